//! Phrases: the sheets of objectives and KPIs.

phrases! {
    Sheets;

    position(at, all): "{at} di {all}", "{at} of {all}";
    weight_in(weight): "peso {weight} nell'obiettivo", "weight {weight} in the objective";
    as_printed(cells): "nel documento: {cells}", "in the document: {cells}";
    missing: "che cosa manca", "what is missing";
    estimated: "stima al 31/12", "estimate for 31/12";
    estimate_n(n): "stima: la retta fra le {n} rilevazioni; non conta nel risultato", "estimate: the line through {n} readings; it does not count in the result";
    pace(day, value): "passo atteso al {day}: {value}", "pace expected on {day}: {value}";
    legend_reading: "rilevazione", "reading";
    said_by_column: "lo dice il documento", "the document says so";
    said_by_name: "lo dice il nome", "its name says so";
    said_by_scale: "lo dice la scala", "its scale says so";
    said_by_answer: "lo ha detto chi è stato interpellato", "said by somebody who was asked";
    milestones(year): "target intermedi {year}", "interim targets {year}";
    head_by: "entro", "by";
    not_measured: "non rilevato", "not measured";
    to_come: "da venire", "to come";
    legend_interim: "intermedio", "interim";
    legend_pace: "passo atteso", "expected pace";
    legend_estimate: "stima", "estimate";
    months: "gen feb mar apr mag giu lug ago set ott nov dic", "jan feb mar apr may jun jul aug sep oct nov dec";
    more: "altro dal documento", "more from the document";
    few(n):
        "la stima di fine anno arriva con tre rilevazioni; finora {n}",
        "the year-end estimate comes with three readings; so far {n}";
    head_deviation: "scost.", "dev.";
    deviation: "scostamento", "deviation";
    deviation_is(value): "consuntivo - target = {value}", "actual - target = {value}";
    actual_less_target: "consuntivo - target", "actual - target";
    cause_label: "causa", "cause";
    said: "detto e deciso", "said and decided";
    course(year): "andamento {year}", "course of {year}";
    head_day: "giorno", "day";
    head_value: "valore", "value";
    head_typed: "quando scritto", "typed on";
    head_author: "da chi", "by";
    cause_exogenous: "esogena", "exogenous";
    cause_endogenous: "endogena", "endogenous";
    cause_indicator: "errore dell'indicatore", "error of the indicator";
    cause(cause, note): "causa {cause}: {note}", "cause {cause}: {note}";
    no_cause: "nessuna causa indicata: d la registra", "no cause given: d records it";
    inputs_known(known, all):
        "dati noti: {known} su {all}; il consuntivo si calcola quando ci sono tutti",
        "inputs known: {known} of {all}; the actual is computed once all are there";
    unknown: "manca", "missing";
    source(source): "fonte: {source}", "source: {source}";
    source_sealed(source, sum): "fonte: {source} (sha256 {sum}…)", "source: {source} (sha256 {sum}…)";
    source_same: "invariato", "unchanged";
    source_changed: "CAMBIATO da allora", "CHANGED since";
    source_gone: "il file NON c'è più", "the file is GONE";
    years_from(year): "dal {year}", "from {year}";
    by_act(act, day): "{act} del {day}", "{act} of {day}";
    amended_target(code, year, act):
        "Target {year} del KPI {code} modificato con {act}.",
        "Target {year} of KPI {code} amended by {act}.";
    amended_calculation(code, act):
        "Modalità di calcolo del KPI {code} modificata con {act}.",
        "Calculation of KPI {code} amended by {act}.";
    amended_weight(code, act): "Peso del KPI {code} modificato con {act}.", "Weight of KPI {code} amended by {act}.";
    amended_name(code, act): "Nome del KPI {code} modificato con {act}.", "Name of KPI {code} amended by {act}.";
    amended_scale(code, year, act): "Scala {year} del KPI {code} modificata con {act}.", "Scale {year} of KPI {code} amended by {act}.";
    previous_scale(old): "Precedente scala: {old}.", "Former scale: {old}.";
    previous_target(old): "Precedente target: {old}.", "Former target: {old}.";
    previous_calculation(old): "Precedente modalità di calcolo: {old}.", "Former calculation: {old}.";
    previous_weight(old): "Precedente peso: {old}.", "Former weight: {old}.";
    previous_name(old): "Precedente nome: {old}.", "Former name: {old}.";
    old_new(old, new): "{old}  →  {new}", "{old}  →  {new}";
    scale: "scala: quanto vale", "scale: what is worth what";
    nothing: "(vuoto)", "(empty)";
    contested:
        "aggiornato da due persone senza che l'una vedesse l'altra: c conferma",
        "amended by two people, one without seeing the other: c confirms";
    contested_late:
        "un aggiornamento è arrivato a esercizio chiuso e non conta: c conferma",
        "an amendment came after the year was closed and does not count: c confirms";
}
