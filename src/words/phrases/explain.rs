//! Phrases: why a number is what it is.

/// Phrases: why a number is what it is.
#[derive(Debug)]
pub struct Explain {
    /// What was promised.
    pub target: fn(&str, &str) -> String,
    /// The target before.
    pub former: fn(&str) -> String,
    /// Nothing was promised.
    pub no_target: fn(&str) -> String,
    /// Nothing was measured.
    pub missing: &'static str,
    /// The target is open.
    pub open: &'static str,
    /// It has no value.
    pub division_by_zero: fn(&str) -> String,
    /// It does not answer.
    pub mismatch: &'static str,
    /// 100·a/t.
    pub ratio: fn(&str, &str, &str) -> String,
    /// 100·t/a.
    pub inverse: fn(&str, &str, &str) -> String,
    /// 100·(2t-a)/t.
    pub linear: fn(&str, &str, &str) -> String,
    /// At or below.
    pub under_ceiling: fn(&str, &str, &str) -> String,
    /// Above nought.
    pub over_ceiling: fn(&str, &str, &str) -> String,
    /// A target not above nought.
    pub reached: fn(&str, &str, &str) -> String,
    /// Strict equality.
    pub equal: fn(&str, &str, &str) -> String,
    /// Inside a range.
    pub inside: fn(&str, &str) -> String,
    /// Outside a range.
    pub outside: fn(&str, &str) -> String,
    /// Yes or no.
    pub answer: fn(&str, &str) -> String,
    /// A day.
    pub on_time: fn(&str, &str) -> String,
    /// The KPI's table.
    pub table: fn(&str, &str) -> String,
    /// Held to 100.
    pub capped: fn(&str) -> String,
    /// Held to 0.
    pub floored: fn(&str) -> String,
    /// Set by hand.
    pub not_assessable: fn(&str) -> String,
    /// Set by hand.
    pub overridden: fn(&str, &str) -> String,
    /// Equality with a strict bound.
    pub not_met: &'static str,
    /// What it brings.
    pub share: fn(&str, &str, &str, &str) -> String,
    /// The worst decides.
    pub share_worst: fn(&str) -> String,
    /// An objective's head.
    pub objective: fn(&str, &str) -> String,
    /// A KPI in the sum.
    pub term: fn(&str, &str, &str) -> String,
    /// A missing KPI in the sum.
    pub term_missing: fn(&str, &str, &str) -> String,
    /// No result.
    pub nothing_counts: &'static str,
    /// An objective in a mean.
    pub rollup_term: fn(&str, &str) -> String,
    /// An objective in a weighted mean.
    pub rollup_weighted: fn(&str, &str, &str) -> String,
    /// No mean.
    pub rollup_nothing: &'static str,
    /// What was measured.
    pub actual: fn(&str) -> String,
    /// What was measured, and when.
    pub actual_on: fn(&str, &str) -> String,
    /// It was computed by another formula than the one that holds now.
    pub formula_then: fn(&str) -> String,
    /// An input of the formula.
    pub input: fn(&str, &str) -> String,
    /// A KPI's achievement.
    pub kpi_result: fn(&str, &str, &str, &str) -> String,
    /// A KPI without an achievement.
    pub kpi_none: fn(&str, &str, &str) -> String,
    /// A KPI left out of the sum.
    pub term_left_out: fn(&str, &str) -> String,
    /// Why a KPI is left out.
    pub no_target_short: fn(&str) -> String,
    /// The final figure.
    pub finally: fn(&str, &str, &str) -> String,
    /// The final figure, the worst deciding.
    pub final_worst: fn(&str) -> String,
    /// The figure so far.
    pub so_far: fn(&str, &str, &str, &str) -> String,
    /// The figure so far of a roll-up.
    pub rollup_so_far: fn(&str, &str, &str, &str) -> String,
    /// The figure so far, the worst deciding.
    pub so_far_worst: fn(&str, &str) -> String,
    /// Nothing was measured yet.
    pub so_far_none: &'static str,
    /// A sum too long to write down.
    pub sum_of_many: fn(&str) -> String,
    /// An objective left out.
    pub rollup_left_out: fn(&str) -> String,
    /// The covered weight of a roll-up.
    pub covered: fn(&str, &str, &str) -> String,
}

