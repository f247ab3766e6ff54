//! The text of an "Allegato".

use super::{allegato, bare, embedded};

const SOURCE: &str = include_str!("../fixtures/allegato-b-2022-2024.txt");

#[test]
fn the_source_gives_the_embedded_plan_equal_in_every_field() {
    let read = allegato(SOURCE).unwrap();
    assert_eq!(read.findings, []);
    assert_eq!(read.measurements, []);
    let (here, there) = (bare(read.plan), bare(embedded()));
    for (here, there) in here.objectives.iter().zip(&there.objectives) {
        assert_eq!(here, there);
    }
    assert_eq!(here, there);
}

/// A document of another chamber: two years, an objective without outcome, fields in another order, a column more, weights of thirds.
const OTHER: &str = "\
**CAMERA DI COMMERCIO DI ALTROVE**
**OBIETTIVI DEI DIRIGENTI 2025 - 2026**

## OBIETTIVO OPERATIVO N. 2.1 DEL DIRIGENTE DELL'AREA ANAGRAFE

### TEMPI DEL REGISTRO IMPRESE E PNRR

**\"OBIETTIVO VALIDO AI FINI DEL CALCOLO DELLA PERFORMANCE ORGANIZZATIVA\"**

<b>Stakeholder</b>\tImprese
<b>Descrizione</b>\tEvadere le pratiche in tempo, anche con i fondi del PNRR.
<b>Referente</b>\tdott.ssa Verdi
<b>Centro di Responsabilità Amministrativa</b>\tAREA ANAGRAFE
Indicatori (Peso)\tFonte\tAlgoritmo\tBaseline\tTarget\t
\t\t\tAnno 2024\tAnno 2025\tAnno 2026
<b>Kpi AN.1</b> Tempo medio (33,34%)\tInfocamere\tGiorni totali / Pratiche evase\t6,5 gg\t<= 5 gg\tal massimo 4 giorni
**Kpi AN.2** Pratiche telematiche (33,33 %)\t\tPratiche telematiche / Pratiche\t80\tmaggiore o uguale a 90%\tda 92% a 95%
Kpi AN. 3 Carta dei servizi (peso 33,33%).\t\tPubblicazione\tNO\tentro il 30/04/2025\t//

Il target 2026 del KPI AN.2 è stato rideterminato in sede di aggiornamento.
Precedente target: 95%.

Così ha deciso la Giunta.

Peso del KPI AN.1 modificato da 30% a 33,34%.

## OBIETTIVO OPERATIVO N. 2.2

### Bilancio sano

Una riga che nessuno capisce.
<b>Descrizione</b>\tTenere i conti.
\tAnche gli anni prossimi.
Indicatori\tModalità di calcolo\tTarget 2025\tConsuntivo 2025\tTarget 2026
<b>Kpi BI_01</b> Spese\tTotale\t< € 50.000,00\t€ 48.250,10\tquanto basta
<b>Kpi BI_02</b> Verifiche\tNumero\tn. 3\t≥4\t> 4

*Peso: senza pesi gli indicatori valgono uguale.
Target del KPI ZZ_99 modificato.
";

