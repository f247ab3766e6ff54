//! What the person sees: a frame is computed from the model, and from nothing else.
//!
//! Rows are placed by arithmetic, and only what is on screen is looked at, so that a frame costs the same in every plan.

mod canvas;
mod chart;
mod columns;
mod comparison;
mod detail;
mod field;
mod findings;
mod footer;
mod form;
mod gauge;
mod header;
mod help;
mod history;
mod leaving;
mod matrix;
mod meeting;
mod note;
mod notice;
mod overview;
mod palette;
mod panel;
mod paste;
mod plans;
mod popup;
mod question;
mod reviews;
mod round;
mod row;
mod search;
mod sheet;
mod theme;
mod weighted;

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

pub use canvas::is_one_wide;
pub use theme::Theme;

use crate::app::{Focus, Model, Note};
use canvas::Canvas;

/// The least window in which the overview is drawn.
pub const LEAST: (u16, u16) = (60, 16);

/// Draws the model, and says where the terminal's cursor belongs, where it is to be seen.
pub fn view(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(model, buffer);
    canvas.clear();
    let area = canvas.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(&mut canvas, model);
        return None;
    }
    under(&mut canvas, model, &model.focus);
    match &model.focus {
        Focus::Overview
        | Focus::Sheet(_)
        | Focus::Years(_)
        | Focus::Meeting(_)
        | Focus::Round(_)
        | Focus::Plans(_)
        | Focus::Reviews(_)
        | Focus::Comparison(_) => None,
        Focus::History(history) => history::draw(&mut canvas, model, history),
        Focus::Form(form) => form::draw(&mut canvas, model, form),
        Focus::Question(question) => {
            question::draw(&mut canvas, model, question);
            None
        }
        Focus::Field(_) => canvas.cursor(),
        Focus::Note(note) => note::draw(&mut canvas, model, note),
        Focus::Search(finder) => search::draw(&mut canvas, model, finder),
        Focus::Palette(finder) => palette::draw(&mut canvas, model, finder),
        Focus::Help(finder, below) => help::draw(&mut canvas, model, finder, below),
        Focus::Findings(finder) => findings::draw(&mut canvas, model, finder),
        Focus::Paste(paste) => paste::draw(&mut canvas, model, paste),
        Focus::Leaving(leaving) => leaving::draw(&mut canvas, model, leaving),
    }
}

/// The style of an empty cell.
pub fn ground(model: &Model) -> Style {
    Theme::new(model.theme, model.depth).base()
}

/// The whole screen under whatever is open over it.
fn under(canvas: &mut Canvas<'_>, model: &Model, focus: &Focus) {
    match focus {
        Focus::Sheet(sheet)
        | Focus::Note(Note {
            sheet: Some(sheet), ..
        }) => sheet::draw(canvas, model, *sheet),
        Focus::Years(years) => matrix::draw(canvas, model, years),
        Focus::Meeting(meeting) => meeting::draw(canvas, model, meeting),
        Focus::Round(round) => round::draw(canvas, model, round),
        Focus::Plans(plans) => plans::draw(canvas, model, plans),
        Focus::Reviews(list) => reviews::draw(canvas, model, *list),
        Focus::Comparison(compared) => comparison::draw(canvas, model, compared),
        Focus::Form(form) => under(canvas, model, &form.under),
        Focus::Help(_, below) => under(canvas, model, below),
        Focus::History(history) => under(canvas, model, &history.under),
        Focus::Question(question) => under(canvas, model, &question.under),
        Focus::Overview
        | Focus::Field(_)
        | Focus::Note(_)
        | Focus::Search(_)
        | Focus::Palette(_)
        | Focus::Findings(_)
        | Focus::Paste(_)
        | Focus::Leaving(_) => overview::draw(canvas, model),
    }
}

/// Under the least size a line says how much room is needed.
fn too_small(canvas: &mut Canvas<'_>, model: &Model) {
    let area = canvas.area();
    let (width, height) = (LEAST.0.to_string(), LEAST.1.to_string());
    let words = &model.words.overview;
    let whole = words.too_small(&width, &height);
    let short = words.too_small_short(&width, &height);
    let text = if whole.chars().count() <= usize::from(area.width) {
        whole
    } else {
        short
    };
    let style = canvas.theme.text();
    canvas.text(0, area.height / 2, &text, style, area.width);
}
