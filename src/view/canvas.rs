//! The surface that everything is drawn on: text is cut by what a reader calls a character, nothing is drawn outside, and
//! what would steer a terminal was spelled out when it was read.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::Theme;
use super::ascii::ascii;
use super::glyphs::{ASCII, Glyphs, PLAIN_TRACK, UNICODE};
use crate::app::{Clicked, Line, Model};

/// A buffer with the theme and the glyphs to draw on it.
pub(super) struct Canvas<'a> {
    ascii: bool,
    buffer: &'a mut Buffer,
    pub(super) theme: Theme,
    pub(super) glyphs: &'static Glyphs,
    cursor: Option<Position>,
    /// What may be clicked, as far as somebody wants to know.
    spots: Option<Vec<(Rect, Clicked)>>,
}

/// How wide a text is on screen, in cells.
pub(super) fn width(text: &str) -> u16 {
    let wide = if is_plain(text) {
        text.chars().count()
    } else {
        text.width()
    };
    cells(wide)
}

/// Whether a character surely takes one cell: ASCII, Latin letters, and the marks, blocks and boxes that this program draws.
/// For these nothing has to be looked up.
pub fn is_one_wide(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}' | '\u{2013}'..='\u{203a}')
        || matches!(c, '\u{2190}'..='\u{2193}' | '\u{2260}'..='\u{2265}' | '\u{2500}'..='\u{25cf}')
}

/// As much of a text as has room.
struct Start<'t> {
    text: &'t str,
    /// How many cells it takes.
    cells: u16,
    /// Whether each of its characters surely takes one.
    is_plain: bool,
}

/// The longest start of a text that has room in so many cells. What lies behind it is not looked at: a text may be long, and a
/// window is not.
fn start(text: &str, room: u16) -> Start<'_> {
    let (mut cells, mut end) = (0, 0);
    for c in text.chars() {
        if !is_one_wide(c) && c != '\n' {
            return start_by_graphemes(text, room);
        }
        if cells == room {
            break;
        }
        cells += 1;
        end += c.len_utf8();
    }
    Start {
        text: text.get(..end).unwrap_or_default(),
        cells,
        is_plain: true,
    }
}

fn start_by_graphemes(text: &str, room: u16) -> Start<'_> {
    let (mut taken, mut end) = (0, 0);
    for (at, grapheme) in text.grapheme_indices(true) {
        let with = cells(grapheme.width()).saturating_add(taken);
        if with > room {
            break;
        }
        (taken, end) = (with, at + grapheme.len());
    }
    Start {
        text: text.get(..end).unwrap_or_default(),
        cells: taken,
        is_plain: false,
    }
}

/// The longest end of a text that takes less than so many cells.
fn end(text: &str, room: u16) -> &str {
    let (mut taken, mut start) = (0, text.len());
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        taken = width(grapheme).saturating_add(taken);
        if taken >= room {
            break;
        }
        start = at;
    }
    text.get(start..).unwrap_or_default()
}

fn is_plain(text: &str) -> bool {
    text.chars().all(|c| is_one_wide(c) || c == '\n')
}

/// Cells of a count, as far as a screen goes.
pub(super) fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

impl<'a> Canvas<'a> {
    pub(super) fn new(model: &Model, buffer: &'a mut Buffer) -> Self {
        let theme = Theme::new(model.theme, model.depth);
        let glyphs = match (model.ascii, theme.is_plain()) {
            (true, _) => &ASCII,
            (false, true) => &PLAIN_TRACK,
            (false, false) => &UNICODE,
        };
        Self {
            ascii: model.ascii,
            buffer,
            theme,
            glyphs,
            cursor: None,
            spots: None,
        }
    }

    /// The same, which keeps what may be clicked.
    pub(super) fn with_spots(self) -> Self {
        Self {
            spots: Some(Vec::new()),
            ..self
        }
    }

    /// Whether anybody wants to know what may be clicked.
    pub(super) const fn has_spots(&self) -> bool {
        self.spots.is_some()
    }

    /// That an area may be clicked.
    pub(super) fn spot(&mut self, area: Rect, spot: Clicked) {
        if let Some(spots) = &mut self.spots {
            spots.push((area, spot));
        }
    }

    /// That something lies over what was drawn so far, all but the keys at the foot.
    pub(super) fn cover(&mut self) {
        let foot = self.area().bottom().saturating_sub(1);
        if let Some(spots) = &mut self.spots {
            spots.retain(|(area, _)| area.y == foot);
        }
    }

    /// What was drawn last at a place to be clicked.
    pub(super) fn spot_at(&self, place: Position) -> Option<Clicked> {
        let spots = self.spots.iter().flatten().rev();
        let mut here = spots.filter(|(area, _)| area.contains(place));
        here.next().map(|(_, spot)| *spot)
    }

    pub(super) const fn area(&self) -> Rect {
        self.buffer.area
    }

    /// Where the terminal's cursor belongs, as far as something was typed.
    pub(super) const fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    pub(super) fn clear(&mut self) {
        let mut blank = Cell::EMPTY;
        blank.set_style(self.theme.base());
        self.buffer.content.fill(blank);
    }

    /// Blanks an area in a style.
    pub(super) fn fill(&mut self, area: Rect, style: Style) {
        for position in area.intersection(self.area()).positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }

    /// A card with its edge in the accent, where what is chosen is told; its inside.
    pub(super) fn told(&mut self, card: Rect) -> Rect {
        self.fill(card, self.theme.card());
        for row in card.rows() {
            self.text(card.x, row.y, self.glyphs.edge, self.theme.accent(), 1);
        }
        Rect {
            x: card.x + 2,
            width: card.width.saturating_sub(4),
            ..card
        }
    }

