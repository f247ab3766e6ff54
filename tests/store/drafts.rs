//! Drafts that are edited, and plans that go on after others: what is taken over, and what is another thing now.

use traguardo::plan::Language::Italian;
use traguardo::plan::{Formula, Input, Kpi, NewValue, Plan, Target, Year, YearTarget};
use traguardo::record::{
    Change, Document, Edit, EditError, KpiEdit, StructureEdit, plan_after, plan_like,
};
use traguardo::store::{EMBEDDED, plan_from_ron};

use super::{later, record};
use crate::support::{now, signature};

fn embedded() -> Plan {
    plan_from_ron(EMBEDDED).unwrap()
}

fn document(plan: Plan) -> Document {
    Document::new(plan, [], signature("M. Rossi"), now().instant)
}

fn draft() -> Document {
    document(Plan {
        unapproved: true,
        ..embedded()
    })
}

fn make(document: &mut Document, second: i64, edit: Edit) -> Change {
    document.apply(vec![edit], later(second)).unwrap().0
}

fn objective(code: &str, title: &str) -> Edit {
    Edit::Structure(StructureEdit::Objective {
        code: code.into(),
        title: title.into(),
        organisational: false,
        condition: false,
        fields: Vec::new(),
    })
}

fn kpi(objective: &str, code: &str, calculation: &str) -> Edit {
    let drawn = Kpi {
        weight: Some(10.into()),
        calculation: calculation.into(),
        ..Kpi::named(code, "Indicatore")
    };
    Edit::Structure(StructureEdit::Kpi(Box::new(KpiEdit::of(objective, &drawn))))
}

#[test]
fn a_formula_and_a_short_title_hold_as_long_as_what_they_are_made_of() {
    let mut plan = Plan {
        unapproved: true,
        ..embedded()
    };
    let input = |symbol: &str| Input {
        symbol: symbol.into(),
        name: symbol.into(),
        unit: None,
        from: None,
    };
    let sheet = &mut plan.objectives[0];
    let (code, title) = (sheet.code.clone(), sheet.title.clone());
    sheet.short_title = Some("Breve".into());
    let own = &mut sheet.kpis[0];
    own.calculation = "a su b".into();
    own.formula = Some(Formula::new("a / b", vec![input("a"), input("b")]).unwrap());
    let own = own.code.clone();
    let mut it = document(plan);
    let has = |it: &Document| {
        let sheet = &it.plan().objectives[0];
        (sheet.short_title.is_some(), sheet.kpis[0].formula.is_some())
    };
    let steps = [
        (objective(&code, &title), (true, true)),
        (kpi(&code, &own, "a su b"), (true, true)),
        (kpi(&code, &own, "altro"), (true, false)),
        (objective(&code, "Altro titolo"), (false, false)),
    ];
    for (second, (edit, expected)) in (0..).zip(steps) {
        make(&mut it, second, edit.clone());
        assert_eq!(has(&it), expected, "{edit:?}");
    }
}

#[test]
fn an_objective_that_has_a_kpi_since_is_not_undone_under_it() {
    let mut it = draft();
    let drawn = make(&mut it, 0, objective("9", "Nuovo"));
    let other = make(&mut it, 1, objective("10", "Altro"));
    let within = make(&mut it, 2, kpi("9", "9_001", ""));
    let refused = it.revert(&drawn.id, later(3)).err();
    assert_eq!(refused, Some(EditError::Overtaken(within.id.clone())));
    it.revert(&other.id, later(4)).unwrap();
    it.revert(&within.id, later(5)).unwrap();
    it.revert(&drawn.id, later(6)).unwrap();
    assert_eq!(it.plan().objectives, draft().plan().objectives);
}

/// No figure of a closed year of an approved plan moves; a draft has none that anybody was promised.
#[test]
fn a_draft_is_drawn_on_whatever_year_is_closed() {
    let mut it = draft();
    make(&mut it, 0, Edit::Close { year: 2022 });
    make(&mut it, 1, objective("9", "Nuovo"));
    assert!(it.plan().objectives.iter().any(|it| it.code == "9"));
    assert_eq!(it.late(), []);
}

#[test]
fn a_plan_that_goes_on_asks_for_what_was_asked_last_and_begins_where_the_last_one_ended() {
    let targets = |texts: &[(Year, &str)]| {
        let cell = |(year, text): &(Year, &str)| YearTarget {
            year: *year,
            target: Target::of_cell(text, Italian),
            bands: Vec::new(),
            interim: Vec::new(),
        };
        texts.iter().map(cell).collect::<Vec<_>>()
    };
    let mut plan = embedded();
    let kpis = &mut plan.objectives[0].kpis;
    kpis[0].targets = targets(&[(2022, "10%"), (2023, "11%"), (2024, "12%")]);
    kpis[1].targets = targets(&[(2022, "10%"), (2023, "11%"), (2024, "//")]);
    kpis[2].targets = targets(&[(2022, "//"), (2023, "//"), (2024, "//")]);
    for kpi in kpis.iter_mut() {
        kpi.baseline = Some(Target::of_cell("5%", Italian));
    }
    let code = kpis[0].code.clone();
    let mut it = document(plan);
    make(&mut it, 0, record(&code, 9));
    make(
        &mut it,
        1,
        Edit::Amend {
            kpi: code,
            since: 2023,
            new_value: NewValue::Weight(30.into()),
            date: "2022-10-25".parse().unwrap(),
            act: "atto".into(),
            reason: "motivo".into(),
        },
    );
    let years = [2025, 2026];
    let printed = |place, year| it.cell(place, year)?.actual().map(|_| "9%".to_owned());
    let next = plan_after(&it, "Piano 2025 - 2026", &years, printed);
    assert_eq!(
        (next.baseline_year, next.years.as_slice(), next.unapproved),
        (2024, &years[..], true)
    );
    assert_eq!(next.source.as_deref(), Some(it.plan().title.as_str()));
    for (at, asked, baseline) in [(0, "12%", "9%"), (1, "11%", "5%"), (2, "//", "5%")] {
        let kpi = &next.objectives[0].kpis[at];
        for year in years {
            assert_eq!(kpi.target(year).unwrap().printed, asked, "{at} {year}");
        }
        assert_eq!(kpi.baseline.as_ref().unwrap().printed, baseline, "{at}");
        assert_eq!(kpi.amendments, [], "{at}");
    }
    assert_eq!(next.objectives[0].kpis[0].weight, Some(30.into()));
    let like = plan_like(it.plan(), "Altro", &years);
    let kpis = like.kpis().map(|(_, kpi)| kpi);
    let silent = kpis
        .filter(|it| it.baseline.is_none() && it.targets == targets(&[(2025, "//"), (2026, "//")]));
    assert_eq!(silent.count(), it.plan().kpis().count());
}
