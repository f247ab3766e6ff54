//! A file on its way to become a plan: seen with what its columns hold, its doubts answered with a key each, taken in.

use traguardo::app::{Effect, Message, Origin, Request, Screen};
use traguardo::plan::Language::{self, Italian};
use traguardo::record::empty_plan;
use traguardo::words::Sentence;

use crate::support::stage::Stage;

/// From where tests are run.
pub(crate) const FILE: &str = "tests/fixtures/piano-di-altri.csv";

/// The screen with somebody's file, as it opens.
pub(crate) fn opened(language: Language, (width, height): (u16, u16)) -> Stage {
    let mut stage = Stage::seed(language, width, height);
    stage.press("^o").press(FILE).press("^s");
    stage
}

fn taken(stage: &Stage) -> Option<&Request> {
    stage.effects.iter().rev().find_map(|it| match it {
        Effect::TakeIn(request, _) => Some(&**request),
        _ => None,
    })
}

#[test]
fn a_file_is_read_its_doubts_answered_with_a_key_each_and_taken_in() {
    let mut stage = opened(Italian, (120, 40));
    stage
        .must_show("Importa piano-di-altri.csv")
        .must_show("5 dubbi")
        .must_show("34 celle")
        .must_show("Cella E3");
    // A column that nobody knows: up to its heading, and the first letters of what it holds.
    stage.press("↑←").must_show("Cella D2").press("rtar⏎");
    stage
        .must_show("D target 2025")
        .must_show("risposte: Valore auspicato=target")
        .must_show("3 dubbi");
    // One key a doubt, and on to the next.
    stage.press("⇥").must_show("1.01: «30 giorni»").press("2");
    stage.must_show("1.02: «168.125»").must_show("2  168,125");
    stage.press("2").must_show("1  90 %").press("1");
    stage
        .must_show("niente in dubbio")
        .must_show("nuovo, con il nome piano-di-altri")
        .must_show("≤ 30 gg");
    assert!(taken(&stage).is_none(), "nothing is written before Enter");
    stage.press("⏎");
    assert_eq!(
        taken(&stage).unwrap().answers,
        [
            "Valore auspicato=target",
            "1.01=lower",
            "E4=168,125",
            "E5=90 %"
        ]
    );
}

#[test]
fn an_answer_is_taken_back_and_a_cell_says_what_is_typed() {
    let mut stage = opened(Italian, (120, 40));
    stage.press("↑←rtarget 2024⏎").must_show("D target 2024");
    stage.press("u").must_show("D ?").must_not_show("risposte:");
    stage.press("rtar⏎⇥⇥").must_show("Cella E4");
    stage.press("i^u168.125⏎").must_show("E4=168.125");
    stage.must_not_show("sarebbe un numero diverso");
    // A column that is of no use, and a role that there is not.
    stage.press("rxyz⏎").must_show("niente di simile");
    stage.press("⎋r-⏎").must_show("E ?");
    // Backwards through the doubts, and out.
    stage.press("⇤").must_show("Cella ");
    stage.press("⎋").must_show("Performance individuale");
    assert!(taken(&stage).is_none());
}

#[test]
fn a_block_of_rows_goes_through_the_screen_where_the_plan_is_empty() {
    let rows =
        "Obiettivo\tIndicatore\tPeso\tTarget 2025\n1\tPratiche\t60\t≥ 10\n1\tReclami\t40\t≤ 3\n";
    let plan = empty_plan("PIANO 2025", &[2025], ("Obiettivo", "Indicatore"));
    let mut stage = Stage::of(plan, Italian, 120, 40);
    stage.paste(rows).must_show("ciò che è stato incollato");
    stage
        .must_show("niente in dubbio")
        .must_show("c'è già: diventano")
        .press("⏎");
    let request = taken(&stage).unwrap();
    assert!(matches!(&request.from, Origin::Pasted(text) if text == rows));
    assert_eq!(request.year, Some(2025));
    // Into a plan with targets a block is values, as ever.
    let mut stage = Stage::italian();
    stage.paste(rows).must_not_show("Importa");
    // From the list of plans it makes a plan of its own.
    let mut stage = Stage::italian();
    stage.press("p").paste(rows);
    stage.must_show("Importa ciò che è stato incollato");
}

