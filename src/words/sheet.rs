//! The whole sheet of an objective or a KPI, in the document's own words: the same lines for the screen and for `show`.

mod amendments;
mod kpi;
mod table;

pub use kpi::{Evidence, SheetText};

use super::Words;
use crate::plan::{Amendment, Kpi, Objective, Place};
use crate::record::{Document, Seal, Source};
use crate::score::{Scores, explain_objective};

/// A line of a sheet, before it is wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// What it is, for its style.
    pub role: Role,
    pub text: String,
}

/// How many lines a chart has: a legend, eight of the plot, and the months.
pub const CHART_LINES: usize = 10;

/// What a line of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Title,
    /// A line of the document above the title, or a part's head.
    Heading,
    Label,
    Text,
    Old,
    /// What was measured, and what follows from it.
    Value,
    Result,
    Good,
    Warning,
    /// Cells of a table, aligned: never wrapped.
    Table,
    Heads,
    /// A KPI's gauge, drawn; without text.
    Gauge(Place),
    /// The weighted bar of the objective at that position, drawn; without text.
    Weighted(usize),
    /// A line of the chart of a KPI's year, counted from above, drawn; without text.
    Chart(usize),
    Blank,
}

#[derive(Default)]
struct Lines(Vec<SheetLine>);

impl Lines {
    fn push(&mut self, role: Role, text: impl Into<String>) {
        self.0.push(SheetLine {
            role,
            text: text.into(),
        });
    }

    fn extend(&mut self, role: Role, texts: impl IntoIterator<Item = String>) {
        for text in texts {
            self.push(role, text);
        }
    }

    /// An explanation without its head; the last line is what it comes to.
    fn explanation(&mut self, why: Vec<String>) {
        let last = why.len().saturating_sub(1);
        for (at, line) in why.into_iter().enumerate().skip(1) {
            let role = if at == last {
                Role::Result
            } else {
                Role::Value
            };
            self.push(role, line);
        }
    }

    fn part(&mut self, title: &str) {
        self.push(Role::Blank, "");
        self.push(Role::Heading, capitalised(title));
    }
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(rest).collect()
    })
}

impl Words {
    pub fn objective_sheet(
        &self,
        document: &Document,
        scores: &Scores,
        index: usize,
    ) -> Vec<SheetLine> {
        let mut lines = Lines::default();
        let Some(objective) = document.plan().objective(index) else {
            return lines.0;
        };
        for heading in &objective.headings {
            lines.push(Role::Heading, heading.clone());
        }
        lines.push(Role::Title, objective.title.clone());
        lines.push(Role::Weighted(index), "");
        self.fields(objective, &mut lines);
        lines.part("KPI");
        for (kpi, it) in objective.kpis.iter().enumerate() {
            self.kpi_in_brief(
                (document, scores),
                Place {
                    objective: index,
                    kpi,
                },
                it,
                &mut lines,
            );
        }
        let amendments = objective
            .kpis
            .iter()
            .flat_map(|kpi| kpi.amendments.iter().map(move |it| (kpi, it)));
        let amendments: Vec<(&Kpi, &Amendment)> = amendments.collect();
        self.amendments(&amendments, &mut lines);
        if !objective.notes.is_empty() {
            lines.part(self.overview.notes());
            for note in &objective.notes {
                lines.push(Role::Text, note.clone());
            }
        }
        if let Some(explanation) = explain_objective(document, scores, index) {
            lines.part(&format!("{} ({})", self.overview.why(), scores.year()));
            let why = self.explain_objective(&explanation, scores.year());
            lines.explanation(why);
        }
        lines.0
    }

    fn fields(&self, objective: &Objective, lines: &mut Lines) {
        for field in &objective.fields {
            lines.push(Role::Blank, "");
            lines.push(Role::Label, field.label.clone());
            // Empty is not `//`: what the document leaves empty is shown as such.
            let text = if field.text.is_empty() {
                self.overview.left_empty()
            } else {
                &field.text
            };
            let role = if field.text.is_empty() {
                Role::Old
            } else {
                Role::Text
            };
            lines.push(role, text);
        }
    }

    fn kpi_in_brief(
        &self,
        (document, scores): (&Document, &Scores),
        place: Place,
        kpi: &Kpi,
        lines: &mut Lines,
    ) {
        lines.push(Role::Blank, "");
        lines.push(Role::Label, kpi.printed.clone());
        lines.push(Role::Text, kpi.calculation_in(scores.year()));
        lines.push(Role::Gauge(place), "");
        lines.0.extend(self.years_table(document, place, kpi));
    }

    /// Where a value comes from, and whether the file is still what it was.
    fn source(&self, source: &Source, seal: Option<Seal>) -> String {
        let words = &self.sheet;
        let text = match &source.checksum {
            Some(sum) => {
                let short: String = sum.chars().take(12).collect();
                words.source_sealed(&source.text, &short)
            }
            None => words.source(&source.text),
        };
        match seal {
            Some(Seal::Same) => format!("{text} · {}", words.source_same()),
            Some(Seal::Changed) => format!("{text} · {}", words.source_changed()),
            Some(Seal::Gone) => format!("{text} · {}", words.source_gone()),
            None => text,
        }
    }
}
