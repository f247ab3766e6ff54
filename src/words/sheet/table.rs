//! The table of a KPI's years: baseline, targets, actuals, achievements, aligned.

use unicode_width::UnicodeWidthStr;

use super::super::Words;
use super::{Role, SheetLine};
use crate::plan::{Kpi, Place, Year};
use crate::record::Document;
use crate::score::{Known, distance, kpi_score};

/// A table is not wider than this: on 80 columns it fits.
const WIDEST: usize = 76;
/// The least width of a column.
const NARROWEST: usize = 12;

/// A year's cells, from above: its head, target, old target, actual, achievement, deviation.
type Column = [String; 6];

impl Words {
    /// Baseline, and each year's target, actual, achievement and deviation, a line each.
    pub fn years_table(&self, document: &Document, place: Place, kpi: &Kpi) -> Vec<SheetLine> {
        let baseline = kpi.baseline.as_ref().map(|it| {
            let head = format!(
                "{} {}",
                self.overview.baseline(),
                document.plan().baseline_year
            );
            let printed = it.printed.clone();
            [
                head,
                printed,
                String::new(),
                String::new(),
                String::new(),
                String::new(),
            ]
        });
        let years = kpi.targets.iter().map(|it| it.year);
        let columns: Vec<Column> = baseline
            .into_iter()
            .chain(years.map(|year| self.year_column(document, (place, kpi), year)))
            .collect();
        let labels = [
            "",
            self.overview.target(),
            self.overview.formerly("").trim(),
            self.overview.actual(),
            self.overview.achievement(),
            self.sheet.deviation(),
        ]
        .map(str::to_owned);
        let label = labels.iter().map(|it| it.width()).max().unwrap_or(0);
        let widths = columns.iter().flatten().map(|it| it.width() + 2);
        let wide = widths.max().unwrap_or(0).clamp(NARROWEST, WIDEST);
        let at_once = ((WIDEST - label) / wide).max(1);
        columns
            .chunks(at_once)
            .flat_map(|some| rows(&labels, label, some, wide))
            .collect()
    }

    fn year_column(&self, document: &Document, (place, kpi): (Place, &Kpi), year: Year) -> Column {
        let cell = document.cell(place, year);
        let score = kpi_score(kpi, year, Known::from(cell), &document.plan().rules);
        let target = kpi.target(year);
        let actual = cell.and_then(|cell| cell.actual());
        let kind = kpi.kind(year);
        let off = actual
            .and_then(|it| it.number(kind)?.ok())
            .zip(target)
            .and_then(|(number, target)| distance(&number, &target.criterion));
        [
            year.to_string(),
            target.map_or_else(String::new, |it| it.printed.clone()),
            kpi.target_amendment(year)
                .map_or_else(String::new, |it| it.old.clone()),
            actual.map_or_else(String::new, |it| self.actual(it, kpi, year)),
            score
                .achievement
                .as_ref()
                .map_or_else(String::new, |it| self.figure(it)),
            off.map_or_else(String::new, |it| self.distance(&it, bare(kind))),
        ]
    }
}

/// In a table a unit is not repeated in every cell.
const fn bare(kind: crate::plan::Kind) -> crate::plan::Kind {
    use crate::plan::{Kind, Unit};
    match kind {
        Kind::Quantity(_) => Kind::Quantity(Unit::Number),
        Kind::YesNo | Kind::Date | Kind::Nothing => kind,
    }
}

/// The rows of some columns; a row in which nothing stands is left out.
fn rows(labels: &Column, label: usize, columns: &[Column], wide: usize) -> Vec<SheetLine> {
    let row = |(index, name): (usize, &String)| {
        let cells: Vec<&str> = columns
            .iter()
            .map(|column| column.get(index).map_or("", String::as_str))
            .collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return None;
        }
        let mut line = padded(name, label, false);
        for cell in cells {
            line.push_str(&padded(cell, wide, true));
        }
        // The heads are what the eye needs least.
        let role = if index == 0 { Role::Heads } else { Role::Table };
        Some(SheetLine {
            role,
            text: line.trim_end().to_owned(),
        })
    };
    labels.iter().enumerate().filter_map(row).collect()
}

fn padded(text: &str, wide: usize, right: bool) -> String {
    let space = " ".repeat(wide.saturating_sub(text.width()));
    if right {
        format!("{space}{text}")
    } else {
        format!("{text}{space}")
    }
}
