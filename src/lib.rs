//! # Traguardo
//!
//! A full-screen terminal dashboard for plans of weighted objectives: glance at them, type the year's actuals, walk a
//! meeting through them. This page is the map of the house; whoever has read it, [`plan`], `app/message.rs` and
//! `app/keymap.rs` knows the program.
//!
//! ## Rooms
//!
//! ```text
//! plan      what is promised: a plan, its objectives, their weighted KPIs, and how cells of the document are read
//! record    what happened: changes that never alter, their journal, and the one door through which anything is changed
//! score     how far: achievements, results, roll-ups, exact and kept up to date change by change; why a number is so
//! words     every phrase in two languages, and how facts become sentences
//! settings  what the user chose
//! store     the data directory: plain RON files, one writer each
//! exchange  in: plans out of an Allegato and of sheets; out: reports and minutes by templates, sheets, workbooks
//! app       keys become messages, one function changes the model, and what touches the world is returned
//! view      a frame is computed from the model, and from nothing else
//! cli       the same program without the screen
//! run       the loop: the only room that touches terminal, clock and threads
//! ```
//!
//! ## Who may name whom
//!
//! ```text
//! plan ← record ← score ← words ← { store, exchange, app }      app ← view      { store, exchange } ← cli      run knows everybody
//! ```
//!
//! `plan`, `record` and `score` are pure: no files, no clock, no floats, no panics. The types of `plan` and `record` stand on disk as they
//! are, under the names that files have had since they shipped; `store` has shapes of its own only where a version differs. `app`,
//! `store` and `exchange` do not know each other, and no more than eight files reach each other. A test reads the sources and enforces this.
//!
//! ## The flow
//!
//! ```text
//! key → app::message(&model, key) → Message → app::update(&mut model, now, message) → Vec<Effect>
//! frame ← view::view(&model, buffer)                                                └→ run performs it → Message
//! change → Document::apply → Effect::Write → a file, synced → Message::Written → "salvato 10:42"
//! load   → text → Plan + changes → Document → Scores; any failure is a sentence with file:line:column
//! ```
//!
//! ## One mechanism of each kind
//!
//! * A phrase is a row of `words/phrases/`, in both languages.
//! * A screen is data in `app/screen.rs`, on a stack: the top one has the keys, Esc takes it off. Moving in lists and texts is said once,
//!   in `app/update/list.rs`, and painted once, in `view/list.rs`.
//! * A text on screen is lines of `words/sheet/lines.rs`: titled parts, paragraphs, rows of aligned cells. `app/columns.rs` lays parts into
//!   columns for sheets, slides and what is said beside a list; `view/sheet.rs` paints them.
//! * A form is rows that say what they ask for, and one function from answers to edits: `app/forms/`.
//! * A key is a row of `app/keymap/table.rs`: dispatch, footer, help, palette, manual page and `docs/keys.md` read it.
//! * An error is a small enum of facts, called for what went wrong.
//!
//! ## What is deliberately absent
//!
//! * No tick: the loop sleeps until something happens.
//! * No merge, and no lock but for verbs that check and then write: nobody writes a file that somebody else writes.
//! * No rounding before a number is shown: a comparison with a band is a comparison of fractions.
//! * No text of its own in `app` and `view`: a phrase that a language lacks does not compile.
//! * No `dyn`, no `Rc<RefCell>`, no component trait: a screen is data, and [`app::Screens`] says who has the keys.
#![cfg_attr(
    test,
    expect(
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test that fails should say so at once"
    )
)]

/// Errors are facts: their sentences, in both languages, are in [`words`], and what they display is for developers.
macro_rules! errors {
    ($($error:ty),+ $(,)?) => { $(
        impl std::fmt::Display for $error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                std::fmt::Debug::fmt(self, f)
            }
        }

        impl std::error::Error for $error {}
    )+ };
}

pub mod app;
pub mod cli;
pub mod exchange;
pub mod plan;
pub mod record;
pub mod run;
pub mod score;
pub mod settings;
pub mod store;
pub mod view;
pub mod words;
