//! Under the panels: the selected KPI whole, or how a typed text is read; and what was done or refused last.

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::canvas::{Canvas, cells};
use super::field::{Reading, reading};
use super::{notice, sheet};
use crate::app::{Field, Model, Screen};
use crate::plan::{Amended, Kpi};
use crate::words::wrap;
use crate::words::{Lines, Role};

/// A stretch of text in one style.
type Span = (String, Style);

/// Draws what is said of the selected KPI into the strip below the list: in lines, and where there is room its year beside why its number
/// is what it is. Beside a pane only what was done last stands there.
pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, strip: Rect) {
    let mut area = Rect {
        x: strip.x + 1,
        width: strip.width.saturating_sub(2),
        ..strip
    };
    let is_card = model.size.is_high() && !model.size.has_pane();
    if is_card {
        canvas.fill(strip, canvas.theme.card());
    }
    area = notices(canvas, model, area);
    if model.size.has_pane() {
        return;
    }
    let lines = if is_card {
        2.min(area.height)
    } else {
        area.height
    };
    let said = Rect {
        height: lines,
        ..area
    };
    let taken = spoken(canvas, model, said);
    let rest = Rect {
        y: area.y + taken,
        height: area.height.saturating_sub(taken),
        ..area
    };
    match model.screens.field() {
        Some(field) if is_card => outlook(canvas, model, field, rest),
        None if is_card => beside(canvas, model, rest),
        Some(_) | None => {}
    }
}

/// What the typed value would make of the KPI, its objective and both totals, before it is kept.
pub(super) fn outlook(canvas: &mut Canvas<'_>, model: &Model, field: &Field, area: Rect) {
    let Some(preview) = &field.preview else {
        return;
    };
    let (words, scores, place) = (model.words, &model.scores, field.place);
    let mut rows = Vec::new();
    let kpi = model.plan().kpi(place).zip(scores.kpi(place));
    if let Some((kpi, now)) = kpi {
        let then = preview.kpi.achievement.as_ref();
        rows.push(words.moved(&kpi.code, now.achievement.as_ref(), then));
    }
    let objective = model.plan().objective(place.objective);
    if let Some((objective, now)) = objective.zip(scores.objective(place.objective)) {
        let label = words.explain.objective_label(&objective.code);
        let then = preview.objective.result.as_ref();
        rows.push(words.moved(&label, now.figures.result.as_ref(), then));
    }
    for (label, now, then) in [
        (
            words.overview.individual_short(),
            scores.individual(),
            &preview.individual,
        ),
        (
            words.overview.organisational_short(),
            scores.organisational(),
            &preview.organisational,
        ),
    ] {
        let (now, then) = (&now.figures.result, &then.figures.result);
        rows.push(words.moved(label, now.as_ref(), then.as_ref()));
    }
    let mut lines = Lines::new(words.language);
    words.moved_rows(words.field.changes(), rows, &mut lines);
    lines.push(Role::Old, words.field.not_saved_yet());
    sheet::draw_lines(canvas, model, &lines.into_lines(), None, area);
}

/// What was done or refused last, at the foot of an area; what is left above it.
fn notices(canvas: &mut Canvas<'_>, model: &Model, mut area: Rect) -> Rect {
    let notices = [notice::text(canvas, model), notice::asked(canvas, model)];
    let notices: Vec<Span> = notices.into_iter().flatten().collect();
    if !notices.is_empty() {
        let text: Vec<&str> = notices.iter().map(|(text, _)| text.as_str()).collect();
        let room = usize::from(area.width.max(1));
        let wanted = cells(wrap(&text.join("  "), room).len());
        let rows = wanted.clamp(1, area.height.max(1)).min(3);
        area.height = area.height.saturating_sub(rows);
        let below = Rect {
            y: area.bottom(),
            height: rows,
            ..area
        };
        paragraph(canvas, &notices, below);
    }
    area
}

