//! When what is derived from the model has to be computed anew. No other place knows that: a frame, and a key that only moves,
//! read what is there.

use super::derived::{Attention, SheetKey, SlideKey};
use super::{Derived, Meeting, Model, Screen, SheetOf, sheet, slide};
use crate::plan::Year;
use crate::score::lacking_points;

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
        self.attention.refresh(attention(model), |()| Attention {
            lacking: lacking_points(model.plan(), &model.scores),
            notes: notes(model),
        });
        let make = |key: SheetKey| sheet::open(model, key.of, key.width);
        self.sheet.refresh(open_sheet(model), make);
        self.pane.refresh(pane(model), make);
        self.slide
            .refresh(open_slide(model), |meeting| slide::open(model, meeting));
    }
}

/// A plan of more KPIs is not looked through after every change.
const MOST: usize = 1_000;

fn attention(model: &Model) -> Option<((u64, Year), ())> {
    let is_large = model.plan().kpis().nth(MOST).is_some();
    (!is_large).then(|| ((model.document.version(), model.year()), ()))
}

/// How many values lack the note that they need.
fn notes(model: &Model) -> usize {
    let places = model.plan().kpis().map(|(place, _)| place);
    places.filter(|place| model.lacks_note(*place)).count()
}

fn open_sheet(model: &Model) -> Option<(SheetKey, SheetKey)> {
    let Screen::Sheet(sheet) = model.screens.filling() else {
        return None;
    };
    let key = key(model, sheet.of, sheet::width(model));
    Some((key.clone(), key))
}

/// The sheet of the selected KPI beside the list, or half as wide below it.
fn pane(model: &Model) -> Option<(SheetKey, SheetKey)> {
    if !matches!(model.screens.filling(), Screen::Overview) || !model.size.is_roomy() {
        return None;
    }
    let width = if model.size.has_pane() {
        model.size.width.saturating_sub(model.regions().list + 7)
    } else {
        model.size.width / 2 - 7
    };
    let key = key(model, SheetOf::Kpi, width);
    Some((key.clone(), key))
}

fn key(model: &Model, of: SheetOf, width: u16) -> SheetKey {
    SheetKey {
        of,
        place: model.cursor,
        document: model.document.version(),
        findings: model.findings.version(),
        seals: model.seals.version(),
        year: model.year(),
        language: model.words.language,
        today: model.now.day(),
        width,
    }
}

fn open_slide(model: &Model) -> Option<(SlideKey, &Meeting)> {
    let Screen::Meeting(meeting) = model.screens.filling() else {
        return None;
    };
    let key = SlideKey {
        meeting: meeting.number,
        slide: meeting.slide(),
        document: model.document.version(),
        year: model.year(),
        language: model.words.language,
        today: model.now.day(),
        width: model.size.width,
    };
    Some((key, meeting))
}
