//! Phrases: the keys of what is done with a plan: a word for the footer, a sentence for the help.

use super::{Phrase, phrase};

/// Phrases: the keys of what is done with a plan: a word for the footer, a sentence for the help.
#[derive(Debug)]
pub struct Acts {
    /// What the key does.
    pub inputs: Phrase,
    /// What the key does.
    pub reading: Phrase,
    /// What the key does.
    pub deviation: Phrase,
    /// What the key does.
    pub judge: Phrase,
    /// What the key does.
    pub amend: Phrase,
    /// What the key does.
    pub formula: Phrase,
    /// What the key does.
    pub direct: Phrase,
    /// What the key does.
    pub close_year: Phrase,
    /// What the key does.
    pub years: Phrase,
    /// What the key does.
    pub history: Phrase,
    /// What the key does.
    pub past: Phrase,
    /// What the key does.
    pub trial: Phrase,
    /// What the key does.
    pub copy: Phrase,
    /// What the key does.
    pub copy_row: Phrase,
    /// What the key does.
    pub copy_sheet: Phrase,
    /// What the key does.
    pub revert: Phrase,
    /// What the key does.
    pub as_of_change: Phrase,
    /// What the key does.
    pub next_row: Phrase,
    /// What the key does.
    pub previous_row: Phrase,
    /// What the key does.
    pub keep_form: Phrase,
    /// What the key does.
    pub choice: Phrase,
    /// What the key does.
    pub leave_form: Phrase,
    /// What the key does.
    pub do_it: Phrase,
    /// What the key does.
    pub meeting: Phrase,
    /// What the key does.
    pub reviews: Phrase,
    /// What the key does.
    pub next_slide: Phrase,
    /// What the key does.
    pub previous_slide: Phrase,
    /// What the key does.
    pub first_slide: Phrase,
    /// What the key does.
    pub last_slide: Phrase,
    /// What the key does.
    pub slide_kpi: Phrase,
    /// What the key does.
    pub remark: Phrase,
    /// What the key does.
    pub decide: Phrase,
    /// What the key does.
    pub order: Phrase,
    /// What the key does.
    pub clock: Phrase,
    /// What the key does.
    pub conclude: Phrase,
    /// What the key does.
    pub leave_meeting: Phrase,
    /// What the key does.
    pub as_of_review: Phrase,
    /// What the key does.
    pub compare: Phrase,
    /// What the key does.
    pub mark: Phrase,
    /// What the key does.
    pub export: Phrase,
    /// What the key does.
    pub overwrite: Phrase,
    /// What the key does.
    pub round: Phrase,
    /// What the key does.
    pub value: Phrase,
    /// What the key does.
    pub plans: Phrase,
    /// What the key does.
    pub open_plan: Phrase,
    /// What the key does.
    pub new_plan: Phrase,
    /// What the key does.
    pub edit_kpi: Phrase,
    /// What the key does.
    pub edit_objective: Phrase,
    /// What the key does.
    pub add_kpi: Phrase,
    /// What the key does.
    pub add_objective: Phrase,
    /// What the key does.
    pub take_out: Phrase,
    /// What the key does.
    pub move_up: Phrase,
    /// What the key does.
    pub move_down: Phrase,
    /// What the key does.
    pub balance: Phrase,
    /// What the key does.
    pub approve: Phrase,
    /// What the key does.
    pub refresh: Phrase,
    /// What the key does.
    pub skip: Phrase,
    /// What the key does.
    pub throw_away: Phrase,
    /// Goes on with the sandbox.
    pub go_on_trying: Phrase,
    /// What the key does.
    pub keep_trial: Phrase,
    /// What the key does.
    pub afresh: Phrase,
}

