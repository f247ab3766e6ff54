//! A file on its way to become a plan: its table with what each column holds over it, the doubt that has the keys, and the plan that
//! would come of it.

use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::{Canvas, cells, width};
use super::{footer, notice};
use crate::app::{Clicked, Coming, Doubt, Import, Incoming, IncomingRow, Model, Origin};
use crate::plan::column_letters;
use crate::words::wrap;

/// So many answers are shown.
const MOST_ANSWERS: usize = 12;
/// The numbers of the lines.
const GUTTER: u16 = 6;
/// How wide columns are at most: the first at which all of them have room.
const CUTS: [u16; 5] = [60, 50, 42, 34, 28];
/// How wide where they have not.
const NARROW: u16 = 26;
/// From this width on the doubt and the plan stand beside each other.
const WIDE: u16 = 100;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, import: &Import) {
    head(canvas, model, import);
    let area = canvas.area();
    if let Some(read) = &import.read {
        let body = Rect::new(0, 3, area.width, area.height.saturating_sub(4));
        // What the table leaves is for what is said of it.
        let table = cells(import.rows().len()).saturating_add(1);
        let below = (body.height * 2 / 5).max(body.height.saturating_sub(table + 1));
        let [sheet, _, told] = Layout::vertical([
            Constraint::Fill(1),
            Constraint::Length(1),
            Constraint::Length(below),
        ])
        .areas(body);
        self::table(canvas, import, sheet);
        let is_wide = area.width >= WIDE;
        let [left, _, right] = Layout::horizontal([
            Constraint::Fill(if is_wide { 1 } else { 2 }),
            Constraint::Length(1),
            Constraint::Fill(1),
        ])
        .areas(Rect {
            x: 1,
            width: told.width.saturating_sub(2),
            ..told
        });
        here(canvas, model, import, left);
        outcome(canvas, model, read, right);
    }
    footer::draw(canvas, model);
}

/// `Importa relazione.xlsx · foglio Piano      3 dubbi`, and below it the account of the cells, or what was refused last.
fn head(canvas: &mut Canvas<'_>, model: &Model, import: &Import) {
    let words = &model.words.incoming;
    let area = canvas.area();
    let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
    let title = model.words.overview.app_title();
    let at = canvas.text(1, 0, title, accent, 12) + 2;
    let doubts = import.count_open();
    let (text, style) = if import.waiting {
        (words.reading().to_owned(), canvas.theme.dim())
    } else if import.read.as_ref().is_some_and(|it| it.plan.is_err()) {
        (words.no_plan().to_owned(), canvas.theme.bad())
    } else if doubts > 0 {
        (words.doubts(doubts), canvas.theme.warn())
    } else {
        (words.doubts(0), canvas.theme.good())
    };
    let style = style.add_modifier(Modifier::BOLD);
    let end = canvas.right(area.width - 2, 0, &text, style, area.width / 3);
    let name = match &import.request.from {
        Origin::File(file) => file.rsplit('/').next().unwrap_or(file),
        Origin::Pasted(_) => words.pasted(),
    };
    let sheet = import.read.iter().filter(|it| it.sheets.len() > 1);
    let sheet = sheet.map(|it| format!(" · {}", words.of_sheet(&it.sheet)));
    let text = format!("{}{}", words.head(name), sheet.collect::<String>());
    let room = end.saturating_sub(at + 2);
    canvas.text(at, 0, &text, canvas.theme.strong(), room);
    let room = area.width.saturating_sub(4);
    let account = import.read.as_ref().map_or("", |it| &it.account);
    let (text, style) =
        notice::text(canvas, model).unwrap_or_else(|| (account.to_owned(), canvas.theme.dim()));
    canvas.text(2, 1, &text, style, room);
}

