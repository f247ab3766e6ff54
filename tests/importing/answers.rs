//! What an office says of a file: how it is written.

use traguardo::exchange::Answer;
use traguardo::plan::Direction;
use traguardo::plan::Language::Italian;

#[test]
fn what_an_office_says_of_a_file_has_a_name_and_a_role() {
    let column = |heading: &str, role: &str| {
        let (heading, role) = (heading.to_owned(), role.to_owned());
        Some(Answer::Column { heading, role })
    };
    let direction = |kpi: &str| {
        let (kpi, better) = (kpi.to_owned(), Direction::Lower);
        Some(Answer::Direction { kpi, better })
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
        ("4_001=lower", direction("4_001")),
        ("4_001=<=", direction("4_001")),
        ("E12=lower", direction("E12")),
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