pub(super) const ITALIAN: Explain = Explain {
    target: |year, printed| format!("target {year}: {printed}"),
    former: |old| format!("(era {old})"),
    no_target: |year| {
        format!(
            "{year}: // — nessun target. Il KPI è escluso e gli altri pesi sono riproporzionati."
        )
    },
    open: "il target è da definire, o non si legge: conta 0 nel dato finale, è escluso da quello rilevato",
    missing: "manca il consuntivo: conta 0 nel dato finale, è escluso da quello rilevato",
    division_by_zero: |text| {
        format!("consuntivo: {text} — divisione per zero: non calcolabile, conta come mancante")
    },
    mismatch: "il consuntivo non risponde al target: non calcolabile, conta come mancante",
    ratio: |a, t, raw| format!("realizzazione = 100 × {a} / {t} = {raw} %"),
    inverse: |a, t, raw| format!("realizzazione = 100 × {t} / {a} = {raw} % (meno è meglio)"),
    linear: |a, t, raw| {
        format!("realizzazione = 100 × (2 × {t} - {a}) / {t} = {raw} % (meno è meglio, lineare)")
    },
    under_ceiling: |a, t, raw| format!("{a} non supera {t}: realizzazione = {raw} %"),
    over_ceiling: |a, t, raw| {
        format!("{a} supera {t}, che non è positivo: realizzazione = {raw} %")
    },
    reached: |a, t, raw| {
        format!("{a} rispetto a {t}, che non è positivo: tutto o niente, realizzazione = {raw} %")
    },
    equal: |a, t, raw| format!("{a} rispetto a {t}, uguaglianza stretta: realizzazione = {raw} %"),
    inside: |a, raw| format!("{a} è nell'intervallo: realizzazione = {raw} %"),
    outside: |a, raw| {
        format!(
            "{a} è fuori dall'intervallo, i cui estremi non sono positivi: realizzazione = {raw} %"
        )
    },
    answer: |actual, raw| format!("risposta {actual}: realizzazione = {raw} %"),
    on_time: |actual, raw| format!("fatto il {actual}: realizzazione = {raw} %"),
    table: |a, raw| format!("{a} nella tabella del KPI: realizzazione = {raw} %"),
    capped: |raw| format!("{raw} % conta come 100,00 %"),
    floored: |raw| format!("{raw} % conta come 0,00 %"),
    not_assessable: |note| {
        format!("non valutabile: {note}. Il KPI è escluso e gli altri pesi sono riproporzionati.")
    },
    overridden: |figure, note| format!("realizzazione forzata a {figure} %: {note}"),
    not_met: "uguale al limite: il rapporto è 100, ma il target non è raggiunto",
    share: |weight, total, counted, points| {
        format!(
            "peso {weight} su {total}: {weight} / {total} × {counted} = {points} punti dell'obiettivo"
        )
    },
    share_worst: |counted| format!("conta {counted}; nell'obiettivo decide il KPI peggiore"),
    objective: |code, title| format!("Obiettivo {code}: {title}"),
    term: |code, weight, counted| format!("{code}: {weight} × {counted}"),
    term_missing: |code, weight, state| format!("{code}: {weight} × 0 ({state})"),
    nothing_counts: "nessun KPI conta: n.a., e l'obiettivo esce dalle medie",
    rollup_term: |code, figure| format!("obiettivo {code}: {figure} %"),
    rollup_weighted: |code, weight, figure| format!("obiettivo {code}: peso {weight} × {figure} %"),
    rollup_nothing: "nessun obiettivo ha un risultato: n.a.",
    actual: |value| format!("consuntivo: {value}"),
    actual_on: |value, day| format!("consuntivo: {value} (rilevato il {day})"),
    formula_then: |formula| format!("formula di allora: {formula} (ora è un'altra: I ricalcola)"),
    input: |name, value| format!("{name} = {value}"),
    kpi_result: |code, year, state, figure| {
        format!("{code} nel {year}: {state}, realizzazione = {figure} %")
    },
    kpi_none: |code, year, state| format!("{code} nel {year}: {state}"),
    term_left_out: |code, why| format!("{code}: escluso ({why})"),
    no_target_short: |year| format!("nessun target nel {year}: //"),
    finally: |sum, total, figure| format!("finale = ({sum}) / {total} = {figure} %"),
    final_worst: |figure| format!("finale = il KPI peggiore = {figure} %"),
    so_far: |sum, total, covered, figure| {
        format!("rilevato, su {covered} % del peso = ({sum}) / {total} = {figure} %")
    },
    rollup_so_far: |results, shares, covered, figure| {
        format!("rilevato, su {covered} % del peso = ({results}) / ({shares}) × 100 = {figure} %")
    },
    so_far_worst: |covered, figure| {
        format!("rilevato, su {covered} % del peso = il KPI peggiore = {figure} %")
    },
    so_far_none: "rilevato: ancora nessun consuntivo",
    sum_of_many: |n| format!("somma dei {n} termini"),
    rollup_left_out: |code| {
        format!("obiettivo {code}: n.a., escluso (nessun KPI conta quest'anno)")
    },
    covered: |sum, total, covered| format!("peso coperto = ({sum}) / {total} = {covered} %"),
};