/// The columns that have room, the one with the keys among them, each with its place.
fn columns(import: &Import, area: Rect) -> Vec<(usize, u16, u16)> {
    let room = area.width.saturating_sub(GUTTER);
    // Columns are cut where not all of them have room, and no more than is needed.
    let cut = |most: u16| import.widths.iter().map(move |it| (*it).min(most) + 2);
    let most = CUTS
        .into_iter()
        .find(|most| cut(*most).sum::<u16>() <= room);
    let widths: Vec<u16> = cut(most.unwrap_or(NARROW)).collect();
    let wide = |at: &usize| widths.get(*at).copied().unwrap_or(0);
    let mut first = import.column;
    let mut taken = wide(&first);
    while let Some(before) = first.checked_sub(1).filter(|it| taken + wide(it) <= room) {
        taken += wide(&before);
        first = before;
    }
    let mut x = area.x + GUTTER;
    let mut shown = Vec::new();
    for at in first..import.widths.len() {
        let left = area.right().saturating_sub(x);
        if left < 4 {
            break;
        }
        let width = wide(&at).min(left);
        shown.push((at, x, width.saturating_sub(2)));
        x += width;
    }
    shown
}

fn table(canvas: &mut Canvas<'_>, import: &Import, area: Rect) {
    let columns = columns(import, area);
    let heads = import.heads();
    canvas.fill(area, canvas.theme.card());
    for (at, x, room) in &columns {
        let is_here = *at == import.column;
        let letters = column_letters(*at);
        let faint = canvas.theme.faint();
        let end = canvas.text(*x, area.y, &letters, faint, *room) + 1;
        let role = heads.get(*at).map(|it| &it.role);
        let role = role.filter(|it| !it.is_empty());
        let (text, style) = match role {
            Some(role) => (role.as_str(), canvas.theme.accent()),
            None => ("?", canvas.theme.warn()),
        };
        let style = if is_here {
            style.add_modifier(Modifier::BOLD)
        } else {
            style
        };
        let left = (*x + *room).saturating_sub(end);
        canvas.text(end, area.y, text, style, left);
    }
    let height = usize::from(area.height.saturating_sub(1));
    let rows = import.rows();
    // A few rows above the one with the keys stay in sight.
    let first = import.row.saturating_sub(height / 2);
    let first = first.min(rows.len().saturating_sub(height));
    let lines = area.rows().skip(1);
    for ((at, row), line) in rows.iter().enumerate().skip(first).zip(lines) {
        canvas.spot(line, Clicked::Row(at));
        entry(canvas, (import, row, at == import.row), (&columns, line));
    }
}

fn entry(
    canvas: &mut Canvas<'_>,
    (import, row, is_here): (&Import, &IncomingRow, bool),
    (columns, area): (&[(usize, u16, u16)], Rect),
) {
    let number = row.line.to_string();
    let faint = canvas.theme.faint();
    canvas.right(area.x + GUTTER - 1, area.y, &number, faint, GUTTER - 1);
    for (at, x, room) in columns {
        let text = row.cells.get(*at).map_or("", String::as_str);
        let doubt = import.doubt_at(row.line, at + 1);
        let style = style(canvas, row, doubt);
        canvas.text(*x, area.y, text, style, *room);
        if is_here && *at == import.column {
            let ground = Rect::new(x.saturating_sub(1), area.y, *room + 2, 1);
            canvas.tint(ground, canvas.theme.chosen().add_modifier(Modifier::BOLD));
            if doubt.is_some() {
                canvas.tint(ground, style.add_modifier(Modifier::REVERSED));
            }
        }
    }
}

/// What is doubtful is seen at once, and then the words of the headings.
fn style(canvas: &Canvas<'_>, row: &IncomingRow, doubt: Option<&Doubt>) -> Style {
    match doubt {
        Some(doubt) if doubt.is_open => canvas.theme.warn().add_modifier(Modifier::BOLD),
        Some(_) => canvas.theme.dim(),
        None if row.is_heading => canvas.theme.strong(),
        None => canvas.theme.text(),
    }
}

