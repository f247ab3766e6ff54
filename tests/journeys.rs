//! What a person does, and what they see: keys in, frames out.

mod aside;
mod derived;
mod drafts;
mod errands;
mod forms;
pub(crate) mod incoming;
mod keys;
mod meeting;
pub(crate) mod plans;
mod rows;
mod scales;
mod sheets;
mod stack;
mod typing;
mod wants;

use traguardo::app::{Effect, Message, Save, Tone};
use traguardo::plan::Language::{English, Italian};
use traguardo::record::{Document, Edit, ReadOnly};
use traguardo::settings::Choice;
use traguardo::store::EMBEDDED_ID;
use traguardo::words::Sentence;

use crate::support::stage::Stage;
use crate::support::{now, signature};

#[test]
fn a_whole_year_is_typed_in_a_few_keys_and_the_roll_ups_follow() {
    let mut stage = Stage::italian().with_example();
    assert_eq!(stage.individual(), "83,76");
    stage
        .must_show("87,25")
        .must_show("finora 89,35 %")
        .must_show("da rilevare 6,25")
        .must_show("perso 9,99")
        .must_show("finora 99,33");
    assert_eq!(stage.saved.len(), 9);
}

#[test]
fn years_are_walked_and_an_objective_without_targets_leaves_the_mean_visibly() {
    let mut stage = Stage::italian().with_example();
    stage
        .press(">")
        .must_show("‹ 2023 ›")
        .must_show("1 escluso (n.a.)");
    assert!(stage.line("4_001").contains("//"));
    stage.press("<<").must_show("‹ 2022 ›");
    let year = Effect::Remember(Choice::Year(EMBEDDED_ID.into(), 2022));
    assert!(stage.effects.contains(&year));
}

#[test]
fn the_filter_leaves_what_needs_attention() {
    let mut stage = Stage::italian().with_example();
    stage
        .press("f")
        .must_show("solo ciò che richiede attenzione")
        .must_not_show("Indice di struttura primario");
    stage
        .must_show("4_003")
        .must_show("SG.02_001")
        .must_show("SG.03_003");
    stage.press("G");
    assert_eq!(stage.selected(), "SG.03_003");
    stage.press("f").must_show("4_002");
}

#[test]
fn the_objectives_that_lack_most_points_come_first_and_go_back_in_one_key() {
    let mut stage = Stage::italian().with_example();
    let titles = |stage: &Stage| {
        let frame = stage.frame();
        let at = |code: &str| frame.find(code).unwrap();
        let mut all = ["4_001  ", "SG.02_001 ", "SG.03_001 ", "SG.04_001 "];
        all.sort_by_key(|code| at(code));
        all.map(str::trim)
    };
    assert_eq!(
        titles(&stage),
        ["4_001", "SG.02_001", "SG.03_001", "SG.04_001"]
    );
    // 74,50 and 75,00 lack most, then 85,56, and 100,00 lacks nothing.
    stage.press("S").must_show("prima gli obiettivi");
    assert_eq!(
        titles(&stage),
        ["4_001", "SG.03_001", "SG.02_001", "SG.04_001"]
    );
    stage.press("jjjj");
    assert_eq!(stage.selected(), "SG.03_001", "one walks as one sees");
    stage.press("←");
    assert_eq!(stage.selected(), "4_001");
    stage.press("→→→kk");
    assert_eq!(stage.selected(), "SG.03_004");
    stage.press("S").must_show("nell'ordine del documento");
    assert_eq!(
        titles(&stage),
        ["4_001", "SG.02_001", "SG.03_001", "SG.04_001"]
    );
}

#[test]
fn search_ignores_accents_and_jumps() {
    let mut stage = Stage::italian();
    stage
        .press("/capacita")
        .must_show("Capacità di generare proventi");
    stage.press("⏎");
    assert_eq!(stage.selected(), "4_004");
    stage.press("/legalita").must_show("cultura della legalità");
    stage.press("⏎");
    assert_eq!(stage.selected(), "SG.03_001");
    stage
        .press("/zzzz")
        .must_show("nessun risultato")
        .press("⎋");
    assert_eq!(stage.selected(), "SG.03_001");
}

