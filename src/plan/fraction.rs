//! An exact number: the quotient of two integers.
//!
//! Everything that is computed (an achievement, a result, a roll-up) is a [`Fraction`], and it is rounded once, when it
//! is shown. Small values are kept in machine integers, because a plan may hold 100,000 KPIs; when a value does not fit
//! any more it becomes a pair of big integers, and nobody outside this file can tell the difference.

mod arithmetic;
mod rounding;

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_integer::Integer;
use num_rational::{BigRational, Ratio};
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use arithmetic::Arithmetic;

/// An exact rational number of any size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fraction(Form);

impl Default for Fraction {
    fn default() -> Self {
        Self::zero()
    }
}

/// Invariant: `Small` exactly when both parts are below [`LIMIT`], so equal numbers have equal forms.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Form {
    Small(Ratio<i128>),
    Big(Box<BigRational>),
}

/// Below this, one addition or multiplication of two small fractions cannot overflow an `i128`.
const LIMIT: u128 = 1 << 62;

impl Fraction {
    pub fn zero() -> Self {
        Self::from(0)
    }

    /// A hundred: the whole of a percentage.
    pub fn hundred() -> Self {
        Self::from(100)
    }

    pub fn plus(&self, other: &Self) -> Self {
        if let Some((one, other)) = self.integers(other) {
            return Self::from_small(Ratio::from_integer(one.saturating_add(other)));
        }
        self.combine(other, Ratio::<i128>::plus, BigRational::plus)
    }

    pub fn minus(&self, other: &Self) -> Self {
        self.combine(other, Ratio::<i128>::minus, BigRational::minus)
    }

    pub fn times(&self, other: &Self) -> Self {
        if let Some((one, other)) = self.integers(other) {
            return Self::from_small(Ratio::from_integer(one.saturating_mul(other)));
        }
        self.combine(other, Ratio::<i128>::times, BigRational::times)
    }

