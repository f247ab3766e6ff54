//! Phrases: why a change was not made.

/// Phrases: why a change was not made.
#[derive(Debug)]
pub struct Refused {
    /// Read-only was asked for.
    pub asked: &'static str,
    /// The folder cannot be written to.
    pub unwritable: fn(&str) -> String,
    /// A newer program wrote the files.
    pub newer: &'static str,
    /// A past day is shown.
    pub past: fn(&str) -> String,
    /// The year is locked.
    pub closed: fn(&str) -> String,
    /// The plan has not that year.
    pub no_year: fn(&str, &str) -> String,
    /// The plan has not that KPI.
    pub no_kpi: fn(&str) -> String,
    /// A day of another year.
    pub date: fn(&str, &str) -> String,
    /// There is no value yet.
    pub no_reading: &'static str,
    /// Nothing to undo.
    pub nothing_to_undo: &'static str,
    /// Nothing to redo.
    pub nothing_to_redo: &'static str,
}

pub(super) const ITALIAN: Refused = Refused {
    asked: "sola lettura: il programma è stato aperto con --read-only. Riaprilo senza per scrivere",
    unwritable: |why| {
        format!(
            "sola lettura: la cartella dei dati non si può scrivere ({why}). Cambia i permessi o usa --data-dir"
        )
    },
    newer: "sola lettura: i file sono di una versione più recente di traguardo. Aggiorna il programma",
    past: |day| format!("sola lettura: il piano è mostrato com'era il {day}"),
    closed: |year| {
        format!("l'esercizio {year} è chiuso: va riaperto, con un motivo, prima di cambiarlo")
    },
    no_year: |year, years| format!("il piano non ha l'anno {year}: ha {years}"),
    no_kpi: |code| format!("il piano non ha il KPI {code}"),
    date: |day, year| {
        format!(
            "{day} non è nel {year}: la data di una rilevazione sta fra il 1° gennaio e il 31 dicembre del suo anno"
        )
    },
    no_reading: "non c'è ancora un consuntivo: scrivi prima il valore",
    nothing_to_undo: "niente da annullare",
    nothing_to_redo: "niente da ripetere",
};

pub(super) const ENGLISH: Refused = Refused {
    asked: "read-only: the program was opened with --read-only. Open it without to write",
    unwritable: |why| {
        format!(
            "read-only: the data folder cannot be written to ({why}). Change its permissions or use --data-dir"
        )
    },
    newer: "read-only: the files are of a newer version of traguardo. Update the program",
    past: |day| format!("read-only: the plan is shown as it stood on {day}"),
    closed: |year| {
        format!(
            "the year {year} is closed: it has to be reopened, with a reason, before it is changed"
        )
    },
    no_year: |year, years| format!("the plan has no year {year}: it has {years}"),
    no_kpi: |code| format!("the plan has no KPI {code}"),
    date: |day, year| {
        format!(
            "{day} is not in {year}: the date of a reading lies between 1 January and 31 December of its year"
        )
    },
    no_reading: "there is no actual yet: type the value first",
    nothing_to_undo: "nothing to undo",
    nothing_to_redo: "nothing to redo",
};
