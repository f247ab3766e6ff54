//! The whole sheet of an objective or a KPI, in the document's own words: the same lines for the screen and for `show`.

use super::Words;
use crate::plan::{Amendment, Kpi, Objective, Place, Year};
use crate::record::{Document, Reading};
use crate::score::{Scores, explain_kpi, explain_objective};

/// A line of a sheet, before it is wrapped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetLine {
    /// What it is, for its style.
    pub role: Role,
    /// The text.
    pub text: String,
}

/// What a line of a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The title of the sheet.
    Title,
    /// A line of the document above the title, or a part's head.
    Heading,
    /// The label of a field.
    Label,
    /// Text of the document.
    Text,
    /// What was replaced.
    Old,
    /// What was measured, and what follows from it.
    Value,
    /// Nothing.
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
    /// An objective's sheet.
    #[must_use]
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
        self.fields(objective, &mut lines);
        lines.part("KPI");
        for (kpi, it) in objective.kpis.iter().enumerate() {
            self.kpi_in_brief(
                document,
                scores,
                Place {
                    objective: index,
                    kpi,
                },
                it,
                &mut lines,
            );
        }
        let amendments: Vec<&Amendment> = objective
            .kpis
            .iter()
            .flat_map(|kpi| &kpi.amendments)
            .collect();
        self.amendments(&amendments, &mut lines);
        if !objective.notes.is_empty() {
            lines.part(self.overview.notes);
            for note in &objective.notes {
                lines.push(Role::Text, note.clone());
            }
        }
        if let Some(explanation) = explain_objective(document, scores, index) {
            lines.part(&format!("{} ({})", self.overview.why, scores.year()));
            for line in self.explain_objective(&explanation).into_iter().skip(1) {
                lines.push(Role::Value, line);
            }
        }
        lines.0
    }

    fn fields(&self, objective: &Objective, lines: &mut Lines) {
        for field in &objective.fields {
            lines.push(Role::Blank, "");
            lines.push(Role::Label, field.label.clone());
            // Empty is not `//`: what the document leaves empty is shown as such.
            let text = if field.text.is_empty() {
                self.overview.left_empty
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
        document: &Document,
        scores: &Scores,
        place: Place,
        kpi: &Kpi,
        lines: &mut Lines,
    ) {
        lines.push(Role::Blank, "");
        lines.push(Role::Label, kpi.printed.clone());
        lines.push(Role::Text, kpi.calculation.clone());
        self.years(document, scores, place, kpi, lines);
    }

    /// Baseline, and each year's target and actual; the achievement of the year on screen.
    fn years(
        &self,
        document: &Document,
        scores: &Scores,
        place: Place,
        kpi: &Kpi,
        lines: &mut Lines,
    ) {
        if let Some(baseline) = &kpi.baseline {
            let year = document.plan().baseline_year;
            lines.push(
                Role::Value,
                format!("{year}  {} {}", self.overview.baseline, baseline.printed),
            );
        }
        for it in &kpi.targets {
            let former = kpi
                .target_amendment(it.year)
                .map(|it| format!(" ({})", (self.overview.formerly)(&it.old)));
            let actual = document.cell(place, it.year).and_then(|cell| cell.actual());
            let actual = actual.map(|actual| {
                format!(
                    "  {} {}",
                    self.overview.actual,
                    self.actual_in_full(actual, kpi, it.year)
                )
            });
            let score = scores.kpi(place).filter(|_| it.year == scores.year());
            let reached = score
                .and_then(|score| score.achievement.as_ref())
                .map(|it| format!("  → {} %", self.figure(it)));
            let parts = [former, actual, reached]
                .map(Option::unwrap_or_default)
                .concat();
            lines.push(
                Role::Value,
                format!(
                    "{}  {} {}{parts}",
                    it.year, self.overview.target, it.target.printed
                ),
            );
        }
    }

    fn amendments(&self, amendments: &[&Amendment], lines: &mut Lines) {
        if amendments.is_empty() {
            return;
        }
        lines.part(self.overview.amendments);
        for (index, it) in amendments.iter().enumerate() {
            if index > 0 {
                lines.push(Role::Blank, "");
            }
            let dated = it.date.map(|day| self.day(day));
            let act: Vec<String> = dated.into_iter().chain(it.act.clone()).collect();
            if !act.is_empty() {
                lines.push(Role::Label, act.join(", "));
            }
            lines.push(Role::Text, it.announcement.clone());
            lines.push(Role::Old, it.former.clone());
            for paragraph in &it.reason {
                lines.push(Role::Text, paragraph.clone());
            }
        }
    }

    /// A KPI's sheet.
    #[must_use]
    pub fn kpi_sheet(&self, document: &Document, scores: &Scores, place: Place) -> Vec<SheetLine> {
        let mut lines = Lines::default();
        let plan = document.plan();
        let (Some(kpi), Some(objective)) = (plan.kpi(place), plan.objective(place.objective))
        else {
            return lines.0;
        };
        lines.push(
            Role::Heading,
            format!("{} · {}", objective.code, objective.display_title()),
        );
        lines.push(Role::Title, kpi.printed.clone());
        lines.part(self.overview.calculation);
        lines.push(Role::Text, kpi.calculation.clone());
        if let Some(formula) = &kpi.formula {
            lines.part(self.overview.formula);
            lines.push(Role::Text, formula.text.clone());
            for input in &formula.inputs {
                lines.push(Role::Value, format!("{} = {}", input.symbol, input.name));
            }
        }
        lines.part(self.overview.targets);
        self.years(document, scores, place, kpi, &mut lines);
        self.amendments(&kpi.amendments.iter().collect::<Vec<_>>(), &mut lines);
        if let Some(explanation) = explain_kpi(document, scores, place) {
            lines.part(&format!("{} ({})", self.overview.why, scores.year()));
            for line in self
                .explain_kpi(&explanation, scores.year())
                .into_iter()
                .skip(1)
            {
                lines.push(Role::Value, line);
            }
        }
        self.readings(document, kpi, place, scores.year(), &mut lines);
        lines.0
    }

    fn readings(
        &self,
        document: &Document,
        kpi: &Kpi,
        place: Place,
        year: Year,
        lines: &mut Lines,
    ) {
        let readings = document
            .cell(place, year)
            .map(|cell| cell.readings.as_slice())
            .unwrap_or_default();
        if readings.is_empty() {
            return;
        }
        lines.part(&format!("{} ({year})", self.overview.readings));
        for reading in readings.iter().rev() {
            lines.push(Role::Value, self.reading(reading, kpi, year));
            if !reading.note.is_empty() {
                lines.push(Role::Text, reading.note.clone());
            }
        }
    }

    fn reading(&self, reading: &Reading, kpi: &Kpi, year: Year) -> String {
        let wall = reading.at.wall();
        let typed = format!("{} {}", self.day(wall.date()), reading.at.clock());
        let source = reading
            .source
            .as_ref()
            .map(|source| format!(" · {source}"))
            .unwrap_or_default();
        let value = self.actual_in_full(&reading.actual, kpi, year);
        format!(
            "{}  {value} · {} · {typed}{source}",
            self.day(reading.date),
            reading.author
        )
    }
}
