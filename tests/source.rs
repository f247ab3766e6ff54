//! The embedded plan against the source document, cell by cell.

use traguardo::plan::{Amended, Comparator, Criterion, Kind, Objective, Plan, Unit};
use traguardo::store::{EMBEDDED, plan_from_ron};

const SOURCE: &str = include_str!("fixtures/allegato-b-2022-2024.txt");

fn plan() -> Plan {
    plan_from_ron(EMBEDDED).unwrap()
}

/// A cell without its markup.
fn plain(cell: &str) -> String {
    let mut text = cell.replace("\\_", "_").replace("**", "");
    for tag in ["<b>", "</b>", "<i>", "</i>"] {
        text = text.replace(tag, "");
    }
    text.trim().trim_start_matches(['#', ' ']).to_owned()
}

/// The cells of the source that are not empty: those before the first objective, then those of each objective.
fn blocks() -> Vec<Vec<String>> {
    let mut blocks = vec![Vec::new()];
    for line in SOURCE.lines() {
        if line.contains("OBIETTIVO STRATEGICO INDIVIDUALE N.") {
            blocks.push(Vec::new());
        }
        let cells = line.split('\t').map(plain).filter(|cell| !cell.is_empty());
        blocks.last_mut().unwrap().extend(cells);
    }
    blocks
}

/// Everything that an objective holds as printed.
fn printed(plan: &Plan, objective: &Objective) -> Vec<String> {
    let mut cells = objective.headings.clone();
    cells.extend(objective.title_label.clone());
    cells.push(objective.title.clone());
    for field in &objective.fields {
        cells.extend([field.label.clone(), field.text.clone()]);
    }
    cells.extend(plan.columns.clone());
    for kpi in &objective.kpis {
        cells.extend([kpi.printed.clone(), kpi.calculation.clone()]);
        cells.push(kpi.baseline.as_ref().unwrap().printed.clone());
        cells.extend(kpi.targets.iter().map(|it| it.target.printed.clone()));
        for amendment in &kpi.amendments {
            cells.extend([amendment.announcement.clone(), amendment.previous.clone()]);
            cells.extend(amendment.reason.clone());
        }
    }
    cells.extend(objective.notes.clone());
    cells.retain(|cell| !cell.is_empty());
    cells
}

#[test]
fn every_cell_of_the_source_is_in_the_plan_and_nothing_else_is() {
    let plan = plan();
    let blocks = blocks();
    let mut head = plan.headings.clone();
    head.push(plan.title.clone());
    assert_eq!(blocks[0], head);
    assert_eq!(blocks.len() - 1, plan.objectives.len());
    for (block, objective) in blocks[1..].iter().zip(&plan.objectives) {
        let (mut there, mut here) = (block.clone(), printed(&plan, objective));
        there.sort();
        here.sort();
        assert_eq!(here, there, "objective {}", objective.code);
    }
}

#[test]
fn every_kpi_is_printed_as_its_code_its_name_and_its_weight() {
    for (_, kpi) in plan().kpis() {
        let weight = kpi.weight.unwrap();
        let cell = format!("Kpi {} {} ({weight}%)", kpi.printed_code, kpi.name);
        assert_eq!(kpi.printed.trim_end_matches('.'), cell);
    }
}

