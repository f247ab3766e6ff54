//! Where the cells of a row stand. With less room the less needed go: the state's word, the baseline, the target.

/// Columns of a row, from the left edge of its panel; a width of 0 is not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) code: (u16, u16),
    pub(super) name: (u16, u16),
    pub(super) baseline: (u16, u16),
    pub(super) target: (u16, u16),
    pub(super) actual: (u16, u16),
    pub(super) gauge: (u16, u16),
    pub(super) achievement: (u16, u16),
    pub(super) mark: (u16, u16),
    pub(super) word: (u16, u16),
}

/// Cells for the pointer before the code.
const POINTER: u16 = 2;

impl Columns {
    /// The columns of a panel of that inner width, with codes of that many cells.
    pub(super) fn new(width: u16, code: u16) -> Self {
        let baseline = if width >= 112 { 13 } else { 0 };
        let target = if width >= 84 { 15 } else { 0 };
        let word = if width >= 132 { 17 } else { 0 };
        let gauge = match width {
            0..=69 => 8,
            70..=95 => 12,
            96..=111 => 14,
            112..=149 => 20,
            _ => 28,
        };
        let actual = 12;
        let achievement = 8;
        let code = code.clamp(4, 14);
        let fixed = POINTER
            + code
            + 1
            + baseline
            + target
            + actual
            + 2
            + gauge
            + 1
            + achievement
            + 2
            + word;
        let name = width.saturating_sub(fixed);
        let mut at = POINTER;
        let mut next = |wide: u16, gap: u16| {
            let column = (at, wide);
            at += wide + gap;
            column
        };
        Self {
            code: next(code, 1),
            name: next(name, 0),
            baseline: next(baseline, 0),
            target: next(target, 0),
            actual: next(actual, 2),
            gauge: next(gauge, 1),
            achievement: next(achievement, 1),
            mark: next(1, 0),
            word: next(word, 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_width_and_never_more() {
        for width in 58..300 {
            let columns = Columns::new(width, 9);
            let (at, wide) = if columns.word.1 > 0 {
                columns.word
            } else {
                columns.mark
            };
            assert!(at + wide <= width, "{width}: {columns:?}");
            assert!(columns.name.1 >= 6, "{width}: {columns:?}");
        }
    }
}
