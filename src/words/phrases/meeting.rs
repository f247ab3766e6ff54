//! Phrases: the meeting: slides, remarks, decisions, reviews.

/// Phrases: the meeting: slides, remarks, decisions, reviews.
#[derive(Debug)]
pub struct Meeting {
    /// The form that opens a meeting.
    pub form_title: &'static str,
    /// The form of a remark.
    pub remark_title: fn(&str) -> String,
    /// The form of a decision.
    pub decision_title: fn(&str) -> String,
    /// Whether the meeting is recorded.
    pub row_record: &'static str,
    /// Who is there.
    pub row_people: &'static str,
    /// What is decided.
    pub row_what: &'static str,
    /// Who does it.
    pub row_who: &'static str,
    /// By when.
    pub row_by: &'static str,
    /// What was said.
    pub row_text: &'static str,
    /// The meeting is recorded.
    pub recorded: &'static str,
    /// The meeting is not recorded.
    pub shown: &'static str,
    /// The meeting is to come.
    pub planned: fn(&str) -> String,
    /// What to type.
    pub hint_people: &'static str,
    /// A decision that was due before it was taken.
    pub by_past: fn(&str) -> String,
    /// Who is there.
    pub present: fn(&str) -> String,
    /// The day of the review.
    pub of_day: fn(&str) -> String,
    /// Nothing is recorded.
    pub not_recorded: &'static str,
    /// Decisions that are not done.
    pub open_decisions: &'static str,
    /// There are none.
    pub no_decisions: &'static str,
    /// Decisions of this review.
    pub decisions: &'static str,
    /// Remarks of this review.
    pub remarks: &'static str,
    /// A decision in a line.
    pub decision: fn(&str, &str, &str) -> String,
    /// By when.
    pub due: fn(&str) -> String,
    /// It should be done already.
    pub overdue: fn(&str) -> String,
    /// What moved since the last review.
    pub since: fn(&str) -> String,
    /// Nothing moved.
    pub same: &'static str,
    /// Time on this slide.
    pub spent: fn(&str) -> String,
    /// Which slide.
    pub slide: fn(&str, &str) -> String,
    /// The last slide.
    pub summary: &'static str,
    /// How it ends.
    pub conclude: &'static str,
    /// The review was left.
    pub left_open: &'static str,
    /// The review is taken up.
    pub taken_up: fn(&str) -> String,
    /// The review is over.
    pub closed: fn(&str) -> String,
    /// Closing a review.
    pub ask_conclude: fn(&str) -> String,
    /// What closing does.
    pub ask_text: &'static str,
    /// The keys of the question.
    pub ask_hint: &'static str,
    /// Decisions that are overdue.
    pub overdue_count: fn(usize) -> String,
    /// The list of reviews.
    pub list_title: &'static str,
    /// There are none.
    pub list_empty: &'static str,
    /// The keys of the list.
    pub list_keys: &'static str,
    /// A review that is to come.
    pub stage_planned: &'static str,
    /// A review that goes on.
    pub stage_open: &'static str,
    /// A review that is over.
    pub stage_closed: &'static str,
    /// A decision was carried out.
    pub done: fn(&str) -> String,
    /// The head of a comparison.
    pub compared: fn(&str, &str) -> String,
    /// Nothing moved between two reviews.
    pub nothing_moved: &'static str,
    /// Through which changes.
    pub through: &'static str,
    /// There is nothing to compare with.
    pub cannot_compare: &'static str,
    /// How far an objective is from 100.
    pub short: fn(&str, &str) -> String,
    /// What a KPI takes away.
    pub lost: fn(&str, &str) -> String,
    /// What a missing KPI takes away.
    pub lost_missing: fn(&str, &str) -> String,
    /// Nothing is missing.
    pub full: &'static str,
    /// The worst KPI decides.
    pub worst: fn(&str) -> String,
    /// An objective without a result.
    pub nothing_counts: &'static str,
    /// What moved since the last review.
    pub moved: &'static str,
    /// Lines that have no room.
    pub more: fn(usize) -> String,
    /// What comes first.
    pub attention: &'static str,
    /// The document's order.
    pub in_order: &'static str,
    /// What a review holds.
    pub counted: fn(usize, usize, usize) -> String,
    /// The review is the present.
    pub goes_on: &'static str,
    /// The review is to come.
    pub not_begun: &'static str,
    /// Digits and decisions need a review.
    pub no_key: &'static str,
}

