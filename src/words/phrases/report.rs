//! Phrases: reports, minutes and sheets.

phrases! {
    Report;

    title(year): "Relazione {year}", "Report {year}";
    minutes(day): "Verbale del monitoraggio {day}", "Minutes of the review of {day}";
    present: "Presenti", "Present";
    begun: "Inizio", "Begun";
    ended: "Fine", "Ended";
    place: "Luogo", "Place";
    signatures: "Firme", "Signatures";
    remarks: "Note", "Remarks";
    decided: "Decisioni", "Decisions";
    changed: "Modifiche durante il monitoraggio", "Changes during the review";
    results: "Risultati", "Results";
    result: "finale", "final";
    so_far: "finora", "so far";
    kpi: "KPI", "KPI";
    weight: "Peso", "Weight";
    calculation: "Modalità di calcolo", "Calculation";
    baseline: "Baseline", "Baseline";
    target: "Target", "Target";
    actual: "Consuntivo", "Actual";
    achievement: "% realizzazione", "Achievement %";
    state: "Stato", "State";
    deviation: "Scostamento", "Deviation";
    cause: "Causa", "Cause";
    notes: "Note", "Notes";
    amendments: "Aggiornamenti", "Amendments";
    method: "Come si calcola", "How scores are computed";
    history: "Modifiche registrate", "Recorded changes";
    year_series: "Andamento dell'anno", "Course of the year";
    year_series_legend:
        "punti: rilevazioni · linea: target · tratteggio: passo atteso",
        "points: readings · line: target · dashes: expected pace";
    made(day): "stampato il {day}", "printed on {day}";
    none: "nessuna", "none";
    method_floor:
        "Un target minimo (≥): 100 · consuntivo / target, al più 100.",
        "A floor (≥): 100 · actual / target, at most 100.";
    method_ratio:
        "Un target massimo (≤): 100 se rispettato, altrimenti 100 · target / consuntivo.",
        "A ceiling (≤): 100 where it is kept, else 100 · target / actual.";
    method_linear:
        "Un target massimo (≤): 100 se rispettato, altrimenti 100 · (2 · target − consuntivo) / target.",
        "A ceiling (≤): 100 where it is kept, else 100 · (2 · target − actual) / target.";
    method_answer:
        "SI/NO e date: 100 se come promesso, altrimenti 0.",
        "Yes/no and dates: 100 where as promised, else 0.";
    method_mean:
        "Il risultato di un obiettivo è la media dei KPI pesata con i pesi; senza target (//) e non valutabili restano fuori, ciò che manca, o il cui target è da definire, vale 0 nel finale.",
        "An objective's result is the mean of its KPIs by weight; those without a target (//) and not assessable are left out, what is missing, or whose target is open, counts 0 in the final figure.";
    method_worst:
        "Il risultato di un obiettivo è quello del suo KPI peggiore; senza target (//) e non valutabili restano fuori.",
        "An objective's result is that of its worst KPI; those without a target (//) and not assessable are left out.";
    method_bands(low, high):
        "Sotto {low} critico, sotto {high} parziale, da {high} in linea.",
        "Below {low} critical, below {high} partial, from {high} on target.";
    method_rollup:
        "La performance individuale è la media di tutti gli obiettivi che hanno un risultato, quella organizzativa dei soli obiettivi segnati.",
        "Individual performance is the mean of all objectives that have a result, organisational performance of the flagged ones only.";
    no_review(id, known):
        "non c'è il monitoraggio «{id}». Ci sono: {known}",
        "there is no review “{id}”. There are: {known}";
    exists(file):
        "{file} c'è già e non è stato toccato: scegli un altro nome, o --force per sostituirlo",
        "{file} is there already and was not touched: choose another name, or --force to replace it";
    not_written(file, why):
        "{file} non si può scrivere: {why}. Niente è cambiato",
        "{file} cannot be written: {why}. Nothing has changed";
    template(file, line, why):
        "{file}, riga {line}: {why}. La relazione non è stata scritta",
        "{file}, line {line}: {why}. No report was written";
    template_unread(file, why):
        "il modello {file} non si può leggere: {why}",
        "the template {file} cannot be read: {why}";
    plan_page: "Piano", "Plan";
    own_data(file):
        "{file} sta nella cartella dei dati di Traguardo, che non si sovrascrive: scegli un'altra cartella",
        "{file} is in Traguardo's data folder, which is never written over: choose another folder";
    is_folder: "è una cartella: aggiungi il nome del file", "it is a folder: add the name of the file";
    unknown_end(file):
        "{file}: il nome non dice un formato che si scrive (md, html, csv, xlsx, json, ron); aggiungi --format, o stampa l'HTML in PDF dal browser",
        "{file}: the name tells no format that is written (md, html, csv, xlsx, json, ron); add --format, or print the HTML as PDF from a browser";
    as_it_stood(day, made): "com'era il {day}, {made}", "as it stood on {day}, {made}";
    no_reviews: "nessuno", "none";
    no_file: "non c'è", "there is no such file";
    no_folder: "la cartella non c'è", "there is no such folder";
    template_kind: "non è un file di testo di al più 4 MB", "not a text file of at most 4 MB";
    template_format: "un modello serve per md e html: aggiungi --format", "a template is for md and html: add --format";
    only_review: "di un monitoraggio si stampano i verbali: md, html o json", "a review has minutes: md, html or json";
    objective: "obiettivo", "objective";
    sheet_title: "titolo", "title";
    organisational: "organizzativa", "organisational";
    sheet_kpi: "kpi", "kpi";
    sheet_name: "nome", "name";
    sheet_weight: "peso", "weight";
    sheet_calculation: "calcolo", "calculation";
    sheet_baseline(year): "baseline {year}", "baseline {year}";
    sheet_unit: "unità", "unit";
    sheet_objective_weight: "peso obiettivo", "objective weight";
    sheet_scale(year): "scala {year}", "scale {year}";
    sheet_target_by(day): "target cumulato al {day}", "cumulative target at {day}";
    sheet_owner: "responsabile", "owner";
    sheet_source: "fonte", "source";
    sheet_direction: "verso", "direction";
    sheet_higher: "crescente", "higher";
    sheet_lower: "decrescente", "lower";
    sheet_target(year): "target {year}", "target {year}";
    sheet_actual(year): "consuntivo {year}", "actual {year}";
}
