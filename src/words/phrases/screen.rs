//! Phrases: the years, the history, the past and the sandbox.

/// Phrases: the years, the history, the past and the sandbox.
#[derive(Debug)]
pub struct Screens {
    /// The matrix of all years.
    pub years_title: &'static str,
    /// The history.
    pub history_title: fn(&str, &str) -> String,
    /// What to type.
    pub history_hint: &'static str,
    /// The keys of the history.
    pub history_keys: &'static str,
    /// Nothing was changed yet.
    pub history_empty: &'static str,
    /// Nothing matches.
    pub history_nothing: &'static str,
    /// A past day is shown.
    pub past_mark: fn(&str) -> String,
    /// The present is shown again.
    pub past_back: &'static str,
    /// The sandbox, in the head.
    pub trial_short: &'static str,
    /// The sandbox was entered.
    pub trial_begun: &'static str,
    /// What was tried.
    pub trial_value: fn(&str) -> String,
    /// Its values were kept.
    pub trial_kept: fn(usize) -> String,
    /// The sandbox on a plan that was edited meanwhile.
    pub trial_replanned: &'static str,
    /// Its values were thrown away.
    pub trial_dropped: &'static str,
    /// Something is in the clipboard.
    pub copied: fn(&str) -> String,
    /// A sheet is in the clipboard.
    pub copied_sheet: &'static str,
    /// There is nothing to copy.
    pub nothing_to_copy: &'static str,
    /// The form of an export.
    pub export_title: &'static str,
    /// What is exported.
    pub export_what: &'static str,
    /// As what.
    pub export_format: &'static str,
    /// Where to.
    pub export_file: &'static str,
    /// The format is of the plan.
    pub export_of_plan: &'static str,
    /// What the workbook holds.
    pub export_of_workbook: &'static str,
    /// What the sheet holds.
    pub export_of_sheet: &'static str,
    /// Where a bare name goes.
    pub export_where: &'static str,
    /// It was written.
    pub export_done: fn(&str) -> String,
    /// The name tells another format.
    pub export_other: fn(&str, &str) -> String,
    /// There is one already.
    pub export_exists: fn(&str) -> String,
    /// What the keys do.
    pub export_hint: &'static str,
    /// The name of a report's file.
    pub file_report: fn(&str) -> String,
    /// The name of the minutes' file.
    pub file_minutes: fn(&str) -> String,
    /// The form of a round, and its head.
    pub round_title: &'static str,
    /// How old a reading may be.
    pub round_days: &'static str,
    /// The number of days makes no sense.
    pub round_bad_days: &'static str,
    /// Nothing is to be brought up to date.
    pub round_nothing: &'static str,
    /// How many it will be.
    pub round_to_do: fn(usize) -> String,
    /// Why a KPI is in the round.
    pub round_lacking: &'static str,
    /// Why a KPI is in the round.
    pub round_old: fn(&str, &str) -> String,
    /// It was brought up to date.
    pub round_updated: &'static str,
    /// It was skipped.
    pub round_skipped: &'static str,
    /// How far the round is.
    pub round_counted: fn(usize, usize, usize) -> String,
    /// The round is over.
    pub round_over: fn(&str) -> String,
    /// The list of plans.
    pub plans_title: fn(&str) -> String,
    /// The roll-up over plans.
    pub plans_rollup: fn(usize) -> String,
    /// Plans are still being read.
    pub plans_reading: fn(usize) -> String,
    /// Over a column of figures.
    pub plans_individual: &'static str,
    /// Over a column of figures.
    pub plans_organisational: &'static str,
    /// Actuals that are missing.
    pub plans_missing: fn(usize) -> String,
    /// Decisions that are overdue.
    pub plans_overdue: fn(usize) -> String,
    /// Nothing is missing.
    pub plans_complete: &'static str,
    /// The year is closed.
    pub plans_closed: &'static str,
    /// The plan has not that year.
    pub plans_not_in: fn(&str) -> String,
    /// Something is still being written.
    pub plans_busy: &'static str,
    /// A plan was opened.
    pub plans_opened: fn(&str) -> String,
    /// The form of a new plan.
    pub plans_new_title: &'static str,
    /// What a new plan begins with.
    pub plans_from: &'static str,
    /// A plan of one objective.
    pub plans_empty: &'static str,
    /// The structure of the plan on screen.
    pub plans_like: &'static str,
    /// The plan on screen goes on.
    pub plans_next: &'static str,
    /// The name of a plan.
    pub plans_name: &'static str,
    /// The title of a plan.
    pub plans_heading: &'static str,
    /// The years of a plan.
    pub plans_years: &'static str,
    /// The years make no sense.
    pub plans_bad_years: &'static str,
    /// There is such a plan.
    pub plans_taken: fn(&str) -> String,
    /// What is made.
    pub plans_will: fn(&str, &str, &str) -> String,
    /// The title of a first objective.
    pub plans_objective: &'static str,
    /// The name of a first KPI.
    pub plans_kpi: &'static str,
}

