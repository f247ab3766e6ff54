//! The cards of a list and of what is said of its chosen row.

use ratatui::layout::Rect;

use super::canvas::Canvas;
use crate::app::Split;

/// Draws both grounds below the first lines; the list's card, and the inside of the other.
pub(super) fn cards(canvas: &mut Canvas<'_>, split: Split, top: u16) -> [Rect; 2] {
    let area = canvas.area();
    let height = area.height.saturating_sub(top + 1);
    let air = u16::from(split.below == 0);
    let list = Rect {
        x: air,
        y: top,
        width: split.list,
        height: height.saturating_sub(split.below),
    };
    let content = if split.below == 0 {
        Rect {
            x: split.list + 2,
            width: split.content,
            ..list
        }
    } else {
        Rect {
            y: list.bottom(),
            height: split.below,
            ..list
        }
    };
    canvas.fill(list, canvas.theme.card());
    [list, canvas.told(content)]
}
