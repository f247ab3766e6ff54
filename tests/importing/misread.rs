//! Documents that are easily misread, each in the smallest form that shows it.

use traguardo::exchange::{ImportIssue, ImportKind, Imported, Unread, import};
use traguardo::plan::Language::Italian;
use traguardo::plan::Unit;
use traguardo::settings::Limits;

use super::about;
use super::documents::{sheet, text};

#[track_caller]
fn csv(text: impl Into<String>) -> Imported {
    let bytes = text.into().into_bytes();
    import(&bytes, ImportKind::Csv, &about("piano"), Limits::default()).unwrap()
}

#[test]
fn values_in_the_middle_of_their_words_and_pages_that_end_within_a_row() {
    insta::assert_snapshot!(text(
        "                         PIANO 2025\n\n\
         Obiettivo        Indicatore                       Peso    Target 2025   Consuntivo 2025\n\n\
         \x20                Quota di imprese che hanno\n\
         1 Imprese        ricevuto assistenza              60%       ≥ 30%           28%\n\
         \x20                Corsi erogati nel corso\n\
         \x20                dell'anno                        40%         20             21\n\
         2 Ente           Ore di formazione per\n\
         \x20                dipendente                       100%        30             24\n"
    ));
    insta::assert_snapshot!(text(
        "PIANO DELLA PERFORMANCE 2025\n\n\
         OBIETTIVO N. 1 - Semplificare\n\
         Indicatore                          Peso    Target 2025   Consuntivo 2025\n\
         Pratiche evase nei termini          60%     ≥ 90%         92%\n\
         Rilascio della carta del            40%     ≤ 20 gg       18 gg\n\
         \x20                                    4\n\
         Piano della performance 2025\n\
         Indicatore                          Peso    Target 2025   Consuntivo 2025\n\
         residente\n"
    ));
}

#[test]
fn titles_above_tables_that_nothing_marks() {
    insta::assert_snapshot!(text(
        "PIANO 2025\n\nObiettivo 1: Alfa (peso 40%)\nIndicatore\tPeso\tTarget 2025\nUno\t100\t5\n\n\
         Goal 2: Beta (60%)\nIndicatore\tPeso\tTarget 2025\nDue\t100\t6\n"
    ));
    insta::assert_snapshot!(sheet(
        "Indicatore;Peso;Target 2025;Consuntivo 2025\nOBIETTIVO 1 - Alfa;30%;;\nUno;100;5;4\nOBIETTIVO 2 - Beta;70%;;\nDue;100;6;3\n"
    ));
}

#[test]
fn quarters_are_added_by_nobody_who_was_not_told_to() {
    insta::assert_snapshot!(sheet(
        "Objective,KPI code,Indicator,Annual Target 2024,Q1 actual 2024,Q2 actual 2024,Q3 actual 2024,Q4 actual 2024\n\
         O1,K1,Meetings held,4,1,1,0,2\nO1,K2,Budget spent,95%,20%,45%,70%,93%\n"
    ));
}

#[test]
fn grades_alone_two_columns_of_a_role_and_a_level_between() {
    insta::assert_snapshot!(sheet(
        "Ref,Objective,KPI,Weight,Excellent (100%),Good (80%),Poor (60%),Actual 2023/24\nT1,Roads,Roads built,60,2700,2300,1900,2500\nT2,Roads,Roads renewed,40,900,700,500,400\n"
    ));
    insta::assert_snapshot!(sheet(
        "Cod. obiettivo;Obiettivo;Obiettivo operativo;Indicatore;Peso;Target 2025 (giorni);Target aggiornato 2025 (giorni);Consuntivo al 31/12/2025\n\
         A;Tempi;Più veloci;Rilascio dei certificati;50;≤ 20;≤ 25;24\nA;Tempi;Più veloci;Risposta ai reclami;50;30;;28\n"
    ));
}

