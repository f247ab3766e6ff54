//! What an office says of a file: how it is written.

use traguardo::exchange::{Answer, Says};
use traguardo::plan::Language::Italian;
use traguardo::plan::{Direction, Parts};

const LOWER: Says = Says::Direction(Direction::Lower);

#[test]
fn what_an_office_says_of_a_file_has_a_name_and_a_role() {
    let column = |heading: &str, role: &str| {
        let (heading, role) = (heading.to_owned(), role.to_owned());
        Some(Answer::Column { heading, role })
    };
    let says = |kpi: &str, says| {
        let kpi = kpi.to_owned();
        Some(Answer::Kpi { kpi, says })
    };
    let cell = |line, column, text: &str| {
        let (text, language) = (text.to_owned(), Italian);
        Some(Answer::Cell {
            line,
            column,
            text,
            language,
        })
    };
    let cases = [
        ("Valore=target 2025", column("Valore", "target 2025")),
        ("a=b=peso", column("a=b", "peso")),
        ("Osservazioni=nota", column("Osservazioni", "nota")),
        ("4_001=lower", says("4_001", LOWER)),
        (
            "4_001=cumulativi",
            says("4_001", Says::Parts(Parts::Cumulative)),
        ),
        (
            "Corsi tenuti=separate",
            says("Corsi tenuti", Says::Parts(Parts::Separate)),
        ),
        ("4_001=<=", says("4_001", LOWER)),
        ("E12=lower", says("E12", LOWER)),
        ("E12=1.500", cell(12, 5, "1.500")),
        ("AA3 = >= 90%", cell(3, 27, ">= 90%")),
        ("E12=", cell(12, 5, "")),
        ("=peso", None),
        (" = peso", None),
        ("Valore=", None),
        ("Valore=altro", None),
        ("Valore", None),
    ];
    for (text, expected) in cases {
        assert_eq!(Answer::read(text, Italian), expected, "{text}");
    }
}
