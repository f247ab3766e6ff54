//! Numbers as people type them: `1.234,56` in Italian, `1,234.56` in English.
//!
//! The language decides, and what is valid in it is not doubtful. What is not valid is refused together with the
//! spellings that would do: a guess here is the classic bug of this field, `12,5` read as 125.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::Language;

/// How many digits a number may have; more are refused, never rounded.
pub const MOST_DIGITS: usize = 28;

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberError {
    Empty,
    /// It holds something that no number holds.
    NotANumber,
    /// It has more than [`MOST_DIGITS`] digits.
    TooManyDigits,
    /// The marks do not make a number of this language; these spellings would.
    Marks {
        /// Valid spellings with the same digits, the likelier one first.
        instead: Vec<String>,
    },
    /// The decimal mark stands last: the decimals are still to come.
    Unfinished,
}

/// Reads a bare number: digits, marks and a sign, no unit.
///
/// # Errors
/// Any [`NumberError`]; nothing is guessed.
pub fn number(text: &str, language: Language) -> Result<Decimal, NumberError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberError::Empty);
    }
    let (negative, digits) = signed(text);
    let digits = one_space(digits);
    if !digits
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
    {
        return Err(NumberError::NotANumber);
    }
    match digits.chars().filter(char::is_ascii_digit).count() {
        0 => return Err(NumberError::NotANumber),
        count if count > MOST_DIGITS => return Err(NumberError::TooManyDigits),
        _ => {}
    }
    let (whole, decimals) = parts(&digits, language).map_err(|file_error| match file_error {
        FileError::Unfinished => NumberError::Unfinished,
        FileError::Marks => NumberError::Marks {
            instead: spellings(&digits, negative, language),
        },
    })?;
    canonical(negative, &whole, &decimals).ok_or(NumberError::TooManyDigits)
}

/// Whether a text is a number of that language as a document prints it, without the exception for numeric keypads.
pub fn is_printed_number(text: &str, language: Language) -> bool {
    let (_, digits) = signed(text.trim());
    let by_keypad = keypad(digits, language).is_some() && ungrouped(digits, language).is_none();
    number(text, language).is_ok() && !by_keypad
}

fn signed(text: &str) -> (bool, &str) {
    match text.strip_prefix(['-', '\u{2212}', '\u{2013}']) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    }
}

/// Spaces that print as one, and apostrophes between thousands, become the plain space.
fn one_space(digits: &str) -> Cow<'_, str> {
    let others = ['\u{a0}', '\u{202f}', '\u{2009}', '\'', '\u{2019}'];
    if digits
        .bytes()
        .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
    {
        return Cow::Borrowed(digits);
    }
    Cow::Owned(digits.replace(others, " "))
}

enum FileError {
    Unfinished,
    Marks,
}

/// The digits before and after the decimal mark.
fn parts(digits: &str, language: Language) -> Result<(String, String), FileError> {
    let mark = language.decimal_mark();
    let (whole, decimals) = digits.split_once(mark).unwrap_or((digits, ""));
    if let Some(whole) = ungrouped(whole, language) {
        return match decimals {
            "" if digits.ends_with(mark) => Err(FileError::Unfinished),
            decimals if decimals.chars().all(|c| c.is_ascii_digit()) => {
                Ok((whole, decimals.to_owned()))
            }
            _ => Err(FileError::Marks),
        };
    }
    keypad(digits, language).ok_or(FileError::Marks)
}

/// Without its group marks, where they stand as they must: after one to three digits that do not begin with 0, then
/// before every three.
fn ungrouped(whole: &str, language: Language) -> Option<String> {
    let mark = if whole.contains(' ') {
        ' '
    } else {
        language.group_mark()
    };
    let mut groups = whole.split(mark);
    let first = groups
        .next()
        .filter(|first| first.chars().all(|c| c.is_ascii_digit()))?;
    let rest: Vec<&str> = groups.collect();
    if rest.is_empty() {
        return Some(first.to_owned());
    }
    let led = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let followed = rest
        .iter()
        .all(|group| group.len() == 3 && group.chars().all(|c| c.is_ascii_digit()));
    (led && followed).then(|| format!("{first}{}", rest.concat()))
}

/// The one exception of Italian, for numeric keypads: a single point that is not followed by exactly three digits.
fn keypad(digits: &str, language: Language) -> Option<(String, String)> {
    let (whole, decimals) = digits
        .split_once('.')
        .filter(|_| language == Language::Italian)?;
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let decimal = plain(whole) && plain(decimals) && !decimals.is_empty() && decimals.len() != 3;
    decimal.then(|| (whole.to_owned(), decimals.to_owned()))
}

