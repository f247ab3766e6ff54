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
}
