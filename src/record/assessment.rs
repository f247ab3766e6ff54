//! What people say of a KPI beside its numbers: that it cannot be assessed, why it is off its target, where a value is from.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::plan::stored::{Amount, As, Text};

/// An assessment by hand; its note is mandatory.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Judgement {
    /// The KPI cannot be assessed this year, and leaves the result.
    NotAssessable {
        #[serde(with = "As::<Text>")]
        note: String,
    },
    /// The achievement is set by hand.
    Overridden {
        /// In percent, 0 to 100.
        #[serde(with = "As::<Amount>")]
        achievement: Decimal,
        #[serde(with = "As::<Text>")]
        note: String,
    },
}

/// Why a KPI is off its target; the three causes that the reports of chambers of commerce know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deviation {
    pub cause: Cause,
    #[serde(with = "As::<Text>")]
    pub note: String,
}

/// The cause of a deviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl Source {
    /// As a change has it.
    pub fn of(text: Option<String>, checksum: Option<String>) -> Option<Self> {
        text.map(|text| Self { text, checksum })
    }

    /// For a change: its text, and the checksum.
    pub fn parts(source: Option<Self>) -> (Option<String>, Option<String>) {
        source.map_or((None, None), |it| (Some(it.text), it.checksum))
    }
}

/// What is known of the file that a value comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    Same,
    Changed,
    /// It is not there, or cannot be read.
    Gone,
}
