//! When what is derived from the model has to be computed anew. No other place knows that: a frame, and a key that only moves,
//! read what is there.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "each of what is derived belongs to one or two of all screens"
)]

use std::borrow::Cow;

use super::derived::{Attention, RoundKey, SheetKey, SlideKey};
use super::sheet::Aside;
use super::told::Told;
use super::{
    Derived, Finder, Meeting, Model, Plans, Round, Scope, Screen, SheetOf, finder, help, reviews,
    round_split, sheet, slide,
};
use crate::plan::{Language, Year};
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
        self.sheet
            .refresh(open_sheet(model), |of| sheet::open(model, of));
        self.pane
            .refresh(pane(model), |aside| sheet::aside(model, aside));
        self.told
            .refresh(Told::of(model), |told| told.column(model));
        self.slide
            .refresh(open_slide(model), |meeting| slide::open(model, meeting));
        self.round
            .refresh(open_round(model), |round| round.counted(model));
        self.reviews
            .refresh(open_reviews(model), |()| reviews::list(model));
        self.plans.refresh(open_plans(model), Plans::over_all);
        self.findings.refresh(open_findings(model), |()| {
            model.all_findings().map(Cow::into_owned).collect()
        });
        self.help
            .refresh(open_help(model), |finder| help::lines(model, finder));
        self.palette = if let Screen::Palette(finder) = model.screens.top() {
            finder::palette_hits(model, &finder.line.text())
        } else {
            Vec::new()
        };
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

fn open_sheet(model: &Model) -> Option<(SheetKey, SheetOf)> {
    let Screen::Sheet(sheet) = model.screens.filling() else {
        return None;
    };
    Some((key(model, sheet.of), sheet.of))
}

/// The sheet of the selected KPI beside the list, or in two columns below it; in a round what helps to type its value.
fn pane(model: &Model) -> Option<(SheetKey, Aside)> {
    let (size, regions) = (model.size, model.regions());
    let aside = match model.screens.filling() {
        Screen::Round(_) => {
            let (width, height) = round_split(size).room(size, 4);
            Aside::Round(width, height)
        }
        Screen::Overview if size.has_pane() => {
            let width = size.width.saturating_sub(regions.list + 5);
            Aside::Pane(width, size.height.saturating_sub(8))
        }
        Screen::Overview if size.is_high() && !size.is_roomy() => {
            let width = size.width.saturating_sub(4);
            Aside::Below(width, regions.detail.saturating_sub(1))
        }
        Screen::Overview if size.is_roomy() => {
            let half = (size.width - 7) / 2;
            Aside::Strip(half, regions.detail.saturating_sub(1))
        }
        _ => return None,
    };
    Some((key(model, SheetOf::Kpi), aside))
}

fn key(model: &Model, of: SheetOf) -> SheetKey {
    SheetKey {
        of,
        place: model.cursor,
        document: model.document.version(),
        findings: model.findings.version(),
        seals: model.seals.version(),
        year: model.year(),
        language: model.words.language,
        today: model.now.day(),
        size: model.size,
        strip: model.regions().detail,
        is_round: matches!(model.screens.filling(), Screen::Round(_)),
    }
}

fn open_slide(model: &Model) -> Option<(SlideKey, &Meeting)> {
    let Screen::Meeting(meeting) = model.screens.filling() else {
        return None;
    };
    let key = SlideKey {
        meeting: meeting.number,
        slides: meeting.slides.version(),
        findings: model.findings.version(),
        seals: model.seals.version(),
        slide: meeting.slide(),
        document: model.document.version(),
        year: model.year(),
        language: model.words.language,
        today: model.now.day(),
        size: model.size,
    };
    Some((key, meeting))
}

fn open_round(model: &Model) -> Option<(RoundKey, &Round)> {
    let Screen::Round(round) = model.screens.filling() else {
        return None;
    };
    let key = RoundKey {
        round: round.number,
        stops: round.stops.version(),
        document: model.document.version(),
        year: model.year(),
    };
    Some((key, round))
}

fn open_reviews(model: &Model) -> Option<(u64, ())> {
    let is_open = matches!(model.screens.filling(), Screen::Reviews(_));
    is_open.then(|| (model.document.version(), ()))
}

fn open_plans(model: &Model) -> Option<((u64, usize, Year), &Plans)> {
    let Screen::Plans(plans) = model.screens.filling() else {
        return None;
    };
    // A list only grows; one that is read again is another one.
    let key = (model.screens.opened(), plans.all.len(), plans.year);
    Some((key, plans))
}

fn open_findings(model: &Model) -> Option<((u64, u64), ())> {
    let is_open = matches!(model.screens.top(), Screen::Findings(_));
    is_open.then(|| ((model.document.version(), model.findings.version()), ()))
}

fn open_help(model: &Model) -> Option<((String, Scope, Language), &Finder)> {
    let Screen::Help(finder) = model.screens.top() else {
        return None;
    };
    let (text, below) = (finder.line.text(), model.screens.below().scope());
    Some(((text, below, model.words.language), finder))
}
