//! What is promised: how its words and numbers are read, amended, held against a newer reading of the document, and kept in a file.

use num_bigint::BigInt;
use traguardo::plan::Language::{English, Italian};
use traguardo::plan::{
    Amended, Comparator, Criterion, Decimal, Difference, Direction, Expression, FormulaError,
    Fraction, Kpi, NewValue, NumberError, Objective, Plan, PlanIssue, SaidBy, Target, Unit, Year,
    YearTarget, differences, issues, number, plan_name, quantity,
};
use traguardo::record::empty_plan;
use traguardo::store::{plan_from_ron, plan_to_ron};

const YEARS: [Year; 2] = [2025, 2026];

/// A KPI with these targets, from the first year on.
fn kpi(code: &str, targets: &[&str]) -> Kpi {
    let cells = YEARS.iter().zip(targets);
    let cells = cells.map(|(year, text)| YearTarget {
        year: *year,
        target: Target::of_cell(text, Italian),
        bands: Vec::new(),
        interim: Vec::new(),
    });
    Kpi {
        targets: cells.collect(),
        ..Kpi::named(code, code)
    }
}

fn plan(objectives: &[Objective]) -> Plan {
    Plan {
        objectives: objectives.to_vec(),
        ..empty_plan("Prova", &YEARS, ("o", "k"))
    }
}

fn objective(code: &str, kpis: &[Kpi]) -> Objective {
    Objective {
        kpis: kpis.to_vec(),
        ..Objective::named(code, code)
    }
}

fn target(year: Year, text: &str) -> NewValue {
    NewValue::target(year, Target::of_cell(text, Italian))
}

/// What a target asks, as a bound.
fn bound(kpi: &Kpi, year: Year) -> Option<(Comparator, String)> {
    match kpi.target(year)?.criterion {
        Criterion::Bound(comparator, quantity) => Some((comparator, quantity.value.to_string())),
        _ => None,
    }
}

#[test]
fn an_amended_target_keeps_to_the_direction_of_its_kpi_unless_it_says_its_own() {
    let directed = |direction: Option<Direction>| {
        let mut it = kpi("A", &["30 gg"]);
        if let Some(way) = direction {
            it.direct(way, SaidBy::Column);
        }
        it
    };
    let (least, most) = (Comparator::AtLeast, Comparator::AtMost);
    let cases = [
        (None, "25 gg", least),
        (Some(Direction::Lower), "25 gg", most),
        (Some(Direction::Higher), "25 gg", least),
        (Some(Direction::Lower), "≥ 25 gg", least),
        (Some(Direction::Higher), "≤ 25 gg", most),
    ];
    for (direction, text, comparator) in cases {
        // Of a year that has a target, and of one that has none yet.
        for year in YEARS {
            let mut it = directed(direction);
            it.amend(year, &target(year, text), None);
            let found = bound(&it, year);
            assert_eq!(
                found,
                Some((comparator, "25".into())),
                "{direction:?} {text} {year}"
            );
            assert_eq!(it.targets.len(), if year == 2025 { 1 } else { 2 });
            assert_eq!(it.text_of(Amended::Target(year), year), text);
            let amendment = it.target_amendment(year).unwrap();
            let old = if year == 2025 { "30 gg" } else { "" };
            assert_eq!(
                (amendment.old.as_str(), amendment.new.as_str()),
                (old, text)
            );
        }
    }
}

/// Weights of decimals are read back from the amendment that holds them.
#[test]
fn an_amended_weight_holds_from_its_year_on_and_the_old_one_before() {
    let mut it = kpi("A", &["1", "1"]);
    it.weight = Some(Decimal::new(3334, 2));
    it.amend(2026, &NewValue::Weight(Decimal::new(125, 1)), None);
    let weights = [2025, 2026, 2027].map(|year| it.weight_in(year).map(|it| it.to_string()));
    assert_eq!(
        weights,
        ["33.34", "12.5", "12.5"].map(|it| Some(it.to_owned()))
    );
    let texts = [2025, 2026].map(|year| it.text_of(Amended::Weight, year));
    assert_eq!(texts, ["33,34%", "12,5%"]);
    let amended = [2025, 2026, 2027].map(|year| it.is_amended(year));
    assert_eq!(amended, [false, true, true]);
}

