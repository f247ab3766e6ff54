//! The loop: terminal, events, effects. Alone in touching the terminal, and the only owner of threads.
//!
//! It sleeps until something happens: a key, a signal, an answer of the saving thread, or news of a colleague. Everything
//! that is waiting is taken in, and then one frame is drawn, if it differs, with one write. No tick: idle costs nothing.

mod clock;
mod decoder;
mod encoder;
mod environment;
mod export;
mod import;
mod input;
mod linked_results;
mod open;
mod preferences;
mod save;
mod screen;
mod signals;
mod source;
mod start;
mod survey;
mod terminal;
mod watch;
mod world;

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use signal_hook::consts::SIGHUP;

pub use import::incoming;
pub use start::main;

use clock::Clock;
use environment::{depth, locale_language, token};
use terminal::size;

use crate::app::{Effect, Key, Message, Model, message, update};
use crate::settings::{Choice, Settings};
use crate::store::Session;
use save::Job;
use screen::Screen;
use source::Look;
use terminal::Terminal;
use world::{Wake, World};

/// How long leaving waits for a disk that does not answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Two clicks within this time on one place are a double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(400);

/// How the dashboard ended.
enum End {
    Quit,
    /// Changes are not on disk, as many as that.
    Unsaved(usize),
    /// By that signal, or by a terminal that is gone; with so many changes that are not on disk.
    Signal(i32, usize),
}

/// Shows the dashboard until it is left.
///
/// # Errors
/// The terminal's.
fn dashboard(model: Model, mut world: World) -> std::io::Result<End> {
    let (wake, woken) = channel();
    let signals = signals::take()?;
    let _terminal = Terminal::enter()?;
    let mut screen = Screen::new();
    screen.draw(&model, &terminal::modes(!world.settings.mouse_off))?;
    // The plan stands there; now for what happens next.
    signals::tell(signals, wake.clone());
    input::start(wake.clone());
    let session = Session::new(
        world.folder.clone(),
        model.document.signature(),
        world.clock.now(),
    );
    let saver = save::start(session, world.data.clone(), wake.clone());
    let watcher = world
        .watch
        .take()
        .map(|watch| watch::start(watch, &world, &model, wake.clone()));
    let mut program = Program {
        model,
        world,
        screen,
        before: String::new(),
        saver: Some(saver),
        watcher,
        wake,
        looker: None,
        outstanding: 0,
        keeper: None,
        keeping: 0,
        click: None,
        end: None,
    };
    Ok(program.run(&woken))
}

/// The loop's own state.
struct Program {
    model: Model,
    world: World,
    screen: Screen,
    /// What the terminal is told with the next frame.
    before: String,
    saver: Option<Sender<Job>>,
    watcher: Option<Sender<()>>,
    /// For those who look at files beside the loop, and begin when there is one to look at.
    wake: Sender<Wake>,
    looker: Option<Sender<Look>>,
    /// Jobs that the saving thread has not answered.
    outstanding: usize,
    keeper: Option<Sender<Settings>>,
    /// Settings that are not kept yet.
    keeping: usize,
    click: Option<(u16, u16, Instant)>,
    end: Option<End>,
}

impl Program {
    fn run(&mut self, woken: &Receiver<Wake>) -> End {
        loop {
            match self.turn(woken) {
                Ok(false) => {}
                Ok(true) => break,
                Err(_) => {
                    // A terminal that takes nothing any more is gone; the signal that says so may be on its way.
                    self.end = Some(End::Signal(SIGHUP, 0));
                    self.settle(woken).ok();
                    break;
                }
            }
        }
        match self.end.take() {
            Some(End::Signal(signal, _)) => {
                End::Signal(signal, self.model.unsaved() + self.outstanding)
            }
            other => other.unwrap_or(End::Quit),
        }
    }

