//! Traguardo.
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
pub mod plan;
pub mod record;
pub mod run;
pub mod score;
pub mod settings;
pub mod store;
pub mod view;
pub mod words;
