//! Targets and actuals of parts of a year: which of them are the year's, and which make it up.

use jiff::civil::date;
use traguardo::exchange::{ImportIssue, Imported, Table, offers, sheet};
use traguardo::plan::Language::{self, English, Italian};
use traguardo::plan::{Criterion, Kpi};
use traguardo::record::Document;
use traguardo::words::words;

use super::answered as read;
use crate::support::{now, signature};

const QUARTERS: &str = "obiettivo;kpi;nome;target 1° trimestre 2025;target 2° trimestre 2025;target 3° trimestre 2025;target 4° trimestre 2025";

fn kpi<'a>(read: &'a Imported, code: &str) -> &'a Kpi {
    let mut kpis = read.plan.kpis().map(|(_, it)| it);
    kpis.find(|it| it.code == code).unwrap()
}

/// `30/06 ≥ 25, ... | ≥ 70`: what is to be reached by which day, and the year's own.
#[track_caller]
fn promised(read: &Imported, code: &str) -> String {
    let (words, kpi) = (words(Italian), kpi(read, code));
    let by = kpi.interim(2025).iter().map(|it| {
        let day = it.by.strftime("%d/%m");
        format!("{day} {}", words.target(&it.target))
    });
    let by: Vec<String> = by.collect();
    let own = words.target(kpi.target(2025).unwrap());
    format!("{} | {own}", by.join(", "))
}

fn readings(read: &Imported, code: &str) -> Vec<String> {
    let of = read.measurements.iter().filter(|it| it.code == code);
    of.map(|it| match it.day {
        Some(day) => format!("{} {}", day.strftime("%d/%m"), it.text),
        None => it.text.clone(),
    })
    .collect()
}

#[test]
fn the_years_own_target_says_whether_quarters_are_added_or_run_on() {
    let found = read(
        &format!(
            "{QUARTERS};target 2025\n\
             O;A;Corsi;10;15;20;25;70\nO;B;Avanzamento;25%;50%;75%;100%;100%\nO;C;Visite;1;2;3;4;4\n\
             O;D;Reclami;max 3;max 2;max 2;max 1;max 8\nO;E;Eventi;1;1;1;1;6\nO;F;Bilancio;;SI;;;SI\nO;G;Giacenza;≤ 60;≤ 55;≤ 50;≤ 45;≤ 45\n"
        ),
        &[],
    );
    assert_eq!(
        promised(&found, "A"),
        "31/03 ≥ 10, 30/06 ≥ 25, 30/09 ≥ 45 | ≥ 70"
    );
    assert_eq!(
        promised(&found, "B"),
        "31/03 ≥ 25 %, 30/06 ≥ 50 %, 30/09 ≥ 75 % | ≥ 100 %"
    );
    assert_eq!(
        promised(&found, "C"),
        "31/03 ≥ 1, 30/06 ≥ 2, 30/09 ≥ 3 | ≥ 4"
    );
    assert_eq!(
        promised(&found, "D"),
        "31/03 ≤ 3, 30/06 ≤ 5, 30/09 ≤ 7 | ≤ 8"
    );
    assert_eq!(
        promised(&found, "G"),
        "31/03 ≤ 60, 30/06 ≤ 55, 30/09 ≤ 50 | ≤ 45"
    );
    // Neither six nor one: they are kept beside it.
    assert_eq!(promised(&found, "E"), " | ≥ 6");
    assert_eq!(kpi(&found, "E").fields.len(), 4);
    assert_eq!(
        kpi(&found, "A").interim(2025)[1].target.printed,
        "15",
        "as printed"
    );
    assert_eq!(found.account().kept, 5, "{:?}", found.findings);
}