pub(super) const ENGLISH: Explain = Explain {
    target: |year, printed| format!("target {year}: {printed}"),
    former: |old| format!("(was {old})"),
    no_target: |year| {
        format!("{year}: // — no target. The KPI is left out, and the other weights are re-based.")
    },
    open: "the target is open, or cannot be read: it counts 0 in the final figure and is left out of the one so far",
    missing: "the actual is missing: it counts 0 in the final figure and is left out of the one so far",
    division_by_zero: |text| {
        format!("actual: {text} — division by zero: not computable, counts as missing")
    },
    mismatch: "the actual does not answer the target: not computable, counts as missing",
    ratio: |a, t, raw| format!("achievement = 100 × {a} / {t} = {raw} %"),
    inverse: |a, t, raw| format!("achievement = 100 × {t} / {a} = {raw} % (lower is better)"),
    linear: |a, t, raw| {
        format!("achievement = 100 × (2 × {t} - {a}) / {t} = {raw} % (lower is better, linear)")
    },
    under_ceiling: |a, t, raw| format!("{a} does not exceed {t}: achievement = {raw} %"),
    over_ceiling: |a, t, raw| {
        format!("{a} exceeds {t}, which is not positive: achievement = {raw} %")
    },
    reached: |a, t, raw| {
        format!("{a} against {t}, which is not positive: all or nothing, achievement = {raw} %")
    },
    equal: |a, t, raw| format!("{a} against {t}, strict equality: achievement = {raw} %"),
    inside: |a, raw| format!("{a} is within the range: achievement = {raw} %"),
    outside: |a, raw| {
        format!("{a} is outside the range, whose ends are not positive: achievement = {raw} %")
    },
    answer: |actual, raw| format!("answer {actual}: achievement = {raw} %"),
    on_time: |actual, raw| format!("done on {actual}: achievement = {raw} %"),
    table: |a, raw| format!("{a} in the KPI's own table: achievement = {raw} %"),
    capped: |raw| format!("{raw} % counts as 100.00 %"),
    floored: |raw| format!("{raw} % counts as 0.00 %"),
    not_assessable: |note| {
        format!("not assessable: {note}. The KPI is left out, and the other weights are re-based.")
    },
    overridden: |figure, note| format!("achievement set by hand to {figure} %: {note}"),
    not_met: "equal to the bound: the ratio is 100, but the target is not met",
    share: |weight, total, counted, points| {
        format!(
            "weight {weight} of {total}: {weight} / {total} × {counted} = {points} points of the objective"
        )
    },
    share_worst: |counted| format!("counts {counted}; the worst KPI decides in the objective"),
    objective: |code, title| format!("Objective {code}: {title}"),
    term: |code, weight, counted| format!("{code}: {weight} × {counted}"),
    term_missing: |code, weight, state| format!("{code}: {weight} × 0 ({state})"),
    nothing_counts: "no KPI counts: n.a., and the objective leaves the means",
    rollup_term: |code, figure| format!("objective {code}: {figure} %"),
    rollup_weighted: |code, weight, figure| {
        format!("objective {code}: weight {weight} × {figure} %")
    },
    rollup_nothing: "no objective has a result: n.a.",
    actual: |value| format!("actual: {value}"),
    actual_on: |value, day| format!("actual: {value} (measured on {day})"),
    formula_then: |formula| {
        format!("the formula then: {formula} (it is another one now: I computes anew)")
    },
    input: |name, value| format!("{name} = {value}"),
    kpi_result: |code, year, state, figure| {
        format!("{code} in {year}: {state}, achievement = {figure} %")
    },
    kpi_none: |code, year, state| format!("{code} in {year}: {state}"),
    term_left_out: |code, why| format!("{code}: left out ({why})"),
    no_target_short: |year| format!("no target in {year}: //"),
    finally: |sum, total, figure| format!("final = ({sum}) / {total} = {figure} %"),
    final_worst: |figure| format!("final = the worst KPI = {figure} %"),
    so_far: |sum, total, covered, figure| {
        format!("so far, on {covered} % of the weight = ({sum}) / {total} = {figure} %")
    },
    rollup_so_far: |results, shares, covered, figure| {
        format!(
            "so far, on {covered} % of the weight = ({results}) / ({shares}) × 100 = {figure} %"
        )
    },
    so_far_worst: |covered, figure| {
        format!("so far, on {covered} % of the weight = the worst KPI = {figure} %")
    },
    so_far_none: "so far: no actuals yet",
    sum_of_many: |n| format!("sum of the {n} terms"),
    rollup_left_out: |code| format!("objective {code}: n.a., left out (no KPI counts this year)"),
    covered: |sum, total, covered| format!("covered weight = ({sum}) / {total} = {covered} %"),
};