#[test]
fn a_share_that_may_be_a_percentage_a_scale_that_is_not_read_and_totals_that_do_not_follow() {
    insta::assert_snapshot!(sheet(
        "Obiettivo;Indicatore;Unità;Peso;Target 2025;Scala;Consuntivo 2025;% raggiungimento\n\
         O1;Emissioni - indicatore decrescente;t;25;100;;130;76,92%\n\
         O1;Quota;%;25;0,9;;0,8;\n\
         O1;Voti;%;25;90;< 50% = buono; 75;\n\
         O1;Casi;n.;25;10;;9;90%\n\
         Totale;;;;;;;50,00%\n"
    ));
}

#[test]
fn bare_titles_above_tables_areas_and_codes_that_are_taken() {
    insta::assert_snapshot!(text(
        "# Plan 2024\n\n## Housing\n\n| Indicator | Weight | Target 2024 |\n|---|---|---|\n| Homes built | 100 | 50 |\n\n\
         ## Roads\n\n| Indicator | Weight | Target 2024 |\n|---|---|---|\n| Roads mended | 100 | 20 km |\n"
    ));
    insta::assert_snapshot!(sheet(
        "Area;Peso area;Obiettivo;Peso obiettivo;Indicatore;Peso;Target 2025;Consuntivo 2025\n\
         Persone;0,6;Prerequisito di legge;40%;Casi;100;10;9\nPersone;0,6;1 Cultura;60%;Eventi;100;10;5\n\
         Cose;0,4;Patrimonio;100%;Edifici;100;10;8\n"
    ));
}

#[test]
fn a_change_of_the_value_before_two_weights_and_words_after_the_value() {
    insta::assert_snapshot!(sheet(
        "Obiettivo;Peso;Indicatore;Peso;Valore 2024;Target 2025;Scadenza;Consuntivo 2025\n\
         O1 Servizi;70%;Utenti;50%;200;+5%;;208\nO1 Servizi;70%;Reclami;50%;12;10 max;;9\n\
         O2 Conti;30%;Bilancio;100%;;;30/06/2025;15/06/2025\n"
    ));
}

#[test]
fn steps_headed_by_words_with_a_percentage_and_totals_below_an_objective() {
    insta::assert_snapshot!(sheet(
        "Area;KPI;Peso;Raggiunto 100%;Parzialmente raggiunto 50%;Non raggiunto 0%;Target 2025;Consuntivo 2025\n\
         Acque;Km di rete;60;≥ 75%;tra 60% e 74,9%;< 60%;75%;68%\n\
         Acque;Perdite;40;≤ 20%;da 20,1% a 30%;> 30%;≤ 20%;35%\n\
         Acque;Totale complessivo;100;;;;100%;\n"
    ));
    insta::assert_snapshot!(text(
        "SCHEDA 2025\n\nOBIETTIVO 1 - Piano delle opere - peso: 25\nIndicatore\tPeso\tTarget 2025\tConsuntivo 2025\n\
         Durata dei lavori\t20/100\t≤ 2 anni\t18 mesi\nIndice\t80/100\t10 ± 2\t–1,5\n\n\
         OBIETTIVO 2 - Archivio [Peso 75 punti]\nIndicatore\tPeso\tTarget 2025\tConsuntivo 2025\n\
         Regolamento\t100\tEntro il 31/12 approvazione del regolamento\t31/12/2025\n"
    ));
}

#[test]
fn a_day_below_english_headings_may_have_its_month_first() {
    let rows = "A,Report sent,30,06/07/2025,05/06/2025\nA,Known,40,by 30/06/2025,29/06/2025\nA,Same,30,05/05/2025,2025-05-04\n";
    insta::assert_snapshot!(sheet(&format!(
        "Objective,KPI,Weight,Target 2025,Actual 2025\n{rows}"
    )));
    // Italian offices write the day first.
    insta::assert_snapshot!(sheet(&format!(
        "Obiettivo,Indicatore,Peso,Target 2025,Consuntivo 2025\n{rows}"
    )));
}

