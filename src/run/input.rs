//! The thread that listens to the terminal: it reads its bytes, and tells the loop what they mean, or that the terminal is gone.

use std::fs::File;
use std::io::IsTerminal;
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::mpsc::Sender;
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec};

use super::Wake;
use super::decoder::Decoder;

/// How much is read at once, in bytes.
const MOST: usize = 16 * 1024;

/// Starts the thread; it ends with the terminal or with the program.
pub(super) fn start(wake: Sender<Wake>) {
    std::thread::spawn(move || {
        // The loop may have left already, and then there is nobody to tell.
        listen(&wake).ok();
        wake.send(Wake::Gone).ok();
    });
}

/// Returns when the terminal is gone, or the loop.
fn listen(wake: &Sender<Wake>) -> std::io::Result<()> {
    let stdin = std::io::stdin();
    let tty = if stdin.is_terminal() {
        None
    } else {
        Some(File::open("/dev/tty")?)
    };
    let terminal: BorrowedFd<'_> = tty.as_ref().map_or_else(|| stdin.as_fd(), AsFd::as_fd);
    let mut decoder = Decoder::default();
    let mut bytes = vec![0; MOST];
    loop {
        let events = if waits(terminal, decoder.patience())? {
            let length = read(terminal, &mut bytes)?;
            let read = bytes.get(..length).unwrap_or_default();
            if read.is_empty() {
                return Ok(());
            }
            decoder.feed(read, Instant::now())
        } else {
            decoder.silence(Instant::now())
        };
        for event in events {
            if wake.send(Wake::Input(event)).is_err() {
                return Ok(());
            }
        }
    }
}

/// Sleeps until there is something to read, or for so long; whether there is.
fn waits(terminal: BorrowedFd<'_>, patience: Option<Duration>) -> std::io::Result<bool> {
    let timeout = patience.and_then(|it| Timespec::try_from(it).ok());
    loop {
        let mut waiting = [PollFd::new(&terminal, PollFlags::IN)];
        match rustix::event::poll(&mut waiting, timeout.as_ref()) {
            Ok(count) => return Ok(count > 0),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn read(terminal: BorrowedFd<'_>, bytes: &mut [u8]) -> std::io::Result<usize> {
    loop {
        match rustix::io::read(terminal, &mut *bytes) {
            Ok(length) => return Ok(length),
            // Somebody else may have set it non-blocking, or read what was there.
            Err(rustix::io::Errno::INTR | rustix::io::Errno::AGAIN) => {
                waits(terminal, None)?;
            }
            Err(error) => return Err(error.into()),
        }
    }
}
