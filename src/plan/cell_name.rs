//! What a spreadsheet calls its cells: `E12`.

/// The name of a column in a spreadsheet: `A`, `AB`.
pub fn column_letters(at: usize) -> String {
    let mut name = String::new();
    let mut rest = at.saturating_add(1);
    while let Some(below) = rest.checked_sub(1) {
        let digit = u8::try_from(below.checked_rem(26).unwrap_or(0)).unwrap_or(0);
        name.insert(0, char::from(b'A'.saturating_add(digit)));
        rest = below.checked_div(26).unwrap_or(0);
    }
    name
}

/// The line and the column of `E12`, from 1.
pub fn cell_place(name: &str) -> Option<(usize, usize)> {
    let (letters, line) = name.split_at_checked(name.find(|c: char| !c.is_ascii_uppercase())?)?;
    let is_place = (1..=3).contains(&letters.len()) && line.bytes().all(|it| it.is_ascii_digit());
    let column = letters.bytes().fold(0_usize, |all, letter| {
        let at = usize::from(letter.saturating_sub(b'A')).saturating_add(1);
        all.saturating_mul(26).saturating_add(at)
    });
    let line = line.parse().ok().filter(|it| *it > 0)?;
    is_place.then_some((line, column))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_called_as_a_spreadsheet_does() {
        for (name, at) in [
            ("A1", (1, 1)),
            ("E12", (12, 5)),
            ("AB3", (3, 28)),
            ("ZZZ9", (9, 18_278)),
        ] {
            assert_eq!(cell_place(name), Some(at), "{name}");
            assert_eq!(format!("{}{}", column_letters(at.1 - 1), at.0), name);
        }
        for name in ["", "E", "12", "e12", "E0", "E1a", "ABCD1", "E 1"] {
            assert_eq!(cell_place(name), None, "{name}");
        }
    }
}
