//! What became of the cells of a file, and of its published figures.

use std::collections::HashSet;

use super::figure::Figure;
use super::imported::{ImportIssue, Imported, Unread};

/// What became of the cells of a file. The four add up to all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Read into a field of the plan.
    pub read: usize,
    pub kept: usize,
    pub aside: usize,
    pub doubtful: usize,
}

/// What becomes of cells that are not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Kept,
    Aside,
    /// Doubtful, until somebody answers.
    Doubtful,
    /// None of its cells is lost; it is worth knowing.
    Noted,
}

impl Imported {
    /// What became of the cells.
    pub fn account(&self) -> Account {
        let mut account = Account::default();
        // A cell of which two things are said is one.
        let mut seen = HashSet::new();
        let mut is_again =
            |it: &Unread| it.column > 0 && it.cells == 1 && !seen.insert((it.line, it.column));
        for it in self.findings.iter().filter(|it| !is_again(it)) {
            let count = match it.issue.fate() {
                Fate::Kept => &mut account.kept,
                Fate::Aside => &mut account.aside,
                Fate::Doubtful => &mut account.doubtful,
                Fate::Noted => continue,
            };
            *count = count.saturating_add(it.cells);
        }
        let others = [account.kept, account.aside, account.doubtful];
        let others = others.into_iter().fold(0, usize::saturating_add);
        account.read = self.cells.saturating_sub(others);
        account
    }

    /// How many published figures there are, and how many of them follow from their targets and actuals.
    pub fn following(&self) -> (usize, usize) {
        let differs =
            |it: &&Unread| matches!(it.issue, ImportIssue::Figure(Figure::Published { .. }));
        let differing = self.findings.iter().filter(differs).count();
        (self.published, self.published.saturating_sub(differing))
    }

    /// Whether something is to be answered.
    pub fn has_doubts(&self) -> bool {
        let mut fates = self.findings.iter().map(|it| it.issue.fate());
        fates.any(|fate| fate == Fate::Doubtful)
    }
}
