//! A published change of the promise, on disk.

use serde::Deserialize;

use super::scalar::{DateText, Text};
use crate::plan::{Amended, Amendment, Year};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AmendmentShape {
    amended: AmendedShape,
    #[serde(default)]
    since: Option<Year>,
    #[serde(default)]
    date: Option<DateText>,
    #[serde(default)]
    act: Option<Text>,
    old: Text,
    new: Text,
    #[serde(default)]
    announcement: Option<Text>,
    #[serde(default)]
    former: Option<Text>,
    #[serde(default)]
    reason: Vec<Text>,
}

#[derive(Deserialize)]
enum AmendedShape {
    Target(Year),
    Calculation,
    Weight,
    Name,
}

impl AmendmentShape {
    pub(super) fn amendment(self) -> Amendment {
        Amendment {
            amended: match self.amended {
                AmendedShape::Target(year) => Amended::Target(year),
                AmendedShape::Calculation => Amended::Calculation,
                AmendedShape::Weight => Amended::Weight,
                AmendedShape::Name => Amended::Name,
            },
            since: self.since,
            date: self.date.map(|day| day.0),
            act: self.act.map(|text| text.0),
            old: self.old.0,
            new: self.new.0,
            announcement: self.announcement.map(|text| text.0).unwrap_or_default(),
            former: self.former.map(|text| text.0).unwrap_or_default(),
            reason: self.reason.into_iter().map(|text| text.0).collect(),
        }
    }
}
