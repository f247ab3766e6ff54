//! What 160 documents of the corpus were misread in, when somebody who knew only the manual judged them: each in its smallest form.

use traguardo::exchange::{ImportIssue, Imported};
use traguardo::plan::{Criterion, Direction, Kpi};

use super::{allegato, answered};

fn sheet(text: &str) -> Imported {
    answered(text, &[])
}

/// The only KPI of an objective.
fn kpi(read: &Imported, at: usize) -> &Kpi {
    &read.plan.objectives[0].kpis[at]
}

/// What a target asks for, in signs.
fn asked(kpi: &Kpi, year: i16) -> String {
    match kpi.target(year).map(|it| it.criterion) {
        Some(Criterion::Bound(comparator, it)) => {
            format!("{} {} {:?}", comparator.sign(), it.value, it.unit)
        }
        other => format!("{other:?}"),
    }
}

fn doubts(read: &Imported) -> usize {
    read.account().doubtful
}

#[test]
fn headings_that_are_merged_with_those_above_are_no_kpi() {
    let read = sheet(
        "Obiettivo;Indicatore;Peso indicatore finale;Target;Target;Consuntivo\n\
         Obiettivo;Indicatore;Peso indicatore finale;2025;2026;2025\n\
         O;a;100;10;12;9\n",
    );
    assert_eq!(read.plan.years, [2025, 2026]);
    assert_eq!(read.plan.objectives.len(), 1);
    assert_eq!(asked(kpi(&read, 0), 2026), ">= 12 Number");
    assert_eq!(read.measurements[0].text, "9");
    // What stands twice is no second heading.
    assert_eq!(
        read.shape[..3],
        ["obiettivo", "indicatore", "peso indicatore finale"]
    );
}

#[test]
fn a_mean_in_a_name_is_a_kpi_where_something_is_asked_of_it() {
    let grades = "Obiettivo;Indicatore;Peso;Ottimo 100% 2025;Buono 80% 2025;Scarso 60% 2025\n";
    let rows = "O;Media giorni di rilascio;60;20;25;30\nO;Totale visitatori;40;900;800;700\nO;Totale;100;;;\n";
    let read = sheet(&format!("{grades}{rows}"));
    assert_eq!(read.plan.kpis().count(), 2);
    let read = sheet(
        "Obiettivo;Indicatore;Peso;Target 2025\nO;Total visitors;100;1000\n;Totale pesi;100;\n",
    );
    assert_eq!(asked(kpi(&read, 0), 2025), ">= 1000 Number");
    assert_eq!(read.plan.kpis().count(), 1);
}

#[test]
fn grades_that_are_days_leave_their_target_open() {
    let read = sheet(
        "Obiettivo;Indicatore;Peso;Ottimo 100% 2025;Buono 80% 2025\nO;Bozza;100;05/03/2025;06/03/2025\n",
    );
    assert_eq!(asked(kpi(&read, 0), 2025), "Some(Open)");
    assert!(doubts(&read) > 0);
}

#[test]
fn a_tolerance_in_a_column_makes_a_range() {
    let rows = "O;Cassa;50;€ 500.000;± 5%\nO;Organico;50;100;+/- 10%\nO;Attesa;20;30 gg;5%\n";
    let read = sheet(&format!(
        "Obiettivo;Indicatore;Peso;Target 2025;Tolleranza\n{rows}"
    ));
    let ends = |at| match kpi(&read, at).target(2025).unwrap().criterion {
        Criterion::Range { low, high, .. } => (low.to_string(), high.to_string()),
        other => panic!("{other:?}"),
    };
    assert_eq!(ends(0), ("475000".into(), "525000".into()));
    assert_eq!(ends(1), ("90".into(), "110".into()));
    // How much is tolerated on which side is not said: it is kept beside the target.
    assert_eq!(asked(kpi(&read, 2), 2025), ">= 30 Days");
    assert_eq!(read.account().kept, 1);
    let directed = "Obiettivo;Indicatore;Verso;Peso;Target 2025;Tolleranza\nO;Attesa;decrescente;100;25 gg;± 5%\n";
    assert_eq!(asked(kpi(&sheet(directed), 0), 2025), "<= 25 Days");
}

#[test]
fn more_words_say_which_way_is_better() {
    let words = ["Bassa", "decr.", "in calo", "Alta", "in crescita", "-"];
    let rows = words.map(|it| format!("O;x;10;{it};5\n")).concat();
    let read = sheet(&format!(
        "Obiettivo;Indicatore;Peso;Polarità;Target 2025\n{rows}"
    ));
    let found: Vec<_> = read.plan.kpis().map(|(_, it)| it.direction).collect();
    let (lower, higher) = (Some(Direction::Lower), Some(Direction::Higher));
    assert_eq!(found, [lower, lower, lower, higher, higher, None]);
    let english = "Objective;Measure;Good performance is;Weight;Target 2025\nO;x;Low;100;22\n";
    assert_eq!(kpi(&sheet(english), 0).direction, lower);
}

