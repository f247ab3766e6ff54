//! Phrases: the header, the panels and the rows.

phrases! {
    Overview;

    app_title: "Traguardo", "Traguardo";
    individual: "Performance individuale", "Individual performance";
    organisational: "Performance organizzativa", "Organisational performance";
    individual_short: "Individuale", "Individual";
    organisational_short: "Organizzativa", "Organisational";
    so_far_of_weight(figure, weight): "{figure} % su {weight} % del peso", "{figure} % on {weight} % of the weight";
    so_far_of_share(figure, weight): "{figure} % su {weight} %", "{figure} % on {weight} %";
    nothing_measured: "nessun consuntivo", "no actuals yet";
    left_out(n): ["1 escluso (n.a.)", "{n} esclusi (n.a.)"], "{n} left out (n.a.)";
    not_available: "n.a.", "n.a.";
    common(code): "comune {code}", "common {code}";
    organisational_flag: "organizzativa", "organisational";
    formerly(old): "era {old}", "was {old}";
    no_kpis: "nessun KPI", "no KPIs";
    no_objectives: "Il piano non ha obiettivi.", "The plan has no objectives.";
    nothing_to_show: "Niente richiede attenzione. f mostra tutto.", "Nothing needs attention. f shows everything.";
    filtered: "solo ciò che richiede attenzione", "only what needs attention";
    filtered_short: "filtro f", "filter f";
    weight: "peso", "weight";
    baseline: "baseline", "baseline";
    target: "target", "target";
    actual: "consuntivo", "actual";
    achievement: "% realizzazione", "achievement %";
    year: "anno", "year";
    calculation: "modalità di calcolo", "calculation";
    formula: "formula", "formula";
    inputs: "dati", "inputs";
    amendments: "aggiornamenti", "amendments";
    notes: "note", "notes";
    reason: "motivo", "reason";
    note: "nota", "note";
    why: "perché questo numero", "why this number";
    measurements: "rilevazioni", "readings";
    targets: "target e consuntivi", "targets and actuals";
    left_empty: "(vuoto nel documento)", "(empty in the document)";
    note_missing: "nota mancante", "note missing";
    undirected_mark: "massimo o minimo? b lo dice", "maximum or minimum? b says so";
    unseen_mark: "due valori: c conferma", "two values: c confirms";
    late_mark: "arrivato a esercizio chiuso: c conferma", "came after the year was closed: c confirms";
    closed_year: "esercizio chiuso", "year closed";
    read_only: "sola lettura", "read-only";
    example: "esempio", "example";
    beyond_hundred(raw): "{raw} %: oltre il target", "{raw} %: beyond the target";
    missing_short: "manca", "missing";
    open_short: "aperto", "open";
    not_assessable_short: "non val.", "not ass.";
    not_computable_short: "non calc", "not comp";
    not_met: "target non raggiunto", "target not met";
    too_small(width, height):
        "Serve una finestra di almeno {width}×{height} caratteri.",
        "The window must be at least {width}×{height} characters.";
    too_small_short(width, height): "min {width}×{height}", "min {width}×{height}";
    findings_notice(count): "{count}: F le mostra", "{count}: F shows them";
    findings_count(n): ["1 segnalazione", "{n} segnalazioni"], ["1 finding", "{n} findings"];
    as_of(day): "com'era il {day}", "as it stood on {day}";
}
