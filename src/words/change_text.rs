//! Changes, told in a line.

use jiff::civil::Date;

use super::Words;
use crate::plan::{Direction, Kpi, NewValue, Year};
use crate::record::{
    Actual, Cause, Change, ChangeId, Contradiction, Decision, Deviation, Document, Edit,
    Impossible, Judgement, Previous, ReviewEvent, StructureEdit,
};

/// So many edits of a change are looked through for the decision in it.
const MOST_BEFORE: usize = 100;
/// So many changes are named where something is told of several.
const NAMED: usize = 3;

impl Words {
    /// What cannot be in the changes, and of which it is so.
    pub fn contradiction(&self, it: &Contradiction) -> String {
        let (changes, codes) = (self.named(&it.changes), listed(&it.codes));
        let trust = &self.trust;
        match it.kind {
            Impossible::SawMissing => trust.saw_missing(changes, codes),
            Impossible::Unlinked => trust.unlinked(changes, codes),
            Impossible::SawLater => trust.saw_later(changes, codes),
            Impossible::Old => trust.old_untrue(changes, codes),
            Impossible::Time => trust.time_untrue(changes, codes),
            Impossible::Day => trust.day_untrue(changes, codes),
            Impossible::Undo => trust.undo_of_nothing(changes, codes),
            Impossible::Review => trust.strange_review(changes, codes),
        }
    }

    /// The names of changes, the first few of them.
    pub fn named(&self, changes: &[ChangeId]) -> String {
        let first: Vec<&str> = changes.iter().take(NAMED).map(ChangeId::as_str).collect();
        let first = first.join(", ");
        match changes.len().saturating_sub(NAMED) {
            0 => first,
            more => self.trust.and_more(&first, more),
        }
    }
    /// What a change did; of an undo, what it undid.
    pub fn change(&self, document: &Document, change: &Change) -> String {
        let words = &self.change;
        if change.reverted().is_some() {
            let origin = self.change_itself(document, document.origin(change));
            return if document.journal().is_undo(change) {
                words.reverted(&origin)
            } else {
                words.redone(&origin)
            };
        }
        let text = self.change_itself(document, change);
        if document.journal().is_late(change) {
            self.trust.late_change(&text)
        } else {
            text
        }
    }

    /// What a change did, all but undoing.
    pub fn change_itself(&self, document: &Document, change: &Change) -> String {
        if let Some(text) = self.structure_edits(change) {
            return text;
        }
        let text = change
            .entries
            .first()
            .map(|entry| self.edit(document, &entry.edit))
            .unwrap_or_default();
        match change.entries.len() {
            0 | 1 => text,
            more => self.change.several(more, &text),
        }
    }

    pub fn edit(&self, document: &Document, edit: &Edit) -> String {
        let words = &self.change;
        match edit {
            Edit::Record {
                kpi, year, actual, ..
            } => words.set(kpi, year, self.value(document, kpi, *year, actual)),
            Edit::Supply { kpi, year, inputs } => {
                let inputs = inputs
                    .iter()
                    .map(|(symbol, value)| format!("{symbol} = {}", self.given(value)));
                let inputs: Vec<String> = inputs.collect();
                words.supplied(kpi, year, inputs.join("; "))
            }
            Edit::Withdraw { kpi, year, .. } => words.withdrawn(kpi, year),
            Edit::Annotate {
                kpi, year, note, ..
            } => words.annotated(kpi, year, note.replace('\n', " ")),
            Edit::Judge {
                kpi,
                year,
                judgement: Some(judgement),
            } => words.judged(kpi, year, self.judgement(judgement)),
            Edit::Judge {
                kpi,
                year,
                judgement: None,
            } => words.unjudged(kpi, year),
            Edit::Deviate {
                kpi,
                year,
                deviation: Some(deviation),
            } => words.deviated(kpi, year, self.deviation(deviation)),
            Edit::Deviate {
                kpi,
                year,
                deviation: None,
            } => words.undeviated(kpi, year),
            Edit::Amend {
                kpi,
                since,
                new_value,
                reason,
                ..
            } => self.amended(kpi, *since, new_value, reason),
            Edit::Define {
                kpi,
                formula: Some(formula),
            } => words.defined(kpi, &formula.text),
            Edit::Define { kpi, formula: None } => words.undefined(kpi),
            Edit::Direct { kpi, direction } => words.directed(kpi, self.direction(*direction)),
            Edit::Acknowledge { kpi } => words.acknowledged(kpi),
            Edit::Confirm { kpi, year } => words.confirmed(kpi, year),
            Edit::Review(review_event) => self.review_event(document, review_event),
            Edit::Structure(structure_edit) => self.structure_edit(structure_edit),
            Edit::Close { year } => words.closed(year),
            Edit::Reopen { year, reason } => words.reopened(year, reason),
            Edit::Revert { change } => words.reverted(change.as_str()),
        }
    }

