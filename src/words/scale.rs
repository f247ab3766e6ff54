//! Scales in words: the values of a band, and what they are worth.

use super::{Hue, Span, Words};
use crate::plan::{Band, Decimal, Fraction, Kind, Unit};

/// How high a curve stands, from nothing to all.
const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

impl Words {
    /// The values of a band, and what they are worth: `50–80 %` and `50`; `1.200–1.250` and `80 → 100` where it rises.
    pub fn band(&self, band: &Band, kind: Kind) -> [String; 2] {
        let unit = if let Kind::Quantity(unit) = kind {
            unit
        } else {
            Unit::Number
        };
        let bare = |value: Decimal| self.decimal(value.normalize(), 0);
        let whole = |value: Decimal| self.in_unit(&bare(value), unit);
        let values = match (band.from, band.to) {
            (Some(from), Some(to)) if from == to => format!("= {}", whole(to)),
            (Some(from), Some(to)) => {
                let range = format!("{}–{}", bare(from), bare(to));
                self.in_unit(&range, unit)
            }
            (Some(from), None) if band.from_excluded => format!("> {}", whole(from)),
            (Some(from), None) => format!("≥ {}", whole(from)),
            (None, Some(to)) if band.to_included => format!("≤ {}", whole(to)),
            (None, Some(to)) => format!("< {}", whole(to)),
            (None, None) => "–".to_owned(),
        };
        let worth = match band.percent_to {
            Some(end) => format!("{} → {}", bare(band.percent), bare(end)),
            None => bare(band.percent),
        };
        [values, worth]
    }

    /// The curve of a scale in so many steps, between the values at which it begins and ends: `0 ▁▁▂▃▅▇█ 100`. None where it has no
    /// two of them.
    pub fn curve(&self, bands: &[Band], steps: usize) -> Option<String> {
        let ends = || bands.iter().flat_map(|it| [it.from, it.to]).flatten();
        let (low, high) = (ends().min()?, ends().max()?);
        let width = high.checked_sub(low).filter(|it| !it.is_zero())?;
        // A little beyond both ends, so that what lies there is seen.
        let margin = width.checked_div(Decimal::from(8))?;
        let begin = Fraction::from(low.checked_sub(margin)?);
        let whole = Fraction::from(width.checked_add(margin.checked_mul(Decimal::TWO)?)?);
        let last = Fraction::from(Decimal::from(steps.checked_sub(1)?));
        let height = |at: usize| {
            let way = whole
                .times(&Fraction::from(Decimal::from(at)))
                .over(&last)?;
            let value = begin.plus(&way);
            let worth = Band::of(bands, &value).map_or_else(Fraction::zero, |it| it.worth(&value));
            let top = Fraction::from(Decimal::from(HEIGHTS.len() - 1));
            let level = worth.times(&top).over(&Fraction::hundred())?;
            let level: usize = level.to_places(0).parse().ok()?;
            HEIGHTS.get(level.min(HEIGHTS.len() - 1)).copied()
        };
        let curve: Option<String> = (0..steps).map(height).collect();
        let [low, high] = [low, high].map(|it| self.decimal(it.normalize(), 0));
        Some(format!("{low} {} {high}", curve?))
    }

    /// A scale as rows: its bands, with a mark beside the one that holds an actual.
    pub fn scale(&self, bands: &[Band], kind: Kind, actual: Option<&Fraction>) -> Vec<Vec<Span>> {
        let held = actual.and_then(|it| Band::of(bands, it));
        let rows = bands.iter().map(|band| {
            let [values, worth] = self.band(band, kind);
            let is_held = held == Some(band);
            let hue = if is_held { Hue::Strong } else { Hue::Plain };
            let mark = if is_held { "◂" } else { "" };
            vec![hue.of(values), hue.of(worth), Hue::Strong.of(mark)]
        });
        rows.collect()
    }
}