#[test]
fn targets_and_baselines_are_read_as_they_are_meant() {
    let at_least = |value: &str, unit| {
        let value = value.parse().unwrap();
        Criterion::Bound(
            Comparator::AtLeast,
            traguardo::plan::Quantity { value, unit },
        )
    };
    let percent = |value| at_least(value, Unit::Percent);
    let (yes, nothing) = (Criterion::YesNo(true), Criterion::Nothing);
    let rows = [
        (
            "4_001",
            percent("9.57"),
            [percent("10.00"), nothing, nothing],
        ),
        (
            "4_002",
            percent("168.43"),
            [percent("164.71"), nothing, nothing],
        ),
        (
            "4_003",
            percent("69.19"),
            [percent("69.76"), nothing, nothing],
        ),
        (
            "4_004",
            percent("11.32"),
            [percent("12.19"), nothing, nothing],
        ),
        (
            "SG.02_001",
            percent("90"),
            [percent("90"), percent("90"), percent("90")],
        ),
        ("SG.03_001", yes, [yes, yes, yes]),
        ("SG.03_002", yes, [yes, yes, yes]),
        ("SG.03_003", yes, [yes, yes, yes]),
        (
            "SG.03_004",
            yes,
            [at_least("1", Unit::Number), nothing, nothing],
        ),
        (
            "SG.04_001",
            percent("67"),
            [percent("70"), percent("70"), percent("70")],
        ),
    ];
    let plan = plan();
    assert_eq!(plan.kpis().count(), rows.len());
    for ((_, kpi), (code, baseline, targets)) in plan.kpis().zip(rows) {
        assert_eq!(kpi.code, code);
        assert_eq!(kpi.baseline.as_ref().unwrap().criterion, baseline, "{code}");
        for (year, target) in [2022, 2023, 2024].into_iter().zip(targets) {
            assert_eq!(kpi.target(year).unwrap().criterion, target, "{code} {year}");
        }
    }
}

#[test]
fn what_the_source_leaves_out_is_not_what_it_leaves_empty() {
    use traguardo::plan::FieldKind::{Programme, Resources};
    let plan = plan();
    let text = |index: usize, kind| {
        plan.objectives[index]
            .field(kind)
            .map(|field| field.text.as_str())
    };
    assert_eq!(text(0, Resources), Some("//"));
    assert_eq!(text(0, Programme), None);
    for index in 1..4 {
        assert_eq!(text(index, Resources), Some(""));
        assert!(text(index, Programme).is_some());
    }
}

#[test]
fn both_amendments_keep_the_old_value_and_the_reasons() {
    let plan = plan();
    let amendments: Vec<_> = plan
        .kpis()
        .flat_map(|(_, kpi)| kpi.amendments.iter().map(|it| (kpi.code.as_str(), it)))
        .collect();
    assert_eq!(amendments.len(), 2);
    let (code, target) = amendments[0];
    assert_eq!(
        (
            code,
            target.amended,
            target.old.as_str(),
            target.new.as_str()
        ),
        ("4_001", Amended::Target(2022), "11,09%", "10,00%")
    );
    assert_eq!(target.reason.len(), 2);
    let (code, calculation) = amendments[1];
    assert_eq!(
        (code, calculation.amended),
        ("SG.03_002", Amended::Calculation)
    );
    assert!(
        calculation.old.starts_with("Revisione della mappatura")
            && calculation.new.starts_with("Disamina strumentale")
    );
    assert!(calculation.reason[0].contains("25.10.2022"));
}

#[test]
fn the_formula_of_4_004_has_the_parentheses_that_its_text_lacks() {
    let plan = plan();
    let formulas: Vec<_> = plan
        .kpis()
        .filter_map(|(_, kpi)| kpi.formula.as_ref().map(|it| (kpi.code.as_str(), it)))
        .collect();
    let codes: Vec<&str> = formulas.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes, ["4_001", "4_002", "4_003", "4_004", "SG.02_001"]);
    assert!(formulas[3].1.text.starts_with("(proventi_correnti - "));
    assert_eq!(formulas[4].1.inputs.len(), 4);
}

#[test]
fn the_kind_of_a_kpi_may_differ_from_year_to_year() {
    let plan = plan();
    let kpi = plan
        .kpis()
        .find(|(_, kpi)| kpi.code == "SG.03_004")
        .unwrap()
        .1;
    assert_eq!(kpi.baseline.as_ref().unwrap().criterion.kind(), Kind::YesNo);
    assert_eq!(kpi.kind(2022), Kind::Quantity(Unit::Number));
    assert_eq!(kpi.target(2023).unwrap().criterion.kind(), Kind::Nothing);
}
