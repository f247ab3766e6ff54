//! Phrases: the keys of what is done with a plan: a word for the footer, a sentence for the help.

phrases! {
    Acts;

    inputs: ("dati", "scrive i dati della formula"), ("inputs", "types the inputs of the formula");
    measurement: ("rilevazione", "rilevazione con data, nota e fonte"), ("reading", "reading with date, note and source");
    deviation: ("scostamento", "causa dello scostamento"), ("deviation", "cause of the deviation");
    judge:
        ("giudizio", "non valutabile, o realizzazione forzata"),
        ("assess", "not assessable, or achievement set by hand");
    amend:
        ("aggiorna", "aggiorna target, calcolo, peso o nome con un atto"),
        ("amend", "amends target, calculation, weight or name by an act");
    formula: ("formula", "scrive la formula del KPI"), ("formula", "writes the KPI's formula");
    direct:
        ("verso", "dice se del KPI è meglio il più o il meno"),
        ("direction", "says whether more or less of the KPI is better");
    close_year: ("chiudi anno", "chiude l'esercizio, dopo i controlli"), ("close year", "closes the year, after its checks");
    import: ("importa", "importa un piano da un file"), ("import", "imports a plan from a file");
    import_source: ("file, anno, nome", "cambia file, foglio, anno o nome del piano"), ("file, year, name", "changes the file, its sheet, the year or the plan's name");
    take_in: ("importa", "importa il piano che ne viene"), ("import", "imports the plan that comes of it");
    role: ("ruolo", "dice che cosa contiene la colonna"), ("role", "says what the column holds");
    says: ("scrivi", "scrive che cosa deve dire la cella"), ("type", "types what the cell should say");
    answer: ("risposta", "risponde al dubbio"), ("answer", "answers the doubt");
    next_doubt: ("dubbio", "dubbio successivo"), ("doubt", "next doubt");
    previous_doubt: ("dubbio prima", "dubbio precedente"), ("doubt before", "previous doubt");
    take_back: ("togli", "toglie l'ultima risposta"), ("take back", "takes the last answer back");
    cell: ("cella", "cella accanto"), ("cell", "cell beside");
    leave_import: ("lascia", "lascia: niente è scritto"), ("leave", "leaves: nothing is written");
    reopen_year: ("riapri anno", "riapre l'esercizio chiuso"), ("reopen year", "reopens the closed year");
    years: ("anni", "tabella degli anni"), ("years", "table of the years");
    history: ("cronologia", "cronologia delle modifiche"), ("history", "history of changes");
    past: ("com'era", "mostra il piano com'era un giorno"), ("as it stood", "shows the plan as it stood on a day");
    what_if: ("prova", "prova valori senza salvarli"), ("what if", "tries values without saving them");
    copy: ("copia", "copia il valore"), ("copy", "copies the value");
    copy_row: ("copia riga", "copia la riga"), ("copy row", "copies the row");
    copy_sheet: ("copia", "copia tutta la scheda"), ("copy", "copies the whole sheet");
    revert: ("annulla", "annulla la modifica scelta"), ("undo", "undoes the chosen change");
    as_of_change:
        ("com'era", "mostra il piano com'era quel giorno"),
        ("as it stood", "shows the plan as it stood that day");
    next_row: ("avanti", "riga successiva; in fondo conferma"), ("on", "next row; at the end keeps");
    previous_row: ("indietro", "riga precedente"), ("back", "previous row");
    keep_and_next: ("e un altro", "conferma e passa al KPI successivo"), ("and next", "keeps it and goes on with the next KPI");
    keep_form: ("conferma", "conferma ciò che è scritto"), ("keep", "keeps what was typed");
    choice: ("scelta", "cambia la scelta, o muove il cursore"), ("choice", "changes the choice, or moves the cursor");
    leave_form:
        ("rinuncia", "rinuncia: ciò che era scritto torna riaprendo"),
        ("give up", "gives it up: what was typed comes back on reopening");
    do_it: ("conferma", "conferma"), ("confirm", "confirms");
    meeting:
        ("riunione", "presenta il piano e apre il monitoraggio"),
        ("meeting", "presents the plan and opens a review");
    reviews: ("monitoraggi", "elenco dei monitoraggi e delle decisioni"), ("reviews", "list of reviews and decisions");
    next_slide: ("avanti", "pagina successiva"), ("on", "next slide");
    previous_slide: ("indietro", "pagina precedente"), ("back", "previous slide");
    first_slide: ("inizio", "prima pagina"), ("start", "first slide");
    last_slide: ("fine", "ultima pagina"), ("end", "last slide");
    slide_kpi: ("KPI", "sceglie un KPI nella pagina"), ("KPI", "chooses a KPI on the slide");
    remark: ("nota", "nota del monitoraggio su questa pagina"), ("remark", "remark of the review on this slide");
    decide: ("decisione", "decisione: che cosa, chi, entro quando"), ("decision", "decision: what, who, by when");
    order:
        ("ordine", "ordine del documento, o prima ciò che richiede attenzione"),
        ("order", "the document's order, or what needs attention first");
    clock: ("orologio", "mostra o nasconde l'orologio"), ("clock", "shows or hides the clock");
    conclude: ("chiudi", "chiude il monitoraggio"), ("close", "closes the review");
    leave_meeting:
        ("esci", "lascia la presentazione; il monitoraggio resta aperto"),
        ("leave", "leaves the presentation; the review stays open");
    as_of_review:
        ("com'era, fatta", "piano com'era, o decisione fatta"),
        ("as it stood, done", "the plan as it stood, or the decision done");
    compare: ("confronta", "confronta due monitoraggi"), ("compare", "compares two reviews");
    mark: ("segna", "segna un monitoraggio da confrontare"), ("mark", "marks a review for comparison");
    export:
        ("esporta", "scrive relazione, verbale o piano in un file"),
        ("export", "writes the report, the minutes or the plan to a file");
    overwrite: ("sostituisci", "sostituisce il file che c'è"), ("replace", "replaces the file that is there");
    round:
        ("giro", "giro dei KPI da aggiornare prima della riunione"),
        ("round", "round of the KPIs to bring up to date before a meeting");
    value: ("valore", "scrive il valore"), ("value", "types the value");
    plans: ("piani", "tutti i piani, e i loro risultati"), ("plans", "all plans, and their results");
    open_plan: ("apri", "apre il piano scelto"), ("open", "opens the chosen plan");
    new_plan:
        ("nuovo", "piano nuovo: vuoto, come questo, o l'anno dopo questo"),
        ("new", "a new plan: empty, like this one, or the year after this one");
    edit_kpi: ("KPI", "cambia il KPI della bozza"), ("KPI", "changes the KPI of the draft");
    edit_objective:
        ("obiettivo", "cambia titolo o segno dell'obiettivo"),
        ("objective", "changes the objective's title or flag");
    add_kpi: ("KPI nuovo", "aggiunge un KPI all'obiettivo"), ("new KPI", "adds a KPI to the objective");
    add_objective:
        ("obiettivo nuovo", "aggiunge un obiettivo con un KPI"),
        ("new objective", "adds an objective with a KPI");
    take_out:
        ("togli", "toglie il KPI, o l'obiettivo che ne resta senza; a piano approvato con un atto"),
        ("take out", "takes the KPI out, or the objective left without; by an act once the plan is approved");
    move_up:
        ("su", "sposta in su il KPI, e in cima l'obiettivo"),
        ("up", "moves the KPI up, and at the top the objective");
    move_down:
        ("giù", "sposta in giù il KPI, e in fondo l'obiettivo"),
        ("down", "moves the KPI down, and at the bottom the objective");
    balance: ("pesi", "porta a 100 i pesi dell'obiettivo"), ("weights", "brings the objective's weights to 100");
    approve:
        ("approva", "approva il piano: da lì in poi si aggiorna con atti"),
        ("approve", "approves the plan: from then on it is amended by acts");
    refresh: ("rileggi", "rilegge tutti i piani"), ("read again", "reads all plans again");
    skip: ("salta", "salta al prossimo KPI da aggiornare"), ("skip", "skips to the next KPI to bring up to date");
    throw_away: ("scarta", "scarta i valori provati"), ("discard", "discards the tried values");
    go_on_trying: ("continua", "continua la prova"), ("go on", "goes on trying");
    keep_what_if: ("registra", "registra i valori provati"), ("record", "records the tried values");
    afresh: ("da capo", "svuota il modulo ripreso"), ("afresh", "empties the form that was resumed");
}
