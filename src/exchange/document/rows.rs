//! The rows of a table: each to its objective.

use super::code::{code_and_title, settle_unit, title_and_weight};
use super::named::{Named, Row, What, names_code};
use super::published::Published;
use super::section::{Section, field_kind};
use super::values::Values;
use super::weights::{Weight, is_condition};
use super::{Layout, Reader, calculation};
use crate::exchange::cells::Place;
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::page::Line;
use crate::exchange::vocabulary::Role;
use crate::plan::{Field, FieldKind, Objective, number, one_line, yes_no};

impl Reader {
    /// A row of a table, or of fields above one. Where lines go on in the next one it waits for that.
    pub(super) fn row(&mut self, line: &Line) {
        let is_text = self.is_text();
        let heads = self.heads.as_ref().filter(|_| is_text);
        let carried = heads.is_some_and(|it| names_code(line, it));
        self.is_under |= carried && !self.sections.is_empty();
        if !line.goes_on || !self.is_under {
            self.close();
            self.tabled(line);
            return;
        }
        if let Some(open) = &mut self.open
            && !carried
            && self.heads.as_ref().is_some_and(|it| it.goes_on(line))
        {
            open.join(line);
            return;
        }
        self.close();
        self.open = Some(line.clone());
    }

    /// Reads the row that waited for the next line.
    pub(super) fn close(&mut self) {
        if let Some(line) = self.open.take() {
            self.tabled(&line);
        }
    }

    fn tabled(&mut self, line: &Line) {
        if self.is_under && self.table_row(line) {
            return;
        }
        let before = self.between.take();
        if let Some(before) = before {
            self.beside(&before);
        }
        // The title of the rows below, where no column names their objective.
        let is_alone = self.is_under && !self.has_objectives() && line.filled() == 1;
        let is_bold = line.bold(0).is_some_and(|it| it == line.text_at(0));
        if is_alone && (!self.is_text() || is_bold) {
            self.between = Some(line.clone());
            return;
        }
        if !self.is_text() {
            self.beside(line);
            return;
        }
        let is_known = field_kind(&line.text_at(0)) != FieldKind::Other;
        let is_under = self.is_under;
        if !is_under && self.carded(line) {
            return;
        }
        match self.sections.last_mut() {
            Some(section) if is_under && !is_known => section.note(line, &mut self.log),
            Some(section) => section.field(line, &mut self.log),
            None => {
                // A table above all objectives belongs to one whose heading was not understood.
                self.log.findings.push(line.kept());
                self.strays.push(line.text());
            }
        }
    }

    /// A row beside the table of a sheet, or a heading of a document that heads no table.
    fn beside(&mut self, line: &Line) {
        if self.is_text() {
            self.paragraph(line);
        } else {
            let issue = if self.is_under {
                ImportIssue::NoCode
            } else {
                ImportIssue::Title
            };
            self.log.findings.push(line.unread(issue));
        }
    }

    /// Reads a row below headings; whether it is one of them.
    pub(super) fn table_row(&mut self, line: &Line) -> bool {
        let Some(heads) = self.heads.take() else {
            return false;
        };
        let is_text = self.is_text();
        let evidence = (self.log.known, &mut self.log.found);
        let yearly = heads.of_row(line);
        let mut row = Row::of(line, yearly.as_ref().unwrap_or(&heads), is_text, evidence);
        row.is_proportional = self.is_proportional;
        let is_read = match row.what() {
            What::Kpi(named) => {
                self.kpi(&row, &named);
                true
            }
            What::Total => {
                self.total(&row);
                true
            }
            What::Other => false,
        };
        self.heads = Some(heads);
        is_read
    }

    fn total(&mut self, row: &Row<'_>) {
        let section = self.sections.last();
        let published = section.and_then(|it| {
            // A total that names no objective, below those of a column, is one of all of them.
            let words = row.line.text().to_lowercase();
            let is_own = row.heads.place(Role::Objective).is_none()
                || [
                    "obiettivo",
                    "objective",
                    "goal",
                    "subtot",
                    "sub-tot",
                    "parzial",
                ]
                .iter()
                .any(|it| words.contains(it));
            let code = if is_own {
                it.objective.code.as_str()
            } else {
                ""
            };
            Published::of_total(row.heads, &row.texts, code, row.line.number)
        });
        self.log.published.extend(published);
        self.log.findings.push(row.line.unread(ImportIssue::Total));
    }

