//! The history of the plan: every change, the newest first, narrowed by KPI, author, day or word.

use super::{Finder, History, Line, Model};
use crate::record::Change;

impl History {
    /// Opens the history with a query.
    pub fn new(model: &Model, query: &str) -> Self {
        let mut history = Self {
            finder: Finder {
                line: Line::new(query),
                ..Finder::default()
            },
            changes: Vec::new(),
            all: Vec::new(),
        };
        history.refresh(model);
        history
    }

    /// Takes in what was changed meanwhile.
    pub fn refresh(&mut self, model: &Model) {
        let changes = model.document.journal().changes().rev();
        self.all = changes
            .map(|change| (change.id.clone(), text(model, change)))
            .collect();
        self.find();
    }

    /// Finds anew: the changes in which every word of the query stands. The chosen one stays chosen.
    pub fn find(&mut self) {
        let query = self.finder.line.text().to_lowercase();
        let words: Vec<&str> = query.split_whitespace().collect();
        let chosen = self.changes.get(self.finder.selected).cloned();
        let holds = |text: &String| words.iter().all(|word| text.contains(word));
        self.changes = self
            .all
            .iter()
            .filter(|(_, text)| holds(text))
            .map(|(id, _)| id.clone())
            .collect();
        let at = chosen.and_then(|id| self.changes.iter().position(|it| *it == id));
        self.finder.selected = at.unwrap_or(0);
    }

    pub fn chosen<'a>(&self, model: &'a Model) -> Option<&'a Change> {
        let id = self.changes.get(self.finder.selected)?;
        model.document.journal().get(id)
    }
}

/// The day, the author's name, and what was done, with every code in it.
fn text(model: &Model, change: &Change) -> String {
    let origin = model.document.origin(change);
    let sentence = origin
        .entries
        .iter()
        .map(|entry| model.words.edit(&model.document, &entry.edit));
    let sentence: Vec<String> = sentence.collect();
    let day = model.words.day(change.at.day());
    format!("{day} {} {}", change.author, sentence.join(" ")).to_lowercase()
}
