//! What the system says of the user, the machine, the language and the terminal.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use crate::plan::Language;
use crate::settings::{Depth, ThemeName};

/// The user's name on this system.
pub(super) fn user() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok());
    named
        .filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| "utente".to_owned())
}

pub(super) fn machine() -> String {
    rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned()
}

/// Letters and digits that no other running program has; drawn from what the system gives every hash table.
pub(super) fn token() -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u32(std::process::id());
    let mut drawn = hasher.finish();
    let mut token = String::new();
    for _ in 0..6 {
        let index = usize::try_from(drawn % 32).unwrap_or(0);
        token.extend(ALPHABET.get(index).copied().map(char::from));
        drawn /= 32;
    }
    token
}

/// Italian where the locale is, else English; Italian too where the system says nothing, because the users are.
pub(super) fn locale_language() -> Language {
    match sys_locale::get_locale() {
        Some(locale)
            if !locale.to_lowercase().starts_with("it")
                && !matches!(locale.as_str(), "C" | "POSIX") =>
        {
            Language::English
        }
        _ => Language::Italian,
    }
}

/// How many colours the terminal says it has.
pub(super) fn depth() -> Depth {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let term = set("TERM").unwrap_or_default();
    if set("NO_COLOR").is_some() || term == "dumb" {
        return Depth::None;
    }
    let colours = set("COLORTERM").unwrap_or_default();
    if colours == "truecolor" || colours == "24bit" || term.ends_with("-direct") {
        Depth::True
    } else if term.contains("256color") {
        Depth::Indexed
    } else {
        Depth::Named
    }
}

/// The theme that suits the terminal: by COLORFGBG, which some terminals set; or asked, once and bounded, where that was
/// wished. Dark where nothing is known.
pub(super) fn terminal_theme(ask: bool) -> ThemeName {
    if ask {
        return asked();
    }
    let ground = std::env::var("COLORFGBG").ok();
    let ground = ground
        .as_deref()
        .and_then(|value| value.rsplit(';').next())
        .and_then(|ground| ground.parse().ok());
    match ground {
        Some(7 | 9..=15_u8) => ThemeName::Light,
        _ => ThemeName::Dark,
    }
}

fn asked() -> ThemeName {
    use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};
    let mut options = QueryOptions::default();
    options.timeout = std::time::Duration::from_millis(200);
    match theme_mode(options) {
        Ok(ThemeMode::Light) => ThemeName::Light,
        Ok(ThemeMode::Dark) | Err(_) => ThemeName::Dark,
    }
}
