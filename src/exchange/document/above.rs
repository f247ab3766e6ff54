//! Lines around the tables of a document: the titles above them, and the feet of pages.

use std::collections::{HashMap, HashSet};

use super::section::{begins, looks_like_title};
use crate::exchange::heads::Heads;
use crate::exchange::page::{Line, folded};
use crate::exchange::vocabulary::Role;

/// How many lines above a table the title of its objective may stand.
const NEAR: usize = 8;

/// The lines above tables that are titles of their objectives: numbered ones, and what stands right above headings that were there
/// before.
pub(super) fn titles(lines: &[Line], heads: &HashMap<usize, Heads>) -> HashSet<usize> {
    let mut places: Vec<usize> = heads.keys().copied().collect();
    places.sort_unstable();
    let mut found = HashSet::new();
    let mut before: Option<&Heads> = None;
    for place in places {
        let heads = heads.get(&place);
        let is_again = before
            .zip(heads)
            .is_some_and(|(before, now)| before.printed == now.printed);
        before = heads;
        let is_begun = lines.get(place).and_then(begins).is_some();
        if is_begun || heads.is_some_and(|it| it.place(Role::Objective).is_some()) {
            continue;
        }
        let above = (place.saturating_sub(NEAR)..place).rev();
        let prose = above.map_while(|at| lines.get(at).map(|line| (at, line)));
        let prose = prose.take_while(|(_, line)| !line.is_row || line.filled() <= 2);
        let mut prose = prose.filter(|(_, line)| !line.is_row);
        let numbered = prose.clone().find(|(_, line)| looks_like_title(line));
        let is_running = |at: usize, text: &str| {
            let mut before = lines.iter().take(at);
            before.any(|it| !it.is_row && folded(&it.text()) == folded(text))
        };
        let right_above = prose.next().filter(|(at, line)| {
            let text = line.text();
            is_again
                && !is_running(*at, &text)
                && at.saturating_add(1) == place
                && !line.is_heading
                && text.chars().count() <= 100
                && !text.ends_with(['.', ':', ';'])
        });
        found.extend(numbered.or(right_above).map(|(at, _)| at));
    }
    found
}

/// Whether a line is the foot of a page: its number, alone or after the word.
pub(super) fn is_foot(line: &Line) -> bool {
    let Some(text) = line
        .first()
        .filter(|_| line.filled() == 1 && !line.is_heading)
    else {
        return false;
    };
    let lower = text.to_lowercase();
    let words = ["pagina", "pag.", "pag", "page", "p."];
    let bare = words
        .iter()
        .find_map(|it| lower.strip_prefix(it))
        .unwrap_or(&lower)
        .trim();
    let number = bare.split([' ', '/']).next().unwrap_or_default();
    let is_number =
        !number.is_empty() && number.len() <= 4 && number.bytes().all(|it| it.is_ascii_digit());
    is_number && (bare.len() < lower.len() || bare == number) && line.goes_on
}
