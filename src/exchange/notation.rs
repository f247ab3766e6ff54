//! In which language the numbers of a KPI are written: `168.125` beside `164.71` is no hundred and sixty-eight thousand.
//!
//! Baseline, targets, actuals and weight of one KPI are read in one language. The one that all its cells allow is taken; where both
//! do and would differ, the language of the headings, unless the file's other KPIs or the values themselves speak against it.
//! What then remains is a doubt, and nothing is guessed.

use crate::plan::{DateError, Decimal, Language, date, dotted_day, is_printed_number, number};

/// A value so many times another one of its KPI is not of that KPI.
const FAR: i64 = 100;

/// How the numbers of a KPI are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Notation {
    pub(super) language: Language,
    pub(super) certainty: Certainty,
    /// Whether the headings speak a language in which the month of a day may come first.
    pub(super) may_begin_with_month: bool,
}

/// How sure the language of a KPI's numbers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Its cells allow no other, or none differs.
    Sure,
    /// Only the headings say so, and another reading would differ: it is read, and told.
    Declared,
    /// Nothing says so, or something speaks against it: what would differ is not read.
    Doubtful,
}

/// What the KPIs of a file say of its language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Evidence {
    italian: usize,
    english: usize,
    /// KPIs that could be in both.
    open: usize,
}

impl Evidence {
    const fn count(&mut self, language: Language) {
        let count = match language {
            Language::Italian => &mut self.italian,
            Language::English => &mut self.english,
        };
        *count = count.saturating_add(1);
    }

    const fn of(&self, language: Language) -> usize {
        match language {
            Language::Italian => self.italian,
            Language::English => self.english,
        }
    }
}

/// Reads a file, and once more with what all its KPIs say where some of them could be in two languages.
pub(super) fn settled<T, E>(
    read: impl Fn(Evidence, &mut Evidence) -> Result<T, E>,
) -> Result<T, E> {
    let mut found = Evidence::default();
    let first = read(Evidence::default(), &mut found);
    if found.open == 0 || first.is_err() {
        return first;
    }
    read(found, &mut Evidence::default())
}

fn is_share(token: &str, language: Language) -> bool {
    number(token, language).is_ok_and(|it| it <= Decimal::ONE_HUNDRED)
}

impl Notation {
    /// The language of a KPI's cells and of its weight, where the headings speak that language, or none.
    pub(super) fn of(
        cells: &[&str],
        weight: Option<&str>,
        declared: Option<Language>,
        (known, found): (Evidence, &mut Evidence),
    ) -> Self {
        let values: Vec<&str> = cells.iter().flat_map(|cell| numbers(cell)).collect();
        let mut tokens = values.clone();
        let weights: Vec<&str> = weight.map(numbers).unwrap_or_default();
        let fits_weights = |language| weights.iter().all(|token| is_share(token, language));
        let weighable = fits_weights(Language::Italian) || fits_weights(Language::English);
        if weighable {
            tokens.extend(&weights);
        }
        // Bare digits are the same number in every language.
        tokens.retain(|it| !it.bytes().all(|byte| byte.is_ascii_digit()));
        let first = declared.unwrap_or(Language::Italian);
        let both = [first, first.other()];
        let allows = |fits: fn(&str, Language) -> bool| {
            both.map(|language| {
                tokens.iter().all(|it| fits(it, language)) && (!weighable || fits_weights(language))
            })
        };
        let differ = tokens.iter().any(|it| differs(it));
        let with = |certainty, language| Self {
            language,
            certainty,
            may_begin_with_month: declared == Some(Language::English),
        };
        let sure = |language| with(Certainty::Sure, language);
        let doubtful = |language| with(Certainty::Doubtful, language);
        let typed = || allows(is_typed_number);
        // One language alone prints such numbers, and a keypad of the other types them: how large they are decides.
        let only = |language: Language, other: usize| {
            if differ && typed().get(other) == Some(&true) && is_far(&values, language) {
                doubtful(language)
            } else {
                sure(language)
            }
        };
        match allows(is_printed_number) {
            [true, false] => {
                found.count(first);
                only(first, 1)
            }
            [false, true] => {
                found.count(first.other());
                only(first.other(), 0)
            }
            [true, true] if differ => {
                found.open = found.open.saturating_add(1);
                let against = known.of(first.other()) > 0 || is_far(&values, first);
                let certainty = match declared {
                    _ if against => Certainty::Doubtful,
                    Some(language) if known.of(language) > 0 => Certainty::Sure,
                    Some(_) => Certainty::Declared,
                    None => Certainty::Doubtful,
                };
                with(certainty, first)
            }
            // Points for decimals among commas, as numeric keypads make them: where no number could be another one.
            [true, true] => sure(first),
            [false, false] if differ => doubtful(first),
            [false, false] => match typed() {
                [true, _] => sure(first),
                [false, true] => sure(first.other()),
                [false, false] => doubtful(first),
            },
        }
    }

