//! A point in time with the clock on the wall beside it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::fmt::temporal::Pieces;
use jiff::tz::Offset;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// When something happened, and what the clock showed there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub instant: Timestamp,
    /// How far the clock on the wall was from UTC.
    pub offset: Offset,
}

impl Moment {
    /// What the calendar and the clock on the wall showed.
    pub fn wall(&self) -> DateTime {
        self.offset.to_datetime(self.instant)
    }

    pub fn day(&self) -> Date {
        self.wall().date()
    }

    /// Hours and minutes on the wall: `10:42`.
    pub fn clock(&self) -> String {
        let wall = self.wall();
        format!("{:02}:{:02}", wall.hour(), wall.minute())
    }
}

/// `"2026-11-23T22:45:01.123456+01:00"`.
impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.instant.display_with_offset(self.offset))
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("this is not a time with its offset from UTC"))
    }
}

impl Moment {
    fn parse(text: &str) -> Option<Self> {
        let instant: Timestamp = (text.len() <= 40).then(|| text.parse().ok()).flatten()?;
        let offset = Pieces::parse(text).ok()?.to_numeric_offset()?;
        Some(Self { instant, offset })
    }
}
