//! Which way of a KPI is better, where its targets do not print it.

use super::{Direction, Kpi, SaidBy, YearTarget};
use crate::plan::quantity::counts_time;
use crate::plan::{Comparator, Criterion, Decimal, Quantity, Target, Unit, Year, plain_words};

const ABSENCES: [&str; 9] = [
    "assenza",
    "assenteismo",
    "absence",
    "absenteeism",
    "turnover",
    "mortalita",
    "mortality",
    "vacancy",
    "indebitamento",
];
const BURDENS: [&str; 43] = [
    "tempo",
    "tempi",
    "giorni",
    "ritardo",
    "ritardi",
    "attesa",
    "attese",
    "durata",
    "costo",
    "costi",
    "reclami",
    "errori",
    "infortuni",
    "incidenti",
    "days",
    "delay",
    "delays",
    "waiting",
    "turnaround",
    "cost",
    "complaints",
    "errors",
    "accidents",
    "giacenza",
    "giacenze",
    "arretrato",
    "arretrati",
    "scostamento",
    "abbandono",
    "residui",
    "ricorsi",
    "arrears",
    "homeless",
    "variance",
    "appeals",
    "debito",
    "contenzioso",
    "emissioni",
    "injury",
    "injuries",
    "backlog",
    "crime",
    "emissions",
];

/// The value of a target that is read as a floor.
fn bound(target: &Target) -> Option<Quantity> {
    let is_floor = matches!(target.criterion, Criterion::Bound(Comparator::AtLeast, _));
    target.criterion.bound().filter(|_| is_floor)
}

impl Kpi {
    /// Says which way is better: what stands without a comparator is a floor or a ceiling by it.
    pub fn direct(&mut self, direction: Direction, said_by: SaidBy) {
        (self.direction, self.said_by) = (Some(direction), Some(said_by));
        self.follow(direction);
    }

    /// Makes bounds of bare values by a direction.
    pub(in crate::plan) fn follow(&mut self, direction: Direction) {
        let comparator = match direction {
            Direction::Higher => Comparator::AtLeast,
            Direction::Lower => Comparator::AtMost,
        };
        let targets = self.targets.iter_mut().flat_map(|it| {
            let interim = it.interim.iter_mut().map(|it| &mut it.target);
            interim.chain([&mut it.target])
        });
        for target in targets {
            let is_bare = target.is_bare();
            if let Criterion::Bound(of_cell, _) = &mut target.criterion
                && is_bare
            {
                *of_cell = comparator;
            }
        }
    }

    /// The years in which a direction decides anything.
    pub fn directed_years(&self) -> impl Iterator<Item = Year> {
        let bare = |it: &&YearTarget| {
            matches!(it.target.criterion, Criterion::Bound(..)) && it.target.is_bare()
        };
        self.targets.iter().filter(bare).map(|it| it.year)
    }

    /// The first target that nothing says the direction of, though more of it may well be worse: bare days, and values below
    /// nought. Until somebody says so it is a floor, and a finding.
    pub fn undirected(&self) -> Option<&Target> {
        let delays = |it: &&Target| {
            matches!(it.criterion, Criterion::Bound(Comparator::AtLeast, quantity)
                if it.is_bare()
                    && (matches!(quantity.unit, Unit::Days | Unit::Hours | Unit::Minutes)
                        || counts_time(&it.printed)
                        || quantity.value <= Decimal::ZERO
                        || self.names_a_burden(quantity.unit)))
        };
        let unscaled = |it: &&YearTarget| it.bands.is_empty() && self.bands.is_empty();
        if self.direction.is_some() {
            return None;
        }
        let mut targets = self.targets.iter().filter(unscaled).map(|it| &it.target);
        let falls = self.falls();
        let asked = |it: &&Target| delays(it) || (falls && it.is_bare() && bound(it).is_some());
        targets.find(asked)
    }

    /// Whether less is promised than there was, by more than a little: below the baseline, or from year to year.
    fn falls(&self) -> bool {
        let asked = self.targets.iter().map(|it| &it.target);
        let asked = asked.filter(|it| it.is_bare()).filter_map(bound);
        let all: Vec<Quantity> = self
            .baseline
            .iter()
            .filter_map(bound)
            .chain(asked)
            .collect();
        let (Some(first), Some(last)) = (all.first(), all.last()) else {
            return false;
        };
        let is_sorted = all.is_sorted_by(|one, next| one.value >= next.value);
        let floor = first.value.checked_mul(Decimal::new(95, 2));
        let is_less = floor.is_some_and(|it| last.value < it && first.value > Decimal::ZERO);
        all.iter().all(|it| it.unit == first.unit) && is_sorted && is_less
    }

    /// Whether its name speaks of what one has less of: of days, of delays, of costs. A share of them may be anything.
    fn names_a_burden(&self, unit: Unit) -> bool {
        let words = plain_words(&self.name);
        let says = |burdens: &[&str]| words.iter().any(|it| burdens.contains(&it.as_str()));
        says(&ABSENCES) || (unit != Unit::Percent && says(&BURDENS))
    }
}
