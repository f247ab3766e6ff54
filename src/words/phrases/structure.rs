//! Phrases: the draft of a plan, which is edited freely.

phrases! {
    StructurePhrases;

    mark: "BOZZA", "DRAFT";
    move_title(code): "Spostare {code} con un atto", "Move {code} by an act";
    take_out_title(code): "Togliere {code} con un atto", "Take {code} out by an act";
    kpi_title(code): "KPI {code} della bozza", "KPI {code} of the draft";
    new_kpi_title(objective): "KPI nuovo dell'obiettivo {objective}", "New KPI of objective {objective}";
    objective_title(code): "Obiettivo {code}", "Objective {code}";
    new_objective_title: "Obiettivo nuovo", "New objective";
    approve_title: "Approva il piano", "Approve the plan";
    code: "Codice", "Code";
    name: "Nome", "Name";
    owner: "Responsabile", "Owner";
    source: "Fonte", "Source";
    weight: "Peso %", "Weight %";
    scale: "Scala", "Scale";
    organisational: "Performance organizzativa", "Organisational performance";
    counts: "vale", "counts";
    condition: "condizione: senza peso, va rispettata", "condition: no weight, must be met";
    counts_not: "non vale", "does not count";
    total(total): "i pesi dell'obiettivo fanno {total}", "the objective's weights total {total}";
    balanced: "i pesi fanno già 100", "the weights total 100 already";
    take_out(code): "Togliere {code} dalla bozza?", "Take {code} out of the draft?";
    take_out_text: "Invio lo toglie; u lo rimette com'era", "Enter takes it out; u puts it back as it was";
    bad_target(text):
        "«{text}» non è un target: per esempio ≥ 90%, <= 10 gg, SI, 31/12/2025, //",
        "“{text}” is no target: for instance ≥ 90%, <= 10 gg, SI, 31/12/2025, //";
    bad_weight(text):
        "«{text}» non è un peso: un numero da 0 a 100, o vuoto per una parte uguale",
        "“{text}” is no weight: a number from 0 to 100, or empty for an equal part";
    unnamed(codes): "Ancora senza un nome: {codes}", "Still without a name: {codes}";
    untargeted(codes): "Senza nessun target: {codes}", "Without any target: {codes}";
    will_approve:
        "da ora in poi target, calcoli, pesi e nomi cambiano solo con un atto (A)",
        "from now on targets, calculations, weights and names change by an act only (A)";
    borrowed(objective, value, plan):
        "obiettivo {objective}: {value} % dal piano {plan}",
        "objective {objective}: {value} % from the plan {plan}";
    borrowed_none(objective):
        "obiettivo {objective}: nessun altro piano lo ha, si scrive a mano",
        "objective {objective}: no other plan has it, it is typed by hand";
    borrowed_several(objective, plans):
        "obiettivo {objective}: sta in più piani ({plans}), si scrive a mano",
        "objective {objective}: several plans have it ({plans}), it is typed by hand";
    borrowed_empty(objective, plan, year):
        "obiettivo {objective} del piano {plan}: nessun risultato nel {year}",
        "objective {objective} of the plan {plan}: no result in {year}";
    borrowed_cycle(objective, plan):
        "obiettivo {objective} del piano {plan}: prende a sua volta da questo, si girerebbe in tondo",
        "objective {objective} of the plan {plan}: it takes from this one in turn, which would go round in circles";
}
