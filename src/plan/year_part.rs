//! The words of parts of a year: `primo semestre`, `IV trimestre`, `Q4`.

/// `1`, `i`, `primo`, `first`.
pub(crate) fn ordinal(word: &str) -> Option<i8> {
    const ORDINALS: [&[&str]; 6] = [
        &["1", "i", "primo", "prima", "1st", "first", "1o", "1°"],
        &["2", "ii", "secondo", "seconda", "2nd", "second", "2o", "2°"],
        &["3", "iii", "terzo", "terza", "3rd", "third", "3o", "3°"],
        &["4", "iv", "quarto", "quarta", "4th", "fourth", "4o", "4°"],
        &["5", "v", "quinto", "quinta", "5th", "fifth", "5o"],
        &["6", "vi", "sesto", "sesta", "6th", "sixth", "6o"],
    ];
    let found = (1..).zip(ORDINALS).find(|(_, all)| all.contains(&word));
    found.map(|(at, _)| at)
}

/// The kinds of parts of a year: how many there are.
pub(crate) fn parts_of_year(word: &str) -> Option<i8> {
    match word {
        "semestre" | "semestrale" | "sem" | "half" | "semester" | "semestri" => Some(2),
        "quadrimestre" | "quadr" => Some(3),
        "trimestre" | "trim" | "quarter" | "trimestri" => Some(4),
        "bimestre" | "bim" => Some(6),
        _ => None,
    }
}
