//! Golden reports, in both languages; and text of a plan that is never markup.

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use traguardo::exchange::{
    Evidence, Layout, Report, Subject, minutes, render, report, report_of, sheet, workbook,
};
use traguardo::plan::Language::{English, Italian};
use traguardo::record::{Edit, ReviewEvent};

use crate::support::stage::Stage;

/// A year in the middle, with a review in it.
fn reviewed(language: traguardo::plan::Language) -> Stage {
    let mut stage = Stage::seed(language, 120, 40);
    stage.press("9⏎164⏎gm⇥⇥^uPresidente^s");
    stage.press(" 8⏎kala nota^sdrifare⇥M. Rossi⇥31/12/2026^sC⏎");
    stage.press("gd→⇥altra norma^s");
    // A KPI with a course: three measurements.
    stage.press("jN⇥150⇥^u30/06/2022^sN⇥160⇥^u30/09/2022^s");
    stage
}

fn of_year(stage: &Stage) -> Report {
    let model = &stage.model;
    report(model.words, &model.document, &model.scores, stage.now.day())
}

fn of_review(stage: &Stage) -> Report {
    let model = &stage.model;
    let review = model.document.reviews().first().unwrap();
    let ended = &review.ended.as_ref().unwrap().change;
    let then = model.document.as_of_change(ended, stage.now.instant);
    let scores = traguardo::score::Scores::new(&then, model.year());
    minutes(
        model.words,
        (&model.document, &then),
        (review, &scores),
        stage.now.day(),
    )
}

#[test]
fn the_report_of_a_year_and_the_minutes_of_a_review_are_as_they_were() {
    for (language, code) in [(Italian, "it"), (English, "en")] {
        let stage = reviewed(language);
        for (name, told) in [("report", of_year(&stage)), ("minutes", of_review(&stage))] {
            for (layout, kind) in [(Layout::Markdown, "md"), (Layout::Html, "html")] {
                let made = render(&told, layout, None).unwrap();
                insta::assert_snapshot!(format!("{name}-{code}-{kind}"), made);
            }
        }
        let csv = sheet(stage.model.words, &stage.model.document).unwrap();
        insta::assert_snapshot!(format!("sheet-{code}-csv"), String::from_utf8(csv).unwrap());
    }
}

#[test]
fn minutes_show_the_plan_as_the_review_left_it() {
    let mut stage = reviewed(Italian);
    stage.press("g5⏎⎋");
    let (year, review) = (of_year(&stage), of_review(&stage));
    assert_eq!(year.objectives[0].kpis[0].actual, "5,00 %");
    assert_eq!(review.objectives[0].kpis[0].actual, "8,00 %");
    let said = review.minutes.unwrap();
    assert_eq!(said.remarks.len(), 1);
    assert!(said.begun.starts_with("24/11/2026 10:4"), "{}", said.begun);
    assert_eq!(said.signing.join(", "), said.people, "everybody signs");
    assert_eq!(
        said.changes.len(),
        1,
        "what came before and after is not of the review"
    );
}

#[test]
fn a_page_needs_no_other_file_and_has_no_script() {
    let made = render(&of_year(&reviewed(Italian)), Layout::Html, None).unwrap();
    for never in ["<script", "http://", "https://", "src=", "@import"] {
        assert!(!made.contains(never), "{never}");
    }
    assert!(made.contains("<svg") && made.contains("@page"));
}

#[test]
fn what_a_person_types_is_never_markup() {
    let mut stage = reviewed(Italian);
    let text = "<img src=x onerror=alert(1)> | *a* [b](c) `d`";
    stage.press("ga").paste(text).press("⏎");
    let change = stage.model.document.journal().changes().last().unwrap();
    assert!(matches!(&change.entries[0].edit, Edit::Annotate { .. }));
    let told = of_year(&stage);
    let page = render(&told, Layout::Html, None).unwrap();
    assert!(!page.contains("<img") && page.contains("&lt;img"));
    let marked = render(&told, Layout::Markdown, None).unwrap();
    assert!(marked.contains("\\<img src=x onerror=alert(1)\\> \\| \\*a\\* \\[b\\](c) \\`d\\`"));
}

#[test]
fn a_plan_without_objectives_has_a_report() {
    let mut plan = Stage::italian().model.plan().clone();
    plan.objectives.clear();
    let stage = Stage::of(plan, Italian, 80, 24);
    let made = render(&of_year(&stage), Layout::Markdown, None).unwrap();
    assert!(made.contains("n.a."), "{made}");
    assert!(render(&of_year(&stage), Layout::Html, None).is_ok());
}

