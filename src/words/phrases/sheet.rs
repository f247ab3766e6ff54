//! Phrases: the sheets of objectives and KPIs.

/// Phrases: the sheets of objectives and KPIs.
#[derive(Debug)]
pub struct Sheets {
    /// The part that says where a KPI stands.
    pub now: fn(&str) -> String,
    /// What is missing for more.
    pub missing: &'static str,
    /// A projection.
    pub estimate: fn(&str, &str) -> String,
    /// What the projection rests on.
    pub estimate_n: fn(&str) -> String,
    /// The pace that is expected today.
    pub pace: fn(&str, &str) -> String,
    /// What the chart's marks mean.
    pub legend: fn(&str, &str, &str, &str) -> String,
    /// The months below the chart.
    pub months: &'static str,
    /// No projection yet.
    pub few: fn(&str) -> String,
    /// The part on the deviation.
    pub deviation: &'static str,
    /// Actual less target.
    pub deviation_is: fn(&str) -> String,
    /// A cause.
    pub cause_exogenous: &'static str,
    /// A cause.
    pub cause_endogenous: &'static str,
    /// A cause.
    pub cause_indicator: &'static str,
    /// The cause and its note.
    pub cause: fn(&str, &str) -> String,
    /// No cause was given.
    pub no_cause: &'static str,
    /// Inputs half typed.
    pub inputs_known: fn(&str, &str) -> String,
    /// An input that is not known.
    pub unknown: &'static str,
    /// A reading's line.
    pub measured: fn(&str, &str, &str, &str) -> String,
    /// Where a value comes from.
    pub source: fn(&str) -> String,
    /// A file with its checksum.
    pub source_sealed: fn(&str, &str) -> String,
    /// The file is what it was.
    pub source_same: &'static str,
    /// The file was changed.
    pub source_changed: &'static str,
    /// The file is gone.
    pub source_gone: &'static str,
    /// For which years an amendment holds.
    pub years_from: fn(&str) -> String,
    /// An act.
    pub by_act: fn(&str, &str) -> String,
    /// Announces an amendment, as the document does.
    pub amended_target: fn(&str, &str, &str) -> String,
    /// The same.
    pub amended_calculation: fn(&str, &str) -> String,
    /// The same.
    pub amended_weight: fn(&str, &str) -> String,
    /// The same.
    pub amended_name: fn(&str, &str) -> String,
    /// Quotes the old text.
    pub former_target: fn(&str) -> String,
    /// The same.
    pub former_calculation: fn(&str) -> String,
    /// The same.
    pub former_weight: fn(&str) -> String,
    /// The same.
    pub former_name: fn(&str) -> String,
    /// Old and new side by side.
    pub old_new: fn(&str, &str) -> String,
    /// A field without text.
    pub nothing: &'static str,
    /// Two amendments of one field.
    pub contested: &'static str,
    /// An amendment of a closed year.
    pub contested_late: &'static str,
}

