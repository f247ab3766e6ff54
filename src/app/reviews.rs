//! The list of reviews with their decisions, and the comparison of two of them.

use super::{Compared, Model, ReviewLine, ReviewList, Reviews, Size, Split};
use crate::record::{ChangeId, Decision, Document, Review};
use crate::score::{Scores, State, compare};
use crate::words::{Align, Hue, Lines, Role, SheetLine, Span, Topic};

/// Lines above the list: the first one, the title, and air.
pub const TOP: u16 = 4;
/// What moved since the review before is worked out in plans of at most so many KPIs and changes: it takes two of their states.
const SMALL: (usize, usize) = (200, 2_000);
/// The most changes that are named.
const MOST: usize = 40;

/// How the window is split between the list and what is said of the chosen line.
pub fn split(size: Size) -> Split {
    Split::new(size, 40)
}

/// The lines of the list: the latest review first, then the decisions that are open, then those that are done.
pub fn lines(model: &Model) -> Vec<ReviewLine> {
    let reviews = model.document.reviews();
    let latest = (0..reviews.len()).rev();
    let decisions = |is_done: bool| {
        let reviews = reviews.iter().enumerate().rev();
        reviews.flat_map(move |(at, review)| {
            let decisions = review.decisions.iter().enumerate();
            decisions
                .filter(move |(_, it)| it.done.is_some() == is_done)
                .map(move |(it, _)| ReviewLine::Decision(at, it))
        })
    };
    latest
        .map(ReviewLine::Review)
        .chain(decisions(false))
        .chain(decisions(true))
        .collect()
}

/// The list of reviews.
pub(super) fn list(model: &Model) -> ReviewList {
    let journal = model.document.journal();
    let reviews = model.document.reviews().iter();
    ReviewList {
        lines: lines(model),
        changes: reviews.map(|it| it.changes(journal).count()).collect(),
    }
}

pub fn decision(model: &Model, line: ReviewLine) -> Option<&Decision> {
    match line {
        ReviewLine::Review(_) => None,
        ReviewLine::Decision(review, at) => model.document.reviews().get(review)?.decisions.get(at),
    }
}

/// The plan as a review left it: at its end, or as it stands while it goes on. `None` for one that is to come.
pub(super) fn state(model: &Model, review: &Review) -> Option<(Document, Option<ChangeId>)> {
    review.begun.as_ref()?;
    Some(match &review.ended {
        Some(ended) => (
            model
                .document
                .as_of_change(&ended.change, model.now.instant),
            Some(ended.change.clone()),
        ),
        None => (Document::clone(&model.document), None),
    })
}

impl Compared {
    /// Compares two reviews, the earlier one first; `None` where one of them did not begin yet.
    pub fn new(model: &Model, one: &Review, other: &Review) -> Option<Self> {
        let (mut from, mut to) = (one, other);
        let order = |it: &Review| {
            it.ended
                .as_ref()
                .map_or(i64::MAX, |it| it.change.stamp().unwrap_or(0))
        };
        if order(from) > order(to) {
            (from, to) = (to, from);
        }
        let (before, start) = state(model, from)?;
        let (after, end) = state(model, to)?;
        let year = model.year();
        let journal = model.document.journal();
        let between = start
            .iter()
            .flat_map(|start| journal.between(start, end.as_ref()));
        Some(Self {
            from: from.id.clone(),
            to: to.id.clone(),
            comparison: compare(&before, &after, year),
            between: between.map(|change| change.id.clone()).collect(),
            scroll: 0,
        })
    }
}

/// What is said of a line of the list: of a review what moved since the one before or the marked one, of a decision what it is about.
pub(super) fn told(model: &Model, list: Reviews, line: ReviewLine) -> Vec<SheetLine> {
    let reviews = model.document.reviews();
    match line {
        ReviewLine::Review(at) => {
            let Some(review) = reviews.get(at) else {
                return Vec::new();
            };
            let other = list.marked.or_else(|| at.checked_sub(1));
            let other = other
                .filter(|other| *other != at)
                .and_then(|it| reviews.get(it));
            of_review(model, review, other)
        }
        ReviewLine::Decision(..) => decision(model, line)
            .map(|it| of_decision(model, it))
            .unwrap_or_default(),
    }
}

fn of_review(model: &Model, review: &Review, other: Option<&Review>) -> Vec<SheetLine> {
    let words = model.words;
    let (kpis, changes) = SMALL;
    let is_small =
        model.plan().kpis().nth(kpis).is_none() && model.document.journal().len() <= changes;
    let compared = other
        .filter(|_| is_small)
        .and_then(|other| Compared::new(model, other, review));
    let mut lines = Lines::new(words.language);
    let mut all = if let Some(compared) = &compared {
        compared.lines(model)
    } else {
        lines.push(Role::Title, words.meeting.of_day(words.review(&review.id)));
        let people = Some(&review.people).filter(|people| !people.is_empty());
        lines.extend(Role::Over, people.cloned());
        lines.into_lines()
    };
    all.extend(said(model, review));
    if compared.is_none() {
        let mut hint = Lines::new(words.language);
        hint.push(Role::Blank, "");
        hint.push(Role::Old, words.meeting.list_keys());
        all.extend(hint.into_lines());
    }
    all
}

