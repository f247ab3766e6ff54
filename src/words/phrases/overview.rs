//! Phrases: the header, the panels and the rows.

/// Phrases: the header, the panels and the rows.
#[derive(Debug)]
pub struct Overview {
    /// The program's name.
    pub app_title: &'static str,
    /// The roll-up of all objectives.
    pub individual: &'static str,
    /// The roll-up of the flagged objectives.
    pub organisational: &'static str,
    /// The same, where there is little room.
    pub individual_short: &'static str,
    /// The same, where there is little room.
    pub organisational_short: &'static str,
    /// The figure so far, with the weight it covers.
    pub so_far_of_weight: fn(&str, &str) -> String,
    /// The same, where there is little room.
    pub so_far_of_share: fn(&str, &str) -> String,
    /// No KPI has an actual yet.
    pub nothing_measured: &'static str,
    /// How many objectives leave a roll-up.
    pub left_out: fn(usize) -> String,
    /// Where nothing counts, there is no result.
    pub not_available: &'static str,
    /// The common objective of the national union.
    pub common: fn(&str) -> String,
    /// The objective counts for organisational performance.
    pub organisational_flag: &'static str,
    /// The value before an amendment.
    pub formerly: fn(&str) -> String,
    /// An objective without KPIs.
    pub no_kpis: &'static str,
    /// A plan without objectives.
    pub no_objectives: &'static str,
    /// The filter leaves nothing.
    pub nothing_to_show: &'static str,
    /// The filter is on.
    pub filtered: &'static str,
    /// The filter is on, where there is little room.
    pub filtered_short: &'static str,
    /// A KPI's share.
    pub weight: &'static str,
    /// Where it stood in the baseline year.
    pub baseline: &'static str,
    /// What is promised.
    pub target: &'static str,
    /// What was measured.
    pub actual: &'static str,
    /// How far the actual is from the target.
    pub achievement: &'static str,
    /// A year.
    pub year: &'static str,
    /// How a KPI is computed.
    pub calculation: &'static str,
    /// The calculation as a formula.
    pub formula: &'static str,
    /// What a formula needs.
    pub inputs: &'static str,
    /// Changes of the promise.
    pub amendments: &'static str,
    /// Paragraphs after the table.
    pub notes: &'static str,
    /// Why something was amended.
    pub reason: &'static str,
    /// A note on a value.
    pub note: &'static str,
    /// The arithmetic behind a number.
    pub why: &'static str,
    /// Every recorded actual.
    pub readings: &'static str,
    /// Every year's target.
    pub targets: &'static str,
    /// What the document leaves empty.
    pub left_empty: &'static str,
    /// A value below the critical band has no note.
    pub note_missing: &'static str,
    /// Nothing says which way is better.
    pub undirected_mark: &'static str,
    /// A value was typed without having seen a colleague's.
    pub unseen_mark: &'static str,
    /// A value arrived after the year was closed.
    pub late_mark: &'static str,
    /// The year is locked.
    pub closed_year: &'static str,
    /// Nothing may be changed.
    pub read_only: &'static str,
    /// The values are made up.
    pub example: &'static str,
    /// More than was asked.
    pub beyond_hundred: fn(&str) -> String,
    /// No actual yet, in a narrow column.
    pub missing_short: &'static str,
    /// A target that is open, in a narrow column.
    pub open_short: &'static str,
    /// Not assessable, in a narrow column.
    pub not_assessable_short: &'static str,
    /// Not computable, in a narrow column.
    pub not_computable_short: &'static str,
    /// Equal to a strict bound: the ratio is 100, the target is not met.
    pub not_met: &'static str,
    /// The window has no room.
    pub too_small: fn(&str, &str) -> String,
    /// The same, where there is hardly any.
    pub too_small_short: fn(&str, &str) -> String,
    /// Something is unsound in the files.
    pub findings_notice: fn(&str) -> String,
    /// How many things are unsound in the files.
    pub findings_count: fn(usize) -> String,
    /// The plan is shown as it stood that day.
    pub as_of: fn(&str) -> String,
}