    fn kpi(&mut self, row: &Row<'_>, named: &Named) {
        let Some(at) = self.section_of(row) else {
            let issue = ImportIssue::Nameless(row.line.text());
            let unread = Unread::of_line(row.line.number, row.line.filled(), issue);
            self.log.findings.push(unread);
            return;
        };
        if self.another_year(row, named, at) {
            return;
        }
        let is_text = self.is_text();
        let Some(section) = self.sections.get_mut(at) else {
            return;
        };
        section.has_table = true;
        section.baseline_year = section.baseline_year.max(row.heads.baseline_year());
        let position = section.objective.kpis.len().saturating_add(1);
        let made = format!("{}.{position:02}", section.objective.code);
        if named.code.is_none() {
            self.made.push(made.clone());
        }
        let mut kpi = named.kpi(&made);
        let calculation = row.at(Role::Calculation).unwrap_or_default();
        calculation.clone_into(&mut kpi.calculation);
        kpi.formula = calculation::formula(calculation);
        let Values {
            measurements,
            weight,
            published,
            ..
        } = Values::read(
            row,
            &mut kpi,
            (&section.objective.code, is_text),
            &mut self.log.findings,
        );
        settle_unit(&mut kpi);
        let place = Place {
            line: row.line.number,
            at: named.at,
        };
        let in_name = || {
            named
                .weight
                .as_ref()
                .map(|it| Weight::printed(it, place, row.notation))
        };
        section.weights.push(if weight.is_none() {
            in_name().unwrap_or(weight)
        } else {
            weight
        });
        section.places.push(Place {
            at: row.heads.place(Role::Kpi).unwrap_or(named.at),
            ..place
        });
        section.years.extend(kpi.targets.iter().map(|it| it.year));
        section.objective.kpis.push(kpi);
        section.measurements.extend(measurements);
        self.log.published.extend(published);
        self.first_year(row, named, at);
    }

    /// The objective of a row: of its column, of a heading above, or the one that was begun last.
    fn section_of(&mut self, row: &Row<'_>) -> Option<usize> {
        let at = if row.heads.place(Role::Objective).is_some() {
            self.by_column(row)?
        } else {
            if let Some(line) = self.between.take() {
                self.begin_titled(&line);
            }
            self.titled(row.at(Role::Title));
            self.sections.len().saturating_sub(1)
        };
        self.said(row, at);
        Some(at)
    }

    /// By the cell of the objective, or that of the row above where cells were merged.
    fn by_column(&mut self, row: &Row<'_>) -> Option<usize> {
        if let Some(text) = row.at(Role::Objective) {
            let text = one_line(text).into_owned();
            // Words in the middle of several rows go on from one to the next.
            let is_more = self.layout == Layout::Columns && text.starts_with(char::is_lowercase);
            let at = self.places.get(&self.last).copied().filter(|_| is_more);
            if let Some(section) = at.and_then(|at| self.sections.get_mut(at)) {
                section.objective.title = format!("{} {text}", section.objective.title);
                return at;
            }
            self.last = text;
        }
        if self.last.is_empty() {
            return None;
        }
        if let Some(at) = self.places.get(&self.last) {
            return Some(*at);
        }
        let at = self.sections.len();
        let has_title = row.heads.place(Role::Title).is_some();
        let (code, title) = if has_title {
            (Some(self.last.clone()), String::new())
        } else {
            code_and_title(&self.last)
        };
        let is_made = code.is_none();
        let code = code.unwrap_or_else(|| at.saturating_add(1).to_string());
        let (title, weight) = title_and_weight(&title);
        let mut section = Section::of(Objective {
            weight,
            ..Objective::named(&code, &title)
        });
        section.is_made = is_made;
        self.sections.push(section);
        self.places.insert(self.last.clone(), at);
        Some(at)
    }

