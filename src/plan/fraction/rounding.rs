//! Rounding towards one side: what is promised to be enough must stay enough when it is shown.

use super::Fraction;

/// More decimals than this are no figure for people: what is nearer to a whole number is told from it by its state alone.
const MOST_PLACES: u32 = 40;

impl Fraction {
    /// In canonical notation with two decimals, or as many more as it takes for a number that is not whole not to look so.
    pub fn to_edge(&self) -> String {
        let mut places = 2;
        loop {
            let text = self.to_places(places);
            let looks_whole = text
                .split_once('.')
                .is_some_and(|(_, it)| it.bytes().all(|b| b == b'0'));
            if !looks_whole || places >= MOST_PLACES || self.floored(0).1 {
                return text;
            }
            places = places.saturating_add(1);
        }
    }

    /// The greatest number of that many decimals that is not above it.
    pub fn rounded_down(&self, places: u32) -> Self {
        Self::of_places(&self.floored(places).0, places)
    }

    /// The least number of that many decimals that is not below it.
    pub fn rounded_up(&self, places: u32) -> Self {
        let opposite = Self::zero().minus(self);
        Self::zero().minus(&opposite.rounded_down(places))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_is_rounded_to_either_side_and_a_half_stays() {
        let third = Fraction::from(1).over(&Fraction::from(3)).expect("a third");
        assert_eq!(third.rounded_up(2).to_places(2), "0.34");
        assert_eq!(third.rounded_down(2).to_places(2), "0.33");
        let minus = Fraction::zero().minus(&third);
        assert_eq!(minus.rounded_up(2).to_places(2), "-0.33");
        let half = Fraction::from(1).over(&Fraction::from(2)).expect("a half");
        assert_eq!(half.rounded_up(2), half);
    }
}
