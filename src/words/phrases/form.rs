//! Phrases: the forms: what is asked, and what it would do.

/// Phrases: the forms: what is asked, and what it would do.
#[derive(Debug)]
pub struct Forms {
    /// The form of a reading.
    pub reading_title: fn(&str, &str) -> String,
    /// The form of a formula's inputs.
    pub inputs_title: fn(&str, &str) -> String,
    /// The form of an assessment by hand.
    pub judgement_title: fn(&str, &str) -> String,
    /// The form of a deviation.
    pub deviation_title: fn(&str, &str) -> String,
    /// The form of an amendment.
    pub amendment_title: fn(&str, &str) -> String,
    /// The form of a reopening.
    pub reopen_title: fn(&str) -> String,
    /// The form of a past day.
    pub past_title: &'static str,
    /// Which reading.
    pub row_which: &'static str,
    /// The value.
    pub row_value: &'static str,
    /// The day of a reading.
    pub row_day: &'static str,
    /// A note.
    pub row_note: &'static str,
    /// Where it comes from.
    pub row_source: &'static str,
    /// The kind of assessment.
    pub row_verdict: &'static str,
    /// The achievement that is set.
    pub row_achievement: &'static str,
    /// The cause of a deviation.
    pub row_cause: &'static str,
    /// What is amended.
    pub row_field: &'static str,
    /// The new text.
    pub row_new: &'static str,
    /// The day of the act.
    pub row_act_day: &'static str,
    /// The act.
    pub row_act: &'static str,
    /// The reason.
    pub row_reason: &'static str,
    /// A name.
    pub row_name: &'static str,
    /// An objective.
    pub row_objective: &'static str,
    /// The formula.
    pub row_formula: &'static str,
    /// What the symbols stand for.
    pub row_inputs: &'static str,
    /// The day that is shown.
    pub row_as_of: &'static str,
    /// What a source may be.
    pub hint_source: &'static str,
    /// How a formula is written.
    pub hint_formula: &'static str,
    /// How the inputs are listed.
    pub hint_inputs: &'static str,
    /// What an act looks like.
    pub hint_act: &'static str,
    /// How a day is written.
    pub hint_day: &'static str,
    /// The keys of a form.
    pub hint_keys: &'static str,
    /// The keys of the inputs' form.
    pub hint_keys_inputs: &'static str,
    /// A reading that is not there yet.
    pub new_reading: &'static str,
    /// A reading that is there.
    pub reading_of: fn(&str, &str) -> String,
    /// No assessment by hand.
    pub verdict_none: &'static str,
    /// No cause.
    pub no_cause: &'static str,
    /// Figures before and after.
    pub before_after: fn(&str, &str, &str) -> String,
    /// Old and new text.
    pub old_new: fn(&str, &str) -> String,
    /// What the weights would total.
    pub weights_would: fn(&str) -> String,
    /// How a text is read.
    pub read_as: fn(&str) -> String,
    /// Inputs that are not there yet.
    pub still_missing: fn(usize) -> String,
    /// The inputs divide by zero.
    pub divides_by_zero: &'static str,
    /// A target that cannot be read.
    pub target_unread: fn(&str) -> String,
    /// A range from above to below.
    pub target_reversed: fn(&str) -> String,
    /// The reading that is edited is not there any more.
    pub reading_gone: &'static str,
    /// The formula has other inputs now.
    pub inputs_changed: &'static str,
    /// A row that has to be filled.
    pub row_empty: fn(&str) -> String,
    /// A value that would do.
    pub for_instance: fn(&str) -> String,
    /// What stands there now.
    pub now_is: fn(&str) -> String,
    /// A form that was given up before.
    pub resumed: fn(&str) -> String,
    /// The file that is named is not there.
    pub source_missing: &'static str,
    /// A colleague amended it while the form was open.
    pub changed_meanwhile: fn(&str) -> String,
    /// How a source is read.
    pub named_document: &'static str,
    /// How a source is read.
    pub named_link: &'static str,
    /// How a source is read.
    pub named_file: &'static str,
    /// A note without a cause.
    pub note_without_cause: &'static str,
    /// A day that is still to come.
    pub future: fn(&str) -> String,
    /// A file is being read.
    pub waiting: &'static str,
    /// A source that cannot be read.
    pub source_unread: fn(&str) -> String,
    /// Closing a year.
    pub close_title: fn(&str) -> String,
    /// Nothing is missing.
    pub close_sound: &'static str,
    /// KPIs without an actual.
    pub close_missing: fn(&str, &str) -> String,
    /// Targets that are open.
    pub close_open: fn(&str, &str) -> String,
    /// KPIs without a note.
    pub close_notes: fn(&str, &str) -> String,
    /// KPIs with two values.
    pub close_contested: fn(&str, &str) -> String,
    /// Weights that do not add up.
    pub close_weights: fn(&str) -> String,
    /// What closing does.
    pub close_then: &'static str,
    /// The keys of the question.
    pub close_hint: &'static str,
    /// The same, where something is missing.
    pub close_hint_anyway: &'static str,
    /// Leaving the sandbox.
    pub trial_title: fn(usize) -> String,
    /// The keys of the question.
    pub trial_hint: &'static str,
    /// The same, where nothing changed.
    pub trial_hint_none: &'static str,
}

