//! Phrases: the keys: a word for the footer, a sentence for the help.

use super::{Phrase, phrase};

/// Phrases: the keys: a word for the footer, a sentence for the help.
#[derive(Debug)]
pub struct Keys {
    /// What the key does.
    pub move_kpi: Phrase,
    /// What the key does.
    pub move_objective: Phrase,
    /// What the key does.
    pub page: Phrase,
    /// What the key does.
    pub first: Phrase,
    /// What the key does.
    pub last: Phrase,
    /// What the key does.
    pub next_fill: Phrase,
    /// What the key does.
    pub previous_fill: Phrase,
    /// What the key does.
    pub write: Phrase,
    /// What the key does.
    pub edit: Phrase,
    /// What the key does.
    pub yes: Phrase,
    /// What the key does.
    pub no: Phrase,
    /// What the key does.
    pub cycle: Phrase,
    /// What the key does.
    pub withdraw: Phrase,
    /// What the key does.
    pub annotate: Phrase,
    /// What the key does.
    pub undo: Phrase,
    /// What the key does.
    pub redo: Phrase,
    /// What the key does.
    pub confirm: Phrase,
    /// What the key does.
    pub next_year: Phrase,
    /// What the key does.
    pub previous_year: Phrase,
    /// What the key does.
    pub filter: Phrase,
    /// What the key does.
    pub kpi_sheet: Phrase,
    /// What the key does.
    pub objective_sheet: Phrase,
    /// What the key does.
    pub search: Phrase,
    /// What the key does.
    pub palette: Phrase,
    /// What the key does.
    pub help: Phrase,
    /// What the key does.
    pub language: Phrase,
    /// What the key does.
    pub theme: Phrase,
    /// What the key does.
    pub mouse: Phrase,
    /// What the key does.
    pub findings: Phrase,
    /// What the key does.
    pub retry: Phrase,
    /// What the key does.
    pub redraw: Phrase,
    /// What the key does.
    pub suspend: Phrase,
    /// What the key does.
    pub quit: Phrase,
    /// What the key does.
    pub clear: Phrase,
    /// What the key does.
    pub back: Phrase,
    /// What the key does.
    pub keep_down: Phrase,
    /// What the key does.
    pub keep_next: Phrase,
    /// What the key does.
    pub keep_previous: Phrase,
    /// What the key does.
    pub give_up: Phrase,
    /// What the key does.
    pub ratio: Phrase,
    /// What the key does.
    pub cursor: Phrase,
    /// What the key does.
    pub erase: Phrase,
    /// What the key does.
    pub erase_all: Phrase,
    /// What the key does.
    pub new_line: Phrase,
    /// What the key does.
    pub accept: Phrase,
    /// What the key does.
    pub choose: Phrase,
    /// What the key does.
    pub try_again: Phrase,
    /// What the key does.
    pub other_folder: Phrase,
    /// What the key does.
    pub leave_unsaved: Phrase,
    /// What the key does.
    pub keep_note: Phrase,
    /// What the key does.
    pub leave_note: Phrase,
    /// What the key does.
    pub keep_pasted: Phrase,
    /// What the key does.
    pub leave_pasted: Phrase,
    /// What the key does.
    pub stay: Phrase,
    /// What the key does.
    pub save_there: Phrase,
    /// What the key does.
    pub first_line: Phrase,
    /// What the key does.
    pub last_line: Phrase,
    /// What the key does.
    pub scroll: Phrase,
    /// What the key does.
    pub next_sheet: Phrase,
    /// What the key does.
    pub previous_sheet: Phrase,
    /// The keys of the overview.
    pub scope_overview: &'static str,
    /// The keys of a sheet.
    pub scope_sheet: &'static str,
    /// The keys of the field.
    pub scope_field: &'static str,
    /// The keys of a note.
    pub scope_note: &'static str,
    /// The keys of search, palette and help.
    pub scope_list: &'static str,
    /// The keys of the preview.
    pub scope_paste: &'static str,
    /// The keys on leaving.
    pub scope_leaving: &'static str,
    /// The keys of the folder's path.
    pub scope_folder: &'static str,
    /// The key, as a person calls it.
    pub name_enter: &'static str,
    /// The key, as a person calls it.
    pub name_space: &'static str,
    /// The key, as a person calls it.
    pub name_delete: &'static str,
    /// The key, as a person calls it.
    pub name_backspace: &'static str,
    /// The key, as a person calls it.
    pub name_home: &'static str,
    /// The key, as a person calls it.
    pub name_end: &'static str,
    /// The key, as a person calls it.
    pub name_page_up: &'static str,
    /// The key, as a person calls it.
    pub name_page_down: &'static str,
    /// The key, as a person calls it.
    pub name_shift_tab: &'static str,
    /// The keys of a meeting.
    pub scope_meeting: &'static str,
    /// The keys of the list of reviews.
    pub scope_reviews: &'static str,
    /// The keys of the list of plans.
    pub scope_plans: &'static str,
    /// The keys of the round.
    pub scope_round: &'static str,
    /// The keys of the history.
    pub scope_history: &'static str,
    /// The keys of a form.
    pub scope_form: &'static str,
    /// The keys of a question.
    pub scope_question: &'static str,
    /// A part of the table of keys.
    pub scope_trial: &'static str,
    /// The keys of the years.
    pub scope_years: &'static str,
}

