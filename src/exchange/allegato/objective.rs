//! An objective: its headings, its title, its fields, its indicators, and the paragraphs after them.

use super::Log;
use super::amendments::{Paragraph, amend};
use super::columns::Columns;
use super::indicator::{Indicator, indicator, weight};
use super::markup::{Line, folded};
use crate::exchange::imported::{ImportIssue, ImportedMeasurement, Unread};
use crate::plan::{Decimal, Field, FieldKind, Objective, Year};

/// An objective that is being read.
pub(super) struct Sheet {
    objective: Objective,
    /// The heads of its indicators, once they were met.
    pub(super) columns: Option<Columns>,
    measurements: Vec<ImportedMeasurement>,
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

/// The objective that a line begins: `OBIETTIVO STRATEGICO INDIVIDUALE N. 2 DEL ...`. A heading or a row may leave out the `N.`,
/// and hold the title after its number.
pub(super) fn begins(line: &Line) -> Option<Beginning> {
    let text = line.first()?;
    let upper = folded(text);
    if !upper.starts_with("OBIETTIVO ") || upper.starts_with("OBIETTIVO COMUNE") {
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
        let sign = matches!(bare.as_str(), "N." | "N°" | "N" | "NUMERO" | "NR.");
        if sign {
            numbered = true;
            continue;
        }
        let number = joined.unwrap_or(&bare);
        let code = code_of(number, numbered || joined.is_some());
        if let Some(code) = code.filter(|_| marked || numbered || joined.is_some()) {
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
    let weighed = bare.rfind('(').and_then(|open| {
        let (title, inside) = bare.split_at_checked(open)?;
        let inside = inside.trim_start_matches('(').split_once(')')?.0;
        Some((title.trim(), weight(inside)?))
    });
    let (title, weight) = match weighed {
        Some((title, weight)) => (title, Some(weight)),
        None => (bare, None),
    };
    Beginning {
        code,
        title: title.to_owned(),
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

fn field_kind(label: &str) -> FieldKind {
    let label = folded(label).to_lowercase();
    let known = FIELDS.iter().find(|(word, _)| label.starts_with(word));
    known.map_or(FieldKind::Other, |(_, kind)| *kind)
}

impl Sheet {
    /// Begins with the line that says so; a title may stand in it or beside it.
    pub(super) fn new(beginning: Beginning, line: &Line) -> Self {
        let mut cells = line.cells.iter().filter(|cell| !cell.is_empty()).cloned();
        let heading = cells.next();
        Self {
            objective: Objective {
                headings: heading.into_iter().collect(),
                weight: beginning.weight,
                ..Objective::named(&beginning.code, &cells.next().unwrap_or(beginning.title))
            },
            columns: None,
            measurements: Vec::new(),
            paragraphs: Vec::new(),
        }
    }

    /// The years that its indicators have targets for.
    pub(super) fn years(&self) -> Vec<Year> {
        self.columns.iter().flat_map(Columns::years).collect()
    }

    pub(super) fn baseline_year(&self) -> Option<Year> {
        self.columns.as_ref()?.baseline_year()
    }

    pub(super) fn take(&mut self, line: &Line, log: &mut Log) {
        if self.is_flag(line) {
            return;
        }
        let second = self.columns.as_mut();
        if line.is_row && second.is_some_and(|columns| columns.second(&line.cells)) {
            return;
        }
        match (&self.columns, line.is_row) {
            (None, false) => self.head(line, log),
            (Some(columns), false) => {
                let is_kpi = folded(&line.text()).starts_with("KPI ") && line.bold(0).is_some();
                let heading = line.is_heading;
                if let Some(read) = is_kpi.then(|| indicator(line, columns, log)).flatten() {
                    // A row that lost its cells: the KPI is there, and the line is looked at.
                    log.findings.push(line.kept());
                    self.add(read);
                    return;
                }
                if heading {
                    log.findings.push(line.kept());
                }
                self.paragraphs.push(Paragraph {
                    line: line.number,
                    text: line.text(),
                    is_heading: heading,
                });
            }
            (Some(_), true) => match Columns::begin(&line.cells) {
                // Another table in the same objective.
                Some(columns) => self.columns = Some(columns),
                None => self.row(line, log),
            },
            (None, true) => match Columns::begin(&line.cells) {
                Some(columns) => self.columns = Some(columns),
                None => self.field(line, log),
            },
        }
    }

    /// What counts for organisational performance, and which common objective it takes up, may be said anywhere above.
    fn is_flag(&mut self, line: &Line) -> bool {
        let Some(alone) = line.alone() else {
            return false;
        };
        let upper = folded(alone);
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
            self.objective.headings.push(alone.to_owned());
        }
        flag || common
    }

    /// A line before the table: the title, or something that is kept.
    fn head(&mut self, line: &Line, log: &mut Log) {
        if self.objective.title.is_empty() && line.is_heading {
            self.objective.title = line.text();
        } else {
            self.note(line, log);
        }
    }

    /// A row before the indicators: the title beside its label, or a field.
    fn field(&mut self, line: &Line, log: &mut Log) {
        let Some((label, rest)) = line.cells.split_first() else {
            return;
        };
        let upper = folded(label);
        let texts: Vec<&String> = rest.iter().filter(|cell| !cell.is_empty()).collect();
        if self.objective.title.is_empty() && upper.starts_with("OBIETTIVO") {
            if texts.is_empty() {
                self.objective.headings.push(label.clone());
                return;
            }
            self.objective.title_label = Some(label.clone());
            self.objective.title = texts.into_iter().cloned().collect::<Vec<_>>().join(" ");
            return;
        }
        if label.is_empty() {
            self.continued(line, log);
            return;
        }
        let kind = field_kind(label);
        if upper == "PESO"
            && let [text] = texts.as_slice()
        {
            self.objective.weight = weight(text);
        }
        if kind == FieldKind::Other && texts.is_empty() {
            self.note(line, log);
            return;
        }
        self.objective.fields.push(Field {
            kind,
            label: label.clone(),
            text: texts.into_iter().cloned().collect::<Vec<_>>().join(" · "),
        });
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

    /// A row below the heads of the indicators: a KPI, or a field that stands there.
    fn row(&mut self, line: &Line, log: &mut Log) {
        let Some(columns) = &self.columns else {
            return;
        };
        if let Some(read) = indicator(line, columns, log) {
            self.add(read);
            return;
        }
        let known = line
            .cells
            .first()
            .is_some_and(|it| field_kind(it) != FieldKind::Other);
        if known {
            self.field(line, log);
        } else {
            self.note(line, log);
        }
    }

    fn add(&mut self, read: Indicator) {
        self.objective.kpis.push(read.kpi);
        self.measurements.extend(read.measurements);
        self.objective.notes.extend(read.notes);
    }

    fn note(&mut self, line: &Line, log: &mut Log) {
        let text = line.text();
        log.findings.push(line.kept());
        self.objective.notes.push(text);
    }

    /// The objective, with its amendments made out. A baseline of another year than the plan's is a note.
    pub(super) fn finished(
        mut self,
        years: &[Year],
        baseline_year: Year,
        log: &mut Log,
    ) -> (Objective, Vec<ImportedMeasurement>) {
        if let Some(own) = self.baseline_year().filter(|own| *own != baseline_year) {
            self.other_baseline(own, log);
        }
        let kpis = &mut self.objective.kpis;
        let notes = amend(self.paragraphs, kpis, years, &mut log.findings);
        self.objective.notes.extend(notes);
        (self.objective, self.measurements)
    }

    fn other_baseline(&mut self, year: Year, log: &mut Log) {
        for kpi in &mut self.objective.kpis {
            let Some(baseline) = kpi.baseline.take() else {
                continue;
            };
            let heading = format!("Baseline {year}");
            let note = format!("{} · {heading}: {}", kpi.code, baseline.printed);
            self.objective.notes.push(note);
            let baseline = Some(year);
            let issue = ImportIssue::Column { heading, baseline };
            log.findings.push(Unread::of_line(0, 1, issue));
        }
    }
}
