//! A column of numbers beside the objectives: `N.` numbers them where it says one for each of them, and otherwise the rows.

use super::{Heads, Role};
use crate::exchange::page::Line;

impl Heads {
    /// Makes codes of objectives of the numbers that stand once for each of them, in the rows below the headings.
    pub(super) fn number(&mut self, rows: &[Line]) {
        let places = [Role::Number, Role::Objective, Role::Title].map(|it| self.place(it));
        let [Some(number), Some(objective), None] = places else {
            return;
        };
        let name = self.place(Role::Name).or_else(|| self.place(Role::Kpi));
        let is_named = |line: &&Line| name.is_none_or(|at| !line.text_at(at).is_empty());
        let rows = rows.iter().take_while(|it| it.is_row).filter(is_named);
        let pairs = rows.map(|line| (line.text_at(number), line.text_at(objective)));
        if number < objective && numbers_objectives(pairs) {
            for (at, role) in [(number, Role::Objective), (objective, Role::Title)] {
                if let Some(column) = self.columns.get_mut(at) {
                    column.role = Some(role);
                }
            }
        }
    }
}

/// Whether each objective has its number, and rows below that say neither or the same belong to it.
fn numbers_objectives(pairs: impl Iterator<Item = (String, String)>) -> bool {
    let mut last = (String::new(), String::new());
    let mut goes_on = false;
    for (number, objective) in pairs {
        let is_more = number.is_empty() && objective.is_empty();
        let is_same = number == last.0 && objective == last.1;
        goes_on |= (is_more || is_same) && !last.0.is_empty();
        if is_more || is_same {
            continue;
        }
        let is_next = number != last.0 && objective != last.1;
        let is_number = (1..=6).contains(&number.len()) && !number.contains(char::is_whitespace);
        // `O1 Servizi` says its code itself.
        let word = objective.split_whitespace().next().unwrap_or_default();
        let is_coded = word.contains(|c: char| c.is_ascii_digit());
        if !is_next || !is_number || is_coded {
            return false;
        }
        last = (number, objective);
    }
    goes_on
}
