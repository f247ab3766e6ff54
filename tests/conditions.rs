//! Objectives that are conditions: they have no weight, and the roll-ups say so while one is broken.

use traguardo::exchange::{About, ImportKind, Imported, import, sheet};
use traguardo::plan::Language::{English, Italian};
use traguardo::record::Document;
use traguardo::score::{Scores, explain_rollup, lacking_points};
use traguardo::settings::Limits;
use traguardo::words::words;

use crate::support::stage::Stage;
use crate::support::{now, signature};

const HEADS: &str = "obiettivo;titolo;organizzativa;peso obiettivo;kpi;nome;peso;target 2026\n";

fn read(text: &str) -> Imported {
    let text = format!("{HEADS}{text}");
    let about = About::default();
    import(text.as_bytes(), ImportKind::Csv, &about, Limits::default()).unwrap()
}

/// Two objectives by weight, and a condition of two KPIs.
fn plan() -> Imported {
    read(
        "1;Servizi;SI;60;S;Utenti;100;50\n2;Conti;;40;C;Entrate;100;80\n\
         3;Trasparenza;SI;condizione;P;Piano pubblicato;50;SI\n3;Trasparenza;SI;Condizione;M;Misure;50;100%\n",
    )
}

#[test]
fn a_condition_is_in_no_mean_and_is_broken_by_what_was_measured_below_its_target() {
    let mut stage = Stage::of(plan().plan, Italian, 120, 40);
    stage.press("g45⏎80⏎");
    let standing = |stage: &Stage| {
        let scores = &stage.model.scores;
        [scores.individual(), scores.organisational()].map(|it| {
            let result = it.figures.result.as_ref();
            (result.map(|it| it.to_places(2)), it.members, it.broken)
        })
    };
    let figure = |text: &str| Some(text.to_owned());
    // 60 × 90 + 40 × 100 of 100, and 90 alone: the condition is in neither, and nothing of it is measured.
    let open = [(figure("94.00"), 2, 0), (figure("90.00"), 1, 0)];
    assert_eq!(standing(&stage), open);
    stage
        .must_show("condizione")
        .must_not_show("non rispettata");
    stage.press("s");
    assert_eq!(standing(&stage), open, "what is met breaks nothing");
    stage.press("99⏎");
    let broken = [(figure("94.00"), 2, 1), (figure("90.00"), 1, 1)];
    assert_eq!(standing(&stage), broken);
    stage
        .must_show("! 1 condizione non rispettata")
        .must_show("● in linea !");
    let again = Scores::new(&stage.model.document, 2026);
    assert_eq!(again.individual(), stage.model.scores.individual());
    // No point is lost by it.
    let lacking = lacking_points(stage.model.plan(), &stage.model.scores);
    assert!(
        lacking.iter().all(|it| it.place.objective != 2),
        "{lacking:?}"
    );
    assert_eq!(
        stage.model.scores.brings(stage.model.plan(), 2, false),
        None
    );
    let told = |language| {
        let explained = explain_rollup(&stage.model.document, &stage.model.scores, false);
        words(language).explain_rollup(&explained).join("\n")
    };
    assert!(
        told(Italian).contains("condizione 3: NON rispettata (99,50 % invece di 100)"),
        "{}",
        told(Italian)
    );
    assert!(
        told(English).contains("condition 3: NOT met (99.50 % instead of 100)"),
        "{}",
        told(English)
    );
    assert!(
        told(Italian).ends_with("finale = (60 × 90,00 + 40 × 100,00) / 100 = 94,00 %"),
        "{}",
        told(Italian)
    );
    stage.press("u");
    assert_eq!(standing(&stage), open);
}

#[test]
fn where_no_objective_has_a_weight_a_condition_has_none_either() {
    let found = read("1;A;;;A1;a;100;10\n2;B;;prerequisito;B1;b;100;10\n3;C;;;C1;c;100;10\n");
    let mut stage = Stage::of(found.plan, Italian, 80, 24);
    stage.press("g10⏎5⏎8⏎");
    let individual = stage.model.scores.individual();
    assert_eq!(
        individual.figures.result.as_ref().map(|it| it.to_places(2)),
        Some("90.00".into())
    );
    assert_eq!((individual.members, individual.broken), (2, 1));
}

#[test]
fn a_draft_makes_a_condition_of_an_objective_and_a_sheet_says_it() {
    let mut found = plan();
    found.plan.unapproved = true;
    let mut stage = Stage::of(found.plan, Italian, 120, 40);
    stage.press("gO").must_show("vale").press("⇥⇥→→");
    stage
        .must_show("condizione: senza peso, va rispettata")
        .press("^s");
    let first = &stage.model.plan().objectives[0];
    assert!(first.condition && first.organisational, "{first:?}");
    assert_eq!(stage.model.scores.individual().members, 1);
    stage.press("u");
    assert!(!stage.model.plan().objectives[0].condition);
    for language in [Italian, English] {
        let document = Document::new(plan().plan, [], signature("M. Rossi"), now().instant);
        let out = String::from_utf8(sheet(words(language), &document).unwrap()).unwrap();
        let about = About::default();
        let again = import(out.as_bytes(), ImportKind::Csv, &about, Limits::default()).unwrap();
        let conditions: Vec<bool> = again
            .plan
            .objectives
            .iter()
            .map(|it| it.condition)
            .collect();
        assert_eq!(conditions, [false, false, true], "{out}");
        assert!(again.findings.is_empty(), "{:?}", again.findings);
    }
}
