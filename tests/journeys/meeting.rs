//! The meeting: its slides, what is typed on them, and the reviews that are left.

use jiff::SignedDuration;
use traguardo::app::Screen;
use traguardo::plan::Language::{English, Italian};
use traguardo::record::{Document, ReadOnly};

use crate::support::stage::Stage;

/// A meeting that is open on its first slide.
fn opened() -> Stage {
    let mut stage = Stage::italian();
    stage
        .press("9,1⏎gm⇥⇥^u")
        .press("Presidente, Giunta")
        .press("^s");
    stage
}

#[test]
fn a_meeting_walks_from_the_title_over_every_objective_to_the_summary() {
    let mut stage = opened();
    stage.must_show("Presidente, Giunta");
    assert!(stage.shows("monitoraggio del 24/11/2026"));
    assert!(stage.shows("nessuna decisione aperta"));
    stage.press(" ").must_show("2/");
    assert!(stage.shows("Indice equilibrio strutturale"));
    stage.must_show("da rilevare");
    stage.press("G").must_show("Gli obiettivi");
    stage.press(" ").must_show("Gli obiettivi");
    stage.press("←←").press("g").must_show("In questa riunione");
}

#[test]
fn the_table_of_what_each_value_would_bring_keeps_its_rows_at_every_width() {
    for width in [80, 100, 120, 136, 150, 200] {
        let mut stage = Stage::seed(Italian, width, 40);
        stage.press("gm^s  ").must_show("Che cosa porterebbe");
        let heads = stage.line("realizz.");
        assert!(heads.contains("Individuale"), "{}", stage.frame());
        assert!(stage.line("il target").contains("100,00"));
        assert_eq!(stage.shows("Modalità di calcolo"), width >= 100);
    }
}

#[test]
fn slides_are_shown_in_a_what_if_or_a_read_only_plan_and_no_review_is_asked_for() {
    let mut tried = Stage::italian();
    tried.press("w");
    let mut asked = Stage::italian();
    let read_only = Document::clone(&asked.model.document).read_only(ReadOnly::Asked);
    *asked.model.document = read_only;
    for mut stage in [tried, asked] {
        stage.press("m");
        let meeting = stage.model.screens.meeting();
        let review = meeting.map(|it| it.review.clone());
        assert_eq!(review, Some(None), "{}", stage.frame());
        assert!(matches!(stage.model.screens.top(), Screen::Meeting(_)));
    }
}

#[test]
fn what_is_said_decided_and_measured_belongs_to_the_review() {
    let mut stage = opened();
    stage.press(" 9,8⏎k").must_show("9,80");
    stage
        .press("a")
        .press("si attende dicembre")
        .press("^s")
        .must_show("si attende dicembre");
    stage
        .press("d")
        .press("rifare il conto")
        .press("⇥M. Rossi⇥")
        .press("30/11/2026^s");
    stage.must_show("rifare il conto · M. Rossi · entro il 30/11/2026");
    stage
        .press("C")
        .must_show("Chiudi il monitoraggio 24/11/2026");
    stage.press("⏎").must_show("chiuso");
    stage
        .press("r")
        .must_show("note 1 · decisioni 1 · modifiche 1");
    // Done, not done after all, and done again.
    stage.press("j⏎").must_show("fatta il 24/11/2026");
    stage.press("⏎");
    assert!(!stage.shows("fatta il"));
}

#[test]
fn an_open_decision_stands_on_the_next_first_slide_and_an_overdue_one_in_the_overview() {
    let mut stage = opened();
    stage
        .press("d")
        .press("rifare il conto")
        .press("⇥⇥30/11/2026^sC⏎");
    stage.now.instant += SignedDuration::from_hours(24 * 10);
    stage.press("g").must_show("1 decisione scaduta: r");
    stage.press("m^s").must_show("Decisioni ancora aperte");
    assert!(stage.shows("rifare il conto · SCADUTA il 30/11/2026"));
}