pub(super) const ITALIAN: Overview = Overview {
    app_title: "Traguardo",
    individual: "Performance individuale",
    organisational: "Performance organizzativa",
    individual_short: "Individuale",
    organisational_short: "Organizzativa",
    so_far_of_weight: |figure, weight| format!("{figure} % su {weight} % del peso"),
    so_far_of_share: |figure, weight| format!("{figure} % su {weight} %"),
    nothing_measured: "nessun consuntivo",
    left_out: |n| {
        if n == 1 {
            "1 escluso (n.a.)".into()
        } else {
            format!("{n} esclusi (n.a.)")
        }
    },
    not_available: "n.a.",
    common: |code| format!("comune {code}"),
    organisational_flag: "organizzativa",
    formerly: |old| format!("era {old}"),
    no_kpis: "nessun KPI",
    no_objectives: "Il piano non ha obiettivi.",
    nothing_to_show: "Niente richiede attenzione. f mostra tutto.",
    filtered: "solo ciò che richiede attenzione",
    filtered_short: "filtro f",
    weight: "peso",
    baseline: "baseline",
    target: "target",
    actual: "consuntivo",
    achievement: "% realizzazione",
    year: "anno",
    calculation: "modalità di calcolo",
    formula: "formula",
    inputs: "dati",
    amendments: "aggiornamenti",
    notes: "note",
    reason: "motivo",
    note: "nota",
    why: "perché questo numero",
    readings: "rilevazioni",
    targets: "target e consuntivi",
    left_empty: "(vuoto nel documento)",
    note_missing: "nota mancante",
    undirected_mark: "massimo o minimo? b lo dice",
    unseen_mark: "due valori: c conferma",
    late_mark: "arrivato a esercizio chiuso: c conferma",
    closed_year: "esercizio chiuso",
    read_only: "sola lettura",
    example: "esempio",
    beyond_hundred: |raw| format!("{raw} %: oltre il target"),
    missing_short: "manca",
    open_short: "aperto",
    not_assessable_short: "non val.",
    not_computable_short: "non calc",
    not_met: "target non raggiunto",
    too_small: |width, height| format!("Serve una finestra di almeno {width}×{height} caratteri."),
    too_small_short: |width, height| format!("min {width}×{height}"),
    findings_notice: |count| format!("{count}: F le mostra"),
    findings_count: |n| {
        if n == 1 {
            "1 segnalazione".into()
        } else {
            format!("{n} segnalazioni")
        }
    },
    as_of: |day| format!("com'era il {day}"),
};

pub(super) const ENGLISH: Overview = Overview {
    app_title: "Traguardo",
    individual: "Individual performance",
    organisational: "Organisational performance",
    individual_short: "Individual",
    organisational_short: "Organisational",
    so_far_of_weight: |figure, weight| format!("{figure} % on {weight} % of the weight"),
    so_far_of_share: |figure, weight| format!("{figure} % on {weight} %"),
    nothing_measured: "no actuals yet",
    left_out: |n| format!("{n} left out (n.a.)"),
    not_available: "n.a.",
    common: |code| format!("common {code}"),
    organisational_flag: "organisational",
    formerly: |old| format!("was {old}"),
    no_kpis: "no KPIs",
    no_objectives: "The plan has no objectives.",
    nothing_to_show: "Nothing needs attention. f shows everything.",
    filtered: "only what needs attention",
    filtered_short: "filter f",
    weight: "weight",
    baseline: "baseline",
    target: "target",
    actual: "actual",
    achievement: "achievement %",
    year: "year",
    calculation: "calculation",
    formula: "formula",
    inputs: "inputs",
    amendments: "amendments",
    notes: "notes",
    reason: "reason",
    note: "note",
    why: "why this number",
    readings: "readings",
    targets: "targets and actuals",
    left_empty: "(empty in the document)",
    note_missing: "note missing",
    undirected_mark: "maximum or minimum? b says so",
    unseen_mark: "two values: c confirms",
    late_mark: "came after the year was closed: c confirms",
    closed_year: "year closed",
    read_only: "read-only",
    example: "example",
    beyond_hundred: |raw| format!("{raw} %: beyond the target"),
    missing_short: "missing",
    open_short: "open",
    not_assessable_short: "not ass.",
    not_computable_short: "not comp",
    not_met: "target not met",
    too_small: |width, height| format!("The window must be at least {width}×{height} characters."),
    too_small_short: |width, height| format!("min {width}×{height}"),
    findings_notice: |count| format!("{count}: F shows them"),
    findings_count: |n| {
        if n == 1 {
            "1 finding".into()
        } else {
            format!("{n} findings")
        }
    },
    as_of: |day| format!("as it stood on {day}"),
};
