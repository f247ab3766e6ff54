//! An objective: its headings, its title, its fields, its indicators, and the paragraphs after them.

use super::amendments::{Paragraph, amend};
use super::columns::Columns;
use super::indicator::indicator;
use super::markup::Line;
use crate::exchange::imported::{ImportedReading, Misread, Unread};
use crate::plan::{Field, FieldKind, Objective, Year};

/// An objective that is being read.
pub(super) struct Sheet {
    objective: Objective,
    /// The heads of its indicators, once they were met.
    pub(super) columns: Option<Columns>,
    readings: Vec<ImportedReading>,
    /// What follows the indicators.
    paragraphs: Vec<Paragraph>,
}

/// The code of the objective that a text begins: `OBIETTIVO STRATEGICO INDIVIDUALE N. 2 DEL ...`.
pub(super) fn begins(text: &str) -> Option<String> {
    let upper = text.trim_start_matches(['"', ' ']).to_uppercase();
    if !upper.starts_with("OBIETTIVO ") || upper.contains("COMUNE") {
        return None;
    }
    let marks = [" N. ", " N.", " N° ", " N°", " NUMERO ", " NR. ", " N "];
    marks.iter().find_map(|mark| {
        let (_, after) = upper.split_once(mark)?;
        let code: String = after
            .trim_start()
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'))
            .collect();
        let code = code.trim_end_matches(['.', '-', '_']);
        let sound = code.starts_with(|c: char| c.is_ascii_digit());
        sound.then(|| code.to_owned())
    })
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
    let label = label.to_lowercase();
    let known = FIELDS.iter().find(|(word, _)| label.starts_with(word));
    known.map_or(FieldKind::Other, |(_, kind)| *kind)
}

impl Sheet {
    /// Begins with the line that says so; a title may stand beside it.
    pub(super) fn new(code: &str, line: &Line) -> Self {
        let mut cells = line.cells.iter().filter(|cell| !cell.is_empty()).cloned();
        let heading = cells.next();
        Self {
            objective: Objective {
                headings: heading.into_iter().collect(),
                ..Objective::named(code, &cells.next().unwrap_or_default())
            },
            columns: None,
            readings: Vec::new(),
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

    pub(super) fn take(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        if self.is_flag(line) {
            return;
        }
        let second = self.columns.as_mut();
        if line.is_row && second.is_some_and(|columns| columns.second(&line.cells)) {
            return;
        }
        match (&self.columns, line.is_row) {
            (None, false) => self.head(line, findings),
            (Some(_), false) => self.paragraphs.push(Paragraph {
                line: line.number,
                text: line.text(),
            }),
            (Some(_), true) => self.row(line, findings),
            (None, true) => match Columns::begin(&line.cells) {
                Some(columns) => self.columns = Some(columns),
                None => self.field(line, findings),
            },
        }
    }

    /// What counts for organisational performance, and which common objective it takes up, may be said anywhere above.
    fn is_flag(&mut self, line: &Line) -> bool {
        let Some(alone) = line.alone() else {
            return false;
        };
        let upper = alone.to_uppercase();
        let upper = upper.trim_start_matches(['"', ' ', '“', '«']);
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
    fn head(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        if self.objective.title.is_empty() && line.is_heading {
            self.objective.title = line.text();
        } else {
            self.note(line, findings);
        }
    }

    /// A row before the indicators: the title beside its label, or a field.
    fn field(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        let Some((label, rest)) = line.cells.split_first() else {
            return;
        };
        let upper = label.to_uppercase();
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
            self.continued(line, findings);
            return;
        }
        let kind = field_kind(label);
        if kind == FieldKind::Other && texts.is_empty() {
            self.note(line, findings);
            return;
        }
        self.objective.fields.push(Field {
            kind,
            label: label.clone(),
            text: texts.into_iter().cloned().collect::<Vec<_>>().join(" · "),
        });
    }

    /// A row without a label goes on with the field above it.
    fn continued(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        match self.objective.fields.last_mut() {
            Some(field) => {
                if !field.text.is_empty() {
                    field.text.push('\n');
                }
                field.text.push_str(&line.text());
            }
            None => self.note(line, findings),
        }
    }

    /// A row below the heads of the indicators: a KPI, or a field that stands there.
    fn row(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        let Some(columns) = &self.columns else {
            return;
        };
        if let Some(read) = indicator(line, columns, findings) {
            self.objective.kpis.push(read.kpi);
            self.readings.extend(read.readings);
            self.objective.notes.extend(read.notes);
            return;
        }
        let known = line
            .cells
            .first()
            .is_some_and(|it| field_kind(it) != FieldKind::Other);
        if known {
            self.field(line, findings);
        } else {
            self.note(line, findings);
        }
    }

    fn note(&mut self, line: &Line, findings: &mut Vec<Unread>) {
        let text = line.text();
        findings.push(Unread::at(line.number, Misread::Line(text.clone())));
        self.objective.notes.push(text);
    }

    /// The objective, with its amendments made out.
    pub(super) fn finished(
        mut self,
        years: &[Year],
        findings: &mut Vec<Unread>,
    ) -> (Objective, Vec<ImportedReading>) {
        let notes = amend(self.paragraphs, &mut self.objective.kpis, years, findings);
        self.objective.notes.extend(notes);
        (self.objective, self.readings)
    }
}
