//! When what is derived from the model has to be computed anew. No other place knows that: a frame, and a key that only moves,
//! read what is there.

use super::derived::SheetKey;
use super::{Derived, Model, Screen, SheetOf, sheet};

impl Model {
    /// Brings up to date what is derived from the rest.
    pub(super) fn refresh(&mut self) {
        let mut derived = std::mem::take(&mut self.derived);
        derived.refresh(self);
        self.derived = derived;
    }
}

impl Derived {
    /// All of it, computed afresh.
    pub fn new(model: &Model) -> Self {
        let mut derived = Self::default();
        derived.refresh(model);
        derived
    }

    fn refresh(&mut self, model: &Model) {
        let (document, today) = (model.document.version(), model.now.day());
        self.overdue.refresh(Some(((document, today), ())), |()| {
            model.document.overdue_decisions(today).count()
        });
        self.sheet
            .refresh(open_sheet(model), |of| sheet::open(model, of));
    }
}

fn open_sheet(model: &Model) -> Option<(SheetKey, SheetOf)> {
    let Screen::Sheet(sheet) = model.screens.filling() else {
        return None;
    };
    let key = SheetKey {
        of: sheet.of,
        place: model.cursor,
        document: model.document.version(),
        findings: model.findings.version(),
        seals: model.seals.version(),
        year: model.year(),
        language: model.words.language,
        today: model.now.day(),
        width: model.size.width,
    };
    Some((key, sheet.of))
}