    /// Sleeps until something happens, takes in all that did, and draws once; whether it was the last turn.
    fn turn(&mut self, woken: &Receiver<Wake>) -> std::io::Result<bool> {
        match self.sleep(woken) {
            Ok(first) => self.take(first)?,
            Err(RecvTimeoutError::Timeout) => self.tell(Message::Minute)?,
            Err(RecvTimeoutError::Disconnected) => return Ok(true),
        }
        while let Ok(more) = woken.try_recv() {
            self.take(more)?;
        }
        if self.end.is_some() && self.settle(woken)? {
            return Ok(true);
        }
        let before = std::mem::take(&mut self.before);
        self.screen.draw(&self.model, &before)?;
        Ok(false)
    }

    /// Sleeps until something happens; where a clock is on screen, no longer than to the next full minute.
    fn sleep(&self, woken: &Receiver<Wake>) -> Result<Wake, RecvTimeoutError> {
        let clock = self.model.screens.meeting().is_some_and(|it| it.clock);
        if !clock {
            return Ok(woken.recv()?);
        }
        let past = self.world.clock.now().wall().second().unsigned_abs();
        woken.recv_timeout(Duration::from_secs(60_u64.saturating_sub(past.into())))
    }

    fn take(&mut self, wake: Wake) -> std::io::Result<()> {
        match wake {
            Wake::Input(event) => match self.message(event) {
                Some(message) => self.tell(message),
                None => Ok(()),
            },
            Wake::Saved(saved) => {
                self.outstanding = self.outstanding.saturating_sub(saved.jobs);
                saved.messages.into_iter().try_for_each(|it| self.tell(it))
            }
            Wake::Kept(kept) => {
                self.keeping = self.keeping.saturating_sub(kept.settings);
                match kept.why_not {
                    Some(why) => self.tell(Message::NotDone { why }),
                    None => Ok(()),
                }
            }
            Wake::News(message) => self.tell(*message),
            // A watcher of a plan that was left may have had a last word.
            Wake::Watched(id, message) if id == self.world.folder.id() => self.tell(*message),
            Wake::Watched(..) => Ok(()),
            Wake::Signal(signal) => self.signal(signal),
            Wake::Gone => {
                self.end = Some(End::Signal(SIGHUP, 0));
                Ok(())
            }
        }
    }

