//! The history of the plan: every change, the newest first, narrowed by KPI, author, day or word.

use super::{Finder, Line, Model};
use crate::record::{Change, ChangeId};

/// The open history.
#[derive(Clone, Debug)]
pub struct History {
    /// The query, and the chosen line.
    pub finder: Finder,
    /// The changes that the query leaves, the newest first.
    pub changes: Vec<ChangeId>,
}

impl History {
    /// Opens the history with a query.
    #[must_use]
    pub fn new(model: &Model, query: &str) -> Self {
        let finder = Finder {
            line: Line::new(query),
            ..Finder::default()
        };
        Self {
            changes: found(model, query),
            finder,
        }
    }

    /// Finds anew, after a key or a change.
    pub fn find(&mut self, model: &Model) {
        self.changes = found(model, &self.finder.line.text());
        let last = self.changes.len().saturating_sub(1);
        self.finder.selected = self.finder.selected.min(last);
    }

    /// The chosen change.
    #[must_use]
    pub fn chosen<'a>(&self, model: &'a Model) -> Option<&'a Change> {
        let id = self.changes.get(self.finder.selected)?;
        model.document.journal().get(id)
    }
}

/// The changes in which every word of the query stands: in a code, the author's name, the day, or what was done.
fn found(model: &Model, query: &str) -> Vec<ChangeId> {
    let query = query.to_lowercase();
    let words: Vec<&str> = query.split_whitespace().collect();
    let changes = model.document.journal().changes().rev();
    let holds = |change: &&Change| {
        words.is_empty() || {
            let text = text(model, change).to_lowercase();
            words.iter().all(|word| text.contains(word))
        }
    };
    changes
        .filter(holds)
        .map(|change| change.id.clone())
        .collect()
}

fn text(model: &Model, change: &Change) -> String {
    let origin = model.document.origin(change);
    let told = origin
        .entries
        .iter()
        .map(|entry| model.words.edit(&model.document, &entry.edit));
    let told: Vec<String> = told.collect();
    let day = model.words.day(change.at.day());
    format!("{day} {} {}", change.author, told.join(" "))
}
