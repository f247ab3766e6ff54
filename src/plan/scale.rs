//! Scales: what an actual is worth where a body publishes its own table instead of a ratio. Steps (`50-80% = 50`), grades
//! (Excellent 1250 = 100, Good 1150 = 60, in proportion between them), thresholds, tolerances: all of them are bands.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Fraction;
use super::stored::{Amount, As};

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

    /// Closes the gaps between bands: what lies between `50-69` and `70-80` belongs to the one that is worth less.
    pub fn close_gaps(bands: &mut [Self]) {
        bands.sort_by_key(|it| (it.from.is_some(), it.from));
        for at in 1..bands.len() {
            let Some([below, above]) = bands.get_mut(at.saturating_sub(1)..=at) else {
                continue;
            };
            let (Some(end), Some(begin)) = (below.to, above.from) else {
                continue;
            };
            let is_apart =
                end < begin || (end == begin && !below.to_included && above.from_excluded);
            if !is_apart {
                continue;
            }
            if below.at_end() <= above.percent {
                // Its line ends where it ended; the rest of the gap is worth as much as its end.
                if below.percent_to.is_none() {
                    (below.to, below.to_included) = (Some(begin), above.from_excluded);
                }
            } else if above.percent_to.is_none() {
                (above.from, above.from_excluded) = (Some(end), below.to_included);
            }
        }
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
