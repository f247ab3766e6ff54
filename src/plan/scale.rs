//! Scales: what an actual is worth where a body publishes its own table instead of a ratio. Steps (`50-80% = 50`), grades
//! (Excellent 1250 = 100, Good 1150 = 60, in proportion between them), thresholds, tolerances: all of them are bands.

mod text;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::stored::{Amount, As};
use super::{Comparator, Criterion, Fraction, Quantity, Unit};
pub use text::{read_band, read_scale, scale_text};

/// A row of a scale: an actual from here to there is worth so much. What no band holds is worth nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// From here, included unless it is said; open below where absent.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub from: Option<Decimal>,
    /// To here, excluded unless it is said; open above where absent.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub to: Option<Decimal>,
    /// The achievement it gives, in percent; that at its lower end where it has another one at its upper end.
    #[serde(with = "As::<Amount>")]
    pub percent: Decimal,
    /// The achievement at its upper end, in percent: between its two ends it rises or falls in proportion.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        with = "As::<Option<Amount>>"
    )]
    pub percent_to: Option<Decimal>,
    /// Whether its lower end belongs to the band below.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_excluded: bool,
    /// Whether its upper end belongs to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub to_included: bool,
}

/// The part of a band that is worth at least something: its ends, and whether the upper one belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub from: Option<Fraction>,
    pub to: Option<Fraction>,
    pub to_included: bool,
}

