//! An objective of a document: what begins it, its title, its fields, and the paragraphs after its table.

use std::collections::BTreeSet;

use super::Log;
use super::amendments::{Paragraph, amend};
use super::code::{title_and_weight, weight};
use super::weights::Weight;
use crate::exchange::cells::Place;
use crate::exchange::imported::ImportedMeasurement;
use crate::exchange::page::{Line, folded};
use crate::exchange::vocabulary::{Role, heading};
use crate::plan::{Decimal, Field, FieldKind, Objective, Year, YearTarget};

/// An objective that is being read.
pub(super) struct Section {
    pub(super) objective: Objective,
    /// Whether a table of KPIs was met.
    pub(super) has_table: bool,
    /// Whether its code was made of its place.
    pub(super) is_made: bool,
    /// What was said first: whether it counts for organisational performance.
    pub(super) flag: Option<bool>,
    /// The weight of its area.
    pub(super) area_weight: Option<Decimal>,
    /// The weight of each KPI, and where its code stands.
    pub(super) weights: Vec<Weight>,
    pub(super) places: Vec<Place>,
    /// The years that something is promised for, where its table does not say so.
    pub(super) years: BTreeSet<Year>,
    /// The year of its baselines.
    pub(super) baseline_year: Option<Year>,
    pub(super) measurements: Vec<ImportedMeasurement>,
    /// The labels and texts of a KPI that is told line by line.
    pub(super) card: Vec<(usize, String, String)>,
    paragraphs: Vec<Paragraph>,
}

/// What the first line of an objective says.
pub(super) struct Beginning {
    pub(super) code: String,
    /// Its title, where it stands in that line.
    pub(super) title: String,
    pub(super) weight: Option<Decimal>,
}

/// The most words between `OBIETTIVO` and its number.
const WORDS: usize = 4;

/// What an objective is called where it begins.
const OBJECTIVES: [&str; 9] = [
    "OBIETTIVO ",
    "OB. ",
    "OBJECTIVE ",
    "GOAL ",
    "STRATEGIC GOAL ",
    "STRATEGIC OBJECTIVE ",
    "PRIORITY ",
    "SCHEDA OBIETTIVO ",
    "SCHEDA OBIETTIVO N",
];

/// Whether a line reads like the title of a section: it is short, and is numbered.
pub(super) fn looks_like_title(line: &Line) -> bool {
    let Some(text) = line
        .first()
        .filter(|it| it.chars().count() <= 160 && !it.ends_with(['.', ';', ',']))
    else {
        return false;
    };
    let upper = folded(&text);
    let named = OBJECTIVES.iter().any(|it| upper.starts_with(it));
    let begins = upper
        .split_whitespace()
        .take(WORDS)
        .any(|it| it.contains(|c: char| c.is_ascii_digit()));
    let first = upper.split_whitespace().next().unwrap_or_default();
    let bare = first.trim_end_matches(['.', ')', ':', '-', '–']);
    let is_number = bare.len() < first.len()
        && bare.len() <= 6
        && bare.starts_with(|c: char| c.is_ascii_digit())
        && text
            .split_whitespace()
            .nth(1)
            .is_some_and(|it| it.starts_with(char::is_alphabetic));
    (named && begins) || is_number
}

/// The objective that a line begins: `OBIETTIVO STRATEGICO INDIVIDUALE N. 2 DEL ...`. A heading or a row may leave out the `N.`,
/// and hold the title after its number.
pub(super) fn begins(line: &Line) -> Option<Beginning> {
    let text = line.first()?;
    let upper = folded(&text);
    let named = OBJECTIVES.iter().any(|it| upper.starts_with(it));
    if !named || upper.starts_with("OBIETTIVO COMUNE") {
        return None;
    }
    let marked = line.is_heading || line.is_row;
    let words: Vec<&str> = text.split_whitespace().collect();
    // A sentence about an objective (`Obiettivo n. 3 rinviato.`) begins none.
    let shouted = words
        .first()
        .is_some_and(|word| !word.contains(char::is_lowercase));
    if !marked && !shouted {
        return None;
    }
    let mut numbered = false;
    for (at, word) in words.iter().enumerate().skip(1).take(WORDS + 1) {
        let bare = word.to_uppercase();
        let joined = ["NR.", "N.", "N°"]
            .iter()
            .find_map(|mark| bare.strip_prefix(mark));
        let sign = matches!(bare.as_str(), "N." | "N°" | "N" | "NUMERO" | "NR." | "NO.");
        if sign {
            numbered = true;
            continue;
        }
        let number = joined.unwrap_or(&bare);
        let code = code_of(number, numbered || joined.is_some());
        // `OBIETTIVO STRATEGICO 1.1 - Favorire ...`
        let next = words.get(at + 1).copied().unwrap_or_default();
        let apart = shouted && (word.ends_with(':') || matches!(next, "-" | "–" | "—"));
        let is_said = marked || numbered || joined.is_some() || apart;
        if let Some(code) = code.filter(|_| is_said) {
            let rest = words.get(at + 1..).unwrap_or_default().join(" ");
            let ends = word.ends_with([':', '–', '—']);
            return Some(beginning(code, &rest, ends));
        }
        if word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
    }
    None
}

