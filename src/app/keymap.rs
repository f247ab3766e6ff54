//! The one table of keys. Dispatch, footer, help, palette, manual page and README are its readers.
//!
//! A row that is not `when` is silent and invisible. No key stands twice in a scope, and none needs `AltGr` on an Italian
//! keyboard.

use crossterm::event::KeyCode;

use super::{Command, Focus, Key, Message, Model};
use crate::plan::Kind;
use crate::words::{Phrase, Words};

/// Where a row of the table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The panels.
    Overview,
    /// A sheet.
    Sheet,
    /// The field in a cell.
    Field,
    /// A note.
    Note,
    /// Search, palette, help and findings.
    List,
    /// The preview of a pasted column.
    Paste,
    /// Leaving with unsaved changes.
    Leaving,
    /// The path of another folder.
    Folder,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// Its keys; none where the row only explains what can be typed.
    pub keys: &'static [Key],
    /// How the keys are shown where their own names would be too long.
    pub label: Option<&'static str>,
    /// What it does.
    pub command: Command,
    /// What it says in footer and help.
    pub phrase: fn(&Words) -> &Phrase,
    /// Its rank in the footer from 1 on, or 0 where it is not shown there.
    pub footer: u8,
    /// Whether it works now.
    pub when: fn(&Model) -> bool,
}

impl Scope {
    /// All of them, in the order of the help.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Field,
        Self::Note,
        Self::Sheet,
        Self::List,
        Self::Paste,
        Self::Leaving,
        Self::Folder,
    ];

    /// Its title in the help.
    #[must_use]
    pub const fn title(self, words: &Words) -> &'static str {
        let keys = &words.keys;
        match self {
            Self::Overview => keys.scope_overview,
            Self::Sheet => keys.scope_sheet,
            Self::Field => keys.scope_field,
            Self::Note => keys.scope_note,
            Self::List => keys.scope_list,
            Self::Paste => keys.scope_paste,
            Self::Leaving => keys.scope_leaving,
            Self::Folder => keys.scope_folder,
        }
    }

    /// Whether characters without a row of their own are text here.
    const fn takes_text(self) -> bool {
        matches!(self, Self::Field | Self::Note | Self::List | Self::Folder)
    }
}

const fn row(
    scope: Scope,
    keys: &'static [Key],
    command: Command,
    phrase: fn(&Words) -> &Phrase,
) -> Binding {
    Binding {
        scope,
        keys,
        label: None,
        command,
        phrase,
        footer: 0,
        when: always,
    }
}

impl Binding {
    const fn shown(self, footer: u8) -> Self {
        Self { footer, ..self }
    }

    const fn label(self, label: &'static str) -> Self {
        Self {
            label: Some(label),
            ..self
        }
    }

    const fn when(self, when: fn(&Model) -> bool) -> Self {
        Self { when, ..self }
    }

    /// How its keys are shown, at most so many.
    #[must_use]
    pub fn keys_text(&self, words: &Words, most: usize) -> String {
        let named = || {
            self.keys
                .iter()
                .take(most)
                .map(|key| key.label(words))
                .collect::<Vec<_>>()
                .join(" ")
        };
        self.label.map_or_else(named, str::to_owned)
    }
}

const fn always(_: &Model) -> bool {
    true
}

fn writable(model: &Model) -> bool {
    model.is_writable() && model.plan().kpi(model.cursor).is_some()
}

fn answers(model: &Model) -> bool {
    writable(model) && kind(model) == Some(Kind::YesNo)
}

fn counts(model: &Model) -> bool {
    writable(model) && kind(model) != Some(Kind::YesNo)
}

fn kind(model: &Model) -> Option<Kind> {
    model
        .plan()
        .kpi(model.cursor)
        .map(|kpi| kpi.kind(model.year()))
}

fn measured(model: &Model) -> bool {
    writable(model)
        && model
            .document
            .cell(model.cursor, model.year())
            .is_some_and(|cell| cell.current().is_some())
}

fn doubtful(model: &Model) -> bool {
    let cell = model.document.cell(model.cursor, model.year());
    model.document.bar().is_none()
        && cell.is_some_and(|cell| cell.unseen.is_some() || !cell.late.is_empty())
}

