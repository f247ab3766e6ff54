//! What the person sees: a frame is computed from the model, and from nothing else.
//!
//! Rows are placed by arithmetic, and only what is on screen is looked at, so that a frame costs the same in every plan.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "some screens fill the window, and the others are drawn over them"
)]

mod ascii;
mod big;
mod canvas;
mod chart;
mod columns;
mod comparison;
mod detail;
mod dots;
mod field;
mod findings;
mod footer;
mod form;
mod gauge;
mod glyphs;
mod header;
mod help;
mod history;
mod import;
mod lacking;
mod leaving;
mod list;
mod matrix;
mod meeting;
mod note;
mod notice;
mod overview;
mod palette;
mod pane;
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
mod split;
mod theme;
mod totals;
mod weighted;
mod yearly;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

pub use canvas::is_one_wide;
pub use theme::Theme;

use crate::app::{Clicked, Model, Screen};
use canvas::Canvas;

/// The least window in which the overview is drawn.
pub const LEAST: (u16, u16) = (60, 16);

/// Draws the model, and says where the terminal's cursor belongs, where it is to be seen.
pub fn view(model: &Model, buffer: &mut Buffer) -> Option<Position> {
    let mut canvas = Canvas::new(model, buffer);
    drawn(&mut canvas, model)
}

/// What a click at a column and a row means, both from 0; `None` where nothing was drawn for it.
pub fn clicked(model: &Model, column: u16, row: u16) -> Option<Clicked> {
    let (width, height) = (model.size.width, model.size.height);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let mut canvas = Canvas::new(model, &mut buffer).with_spots();
    drawn(&mut canvas, model);
    canvas.spot_at(Position::new(column, row))
}

fn drawn(canvas: &mut Canvas<'_>, model: &Model) -> Option<Position> {
    canvas.clear();
    let area = canvas.area();
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(canvas, model);
        return None;
    }
    filling(canvas, model);
    match model.screens.top() {
        Screen::History(history) => history::query(canvas, model, history),
        Screen::Form(form) => form::draw(canvas, model, form),
        Screen::Question(asked) => {
            question::draw(canvas, model, asked);
            None
        }
        // The field stands in its cell where the KPI has one.
        Screen::Field(_)
            if matches!(model.screens.filling(), Screen::Overview | Screen::Round(_)) =>
        {
            canvas.cursor()
        }
        Screen::Field(field) => field::over(canvas, model, field),
        Screen::Note(note) => note::draw(canvas, model, note),
        Screen::Search(finder) => search::draw(canvas, model, finder),
        Screen::Palette(finder) => palette::draw(canvas, model, finder),
        Screen::Help(finder) => help::draw(canvas, model, finder),
        Screen::Findings(finder) => findings::draw(canvas, model, finder),
        Screen::Paste(paste) => paste::draw(canvas, model, paste),
        Screen::Leaving(leaving) => leaving::draw(canvas, model, leaving),
        _ => None,
    }
}

/// The style of an empty cell.
pub fn ground(model: &Model) -> Style {
    Theme::new(model.theme, model.depth).base()
}

/// The screen that fills the window, under whatever is open over it.
fn filling(canvas: &mut Canvas<'_>, model: &Model) {
    match model.screens.filling() {
        Screen::Sheet(sheet) => sheet::draw(canvas, model, *sheet),
        Screen::Years(years) => matrix::draw(canvas, model, years),
        Screen::Meeting(meeting) => meeting::draw(canvas, model, meeting),
        Screen::Round(round) => round::draw(canvas, model, round),
        Screen::Plans(plans) => plans::draw(canvas, model, plans),
        Screen::Import(it) => import::draw(canvas, model, it),
        Screen::Reviews(list) => reviews::draw(canvas, model, *list),
        Screen::Comparison(compared) => comparison::draw(canvas, model, compared),
        Screen::History(history) => history::draw(canvas, model, history),
        _ => overview::draw(canvas, model),
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
