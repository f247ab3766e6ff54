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
    /// Inputs are known, and others are missing.
    pub supplied: fn(&str, &str, &str) -> String,
    /// A deviation has a cause.
    pub deviated: fn(&str, &str, &str) -> String,
    /// The cause was taken back.
    pub undeviated: fn(&str, &str) -> String,
    /// A target was amended.
    pub amended_target: fn(&str, &str, &str, &str) -> String,
    /// A calculation was amended.
    pub amended_calculation: fn(&str, &str, &str) -> String,
    /// A weight was amended.
    pub amended_weight: fn(&str, &str, &str, &str) -> String,
    /// A name was amended.
    pub amended_name: fn(&str, &str, &str) -> String,
    /// A formula was written.
    pub defined: fn(&str, &str) -> String,
    /// A formula was taken away.
    pub undefined: fn(&str) -> String,
    /// It was said which way is better.
    pub directed: fn(&str, &str) -> String,
    /// An amendment was seen.
    pub acknowledged: fn(&str) -> String,
    /// A review was planned.
    pub convened: fn(&str, &str) -> String,
    /// A review began.
    pub begun: fn(&str) -> String,
    /// A review is over.
    pub concluded: fn(&str) -> String,
    /// Something was said.
    pub remarked: fn(&str, &str) -> String,
    /// Something was decided.
    pub decided: fn(&str, &str, &str) -> String,
    /// A decision was carried out.
    pub settled: fn(&str) -> String,
    /// A decision was not carried out after all.
    pub unsettled: fn(&str) -> String,
    /// What is not about a KPI or an objective.
    pub whole_plan: &'static str,
    /// A decision without a day.
    pub no_day: &'static str,
    /// A confirmation.
    pub confirmed: fn(&str, &str) -> String,
    /// An objective of a draft.
    pub drawn_objective: fn(&str, &str) -> String,
    /// A KPI of a draft.
    pub drawn_kpi: fn(&str, &str, &str) -> String,
    /// Something was taken out of a draft.
    pub taken_out: fn(&str) -> String,
    /// Something was moved in a draft.
    pub moved_up: fn(&str) -> String,
    /// Something was moved in a draft.
    pub moved_down: fn(&str) -> String,
    /// A change of an approved plan.
    pub enacted: fn(&str, &str, &str) -> String,
    /// The plan was approved.
    pub approved: fn(&str, &str) -> String,
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
    /// More is better.
    pub higher: &'static str,
    /// Less is better.
    pub lower: &'static str,
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
    supplied: |kpi, year, inputs| format!("{kpi} {year} dati: {inputs}"),
    deviated: |kpi, year, what| format!("{kpi} {year} scostamento, {what}"),
    undeviated: |kpi, year| format!("{kpi} {year}: causa dello scostamento tolta"),
    amended_target: |kpi, year, new, why| format!("{kpi} target {year} = {new} ({why})"),
    amended_calculation: |kpi, new, why| format!("{kpi} modalità di calcolo: {new} ({why})"),
    amended_weight: |kpi, year, new, why| format!("{kpi} peso dal {year} = {new} ({why})"),
    amended_name: |kpi, new, why| format!("{kpi} nome: {new} ({why})"),
    defined: |kpi, formula| format!("{kpi} formula: {formula}"),
    undefined: |kpi| format!("{kpi}: formula tolta"),
    directed: |kpi, way| format!("{kpi}: {way}"),
    acknowledged: |kpi| format!("{kpi}: aggiornamento confermato"),
    convened: |day, people| format!("monitoraggio del {day} ({people})"),
    begun: |review| format!("monitoraggio {review} aperto"),
    concluded: |review| format!("monitoraggio {review} chiuso"),
    remarked: |about, text| format!("{about}: {text}"),
    decided: |about, what, who| format!("{about}: deciso «{what}» ({who})"),
    settled: |what| format!("fatto: {what}"),
    unsettled: |what| format!("ancora da fare: {what}"),
    whole_plan: "piano",
    no_day: "senza data",
    confirmed: |kpi, year| format!("{kpi} {year}: visto e confermato"),
    drawn_objective: |code, title| format!("obiettivo {code}: {title}"),
    drawn_kpi: |code, name, weight| format!("{code}: {name}{weight}"),
    taken_out: |code| format!("tolto {code}"),
    moved_up: |code| format!("{code} spostato in su"),
    moved_down: |code| format!("{code} spostato in giù"),
    enacted: |act, day, reason| format!("con {act} del {day} ({reason})"),
    approved: |day, act| format!("piano approvato il {day}: {act}"),
    closed: |year| format!("{year} chiuso"),
    reopened: |year, reason| format!("{year} riaperto: {reason}"),
    reverted: |what| format!("annullato: {what}"),
    redone: |what| format!("ripetuto: {what}"),
    several: |n, first| format!("{n} valori insieme: {first}, ..."),
    higher: "più è meglio: il target è un minimo",
    lower: "meno è meglio: il target è un massimo",
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
    supplied: |kpi, year, inputs| format!("{kpi} {year} inputs: {inputs}"),
    deviated: |kpi, year, what| format!("{kpi} {year} deviation, {what}"),
    undeviated: |kpi, year| format!("{kpi} {year}: cause of the deviation removed"),
    amended_target: |kpi, year, new, why| format!("{kpi} target {year} = {new} ({why})"),
    amended_calculation: |kpi, new, why| format!("{kpi} calculation: {new} ({why})"),
    amended_weight: |kpi, year, new, why| format!("{kpi} weight from {year} = {new} ({why})"),
    amended_name: |kpi, new, why| format!("{kpi} name: {new} ({why})"),
    defined: |kpi, formula| format!("{kpi} formula: {formula}"),
    undefined: |kpi| format!("{kpi}: formula removed"),
    directed: |kpi, way| format!("{kpi}: {way}"),
    acknowledged: |kpi| format!("{kpi}: amendment confirmed"),
    convened: |day, people| format!("review of {day} ({people})"),
    begun: |review| format!("review {review} begun"),
    concluded: |review| format!("review {review} closed"),
    remarked: |about, text| format!("{about}: {text}"),
    decided: |about, what, who| format!("{about}: decided “{what}” ({who})"),
    settled: |what| format!("done: {what}"),
    unsettled: |what| format!("still to do: {what}"),
    whole_plan: "plan",
    no_day: "no date",
    confirmed: |kpi, year| format!("{kpi} {year}: seen and confirmed"),
    drawn_objective: |code, title| format!("objective {code}: {title}"),
    drawn_kpi: |code, name, weight| format!("{code}: {name}{weight}"),
    taken_out: |code| format!("took {code} out"),
    moved_up: |code| format!("{code} moved up"),
    moved_down: |code| format!("{code} moved down"),
    enacted: |act, day, reason| format!("by {act} of {day} ({reason})"),
    approved: |day, act| format!("plan approved on {day}: {act}"),
    closed: |year| format!("{year} closed"),
    reopened: |year, reason| format!("{year} reopened: {reason}"),
    reverted: |what| format!("undone: {what}"),
    redone: |what| format!("redone: {what}"),
    several: |n, first| format!("{n} values at once: {first}, ..."),
    higher: "more is better: the target is a minimum",
    lower: "less is better: the target is a maximum",
    before: |old| format!("was {old}"),
    empty: "empty",
    reverted_mark: "undone",
};
