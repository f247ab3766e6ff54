//! Finding by typing: KPIs and words of the plan, commands, keys.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{BINDINGS, Binding, Command, Hit, Model, PaletteHit, Scope};
use crate::plan::{Objective, Place, Plan};

/// More hits than this are not looked at by anybody.
const MOST: usize = 200;
/// How many characters of a text stand before what was found in it.
const LEAD: usize = 16;

struct Query {
    /// As typed, for the code that is written just so.
    text: String,
    pattern: Pattern,
    matcher: Matcher,
}

impl Query {
    fn new(text: &str) -> Self {
        let pattern = Pattern::new(
            text,
            CaseMatching::Ignore,
            Normalization::Smart,
            AtomKind::Substring,
        );
        Self {
            text: text.trim().to_owned(),
            pattern,
            matcher: Matcher::new(Config::DEFAULT),
        }
    }

    /// Whether it is that code: 0 as written, 1 in another case.
    fn is_code(&self, code: &str) -> Option<u8> {
        match code {
            code if code == self.text => Some(0),
            code if code.to_lowercase() == self.text.to_lowercase() => Some(1),
            _ => None,
        }
    }

    /// Where in the text it was found, in characters.
    fn find(&mut self, text: &str) -> Option<usize> {
        let mut buffer = Vec::new();
        let mut indices = Vec::new();
        // The matcher overlooks what stands at the very end of a text with accents (nucleo-matcher 0.3): a space stands after it.
        let text = format!("{text} ");
        self.pattern.indices(
            Utf32Str::new(&text, &mut buffer),
            &mut self.matcher,
            &mut indices,
        )?;
        Some(
            indices
                .into_iter()
                .min()
                .and_then(|first| usize::try_from(first).ok())
                .unwrap_or(0),
        )
    }
}

/// Everything in the plan in which all words of the query stand, in any case, accents or not: the code that is written just so,
/// then in any case, then those that hold it, then by name, then anywhere in the text.
pub fn search_hits(plan: &Plan, text: &str) -> Vec<Hit> {
    let mut query = Query::new(text);
    let mut ranked: Vec<(u8, Hit)> = Vec::new();
    for (index, objective) in plan.objectives.iter().enumerate() {
        // What is asked for by its whole code is found also where much else was before.
        let full = ranked.len() >= MOST;
        let skipped = |query: &Query, code: &str| full && query.is_code(code).is_none();
        if !skipped(&query, &objective.code) {
            ranked.extend(objective_hit(&mut query, index, objective));
        }
        for (kpi, it) in objective.kpis.iter().enumerate() {
            if skipped(&query, &it.code) {
                continue;
            }
            let place = Place {
                objective: index,
                kpi,
            };
            let texts = || {
                let amended = it.amendments.iter().flat_map(|it| {
                    [&it.announcement, &it.previous]
                        .into_iter()
                        .chain(&it.reason)
                });
                let fields = it.fields.iter().map(|field| &field.text);
                [&it.calculation].into_iter().chain(fields).chain(amended)
            };
            ranked.extend(hit(&mut query, place, (&it.code, &it.name), texts()));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.truncate(MOST);
    ranked.into_iter().map(|(_, hit)| hit).collect()
}

fn objective_hit(query: &mut Query, index: usize, objective: &Objective) -> Option<(u8, Hit)> {
    let texts = objective
        .fields
        .iter()
        .map(|field| &field.text)
        .chain(&objective.headings)
        .chain(&objective.notes);
    let place = Place {
        objective: index,
        kpi: 0,
    };
    let title = objective.display_title().to_owned();
    hit(query, place, (&objective.code, &title), texts)
}

fn hit<'a>(
    query: &mut Query,
    place: Place,
    (code, name): (&String, &String),
    mut texts: impl Iterator<Item = &'a String>,
) -> Option<(u8, Hit)> {
    let found = |excerpt| Hit {
        place,
        code: code.clone(),
        name: name.clone(),
        excerpt,
    };
    if let Some(rank) = query.is_code(code) {
        return Some((rank, found(None)));
    }
    if query.find(code).is_some() {
        return Some((2, found(None)));
    }
    if query.find(&format!("{code} {name}")).is_some() {
        return Some((3, found(None)));
    }
    let (text, at) = texts.find_map(|text| query.find(text).map(|at| (text, at)))?;
    let lead = at.saturating_sub(LEAD);
    let cut: String = text.chars().skip(lead).collect();
    let excerpt = if lead > 0 { format!("…{cut}") } else { cut };
    Some((4, found(Some(excerpt))))
}

/// The commands that work now in whose name and sentence the words of the query stand, then those that people call so; each once.
pub(super) fn palette_hits(model: &Model, text: &str) -> Vec<PaletteHit> {
    let mut query = Query::new(text);
    let works = |row: &Binding| {
        let tells = !matches!(row.command, Command::Palette | Command::Write);
        row.scope == Scope::Overview && tells && (row.when)(model)
    };
    let rows = BINDINGS.iter().enumerate().filter(|(_, row)| works(row));
    let mut ranked: Vec<(bool, PaletteHit)> = Vec::new();
    for (at, row) in rows {
        let phrase = (row.phrase)(model.words);
        let does = format!("{} {}", phrase.short, phrase.long);
        let also = row.also.map_or("", |also| also(model.words));
        if query.find(&does).is_some() {
            ranked.push((false, at));
        } else if query.find(&format!("{does} {also}")).is_some() {
            ranked.push((true, at));
        }
    }
    ranked.sort_by_key(|(is_called_so, _)| *is_called_so);
    ranked.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_with_an_accent_is_found_wherever_it_stands() {
        for (asked, text) in [
            ("perche", "perché"),
            ("perche", "perché no"),
            ("perche", "indicatore perché"),
            ("perché", "indicatore perché"),
            ("attivita", "numero di attività"),
            ("qualita", "«qualità»"),
            ("qualita", "Qualità"),
            ("euro", "costo in € euro"),
        ] {
            assert!(Query::new(asked).find(text).is_some(), "{asked} in {text}");
        }
        assert!(Query::new("perche").find("indicatore perch").is_none());
    }

    #[test]
    fn a_query_ignores_case_and_accents() {
        for (query, text) in [
            ("qualita", "Qualità dei servizi"),
            ("CAPACITA", "Capacità"),
            ("serv qual", "qualità dei servizi"),
        ] {
            assert!(Query::new(query).find(text).is_some(), "{query} in {text}");
        }
        assert_eq!(Query::new("zzz").find("Qualità"), None);
        assert_eq!(Query::new("dei").find("Qualità dei servizi"), Some(8));
    }
}
