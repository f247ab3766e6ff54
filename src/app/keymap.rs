//! The one table of keys. Dispatch, footer, help, palette, manual page and `docs/keys.md` are its readers.
//!
//! [`table`] has the rows, and `when` says which of them work now.
//!
//! A row that is not `when` is silent and invisible. No key stands for two commands in a scope, and none needs `AltGr` on an Italian
//! keyboard.

mod table;
mod when;

use super::{Command, Key, Message, Model, Scope};
use crate::words::{Phrase, Words};

pub use table::BINDINGS;

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    pub scope: Scope,
    /// Its keys; none where the row only explains what can be typed.
    pub keys: &'static [Key],
    /// How the keys are shown where their own names would be too long.
    pub label: Option<&'static str>,
    pub command: Command,
    /// What it says in footer and help.
    pub phrase: fn(&Words) -> Phrase,
    /// What else people call it, for the palette.
    pub also: Option<fn(&Words) -> &'static str>,
    /// Its rank in the footer from 1 on, or 0 where it is not shown there.
    pub footer: u8,
    pub when: fn(&Model) -> bool,
}

const fn row(
    scope: Scope,
    keys: &'static [Key],
    command: Command,
    phrase: fn(&Words) -> Phrase,
) -> Binding {
    Binding {
        scope,
        keys,
        label: None,
        command,
        phrase,
        also: None,
        footer: 0,
        when: when::always,
    }
}

impl Binding {
    const fn shown(self, footer: u8) -> Self {
        Self { footer, ..self }
    }

    const fn also(self, also: fn(&Words) -> &'static str) -> Self {
        Self {
            also: Some(also),
            ..self
        }
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

/// The rows of a scope that work now.
pub fn bindings(model: &Model, scope: Scope) -> impl Iterator<Item = &'static Binding> + '_ {
    BINDINGS
        .iter()
        .filter(move |binding| binding.scope == scope && (binding.when)(model))
}

/// Whether a key asks for the findings, whether there are any or not.
fn asks(scope: Scope, key: Key) -> bool {
    let mut rows = BINDINGS.iter().filter(|it| it.scope == scope);
    rows.any(|it| it.command == Command::Findings && it.keys.contains(&key))
}

/// What a key means now. A key that means nothing is silent; but where nothing can be changed, one that would change something
/// says why it does not.
pub fn message(model: &Model, key: Key) -> Option<Message> {
    let scope = model.scope();
    let row = bindings(model, scope).find(|binding| binding.keys.contains(&key));
    match row {
        Some(row) if row.command == Command::Write => key.typed().map(Message::Type),
        Some(row) => Some(Message::Command(row.command)),
        // A question has an answer, also where it is that there is nothing.
        None if asks(scope, key) => Some(Message::Command(Command::Findings)),
        None if when::is_read_only(model) && is_known(scope, key) => {
            Some(Message::Command(Command::WhyNot))
        }
        None => key
            .typed()
            .filter(|_| scope.takes_text())
            .map(Message::Type),
    }
}

/// Whether a key has a row here that does not work now.
fn is_known(scope: Scope, key: Key) -> bool {
    let mut rows = BINDINGS.iter().filter(|row| row.scope == scope);
    rows.any(|row| row.keys.contains(&key))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    #[test]
    fn no_key_stands_for_two_commands_in_a_scope() {
        let mut seen: HashMap<(Scope, Key), Command> = HashMap::new();
        for binding in BINDINGS {
            for key in binding.keys {
                let other = seen.insert((binding.scope, *key), binding.command);
                let is_one = other.is_none_or(|it| it == binding.command);
                assert!(is_one, "{:?} in {:?}", key, binding.scope);
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
