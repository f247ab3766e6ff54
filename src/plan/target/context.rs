//! Targets that say what they ask for by something else: by the value of the year before (`mantenimento`, `+5% rispetto al 2024`,
//! `riduzione del 10%`), or by a day whose year is that of their column (`entro il 31/12`).

mod change;
mod named_years;

use super::deadline::dotted_day;
use super::{Criterion, Target, deadline, without_remark};
use crate::plan::{Comparator, Language, Quantity, Year, without_comparator};

use change::changed;
use named_years::{spans_years, than_year};

/// What is known beside the cell of a target.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The year that is promised for.
    pub year: Option<Year>,
    /// The values of years before, as far as they are known.
    pub known: &'a [(Year, Quantity)],
    /// Whether one of them is there, and cannot be read.
    pub is_unread: bool,
}

impl Context<'_> {
    fn value(&self, year: Year) -> Option<Quantity> {
        let of = self.known.iter().find(|(of, _)| *of == year);
        of.map(|(_, value)| *value)
    }

    /// The value of the year before the one that is promised for.
    fn before(&self) -> Option<Quantity> {
        self.value(self.year?.checked_sub(1)?)
    }
}

/// What keeps the value of before.
const KEPT: [&str; 6] = [
    "mantenimento",
    "mantenere",
    "invariat",
    "stabil",
    "maintain",
    "unchanged",
];

/// What names the value of before.
const BEFORE: [&str; 13] = [
    "valore dell'anno precedente",
    "valore dell’anno precedente",
    "anno precedente",
    "valore anno precedente",
    "valore precedente",
    "valore di partenza",
    "valore iniziale",
    "valore storico",
    "dato storico",
    "baseline",
    "previous year",
    "prior year",
    "last year",
];

impl Target {
    /// The target of a cell, in that language, with what is known beside it; and whether it was made out by the value of before.
    pub fn in_context(printed: &str, language: Language, context: &Context<'_>) -> (Self, bool) {
        let read = Self::of_cell(printed, language);
        if let Some(day) = context.year.and_then(|year| dotted_day(printed, year)) {
            let criterion = Criterion::By(day);
            return (Self { criterion, ..read }, false);
        }
        let leaning = than_year(printed, context).or_else(|| relative(printed, language, context));
        // `riduzione dei tempi entro il 30/6` is a day.
        let is_day = |it: &Criterion| {
            let is_unmeasured = context.known.is_empty() && !context.is_unread;
            *it == Criterion::Open && is_unmeasured && deadline(printed, context.year).is_ok()
        };
        if let Some(criterion) = leaning.filter(|it| !is_day(it)) {
            return (Self { criterion, ..read }, criterion != Criterion::Open);
        }
        if let Some(criterion) = way_from(printed, &read.criterion, context) {
            return (Self { criterion, ..read }, true);
        }
        if read.criterion != Criterion::Open {
            let criterion = if spans_years(&read.criterion, context) {
                Criterion::Open
            } else {
                read.criterion
            };
            return (Self { criterion, ..read }, false);
        }
        let day = deadline(printed, context.year).map(Criterion::By);
        // `90% entro il 31/12`, of the year of its column.
        if let (Err(_), Some(bare)) = (&day, without_remark(printed, context.year))
            && let criterion @ Criterion::Bound(..) = Self::of_cell(bare, language).criterion
        {
            return (Self { criterion, ..read }, false);
        }
        let criterion = day.unwrap_or(read.criterion);
        (Self { criterion, ..read }, false)
    }
}

/// What a text asks for by the value of the year before; open where that is not known.
fn relative(printed: &str, language: Language, context: &Context<'_>) -> Option<Criterion> {
    let lower = printed.trim().to_lowercase();
    // `più 5%`: more than that, or so much more?
    if lower.starts_with("più ") && !context.known.is_empty() {
        return Some(Criterion::Open);
    }
    let kept = ["stay ", "remain ", "keep ", "restare ", "rimanere "];
    let lower = kept
        .iter()
        .find_map(|it| lower.strip_prefix(it))
        .unwrap_or(&lower);
    let (comparator, rest) = without_comparator(lower);
    // `inferiore di 5` is so much less, and `inferiore a 5` less than that.
    for (by, change) in [
        ("inferiore di ", "riduzione "),
        ("superiore di ", "aumento "),
    ] {
        if let Some(rest) = lower.strip_prefix(by) {
            return changed(&format!("{change}{rest}"), None, language, context);
        }
    }
    // At least a change is no bound of its value: `almeno il 10% in meno`.
    let is_least = ["almeno", "at least"]
        .iter()
        .any(|it| lower.starts_with(it));
    let of_value = comparator.filter(|_| !is_least);
    // What is named is the value of the year before, and no older one.
    if BEFORE.contains(&rest.trim_end_matches('.')) {
        let comparator = comparator.unwrap_or(Comparator::AtLeast);
        return Some(Criterion::Bound(comparator, context.before()?));
    }
    if KEPT.iter().any(|it| lower.starts_with(it)) {
        let base = named_or_before(lower, context).filter(|_| !lower.contains('%'))?;
        return Some(Criterion::Bound(Comparator::AtLeast, base));
    }
    changed(rest, of_value, language, context)
}

