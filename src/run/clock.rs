//! The time, with the clock on the wall beside it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::record::Moment;

/// The system's clock and time zone.
pub(super) struct Clock {
    zone: TimeZone,
}

impl Clock {
    /// The clock of this machine.
    pub(super) fn new() -> Self {
        Self {
            zone: TimeZone::system(),
        }
    }

    /// Now, to the microsecond.
    pub(super) fn now(&self) -> Moment {
        let now = Timestamp::now();
        let instant = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        Moment {
            instant,
            offset: self.zone.to_offset(instant),
        }
    }
}