fn changeable(model: &Model) -> bool {
    model.document.bar().is_none()
}

fn unsaved(model: &Model) -> bool {
    model.unsaved() > 0
}

fn found_unsound(model: &Model) -> bool {
    !model.findings.is_empty()
}

fn chooses(model: &Model) -> bool {
    matches!(model.focus, Focus::Search(_) | Focus::Palette(_))
}

const TYPED: [Key; 14] = [
    Key::char('0'),
    Key::char('1'),
    Key::char('2'),
    Key::char('3'),
    Key::char('4'),
    Key::char('5'),
    Key::char('6'),
    Key::char('7'),
    Key::char('8'),
    Key::char('9'),
    Key::char('-'),
    Key::char(','),
    Key::char('.'),
    Key::char('='),
];

const UP: Key = Key::code(KeyCode::Up);
const DOWN: Key = Key::code(KeyCode::Down);
const LEFT: Key = Key::code(KeyCode::Left);
const RIGHT: Key = Key::code(KeyCode::Right);
const ENTER: Key = Key::code(KeyCode::Enter);
const ESC: Key = Key::code(KeyCode::Esc);
const TAB: Key = Key::code(KeyCode::Tab);
const BACK_TAB: Key = Key::code(KeyCode::BackTab);
const HOME: Key = Key::code(KeyCode::Home);
const END: Key = Key::code(KeyCode::End);
const PAGE_UP: Key = Key::code(KeyCode::PageUp);
const PAGE_DOWN: Key = Key::code(KeyCode::PageDown);
const DELETE: Key = Key::code(KeyCode::Delete);
const BACKSPACE: Key = Key::code(KeyCode::Backspace);
const F1: Key = Key::code(KeyCode::F(1));