    /// That of a cell which is a number in its file: nothing is to be asked of it.
    pub(super) const fn sure(self) -> Self {
        Self {
            certainty: Certainty::Sure,
            may_begin_with_month: false,
            ..self
        }
    }

    /// Whether a cell is one of those that would differ, and may not be read.
    pub(super) fn doubts(self, cell: &str) -> bool {
        let marked = |it: &&str| it.contains(['.', ',']);
        self.certainty == Certainty::Doubtful && numbers(cell).iter().any(marked)
    }

    /// Whether a cell has a day that may be another one. It is read with the day first, and told.
    pub(super) fn doubts_day(self, cell: &str) -> bool {
        self.may_begin_with_month && has_two_days(cell)
    }

    /// Whether a cell is read by what the headings say alone.
    pub(super) fn declares(self, cell: &str) -> bool {
        self.certainty == Certainty::Declared && numbers(cell).iter().any(|it| differs(it))
    }
}

/// Whether a text has a day that is another one where its month comes first: `06/07/2025`.
fn has_two_days(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_ascii_digit() && c != '/');
    words.any(|word| {
        let parts: Vec<Option<u8>> = word.split('/').take(3).map(|it| it.parse().ok()).collect();
        let is_month = |it: u8| (1..=12).contains(&it);
        matches!(parts.as_slice(), [Some(day), Some(month), _]
            if is_month(*day) && is_month(*month) && day != month)
            && word.split('/').count() == 3
    })
}

fn is_typed_number(text: &str, language: Language) -> bool {
    number(text, language).is_ok()
}

/// Whether a number is another one in the other language.
fn differs(token: &str) -> bool {
    let read = |language| {
        number(token, language)
            .ok()
            .filter(|_| is_printed_number(token, language))
    };
    let both = read(Language::Italian).zip(read(Language::English));
    both.is_some_and(|(one, other)| one != other)
}

/// Whether the numbers that could be read otherwise are far from the others, above or below, and would be near them in the other
/// language.
fn is_far(tokens: &[&str], language: Language) -> bool {
    let read = |token: &&str, language| number(token, language).ok().map(|it| it.abs());
    let others = || tokens.iter().filter(|it| !differs(it));
    let far = Decimal::from(FAR);
    tokens.iter().filter(|it| differs(it)).any(|token| {
        let (Some(here), Some(there)) = (read(token, language), read(token, language.other()))
        else {
            return false;
        };
        others().filter_map(|it| read(it, language)).any(|other| {
            let times = |factor: Decimal| other.checked_mul(factor).unwrap_or(Decimal::MAX);
            let below = |one: Decimal, factor: Decimal| {
                one.checked_mul(factor).is_some_and(|it| it <= other)
            };
            let is_above = here >= times(far) && there <= times(Decimal::TEN);
            let is_below = below(here, far) && !below(there, Decimal::TEN);
            !other.is_zero() && (is_above || is_below)
        })
    })
}