#[test]
fn a_file_that_changed_meanwhile_is_shown_anew_and_not_taken() {
    let mut stage = opened(Italian, (120, 40));
    stage.press("⏎");
    let asked = Box::new(taken(&stage).unwrap().clone());
    let why = Sentence::new(|words| words.incoming.changed_meanwhile().to_owned());
    stage
        .tell(Message::NotTaken { asked, why })
        .must_show("il file è cambiato nel frattempo")
        .must_show("5 dubbi");
    assert!(matches!(stage.model.screens.top(), Screen::Import(_)));
}

#[test]
fn what_cannot_be_read_is_refused_with_its_reason() {
    for (file, why) in [
        ("/nessun/posto/piano.csv", "/nessun/posto/piano.csv"),
        ("/etc/hostname", "si importano"),
        (env!("CARGO_MANIFEST_DIR"), "si importano"),
    ] {
        let mut stage = Stage::italian();
        stage.press("^o").press(file).press("^s").must_show(why);
        assert!(
            matches!(stage.model.screens.top(), Screen::Overview),
            "{file}"
        );
    }
    let mut stage = Stage::italian();
    stage
        .press("^o⏎⇥")
        .press("^s")
        .must_show("Importa un piano da un file")
        .press(FILE)
        .press("⇥duemila^s")
        .must_show("non è un anno");
    // A text without a KPI is shown all the same, so that its columns can be told.
    let mut stage = Stage::italian();
    stage.press("p").paste("a\tb\tc\n1\tPratiche\t≥ 10\n");
    stage
        .must_show("Così non è ancora un piano")
        .press("⏎")
        .must_not_show("niente in dubbio");
    assert!(taken(&stage).is_none());
    stage
        .press("gh")
        .press("robiettivo⏎")
        .press("l")
        .press("rindic⏎")
        .press("l")
        .press("rtarget 2025⏎")
        .must_show("nuovo");
}

#[test]
fn what_fails_takes_no_answer_back_and_a_changed_file_takes_those_of_its_cells() {
    let mut stage = opened(Italian, (120, 40));
    stage.press("↑←rtar⏎⇥22").must_show("E4=168,125");
    let before = stage.model.screens.import().unwrap().request.clone();
    // The file is away for a moment: read in vain, what is on screen holds.
    stage.press("f^u/nessun/posto/piano.csv^s");
    stage.must_show("/nessun/posto/piano.csv");
    assert_eq!(stage.model.screens.import().unwrap().request, before);
    stage.must_show("Importa piano-di-altri.csv");
    // It was changed: what was said of a cell is said of none any more.
    stage.press("⏎");
    let asked = Box::new(taken(&stage).unwrap().clone());
    let why = Sentence::new(|words| words.incoming.changed_meanwhile().to_owned());
    stage.tell(Message::NotTaken { asked, why });
    let after = &stage.model.screens.import().unwrap().request.answers;
    assert_eq!(*after, ["Valore auspicato=target", "1.01=lower"]);
}

#[test]
fn how_quarters_make_their_year_is_one_key() {
    let mut stage = Stage::seed(Italian, 120, 40);
    let heads =
        "obiettivo\tkpi\tnome\tQ1 target 2025\tQ2 target 2025\tQ3 target 2025\tQ4 target 2025";
    stage
        .press("p")
        .paste(&format!("{heads}\n1\tA\tCorsi\t10\t15\t20\t25\n"));
    stage
        .must_show("un dubbio")
        .must_show("1  cumulativi: vale l'ultimo")
        .press("2");
    stage.must_show("≥ 70").must_show("niente in dubbio");
    assert!(taken(&stage).is_none());
    stage.press("u1").must_show("≥ 25").press("⏎");
    assert_eq!(taken(&stage).unwrap().answers, ["A=cumulative"]);
}