pub(super) const ITALIAN: Acts = Acts {
    inputs: phrase("dati", "scrive i dati della formula"),
    reading: phrase("rilevazione", "rilevazione con data, nota e fonte"),
    deviation: phrase("scostamento", "causa dello scostamento"),
    judge: phrase("giudizio", "non valutabile, o realizzazione forzata"),
    amend: phrase(
        "aggiorna",
        "aggiorna target, calcolo, peso o nome con un atto",
    ),
    formula: phrase("formula", "scrive la formula del KPI"),
    direct: phrase("verso", "dice se del KPI è meglio il più o il meno"),
    close_year: phrase("chiudi anno", "chiude o riapre l'esercizio"),
    years: phrase("anni", "tabella degli anni"),
    history: phrase("storia", "storia delle modifiche"),
    past: phrase("com'era", "mostra il piano com'era un giorno"),
    trial: phrase("prova", "prova valori senza salvarli"),
    copy: phrase("copia", "copia il valore"),
    copy_row: phrase("copia riga", "copia la riga"),
    copy_sheet: phrase("copia", "copia tutta la scheda"),
    revert: phrase("annulla", "annulla la modifica scelta"),
    as_of_change: phrase("com'era", "mostra il piano com'era quel giorno"),
    next_row: phrase("avanti", "riga successiva; in fondo tiene"),
    previous_row: phrase("indietro", "riga precedente"),
    keep_form: phrase("tieni", "tiene ciò che è scritto"),
    choice: phrase("scelta", "cambia la scelta, o muove il cursore"),
    leave_form: phrase("lascia", "lascia: ciò che era scritto torna riaprendo"),
    do_it: phrase("conferma", "conferma"),
    meeting: phrase("riunione", "presenta il piano e apre il monitoraggio"),
    reviews: phrase("monitoraggi", "elenco dei monitoraggi e delle decisioni"),
    next_slide: phrase("avanti", "pagina successiva"),
    previous_slide: phrase("indietro", "pagina precedente"),
    first_slide: phrase("inizio", "prima pagina"),
    last_slide: phrase("fine", "ultima pagina"),
    slide_kpi: phrase("KPI", "sceglie un KPI nella pagina"),
    remark: phrase("nota", "nota del monitoraggio su questa pagina"),
    decide: phrase("decisione", "decisione: che cosa, chi, entro quando"),
    order: phrase(
        "ordine",
        "ordine del documento, o prima ciò che richiede attenzione",
    ),
    clock: phrase("orologio", "mostra o nasconde l'orologio"),
    conclude: phrase("chiudi", "chiude il monitoraggio"),
    leave_meeting: phrase(
        "esci",
        "lascia la presentazione; il monitoraggio resta aperto",
    ),
    as_of_review: phrase("com'era, fatta", "piano com'era, o decisione fatta"),
    compare: phrase("confronta", "confronta due monitoraggi"),
    mark: phrase("segna", "segna un monitoraggio da confrontare"),
    export: phrase("esporta", "scrive relazione, verbale o piano in un file"),
    overwrite: phrase("sostituisci", "sostituisce il file che c'è"),
    round: phrase("giro", "giro dei KPI da aggiornare prima della riunione"),
    value: phrase("valore", "scrive il valore"),
    plans: phrase("piani", "tutti i piani, e i loro risultati"),
    open_plan: phrase("apri", "apre il piano scelto"),
    new_plan: phrase(
        "nuovo",
        "piano nuovo: vuoto, come questo, o l'anno dopo questo",
    ),
    edit_kpi: phrase("KPI", "cambia il KPI della bozza"),
    edit_objective: phrase("obiettivo", "cambia titolo o segno dell'obiettivo"),
    add_kpi: phrase("KPI nuovo", "aggiunge un KPI all'obiettivo"),
    add_objective: phrase("obiettivo nuovo", "aggiunge un obiettivo con un KPI"),
    take_out: phrase(
        "togli",
        "toglie il KPI, o l'obiettivo che ne resta senza; a piano approvato con un atto",
    ),
    move_up: phrase("su", "sposta in su il KPI, e in cima l'obiettivo"),
    move_down: phrase("giù", "sposta in giù il KPI, e in fondo l'obiettivo"),
    balance: phrase("pesi", "porta a 100 i pesi dell'obiettivo"),
    approve: phrase(
        "approva",
        "approva il piano: da lì in poi si aggiorna con atti",
    ),
    refresh: phrase("rileggi", "rilegge tutti i piani"),
    skip: phrase("salta", "salta al prossimo KPI da aggiornare"),
    throw_away: phrase("scarta", "scarta i valori provati"),
    go_on_trying: phrase("continua", "continua la prova"),
    keep_trial: phrase("registra", "registra i valori provati"),
    afresh: phrase("da capo", "svuota il modulo ripreso"),
};

