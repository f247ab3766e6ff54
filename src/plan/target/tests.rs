//! Every notation of a target, and what is none.

use super::*;

fn read(text: &str) -> Result<Criterion, TargetError> {
    criterion(text, Language::Italian)
}

#[test]
fn bounds_are_read_with_their_comparator_and_unit() {
    use Comparator::{AtLeast, AtMost, Exactly, LessThan, MoreThan};
    let cases = [
        ("10,00%", AtLeast, "10.00", Unit::Percent),
        ("≥ 90%", AtLeast, "90", Unit::Percent),
        ("≥ 1", AtLeast, "1", Unit::Number),
        (">= 103,00%", AtLeast, "103.00", Unit::Percent),
        ("≤ 10 gg", AtMost, "10", Unit::Days),
        ("<= 30 giorni", AtMost, "30", Unit::Days),
        ("> 5", MoreThan, "5", Unit::Number),
        ("< 2,5", LessThan, "2.5", Unit::Number),
        ("= n. 3", Exactly, "3", Unit::Count),
        ("maggiore o uguale a 90%", AtLeast, "90", Unit::Percent),
        ("Minore o uguale a 5", AtMost, "5", Unit::Number),
        ("€ 50.000,00", AtLeast, "50000.00", Unit::Money),
        ("almeno 3", AtLeast, "3", Unit::Number),
        ("non inferiore a 80%", AtLeast, "80", Unit::Percent),
        ("non più di 5", AtMost, "5", Unit::Number),
        ("max 5", AtMost, "5", Unit::Number),
        ("min. 5", AtLeast, "5", Unit::Number),
        ("entro 30 gg", AtMost, "30", Unit::Days),
        ("oltre 50", MoreThan, "50", Unit::Number),
        ("=> 5", AtLeast, "5", Unit::Number),
        ("-3", AtLeast, "-3", Unit::Number),
        ("at most 4 days", AtMost, "4", Unit::Days),
        ("≥67%", AtLeast, "67", Unit::Percent),
        ("168,43", AtLeast, "168.43", Unit::Number),
        ("superiore al 5%", MoreThan, "5", Unit::Percent),
        ("maggiore del 90%", MoreThan, "90", Unit::Percent),
        ("inferiore a 20 gg lavorativi", LessThan, "20", Unit::Days),
        ("pari o superiore a 95%", AtLeast, "95", Unit::Percent),
        ("pari al 100%", Exactly, "100", Unit::Percent),
        ("non oltre 30 giorni", AtMost, "30", Unit::Days),
        ("non meno di 4", AtLeast, "4", Unit::Number),
        ("almeno 3 eventi", AtLeast, "3", Unit::Count),
        ("almeno il 95%", AtLeast, "95", Unit::Percent),
        ("no more than 5 days", AtMost, "5", Unit::Days),
        ("< 2 ore", LessThan, "2", Unit::Hours),
        ("3/3", AtLeast, "1", Unit::Number),
        ("10 max", AtMost, "10", Unit::Number),
        ("5% (max)", AtMost, "5", Unit::Percent),
        ("80% o più", AtLeast, "80", Unit::Percent),
        ("5 or fewer", AtMost, "5", Unit::Number),
        ("100%*", AtLeast, "100", Unit::Percent),
        ("≥90% (1)", AtLeast, "90", Unit::Percent),
        ("≥ 4 (scala 1-5)", AtLeast, "4", Unit::Number),
        ("100% al 31/12/2025", AtLeast, "100", Unit::Percent),
        ("85% or above", AtLeast, "85", Unit::Percent),
        ("80 and below", AtMost, "80", Unit::Number),
        ("zero", AtLeast, "0", Unit::Number),
        ("almeno due", AtLeast, "2", Unit::Number),
        ("at least three events", AtLeast, "3", Unit::Count),
        ("£ 1.250,50", AtLeast, "1250.50", Unit::Number),
        ("≤ $20", AtMost, "20", Unit::Number),
    ];
    for (text, comparator, value, unit) in cases {
        let value = Decimal::from_str_exact(value).expect("a decimal");
        assert_eq!(
            read(text),
            Ok(Criterion::Bound(comparator, Quantity { value, unit })),
            "{text}"
        );
    }
}

