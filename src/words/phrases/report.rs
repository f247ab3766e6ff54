//! Phrases: reports, minutes and sheets.

/// Phrases: reports, minutes and sheets.
#[derive(Debug)]
pub struct Report {
    /// The head of a year's report.
    pub title: fn(&str) -> String,
    /// The head of the minutes.
    pub minutes: fn(&str) -> String,
    /// Who was there.
    pub present: &'static str,
    /// What was said.
    pub said: &'static str,
    /// What was decided.
    pub decided: &'static str,
    /// What was changed meanwhile.
    pub changed: &'static str,
    /// The roll-ups.
    pub results: &'static str,
    /// The final figure.
    pub result: &'static str,
    /// The figure so far.
    pub so_far: &'static str,
    /// A KPI.
    pub kpi: &'static str,
    /// Its weight.
    pub weight: &'static str,
    /// How it is computed.
    pub calculation: &'static str,
    /// Where it stood.
    pub baseline: &'static str,
    /// What is promised.
    pub target: &'static str,
    /// What was measured.
    pub actual: &'static str,
    /// How far it is.
    pub achievement: &'static str,
    /// Its state.
    pub state: &'static str,
    /// Actual less target.
    pub deviation: &'static str,
    /// Why it deviates.
    pub cause: &'static str,
    /// What was noted.
    pub notes: &'static str,
    /// What was amended.
    pub amendments: &'static str,
    /// How scores are computed.
    pub method: &'static str,
    /// Every change.
    pub history: &'static str,
    /// The course of a year.
    pub course: &'static str,
    /// What a chart shows.
    pub course_legend: &'static str,
    /// When the report was made.
    pub made: fn(&str) -> String,
    /// Nothing of that kind.
    pub none: &'static str,
    /// How a floor is measured.
    pub method_floor: &'static str,
    /// How a ceiling is measured.
    pub method_ratio: &'static str,
    /// How a ceiling is measured, linear.
    pub method_linear: &'static str,
    /// How answers are measured.
    pub method_answer: &'static str,
    /// How an objective is computed.
    pub method_mean: &'static str,
    /// How an objective is computed by its worst KPI.
    pub method_worst: &'static str,
    /// The bands.
    pub method_bands: fn(&str, &str) -> String,
    /// How roll-ups are computed.
    pub method_rollup: &'static str,
    /// There is no such review.
    pub no_review: fn(&str, &str) -> String,
    /// The file is there already.
    pub exists: fn(&str) -> String,
    /// The file cannot be written.
    pub not_written: fn(&str, &str) -> String,
    /// The template is wrong.
    pub template: fn(&str, &str, &str) -> String,
    /// The template cannot be read.
    pub template_unread: fn(&str, &str) -> String,
    /// The sheet with the plan.
    pub plan_page: &'static str,
    /// The file is one of the program's own.
    pub own_data: fn(&str) -> String,
    /// The file is a folder.
    pub is_folder: &'static str,
    /// The name tells no format.
    pub unknown_end: fn(&str) -> String,
    /// A report of a past day.
    pub as_it_stood: fn(&str, &str) -> String,
    /// There is no review.
    pub no_reviews: &'static str,
    /// There is no such file.
    pub no_file: &'static str,
    /// The folder for a file is not there.
    pub no_folder: &'static str,
    /// The template is no file.
    pub template_kind: &'static str,
    /// A template needs a format.
    pub template_format: &'static str,
    /// A review has minutes only.
    pub only_review: &'static str,
    /// The heading of the objective's code.
    pub objective: &'static str,
    /// The heading of its title.
    pub sheet_title: &'static str,
    /// The heading of its flag.
    pub organisational: &'static str,
    /// The heading of the KPI's code.
    pub sheet_kpi: &'static str,
    /// The heading of its name.
    pub sheet_name: &'static str,
    /// The heading of its weight.
    pub sheet_weight: &'static str,
    /// The heading of its calculation.
    pub sheet_calculation: &'static str,
    /// The heading of a baseline.
    pub sheet_baseline: fn(&str) -> String,
    /// The column that says which way is better, where a target does not.
    pub sheet_direction: &'static str,
    /// More is better.
    pub sheet_higher: &'static str,
    /// Less is better.
    pub sheet_lower: &'static str,
    /// The heading of a target.
    pub sheet_target: fn(&str) -> String,
    /// The heading of an actual.
    pub sheet_actual: fn(&str) -> String,
}

