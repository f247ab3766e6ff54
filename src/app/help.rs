//! The help: the table of keys, this screen's first, with the marks and the rules; narrowed by a query.

use super::{BINDINGS, Binding, Finder, HelpLine, Model, Scope};
use crate::score::State;
use crate::words::Words;

/// The lines of the help that the query leaves, those of the screen under it first.
pub(super) fn lines(model: &Model, finder: &Finder) -> Vec<HelpLine> {
    let query = finder.line.text().to_lowercase();
    let here = model.screens.below().scope();
    let others = Scope::ALL.into_iter().filter(|scope| *scope != here);
    let mut lines = Vec::new();
    for scope in std::iter::once(here).chain(others) {
        let keys: Vec<HelpLine> = rows(model, scope)
            .into_iter()
            .filter(|line| holds(model, line, &query))
            .collect();
        if !keys.is_empty() {
            lines.push(HelpLine::Head(scope.title(model.words).to_owned()));
            lines.extend(keys);
        }
        if scope == here {
            lines.extend(marks(model, &query));
        }
    }
    lines
}

fn marks(model: &Model, query: &str) -> Vec<HelpLine> {
    let words = &model.words.dialog;
    let states = State::ALL
        .into_iter()
        .map(HelpLine::State)
        .filter(|line| holds(model, line, query));
    let mut lines: Vec<HelpLine> = states.collect();
    if !lines.is_empty() {
        lines.insert(0, HelpLine::Head(words.help_states().to_owned()));
    }
    let rules = HelpLine::Text(words.help_rules_text());
    if holds(model, &rules, query) {
        lines.push(HelpLine::Head(words.help_rules().to_owned()));
        lines.push(rules);
    }
    lines
}

fn holds(model: &Model, line: &HelpLine, query: &str) -> bool {
    let text = match line {
        HelpLine::Head(text) => text.clone(),
        HelpLine::Keys(keys, does) => format!("{keys} {does}"),
        HelpLine::State(state) => model.words.state(*state).to_owned(),
        HelpLine::Text(text) => (*text).to_owned(),
    };
    text.to_lowercase().contains(query)
}

/// The whole table of keys, by scope: for the manual page and `docs/keys.md`.
pub fn key_table(words: &Words) -> Vec<(String, Vec<(String, &'static str)>)> {
    Scope::ALL
        .into_iter()
        .map(|scope| (scope.title(words).to_owned(), keys_of(words, scope)))
        .collect()
}

fn rows(model: &Model, scope: Scope) -> Vec<HelpLine> {
    keys_of(model.words, scope)
        .into_iter()
        .map(|(keys, does)| HelpLine::Keys(keys, does))
        .collect()
}

/// The rows of a scope; rows that say the same stand on one line.
fn keys_of(words: &Words, scope: Scope) -> Vec<(String, &'static str)> {
    let mut lines: Vec<(String, &'static str)> = Vec::new();
    for binding in BINDINGS.iter().filter(|binding| binding.scope == scope) {
        let does = (binding.phrase)(words).long;
        let keys = keys(words, binding);
        match lines.last_mut().filter(|(_, last)| *last == does) {
            Some((together, _)) => *together = format!("{together}  {keys}"),
            None => lines.push((keys, does)),
        }
    }
    lines
}

fn keys(words: &Words, binding: &Binding) -> String {
    // The footer's label stands for several rows; here each row shows its own.
    let own = binding.keys.len() > 4 || binding.keys.is_empty();
    let label = binding.label.filter(|_| own);
    let named = || {
        let names: Vec<String> = binding.keys.iter().map(|key| key.label(words)).collect();
        names.join(" ")
    };
    label.map_or_else(named, str::to_owned)
}
