//! The thread that keeps the settings, so that a slow disk holds up nothing on the screen.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::Wake;
use crate::settings::Settings;
use crate::store::Preferences;
use crate::words::Sentence;

/// How long no other settings come before the last ones are written: walking through the years is one writing.
const QUIET: Duration = Duration::from_millis(250);

/// What came of keeping settings.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) settings: usize,
    /// Why they hold for this run alone, where that is so.
    pub(super) why_not: Option<Sentence>,
}

/// Starts the thread; when the sender is dropped, it writes what waits at once, and ends.
pub(super) fn start(
    preferences: Preferences,
    mut before: Settings,
    wake: Sender<Wake>,
) -> Sender<Settings> {
    let (sender, waiting) = channel();
    std::thread::spawn(move || {
        while let Ok(first) = waiting.recv() {
            let (last, settings) = last_of(first, &waiting);
            let written = preferences.write(&before, &last);
            before = last;
            let why_not = written.err().map(|finding| {
                Sentence::new(|words| words.save.settings_not_saved(finding.sentence(words)))
            });
            let kept = Kept { settings, why_not };
            if wake.send(Wake::Kept(Box::new(kept))).is_err() {
                return;
            }
        }
    });
    sender
}

/// The last settings of a burst, and how many there were.
fn last_of(mut last: Settings, waiting: &Receiver<Settings>) -> (Settings, usize) {
    let mut count = 1;
    loop {
        match waiting.recv_timeout(QUIET) {
            Ok(later) => {
                last = later;
                count += 1;
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                return (last, count);
            }
        }
    }
}