#[test]
fn the_palette_does_what_its_line_says_and_hides_what_does_not_work_now() {
    let mut stage = Stage::italian();
    stage.press(":inglese⏎").must_show("Individual performance");
    stage.press(":withdraw").must_show("nothing found");
    stage
        .press("⎋9⏎k:withdraw")
        .must_show("withdraws the actual that counts");
    stage.press("⏎").must_show("withdrew 4_001 2022 = 9.00");
}

#[test]
fn help_is_for_this_screen_first_and_returns_where_one_was() {
    let mut stage = Stage::italian();
    stage
        .press("?")
        .must_show("Cruscotto")
        .press("annull")
        .must_show("annulla l'ultima modifica")
        .must_not_show("tema successivo");
    stage
        .press("⎋9,8⑴")
        .must_show("Consuntivo nella cella")
        .press("⎋⏎")
        .must_show("salvato 4_001 2022 = 9,80");
}

#[test]
fn the_sheets_hold_the_documents_own_words_and_walk_on() {
    let mut stage = Stage::italian();
    stage
        .press("o")
        .must_show("GARANTIRE LA SALUTE GESTIONALE")
        .must_show("Uniocamere")
        .must_say("//");
    stage
        .press("→")
        .must_show("EFFICIENZA INTERNA DELL'ENTE")
        .must_show("(vuoto nel documento)");
    stage
        .press("⎋⏎")
        .must_show("Kpi SG.02_001")
        .must_show("Perché questo numero");
    stage.press("q").must_show("Performance individuale");
}

#[test]
fn language_and_theme_change_at_run_time_and_are_remembered() {
    let mut stage = Stage::italian();
    stage
        .press("L")
        .must_show("Individual performance")
        .press("9.8")
        .must_show("9.8 read as 9.80 %");
    stage.press("⎋T");
    let kept = stage
        .effects
        .iter()
        .filter(|effect| matches!(effect, Effect::Remember(_)))
        .count();
    assert_eq!(kept, 2);
}

#[test]
fn a_failed_save_is_shown_kept_and_tried_again() {
    let mut stage = Stage::italian();
    stage.disk = Err("spazio esaurito sul disco".into());
    stage
        .press("9,8⏎")
        .must_show("NON SALVATO 4_001 2022 = 9,80: spazio esaurito sul disco")
        .must_show("NON SALVATO: 1");
    stage
        .press("q")
        .must_show("Una modifica non è sul disco")
        .must_show("r riprova");
    stage.press("⎋168⏎").must_show("NON SALVATO: 2");
    stage.disk = Ok(());
    stage.press("^s");
    assert!(matches!(stage.model.save, Save::Saved(_)));
    assert_eq!(stage.saved.len(), 2);
    // What was told as not saved is told as saved, at once.
    stage
        .must_show("salvato 4_002 2022 = 168,00")
        .must_not_show("NON SALVATO");
    let notice = stage.model.notice.as_ref().unwrap();
    assert_eq!(notice.tone, Tone::Done);
}

#[test]
fn what_was_told_of_a_failure_goes_with_it_whatever_was_done_last() {
    let mut stage = Stage::seed(English, 120, 40);
    stage.disk = Err("no space left".into());
    stage.press("9.8⏎u").must_show("NOT SAVED");
    // Two tries fail in a row, the third goes through.
    stage.press("^s").press("^s").must_show("NOT SAVED");
    stage.disk = Ok(());
    stage.press("^s").must_not_show("NOT SAVED");
    stage.must_show("saved ");
    // What the settings come to does not hide it either.
    stage.disk = Err("no space left".into());
    stage.press("9.9⏎");
    let why = Sentence::new(|_| "settings".into());
    stage.tell(Message::NotDone { why }).must_show("NOT SAVED");
}

