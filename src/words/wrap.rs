//! Text over several lines: by word, and a number never parts from its unit or its comparator.

/// A space at which no line ends.
const NO_BREAK: char = '\u{a0}';

/// The lines of a text, each at most so many cells wide; a longer word is broken.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    hanging(text, width, "")
}

/// The same, with an indent before all lines but the first.
pub fn hanging(text: &str, width: usize, indent: &str) -> Vec<String> {
    let bound = bound(text);
    let options = textwrap::Options::new(width.max(1)).subsequent_indent(indent);
    let lines = textwrap::wrap(&bound, options).into_iter();
    lines.map(|line| line.replace(NO_BREAK, " ")).collect()
}

/// A text in which the spaces between a number and what belongs to it are no places to break at.
fn bound(text: &str) -> String {
    let mut bound = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut last = ' ';
    while let Some(c) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        let before_unit = last.is_ascii_digit() && matches!(next, '%' | '€' | '‰');
        let after_sign = matches!(
            last,
            '≥' | '≤' | '>' | '<' | '=' | '€' | '±' | '◇' | '▲' | '▼'
        ) && (next.is_ascii_digit() || matches!(next, '+' | '-'));
        bound.push(if c == ' ' && (before_unit || after_sign) {
            NO_BREAK
        } else {
            c
        });
        last = c;
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stays_with_its_unit_and_its_comparator() {
        assert_eq!(wrap("almeno 69,76 %", 13), ["almeno", "69,76 %"]);
        assert_eq!(wrap("target ≥ 10 %", 10), ["target", "≥ 10 %"]);
        assert_eq!(wrap("uno due", 4), ["uno", "due"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(hanging("uno due tre", 8, "  "), ["uno due", "  tre"]);
    }
}
