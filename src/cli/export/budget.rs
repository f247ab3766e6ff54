//! What somebody's template may cost. The engine counts steps and bytes, and not what lists of lists within each other come to; so the
//! work is watched from beside, and given up.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// How often the work is looked at.
const PAUSE: Duration = Duration::from_millis(20);
/// The most time that it may take of a processor.
const MOST_TIME: Duration = Duration::from_secs(10);
/// The most memory that it may take, in bytes.
const MOST_MEMORY: u64 = 1 << 30;

/// The work took too much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooMuch;

/// Does some work on a thread of its own. Where it takes too much it goes on, unheard, until the program ends.
pub(super) fn within<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, TooMuch> {
    let (sender, done) = channel();
    let (time, memory) = (time(), memory());
    std::thread::spawn(move || {
        // Nobody waits any more for what took too much.
        sender.send(work()).ok();
    });
    loop {
        match done.recv_timeout(PAUSE) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Disconnected) => return Err(TooMuch),
            Err(RecvTimeoutError::Timeout) => {}
        }
        let is_long = self::time().saturating_sub(time) > MOST_TIME;
        if is_long || self::memory().saturating_sub(memory) > MOST_MEMORY {
            return Err(TooMuch);
        }
    }
}

/// What the program had of processors so far.
fn time() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
    Duration::new(seconds, u32::try_from(now.tv_nsec).unwrap_or(0))
}

/// What the program has of memory, in bytes; nought where the system does not say.
fn memory() -> u64 {
    let pages = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let resident = pages
        .split(' ')
        .nth(1)
        .and_then(|it| it.parse::<u64>().ok());
    let size = u64::try_from(rustix::param::page_size()).unwrap_or(0);
    resident.unwrap_or(0).saturating_mul(size)
}
