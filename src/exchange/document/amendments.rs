//! The paragraphs after a table: amendments of its KPIs, and notes.
//!
//! An amendment is announced (`Target del KPI 4_001 modificato in sede di aggiornamento.`), quotes what held before
//! (`Precedente target: 11,09%.`), and may give reasons in the paragraphs after that.

use super::titles::year;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::plan::{Amended, Amendment, Criterion, Kpi, Year};

/// A paragraph with its line.
pub(super) struct Paragraph {
    pub(super) line: usize,
    pub(super) text: String,
    /// A heading ends the reasons of an amendment.
    pub(super) is_heading: bool,
}

/// What an announcement says.
#[derive(Clone, Copy)]
struct Announced {
    kpi: usize,
    amended: Amended,
    since: Option<Year>,
}

/// Puts the amendments where they belong, and gives back what is none.
pub(super) fn amend(
    paragraphs: Vec<Paragraph>,
    kpis: &mut [Kpi],
    years: &[Year],
    findings: &mut Vec<Unread>,
) -> Vec<String> {
    let mut notes = Vec::new();
    let mut last: Option<(usize, usize)> = None;
    let mut rest = paragraphs.into_iter().peekable();
    while let Some(paragraph) = rest.next() {
        let text = paragraph.text;
        if paragraph.is_heading {
            notes.push(text);
            last = None;
            continue;
        }
        if quoted(&text).is_some() {
            // It quotes an old value of nothing that was announced.
            findings.push(kept(paragraph.line, 1, &text));
            notes.push(text);
            continue;
        }
        if !announces(&text) {
            match last {
                // Reasons follow the amendment that they are given for.
                Some((kpi, at)) => {
                    let amendments = kpis.get_mut(kpi).map(|kpi| &mut kpi.amendments);
                    let amendment = amendments.and_then(|all| all.get_mut(at));
                    if let Some(amendment) = amendment {
                        amendment.reason.push(text);
                    }
                }
                None => notes.push(text),
            }
            continue;
        }
        let quoted = inside(&text).or_else(|| rest.peek().and_then(|next| quoted(&next.text)));
        let is_below = inside(&text).is_none() && quoted.is_some();
        let previous = if is_below {
            rest.next().map(|it| it.text)
        } else {
            None
        };
        let whole = format!("{text} {}", previous.as_deref().unwrap_or_default());
        let announced = announced(&whole, kpis, years);
        if let (Some(announced), Some(old)) = (announced, quoted) {
            last = place(kpis, announced, old, text, previous.unwrap_or_default());
        } else {
            let lines = usize::from(previous.is_some()).saturating_add(1);
            findings.push(kept(paragraph.line, lines, &text));
            notes.push(text);
            notes.extend(previous);
            last = None;
        }
    }
    notes
}

fn kept(line: usize, lines: usize, text: &str) -> Unread {
    Unread::of_line(line, lines, ImportIssue::Amendment(text.to_owned()))
}

const VERBS: [&str; 6] = [
    "modificat",
    "aggiornat",
    "rettificat",
    "rideterminat",
    "variat",
    "sostituit",
];
const FIELDS: [(&str, Amended); 7] = [
    ("target", Amended::Target(0)),
    ("valore atteso", Amended::Target(0)),
    ("modalità di calcolo", Amended::Calculation),
    ("algoritmo", Amended::Calculation),
    ("peso", Amended::Weight),
    ("denominazione", Amended::Name),
    ("nome", Amended::Name),
];

/// What a sentence begins with, without article and quotes.
fn begins_with(text: &str) -> Option<Amended> {
    let lower = text.to_lowercase();
    let mut start = lower.trim_start_matches(['"', '“', '«', ' ', '*', '-']);
    for article in ["il ", "la ", "i ", "le "] {
        start = start.strip_prefix(article).unwrap_or(start);
    }
    let start = start.trim_start_matches(['"', '“', '«']);
    let known = FIELDS.iter().find(|(word, _)| start.starts_with(word));
    known.map(|(_, amended)| *amended)
}

/// Whether a paragraph announces an amendment: it begins with a field, and says that it was changed, in its first sentence.
fn announces(text: &str) -> bool {
    let lower = text.to_lowercase();
    let begins = begins_with(text).is_some() && !lower.starts_with("precedente");
    begins && lower.contains("kpi") && VERBS.iter().any(|verb| lower.contains(verb))
}

/// The old text in a paragraph that quotes it: `Precedente target: 11,09%.`
fn quoted(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let quotes = [
        "precedente",
        "il precedente",
        "la precedente",
        "valore precedente",
        "target precedente",
        "peso precedente",
        "nome precedente",
        "calcolo precedente",
        "modalità di calcolo precedente",
        "già ",
    ];
    if !quotes.iter().any(|start| lower.starts_with(start)) {
        return None;
    }
    let (_, old) = text.split_once(':')?;
    Some(old.trim().to_owned())
}

