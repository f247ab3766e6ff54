//! What can happen, and what the program wants done about it.

use std::collections::HashMap;
use std::path::PathBuf;

use super::Surveyed;
use super::form::{Export, NewPlan};
use super::incoming::{Incoming, Request};
use crate::plan::{Place, Year};
use crate::record::{Change, Document, Seal, Source};
use crate::settings::Choice;
use crate::words::Sentence;

/// Something on screen that a click means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clicked {
    /// A key that is named at the foot.
    Command(Command),
    /// A year of the plan.
    Year(Year),
    /// A row of the list that has the keys, from 0.
    Row(usize),
    /// A segment of a weighted bar.
    Kpi(Place),
}

/// Something that happened: a key, or the outcome of an effect.
#[derive(Clone, Debug)]
pub enum Message {
    /// A command of the table of keys.
    Command(Command),
    /// A character that opens the field or goes into a text.
    Type(char),
    Paste(String),
    Resized {
        /// In columns.
        width: u16,
        height: u16,
    },
    Click {
        /// From 0.
        column: u16,
        /// From 0.
        row: u16,
        /// Whether it was the second one at that place.
        double: bool,
    },
    /// Something that was drawn to be clicked was clicked.
    Press {
        spot: Clicked,
        /// Whether it was the second click at that place.
        double: bool,
    },
    /// The wheel, in lines; down is positive.
    Wheel(i16),
    Written,
    /// Changes are not on disk; they are kept, and tried again.
    NotWritten {
        why: Sentence,
        unsaved: usize,
    },
    /// Everything unsaved went to another folder.
    Moved {
        path: String,
    },
    Absorb {
        changes: Vec<Change>,
        /// Files that could not be read.
        findings: Vec<Sentence>,
        /// Files that were looked at again: what was found in them before holds no more.
        looked_at: Vec<PathBuf>,
    },
    Replanned {
        /// The new plan, with all changes.
        document: Box<Document>,
        findings: Vec<Sentence>,
    },
    /// A source was read for the open form.
    Sealed {
        asked: String,
        read: Result<Source, Sentence>,
    },
    /// Whether the file that a text names is there; so too where it names none.
    LookedFor {
        asked: String,
        is_there: bool,
    },
    /// The files that values come from were looked at.
    Verified(HashMap<String, Seal>),
    /// An export is written, or is not.
    Exported {
        asked: Export,
        /// Its whole path, or why not.
        outcome: Result<String, NotExported>,
    },
    /// A file was read for the screen that shows it, or cannot be.
    WasRead {
        asked: Box<Request>,
        outcome: Result<Box<Incoming>, Sentence>,
    },
    /// A file was not taken in.
    NotTaken {
        asked: Box<Request>,
        why: Sentence,
    },
    /// A plan was read for the list of all plans.
    Surveyed {
        plan: Box<Surveyed>,
        /// How many are still to come.
        left: usize,
    },
    /// The results of objectives of other plans were looked up for the inputs of a KPI.
    Consulted {
        kpi: String,
        /// What was found, by the symbol of each input: a plan and a percentage with a point, or why nothing was.
        found: Vec<(String, Result<Borrowed, Sentence>)>,
    },
    /// Another plan is not opened, or not made.
    NotOpened {
        why: Sentence,
    },
    /// Something that was asked for beside the plan was not done: settings kept, the program stopped.
    NotDone {
        why: Sentence,
    },
    /// A minute has passed, while a clock is on screen.
    Minute,
    /// The window has the attention again.
    Attention,
    /// The program must leave at once: a signal, or the terminal is gone.
    Terminate,
}

/// The result of an objective of another plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borrowed {
    pub plan: String,
    pub objective: String,
    /// Its result in percent, with a point and two decimals.
    pub result: String,
}

/// Why an export is not there.
#[derive(Clone, Debug)]
pub enum NotExported {
    /// There is a file of that path already.
    Exists(String),
    Failed(Sentence),
}

