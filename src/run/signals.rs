//! Signals: which are taken, and what they do.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;

use rustix::process::Signal;
use signal_hook::consts::{SIGCONT, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::terminal::{self, size};
use super::{End, Program, Wake, resized};
use crate::app::Message;
use crate::words::Sentence;

/// What ends a program that does not ask for it, whoever sends it: the terminal has to be given back first. Faults of the
/// program itself are not among them.
const ENDS: [Signal; 13] = [
    Signal::HUP,
    Signal::INT,
    Signal::QUIT,
    Signal::TRAP,
    Signal::USR1,
    Signal::USR2,
    Signal::ALARM,
    Signal::TERM,
    Signal::XCPU,
    Signal::VTALARM,
    Signal::PROF,
    Signal::IO,
    Signal::SYS,
];

/// And on Linux alone: a coprocessor's, and a failing supply of power.
#[cfg(target_os = "linux")]
const ENDS_ON_LINUX: [Signal; 2] = [Signal::STKFLT, Signal::POWER];
#[cfg(not(target_os = "linux"))]
const ENDS_ON_LINUX: [Signal; 0] = [];

/// The signals without a name, from the first that is free in every C library.
#[cfg(target_os = "linux")]
const NAMELESS: std::ops::RangeInclusive<i32> = 35..=64;
#[cfg(not(target_os = "linux"))]
const NAMELESS: std::ops::Range<i32> = 0..0;

/// Takes the signals that concern the loop.
pub(super) fn take() -> io::Result<Signals> {
    let ends = ENDS.into_iter().chain(ENDS_ON_LINUX).map(Signal::as_raw);
    Signals::new(ends.chain(NAMELESS).chain([SIGTSTP, SIGCONT, SIGWINCH]))
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

impl Program {
    /// What a signal does to the program.
    pub(super) fn signal(&mut self, signal: i32) -> io::Result<()> {
        match signal {
            // A terminal without a size is about to be gone.
            SIGWINCH => size().map_or(Ok(()), |size| self.tell(resized(size.width, size.height))),
            SIGTSTP => self.suspend(),
            SIGCONT => self.resume(),
            other => {
                self.end = Some(End::Signal(other, 0));
                Ok(())
            }
        }
    }

    /// As the terminal does it on its key: the whole job stops, a script that started the program included. Where no shell is
    /// there to continue it, it would be lost.
    pub(super) fn suspend_all(&mut self) -> io::Result<()> {
        let group = rustix::process::getpgrp();
        if rustix::process::getsid(None).is_ok_and(|session| session == group) {
            let why = Sentence::new(|words| words.dialog.no_shell().to_owned());
            return self.tell(Message::NotDone { why });
        }
        terminal::give_back();
        rustix::process::kill_current_process_group(Signal::STOP)?;
        self.resume()
    }

    fn suspend(&mut self) -> io::Result<()> {
        terminal::give_back();
        signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
        self.resume()
    }

    /// Takes the terminal again, whatever was done to it meanwhile.
    fn resume(&mut self) -> io::Result<()> {
        terminal::retake()?;
        self.before = terminal::modes(!self.world.settings.mouse_off);
        self.screen.forget();
        let size = size()?;
        self.tell(resized(size.width, size.height))
    }
}
