//! A numerator and a denominator in columns of their own: the actual is computed from them, and they become the inputs of a formula.

use super::{Cells, Place};
use crate::exchange::figure::Figure;
use crate::exchange::imported::ImportIssue;
use crate::plan::{Decimal, Formula, Fraction, Input, Kind, Language, Unit, number, quantity};

/// The two parts, each with its heading.
#[derive(Default)]
pub(super) struct Quotient {
    numerator: Option<(String, String, Place)>,
    denominator: Option<(String, String, Place)>,
}

impl Quotient {
    pub(super) const NONE: Self = Self {
        numerator: None,
        denominator: None,
    };

    pub(super) fn numerator(&mut self, heading: &str, text: &str, place: Place) -> bool {
        put(&mut self.numerator, heading, text, place)
    }

    pub(super) fn denominator(&mut self, heading: &str, text: &str, place: Place) -> bool {
        put(&mut self.denominator, heading, text, place)
    }
}

fn put(
    slot: &mut Option<(String, String, Place)>,
    heading: &str,
    text: &str,
    place: Place,
) -> bool {
    let is_number = |it: &str| {
        Language::ALL
            .iter()
            .any(|language| number(it, *language).is_ok())
    };
    let named = match slot {
        None => heading,
        // What the part is stands in one column, and how much it is in another.
        Some((_, name, _)) if !is_number(name) && is_number(text) => &name.clone(),
        Some(_) => return false,
    };
    *slot = Some((named.to_owned(), text.to_owned(), place));
    true
}

impl Cells<'_> {
    /// Puts the quotient in the place of the actual that it gives; where it gives another one, that is told.
    pub(super) fn settle_quotient(&mut self) {
        let quotient = std::mem::take(&mut self.quotient);
        let language = self.notation.language;
        let number_of =
            |part: &Option<(String, String, Place)>| number(&part.as_ref()?.1, language).ok();
        let numbers = number_of(&quotient.numerator).zip(number_of(&quotient.denominator));
        let parts = (quotient.numerator, quotient.denominator);
        let has_actual = self.measurements.iter().any(|it| it.day.is_none());
        if let (false, Some(_), (Some(one), Some(other)), [(year, _)]) =
            (has_actual, numbers, &parts, self.targets.as_slice())
        {
            // Nobody printed what it gives.
            self.kpi.formula = formula(&self.kpi.calculation, &one.0, &other.0);
            self.measured(*year, None, &format!("{}/{}", one.1, other.1), one.2);
            return;
        }
        let (Some((a, b)), (Some(one), Some(other)), true) = (numbers, &parts, has_actual) else {
            for (heading, text, place) in [parts.0, parts.1].into_iter().flatten() {
                self.unused((&heading, &text), place);
            }
            return;
        };
        let kpi = &*self.kpi;
        let Some(measurement) = self.measurements.iter_mut().find(|it| it.day.is_none()) else {
            return;
        };
        let is_percent = kpi.kind(measurement.year) == Kind::Quantity(Unit::Percent);
        if agrees(a, b, &measurement.text, is_percent, language) {
            measurement.text = format!("{}/{}", one.1, other.1);
            if let Some(formula) = formula(&kpi.calculation, &one.0, &other.0) {
                self.kpi.formula = Some(formula);
            }
            return;
        }
        let issue = ImportIssue::Figure(Figure::Quotient {
            code: kpi.code.clone(),
            printed: measurement.text.clone(),
            parts: format!("{}/{}", one.1, other.1),
        });
        self.find(other.2, issue);
    }
}

/// Whether a quotient is what was printed, as far as it was printed.
fn agrees(a: Decimal, b: Decimal, printed: &str, is_percent: bool, language: Language) -> bool {
    let Some(value) = Fraction::from(a).over(&Fraction::from(b)) else {
        return false;
    };
    let value = if is_percent {
        value.times(&Fraction::hundred())
    } else {
        value
    };
    let Ok(printed) = quantity(printed, language) else {
        return false;
    };
    let places = printed.value.scale();
    let unit = Fraction::from(Decimal::new(1, places.min(20)));
    let distance = value.minus(&Fraction::from(printed.value));
    distance < unit && Fraction::zero().minus(&distance) < unit
}

/// A calculation without the hundred of a percentage at its end, and whether it had one: `(a / b) * 100`.
pub(in crate::exchange) fn without_hundred(text: &str) -> (&str, bool) {
    const TIMES: [&str; 6] = ["* 100", "*100", "x 100", "x100", "× 100", "×100"];
    let text = text.trim().trim_end_matches('.').trim_end();
    let bare = TIMES.iter().find_map(|it| text.strip_suffix(it));
    let Some(bare) = bare.map(str::trim_end) else {
        return (text, false);
    };
    let inside = bare.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let is_one = |it: &&str| {
        it.find(')')
            .is_none_or(|end| it.find('(').is_some_and(|begin| begin < end))
    };
    (inside.filter(is_one).unwrap_or(bare), true)
}

/// The formula of two inputs, named as the calculation names its two sides, or as their columns are headed.
fn formula(calculation: &str, above: &str, below: &str) -> Option<Formula> {
    let sides = without_hundred(calculation)
        .0
        .split_once(" / ")
        .filter(|(_, below)| !below.contains(" / "));
    let (above, below) = sides.unwrap_or((above, below));
    let input = |symbol: &str, name: &str| Input {
        symbol: symbol.to_owned(),
        name: name.trim().to_owned(),
        unit: None,
        from: None,
    };
    let inputs = vec![input("numeratore", above), input("denominatore", below)];
    Formula::new("numeratore / denominatore", inputs).ok()
}