/// The numbers in a text, with their marks; a day is none.
pub(super) fn numbers(text: &str) -> Vec<&str> {
    // A year in which every day is one.
    if dotted_day(text, 2024).is_some() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut begin: Option<usize> = None;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let digit = c.is_ascii_digit();
        let blank =
            matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}') && before.is_ascii_digit();
        let next = text
            .get(at.saturating_add(c.len_utf8())..)
            .unwrap_or_default();
        let mark = matches!(c, '.' | ',' | '\'' | '’');
        let within = next.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = digit || ((mark || blank) && within);
        match begin {
            None if digit => begin = Some(at),
            None if mark && within && !before.is_alphanumeric() && before != '.' => {
                begin = Some(at);
            }
            Some(from) if !goes_on => {
                found.extend(text.get(from..at));
                begin = None;
            }
            _ => {}
        }
        before = c;
    }
    found.extend(begin.and_then(|from| text.get(from..)));
    // `31.12.25` is a day as well, whose century is not said.
    found.retain(|it| !matches!(date(it), Ok(_) | Err(DateError::ShortYear)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Italian};

    fn notation(cells: &[&str], declared: Option<Language>) -> Notation {
        let mut found = Evidence::default();
        Notation::of(cells, None, declared, (Evidence::default(), &mut found))
    }

    #[test]
    fn the_language_that_all_cells_of_a_kpi_allow_is_taken() {
        let cases: [(&[&str], Language, Certainty); 14] = [
            (
                &["168.43", ">= 164.71", "168.125"],
                English,
                Certainty::Sure,
            ),
            (&["9.57", ">= 10.000", "9.800"], English, Certainty::Sure),
            (&["0.655", ">= 0.700"], English, Certainty::Sure),
            (&["9,57", "1.250"], Italian, Certainty::Sure),
            (&["€ 50.000,00", "48.500"], Italian, Certainty::Sure),
            (&["9.57", "10,00%"], Italian, Certainty::Sure),
            (&["12", "SI", "31.12.2025"], Italian, Certainty::Sure),
            (&["31.12.25", "30.11.25"], Italian, Certainty::Sure),
            (&["1.250", "1.300"], Italian, Certainty::Declared),
            (&["165", "168.125"], Italian, Certainty::Doubtful),
            (&["1.234,5", "1,234.5"], Italian, Certainty::Doubtful),
            (&["9.57", "10,00", "1.234"], Italian, Certainty::Doubtful),
            (
                &["n. 3", "1.200 pratiche", "1.150,5"],
                Italian,
                Certainty::Sure,
            ),
            (&["318.27/275.37"], English, Certainty::Sure),
        ];
        for (cells, language, certainty) in cases {
            let expected = Notation {
                language,
                certainty,
                may_begin_with_month: false,
            };
            assert_eq!(notation(cells, Some(Italian)), expected, "{cells:?}");
        }
        assert_eq!(notation(&["1.250"], None).certainty, Certainty::Doubtful);
    }

    #[test]
    fn other_kpis_of_the_file_and_the_weight_are_heard() {
        let known = |italian, english| Evidence {
            italian,
            english,
            open: 1,
        };
        let of = |known| {
            let mut found = Evidence::default();
            Notation::of(&["1.250"], None, Some(Italian), (known, &mut found)).certainty
        };
        assert_eq!(of(known(2, 0)), Certainty::Sure);
        assert_eq!(of(known(0, 2)), Certainty::Doubtful);
        assert_eq!(of(known(2, 1)), Certainty::Doubtful);
        let mut found = Evidence::default();
        let weighed = Notation::of(
            &["5"],
            Some("33.333"),
            Some(Italian),
            (Evidence::default(), &mut found),
        );
        assert_eq!(weighed.language, English, "no weight is above 100");
    }

    #[test]
    fn numbers_are_found_in_a_text() {
        let cases: [(&str, &[&str]); 9] = [
            ("≥ 90%", &["90"]),
            ("tra 2,5 e 3.", &["2,5", "3"]),
            ("318,27/275,37", &["318,27", "275,37"]),
            ("1 234,56 €", &["1 234,56"]),
            ("entro il 31.12.2025", &[]),
            ("n.3", &["3"]),
            ("2..5", &["2", "5"]),
            (".5", &[".5"]),
            ("168\u{2003}165", &["168", "165"]),
        ];
        for (text, found) in cases {
            assert_eq!(numbers(text), found, "{text}");
        }
    }
}