/// `dal 80% al 90%` where it was 80 %: the way from there, and no range.
fn way_from(printed: &str, read: &Criterion, context: &Context<'_>) -> Option<Criterion> {
    let Criterion::Range { low, high, unit } = *read else {
        return None;
    };
    let first = printed.trim().to_lowercase();
    let is_way = ["da ", "dal ", "from "]
        .iter()
        .any(|it| first.starts_with(it));
    let base = context.before().filter(|it| is_way && it.value == low)?;
    let unit = if base.unit == unit { unit } else { return None };
    Some(Criterion::Bound(
        Comparator::AtLeast,
        Quantity { value: high, unit },
    ))
}

/// The value of the year that a text names, or of the year before where it names none.
fn named_or_before(text: &str, context: &Context<'_>) -> Option<Quantity> {
    let mut named = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|it| !it.is_empty());
    match (named.next(), named.next()) {
        (None, _) => context.before(),
        (Some(year), None) => context.value(year.parse().ok()?),
        (Some(_), Some(_)) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::Italian;

    fn read(text: &str, base: &str) -> String {
        let base = crate::plan::quantity(base, Italian).ok();
        let older = crate::plan::quantity("30", Italian).ok();
        let known: Vec<_> = [(2022, older), (2024, base)]
            .into_iter()
            .filter_map(|(year, it)| Some((year, it?)))
            .collect();
        let context = Context {
            year: Some(2025),
            known: &known,
            is_unread: base.is_none() && !known.is_empty(),
        };
        let read = Target::in_context(text, Italian, &context).0.criterion;
        if let Criterion::Bound(comparator, it) = read {
            format!("{comparator:?} {}", it.value)
        } else {
            format!("{read:?}")
        }
    }

    #[track_caller]
    fn all_read(cases: &[(&str, &str, &str)]) {
        for (text, base, expected) in cases {
            assert_eq!(read(text, base), *expected, "{text} of {base}");
        }
    }

    #[test]
    fn a_target_by_the_value_of_before_is_computed_from_it() {
        let cases = [
            ("mantenimento", "95,4", "AtLeast 95.4"),
            ("≥ al valore dell'anno precedente", "1.180", "AtLeast 1180"),
            ("+5% rispetto al 2024", "200", "AtLeast 210"),
            ("riduzione del 10%", "€ 1.200.000", "AtMost 1080000"),
            ("-10% rispetto all'anno precedente", "50", "AtMost 45"),
            ("Aumento del 2,5 % (rispetto al 2024)", "40", "AtLeast 41"),
            ("+5% rispetto al 2019", "200", "Open"),
            ("+5%", "200", "AtLeast 210"),
            ("-10%", "50", "AtMost 45"),
            ("+5%", "60%", "Open"),
            ("riduzione del 10%", "40%", "Open"),
            ("riduzione di 10", "40", "AtMost 30"),
            ("riduzione di 10", "40%", "Open"),
            ("riduzione di 50", "40", "Open"),
            ("riduzione di 2 gg rispetto al 2024", "12 gg", "AtMost 10"),
            ("riduzione di 2 ore", "12 gg", "Open"),
            ("incremento di 5 unità", "50", "AtLeast 55"),
            ("riduzione dei tempi entro il 30/6", "12", "Open"),
            ("inferiore di 5", "600", "AtMost 595"),
            ("superiore di 5", "600", "AtLeast 605"),
            ("inferiore a 5", "600", "LessThan 5"),
            ("5 additional events", "600", "Open"),
            ("3 corsi aggiuntivi", "600", "Open"),
            ("almeno il 10% in meno", "600", "AtMost 540"),
            ("≥ -10%", "600", "AtLeast 540"),
            ("from 600 to 700", "600", "AtLeast 700"),
            ("dal 80% al 90%", "80%", "AtLeast 90"),
            (
                "dal 80% al 90%",
                "70%",
                "Range { low: 80, high: 90, unit: Percent }",
            ),
            ("mantenimento del 90%", "40", "Open"),
            ("mantenimento del valore 2024", "40", "AtLeast 40"),
            ("mantenimento del valore 2023", "40", "Open"),
            ("mantenimento del valore 2022", "40", "AtLeast 30"),
            ("+10% rispetto al 2022", "40", "AtLeast 33"),
            ("+5%", "-3%", "AtLeast 5"),
            ("≥ +5%", "200", "AtLeast 210"),
            ("fino a +5%", "200", "AtMost 210"),
            ("≤ -10%", "50", "AtMost 45"),
            ("più 5%", "200", "Open"),
            ("+5% annuo", "200", "Open"),
            ("+5% (su base 2022)", "200", "AtLeast 31.5"),
            ("+10% (2022)", "200", "AtLeast 33"),
            ("+5% (prudenziale)", "200", "AtLeast 210"),
            ("+5% rispetto al I semestre 2022", "200", "Open"),
            ("-2", "10", "Open"),
            ("+2", "10", "Open"),
            ("+10 unità", "10", "AtLeast 20"),
            ("-2", "-3", "AtLeast -2"),
            ("5% increase on 2024", "40", "AtLeast 42"),
            ("10% reduction", "40", "AtMost 36"),
            ("reduce by 10%", "40", "AtMost 36"),
            ("increase of 5% on 2022", "40", "AtLeast 31.5"),
            ("5% increase", "40%", "Open"),
            ("5% growth area", "40", "Open"),
            ("+10% rispetto al 2022 e al 2024", "40", "Open"),
            ("> 2022", "40", "MoreThan 30"),
            ("mantenimento", "SI", "Open"),
            ("miglioramento", "40", "Open"),
        ];
        all_read(&cases);
    }

    #[test]
    fn a_change_is_told_before_its_number_or_after_it() {
        all_read(&[
            ("5% fewer", "600", "AtMost 570"),
            ("5% lower than before", "600", "Open"),
            ("3 fewer", "600", "AtMost 597"),
            ("3 fewer complaints", "600", "Open"),
            ("5% in più", "200", "AtLeast 210"),
            ("5% in meno rispetto al 2022", "200", "AtMost 28.5"),
            (
                "10 - 12 gg",
                "600",
                "Range { low: 10, high: 12, unit: Days }",
            ),
            (
                "100 +/- 10%",
                "600",
                "Range { low: 90, high: 110, unit: Number }",
            ),
            ("5% o meno", "600", "AtMost 5"),
            ("5 or more", "600", "AtLeast 5"),
            ("down 5%", "200", "AtMost 190"),
            ("increase by 3", "200", "AtLeast 203"),
            ("+5% a/a", "200", "AtLeast 210"),
            ("+5% year on year", "200", "AtLeast 210"),
            ("-20% against baseline", "200", "AtMost 160"),
            ("-20% against baseline", "-", "Open"),
            ("10% below 2022", "200", "AtMost 27"),
            ("10% lower than 2022", "200", "AtMost 27"),
            ("20% more than 2024", "200", "AtLeast 240"),
            ("stay below last year", "200", "LessThan 200"),
            ("+10%", "n.d.", "Open"),
            ("<= -4 gg", "-3 gg", "AtMost -4"),
            ("riduzione di 1 punto percentuale", "8%", "AtMost 7"),
            ("riduzione di almeno il 5%", "200", "AtMost 190"),
            ("incremento ≥ 5%", "200", "AtLeast 210"),
            ("+ 3 punti", "62%", "AtLeast 65"),
            ("+ 3 punti", "62", "Open"),
            ("+3 p.p.", "-", "Open"),
        ]);
    }

    #[test]
    fn the_value_of_a_year_is_named_in_many_words() {
        let range = "Range { low: 20, high: 23, unit: Number }";
        all_read(&[
            ("at least 2022 level", "10", "AtLeast 30"),
            ("2023 level", "10", "Open"),
            ("≥ dato 2022", "10", "AtLeast 30"),
            ("< valore 2023", "10", "Open"),
            ("<= 2022 actual", "10", "AtMost 30"),
            ("≥ 2022 (+5%)", "10", "Open"),
            ("≥ 2024", "1980", "Open"),
            ("≥ 2024 level", "1980", "AtLeast 1980"),
            ("≥ 2020 utenti", "10", "AtLeast 2020"),
            ("tra 2022 e 2023", "10", "Open"),
            ("tra 20 e 23", "10", range),
            ("almeno pari al 2022", "40", "AtLeast 30"),
            ("≥ valore del 2022", "40", "AtLeast 30"),
            ("≥ risultato 2022", "40", "AtLeast 30"),
            ("non inferiore a quello del 2022", "40", "AtLeast 30"),
            ("al di sotto del 2022", "40", "LessThan 30"),
            ("> anno 2022", "40", "MoreThan 30"),
            ("pari al 2023", "40", "Open"),
        ]);
    }

    #[test]
    fn a_day_without_its_year_is_one_of_the_year_of_its_column() {
        for (text, expected) in [
            ("entro il 31/12", "By(2025-12-31)"),
            ("Realizzazione entro il 31/12", "By(2025-12-31)"),
            ("entro il 30 giugno", "By(2025-06-30)"),
            ("entro il 31.12", "By(2025-12-31)"),
            ("entro 10.5 gg", "AtMost 10.5"),
            ("entro settembre", "By(2025-09-30)"),
            ("≥ 90% entro il 31/12", "AtLeast 90"),
            ("100% al 31/12", "AtLeast 100"),
            ("almeno il 90% entro giugno", "AtLeast 90"),
            ("90% entro domani", "Open"),
            ("by end of June", "By(2025-06-30)"),
            ("entro il primo semestre", "By(2025-06-30)"),
            ("entro il III trimestre", "By(2025-09-30)"),
            ("by Q2", "By(2025-06-30)"),
            ("IV trimestre 2024", "By(2024-12-31)"),
            ("Q3 2025", "By(2025-09-30)"),
            ("Q4", "Open"),
            ("entro il IV semestre", "Open"),
            ("entro il 31/6", "Open"),
            ("31/12", "Open"),
        ] {
            assert_eq!(read(text, "1"), expected, "{text}");
        }
    }
}
