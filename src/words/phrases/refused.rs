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
    /// An act outside the plan's years.
    pub date_outside_plan: fn(&str, &str, &str) -> String,
    /// A reason is missing.
    pub no_reason: &'static str,
    /// The act is missing.
    pub no_act: &'static str,
    /// A note is missing.
    pub no_note: &'static str,
    /// Not between 0 and 100.
    pub outside_percent: fn(&str) -> String,
    /// Nothing would change.
    pub unchanged: &'static str,
    /// The year is open.
    pub not_closed: fn(&str) -> String,
    /// The plan is approved.
    pub approved: &'static str,
    /// Another has that code.
    pub code_taken: fn(&str) -> String,
    /// A later change builds on it.
    pub overtaken: fn(&str) -> String,
    /// A review is going on already.
    pub review_open: fn(&str) -> String,
    /// There is no such review.
    pub no_review: &'static str,
    /// Nothing was said.
    pub no_words: &'static str,
    /// An act is not undone.
    pub beyond_undo: &'static str,
    /// Only values are tried in the sandbox.
    pub trial: &'static str,
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
    date_outside_plan: |day, first, last| {
        format!("{day} è fuori dal piano: la data dell'atto sta fra il {first} e il {last}")
    },
    no_reason: "manca il motivo: scrivi perché",
    no_act: "manca l'atto: scrivi per esempio delibera di Giunta n. 45",
    no_note: "manca la nota: è obbligatoria",
    outside_percent: |share| format!("{share} è fuori scala: scrivi un valore fra 0 e 100"),
    unchanged: "non cambierebbe niente: è già così",
    not_closed: |year| format!("l'esercizio {year} non è chiuso"),
    approved: "il piano è approvato: target, calcoli, pesi e nomi cambiano con un aggiornamento (A)",
    code_taken: |code| format!("{code} c'è già: scegli un altro codice"),
    overtaken: |what| {
        format!("una modifica successiva si appoggia a questa: annulla prima «{what}»")
    },
    review_open: |review| {
        format!("il monitoraggio {review} è ancora aperto: chiudilo, o riprendilo")
    },
    no_review: "il monitoraggio non c'è, o non è aperto",
    no_words: "manca il testo: scrivi che cosa",
    beyond_undo: "chiusure, riaperture e conferme sono atti: non si annullano. Un esercizio chiuso si riapre con C",
    trial: "in prova si scrivono solo valori: w esce dalla prova",
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
    date_outside_plan: |day, first, last| {
        format!("{day} is outside the plan: the date of the act lies between {first} and {last}")
    },
    no_reason: "the reason is missing: say why",
    no_act: "the act is missing: type for instance board resolution no. 45",
    no_note: "the note is missing: it is mandatory",
    outside_percent: |share| format!("{share} is out of range: type a value between 0 and 100"),
    unchanged: "nothing would change: that is what is there already",
    not_closed: |year| format!("the year {year} is not closed"),
    approved: "the plan is approved: targets, calculations, weights and names change by an amendment (A)",
    code_taken: |code| format!("{code} is there already: choose another code"),
    overtaken: |what| format!("a later change builds on this one: undo “{what}” first"),
    review_open: |review| format!("review {review} is still open: close it, or take it up"),
    no_review: "there is no such review, or it is not open",
    no_words: "the text is missing: say what",
    beyond_undo: "closings, reopenings and confirmations are acts: they are not undone. A closed year is reopened with C",
    trial: "in the sandbox only values are typed: w leaves it",
    nothing_to_undo: "nothing to undo",
    nothing_to_redo: "nothing to redo",
};
