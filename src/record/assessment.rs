//! What people say of a KPI beside its numbers: that it cannot be assessed, why it is off its target, where a value is from.

use rust_decimal::Decimal;

/// An assessment by hand; its note is mandatory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// The KPI cannot be assessed this year, and leaves the result.
    NotAssessable { note: String },
    /// The achievement is set by hand.
    Overridden {
        /// In percent, 0 to 100.
        achievement: Decimal,
        note: String,
    },
}

/// Why a KPI is off its target; the three causes that the reports of chambers of commerce know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    pub cause: Cause,
    pub note: String,
}

/// The cause of a deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cause {
    Exogenous,
    Endogenous,
    /// Errore dell'indicatore: the indicator or its target was wrong.
    Indicator,
}

impl Cause {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Exogenous, Self::Endogenous, Self::Indicator];
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Source {
    /// A path, a link, or the name of a document.
    pub text: String,
    /// The SHA-256 of the file it named when it was recorded, in hexadecimal; none where it named no file.
    pub checksum: Option<String>,
}

/// What is known of the file that a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    Same,
    Changed,
    /// It is not there, or cannot be read.
    Gone,
}
