//! Which panel stands where: pure arithmetic, made anew when the size, the filter or the plan changes, never for a frame.
//!
//! ```text
//! 80x24                   from 100x32                     from 160
//! title, year, saved      title, year, saved              the same, and the selected KPI whole beside the list
//! both totals             two cards with the totals
//! headings                counts, headings
//! 1 Objective             1 Objective
//!   weighted bar            weighted bar
//!   a row a KPI ...         a row a KPI ...
//! the selected KPI        the selected KPI in a strip
//! keys                    keys
//! ```
//!
//! Room that is left goes, in this order, to free rows between the panels, to the strip, to second rows of the KPIs, to digits in
//! the head, and to a free row under each weighted bar.

use crate::plan::{Place, Plan};

/// From this width on the totals stand on cards, and rows have all columns.
const WIDE: u16 = 100;
/// From this height on.
const ROOMY: u16 = 32;
/// From this height on the totals are drawn in digits, where all panels fit.
const TALL: u16 = 50;
/// From this width on the selected KPI stands whole beside the list.
const WITH_PANE: u16 = 160;
/// Lines of a panel above its rows: the title and the weighted bar.
const ABOVE: usize = 2;
/// The most lines of the strip below the list, and the least with which it is more than two lines of text.
const STRIP: (u16, u16) = (5, 11);

/// The size of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// In columns.
    pub width: u16,
    pub height: u16,
}

/// How the totals are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// On one line.
    Line,
    /// On two cards.
    Cards,
    /// On two cards, in digits.
    Digits,
}

/// Heights of the parts of the overview, from above; their sum is the screen's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Regions {
    pub head: Head,
    pub header: u16,
    pub body: u16,
    /// The selected KPI below the list, and what was done last.
    pub detail: u16,
    pub footer: u16,
    /// The width of the list; what is right of it shows the selected KPI whole.
    pub list: u16,
}

/// An objective's panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub objective: usize,
    /// Its first line, from 0, in a body as high as it takes.
    pub top: usize,
    pub height: usize,
    /// Which of its KPIs are shown; all where absent.
    some: Option<Vec<usize>>,
    kpis: usize,
}

/// All panels of the overview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrangement {
    pub regions: Regions,
    /// How many lines there are in all.
    pub height: usize,
    /// Lines of a panel above its rows.
    pub above: usize,
    /// Lines of a row.
    pub row_height: usize,
    /// Whether the objectives stand in the document's order.
    is_in_order: bool,
    panels: Vec<Panel>,
}

impl Size {
    /// Whether there is room for cards and for the selected KPI.
    pub const fn is_roomy(self) -> bool {
        self.width >= WIDE && self.is_high()
    }

    /// Whether there is room below the list for more than two lines of the selected KPI.
    pub const fn is_high(self) -> bool {
        self.height >= ROOMY
    }

    /// Whether the selected KPI stands whole beside the list.
    pub const fn has_pane(self) -> bool {
        self.width >= WITH_PANE && self.is_high()
    }

    /// The width of the list.
    const fn list(self) -> u16 {
        if self.has_pane() {
            // The pane has 53 cells of 160, and 62 of 200.
            self.width - (53 + (self.width - WITH_PANE) * 9 / 40) - 2
        } else {
            self.width
        }
    }
}