pub(super) const ITALIAN: Report = Report {
    title: |year| format!("Relazione {year}"),
    minutes: |day| format!("Verbale del monitoraggio {day}"),
    present: "Presenti",
    said: "Note",
    decided: "Decisioni",
    changed: "Modifiche durante il monitoraggio",
    results: "Risultati",
    result: "finale",
    so_far: "finora",
    kpi: "KPI",
    weight: "Peso",
    calculation: "Modalità di calcolo",
    baseline: "Baseline",
    target: "Target",
    actual: "Consuntivo",
    achievement: "% realizzazione",
    state: "Stato",
    deviation: "Scostamento",
    cause: "Causa",
    notes: "Note",
    amendments: "Aggiornamenti",
    method: "Come si calcola",
    history: "Modifiche registrate",
    course: "Andamento dell'anno",
    course_legend: "punti: rilevazioni · linea: target · tratteggio: passo atteso",
    made: |day| format!("stampato il {day}"),
    none: "nessuna",
    method_floor: "Un target minimo (≥): 100 · consuntivo / target, al più 100.",
    method_ratio: "Un target massimo (≤): 100 se rispettato, altrimenti 100 · target / consuntivo.",
    method_linear: "Un target massimo (≤): 100 se rispettato, altrimenti 100 · (2 · target − consuntivo) / target.",
    method_answer: "SI/NO e date: 100 se come promesso, altrimenti 0.",
    method_mean: "Il risultato di un obiettivo è la media dei KPI pesata con i pesi; senza target (//) e non valutabili restano fuori, ciò che manca, o il cui target è da definire, vale 0 nel finale.",
    method_worst: "Il risultato di un obiettivo è quello del suo KPI peggiore; senza target (//) e non valutabili restano fuori.",
    method_bands: |low, high| {
        format!("Sotto {low} critico, sotto {high} parziale, da {high} in linea.")
    },
    method_rollup: "La performance individuale è la media di tutti gli obiettivi che hanno un risultato, quella organizzativa dei soli obiettivi segnati.",
    no_review: |id, known| format!("non c'è il monitoraggio «{id}». Ci sono: {known}"),
    exists: |file| {
        format!(
            "{file} c'è già e non è stato toccato: scegli un altro nome, o --force per sostituirlo"
        )
    },
    not_written: |file, why| format!("{file} non si può scrivere: {why}. Niente è cambiato"),
    template: |file, line, why| {
        format!("{file}, riga {line}: {why}. La relazione non è stata scritta")
    },
    template_unread: |file, why| format!("il modello {file} non si può leggere: {why}"),
    plan_page: "Piano",
    own_data: |file| {
        format!(
            "{file} sta nella cartella dei dati di Traguardo, che non si sovrascrive: scegli un'altra cartella"
        )
    },
    is_folder: "è una cartella: aggiungi il nome del file",
    unknown_end: |file| {
        format!(
            "{file}: il nome non dice un formato che si scrive (md, html, csv, xlsx, json, ron); aggiungi --format, o stampa l'HTML in PDF dal browser"
        )
    },
    as_it_stood: |day, made| format!("com'era il {day}, {made}"),
    no_reviews: "nessuno",
    no_file: "non c'è",
    no_folder: "la cartella non c'è",
    template_kind: "non è un file di testo di al più 4 MB",
    template_format: "un modello serve per md e html: aggiungi --format",
    only_review: "di un monitoraggio si stampano i verbali: md, html o json",
    objective: "obiettivo",
    sheet_title: "titolo",
    organisational: "organizzativa",
    sheet_kpi: "kpi",
    sheet_name: "nome",
    sheet_weight: "peso",
    sheet_calculation: "calcolo",
    sheet_direction: "verso",
    sheet_higher: "crescente",
    sheet_lower: "decrescente",
    sheet_baseline: |year| format!("baseline {year}"),
    sheet_target: |year| format!("target {year}"),
    sheet_actual: |year| format!("consuntivo {year}"),
};

