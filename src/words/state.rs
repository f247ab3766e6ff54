//! The states of a KPI, in a word.

use super::Words;
use crate::score::State;

impl Words {
    pub fn state(&self, state: State) -> &'static str {
        let words = &self.state;
        match state {
            State::NotApplicable => words.not_applicable(),
            State::NotAssessable => words.not_assessable(),
            State::NotComputable => words.not_computable(),
            State::Open => words.open(),
            State::Missing => words.missing(),
            State::Critical => words.critical(),
            State::Partial => words.partial(),
            State::OnTarget => words.on_target(),
            State::Beyond => words.beyond(),
            State::Overridden => words.overridden(),
        }
    }

    /// The same in a column of a list.
    pub fn state_short(&self, state: State) -> &'static str {
        let words = &self.state;
        match state {
            State::NotApplicable => words.not_applicable_short(),
            State::NotAssessable => words.not_assessable_short(),
            State::NotComputable => words.not_computable_short(),
            State::Open => words.open_short(),
            State::Missing => words.missing_short(),
            State::Beyond => words.beyond_short(),
            State::Critical | State::Partial | State::OnTarget | State::Overridden => {
                self.state(state)
            }
        }
    }
}