pub(super) const ITALIAN: Keys = Keys {
    move_kpi: phrase("KPI", "riga precedente o successiva"),
    move_objective: phrase("obiettivo", "obiettivo precedente o successivo"),
    page: phrase("pagina", "pagina su o giù"),
    first: phrase("inizio", "primo KPI"),
    last: phrase("fine", "ultimo KPI"),
    next_fill: phrase("da riempire", "prossimo KPI senza consuntivo"),
    previous_fill: phrase("indietro", "precedente KPI senza consuntivo"),
    write: phrase("scrivi", "scrivi il consuntivo nella cella"),
    edit: phrase("modifica", "riapri il valore nella cella"),
    yes: phrase("sì", "risponde SI"),
    no: phrase("no", "risponde NO"),
    cycle: phrase("SI, NO, vuoto", "passa da SI a NO a vuoto"),
    withdraw: phrase("ritira", "ritira il consuntivo che vale"),
    annotate: phrase("annota", "nota sul consuntivo"),
    undo: phrase("annulla", "annulla l'ultima modifica, anche di ieri"),
    redo: phrase("ripeti", "ripete ciò che fu annullato"),
    confirm: phrase("conferma", "conferma il valore che vale"),
    next_year: phrase("anno", "anno successivo"),
    previous_year: phrase("anno", "anno precedente"),
    filter: phrase("attenzione", "mostra solo ciò che richiede attenzione"),
    kpi_sheet: phrase("scheda", "apre la scheda del KPI"),
    objective_sheet: phrase("obiettivo", "apre la scheda dell'obiettivo"),
    search: phrase("cerca", "cerca codici, nomi e parole, anche senza accenti"),
    palette: phrase("comandi", "tutti i comandi"),
    help: phrase("aiuto", "aiuto per questa schermata"),
    language: phrase("English", "passa all'inglese"),
    theme: phrase(
        "tema",
        "tema successivo: scuro, chiaro, contrasto, proiettore",
    ),
    mouse: phrase("mouse", "lascia il mouse al terminale o lo riprende"),
    findings: phrase("segnalazioni", "ciò che non torna nei file"),
    retry: phrase("salva", "riprova a salvare"),
    redraw: phrase("ridisegna", "ridisegna lo schermo"),
    suspend: phrase("sospendi", "torna alla shell; fg riprende"),
    quit: phrase("esci", "esce: tutto è già salvato"),
    clear: phrase(
        "indietro",
        "toglie il filtro, o torna al presente; non esce mai",
    ),
    back: phrase("indietro", "torna indietro"),
    keep_down: phrase("tieni e scendi", "tiene il valore e scende di una riga"),
    keep_next: phrase(
        "prossimo da riempire",
        "tiene il valore e va al prossimo senza consuntivo",
    ),
    keep_previous: phrase(
        "precedente",
        "tiene il valore e torna al precedente senza consuntivo",
    ),
    give_up: phrase("lascia", "lascia: ciò che era scritto torna riaprendo"),
    ratio: phrase("rapporto", "aritmetica: 318,27/275,37"),
    cursor: phrase("cursore", "muove il cursore nel testo"),
    erase: phrase("cancella", "cancella un carattere"),
    erase_all: phrase("svuota", "cancella tutto il testo"),
    new_line: phrase("a capo", "va a capo nella nota"),
    accept: phrase("conferma", "conferma"),
    choose: phrase("scegli", "riga precedente o successiva"),
    try_again: phrase("riprova", "riprova a salvare"),
    other_folder: phrase("altra cartella", "salva in un'altra cartella"),
    leave_unsaved: phrase("esci senza salvare", "esce e perde ciò che non è sul disco"),
    keep_note: phrase("salva", "salva la nota"),
    leave_note: phrase("lascia", "lascia: la nota resta com'era"),
    keep_pasted: phrase("tieni", "tiene i valori buoni, con un solo annulla"),
    leave_pasted: phrase("lascia", "lascia: niente cambia"),
    stay: phrase("resta", "resta nel programma"),
    save_there: phrase("salva lì", "salva in quella cartella"),
    first_line: phrase("inizio", "inizio della scheda"),
    last_line: phrase("fine", "fine della scheda"),
    scroll: phrase("scorri", "scorre il testo"),
    next_sheet: phrase("altra scheda", "scheda successiva"),
    previous_sheet: phrase("precedente", "scheda precedente"),
    scope_overview: "Cruscotto",
    scope_sheet: "Scheda",
    scope_field: "Consuntivo nella cella",
    scope_note: "Nota",
    scope_list: "Elenchi: cerca, comandi, aiuto",
    scope_paste: "Incolla",
    scope_leaving: "Uscita con modifiche non salvate",
    scope_folder: "Un'altra cartella",
    name_enter: "Invio",
    name_space: "Spazio",
    name_delete: "Canc",
    name_backspace: "Backspace",
    name_home: "Inizio",
    name_end: "Fine",
    name_page_up: "Pag↑",
    name_page_down: "Pag↓",
    name_shift_tab: "Maiusc-Tab",
    scope_meeting: "Riunione",
    scope_reviews: "Monitoraggi",
    scope_plans: "Piani",
    scope_round: "Giro dei KPI",
    scope_history: "Storia",
    scope_form: "Moduli",
    scope_question: "Domande",
    scope_trial: "Fine della prova",
    scope_years: "Anno per anno",
};

