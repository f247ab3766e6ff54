//! Phrases: the states of a KPI.

/// Phrases: the states of a KPI.
#[derive(Debug)]
pub struct States {
    /// No target this year.
    pub not_applicable: &'static str,
    /// Set by hand.
    pub not_assessable: &'static str,
    /// A division by zero.
    pub not_computable: &'static str,
    /// The target says nothing that can be measured.
    pub open: &'static str,
    /// No actual yet.
    pub missing: &'static str,
    /// Below the first band.
    pub critical: &'static str,
    /// Below the second band.
    pub partial: &'static str,
    /// From the second band on.
    pub on_target: &'static str,
    /// More than was asked.
    pub beyond: &'static str,
    /// Set by hand.
    pub overridden: &'static str,
}

pub(super) const ITALIAN: States = States {
    not_applicable: "non previsto",
    not_assessable: "non valutabile",
    not_computable: "non calcolabile",
    open: "target da definire",
    missing: "manca consuntivo",
    critical: "critico",
    partial: "parziale",
    on_target: "in linea",
    beyond: "oltre il target",
    overridden: "forzato",
};

pub(super) const ENGLISH: States = States {
    not_applicable: "not applicable",
    not_assessable: "not assessable",
    not_computable: "not computable",
    open: "target open",
    missing: "actual missing",
    critical: "critical",
    partial: "partial",
    on_target: "on target",
    beyond: "beyond target",
    overridden: "overridden",
};
