//! Codes, as the document prints them, and finding what a person meant by one.

/// The outcome of looking a code up among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<T> {
    /// Exactly one thing is meant.
    Found(T),
    /// A shortened code that could mean any of these, as printed.
    Ambiguous(Vec<String>),
    /// Nothing has such a code.
    Unknown,
}

/// Finds `query` among `(code, thing)` pairs: in any case, and shortened from either end where one thing only is meant.
///
/// An exact code always wins, so `4_001` is found although `SG.04_001` contains it.
pub fn find<T>(query: &str, codes: impl Iterator<Item = (String, T)>) -> Lookup<T> {
    let wanted = folded(query);
    if wanted.is_empty() {
        return Lookup::Unknown;
    }
    let mut near = Vec::new();
    for (code, thing) in codes {
        let candidate = folded(&code);
        if candidate == wanted {
            return Lookup::Found(thing);
        }
        if candidate.contains(&wanted) {
            let edge = candidate.starts_with(&wanted) || candidate.ends_with(&wanted);
            near.push((edge, code, thing));
        }
    }
    if near.iter().any(|(edge, ..)| *edge) {
        near.retain(|(edge, ..)| *edge);
    }
    match near.len() {
        0 => Lookup::Unknown,
        1 => near
            .pop()
            .map_or(Lookup::Unknown, |(_, _, thing)| Lookup::Found(thing)),
        _ => Lookup::Ambiguous(near.into_iter().map(|(_, code, _)| code).collect()),
    }
}

/// What two spellings of one code have in common.
fn folded(code: &str) -> String {
    code.chars()
        .filter(|c| c.is_alphanumeric() || *c == '_')
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seed(query: &str) -> Lookup<&'static str> {
        let codes = [
            "4_001",
            "4_002",
            "SG.02_001",
            "SG.03_001",
            "SG.03_002",
            "SG.04_001",
        ];
        find(query, codes.into_iter().map(|code| (code.to_owned(), code)))
    }

    #[test]
    fn codes_are_found_in_any_case_and_shortened() {
        let cases = [
            ("4_001", "4_001"),
            ("sg.02_001", "SG.02_001"),
            ("SG02_001", "SG.02_001"),
            ("sg.02", "SG.02_001"),
            ("03_002", "SG.03_002"),
            ("4_002", "4_002"),
            ("SG.04", "SG.04_001"),
        ];
        for (query, code) in cases {
            assert_eq!(seed(query), Lookup::Found(code), "{query}");
        }
    }

    #[test]
    fn a_code_that_could_mean_two_things_names_them() {
        assert_eq!(
            seed("sg.03"),
            Lookup::Ambiguous(vec!["SG.03_001".into(), "SG.03_002".into()])
        );
    }

    #[test]
    fn what_is_not_there_is_unknown() {
        for query in ["9_001", "", " . ", "SG.02_001x"] {
            assert_eq!(seed(query), Lookup::Unknown, "{query:?}");
        }
    }
}
