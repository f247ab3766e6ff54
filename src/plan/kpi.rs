//! A KPI: one weighted measure of an objective, and how its promise was amended.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Formula, Kind, Target, Year};

/// One weighted measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kpi {
    /// Its code: `4_001`.
    pub code: String,
    /// Its code with what the document prints before it: `Ob. Com. 4_001`.
    pub printed_code: String,
    /// Its name.
    pub name: String,
    /// The whole cell, as printed: code, name and weight.
    pub printed: String,
    /// Its share of the objective, in percent; `None` where the document leaves it empty.
    pub weight: Option<Decimal>,
    /// How it is computed, as printed.
    pub calculation: String,
    /// The same as a formula over named inputs, where it can be one.
    pub formula: Option<Formula>,
    /// Where it stood in the baseline year.
    pub baseline: Option<Target>,
    /// What each year asks.
    pub targets: Vec<YearTarget>,
    /// Its own table from actual to achievement, where it has one.
    pub bands: Vec<Band>,
    /// How the published promise was changed, oldest first.
    pub amendments: Vec<Amendment>,
}

/// The target of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearTarget {
    /// The year.
    pub year: Year,
    /// What it asks.
    pub target: Target,
}

/// A row of a KPI's own table: an actual with `from <= actual < to` is worth `percent`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// From here, included; open below where absent.
    pub from: Option<Decimal>,
    /// To here, excluded; open above where absent.
    pub to: Option<Decimal>,
    /// The achievement it gives, in percent.
    pub percent: Decimal,
}

/// A published change of the promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// What was changed.
    pub amended: Amended,
    /// When, where the document says.
    pub date: Option<Date>,
    /// By which act, where the document says.
    pub act: Option<String>,
    /// The old text.
    pub old: String,
    /// The new text.
    pub new: String,
    /// The sentence that announces it, as printed.
    pub announcement: String,
    /// The sentence that quotes the old text, as printed.
    pub former: String,
    /// Why, paragraph by paragraph, as printed.
    pub reason: Vec<String>,
}

/// The field that an amendment changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amended {
    /// The target of that year, and of no earlier one.
    Target(Year),
    /// The way it is computed.
    Calculation,
}

impl Kpi {
    /// The target of a year, where the document has a cell for it.
    #[must_use]
    pub fn target(&self, year: Year) -> Option<&Target> {
        self.targets
            .iter()
            .find(|it| it.year == year)
            .map(|it| &it.target)
    }

    /// What sort of actual answers this KPI in a year. Where that year asks for nothing, the nearest one that asks
    /// decides, the earlier first, then the baseline.
    #[must_use]
    pub fn kind(&self, year: Year) -> Kind {
        let asked = |it: &&YearTarget| it.target.promise.kind() != Kind::Nothing;
        let nearest = self
            .targets
            .iter()
            .filter(asked)
            .min_by_key(|it| (it.year.abs_diff(year), it.year));
        let baseline = || {
            self.baseline
                .as_ref()
                .map(|baseline| baseline.promise.kind())
        };
        nearest
            .map(|it| it.target.promise.kind())
            .or_else(baseline)
            .unwrap_or(Kind::Nothing)
    }

    /// The amendment of that year's target, the latest where there are several.
    #[must_use]
    pub fn target_amendment(&self, year: Year) -> Option<&Amendment> {
        self.amendments
            .iter()
            .rev()
            .find(|it| it.amended == Amended::Target(year))
    }

    /// Whether anything that counts in that year was amended.
    #[must_use]
    pub fn is_amended(&self, year: Year) -> bool {
        self.amendments.iter().any(|it| match it.amended {
            Amended::Target(amended) => amended == year,
            Amended::Calculation => true,
        })
    }
}
