//! Which panel stands where: pure arithmetic, made anew when the size, the filter or the plan changes, never for a frame.
//!
//! ```text
//! roomy                              compact (80x24)
//! title, year, saved                 title, year, saved
//!                                    both roll-ups
//! two roll-ups and the counts        1 ─ Objective ──────────
//! (heads of columns)                    weighted bar
//! ╭ 1 ─ Objective ───────╮              a row a KPI ...
//! │ weighted bar         │           detail, three lines
//! │ a row a KPI ...      │           keys
//! ╰──────────────────────╯
//! detail, three lines
//! keys
//! ```

use crate::plan::{Place, Plan};

/// From this width on panels stand in columns, each at least this half as wide.
const COLUMN: u16 = 80;
/// The least height of a roomy screen.
const ROOMY: u16 = 32;
/// Lines of a panel above its rows: the title and the weighted bar.
const ABOVE: usize = 2;

/// The size of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In columns.
    pub width: u16,
    pub height: u16,
}

/// How much air there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Density {
    Roomy,
    /// Panels have a rule above them, so that the real plan fits on 80x24.
    Compact,
}

/// Heights of the parts of the overview, from above; their sum is the screen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    pub header: u16,
    pub body: u16,
    /// The selected KPI, and what was done last.
    pub detail: u16,
    pub footer: u16,
}

/// An objective's panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub objective: usize,
    /// Its column, from 0.
    pub column: usize,
    /// Its first line, from 0, in a body as high as it takes.
    pub top: usize,
    pub height: usize,
    /// Which of its KPIs are shown; all where absent.
    some: Option<Vec<usize>>,
    kpis: usize,
    /// The first line below its row of panels: grows from panel to panel.
    below: usize,
}

/// All panels of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    pub density: Density,
    /// How many columns.
    pub columns: usize,
    pub column_width: u16,
    /// How many lines there are in all.
    pub height: usize,
    panels: Vec<Panel>,
}

impl Regions {
    /// The parts of a screen of that size.
    pub const fn of(size: Size) -> Self {
        let header = match Density::of(size) {
            Density::Roomy => 5,
            Density::Compact => 2,
        };
        let (detail, footer) = (3, 1);
        Self {
            header,
            body: size.height.saturating_sub(header + detail + footer),
            detail,
            footer,
        }
    }
}

impl Density {
    /// How much air there is at that size.
    pub const fn of(size: Size) -> Self {
        if size.height >= ROOMY {
            Self::Roomy
        } else {
            Self::Compact
        }
    }

    /// Lines of a panel below its rows.
    const fn below(self) -> usize {
        match self {
            Self::Roomy => 1,
            Self::Compact => 0,
        }
    }
}

impl Panel {
    /// The KPIs that it shows, in order.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.rows()).filter_map(|row| self.kpi_at(row))
    }

    pub fn rows(&self) -> usize {
        self.some.as_ref().map_or(self.kpis, Vec::len)
    }

    pub fn kpi_at(&self, row: usize) -> Option<usize> {
        match &self.some {
            Some(some) => some.get(row).copied(),
            None => (row < self.kpis).then_some(row),
        }
    }

    pub fn row_of(&self, kpi: usize) -> Option<usize> {
        match &self.some {
            Some(some) => some.binary_search(&kpi).ok(),
            None => (kpi < self.kpis).then_some(kpi),
        }
    }
}

impl Arrangement {
    /// Arranges the objectives of a plan; `shows` says which KPIs are shown, and `None` shows all.
    pub fn new(plan: &Plan, size: Size, shows: Option<&dyn Fn(Place) -> bool>) -> Self {
        let columns = usize::from((size.width / COLUMN).clamp(1, 3));
        let column_width = size.width / u16::try_from(columns).unwrap_or(1);
        let density = Density::of(size);
        let mut panels = Vec::with_capacity(plan.objectives.len());
        for (objective, sheet) in plan.objectives.iter().enumerate() {
            let some = shows.map(|shows| {
                (0..sheet.kpis.len())
                    .filter(|kpi| {
                        shows(Place {
                            objective,
                            kpi: *kpi,
                        })
                    })
                    .collect::<Vec<_>>()
            });
            if some.as_ref().is_some_and(Vec::is_empty) {
                continue;
            }
            let kpis = sheet.kpis.len();
            let rows = some.as_ref().map_or(kpis, Vec::len).max(1);
            let height = ABOVE + rows + density.below();
            panels.push(Panel {
                objective,
                column: 0,
                top: 0,
                height,
                some,
                kpis,
                below: 0,
            });
        }
        let gap = air(&panels, columns, size);
        let mut top = 0;
        for row in panels.chunks_mut(columns) {
            let below = top + row.iter().map(|panel| panel.height).max().unwrap_or(0);
            for (column, panel) in row.iter_mut().enumerate() {
                (panel.column, panel.top, panel.below) = (column, top, below);
            }
            top = below + gap;
        }
        let top = top.saturating_sub(gap);
        Self {
            density,
            columns,
            column_width,
            height: top,
            panels,
        }
    }