#[test]
fn where_nothing_says_how_they_make_the_year_it_is_asked_once_a_kpi_and_either_answer_is_heard() {
    let text = format!(
        "{QUARTERS}\nO;A;Corsi;≥ 3 corsi;≥ 4 corsi;≥ 4 corsi;≥ 5 corsi\nO;B;Soddisfatti;80%;82%;84%;85%\n"
    );
    let open = read(&text, &[]);
    assert_eq!(
        kpi(&open, "A").target(2025).unwrap().criterion,
        Criterion::Open
    );
    assert_eq!(
        promised(&open, "B"),
        "31/03 ≥ 80 %, 30/06 ≥ 82 %, 30/09 ≥ 84 % | ≥ 85 %"
    );
    let asked: Vec<_> = open.findings.iter().collect();
    let [asked] = asked.as_slice() else {
        panic!("{asked:?}");
    };
    assert!(matches!(&asked.issue, ImportIssue::Interim { code, .. } if code == "A"));
    assert_eq!((asked.cells, open.account().doubtful), (4, 4));
    let offered = offers(asked, &Table::default(), Italian);
    let offered: Vec<String> = offered.iter().map(|it| it.answer.text()).collect();
    assert_eq!(offered, ["A=cumulative", "A=separate"]);
    let last = read(&text, &[&offered[0]]);
    assert_eq!(
        promised(&last, "A"),
        "31/03 ≥ n. 3, 30/06 ≥ n. 4, 30/09 ≥ n. 4 | ≥ n. 5"
    );
    let sum = read(&text, &[&offered[1]]);
    assert_eq!(
        promised(&sum, "A"),
        "31/03 ≥ n. 3, 30/06 ≥ n. 7, 30/09 ≥ n. 11 | ≥ n. 16"
    );
    assert_eq!(kpi(&sum, "A").target(2025).unwrap().printed, "≥ 16 corsi");
    assert!(sum.findings.is_empty() && sum.account().doubtful == 0);
    // A target that comes of it may have to be asked for its direction.
    let days = format!("{QUARTERS}\nO;A;Risposta;30 gg;28 gg;26 gg;25 gg\n");
    let days = read(&days, &["A=cumulative"]);
    assert!(
        matches!(days.findings[0].issue, ImportIssue::Direction { .. }),
        "{:?}",
        days.findings
    );
}

#[test]
fn what_the_year_itself_says_counts_also_where_it_cannot_be_read() {
    let found = read(
        "obiettivo;kpi;nome;target 2025;target cumulato al 30/06/2025\nO;A;Corsi;da definire;10\nO;B;Fiere;20;10\n",
        &[],
    );
    assert_eq!(
        kpi(&found, "A").target(2025).unwrap().printed,
        "da definire"
    );
    assert_eq!(
        kpi(&found, "A").target(2025).unwrap().criterion,
        Criterion::Open
    );
    assert_eq!(promised(&found, "B"), "30/06 ≥ 10 | ≥ 20");
}

#[test]
fn actuals_of_quarters_are_added_or_run_on_as_the_targets_do_where_they_could_do_nothing_else() {
    let heads = "target 2025;consuntivo 1° trimestre 2025;consuntivo 2° trimestre 2025;consuntivo 3° trimestre 2025;consuntivo 4° trimestre 2025";
    let found = read(
        &format!(
            "{QUARTERS};{heads}\nO;A;Corsi;10;15;20;25;70;9;14;22;20\nO;B;Visite;1;2;3;4;4;1;2;2;4\n\
             O;C;Fiere;10;15;20;25;70;9;23;45;70\nO;D;Eventi (non cumulativo);1;1;1;1;4;1;0;2;2\n"
        ),
        &[],
    );
    assert_eq!(
        readings(&found, "A"),
        ["31/03 9", "30/06 9+14", "30/09 9+14+22", "9+14+22+20"]
    );
    assert_eq!(
        readings(&found, "B"),
        ["31/03 1", "30/06 2", "30/09 2", "4"]
    );
    // Rising values beside targets that are added may have been added already.
    assert!(readings(&found, "C").is_empty());
    assert_eq!(found.account().doubtful, 4, "{:?}", found.findings);
    assert_eq!(
        readings(&found, "D"),
        ["31/03 1", "30/06 1+0", "30/09 1+0+2", "1+0+2+2"]
    );
    let said = |answer: &str| {
        let text = "obiettivo;kpi;nome;target 2025;consuntivo I sem. 2025;consuntivo II sem. 2025\nO;A;Corsi;10;4;5\n";
        readings(&read(text, &[answer]), "A")
    };
    assert_eq!(said("A=separate"), ["30/06 4", "4+5"]);
    assert_eq!(said("Corsi=cumulative"), ["30/06 4", "5"]);
}

