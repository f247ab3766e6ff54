//! The time, with the clock on the wall beside it.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::record::Moment;

/// The system's clock and time zone.
pub(super) struct Clock {
    zone: TimeZone,
}

impl Clock {
    pub(super) fn new() -> Self {
        Self { zone: zone() }
    }

    pub(super) fn now(&self) -> Moment {
        let now = Timestamp::now();
        let instant = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now);
        Moment {
            instant,
            offset: self.zone.to_offset(instant),
        }
    }
}

/// The system's time zone. Where nothing overrides it, its file is read directly: finding out its name, as the library
/// does, means walking through the files of all zones, and takes longer than everything else at the start.
fn zone() -> TimeZone {
    if std::env::var_os("TZ").is_some() {
        return TimeZone::system();
    }
    let local = std::fs::read("/etc/localtime").ok();
    let zone = local.and_then(|bytes| TimeZone::tzif("local", &bytes).ok());
    zone.unwrap_or_else(TimeZone::system)
}
