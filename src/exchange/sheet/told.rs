//! In which language a row of a sheet is told, and what says something else in it.

use crate::plan::{Criterion, Kpi, Language, Plan, Target, Unit};
use crate::words::Words;

/// What a unit is called in a sheet.
pub(super) const fn symbol(unit: Unit) -> Option<&'static str> {
    Some(match unit {
        Unit::Percent => "%",
        Unit::Money => "€",
        Unit::Days => "gg",
        Unit::Hours => "h",
        Unit::Minutes => "min",
        Unit::Number | Unit::Count => return None,
    })
}

/// Whether a target says the same, or nothing at all, in a language.
pub(super) fn says_again(it: &Target, language: Language) -> (bool, bool) {
    let read = Target::of_cell(&it.printed, language).criterion;
    let is_same = match (&it.criterion, &read) {
        (Criterion::Bound(_, own), Criterion::Bound(_, other)) => own.value == other.value,
        (Criterion::Open, _) => true,
        (own, other) => own == other,
    };
    (is_same, read == Criterion::Open)
}

/// The words of the language that a KPI's cells are told in, because a row has one: that of the sheet where they say the same in it, or
/// else their own; and whether they are told anew, because they would say something else in the sheet's.
pub(super) fn told_in<'a>(kpi: &Kpi, words: &'a Words, plan: &Plan) -> (&'a Words, bool) {
    let leans = |year| {
        let mut all = Language::ALL.into_iter();
        all.any(|language| kpi.leans(year, language, plan.baseline_year))
    };
    let targets = kpi.targets.iter().filter(|it| !leans(it.year));
    let cells = targets.map(|it| &it.target).chain(&kpi.baseline);
    let cells = cells.chain(kpi.earlier.iter().map(|it| &it.target));
    let cells: Vec<&Target> = cells.collect();
    let fits = |language| cells.iter().all(|it| says_again(it, language).0);
    if fits(words.language) || !fits(words.language.other()) {
        return (words, false);
    }
    let mut said = cells.iter().map(|it| says_again(it, words.language));
    if said.any(|(is_same, is_silent)| !is_same && !is_silent) {
        (words, true)
    } else {
        (crate::words::words(words.language.other()), false)
    }
}

/// A target told anew, so that it is read as the same in that language only: no thousands, no noughts at its end.
pub(super) fn told(words: &Words, target: &Target) -> String {
    let Criterion::Bound(comparator, quantity) = target.criterion else {
        return if target.criterion == Criterion::Open {
            target.printed.clone()
        } else {
            words.target(target)
        };
    };
    let sign = Some(comparator.sign()).filter(|_| !target.is_bare());
    let mark = words.language.decimal_mark().to_string();
    let number = quantity.value.normalize().to_string().replace('.', &mark);
    let unit = symbol(quantity.unit).unwrap_or_default();
    format!("{} {number} {unit}", sign.unwrap_or_default())
        .trim()
        .to_owned()
}
