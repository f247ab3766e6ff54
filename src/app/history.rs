//! The history of the plan: every change, the newest first, narrowed by KPI, author, day or word; and what is said of the chosen one.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of all edits two carry reasons"
)]

use super::{Finder, History, HistoryLine, Line, Model, Size, Split};
use crate::record::{Change, ChangeId, Edit, EditError};
use crate::score::compare;
use crate::words::{Align, Hue, Lines, Role, SheetLine, Span, Topic};

/// Lines above the list: the first one, the title, the query, and air.
pub const TOP: u16 = 5;
/// The most edits of a change that are told one by one.
const MOST: usize = 12;
/// What a change moved is worked out in plans of at most so many KPIs and changes: it takes two of their states.
const SMALL: (usize, usize) = (200, 2_000);

/// How the window is split between the changes and the chosen one.
pub fn split(size: Size) -> Split {
    Split::new(size, 60)
}

impl History {
    /// Opens the history with a query.
    pub fn new(model: &Model, query: &str) -> Self {
        let mut history = Self {
            finder: Finder {
                line: Line::new(query),
                ..Finder::default()
            },
            changes: Vec::new(),
            lines: Vec::new(),
            places: Vec::new(),
            all: Vec::new(),
        };
        history.refresh(model);
        history
    }

    /// The line of the chosen change, from 0.
    pub fn chosen_line(&self) -> usize {
        let at = self.places.get(self.finder.selected);
        at.copied().unwrap_or(0)
    }

    /// Takes in what was changed meanwhile.
    pub fn refresh(&mut self, model: &Model) {
        let changes = model.document.journal().changes().rev();
        self.all = changes
            .map(|change| (change.id.clone(), text(model, change)))
            .collect();
        self.find(model);
    }

    /// Finds anew: the changes in which every word of the query stands. The chosen one stays chosen.
    pub fn find(&mut self, model: &Model) {
        let query = self.finder.line.text().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let chosen = self.changes.get(self.finder.selected).cloned();
        let holds = |text: &String| words.iter().all(|word| text.contains(word));
        self.changes = self
            .all
            .iter()
            .filter(|(_, text)| holds(text))
            .map(|(id, _)| id.clone())
            .collect();
        let at = chosen.and_then(|id| self.changes.iter().position(|it| *it == id));
        self.finder.selected = at.unwrap_or(0);
        self.group(model);
    }

    /// Puts the changes under their days.
    fn group(&mut self, model: &Model) {
        let day = |id: &ChangeId| model.document.journal().get(id).map(|it| it.at.day());
        self.lines.clear();
        self.places.clear();
        let mut first = 0;
        for group in self.changes.chunk_by(|one, other| day(one) == day(other)) {
            if first > 0 {
                self.lines.push(HistoryLine::Blank);
            }
            if let Some(day) = group.first().and_then(day) {
                self.lines.push(HistoryLine::Day(day, group.len()));
            }
            for at in first..first + group.len() {
                self.places.push(self.lines.len());
                self.lines.push(HistoryLine::Change(at));
            }
            first += group.len();
        }
    }

    pub fn chosen<'a>(&self, model: &'a Model) -> Option<&'a Change> {
        let id = self.changes.get(self.finder.selected)?;
        model.document.journal().get(id)
    }
}

/// The day, the author's name, and what was done, with every code in it.
fn text(model: &Model, change: &Change) -> String {
    let origin = model.document.origin(change);
    let sentence = origin
        .entries
        .iter()
        .map(|entry| model.words.edit(&model.document, &entry.edit));
    let sentence: Vec<String> = sentence.collect();
    let day = model.words.day(change.at.day());
    format!("{day} {} {}", change.author, sentence.join(" ")).to_lowercase()
}

