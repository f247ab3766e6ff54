//! What stands for a character on a terminal that has nothing but ASCII.

use std::borrow::Cow;

/// How a character is written with ASCII alone; Italian writes its accents as apostrophes then.
pub(super) fn ascii(c: char) -> Cow<'static, str> {
    const SPELLED: [(&str, &str); 35] = [
        ("≥", ">="),
        ("≤", "<="),
        ("→", "->"),
        ("–", "-"),
        ("—", "-"),
        ("·", "-"),
        ("…", "~"),
        ("×", "x"),
        ("«", "\""),
        ("»", "\""),
        ("“", "\""),
        ("”", "\""),
        ("’", "'"),
        ("€", "EUR"),
        ("▲", "^"),
        ("▼", "v"),
        ("●", "*"),
        ("◆", "+"),
        ("○", "o"),
        ("□", "-"),
        ("■", "!"),
        ("◇", "o"),
        ("━", "="),
        ("╱", ":"),
        ("▂", "."),
        ("↑", "k"),
        ("↓", "j"),
        ("←", "h"),
        ("→", "l"),
        ("à", "a'"),
        ("è", "e'"),
        ("é", "e'"),
        ("ì", "i'"),
        ("ò", "o'"),
        ("ù", "u'"),
    ];
    let lower: String = c.to_lowercase().collect();
    let spelled = SPELLED
        .iter()
        .find(|(from, _)| *from == lower)
        .map(|(_, to)| *to);
    match spelled {
        Some(to) if c.is_uppercase() => Cow::Owned(to.to_uppercase()),
        Some(to) => Cow::Borrowed(to),
        None => Cow::Borrowed("?"),
    }
}
