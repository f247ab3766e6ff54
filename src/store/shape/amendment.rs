//! A published change of the promise, on disk.

use serde::{Deserialize, Serialize};

use super::scalar::{DateText, Text, some_year, year};
use crate::plan::{Amended, Amendment, Year};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AmendmentShape {
    amended: AmendedShape,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[serde(deserialize_with = "some_year")]
    since: Option<Year>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<DateText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    act: Option<Text>,
    old: Text,
    new: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    announcement: Option<Text>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    former: Option<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reason: Vec<Text>,
}

#[derive(Serialize, Deserialize)]
enum AmendedShape {
    Target(#[serde(deserialize_with = "year")] Year),
    Calculation,
    Weight,
    Name,
}

impl AmendmentShape {
    pub(super) fn of(it: &Amendment) -> Self {
        let text = |text: &String| Text(text.clone());
        let printed = |it: &String| (!it.is_empty()).then(|| text(it));
        Self {
            amended: match it.amended {
                Amended::Target(year) => AmendedShape::Target(year),
                Amended::Calculation => AmendedShape::Calculation,
                Amended::Weight => AmendedShape::Weight,
                Amended::Name => AmendedShape::Name,
            },
            since: it.since,
            date: it.date.map(DateText),
            act: it.act.as_ref().map(text),
            old: text(&it.old),
            new: text(&it.new),
            announcement: printed(&it.announcement),
            former: printed(&it.former),
            reason: it.reason.iter().map(text).collect(),
        }
    }

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
            act: self.act.map(Text::line),
            old: self.old.0,
            new: self.new.0,
            announcement: self.announcement.map(|text| text.0).unwrap_or_default(),
            former: self.former.map(|text| text.0).unwrap_or_default(),
            reason: self.reason.into_iter().map(|text| text.0).collect(),
        }
    }
}
