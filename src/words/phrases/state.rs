//! Phrases: the states of a KPI.

phrases! {
    States;

    not_applicable: "non previsto", "not applicable";
    not_assessable: "non valutabile", "not assessable";
    not_computable: "non calcolabile", "not computable";
    open: "target da definire", "target open";
    missing: "manca consuntivo", "actual missing";
    critical: "critico", "critical";
    partial: "parziale", "partial";
    on_target: "in linea", "on target";
    beyond: "oltre il target", "beyond target";
    overridden: "forzato", "overridden";
    not_applicable_short: "non prev.", "n/a";
    not_assessable_short: "non valut.", "not ass.";
    not_computable_short: "non calcol.", "not comp.";
    open_short: "da definire", "open";
    missing_short: "manca", "missing";
    beyond_short: "oltre", "beyond";
}