pub(super) const ITALIAN: Meeting = Meeting {
    form_title: "Monitoraggio",
    remark_title: |about| format!("Nota del monitoraggio su {about}"),
    decision_title: |about| format!("Decisione su {about}"),
    row_record: "Come",
    row_people: "Presenti",
    row_what: "Che cosa",
    row_who: "Chi",
    row_by: "Entro",
    row_text: "Nota",
    recorded: "con verbale: note, decisioni, valori",
    shown: "solo presentazione: niente si registra",
    planned: |day| format!("in programma per il {day}; m lo apre quel giorno"),
    hint_people: "per esempio: Presidente, Giunta, Segretario Generale",
    by_past: |day| format!("{day} è già passato: scrivi un giorno da oggi in poi"),
    present: |people| format!("presenti: {people}"),
    of_day: |day| format!("monitoraggio del {day}"),
    not_recorded: "presentazione, senza verbale",
    open_decisions: "Decisioni ancora aperte",
    no_decisions: "nessuna decisione aperta",
    decisions: "Decisioni",
    remarks: "Note",
    decision: |what, who, by| format!("{what} · {who} · {by}"),
    due: |day| format!("entro il {day}"),
    overdue: |day| format!("SCADUTA il {day}"),
    since: |difference| format!("{difference} dall'ultimo monitoraggio"),
    same: "come all'ultimo monitoraggio",
    spent: |minutes| format!("{minutes} min"),
    slide: |at, all| format!("{at}/{all}"),
    summary: "In sintesi",
    conclude: "C chiude il monitoraggio · Esc lo lascia aperto",
    left_open: "il monitoraggio resta aperto: m lo riprende da questa pagina",
    taken_up: |review| format!("monitoraggio {review} ripreso"),
    closed: |review| format!("monitoraggio {review} chiuso: r li elenca tutti"),
    ask_conclude: |review| format!("Chiudi il monitoraggio {review}"),
    ask_text: "Note e decisioni restano; il piano com'è ora si potrà rivedere e confrontare con r.",
    ask_hint: "Invio chiude · Esc lascia aperto",
    overdue_count: |n| {
        if n == 1 {
            "1 decisione scaduta: r".into()
        } else {
            format!("{n} decisioni scadute: r")
        }
    },
    list_title: "Monitoraggi",
    list_empty: "Ancora nessun monitoraggio: m ne apre uno.",
    list_keys: "Invio mostra il piano com'era, o segna fatta la decisione · c confronta con il precedente · Spazio segna, poi c confronta i due",
    stage_planned: "in programma",
    stage_open: "aperto",
    stage_closed: "chiuso",
    done: |day| format!("fatta il {day}"),
    compared: |from, to| format!("Dal {from} al {to}"),
    nothing_moved: "Niente si è mosso.",
    through: "con queste modifiche",
    cannot_compare: "serve un altro monitoraggio aperto o chiuso con cui confrontare",
    short: |points, list| format!("{points} punti da 100: {list}"),
    lost: |code, points| format!("{code} −{points}"),
    lost_missing: |code, points| format!("{code} −{points} (manca)"),
    full: "niente manca a 100",
    worst: |code| format!("decide il peggiore, {code}"),
    nothing_counts: "nessun target quest'anno: resta fuori dalle performance",
    moved: "Mosso dall'ultimo monitoraggio",
    more: |n| {
        if n == 1 {
            "… e un'altra riga".into()
        } else {
            format!("… e altre {n} righe")
        }
    },
    attention: "prima ciò che chiede attenzione",
    in_order: "nell'ordine del documento",
    counted: |remarks, decisions, changes| {
        format!("note {remarks} · decisioni {decisions} · modifiche {changes}")
    },
    goes_on: "questo monitoraggio è in corso: il piano com'è ora",
    not_begun: "è in programma: si potrà guardare quando sarà stato tenuto; m lo apre il suo giorno",
    no_key: "presentazione senza verbale: qui non si registra niente",
};