#[test]
fn an_own_template_is_used_and_a_wrong_one_is_explained_with_its_line() {
    let told = of_year(&reviewed(Italian));
    let own = "{% for it in report.objectives %}{{ it.code }};{% endfor %}";
    assert_eq!(
        render(&told, Layout::Markdown, Some(own)).unwrap(),
        "1;2;3;4;"
    );
    let cases = [
        ("a\nb\n{% if %}", 3),
        ("a\n{{ report.nothing }}", 2),
        ("{% for x in report.method %}", 1),
        ("a\n{{ x | nofilter }}", 2),
    ];
    for (text, line) in cases {
        let error = render(&told, Layout::Html, Some(text)).unwrap_err();
        assert_eq!(error.line, line, "{text}: {}", error.why);
        assert!(!error.why.is_empty());
    }
    let chain = format!("a\n{{{{ 1{} }}}}", "-1".repeat(100_000));
    let error = render(&told, Layout::Markdown, Some(&chain)).unwrap_err();
    assert!(
        error.line == 2 && error.why.contains("4.000 caratteri"),
        "{}",
        error.why
    );
    for much in [
        "{{ '%999999999d'|format(1) }}",
        "{{ 'a' * 9999999999 }}",
        "{{ 'a\nb'|indent(999999999) }}",
    ] {
        assert!(
            render(&told, Layout::Markdown, Some(much)).is_err(),
            "{much}"
        );
    }
    let endless = "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}";
    assert!(render(&told, Layout::Markdown, Some(endless)).is_err());
}

#[test]
fn a_workbook_has_numbers_percentages_and_text_that_is_never_a_formula() {
    let mut stage = reviewed(Italian);
    stage.press("ga").paste("=1+1").press("⏎");
    let model = &stage.model;
    let bytes = workbook(model.words, &model.document, &of_year(&stage)).unwrap();
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Piano", "Relazione 2022"]);
    let plan = book.worksheet_range("Piano").unwrap();
    let at = |row: u32, column: u32| plan.get_value((row, column)).unwrap().clone();
    assert_eq!(at(0, 8), Data::String("target 2022".into()));
    assert_eq!(at(1, 3), Data::String("4_001".into()));
    assert_eq!(at(1, 5), Data::Float(0.25));
    assert_eq!(at(1, 8), Data::String("10,00%".into()), "as printed");
    assert_eq!(at(1, 9), Data::Float(8.0));
    assert_eq!(at(1, 10), Data::String("//".into()));
    let report = book.worksheet_range("Relazione 2022").unwrap();
    let at = |row: u32, column: u32| report.get_value((row, column)).unwrap().clone();
    assert_eq!(at(1, 8), Data::Float(0.8));
    assert_eq!(at(1, 12), Data::String("=1+1".into()));
    assert_eq!(at(11, 2), Data::String("Performance individuale".into()));
    assert!(matches!(at(11, 8), Data::Float(_)));
    for page in ["Piano", "Relazione 2022"] {
        let formulas = book.worksheet_formula(page).unwrap();
        assert!(
            formulas.cells().all(|(_, _, text)| text.is_empty()),
            "{page}"
        );
    }
}

/// Minutes are of the plan as the review left it, whatever was recorded since; those of a review that goes on, as it stands.
#[test]
fn minutes_have_the_figures_of_the_end_of_their_review() {
    let mut stage = reviewed(Italian);
    let actual = |stage: &Stage| {
        let document = &stage.model.document;
        let evidence = Evidence::default();
        let subject = Subject {
            document,
            year: 2022,
            review: document.reviews().first(),
            now: stage.now,
            evidence: &evidence,
            kept: traguardo::store::plan_to_ron,
        };
        let report = report_of(stage.model.words, subject);
        (
            report.objectives[0].kpis[0].actual.clone(),
            report.rollups[0].last.clone(),
        )
    };
    let before = actual(&stage);
    assert!(before.0.starts_with('8'), "{before:?}");
    let edit = Edit::Record {
        kpi: "4_001".into(),
        year: 2022,
        date: jiff::civil::date(2022, 12, 31),
        actual: traguardo::record::Value::Number(5.into()).into(),
        note: None,
        source: None,
        sha256: None,
    };
    let now = traguardo::record::Moment {
        instant: stage.now.instant + jiff::SignedDuration::from_secs(60),
        ..stage.now
    };
    stage.model.document.apply(vec![edit], now).unwrap();
    assert_eq!(actual(&stage), before);
}

/// Two decisions in the same words are two decisions.
#[test]
fn minutes_say_of_each_decision_whether_it_is_done() {
    let mut stage = Stage::italian();
    let review = || "2026-11-24".to_owned();
    let convened = ReviewEvent::Convene {
        review: review(),
        date: stage.now.day(),
        people: "Giunta".into(),
    };
    let decided = || ReviewEvent::Decide {
        review: review(),
        about: None,
        what: "rifare".into(),
        who: "Ufficio".into(),
        by: None,
    };
    let begun = ReviewEvent::Begin { review: review() };
    let ended = ReviewEvent::Conclude { review: review() };
    let happens = |stage: &mut Stage, review_event: ReviewEvent| {
        stage.now.instant += jiff::SignedDuration::from_secs(1);
        let edits = vec![Edit::Review(review_event)];
        stage.model.document.apply(edits, stage.now).unwrap().0.id
    };
    for review_event in [convened, begun] {
        happens(&mut stage, review_event);
    }
    let decisions = [decided(), decided()].map(|it| happens(&mut stage, it));
    happens(&mut stage, ended);
    let decision = decisions[1].clone();
    happens(
        &mut stage,
        ReviewEvent::Settle {
            decision,
            done: true,
        },
    );
    let told = of_review(&stage).minutes.unwrap().decisions;
    let done = told.iter().map(|it| it.done.as_str());
    assert_eq!(done.collect::<Vec<_>>(), ["", "24/11/2026"]);
}
