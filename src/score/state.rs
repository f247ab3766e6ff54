//! What can be said of a KPI in a year, in one word.

use crate::plan::{Fraction, Rules};

/// The state of a KPI in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Nothing is asked this year: it is left out, and the other weights are re-based.
    NotApplicable,
    /// Set by hand, with a note: left out likewise.
    NotAssessable,
    /// A division by zero, or an actual that does not answer the target: counts as missing.
    NotComputable,
    /// A target that says nothing that can be measured: 0 in the result, and not covered.
    Open,
    /// A target, but no actual yet: 0 in the result, left out of the figure so far.
    Missing,
    Critical,
    Partial,
    OnTarget,
    /// More than was asked; counts 100.
    Beyond,
    /// The achievement was set by hand, with a note.
    Overridden,
}

impl State {
    /// All states, in the order in which they are listed to a person: good news first, then what needs a hand.
    pub const ALL: [Self; 10] = [
        Self::Beyond,
        Self::OnTarget,
        Self::Partial,
        Self::Critical,
        Self::Missing,
        Self::Open,
        Self::NotComputable,
        Self::NotAssessable,
        Self::Overridden,
        Self::NotApplicable,
    ];

    /// The state of an achievement that was not held to 100.
    pub fn of(raw: &Fraction, rules: &Rules) -> Self {
        if *raw > Fraction::hundred() {
            Self::Beyond
        } else if *raw < Fraction::from(rules.critical_below) {
            Self::Critical
        } else if *raw < Fraction::from(rules.partial_below) {
            Self::Partial
        } else {
            Self::OnTarget
        }
    }

    /// Whether it counts in the objective's result.
    pub const fn counts(self) -> bool {
        !matches!(self, Self::NotApplicable | Self::NotAssessable)
    }

    /// Whether it counts in the figure so far.
    pub const fn is_covered(self) -> bool {
        self.counts() && !self.lacks_actual() && !matches!(self, Self::Open)
    }

    /// Whether it has a target, and no actual that can be used.
    pub const fn lacks_actual(self) -> bool {
        matches!(self, Self::Missing | Self::NotComputable)
    }

    /// Whether somebody should look at it.
    pub const fn needs_attention(self) -> bool {
        self.lacks_actual() || matches!(self, Self::Open | Self::Critical | Self::Partial)
    }

    pub const fn name(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::NotAssessable => "not_assessable",
            Self::NotComputable => "not_computable",
            Self::Open => "open",
            Self::Missing => "missing",
            Self::Critical => "critical",
            Self::Partial => "partial",
            Self::OnTarget => "on_target",
            Self::Beyond => "beyond",
            Self::Overridden => "overridden",
        }
    }
}

/// How many KPIs are in each state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; 10]);

impl Counts {
    /// How many are in that state.
    pub fn of(&self, state: State) -> usize {
        self.0.get(Self::slot(state)).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, state: State) {
        if let Some(count) = self.0.get_mut(Self::slot(state)) {
            *count = count.saturating_add(1);
        }
    }

    pub(super) fn remove(&mut self, state: State) {
        if let Some(count) = self.0.get_mut(Self::slot(state)) {
            *count = count.saturating_sub(1);
        }
    }

    fn slot(state: State) -> usize {
        State::ALL.iter().position(|it| *it == state).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn a_band_begins_with_its_edge_and_beyond_is_more_than_all() {
        let cases = [
            (6_999, State::Critical),
            (7_000, State::Partial),
            (8_999, State::Partial),
            (9_000, State::OnTarget),
            (10_000, State::OnTarget),
            (10_001, State::Beyond),
        ];
        for (raw, state) in cases {
            let raw = Fraction::from(Decimal::new(raw, 2));
            assert_eq!(State::of(&raw, &Rules::default()), state, "{state:?}");
        }
    }
}
