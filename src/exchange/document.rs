//! A plan out of the lines of a document or the rows of a sheet. One way for both: what begins an objective, what heads a table, and
//! what is a row of it is asked of every line in the same manner.
//!
//! ```text
//! **ALLEGATO B**                                          headings of the plan, and its title
//! ## OBIETTIVO STRATEGICO INDIVIDUALE N. 2 ...            an objective begins, as a heading or as a row
//! ### EFFICIENZA INTERNA ...                              its title
//! <b>Descrizione</b> → Orientare la gestione ...          its fields
//! Indicatori-(Peso)* → Modalità ... → Baseline → Target   the headings of its KPIs, in one row or several
//!                    →              → Anno 2021 → Anno 2022
//! <b>Kpi SG.02_001</b> Realizzazione ... (100%) → ...     a KPI
//! Target del KPI SG.02_001 modificato ...                 amendments and notes
//! ```
//!
//! A sheet has its objectives in a column instead. What is not understood is listed with its line, and kept as a note of its objective
//! or set aside with the reason. Nothing is dropped.

mod above;
mod amendments;
mod calculation;
mod card;
mod code;
mod named;
mod parents;
mod published;
mod rows;
mod section;
mod settle;
mod titles;
mod values;
mod weights;
mod yearly;

use std::collections::{BTreeSet, HashMap, HashSet};

use super::about::{About, Years, says_proportional};
use super::heads::Heads;
use super::imported::{ImportIssue, Imported, ImportedMeasurement, Unread};
use super::notation::{Evidence, settled};
use super::opened::Page;
use super::page::{Line, folded};
use super::vocabulary::Role;
use crate::plan::{Objective, Plan, Rules, Year};
use published::Published;
use section::Section;
use titles::shorten;

/// Reads the page that was chosen.
///
/// # Errors
/// Where there is no KPI in it, or no year.
pub(super) fn document(page: &Page, about: &About<'_>) -> Result<Imported, Unread> {
    let Page { grid, heads, .. } = page;
    let years = Years::of(&grid.rows, about);
    let cards = card::of_lines(&grid.rows, grid.is_text).filter(|_| heads.is_empty());
    let rows = cards.as_deref().unwrap_or(&grid.rows);
    let is_columns = grid.rows.iter().any(|it| it.goes_on);
    settled(|known, found| {
        let mut reader = Reader {
            layout: if is_columns {
                Layout::Columns
            } else if grid.is_text || cards.is_some() {
                Layout::Text
            } else {
                Layout::Sheet
            },
            first: years.first,
            title: about.name.to_owned(),
            is_proportional: says_proportional(&grid.rows),
            log: Log {
                known,
                ..Log::default()
            },
            ..Reader::default()
        };
        let oddities = grid.oddities();
        let oddities = oddities.into_iter().map(|it| Unread::at(0, it));
        reader.log.findings.extend(oddities);
        reader.read(rows, heads);
        *found = reader.log.found;
        reader.plan(heads)
    })
}

/// What is told of a file while it is read, and what its KPIs say of its language.
#[derive(Default)]
struct Log {
    findings: Vec<Unread>,
    /// What the whole file says, where that is known already.
    known: Evidence,
    /// What was read of it so far says.
    found: Evidence,
    published: Vec<Published>,
}

/// How a file is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Layout {
    /// Rows alone.
    #[default]
    Sheet,
    /// The text of a document, which has headings and paragraphs.
    Text,
    /// Such a text with columns of blanks.
    Columns,
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    layout: Layout,
    /// The first year of the plan, where the text says it.
    first: Option<Year>,
    title: String,
    /// The lines before the first objective.
    preamble: Vec<String>,
    strays: Vec<String>,
    sections: Vec<Section>,
    /// The objectives that a column names, by what stands in it.
    places: HashMap<String, usize>,
    /// The cell of the objective in the row above, for cells that were merged.
    last: String,
    /// The headings that hold, and whether they hold for the objective that was begun last.
    heads: Option<Heads>,
    is_under: bool,
    /// A heading between tables: where another table follows, it is the title of its objective.
    between: Option<Line>,
    /// The last row of a table, which may go on.
    open: Option<Line>,
    /// How many cells the file has that are not empty.
    cells: usize,
    /// Whether the file says that between a threshold and its target points are in proportion.
    is_proportional: bool,
    /// The first rows of KPIs in tables with a row for each year.
    firsts: HashMap<yearly::Key, yearly::First>,
    /// Whether lines of a label begin objectives, above the cards of their KPIs.
    heads_cards: bool,
    /// KPIs that have their code from their place.
    made: Vec<String>,
    log: Log,
}

