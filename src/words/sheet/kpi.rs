//! A KPI's sheet: where it stands, why, what is missing, how the year went, and all the document says of it.

use std::collections::HashMap;

use super::{CHART_LINES, Lines, Role, SheetLine};
use crate::plan::{Formula, Kpi, Place};
use crate::record::{Cell, Document, Measurement, Moment, Seal};
use crate::score::{
    KpiScore, Scores, YearSeries, achieved, distance, explain_kpi, wants, year_series,
};
use crate::words::Words;

/// What is known of the evidence behind a KPI's values.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// Of the files that values come from, whether they are what they were, as far as that is known.
    pub seals: &'a HashMap<String, Seal>,
    /// What is to be looked into, in sentences.
    pub doubts: &'a [String],
}

/// A whole sheet.
#[derive(Clone, Debug, Default)]
pub struct SheetText {
    pub lines: Vec<SheetLine>,
    /// What its chart shows, where it has one.
    pub year_series: Option<YearSeries>,
}

/// What the sheet of a KPI is made from.
#[derive(Clone, Copy)]
struct Subject<'a> {
    document: &'a Document,
    scores: &'a Scores,
    place: Place,
    kpi: &'a Kpi,
    cell: Option<&'a Cell>,
    score: &'a KpiScore,
    /// The year in numbers, where there are any.
    year_series: Option<&'a YearSeries>,
}

impl Words {
    /// A KPI's sheet, with what is known of its evidence.
    pub fn kpi_sheet(
        &self,
        (document, scores): (&Document, &Scores),
        place: Place,
        now: Moment,
        evidence: Evidence<'_>,
    ) -> SheetText {
        let mut lines = Lines::default();
        let plan = document.plan();
        let (Some(kpi), Some(objective), Some(score)) = (
            plan.kpi(place),
            plan.objective(place.objective),
            scores.kpi(place),
        ) else {
            return SheetText::default();
        };
        let year = scores.year();
        let cell = document.cell(place, year);
        let year_series = year_series(kpi, year, cell).filter(|it| !it.measurements.is_empty());
        let it = Subject {
            document,
            scores,
            place,
            kpi,
            cell,
            score,
            year_series: year_series.as_ref(),
        };
        let title = format!("{} · {}", objective.code, objective.display_title());
        lines.push(Role::Heading, title);
        lines.push(Role::Title, kpi.printed.clone());
        if kpi.name_in(year) != kpi.name || !kpi.printed.contains(&kpi.name) {
            lines.push(Role::Text, kpi.name_in(year));
        }
        for doubt in evidence.doubts {
            lines.push(Role::Warning, doubt.clone());
        }
        self.standing(&it, &mut lines);
        self.why(&it, &mut lines);
        self.missing(&it, &mut lines);
        self.off_target(&it, &mut lines);
        self.year(&it, now, &mut lines);
        self.measurements(&it, evidence.seals, &mut lines);
        lines.part(self.overview.calculation());
        lines.push(Role::Text, kpi.calculation_in(year));
        if let Some(formula) = &kpi.formula {
            self.formula(&it, formula, &mut lines);
        }
        lines.part(self.overview.targets());
        lines.0.extend(self.years_table(document, place, kpi));
        let amendments: Vec<_> = kpi
            .amendments
            .iter()
            .map(|amended| (kpi, amended))
            .collect();
        self.amendments(&amendments, &mut lines);
        SheetText {
            lines: lines.0,
            year_series,
        }
    }

    fn standing(&self, it: &Subject<'_>, lines: &mut Lines) {
        lines.part(&self.sheet.now(it.scores.year()));
        lines.push(Role::Gauge(it.place), "");
        if let Some(target) = it.kpi.undirected() {
            let undirected = self
                .file_error
                .issue_no_direction(&it.kpi.code, &target.printed);
            lines.push(Role::Warning, undirected);
        }
        for change in it.cell.iter().flat_map(|it| &it.late) {
            if let Some(change) = it.document.journal().get(change) {
                let text = self.change(it.document, change);
                let when = format!("{} {}", self.day(change.at.day()), change.at.clock());
                lines.push(
                    Role::Warning,
                    self.trust.late_by(&text, &change.author, &when),
                );
            }
        }
        if let Some(contested) = it.document.contested(it.place) {
            if contested.unseen.is_some() {
                lines.push(Role::Warning, self.sheet.contested());
            }
            if !contested.late.is_empty() {
                lines.push(Role::Warning, self.sheet.contested_late());
            }
        }
    }

    fn why(&self, it: &Subject<'_>, lines: &mut Lines) {
        if let Some(explanation) = explain_kpi(it.document, it.scores, it.place) {
            lines.part(&format!("{} ({})", self.overview.why(), it.scores.year()));
            lines.explanation(self.explain_kpi(&explanation, it.scores.year()));
        }
    }

    fn missing(&self, it: &Subject<'_>, lines: &mut Lines) {
        let Some(wants) = wants(it.document, it.scores, it.place) else {
            return;
        };
        let actual = it.cell.and_then(Cell::actual);
        let missing = self.wants(&wants, actual, it.kpi.kind(it.scores.year()));
        if !missing.is_empty() {
            lines.part(self.sheet.missing());
            lines.extend(Role::Value, missing);
        }
    }

