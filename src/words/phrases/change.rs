//! Phrases: changes, told.

/// Phrases: changes, told.
#[derive(Debug)]
pub struct Changes {
    /// A value was set.
    pub set: fn(&str, &str, &str) -> String,
    /// A value was withdrawn.
    pub withdrawn: fn(&str, &str) -> String,
    /// A note was set.
    pub annotated: fn(&str, &str, &str) -> String,
    /// An assessment by hand.
    pub judged: fn(&str, &str, &str) -> String,
    /// An assessment was taken back.
    pub unjudged: fn(&str, &str) -> String,
    /// A confirmation.
    pub confirmed: fn(&str, &str) -> String,
    /// A year was closed.
    pub closed: fn(&str) -> String,
    /// A year was reopened.
    pub reopened: fn(&str, &str) -> String,
    /// A change was undone.
    pub reverted: fn(&str) -> String,
    /// A change was redone.
    pub redone: fn(&str) -> String,
    /// Several values at once.
    pub several: fn(usize, &str) -> String,
    /// What was there before.
    pub before: fn(&str) -> String,
    /// Nothing was there.
    pub empty: &'static str,
    /// The change was undone since.
    pub reverted_mark: &'static str,
}

pub(super) const ITALIAN: Changes = Changes {
    set: |kpi, year, value| format!("{kpi} {year} = {value}"),
    withdrawn: |kpi, year| format!("{kpi} {year} ritirato"),
    annotated: |kpi, year, note| format!("{kpi} {year} nota: {note}"),
    judged: |kpi, year, judgement| format!("{kpi} {year} {judgement}"),
    unjudged: |kpi, year| format!("{kpi} {year}: giudizio tolto"),
    confirmed: |kpi, year| format!("{kpi} {year} confermato"),
    closed: |year| format!("{year} chiuso"),
    reopened: |year, reason| format!("{year} riaperto: {reason}"),
    reverted: |what| format!("annullato: {what}"),
    redone: |what| format!("ripetuto: {what}"),
    several: |n, first| format!("{n} valori insieme: {first}, ..."),
    before: |old| format!("era {old}"),
    empty: "vuoto",
    reverted_mark: "annullata",
};

pub(super) const ENGLISH: Changes = Changes {
    set: |kpi, year, value| format!("{kpi} {year} = {value}"),
    withdrawn: |kpi, year| format!("{kpi} {year} withdrawn"),
    annotated: |kpi, year, note| format!("{kpi} {year} note: {note}"),
    judged: |kpi, year, judgement| format!("{kpi} {year} {judgement}"),
    unjudged: |kpi, year| format!("{kpi} {year}: assessment removed"),
    confirmed: |kpi, year| format!("{kpi} {year} confirmed"),
    closed: |year| format!("{year} closed"),
    reopened: |year, reason| format!("{year} reopened: {reason}"),
    reverted: |what| format!("undone: {what}"),
    redone: |what| format!("redone: {what}"),
    several: |n, first| format!("{n} values at once: {first}, ..."),
    before: |old| format!("was {old}"),
    empty: "empty",
    reverted_mark: "undone",
};