pub(super) const ENGLISH: Keys = Keys {
    move_kpi: phrase("KPI", "previous or next row"),
    move_objective: phrase("objective", "previous or next objective"),
    page: phrase("page", "page up or down"),
    first: phrase("start", "first KPI"),
    last: phrase("end", "last KPI"),
    next_fill: phrase("to fill", "next KPI without an actual"),
    previous_fill: phrase("back", "previous KPI without an actual"),
    write: phrase("type", "type the actual in the cell"),
    edit: phrase("edit", "reopen the value in the cell"),
    yes: phrase("yes", "answers YES"),
    no: phrase("no", "answers NO"),
    cycle: phrase("YES, NO, empty", "goes from YES to NO to empty"),
    withdraw: phrase("withdraw", "withdraws the actual that counts"),
    annotate: phrase("annotate", "note on the actual"),
    undo: phrase("undo", "undoes the last change, also yesterday's"),
    redo: phrase("redo", "redoes what was undone"),
    confirm: phrase("confirm", "confirms the value that counts"),
    next_year: phrase("year", "next year"),
    previous_year: phrase("year", "previous year"),
    filter: phrase("attention", "shows only what needs attention"),
    kpi_sheet: phrase("sheet", "opens the KPI's sheet"),
    objective_sheet: phrase("objective", "opens the objective's sheet"),
    search: phrase("search", "finds codes, names and words, accents or not"),
    palette: phrase("commands", "every command"),
    help: phrase("help", "help for this screen"),
    language: phrase("italiano", "switches to Italian"),
    theme: phrase("theme", "next theme: dark, light, contrast, projector"),
    mouse: phrase("mouse", "leaves the mouse to the terminal, or takes it"),
    findings: phrase("findings", "what is unsound in the files"),
    retry: phrase("save", "tries again to save"),
    redraw: phrase("redraw", "draws the screen anew"),
    suspend: phrase("suspend", "back to the shell; fg resumes"),
    quit: phrase("quit", "leaves: everything is saved already"),
    clear: phrase(
        "back",
        "takes the filter off, or goes back to the present; never leaves",
    ),
    back: phrase("back", "goes back"),
    keep_down: phrase("keep, go down", "keeps the value and goes down a row"),
    keep_next: phrase(
        "next to fill",
        "keeps the value and goes to the next without an actual",
    ),
    keep_previous: phrase(
        "previous",
        "keeps the value and goes back to one without an actual",
    ),
    give_up: phrase(
        "give up",
        "gives it up: what was typed comes back on reopening",
    ),
    ratio: phrase("ratio", "arithmetic: 318.27/275.37"),
    cursor: phrase("cursor", "moves the cursor in the text"),
    erase: phrase("erase", "erases a character"),
    erase_all: phrase("clear", "erases the whole text"),
    new_line: phrase("new line", "new line in the note"),
    accept: phrase("accept", "accepts"),
    choose: phrase("choose", "previous or next line"),
    try_again: phrase("try again", "tries again to save"),
    other_folder: phrase("other folder", "saves in another folder"),
    leave_unsaved: phrase("leave unsaved", "leaves, and loses what is not on disk"),
    keep_note: phrase("save", "saves the note"),
    leave_note: phrase("give up", "gives it up: the note stays as it was"),
    keep_pasted: phrase("keep", "keeps the good values, with one undo"),
    leave_pasted: phrase("give up", "gives it up: nothing changes"),
    stay: phrase("stay", "stays in the program"),
    save_there: phrase("save there", "saves in that folder"),
    first_line: phrase("start", "start of the sheet"),
    last_line: phrase("end", "end of the sheet"),
    scroll: phrase("scroll", "scrolls the text"),
    next_sheet: phrase("other sheet", "next sheet"),
    previous_sheet: phrase("previous", "previous sheet"),
    scope_overview: "Overview",
    scope_sheet: "Sheet",
    scope_field: "Actual in the cell",
    scope_note: "Note",
    scope_list: "Lists: search, commands, help",
    scope_paste: "Paste",
    scope_leaving: "Leaving with unsaved changes",
    scope_folder: "Another folder",
    name_enter: "Enter",
    name_space: "Space",
    name_delete: "Del",
    name_backspace: "Backspace",
    name_home: "Home",
    name_end: "End",
    name_page_up: "PgUp",
    name_page_down: "PgDn",
    name_shift_tab: "Shift-Tab",
    scope_meeting: "Meeting",
    scope_reviews: "Reviews",
    scope_plans: "Plans",
    scope_round: "Round of the KPIs",
    scope_history: "History",
    scope_form: "Forms",
    scope_question: "Questions",
    scope_trial: "End of the sandbox",
    scope_years: "Year by year",
};
