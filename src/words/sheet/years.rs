//! The table of a KPI's years: baseline, targets, actuals, deviations, achievements, a row a year.

use super::{Align, Hue, Lines, Span};
use crate::plan::{Kind, Kpi, Place, Unit, Year};
use crate::record::Document;
use crate::score::{Known, distance, kpi_score};
use crate::words::Words;

impl Words {
    /// A row for each year that the plan begins after and one for each of its own, the one on screen stronger than the others.
    pub(super) fn years_table(
        &self,
        (document, here): (&Document, Year),
        place: Place,
        kpi: &Kpi,
        lines: &mut Lines,
    ) {
        let words = &self.overview;
        let heads = [
            words.year(),
            words.target(),
            words.head_actual_short(),
            self.sheet.head_deviation(),
            words.achieved_percent(),
            "",
        ];
        let mut rows = Vec::new();
        let past = kpi.past(document.plan().baseline_year);
        rows.extend(past.map(|(year, value)| {
            let is_baseline = year == document.plan().baseline_year;
            let mark = if is_baseline { words.baseline() } else { "" };
            vec![
                Hue::Dim.of(year.to_string()),
                Hue::Faint.of(""),
                Hue::Dim.of(self.baseline(value)),
                Hue::Faint.of(""),
                Hue::Faint.of(""),
                Hue::Faint.of(mark),
            ]
        }));
        let years = kpi.targets.iter().map(|it| it.year);
        rows.extend(years.map(|year| self.year_row(document, (place, kpi), year, year == here)));
        let aligns = [
            Align::Left,
            Align::Mark,
            Align::Mark,
            Align::Mark,
            Align::Mark,
            Align::Left,
        ];
        lines.headed(&aligns, &heads, rows);
    }

    /// `nel documento: 2021 9,57 · 2022 10,00% · 2023 //`: the cells as they are printed.
    pub(super) fn printed_targets(&self, kpi: &Kpi, baseline_year: Year) -> String {
        let targets = kpi.targets.iter().map(|it| (it.year, &it.target));
        let cells = kpi.past(baseline_year).chain(targets);
        let cells: Vec<String> = cells
            .map(|(year, it)| format!("{year} {}", it.printed))
            .collect();
        self.sheet.as_printed(cells.join(" · "))
    }

    /// What changed in a year from the one before, or from the baseline: target, actual and achievement, a row each.
    pub fn year_change(
        &self,
        document: &Document,
        (place, kpi): (Place, &Kpi),
        before: Option<Year>,
        year: Year,
    ) -> Vec<Vec<Span>> {
        let words = &self.overview;
        let rules = &document.plan().rules;
        let value = |year: Year| {
            let actual = document.cell(place, year)?.actual()?;
            Some(self.actual(actual, kpi, year))
        };
        let achieved = |year: Year| {
            let cell = document.cell(place, year);
            kpi_score(kpi, year, Known::from(cell), rules).achievement
        };
        let target = |year: Year| kpi.target(year).map(|it| self.target(it));
        let from = before.unwrap_or(document.plan().baseline_year);
        let baseline = || kpi.baseline.as_ref().map(|it| self.baseline(it));
        let or_dash = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
        let old_target = before.map_or_else(baseline, target);
        let old_value = before.map_or_else(baseline, value);
        let row = |label: &str, what: &str, text: String, by: Span| {
            vec![
                Hue::Strong.of(label),
                Hue::Dim.of(what),
                Hue::Plain.of(text),
                by,
            ]
        };
        let label = format!("{from} → {year}");
        let new_target = target(year);
        let text = if before.is_some() && old_target == new_target {
            format!("{}, {}", or_dash(new_target), self.screen.as_before())
        } else {
            format!("{} → {}", or_dash(old_target), or_dash(new_target))
        };
        let none = || Hue::Dim.of("");
        let mut rows = vec![row(&label, words.target(), text, none())];
        if let Some(new) = value(year) {
            let text = format!("{} → {new}", or_dash(old_value));
            rows.push(row("", words.actual(), text, none()));
        }
        if let Some(new) = achieved(year) {
            let old = before.and_then(achieved);
            let moved = self.moved("", old.as_ref(), Some(&new));
            let text = match &old {
                Some(old) => format!("{} → {}", self.figure(old), self.figure(&new)),
                None => self.figure(&new),
            };
            let by = moved.into_iter().last().unwrap_or_else(none);
            rows.push(row("", words.achieved(), text, by));
        }
        rows
    }

    fn year_row(
        &self,
        document: &Document,
        (place, kpi): (Place, &Kpi),
        year: Year,
        is_here: bool,
    ) -> Vec<Span> {
        let cell = document.cell(place, year);
        let score = kpi_score(kpi, year, Known::from(cell), &document.plan().rules);
        let target = kpi.target(year);
        let actual = cell.and_then(|cell| cell.actual());
        let kind = kpi.kind(year);
        let off = actual
            .and_then(|it| it.number(kind)?.ok())
            .zip(target)
            .and_then(|(number, target)| distance(&number, &target.criterion));
        let mark = if kpi.target_amendment(year).is_some() {
            " *"
        } else {
            ""
        };
        let (label, figure) = if is_here {
            (Hue::Strong, Hue::Strong)
        } else {
            (Hue::Dim, Hue::Plain)
        };
        let text = |text: Option<String>| text.unwrap_or_default();
        vec![
            label.of(year.to_string()),
            figure.of(text(target.map(|it| self.target(it) + mark))),
            figure.of(text(actual.map(|it| self.actual(it, kpi, year)))),
            Hue::Dim.of(text(off.map(|it| self.distance(&it, bare(kind))))),
            figure.of(text(score.achievement.as_ref().map(|it| self.figure(it)))),
            Hue::State(score.state).of(self.state_short(score.state)),
        ]
    }
}

/// In a table a unit is not repeated in every cell.
const fn bare(kind: Kind) -> Kind {
    match kind {
        Kind::Quantity(_) => Kind::Quantity(Unit::Number),
        Kind::YesNo | Kind::Date | Kind::Nothing => kind,
    }
}