    /// The panels of which some line lies within `height` lines from `scroll` on.
    pub fn visible(&self, scroll: usize, height: usize) -> impl Iterator<Item = &Panel> {
        let first = self.panels.partition_point(|panel| panel.below <= scroll);
        let panels = self.panels.get(first..).unwrap_or_default();
        panels
            .iter()
            .take_while(move |panel| panel.top < scroll + height)
    }

    pub fn panel(&self, objective: usize) -> Option<&Panel> {
        self.index(objective)
            .and_then(|index| self.panels.get(index))
    }

    pub fn is_empty(&self) -> bool {
        self.panels.is_empty()
    }

    pub fn line_of(&self, place: Place) -> Option<usize> {
        let panel = self.panel(place.objective)?;
        panel.row_of(place.kpi).map(|row| panel.top + ABOVE + row)
    }

    /// The KPI on a line of a column.
    pub fn place_at(&self, line: usize, column: usize) -> Option<Place> {
        let first = self.panels.partition_point(|panel| panel.below <= line);
        let mut row = self.panels.iter().skip(first).take(self.columns);
        let panel = row.find(|panel| panel.column == column)?;
        let kpi = panel.kpi_at(line.checked_sub(panel.top + ABOVE)?)?;
        Some(Place {
            objective: panel.objective,
            kpi,
        })
    }

    /// The next KPI that is shown.
    pub fn next(&self, place: Place) -> Option<Place> {
        self.after(place).next()
    }

    /// The KPIs that are shown after this one, in order.
    pub fn after(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        let first = self
            .panels
            .partition_point(|panel| panel.objective < place.objective);
        let panels = self.panels.get(first..).unwrap_or_default();
        panels
            .iter()
            .flat_map(places)
            .skip_while(move |it| *it <= place)
    }

    /// The KPIs that are shown before this one, backwards.
    pub fn before(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        let end = self
            .panels
            .partition_point(|panel| panel.objective <= place.objective);
        let panels = self.panels.get(..end).unwrap_or_default();
        panels
            .iter()
            .rev()
            .flat_map(|panel| places(panel).rev())
            .skip_while(move |it| *it >= place)
    }

    /// The first KPI that is shown.
    pub fn first(&self) -> Option<Place> {
        self.panels.iter().flat_map(places).next()
    }

    /// The last KPI that is shown.
    pub fn last(&self) -> Option<Place> {
        self.panels
            .iter()
            .rev()
            .flat_map(|panel| places(panel).rev())
            .next()
    }

    /// The first KPI of the next objective that has any, or of the one before.
    pub fn other_objective(&self, place: Place, forward: bool) -> Option<Place> {
        let index = self
            .panels
            .partition_point(|panel| panel.objective < place.objective);
        let here = self
            .panels
            .get(index)
            .is_some_and(|panel| panel.objective == place.objective);
        if forward {
            let panels = self
                .panels
                .get(index + usize::from(here)..)
                .unwrap_or_default();
            return panels.iter().flat_map(places).next();
        }
        let panels = self.panels.get(..index).unwrap_or_default();
        panels.iter().rev().find_map(|panel| places(panel).next())
    }

    /// Where to scroll so that a KPI is on screen, its panel's head with it where both fit, moving as little as may be.
    pub fn scrolled_to(&self, place: Place, scroll: usize, height: usize) -> usize {
        let most = self.height.saturating_sub(height);
        let (Some(line), Some(panel)) = (self.line_of(place), self.panel(place.objective)) else {
            return scroll.min(most);
        };
        let end = if panel.height <= height {
            panel.top + panel.height
        } else {
            line + 1
        };
        let lowest = end.saturating_sub(height);
        let highest = if line < panel.top + height {
            panel.top
        } else {
            line
        };
        scroll.max(lowest).min(highest).min(most)
    }

    fn index(&self, objective: usize) -> Option<usize> {
        self.panels
            .binary_search_by_key(&objective, |panel| panel.objective)
            .ok()
    }
}

/// A free line between the rows of panels, where there is room for all of them.
fn air(panels: &[Panel], columns: usize, size: Size) -> usize {
    let rows = panels
        .chunks(columns)
        .map(|row| row.iter().map(|panel| panel.height).max().unwrap_or(0));
    let (count, height) = rows.fold((0, 0), |(count, height), row| (count + 1, height + row));
    usize::from(height + count <= usize::from(Regions::of(size).body))
}

fn places(panel: &Panel) -> impl DoubleEndedIterator<Item = Place> + '_ {
    panel.shown().map(|kpi| Place {
        objective: panel.objective,
        kpi,
    })
}
