//! Phrases: the years, the history, the past and the what-if.

phrases! {
    Screens;

    what_changed: "che cosa è cambiato", "what changed";
    as_before: "come prima", "as before";
    years_title: "Anno per anno", "Year by year";
    history_title(shown, all): "Cronologia: {shown} di {all} modifiche", "History: {shown} of {all} changes";
    history_hint: "filtra per KPI, autore, data (24/11) o parola", "filter by KPI, author, date (24/11) or word";
    before_and_after: "prima e dopo", "before and after";
    what_it_moved: "che cosa ha spostato", "what it moved";
    act_and_reason: "atto e motivo", "act and reason";
    can_be_undone: "si può annullare?", "can it be undone?";
    undo_possible: "sì: Canc lo annulla, e la modifica resta nella cronologia", "yes: Del undoes it, and the change stays in the history";
    undo_impossible(why): "no: {why}", "no: {why}";
    undone_already: "è già stato annullato", "it was undone already";
    history_today: "oggi", "today";
    history_empty:
        "Ancora nessuna modifica: la cronologia comincia con la prima.",
        "No changes yet: the history begins with the first.";
    history_nothing: "nessun risultato", "nothing found";
    past_mark(day):
        "il piano com'era il {day}, in sola lettura: q torna a oggi",
        "the plan as it stood on {day}, read-only: q goes back to today";
    past_back: "di nuovo oggi", "back to today";
    what_if_short: "PROVA", "SANDBOX";
    what_if_begun:
        "prova: scrivi valori e guarda i risultati; niente viene salvato, w finisce",
        "sandbox: type values and watch the results; nothing is saved, w ends it";
    what_if_value(what): "prova: {what}", "tried: {what}";
    what_if_kept(n):
        ["un valore tenuto; u annulla", "{n} valori tenuti; u annulla tutto"],
        ["one value kept; u undoes", "{n} values kept; u undoes them all"];
    what_if_replanned:
        "plan.ron è cambiato sul disco: la prova continua sul piano nuovo",
        "plan.ron changed on disk: the sandbox goes on with the new plan";
    what_if_dropped: "prova finita: niente è cambiato", "sandbox left: nothing has changed";
    copied(what): "copiato: {what}", "copied: {what}";
    copied_sheet: "copiata la scheda intera", "the whole sheet was copied";
    nothing_to_copy: "niente da copiare: manca il consuntivo", "nothing to copy: the actual is missing";
    export_title: "Esporta", "Export";
    export_what: "Che cosa", "What";
    export_format: "Formato", "Format";
    export_file: "File", "File";
    export_of_plan: "il piano intero, con gli aggiornamenti", "the whole plan, with its amendments";
    export_of_workbook: "il piano, e la relazione dell'anno", "the plan, and the report of the year";
    export_of_sheet: "il piano con i consuntivi, una riga per KPI", "the plan with its actuals, one row a KPI";
    export_where:
        "senza percorso, il file va nella cartella da cui il programma è partito",
        "without a path, the file goes to the folder from which the program was started";
    export_done(path): "scritto {path}", "{path} was written";
    export_other(named, chosen):
        "il nome finisce per .{named} e il formato è {chosen}: cambia uno dei due",
        "the name ends with .{named} and the format is {chosen}: change one of the two";
    export_exists(path): "{path} c'è già", "{path} is there already";
    export_hint:
        "s lo sostituisce; Esc lo lascia com'è, e si sceglie un altro nome",
        "s replaces it; Esc leaves it as it is, for another name";
    file_report(year): "relazione-{year}", "report-{year}";
    file_minutes(review): "verbale-{review}", "minutes-{review}";
    round_title: "Giro dei KPI da aggiornare", "Round of the KPIs to bring up to date";
    round_days: "Più vecchi di (giorni)", "Older than (days)";
    round_bad_days: "scrivi un numero di giorni, da 0 a 9999", "type a number of days, from 0 to 9999";
    round_nothing:
        "niente da aggiornare: ogni KPI ha un valore abbastanza recente",
        "nothing to bring up to date: every KPI has a recent enough value";
    round_to_do(n):
        ["un KPI da aggiornare", "{n} KPI da aggiornare"],
        ["one KPI to bring up to date", "{n} KPIs to bring up to date"];
    round_last: "ultimo", "last";
    round_now: "ora", "now";
    round_never: "mai", "never";
    round_skipped: "saltato", "skipped";
    round_counted(done, skipped, left):
        "aggiornati {done} · saltati {skipped} · da fare {left}",
        "brought up to date {done} · skipped {skipped} · to do {left}";
    round_over(counted):
        "giro finito: {counted}. q torna al cruscotto",
        "the round is over: {counted}. q goes back to the overview";
    plans_title(year): "Tutti i piani nel {year}", "All plans in {year}";
    plans_rollup(n):
        ["Livello sintetico, un piano", "Livello sintetico, media di {n} piani"],
        ["Body level, one plan", "Body level, mean of {n} plans"];
    plans_reading(n):
        ["si legge ancora un piano", "si leggono ancora {n} piani"],
        ["one plan is still being read", "{n} plans are still being read"];
    plans_head: "piano", "plan";
    plans_period: "periodo", "period";
    plans_state: "stato", "state";
    plans_due: "da fare", "to do";
    plans_approved: "approvato", "approved";
    plans_draft: "BOZZA", "DRAFT";
    plans_broken: "rotto", "broken";
    plans_more(n): ["e un altro obiettivo", "e altri {n} obiettivi"], ["and one more objective", "and {n} more objectives"];
    plans_individual: "individ.", "individ.";
    plans_organisational: "organizz.", "organis.";
    plans_missing(n): ["manca 1 consuntivo", "mancano {n} consuntivi"], ["1 actual missing", "{n} actuals missing"];
    plans_overdue(n): ["1 decisione scaduta", "{n} decisioni scadute"], ["1 overdue decision", "{n} overdue decisions"];
    plans_complete: "completo", "complete";
    plans_closed: "chiuso", "closed";
    plans_not_in(years): "anni {years}", "years {years}";
    plans_busy: "un momento, si sta ancora salvando: riprova", "a moment, something is still being saved: try again";
    plans_opened(title): "aperto: {title}", "opened: {title}";
    plans_new_title: "Piano nuovo", "New plan";
    plans_from: "Da", "From";
    plans_empty: "un obiettivo e un KPI da riempire", "one objective and one KPI to fill in";
    plans_like: "questo piano, senza target", "this plan, without targets";
    plans_next:
        "l'anno dopo questo: target ripresi, ultimi consuntivi come baseline",
        "the year after this one: targets carried over, last actuals as baseline";
    plans_name: "Nome", "Name";
    plans_heading: "Titolo", "Title";
    plans_years: "Anni", "Years";
    plans_bad_years:
        "scrivi uno o più anni di seguito: 2025, oppure 2025-2027",
        "type one or more years in a row: 2025, or 2025-2027";
    plans_taken(id): "il piano {id} c'è già", "there is a plan {id} already";
    plans_will(objectives, kpis, years):
        "obiettivi {objectives} · KPI {kpis} · anni {years}; si scrive in una cartella sua e si apre",
        "objectives {objectives} · KPIs {kpis} · years {years}; it is written into a folder of its own and opened";
    plans_objective: "Primo obiettivo", "First objective";
    plans_kpi: "Primo indicatore", "First KPI";
}
