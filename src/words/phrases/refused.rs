//! Phrases: why a change was not made.

phrases! {
    Refused;

    asked:
        "sola lettura: il programma è stato aperto con --read-only. Riaprilo senza per scrivere",
        "read-only: the program was opened with --read-only. Open it without to write";
    unwritable(why):
        "sola lettura: la cartella dei dati non si può scrivere ({why}). Cambia i permessi o usa --data-dir",
        "read-only: the data folder cannot be written to ({why}). Change its permissions or use --data-dir";
    newer:
        "sola lettura: i file sono di una versione più recente di traguardo. Aggiorna il programma",
        "read-only: the files are of a newer version of traguardo. Update the program";
    past(day):
        "sola lettura: il piano è mostrato com'era il {day}",
        "read-only: the plan is shown as it stood on {day}";
    closed(year):
        "l'esercizio {year} è chiuso: va riaperto, con un motivo, prima di cambiarlo",
        "the year {year} is closed: it has to be reopened, with a reason, before it is changed";
    no_year(year, years): "il piano non ha l'anno {year}: ha {years}", "the plan has no year {year}: it has {years}";
    no_kpi(code): "il piano non ha il KPI {code}", "the plan has no KPI {code}";
    date(day, year):
        "{day} non è nel {year}: la data di una rilevazione sta fra il 1° gennaio e il 31 dicembre del suo anno",
        "{day} is not in {year}: the date of a reading lies between 1 January and 31 December of its year";
    no_measurement: "non c'è ancora un consuntivo: scrivi prima il valore", "there is no actual yet: type the value first";
    date_outside_plan(day, first, last):
        "{day} è fuori dal piano: la data dell'atto sta fra il {first} e il {last}",
        "{day} is outside the plan: the date of the act lies between {first} and {last}";
    no_reason: "manca il motivo: scrivi perché", "the reason is missing: say why";
    no_act:
        "manca l'atto: scrivi per esempio delibera di Giunta n. 45",
        "the act is missing: type for instance board resolution no. 45";
    no_note: "manca la nota: è obbligatoria", "the note is missing: it is mandatory";
    outside_percent(share):
        "{share} è fuori scala: scrivi un valore fra 0 e 100",
        "{share} is out of range: type a value between 0 and 100";
    unchanged: "non cambierebbe niente: è già così", "nothing would change: that is what is there already";
    not_closed(year): "l'esercizio {year} non è chiuso", "the year {year} is not closed";
    approved:
        "il piano è approvato: target, calcoli, pesi e nomi cambiano con un aggiornamento (A)",
        "the plan is approved: targets, calculations, weights and names change by an amendment (A)";
    code_taken(code): "{code} c'è già: scegli un altro codice", "{code} is there already: choose another code";
    overtaken(what):
        "una modifica successiva si appoggia a questa: annulla prima «{what}»",
        "a later change builds on this one: undo “{what}” first";
    review_open(review):
        "il monitoraggio {review} è ancora aperto: chiudilo, o riprendilo",
        "review {review} is still open: close it, or take it up";
    no_review: "il monitoraggio non c'è, o non è aperto", "there is no such review, or it is not open";
    no_words: "manca il testo: scrivi che cosa", "the text is missing: say what";
    beyond_undo:
        "chiusure, riaperture e conferme sono atti: non si annullano. Un esercizio chiuso si riapre con C",
        "closings, reopenings and confirmations are acts: they are not undone. A closed year is reopened with C";
    what_if: "in prova si scrivono solo valori: w esce dalla prova", "in the sandbox only values are typed: w leaves it";
    nothing_to_undo: "niente da annullare", "nothing to undo";
    nothing_to_redo: "niente da ripetere", "nothing to redo";
}