#[test]
fn less_than_there_was_does_not_say_that_more_is_better() {
    let heads = "obiettivo;codice;nome;peso;baseline 2024;target 2025;target 2026\n";
    let cases = [
        ("A;Ricorsi persi;50;12%;10%;8%", true),
        ("A;Pratiche;50;10;9;9", true),
        ("A;Pratiche;50;100;98;97", false),
        ("A;Pratiche;50;10;12;14", false),
        ("A;Pratiche;50;12;≥ 10;≥ 8", false),
        ("A;Pratiche;50;;12;8", true),
        ("A;Pratiche;50;12%;10;8", false),
    ];
    for (row, is_asked) in cases {
        let read = csv(format!("{heads}1;{row}\n"));
        let asks = |it: &Unread| matches!(it.issue, ImportIssue::Direction { .. });
        assert_eq!(read.findings.iter().any(asks), is_asked, "{row}");
    }
}

#[test]
fn a_row_that_heads_others_by_its_code_is_their_objective() {
    let read = csv(
        "Cod.;Indicatore;Peso;Target 2025\nA;Prevenzione;30;\nA.1;Copertura;60;≥ 95%\nA.2;Screening;40;≥ 70%\nB;Distretto;70;\nB.1;Assistenza;100;≥ 10%\n",
    );
    let told: Vec<(String, String, Option<String>, usize)> = objectives(&read);
    let objective = |code: &str, title: &str, weight: &str, kpis| {
        (
            code.to_owned(),
            title.to_owned(),
            Some(weight.to_owned()),
            kpis,
        )
    };
    let expected = [
        objective("A", "Prevenzione", "30", 2),
        objective("B", "Distretto", "70", 1),
    ];
    assert_eq!(told, expected);
    assert_eq!(read.account().doubtful, 0);
    // Alone in its row, and on two levels.
    for text in [
        "Codice;Indicatore;Peso;Target 2025\n1. SERVIZI AL CITTADINO;;;\n1.1;Pratiche;50;≥ 10\n1.2;Reclami;50;≤ 3\n",
        "Codice;Indicatore;Peso;Target 2025\nArea 1 - Servizi al cittadino;;;\nK1;Pratiche;50;≥ 10\nK2;Reclami;50;≤ 3\n",
        "Codice;Indicatore;Peso;Target 2025\n1;Servizi;;\n1.1;Al cittadino;;\n1.1.1;Pratiche;50;≥ 10\n1.1.2;Reclami;50;≤ 3\n",
    ] {
        let read = csv(text.to_owned());
        assert_eq!(read.plan.objectives.len(), 1, "{text}");
        assert_eq!(read.plan.kpis().count(), 2, "{text}");
        let title = &read.plan.objectives[0].title;
        assert!(title.to_lowercase().contains("al cittadino"), "{title}");
    }
    // A KPI that promises nothing yet heads none.
    let read = csv("Codice;Indicatore;Peso;Target 2025\nK1;Pratiche;50;\nK2;Reclami;50;≤ 3\n");
    assert_eq!(read.plan.kpis().count(), 2);
}

fn objectives(read: &Imported) -> Vec<(String, String, Option<String>, usize)> {
    let told = read.plan.objectives.iter().map(|it| {
        let weight = it.weight.map(|it| it.normalize().to_string());
        (it.code.clone(), it.title.clone(), weight, it.kpis.len())
    });
    told.collect()
}