impl Band {
    /// The band of a scale that holds an actual: the first that does.
    pub fn of<'a>(bands: &'a [Self], actual: &Fraction) -> Option<&'a Self> {
        bands.iter().find(|it| it.holds(actual))
    }

    /// Bands between points (actual, percent) in any order, in proportion between them; below the worst nothing, beyond the best what
    /// the best is worth. Fewer than two points are no scale.
    pub fn between(points: &[(Decimal, Decimal)]) -> Vec<Self> {
        let mut points = points.to_vec();
        points.sort_unstable();
        points.dedup_by_key(|(at, _)| *at);
        let (Some((first, low)), Some((last, high))) = (points.first(), points.last()) else {
            return Vec::new();
        };
        let below = Self {
            to: Some(*first),
            percent: *low,
            ..Self::default()
        };
        let above = Self {
            from: Some(*last),
            percent: *high,
            from_excluded: true,
            ..Self::default()
        };
        let lines = points.windows(2).filter_map(|pair| {
            let [(from, percent), (to, percent_to)] = pair else {
                return None;
            };
            Some(Self {
                from: Some(*from),
                to: Some(*to),
                percent: *percent,
                percent_to: Some(*percent_to),
                to_included: true,
                ..Self::default()
            })
        });
        let lines: Vec<Self> = lines.collect();
        if lines.is_empty() {
            return lines;
        }
        let below = (low > high).then_some(below);
        let above = (high > low).then_some(above);
        below.into_iter().chain(lines).chain(above).collect()
    }

    /// Closes the gaps between bands: what lies between `50-69` and `70-80` is worth the less of the two.
    pub fn close_gaps(bands: &mut Vec<Self>) {
        bands.sort_by_key(|it| (it.from.is_some(), it.from));
        let gaps = bands.windows(2).filter_map(|pair| {
            let [below, above] = pair else {
                return None;
            };
            let (end, begin) = (below.to?, above.from?);
            let is_apart =
                end < begin || (end == begin && !below.to_included && above.from_excluded);
            is_apart.then(|| Self {
                from: Some(end),
                from_excluded: below.to_included,
                to: Some(begin),
                to_included: above.from_excluded,
                percent: below.at_end().min(above.percent),
                percent_to: None,
            })
        });
        let gaps: Vec<Self> = gaps.collect();
        for gap in gaps {
            // A step beside it that is worth as much takes it in.
            let joins = |it: &&mut Self| it.percent_to.is_none() && it.percent == gap.percent;
            let below = |it: &&mut Self| it.to == gap.from && it.to_included == gap.from_excluded;
            let above = |it: &&mut Self| it.from == gap.to && it.from_excluded == gap.to_included;
            if let Some(it) = bands.iter_mut().filter(joins).find(below) {
                (it.to, it.to_included) = (gap.to, gap.to_included);
            } else if let Some(it) = bands.iter_mut().filter(joins).find(above) {
                (it.from, it.from_excluded) = (gap.from, gap.from_excluded);
            } else {
                bands.push(gap);
            }
        }
        bands.sort_by_key(|it| (it.from.is_some(), it.from));
    }

    /// The most that a scale gives, in percent: a hundred, or more where it publishes that.
    pub fn cap(bands: &[Self]) -> Decimal {
        let worth = bands.iter().map(|it| it.percent.max(it.at_end()));
        worth.fold(Decimal::ONE_HUNDRED, Decimal::max)
    }

    const fn at_end(&self) -> Decimal {
        match self.percent_to {
            Some(percent) => percent,
            None => self.percent,
        }
    }

    /// Whether a scale falls: less is better.
    pub fn is_falling(bands: &[Self]) -> bool {
        let first = bands.iter().min_by_key(|it| (it.from.is_some(), it.from));
        let last = bands.iter().max_by_key(|it| (it.to.is_none(), it.to));
        first
            .zip(last)
            .is_some_and(|(first, last)| first.percent > last.at_end())
    }

    /// Whether a scale is one that can be believed: it reaches a hundred, and has one summit.
    pub fn is_sound(bands: &[Self]) -> bool {
        let ends = |it: &Self| [it.percent, it.percent_to.unwrap_or(it.percent)];
        let worth: Vec<Decimal> = bands.iter().flat_map(ends).collect();
        let summit = worth
            .iter()
            .enumerate()
            .max_by_key(|(_, it)| **it)
            .map_or(0, |(at, _)| at);
        let (up, down) = worth.split_at(summit);
        let rises = up.is_sorted();
        let falls = down.iter().rev().is_sorted();
        rises && falls && worth.iter().any(|it| *it >= Decimal::ONE_HUNDRED)
    }

    /// The values for which a scale gives all, as the target that it stands for.
    pub fn asked(bands: &[Self], unit: Unit) -> Option<Criterion> {
        let parts = || {
            bands
                .iter()
                .filter_map(|it| it.at_least(&Fraction::hundred()))
        };
        let from = parts().map(|it| it.from).min()?;
        let to = parts().map(|it| (it.to.is_none(), it.to)).max()?.1;
        let value = |it: Fraction| it.to_shortest(0, 12).parse::<Decimal>().ok();
        let bound = |comparator, value| Criterion::Bound(comparator, Quantity { value, unit });
        match (from, to) {
            (Some(from), None) => Some(bound(Comparator::AtLeast, value(from)?)),
            (None, Some(to)) => Some(bound(Comparator::AtMost, value(to)?)),
            (Some(low), Some(high)) => Some(Criterion::Range {
                low: value(low)?,
                high: value(high)?,
                unit,
            }),
            (None, None) => None,
        }
    }

    fn holds(&self, actual: &Fraction) -> bool {
        let from = self.from.map(Fraction::from);
        let to = self.to.map(Fraction::from);
        from.is_none_or(|from| from < *actual || (from == *actual && !self.from_excluded))
            && to.is_none_or(|to| *actual < to || (to == *actual && self.to_included))
    }

    /// The line of a band that rises or falls: both ends, and what they are worth.
    fn line(&self) -> Option<[Fraction; 4]> {
        let (from, to, end) = (self.from?, self.to?, self.percent_to?);
        (from < to).then(|| [from, to, self.percent, end].map(Fraction::from))
    }

    /// What an actual in it is worth, in percent.
    pub fn worth(&self, actual: &Fraction) -> Fraction {
        let on_line = self.line().and_then(|[from, to, begin, end]| {
            let way = actual.minus(&from).times(&end.minus(&begin));
            Some(begin.plus(&way.over(&to.minus(&from))?))
        });
        on_line.unwrap_or_else(|| Fraction::from(self.percent))
    }

    /// The part of it that is worth at least an achievement.
    pub fn at_least(&self, achievement: &Fraction) -> Option<Part> {
        let (from, to) = (self.from.map(Fraction::from), self.to.map(Fraction::from));
        let whole = Part {
            from,
            to,
            to_included: self.to_included,
        };
        let Some([from, to, begin, end]) = self.line() else {
            return (Fraction::from(self.percent) >= *achievement).then_some(whole);
        };
        match (begin >= *achievement, end >= *achievement) {
            (true, true) => Some(whole),
            (false, false) => None,
            (is_falling, _) => {
                let way = achievement.minus(&begin).times(&to.minus(&from));
                let edge = Some(from.plus(&way.over(&end.minus(&begin))?));
                Some(if is_falling {
                    Part {
                        to: edge,
                        to_included: true,
                        ..whole
                    }
                } else {
                    Part {
                        from: edge,
                        ..whole
                    }
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(from: Option<i64>, to: Option<i64>, percent: i64, percent_to: Option<i64>) -> Band {
        Band {
            from: from.map(Into::into),
            to: to.map(Into::into),
            percent: percent.into(),
            percent_to: percent_to.map(Into::into),
            to_included: to.is_some() && from.is_some(),
            ..Band::default()
        }
    }

    fn worth(bands: &[Band], actual: &str) -> String {
        let actual = Fraction::from(actual.parse::<Decimal>().expect("a decimal"));
        let band = Band::of(bands, &actual);
        band.map_or_else(|| "-".to_owned(), |it| it.worth(&actual).to_places(2))
    }

    #[test]
    fn grades_are_in_proportion_between_them_and_nothing_below_the_last() {
        let point = |at: i64, percent: i64| (Decimal::from(at), Decimal::from(percent));
        let rising = Band::between(&[point(1250, 100), point(1200, 80), point(1050, 20)]);
        let falling = Band::between(&[point(45, 100), point(48, 80), point(56, 20)]);
        let cases = [
            (&rising, "1205", "82.00"),
            (&rising, "1250", "100.00"),
            (&rising, "2000", "100.00"),
            (&rising, "1050", "20.00"),
            (&rising, "1049.99", "-"),
            (&falling, "47", "86.67"),
            (&falling, "10", "100.00"),
            (&falling, "56.01", "-"),
        ];
        for (bands, actual, expected) in cases {
            assert_eq!(worth(bands, actual), expected, "{actual}");
        }
        assert!(Band::is_falling(&falling) && !Band::is_falling(&rising));
        assert_eq!(Band::between(&[point(1, 100)]), []);
        assert_eq!(Band::between(&[point(1, 100), point(1, 50)]), []);
    }

    #[test]
    fn what_lies_between_two_bands_is_worth_the_less_of_them() {
        let mut rising = vec![
            band(Some(91), Some(100), 95, Some(100)),
            band(None, Some(76), 0, None),
            band(Some(76), Some(90), 75, Some(90)),
        ];
        let mut falling = vec![
            band(Some(119), Some(125), 60, None),
            band(None, Some(118), 100, None),
        ];
        Band::close_gaps(&mut rising);
        Band::close_gaps(&mut falling);
        let cases = [
            (&rising, "75.99", "0.00"),
            (&rising, "76", "75.00"),
            (&rising, "90", "90.00"),
            (&rising, "90.5", "90.00"),
            (&rising, "91", "95.00"),
            (&rising, "100.01", "-"),
            (&falling, "117", "100.00"),
            (&falling, "118.5", "60.00"),
        ];
        for (bands, actual, expected) in cases {
            assert_eq!(worth(bands, actual), expected, "{actual}");
        }
    }

    #[test]
    fn the_part_of_a_band_that_is_worth_enough_is_solved() {
        let of = |band: Band, achievement: i64| {
            let part = band.at_least(&Fraction::from(achievement))?;
            let text =
                |it: Option<Fraction>| it.map_or_else(String::new, |it| it.to_shortest(0, 4));
            Some(format!("{}..{}", text(part.from), text(part.to)))
        };
        let rising = band(Some(70), Some(80), 0, Some(100));
        let falling = band(Some(5), Some(8), 100, Some(0));
        assert_eq!(of(rising, 50).as_deref(), Some("75..80"));
        assert_eq!(of(rising, 100).as_deref(), Some("80..80"));
        assert_eq!(of(falling, 50).as_deref(), Some("5..6.5"));
        assert_eq!(of(band(None, Some(5), 60, None), 61), None);
        assert_eq!(
            of(band(None, Some(5), 60, None), 60).as_deref(),
            Some("..5")
        );
    }
}