    /// The quotient, or `None` where the divisor is zero.
    pub fn over(&self, divisor: &Self) -> Option<Self> {
        (!divisor.is_zero()).then(|| self.combine(divisor, Ratio::<i128>::over, BigRational::over))
    }

    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Form::Small(ratio) => ratio.is_zero(),
            Form::Big(ratio) => ratio.is_zero(),
        }
    }

    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Small(ratio) => ratio.is_negative(),
            Form::Big(ratio) => ratio.is_negative(),
        }
    }

    /// The bits of its larger part.
    pub fn bits(&self) -> u64 {
        match &self.0 {
            Form::Small(_) => u64::from(LIMIT.ilog2()),
            Form::Big(ratio) => ratio.numer().bits().max(ratio.denom().bits()),
        }
    }

    /// Held within 0 and 100.
    pub fn clamped_to_percent(&self) -> Self {
        self.held_to(Decimal::ONE_HUNDRED)
    }

    /// Held within 0 and a cap.
    pub fn held_to(&self, cap: Decimal) -> Self {
        self.clone().max(Self::zero()).min(Self::from(cap))
    }

    /// Rounded to `places` decimals, half away from zero, as an integer of that many decimals: 98.005 at 2 is 9801.
    pub fn scaled(&self, places: u32) -> BigInt {
        let (numerator, denominator) = self.parts();
        let doubled = numerator
            .abs()
            .times(&BigInt::from(10).pow(places))
            .times(&BigInt::from(2));
        let rounded = doubled
            .plus(&denominator)
            .div_floor(&denominator.times(&BigInt::from(2)));
        if numerator.is_negative() {
            rounded.times(&BigInt::from(-1))
        } else {
            rounded
        }
    }

    /// The part of `whole` that this percentage fills, rounded down and held within `0..=whole`: the fill of a gauge.
    pub fn percent_of(&self, whole: u32) -> u32 {
        if let Form::Small(ratio) = &self.0 {
            // Below LIMIT, times a u32, stays far within an i128.
            let held = ratio
                .numer()
                .saturating_mul(whole.into())
                .div_euclid(ratio.denom().saturating_mul(100));
            return u32::try_from(held.clamp(0, whole.into())).unwrap_or(whole);
        }
        let (numerator, denominator) = self.clamped_to_percent().parts();
        let filled = numerator
            .times(&BigInt::from(whole))
            .div_floor(&denominator.times(&BigInt::from(100)));
        filled.to_u32().unwrap_or(whole)
    }

    /// Rounded down and up to an integer of `places` decimals: the bounds a roll-up in fixed point needs.
    pub fn floored(&self, places: u32) -> (BigInt, bool) {
        let (numerator, denominator) = self.parts();
        let (floor, rest) = numerator
            .times(&BigInt::from(10).pow(places))
            .div_mod_floor(&denominator);
        (floor, rest.is_zero())
    }

    /// An integer of that many decimals, as a number: 9801 at 2 is 98.01.
    pub fn of_places(scaled: &BigInt, places: u32) -> Self {
        Self::from_big(BigRational::new(
            scaled.clone(),
            BigInt::from(10).pow(places),
        ))
    }

    /// A sum in fixed point with `sum_places` decimals, divided and rounded down to `places` decimals; `None` where the divisor
    /// is not above nought. Cheaper than a quotient of fractions, because nothing is reduced.
    pub fn quotient_down(
        sum: &BigInt,
        sum_places: u32,
        divisor: &Self,
        places: u32,
    ) -> Option<Self> {
        let (numerator, denominator) = divisor.parts();
        if !numerator.is_positive() {
            return None;
        }
        let above = sum.times(&denominator).times(&BigInt::from(10).pow(places));
        let below = numerator.times(&BigInt::from(10).pow(sum_places));
        let floor = above.div_floor(&below);
        let scale = 10_i128.checked_pow(places)?;
        Some(
            match floor.to_i128().filter(|floor| floor.unsigned_abs() < LIMIT) {
                Some(floor) => Self::from_small(Ratio::new(floor, scale)),
                None => Self::of_places(&floor, places),
            },
        )
    }

    /// In canonical notation with exactly `places` decimals, half away from zero: `-3.50`; never `-0.00`.
    pub fn to_places(&self, places: u32) -> String {
        let (is_negative, magnitude) = self.rounded(places);
        let width = usize::try_from(places).unwrap_or(0);
        let mut digits = format!("{magnitude:0>least$}", least = width.saturating_add(1));
        if width > 0 {
            digits.insert(digits.len().saturating_sub(width), '.');
        }
        if is_negative {
            format!("-{digits}")
        } else {
            digits
        }
    }

    /// In canonical notation with as many decimals as it takes, but at most `places` and at least `least`.
    pub fn to_shortest(&self, least: u32, places: u32) -> String {
        let mut text = self.to_places(places);
        for _ in least..places {
            if !text.ends_with('0') {
                break;
            }
            text.pop();
        }
        text.trim_end_matches('.').to_owned()
    }

    /// Rounded as [`Self::scaled`]: whether it is negative, and its digits.
    fn rounded(&self, places: u32) -> (bool, String) {
        if let (Form::Small(ratio), Some(scale)) = (
            &self.0,
            10_i128.checked_pow(places).filter(|_| places <= 18),
        ) {
            let doubled = ratio
                .numer()
                .saturating_abs()
                .saturating_mul(scale)
                .saturating_mul(2);
            let rounded = doubled
                .saturating_add(*ratio.denom())
                .div_euclid(ratio.denom().saturating_mul(2));
            return (ratio.is_negative() && rounded != 0, rounded.to_string());
        }
        let scaled = self.scaled(places);
        (scaled.is_negative(), scaled.magnitude().to_string())
    }

    /// Both as small integers, where they are: the weights of most plans, for which nothing has to be reduced. Being below
    /// LIMIT, neither their sum nor their product overflows.
    fn integers(&self, other: &Self) -> Option<(i128, i128)> {
        match (&self.0, &other.0) {
            (Form::Small(one), Form::Small(other)) if one.is_integer() && other.is_integer() => {
                Some((*one.numer(), *other.numer()))
            }
            _ => None,
        }
    }

    fn parts(&self) -> (BigInt, BigInt) {
        match &self.0 {
            Form::Small(ratio) => (BigInt::from(*ratio.numer()), BigInt::from(*ratio.denom())),
            Form::Big(ratio) => (ratio.numer().clone(), ratio.denom().clone()),
        }
    }

    fn to_big(&self) -> BigRational {
        let (numerator, denominator) = self.parts();
        BigRational::new_raw(numerator, denominator)
    }

    fn combine(
        &self,
        other: &Self,
        small: impl Fn(&Ratio<i128>, &Ratio<i128>) -> Ratio<i128>,
        big: impl Fn(&BigRational, &BigRational) -> BigRational,
    ) -> Self {
        match (&self.0, &other.0) {
            (Form::Small(a), Form::Small(b)) => Self::from_small(small(a, b)),
            _ => Self::from_big(big(&self.to_big(), &other.to_big())),
        }
    }

    fn from_small(ratio: Ratio<i128>) -> Self {
        if ratio.numer().unsigned_abs() < LIMIT && ratio.denom().unsigned_abs() < LIMIT {
            return Self(Form::Small(ratio));
        }
        let (numerator, denominator) = ratio.into_raw();
        Self(Form::Big(Box::new(BigRational::new_raw(
            numerator.into(),
            denominator.into(),
        ))))
    }

    fn from_big(ratio: BigRational) -> Self {
        match (ratio.numer().to_i64(), ratio.denom().to_i64()) {
            (Some(numerator), Some(denominator)) => {
                Self::from_small(Ratio::new_raw(numerator.into(), denominator.into()))
            }
            _ => Self(Form::Big(Box::new(ratio))),
        }
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a), Form::Small(b)) => a.cmp(b),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i64> for Fraction {
    fn from(integer: i64) -> Self {
        Self::from_small(Ratio::from_integer(integer.into()))
    }
}