impl Head {
    const fn height(self) -> u16 {
        match self {
            Self::Line => 3,
            Self::Cards => 7,
            Self::Digits => 14,
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

/// What room that is left is given to.
struct Room {
    left: usize,
}

impl Room {
    /// Takes as many lines as are wanted, all or nothing; whether there were so many.
    fn take(&mut self, lines: usize) -> bool {
        let fits = lines <= self.left;
        if fits {
            self.left -= lines;
        }
        fits
    }
}

impl Arrangement {
    /// Arranges the objectives of a plan; `shows` says which KPIs are shown, and `None` shows all. The objectives stand in the order
    /// that is given, or in the document's.
    pub fn new(
        plan: &Plan,
        size: Size,
        shows: Option<&dyn Fn(Place) -> bool>,
        order: Option<&[usize]>,
    ) -> Self {
        let mut panels = panels(plan, shows);
        if let Some(order) = order {
            panels.sort_by_cached_key(|panel| order.iter().position(|it| *it == panel.objective));
        }
        let rows: usize = panels.iter().map(|panel| panel.rows().max(1)).sum();
        let head = if size.is_roomy() {
            Head::Cards
        } else {
            Head::Line
        };
        let (least, most) = STRIP;
        let detail = match (size.has_pane(), size.is_high()) {
            (true, _) => 1,
            (false, true) => least,
            (false, false) => 2,
        };
        let mut regions = Regions {
            head,
            header: head.height(),
            body: 0,
            detail,
            footer: 1,
            list: size.list(),
        };
        let body = size.height.saturating_sub(head.height() + detail + 1);
        let fits = rows + ABOVE * panels.len();
        let mut room = Room {
            left: usize::from(body).saturating_sub(fits),
        };
        let gap = usize::from(room.take(panels.len()));
        if !size.has_pane() {
            let more = room.left.min(usize::from(most - detail));
            room.left -= more;
            regions.detail += u16::try_from(more).unwrap_or(0);
        }
        let is_whole = fits <= usize::from(body);
        let row_height = 1 + usize::from(is_whole && size.is_high() && room.take(rows));
        let digits = Head::Digits.height() - Head::Cards.height();
        if is_whole && head == Head::Cards && size.height >= TALL && room.take(usize::from(digits))
        {
            regions.head = Head::Digits;
            regions.header = Head::Digits.height();
        }
        let above = ABOVE + usize::from(is_whole && size.is_high() && room.take(panels.len()));
        if !size.has_pane() {
            // What is left makes the strip higher.
            regions.detail += u16::try_from(room.left).unwrap_or(0);
        }
        regions.body = size
            .height
            .saturating_sub(regions.header + regions.detail + regions.footer);
        let mut top = 0;
        for panel in &mut panels {
            (panel.top, panel.height) = (top, above + panel.rows().max(1) * row_height);
            top += panel.height + gap;
        }
        Self {
            regions,
            height: top.saturating_sub(gap),
            above,
            row_height,
            is_in_order: order.is_none(),
            panels,
        }
    }

    /// The panels of which some line lies within `height` lines from `scroll` on.
    pub fn visible(&self, scroll: usize, height: usize) -> impl Iterator<Item = &Panel> {
        let first = self
            .panels
            .partition_point(|it| it.top + it.height <= scroll);
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
        let row = panel.row_of(place.kpi)?;
        Some(panel.top + self.above + row * self.row_height)
    }

    /// The KPI on a line.
    pub fn place_at(&self, line: usize) -> Option<Place> {
        let first = self.panels.partition_point(|it| it.top + it.height <= line);
        let panel = self.panels.get(first)?;
        let row = line.checked_sub(panel.top + self.above)? / self.row_height;
        Some(Place {
            objective: panel.objective,
            kpi: panel.kpi_at(row)?,
        })
    }

    /// The next KPI that is shown.
    pub fn next(&self, place: Place) -> Option<Place> {
        self.after(place).next()
    }

    /// The KPIs that are shown after this one, in order.
    pub fn after(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        let panels = self.panels.get(self.start(place.objective)..);
        let places = panels.unwrap_or_default().iter().flat_map(places);
        places.skip_while(move |it| it.objective == place.objective && it.kpi <= place.kpi)
    }

    /// The KPIs that are shown before this one, backwards.
    pub fn before(&self, place: Place) -> impl Iterator<Item = Place> + '_ {
        let here = usize::from(self.index(place.objective).is_some());
        let panels = self.panels.get(..self.start(place.objective) + here);
        let panels = panels.unwrap_or_default().iter().rev();
        let places = panels.flat_map(|panel| places(panel).rev());
        places.skip_while(move |it| it.objective == place.objective && it.kpi >= place.kpi)
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
        let start = self.start(place.objective);
        if forward {
            let here = usize::from(self.index(place.objective).is_some());
            let panels = self.panels.get(start + here..).unwrap_or_default();
            return panels.iter().flat_map(places).next();
        }
        let panels = self.panels.get(..start).unwrap_or_default();
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
            line + self.row_height
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
        if self.is_in_order {
            let by = |panel: &Panel| panel.objective;
            return self.panels.binary_search_by_key(&objective, by).ok();
        }
        self.panels.iter().position(|it| it.objective == objective)
    }

    /// Where an objective's panel is; of one that is not shown, where the next one of the document is.
    fn start(&self, objective: usize) -> usize {
        if self.is_in_order {
            return self.panels.partition_point(|it| it.objective < objective);
        }
        let after = || self.panels.iter().position(|it| it.objective > objective);
        self.index(objective)
            .or_else(after)
            .unwrap_or(self.panels.len())
    }
}

/// The panels, not yet in their places; under a filter none for an objective of which nothing is shown.
fn panels(plan: &Plan, shows: Option<&dyn Fn(Place) -> bool>) -> Vec<Panel> {
    let objectives = plan.objectives.iter().enumerate();
    let panel = |(objective, it): (usize, &crate::plan::Objective)| {
        let kpis = it.kpis.len();
        let some = shows.map(|shows| {
            let passes = |kpi: &usize| {
                shows(Place {
                    objective,
                    kpi: *kpi,
                })
            };
            (0..kpis).filter(passes).collect::<Vec<_>>()
        });
        let is_shown = !some.as_ref().is_some_and(Vec::is_empty);
        is_shown.then_some(Panel {
            objective,
            top: 0,
            height: 0,
            some,
            kpis,
        })
    };
    objectives.filter_map(panel).collect()
}

fn places(panel: &Panel) -> impl DoubleEndedIterator<Item = Place> + '_ {
    panel.shown().map(|kpi| Place {
        objective: panel.objective,
        kpi,
    })
}