pub(super) const ENGLISH: Meeting = Meeting {
    form_title: "Review",
    remark_title: |about| format!("Remark of the review on {about}"),
    decision_title: |about| format!("Decision on {about}"),
    row_record: "How",
    row_people: "Present",
    row_what: "What",
    row_who: "Who",
    row_by: "By",
    row_text: "Remark",
    recorded: "recorded: remarks, decisions, values",
    shown: "presentation only: nothing is recorded",
    planned: |day| format!("planned for {day}; m opens it that day"),
    hint_people: "for instance: President, board, Secretary General",
    by_past: |day| format!("{day} is past already: type a day from today on"),
    present: |people| format!("present: {people}"),
    of_day: |day| format!("review of {day}"),
    not_recorded: "presentation, not recorded",
    open_decisions: "Decisions still open",
    no_decisions: "no open decisions",
    decisions: "Decisions",
    remarks: "Remarks",
    decision: |what, who, by| format!("{what} · {who} · {by}"),
    due: |day| format!("by {day}"),
    overdue: |day| format!("OVERDUE since {day}"),
    since: |difference| format!("{difference} since the last review"),
    same: "as at the last review",
    spent: |minutes| format!("{minutes} min"),
    slide: |at, all| format!("{at}/{all}"),
    summary: "In short",
    conclude: "C closes the review · Esc leaves it open",
    left_open: "the review stays open: m takes it up from this slide",
    taken_up: |review| format!("review {review} taken up"),
    closed: |review| format!("review {review} closed: r lists all of them"),
    ask_conclude: |review| format!("Close review {review}"),
    ask_text: "Remarks and decisions stay; the plan as it stands now can be seen again and compared with r.",
    ask_hint: "Enter closes · Esc leaves it open",
    overdue_count: |n| {
        if n == 1 {
            "1 overdue decision: r".into()
        } else {
            format!("{n} overdue decisions: r")
        }
    },
    list_title: "Reviews",
    list_empty: "No reviews yet: m opens one.",
    list_keys: "Enter shows the plan as it stood, or marks the decision done · c compares with the one before · Space marks, then c compares the two",
    stage_planned: "planned",
    stage_open: "open",
    stage_closed: "closed",
    done: |day| format!("done on {day}"),
    compared: |from, to| format!("From {from} to {to}"),
    nothing_moved: "Nothing moved.",
    through: "through these changes",
    cannot_compare: "there must be another review, open or closed, to compare with",
    short: |points, list| format!("{points} points from 100: {list}"),
    lost: |code, points| format!("{code} −{points}"),
    lost_missing: |code, points| format!("{code} −{points} (missing)"),
    full: "nothing is missing to 100",
    worst: |code| format!("the worst decides, {code}"),
    nothing_counts: "no target this year: left out of the performance figures",
    moved: "Moved since the last review",
    more: |n| {
        if n == 1 {
            "… and one more line".into()
        } else {
            format!("… and {n} more lines")
        }
    },
    attention: "what needs attention comes first",
    in_order: "in the document's order",
    counted: |remarks, decisions, changes| {
        format!("remarks {remarks} · decisions {decisions} · changes {changes}")
    },
    goes_on: "this review goes on: the plan as it is now",
    not_begun: "it is planned: there is something to see once it was held; m opens it on its day",
    no_key: "presentation, not recorded: nothing is kept here",
};