#[test]
fn fiscal_years_have_dashes_of_all_lengths_and_units_words_after_them() {
    for dash in ["-", "–", "/"] {
        let text = format!(
            "Ref,Indicator,Weight,Actual 2023{dash}24,2024{dash}25 target\nA1,Calls,100,8,≥ 10\n"
        );
        let read = csv(text.as_str());
        assert_eq!(read.plan.years, [2025], "{text}");
        assert!(
            read.plan.kpis().all(|(_, it)| it.baseline.is_some()),
            "{text}"
        );
    }
    let units = [
        ("24 hrs", "24", Unit::Hours),
        ("10 wks", "70", Unit::Days),
        ("5 giorni lavorativi dalla richiesta", "5", Unit::Days),
        ("60 gg dalla pubblicazione", "60", Unit::Days),
        ("3 report di giornata", "3", Unit::Count),
    ];
    for (text, value, unit) in units {
        let read = traguardo::plan::quantity(text, Italian).unwrap();
        assert_eq!(
            (read.value.to_string().as_str(), read.unit),
            (value, unit),
            "{text}"
        );
    }
}

#[test]
fn a_target_without_a_year_beside_actuals_of_several_is_of_the_files_year() {
    let plan = "Departmental Plan 2024–25\nObjective,Indicator,Target,2021–22 actual,2022–23 actual,2023–24 actual\n1,Calls answered,90%,80%,82%,85%\n";
    let read = csv(plan);
    assert_eq!(read.plan.years, [2025]);
    let (_, kpi) = read.plan.kpis().next().unwrap();
    assert_eq!(kpi.baseline.as_ref().unwrap().printed, "85%");
    assert_eq!(kpi.target(2025).unwrap().printed, "90%");
}

#[test]
fn targets_that_lean_on_another_year_are_never_bare_numbers() {
    let row = |baseline: &str, target: &str| {
        let text = format!(
            "obiettivo;codice;nome;peso;baseline 2024;target 2025\n1;A;Quota;100;{baseline};{target}\n"
        );
        let read = csv(text);
        let (_, kpi) = read.plan.kpis().next().unwrap();
        let target = kpi.target(2025).unwrap();
        traguardo::words::words(Italian).target(target)
    };
    assert_eq!(row("70%", "+3 p.p."), "≥ 73 %");
    assert_eq!(row("70%", "-3 punti percentuali"), "≤ 67 %");
    assert_eq!(row("70", "+3 p.p."), "+3 p.p.", "points of what?");
    assert_eq!(row("180", ">2024"), "> 180");
    assert_eq!(row("180", "< 2024"), "< 180");
    assert_eq!(row("", ">= 2024"), ">= 2024", "it is open");
    assert_eq!(row("180", ">= 2500"), "≥ 2.500");
}

#[test]
fn grades_below_the_heading_of_targets_are_no_targets() {
    let read = csv(
        "cod;indicatore;peso;target 2025;;\n;;;minimo;atteso;massimo\n1.1;Utenti;100;80;100;120\n",
    );
    let (_, kpi) = read.plan.kpis().next().unwrap();
    assert_eq!(kpi.target(2025).unwrap().printed, "100");
    let read = csv(
        "Ref,Indicator,Weight,MoU Target 2023-24,,\n,,,Excellent,Good,Poor\n1,Turnover,100,1250,1150,1050\n",
    );
    let (_, kpi) = read.plan.kpis().next().unwrap();
    assert!(read.has_doubts(), "nothing says what they are worth");
    assert!(
        kpi.targets
            .iter()
            .all(|it| it.target.criterion == traguardo::plan::Criterion::Open)
    );
}

#[test]
fn an_objective_has_its_title_and_weight_in_lines_of_their_own() {
    for (title, weight) in [
        ("Titolo\tTempi di pagamento", "Peso obiettivo\t40"),
        ("Titolo obiettivo:\tTempi di pagamento", "Peso:\t40"),
        ("Titolo: Tempi di pagamento", "Peso obiettivo: 40%"),
    ] {
        let plan = format!(
            "PIANO 2025\nOBIETTIVO N. 1\n{title}\n{weight}\nIndicatore\tUnità di misura\tTarget 2025\tPeso\nGiorni\tgg\t≤ 30\t100\n"
        );
        let about = about("piano");
        let read = import(plan.as_bytes(), ImportKind::Text, &about, Limits::default()).unwrap();
        let objective = objectives(&read);
        let expected = (
            "1".to_owned(),
            "Tempi di pagamento".to_owned(),
            Some("40".to_owned()),
            1,
        );
        assert_eq!(objective, [expected], "{title}");
    }
}

