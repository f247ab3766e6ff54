//! A key, as the table of keys and a person call it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::words::Words;

/// One key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    code: KeyCode,
    modifiers: KeyModifiers,
}

impl Key {
    pub const fn char(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            modifiers: KeyModifiers::NONE,
        }
    }

    pub const fn ctrl(c: char) -> Self {
        Self {
            code: KeyCode::Char(c),
            modifiers: KeyModifiers::CONTROL,
        }
    }

    /// A key that is no character.
    pub const fn code(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::NONE,
        }
    }

    /// A key that is no character, with Alt.
    pub const fn alt(code: KeyCode) -> Self {
        Self {
            code,
            modifiers: KeyModifiers::ALT,
        }
    }

    /// The character that this key types, where it types one.
    pub fn typed(self) -> Option<char> {
        self.code
            .as_char()
            .filter(|c| self.modifiers.is_empty() && !c.is_control())
    }

    pub fn label(self, words: &Words) -> String {
        let name = self.name(words);
        if self.modifiers.contains(KeyModifiers::CONTROL) {
            format!("Ctrl-{}", name.to_uppercase())
        } else if self.modifiers.contains(KeyModifiers::ALT) {
            format!("Alt-{name}")
        } else {
            name
        }
    }

    fn name(self, words: &Words) -> String {
        let keys = &words.keys;
        let named = [
            (KeyCode::Enter, keys.name_enter()),
            (KeyCode::Char(' '), keys.name_space()),
            (KeyCode::Delete, keys.name_delete()),
            (KeyCode::Backspace, keys.name_backspace()),
            (KeyCode::Home, keys.name_home()),
            (KeyCode::End, keys.name_end()),
            (KeyCode::PageUp, keys.name_page_up()),
            (KeyCode::PageDown, keys.name_page_down()),
            (KeyCode::Esc, "Esc"),
            (KeyCode::Tab, "Tab"),
            (KeyCode::BackTab, keys.name_shift_tab()),
            (KeyCode::Up, "↑"),
            (KeyCode::Down, "↓"),
            (KeyCode::Left, "←"),
            (KeyCode::Right, "→"),
        ];
        let name = named
            .iter()
            .find(|(code, _)| *code == self.code)
            .map(|(_, name)| (*name).to_owned());
        name.unwrap_or_else(|| match (self.code, self.code.as_char()) {
            (KeyCode::F(number), _) => format!("F{number}"),
            (_, character) => character.map_or_else(String::new, |c| c.to_string()),
        })
    }
}

impl From<KeyEvent> for Key {
    /// Shift is in the character already, and Shift-Tab is a key of its own.
    fn from(event: KeyEvent) -> Self {
        let kept = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let altgr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        let modifiers = event.modifiers & kept;
        // On Italian keyboards AltGr arrives as both: then the character is what was typed.
        let modifiers = if modifiers == altgr {
            KeyModifiers::NONE
        } else {
            modifiers
        };
        Self {
            code: event.code,
            modifiers,
        }
    }
}