    /// What an event of the terminal means now.
    fn message(&mut self, event: Event) -> Option<Message> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                message(&self.model, Key::from(key))
            }
            Event::Key(_) | Event::FocusLost => None,
            Event::FocusGained => Some(Message::Attention),
            Event::Paste(text) => Some(Message::Paste(text)),
            Event::Resize(width, height) => Some(resized(width, height)),
            Event::Mouse(mouse) => self.mouse(mouse),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the mouse does more than is asked of it"
    )]
    fn mouse(&mut self, mouse: MouseEvent) -> Option<Message> {
        match mouse.kind {
            MouseEventKind::ScrollDown => Some(Message::Wheel(1)),
            MouseEventKind::ScrollUp => Some(Message::Wheel(-1)),
            MouseEventKind::Down(MouseButton::Left) => {
                let (column, row) = (mouse.column, mouse.row);
                let before = self.click.replace((column, row, Instant::now()));
                let double = before.is_some_and(|(x, y, at)| {
                    (x, y) == (column, row) && at.elapsed() < DOUBLE_CLICK
                });
                if double {
                    self.click = None;
                }
                let spot = crate::view::clicked(&self.model, column, row);
                Some(match spot {
                    Some(spot) => Message::Press { spot, double },
                    None => Message::Click {
                        column,
                        row,
                        double,
                    },
                })
            }
            _ => None,
        }
    }

    fn tell(&mut self, message: Message) -> std::io::Result<()> {
        let now = self.world.clock.now();
        for effect in update(&mut self.model, now, message) {
            self.perform(effect)?;
        }
        Ok(())
    }

    fn perform(&mut self, effect: Effect) -> std::io::Result<()> {
        match effect {
            Effect::Write(changes) => self.save(Job::Write(changes)),
            Effect::Retry => self.save(Job::Retry),
            Effect::MoveTo(path) => self.save(Job::MoveTo(path)),
            Effect::Remember(choice) => self.remember(choice),
            // A watcher that has ended has nothing to look at.
            Effect::Look => drop(self.watcher.as_ref().map(|watcher| watcher.send(()))),
            Effect::Seal(text) => self.look(Look::Seal(text)),
            Effect::LookFor(text) => self.look(Look::Seek(text)),
            Effect::Verify(sources) => self.look(Look::Verify(sources)),
            Effect::Consult(place, year) => {
                let asked = (place, year);
                linked_results::start(self.wake.clone(), &self.world, &self.model, asked);
            }
            Effect::Survey => survey::start(self.wake.clone(), &self.world, &self.model),
            Effect::Open(id) => self.open(&id)?,
            Effect::Create(new) => self.create(&new)?,
            Effect::Read(asked) => {
                import::start(self.wake.clone(), (&self.world, &self.model), asked);
            }
            Effect::TakeIn(asked, digest) => self.take_in(asked, digest)?,
            Effect::Export(asked) => {
                self.outstanding += 1;
                let standing = (&self.model, self.world.data.clone());
                export::start(self.wake.clone(), standing, *asked);
            }
            Effect::Copy(text) => terminal::copy(&text)?,
            Effect::Mouse => {
                let off = !self.world.settings.mouse_off;
                self.remember(Choice::MouseOff(off));
                terminal::mouse(!off)?;
            }
            Effect::Redraw => self.screen.forget(),
            Effect::Suspend => self.suspend_all()?,
            Effect::Quit => self.end = Some(End::Quit),
            Effect::Abandon => {
                self.end = Some(End::Unsaved(self.model.unsaved()));
                self.saver = None;
                self.outstanding = 0;
            }
        }
        Ok(())
    }

    fn look(&mut self, look: Look) {
        let wake = &self.wake;
        let looker = self
            .looker
            .get_or_insert_with(|| source::start(wake.clone()));
        // The thread ends with this sender only.
        looker.send(look).ok();
    }

    fn save(&mut self, job: Job) {
        if self
            .saver
            .as_ref()
            .is_some_and(|saver| saver.send(job).is_ok())
        {
            self.outstanding += 1;
        }
    }

    /// Remembers a choice, together with which plan is open; on disk, unless the program must write nothing.
    fn remember(&mut self, choice: Choice) {
        let before = self.world.settings.clone();
        let open = self.world.folder.id().to_owned();
        self.world.settings.take(Choice::Plan(open));
        self.world.settings.take(choice);
        if self.model.document.bar().is_some() {
            return;
        }
        let preferences = &self.world.preferences;
        let start = || preferences::start(preferences.clone(), before, self.wake.clone());
        let keeper = self.keeper.get_or_insert_with(start);
        if keeper.send(self.world.settings.clone()).is_ok() {
            self.keeping += 1;
        }
    }

    /// Whether the program may end: everything is on disk, or was given up, or it must.
    fn settle(&mut self, woken: &Receiver<Wake>) -> std::io::Result<bool> {
        let mut must = matches!(self.end, Some(End::Signal(..)));
        if must {
            // The person at the terminal, or its closed window, does not wait for a slow disk.
            terminal::give_back();
        }
        // What waits for the end of a burst is written now.
        self.keeper = None;
        let until = Instant::now() + PATIENCE;
        while self.outstanding > 0 || self.keeping > 0 {
            let left = until.saturating_duration_since(Instant::now());
            match woken.recv_timeout(left) {
                Ok(answer @ (Wake::Saved(_) | Wake::Kept(_))) => self.take(answer)?,
                Ok(answer @ (Wake::Signal(_) | Wake::Gone | Wake::Watched(..) | Wake::News(_))) => {
                    self.take(answer)?;
                    must = matches!(self.end, Some(End::Signal(..)));
                }
                Ok(Wake::Input(_)) => {}
                Err(_) => break,
            }
        }
        if must || !matches!(self.end, Some(End::Quit)) {
            return Ok(true);
        }
        if self.outstanding == 0 && self.model.unsaved() == 0 {
            return Ok(true);
        }
        // Something is not on disk: ask.
        self.end = None;
        self.tell(Message::Command(crate::app::Command::Quit))?;
        Ok(self.end.is_some() && self.model.unsaved() == 0)
    }
}

fn resized(width: u16, height: u16) -> Message {
    Message::Resized {
        width: width.min(terminal::LARGEST),
        height: height.min(terminal::LARGEST),
    }
}