impl Reader {
    fn is_text(&self) -> bool {
        self.layout != Layout::Sheet
    }

    fn read(&mut self, lines: &[Line], heads: &HashMap<usize, Heads>) {
        let titles = if self.is_text() {
            above::titles(lines, heads)
        } else {
            HashSet::new()
        };
        let parents = parents::parents(lines, heads);
        let mut at = 0_usize;
        while let Some(line) = lines.get(at) {
            let Some(found) = heads.get(&at) else {
                if let Some(has_kpis) = parents.get(&at) {
                    self.begin_parent(line, *has_kpis);
                } else if titles.contains(&at) {
                    self.begin_section(line);
                } else {
                    let is_tabled = above::is_within_table(lines, at, heads);
                    self.take(line, is_tabled);
                }
                at = at.saturating_add(1);
                continue;
            };
            let end = at.saturating_add(found.rows);
            self.headed(lines.get(at..end).unwrap_or_default(), found.clone());
            at = end;
        }
        self.close();
        self.close_card();
    }

    /// Begins an objective by a line above a table, whether it is marked as a heading or not.
    fn begin_section(&mut self, line: &Line) {
        self.cells = self.cells.saturating_add(line.filled());
        self.close();
        self.close_card();
        let marked = Line {
            is_heading: true,
            ..line.clone()
        };
        match section::begins(&marked) {
            Some(begun) => self.sections.push(Section::new(begun, Some(line))),
            None => self.begin_titled(line),
        }
        self.is_under = false;
    }

    /// Takes rows of headings. An objective may begin in the first of them, or in a heading above.
    fn headed(&mut self, lines: &[Line], mut heads: Heads) {
        let filled = lines
            .iter()
            .map(Line::filled)
            .fold(0, usize::saturating_add);
        self.cells = self.cells.saturating_add(filled);
        if self.is_under
            && self
                .heads
                .as_ref()
                .is_some_and(|it| it.printed == heads.printed)
            && self.between.is_none()
        {
            // The same headings at the top of another page: the row above may go on.
            return;
        }
        self.close();
        self.close_card();
        let between = self.between.take();
        if heads.place(Role::Objective).is_none() {
            let begun = lines.first().and_then(section::begins);
            if let Some(begun) = begun {
                self.sections.push(Section::new(begun, None));
                heads.untitled();
            } else if let Some(line) = between.as_ref() {
                self.begin_titled(line);
            }
        } else if let Some(line) = between {
            self.paragraph(&line);
        }
        heads.once(&mut self.log.findings);
        self.heads = Some(heads);
        self.is_under = true;
        if let Some(section) = self.sections.last_mut() {
            section.has_table = true;
        }
    }

    /// Takes a line; `is_tabled` says whether rows of the table above follow it.
    fn take(&mut self, line: &Line, is_tabled: bool) {
        self.cells = self.cells.saturating_add(line.filled());
        if self.is_text() && (above::is_foot(line) || self.is_running_head(line)) {
            self.log.findings.push(line.unread(ImportIssue::Foot));
            return;
        }
        let is_cell = self.is_under && self.has_objectives() && line.filled() > 1;
        let begun = if is_cell { None } else { section::begins(line) };
        if let Some(begun) = begun {
            self.close();
            self.close_card();
            self.between = None;
            self.sections.push(Section::new(begun, Some(line)));
            self.is_under = self.heads.is_some() && (!self.is_text() || is_tabled);
        } else if line.is_row {
            self.row(line);
        } else {
            self.close();
            self.prose(line);
        }
    }

    /// Whether a line of a page repeats a title of the document.
    fn is_running_head(&self, line: &Line) -> bool {
        let text = folded(&line.text());
        let mut titles = self.preamble.iter().map(|it| folded(it));
        line.goes_on && !line.is_row && self.is_under && titles.any(|it| it == text)
    }

    /// Whether a column names the objectives.
    fn has_objectives(&self) -> bool {
        let role = Role::Objective;
        self.heads
            .as_ref()
            .is_some_and(|it| it.place(role).is_some())
    }