/// The cell that has the keys: its text, what its column holds, and what is doubtful about it, with the answers.
fn here(canvas: &mut Canvas<'_>, model: &Model, import: &Import, area: Rect) {
    let words = &model.words.incoming;
    let inside = canvas.told(area);
    let line = import.line().unwrap_or(0);
    let cell = format!("{}{line}", column_letters(import.column));
    let strong = canvas.theme.strong();
    let mut said: Vec<(String, Style)> = Vec::new();
    let at = canvas.text(inside.x, inside.y, &words.here(&cell), strong, inside.width) + 2;
    let text = Some(import.text()).filter(|it| !it.is_empty());
    let (text, style) = match text {
        Some(text) => (text, canvas.theme.text()),
        None => (words.empty(), canvas.theme.faint()),
    };
    let room = inside.right().saturating_sub(at);
    if width(text) > room {
        said.push((text.to_owned(), style));
    } else {
        canvas.text(at, inside.y, text, style, room);
    }
    if let Some(doubt) = import.doubt() {
        doubted(canvas, doubt, &mut said);
    } else {
        let role = import.heads().get(import.column).map(|it| &it.role);
        let role = role.filter(|it| !it.is_empty());
        let text = role.map_or_else(|| words.holds_nothing().to_owned(), |it| words.holds(it));
        said.push((text, canvas.theme.dim()));
        whole(canvas, import, &mut said);
    }
    let recalled = import.read.as_ref().map_or(&[][..], |it| &it.recalled);
    let answers = [
        (words.answers(), import.request.answers.as_slice()),
        (words.as_before(), recalled),
    ];
    for (title, all) in answers.into_iter().filter(|(_, all)| !all.is_empty()) {
        // The last ones count, and doubts need the room.
        let first = all.len().saturating_sub(MOST_ANSWERS);
        let shown = all.get(first..).unwrap_or_default().join(" · ");
        let cut = if first > 0 {
            canvas.glyphs.ellipsis
        } else {
            ""
        };
        said.push((format!("{title}: {cut}{shown}"), canvas.theme.accent()));
    }
    let used = paragraphs(canvas, &said, (inside, 1)) + 1;
    others(canvas, import, inside, used);
}

/// The doubts that wait, a line each, as far as there is room.
fn others(canvas: &mut Canvas<'_>, import: &Import, area: Rect, from: u16) {
    let here = import.doubt();
    let others = import.open_doubts();
    let others = others.filter(|it| Some(*it) != here && it.line > 0);
    for (doubt, row) in others.zip(area.rows().skip(from.into())) {
        let cell = format!("{}{}", column_letters(doubt.column.max(1) - 1), doubt.line);
        let style = canvas.theme.warn();
        let at = canvas.text(row.x, row.y, &cell, style, 8).max(row.x + 5) + 1;
        let room = row.right().saturating_sub(at);
        canvas.text(at, row.y, &doubt.text, canvas.theme.dim(), room);
    }
}

/// A doubt, and its likely answers with their keys.
fn doubted(canvas: &Canvas<'_>, doubt: &Doubt, said: &mut Vec<(String, Style)>) {
    let style = if doubt.is_open {
        canvas.theme.warn()
    } else {
        canvas.theme.text()
    };
    said.push((doubt.text.clone(), style));
    let strong = canvas.theme.accent().add_modifier(Modifier::BOLD);
    for (at, offer) in doubt.offers.iter().enumerate().take(9) {
        said.push((format!("{}  {}", at + 1, offer.label), strong));
    }
}

/// What is worth knowing of the whole file.
fn whole(canvas: &Canvas<'_>, import: &Import, said: &mut Vec<(String, Style)>) {
    for doubt in import.whole() {
        let style = if doubt.is_open {
            canvas.theme.warn()
        } else {
            canvas.theme.dim()
        };
        said.push((doubt.text.clone(), style));
    }
}

