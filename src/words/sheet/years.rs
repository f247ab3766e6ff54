//! The table of a KPI's years: baseline, targets, actuals, deviations, achievements, a row a year.

use super::{Align, Hue, Lines, Span};
use crate::plan::{Kind, Kpi, Place, Unit, Year};
use crate::record::Document;
use crate::score::{Known, distance, kpi_score};
use crate::words::Words;

impl Words {
    /// A row for the baseline and one for each year, the one on screen stronger than the others.
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
        if let Some(baseline) = &kpi.baseline {
            let year = document.plan().baseline_year.to_string();
            let label = Hue::Dim.of(year);
            let mut row = vec![
                label,
                Hue::Faint.of(""),
                Hue::Dim.of(self.baseline(baseline)),
            ];
            row.push(Hue::Faint.of(""));
            row.push(Hue::Faint.of(""));
            row.push(Hue::Faint.of(words.baseline()));
            rows.push(row);
        }
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
        let baseline = kpi.baseline.iter().map(|it| (baseline_year, it));
        let targets = kpi.targets.iter().map(|it| (it.year, &it.target));
        let cells = baseline.chain(targets);
        let cells: Vec<String> = cells
            .map(|(year, it)| format!("{year} {}", it.printed))
            .collect();
        self.sheet.as_printed(cells.join(" · "))
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