pub(super) const ENGLISH: Acts = Acts {
    inputs: phrase("inputs", "types the inputs of the formula"),
    reading: phrase("reading", "reading with date, note and source"),
    deviation: phrase("deviation", "cause of the deviation"),
    judge: phrase("assess", "not assessable, or achievement set by hand"),
    amend: phrase(
        "amend",
        "amends target, calculation, weight or name by an act",
    ),
    formula: phrase("formula", "writes the KPI's formula"),
    direct: phrase(
        "direction",
        "says whether more or less of the KPI is better",
    ),
    close_year: phrase("close year", "closes or reopens the year"),
    years: phrase("years", "table of the years"),
    history: phrase("history", "history of changes"),
    past: phrase("as it stood", "shows the plan as it stood on a day"),
    trial: phrase("what if", "tries values without saving them"),
    copy: phrase("copy", "copies the value"),
    copy_row: phrase("copy row", "copies the row"),
    copy_sheet: phrase("copy", "copies the whole sheet"),
    revert: phrase("undo", "undoes the chosen change"),
    as_of_change: phrase("as it stood", "shows the plan as it stood that day"),
    next_row: phrase("on", "next row; at the end keeps"),
    previous_row: phrase("back", "previous row"),
    keep_form: phrase("keep", "keeps what was typed"),
    choice: phrase("choice", "changes the choice, or moves the cursor"),
    leave_form: phrase(
        "give up",
        "gives it up: what was typed comes back on reopening",
    ),
    do_it: phrase("confirm", "confirms"),
    meeting: phrase("meeting", "presents the plan and opens a review"),
    reviews: phrase("reviews", "list of reviews and decisions"),
    next_slide: phrase("on", "next slide"),
    previous_slide: phrase("back", "previous slide"),
    first_slide: phrase("start", "first slide"),
    last_slide: phrase("end", "last slide"),
    slide_kpi: phrase("KPI", "chooses a KPI on the slide"),
    remark: phrase("remark", "remark of the review on this slide"),
    decide: phrase("decision", "decision: what, who, by when"),
    order: phrase(
        "order",
        "the document's order, or what needs attention first",
    ),
    clock: phrase("clock", "shows or hides the clock"),
    conclude: phrase("close", "closes the review"),
    leave_meeting: phrase("leave", "leaves the presentation; the review stays open"),
    as_of_review: phrase(
        "as it stood, done",
        "the plan as it stood, or the decision done",
    ),
    compare: phrase("compare", "compares two reviews"),
    mark: phrase("mark", "marks a review for comparison"),
    export: phrase(
        "export",
        "writes the report, the minutes or the plan to a file",
    ),
    overwrite: phrase("replace", "replaces the file that is there"),
    round: phrase(
        "round",
        "round of the KPIs to bring up to date before a meeting",
    ),
    value: phrase("value", "types the value"),
    plans: phrase("plans", "all plans, and their results"),
    open_plan: phrase("open", "opens the chosen plan"),
    new_plan: phrase(
        "new",
        "a new plan: empty, like this one, or the year after this one",
    ),
    edit_kpi: phrase("KPI", "changes the KPI of the draft"),
    edit_objective: phrase("objective", "changes the objective's title or flag"),
    add_kpi: phrase("new KPI", "adds a KPI to the objective"),
    add_objective: phrase("new objective", "adds an objective with a KPI"),
    take_out: phrase(
        "take out",
        "takes the KPI out, or the objective left without; by an act once the plan is approved",
    ),
    move_up: phrase("up", "moves the KPI up, and at the top the objective"),
    move_down: phrase(
        "down",
        "moves the KPI down, and at the bottom the objective",
    ),
    balance: phrase("weights", "brings the objective's weights to 100"),
    approve: phrase(
        "approve",
        "approves the plan: from then on it is amended by acts",
    ),
    refresh: phrase("read again", "reads all plans again"),
    skip: phrase("skip", "skips to the next KPI to bring up to date"),
    throw_away: phrase("discard", "discards the tried values"),
    go_on_trying: phrase("go on", "goes on trying"),
    keep_trial: phrase("record", "records the tried values"),
    afresh: phrase("afresh", "empties the form that was resumed"),
};
