//! The whole sheet of an objective or a KPI, in the document's own words: the same lines for the screen and for `show`.

mod amendments;
mod kpi;
mod lines;
mod years;

pub use kpi::{Evidence, SheetText};
pub use lines::{Align, Hue, Lines, Role, SheetLine, Span, Topic};

use super::Words;
use crate::plan::{Amendment, Kpi, Objective, Place};
use crate::record::{Document, Seal, Source};
use crate::score::{Scores, explain_objective};

/// What the row of a KPI says beside its figures.
fn kpi_fields(kpi: &Kpi) -> impl Iterator<Item = String> + '_ {
    kpi.fields.iter().map(|it| match it.label.as_str() {
        "" => it.text.clone(),
        label => format!("{label}: {}", it.text),
    })
}

impl Words {
    pub fn objective_sheet(
        &self,
        document: &Document,
        scores: &Scores,
        index: usize,
    ) -> Vec<SheetLine> {
        let mut lines = Lines::new(self.language);
        let Some(objective) = document.plan().objective(index) else {
            return lines.into_lines();
        };
        for heading in &objective.headings {
            lines.push(Role::Over, heading.clone());
        }
        lines.push(Role::Title, objective.title.clone());
        lines.push(Role::Weighted(index), "");
        lines.append(self.fields(objective));
        lines.part(Topic::Kpis, "KPI");
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
            lines.part(Topic::Document, self.overview.notes());
            for note in &objective.notes {
                lines.push(Role::Text, note.clone());
            }
        }
        if let Some(explanation) = explain_objective(document, scores, index) {
            lines.part(Topic::Why, self.overview.why());
            let why = self.explain_objective(&explanation, scores.year());
            let last = why.len().saturating_sub(1);
            for (at, line) in why.into_iter().enumerate().skip(1) {
                // The last line is what it comes to.
                let role = if at == last { Role::Result } else { Role::Text };
                lines.push(role, line);
            }
        }
        lines.into_lines()
    }

    /// The title for a list, and that it is a condition where it is one.
    pub fn titled(&self, objective: &Objective) -> String {
        let title = objective.display_title();
        if objective.condition {
            format!("{title} ({})", self.overview.condition())
        } else {
            title.to_owned()
        }
    }

    /// What the document says of an objective, part by part.
    pub fn objective_fields(&self, objective: &Objective) -> Vec<SheetLine> {
        self.fields(objective).into_lines()
    }

    fn fields(&self, objective: &Objective) -> Lines {
        let mut lines = Lines::new(self.language);
        for field in &objective.fields {
            lines.part(Topic::Document, &field.label);
            // Empty is not `//`: what the document leaves empty is shown as such.
            if field.text.is_empty() {
                lines.push(Role::Old, self.overview.left_empty());
            } else {
                lines.push(Role::Text, field.text.clone());
            }
        }
        lines
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
        let calculation = kpi.calculation_in(scores.year()).to_owned();
        lines.extend(Role::Text, Some(calculation).filter(|it| !it.is_empty()));
        lines.extend(Role::Old, kpi_fields(kpi));
        lines.push(Role::Standing(place), "");
        self.years_table((document, scores.year()), place, kpi, lines);
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