/// The table, one row a line.
#[rustfmt::skip]
pub static BINDINGS: &[Binding] = &[
    row(Scope::Overview, &[DOWN, Key::char('j')], Command::Down, |w| &w.keys.move_kpi).shown(1).label("↓ j"),
    row(Scope::Overview, &[UP, Key::char('k')], Command::Up, |w| &w.keys.move_kpi).label("↑ k"),
    row(Scope::Overview, &[RIGHT, Key::char('l')], Command::NextObjective, |w| &w.keys.move_objective).shown(9).label("→ l"),
    row(Scope::Overview, &[LEFT, Key::char('h')], Command::PreviousObjective, |w| &w.keys.move_objective).label("← h"),
    row(Scope::Overview, &TYPED, Command::Write, |w| &w.keys.write).shown(2).label("0-9 - , . =").when(counts),
    row(Scope::Overview, &[Key::char('s'), Key::char('y')], Command::Yes, |w| &w.keys.yes).shown(2).when(answers),
    row(Scope::Overview, &[Key::char('n')], Command::No, |w| &w.keys.no).shown(3).when(answers),
    row(Scope::Overview, &[Key::char(' ')], Command::Cycle, |w| &w.keys.cycle).when(answers),
    row(Scope::Overview, &[TAB], Command::NextToFill, |w| &w.keys.next_fill).shown(4),
    row(Scope::Overview, &[BACK_TAB], Command::PreviousToFill, |w| &w.keys.previous_fill),
    row(Scope::Overview, &[Key::code(KeyCode::F(2)), Key::char('i')], Command::Edit, |w| &w.keys.edit).when(writable),
    row(Scope::Overview, &[Key::char('a')], Command::Annotate, |w| &w.keys.annotate).shown(7).when(measured),
    row(Scope::Overview, &[DELETE], Command::Withdraw, |w| &w.keys.withdraw).when(measured),
    row(Scope::Overview, &[Key::char('u')], Command::Undo, |w| &w.keys.undo).shown(8).when(changeable),
    row(Scope::Overview, &[Key::ctrl('r')], Command::Redo, |w| &w.keys.redo).when(changeable),
    row(Scope::Overview, &[Key::char('c')], Command::Confirm, |w| &w.keys.confirm).shown(1).when(doubtful),
    row(Scope::Overview, &[Key::ctrl('s')], Command::Retry, |w| &w.keys.retry).shown(1).when(unsaved),
    row(Scope::Overview, &[ENTER], Command::KpiSheet, |w| &w.keys.kpi_sheet).shown(5),
    row(Scope::Overview, &[Key::char('o')], Command::ObjectiveSheet, |w| &w.keys.objective_sheet),
    row(Scope::Overview, &[Key::char('>')], Command::NextYear, |w| &w.keys.next_year).shown(6).label("< >"),
    row(Scope::Overview, &[Key::char('<')], Command::PreviousYear, |w| &w.keys.previous_year).label("<"),
    row(Scope::Overview, &[Key::char('f')], Command::Filter, |w| &w.keys.filter).shown(10),
    row(Scope::Overview, &[Key::char('/')], Command::Search, |w| &w.keys.search).shown(6),
    row(Scope::Overview, &[Key::char('?'), F1], Command::Help, |w| &w.keys.help).shown(1),
    row(Scope::Overview, &[Key::char(':'), Key::ctrl('p')], Command::Palette, |w| &w.keys.palette).shown(11),
    row(Scope::Overview, &[PAGE_DOWN], Command::PageDown, |w| &w.keys.page),
    row(Scope::Overview, &[PAGE_UP], Command::PageUp, |w| &w.keys.page),
    row(Scope::Overview, &[HOME, Key::char('g')], Command::First, |w| &w.keys.first),
    row(Scope::Overview, &[END, Key::char('G')], Command::Last, |w| &w.keys.last),
    row(Scope::Overview, &[Key::char('F')], Command::Findings, |w| &w.keys.findings).shown(5).when(found_unsound),
    row(Scope::Overview, &[Key::char('L')], Command::Language, |w| &w.keys.language),
    row(Scope::Overview, &[Key::char('T')], Command::Theme, |w| &w.keys.theme),
    row(Scope::Overview, &[Key::char('M')], Command::Mouse, |w| &w.keys.mouse),
    row(Scope::Overview, &[Key::ctrl('l')], Command::Redraw, |w| &w.keys.redraw),
    row(Scope::Overview, &[Key::ctrl('z')], Command::Suspend, |w| &w.keys.suspend),
    row(Scope::Overview, &[Key::char('q'), ESC, Key::ctrl('c')], Command::Quit, |w| &w.keys.quit).shown(9),
    //
    row(Scope::Field, &[ENTER, DOWN, Key::ctrl('j')], Command::KeepDown, |w| &w.keys.keep_down).shown(1),
    row(Scope::Field, &[TAB], Command::KeepNext, |w| &w.keys.keep_next).shown(2),
    row(Scope::Field, &[BACK_TAB, UP], Command::KeepPrevious, |w| &w.keys.keep_previous),
    row(Scope::Field, &[ESC], Command::GiveUp, |w| &w.keys.give_up).shown(3),
    row(Scope::Field, &[], Command::Write, |w| &w.keys.ratio).shown(4).label("/"),
    row(Scope::Field, &[LEFT], Command::CursorLeft, |w| &w.keys.cursor),
    row(Scope::Field, &[RIGHT], Command::CursorRight, |w| &w.keys.cursor),
    row(Scope::Field, &[HOME, Key::ctrl('a')], Command::CursorHome, |w| &w.keys.cursor),
    row(Scope::Field, &[END, Key::ctrl('e')], Command::CursorEnd, |w| &w.keys.cursor),
    row(Scope::Field, &[BACKSPACE, Key::ctrl('h')], Command::Erase, |w| &w.keys.erase),
    row(Scope::Field, &[DELETE], Command::EraseForward, |w| &w.keys.erase),
    row(Scope::Field, &[Key::ctrl('u')], Command::EraseAll, |w| &w.keys.erase_all).shown(5),
    row(Scope::Field, &[F1], Command::Help, |w| &w.keys.help).shown(6),
    row(Scope::Field, &[Key::ctrl('l')], Command::Redraw, |w| &w.keys.redraw),
    row(Scope::Field, &[Key::ctrl('z')], Command::Suspend, |w| &w.keys.suspend),
    row(Scope::Field, &[Key::ctrl('c')], Command::GiveUp, |w| &w.keys.give_up),
    //
    row(Scope::Note, &[ENTER], Command::Accept, |w| &w.keys.keep_note).shown(1),
    row(Scope::Note, &[Key::alt(KeyCode::Enter), Key::ctrl('j')], Command::NewLine, |w| &w.keys.new_line).shown(2),
    row(Scope::Note, &[ESC, Key::ctrl('c')], Command::Back, |w| &w.keys.leave_note).shown(3),
    row(Scope::Note, &[LEFT], Command::CursorLeft, |w| &w.keys.cursor),
    row(Scope::Note, &[RIGHT], Command::CursorRight, |w| &w.keys.cursor),
    row(Scope::Note, &[HOME, Key::ctrl('a')], Command::CursorHome, |w| &w.keys.cursor),
    row(Scope::Note, &[END, Key::ctrl('e')], Command::CursorEnd, |w| &w.keys.cursor),
    row(Scope::Note, &[BACKSPACE, Key::ctrl('h')], Command::Erase, |w| &w.keys.erase),
    row(Scope::Note, &[DELETE], Command::EraseForward, |w| &w.keys.erase),
    row(Scope::Note, &[Key::ctrl('u')], Command::EraseAll, |w| &w.keys.erase_all),
    row(Scope::Note, &[F1], Command::Help, |w| &w.keys.help),
    row(Scope::Note, &[Key::ctrl('l')], Command::Redraw, |w| &w.keys.redraw),
    row(Scope::Note, &[Key::ctrl('z')], Command::Suspend, |w| &w.keys.suspend),
    //
    row(Scope::Sheet, &[DOWN, Key::char('j')], Command::Down, |w| &w.keys.scroll).shown(1).label("↓ j"),
    row(Scope::Sheet, &[UP, Key::char('k')], Command::Up, |w| &w.keys.scroll).label("↑ k"),
    row(Scope::Sheet, &[PAGE_DOWN, Key::char(' ')], Command::PageDown, |w| &w.keys.page),
    row(Scope::Sheet, &[PAGE_UP], Command::PageUp, |w| &w.keys.page),
    row(Scope::Sheet, &[HOME, Key::char('g')], Command::First, |w| &w.keys.first_line),
    row(Scope::Sheet, &[END, Key::char('G')], Command::Last, |w| &w.keys.last_line),
    row(Scope::Sheet, &[RIGHT, Key::char('l'), TAB], Command::NextObjective, |w| &w.keys.next_sheet).shown(2).label("→ l"),
    row(Scope::Sheet, &[LEFT, Key::char('h'), BACK_TAB], Command::PreviousObjective, |w| &w.keys.previous_sheet).label("← h"),
    row(Scope::Sheet, &[ENTER], Command::KpiSheet, |w| &w.keys.kpi_sheet),
    row(Scope::Sheet, &[Key::char('o')], Command::ObjectiveSheet, |w| &w.keys.objective_sheet).shown(4),
    row(Scope::Sheet, &[Key::char('>')], Command::NextYear, |w| &w.keys.next_year).shown(5).label("< >"),
    row(Scope::Sheet, &[Key::char('<')], Command::PreviousYear, |w| &w.keys.previous_year).label("<"),
    row(Scope::Sheet, &[Key::char('?'), F1], Command::Help, |w| &w.keys.help).shown(6),
    row(Scope::Sheet, &[Key::ctrl('l')], Command::Redraw, |w| &w.keys.redraw),
    row(Scope::Sheet, &[Key::ctrl('z')], Command::Suspend, |w| &w.keys.suspend),
    row(Scope::Sheet, &[ESC, Key::char('q'), Key::ctrl('c')], Command::Back, |w| &w.keys.back).shown(1),
    //
    row(Scope::List, &[DOWN, Key::ctrl('n')], Command::Down, |w| &w.keys.choose).shown(2).label("↓"),
    row(Scope::List, &[UP, Key::ctrl('p')], Command::Up, |w| &w.keys.choose).label("↑"),
    row(Scope::List, &[PAGE_DOWN], Command::PageDown, |w| &w.keys.page),
    row(Scope::List, &[PAGE_UP], Command::PageUp, |w| &w.keys.page),
    row(Scope::List, &[ENTER], Command::Accept, |w| &w.keys.accept).shown(1).when(chooses),
    row(Scope::List, &[ESC, Key::ctrl('c'), F1], Command::Back, |w| &w.keys.back).shown(3),
    row(Scope::List, &[BACKSPACE, Key::ctrl('h')], Command::Erase, |w| &w.keys.erase),
    row(Scope::List, &[Key::ctrl('u')], Command::EraseAll, |w| &w.keys.erase_all),
    row(Scope::List, &[Key::ctrl('l')], Command::Redraw, |w| &w.keys.redraw),
    row(Scope::List, &[Key::ctrl('z')], Command::Suspend, |w| &w.keys.suspend),
    //
    row(Scope::Paste, &[ENTER], Command::Accept, |w| &w.keys.keep_pasted).shown(1),
    row(Scope::Paste, &[ESC, Key::char('q'), Key::ctrl('c')], Command::Back, |w| &w.keys.leave_pasted).shown(2),
    row(Scope::Paste, &[DOWN, Key::char('j')], Command::Down, |w| &w.keys.scroll).label("↓ j"),
    row(Scope::Paste, &[UP, Key::char('k')], Command::Up, |w| &w.keys.scroll).label("↑ k"),
    //
    row(Scope::Leaving, &[Key::char('r'), Key::ctrl('s')], Command::Retry, |w| &w.keys.try_again).shown(1),
    row(Scope::Leaving, &[Key::char('c')], Command::OtherFolder, |w| &w.keys.other_folder).shown(2),
    row(Scope::Leaving, &[Key::char('x')], Command::LeaveUnsaved, |w| &w.keys.leave_unsaved).shown(3),
    row(Scope::Leaving, &[ESC], Command::Back, |w| &w.keys.stay).shown(4),
    //
    row(Scope::Folder, &[ENTER], Command::Accept, |w| &w.keys.save_there).shown(1),
    row(Scope::Folder, &[ESC, Key::ctrl('c')], Command::Back, |w| &w.keys.back).shown(2),
    row(Scope::Folder, &[LEFT], Command::CursorLeft, |w| &w.keys.cursor),
    row(Scope::Folder, &[RIGHT], Command::CursorRight, |w| &w.keys.cursor),
    row(Scope::Folder, &[HOME], Command::CursorHome, |w| &w.keys.cursor),
    row(Scope::Folder, &[END], Command::CursorEnd, |w| &w.keys.cursor),
    row(Scope::Folder, &[BACKSPACE, Key::ctrl('h')], Command::Erase, |w| &w.keys.erase),
    row(Scope::Folder, &[DELETE], Command::EraseForward, |w| &w.keys.erase),
    row(Scope::Folder, &[Key::ctrl('u')], Command::EraseAll, |w| &w.keys.erase_all),
];

