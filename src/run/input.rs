//! The threads that listen to the terminal: one reads it, because its reader can block on half a sequence, and one waits
//! for its end, because at a terminal that is gone the reader turns in circles.
//!
//! Answers that nobody asked for (a colour, a version: `ESC ]`, `ESC P`, `ESC _` ...) are swallowed whole, so that they are
//! never taken for typing.

use std::fs::File;
use std::io::IsTerminal;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, read};
use rustix::event::{PollFd, PollFlags};

use super::Wake;

/// An answer that does not end is over when nothing comes for so long.
const SILENCE: Duration = Duration::from_millis(150);

/// Starts the threads; they end with the terminal or with the program.
pub(super) fn start(wake: Sender<Wake>) {
    let gone = wake.clone();
    std::thread::spawn(move || {
        if await_end().is_ok() {
            tell_gone(&gone);
        }
    });
    std::thread::spawn(move || {
        let mut swallow = Swallow::default();
        while let Ok(event) = read() {
            let heard = swallow
                .pass(event, Instant::now())
                .map(|event| wake.send(Wake::Input(event)));
            if heard.is_some_and(|sent| sent.is_err()) {
                return;
            }
        }
        tell_gone(&wake);
    });
}

fn tell_gone(wake: &Sender<Wake>) {
    // The loop may have left already, and then there is nobody to tell.
    wake.send(Wake::Gone).ok();
}

/// Returns when the terminal is gone.
fn await_end() -> std::io::Result<()> {
    let stdin = std::io::stdin();
    let tty = if stdin.is_terminal() {
        None
    } else {
        Some(File::open("/dev/tty")?)
    };
    let terminal: BorrowedFd<'_> = tty.as_ref().map_or_else(|| stdin.as_fd(), AsFd::as_fd);
    loop {
        // Nothing is asked for: only the end is told.
        let mut waiting = [PollFd::new(&terminal, PollFlags::empty())];
        match rustix::event::poll(&mut waiting, None) {
            Ok(_) => return Ok(()),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Swallows answers of the terminal that nobody asked for.
#[derive(Default)]
struct Swallow {
    since: Option<Instant>,
}

impl Swallow {
    fn pass(&mut self, event: Event, now: Instant) -> Option<Event> {
        let Event::Key(key) = &event else {
            return Some(event);
        };
        if self
            .since
            .is_some_and(|last| now.duration_since(last) < SILENCE)
        {
            self.since = if ends(key) { None } else { Some(now) };
            return None;
        }
        self.since = begins(key).then_some(now);
        if self.since.is_some() {
            None
        } else {
            Some(event)
        }
    }
}

/// `ESC ]`, `ESC P`, `ESC X`, `ESC ^`, `ESC _` reach us as these characters with Alt, which mean nothing here.
fn begins(key: &KeyEvent) -> bool {
    let introducer = key
        .code
        .as_char()
        .is_some_and(|c| matches!(c, ']' | 'P' | 'X' | '^' | '_'));
    introducer
        && key.modifiers.contains(KeyModifiers::ALT)
        && !key.modifiers.contains(KeyModifiers::CONTROL)
}

/// BEL, or `ESC \`.
fn ends(key: &KeyEvent) -> bool {
    let bell = key.code == KeyCode::Char('g') && key.modifiers.contains(KeyModifiers::CONTROL);
    bell || (key.code == KeyCode::Char('\\') && key.modifiers.contains(KeyModifiers::ALT))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(code), modifiers))
    }

    #[test]
    fn an_answer_of_the_terminal_is_never_taken_for_typing() {
        let mut swallow = Swallow::default();
        let now = Instant::now();
        let answer = [
            key(']', KeyModifiers::ALT),
            key('1', KeyModifiers::NONE),
            key('1', KeyModifiers::NONE),
        ];
        let end = key('g', KeyModifiers::CONTROL);
        assert!(
            answer
                .into_iter()
                .chain([end])
                .all(|event| swallow.pass(event, now).is_none())
        );
        assert!(swallow.pass(key('9', KeyModifiers::NONE), now).is_some());
    }

    #[test]
    fn an_answer_that_does_not_end_is_over_after_a_silence() {
        let mut swallow = Swallow::default();
        let now = Instant::now();
        assert!(swallow.pass(key(']', KeyModifiers::ALT), now).is_none());
        assert!(
            swallow
                .pass(key('9', KeyModifiers::NONE), now + SILENCE * 2)
                .is_some()
        );
    }
}