/// The old text within the announcement: `(precedente: 11,09%)`, `da 11,09% a 10,00%`.
fn inside(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some(at) = lower.find("(precedente") {
        let (_, old) = text.get(at..)?.split_once(':')?;
        let (old, _) = old.split_once(')')?;
        return Some(old.trim().to_owned());
    }
    // Both on one line: `... modificato. Precedente target: 12%.`
    if let Some(at) = lower.find(". precedente") {
        let (_, old) = text.get(at..)?.split_once(':')?;
        return Some(old.trim().to_owned());
    }
    let at = lower.find(" da ")?;
    let (old, new) = text.get(at..)?.get(4..)?.split_once(" a ")?;
    let number = |text: &str| {
        let digits = text.trim_start_matches(['≥', '≤', '>', '<', '=', ' ', '€']);
        digits.starts_with(|c: char| c.is_ascii_digit())
    };
    (number(old) && number(new)).then(|| old.trim().to_owned())
}

/// Which KPI, which field and which year an announcement is about.
fn announced(text: &str, kpis: &[Kpi], years: &[Year]) -> Option<Announced> {
    let kpi = named(text, kpis)?;
    let stated = year_in(text);
    if stated.is_some_and(|year| !years.contains(&year)) {
        return None;
    }
    let amended = match begins_with(text)? {
        Amended::Target(_) => Amended::Target(stated.or_else(|| first_asked(kpis.get(kpi)?))?),
        other @ (Amended::Scale(_) | Amended::Calculation | Amended::Weight | Amended::Name) => {
            other
        }
    };
    let since = stated.filter(|_| !matches!(amended, Amended::Target(_)));
    Some(Announced {
        kpi,
        amended,
        since,
    })
}

/// A year that follows a word which names it: codes and days hold numbers too.
fn year_in(text: &str) -> Option<Year> {
    let lower = text.to_lowercase();
    let words = [
        "anno ",
        "target ",
        "esercizio ",
        "dal ",
        "per il ",
        "annualità ",
    ];
    words.iter().find_map(|word| {
        let mut after = lower.split(word).skip(1);
        after.find_map(|rest| {
            let end = rest
                .get(4..5)
                .is_none_or(|c| !c.starts_with(|c: char| c.is_alphanumeric()));
            year(rest.get(..4)?).filter(|_| end)
        })
    })
}

fn first_asked(kpi: &Kpi) -> Option<Year> {
    let mut asked = kpi
        .targets
        .iter()
        .filter(|it| !matches!(it.target.criterion, Criterion::Nothing | Criterion::Open));
    asked.next().map(|it| it.year)
}

/// The KPI whose code a text names, blanks apart: the longest that fits.
fn named(text: &str, kpis: &[Kpi]) -> Option<usize> {
    let compact = |text: &str| -> String {
        let plain = text.chars().filter(|c| !c.is_whitespace());
        plain.flat_map(char::to_lowercase).collect()
    };
    let text = compact(text);
    let names = |code: &str| {
        text.match_indices(code).any(|(at, _)| {
            let after = text
                .get(at.saturating_add(code.len())..)
                .unwrap_or_default();
            !after.starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let found = kpis
        .iter()
        .enumerate()
        .filter(|(_, kpi)| names(&compact(&kpi.code)));
    found
        .max_by_key(|(_, kpi)| kpi.code.len())
        .map(|(at, _)| at)
}

/// Puts an amendment to its KPI, with the text that holds now as the new one; where it stands, for its reasons.
fn place(
    kpis: &mut [Kpi],
    announced: Announced,
    old: String,
    announcement: String,
    previous: String,
) -> Option<(usize, usize)> {
    let kpi = kpis.get_mut(announced.kpi)?;
    let (old, new) = match announced.amended {
        Amended::Target(year) => {
            let now = kpi.target(year).map(|it| it.printed.clone());
            (sentence(&old), now.unwrap_or_default())
        }
        Amended::Weight => {
            let now = kpi.weight.map(|it| format!("{it}%").replace('.', ","));
            (sentence(&old), now.unwrap_or_default())
        }
        // No document announces one.
        Amended::Scale(year) => (sentence(&old), kpi.text_of(Amended::Scale(year), year)),
        Amended::Calculation => (old, kpi.calculation.clone()),
        Amended::Name => (sentence(&old), kpi.name.clone()),
    };
    // Of several in a row each one's new text is the old one of the next.
    let before = kpi.amendments.iter_mut().rev();
    for earlier in before.filter(|it| it.amended == announced.amended).take(1) {
        earlier.new.clone_from(&old);
    }
    kpi.amendments.push(Amendment {
        amended: announced.amended,
        since: announced.since,
        date: None,
        act: None,
        old,
        new,
        announcement,
        previous,
        reason: Vec::new(),
    });
    Some((announced.kpi, kpi.amendments.len().saturating_sub(1)))
}

/// A value without the full stop of its sentence.
fn sentence(text: &str) -> String {
    text.strip_suffix('.').unwrap_or(text).to_owned()
}
