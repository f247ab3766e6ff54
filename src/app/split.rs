//! A list with what is said of its chosen row: beside it where there is room, and below it where there is not.

use super::Size;

/// From this width on both stand beside each other.
const WIDE: u16 = 100;
/// The window for which the widths of lists are given.
const USUAL: u16 = 120;
/// What is said is never wider.
const WIDEST: u16 = 90;

/// How a window is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// Cells of the list.
    pub list: u16,
    /// Cells of what is said.
    pub content: u16,
    /// Lines of what is said below the list; none where it stands beside it.
    pub below: u16,
}

impl Split {
    /// For a list that has so many cells in a window of 120: what is said grows first.
    pub fn new(size: Size, list: u16) -> Self {
        if size.width < WIDE {
            return Self {
                list: size.width,
                content: size.width,
                below: (size.height / 4).clamp(3, 12),
            };
        }
        let all = size.width - 3;
        let usual = USUAL - 3 - list;
        let content = if size.width < USUAL {
            all * usual / (USUAL - 3)
        } else {
            (usual + size.width - USUAL).min(WIDEST)
        };
        Self {
            list: all - content,
            content,
            below: 0,
        }
    }

    /// The cells and lines for what is said, on a window whose first lines are something else.
    pub fn room(self, size: Size, top: u16) -> (u16, u16) {
        if self.below > 0 {
            return (self.content.saturating_sub(4), self.below);
        }
        (
            self.content.saturating_sub(4),
            size.height.saturating_sub(top + 1),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_and_its_content_fill_the_window() {
        for width in 60..250 {
            let size = Size { width, height: 40 };
            let it = Split::new(size, 67);
            if it.below == 0 {
                assert_eq!(it.list + it.content + 3, width);
                assert!(it.content >= 40 && it.list >= 50, "{width}: {it:?}");
            } else {
                assert_eq!(it.list, width);
            }
        }
        let usual = Size {
            width: 120,
            height: 40,
        };
        assert_eq!(Split::new(usual, 67).content, 50);
    }
}