    /// The deviation, where there is one, and its cause.
    fn off_target(&self, it: &Subject<'_>, lines: &mut Lines) {
        let year = it.scores.year();
        let phrases = it.cell.and_then(|cell| cell.deviation.as_ref());
        let (kind, target) = (it.kpi.kind(year), it.kpi.target(year));
        let number = it.cell.and_then(|cell| cell.actual()?.number(kind)?.ok());
        let off = number
            .zip(target)
            .and_then(|(number, target)| distance(&number, &target.criterion));
        if phrases.is_none() && it.score.met != Some(false) {
            return;
        }
        lines.part(self.sheet.deviation());
        if let Some(off) = off {
            let value = self.distance(&off, kind);
            lines.push(Role::Value, self.sheet.deviation_is(&value));
        }
        match phrases {
            Some(deviation) => lines.push(Role::Text, self.deviation(deviation)),
            None => lines.push(Role::Old, self.sheet.no_cause()),
        }
    }

    /// The measurements of the year as a chart, with the pace and the estimate in words below it.
    fn year(&self, it: &Subject<'_>, now: Moment, lines: &mut Lines) {
        let year = it.scores.year();
        let Some(year_series) = it.year_series else {
            return;
        };
        lines.part(&format!("{} ({year})", self.overview.measurements()));
        for line in 0..CHART_LINES {
            lines.push(Role::Chart(line), "");
        }
        let today = now.day();
        if let Some(pace) = year_series.pace(today).filter(|_| today.year() == year) {
            let pace = self.in_unit(&self.figure(&pace), year_series.unit);
            lines.push(Role::Value, self.sheet.pace(self.day(today), &pace));
        }
        if year_series.estimate.is_some() {
            self.estimate(it, year_series, lines);
        } else if year_series.measurements.len() < 3 {
            let few = self.sheet.few(year_series.measurements.len());
            lines.push(Role::Old, few);
        }
    }

    fn estimate(&self, it: &Subject<'_>, year_series: &YearSeries, lines: &mut Lines) {
        let (Some(estimate), Some(target)) =
            (&year_series.estimate, it.kpi.target(year_series.year))
        else {
            return;
        };
        let value = self.in_unit(&self.figure(estimate), year_series.unit);
        let achievement = achieved(
            estimate,
            &target.criterion,
            &it.kpi.bands,
            &it.document.plan().rules,
        );
        let achievement = self.figure_or_none(achievement.as_ref());
        lines.push(Role::Good, self.sheet.estimate(&value, &achievement));
        let count = year_series.measurements.len().to_string();
        lines.push(Role::Old, self.sheet.estimate_n(&count));
    }

    fn measurements(&self, it: &Subject<'_>, seals: &HashMap<String, Seal>, lines: &mut Lines) {
        let measurements = it.cell.map(|cell| cell.measurements.as_slice());
        let measurements = measurements.unwrap_or_default();
        let year = it.scores.year();
        if !measurements.is_empty() && it.year_series.is_none() {
            lines.part(&format!("{} ({year})", self.overview.measurements()));
        }
        for measurement in measurements.iter().rev() {
            lines.push(Role::Value, self.measurement(measurement, it.kpi, year));
            if !measurement.note.is_empty() {
                let note = format!("{}: {}", self.overview.note(), measurement.note);
                lines.push(Role::Text, note);
            }
            if let Some(source) = &measurement.source {
                let seal = seals.get(&source.text).copied();
                let role = match seal {
                    Some(Seal::Changed | Seal::Gone) => Role::Warning,
                    Some(Seal::Same) | None => Role::Text,
                };
                lines.push(role, self.source(source, seal));
            }
        }
    }

    fn measurement(&self, measurement: &Measurement, kpi: &Kpi, year: crate::plan::Year) -> String {
        let wall = measurement.at.wall();
        let typed = format!("{} {}", self.day(wall.date()), measurement.at.clock());
        let value = self.actual_in_full(&measurement.actual, kpi, year);
        self.sheet.measured(
            self.day(measurement.date),
            &value,
            &measurement.author,
            &typed,
        )
    }

    /// The formula, and each input by its published name, with what is known of it.
    fn formula(&self, it: &Subject<'_>, formula: &Formula, lines: &mut Lines) {
        lines.part(self.overview.formula());
        lines.push(Role::Text, formula.text.clone());
        let half = it.cell.map(|cell| cell.inputs.as_slice());
        let half = half.unwrap_or_default();
        for input in &formula.inputs {
            let known = half.iter().find(|(symbol, _)| *symbol == input.symbol);
            let value = match known {
                Some((_, value)) => format!(" = {}", self.given(value)),
                None if !half.is_empty() => format!(" = {}", self.sheet.unknown()),
                None => String::new(),
            };
            lines.push(
                Role::Value,
                format!("{}: {}{value}", input.symbol, input.name),
            );
        }
        if !half.is_empty() {
            let (known, all) = (half.len().to_string(), formula.inputs.len().to_string());
            lines.push(Role::Warning, self.sheet.inputs_known(&known, &all));
        }
    }
}
