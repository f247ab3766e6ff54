//! A point in time with the clock on the wall beside it.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::Offset;

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