#[test]
fn a_newer_reading_differs_where_it_says_something_else_and_not_where_it_looks_different() {
    type Change = fn(&mut Plan);
    let own = kpi("A", &["90%"]);
    let old = plan(&[objective("1", &[own, kpi("B", &["1", "1"])])]);
    let changes: [(Change, Vec<Difference>); 9] = [
        (|_| {}, vec![]),
        (
            |it| of(it).targets[0].target = Target::of_cell("90,00 %", Italian),
            vec![],
        ),
        (
            |it| of(it).targets[0].target = Target::of_cell("91%", Italian),
            vec![criterion("90%", target(2025, "91%"))],
        ),
        (
            |it| of(it).targets = kpi("A", &["90%", "95%"]).targets,
            vec![criterion("", target(2026, "95%"))],
        ),
        (
            |it| of(it).weight = Some(40.into()),
            vec![criterion("", NewValue::Weight(40.into()))],
        ),
        (
            |it| of(it).direction = Some(Direction::Lower),
            vec![Difference::Direction("A".into(), Direction::Lower)],
        ),
        (
            |it| it.objectives[0].organisational = true,
            vec![Difference::Flag("1".into())],
        ),
        (
            |it| drop(it.objectives[0].kpis.remove(0)),
            vec![Difference::Gone("A".into())],
        ),
        (|it| it.years = vec![2025], vec![Difference::Years]),
    ];
    for (at, (change, expected)) in changes.into_iter().enumerate() {
        let mut new = old.clone();
        change(&mut new);
        assert_eq!(differences(&old, &new), expected, "{at}");
    }
}

fn of(plan: &mut Plan) -> &mut Kpi {
    &mut plan.objectives[0].kpis[0]
}

fn criterion(old: &str, new_value: NewValue) -> Difference {
    Difference::Criterion {
        kpi: "A".into(),
        old: old.into(),
        new_value,
    }
}

/// Weights as they count: never below nought, and what is empty shares what is left, if anything is.
#[test]
fn weights_that_are_empty_negative_or_too_many_count_and_are_told_as_they_are() {
    let code = |at: usize| ["A", "B", "C"][at].to_owned();
    let nothing = |at| PlanIssue::NothingLeft { code: code(at) };
    let negative = |at| PlanIssue::NegativeWeight { code: code(at) };
    let cases = [
        (
            [Some(50), Some(50), None],
            ["50", "50", "0"],
            vec![nothing(2)],
        ),
        (
            [Some(80), Some(40), None],
            ["80", "40", "0"],
            vec![nothing(2)],
        ),
        ([Some(50), Some(50), Some(0)], ["50", "50", "0"], vec![]),
        ([Some(40), None, None], ["40", "30", "30"], vec![]),
        (
            [Some(-20), Some(40), None],
            ["0", "40", "60"],
            vec![negative(0)],
        ),
        ([None, None, None], ["33.33", "33.33", "33.33"], vec![]),
    ];
    for (weights, counting, told) in cases {
        let own = weights.iter().enumerate().map(|(at, weight)| Kpi {
            weight: weight.map(Into::into),
            ..kpi(&code(at), &["≥ 1", "≥ 1"])
        });
        let sheet = objective("1", &own.collect::<Vec<_>>());
        let found = sheet.weights(2025);
        let found: Vec<String> = found.iter().map(|it| it.to_shortest(0, 2)).collect();
        assert_eq!(found, counting, "{weights:?}");
        let mut all = issues(&plan(&[sheet]));
        all.retain(|it| !matches!(it, PlanIssue::Weights { .. }));
        assert_eq!(all, told, "{weights:?}");
    }
}

#[test]
fn what_more_of_may_well_be_worse_has_no_direction_until_somebody_says_it() {
    let cases = [
        ("30 gg", true),
        ("0", true),
        ("0%", true),
        ("-1", true),
        ("1", false),
        ("≥ 0", false),
        ("≤ 30 gg", false),
        ("SI", false),
    ];
    for (text, is_told) in cases {
        let mut it = kpi("A", &[text]);
        assert_eq!(it.undirected().is_some(), is_told, "{text}");
        it.direct(Direction::Lower, SaidBy::Column);
        assert_eq!(it.undirected(), None, "{text}");
    }
}