pub(super) const ENGLISH: Report = Report {
    title: |year| format!("Report {year}"),
    minutes: |day| format!("Minutes of the review of {day}"),
    present: "Present",
    said: "Remarks",
    decided: "Decisions",
    changed: "Changes during the review",
    results: "Results",
    result: "final",
    so_far: "so far",
    kpi: "KPI",
    weight: "Weight",
    calculation: "Calculation",
    baseline: "Baseline",
    target: "Target",
    actual: "Actual",
    achievement: "Achievement %",
    state: "State",
    deviation: "Deviation",
    cause: "Cause",
    notes: "Notes",
    amendments: "Amendments",
    method: "How scores are computed",
    history: "Recorded changes",
    course: "Course of the year",
    course_legend: "points: readings · line: target · dashes: expected pace",
    made: |day| format!("printed on {day}"),
    none: "none",
    method_floor: "A floor (≥): 100 · actual / target, at most 100.",
    method_ratio: "A ceiling (≤): 100 where it is kept, else 100 · target / actual.",
    method_linear: "A ceiling (≤): 100 where it is kept, else 100 · (2 · target − actual) / target.",
    method_answer: "Yes/no and dates: 100 where as promised, else 0.",
    method_mean: "An objective's result is the mean of its KPIs by weight; those without a target (//) and not assessable are left out, what is missing, or whose target is open, counts 0 in the final figure.",
    method_worst: "An objective's result is that of its worst KPI; those without a target (//) and not assessable are left out.",
    method_bands: |low, high| {
        format!("Below {low} critical, below {high} partial, from {high} on target.")
    },
    method_rollup: "Individual performance is the mean of all objectives that have a result, organisational performance of the flagged ones only.",
    no_review: |id, known| format!("there is no review “{id}”. There are: {known}"),
    exists: |file| {
        format!(
            "{file} is there already and was not touched: choose another name, or --force to replace it"
        )
    },
    not_written: |file, why| format!("{file} cannot be written: {why}. Nothing has changed"),
    template: |file, line, why| format!("{file}, line {line}: {why}. No report was written"),
    template_unread: |file, why| format!("the template {file} cannot be read: {why}"),
    plan_page: "Plan",
    own_data: |file| {
        format!(
            "{file} is in Traguardo's data folder, which is never written over: choose another folder"
        )
    },
    is_folder: "it is a folder: add the name of the file",
    unknown_end: |file| {
        format!(
            "{file}: the name tells no format that is written (md, html, csv, xlsx, json, ron); add --format, or print the HTML as PDF from a browser"
        )
    },
    as_it_stood: |day, made| format!("as it stood on {day}, {made}"),
    no_reviews: "none",
    no_file: "there is no such file",
    no_folder: "there is no such folder",
    template_kind: "not a text file of at most 4 MB",
    template_format: "a template is for md and html: add --format",
    only_review: "a review has minutes: md, html or json",
    objective: "objective",
    sheet_title: "title",
    organisational: "organisational",
    sheet_kpi: "kpi",
    sheet_name: "name",
    sheet_weight: "weight",
    sheet_calculation: "calculation",
    sheet_direction: "direction",
    sheet_higher: "higher",
    sheet_lower: "lower",
    sheet_baseline: |year| format!("baseline {year}"),
    sheet_target: |year| format!("target {year}"),
    sheet_actual: |year| format!("actual {year}"),
};