#[test]
fn a_document_of_another_chamber_is_read_with_its_own_years_units_and_comparators() {
    use traguardo::plan::{Comparator, Criterion, Unit};
    let read = allegato(OTHER).unwrap();
    let plan = &read.plan;
    assert_eq!(plan.title, "OBIETTIVI DEI DIRIGENTI 2025 - 2026");
    assert_eq!(plan.headings, ["CAMERA DI COMMERCIO DI ALTROVE"]);
    assert_eq!(
        (plan.baseline_year, plan.years.as_slice()),
        (2024, [2025, 2026].as_slice())
    );
    let [first, second] = plan.objectives.as_slice() else {
        panic!("two objectives");
    };
    assert_eq!((first.code.as_str(), second.code.as_str()), ("2.1", "2.2"));
    assert!(first.organisational && !second.organisational);
    // Abbreviations keep their capitals, and a title that is none in capitals stays as it is.
    assert_eq!(
        first.short_title.as_deref(),
        Some("Tempi del registro imprese e PNRR")
    );
    assert_eq!(second.short_title, None);
    let labels: Vec<&str> = first.fields.iter().map(|it| it.label.as_str()).collect();
    assert_eq!(labels[..3], ["Stakeholder", "Descrizione", "Referente"]);
    let criteria = |code: &str| -> Vec<Criterion> {
        let (_, kpi) = plan.kpis().find(|(_, kpi)| kpi.code == code).unwrap();
        kpi.targets.iter().map(|it| it.target.criterion).collect()
    };
    let bound = |criterion: Criterion| match criterion {
        Criterion::Bound(comparator, it) => (comparator, it.value.to_string(), it.unit),
        other => panic!("{other:?}"),
    };
    let days = criteria("AN.1");
    assert_eq!(bound(days[0]), (Comparator::AtMost, "5".into(), Unit::Days));
    assert_eq!(bound(days[1]), (Comparator::AtMost, "4".into(), Unit::Days));
    let share = criteria("AN.2");
    assert_eq!(
        bound(share[0]),
        (Comparator::AtLeast, "90".into(), Unit::Percent)
    );
    assert!(matches!(
        share[1],
        Criterion::Range {
            unit: Unit::Percent,
            ..
        }
    ));
    assert!(matches!(
        criteria("AN.3")[..],
        [Criterion::By(_), Criterion::Nothing]
    ));
    assert_eq!(
        bound(criteria("BI_01")[0]),
        (Comparator::LessThan, "50000.00".into(), Unit::Money)
    );
    assert_eq!(
        bound(criteria("BI_02")[0]),
        (Comparator::AtLeast, "3".into(), Unit::Count)
    );
    let weights = |objective: &traguardo::plan::Objective| -> Vec<Option<String>> {
        let weights = objective.kpis.iter().map(|it| it.weight);
        weights.map(|it| it.map(|it| it.to_string())).collect()
    };
    assert_eq!(
        weights(first),
        ["33.34", "33.33", "33.33"].map(|it| Some(it.to_owned()))
    );
    assert_eq!(weights(second), [None, None]);
    let actuals: Vec<(&str, &str)> = read
        .measurements
        .iter()
        .map(|it| (it.code.as_str(), it.text.as_str()))
        .collect();
    assert_eq!(actuals, [("BI_01", "€ 48.250,10"), ("BI_02", "≥4")]);
}

#[test]
fn several_amendments_find_their_kpi_their_year_and_their_reasons() {
    use traguardo::plan::Amended;
    let plan = allegato(OTHER).unwrap().plan;
    let kpis = &plan.objectives[0].kpis;
    let [target] = kpis[1].amendments.as_slice() else {
        panic!("one amendment");
    };
    assert_eq!(target.amended, Amended::Target(2026));
    assert_eq!(
        (target.old.as_str(), target.new.as_str()),
        ("95%", "da 92% a 95%")
    );
    assert_eq!(target.reason, ["Così ha deciso la Giunta."]);
    let [weight] = kpis[0].amendments.as_slice() else {
        panic!("one amendment");
    };
    assert_eq!(weight.amended, Amended::Weight);
    assert_eq!(
        (weight.old.as_str(), weight.new.as_str()),
        ("30%", "33,34%")
    );
}

#[test]
fn what_is_not_understood_is_listed_with_its_line_and_kept() {
    use traguardo::plan::FieldKind;
    use traguardo::plan::Language::Italian;
    let read = allegato(OTHER).unwrap();
    let words = traguardo::words::words(Italian);
    let told: Vec<String> = read.findings.iter().map(|it| it.sentence(words)).collect();
    insta::assert_snapshot!(told.join("\n"));
    let notes: Vec<&String> = read
        .plan
        .objectives
        .iter()
        .flat_map(|it| &it.notes)
        .collect();
    for kept in [
        "Una riga che nessuno capisce.",
        "*Peso: senza pesi gli indicatori valgono uguale.",
        "Target del KPI ZZ_99 modificato.",
    ] {
        assert!(notes.iter().any(|note| *note == kept), "{kept}: {notes:?}");
    }
    let source = read.plan.kpis().find(|(_, it)| it.code == "AN.1");
    let source = source.and_then(|(_, it)| it.says(FieldKind::Source));
    assert_eq!(source, Some("Infocamere"));
    let description = &read.plan.objectives[1].fields[0].text;
    assert_eq!(description, "Tenere i conti.\nAnche gli anni prossimi.");
}