/// What would do instead: the last mark as the decimal one, or none at all.
fn spellings(digits: &str, negative: bool, language: Language) -> Vec<String> {
    let sign = if negative { "-" } else { "" };
    let only = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let mut instead = Vec::new();
    let parts = digits.rsplit_once(['.', ',', ' ']);
    if let Some((whole, decimals)) = parts.filter(|(_, decimals)| !decimals.is_empty()) {
        instead.push(format!(
            "{sign}{}{}{decimals}",
            only(whole),
            language.decimal_mark()
        ));
    } else if let Some((whole, _)) = parts.filter(|(whole, _)| number(whole, language).is_ok()) {
        // One mark too many at the end.
        instead.push(format!("{sign}{whole}"));
        return instead;
    }
    let all = only(digits);
    if !all.starts_with('0') || all.len() == 1 {
        instead.push(format!("{sign}{all}"));
    }
    instead
}

fn canonical(negative: bool, whole: &str, decimals: &str) -> Option<Decimal> {
    let sign = if negative { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if decimals.is_empty() { "" } else { "." };
    let value = Decimal::from_str_exact(&format!("{sign}{whole}{point}{decimals}")).ok()?;
    Some(if value.is_zero() { value.abs() } else { value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    #[test]
    fn numbers_are_read_as_their_language_writes_them() {
        let cases = [
            (Italian, "9,57", "9.57"),
            (Italian, "1.234,56", "1234.56"),
            (Italian, "1.250", "1250"),
            (Italian, "1,250", "1.250"),
            (Italian, "12,5", "12.5"),
            (Italian, "-3", "-3"),
            (Italian, "\u{2212}3", "-3"),
            (Italian, "+3", "3"),
            (Italian, "9.8", "9.8"),
            (Italian, "12.5", "12.5"),
            (Italian, "1234.5678", "1234.5678"),
            (Italian, ".5", "0.5"),
            (Italian, ",5", "0.5"),
            (Italian, "1 234,56", "1234.56"),
            (Italian, "0,125", "0.125"),
            (Italian, "50.000,00", "50000.00"),
            (Italian, "1'234'567", "1234567"),
            (Italian, "007", "7"),
            (Italian, "1\u{a0}234", "1234"),
            (Italian, "0", "0"),
            (Italian, "-0", "0"),
            (Italian, " 69,76 ", "69.76"),
            (Italian, "100", "100"),
            (Italian, "1.234.567,8", "1234567.8"),
            (English, "9.57", "9.57"),
            (English, "1,234.56", "1234.56"),
            (English, "1,250", "1250"),
            (English, "1.250", "1.250"),
            (English, "12.5", "12.5"),
            (English, ".5", "0.5"),
            (English, "1,234,567", "1234567"),
            (
                Italian,
                "9999999999999999999999999999",
                "9999999999999999999999999999",
            ),
            (
                Italian,
                "0,0000000000000000000000000001",
                "0.0000000000000000000000000001",
            ),
        ];
        for (language, text, value) in cases {
            let read = number(text, language).map(|read| read.to_string());
            if text.starts_with("0,000") {
                assert_eq!(read, Err(NumberError::TooManyDigits), "{text}: 29 digits");
            } else {
                assert_eq!(read.as_deref(), Ok(value), "{text} in {language:?}");
            }
        }
    }

    #[test]
    fn doubtful_numbers_are_refused_with_what_would_do() {
        let cases = [
            (Italian, "1.25.0", "125,0"),
            (Italian, "1,2,3", "12,3"),
            (Italian, "12..5", "12,5"),
            (English, "12,5", "12.5"),
            (Italian, "0.125", "0,125"),
            (Italian, "1234.567", "1234,567"),
            (English, "1.2.3", "12.3"),
            (Italian, "1,234.56", "1234,56"),
            (English, "1.234,56", "1234.56"),
            (Italian, "12 5", "12,5"),
            (Italian, "-1,2,3", "-12,3"),
            (Italian, "1.2345.678", "12345,678"),
        ];
        for (language, text, likelier) in cases {
            let Err(NumberError::Marks { instead }) = number(text, language) else {
                panic!(
                    "{text} in {language:?} must be refused for its marks: {:?}",
                    number(text, language)
                );
            };
            assert_eq!(
                instead.first().map(String::as_str),
                Some(likelier),
                "{text}"
            );
            for spelling in instead {
                assert!(
                    number(&spelling, language).is_ok(),
                    "{spelling} is offered for {text}"
                );
            }
        }
    }

    #[test]
    fn what_is_no_number_says_why() {
        let cases = [
            ("", NumberError::Empty),
            ("   ", NumberError::Empty),
            ("abc", NumberError::NotANumber),
            ("-", NumberError::NotANumber),
            ("1e3", NumberError::NotANumber),
            ("1_000", NumberError::NotANumber),
            ("--3", NumberError::NotANumber),
            ("9,", NumberError::Unfinished),
            (",", NumberError::NotANumber),
            ("٣", NumberError::NotANumber),
            ("99999999999999999999999999999", NumberError::TooManyDigits),
        ];
        for (text, error) in cases {
            assert_eq!(number(text, Italian), Err(error), "{text:?}");
        }
    }
}
