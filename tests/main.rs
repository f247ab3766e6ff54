//! Everything that is tested from outside the library, as one crate.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::as_conversions,
    clippy::cast_possible_truncation,
    clippy::float_arithmetic,
    clippy::format_push_string,
    clippy::too_many_lines,
    clippy::wildcard_enum_match_arm,
    reason = "a test that fails should say so at once"
)]

mod cli;
mod conditions;
mod explanations;
mod frames;
mod importing;
mod journeys;
mod layers;
mod promises;
mod readme;
mod reports;
mod scale;
mod scores;
mod screenshots;
mod source;
mod store;
mod support;
mod terminal;