#[test]
fn months_and_years_are_asked_for_their_direction_as_days_are() {
    for (target, is_asked) in [
        ("12 mesi", true),
        ("2 anni", true),
        ("3 weeks", true),
        ("12 corsi", false),
    ] {
        let read = sheet(&format!(
            "Obiettivo;Indicatore;Peso;Target 2025\nO;Proroga;100;{target}\n"
        ));
        let read = Imported {
            plan: read.plan,
            ..read
        };
        let found = read
            .findings
            .iter()
            .any(|it| matches!(it.issue, ImportIssue::Direction { .. }));
        assert_eq!(found, is_asked, "{target}");
    }
}

#[test]
fn quarters_that_rise_and_fit_better_added_are_asked() {
    let heads = "Obiettivo;Indicatore;Peso;Target I sem. 2025;Target II sem. 2025;Target 2025;Consuntivo I sem. 2025;Consuntivo II sem. 2025\n";
    let asks = |row: &str| {
        let read = sheet(&format!("{heads}O;Sopralluoghi;100;{row}\n"));
        (doubts(&read), read.measurements.len())
    };
    // Of 20, then 40: 18 and 22 are 40 together, 18 and 38 run on.
    assert_eq!(asks("20;40;40;18;22"), (2, 0));
    assert_eq!(asks("20;40;40;18;38"), (0, 2));
}

#[test]
fn a_numerator_and_a_denominator_are_the_actual_where_none_is_printed() {
    let heads = "Obiettivo;Indicatore;Peso;Numeratore;Denominatore;Target 2025;Numeratore 2025;Denominatore 2025;Consuntivo 2025\n";
    let read = sheet(&format!(
        "{heads}O;Evase;100;Pratiche evase;Pratiche;≥ 90%;870;1000;\n"
    ));
    assert_eq!(read.measurements[0].text, "870/1000");
    let inputs: Vec<String> = kpi(&read, 0)
        .formula
        .as_ref()
        .unwrap()
        .inputs
        .iter()
        .map(|it| it.name.clone())
        .collect();
    assert_eq!(inputs, ["Pratiche evase", "Pratiche"]);
    assert_eq!(read.account().kept, 0);
}

#[test]
fn a_formula_keeps_the_hundred_that_it_says() {
    let heads = "Obiettivo;Indicatore;Calcolo;Peso;Target 2025\n";
    let read = sheet(&format!(
        "{heads}O;Indice;(Vendite / Scorte) * 100;100;85\n"
    ));
    assert_eq!(
        kpi(&read, 0).formula.as_ref().unwrap().text,
        "vendite / scorte * 100"
    );
}

#[test]
fn a_total_is_held_against_nothing_while_a_target_is_open() {
    let heads = "Obiettivo;Indicatore;Peso;Target 2025;Consuntivo 2025;% realizzazione\n";
    let told = |target: &str| {
        let read = sheet(&format!(
            "{heads}O;a;50;{target};9;90%\nO;b;50;10;10;100%\nTotale;;100;;;80%\n"
        ));
        let figures = read
            .findings
            .iter()
            .filter(|it| matches!(it.issue, ImportIssue::Figure(_)));
        (read.published, figures.count())
    };
    assert_eq!(told("10"), (3, 1));
    assert_eq!(told("da definire"), (1, 0));
}

#[test]
fn marks_are_no_points_and_weights_are_shares_of_a_hundred() {
    let heads = "Objective;Measure;Weight;Target 2025;Actual 2025;Score (1-5)\n";
    let read = sheet(&format!("{heads}O;a;20 of 100;10;9;3\nO;b;20/25;10;10;4\n"));
    assert_eq!(read.published, 0);
    let weights: Vec<String> = read
        .plan
        .kpis()
        .map(|(_, it)| it.weight.unwrap().to_string())
        .collect();
    assert_eq!(weights, ["20", "80"]);
}

#[test]
fn a_target_without_a_year_is_of_the_title_where_that_comes_after_the_actual() {
    let years = |title: &str| {
        let read = sheet(&format!(
            "{title};;\nIndicatore;Target;Consuntivo 2024\nRisposte;≥ 90%;80%\n"
        ));
        (read.plan.years.clone(), read.measurements.len())
    };
    assert_eq!(years("Piano della performance 2025"), (vec![2025], 0));
    assert_eq!(years("Piano della performance 2024"), (vec![2024], 1));
    // A report comes out in the year after the one that it is of.
    assert_eq!(years("Relazione sulla performance 2025"), (vec![2024], 1));
}