/// How the text in the open field is read, or the selected KPI; how many lines that took.
pub(super) fn spoken(canvas: &mut Canvas<'_>, model: &Model, area: Rect) -> u16 {
    let spans = model.screens.field().map_or_else(
        || selected(canvas, model),
        |field| typing(canvas, model, field),
    );
    paragraph(canvas, &spans, area)
}

/// How the year went at the left, why the number is what it is at the right.
fn beside(canvas: &mut Canvas<'_>, model: &Model, area: Rect) {
    let pane = &model.derived.pane;
    let mut x = area.x;
    for column in &pane.columns {
        let area = Rect {
            x,
            width: column.width,
            ..area
        };
        sheet::draw_lines(canvas, model, &column.lines, pane.chart.as_ref(), area);
        x += column.width + 3;
    }
}

fn typing(canvas: &Canvas<'_>, model: &Model, field: &Field) -> Vec<Span> {
    match reading(model, field) {
        Reading::Read {
            understood,
            outcome,
            far,
            falls,
        } => {
            let style = if falls {
                canvas.theme.bad()
            } else {
                canvas.theme.good()
            };
            let resumed = field.untouched.then_some(model.words.field.resumed());
            let resumed = resumed.map(|it| (it.to_owned(), canvas.theme.dim()));
            let far = far.map(|it| (it, canvas.theme.warn()));
            let read = [(understood, canvas.theme.text()), (outcome, style)];
            far.into_iter().chain(read).chain(resumed).collect()
        }
        Reading::Waiting(sentence) => vec![(sentence, canvas.theme.dim())],
        Reading::Refused(sentence) => vec![(sentence, canvas.theme.bad())],
    }
}

/// The selected KPI: its whole name, and what its row had no room for.
fn selected(canvas: &Canvas<'_>, model: &Model) -> Vec<Span> {
    let Some(kpi) = model.plan().kpi(model.cursor) else {
        return Vec::new();
    };
    let theme = &canvas.theme;
    let mut spans = vec![(kpi.name_in(model.year()).to_owned(), theme.strong())];
    spans.extend(doubts(canvas, model));
    spans.push((criterion(canvas, model, kpi), theme.dim()));
    spans.extend(reached(canvas, model));
    // In a pane it stands below, as a part of its own.
    let is_alone = matches!(model.screens.filling(), Screen::Overview) && !model.size.has_pane();
    if is_alone {
        spans.push((kpi.calculation_in(model.year()).to_owned(), theme.faint()));
    }
    spans
}

fn doubts(canvas: &Canvas<'_>, model: &Model) -> Vec<Span> {
    let words = &model.words.overview;
    let cell = model.document.cell(model.cursor, model.year());
    let warn = canvas.theme.warn();
    let mut spans = Vec::new();
    if cell.is_some_and(|cell| cell.unseen.is_some()) {
        spans.push((words.unseen_mark().to_owned(), warn));
    }
    if cell.is_some_and(|cell| !cell.late.is_empty()) {
        spans.push((words.late_mark().to_owned(), warn));
    }
    if model.is_doubted(model.cursor) {
        spans.push((model.words.trust.doubted_mark().to_owned(), warn));
    }
    if let Some(contested) = model.document.contested(model.cursor) {
        let words = &model.words.sheet;
        let mark = if contested.unseen.is_some() {
            words.contested()
        } else {
            words.contested_late()
        };
        spans.push((mark.to_owned(), warn));
    }
    if let Some((known, all)) = half_typed(model) {
        let text = model.words.sheet.inputs_known(known, all);
        spans.push((text, warn));
    }
    if model.is_undirected(model.cursor) {
        spans.push((words.undirected_mark().to_owned(), warn));
    }
    if model.lacks_note(model.cursor) {
        spans.push((words.note_missing().to_owned(), warn));
    }
    spans
}

