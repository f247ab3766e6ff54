//! What a table does not say is asked, and never the first value of several or a number in some unit.

use traguardo::exchange::Imported;
use traguardo::plan::Criterion;
use traguardo::plan::Language::Italian;
use traguardo::words::words;

use super::answered as read;

/// The target of the first KPI in 2025, and how many cells are in doubt.
#[track_caller]
fn target(text: &str) -> (String, usize) {
    let found = read(text, &[]);
    let (_, kpi) = found.plan.kpis().next().unwrap();
    let target = kpi.target(2025).unwrap();
    let told = match target.criterion {
        Criterion::Open => "?".to_owned(),
        _ => words(Italian).target(target),
    };
    (told, found.account().doubtful)
}

fn measured(found: &Imported) -> Vec<&str> {
    found
        .measurements
        .iter()
        .map(|it| it.text.as_str())
        .collect()
}

#[test]
fn a_row_below_a_heading_of_several_columns_says_which_of_them_is_the_year() {
    let divided = |below: &str| {
        target(&format!(
            "Obiettivo;Indicatore;Peso;Target 2025;;\n;;;{below}\nServizi;Verifiche;100;10;15;25\n"
        ))
    };
    for below in [
        "1° semestre;2° semestre;Annuale",
        "30/06;30/09;31/12",
        "Q1;Q2;Anno",
    ] {
        assert_eq!(divided(below), ("≥ 25".to_owned(), 0), "{below}");
    }
    for below in [
        "min;atteso;max",
        "1;2;4",
        "Ente;Settore;Servizio",
        "giu;set;dic",
    ] {
        assert_eq!(divided(below), ("?".to_owned(), 2), "{below}");
    }
}

#[test]
fn of_two_targets_of_a_year_the_interim_one_is_not_the_years() {
    let cases = [
        ("Target intermedio 2025;Target 2025", "3;8", "≥ 8", 0),
        ("Interim target 2025;Final target 2025", "3;8", "≥ 8", 0),
        ("Target 2025;Target annuo 2025", "8;8", "≥ 8", 0),
        ("Target 2025;Target annuo 2025", "3;8", "?", 1),
    ];
    for (heads, cells, expected, doubts) in cases {
        let text = format!("Obiettivo;Indicatore;Peso;{heads}\nLavori;Cantieri;100;{cells}\n");
        assert_eq!(target(&text), (expected.to_owned(), doubts), "{heads}");
    }
}

#[test]
fn a_change_of_what_is_not_known_is_open() {
    let of = |heads: &str, cells: &str| {
        target(&format!(
            "Obiettivo;Indicatore;{heads};Target 2025\nOb;Visite;{cells}\n"
        ))
        .0
    };
    assert_eq!(of("Valore 2023", "600;+5%"), "?");
    assert_eq!(of("Valore 2024", "600;+5%"), "≥ 630");
    assert_eq!(of("Valore 2024", "600;+5% annuo"), "?");
    assert_eq!(of("Verso;Valore 2024", "decrescente;10;-2"), "?");
    assert_eq!(
        of("Valore 2022;Valore 2024", "400;600;+5% (su base 2022)"),
        "≥ 420"
    );
}

#[test]
fn an_actual_a_hundred_times_its_target_is_in_another_unit() {
    let cases = [
        (
            "Target 2025 (migliaia di €);Consuntivo 2025 (€)",
            "300;310000",
            0,
        ),
        ("Target 2025;Consuntivo 2025", "€ 2 mln;2,1", 0),
        ("Target 2025;Consuntivo 2025", "300;29000", 1),
        ("Target 2025;Consuntivo 2025", "€ 2 mln;€ 2100,50", 1),
        ("Target 2025;Consuntivo 2025", "300;0", 1),
        // A share of 1 beside a percentage that its heading says.
        (
            "Peso (%);Target 2025 (%);Consuntivo 2025 (%)",
            "100;90;0,95",
            0,
        ),
    ];
    for (heads, cells, recorded) in cases {
        let found = read(
            &format!("Obiettivo;Indicatore;{heads}\nOb;Entrate;{cells}\n"),
            &[],
        );
        assert_eq!(found.measurements.len(), recorded, "{heads} {cells}");
        assert_eq!(found.account().doubtful, 1 - recorded, "{heads} {cells}");
    }
}