#[test]
fn a_kpi_is_told_by_lines_of_a_label_and_a_text() {
    let it = "PIANO 2025\nOBIETTIVO STRATEGICO 1.1 - Favorire il digitale\n\nSCHEDA\nCodice: 1.1.1\nIndicatore: Imprese assistite\nPeso: 60%\nBaseline 2024: 1.250\nTarget 2025: >= 1.300\n\nSCHEDA\nCodice: 1.1.2\nIndicatore: Tempo medio\nPeso: 40%\nTarget 2025: <= 2,2\n";
    let en = "KPI No: 3.2\nKPI name: Permits decided\nObjective: 3 - A thriving economy\nWeight: 60%\nTarget (2024/25): ≥ 85\n\nKPI No: 3.3\nKPI name: Cost of an appeal\nObjective: 3 - A thriving economy\nWeight: 40%\nTarget (2024/25): ≤ 2\n";
    let above = "PEG 2025\nObiettivo n. 1: Digitalizzare\nPeso: 40%\nIndicatore: Pratiche\nTarget: ≥ 10\n\nObiettivo n. 2: Ridurre i tempi\nPeso: 60%\nIndicatore: Tempo\nTarget: <= 45\n";
    let bare = above
        .replace("Obiettivo n. 1", "Obiettivo")
        .replace("Obiettivo n. 2", "Obiettivo")
        .replace("Peso:", "Peso obiettivo:");
    for text in [above, bare.as_str()] {
        let about = about("piano");
        let read = import(text.as_bytes(), ImportKind::Text, &about, Limits::default()).unwrap();
        let told = objectives(&read);
        let objective = |code: &str, title: &str, weight: &str| {
            (
                code.to_owned(),
                title.to_owned(),
                Some(weight.to_owned()),
                1,
            )
        };
        assert_eq!(
            told,
            [
                objective("1", "Digitalizzare", "40"),
                objective("2", "Ridurre i tempi", "60")
            ],
            "{text}"
        );
    }
    for (text, objective, codes) in [(it, "1.1", ["1.1.1", "1.1.2"]), (en, "3", ["3.2", "3.3"])] {
        let about = about("piano");
        let read = import(text.as_bytes(), ImportKind::Text, &about, Limits::default()).unwrap();
        let of: Vec<&str> = read
            .plan
            .objectives
            .iter()
            .map(|it| it.code.as_str())
            .collect();
        assert_eq!(of, [objective]);
        let found: Vec<&str> = read.plan.kpis().map(|(_, it)| it.code.as_str()).collect();
        assert_eq!(found, codes);
        assert!(!read.has_doubts(), "{:?}", read.findings);
    }
}

#[test]
fn what_a_row_that_heads_others_says_beside_its_title_is_kept() {
    let read = csv(
        "Cod.;Indicatore;Peso;Target 2025;Referente\nA;Prevenzione;trenta;;Rossi\nA.1;Copertura;100;≥ 95%;\nB;Distretto;33,33%;;\nB.1;Assistenza;100;≥ 10%;\n",
    );
    let weights: Vec<Option<String>> = objectives(&read).into_iter().map(|it| it.2).collect();
    assert_eq!(weights, [None, Some("33.33".to_owned())]);
    assert_eq!(read.plan.objectives[0].notes, ["trenta", "Rossi"]);
    assert_eq!(read.account().kept, 2);
    let read =
        csv("Code;Indicator;Weight;Target 2025\nA;Prevention;33.333;\nA.1;Coverage;100;≥ 95%\n");
    assert_eq!(
        objectives(&read)[0].2.as_deref(),
        Some("33.333"),
        "no weight is above 100"
    );
}