pub(super) const ITALIAN: Screens = Screens {
    years_title: "Anno per anno",
    history_title: |shown, all| format!("Storia: {shown} di {all} modifiche"),
    history_hint: "filtra per KPI, autore, data (24/11) o parola",
    history_keys: "Canc annulla la modifica scelta · Invio mostra il piano com'era quel giorno · Esc chiude",
    history_empty: "Ancora nessuna modifica: la storia comincia con la prima.",
    history_nothing: "niente trovato",
    past_mark: |day| format!("il piano com'era il {day}, in sola lettura: q torna a oggi"),
    past_back: "di nuovo oggi",
    trial_short: "PROVA",
    trial_begun: "prova: scrivi valori e guarda i risultati; niente viene salvato, w finisce",
    trial_value: |what| format!("prova: {what}"),
    trial_kept: |n| {
        if n == 1 {
            "un valore tenuto; u annulla".into()
        } else {
            format!("{n} valori tenuti; u annulla tutto")
        }
    },
    trial_replanned: "plan.ron è cambiato sul disco: la prova continua sul piano nuovo",
    trial_dropped: "prova finita: niente è cambiato",
    copied: |what| format!("copiato: {what}"),
    copied_sheet: "copiata la scheda intera",
    nothing_to_copy: "niente da copiare: manca il consuntivo",
    export_title: "Esporta",
    export_what: "Che cosa",
    export_format: "Formato",
    export_file: "File",
    export_of_plan: "il piano intero, con gli aggiornamenti",
    export_of_workbook: "il piano, e la relazione dell'anno",
    export_of_sheet: "il piano con i consuntivi, una riga per KPI",
    export_where: "senza percorso, il file va nella cartella da cui il programma è partito",
    export_done: |path| format!("scritto {path}"),
    export_other: |named, chosen| {
        format!("il nome finisce per .{named} e il formato è {chosen}: cambia uno dei due")
    },
    export_exists: |path| format!("{path} c'è già"),
    export_hint: "s lo sostituisce; Esc lo lascia com'è, e si sceglie un altro nome",
    file_report: |year| format!("relazione-{year}"),
    file_minutes: |review| format!("verbale-{review}"),
    round_title: "Giro dei KPI da aggiornare",
    round_days: "Più vecchi di (giorni)",
    round_bad_days: "scrivi un numero di giorni, da 0 a 9999",
    round_nothing: "niente da aggiornare: ogni KPI ha un valore abbastanza recente",
    round_to_do: |n| {
        if n == 1 {
            "un KPI da aggiornare".into()
        } else {
            format!("{n} KPI da aggiornare")
        }
    },
    round_lacking: "senza valore",
    round_old: |day, days| format!("fermo al {day}, {days} giorni"),
    round_updated: "aggiornato",
    round_skipped: "saltato",
    round_counted: |done, skipped, left| {
        format!("aggiornati {done} · saltati {skipped} · da fare {left}")
    },
    round_over: |counted| format!("giro finito: {counted}. q torna al cruscotto"),
    plans_title: |year| format!("Tutti i piani nel {year}"),
    plans_rollup: |n| {
        if n == 1 {
            "Livello sintetico, un piano".into()
        } else {
            format!("Livello sintetico, media di {n} piani")
        }
    },
    plans_reading: |n| {
        if n == 1 {
            "si legge ancora un piano".into()
        } else {
            format!("si leggono ancora {n} piani")
        }
    },
    plans_individual: "individ.",
    plans_organisational: "organizz.",
    plans_missing: |n| {
        if n == 1 {
            "manca 1 consuntivo".into()
        } else {
            format!("mancano {n} consuntivi")
        }
    },
    plans_overdue: |n| {
        if n == 1 {
            "1 decisione scaduta".into()
        } else {
            format!("{n} decisioni scadute")
        }
    },
    plans_complete: "completo",
    plans_closed: "chiuso",
    plans_not_in: |years| format!("anni {years}"),
    plans_busy: "un momento, si sta ancora salvando: riprova",
    plans_opened: |title| format!("aperto: {title}"),
    plans_new_title: "Piano nuovo",
    plans_from: "Da",
    plans_empty: "un obiettivo e un KPI da riempire",
    plans_like: "questo piano, senza target",
    plans_next: "l'anno dopo questo: target ripresi, ultimi consuntivi come baseline",
    plans_name: "Nome",
    plans_heading: "Titolo",
    plans_years: "Anni",
    plans_bad_years: "scrivi uno o più anni di seguito: 2025, oppure 2025-2027",
    plans_taken: |id| format!("il piano {id} c'è già"),
    plans_will: |objectives, kpis, years| {
        format!(
            "obiettivi {objectives} · KPI {kpis} · anni {years}; si scrive in una cartella sua e si apre"
        )
    },
    plans_objective: "Primo obiettivo",
    plans_kpi: "Primo indicatore",
};

