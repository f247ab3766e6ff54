//! The states of a KPI, in a word.

use super::{Hue, Span, Words};
use crate::score::State;

/// The mark of a state, in the order of [`State::ALL`]; where there is nothing but ASCII, letters stand for it.
const MARKS: [&str; 10] = ["▲", "●", "◆", "▼", "○", "?", "×", "□", "■", "·"];

/// The mark of a state.
pub fn state_mark(state: State) -> &'static str {
    let at = State::ALL.iter().position(|it| *it == state);
    at.and_then(|at| MARKS.get(at)).copied().unwrap_or_default()
}

impl Words {
    /// `● in linea`, in its colour.
    pub fn marked(&self, state: State) -> Span {
        Hue::State(state).of(format!("{} {}", state_mark(state), self.state(state)))
    }

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