    /// A line that is no row of a table.
    fn prose(&mut self, line: &Line) {
        if !self.is_under && self.labelled(line) {
            return;
        }
        if self.is_under && line.is_heading {
            if let Some(before) = self.between.replace(line.clone()) {
                self.paragraph(&before);
            }
            return;
        }
        if let Some(before) = self.between.take() {
            self.paragraph(&before);
        }
        let is_kpi = folded(&line.text()).starts_with("KPI ") && line.bold(0).is_some();
        if self.is_under && is_kpi && self.table_row(line) {
            // A row that lost its cells: the KPI is there, and the line is looked at.
            self.log.findings.push(line.kept());
            return;
        }
        match self.sections.last_mut() {
            Some(section) if section.has_table => self.paragraph(line),
            Some(section) => section.head(line, &mut self.log),
            None => self.preamble.extend(line.texts().map(|(_, text)| text)),
        }
    }

    fn paragraph(&mut self, line: &Line) {
        match self.sections.last_mut() {
            Some(section) => section.paragraph(line, &mut self.log),
            None => self.preamble.extend(line.texts().map(|(_, text)| text)),
        }
    }

    fn plan(mut self, heads: &HashMap<usize, Heads>) -> Result<Imported, Unread> {
        if let Some(line) = self.between.take() {
            self.paragraph(&line);
        }
        let mut years: BTreeSet<Year> = heads.values().flat_map(Heads::years).collect();
        years.extend(self.sections.iter().flat_map(|it| it.years.iter().copied()));
        let (mut headings, mut title) = titles::of_plan(std::mem::take(&mut self.preamble));
        headings.append(&mut self.strays);
        let years: Vec<Year> = if years.is_empty() {
            titles::years(&title)
        } else {
            years.into_iter().collect()
        };
        if title.is_empty() {
            title.clone_from(&self.title);
        }
        let Some(first_year) = years.first().copied() else {
            return Err(self.without(ImportIssue::NoYears));
        };
        if self.sections.iter().all(|it| it.objective.kpis.is_empty()) {
            return Err(self.without(ImportIssue::NoKpis(self.sections.len())));
        }
        let baselines = heads.values().filter_map(Heads::baseline_year);
        let baseline_year = baselines
            .max()
            .unwrap_or_else(|| first_year.saturating_sub(1));
        let first = heads.iter().min_by_key(|(at, _)| **at).map(|(_, it)| it);
        let columns = first
            .filter(|_| self.is_text())
            .map(|it| it.printed.clone());
        let headings_known = heads.values().flat_map(Heads::names).collect();
        let (objectives, measurements) = self.finished(&years, baseline_year);
        let mut plan = Plan {
            short_title: None,
            title,
            headings,
            columns: columns.unwrap_or_default(),
            baseline_year,
            years,
            rules: Rules::default(),
            objectives,
            unapproved: false,
            source: None,
            imported: None,
        };
        shorten(&mut plan);
        let mut read = Imported {
            measurements,
            findings: self.log.findings,
            cells: self.cells,
            headings: headings_known,
            shape: first.map_or_else(Vec::new, Heads::shape),
            columns: first.map_or_else(Vec::new, Heads::texts),
            made: self.made,
            ..Imported::of_plan(plan)
        };
        let published = published::compared(&mut read, &self.log.published);
        read.findings.extend(published);
        Ok(read.examined())
    }

    /// Why it is no plan: there are no objectives, or what is lacking in them.
    fn without(&self, lacking: ImportIssue) -> Unread {
        if self.sections.is_empty() && self.heads.is_none() && !self.is_text() {
            return Unread::at(1, ImportIssue::NoHeadings);
        }
        if self.sections.is_empty() {
            return Unread::at(1, ImportIssue::NoObjectives);
        }
        Unread::at(1, lacking)
    }

    /// The objectives with their weights and amendments made out, and the actuals.
    fn finished(
        &mut self,
        years: &[Year],
        baseline_year: Year,
    ) -> (Vec<Objective>, Vec<ImportedMeasurement>) {
        settle::made(&mut self.sections, &mut self.made, &mut self.log.published);
        settle::codes(&mut self.sections, &mut self.log.published);
        let mut sections = std::mem::take(&mut self.sections);
        sections.retain(|it| !it.is_empty());
        settle::weights(&mut sections, &mut self.log.findings);
        let measurements = settle::doubles(&mut sections, &mut self.log.findings);
        let mut objectives = Vec::with_capacity(sections.len());
        for mut section in sections {
            section.baselines(baseline_year);
            objectives.push(section.finished(years, &mut self.log));
        }
        if let Some(first) = self.made.first() {
            let issue = ImportIssue::Made(self.made.len(), first.clone());
            self.log.findings.push(Unread::at(0, issue));
        }
        (objectives, measurements)
    }
}
