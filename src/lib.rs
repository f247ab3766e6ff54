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
//! `plan`, `record` and `score` are pure: no files, no clock, no floats, no panics, nothing serialisable. `store` has its own
//! shapes on disk and converts. `app`, `store` and `exchange` do not know each other. A test reads the sources and enforces this.
//!
//! ## The flow
//!
//! ```text
//! key → app::message(&model, key) → Message → app::update(&mut model, now, message) → Vec<Effect>
//! frame ← view::view(&model, buffer)                                                └→ run performs it → Message
//! change → Document::apply → Effect::Write → a file, synced → Message::Written → "salvato 10:42"
//! load   → text → RON shape → Plan + changes → Document → Scores; any failure is a sentence with file:line:column
//! ```
//!
//! ## What is deliberately absent
//!
//! * No tick: the loop sleeps until something happens.
//! * No merge, and no lock but for verbs that check and then write: nobody writes a file that somebody else writes.
//! * No rounding before a number is shown: a comparison with a band is a comparison of fractions.
//! * No text of its own in `app` and `view`: a phrase that a language lacks does not compile.
//! * No `dyn`, no `Rc<RefCell>`, no component trait: a screen is data, and [`app::Screen`] says who has the keys.
#![cfg_attr(
    test,
    expect(
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "a test that fails should say so at once"
    )
)]

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