    /// Lays a style over an area, glyphs and all.
    pub(super) fn tint(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.area()), style);
    }

    /// Fills an area with the colour of a style: with its ground, or with glyphs where there are no colours.
    pub(super) fn block(&mut self, area: Rect, style: Style) {
        if self.has_grounds() {
            let ground = style.fg.unwrap_or_default();
            self.fill(area, style.bg(ground));
            return;
        }
        let full = self.glyphs.eighths.last().copied().unwrap_or_default();
        for row in area.rows() {
            self.repeat(row.x, row.y, full, row.width, style);
        }
    }

    pub(super) const fn is_ascii(&self) -> bool {
        self.ascii
    }

    /// Whether a ground alone shows how far a bar goes.
    pub(super) const fn has_grounds(&self) -> bool {
        !self.ascii && !self.theme.is_plain()
    }

    /// Writes a text, cut to `room` cells, and says where it ended. A line feed in it shows as a space.
    pub(super) fn text(&mut self, x: u16, y: u16, text: &str, style: Style, room: u16) -> u16 {
        let area = self.area();
        if x >= area.width || y >= area.height {
            return x;
        }
        let room = room.min(area.width - x);
        let text = self.spelled(text, room);
        // Most texts have room, and are plain: they are gone through once.
        let start = start(&text, room);
        if start.is_plain && start.text.len() == text.len() {
            return self.plain(x, y, &text, style);
        }
        let cut = self.cut(&text, room);
        if is_plain(&cut) {
            return self.plain(x, y, &cut, style);
        }
        let (end, _) =
            self.buffer
                .set_stringn(x, y, cut.replace('\n', " "), usize::from(room), style);
        end
    }

    /// Writes a text of which every character takes one cell, and for which there is room.
    fn plain(&mut self, x: u16, y: u16, text: &str, style: Style) -> u16 {
        let row = usize::from(y) * usize::from(self.area().width);
        let cells = self.buffer.content.iter_mut().skip(row + usize::from(x));
        let mut end = x;
        for (cell, c) in cells.zip(text.chars()) {
            cell.set_char(if c == '\n' { ' ' } else { c })
                .set_style(style);
            end += 1;
        }
        end
    }

    /// Writes a text so that it ends before `end`.
    pub(super) fn right(&mut self, end: u16, y: u16, text: &str, style: Style, room: u16) -> u16 {
        let text = self.spelled(text, room);
        let start = start(&text, room);
        let wide = if start.text.len() == text.len() {
            start.cells
        } else {
            room
        };
        let x = end.saturating_sub(wide);
        self.text(x, y, &text, style, wide);
        x
    }

    /// A text in the letters that may be drawn, as far as there is room and a little more: no letter is spelled with none.
    fn spelled<'t>(&self, text: &'t str, room: u16) -> Cow<'t, str> {
        if !self.ascii || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        let letters = text.chars().take(usize::from(room) + 1);
        Cow::Owned(
            letters
                .map(|c| {
                    if c.is_ascii() {
                        Cow::Owned(c.to_string())
                    } else {
                        ascii(c)
                    }
                })
                .collect(),
        )
    }

    /// A text cut to `room` cells, with an ellipsis where something is missing.
    pub(super) fn cut<'t>(&self, text: &'t str, room: u16) -> Cow<'t, str> {
        if start(text, room).text.len() == text.len() {
            return Cow::Borrowed(text);
        }
        if room == 0 {
            return Cow::Borrowed("");
        }
        let shown = start(text, room.saturating_sub(width(self.glyphs.ellipsis)));
        let shown = shown.text.trim_end();
        Cow::Owned(format!("{shown}{}", self.glyphs.ellipsis))
    }

    /// Writes one glyph over and over.
    pub(super) fn repeat(&mut self, x: u16, y: u16, glyph: &str, count: u16, style: Style) -> u16 {
        let area = self.area();
        if x >= area.width || y >= area.height {
            return x;
        }
        let count = count.min(area.width - x);
        let row = usize::from(y) * usize::from(area.width);
        for cell in self
            .buffer
            .content
            .iter_mut()
            .skip(row + usize::from(x))
            .take(usize::from(count))
        {
            cell.set_symbol(glyph).set_style(style);
        }
        x + count
    }

    /// Writes a text being typed, with the cursor in it, scrolled so that the cursor shows.
    pub(super) fn line(&mut self, x: u16, y: u16, line: &Line, style: Style, room: u16) {
        let before = end(line.before(), room);
        self.fill(Rect::new(x, y, room, 1), self.theme.base().patch(style));
        let at = self.text(x, y, before, style, room);
        let left = room.saturating_sub(at.saturating_sub(x));
        self.text(at, y, line.after(), style, left);
        self.put_cursor(at.min(x + room.saturating_sub(1)), y);
    }

    pub(super) fn put_cursor(&mut self, x: u16, y: u16) {
        let position = Position::new(x, y);
        self.cursor = self.area().contains(position).then_some(position);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_and_an_end_are_as_long_as_there_is_room_and_cut_no_character() {
        for (text, room, from_start, from_end) in [
            ("abc", 3, "abc", "bc"),
            ("abcd", 3, "abc", "cd"),
            ("abcq\u{301}", 4, "abcq\u{301}", "bcq\u{301}"),
            ("aq\u{301}bc", 2, "aq\u{301}", "c"),
            ("日本語", 3, "日", "語"),
            ("日本語", 0, "", ""),
            ("a\nb", 2, "a\n", "b"),
        ] {
            assert_eq!(start(text, room).text, from_start, "{text} in {room}");
            assert_eq!(end(text, room), from_end, "{text} in {room}");
        }
    }
}
