//! Phrases: changes, told.

phrases! {
    Changes;

    set(kpi, year, value): "{kpi} {year} = {value}", "{kpi} {year} = {value}";
    withdrawn(kpi, year): "{kpi} {year} ritirato", "{kpi} {year} withdrawn";
    annotated(kpi, year, note): "{kpi} {year} nota: {note}", "{kpi} {year} note: {note}";
    judged(kpi, year, judgement): "{kpi} {year} {judgement}", "{kpi} {year} {judgement}";
    unjudged(kpi, year): "{kpi} {year}: giudizio tolto", "{kpi} {year}: assessment removed";
    supplied(kpi, year, inputs): "{kpi} {year} dati: {inputs}", "{kpi} {year} inputs: {inputs}";
    deviated(kpi, year, what): "{kpi} {year} scostamento, {what}", "{kpi} {year} deviation, {what}";
    undeviated(kpi, year):
        "{kpi} {year}: causa dello scostamento tolta",
        "{kpi} {year}: cause of the deviation removed";
    amended_target(kpi, year, new, why): "{kpi} target {year} = {new} ({why})", "{kpi} target {year} = {new} ({why})";
    amended_calculation(kpi, new, why): "{kpi} modalità di calcolo: {new} ({why})", "{kpi} calculation: {new} ({why})";
    amended_weight(kpi, year, new, why):
        "{kpi} peso dal {year} = {new} ({why})",
        "{kpi} weight from {year} = {new} ({why})";
    amended_scale(kpi, year, new, why): "{kpi} {year} scala: {new} ({why})", "{kpi} {year} scale: {new} ({why})";
    amended_name(kpi, new, why): "{kpi} nome: {new} ({why})", "{kpi} name: {new} ({why})";
    defined(kpi, formula): "{kpi} formula: {formula}", "{kpi} formula: {formula}";
    undefined(kpi): "{kpi}: formula tolta", "{kpi}: formula removed";
    directed(kpi, way): "{kpi}: {way}", "{kpi}: {way}";
    acknowledged(kpi): "{kpi}: aggiornamento confermato", "{kpi}: amendment confirmed";
    convened(day, people): "monitoraggio del {day} ({people})", "review of {day} ({people})";
    begun(review): "monitoraggio {review} aperto", "review {review} begun";
    concluded(review): "monitoraggio {review} chiuso", "review {review} closed";
    remarked(about, text): "{about}: {text}", "{about}: {text}";
    decided(about, what, who): "{about}: deciso «{what}» ({who})", "{about}: decided “{what}” ({who})";
    settled(what): "fatto: {what}", "done: {what}";
    unsettled(what): "ancora da fare: {what}", "still to do: {what}";
    whole_plan: "piano", "plan";
    no_day: "senza data", "no date";
    confirmed(kpi, year): "{kpi} {year}: visto e confermato", "{kpi} {year}: seen and confirmed";
    edited_objective(code, title): "obiettivo {code}: {title}", "objective {code}: {title}";
    edited_kpi(code, name, weight): "{code}: {name}{weight}", "{code}: {name}{weight}";
    taken_out(code): "tolto {code}", "took {code} out";
    moved_up(code): "{code} spostato in su", "{code} moved up";
    moved_down(code): "{code} spostato in giù", "{code} moved down";
    enacted(act, day, reason): "con {act} del {day} ({reason})", "by {act} of {day} ({reason})";
    approved(day, act): "piano approvato il {day}: {act}", "plan approved on {day}: {act}";
    closed(year): "{year} chiuso", "{year} closed";
    reopened(year, reason): "{year} riaperto: {reason}", "{year} reopened: {reason}";
    reverted(what): "annullato: {what}", "undone: {what}";
    redone(what): "ripetuto: {what}", "redone: {what}";
    several(n, first): "{n} valori insieme: {first}, ...", "{n} values at once: {first}, ...";
    higher: "più è meglio: il target è un minimo", "more is better: the target is a minimum";
    lower: "meno è meglio: il target è un massimo", "less is better: the target is a maximum";
    before(old): "era {old}", "was {old}";
    empty: "vuoto", "empty";
    reverted_mark: "annullata", "undone";
}