#[test]
fn numbers_and_units_are_read_as_they_stand_or_not_at_all() {
    for (text, value) in [
        ("-0", "0"),
        ("-0,0", "0.0"),
        ("\u{2212}3", "-3"),
        ("+3", "3"),
    ] {
        let read = number(text, Italian).map(|it| it.to_string());
        assert_eq!(read, Ok(value.to_owned()), "{text}");
    }
    let days = quantity("10 gg.", Italian).unwrap();
    assert_eq!((days.value, days.unit), (10.into(), Unit::Days));
    for text in ["10%.", "10 €."] {
        let read = quantity(text, Italian);
        assert_eq!(read, Err(NumberError::NotANumber), "{text}");
    }
    // A cell with nothing in it asks for nothing; one that cannot be read is open.
    for (text, criterion) in [
        ("", Criterion::Nothing),
        (" \n", Criterion::Nothing),
        ("//", Criterion::Nothing),
        ("forse", Criterion::Open),
    ] {
        assert_eq!(
            Target::of_cell(text, Italian).criterion,
            criterion,
            "{text}"
        );
    }
}

#[test]
fn arithmetic_is_printed_so_that_nobody_misreads_it_and_has_a_longest_text() {
    for text in ["3*(-5)", "3/(-5)", "-5/3", "a-(b-c)", "a/(b*c)"] {
        let read = Expression::read(text, English).unwrap();
        assert_eq!(read.to_text(English), text);
    }
    for (text, value) in [
        ("3*4", "12"),
        ("3×4", "12"),
        ("3/4", "0.75"),
        ("3÷4", "0.75"),
        ("3:4", "0.75"),
        ("3-4", "-1"),
        ("3\u{2212}4", "-1"),
        ("2+3×4", "14"),
    ] {
        let read = Expression::read_numbers(text, Italian).unwrap();
        let found = read.value(&|_| None).map(|it| it.to_shortest(0, 2));
        assert_eq!(found, Ok(value.to_owned()), "{text}");
    }
    let ones = |count: usize| vec!["1"; count].join("+");
    for (count, is_read) in [(1000, true), (1001, false)] {
        let read = Expression::read(&ones(count), English);
        assert_eq!(read.is_ok(), is_read, "{count}");
        assert!(is_read || read == Err(FormulaError::TooDeep), "{count}");
    }
}

/// Never above what it is: what is shown as reached is.
#[test]
fn a_quotient_that_is_rounded_down_is_not_above_it() {
    for (sum, divisor, expected) in [
        (1, 3, "0.333333333333"),
        (2, 3, "0.666666666666"),
        (-1, 3, "-0.333333333334"),
        (9, 3, "3"),
    ] {
        let divisor = Fraction::from(divisor);
        let found = Fraction::quotient_down(&BigInt::from(sum), 0, &divisor, 12).unwrap();
        assert_eq!(found.to_shortest(0, 20), expected, "{sum}");
        assert!(
            found <= Fraction::from(sum).over(&divisor).unwrap(),
            "{sum}"
        );
    }
    for divisor in [0, -3] {
        let divisor = Fraction::from(divisor);
        assert_eq!(
            Fraction::quotient_down(&BigInt::from(1), 0, &divisor, 12),
            None
        );
    }
}

#[test]
fn a_title_that_is_cut_between_two_words_makes_a_name_without_a_hyphen_at_its_end() {
    let name = plan_name(&format!("{} Obiettivi", "p".repeat(79)));
    assert_eq!(name, "p".repeat(79));
    let name = plan_name(&format!("{} Obiettivi", "p".repeat(78)));
    assert_eq!(name, format!("{}-o", "p".repeat(78)));
    assert_eq!(plan_name("– // –"), "piano");
}

/// What somebody left open is open in the file too, though its text could be read; and a range has its lower end first.
#[test]
fn a_target_in_a_file_is_read_back_as_it_was_meant() {
    let mut it = kpi("A", &["90%", "non lo so"]);
    it.targets[0].target.criterion = Criterion::Open;
    it.baseline = Some(Target::of_cell("2..5", Italian));
    let whole = plan(&[objective("1", &[it])]);
    let text = plan_to_ron(&whole).unwrap();
    assert_eq!(plan_from_ron(&text).unwrap().objectives, whole.objectives);
    let turned = text.replace("Range(\"2\", \"5\"", "Range(\"5\", \"2\"");
    assert_ne!(turned, text);
    assert_eq!(plan_from_ron(&turned).unwrap().objectives, whole.objectives);
}