/// `2`, `4.1`, `2bis`; after the sign of a number `IV` too.
fn code_of(word: &str, numbered: bool) -> Option<String> {
    let code = word.trim_end_matches([':', '.', '-', '–', '—', '_', ')', ',']);
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let arabic = code.starts_with(|c: char| c.is_ascii_digit()) && code.chars().all(plain);
    let roman = numbered && !code.is_empty() && code.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    (arabic || roman).then(|| code.to_owned())
}

/// What follows the number: to whom it belongs, or the title, with the objective's weight in parentheses.
fn beginning(code: String, rest: &str, ends: bool) -> Beginning {
    let bare = rest.trim_start_matches([':', '–', '—', '-', ' ']);
    let separated = ends || bare.len() != rest.len();
    let upper = bare.to_uppercase();
    let belongs = ["DEL ", "DELLA ", "DELL'", "DEI ", "DELLE ", "DI ", "DELL’"];
    let belongs = !separated && belongs.iter().any(|word| upper.starts_with(word));
    if bare.is_empty() || belongs {
        return Beginning {
            code,
            title: String::new(),
            weight: None,
        };
    }
    let (title, weight) = title_and_weight(bare);
    Beginning {
        code,
        title,
        weight,
    }
}

/// The kinds of fields, by how their labels begin.
const FIELDS: [(&str, FieldKind); 6] = [
    ("descrizione", FieldKind::Description),
    ("programma", FieldKind::Programme),
    ("outcome", FieldKind::Outcome),
    ("stakeholder", FieldKind::Stakeholders),
    ("risorse", FieldKind::Resources),
    ("centro", FieldKind::Centre),
];

pub(super) fn field_kind(label: &str) -> FieldKind {
    let label = folded(label).to_lowercase();
    let known = FIELDS.iter().find(|(word, _)| label.starts_with(word));
    known.map_or(FieldKind::Other, |(_, kind)| *kind)
}

impl Section {
    /// Begins with the line that says so; a title may stand in it or beside it.
    pub(super) fn new(beginning: Beginning, line: Option<&Line>) -> Self {
        let mut texts = line.into_iter().flat_map(Line::texts).map(|(_, text)| text);
        let mut headings: Vec<String> = texts.next().into_iter().collect();
        let (mut title, mut own) = (beginning.title, beginning.weight);
        for text in texts {
            let is_percent = text.contains('%') || folded(&text).starts_with("PESO");
            match weight(&text).filter(|_| is_percent) {
                Some(weight) if own.is_none() => own = Some(weight),
                _ if title.is_empty() => title = text,
                _ => headings.push(text),
            }
        }
        Self::of(Objective {
            headings,
            weight: own,
            ..Objective::named(&beginning.code, &title)
        })
    }

    pub(super) const fn of(objective: Objective) -> Self {
        Self {
            objective,
            has_table: false,
            is_made: false,
            flag: None,
            area_weight: None,
            weights: Vec::new(),
            places: Vec::new(),
            years: BTreeSet::new(),
            baseline_year: None,
            measurements: Vec::new(),
            card: Vec::new(),
            paragraphs: Vec::new(),
        }
    }

    /// Whether it is nothing but a number that was made for it.
    pub(super) const fn is_empty(&self) -> bool {
        self.is_made && self.objective.kpis.is_empty() && self.paragraphs.is_empty()
    }

    pub(super) fn paragraph(&mut self, line: &Line, log: &mut Log) {
        if self.is_flag(line) {
            return;
        }
        if line.is_heading {
            log.findings.push(line.kept());
        }
        self.paragraphs.push(Paragraph {
            line: line.number,
            text: line.text(),
            is_heading: line.is_heading,
        });
    }

