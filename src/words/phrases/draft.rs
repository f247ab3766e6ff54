//! Phrases: the draft of a plan, which is edited freely.

/// Phrases: the draft of a plan, which is edited freely.
#[derive(Debug)]
pub struct Drafts {
    /// The plan is a draft, in the head.
    pub mark: &'static str,
    /// The form before something is moved in an approved plan.
    pub move_title: fn(&str) -> String,
    /// The form before something is taken out of an approved plan.
    pub take_out_title: fn(&str) -> String,
    /// The form of a KPI.
    pub kpi_title: fn(&str) -> String,
    /// The form of a new KPI.
    pub new_kpi_title: fn(&str) -> String,
    /// The form of an objective.
    pub objective_title: fn(&str) -> String,
    /// The form of a new objective.
    pub new_objective_title: &'static str,
    /// The form of the approval.
    pub approve_title: &'static str,
    /// The code.
    pub code: &'static str,
    /// The name.
    pub name: &'static str,
    /// The weight.
    pub weight: &'static str,
    /// Whether it is flagged.
    pub organisational: &'static str,
    /// It is flagged.
    pub counts: &'static str,
    /// It is not flagged.
    pub counts_not: &'static str,
    /// What the weights total.
    pub total: fn(&str) -> String,
    /// The weights total 100 already.
    pub balanced: &'static str,
    /// The question before something is taken out.
    pub take_out: fn(&str) -> String,
    /// What it means.
    pub take_out_text: &'static str,
    /// A target cannot be read.
    pub bad_target: fn(&str) -> String,
    /// A weight cannot be read.
    pub bad_weight: fn(&str) -> String,
    /// What an approval does.
    pub will_approve: &'static str,
    /// A result of another plan.
    pub borrowed: fn(&str, &str, &str) -> String,
    /// No plan has that objective.
    pub borrowed_none: fn(&str) -> String,
    /// Several plans have that objective.
    pub borrowed_several: fn(&str, &str) -> String,
    /// The objective has no result.
    pub borrowed_empty: fn(&str, &str, &str) -> String,
    /// Two objectives would take each other's results.
    pub borrowed_cycle: fn(&str, &str) -> String,
}

pub(super) const ITALIAN: Drafts = Drafts {
    mark: "BOZZA",
    move_title: |code| format!("Spostare {code} con un atto"),
    take_out_title: |code| format!("Togliere {code} con un atto"),
    kpi_title: |code| format!("KPI {code} della bozza"),
    new_kpi_title: |objective| format!("KPI nuovo dell'obiettivo {objective}"),
    objective_title: |code| format!("Obiettivo {code}"),
    new_objective_title: "Obiettivo nuovo",
    approve_title: "Approva il piano",
    code: "Codice",
    name: "Nome",
    weight: "Peso %",
    organisational: "Performance organizzativa",
    counts: "vale",
    counts_not: "non vale",
    total: |total| format!("i pesi dell'obiettivo fanno {total}"),
    balanced: "i pesi fanno già 100",
    take_out: |code| format!("Togliere {code} dalla bozza?"),
    take_out_text: "Invio lo toglie; u lo rimette com'era",
    bad_target: |text| {
        format!("«{text}» non è un target: per esempio ≥ 90%, <= 10 gg, SI, 31/12/2025, //")
    },
    bad_weight: |text| {
        format!("«{text}» non è un peso: un numero da 0 a 100, o vuoto per una parte uguale")
    },
    will_approve: "da ora in poi target, calcoli, pesi e nomi cambiano solo con un atto (A)",
    borrowed: |objective, value, plan| format!("obiettivo {objective}: {value} % dal piano {plan}"),
    borrowed_none: |objective| {
        format!("obiettivo {objective}: nessun altro piano lo ha, si scrive a mano")
    },
    borrowed_several: |objective, plans| {
        format!("obiettivo {objective}: sta in più piani ({plans}), si scrive a mano")
    },
    borrowed_empty: |objective, plan, year| {
        format!("obiettivo {objective} del piano {plan}: nessun risultato nel {year}")
    },
    borrowed_cycle: |objective, plan| {
        format!(
            "obiettivo {objective} del piano {plan}: prende a sua volta da questo, si girerebbe in tondo"
        )
    },
};

pub(super) const ENGLISH: Drafts = Drafts {
    mark: "DRAFT",
    move_title: |code| format!("Move {code} by an act"),
    take_out_title: |code| format!("Take {code} out by an act"),
    kpi_title: |code| format!("KPI {code} of the draft"),
    new_kpi_title: |objective| format!("New KPI of objective {objective}"),
    objective_title: |code| format!("Objective {code}"),
    new_objective_title: "New objective",
    approve_title: "Approve the plan",
    code: "Code",
    name: "Name",
    weight: "Weight %",
    organisational: "Organisational performance",
    counts: "counts",
    counts_not: "does not count",
    total: |total| format!("the objective's weights total {total}"),
    balanced: "the weights total 100 already",
    take_out: |code| format!("Take {code} out of the draft?"),
    take_out_text: "Enter takes it out; u puts it back as it was",
    bad_target: |text| {
        format!("“{text}” is no target: for instance ≥ 90%, <= 10 gg, SI, 31/12/2025, //")
    },
    bad_weight: |text| {
        format!("“{text}” is no weight: a number from 0 to 100, or empty for an equal part")
    },
    will_approve: "from now on targets, calculations, weights and names change by an act only (A)",
    borrowed: |objective, value, plan| {
        format!("objective {objective}: {value} % from the plan {plan}")
    },
    borrowed_none: |objective| {
        format!("objective {objective}: no other plan has it, it is typed by hand")
    },
    borrowed_several: |objective, plans| {
        format!("objective {objective}: several plans have it ({plans}), it is typed by hand")
    },
    borrowed_empty: |objective, plan, year| {
        format!("objective {objective} of the plan {plan}: no result in {year}")
    },
    borrowed_cycle: |objective, plan| {
        format!(
            "objective {objective} of the plan {plan}: it takes from this one in turn, which would go round in circles"
        )
    },
};