    /// A title without a column of codes: that of the objective that was begun, or of a new one.
    fn titled(&mut self, title: Option<&str>) {
        let (title, weight) = title.map(title_and_weight).unwrap_or_default();
        let open = self.sections.last_mut();
        match open {
            Some(section) if section.objective.title.is_empty() || title.is_empty() => {
                if !title.is_empty() {
                    section.objective.title = title;
                    section.objective.weight = weight.or(section.objective.weight);
                }
            }
            Some(section) if section.objective.title == title => {}
            _ => self.begin(&title, weight),
        }
    }

    /// Begins an objective that has no number, with a title.
    pub(super) fn begin(&mut self, title: &str, weight: Option<crate::plan::Decimal>) {
        let title = if title.is_empty() && self.sections.is_empty() {
            self.title.clone()
        } else {
            title.to_owned()
        };
        let code = self.sections.len().saturating_add(1).to_string();
        let mut section = Section::of(Objective {
            weight,
            ..Objective::named(&code, &title)
        });
        section.is_made = true;
        self.sections.push(section);
    }

    /// Begins an objective by a heading above a table, or by a row of its own.
    pub(super) fn begin_titled(&mut self, line: &Line) {
        let text = line.text();
        let (code, title) = code_and_title(&text);
        let (title, weight) = title_and_weight(&title);
        self.begin(&title, weight);
        if let (Some(code), Some(section)) = (code, self.sections.last_mut()) {
            section.objective.code = code;
            section.is_made = false;
        }
    }

    /// What the row's other cells say of the objective. Its title and its flag are said once; what says otherwise later is told, and
    /// the first one counts.
    fn said(&mut self, row: &Row<'_>, at: usize) {
        let has_column = row.heads.place(Role::Objective).is_some();
        let Some(section) = self.sections.get_mut(at) else {
            return;
        };
        let mut odd = Vec::new();
        let objective = &mut section.objective;
        let title = row
            .at(Role::Title)
            .filter(|_| has_column)
            .map(|it| one_line(it).into_owned());
        if let Some(title) = title.filter(|it| *it != objective.title) {
            if objective.title.is_empty() {
                objective.title = title;
            } else {
                odd.push(title);
            }
        }
        if let Some(flag) = row.at(Role::Organisational) {
            let read = yes_no(flag);
            let first = *section.flag.get_or_insert(read.unwrap_or(false));
            if read == Some(first) {
                objective.organisational = first;
            } else {
                odd.push(flag.to_owned());
            }
        }
        if let Some(text) = row.at(Role::ObjectiveWeight) {
            let weight = number(text.trim_end_matches(['%', ' ']), row.notation.language).ok();
            let is_condition = is_condition(text);
            objective.condition |= is_condition;
            match weight {
                _ if is_condition => {}
                Some(weight) if objective.weight.is_none_or(|it| it == weight) => {
                    objective.weight = Some(weight);
                }
                _ => odd.push(text.to_owned()),
            }
        }
        if let Some(text) = row.at(Role::AreaWeight) {
            let digits = text.trim_end_matches(['%', ' ']);
            section.area_weight = number(digits, row.notation.language).ok();
        }
        let objective = &mut section.objective;
        for role in [Role::Area, Role::AreaWeight] {
            let Some((column, text)) = row.heads.place(role).zip(row.at(role)) else {
                continue;
            };
            let label = row.heads.columns.get(column).map(|it| it.text.clone());
            let (label, text) = (label.unwrap_or_default(), text.to_owned());
            if !objective
                .fields
                .iter()
                .any(|it| it.text == text && it.label == label)
            {
                let kind = FieldKind::Other;
                objective.fields.push(Field { kind, label, text });
            }
        }
        let code = objective.code.clone();
        self.log.findings.extend(odd.into_iter().map(|printed| {
            let objective = code.clone();
            Unread::of_line(
                row.line.number,
                1,
                ImportIssue::Other { objective, printed },
            )
        }));
    }
}
