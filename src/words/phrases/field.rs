//! Phrases: the field, the note and the pasted column.

/// Phrases: the field, the note and the pasted column.
#[derive(Debug)]
pub struct Field {
    /// How a typed text is read.
    pub understood: fn(&str, &str) -> String,
    /// A quotient in a percent KPI.
    pub understood_scaled: fn(&str, &str) -> String,
    /// What would become of KPI and objective.
    pub would_be: fn(&str, &str, &str) -> String,
    /// The year asks for nothing.
    pub does_not_count: &'static str,
    /// The typed arithmetic has no value.
    pub would_divide_by_zero: &'static str,
    /// What an empty field waits for.
    pub type_number: fn(&str) -> String,
    /// What an empty yes/no field waits for.
    pub type_yes_no: &'static str,
    /// What an empty date field waits for.
    pub type_date: &'static str,
    /// The title of the note's field.
    pub note_title: fn(&str) -> String,
    /// A value below the critical band asks for a note.
    pub note_wanted: fn(&str) -> String,
    /// A value that asks for a note.
    pub note_asked: fn(&str) -> String,
    /// A text that came back.
    pub resumed: &'static str,
    /// A value far from what it is measured against, in a line of a pasted column.
    pub far_short: fn(&str, Option<&str>) -> String,
    /// A value far from what it is measured against.
    pub far: fn(&str, &str) -> String,
    /// The same, with what was perhaps meant.
    pub far_likelier: fn(&str, &str, &str) -> String,
    /// The next Enter keeps it.
    pub far_again: &'static str,
    /// What was typed after the question was not taken.
    pub far_unseen: &'static str,
    /// So many characters had no room.
    pub cut: fn(usize) -> String,
    /// Keys of the note's field.
    pub note_hint: &'static str,
    /// The title of the preview.
    pub paste_title: fn(usize) -> String,
    /// A line of the column cannot be kept.
    pub paste_refused: fn(&str) -> String,
    /// There is no row for a line.
    pub paste_beyond: &'static str,
    /// Keys of the preview.
    pub paste_second: &'static str,
    /// What the keys do.
    pub paste_hint: fn(&str, &str) -> String,
    /// The unit of days, after a number.
    pub days_mark: &'static str,
    /// A line of the column is empty.
    pub paste_empty: &'static str,
}

pub(super) const ITALIAN: Field = Field {
    understood: |typed, value| format!("{typed} letto come {value}"),
    understood_scaled: |typed, value| format!("{typed} × 100 = {value}"),
    would_be: |achievement, objective, difference| {
        format!("→ {achievement} % del target, obiettivo {objective} % ({difference})")
    },
    does_not_count: "→ si conserva, ma quest'anno non c'è target: non conta",
    would_divide_by_zero: "→ divisione per zero: non calcolabile, conta come mancante",
    type_number: |unit| format!("scrivi un valore{unit}, per esempio 9,80 o 318,27/275,37"),
    type_yes_no: "scrivi SI o NO",
    type_date: "scrivi una data, per esempio 31/12/2022",
    note_title: |what| format!("Nota per {what}"),
    note_wanted: |what| format!("{what} è sotto la soglia critica: perché?"),
    note_asked: |code| format!("{code} è sotto la soglia critica: a o Invio scrive la nota"),
    resumed: "ripreso: un tasto lo sostituisce, Ctrl-U lo svuota",
    far_short: |from, likelier| match likelier {
        Some(likelier) => format!("lontano da {from}: forse {likelier}?"),
        None => format!("lontano da {from}"),
    },
    far: |value, from| format!("{value} è almeno il decuplo, o al più un decimo, di {from}"),
    far_likelier: |value, from, likelier| {
        format!("{value} è almeno il decuplo, o al più un decimo, di {from}: forse {likelier}?")
    },
    far_again: "Invio ancora lo tiene così",
    far_unseen: "Quel che hai scritto dopo non è preso: Invio due volte lo tiene, Backspace lo corregge",
    cut: |n| {
        if n == 1 {
            "incollato fin dove c'è posto: un carattere è rimasto fuori".into()
        } else {
            format!("incollato fin dove c'è posto: {n} caratteri sono rimasti fuori")
        }
    },
    note_hint: "Invio salva · Alt-Invio va a capo · Esc lascia",
    paste_title: |n| format!("Incolla {n} valori da qui in giù"),
    paste_refused: |why| format!("rifiutato: {why}"),
    paste_beyond: "nessuna riga dove metterlo",
    paste_second: "il KPI ha già una riga qui sopra, che vale",
    paste_hint: |good, all| format!("Invio tiene {good} su {all} · Esc lascia"),
    days_mark: "gg",
    paste_empty: "vuoto: la riga resta com'è",
};

pub(super) const ENGLISH: Field = Field {
    understood: |typed, value| format!("{typed} read as {value}"),
    understood_scaled: |typed, value| format!("{typed} × 100 = {value}"),
    would_be: |achievement, objective, difference| {
        format!("→ {achievement} % of the target, objective {objective} % ({difference})")
    },
    does_not_count: "→ kept, but there is no target this year: it does not count",
    would_divide_by_zero: "→ division by zero: not computable, counts as missing",
    type_number: |unit| format!("type a value{unit}, such as 9.80 or 318.27/275.37"),
    type_yes_no: "type YES or NO",
    type_date: "type a date, such as 31/12/2022",
    note_title: |what| format!("Note on {what}"),
    note_wanted: |what| format!("{what} is below the critical band: why?"),
    note_asked: |code| format!("{code} is below the critical band: a or Enter writes the note"),
    resumed: "resumed: a key replaces it, Ctrl-U empties it",
    far_short: |from, likelier| match likelier {
        Some(likelier) => format!("far from {from}: perhaps {likelier}?"),
        None => format!("far from {from}"),
    },
    far: |value, from| format!("{value} is at least ten times, or at most a tenth, of {from}"),
    far_likelier: |value, from, likelier| {
        format!("{value} is at least ten times, or at most a tenth, of {from}: perhaps {likelier}?")
    },
    far_again: "Enter once more keeps it",
    far_unseen: "What was typed after it is not taken: Enter twice keeps it, Backspace corrects it",
    cut: |n| {
        if n == 1 {
            "pasted as far as there is room: one character was left out".into()
        } else {
            format!("pasted as far as there is room: {n} characters were left out")
        }
    },
    note_hint: "Enter saves · Alt-Enter new line · Esc gives it up",
    paste_title: |n| format!("Paste {n} values from here down"),
    paste_refused: |why| format!("refused: {why}"),
    paste_beyond: "no row to put it in",
    paste_second: "the KPI has a line above already, which counts",
    paste_hint: |good, all| format!("Enter keeps {good} of {all} · Esc gives it up"),
    days_mark: "days",
    paste_empty: "empty: the row stays as it is",
};
