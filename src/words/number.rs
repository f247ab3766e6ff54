//! Numbers and days as each language prints them.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::Words;
use crate::plan::{Fraction, Language, Unit};

impl Words {
    /// A figure in percent, without its sign: two decimals, half away from zero. Bands begin at whole numbers, so one that is not
    /// whole never looks so: it has as many decimals as it takes, `89,995` and not `90,00`.
    pub fn figure(&self, figure: &Fraction) -> String {
        self.localised(&figure.to_edge())
    }

    /// A figure, or that there is none.
    pub fn figure_or_none(&self, figure: Option<&Fraction>) -> String {
        figure.map_or_else(
            || self.overview.not_available().to_owned(),
            |figure| self.figure(figure),
        )
    }

    /// A difference: with its sign, two decimals.
    pub fn difference(&self, from: &Fraction, to: &Fraction) -> String {
        let text = self.figure(&to.minus(from));
        if text.starts_with('-') {
            text
        } else {
            format!("+{text}")
        }
    }

    /// A decimal with at least so many decimals.
    pub fn decimal(&self, number: Decimal, least: u32) -> String {
        let mut shown = number;
        if shown.scale() < least {
            shown.rescale(least);
        }
        self.localised(&shown.to_string())
    }

    /// A share in percent, as short as it is exact: `75`, `93,75`.
    pub fn share(&self, share: &Fraction) -> String {
        let text = share.to_edge();
        let digits = text.trim_end_matches('0').trim_end_matches('.');
        self.localised(digits)
    }

    /// Canonical notation with the marks of this language: `-1234.5` becomes `-1.234,5`.
    pub fn localised(&self, canonical: &str) -> String {
        let (sign, digits) = canonical
            .strip_prefix('-')
            .map_or(("", canonical), |digits| ("-", digits));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            let left = whole.len() - index;
            if index > 0 && left.is_multiple_of(3) {
                text.push(self.language.group_mark());
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push(self.language.decimal_mark());
            text.push_str(decimals);
        }
        text
    }

    /// A number, printed already, with its unit.
    pub fn in_unit(&self, number: &str, unit: Unit) -> String {
        match unit {
            Unit::Percent => format!("{number} %"),
            Unit::Number => number.to_owned(),
            Unit::Count => format!("n. {number}"),
            Unit::Money => format!("€ {number}"),
            Unit::Days => format!("{number} {}", self.field.days_mark()),
            Unit::Hours => format!("{number} h"),
            Unit::Minutes => format!("{number} min"),
        }
    }

    /// The name of a unit, in a sentence.
    pub fn unit(&self, unit: Unit) -> &'static str {
        match unit {
            Unit::Percent => self.typed.unit_percent(),
            Unit::Number => self.typed.unit_number(),
            Unit::Count => self.typed.unit_count(),
            Unit::Money => self.typed.unit_money(),
            Unit::Days => self.typed.unit_days(),
            Unit::Hours => self.typed.unit_hours(),
            Unit::Minutes => self.typed.unit_minutes(),
        }
    }

    /// The name of a language, in a sentence.
    pub fn language_name(&self, language: Language) -> &'static str {
        match language {
            Language::Italian => self.doubts.italian(),
            Language::English => self.doubts.english(),
        }
    }

    /// A day: `31/12/2022`, in both languages.
    pub fn day(&self, day: Date) -> String {
        format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
    }
}

/// Where the digit of the ones ends: at the decimal mark, or after the last digit.
pub fn ones(text: &str, mark: char) -> usize {
    let last = text.rfind(|c: char| c.is_ascii_digit()).map(|at| at + 1);
    let Some(last) = last else { return text.len() };
    let head = text.get(..last).unwrap_or_default();
    head.rfind(mark).unwrap_or(last)
}

#[cfg(test)]
mod tests {
    use super::ones;
    use crate::plan::{Fraction, Language};
    use crate::words::words;

    #[test]
    fn numbers_carry_the_marks_of_their_language() {
        let cases = [
            ("0.00", "0,00", "0.00"),
            ("1234.5", "1.234,5", "1,234.5"),
            ("-1234567", "-1.234.567", "-1,234,567"),
            ("999", "999", "999"),
        ];
        for (canonical, italian, english) in cases {
            assert_eq!(words(Language::Italian).localised(canonical), italian);
            assert_eq!(words(Language::English).localised(canonical), english);
        }
    }

    #[test]
    fn a_figure_that_is_not_whole_never_looks_so() {
        let cases = [
            ("89.995", "89,995"),
            ("89.994999", "89,99"),
            ("99.99999999", "99,99999999"),
            ("90", "90,00"),
            ("69.999", "69,999"),
            ("-0.001", "-0,001"),
            ("100.004", "100,004"),
            ("90.005", "90,01"),
        ];
        for (exact, shown) in cases {
            let exact = rust_decimal::Decimal::from_str_exact(exact).expect("a decimal");
            assert_eq!(words(Language::Italian).figure(&exact.into()), shown);
        }
        let third =
            Fraction::from(3 * 10_i64.pow(15) - 1).over(&Fraction::from(3 * 10_i64.pow(13)));
        let third = third.expect("a quotient");
        assert_eq!(words(Language::Italian).figure(&third), "99,99999999999997");
    }

    #[test]
    fn differences_carry_their_sign() {
        let (low, high) = (Fraction::from(50), Fraction::from(74));
        assert_eq!(words(Language::Italian).difference(&low, &high), "+24,00");
        assert_eq!(words(Language::Italian).difference(&high, &low), "-24,00");
        assert_eq!(words(Language::Italian).difference(&low, &low), "+0,00");
    }

    #[test]
    fn the_ones_digit_is_found() {
        let cases = [
            ("9,80", 1),
            ("97,002", 2),
            ("≥ 10,00 %", 6),
            ("≥ 90 %", 6),
            ("SI", 2),
            ("2", 1),
            ("1.250", 5),
            ("–", 3),
        ];
        for (text, at) in cases {
            assert_eq!(ones(text, ','), at, "{text}");
        }
        assert_eq!(ones("1,250.5", '.'), 5);
    }
}