    pub fn direction(&self, direction: Direction) -> &'static str {
        match direction {
            Direction::Higher => self.change.higher(),
            Direction::Lower => self.change.lower(),
        }
    }

    /// What edits of objectives and KPIs did together: what first, and the act that decided it last.
    fn structure_edits(&self, change: &Change) -> Option<String> {
        let all = change.entries.iter().map(|entry| {
            if let Edit::Structure(structure_edit) = &entry.edit {
                Some(structure_edit)
            } else {
                None
            }
        });
        let all: Option<Vec<&StructureEdit>> = all.collect();
        let mut all = all.filter(|all| !all.is_empty())?;
        all.sort_by_key(|structure_edit| matches!(structure_edit, StructureEdit::Enact { .. }));
        let text: Vec<String> = all.into_iter().map(|it| self.structure_edit(it)).collect();
        Some(text.join(", "))
    }

    fn structure_edit(&self, structure_edit: &StructureEdit) -> String {
        let words = &self.change;
        match structure_edit {
            StructureEdit::Objective { code, title, .. } => words.edited_objective(code, title),
            StructureEdit::Kpi(kpi_edit) => {
                let weight = kpi_edit
                    .weight
                    .map(|it| format!(" ({}%)", self.decimal(it, 0)));
                words.edited_kpi(&kpi_edit.code, &kpi_edit.name, weight.unwrap_or_default())
            }
            StructureEdit::Withdraw { code } => words.taken_out(code),
            StructureEdit::Move { code, up: true } => words.moved_up(code),
            StructureEdit::Move { code, up: false } => words.moved_down(code),
            StructureEdit::Enact { date, act, reason } => {
                words.enacted(act, self.day(*date), reason.replace('\n', " "))
            }
            StructureEdit::Approve { date, act } => words.approved(self.day(*date), act),
        }
    }

    fn review_event(&self, document: &Document, review_event: &ReviewEvent) -> String {
        let words = &self.change;
        match review_event {
            ReviewEvent::Convene { date, people, .. } => words.convened(self.day(*date), people),
            ReviewEvent::Begin { review } => words.begun(self.review(review)),
            ReviewEvent::Conclude { review } => words.concluded(self.review(review)),
            ReviewEvent::Remark { about, text, .. } => {
                words.remarked(self.about(about.as_deref()), text.replace('\n', " "))
            }
            ReviewEvent::Decide {
                about,
                what,
                who,
                by,
                ..
            } => {
                let by = by.map_or_else(|| words.no_day().to_owned(), |day| self.day(day));
                let who = if who.is_empty() {
                    by
                } else {
                    format!("{who}, {by}")
                };
                words.decided(self.about(about.as_deref()), what, &who)
            }
            ReviewEvent::Settle { decision, done } => {
                let decided = document.journal().get(decision).into_iter();
                let edits = decided.flat_map(|it| &it.entries).map(|it| &it.edit);
                // No program writes as many edits before a decision in one change.
                let mut edits = edits.take(MOST_BEFORE);
                let what = edits.find_map(|edit| match edit.review_event()? {
                    ReviewEvent::Decide { what, .. } => Some(what.as_str()),
                    ReviewEvent::Convene { .. }
                    | ReviewEvent::Begin { .. }
                    | ReviewEvent::Conclude { .. }
                    | ReviewEvent::Remark { .. }
                    | ReviewEvent::Settle { .. } => None,
                });
                let what = what.unwrap_or(decision.as_str());
                if *done {
                    words.settled(what)
                } else {
                    words.unsettled(what)
                }
            }
        }
    }

    /// What a review is called: its day, and which one of that day it is where there are several.
    pub fn review(&self, id: &str) -> String {
        let (day, more) = id.split_at_checked(10).unwrap_or((id, ""));
        let Ok(day) = day.parse() else {
            return id.to_owned();
        };
        match more.strip_prefix('-') {
            Some(number) => format!("{} ({number})", self.day(day)),
            None => self.day(day),
        }
    }

    /// What was decided, by whom and until when; of what is done, since when.
    pub fn decision(&self, it: &Decision, today: Date) -> String {
        let words = &self.meeting;
        let done = it.done.as_ref();
        let done = done.map(|done| words.done(self.day(done.at.day())));
        let about = it.about.as_ref().map(|code| format!("{code}: "));
        let what = format!("{}{}", about.unwrap_or_default(), it.what);
        let who = (!it.who.is_empty()).then(|| it.who.clone());
        // Once it is done, that is what matters, and no day presses any more.
        let due = it.by.filter(|_| done.is_none()).map(|by| {
            if it.is_overdue(today) {
                words.overdue(self.day(by))
            } else {
                words.due(self.day(by))
            }
        });
        let parts = [done, Some(what), who, due];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The code that something is about, or the whole plan.
    pub fn about<'a>(&'a self, about: Option<&'a str>) -> &'a str {
        about.unwrap_or(self.change.whole_plan())
    }

    fn amended(&self, kpi: &str, since: Year, new_value: &NewValue, reason: &str) -> String {
        let words = &self.change;
        let (year, new) = (since.to_string(), new_value.text());
        let why = reason.replace('\n', " ");
        match new_value {
            NewValue::Target { .. } => words.amended_target(kpi, &year, &new, &why),
            NewValue::Scale { .. } => words.amended_scale(kpi, &year, self.or_nothing(&new), &why),
            NewValue::Calculation(_) => words.amended_calculation(kpi, &new, &why),
            NewValue::Weight(_) => words.amended_weight(kpi, &year, &new, &why),
            NewValue::Name(_) => words.amended_name(kpi, &new, &why),
        }
    }

    pub fn deviation(&self, deviation: &Deviation) -> String {
        let note = deviation.note.replace('\n', " ");
        self.sheet.cause(self.cause(deviation.cause), &note)
    }

    pub fn cause(&self, cause: Cause) -> &'static str {
        match cause {
            Cause::Exogenous => self.sheet.cause_exogenous(),
            Cause::Endogenous => self.sheet.cause_endogenous(),
            Cause::Indicator => self.sheet.cause_indicator(),
        }
    }

    /// What an edit of a value or a promise is about, and what it is then; `None` for other edits.
    pub fn subject_and_value(&self, document: &Document, edit: &Edit) -> Option<(String, String)> {
        Some(match edit {
            Edit::Record {
                kpi, year, actual, ..
            } => (
                format!("{kpi} {year}"),
                self.value(document, kpi, *year, actual),
            ),
            Edit::Withdraw { kpi, year, .. } => (format!("{kpi} {year}"), "–".to_owned()),
            Edit::Annotate {
                kpi, year, note, ..
            } => (format!("{kpi} {year}"), note.clone()),
            Edit::Amend {
                kpi,
                since,
                new_value,
                ..
            } => (format!("{kpi} {since}"), new_value.text()),
            Edit::Define {
                kpi,
                formula: Some(formula),
            } => (kpi.clone(), formula.text.clone()),
            Edit::Supply { .. }
            | Edit::Judge { .. }
            | Edit::Deviate { .. }
            | Edit::Define { formula: None, .. }
            | Edit::Direct { .. }
            | Edit::Acknowledge { .. }
            | Edit::Confirm { .. }
            | Edit::Review(_)
            | Edit::Structure(_)
            | Edit::Close { .. }
            | Edit::Reopen { .. }
            | Edit::Revert { .. } => return None,
        })
    }

    /// What was there before an edit; empty where nothing was.
    pub fn previous(&self, document: &Document, edit: &Edit, old: &Previous) -> String {
        let subject = edit.subject();
        let (kpi, year) = subject.as_ref().map_or(("", 0), |it| {
            (it.kpi().unwrap_or_default(), it.year().unwrap_or(0))
        });
        match old {
            Previous::Nothing => String::new(),
            Previous::Actual(actual) => self.value(document, kpi, year, actual),
            Previous::Note(note) => note.clone(),
            Previous::Judgement(judgement) => self.judgement(judgement),
            Previous::Deviation(deviation) => self.deviation(deviation),
            Previous::Text(text) => text.clone(),
        }
    }

    fn value(&self, document: &Document, code: &str, year: Year, actual: &Actual) -> String {
        let kpi = document
            .place(code)
            .and_then(|place| document.plan().kpi(place));
        let unknown = || self.plain(&actual.value);
        kpi.map_or_else(unknown, |kpi: &Kpi| {
            self.actual_with_parts(actual, kpi, year)
        })
    }

    /// An actual without its unit, arithmetic with its parts.
    pub fn actual_with_parts(&self, actual: &Actual, kpi: &Kpi, year: Year) -> String {
        let text = self.actual(actual, kpi, year);
        match self.parts(actual).filter(|parts| *parts != text) {
            Some(parts) => format!("{parts} ({text})"),
            None => text,
        }
    }

    pub fn judgement(&self, judgement: &Judgement) -> String {
        match judgement {
            Judgement::NotAssessable { note } => format!("{}: {note}", self.state.not_assessable()),
            Judgement::Overridden { achievement, note } => {
                format!(
                    "{} {} %: {note}",
                    self.state.overridden(),
                    self.decimal(*achievement, 2)
                )
            }
        }
    }
}

/// Codes, each once; a dash where there is none.
pub fn listed(codes: &[String]) -> String {
    let mut codes: Vec<&str> = codes.iter().map(String::as_str).collect();
    codes.sort_unstable();
    codes.dedup();
    if codes.is_empty() {
        "–".to_owned()
    } else {
        codes.join(", ")
    }
}
