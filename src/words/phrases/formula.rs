//! Phrases: the formula of a KPI.

/// Phrases: the formula of a KPI.
#[derive(Debug)]
pub struct Formulas {
    /// The form of a formula.
    pub title: fn(&str) -> String,
    /// The formula can be used.
    pub sound: fn(usize) -> String,
    /// A ratio in percent.
    pub hundredfold: &'static str,
    /// It cannot be read.
    pub syntax: fn(&str) -> String,
    /// A name that is no input.
    pub unknown: fn(&str, &str) -> String,
    /// An input twice.
    pub twice: fn(&str) -> String,
    /// An input that is not used.
    pub unused: fn(&str) -> String,
    /// It adds what has other units.
    pub units: fn(&str) -> String,
    /// What comes out is no answer.
    pub other_unit: fn(&str, &str) -> String,
    /// The same, without a name for it.
    pub other_units: fn(&str) -> String,
    /// It nests too deeply.
    pub deep: &'static str,
    /// A line of the inputs that cannot be read.
    pub input: fn(&str) -> String,
    /// A symbol that is none.
    pub symbol: fn(&str) -> String,
    /// There are inputs and no formula.
    pub empty: &'static str,
}

pub(super) const ITALIAN: Formulas = Formulas {
    title: |kpi| format!("Formula di {kpi}"),
    sound: |n| format!("la formula si legge; dati: {n}"),
    hundredfold: "è un rapporto: in un KPI in percento si moltiplica per 100",
    syntax: |column| {
        format!("la formula si ferma al carattere {column}: controlla parentesi e segni")
    },
    unknown: |name, column| {
        format!("«{name}» (carattere {column}) non è fra i dati: aggiungilo, o correggi il nome")
    },
    twice: |name| format!("il dato «{name}» c'è due volte"),
    unused: |name| format!("il dato «{name}» non è usato nella formula"),
    units: |column| {
        format!("al carattere {column} comincia un'unità diversa: non si possono sommare")
    },
    other_unit: |gives, wanted| {
        format!("la formula dà {gives}, ma questo KPI si misura in {wanted}")
    },
    other_units: |wanted| {
        format!("la formula dà un'unità composta, ma questo KPI si misura in {wanted}")
    },
    deep: "la formula è troppo lunga o annidata",
    input: |text| {
        format!(
            "«{text}» non si legge come dato: scrivi simbolo = nome, per esempio a = Proventi (€)"
        )
    },
    symbol: |text| format!("«{text}» non può essere un simbolo: usa lettere, cifre e _"),
    empty: "manca la formula: scrivi per esempio (a - b) / a",
};

pub(super) const ENGLISH: Formulas = Formulas {
    title: |kpi| format!("Formula of {kpi}"),
    sound: |n| format!("the formula can be read; inputs: {n}"),
    hundredfold: "it is a ratio: in a percent KPI it is multiplied by 100",
    syntax: |column| {
        format!("the formula breaks off at character {column}: check brackets and signs")
    },
    unknown: |name, column| {
        format!("“{name}” (character {column}) is not among the inputs: add it, or mend the name")
    },
    twice: |name| format!("the input “{name}” stands twice"),
    unused: |name| format!("the input “{name}” is not used in the formula"),
    units: |column| format!("at character {column} another unit begins: they cannot be added"),
    other_unit: |gives, wanted| {
        format!("the formula gives {gives}, but this KPI is measured in {wanted}")
    },
    other_units: |wanted| {
        format!("the formula gives a compound unit, but this KPI is measured in {wanted}")
    },
    deep: "the formula is too long, or nests too deeply",
    input: |text| {
        format!(
            "“{text}” cannot be read as an input: type symbol = name, for instance a = Revenue (€)"
        )
    },
    symbol: |text| format!("“{text}” cannot be a symbol: use letters, digits and _"),
    empty: "the formula is missing: type for instance (a - b) / a",
};
