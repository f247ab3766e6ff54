//! Phrases: the field, the note and the pasted column.

phrases! {
    Field;

    changes: "che cosa cambia", "what changes";
    not_saved_yet: "non ancora salvato: Invio conferma", "not saved yet: Enter keeps it";
    understood(typed, value): "{typed} letto come {value}", "{typed} read as {value}";
    understood_scaled(typed, value): "{typed} × 100 = {value}", "{typed} × 100 = {value}";
    would_be(achievement, objective, difference):
        "→ {achievement} % del target, obiettivo {objective} % ({difference})",
        "→ {achievement} % of the target, objective {objective} % ({difference})";
    does_not_count:
        "→ si conserva, ma quest'anno non c'è target: non conta",
        "→ kept, but there is no target this year: it does not count";
    would_divide_by_zero:
        "→ divisione per zero: non calcolabile, conta come mancante",
        "→ division by zero: not computable, counts as missing";
    type_number(unit):
        "scrivi un valore{unit}, per esempio 9,80 o 318,27/275,37",
        "type a value{unit}, such as 9.80 or 318.27/275.37";
    type_yes_no: "scrivi SI o NO", "type YES or NO";
    type_date: "scrivi una data, per esempio 31/12/2022", "type a date, such as 31/12/2022";
    note_title(what): "Nota per {what}", "Note on {what}";
    note_wanted(what): "{what} è sotto la soglia critica: perché?", "{what} is below the critical band: why?";
    note_asked(code):
        "{code} è sotto la soglia critica: a o Invio scrive la nota",
        "{code} is below the critical band: a or Enter writes the note";
    resumed: "ripreso: un tasto lo sostituisce, Ctrl-U lo svuota", "resumed: a key replaces it, Ctrl-U empties it";
    far(value, from):
        "{value} è almeno il decuplo, o al più un decimo, di {from}",
        "{value} is at least ten times, or at most a tenth, of {from}";
    far_likelier(value, from, likelier):
        "{value} è almeno il decuplo, o al più un decimo, di {from}: forse {likelier}?",
        "{value} is at least ten times, or at most a tenth, of {from}: perhaps {likelier}?";
    far_again: "Invio ancora lo conferma così", "Enter once more keeps it";
    far_unseen:
        "Quel che hai scritto dopo non è preso: Invio due volte lo conferma, Backspace lo corregge",
        "What was typed after it is not taken: Enter twice keeps it, Backspace corrects it";
    cut(n):
        ["incollato fin dove c'è posto: un carattere è rimasto fuori", "incollato fin dove c'è posto: {n} caratteri sono rimasti fuori"],
        ["pasted as far as there is room: one character was left out", "pasted as far as there is room: {n} characters were left out"];
    note_hint: "Invio salva · Alt-Invio va a capo · Esc rinuncia", "Enter saves · Alt-Enter new line · Esc gives it up";
    paste_title(n): "Incolla {n} valori da qui in giù", "Paste {n} values from here down";
    paste_refused(why): "rifiutato: {why}", "refused: {why}";
    paste_beyond: "nessuna riga dove metterlo", "no row to put it in";
    paste_second: "il KPI ha già una riga qui sopra, che vale", "the KPI has a line above already, which counts";
    paste_hint(good, all): "Invio conferma {good} su {all} · Esc rinuncia", "Enter keeps {good} of {all} · Esc gives it up";
    days_mark: "gg", "days";
    paste_empty: "vuoto: la riga resta com'è", "empty: the row stays as it is";
    far_short(from): "lontano da {from}", "far from {from}";
    far_short_likelier(from, likelier): "lontano da {from}: forse {likelier}?", "far from {from}: perhaps {likelier}?";
}
