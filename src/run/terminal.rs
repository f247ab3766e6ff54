//! The terminal: taken at the start, and given back as it was, however the program ends.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use crate::app::Size;

/// A larger window is drawn as far as this, in both directions.
pub(super) const LARGEST: u16 = 1_000;

/// Alternate screen, no cursor, pasted text in brackets, attention told.
const ENTER: &str = "\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[?1004h";
/// All of it back, with the mouse, the colours and an update that was cut short. The colours twice: some terminals keep one
/// set for both screens, and leaving the alternate one would bring the frame's back.
const LEAVE: &str =
    "\x1b[?2026l\x1b[?1006l\x1b[?1000l\x1b[?1004l\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l\x1b[0m";
/// Clicks and wheel, without the moves in between.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Whether the terminal is ours at the moment.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal, while it is ours.
pub(super) struct Terminal(());

impl Terminal {
    /// Takes the terminal; the first frame begins with what [`modes`] says.
    pub(super) fn enter() -> io::Result<Self> {
        take()?;
        Ok(Self(()))
    }
}

/// Takes it again after the program was stopped, whatever was done to it meanwhile.
pub(super) fn retake() -> io::Result<()> {
    disable_raw_mode()?;
    take()
}

/// What a terminal is told before the first frame.
pub(super) fn modes(mouse: bool) -> String {
    format!("{ENTER}{}", if mouse { MOUSE_ON } else { "" })
}

/// Takes the mouse, or leaves it to the terminal.
pub(super) fn mouse(on: bool) -> io::Result<()> {
    write(if on { MOUSE_ON } else { MOUSE_OFF }.as_bytes())
}

/// Puts a text into the clipboard, by the escape that most terminals know (OSC 52).
pub(super) fn copy(text: &str) -> io::Result<()> {
    let mut escape = String::new();
    let copied = CopyToClipboard::to_clipboard_from(text).write_ansi(&mut escape);
    copied.map_err(io::Error::other)?;
    write(escape.as_bytes())
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    Ok(())
}

/// Gives it back, if it is ours.
pub(super) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        // A terminal that is gone cannot be given back, and nobody is there to be told.
        write(LEAVE.as_bytes()).ok();
        disable_raw_mode().ok();
    }
}

/// A panic in any thread gives the terminal back, tells what happened, and ends the program.
pub(super) fn restore_on_panic() {
    let tell = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        tell(panic);
        end(101);
    }));
}

#[expect(
    clippy::exit,
    reason = "a panic in another thread would leave the loop drawing on"
)]
fn end(code: i32) {
    std::process::exit(code);
}

/// Writes everything, past the standard library's line buffer: one system call a frame.
pub(super) fn write(bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), rest) {
            Ok(written) => rest = rest.get(written..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::AGAIN) => wait_for_room(),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// A terminal set non-blocking by somebody else takes more when it can.
fn wait_for_room() {
    use rustix::event::{PollFd, PollFlags, poll};
    let stdout = rustix::stdio::stdout();
    // Whatever this says, the write is tried again and tells.
    poll(&mut [PollFd::new(&stdout, PollFlags::OUT)], None).ok();
}

/// The size of the window.
///
/// # Errors
/// The system's, where standard output is no terminal.
pub(super) fn size() -> io::Result<Size> {
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
    // A terminal that does not know its size says nought.
    let or = |given: u16, usual: u16| {
        if given == 0 {
            usual
        } else {
            given.min(LARGEST)
        }
    };
    Ok(Size {
        width: or(size.ws_col, 80),
        height: or(size.ws_row, 24),
    })
}
