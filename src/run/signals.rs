//! Signals, as messages.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::Wake;

/// Takes the signals that concern the loop.
pub(super) fn take() -> io::Result<Signals> {
    Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])
}

/// Tells the loop of every one that comes, and of those that have come.
pub(super) fn tell(mut signals: Signals, wake: Sender<Wake>) {
    std::thread::spawn(move || {
        for signal in signals.forever() {
            if wake.send(Wake::Signal(signal)).is_err() {
                return;
            }
        }
    });
}

/// A file that grows past the system's limit is an error of that write, to be told like a full disk, and not the end of
/// the program.
pub(super) fn survive_limits() {
    // Where this cannot be had, the system's habit stays.
    signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false))).ok();
}