/// The rows of a scope that work now.
pub fn bindings(model: &Model, scope: Scope) -> impl Iterator<Item = &'static Binding> + '_ {
    BINDINGS
        .iter()
        .filter(move |binding| binding.scope == scope && (binding.when)(model))
}

/// What a key means now; a key that means nothing is silent.
#[must_use]
pub fn message(model: &Model, key: Key) -> Option<Message> {
    let scope = model.scope();
    let row = bindings(model, scope).find(|binding| binding.keys.contains(&key));
    match row {
        Some(row) if row.command == Command::Write => key.typed().map(Message::Type),
        Some(row) => Some(Message::Command(row.command)),
        None => key
            .typed()
            .filter(|_| scope.takes_text())
            .map(Message::Type),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_key_stands_twice_in_a_scope_unless_one_row_excludes_the_other() {
        let mut seen: HashMap<(Scope, Key), Command> = HashMap::new();
        for binding in BINDINGS {
            for key in binding.keys {
                let other = seen.insert((binding.scope, *key), binding.command);
                assert_eq!(other, None, "{:?} in {:?}", key, binding.scope);
            }
        }
    }

    #[test]
    fn no_key_needs_altgr_on_an_italian_keyboard() {
        for binding in BINDINGS {
            for c in binding.keys.iter().filter_map(|key| key.typed()) {
                assert!(!"[]{}~`@#".contains(c), "{c}");
            }
        }
    }
}