pub(super) const ENGLISH: Screens = Screens {
    years_title: "Year by year",
    history_title: |shown, all| format!("History: {shown} of {all} changes"),
    history_hint: "filter by KPI, author, date (24/11) or word",
    history_keys: "Del undoes the chosen change · Enter shows the plan as it stood that day · Esc closes",
    history_empty: "No changes yet: the history begins with the first.",
    history_nothing: "nothing found",
    past_mark: |day| format!("the plan as it stood on {day}, read-only: q goes back to today"),
    past_back: "back to today",
    trial_short: "SANDBOX",
    trial_begun: "sandbox: type values and watch the results; nothing is saved, w ends it",
    trial_value: |what| format!("tried: {what}"),
    trial_kept: |n| {
        if n == 1 {
            "one value kept; u undoes".into()
        } else {
            format!("{n} values kept; u undoes them all")
        }
    },
    trial_replanned: "plan.ron changed on disk: the sandbox goes on with the new plan",
    trial_dropped: "sandbox left: nothing has changed",
    copied: |what| format!("copied: {what}"),
    copied_sheet: "the whole sheet was copied",
    nothing_to_copy: "nothing to copy: the actual is missing",
    export_title: "Export",
    export_what: "What",
    export_format: "Format",
    export_file: "File",
    export_of_plan: "the whole plan, with its amendments",
    export_of_workbook: "the plan, and the report of the year",
    export_of_sheet: "the plan with its actuals, one row a KPI",
    export_where: "without a path, the file goes to the folder from which the program was started",
    export_done: |path| format!("{path} was written"),
    export_other: |named, chosen| {
        format!("the name ends with .{named} and the format is {chosen}: change one of the two")
    },
    export_exists: |path| format!("{path} is there already"),
    export_hint: "s replaces it; Esc leaves it as it is, for another name",
    file_report: |year| format!("report-{year}"),
    file_minutes: |review| format!("minutes-{review}"),
    round_title: "Round of the KPIs to bring up to date",
    round_days: "Older than (days)",
    round_bad_days: "type a number of days, from 0 to 9999",
    round_nothing: "nothing to bring up to date: every KPI has a recent enough value",
    round_to_do: |n| {
        if n == 1 {
            "one KPI to bring up to date".into()
        } else {
            format!("{n} KPIs to bring up to date")
        }
    },
    round_lacking: "no value",
    round_old: |day, days| format!("last on {day}, {days} days ago"),
    round_updated: "brought up to date",
    round_skipped: "skipped",
    round_counted: |done, skipped, left| {
        format!("brought up to date {done} · skipped {skipped} · to do {left}")
    },
    round_over: |counted| format!("the round is over: {counted}. q goes back to the overview"),
    plans_title: |year| format!("All plans in {year}"),
    plans_rollup: |n| {
        if n == 1 {
            "Body level, one plan".into()
        } else {
            format!("Body level, mean of {n} plans")
        }
    },
    plans_reading: |n| {
        if n == 1 {
            "one plan is still being read".into()
        } else {
            format!("{n} plans are still being read")
        }
    },
    plans_individual: "individ.",
    plans_organisational: "organis.",
    plans_missing: |n| {
        if n == 1 {
            "1 actual missing".into()
        } else {
            format!("{n} actuals missing")
        }
    },
    plans_overdue: |n| {
        if n == 1 {
            "1 overdue decision".into()
        } else {
            format!("{n} overdue decisions")
        }
    },
    plans_complete: "complete",
    plans_closed: "closed",
    plans_not_in: |years| format!("years {years}"),
    plans_busy: "a moment, something is still being saved: try again",
    plans_opened: |title| format!("opened: {title}"),
    plans_new_title: "New plan",
    plans_from: "From",
    plans_empty: "one objective and one KPI to fill in",
    plans_like: "this plan, without targets",
    plans_next: "the year after this one: targets carried over, last actuals as baseline",
    plans_name: "Name",
    plans_heading: "Title",
    plans_years: "Years",
    plans_bad_years: "type one or more years in a row: 2025, or 2025-2027",
    plans_taken: |id| format!("there is a plan {id} already"),
    plans_will: |objectives, kpis, years| {
        format!(
            "objectives {objectives} · KPIs {kpis} · years {years}; it is written into a folder of its own and opened"
        )
    },
    plans_objective: "First objective",
    plans_kpi: "First KPI",
};
