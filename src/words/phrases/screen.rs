//! Phrases: the years, the history, the past and the sandbox.

/// Phrases: the years, the history, the past and the sandbox.
#[derive(Debug)]
pub struct Screens {
    /// The matrix of all years.
    pub years_title: &'static str,
    /// The history.
    pub history_title: fn(&str, &str) -> String,
    /// What to type.
    pub history_hint: &'static str,
    /// The keys of the history.
    pub history_keys: &'static str,
    /// Nothing was changed yet.
    pub history_empty: &'static str,
    /// Nothing matches.
    pub history_nothing: &'static str,
    /// A past day is shown.
    pub past_mark: fn(&str) -> String,
    /// The present is shown again.
    pub past_back: &'static str,
    /// The sandbox, in the head.
    pub trial_short: &'static str,
    /// The sandbox was entered.
    pub trial_begun: &'static str,
    /// What was tried.
    pub trial_value: fn(&str) -> String,
    /// Its values were kept.
    pub trial_kept: fn(usize) -> String,
    /// The sandbox on a plan that was edited meanwhile.
    pub trial_replanned: &'static str,
    /// Its values were thrown away.
    pub trial_dropped: &'static str,
    /// Something is in the clipboard.
    pub copied: fn(&str) -> String,
    /// A sheet is in the clipboard.
    pub copied_sheet: &'static str,
    /// There is nothing to copy.
    pub nothing_to_copy: &'static str,
}

pub(super) const ITALIAN: Screens = Screens {
    years_title: "Anno per anno",
    history_title: |shown, all| format!("Storia: {shown} di {all} modifiche"),
    history_hint: "filtra per KPI, autore, data (24/11) o parola",
    history_keys: "Canc annulla la modifica scelta · Invio mostra il piano com'era quel giorno · Esc chiude",
    history_empty: "Ancora nessuna modifica: la storia comincia con la prima.",
    history_nothing: "niente trovato",
    past_mark: |day| format!("il piano com'era il {day}, in sola lettura: q torna a oggi"),
    past_back: "di nuovo oggi",
    trial_short: "PROVA",
    trial_begun: "prova: scrivi valori e guarda i risultati; niente viene salvato, w finisce",
    trial_value: |what| format!("prova: {what}"),
    trial_kept: |n| {
        if n == 1 {
            "un valore tenuto; u annulla".into()
        } else {
            format!("{n} valori tenuti; u annulla tutto")
        }
    },
    trial_replanned: "plan.ron è cambiato sul disco: la prova continua sul piano nuovo",
    trial_dropped: "prova finita: niente è cambiato",
    copied: |what| format!("copiato: {what}"),
    copied_sheet: "copiata la scheda intera",
    nothing_to_copy: "niente da copiare: manca il consuntivo",
};

pub(super) const ENGLISH: Screens = Screens {
    years_title: "Year by year",
    history_title: |shown, all| format!("History: {shown} of {all} changes"),
    history_hint: "filter by KPI, author, date (24/11) or word",
    history_keys: "Del undoes the chosen change · Enter shows the plan as it stood that day · Esc closes",
    history_empty: "No changes yet: the history begins with the first.",
    history_nothing: "nothing found",
    past_mark: |day| format!("the plan as it stood on {day}, read-only: q goes back to today"),
    past_back: "back to today",
    trial_short: "SANDBOX",
    trial_begun: "sandbox: type values and watch the results; nothing is saved, w ends it",
    trial_value: |what| format!("tried: {what}"),
    trial_kept: |n| {
        if n == 1 {
            "one value kept; u undoes".into()
        } else {
            format!("{n} values kept; u undoes them all")
        }
    },
    trial_replanned: "plan.ron changed on disk: the sandbox goes on with the new plan",
    trial_dropped: "sandbox left: nothing has changed",
    copied: |what| format!("copied: {what}"),
    copied_sheet: "the whole sheet was copied",
    nothing_to_copy: "nothing to copy: the actual is missing",
};
