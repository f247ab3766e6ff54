//! What is promised: a plan, its objectives, their weighted KPIs, and what each year asks of them.
//!
//! This room knows the words of the source document and how its cells are read. It does not know what happened
//! (`record`), how far it is (`score`), or where plans are kept (`store`).
#![warn(clippy::arithmetic_side_effects)]

mod amendment;
mod cell_name;
mod clean;
pub mod code;
mod comparator;
mod date;
mod difference;
mod formula;
mod fraction;
mod issues;
mod kpi;
mod language;
mod name;
mod number;
mod objective;
mod quantity;
mod rules;
mod scale;
pub mod stored;
mod target;
mod year_part;

pub use rust_decimal::Decimal;

pub use amendment::{Act, Amended, Amendment, NewValue};
pub use cell_name::{cell_place, column_letters};
pub(crate) use clean::TAB;
pub use clean::{LONGEST_TEXT, clean, inert, one_line, shown_path, uninert};
pub use code::Lookup;
pub use comparator::{Comparator, without_comparator};
pub(crate) use date::month_named;
pub use date::{DateError, date, typed_date};
pub use difference::{Difference, differences};
pub use formula::{Expression, Formula, FormulaError, Input, MOST_OPERANDS, Operator, Undefined};
pub use fraction::Fraction;
pub use issues::{PlanIssue, WeightsOf, issues};
pub use kpi::{Direction, Interim, Kpi, Parts, SaidBy, YearTarget, parts_of};
pub use language::Language;
pub use name::{is_plan_name, plain_words, plan_name};
pub use number::{MOST_DIGITS, NumberError, is_printed_number, number};
pub use objective::{Field, FieldKind, Objective};
pub use quantity::{Quantity, Unit, quantity, without_unit};
pub use rules::{Ceilings, Combination, Equality, Rules};
pub use scale::{Band, Part, read_band, read_scale, scale_text};
pub use target::{Context, Criterion, Kind, Target, TargetError, criterion, dotted_day, yes_no};
pub(crate) use year_part::{ordinal, parts_of_year};

errors!(DateError, FormulaError, NumberError, PlanIssue, TargetError);

/// A calendar year, as jiff counts them.
pub type Year = i16;

/// Where a KPI stands in its plan: which objective, and which of its KPIs, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Place {
    pub objective: usize,
    pub kpi: usize,
}

/// One published document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub title: String,
    /// A shorter title for headers, where the plan gives one.
    pub short_title: Option<String>,
    /// The lines above the title, as printed.
    pub headings: Vec<String>,
    /// The heads of the table of indicators, as printed, in two rows.
    pub columns: Vec<String>,
    /// The year that baselines speak of.
    pub baseline_year: Year,
    pub years: Vec<Year>,
    pub rules: Rules,
    /// Its objectives, in the document's order.
    pub objectives: Vec<Objective>,
    /// Whether it is not approved yet: then it is edited freely, and not amended.
    pub unapproved: bool,
    pub source: Option<String>,
    /// When it was brought in from a file, where it was.
    pub imported: Option<jiff::civil::Date>,
}

/// What a code of the document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// An objective, counted from 0.
    Objective(usize),
    Kpi(Place),
}

impl Plan {
    /// The title for a header: the short one where there is one.
    pub fn display_title(&self) -> &str {
        self.short_title.as_deref().unwrap_or(&self.title)
    }

    pub fn objective(&self, index: usize) -> Option<&Objective> {
        self.objectives.get(index)
    }

    pub fn kpi(&self, place: Place) -> Option<&Kpi> {
        self.objectives.get(place.objective)?.kpis.get(place.kpi)
    }

    /// Every KPI with its place, in the document's order.
    pub fn kpis(&self) -> impl Iterator<Item = (Place, &Kpi)> {
        self.objectives
            .iter()
            .enumerate()
            .flat_map(|(objective, sheet)| {
                sheet
                    .kpis
                    .iter()
                    .enumerate()
                    .map(move |(kpi, it)| (Place { objective, kpi }, it))
            })
    }

    /// What a code means, typed in any case and perhaps shortened. An objective's whole code wins over a KPI's, which has
    /// verbs of its own.
    pub fn find(&self, query: &str) -> Lookup<Named> {
        let whole = self.objectives.iter().enumerate();
        let whole = whole.filter(|(_, it)| it.code.to_lowercase() == query.trim().to_lowercase());
        match code::find(query, whole.map(|(index, it)| (it.code.clone(), index))) {
            Lookup::Found(index) => return Lookup::Found(Named::Objective(index)),
            Lookup::Ambiguous(codes) => return Lookup::Ambiguous(codes),
            Lookup::Unknown => {}
        }
        match self.find_kpi(query) {
            Lookup::Found(place) => Lookup::Found(Named::Kpi(place)),
            Lookup::Ambiguous(codes) => Lookup::Ambiguous(codes),
            Lookup::Unknown => Lookup::Unknown,
        }
    }

    /// The KPI that a code means.
    pub fn find_kpi(&self, query: &str) -> Lookup<Place> {
        let codes = self.kpis().map(|(place, kpi)| (kpi.code.clone(), place));
        let by_code = code::find(query, codes);
        if by_code != Lookup::Unknown {
            return by_code;
        }
        let printed = self.kpis();
        code::find(
            query,
            printed.map(|(place, kpi)| (kpi.printed_code.clone(), place)),
        )
    }

    /// The KPI whose code stands somewhere among other texts, in a pasted row.
    pub fn find_written_kpi(&self, text: &str) -> Lookup<Place> {
        let codes = self.kpis().flat_map(|(place, kpi)| {
            let printed = Some(&kpi.printed_code).filter(|it| **it != kpi.code);
            let codes = std::iter::once(&kpi.code).chain(printed);
            codes.map(move |code| (code.clone(), place))
        });
        code::find_written(text, codes)
    }

    /// The objective that another plan names by its code.
    pub fn find_written_objective(&self, text: &str) -> Lookup<usize> {
        let all = self.objectives.iter().enumerate();
        code::find_written(text, all.map(|(index, it)| (it.code.clone(), index)))
    }
}
