//! What a column may hold.

use serde::Deserialize;

use super::{VOCABULARY, of_language};
use crate::plan::Language;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
pub(in crate::exchange) enum Role {
    Area,
    AreaWeight,
    /// The objective: its code, or its title where there is no other column for it.
    Objective,
    Title,
    ObjectiveWeight,
    Organisational,
    /// The KPI's code; its name where there is no other column for it.
    Kpi,
    /// A level between the objective and the KPI.
    Operative,
    /// A number in the row's table.
    Number,
    Name,
    /// More about the KPI; its name where there is no other.
    Description,
    Weight,
    Calculation,
    /// Who answers for the KPI.
    Owner,
    /// Where its values come from.
    Source,
    Direction,
    Unit,
    /// Below it nothing is reached.
    Threshold,
    /// A value that is worth so many per cent.
    Grade,
    /// Values and what they are worth: `76-90% = 15-18`.
    Band,
    Scale,
    /// How far from the target a value may be.
    Tolerance,
    Numerator,
    Denominator,
    Deadline,
    Baseline,
    Target,
    /// A target that was changed within the year.
    Revised,
    Actual,
    /// A baseline or an actual, by its year.
    Value,
    /// The published achievement, in percent.
    Achievement,
    /// The published points.
    Score,
    MostScore,
    /// The year of the row, in tables that have a row for each year.
    Year,
}

impl Role {
    /// The first word that stands for it.
    pub(in crate::exchange) fn name(self, language: Language) -> &'static str {
        let mut names = VOCABULARY.names.iter();
        let names = names.find(|(role, _)| *role == self);
        let words = names.map_or(&[][..], |(_, names)| of_language(names, language));
        words.first().map_or("", String::as_str)
    }

    /// Whether it is of one year: what is promised, measured or published.
    pub(in crate::exchange) const fn is_yearly(self) -> bool {
        matches!(
            self,
            Self::Target
                | Self::Revised
                | Self::Actual
                | Self::Threshold
                | Self::Grade
                | Self::Band
                | Self::Scale
                | Self::Deadline
                | Self::Achievement
                | Self::Score
        )
    }
}
