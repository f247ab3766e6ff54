//! Phrases: why a number is what it is.

phrases! {
    Explain;

    target(year, printed): "target {year}: {printed}", "target {year}: {printed}";
    previous(old): "(era {old})", "(was {old})";
    no_target(year):
        "{year}: // — nessun target. Il KPI è escluso e gli altri pesi sono riproporzionati.",
        "{year}: // — no target. The KPI is left out, and the other weights are re-based.";
    missing:
        "manca il consuntivo: conta 0 nel dato finale, è escluso da quello rilevato",
        "the actual is missing: it counts 0 in the final figure and is left out of the one so far";
    open:
        "il target è da definire, o non si legge: conta 0 nel dato finale, è escluso da quello rilevato",
        "the target is open, or cannot be read: it counts 0 in the final figure and is left out of the one so far";
    division_by_zero(text):
        "consuntivo: {text} — divisione per zero: non calcolabile, conta come mancante",
        "actual: {text} — division by zero: not computable, counts as missing";
    mismatch:
        "il consuntivo non risponde al target: non calcolabile, conta come mancante",
        "the actual does not answer the target: not computable, counts as missing";
    ratio(a, t): "100 × {a} / {t}", "100 × {a} / {t}";
    inverse(a, t): "100 × {t} / {a}", "100 × {t} / {a}";
    lower_is_better: " (meno è meglio)", " (lower is better)";
    linear(a, t): "100 × (2 × {t} - {a}) / {t}", "100 × (2 × {t} - {a}) / {t}";
    lower_is_better_linear: " (meno è meglio, lineare)", " (lower is better, linear)";
    under_ceiling(a, t): "{a} non supera {t}", "{a} does not exceed {t}";
    over_ceiling(a, t): "{a} supera {t}, che non è positivo", "{a} exceeds {t}, which is not positive";
    reached(a, t):
        "{a} rispetto a {t}, che non è positivo: tutto o niente",
        "{a} against {t}, which is not positive: all or nothing";
    equal(a, t): "{a} rispetto a {t}, uguaglianza stretta", "{a} against {t}, strict equality";
    inside(a): "{a} è nell'intervallo", "{a} is within the range";
    outside(a):
        "{a} è fuori dall'intervallo, i cui estremi non sono positivi",
        "{a} is outside the range, whose ends are not positive";
    answer(actual): "risposta {actual}", "answer {actual}";
    on_time(actual): "fatto il {actual}", "done on {actual}";
    scale(a, values, worth): "{a} nella scala: {values} vale {worth}", "{a} on the scale: {values} is worth {worth}";
    beyond_scale(a): "{a} è fuori dalla scala", "{a} is beyond the scale";
    computed(why, raw, hint): "realizzazione = {why} = {raw} %{hint}", "achievement = {why} = {raw} %{hint}";
    decided(why, raw): "{why}: realizzazione = {raw} %", "{why}: achievement = {raw} %";
    measured_on(day): "rilevato il {day}", "measured on {day}";
    times_weight(weight): "× peso {weight}", "× weight {weight}";
    of_weight(total): "su {total} di peso che conta", "of {total} of weight that counts";
    counts_nothing: "conta 0 finché manca", "counts 0 while it is missing";
    the_worst: "il KPI peggiore", "the worst KPI";
    objective_label(code): "obiettivo {code}", "objective {code}";
    of_total(total, name): "di {total} {name}", "of {total} {name}";
    capped(raw): "{raw} % conta come 100,00 %", "{raw} % counts as 100.00 %";
    floored(raw): "{raw} % conta come 0,00 %", "{raw} % counts as 0.00 %";
    not_assessable(note):
        "non valutabile: {note}. Il KPI è escluso e gli altri pesi sono riproporzionati.",
        "not assessable: {note}. The KPI is left out, and the other weights are re-based.";
    overridden(figure, note):
        "realizzazione forzata a {figure} %: {note}",
        "achievement set by hand to {figure} %: {note}";
    not_met:
        "uguale al limite: il rapporto è 100, ma il target non è raggiunto",
        "equal to the bound: the ratio is 100, but the target is not met";
    share(weight, total, counted, points):
        "peso {weight} su {total}: {weight} / {total} × {counted} = {points} punti dell'obiettivo",
        "weight {weight} of {total}: {weight} / {total} × {counted} = {points} points of the objective";
    share_worst(counted):
        "conta {counted}; nell'obiettivo decide il KPI peggiore",
        "counts {counted}; the worst KPI decides in the objective";
    objective(code, title): "Obiettivo {code}: {title}", "Objective {code}: {title}";
    term(code, weight, counted): "{code}: {weight} × {counted}", "{code}: {weight} × {counted}";
    term_missing(code, weight, state): "{code}: {weight} × 0 ({state})", "{code}: {weight} × 0 ({state})";
    nothing_counts:
        "nessun KPI conta: n.a., e l'obiettivo esce dalle medie",
        "no KPI counts: n.a., and the objective leaves the means";
    rollup_term(code, figure): "obiettivo {code}: {figure} %", "objective {code}: {figure} %";
    rollup_weighted(code, weight, figure):
        "obiettivo {code}: peso {weight} × {figure} %",
        "objective {code}: weight {weight} × {figure} %";
    rollup_nothing: "nessun obiettivo ha un risultato: n.a.", "no objective has a result: n.a.";
    actual(value): "consuntivo: {value}", "actual: {value}";
    actual_on(value, day): "consuntivo: {value} (rilevato il {day})", "actual: {value} (measured on {day})";
    formula_then(formula):
        "formula di allora: {formula} (ora è un'altra: I ricalcola)",
        "the formula then: {formula} (it is another one now: I computes anew)";
    input(name, value): "{name} = {value}", "{name} = {value}";
    kpi_result(code, year, state, figure):
        "{code} nel {year}: {state}, realizzazione = {figure} %",
        "{code} in {year}: {state}, achievement = {figure} %";
    kpi_none(code, year, state): "{code} nel {year}: {state}", "{code} in {year}: {state}";
    term_left_out(code, why): "{code}: escluso ({why})", "{code}: left out ({why})";
    no_target_short(year): "nessun target nel {year}: //", "no target in {year}: //";
    finally(sum, total, figure): "finale = ({sum}) / {total} = {figure} %", "final = ({sum}) / {total} = {figure} %";
    final_worst(figure): "finale = il KPI peggiore = {figure} %", "final = the worst KPI = {figure} %";
    so_far(sum, total, covered, figure):
        "rilevato, su {covered} % del peso = ({sum}) / {total} = {figure} %",
        "so far, on {covered} % of the weight = ({sum}) / {total} = {figure} %";
    rollup_so_far(results, shares, covered, figure):
        "rilevato, su {covered} % del peso = ({results}) / ({shares}) × 100 = {figure} %",
        "so far, on {covered} % of the weight = ({results}) / ({shares}) × 100 = {figure} %";
    so_far_worst(covered, figure):
        "rilevato, su {covered} % del peso = il KPI peggiore = {figure} %",
        "so far, on {covered} % of the weight = the worst KPI = {figure} %";
    so_far_none: "rilevato: ancora nessun consuntivo", "so far: no actuals yet";
    sum_of_many(n): "somma dei {n} termini", "sum of the {n} terms";
    condition_kept(code): "condizione {code}: rispettata", "condition {code}: met";
    condition_open(code): "condizione {code}: ancora nessun consuntivo", "condition {code}: no actuals yet";
    condition_broken(code, figure):
        "condizione {code}: NON rispettata ({figure} % invece di 100)",
        "condition {code}: NOT met ({figure} % instead of 100)";
    rollup_left_out(code):
        "obiettivo {code}: n.a., escluso (nessun KPI conta quest'anno)",
        "objective {code}: n.a., left out (no KPI counts this year)";
    covered(sum, total, covered):
        "peso coperto = ({sum}) / {total} = {covered} %",
        "covered weight = ({sum}) / {total} = {covered} %";
}