#[test]
fn an_answer_about_the_actuals_leaves_the_targets_as_they_are() {
    let heads = "Obiettivo;Indicatore;Target Q1 2025;Target Q2 2025;Target 2025;Consuntivo Q1 2025;Consuntivo Q2 2025";
    let text = format!("{heads}\nOb;Sopralluoghi;2;3;14;2;3\nOb;Esami;25%;50%;100%;98%;95%\n");
    let found = read(&text, &["Sopralluoghi=separate", "Esami=separate"]);
    let (_, visits) = found.plan.kpis().next().unwrap();
    assert_eq!(words(Italian).target(visits.target(2025).unwrap()), "≥ 14");
    assert!(
        visits.interim(2025).is_empty(),
        "three quarters are not told"
    );
    // Percentages are not added, so that they are asked still.
    assert_eq!(measured(&found), ["2", "2+3"]);
    assert_eq!(found.account().doubtful, 2, "{:?}", found.findings);
}

#[test]
fn a_value_of_half_a_year_before_the_targets_is_kept_and_is_no_baseline() {
    let found = read(
        "Obiettivo;Indicatore;Valore al 30/06/2024;Valore al 31/12/2024;Target 2025\nOb;Entrate;500;700;900\n",
        &[],
    );
    let (_, kpi) = found.plan.kpis().next().unwrap();
    assert_eq!(kpi.baseline.as_ref().unwrap().printed, "700");
    assert_eq!(
        (kpi.fields[0].text.as_str(), found.account().kept),
        ("500", 1)
    );
}

#[test]
fn an_objective_without_a_weight_beside_weighted_ones_is_told_unless_it_is_a_condition() {
    let found = read(
        "Obiettivo;Titolo;Peso obiettivo;Indicatore;Target 2025\n1;Trasparenza (condizione);;Obblighi;100%\n2;Sviluppo;100%;Bandi;4\n3;Altro;;Corsi;4\n",
        &[],
    );
    let conditions: Vec<(&str, bool)> = found
        .plan
        .objectives
        .iter()
        .map(|it| (it.title.as_str(), it.condition))
        .collect();
    assert_eq!(
        conditions,
        [("Trasparenza", true), ("Sviluppo", false), ("Altro", false)]
    );
    let issues = traguardo::plan::issues(&found.plan);
    let bare = issues
        .iter()
        .filter(|it| matches!(it, traguardo::plan::PlanIssue::NothingLeft { code } if code == "3"));
    assert_eq!(bare.count(), 1, "{issues:?}");
}

#[test]
fn of_two_values_of_a_year_nobody_says_which() {
    let of = |heads: &str, cells: &str| {
        let found = read(
            &format!("Obiettivo;Indicatore;Target 2025;{heads}\nOb;Corsi;10;{cells}\n"),
            &[],
        );
        let (_, kpi) = found.plan.kpis().next().unwrap();
        let baseline = kpi.baseline.as_ref().map(|it| it.printed.clone());
        let told = baseline
            .into_iter()
            .chain(found.measurements.iter().map(|it| it.text.clone()));
        (
            told.collect::<Vec<_>>().join(" | "),
            found.account().doubtful,
        )
    };
    let told = |text: &str, doubts| (text.to_owned(), doubts);
    assert_eq!(of("Consuntivo 2025;Risultato 2025", "8;8"), told("8", 0));
    assert_eq!(of("Consuntivo 2025;Risultato 2025", "8;9"), told("", 1));
    assert_eq!(of("Baseline 2024;Valore 2024", "5;5"), told("5", 0));
    assert_eq!(of("Baseline 2024;Valore 2024", "5;6"), told("5 · 6", 1));
    let divided = read(
        "Obiettivo;Indicatore;Target 2025;Consuntivo 2025;\n;;;Ente;Settore\nOb;Corsi;10;8;9\n",
        &[],
    );
    assert!(divided.measurements.is_empty());
    assert_eq!(divided.account().doubtful, 1, "{:?}", divided.findings);
}
