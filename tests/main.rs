//! Everything that is tested from outside the library, as one crate.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    missing_docs,
    reason = "a test that fails should say so at once"
)]

mod cli;
mod frames;
mod journeys;
mod layers;
mod readme;
mod screenshots;
mod source;
mod store;
mod support;
mod terminal;
