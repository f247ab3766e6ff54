//! Dates as people write them: `31/12/2022`, `31.12.2020`, `2022-12-31`, `31 dicembre 2022`. The day comes first in both
//! languages, but where it could be no month (`12/31/2022`); the year has four digits.

use jiff::civil::Date;

/// A text that was meant as a date, and is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// It does not look like a date.
    NotADate,
    /// It looks like one, but the calendar has no such day.
    NoSuchDay,
    /// The year is written with two digits.
    ShortYear,
}

const MONTHS: [(&str, &str); 12] = [
    ("gennaio", "january"),
    ("febbraio", "february"),
    ("marzo", "march"),
    ("aprile", "april"),
    ("maggio", "may"),
    ("giugno", "june"),
    ("luglio", "july"),
    ("agosto", "august"),
    ("settembre", "september"),
    ("ottobre", "october"),
    ("novembre", "november"),
    ("dicembre", "december"),
];

/// Reads a date.
///
/// # Errors
/// Any [`DateError`].
pub fn date(text: &str) -> Result<Date, DateError> {
    let text = text.trim();
    let mark = ['/', '.', '-']
        .into_iter()
        .find(|mark| text.contains(*mark))
        .unwrap_or(' ');
    let parts: Vec<&str> = text
        .split(mark)
        .filter(|part| mark != ' ' || !part.is_empty())
        .collect();
    let [first, second, third] = parts.as_slice() else {
        return Err(DateError::NotADate);
    };
    if mark == '-' && first.len() == 4 {
        return civil(first, second, third);
    }
    if month_named(first).is_some() {
        // `June 30, 2025`.
        return civil(third, first, second.trim_end_matches(','));
    }
    match civil(third, second, first) {
        // `12/31/2025`: no month has that number, so it is the day.
        Err(_) if mark == '/' && third.len() == 4 && small(second).is_some_and(|it| it > 12) => {
            civil(third, first, second)
        }
        read => read,
    }
}

/// Reads a day as somebody types it on a day, about a year: `oggi`, `ieri`, `31/3` of that year, `30/06/22`, `31032022`, or any date.
///
/// # Errors
/// Any [`DateError`].
pub fn typed_date(text: &str, today: Date, year: i16) -> Result<Date, DateError> {
    let text = text.trim();
    match text.to_lowercase().as_str() {
        "oggi" | "today" => return Ok(today),
        "ieri" | "yesterday" => {
            return today
                .yesterday()
                .map_err(|_before_all| DateError::NoSuchDay);
        }
        _ => {}
    }
    let whole = |day: &str, month: &str, year: &str| {
        let century = if year.len() == 2 { "20" } else { "" };
        civil(&format!("{century}{year}"), month, day)
    };
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && matches!(text.len(), 6 | 8) {
        let (day, rest) = text.split_at_checked(2).unwrap_or((text, ""));
        let (month, year) = rest.split_at_checked(2).unwrap_or((rest, ""));
        return whole(day, month, year);
    }
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [day, month] => whole(day, month, &format!("{year:04}")),
        [day, month, short] if short.len() == 2 && day.len() <= 2 => whole(day, month, short),
        _ => date(text),
    }
}

fn civil(year: &str, month: &str, day: &str) -> Result<Date, DateError> {
    let month = month_number(month).ok_or(DateError::NotADate)?;
    let day = small(day).ok_or(DateError::NotADate)?;
    if year.is_empty() || !year.chars().all(|c| c.is_ascii_digit()) {
        return Err(DateError::NotADate);
    }
    match year.len() {
        2 => Err(DateError::ShortYear),
        4 => year
            .parse()
            .ok()
            .and_then(|year| Date::new(year, month, day).ok())
            .ok_or(DateError::NoSuchDay),
        _ => Err(DateError::NotADate),
    }
}

fn month_number(text: &str) -> Option<i8> {
    month_named(text).or_else(|| small(text))
}

/// The month of a name, from 1.
pub(crate) fn month_named(text: &str) -> Option<i8> {
    let lower = text.to_lowercase();
    let named = MONTHS.iter().zip(1_i8..).find(|((italian, english), _)| {
        let is = |name: &str| name == lower || (lower.len() == 3 && name.starts_with(&lower));
        is(italian) || is(english)
    });
    named.map(|(_, number)| number)
}

fn small(text: &str) -> Option<i8> {
    let digits = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_notation_of_a_day_is_the_same_day() {
        for text in [
            "31/12/2022",
            "12/31/2022",
            "31.12.2022",
            "31-12-2022",
            "2022-12-31",
            "31 dicembre 2022",
            " 31 December 2022 ",
            "December 31, 2022",
            "Dec 31 2022",
        ] {
            assert_eq!(date(text), Ok(Date::constant(2022, 12, 31)), "{text}");
        }
    }

    #[test]
    fn a_day_is_typed_as_people_do() {
        let today = Date::constant(2026, 3, 1);
        let cases = [
            ("oggi", Ok((2026, 3, 1))),
            ("Ieri", Ok((2026, 2, 28))),
            ("31/3", Ok((2022, 3, 31))),
            ("5.6", Ok((2022, 6, 5))),
            ("30/06/22", Ok((2022, 6, 30))),
            ("300622", Ok((2022, 6, 30))),
            ("31032023", Ok((2023, 3, 31))),
            ("2023-03-31", Ok((2023, 3, 31))),
            ("31 marzo 2023", Ok((2023, 3, 31))),
            ("31/2", Err(DateError::NoSuchDay)),
            ("29022022", Err(DateError::NoSuchDay)),
            ("3103", Err(DateError::NotADate)),
            ("31/", Err(DateError::NotADate)),
            ("domani", Err(DateError::NotADate)),
            ("12/3/4", Err(DateError::NotADate)),
            ("31/3.2022", Err(DateError::NotADate)),
            ("2022/3/31", Err(DateError::NotADate)),
            ("", Err(DateError::NotADate)),
        ];
        for (text, day) in cases {
            let day = day.map(|(year, month, day)| Date::constant(year, month, day));
            assert_eq!(typed_date(text, today, 2022), day, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        let cases = [
            ("31/02/2022", DateError::NoSuchDay),
            ("31/12/22", DateError::ShortYear),
            ("13/31/2022", DateError::NoSuchDay),
            ("ieri", DateError::NotADate),
            ("", DateError::NotADate),
            ("1/2", DateError::NotADate),
            ("1/2/3/4", DateError::NotADate),
            ("2022-12", DateError::NotADate),
            ("a/b/c", DateError::NotADate),
            ("31/12/20222", DateError::NotADate),
            ("12/3/4", DateError::NotADate),
            ("12/3/204", DateError::NotADate),
            ("12/3/", DateError::NotADate),
            ("/3/2022", DateError::NotADate),
            ("2022/12/31", DateError::NotADate),
            ("131/12/2022", DateError::NotADate),
            ("031/12/2022", DateError::NotADate),
            ("31/012/2022", DateError::NotADate),
            ("0/0/0000", DateError::NoSuchDay),
        ];
        for (text, error) in cases {
            assert_eq!(date(text), Err(error), "{text:?}");
        }
    }
}
