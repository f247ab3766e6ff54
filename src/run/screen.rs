//! From frames to bytes: what differs from the frame before, in one write; nothing where nothing differs.

use std::io;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::encoder::{Encoder, is_one_wide};
use super::terminal;
use crate::app::Model;
use crate::view::{ground, view};

/// What is on the screen.
pub(super) struct Screen {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    known: bool,
    /// Whether erasing leaves the ground's colour, as nearly everywhere; then blanks need not be written.
    erases: bool,
}

impl Screen {
    /// A screen of which nothing is known.
    pub(super) fn new() -> Self {
        let term = std::env::var("TERM").unwrap_or_default();
        Self {
            shown: Buffer::default(),
            next: Buffer::default(),
            cursor: None,
            known: false,
            erases: !term.starts_with("screen"),
        }
    }

    /// Somebody else wrote on it: the next frame is drawn whole.
    pub(super) const fn forget(&mut self) {
        self.known = false;
    }

    /// Draws the model, as far as it differs from what is shown; `before` is written with the first frame.
    pub(super) fn draw(&mut self, model: &Model, before: &str) -> io::Result<()> {
        let area = Rect::new(0, 0, model.size.width, model.size.height);
        self.known &= self.shown.area == area;
        if self.next.area != area {
            self.next = Buffer::empty(area);
        }
        let cursor = view(model, &mut self.next);
        let bytes = self.bytes(model, cursor, before);
        if !bytes.is_empty() {
            terminal::write(&bytes)?;
        }
        self.known = true;
        self.cursor = cursor;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }

    fn bytes(&self, model: &Model, cursor: Option<Position>, before: &str) -> Vec<u8> {
        let mut encoder = Encoder::new(before);
        let changed = if self.known {
            differing(&self.shown, &self.next)
        } else {
            let ground = ground(model);
            encoder.erase(ground);
            self.standing(ground)
        };
        if self.known && changed.is_empty() && cursor == self.cursor {
            return Vec::new();
        }
        for (x, y, cell) in changed {
            encoder.cell(x, y, cell);
        }
        encoder.finish(cursor)
    }

    /// The cells of a first frame: all but those that erasing has made already.
    fn standing(&self, ground: Style) -> Vec<Placed<'_>> {
        let mut blank = Cell::EMPTY;
        blank.set_style(if self.erases { ground } else { Style::reset() });
        let width = usize::from(self.next.area.width.max(1));
        let rows = (0..).zip(self.next.content.chunks(width));
        let cells = rows.flat_map(|(y, row)| (0..).zip(row).map(move |(x, cell)| (x, y, cell)));
        let mut behind_wide = 0;
        cells
            .filter(|(_, _, cell)| {
                // What stands behind a wide character is part of it.
                let hidden = std::mem::replace(&mut behind_wide, 0) > 0;
                behind_wide = u16::from(!is_one_wide(cell.symbol()) && cell.symbol().width() > 1);
                !hidden && !same(&blank, cell)
            })
            .collect()
    }
}

/// A cell and where it stands.
type Placed<'a> = (u16, u16, &'a Cell);

/// The cells of a frame that differ from the one before.
///
/// Where all of them surely take one cell of the terminal, comparing is enough; the library's own comparison, which looks
/// up the width of every symbol, is asked where one may be wide.
fn differing<'a>(shown: &Buffer, next: &'a Buffer) -> Vec<Placed<'a>> {
    let width = usize::from(next.area.width.max(1));
    let mut changed = Vec::new();
    let rows = shown.content.chunks(width).zip(next.content.chunks(width));
    for (y, (before, after)) in (0..).zip(rows) {
        for (x, (old, new)) in (0..).zip(before.iter().zip(after)) {
            if same(old, new) {
                continue;
            }
            if !(is_one_wide(old.symbol()) && is_one_wide(new.symbol())) {
                return shown.diff(next);
            }
            changed.push((x, y, new));
        }
    }
    changed
}

fn same(old: &Cell, new: &Cell) -> bool {
    let letters = match (old.symbol().as_bytes(), new.symbol().as_bytes()) {
        // Nearly all of them; comparing slices would be a call each.
        ([one], [other]) => one == other,
        (one, other) => one == other,
    };
    letters && old.fg == new.fg && old.bg == new.bg && old.modifier == new.modifier
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_frame_is_all_that_erasing_has_not_made() {
        let ground = Style::new().bg(ratatui::style::Color::Blue);
        let area = Rect::new(0, 0, 5, 2);
        let mut next = Buffer::empty(area);
        next.set_style(area, ground);
        next.set_string(1, 0, "国a", ground);
        next.set_string(0, 1, "b", Style::new());
        let mut screen = Screen {
            next,
            erases: true,
            ..Screen::new()
        };
        let at = |screen: &Screen| -> Vec<(u16, u16)> {
            let placed = screen.standing(ground);
            placed.into_iter().map(|(x, y, _)| (x, y)).collect()
        };
        assert_eq!(at(&screen), [(1, 0), (3, 0), (0, 1)]);
        // Where erasing leaves another colour, blanks are written too; what is behind a wide character never is.
        screen.erases = false;
        let all = [(0, 0), (1, 0), (3, 0), (4, 0)];
        let below = (0..5).map(|x| (x, 1));
        assert_eq!(
            at(&screen),
            all.into_iter().chain(below).collect::<Vec<_>>()
        );
    }

    #[test]
    fn what_the_library_finds_to_differ_differs() {
        let area = Rect::new(0, 0, 12, 3);
        let mut shown = Buffer::empty(area);
        shown.set_string(0, 0, "9,80 → ≥ 10", Style::new());
        shown.set_string(0, 1, "▸ ●○◆▼╱▏█", Style::new());
        let mut next = shown.clone();
        next.set_string(2, 1, "██▏", Style::new().fg(ratatui::style::Color::Red));
        assert_eq!(differing(&shown, &next), shown.diff(&next));
        assert!(
            next.content.iter().all(|cell| is_one_wide(cell.symbol())),
            "{next:?}"
        );
        next.set_string(0, 2, "国a", Style::new());
        assert_eq!(differing(&shown, &next), shown.diff(&next));
        assert_eq!(differing(&next, &shown), next.diff(&shown));
    }
}
