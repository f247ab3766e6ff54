//! Phrases: the meeting: slides, remarks, decisions, reviews.

phrases! {
    Meeting;

    form_title: "Monitoraggio", "Review";
    remark_title(about): "Nota del monitoraggio su {about}", "Remark of the review on {about}";
    decision_title(about): "Decisione su {about}", "Decision on {about}";
    row_record: "Come", "How";
    row_people: "Presenti", "Present";
    row_what: "Che cosa", "What";
    row_who: "Chi", "Who";
    row_by: "Entro", "By";
    row_done: "Fatta", "Done";
    row_about: "Su", "About";
    unmoved: "senza variazioni", "unmoved";
    open_short: "Decisioni aperte", "Open decisions";
    done_short: "Decisioni fatte", "Decisions done";
    counted_open(n): ["1 decisione aperta", "{n} decisioni aperte"], ["1 open decision", "{n} open decisions"];
    row_text: "Nota", "Remark";
    recorded: "con verbale: note, decisioni, valori", "recorded: remarks, decisions, values";
    shown: "solo presentazione: niente si registra", "presentation only: nothing is recorded";
    planned(day): "in programma per il {day}; m lo apre quel giorno", "planned for {day}; m opens it that day";
    hint_people:
        "per esempio: Presidente, Giunta, Segretario Generale",
        "for instance: President, board, Secretary General";
    by_past(day):
        "{day} è già passato: scrivi un giorno da oggi in poi",
        "{day} is past already: type a day from today on";
    agenda: "In questa riunione", "In this meeting";
    covered(weight): "misurato il {weight} % del peso", "{weight} % of the weight measured";
    to_reach(year): "da raggiungere nel {year}", "to be reached in {year}";
    not_to_exceed(year): "da non superare nel {year}", "not to be exceeded in {year}";
    where_to: "Dove deve arrivare", "Where it has to arrive";
    would_bring: "Che cosa porterebbe", "What it would bring";
    with_actual: "con un consuntivo di", "with an actual of";
    because_target: "il target", "the target";
    because_baseline(year): "come nel {year}", "as in {year}";
    because_band(state): "fascia: {state}", "band: {state}";
    because_objective(edge): "obiettivo al {edge} %", "objective at {edge} %";
    costs(points): "toglie {points} punti all'obiettivo", "takes {points} points from the objective";
    worth(points): "vale {points} punti dell'obiettivo", "is worth {points} points of the objective";
    objectives: "Gli obiettivi", "The objectives";
    before: "prima", "before";
    after: "dopo", "after";
    new_value: "nuovo", "new";
    head_moved: "variaz.", "moved";
    head_so_far: "finora", "so far";
    remark_hint: "a scrive una nota", "a writes a remark";
    decision_hint: "d scrive chi fa che cosa, entro quando", "d writes who does what, by when";
    present(people): "presenti: {people}", "present: {people}";
    of_day(day): "monitoraggio del {day}", "review of {day}";
    not_recorded: "presentazione, senza verbale", "presentation, not recorded";
    open_decisions: "Decisioni ancora aperte", "Decisions still open";
    no_decisions: "nessuna decisione aperta", "no open decisions";
    decisions: "Decisioni", "Decisions";
    remarks: "Note", "Remarks";
    decision(what, who, by): "{what} · {who} · {by}", "{what} · {who} · {by}";
    due(day): "entro il {day}", "by {day}";
    overdue(day): "SCADUTA il {day}", "OVERDUE since {day}";
    since(difference): "{difference} dall'ultimo monitoraggio", "{difference} since the last review";
    same: "come all'ultimo monitoraggio", "as at the last review";
    spent(minutes): "{minutes} min", "{minutes} min";
    slide(at, all): "{at}/{all}", "{at}/{all}";
    summary: "In sintesi", "In short";
    conclude: "C chiude il monitoraggio · Esc lo lascia aperto", "C closes the review · Esc leaves it open";
    left_open:
        "il monitoraggio resta aperto: m lo riprende da questa pagina",
        "the review stays open: m takes it up from this slide";
    taken_up(review): "monitoraggio {review} ripreso", "review {review} taken up";
    closed(review): "monitoraggio {review} chiuso: r li elenca tutti", "review {review} closed: r lists all of them";
    ask_conclude(review): "Chiudi il monitoraggio {review}", "Close review {review}";
    ask_text:
        "Note e decisioni restano; il piano com'è ora si potrà rivedere e confrontare con r.",
        "Remarks and decisions stay; the plan as it stands now can be seen again and compared with r.";
    ask_hint: "Invio chiude · Esc lascia aperto", "Enter closes · Esc leaves it open";
    overdue_count(n):
        ["1 decisione scaduta: r", "{n} decisioni scadute: r"],
        ["1 overdue decision: r", "{n} overdue decisions: r"];
    list_title: "Monitoraggi", "Reviews";
    list_empty: "Ancora nessun monitoraggio: m ne apre uno.", "No reviews yet: m opens one.";
    list_keys:
        "Invio mostra il piano com'era, o segna fatta la decisione · c confronta con il precedente · Spazio segna, poi c confronta i due",
        "Enter shows the plan as it stood, or marks the decision done · c compares with the one before · Space marks, then c compares the two";
    stage_planned: "in programma", "planned";
    stage_open: "aperto", "open";
    stage_closed: "chiuso", "closed";
    done(day): "fatta il {day}", "done on {day}";
    compared(from, to): "Dal {from} al {to}", "From {from} to {to}";
    nothing_moved: "Nessuna variazione.", "Nothing moved.";
    through: "con queste modifiche", "through these changes";
    cannot_compare:
        "serve un altro monitoraggio aperto o chiuso con cui confrontare",
        "there must be another review, open or closed, to compare with";
    short(points, list): "{points} punti da 100: {list}", "{points} points from 100: {list}";
    lost(code, points): "{code} −{points}", "{code} −{points}";
    lost_missing(code, points): "{code} −{points} (manca)", "{code} −{points} (missing)";
    full: "niente manca a 100", "nothing is missing to 100";
    worst(code): "decide il peggiore, {code}", "the worst decides, {code}";
    nothing_counts:
        "nessun target quest'anno: resta fuori dalle performance",
        "no target this year: left out of the performance figures";
    moved: "Variazioni dall'ultimo monitoraggio", "Moved since the last review";
    more(n): ["… e un'altra riga", "… e altre {n} righe"], ["… and one more line", "… and {n} more lines"];
    attention: "prima ciò che chiede attenzione", "what needs attention comes first";
    in_order: "nell'ordine del documento", "in the document's order";
    counted(remarks, decisions, changes):
        "note {remarks} · decisioni {decisions} · modifiche {changes}",
        "remarks {remarks} · decisions {decisions} · changes {changes}";
    goes_on: "questo monitoraggio è in corso: il piano com'è ora", "this review goes on: the plan as it is now";
    not_begun:
        "è in programma: si potrà guardare quando sarà stato tenuto; m lo apre il suo giorno",
        "it is planned: there is something to see once it was held; m opens it on its day";
    no_key:
        "presentazione senza verbale: qui non si registra niente",
        "presentation, not recorded: nothing is kept here";
}