/// What a person can do. Each is one row or more of the table of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    Down,
    Up,
    NextObjective,
    PreviousObjective,
    PageDown,
    PageUp,
    First,
    Last,
    NextToFill,
    PreviousToFill,
    Write,
    Edit,
    Yes,
    No,
    Cycle,
    Withdraw,
    Annotate,
    Undo,
    Redo,
    Confirm,
    NextYear,
    PreviousYear,
    Filter,
    Sort,
    KpiSheet,
    ObjectiveSheet,
    Search,
    Palette,
    Help,
    Findings,
    Language,
    Theme,
    Mouse,
    Retry,
    Redraw,
    Suspend,
    Quit,
    Back,
    KeepDown,
    KeepNext,
    KeepPrevious,
    GiveUp,
    CursorLeft,
    CursorRight,
    CursorHome,
    CursorEnd,
    Erase,
    EraseForward,
    EraseAll,
    NewLine,
    Accept,
    OtherFolder,
    LeaveUnsaved,
    Inputs,
    Measurement,
    Deviation,
    Judge,
    Amend,
    Formula,
    Direct,
    CloseYear,
    Years,
    History,
    Past,
    WhatIf,
    Copy,
    CopyRow,
    Revert,
    NextRow,
    PreviousRow,
    KeepForm,
    /// Keeps the KPI of a draft, and opens the form of the next one.
    KeepAndNext,
    ThrowAway,
    KeepWhatIf,
    Afresh,
    WhyNot,
    Meeting,
    Reviews,
    NextSlide,
    PreviousSlide,
    Remark,
    Decide,
    Order,
    Clock,
    Conclude,
    Compare,
    Mark,
    Export,
    Overwrite,
    Round,
    Skip,
    Plans,
    NewPlan,
    /// Says which file is imported.
    Import,
    /// Says what a column of it holds.
    Role,
    Refresh,
    EditKpi,
    EditObjective,
    AddKpi,
    AddObjective,
    TakeOut,
    MoveUp,
    MoveDown,
    Balance,
    Approve,
}

/// What the program wants done in the world; `run` does it.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Put these changes on disk; answered by [`Message::Written`] or [`Message::NotWritten`].
    Write(Vec<Change>),
    /// Try again to put on disk what is not there yet; answered likewise.
    Retry,
    /// Put everything unsaved into another data folder; answered by [`Message::Moved`] or [`Message::NotWritten`].
    MoveTo(String),
    /// Read a source; answered by [`Message::Sealed`].
    Seal(String),
    /// Look whether the file that a text names is there; answered by [`Message::LookedFor`].
    LookFor(String),
    /// Look whether these sources are what they were; answered by [`Message::Verified`].
    Verify(Vec<Source>),
    /// Look up the results of objectives of other plans in a year, for the inputs of the KPI of that place; answered by
    /// [`Message::Consulted`].
    Consult(Place, Year),
    /// Read every plan for the list of all plans; answered by [`Message::Surveyed`] for each.
    Survey,
    /// Show another plan instead of this one; a new model, or [`Message::NotOpened`].
    Open(String),
    /// Write a new plan, and show it; likewise.
    Create(NewPlan),
    /// Read a file that is to become a plan; answered by [`Message::WasRead`].
    Read(Box<Request>),
    /// Take it in where its bytes have that digest still, and show the plan; a new model, or [`Message::NotTaken`].
    TakeIn(Box<Request>, u64),
    /// Write a file for others; answered by [`Message::Exported`].
    Export(Box<Export>),
    /// Put a text into the clipboard.
    Copy(String),
    /// Remember a choice for the next session, unless the program must write nothing.
    Remember(Choice),
    /// Look at once whether colleagues changed something.
    Look,
    /// Take the mouse, or leave it to the terminal.
    Mouse,
    Redraw,
    Suspend,
    /// Leave, once everything is on disk.
    Quit,
    /// Leave, and lose what is not on disk.
    Abandon,
}