/// Remarks and decisions of a review.
fn said(model: &Model, review: &Review) -> Vec<SheetLine> {
    let words = model.words;
    let mut lines = Lines::new(words.language);
    let remarks = review.remarks.iter().map(|it| {
        let about = it.about.as_ref().map(|code| format!("{code}: "));
        let text = format!("{}{}", about.unwrap_or_default(), it.text);
        vec![Hue::Faint.of("·"), Hue::Plain.of(text)]
    });
    let today = model.now.day();
    let decisions = review.decisions.iter().map(|it| {
        let hue = Hue::of_decision(it, today);
        vec![Hue::Accent.of("→"), hue.of(words.decision(it, today))]
    });
    let rows: Vec<Vec<Span>> = remarks.chain(decisions).collect();
    if !rows.is_empty() {
        lines.part(Topic::Said, words.sheet.said());
        lines.table(&[Align::Left, Align::Left], rows);
    }
    lines.into_lines()
}

fn of_decision(model: &Model, it: &Decision) -> Vec<SheetLine> {
    let (words, today) = (model.words, model.now.day());
    let mut lines = Lines::new(words.language);
    lines.push(Role::Title, it.what.clone());
    lines.push(Role::Blank, "");
    let day =
        |day: Option<jiff::civil::Date>| day.map_or_else(|| "–".to_owned(), |it| words.day(it));
    let hue = Hue::of_decision(it, today);
    let done = it.done.as_ref().map(|done| done.at.day());
    let about = words.about(it.about.as_deref()).to_owned();
    let rows = vec![
        vec![Hue::Dim.of(words.meeting.row_who()), Hue::Plain.of(&it.who)],
        vec![Hue::Dim.of(words.meeting.row_by()), hue.of(day(it.by))],
        vec![
            Hue::Dim.of(words.meeting.row_done()),
            Hue::Plain.of(day(done)),
        ],
        vec![Hue::Dim.of(words.meeting.row_about()), Hue::Plain.of(about)],
    ];
    lines.table(&[Align::Left, Align::Left], rows);
    let place = it
        .about
        .as_ref()
        .and_then(|code| model.document.place(code));
    if let Some((place, kpi)) = place.and_then(|it| Some((it, model.plan().kpi(it)?))) {
        lines.part(Topic::Kpis, &kpi.code);
        lines.push(Role::Text, kpi.name_in(model.year()));
        lines.push(Role::Standing(place), "");
    }
    lines.into_lines()
}

impl Compared {
    /// What moved between the two, through which changes, and what did not.
    pub(super) fn lines(&self, model: &Model) -> Vec<SheetLine> {
        let words = model.words;
        let mut lines = Lines::new(words.language);
        let (from, to) = (words.review(&self.from), words.review(&self.to));
        lines.push(Role::Title, words.meeting.compared(&from, &to));
        lines.push(Role::Blank, "");
        let mut all = lines.into_lines();
        all.extend(words.comparison(model.plan(), model.year(), &self.comparison));
        let mut lines = Lines::new(words.language);
        let changes = self.between.iter().take(MOST).filter_map(|id| {
            let change = model.document.journal().get(id)?;
            Some(vec![
                Hue::Faint.of(words.day(change.at.day())),
                Hue::Faint.of(change.at.clock()),
                Hue::Dim.of(&change.author),
                Hue::Plain.of(words.change(&model.document, change)),
            ])
        });
        let rows: Vec<Vec<Span>> = changes.collect();
        if !rows.is_empty() {
            lines.part(Topic::Said, words.meeting.through());
            let aligns = [Align::Left, Align::Left, Align::Left, Align::Left];
            lines.table(&aligns, rows);
            if self.between.len() > MOST {
                lines.push(Role::Old, words.meeting.more(self.between.len() - MOST));
            }
        }
        self.unmoved(model, &mut lines);
        all.extend(lines.into_lines());
        all
    }

    /// The codes that stand where they stood, and those that lack an actual still.
    fn unmoved(&self, model: &Model, lines: &mut Lines) {
        let moved = |place| self.comparison.moves.iter().any(|it| it.place == place);
        let scores: &Scores = &model.scores;
        let asked = |place| {
            let state = scores.kpi(place).map(|score| score.state);
            state.is_some_and(|state| state != State::NotApplicable)
        };
        let places = model.plan().kpis().map(|(place, _)| place);
        let rest = places
            .filter(|place| !moved(*place) && asked(*place))
            .take(MOST);
        let codes = rest.filter_map(|place| {
            let kpi = model.plan().kpi(place)?;
            let is_missing = scores.kpi(place)?.state == State::Missing;
            let mark = if is_missing { " ○" } else { "" };
            Some(format!("{}{mark}", kpi.code))
        });
        let codes: Vec<String> = codes.collect();
        if !codes.is_empty() {
            lines.part(Topic::Said, model.words.meeting.unmoved());
            lines.push(Role::Old, codes.join(" · "));
        }
    }
}