#[test]
fn a_cell_may_have_a_target_for_each_half() {
    let found = read(
        "obiettivo;kpi;nome;target 2025\nO;A;Avanzamento;I sem. 40% - II sem. 100%\n",
        &[],
    );
    assert_eq!(promised(&found, "A"), "30/06 ≥ 40 % | ≥ 100 %");
    let printed = &kpi(&found, "A").target(2025).unwrap().printed;
    assert_eq!(printed, "I sem. 40% - II sem. 100%");
}

#[test]
fn interim_targets_come_back_from_a_sheet_of_this_program() {
    let found = read(
        &format!(
            "{QUARTERS};target 2025\nO;A;Corsi (non cumulativo);10;15;20;25;70\nO;B;Avanzamento;25%;50%;75%;100%;100%\n"
        ),
        &[],
    );
    let written = |language: Language| {
        let document = Document::new(found.plan.clone(), [], signature("M. Rossi"), now().instant);
        String::from_utf8(sheet(words(language), &document).unwrap()).unwrap()
    };
    for language in [Italian, English] {
        let again = read(&written(language), &[]);
        for code in ["A", "B"] {
            assert_eq!(
                promised(&again, code),
                promised(&found, code),
                "{language:?}"
            );
        }
    }
    assert_eq!(kpi(&found, "A").interim(2025)[0].by, date(2025, 3, 31));
}

#[test]
fn quarters_of_a_fiscal_year_have_no_days_and_make_its_target_all_the_same() {
    let heads = "obiettivo;kpi;nome;Q1 target 2024/25;Q2 target 2024/25;Q3 target 2024/25;Q4 target 2024/25";
    let text = format!("{heads}\nO;A;Meetings;1;2;1;3\nO;B;Progress;25%;50%;75%;100%\n");
    let asked = read(&text, &[]);
    assert_eq!(
        promised(&asked, "B"),
        " | ≥ 100 %",
        "a year that begins nobody knows when"
    );
    assert!(
        matches!(&asked.findings[0].issue, ImportIssue::Interim { code, .. } if code == "A"),
        "{:?}",
        asked.findings
    );
    let sum = read(&text, &["A=separate"]);
    assert_eq!(promised(&sum, "A"), " | ≥ 7");
    let whole = read(
        &format!("{heads};target 2024/25\nO;A;Meetings;1;2;1;3;7\n"),
        &[],
    );
    assert_eq!(promised(&whole, "A"), " | ≥ 7");
    assert_eq!(
        (kpi(&whole, "A").fields.len(), whole.account().kept),
        (4, 4)
    );
    // A day is a day of the calendar.
    let dated = read(
        "obiettivo;kpi;nome;target 2024/25;target al 31/03/2025\nO;A;Meetings;7;5\n",
        &[],
    );
    assert_eq!(promised(&dated, "A"), "31/03 ≥ 5 | ≥ 7");
}

#[test]
fn bare_quarters_beside_a_target_are_its_own_where_they_make_it() {
    let text = "obiettivo;kpi;nome;target 2025;Q1;Q2;Q3;Q4;consuntivo 2025\nO;A;Meetings;4 ore;1;1;1;1;3 ore\nO;B;Courses;9;1;1;1;1;3\n";
    let found = read(text, &[]);
    assert_eq!(
        promised(&found, "A"),
        "31/03 ≥ 1 h, 30/06 ≥ 2 h, 30/09 ≥ 3 h | ≥ 4 h"
    );
    assert_eq!(promised(&found, "B"), " | ≥ 9");
    assert_eq!(kpi(&found, "B").fields.len(), 4);
}

#[test]
fn empty_quarters_add_nothing_and_answers_are_not_added() {
    let found = read(
        &format!("{QUARTERS};target 2025\nO;A;Corsi;1;;3;;4\nO;B;Fiere;n.a.;2;2;2;6\n"),
        &[],
    );
    assert_eq!(promised(&found, "A"), "31/03 ≥ 1, 30/09 ≥ 4 | ≥ 4");
    assert_eq!(promised(&found, "B"), "30/06 ≥ 2, 30/09 ≥ 4 | ≥ 6");
    let answers = read(&format!("{QUARTERS}\nO;A;Piano;;SI;;SI\n"), &[]);
    assert_eq!(promised(&answers, "A"), "30/06 SI | SI");
    assert_eq!(answers.account().doubtful, 0, "{:?}", answers.findings);
}
