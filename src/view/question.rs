//! A question before something happens, with all that speaks against it.

use ratatui::style::Style;

use super::canvas::{Canvas, cells};
use super::popup;
use crate::app::{Asked, Model};
use crate::plan::Place;
use crate::score::Checks;
use crate::words::Words;
use crate::words::wrap;

/// The most codes that are listed.
const MOST: usize = 12;

pub(super) fn draw(canvas: &mut Canvas<'_>, model: &Model, asked: &Asked) {
    match asked {
        Asked::Close(checks) => close(canvas, model, checks),
        Asked::Conclude(review) => {
            let words = &model.words.meeting;
            let lines = [
                (words.ask_text().to_owned(), canvas.theme.text()),
                (words.ask_hint().to_owned(), canvas.theme.strong()),
            ];
            paragraphs_box(
                canvas,
                &words.ask_conclude(model.words.review(review)),
                &lines,
            );
        }
        Asked::TakeOut(code) => {
            let words = &model.words.structure;
            let lines = [(words.take_out_text().to_owned(), canvas.theme.strong())];
            paragraphs_box(canvas, &words.take_out(code), &lines);
        }
        Asked::Replace(_, path) => {
            let words = &model.words.screen;
            let lines = [(words.export_hint().to_owned(), canvas.theme.strong())];
            paragraphs_box(canvas, &words.export_exists(path), &lines);
        }
        Asked::EndWhatIf(changed) => {
            let words = &model.words.form;
            let hint = if *changed == 0 {
                words.what_if_hint_none()
            } else {
                words.what_if_hint()
            };
            let title = words.what_if_title(*changed);
            let strong = canvas.theme.strong();
            paragraphs_box(canvas, &title, &[(hint.to_owned(), strong)]);
        }
    }
}

fn close(canvas: &mut Canvas<'_>, model: &Model, checks: &Checks) {
    let words = &model.words.form;
    let warn = canvas.theme.warn();
    let lists: [(_, Said); 4] = [
        (&checks.missing, |w, n, codes| {
            w.form.close_missing(n, codes)
        }),
        (&checks.open, |w, n, codes| w.form.close_open(n, codes)),
        (&checks.notes, |w, n, codes| w.form.close_notes(n, codes)),
        (&checks.contested, |w, n, codes| {
            w.form.close_contested(n, codes)
        }),
    ];
    let mut lines: Vec<(String, Style)> = lines_of(model, &lists, warn);
    if !checks.weights.is_empty() {
        let totals = checks.weights.iter().filter_map(|(index, total)| {
            let objective = model.plan().objective(*index)?;
            Some(format!("{} ({})", objective.code, model.words.share(total)))
        });
        let list: Vec<String> = totals.take(MOST).collect();
        lines.push((words.close_weights(list.join(", ")), warn));
    }
    if lines.is_empty() {
        lines.push((words.close_sound().to_owned(), canvas.theme.good()));
    }
    lines.push((words.close_then().to_owned(), canvas.theme.text()));
    let hint = if checks.is_empty() {
        words.close_hint()
    } else {
        words.close_hint_anyway()
    };
    lines.push((hint.to_owned(), canvas.theme.strong()));
    let title = words.close_title(model.year());
    paragraphs_box(canvas, &title, &lines);
}

type Said = fn(&Words, usize, String) -> String;

fn lines_of(model: &Model, lists: &[(&Vec<Place>, Said)], style: Style) -> Vec<(String, Style)> {
    let code = |place: &Place| model.plan().kpi(*place).map(|kpi| kpi.code.as_str());
    let line = |(places, say): &(&Vec<Place>, Said)| {
        if places.is_empty() {
            return None;
        }
        let mut codes: Vec<&str> = places.iter().filter_map(code).take(MOST).collect();
        if places.len() > MOST {
            codes.push("...");
        }
        Some((say(model.words, places.len(), codes.join(", ")), style))
    };
    lists.iter().filter_map(line).collect()
}

/// A box with paragraphs, as high as they need.
fn paragraphs_box(canvas: &mut Canvas<'_>, title: &str, paragraphs: &[(String, Style)]) {
    let wide = 84.min(canvas.area().width.saturating_sub(8));
    let wrapped = paragraphs.iter().flat_map(|(text, style)| {
        let parts = wrap(text, usize::from(wide));
        let parts = parts.into_iter().map(|part| (part, *style));
        parts.chain([(String::new(), *style)]).collect::<Vec<_>>()
    });
    let lines: Vec<(String, Style)> = wrapped.collect();
    let inside = popup::frame(canvas, title, (wide, cells(lines.len()) + 1));
    for ((text, style), y) in lines.iter().zip(inside.y + 1..inside.bottom()) {
        canvas.text(inside.x, y, text, *style, inside.width);
    }
}
