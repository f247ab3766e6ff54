//! Phrases: the keys: a word for the footer, a sentence for the help.

phrases! {
    Keys;

    move_kpi: ("KPI", "riga precedente o successiva"), ("KPI", "previous or next row");
    move_objective: ("obiettivo", "obiettivo precedente o successivo"), ("objective", "previous or next objective");
    page: ("pagina", "pagina su o giù"), ("page", "page up or down");
    first: ("inizio", "primo KPI"), ("start", "first KPI");
    last: ("fine", "ultimo KPI"), ("end", "last KPI");
    next_fill: ("da riempire", "prossimo KPI senza consuntivo"), ("to fill", "next KPI without an actual");
    previous_fill: ("indietro", "precedente KPI senza consuntivo"), ("back", "previous KPI without an actual");
    write: ("scrivi", "scrivi il consuntivo nella cella"), ("type", "type the actual in the cell");
    edit: ("modifica", "riapri il valore nella cella"), ("edit", "reopen the value in the cell");
    yes: ("sì", "risponde SI"), ("yes", "answers YES");
    no: ("no", "risponde NO"), ("no", "answers NO");
    cycle: ("SI, NO, vuoto", "passa da SI a NO a vuoto"), ("YES, NO, empty", "goes from YES to NO to empty");
    withdraw: ("ritira", "ritira il consuntivo in vigore"), ("withdraw", "withdraws the actual that counts");
    annotate: ("annota", "nota sul consuntivo"), ("annotate", "note on the actual");
    undo: ("annulla", "annulla l'ultima modifica, anche di ieri"), ("undo", "undoes the last change, also yesterday's");
    redo: ("ripeti", "ripete ciò che è stato annullato"), ("redo", "redoes what was undone");
    confirm: ("conferma", "conferma il valore in vigore"), ("confirm", "confirms the value that counts");
    next_year: ("anno", "anno successivo"), ("year", "next year");
    previous_year: ("anno", "anno precedente"), ("year", "previous year");
    sort: ("ordina", "mette prima gli obiettivi a cui mancano più punti, e di nuovo nell'ordine del documento"), ("sort", "puts first the objectives that lack most points, and again the document's order");
    filter: ("attenzione", "mostra solo ciò che richiede attenzione"), ("attention", "shows only what needs attention");
    kpi_sheet: ("scheda", "apre la scheda del KPI"), ("sheet", "opens the KPI's sheet");
    objective_sheet: ("obiettivo", "apre la scheda dell'obiettivo"), ("objective", "opens the objective's sheet");
    search:
        ("cerca", "cerca codici, nomi e parole, anche senza accenti"),
        ("search", "finds codes, names and words, accents or not");
    palette: ("comandi", "tutti i comandi"), ("commands", "every command");
    help: ("aiuto", "aiuto per questa schermata"), ("help", "help for this screen");
    language: ("English", "passa all'inglese"), ("italiano", "switches to Italian");
    theme:
        ("tema", "tema successivo: scuro, chiaro, contrasto, proiettore"),
        ("theme", "next theme: dark, light, contrast, projector");
    mouse:
        ("mouse", "lascia il mouse al terminale o lo riprende"),
        ("mouse", "leaves the mouse to the terminal, or takes it");
    findings: ("segnalazioni", "ciò che non torna nei file"), ("findings", "what is unsound in the files");
    retry: ("salva", "riprova a salvare"), ("save", "tries again to save");
    redraw: ("ridisegna", "ridisegna lo schermo"), ("redraw", "draws the screen anew");
    suspend: ("sospendi", "torna alla shell; fg riprende"), ("suspend", "back to the shell; fg resumes");
    quit: ("esci", "esce: tutto è già salvato"), ("quit", "leaves: everything is saved already");
    clear:
        ("indietro", "toglie il filtro, o torna al presente; non esce mai"),
        ("back", "takes the filter off, or goes back to the present; never leaves");
    back: ("indietro", "torna indietro"), ("back", "goes back");
    keep_down:
        ("conferma e scendi", "conferma il valore e scende di una riga"),
        ("keep, go down", "keeps the value and goes down a row");
    keep_next:
        ("prossimo da riempire", "conferma il valore e va al prossimo senza consuntivo"),
        ("next to fill", "keeps the value and goes to the next without an actual");
    keep_previous:
        ("precedente", "conferma il valore e torna al precedente senza consuntivo"),
        ("previous", "keeps the value and goes back to one without an actual");
    give_up:
        ("rinuncia", "rinuncia: ciò che era scritto torna riaprendo"),
        ("give up", "gives it up: what was typed comes back on reopening");
    ratio: ("divide", "aritmetica: 318,27/275,37"), ("ratio", "arithmetic: 318.27/275.37");
    cursor: ("cursore", "muove il cursore nel testo"), ("cursor", "moves the cursor in the text");
    erase: ("cancella", "cancella un carattere"), ("erase", "erases a character");
    erase_all: ("svuota", "cancella tutto il testo"), ("clear", "erases the whole text");
    new_line: ("a capo", "va a capo nella nota"), ("new line", "new line in the note");
    accept: ("conferma", "conferma"), ("accept", "accepts");
    choose: ("scegli", "riga precedente o successiva"), ("choose", "previous or next line");
    try_again: ("riprova", "riprova a salvare"), ("try again", "tries again to save");
    other_folder: ("altra cartella", "salva in un'altra cartella"), ("other folder", "saves in another folder");
    leave_unsaved:
        ("esci senza salvare", "esce e perde ciò che non è sul disco"),
        ("leave unsaved", "leaves, and loses what is not on disk");
    keep_note: ("salva", "salva la nota"), ("save", "saves the note");
    leave_note: ("rinuncia", "rinuncia: la nota resta com'era"), ("give up", "gives it up: the note stays as it was");
    keep_pasted:
        ("conferma", "conferma i valori buoni, con un solo annulla"),
        ("keep", "keeps the good values, with one undo");
    leave_pasted: ("rinuncia", "rinuncia: niente cambia"), ("give up", "gives it up: nothing changes");
    stay: ("resta", "resta nel programma"), ("stay", "stays in the program");
    save_there: ("salva lì", "salva in quella cartella"), ("save there", "saves in that folder");
    first_line: ("inizio", "inizio della scheda"), ("start", "start of the sheet");
    last_line: ("fine", "fine della scheda"), ("end", "end of the sheet");
    scroll: ("scorri", "scorre il testo"), ("scroll", "scrolls the text");
    next_sheet: ("altra scheda", "scheda successiva"), ("other sheet", "next sheet");
    previous_sheet: ("precedente", "scheda precedente"), ("previous", "previous sheet");
    scope_overview: "Cruscotto", "Overview";
    scope_sheet: "Scheda", "Sheet";
    scope_field: "Consuntivo nella cella", "Actual in the cell";
    scope_note: "Nota", "Note";
    scope_list: "Elenchi: cerca, comandi, aiuto", "Lists: search, commands, help";
    scope_paste: "Incolla", "Paste";
    scope_leaving: "Uscita con modifiche non salvate", "Leaving with unsaved changes";
    scope_folder: "Un'altra cartella", "Another folder";
    name_enter: "Invio", "Enter";
    name_space: "Spazio", "Space";
    name_delete: "Canc", "Del";
    name_backspace: "Backspace", "Backspace";
    name_home: "Inizio", "Home";
    name_end: "Fine", "End";
    name_page_up: "Pag↑", "PgUp";
    name_page_down: "Pag↓", "PgDn";
    name_shift_tab: "Maiusc-Tab", "Shift-Tab";
    scope_meeting: "Riunione", "Meeting";
    scope_reviews: "Monitoraggi", "Reviews";
    scope_import: "Importazione", "Import";
    scope_plans: "Piani", "Plans";
    scope_round: "Giro dei KPI", "Round of the KPIs";
    scope_history: "Cronologia", "History";
    scope_form: "Moduli", "Forms";
    scope_question: "Domande", "Questions";
    scope_what_if: "Fine della prova", "End of the sandbox";
    scope_years: "Anno per anno", "Year by year";
}