/// The plan that would come of the file, or why none would.
fn outcome(canvas: &mut Canvas<'_>, model: &Model, read: &Incoming, area: Rect) {
    let words = &model.words.incoming;
    let inside = canvas.told(area);
    let strong = canvas.theme.strong();
    let mut said: Vec<(String, Style)> = Vec::new();
    match &read.plan {
        Ok(plan) => {
            let title = Some(plan.title.as_str()).filter(|it| !it.is_empty());
            let title = title.unwrap_or_else(|| words.plan());
            canvas.text(inside.x, inside.y, title, strong, inside.width);
            comes(canvas, model, plan, &mut said);
        }
        Err(why) => {
            canvas.text(inside.x, inside.y, words.no_plan(), strong, inside.width);
            said.push((why.clone(), canvas.theme.bad()));
        }
    }
    let used = paragraphs(canvas, &said, (inside, 1)) + 1;
    if let Ok(plan) = &read.plan {
        objectives(canvas, plan, inside, used);
    }
}

fn comes(canvas: &Canvas<'_>, model: &Model, plan: &Coming, said: &mut Vec<(String, Style)>) {
    let words = &model.words.incoming;
    let theme = canvas.theme;
    said.push((plan.summary.clone(), theme.text()));
    let becomes = match (plan.is_known, plan.changes.is_empty()) {
        (false, _) => words.is_new(&plan.id),
        (true, false) => words.is_known(&plan.id),
        (true, true) => words.no_changes().to_owned(),
    };
    said.push((becomes, theme.accent()));
    said.extend(plan.unsound.iter().map(|it| (it.clone(), theme.warn())));
    said.extend(plan.changes.iter().map(|it| (it.clone(), theme.text())));
}

/// The objectives of a new plan with their KPIs, as far as there is room.
fn objectives(canvas: &mut Canvas<'_>, plan: &Coming, area: Rect, from: u16) {
    let mut rows = area.rows().skip(from.into());
    let codes = plan
        .objectives
        .iter()
        .flat_map(|it| &it.kpis)
        .take(area.height.into());
    let widest = codes.map(|it| width(&it.code)).max().unwrap_or(0);
    let objectives = plan.objectives.iter().filter(|_| !plan.is_known);
    for objective in objectives {
        let Some(row) = rows.next() else {
            return;
        };
        let accent = canvas.theme.accent().add_modifier(Modifier::BOLD);
        let at = canvas.text(row.x, row.y, &objective.code, accent, 8) + 1;
        let room = row.right().saturating_sub(at);
        canvas.text(at, row.y, &objective.title, canvas.theme.strong(), room);
        for (kpi, row) in objective.kpis.iter().zip(&mut rows) {
            let columns = [
                Constraint::Length(widest.min(12)),
                Constraint::Length(6),
                Constraint::Length(14),
                Constraint::Fill(1),
            ];
            let [code, weight, target, name] = Layout::horizontal(columns).spacing(1).areas(row);
            let theme = canvas.theme;
            canvas.text(code.x, row.y, &kpi.code, theme.accent(), code.width);
            canvas.right(
                weight.right(),
                row.y,
                &kpi.weight,
                theme.text(),
                weight.width,
            );
            canvas.text(target.x, row.y, &kpi.target, theme.strong(), target.width);
            canvas.text(name.x, row.y, &kpi.name, theme.dim(), name.width);
        }
    }
}

/// Paragraphs one below the other, as far as there is room; the line after them.
fn paragraphs(canvas: &mut Canvas<'_>, all: &[(String, Style)], (area, from): (Rect, u16)) -> u16 {
    let lines = all.iter().flat_map(|(text, style)| {
        let wrapped = wrap(text, area.width.into());
        wrapped.into_iter().map(move |it| (it, *style))
    });
    let room = area.rows().skip(from.into());
    let lines: Vec<(String, Style)> = lines.take(cells(area.height.into()).into()).collect();
    for ((text, style), row) in lines.iter().zip(room) {
        canvas.text(row.x, row.y, text, *style, row.width);
    }
    cells(lines.len()).saturating_add(from)
}
