//! Targets that say what they ask for by something else: by the value of the year before (`mantenimento`, `+5% rispetto al 2024`,
//! `riduzione del 10%`), or by a day whose year is that of their column (`entro il 31/12`).

mod named_years;

use rust_decimal::Decimal;

use super::{Criterion, Target, deadline, without_remark};
use crate::plan::{Comparator, Language, Quantity, Unit, Year, number, without_comparator};

use named_years::{spans_years, than_year};

/// What is known beside the cell of a target.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// The year that is promised for.
    pub year: Option<Year>,
    /// The values of years before, as far as they are known.
    pub known: &'a [(Year, Quantity)],
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

const MORE: [&str; 8] = [
    "aumento",
    "incremento",
    "crescita",
    "increase",
    "growth",
    "improvement",
    "miglioramento",
    "+",
];
const LESS: [&str; 11] = [
    "riduzione",
    "diminuzione",
    "contenimento",
    "decremento",
    "calo",
    "reduction",
    "decrease",
    "reduce",
    "cut",
    "-",
    "\u{2212}",
];

/// What says that a change is one of the value of before.
const SINCE: [&str; 9] = [
    "rispetto", "sul ", "su ", "compared", "versus", "vs", "over ", "from ", "on ",
];

impl Target {
    /// The target of a cell, in that language, with what is known beside it; and whether it was made out by the value of before.
    pub fn in_context(printed: &str, language: Language, context: &Context<'_>) -> (Self, bool) {
        let read = Self::of_cell(printed, language);
        if let Some(criterion) = by_points(printed, language, context) {
            return (Self { criterion, ..read }, criterion != Criterion::Open);
        }
        if let Some(criterion) = than_year(printed, context) {
            return (Self { criterion, ..read }, criterion != Criterion::Open);
        }
        if is_change(printed, context) {
            let criterion = relative(printed, language, context).unwrap_or(Criterion::Open);
            return (Self { criterion, ..read }, criterion != Criterion::Open);
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
        let relative = day
            .is_err()
            .then(|| relative(printed, language, context))
            .flatten();
        let is_relative = relative.is_some();
        let criterion = day.ok().or(relative).unwrap_or(read.criterion);
        (Self { criterion, ..read }, is_relative)
    }
}

/// `+3 p.p.`: so many points more than the percentage of the year before; open where that is not known.
fn by_points(printed: &str, language: Language, context: &Context<'_>) -> Option<Criterion> {
    const POINTS: [&str; 7] = [
        "p.p.",
        "p.p",
        "pp",
        "punti percentuali",
        "punti %",
        "percentage points",
        "percentage point",
    ];
    let lower = printed.trim().to_lowercase();
    let sign = lower.chars().next()?;
    let rest = lower.strip_prefix(['+', '-', '\u{2212}'])?;
    let points = POINTS
        .iter()
        .find_map(|it| rest.trim_end().strip_suffix(it))?;
    let points = number(points.trim(), language).ok()?;
    let base = context.before().filter(|it| it.unit == Unit::Percent);
    let criterion = base.and_then(|base| {
        let (comparator, value) = if sign == '+' {
            (Comparator::AtLeast, base.value.checked_add(points)?)
        } else {
            (Comparator::AtMost, base.value.checked_sub(points)?)
        };
        let unit = Unit::Percent;
        Some(Criterion::Bound(comparator, Quantity { value, unit }))
    });
    Some(criterion.unwrap_or(Criterion::Open))
}

/// Whether a signed value is a change of the one before: `+5%`, `≥ +5%`, `-2`, where no value before has a sign itself.
fn is_change(printed: &str, context: &Context<'_>) -> bool {
    let text = printed.trim();
    let (_, rest) = without_comparator(text);
    let is_signed =
        rest.starts_with(['+', '-', '\u{2212}']) || text.to_lowercase().starts_with("più ");
    let mut known = context.known.iter().map(|(_, it)| it.value).peekable();
    is_signed && known.peek().is_some() && known.all(|it| it >= Decimal::ZERO)
}

fn relative(printed: &str, language: Language, context: &Context<'_>) -> Option<Criterion> {
    let lower = printed.trim().to_lowercase();
    let lower = turned(&lower).unwrap_or(lower);
    let (comparator, rest) = without_comparator(&lower);
    // What is named is the value of the year before, and no older one.
    if BEFORE.contains(&rest.trim_end_matches('.')) {
        let comparator = comparator.unwrap_or(Comparator::AtLeast);
        return Some(Criterion::Bound(comparator, context.before()?));
    }
    if KEPT.iter().any(|it| lower.starts_with(it)) {
        let base = named_or_before(&lower, context).filter(|_| !lower.contains('%'))?;
        return Some(Criterion::Bound(Comparator::AtLeast, base));
    }
    let begins = |words: &[&str]| {
        let bare = comparator.map_or(lower.as_str(), |_| rest);
        let word = words.iter().find_map(|it| bare.strip_prefix(it))?;
        Some(word.trim_start().to_owned())
    };
    let (is_more, rest) = match (begins(&MORE), begins(&LESS)) {
        (Some(rest), _) => (true, rest),
        (None, Some(rest)) => (false, rest),
        (None, None) => return None,
    };
    let (share, since) = change(&rest)?;
    let base = since.map_or_else(|| context.before(), |since| of_since(&since, context))?;
    let share = number(share, language)
        .ok()
        .filter(|it| *it >= Decimal::ZERO)?;
    // Ten per cent of a percentage, or ten points?
    if base.unit == Unit::Percent {
        return None;
    }
    let part = base
        .value
        .checked_mul(share)?
        .checked_div(Decimal::ONE_HUNDRED)?;
    let (own, value) = if is_more {
        (Comparator::AtLeast, base.value.checked_add(part)?)
    } else {
        (Comparator::AtMost, base.value.checked_sub(part)?)
    };
    let (comparator, value) = (comparator.unwrap_or(own), value.normalize());
    Some(Criterion::Bound(comparator, Quantity { value, ..base }))
}

/// `5% increase on 2024` in the order of `increase 5% on 2024`.
fn turned(lower: &str) -> Option<String> {
    let (share, rest) = lower.split_once('%')?;
    let (word, since) = rest
        .trim_start()
        .split_once(' ')
        .unwrap_or((rest.trim_start(), ""));
    let is_word = (MORE.contains(&word) || LESS.contains(&word)) && word.len() > 2;
    let is_share = share.starts_with(|c: char| c.is_ascii_digit());
    (is_word && is_share).then(|| format!("{word} {share}% {since}"))
}

/// `del 10 % rispetto al 2024`: the share, and what follows it.
fn change(text: &str) -> Option<(&str, Option<String>)> {
    let (share, since) = text.split_once('%')?;
    let at = share.find(|c: char| c.is_ascii_digit())?;
    let (words, share) = share.split_at_checked(at)?;
    let small = [
        "",
        "di",
        "del",
        "dell'",
        "dell’",
        "almeno il",
        "almeno del",
        "pari al",
        "of",
        "by",
        "of at least",
    ];
    // What stands in brackets names a year, or is a remark.
    let bracketed = since
        .trim()
        .strip_prefix('(')
        .and_then(|it| it.strip_suffix(')'));
    let since = match bracketed {
        Some(inside) if inside.contains(|c: char| c.is_ascii_digit()) => {
            format!("rispetto {inside}")
        }
        Some(_) => String::new(),
        None => without_remark(since, None)
            .unwrap_or(since)
            .trim()
            .trim_end_matches('.')
            .to_owned(),
    };
    (small.contains(&words.trim()) && words.len() < 12)
        .then(|| (share.trim(), Some(since).filter(|it| !it.is_empty())))
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

/// The value that a change is measured from: `rispetto al 2024`.
fn of_since(text: &str, context: &Context<'_>) -> Option<Quantity> {
    let is_named = text.contains(|c: char| c.is_ascii_digit());
    let is_said = is_named || BEFORE.iter().any(|it| text.contains(it));
    let parts = ["semestre", "trimestre", "quadrimestre", "half", "quarter"];
    let is_whole = !parts.iter().any(|it| text.contains(it));
    let is_since = is_whole && SINCE.iter().any(|it| text.starts_with(it));
    let base = named_or_before(text, context);
    base.filter(|_| is_since && is_said)
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
        };
        let read = Target::in_context(text, Italian, &context).0.criterion;
        if let Criterion::Bound(comparator, it) = read {
            format!("{comparator:?} {}", it.value)
        } else {
            format!("{read:?}")
        }
    }

    #[test]
    fn a_target_by_the_value_of_before_is_computed_from_it() {
        let range = "Range { low: 20, high: 23, unit: Number }";
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
            ("riduzione di 10", "40", "Open"),
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
            ("+10 unità", "10", "Open"),
            ("-2", "-3", "AtLeast -2"),
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
        for (text, base, expected) in cases {
            assert_eq!(read(text, base), expected, "{text} of {base}");
        }
    }

    #[test]
    fn a_day_without_its_year_is_one_of_the_year_of_its_column() {
        for (text, expected) in [
            ("entro il 31/12", "By(2025-12-31)"),
            ("Realizzazione entro il 31/12", "By(2025-12-31)"),
            ("entro il 30 giugno", "By(2025-06-30)"),
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