/// How many inputs of the formula are known, and of how many, while some are missing.
fn half_typed(model: &Model) -> Option<(usize, usize)> {
    let cell = model.document.cell(model.cursor, model.year())?;
    let formula = model.plan().kpi(model.cursor)?.formula.as_ref()?;
    (!cell.inputs.is_empty()).then_some((cell.inputs.len(), formula.inputs.len()))
}

/// `9,57 → ≥ 10,00 % (era 11,09%)`
fn criterion(canvas: &Canvas<'_>, model: &Model, kpi: &Kpi) -> String {
    let words = model.words;
    let baseline = kpi
        .baseline
        .as_ref()
        .map(|it| format!("{} {} ", words.baseline(it), canvas.glyphs.arrow));
    let target = kpi
        .target(model.year())
        .map(|it| words.target(it))
        .unwrap_or_default();
    let weight = kpi
        .amendments
        .iter()
        .rev()
        .find(|it| it.amended == Amended::Weight && it.since <= Some(model.year()))
        .map(|it| {
            format!(
                " · {} {} ({})",
                words.overview.weight(),
                it.new,
                words.overview.formerly(&it.old)
            )
        });
    let previous = kpi
        .target_amendment(model.year())
        .map(|it| format!(" ({})", words.overview.formerly(&it.old)));
    format!(
        "{}{target}{}{}",
        baseline.unwrap_or_default(),
        previous.unwrap_or_default(),
        weight.unwrap_or_default()
    )
}

/// The state in a word, what is beyond the target, and the note.
fn reached(canvas: &Canvas<'_>, model: &Model) -> Vec<Span> {
    let Some(score) = model.scores.kpi(model.cursor) else {
        return Vec::new();
    };
    let words = model.words;
    let beyond = score
        .raw
        .as_ref()
        .filter(|_| score.state == crate::score::State::Beyond);
    let text = beyond.map_or_else(
        || words.state(score.state).to_owned(),
        |raw| words.overview.beyond_hundred(words.figure(raw)),
    );
    let mut spans = vec![(text, canvas.theme.state(score.state))];
    if score.met == Some(false) && score.raw == Some(crate::plan::Fraction::hundred()) {
        spans.push((words.overview.not_met().to_owned(), canvas.theme.warn()));
    }
    let measurement = model
        .document
        .cell(model.cursor, model.year())
        .and_then(|cell| cell.current());
    if let Some(note) = measurement
        .map(|measurement| &measurement.note)
        .filter(|note| !note.is_empty())
    {
        spans.push((
            format!("{}: {note}", words.overview.note()),
            canvas.theme.text(),
        ));
    }
    spans
}

/// Stretches of text, wrapped by word over the lines of an area; what does not fit is cut. Says how many lines that took.
fn paragraph(canvas: &mut Canvas<'_>, spans: &[Span], area: Rect) -> u16 {
    if area.height == 0 || spans.is_empty() {
        return 0;
    }
    let (start, end) = (area.x, area.right());
    let (mut x, mut y) = (start, area.y);
    let mut words = spans.iter().enumerate().flat_map(|(index, (text, style))| {
        let first = text.split_whitespace().enumerate();
        first.map(move |(at, word)| (word, *style, index > 0 && at == 0))
    });
    while let Some((word, style, new)) = words.next() {
        let wide = super::canvas::width(word);
        let gap = if x == start { 0 } else { 1 + u16::from(new) };
        let fits = x + gap + wide <= end;
        if !fits && y + 1 >= area.bottom() {
            let rest = std::iter::once(word)
                .chain(words.map(|(word, ..)| word))
                .collect::<Vec<_>>()
                .join(" ");
            canvas.text(x + gap, y, &rest, style, end.saturating_sub(x + gap));
            break;
        }
        if !fits && x > start {
            (x, y) = (start, y + 1);
        }
        let gap = if x == start { 0 } else { gap };
        x = canvas.text(x + gap, y, word, style, end.saturating_sub(x + gap));
    }
    y + 1 - area.y
}
