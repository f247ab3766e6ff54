//! Columns of text, aligned by what they take on screen.

use unicode_width::UnicodeWidthStr;

/// A table: rows of cells, of which some columns are aligned to the right.
pub(super) struct Table {
    rows: Vec<Vec<String>>,
    right: &'static [usize],
}

impl Table {
    /// A table whose columns of these numbers, from 0, are aligned to the right.
    pub(super) const fn new(right: &'static [usize]) -> Self {
        Self {
            rows: Vec::new(),
            right,
        }
    }

    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Its lines, without space at their ends.
    pub(super) fn lines(&self) -> Vec<String> {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let wide = |column: usize| {
            self.rows
                .iter()
                .filter_map(|row| row.get(column))
                .map(|cell| cell.width())
                .max()
        };
        let widths: Vec<usize> = (0..columns)
            .map(|column| wide(column).unwrap_or(0))
            .collect();
        self.rows
            .iter()
            .map(|row| self.line(row, &widths))
            .collect()
    }

    fn line(&self, row: &[String], widths: &[usize]) -> String {
        let mut line = String::new();
        for (column, (cell, wide)) in row.iter().zip(widths).enumerate() {
            let pad = " ".repeat(wide.saturating_sub(cell.width()));
            let right = self.right.contains(&column);
            let gap = if column == 0 { "" } else { "  " };
            let (before, after) = if right {
                (pad.as_str(), "")
            } else {
                ("", pad.as_str())
            };
            line.extend([gap, before, cell, after]);
        }
        line.trim_end().to_owned()
    }
}
