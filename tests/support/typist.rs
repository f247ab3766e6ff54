//! Somebody at a real terminal: the real binary in a pty, keys in, the screen out. Nothing sleeps: what is expected is
//! waited for, with a bound.

use std::io::{Read, Write};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// Longer than anything takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the terminal has received so far.
#[derive(Default)]
struct Heard {
    screen: Option<vt100::Parser>,
    raw: Vec<u8>,
    exit: Option<u32>,
}

pub(crate) struct Typist {
    heard: Arc<(Mutex<Heard>, Condvar)>,
    keys: Box<dyn Write + Send>,
    master: Box<dyn MasterPty + Send>,
    pid: u32,
}

impl Typist {
    /// Starts the program in a home of its own.
    pub(crate) fn start(home: &TempDir, arguments: &[&str], (columns, rows): (u16, u16)) -> Self {
        Self::with(home, arguments, (columns, rows), &[])
    }

    pub(crate) fn with(
        home: &TempDir,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        set: &[(&str, &str)],
    ) -> Self {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_traguardo"));
        command.arg("--data-dir");
        command.arg(data(home.path()));
        command.args(arguments);
        Self::run(command, home, (columns, rows), set)
    }

    /// Starts any program, a shell perhaps, in that home.
    pub(crate) fn run(
        mut command: CommandBuilder,
        home: &TempDir,
        (columns, rows): (u16, u16),
        set: &[(&str, &str)],
    ) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        command.env_clear();
        let usual = [
            ("TERM", "xterm-256color"),
            ("COLORTERM", "truecolor"),
            ("LANG", "it_IT.UTF-8"),
            ("USER", "rossi"),
        ];
        for (name, value) in usual.iter().chain(set) {
            command.env(name, value);
        }
        command.env("HOME", home.path());
        command.cwd(home.path());
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let heard = Arc::new((Mutex::new(Heard::default()), Condvar::new()));
        heard.0.lock().unwrap().screen = Some(vt100::Parser::new(rows, columns, 0));
        listen(pair.master.try_clone_reader().unwrap(), Arc::clone(&heard));
        let pid = child.process_id().unwrap();
        await_exit(child, Arc::clone(&heard));
        let keys = pair.master.take_writer().unwrap();
        Self {
            heard,
            keys,
            master: pair.master,
            pid,
        }
    }

    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        self.send(keys.as_bytes())
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.keys.write_all(bytes).unwrap();
        self.keys.flush().unwrap();
        self
    }

    /// Waits until the screen shows a text.
    #[track_caller]
    pub(crate) fn see(&mut self, text: &str) -> &mut Self {
        self.until(text, |heard| screen(heard).contains(text));
        self
    }

    /// Waits until a sequence was written so many times.
    #[track_caller]
    pub(crate) fn hear(&mut self, sequence: &str, times: usize) -> &mut Self {
        self.until(&format!("{sequence:?} {times} times"), |heard| {
            let raw = String::from_utf8_lossy(&heard.raw);
            raw.matches(sequence).count() >= times
        });
        self
    }

    /// Waits until the screen shows a text no longer.
    #[track_caller]
    pub(crate) fn see_no_more(&mut self, text: &str) -> &mut Self {
        self.until(text, |heard| !screen(heard).contains(text));
        self
    }

    /// Waits for something, with a bound.
    #[track_caller]
    fn until(&self, what: &str, met: impl Fn(&Heard) -> bool) {
        let end = Instant::now() + PATIENCE;
        let (heard, told) = &*self.heard;
        let mut now = heard.lock().unwrap();
        while !met(&now) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero(),
                "{what:?} was waited for in vain:\n{}\nexit {:?}",
                screen(&now),
                now.exit
            );
            now = told.wait_timeout(now, left).unwrap().0;
        }
    }

    pub(crate) fn screen(&self) -> String {
        screen(&self.heard.0.lock().unwrap())
    }

    pub(crate) fn raw(&self) -> Vec<u8> {
        self.heard.0.lock().unwrap().raw.clone()
    }

    pub(crate) fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        // The parser first: what comes in answer to the signal is of the new size.
        if let Some(parser) = &mut self.heard.0.lock().unwrap().screen {
            // The frame before may still be on its way, and the emulator can wrap no wide character in less.
            parser.screen_mut().set_size(rows.max(2), columns.max(2));
        }
        self.master.resize(size(columns, rows)).unwrap();
        self
    }

    pub(crate) fn signal(&mut self, signal: rustix::process::Signal) -> &mut Self {
        let pid = rustix::process::Pid::from_raw(i32::try_from(self.pid).unwrap()).unwrap();
        rustix::process::kill_process(pid, signal).unwrap();
        self
    }

    /// Waits for the end, and says with which code.
    #[track_caller]
    pub(crate) fn exit(&self) -> u32 {
        self.until("the end", |heard| heard.exit.is_some());
        self.heard.0.lock().unwrap().exit.unwrap()
    }

    /// Waits for the end by a signal that nobody can catch.
    pub(crate) fn gone(&self) {
        self.until("the end", |heard| heard.exit.is_some());
    }

    /// Waits until the terminal was given back as it was: the last word on each mode. The end of the program may be known
    /// before its last words are read.
    #[track_caller]
    pub(crate) fn must_be_restored(&self) {
        let modes = [
            ("\x1b[?1049h", "\x1b[?1049l"),
            ("\x1b[?25l", "\x1b[?25h"),
            ("\x1b[?2004h", "\x1b[?2004l"),
            ("\x1b[?1004h", "\x1b[?1004l"),
            ("\x1b[?1000h", "\x1b[?1000l"),
            ("\x1b[?1006h", "\x1b[?1006l"),
        ];
        self.until("the terminal as it was", |heard| {
            let raw = String::from_utf8_lossy(&heard.raw);
            modes.iter().all(|(on, off)| raw.rfind(off) > raw.rfind(on))
        });
    }
}

impl Drop for Typist {
    fn drop(&mut self) {
        let running = self.heard.0.lock().is_ok_and(|heard| heard.exit.is_none());
        if running {
            self.signal(rustix::process::Signal::KILL);
        }
    }
}

/// Where the program keeps its data.
pub(crate) fn data(home: &Path) -> std::path::PathBuf {
    home.join("dati")
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn screen(heard: &Heard) -> String {
    heard
        .screen
        .as_ref()
        .map(|parser| parser.screen().contents())
        .unwrap_or_default()
}

fn listen(mut terminal: Box<dyn Read + Send>, heard: Arc<(Mutex<Heard>, Condvar)>) {
    std::thread::spawn(move || {
        let mut buffer = [0; 16 * 1024];
        while let Ok(length @ 1..) = terminal.read(&mut buffer) {
            let mut now = heard.0.lock().unwrap();
            now.raw.extend(&buffer[..length]);
            if let Some(parser) = &mut now.screen {
                parser.process(&buffer[..length]);
            }
            heard.1.notify_all();
        }
    });
}

fn await_exit(mut child: Box<dyn Child + Send + Sync>, heard: Arc<(Mutex<Heard>, Condvar)>) {
    std::thread::spawn(move || {
        let status = child.wait().unwrap();
        heard.0.lock().unwrap().exit = Some(status.exit_code());
        heard.1.notify_all();
    });
}