#[test]
fn a_text_without_objectives_or_years_is_no_plan() {
    for text in [
        "",
        "\n\n",
        "Egregio signore,\nle scrivo.",
        "OBIETTIVO STRATEGICO N. 1\nTitolo",
    ] {
        assert!(allegato(text).is_err(), "{text}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 60, failure_persistence: None, ..Default::default() })]

    /// Lines of the source in any order, with pieces of it put anywhere: nothing panics, and no KPI's row is lost.
    #[test]
    fn any_text_is_read_or_refused(lines in proptest::collection::vec(0..200_usize, 0..120), noise in "[\\PC\t]{0,40}") {
        let all: Vec<&str> = SOURCE.lines().chain(OTHER.lines()).collect();
        let mut text: Vec<&str> = lines.iter().map(|at| all[at % all.len()]).collect();
        text.push(&noise);
        if let Ok(read) = allegato(&text.join("\n")) {
            let shown = traguardo::store::plan_to_ron(&read.plan).unwrap();
            proptest::prop_assert_eq!(traguardo::store::plan_from_ron(&shown).unwrap(), read.plan);
        }
    }
}

/// The slips of documents, each in the smallest text that shows it.
#[test]
fn slips_of_layout_lose_nothing() {
    let read = |text: &str| {
        let text = format!("PIANO 2025\n\n{text}");
        let read = allegato(&text).unwrap();
        let kpis = read.plan.objectives.iter().flat_map(|objective| {
            objective.kpis.iter().map(|kpi| {
                let weight = kpi.weight.map_or_else(String::new, |it| it.to_string());
                format!("{}/{} {} {weight}", objective.code, kpi.code, kpi.name)
            })
        });
        (kpis.collect::<Vec<_>>(), read)
    };
    let heads = "Indicatori\tModalità\tTarget 2025\n";
    let row = "<b>Kpi A_1</b> Uno (100%)\tconto\t5\n";
    for (heading, code, title) in [
        ("## OBIETTIVO\u{a0}STRATEGICO N. 2", "2", ""),
        ("## Obiettivo operativo 3.1 – Tempi", "3.1", "Tempi"),
        ("## OBIETTIVO N.1: CONTI (peso 40%)", "1", "CONTI"),
        ("**OBIETTIVO N. 1** Conti", "1", "Conti"),
        ("## OBIETTIVO 4", "4", ""),
        ("## OBIETTIVO STRATEGICO N. IV DEL DIRIGENTE", "IV", ""),
        ("OBIETTIVO STRATEGICO N. 5\t\t", "5", ""),
    ] {
        let (kpis, read) = read(&format!("{heading}\n\n{heads}{row}"));
        let objective = &read.plan.objectives[0];
        assert_eq!(
            (objective.code.as_str(), objective.title.as_str()),
            (code, title),
            "{heading}"
        );
        assert_eq!(kpis, [format!("{code}/A_1 Uno 100")], "{heading}");
        assert_eq!(read.plan.title, "PIANO 2025", "{heading}");
    }
    for (cell, expected) in [
        (
            "<b>Kpi A_1</b> Tasso (50%) di cosa",
            "1/A_1 Tasso di cosa 50",
        ),
        ("<b>Kpi A_010</b> (10%) Peso prima", "1/A_010 Peso prima 10"),
        ("<b>Kpi A_1 - Uno (5%)</b>", "1/A_1 Uno 5"),
        ("<b>Kpi Ob. Str. A_1</b> Uno (5%)", "1/A_1 Uno 5"),
        ("<b>Kpi Ob.Com.4_001</b> Uno (5%)", "1/4_001 Uno 5"),
        ("<b>KPI_01</b> Uno (5%)", "1/KPI_01 Uno 5"),
        ("<b>Kpi SG. 03_001</b> Uno (5%)", "1/SG.03_001 Uno 5"),
    ] {
        let (kpis, _) = read(&format!(
            "## OBIETTIVO N. 1\n\n### T\n\n{heads}{cell}\tconto\t5\n"
        ));
        assert_eq!(kpis, [expected], "{cell}");
    }
    // Nor does one in capitals without the sign of a number, or a heading where a letter only looks like one.
    for sentence in [
        "Obiettivo n. 3 rinviato al 2026.",
        "OBIETTIVO 3 RINVIATO AL 2026.",
        "## OBIETTIVO I GIOVANI",
    ] {
        let (kpis, noted) = read(&format!(
            "## OBIETTIVO N. 1\n\n### T\n\n{heads}{row}\n{sentence}\n"
        ));
        assert_eq!(
            (kpis.len(), noted.plan.objectives.len()),
            (1, 1),
            "a sentence begins no objective: {sentence}"
        );
        assert_eq!(noted.plan.objectives[0].notes.len(), 1, "{sentence}");
    }
    // Heads in any order, and a second table with other heads in the same objective.
    let (kpis, read_two) = read(
        "## OBIETTIVO N. 1\n\n### T\n\nTarget 2025\tIndicatori\n5\t<b>Kpi A_1</b> Uno (50%)\nIndicatori\tTarget 2026\tBaseline 2024\n<b>Kpi A_2</b> Due (50%)\t6\t4\n",
    );
    assert_eq!(kpis, ["1/A_1 Uno 50", "1/A_2 Due 50"]);
    let second = &read_two.plan.objectives[0].kpis[1];
    assert_eq!(second.baseline.as_ref().unwrap().printed, "4");
    assert_eq!(
        (
            second.targets[0].year,
            second.targets[0].target.printed.as_str()
        ),
        (2026, "6")
    );
    // A row that lost its cells, a heading that is no objective, an old value of nothing, a year that the plan has not.
    let (kpis, read) = read(&format!(
        "## OBIETTIVO N. 1\n\n### T\n\n{heads}{row}\n<b>Kpi A_2</b> Due (50%)\n\n## Allegato tecnico\n\nPrecedente target: 3.\n\nTarget del KPI A_1 per l'anno 2031 modificato.\nPrecedente target: 2.\n"
    ));
    assert_eq!(kpis, ["1/A_1 Uno 100", "1/A_2 Due 50"]);
    assert_eq!(read.findings.len(), 4, "{:?}", read.findings);
    assert!(read.plan.objectives[0].kpis[0].amendments.is_empty());
}

#[test]
fn an_old_value_may_stand_on_the_same_line_or_be_called_the_other_way_round() {
    for quote in [
        " Precedente target: 12%.",
        "\nTarget precedente: 12%.",
        "\nPrecedente valore: 12%",
        " (precedente: 12%)",
    ] {
        let text = format!(
            "PIANO 2025\n## OBIETTIVO N. 1\n### T\nIndicatori\tTarget 2025\n<b>Kpi A_1</b> Uno (100%)\t10%\n\nTarget del KPI A_1 modificato.{quote}\n"
        );
        let read = allegato(&text).unwrap();
        assert_eq!(read.findings, [], "{quote}");
        let old: Vec<&str> = read.plan.objectives[0].kpis[0]
            .amendments
            .iter()
            .map(|it| it.old.as_str())
            .collect();
        assert_eq!(old, ["12%"], "{quote}");
    }
}

#[test]
fn of_several_amendments_each_new_text_is_the_next_ones_old() {
    let text = "PIANO 2025\n## OBIETTIVO N. 1\n### T\nIndicatori\tTarget 2025\n<b>Kpi A_1</b> Uno (100%)\t5\n\nTarget del KPI A_1 modificato.\nPrecedente target: 2.\n\nTarget del KPI A_1 modificato di nuovo.\nPrecedente target: 3.\n";
    let plan = allegato(text).unwrap().plan;
    let told: Vec<(&str, &str)> = plan.objectives[0].kpis[0]
        .amendments
        .iter()
        .map(|it| (it.old.as_str(), it.new.as_str()))
        .collect();
    assert_eq!(told, [("2", "3"), ("3", "5")]);
}

#[test]
fn an_empty_cell_of_an_actual_is_no_reading_and_no_doubt() {
    let codes = |text: &str| {
        let read = allegato(text).unwrap();
        let codes: Vec<String> = read.measurements.into_iter().map(|it| it.code).collect();
        (codes, read.findings)
    };
    let (whole, findings) = codes(OTHER);
    assert_eq!(whole, ["BI_01", "BI_02"]);
    for empty in ["", " ", "//", "-"] {
        let found = codes(&OTHER.replace("€ 48.250,10", empty));
        assert_eq!(
            found,
            (vec!["BI_02".to_owned()], findings.clone()),
            "{empty:?}"
        );
    }
}
