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
    let mut first: Option<(&Heads, Option<usize>)> = None;
    let mut before: Option<&Heads> = None;
    for (place, heads) in places
        .into_iter()
        .filter_map(|place| Some((place, heads.get(&place)?)))
    {
        let is_again = before.is_some_and(|before| before.printed == heads.printed);
        before = Some(heads);
        let is_begun = lines.get(place).and_then(begins).is_some();
        if is_begun || heads.place(Role::Objective).is_some() {
            continue;
        }
        let numbered = prose_above(lines, place).find(|(_, line)| looks_like_title(line));
        let right_above = plain_title(lines, place);
        if let Some((at, _)) = numbered {
            found.insert(at);
        } else if let Some(at) = right_above.filter(|_| is_again) {
            found.extend((!lines.get(at).is_some_and(|it| it.is_heading)).then_some(at));
            // Where the second table has such a title the first has one too, below that of the plan.
            let of_first = first.filter(|(it, _)| it.printed == heads.printed);
            found.extend(of_first.and_then(|(_, at)| at).filter(|at| *at > 0));
        }
        first = first.or(Some((heads, right_above.filter(|_| numbered.is_none()))));
    }
    found
}

/// Whether a line stands among the rows of a table, whose headings hold for those below it too: `GOAL 1: BASIC SERVICES`.
pub(super) fn is_within_table(lines: &[Line], at: usize, heads: &HashMap<usize, Heads>) -> bool {
    let is_begun = |at: usize| lines.get(at).is_some_and(|it| begins(it).is_some());
    if !is_begun(at) {
        return false;
    }
    let below = at.saturating_add(1);
    let is_row = lines
        .get(below)
        .is_some_and(|it| it.is_row && it.filled() > 2);
    let end = (below..lines.len()).find(|at| heads.contains_key(at) || is_begun(*at));
    is_row && end.is_none_or(|end| !heads.contains_key(&end))
}

/// The lines near above a table that are no rows, the nearest first; rows of two cells may stand between.
fn prose_above(lines: &[Line], place: usize) -> impl Iterator<Item = (usize, &Line)> {
    let above = (place.saturating_sub(NEAR)..place).rev();
    let lines = above.map_while(move |at| lines.get(at).map(|line| (at, line)));
    let near = lines.take_while(|(_, line)| !line.is_row || line.filled() <= 2);
    near.filter(|(_, line)| !line.is_row)
}

/// A short line right above a table that stood nowhere before: the head of a page does.
fn plain_title(lines: &[Line], place: usize) -> Option<usize> {
    let at = place.checked_sub(1)?;
    let line = lines.get(at).filter(|it| !it.is_row)?;
    let text = line.text();
    let mut before = lines.iter().take(at);
    let is_running = before.any(|it| !it.is_row && folded(&it.text()) == folded(&text));
    let is_short = text.chars().count() <= 100 && !text.ends_with(['.', ':', ';']);
    (is_short && !is_running && begins(line).is_none()).then_some(at)
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