impl From<Decimal> for Fraction {
    fn from(decimal: Decimal) -> Self {
        if decimal.scale() == 0 {
            return Self::from_small(Ratio::from_integer(decimal.mantissa()));
        }
        let scale = 10_i128.checked_pow(decimal.scale()).unwrap_or(1);
        Self::from_small(Ratio::new(decimal.mantissa(), scale))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Fraction {
        Fraction::from(Decimal::from_str_exact(text).expect("a decimal"))
    }

    #[test]
    fn seven_ninths_of_forty_five_is_thirty_five() {
        let seven_ninths = Fraction::from(7)
            .over(&Fraction::from(9))
            .expect("nine is not zero");
        assert_eq!(seven_ninths.times(&Fraction::from(45)), Fraction::from(35));
    }

    #[test]
    fn division_by_zero_is_none() {
        assert_eq!(Fraction::from(1).over(&Fraction::zero()), None);
    }

    #[test]
    fn rounding_is_half_away_from_zero_and_never_prints_minus_nought() {
        let cases = [
            ("0.005", "0.01"),
            ("-0.005", "-0.01"),
            ("99.995", "100.00"),
            ("99.994", "99.99"),
            ("-0.001", "0.00"),
            ("1234567.8", "1234567.80"),
            ("0", "0.00"),
            ("-3.5", "-3.50"),
        ];
        for (given, shown) in cases {
            assert_eq!(decimal(given).to_places(2), shown, "{given}");
        }
    }

    #[test]
    fn the_shortest_notation_keeps_what_is_asked_and_drops_the_rest() {
        assert_eq!(decimal("9.8").to_shortest(2, 10), "9.80");
        assert_eq!(decimal("100").to_shortest(0, 4), "100");
        assert_eq!(
            Fraction::from(1)
                .over(&Fraction::from(3))
                .expect("three")
                .to_shortest(2, 4),
            "0.3333"
        );
    }

    #[test]
    fn twenty_eight_digits_leave_the_fast_path_and_come_back() {
        let largest = Fraction::from(Decimal::MAX);
        let square = largest.times(&largest);
        assert_eq!(square.over(&largest), Some(largest.clone()));
        assert_eq!(largest.minus(&largest), Fraction::zero());
        assert!(square > largest);
    }

    #[test]
    fn a_gauge_is_full_only_at_a_hundred() {
        assert_eq!(decimal("99.99").percent_of(160), 159);
        assert_eq!(decimal("100").percent_of(160), 160);
        assert_eq!(decimal("250").percent_of(160), 160);
        assert_eq!(decimal("-3").percent_of(160), 0);
    }
}
