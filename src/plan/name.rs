//! Names of plans, which are names of folders.

/// The most bytes of a name.
const LONGEST: usize = 100;
/// The most that a title makes a name of.
const FROM_TITLE: usize = 80;

/// Whether a text may name a plan, and so a folder: letters, digits, `-`, `_` and `.`, not at the start.
pub fn is_plan_name(text: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !text.is_empty()
        && text.len() <= LONGEST
        && !text.starts_with(['.', '-'])
        && text.bytes().all(allowed)
}

/// The words of a text in small ASCII letters and digits, for names that machines read too.
pub fn plain_words(text: &str) -> Vec<String> {
    let folded = text.to_lowercase();
    let plain = folded.chars().map(|c| match c {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        c if c.is_ascii_alphanumeric() => c,
        _ => ' ',
    });
    let plain: String = plain.collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// A title as a name: small letters and digits, with hyphens between them.
pub fn plan_name(title: &str) -> String {
    let words = plain_words(title);
    let joined: String = words.join("-").chars().take(FROM_TITLE).collect();
    let joined = joined.trim_end_matches('-');
    if joined.is_empty() {
        "piano".to_owned()
    } else {
        joined.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_plans_never_become_other_paths() {
        for name in ["segretario-generale-2022-2024", "a", "Piano_2025.1"] {
            assert!(is_plan_name(name), "{name}");
        }
        for name in [
            "",
            ".",
            "..",
            "../x",
            "a/b",
            "-x",
            ".git",
            "a b",
            "a\0",
            &"x".repeat(101),
        ] {
            assert!(!is_plan_name(name), "{name}");
        }
    }

    #[test]
    fn every_title_makes_a_name() {
        let cases = [
            (
                "OBIETTIVI DEL DIRIGENTE 2025 - 2027",
                "obiettivi-del-dirigente-2025-2027",
            ),
            ("Qualità e più", "qualita-e-piu"),
            ("../../etc", "etc"),
            ("«»", "piano"),
        ];
        for (title, name) in cases {
            assert_eq!(plan_name(title), name);
            assert!(is_plan_name(&plan_name(title)), "{title}");
        }
        assert!(is_plan_name(&plan_name(&"lungo ".repeat(100))));
    }
}
