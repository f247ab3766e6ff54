//! From frames to bytes: what differs from the frame before, in one write; nothing where nothing differs.

use std::io::{self, Write};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::ResetColor;
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::terminal;
use crate::app::{Model, Size};
use crate::view::view;

/// What is on the screen.
pub(super) struct Screen {
    shown: Buffer,
    next: Buffer,
    cursor: Option<Position>,
    known: bool,
}

impl Screen {
    /// A screen of which nothing is known.
    pub(super) fn new(size: Size) -> Self {
        let area = Rect::new(0, 0, size.width, size.height);
        Self {
            shown: Buffer::empty(area),
            next: Buffer::empty(area),
            cursor: None,
            known: false,
        }
    }

    /// Somebody else wrote on it: the next frame is drawn whole.
    pub(super) const fn forget(&mut self) {
        self.known = false;
    }

    /// Draws the model, as far as it differs from what is shown.
    pub(super) fn draw(&mut self, model: &Model) -> io::Result<()> {
        let area = Rect::new(0, 0, model.size.width, model.size.height);
        if self.next.area != area {
            self.next = Buffer::empty(area);
            self.known = false;
        }
        let cursor = view(model, &mut self.next);
        if !self.known {
            self.shown = Buffer::empty(area);
        }
        let bytes = self.bytes(cursor)?;
        if !bytes.is_empty() {
            terminal::write(&bytes)?;
        }
        self.known = true;
        self.cursor = cursor;
        std::mem::swap(&mut self.shown, &mut self.next);
        Ok(())
    }

    fn bytes(&self, cursor: Option<Position>) -> io::Result<Vec<u8>> {
        let changed = self.shown.diff(&self.next);
        if self.known && changed.is_empty() && cursor == self.cursor {
            return Ok(Vec::new());
        }
        let mut bytes = Vec::with_capacity(16 * 1024);
        queue!(bytes, BeginSynchronizedUpdate, Hide)?;
        if !self.known {
            queue!(bytes, ResetColor, Clear(ClearType::All))?;
        }
        CrosstermBackend::new(&mut bytes).draw(changed.into_iter())?;
        if let Some(position) = cursor {
            queue!(bytes, MoveTo(position.x, position.y), Show)?;
        }
        queue!(bytes, EndSynchronizedUpdate)?;
        bytes.flush()?;
        Ok(bytes)
    }
}