#[test]
fn cards_between_tabs_keep_their_codes_and_their_years() {
    let card =
        |nth: u8| format!("Codice\t3.{nth}\nIndicatore\tCorsi {nth}\nTarget 2025\t{nth}0\n\n");
    let read = allegato(&[card(1), card(2)].concat()).unwrap();
    let found: Vec<_> = read
        .plan
        .kpis()
        .map(|(_, it)| (it.code.as_str(), asked(it, 2025)))
        .collect();
    let expected = [("3.1", ">= 10 Number"), ("3.2", ">= 20 Number")];
    assert_eq!(
        found,
        expected.map(|(code, asked)| (code, asked.to_owned()))
    );
    let read = allegato(
        "Anno: 2025\nCodice: 3.3\nTitolo: Formazione\nPeso: 100\nBaseline: 18 ore (2024)\nTarget: almeno 20 ore\nRisultato: 24 ore\n",
    );
    let read = read.unwrap();
    assert_eq!(read.plan.years, [2025]);
    assert_eq!(
        (
            read.measurements[0].year,
            read.measurements[0].text.as_str()
        ),
        (2025, "24 ore")
    );
}

#[test]
fn days_are_actuals_in_the_words_that_they_are_targets_in() {
    let rows = "O;a;31.12.25;30.11.25\nO;b;31 dicembre;15 dicembre\nO;c;12/31/2025;11/30/2025\nO;d;90%;31.12\nO;e;31/12/2025;30/11\nO;f;31/12/2025;oggi\nO;g;31/12/2025;3/4\n";
    let read = sheet(&format!(
        "Obiettivo;Indicatore;Target 2025;Consuntivo 2025\n{rows}"
    ));
    let texts: Vec<&str> = read
        .measurements
        .iter()
        .map(|it| it.text.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "30/11/2025",
            "15/12/2025",
            "11/30/2025",
            "31.12",
            "30/11/2025",
            "oggi",
            "3/4"
        ]
    );
}

#[test]
fn totals_of_levels_and_of_all_the_weight_are_no_kpis() {
    let heads = "Obiettivo;Indicatore;Peso;Target 2025;Consuntivo 2025\n";
    let rows = "A;Visite;100;20;19\nA;Totale obiettivo A;100;20;19\n;Tot. generale;200;30;27\nA;Average score;;4;5\n";
    let read = sheet(&format!("{heads}{rows}"));
    let names: Vec<&str> = read.plan.kpis().map(|(_, it)| it.name.as_str()).collect();
    assert_eq!(names, ["Visite", "Average score"]);
}

#[test]
fn shares_below_a_heading_of_scales_make_steps() {
    let read = sheet(
        "Cod.;Indicatore;Peso;Target 2025;Fasce di punteggio;;\n;;;;0%;50%;100%\nK1;Visite;100;>= 90%;< 70%;70% - 89%;>= 90%\n",
    );
    let bands = kpi(&read, 0).bands_in(2025);
    let percents: Vec<String> = bands.iter().map(|it| it.percent.to_string()).collect();
    assert_eq!(percents, ["0", "50", "100"]);
    assert_eq!(doubts(&read), 0);
}

#[test]
fn a_pipe_table_needs_no_strokes_at_its_ends() {
    for ruler in ["--- | ---: | ---", ":--|--:|--", "-- | -- | --"] {
        let text = format!(
            "Indicatore | Peso | Target 2025\n{ruler}\nImprese<br>coinvolte | 100 | &ge;&nbsp;220\n"
        );
        let read = allegato(&text).unwrap();
        assert_eq!(kpi(&read, 0).name, "Imprese coinvolte");
        assert_eq!(asked(kpi(&read, 0), 2025), ">= 220 Number");
    }
}

#[test]
fn the_year_of_a_title_and_those_of_columns_make_before_and_after() {
    let read = sheet("PIAO 2025/2027;;\nIndicatore;Target;Consuntivo 2024\nPratiche;90%;85%\n");
    assert_eq!(
        (read.plan.years.as_slice(), read.measurements.len()),
        ([2025].as_slice(), 0)
    );
    let read = sheet("Piano 2025;;\nIndicatore;Target 2026;Consuntivo\nPratiche;90%;85%\n");
    assert_eq!(
        (read.plan.years.as_slice(), read.measurements.len()),
        ([2026].as_slice(), 0)
    );
    assert_eq!(kpi(&read, 0).baseline.as_ref().unwrap().printed, "85%");
}

#[test]
fn a_day_after_an_article_is_no_number_of_a_language() {
    let rows = "O;a;entro il 31.12;30/11/2025\nO;b;12.500;11.000\n";
    let read = sheet(&format!(
        "Obiettivo;Indicatore;Target 2025;Consuntivo 2025\n{rows}"
    ));
    assert!(matches!(
        kpi(&read, 0).target(2025).unwrap().criterion,
        Criterion::By(_)
    ));
    assert_eq!(asked(kpi(&read, 1), 2025), ">= 12500 Number");
}