#[test]
fn an_interrupted_meeting_is_taken_up_where_it_stopped() {
    let mut stage = opened();
    stage.press("   ");
    let before = stage.frame();
    let mut again = stage.restarted();
    again.model.slide = stage.model.slide;
    again
        .press("m")
        .must_show("monitoraggio 24/11/2026 ripreso");
    let position = |text: &str| {
        text.lines()
            .next()
            .map(|line| line.split("  10:").next().map(str::to_owned))
    };
    assert_eq!(position(&before), position(&again.frame()));
    again.press("q").must_show("il monitoraggio resta aperto");
}

#[test]
fn two_reviews_are_compared_and_each_is_seen_as_it_was() {
    let mut stage = opened();
    stage.press("C⏎").press("9,8⏎gm^s");
    stage
        .press("G")
        .must_show("Variazioni dall'ultimo monitoraggio");
    stage.must_say("4_001 +7,00 91,00 → 98,00");
    stage
        .press("C⏎rc")
        .must_show("Dal 24/11/2026 al 24/11/2026 (2)");
    stage.must_say("91,00 98,00 ▲ +7,00");
    stage.must_say("consuntivo 9,10 → 9,80");
    assert!(stage.shows("4_001 2022 = 9,80"));
    stage.press("q").press("j⏎").must_show("com'era");
    assert!(stage.line("4_001").contains("9,10"));
    stage.press("q").must_show("di nuovo oggi");
}

#[test]
fn one_review_has_nothing_to_be_compared_with() {
    let mut stage = opened();
    stage.press("C⏎rc").must_show("serve un altro monitoraggio");
}

#[test]
fn a_review_that_is_planned_opens_on_its_day() {
    let mut stage = Stage::italian();
    stage
        .press("m⇥^u30/11/2026")
        .must_show("in programma per il 30/11/2026");
    stage.press("^sr").must_show("in programma");
    stage.press("q");
    stage.now.instant += SignedDuration::from_hours(24 * 6);
    stage.press("m").must_show("monitoraggio del 30/11/2026");
}

#[test]
fn bad_input_to_a_meeting_is_explained_in_its_row() {
    let mut stage = Stage::italian();
    stage.press("m⇥^u⇥^s").must_show("scrivi");
    stage.press("⎋m⇥^udomani^s").must_show("non è una data");
    let mut stage = opened();
    stage.press("a^s").must_show("scrivi");
    stage.press("⎋d^s").must_show("scrivi");
    stage.press("rifare⇥⇥1/1/2020^s").must_show("è già passato");
    stage.press("^u31/2/2027^s").must_show("31/2/2027");
}

#[test]
fn a_presentation_alone_records_nothing_and_read_only_plans_can_be_presented() {
    let mut stage = Stage::italian();
    stage
        .press("m→^s")
        .must_show("presentazione, senza verbale");
    let keys = stage.press("ad").frame();
    assert!(!keys.contains("Nota del monitoraggio"));
    assert_eq!(stage.model.document.journal().len(), 0);
    let mut stage = Stage::italian();
    stage.press("C⏎m^s").press(" 5");
    assert!(
        stage
            .model
            .document
            .cell(
                traguardo::plan::Place {
                    objective: 0,
                    kpi: 0
                },
                stage.model.year()
            )
            .is_none()
    );
}

#[test]
fn what_needs_attention_can_come_first_and_the_clock_can_go() {
    let mut stage = Stage::seed(English, 120, 40).with_example();
    stage.press("m→^s").must_show("10:4");
    stage.press("t");
    assert!(!stage.line("Traguardo").contains("10:4"));
    let mut stage = Stage::seed(Italian, 80, 24);
    stage.press("9,8⏎g");
    stage.press("m→^s ").must_show("1  Garantire");
    stage
        .press("go")
        .must_show("prima ciò che chiede attenzione");
    stage.press(" ").must_show("2/");
    assert!(!stage.shows("1  Garantire"));
}
