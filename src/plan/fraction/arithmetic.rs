//! The operators of big and small fractions, by name.

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};

/// The operators, by name: the lint that forbids overflowing arithmetic in the pure layers cannot see that these do not
/// overflow. This is the one place that says why.
pub(super) trait Arithmetic {
    fn plus(&self, other: &Self) -> Self;
    fn minus(&self, other: &Self) -> Self;
    fn times(&self, other: &Self) -> Self;
    fn over(&self, other: &Self) -> Self;
}

macro_rules! arithmetic {
    ($($number:ty),*) => {$(
        #[expect(
            clippy::arithmetic_side_effects,
            reason = "big integers grow, small fractions are below LIMIT, and a divisor was tested for zero"
        )]
        impl Arithmetic for $number {
            fn plus(&self, other: &Self) -> Self {
                self + other
            }
            fn minus(&self, other: &Self) -> Self {
                self - other
            }
            fn times(&self, other: &Self) -> Self {
                self * other
            }
            fn over(&self, other: &Self) -> Self {
                self / other
            }
        }
    )*};
}

arithmetic!(BigInt, BigRational, Ratio<i128>);