pub(super) const ITALIAN: Forms = Forms {
    reading_title: |kpi, year| format!("Rilevazione di {kpi} nel {year}"),
    inputs_title: |kpi, year| format!("Dati di {kpi} per il {year}"),
    judgement_title: |kpi, year| format!("Giudizio su {kpi} nel {year}"),
    deviation_title: |kpi, year| format!("Scostamento di {kpi} nel {year}"),
    amendment_title: |kpi, year| format!("Aggiorna {kpi} dal {year}"),
    reopen_title: |year| format!("Riapri l'esercizio {year}"),
    past_title: "Il piano com'era",
    row_which: "Rilevazione",
    row_value: "Valore",
    row_day: "Data",
    row_note: "Nota",
    row_source: "Fonte",
    row_verdict: "Giudizio",
    row_achievement: "Realizzazione %",
    row_cause: "Causa",
    row_field: "Che cosa",
    row_new: "Nuovo",
    row_act_day: "Data dell'atto",
    row_act: "Atto",
    row_reason: "Motivo",
    row_name: "nome",
    row_objective: "obiettivo",
    row_formula: "Formula",
    row_inputs: "Dati",
    row_as_of: "Giorno",
    hint_source: "un file (se ne conserva l'impronta), un collegamento o il nome di un documento",
    hint_formula: "per esempio (a - b) / a, oppure mean(a, b); i numeri col punto",
    hint_inputs: "a = Proventi (€); b = Oneri (€). Unità: € % gg n.",
    hint_act: "per esempio: delibera di Giunta n. 45",
    hint_day: "gg/mm/aaaa",
    hint_keys: "Invio avanti, in fondo tiene · Ctrl-S tiene · ← → scelta · Esc lascia",
    hint_keys_inputs: "Invio tiene il dato e va avanti · Esc chiude: i dati tenuti restano",
    new_reading: "nuova",
    reading_of: |day, value| format!("del {day}: {value}"),
    verdict_none: "nessuno: vale il conto",
    no_cause: "nessuna",
    before_after: |what, before, after| format!("{what}: {before} → {after}"),
    old_new: |old, new| format!("{old} → {new}"),
    weights_would: |total| {
        format!(
            "i pesi dell'obiettivo sommerebbero a {total}: i risultati sarebbero riproporzionati"
        )
    },
    read_as: |read| format!("letto come {read}"),
    still_missing: |n| {
        if n == 1 {
            "manca un dato: quelli scritti si conservano".into()
        } else {
            format!("mancano {n} dati: quelli scritti si conservano")
        }
    },
    divides_by_zero: "divisione per zero: non calcolabile, conta come mancante",
    target_unread: |text| {
        format!(
            "«{text}» non si legge come target: scrivi per esempio 10,00%, ≥ 90%, ≤ 30 gg, SI, 31/12/2022 o //"
        )
    },
    target_reversed: |text| format!("«{text}»: il primo estremo è maggiore del secondo"),
    reading_gone: "questa rilevazione è cambiata intanto: scegli di nuovo quale",
    inputs_changed: "la formula è cambiata intanto: chiudi e riapri",
    row_empty: |row| format!("{row}: manca, scrivilo qui"),
    for_instance: |value| format!("per esempio {value}"),
    now_is: |value| format!("ora: {value}"),
    source_missing: "questo file non c'è: controlla il percorso",
    resumed: |title| format!("{title} (ripreso: Ctrl-X svuota)"),
    changed_meanwhile: |old| {
        format!("intanto qualcuno l'ha aggiornato: ora è {old}. Invio di nuovo per confermare")
    },
    named_document: "fonte letta come nome di un documento",
    named_link: "fonte letta come collegamento",
    named_file: "fonte letta come file: se ne conserva l'impronta",
    note_without_cause: "la nota spiega una causa: sceglila, o cancella la nota",
    future: |day| format!("{day} deve ancora venire: scrivi un giorno fino a oggi"),
    waiting: "leggo la fonte...",
    source_unread: |finding| {
        format!(
            "{finding}. Scrivi un file che c'è, un collegamento (https://...) o il nome di un documento"
        )
    },
    close_title: |year| format!("Chiudi l'esercizio {year}"),
    close_sound: "Ogni KPI ha il suo consuntivo, le note ci sono, i pesi tornano.",
    close_open: |n, list| format!("target da definire, valgono 0 ({n}): {list}"),
    close_missing: |n, list| format!("senza consuntivo, valgono 0 ({n}): {list}"),
    close_notes: |n, list| format!("sotto la soglia critica senza nota ({n}): {list}"),
    close_contested: |n, list| format!("con due valori da confermare ({n}): {list}"),
    close_weights: |list| format!("pesi che non fanno 100: {list}"),
    close_then: "Chiuso, nessuno può più cambiarlo, nemmeno da riga di comando; si riapre con un motivo.",
    close_hint: "Invio chiude · Esc lascia aperto",
    close_hint_anyway: "Invio chiude comunque · Esc lascia aperto",
    trial_title: |n| match n {
        0 => "Prova: nessun valore cambiato".into(),
        1 => "Prova: un valore cambiato".into(),
        n => format!("Prova: {n} valori cambiati"),
    },
    trial_hint: "r li registra come rilevazioni (un solo annulla) · Invio o x li scarta · Esc continua la prova",
    trial_hint_none: "Invio esce dalla prova · Esc continua",
};

