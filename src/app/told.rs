//! What is said of the chosen row of a list, beside it or below it.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of all screens a few are lists of this sort"
)]

use super::columns::wrapped;
use super::derived::ToldKey;
use super::{
    Compared, Model, ReviewLine, Reviews, Screen, SheetColumn, Split, history, reviews, years,
};
use crate::record::Change;
use crate::words::SheetLine;

/// The chosen row.
pub(super) enum Told<'a> {
    Change(&'a Change),
    Review(Reviews, ReviewLine),
    Compared(&'a Compared),
    Years,
}

impl<'a> Told<'a> {
    /// What is chosen in the list that fills the window.
    pub(super) fn of(model: &'a Model) -> Option<(ToldKey, Self)> {
        let (row, told) = match model.screens.filling() {
            Screen::History(history) => {
                let change = history.chosen(model)?;
                (change.id.to_string(), Self::Change(change))
            }
            Screen::Reviews(list) => {
                let line = *reviews::lines(model).get(list.selected)?;
                (
                    format!("{line:?} {:?}", list.marked),
                    Self::Review(*list, line),
                )
            }
            Screen::Years(_) => (format!("{:?}", model.cursor), Self::Years),
            Screen::Comparison(compared) => (String::new(), Self::Compared(compared)),
            _ => return None,
        };
        let key = ToldKey {
            list: model.screens.opened(),
            row,
            document: model.document.version(),
            year: model.year(),
            language: model.words.language,
            today: model.now.day(),
            size: model.size,
        };
        Some((key, told))
    }

    fn split(&self, model: &Model) -> (Split, u16) {
        match self {
            Self::Change(_) => (history::split(model.size), history::TOP),
            Self::Review(..) => (reviews::split(model.size), reviews::TOP),
            // The other half of the window has the columns.
            Self::Years => {
                let is_low = years::detail(model) < 6;
                let parts = if is_low { 1 } else { 2 };
                let half = Split {
                    list: 0,
                    content: model.size.width / parts,
                    below: 0,
                };
                (half, 0)
            }
            Self::Compared(_) => {
                let whole = Split {
                    list: 0,
                    content: model.size.width.saturating_sub(2),
                    below: 0,
                };
                (whole, reviews::TOP)
            }
        }
    }

    fn lines(&self, model: &Model) -> Vec<SheetLine> {
        match self {
            Self::Change(change) => history::told(model, change),
            Self::Review(list, line) => reviews::told(model, *list, *line),
            Self::Compared(compared) => compared.lines(model),
            Self::Years => years::told(model),
        }
    }

    /// The same, wrapped to the room that there is for it.
    pub(super) fn column(&self, model: &Model) -> SheetColumn {
        let (split, top) = self.split(model);
        let (width, _) = split.room(model.size, top);
        let lines = self.lines(model).into_iter();
        SheetColumn {
            width,
            lines: lines.flat_map(|line| wrapped(line, width.into())).collect(),
        }
    }
}