/// What is said of a change: what was there before, what it moved, why it was made, and whether it can be undone.
pub(super) fn told(model: &Model, change: &Change) -> Vec<SheetLine> {
    let words = model.words;
    let mut lines = Lines::new(words.language);
    lines.push(Role::Title, words.change(&model.document, change));
    let when = format!("{} {}", words.day(change.at.day()), change.at.clock());
    lines.push(Role::Over, format!("{when} · {}", change.author));
    let origin = model.document.origin(change);
    let is_undo = model.document.journal().is_undo(change);
    before_and_after(model, origin, is_undo, &mut lines);
    moved(model, change, &mut lines);
    reasons(model, origin, &mut lines);
    lines.part(Topic::Said, words.screen.can_be_undone());
    match model.document.revertible(&change.id, model.now) {
        _ if model.document.journal().is_reverted(&change.id) => {
            lines.push(Role::Old, words.screen.undone_already());
        }
        Ok(()) => lines.push(Role::Text, words.screen.undo_possible()),
        Err(why) => lines.push(Role::Warning, no(model, &why)),
    }
    lines.into_lines()
}

fn no(model: &Model, why: &EditError) -> String {
    let why = model.words.edit_error(why, &model.document);
    model.words.screen.undo_impossible(&why)
}

/// The values of a change, turned round for the undo of it.
fn before_and_after(model: &Model, change: &Change, is_undo: bool, lines: &mut Lines) {
    let words = model.words;
    let rows = change.entries.iter().take(MOST).filter_map(|entry| {
        let old = words.previous(&model.document, &entry.edit, &entry.old);
        let (what, new) = words.subject_and_value(&model.document, &entry.edit)?;
        let old = if old.is_empty() {
            "–".to_owned()
        } else {
            old
        };
        let (before, after) = if is_undo { (new, old) } else { (old, new) };
        Some(vec![
            Hue::Dim.of(what),
            Hue::Plain.of(before),
            Hue::Dim.of("→"),
            Hue::Strong.of(after),
        ])
    });
    let rows: Vec<Vec<Span>> = rows.collect();
    if rows.is_empty() {
        return;
    }
    lines.part(Topic::Said, words.screen.before_and_after());
    lines.table(&[Align::Left, Align::Mark, Align::Left, Align::Left], rows);
    if change.entries.len() > MOST {
        let more = words.meeting.more(change.entries.len() - MOST);
        lines.push(Role::Old, more);
    }
}

/// What the change moved when it was made: its KPIs, and both totals.
fn moved(model: &Model, change: &Change, lines: &mut Lines) {
    let (kpis, changes) = SMALL;
    let journal = model.document.journal();
    let is_small = model.plan().kpis().nth(kpis).is_none() && journal.len() <= changes;
    let before = journal.changes().take_while(|it| it.id < change.id).last();
    let year = change
        .entries
        .iter()
        .find_map(|it| it.edit.subject()?.year());
    let (Some(before), true) = (before, is_small) else {
        return;
    };
    let instant = model.now.instant;
    let [old, new] = [&before.id, &change.id].map(|id| model.document.as_of_change(id, instant));
    let it = compare(&old, &new, year.unwrap_or(model.year()));
    let words = model.words;
    let kpis = it.moves.iter().take(MOST).filter_map(|moved| {
        let code = &model.plan().kpi(moved.place)?.code;
        let (old, new) = (&moved.before.score, &moved.after.score);
        Some(words.moved(code, old.achievement.as_ref(), new.achievement.as_ref()))
    });
    let mut rows: Vec<Vec<Span>> = kpis.collect();
    for (name, [old, new]) in [
        (words.overview.individual_short(), &it.individual),
        (words.overview.organisational_short(), &it.organisational),
    ] {
        let (old, new) = (&old.figures.result, &new.figures.result);
        if old != new {
            rows.push(words.moved(name, old.as_ref(), new.as_ref()));
        }
    }
    if rows.is_empty() {
        return;
    }
    words.moved_rows(words.screen.what_it_moved(), rows, lines);
}

/// The act of an amendment and its reason, and the note of a value.
fn reasons(model: &Model, change: &Change, lines: &mut Lines) {
    let words = model.words;
    for entry in change.entries.iter().take(MOST) {
        match &entry.edit {
            Edit::Amend {
                date, act, reason, ..
            } => {
                lines.part(Topic::Said, words.screen.act_and_reason());
                lines.push(Role::Result, words.sheet.by_act(act, words.day(*date)));
                lines.push(Role::Text, reason.clone());
            }
            Edit::Record {
                note: Some(note), ..
            } if !note.is_empty() => {
                lines.part(Topic::Said, words.overview.note());
                lines.push(Role::Text, note.clone());
            }
            _ => {}
        }
    }
}
