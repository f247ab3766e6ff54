//! One at a time for verbs that check and then write. The dashboard needs none: its changes say what they saw.

use std::fs::File;
use std::io;
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, flock};
use rustix::io::Errno;

use super::DataDir;
use super::folder::open_data;

/// How long others are waited for: twenty at once take a fraction of it.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long between two tries.
const PAUSE: Duration = Duration::from_millis(5);

/// Held until it is dropped, or the process ends in whatever way.
#[derive(Debug)]
pub struct Lock(
    #[expect(dead_code, reason = "the lock lives as long as its file is open")] Option<File>,
);

/// Waits until nobody else holds the lock of a data directory, and takes it. Where the disk has no locks, as some shares have not,
/// it goes on without.
///
/// # Errors
/// [`io::ErrorKind::TimedOut`] where somebody holds it for too long.
pub fn lock(data: &DataDir) -> io::Result<Lock> {
    let Ok(folder) = open_data(data.path()) else {
        return Ok(Lock(None));
    };
    let folder = folder.into_handle();
    let until = Instant::now() + PATIENCE;
    loop {
        match flock(&folder, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(Lock(Some(folder))),
            Err(Errno::WOULDBLOCK | Errno::INTR) if Instant::now() < until => {
                std::thread::sleep(PAUSE);
            }
            Err(Errno::WOULDBLOCK | Errno::INTR) => return Err(io::ErrorKind::TimedOut.into()),
            Err(_) => return Ok(Lock(None)),
        }
    }
}
