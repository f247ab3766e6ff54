//! What the dashboard needs beside its model, and what wakes it.

use crossterm::event::Event;

use super::clock::Clock;
use super::preferences::Kept;
use super::save::Saved;
use crate::app::Message;
use crate::settings::Settings;
use crate::store::{DataDir, PlanFolder, Preferences, Watch};

/// Something that wakes the loop.
#[derive(Debug)]
pub(super) enum Wake {
    /// A key, the mouse, a paste, a size.
    Input(Event),
    Saved(Box<Saved>),
    /// The answer of the thread that keeps the settings.
    Kept(Box<Kept>),
    /// What was found out beside the loop.
    News(Box<Message>),
    /// What colleagues changed in the plan of that name.
    Watched(String, Box<Message>),
    Signal(i32),
    Gone,
}

/// What the dashboard needs beside its model.
pub(super) struct World {
    pub(super) data: DataDir,
    pub(super) folder: PlanFolder,
    pub(super) preferences: Preferences,
    /// What was chosen, and what is remembered.
    pub(super) settings: Settings,
    pub(super) machine: String,
    pub(super) clock: Clock,
    /// Whether the folder is looked at for what colleagues change; not while a past day is shown.
    pub(super) watches: bool,
    /// What the folder looked like before it was read.
    pub(super) watch: Option<Watch>,
}
