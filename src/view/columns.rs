//! Where the cells of a row stand. With less room the less needed go: the state's word, the weight, the baseline, then the name's
//! end; the target never.

/// A column: where it begins, from the left edge of the list, and how wide it is; a width of 0 is not drawn.
pub(super) type Column = (u16, u16);

/// Columns of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) code: Column,
    pub(super) name: Column,
    pub(super) weight: Column,
    pub(super) baseline: Column,
    /// With a cell for its mark behind it, like the actual.
    pub(super) target: Column,
    pub(super) actual: Column,
    /// With a cell for its tick behind it.
    pub(super) gauge: Column,
    pub(super) achievement: Column,
    pub(super) mark: Column,
    pub(super) word: Column,
}

/// The longest gauge in a list.
const LONGEST: u16 = 24;
/// Names longer than this take a second line instead of room.
const NAME: u16 = 64;

impl Columns {
    /// The columns of a list of that width, with codes of that many cells.
    pub(super) fn new(width: u16, code: u16) -> Self {
        let is_narrow = width < 100;
        let edge = if is_narrow { 3 } else { 4 };
        let code = code.clamp(4, 14);
        let weight = if width >= 130 { 5 } else { 0 };
        let baseline = if width >= 100 { 9 } else { 0 };
        let word = if width >= 116 { 11 } else { 0 };
        let gauge = match width {
            0..=69 => 6,
            70..=99 => 10,
            100..=111 => 14,
            _ => 18,
        };
        let air = u16::from(!is_narrow);
        // Target and actual with their marks, the achievement, and the state's mark.
        let fixed = 32 + 4 * air + gauge;
        let left = width.saturating_sub(edge + code + 2 + weight + baseline + fixed + word);
        let name = left.min(NAME);
        let gauge = (gauge + left - name).min(LONGEST);
        let mut at = edge;
        let mut next = |wide: u16, gap: u16| {
            let column = (at, wide);
            at += wide + gap;
            column
        };
        Self {
            code: next(code, 1),
            name: next(name, u16::from(name > 0)),
            weight: next(weight.saturating_sub(2), 2 * u16::from(weight > 0)),
            baseline: next(baseline.saturating_sub(1), u16::from(baseline > 0) + air),
            target: next(11, 1 + air * 2),
            actual: next(7, 2),
            gauge: next(gauge, 2),
            achievement: next(6, 1 + air),
            mark: next(1, 1),
            word: next(word.saturating_sub(1), 0),
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
            assert!(columns.name.1 >= 5, "{width}: {columns:?}");
            assert_eq!(columns.target.1, 11);
        }
    }

    #[test]
    fn the_columns_of_the_common_windows() {
        let narrow = Columns::new(80, 9);
        assert_eq!(
            (narrow.name, narrow.target, narrow.gauge),
            ((13, 24), (38, 11), (59, 10))
        );
        let wide = Columns::new(118, 9);
        assert_eq!((wide.name.1, wide.baseline.1, wide.gauge.1), (29, 8, 18));
    }
}