#[test]
fn leaving_with_unsaved_changes_offers_another_folder() {
    let mut stage = Stage::italian();
    stage.disk = Err("sola lettura".into());
    stage.press("9,8⏎qc/media/chiavetta⏎");
    assert!(
        stage
            .effects
            .contains(&Effect::MoveTo("/media/chiavetta".into()))
    );
    assert!(stage.effects.contains(&Effect::Quit));
    let mut stage = Stage::italian();
    stage.disk = Err("sola lettura".into());
    stage.press("9,8⏎qx");
    assert!(stage.effects.contains(&Effect::Abandon));
}

#[test]
fn with_everything_saved_nothing_is_asked_on_leaving() {
    let mut stage = Stage::italian();
    stage.press("9,8⏎q");
    assert_eq!(stage.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_read_only_plan_says_so_at_once_and_never_changes() {
    let plan = Stage::italian().model.plan().clone();
    let document =
        Document::new(plan, [], signature("M. Rossi"), now().instant).read_only(ReadOnly::Asked);
    let mut stage = Stage::opened(
        document,
        Italian,
        traguardo::app::Size {
            width: 120,
            height: 40,
        },
    );
    stage.must_show("sola lettura").must_not_show("scrivi");
    stage
        .press("9,8su a⌦c")
        .paste("1\n2")
        .must_show("è stato aperto con --read-only");
    assert!(stage.saved.is_empty());
    assert_eq!(stage.effects, []);
}

#[test]
fn a_closed_year_takes_no_value_and_says_why() {
    let mut stage = Stage::italian();
    stage
        .model
        .document
        .apply(vec![Edit::Close { year: 2022 }], now())
        .unwrap();
    stage
        .paste("9")
        .must_show("l'esercizio 2022 è chiuso")
        .must_show("esercizio chiuso");
    stage.press("9u");
    assert!(stage.saved.is_empty());
}

#[test]
fn a_colleagues_value_appears_and_one_typed_unseen_is_marked_until_confirmed() {
    let mut here = Stage::italian();
    let there = Document::new(
        here.model.plan().clone(),
        [],
        signature("L. Bianchi"),
        now().instant,
    );
    let mut there = Stage::opened(there, Italian, here.model.size);
    here.press("9,8⏎");
    there.now.instant += jiff::SignedDuration::from_secs(30);
    there.press("7,5⏎");
    here.tell(Message::Absorb {
        changes: there.saved.clone(),
        findings: Vec::new(),
        looked_at: Vec::new(),
    });
    here.press("k")
        .must_show("7,50")
        .must_show("due valori: c conferma");
    here.press("c")
        .must_show("confermato")
        .must_not_show("due valori");
}

#[test]
fn what_a_colleague_does_is_told_and_unknown_to_undo() {
    let mut stage = Stage::italian();
    let mut other = stage.colleague();
    other.press("9,8⏎");
    stage.hear(&other);
    stage
        .must_show("L. Bianchi: 4_001 2022 = 9,80")
        .press("u")
        .must_show("niente da annullare");
}

#[test]
fn clicks_select_a_double_click_types_and_the_wheel_scrolls() {
    let mut stage = Stage::italian();
    let row = |stage: &Stage, code: &str| {
        let at = stage
            .frame()
            .lines()
            .position(|line| line == stage.line(code))
            .unwrap();
        u16::try_from(at).unwrap()
    };
    let at = row(&stage, "SG.04_001");
    stage.tell(Message::Click {
        column: 30,
        row: at,
        double: false,
    });
    assert_eq!(stage.selected(), "SG.04_001");
    stage
        .tell(Message::Click {
            column: 30,
            row: at,
            double: true,
        })
        .must_show("scrivi un valore");
    let mut stage = Stage::seed(Italian, 80, 18);
    stage.tell(Message::Wheel(1)).must_not_show("► 4_001");
    stage.tell(Message::Wheel(-1)).must_show("► 4_001");
}

#[test]
fn a_plan_without_objectives_is_shown_as_such() {
    let mut plan = Stage::italian().model.plan().clone();
    plan.objectives.clear();
    let mut stage = Stage::of(plan, Italian, 80, 24);
    stage
        .press("jklhgG⇥⇤9u^rof/x⏎")
        .must_show("Il piano non ha obiettivi.");
}
