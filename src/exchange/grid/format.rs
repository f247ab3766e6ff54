//! Number formats of spreadsheets: how a number is shown.
//!
//! A cell is taken as its sheet shows it: a bare `%` makes hundredths, one that is quoted or escaped is text; `000` keeps its noughts.
//! Decimals that the format rounds away stay, because they count.

use crate::exchange::page::Cell;
use crate::plan::Decimal;

/// What a number is shown with.
#[derive(Debug, Default, PartialEq, Eq)]
struct Format {
    before: String,
    after: String,
    /// Digits before the decimal mark, at least.
    whole: usize,
    /// Digits after it, at least.
    places: u32,
    /// How often the number is multiplied by 100.
    percent: u32,
    /// How often it is divided by 1000.
    thousands: u32,
    /// Texts within the digits, by how many digits stand after each: `00"_"000`.
    within: Vec<(usize, String)>,
}

/// A number in its cell's format.
pub(super) fn shown(text: &str, format: &str) -> Cell {
    let Ok(mut number) = text.parse::<Decimal>() else {
        return Cell::Text(text.to_owned());
    };
    let format = Format::read(section(format, number));
    for _ in 0..format.percent {
        number = number.checked_mul(Decimal::ONE_HUNDRED).unwrap_or(number);
    }
    for _ in 0..format.thousands {
        number = number.checked_div(Decimal::ONE_THOUSAND).unwrap_or(number);
    }
    // Fifteen digits are what a spreadsheet keeps; what lies beyond is how it reckons.
    number = number.round_sf(15).unwrap_or(number).normalize();
    if format.places > number.scale() && format.places < 20 {
        number.rescale(format.places);
    }
    let (sign, digits) = match number.to_string().strip_prefix('-') {
        Some(digits) => ("-", digits.to_owned()),
        None => ("", number.to_string()),
    };
    let digits = format.padded(&digits);
    if !format.within.is_empty() {
        return Cell::Text(format!("{}{sign}{digits}{}", format.before, format.after));
    }
    Cell::Number {
        before: format.before,
        digits: format!("{sign}{digits}"),
        after: format.after,
    }
}

/// The part of a format that a number is shown in: for those above nought, below it, and nought.
fn section(format: &str, number: Decimal) -> &str {
    let sections = sections(format);
    let at = match (number.is_zero(), number.is_sign_negative()) {
        (true, _) if sections.len() > 2 => 2,
        (false, true) if sections.len() > 1 => 1,
        _ => 0,
    };
    sections.get(at).copied().unwrap_or_default()
}

/// The parts between semicolons that are neither quoted nor escaped.
fn sections(format: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut begin, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in format.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.extend(format.get(begin..at));
                begin = at.saturating_add(1);
            }
            _ => {}
        }
    }
    sections.extend(format.get(begin..));
    sections
}

impl Format {
    fn read(section: &str) -> Self {
        let mut format = Self::default();
        if section.eq_ignore_ascii_case("general") || section == "@" || is_other(section) {
            return format;
        }
        let mut digits = Digits::default();
        let mut rest = section.chars();
        while let Some(c) = rest.next() {
            match c {
                '"' => {
                    let text: String = rest.by_ref().take_while(|c| *c != '"').collect();
                    digits.text(&text);
                }
                '\\' => digits.text(&rest.next().map(String::from).unwrap_or_default()),
                // A blank as wide as the next character, or that character as often as there is room.
                '_' | '*' => drop(rest.next()),
                '[' => {
                    let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                    digits.text(currency(&inside));
                }
                '0' | '#' | '?' => digits.digit(c),
                '.' => digits.point(),
                '%' => {
                    format.percent = format.percent.saturating_add(1);
                    digits.text("%");
                }
                ',' => digits.comma(),
                // Signs and brackets of the part for negative numbers: the number keeps its sign.
                '-' | '+' | '(' | ')' => {}
                c => digits.text(&c.to_string()),
            }
        }
        Self {
            percent: format.percent,
            ..digits.format()
        }
    }

    /// The digits with the noughts before them, and the texts between them.
    fn padded(&self, digits: &str) -> String {
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut whole = format!("{whole:0>width$}", width = self.whole);
        for (from_end, text) in &self.within {
            let at = whole.len().saturating_sub(*from_end);
            if whole.is_char_boundary(at) {
                whole.insert_str(at, text);
            }
        }
        if decimals.is_empty() {
            whole
        } else {
            format!("{whole}.{decimals}")
        }
    }
}

