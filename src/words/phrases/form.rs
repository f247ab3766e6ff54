//! Phrases: the forms: what is asked, and what it would do.

phrases! {
    Forms;

    measurement_title(kpi, year): "Rilevazione di {kpi} nel {year}", "Reading of {kpi} in {year}";
    inputs_title(kpi, year): "Dati di {kpi} per il {year}", "Inputs of {kpi} for {year}";
    judgement_title(kpi, year): "Giudizio su {kpi} nel {year}", "Assessment of {kpi} in {year}";
    deviation_title(kpi, year): "Scostamento di {kpi} nel {year}", "Deviation of {kpi} in {year}";
    amendment_title(kpi, year): "Aggiorna {kpi} dal {year}", "Amend {kpi} from {year}";
    reopen_title(year): "Riapri l'esercizio {year}", "Reopen the year {year}";
    past_title: "Il piano com'era", "The plan as it stood";
    row_which: "Rilevazione", "Reading";
    row_value: "Valore", "Value";
    row_day: "Data", "Date";
    row_note: "Nota", "Note";
    row_source: "Fonte", "Source";
    row_verdict: "Giudizio", "Assessment";
    row_achievement: "Realizzazione %", "Achievement %";
    row_cause: "Causa", "Cause";
    row_field: "Che cosa", "What";
    row_new: "Nuovo", "New";
    row_act_day: "Data dell'atto", "Date of the act";
    row_act: "Atto", "Act";
    row_reason: "Motivo", "Reason";
    row_name: "nome", "name";
    row_objective: "obiettivo", "objective";
    row_formula: "Formula", "Formula";
    row_inputs: "Dati", "Inputs";
    row_as_of: "Giorno", "Day";
    hint_source:
        "un file (se ne conserva l'impronta), un collegamento o il nome di un documento",
        "a file (its checksum is kept), a link, or the name of a document";
    hint_formula:
        "per esempio (a - b) / a, oppure mean(a, b); i numeri col punto",
        "for instance (a - b) / a, or mean(a, b); numbers with a point";
    hint_inputs:
        "a = Proventi (€); b = Oneri (€). Unità: € % gg n.",
        "a = Revenue (€); b = Costs (€). Units: € % days n.";
    hint_act: "per esempio: delibera di Giunta n. 45", "for instance: board resolution no. 45";
    hint_day: "gg/mm/aaaa, oggi, ieri", "dd/mm/yyyy, today, yesterday";
    hint_keys:
        "Invio avanti, in fondo conferma · Ctrl-S conferma · ← → scelta · Esc rinuncia",
        "Enter on, at the end keep · Ctrl-S keep · ← → choice · Esc give up";
    hint_keys_inputs:
        "Invio conferma il dato e va avanti · Esc chiude: i dati confermati restano",
        "Enter keeps the input and goes on · Esc closes: what was kept stays";
    new_measurement: "nuova", "new";
    measurement_of(day, value): "del {day}: {value}", "of {day}: {value}";
    verdict_none: "nessuno: vale il conto", "none: the arithmetic counts";
    no_cause: "nessuna", "none";
    before_after(what, before, after): "{what}: {before} → {after}", "{what}: {before} → {after}";
    old_new(old, new): "{old} → {new}", "{old} → {new}";
    weights_would(total):
        "i pesi dell'obiettivo sommerebbero a {total}: i risultati sarebbero riproporzionati",
        "the weights of the objective would total {total}: results would be re-based";
    read_as(read): "letto come {read}", "read as {read}";
    still_missing(n):
        ["manca un dato: quelli scritti si conservano", "mancano {n} dati: quelli scritti si conservano"],
        ["one input is missing: those typed are kept", "{n} inputs are missing: those typed are kept"];
    divides_by_zero:
        "divisione per zero: non calcolabile, conta come mancante",
        "division by zero: not computable, counts as missing";
    scale_hint: "nessuna: vale la regola del piano", "none: the plan's rule holds";
    scale_unread:
        "la scala non si legge: scrivi per esempio < 50 = 0; 50-80 = 50; > 80 = 100, o con le rette linee: 4 = 50; 2 = 100; // la toglie",
        "the scale cannot be read: type for instance < 50 = 0; 50-80 = 50; > 80 = 100, or with lines lines: 4 = 50; 2 = 100; // takes it out";
    scale_unsound:
        "la scala deve salire o scendere e arrivare a 100: così non può valere",
        "the scale must rise or fall and reach 100: it cannot hold like this";
    target_unread(text):
        "«{text}» non si legge come target: scrivi per esempio 10,00%, ≥ 90%, ≤ 30 gg, SI, 31/12/2022 o //",
        "“{text}” cannot be read as a target: type for instance 10.00%, ≥ 90%, ≤ 30 days, YES, 31/12/2022 or //";
    target_reversed(text):
        "«{text}»: il primo estremo è maggiore del secondo",
        "“{text}”: the first end is above the second";
    measurement_gone:
        "questa rilevazione è cambiata intanto: scegli di nuovo quale",
        "this reading has changed meanwhile: choose again which one";
    inputs_changed:
        "la formula è cambiata intanto: chiudi e riapri",
        "the formula has changed meanwhile: close and open again";
    row_empty(row): "{row}: manca, scrivilo qui", "{row}: missing, type it here";
    for_instance(value): "per esempio {value}", "for instance {value}";
    now_is(value): "ora: {value}", "now: {value}";
    resumed(title): "{title} (ripreso: Ctrl-X svuota)", "{title} (resumed: Ctrl-X empties)";
    source_missing: "questo file non c'è: controlla il percorso", "there is no such file: check the path";
    changed_meanwhile(old):
        "intanto qualcuno l'ha aggiornato: ora è {old}. Invio di nuovo per confermare",
        "somebody has amended it meanwhile: it is {old} now. Enter again to confirm";
    named_document: "fonte letta come nome di un documento", "source read as the name of a document";
    named_link: "fonte letta come collegamento", "source read as a link";
    named_file: "fonte letta come file: se ne conserva l'impronta", "source read as a file: its checksum is kept";
    note_without_cause:
        "la nota spiega una causa: sceglila, o cancella la nota",
        "the note explains a cause: choose it, or clear the note";
    future(day):
        "{day} deve ancora venire: scrivi un giorno fino a oggi",
        "{day} is still to come: type a day up to today";
    waiting: "leggo la fonte...", "reading the source...";
    source_unread(finding):
        "{finding}. Scrivi un file che c'è, un collegamento (https://...) o il nome di un documento",
        "{finding}. Type a file that is there, a link (https://...) or the name of a document";
    close_title(year): "Chiudi l'esercizio {year}", "Close the year {year}";
    close_sound:
        "Ogni KPI ha il suo consuntivo, le note ci sono, i pesi tornano.",
        "Every KPI has its actual, the notes are there, the weights add up.";
    close_missing(n, list): "senza consuntivo, valgono 0 ({n}): {list}", "without an actual, count 0 ({n}): {list}";
    close_open(n, list): "target da definire, valgono 0 ({n}): {list}", "open targets, count 0 ({n}): {list}";
    close_notes(n, list):
        "sotto la soglia critica senza nota ({n}): {list}",
        "below the critical band without a note ({n}): {list}";
    close_contested(n, list): "con due valori da confermare ({n}): {list}", "with two values to confirm ({n}): {list}";
    close_weights(list): "pesi che non fanno 100: {list}", "weights that do not total 100: {list}";
    close_then:
        "Chiuso, nessuno può più cambiarlo, nemmeno da riga di comando; si riapre con un motivo.",
        "Once closed, nobody can change it, not from the command line either; it is reopened with a reason.";
    close_hint: "Invio chiude · Esc lascia aperto", "Enter closes · Esc leaves it open";
    close_hint_anyway: "Invio chiude comunque · Esc lascia aperto", "Enter closes all the same · Esc leaves it open";
    what_if_title(n):
        ["Prova: nessun valore cambiato", "Prova: un valore cambiato", "Prova: {n} valori cambiati"],
        ["Sandbox: no value changed", "Sandbox: one value changed", "Sandbox: {n} values changed"];
    what_if_hint:
        "r li registra come rilevazioni (un solo annulla) · Invio o x li scarta · Esc continua la prova",
        "r records them as readings (one undo) · Enter or x discards them · Esc goes on trying";
    what_if_hint_none: "Invio esce dalla prova · Esc continua", "Enter leaves the sandbox · Esc goes on";
}