    /// What counts for organisational performance, and which common objective it takes up, may be said anywhere.
    fn is_flag(&mut self, line: &Line) -> bool {
        let Some(alone) = line.alone() else {
            return false;
        };
        let upper = folded(&alone);
        let flag =
            upper.starts_with("OBIETTIVO VALID") && upper.contains("PERFORMANCE ORGANIZZATIVA");
        let common = upper.starts_with("OBIETTIVO COMUNE");
        if flag {
            self.objective.organisational = true;
        }
        if common {
            let number = upper
                .rsplit(|c: char| !c.is_ascii_digit())
                .find(|it| !it.is_empty());
            self.objective.common = number.map(str::to_owned);
        }
        if flag || common {
            self.objective.headings.push(alone);
        }
        flag || common
    }

    /// A line before the table: the title, or something that is kept.
    pub(super) fn head(&mut self, line: &Line, log: &mut Log) {
        if self.is_flag(line) {
            return;
        }
        let alone = line.alone().unwrap_or_default();
        if let Some(own) = weight(&alone).filter(|_| folded(&alone).starts_with("PESO")) {
            self.objective.weight = Some(own);
            return;
        }
        let cells: Vec<String> = line.texts().map(|(_, text)| text).collect();
        let pair = match cells.as_slice() {
            [label, text] => Some((label.as_str(), text.as_str())),
            _ => alone.split_once(':'),
        };
        if pair.is_some_and(|(label, text)| self.labelled(label, text.trim())) {
            return;
        }
        if self.objective.title.is_empty() && line.is_heading {
            (self.objective.title, self.objective.weight) = match title_and_weight(&line.text()) {
                (title, None) => (title, self.objective.weight),
                weighed => weighed,
            };
        } else {
            self.note(line, log);
        }
    }

    /// Takes the title or the weight that stands beside its label; whether it was one.
    fn labelled(&mut self, label: &str, text: &str) -> bool {
        let said = heading(label.trim_end_matches(':'));
        match said.role.filter(|_| said.is_whole && !self.has_table) {
            Some(Role::Title) if self.objective.title.is_empty() && !text.is_empty() => {
                text.clone_into(&mut self.objective.title);
                true
            }
            Some(Role::ObjectiveWeight | Role::Weight) if self.objective.weight.is_none() => {
                self.objective.weight = weight(text);
                self.objective.weight.is_some()
            }
            _ => false,
        }
    }

    /// A row before the table: the title beside its label, or a field.
    pub(super) fn field(&mut self, line: &Line, log: &mut Log) {
        if self.is_flag(line) {
            return;
        }
        let label = line.text_at(0);
        let upper = folded(&label);
        let texts: Vec<String> = line
            .texts()
            .filter(|(at, _)| *at > 0)
            .map(|(_, text)| text)
            .collect();
        if self.objective.title.is_empty() && upper.starts_with("OBIETTIVO") {
            if texts.is_empty() {
                self.objective.headings.push(label);
                return;
            }
            self.objective.title_label = Some(label);
            self.objective.title = texts.join(" ");
            return;
        }
        if label.is_empty() {
            self.continued(line, log);
            return;
        }
        let kind = field_kind(&label);
        if upper == "PESO"
            && let [text] = texts.as_slice()
        {
            self.objective.weight = weight(text);
        } else if let [text] = texts.as_slice()
            && self.labelled(&label, text)
        {
            return;
        }
        // A label without a text, or a row of a table whose headings were not understood.
        if kind == FieldKind::Other && texts.len() != 1 {
            self.note(line, log);
            return;
        }
        let text = texts.join(" · ");
        self.objective.fields.push(Field { kind, label, text });
    }

    /// A row without a label goes on with the field above it.
    fn continued(&mut self, line: &Line, log: &mut Log) {
        match self.objective.fields.last_mut() {
            Some(field) => {
                if !field.text.is_empty() {
                    field.text.push('\n');
                }
                field.text.push_str(&line.text());
            }
            None => self.note(line, log),
        }
    }

    pub(super) fn note(&mut self, line: &Line, log: &mut Log) {
        log.findings.push(line.kept());
        self.objective.notes.push(line.text());
    }

    /// The objective, with its amendments made out.
    pub(super) fn finished(mut self, years: &[Year], log: &mut Log) -> Objective {
        let kpis = &mut self.objective.kpis;
        let notes = amend(self.paragraphs, kpis, years, &mut log.findings);
        self.objective.notes.extend(notes);
        self.objective
    }

    /// A baseline of another year than the plan's is one of the years before it.
    pub(super) fn baselines(&mut self, of_plan: Year) {
        let Some(year) = self.baseline_year.filter(|it| *it != of_plan) else {
            return;
        };
        for kpi in &mut self.objective.kpis {
            let baseline = kpi.baseline.take();
            let earlier = baseline.map(|it| YearTarget::new(year, it));
            kpi.earlier.extend(earlier);
        }
    }
}