/// Whether a section shows a number as a fraction of whole numbers or with an exponent: it is taken as it is.
fn is_other(section: &str) -> bool {
    let mut rest = section.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '"' => drop(rest.by_ref().take_while(|c| *c != '"').count()),
            '[' => drop(rest.by_ref().take_while(|c| *c != ']').count()),
            '\\' | '_' | '*' => drop(rest.next()),
            '/' => return true,
            'E' | 'e' if matches!(rest.peek(), Some('+' | '-')) => return true,
            _ => {}
        }
    }
    false
}

/// The sign in `[$€-410]`; colours and conditions show nothing.
fn currency(inside: &str) -> &str {
    let sign = inside.strip_prefix('$').unwrap_or_default();
    sign.split('-').next().unwrap_or_default()
}

/// The placeholders of a format, and the texts around and between them.
#[derive(Default)]
struct Digits {
    before: String,
    after: String,
    /// Placeholders of the whole part, and how many of them are noughts.
    whole: usize,
    noughts: usize,
    decimals: u32,
    pointed: bool,
    /// Commas since the last placeholder, and those of them after which there is none: each divides by 1000.
    commas: u32,
    thousands: u32,
    /// Texts, by how many placeholders stand before each.
    texts: Vec<(usize, String)>,
}

impl Digits {
    fn text(&mut self, text: &str) {
        if self.whole == 0 && !self.pointed {
            self.before.push_str(text);
        } else {
            self.after.push_str(text);
        }
    }

    const fn comma(&mut self) {
        if self.whole > 0 {
            self.commas = self.commas.saturating_add(1);
        }
    }

    fn digit(&mut self, c: char) {
        self.commas = 0;
        if self.pointed {
            self.decimals = self.decimals.saturating_add(u32::from(c == '0'));
            return;
        }
        if !self.after.is_empty() {
            self.texts
                .push((self.whole, std::mem::take(&mut self.after)));
        }
        self.whole = self.whole.saturating_add(1);
        self.noughts = self.noughts.saturating_add(usize::from(c == '0'));
    }

    const fn point(&mut self) {
        self.pointed = true;
        self.thousands = self.thousands.saturating_add(self.commas);
        self.commas = 0;
    }

    fn format(self) -> Format {
        let within = self.texts.into_iter().rev();
        // Money and the like stand apart from their number, as documents print them.
        let before = self.before.trim();
        Format {
            before: if before.is_empty() || before.ends_with(['°', '.']) {
                before.to_owned()
            } else {
                format!("{before} ")
            },
            after: self.after.trim_end().to_owned(),
            whole: self.noughts,
            places: self.decimals,
            within: within
                .map(|(before, text)| (self.whole.saturating_sub(before), text))
                .collect(),
            percent: 0,
            thousands: self.thousands.saturating_add(self.commas),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_its_cell_shows() {
        let cases = [
            ("0.1", "0.00%", "10,00%"),
            ("0.25", "0%", "25%"),
            ("0.3334", "0%", "33,34%"),
            ("9.57", "0.00", "9,57"),
            ("9.8", "0.00", "9,80"),
            ("2", "General", "2"),
            ("168.43", "#,##0.00", "168,43"),
            ("65.5", "0.0\"%\"", "65,5%"),
            ("65.5", "0.0\\%", "65,5%"),
            ("0.655", "0.0%\" circa\"", "65,5% circa"),
            ("28", "0\" gg\"", "28 gg"),
            ("7", "000", "007"),
            ("80001", "00\"_\"000", "80_001"),
            ("401", "0\\.00", "4.01"),
            ("50000", "€ #,##0.00", "€ 50000,00"),
            ("50000", "[$€-410] #,##0", "€ 50000"),
            ("-3.5", "0.0;[Red](0.0)", "-3,5"),
            ("-2", "0.00;-0.00;\"//\"", "-2,00"),
            ("5", "[>=100]0;0.0", "5"),
            ("0", "0.00;-0.00;0", "0"),
            ("0", "0.00;-0.00", "0,00"),
            ("-2", "0.00", "-2,00"),
            ("0.30000000000000004", "General", "0,3"),
            ("0.123456789012345", "0%", "12,3456789012345%"),
            ("3", "\"n. \"0", "n.3"),
            ("0.5", "0.0%;-0.0%", "50,0%"),
            ("1.5", "_-* #,##0.00_-", "1,50"),
            ("12.5", "# ?/?", "12,5"),
            ("12345", "0E+00", "12345"),
            ("12345", "0.00E+00", "12345"),
            ("1250000", "#,##0,", "1250"),
            ("1250000", "0.0,\"k€\"", "1250,0k€"),
            ("1250000", "0.0,,\" mln\"", "1,25 mln"),
            ("1250000", "#,##0,.00", "1250,00"),
            ("1250", "0\"/anno\"", "1250/anno"),
        ];
        for (number, format, expected) in cases {
            assert_eq!(shown(number, format).text(','), expected, "{format}");
        }
    }
}