pub(super) const ITALIAN: Sheets = Sheets {
    now: |year| format!("a che punto è ({year})"),
    missing: "che cosa manca",
    estimate: |value, achievement| {
        format!("stima al 31/12, se continua così: {value}, cioè {achievement} %")
    },
    estimate_n: |n| format!("retta fra le {n} rilevazioni; è una stima, non conta nel risultato"),
    pace: |day, value| format!("passo atteso al {day}: {value}"),
    legend: |reading, target, pace, estimate| {
        format!("{reading} rilevazione  {target} target  {pace} passo atteso  {estimate} stima")
    },
    months: "G F M A M G L A S O N D",
    few: |n| format!("la stima di fine anno arriva con tre rilevazioni; ora sono {n}"),
    deviation: "scostamento",
    deviation_is: |value| format!("consuntivo - target = {value}"),
    cause_exogenous: "esogena",
    cause_endogenous: "endogena",
    cause_indicator: "errore dell'indicatore",
    cause: |cause, note| format!("causa {cause}: {note}"),
    no_cause: "nessuna causa indicata: d la registra",
    inputs_known: |known, all| {
        format!("dati noti: {known} su {all}; il consuntivo si calcola quando ci sono tutti")
    },
    unknown: "manca",
    measured: |day, value, author, typed| format!("{day}  {value} · {author} · scritto il {typed}"),
    source: |source| format!("fonte: {source}"),
    source_sealed: |source, sum| format!("fonte: {source} (sha256 {sum}…)"),
    source_same: "invariato",
    source_changed: "CAMBIATO da allora",
    source_gone: "il file NON c'è più",
    years_from: |year| format!("dal {year}"),
    by_act: |act, day| format!("{act} del {day}"),
    amended_target: |code, year, act| format!("Target {year} del KPI {code} modificato con {act}."),
    amended_calculation: |code, act| {
        format!("Modalità di calcolo del KPI {code} modificata con {act}.")
    },
    amended_weight: |code, act| format!("Peso del KPI {code} modificato con {act}."),
    amended_name: |code, act| format!("Nome del KPI {code} modificato con {act}."),
    former_target: |old| format!("Precedente target: {old}."),
    former_calculation: |old| format!("Precedente modalità di calcolo: {old}."),
    former_weight: |old| format!("Precedente peso: {old}."),
    former_name: |old| format!("Precedente nome: {old}."),
    old_new: |old, new| format!("{old}  →  {new}"),
    nothing: "(vuoto)",
    contested: "aggiornato da due persone senza che l'una vedesse l'altra: c conferma",
    contested_late: "un aggiornamento è arrivato a esercizio chiuso e non conta: c conferma",
};

pub(super) const ENGLISH: Sheets = Sheets {
    now: |year| format!("where it stands ({year})"),
    missing: "what is missing",
    estimate: |value, achievement| {
        format!("estimate for 31/12, if it goes on like this: {value}, that is {achievement} %")
    },
    estimate_n: |n| {
        format!("line through {n} readings; an estimate, it does not count in the result")
    },
    pace: |day, value| format!("pace expected on {day}: {value}"),
    legend: |reading, target, pace, estimate| {
        format!("{reading} reading  {target} target  {pace} expected pace  {estimate} estimate")
    },
    months: "J F M A M J J A S O N D",
    few: |n| format!("the year-end estimate comes with three readings; there are {n}"),
    deviation: "deviation",
    deviation_is: |value| format!("actual - target = {value}"),
    cause_exogenous: "exogenous",
    cause_endogenous: "endogenous",
    cause_indicator: "error of the indicator",
    cause: |cause, note| format!("cause {cause}: {note}"),
    no_cause: "no cause given: d records it",
    inputs_known: |known, all| {
        format!("inputs known: {known} of {all}; the actual is computed once all are there")
    },
    unknown: "missing",
    measured: |day, value, author, typed| format!("{day}  {value} · {author} · typed on {typed}"),
    source: |source| format!("source: {source}"),
    source_sealed: |source, sum| format!("source: {source} (sha256 {sum}…)"),
    source_same: "unchanged",
    source_changed: "CHANGED since",
    source_gone: "the file is GONE",
    years_from: |year| format!("from {year}"),
    by_act: |act, day| format!("{act} of {day}"),
    amended_target: |code, year, act| format!("Target {year} of KPI {code} amended by {act}."),
    amended_calculation: |code, act| format!("Calculation of KPI {code} amended by {act}."),
    amended_weight: |code, act| format!("Weight of KPI {code} amended by {act}."),
    amended_name: |code, act| format!("Name of KPI {code} amended by {act}."),
    former_target: |old| format!("Former target: {old}."),
    former_calculation: |old| format!("Former calculation: {old}."),
    former_weight: |old| format!("Former weight: {old}."),
    former_name: |old| format!("Former name: {old}."),
    old_new: |old, new| format!("{old}  →  {new}"),
    nothing: "(empty)",
    contested: "amended by two people, one without seeing the other: c confirms",
    contested_late: "an amendment came after the year was closed and does not count: c confirms",
};