pub(super) const ENGLISH: Forms = Forms {
    reading_title: |kpi, year| format!("Reading of {kpi} in {year}"),
    inputs_title: |kpi, year| format!("Inputs of {kpi} for {year}"),
    judgement_title: |kpi, year| format!("Assessment of {kpi} in {year}"),
    deviation_title: |kpi, year| format!("Deviation of {kpi} in {year}"),
    amendment_title: |kpi, year| format!("Amend {kpi} from {year}"),
    reopen_title: |year| format!("Reopen the year {year}"),
    past_title: "The plan as it stood",
    row_which: "Reading",
    row_value: "Value",
    row_day: "Date",
    row_note: "Note",
    row_source: "Source",
    row_verdict: "Assessment",
    row_achievement: "Achievement %",
    row_cause: "Cause",
    row_field: "What",
    row_new: "New",
    row_act_day: "Date of the act",
    row_act: "Act",
    row_reason: "Reason",
    row_name: "name",
    row_objective: "objective",
    row_formula: "Formula",
    row_inputs: "Inputs",
    row_as_of: "Day",
    hint_source: "a file (its checksum is kept), a link, or the name of a document",
    hint_formula: "for instance (a - b) / a, or mean(a, b); numbers with a point",
    hint_inputs: "a = Revenue (€); b = Costs (€). Units: € % days n.",
    hint_act: "for instance: board resolution no. 45",
    hint_day: "dd/mm/yyyy",
    hint_keys: "Enter on, at the end keep · Ctrl-S keep · ← → choice · Esc give up",
    hint_keys_inputs: "Enter keeps the input and goes on · Esc closes: what was kept stays",
    new_reading: "new",
    reading_of: |day, value| format!("of {day}: {value}"),
    verdict_none: "none: the arithmetic counts",
    no_cause: "none",
    before_after: |what, before, after| format!("{what}: {before} → {after}"),
    old_new: |old, new| format!("{old} → {new}"),
    weights_would: |total| {
        format!("the weights of the objective would total {total}: results would be re-based")
    },
    read_as: |read| format!("read as {read}"),
    still_missing: |n| {
        if n == 1 {
            "one input is missing: those typed are kept".into()
        } else {
            format!("{n} inputs are missing: those typed are kept")
        }
    },
    divides_by_zero: "division by zero: not computable, counts as missing",
    target_unread: |text| {
        format!(
            "“{text}” cannot be read as a target: type for instance 10.00%, ≥ 90%, ≤ 30 days, YES, 31/12/2022 or //"
        )
    },
    target_reversed: |text| format!("“{text}”: the first end is above the second"),
    reading_gone: "this reading has changed meanwhile: choose again which one",
    inputs_changed: "the formula has changed meanwhile: close and open again",
    row_empty: |row| format!("{row}: missing, type it here"),
    for_instance: |value| format!("for instance {value}"),
    now_is: |value| format!("now: {value}"),
    source_missing: "there is no such file: check the path",
    resumed: |title| format!("{title} (resumed: Ctrl-X empties)"),
    changed_meanwhile: |old| {
        format!("somebody has amended it meanwhile: it is {old} now. Enter again to confirm")
    },
    named_document: "source read as the name of a document",
    named_link: "source read as a link",
    named_file: "source read as a file: its checksum is kept",
    note_without_cause: "the note explains a cause: choose it, or clear the note",
    future: |day| format!("{day} is still to come: type a day up to today"),
    waiting: "reading the source...",
    source_unread: |finding| {
        format!(
            "{finding}. Type a file that is there, a link (https://...) or the name of a document"
        )
    },
    close_title: |year| format!("Close the year {year}"),
    close_sound: "Every KPI has its actual, the notes are there, the weights add up.",
    close_open: |n, list| format!("open targets, count 0 ({n}): {list}"),
    close_missing: |n, list| format!("without an actual, count 0 ({n}): {list}"),
    close_notes: |n, list| format!("below the critical band without a note ({n}): {list}"),
    close_contested: |n, list| format!("with two values to confirm ({n}): {list}"),
    close_weights: |list| format!("weights that do not total 100: {list}"),
    close_then: "Once closed, nobody can change it, not from the command line either; it is reopened with a reason.",
    close_hint: "Enter closes · Esc leaves it open",
    close_hint_anyway: "Enter closes all the same · Esc leaves it open",
    trial_title: |n| match n {
        0 => "Sandbox: no value changed".into(),
        1 => "Sandbox: one value changed".into(),
        n => format!("Sandbox: {n} values changed"),
    },
    trial_hint: "r records them as readings (one undo) · Enter or x discards them · Esc goes on trying",
    trial_hint_none: "Enter leaves the sandbox · Esc goes on",
};
