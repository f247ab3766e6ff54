//! Codes, as the document prints them, and finding what a person meant by one.

use super::clean;

/// The outcome of looking a code up among others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup<T> {
    Found(T),
    /// A code that could mean any of these, as printed.
    Ambiguous(Vec<String>),
    Unknown,
}

/// How well a code answers what was typed, the best first. Each step is asked only where the ones before it found nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Exact,
    AnyCase,
    Bare,
    Edge,
    Part,
}

/// Finds `query` among `(code, thing)` pairs: the code exactly as written; else without regard to case; else without
/// punctuation, or shortened. Where a step finds several, they are named: never the first of them is taken.
pub fn find<T>(query: &str, codes: impl Iterator<Item = (String, T)>) -> Lookup<T> {
    look_up(query, codes, Likeness::Part)
}

/// As [`find`], for a code among other texts, which a shortened one could be: exactly as written, else without regard to case.
pub fn find_written<T>(query: &str, codes: impl Iterator<Item = (String, T)>) -> Lookup<T> {
    look_up(query, codes, Likeness::AnyCase)
}

fn look_up<T>(
    query: &str,
    codes: impl Iterator<Item = (String, T)>,
    farthest: Likeness,
) -> Lookup<T> {
    let wanted = Spelling::of(query);
    let mut best: Option<Likeness> = None;
    let mut near = Vec::new();
    for (code, thing) in codes {
        let likeness = wanted.likeness(&Spelling::of(&code));
        let Some(likeness) = likeness.filter(|it| *it <= farthest) else {
            continue;
        };
        if best.is_none_or(|best| likeness < best) {
            best = Some(likeness);
            near.clear();
        }
        if best == Some(likeness) {
            near.push((code, thing));
        }
    }
    match near.len() {
        0 => Lookup::Unknown,
        1 => near
            .pop()
            .map_or(Lookup::Unknown, |(_, thing)| Lookup::Found(thing)),
        _ => Lookup::Ambiguous(near.into_iter().map(|(code, _)| code).collect()),
    }
}

/// Groups of codes that differ in case or punctuation alone, in the order in which they come first.
pub fn alike<'a>(codes: impl Iterator<Item = &'a str>) -> Vec<Vec<&'a str>> {
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut places = std::collections::HashMap::new();
    for code in codes {
        let place = *places.entry(bare(code)).or_insert(groups.len());
        match groups.get_mut(place) {
            Some(group) if group.contains(&code) => {}
            Some(group) => group.push(code),
            None => groups.push(vec![code]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// A code at each step of likeness.
struct Spelling {
    exact: String,
    small: String,
    bare: String,
}

impl Spelling {
    fn of(code: &str) -> Self {
        let exact = clean(code.trim()).into_owned();
        Self {
            small: exact.to_lowercase(),
            bare: bare(&exact),
            exact,
        }
    }

    fn likeness(&self, code: &Self) -> Option<Likeness> {
        if self.bare.is_empty() {
            None
        } else if code.exact == self.exact {
            Some(Likeness::Exact)
        } else if code.small == self.small {
            Some(Likeness::AnyCase)
        } else if code.bare == self.bare {
            Some(Likeness::Bare)
        } else if code.bare.starts_with(&self.bare) || code.bare.ends_with(&self.bare) {
            Some(Likeness::Edge)
        } else {
            code.bare.contains(&self.bare).then_some(Likeness::Part)
        }
    }
}

/// A code in small letters, without its punctuation.
fn bare(code: &str) -> String {
    code.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: [&str; 6] = [
        "4_001",
        "4_002",
        "SG.02_001",
        "SG.03_001",
        "SG.03_002",
        "SG.04_001",
    ];

    fn among(codes: &[&'static str], query: &str) -> Lookup<&'static str> {
        find(query, codes.iter().map(|code| ((*code).to_owned(), *code)))
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
            assert_eq!(among(&SEED, query), Lookup::Found(code), "{query}");
        }
    }

    #[test]
    fn a_code_that_begins_or_ends_so_wins_over_one_that_holds_it() {
        let codes = ["A.12", "B.121", "34.C", "D.34.C"];
        assert_eq!(among(&codes, "12"), Lookup::Found("A.12"));
        assert_eq!(among(&codes, "34"), Lookup::Found("34.C"));
    }

    #[test]
    fn a_code_as_written_wins_over_every_other_spelling() {
        let dotted = [
            "1.11",
            "1.1",
            "11.1",
            "11",
            "111",
            "b.1",
            "B1",
            "e\u{301}1",
            "B_1",
        ];
        let cases = [
            ("1.11", "1.11"),
            ("1.1", "1.1"),
            ("11.1", "11.1"),
            ("11", "11"),
            ("111", "111"),
            ("B.1", "b.1"),
            ("b1", "B1"),
            ("é1", "e\u{301}1"),
            ("É1", "e\u{301}1"),
        ];
        for (query, code) in cases {
            assert_eq!(among(&dotted, query), Lookup::Found(code), "{query}");
        }
    }

    #[test]
    fn a_code_that_could_mean_two_things_names_them() {
        let cases: [(&[&'static str], &str, &[&str]); 5] = [
            (&SEED, "sg.03", &["SG.03_001", "SG.03_002"]),
            (&["1.11", "11.1"], "1-11", &["1.11", "11.1"]),
            (&["Sg1", "sG1"], "sg1", &["Sg1", "sG1"]),
            (&["x1", "x1"], "x1", &["x1", "x1"]),
            (&["a.1", "A-1"], "a1", &["a.1", "A-1"]),
        ];
        for (codes, query, several) in cases {
            let several = several.iter().map(|it| (*it).to_owned()).collect();
            assert_eq!(among(codes, query), Lookup::Ambiguous(several), "{query}");
        }
    }

    #[test]
    fn what_is_not_there_is_unknown() {
        for query in ["9_001", "", " . ", "SG.02_001x"] {
            assert_eq!(among(&SEED, query), Lookup::Unknown, "{query:?}");
        }
    }

    #[test]
    fn codes_that_a_hasty_eye_takes_for_one_are_told_together() {
        let codes = ["1.11", "A1", "11.1", "a1", "a1", "2", "1_1"];
        assert_eq!(
            alike(codes.into_iter()),
            [vec!["1.11", "11.1"], vec!["A1", "a1"]]
        );
    }
}