#[test]
fn ranges_yes_no_dates_and_nothing_are_read() {
    let range = |low: &str, high: &str, unit| {
        let end = |text| Decimal::from_str_exact(text).expect("a decimal");
        Ok(Criterion::Range {
            low: end(low),
            high: end(high),
            unit,
        })
    };
    let day = |year, month, day| Ok(Criterion::By(Date::constant(year, month, day)));
    let cases = [
        ("2..5", range("2", "5", Unit::Number)),
        ("2,5 - 3", range("2.5", "3", Unit::Number)),
        ("tra 2 e 5", range("2", "5", Unit::Number)),
        ("da 2 a 5", range("2", "5", Unit::Number)),
        ("80% - 90%", range("80", "90", Unit::Percent)),
        ("tra 80 e 90%", range("80", "90", Unit::Percent)),
        ("tra il 90% e il 95%", range("90", "95", Unit::Percent)),
        ("tra 1.250 e 1.400", range("1250", "1400", Unit::Number)),
        ("2–5 gg", range("2", "5", Unit::Days)),
        ("-3..-1", range("-3", "-1", Unit::Number)),
        ("between 2 and 5", range("2", "5", Unit::Number)),
        ("≥ 80% e ≤ 90%", range("80", "90", Unit::Percent)),
        ("max 5 and at least 2", range("2", "5", Unit::Number)),
        ("On/Off", Ok(Criterion::YesNo(true))),
        ("SI", Ok(Criterion::YesNo(true))),
        ("Sì", Ok(Criterion::YesNo(true))),
        ("no", Ok(Criterion::YesNo(false))),
        ("31/12/2022", day(2022, 12, 31)),
        ("31.12.2020", day(2020, 12, 31)),
        ("2022-12-31", day(2022, 12, 31)),
        ("entro il 30/04/2025", day(2025, 4, 30)),
        ("<= 30/04/2025", day(2025, 4, 30)),
        ("entro il 30/6/25", day(2025, 6, 30)),
        ("entro settembre 2025", day(2025, 9, 30)),
        ("31 dicembre 2025", day(2025, 12, 31)),
        ("Adozione del piano entro il 31/01/2025", day(2025, 1, 31)),
        ("SI/NO", Ok(Criterion::YesNo(true))),
        ("//", Ok(Criterion::Nothing)),
        ("-", Ok(Criterion::Nothing)),
        ("N.P.", Ok(Criterion::Nothing)),
        ("TBC", Ok(Criterion::Open)),
        ("Da definire", Ok(Criterion::Open)),
    ];
    for (text, criterion) in cases {
        assert_eq!(read(text), criterion, "{text}");
    }
}

#[test]
fn what_is_no_target_says_why() {
    assert_eq!(read("5..2"), Err(TargetError::Reversed));
    assert_eq!(read("5% - 10 gg"), Err(TargetError::MixedUnits));
    for open in [
        "2/3",
        "3 su 4",
        "Six Sigma",
        "10% reduction",
        "≥ 90% e < 80%",
        "≥ 80% e ≥ 90%",
        "5 per mille",
        "non oltre trenta giorni circa",
        "entro il 31/12",
        "100% se finanziato",
    ] {
        assert!(read(open).is_err(), "{open}: {:?}", read(open));
    }
    assert_eq!(
        read("31/02/2022"),
        Err(TargetError::Date(DateError::NoSuchDay))
    );
    assert_eq!(
        read("buono"),
        Err(TargetError::Number(NumberError::NotANumber))
    );
    assert_eq!(read(""), Err(TargetError::Number(NumberError::Empty)));
    assert!(matches!(
        read("≥ 1,2,3"),
        Err(TargetError::Number(NumberError::Marks { .. }))
    ));
}
