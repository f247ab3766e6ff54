//! Phrases: the sheets of objectives and KPIs.

phrases! {
    Sheets;

    now(year): "a che punto è ({year})", "where it stands ({year})";
    missing: "che cosa manca", "what is missing";
    estimate(value, achievement):
        "stima al 31/12, se continua così: {value}, cioè {achievement} %",
        "estimate for 31/12, if it goes on like this: {value}, that is {achievement} %";
    estimate_n(n):
        "retta fra le {n} rilevazioni; è una stima, non conta nel risultato",
        "line through {n} readings; an estimate, it does not count in the result";
    pace(day, value): "passo atteso al {day}: {value}", "pace expected on {day}: {value}";
    legend(measurement, target, pace, estimate):
        "{measurement} rilevazione  {target} target  {pace} passo atteso  {estimate} stima",
        "{measurement} reading  {target} target  {pace} expected pace  {estimate} estimate";
    months: "G F M A M G L A S O N D", "J F M A M J J A S O N D";
    few(n):
        "la stima di fine anno arriva con tre rilevazioni; ora sono {n}",
        "the year-end estimate comes with three readings; there are {n}";
    deviation: "scostamento", "deviation";
    deviation_is(value): "consuntivo - target = {value}", "actual - target = {value}";
    cause_exogenous: "esogena", "exogenous";
    cause_endogenous: "endogena", "endogenous";
    cause_indicator: "errore dell'indicatore", "error of the indicator";
    cause(cause, note): "causa {cause}: {note}", "cause {cause}: {note}";
    no_cause: "nessuna causa indicata: d la registra", "no cause given: d records it";
    inputs_known(known, all):
        "dati noti: {known} su {all}; il consuntivo si calcola quando ci sono tutti",
        "inputs known: {known} of {all}; the actual is computed once all are there";
    unknown: "manca", "missing";
    measured(day, value, author, typed):
        "{day}  {value} · {author} · scritto il {typed}",
        "{day}  {value} · {author} · typed on {typed}";
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
    previous_target(old): "Precedente target: {old}.", "Former target: {old}.";
    previous_calculation(old): "Precedente modalità di calcolo: {old}.", "Former calculation: {old}.";
    previous_weight(old): "Precedente peso: {old}.", "Former weight: {old}.";
    previous_name(old): "Precedente nome: {old}.", "Former name: {old}.";
    old_new(old, new): "{old}  →  {new}", "{old}  →  {new}";
    nothing: "(vuoto)", "(empty)";
    contested:
        "aggiornato da due persone senza che l'una vedesse l'altra: c conferma",
        "amended by two people, one without seeing the other: c confirms";
    contested_late:
        "un aggiornamento è arrivato a esercizio chiuso e non conta: c conferma",
        "an amendment came after the year was closed and does not count: c confirms";
}
