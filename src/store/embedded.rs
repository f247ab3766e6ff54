//! The plan that a first run shows: the objectives 2022-2024 of the Secretary General of the Bari chamber.

/// Its name among plans.
pub const EMBEDDED_ID: &str = "segretario-generale-2022-2024";

/// Its text, as it will stand in `plan.ron` once something is changed.
pub const EMBEDDED: &str = include_str!("../../data/segretario-generale-2022-2024.ron");
