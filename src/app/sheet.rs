//! A sheet of the document in columns.

use super::columns::{Layout, is_part, wrapped};
use super::{Chart, Model, OpenSheet, SheetOf, Size};
use crate::words::{Evidence, Role, SheetLine, SheetText, Topic};

/// The lines above the parts of a sheet that are not its head: the first line, and air.
const TOP: u16 = 2;
/// Cells at the right of a head, for which sheet of how many it is.
const BESIDE: u16 = 28;

/// How the year went stands at the left, the reasons beside it, then the document's own words; or those where there is most room.
const COURSE: [Topic; 4] = [Topic::Course, Topic::Readings, Topic::Years, Topic::Kpis];
const REASONS: [Topic; 4] = [Topic::Why, Topic::Missing, Topic::Deviation, Topic::Said];
const DOCUMENT: [Topic; 2] = [Topic::Document, Topic::Formula];

/// The widths of the cards of a sheet over the whole window, from the left.
pub fn cards(size: Size) -> Vec<u16> {
    let width = size.width;
    match width {
        0..=99 => vec![width],
        100..=189 => {
            let all = width - 3;
            let left = all / 2;
            vec![left, all - left]
        }
        _ => {
            let all = width - 4;
            let (left, middle) = (all * 42 / 100, all * 28 / 100);
            vec![left, middle, all - left - middle]
        }
    }
}

/// The sheet that fills the window.
pub(super) fn open(model: &Model, of: SheetOf) -> OpenSheet {
    let size = model.size;
    let SheetText {
        mut lines,
        year_series,
    } = text(model, of);
    let cards = cards(size);
    let is_wide = cards.len() > 1;
    if cards.len() > 2 && of == SheetOf::Kpi {
        let objective = model.plan().objective(model.cursor.objective);
        let fields = objective.map(|it| model.words.objective_fields(it));
        lines.extend(fields.unwrap_or_default());
    }
    let mut head = Vec::new();
    if is_wide {
        let first = lines.iter().position(is_part).unwrap_or(lines.len());
        let width = usize::from(size.width.saturating_sub(6 + BESIDE));
        head.extend(
            lines
                .drain(..first.saturating_sub(1))
                .flat_map(|line| wrapped(line, width)),
        );
    }
    // In digits the head says the same as its line of figures and its gauge.
    let has_digits = is_wide && of == SheetOf::Kpi && size.width >= 190 && size.height >= 45;
    if has_digits {
        head.retain(|line| !matches!(line.role, Role::Figures(_) | Role::Gauge(_)));
    }
    let mut it = OpenSheet {
        top: TOP,
        head,
        has_digits,
        chart: year_series.map(|it| Chart::new(model.words, &it)),
        columns: Vec::new(),
    };
    if is_wide {
        it.top += it.head_height() + 1;
    }
    let around = if is_wide { 4 } else { 6 };
    let widths = cards.iter().map(|card| card.saturating_sub(around));
    let topics: [&[Topic]; 3] = if is_wide {
        [&COURSE, &REASONS, &DOCUMENT]
    } else {
        // In the order in which they are told.
        [&[], &[], &[]]
    };
    let layout = Layout {
        columns: widths.zip(topics).collect(),
        has_rest: true,
        height: size.height.saturating_sub(it.top + 2),
    };
    it.columns = layout.lay(lines);
    it
}

/// Where the sheet of the selected KPI stands, other than over the whole window: how wide each column may be, and how high.
#[derive(Clone, Copy, Debug)]
pub(super) enum Aside {
    /// Beside the panels.
    Pane(u16, u16),
    /// Below them, in two columns.
    Strip(u16, u16),
    /// Below them in a narrow window, in one.
    Below(u16, u16),
    /// Beside or below the KPIs of a round.
    Round(u16, u16),
}

/// The sheet of the selected KPI beside or below a list: first what the list does not show.
pub(super) fn aside(model: &Model, aside: Aside) -> OpenSheet {
    const COURSE: &[Topic] = &[Topic::Course];
    const YEARS: &[Topic] = &[Topic::Course, Topic::Years];
    const WHY: &[Topic] = &[Topic::Missing, Topic::Why, Topic::Deviation];
    const TYPING: &[Topic] = &[
        Topic::Missing,
        Topic::Readings,
        Topic::Document,
        Topic::Formula,
    ];
    let SheetText {
        mut lines,
        year_series,
    } = text(model, SheetOf::Kpi);
    let first = lines.iter().position(is_part);
    lines.drain(..first.unwrap_or(0));
    let (columns, height) = match aside {
        Aside::Pane(width, height) => (vec![(width, COURSE)], height),
        Aside::Below(width, height) => (vec![(width, WHY)], height),
        Aside::Strip(width, height) => (vec![(width, YEARS), (width, WHY)], height),
        Aside::Round(width, height) => (vec![(width, TYPING)], height),
    };
    let layout = Layout {
        has_rest: matches!(aside, Aside::Pane(..) | Aside::Below(..)),
        columns,
        height,
    };
    OpenSheet {
        columns: layout.lay(lines),
        chart: year_series.map(|it| Chart::new(model.words, &it)),
        ..OpenSheet::default()
    }
}

fn text(model: &Model, of: SheetOf) -> SheetText {
    let (words, place) = (model.words, model.cursor);
    match of {
        SheetOf::Kpi => {
            let doubts = model.doubts_of(place);
            let evidence = Evidence {
                seals: &model.seals,
                doubts: &doubts,
            };
            let known = (&*model.document, &model.scores);
            words.kpi_sheet(known, place, model.now, evidence)
        }
        SheetOf::Objective => SheetText {
            lines: words.objective_sheet(&model.document, &model.scores, place.objective),
            year_series: None,
        },
    }
}

/// The text of a sheet, to be copied.
pub(super) fn plain(model: &Model, of: SheetOf) -> String {
    let lines = text(model, of).lines;
    let lines: Vec<String> = lines.iter().map(SheetLine::plain).collect();
    lines.join("\n")
}
