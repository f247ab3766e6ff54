//! From a folder to a plan and its changes. What cannot be read is named, left untouched, and the rest is shown.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use ron::error::SpannedError;

use super::chain::digest_of_plan;
use super::codes::Codes;
use super::dir::Dir;
use super::folder::PLAN;
use super::shape::{
    ChangesFile, PLAN_VERSION, UnreadFormula, VERSION, changes_from_ron, claimed_version,
    read_plan_shape,
};
use super::union::{Twofold, Union};
use super::verification::plan_seen;
use super::{DataDir, EMBEDDED, EMBEDDED_ID, FileError, Finding, PlanFolder, files};
use crate::plan::{
    Criterion, Language, Plan, PlanIssue, Target, WeightsOf, Year, issues, without_comparator,
};
use crate::record::{Change, Document, ReadOnly, Signature};

/// A plan as it was found.
#[derive(Clone, Debug)]
pub struct Loaded {
    pub plan: Plan,
    /// Every change that could be read, each once, by its id.
    pub changes: Vec<Change>,
    /// What is wrong with the files.
    pub findings: Vec<Finding>,
    /// Why nothing may be changed, where that is so.
    pub read_only: Option<ReadOnly>,
}

/// Why a plan cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such plan; these there are.
    NoSuchPlan { id: String, known: Vec<String> },
    /// Its `plan.ron` cannot be read; it was left untouched.
    Unreadable(Finding),
}

impl Loaded {
    /// Loads a plan by its name.
    ///
    /// # Errors
    /// A [`LoadError`]; a change file that cannot be read is a finding, not an error.
    pub fn load(data: &DataDir, id: &str, now: Timestamp) -> Result<Self, LoadError> {
        let folder = data.folder(id);
        let opened = opened(data, &folder)?;
        let mut loaded = base(&folder, opened.as_ref())?;
        if let Some(plan) = &opened {
            loaded.findings.extend(other_plans(plan));
            loaded.read_changes(plan, now);
        }
        if let Some(reason) = data.disk_error(id) {
            loaded.read_only.get_or_insert(ReadOnly::Unwritable(reason));
        } else if let Some(changes) = opened.and_then(|plan| plan.dir("changes").ok()) {
            changes.sweep();
        }
        Ok(loaded)
    }

    /// The plan with its changes, replayed.
    pub fn document(self, signature: Signature, now: Timestamp) -> Document {
        let document = Document::new(self.plan, self.changes, signature, now);
        match self.read_only {
            Some(read_only) => document.read_only(read_only),
            None => document,
        }
    }

    fn read_changes(&mut self, plan: &Dir, now: Timestamp) {
        let (dir, files) = match files::read(plan, |_| true) {
            Ok(Some(files)) => files,
            Ok(None) => return,
            Err(finding) => {
                self.findings.push(finding);
                return;
            }
        };
        let mut read = Vec::new();
        for (name, session) in files {
            match session {
                Ok(session) => {
                    let found = odd(&session, now).map(|file_error| dir.finding(&name, file_error));
                    self.findings.extend(found);
                    read.push((name, session.changes));
                }
                Err(finding) => self.findings.push(finding),
            }
        }
        let Union { changes, twofold } = Union::of(read);
        // Only where something was said of the plan is its file read once more.
        let is_linked = changes.iter().any(|it| it.link.is_some());
        let now = is_linked.then(|| digest_of_plan(plan).ok()).flatten();
        if now.is_some_and(|now| plan_seen(&changes, &now).is_some()) {
            let name = Path::new(PLAN);
            self.findings
                .push(plan.finding(name, FileError::PlanAltered));
        }
        self.changes = changes;
        self.findings.extend(once_a_file(twofold, &dir));
    }
}

/// What can be seen of a session's file alone.
pub(super) fn odd(session: &ChangesFile, now: Timestamp) -> impl Iterator<Item = FileError> {
    let altered = (!session.is_whole).then(|| FileError::Altered {
        codes: session.changes.iter().flat_map(Change::codes).collect(),
    });
    let ahead = session
        .changes
        .iter()
        .filter(move |it| it.id.is_far_ahead(now));
    let ahead = ahead.map(|it| FileError::FarAhead {
        id: it.id.to_string(),
        codes: it.codes().collect(),
    });
    altered.into_iter().chain(ahead)
}

/// Changes with two contents: each other file is named once.
fn once_a_file(twofold: Vec<Twofold>, dir: &Dir) -> Vec<Finding> {
    let mut found: BTreeMap<PathBuf, (Twofold, Vec<String>)> = BTreeMap::new();
    for it in twofold {
        let codes = it.codes.clone();
        let (_, all) = found.entry(it.other.clone()).or_insert((it, Vec::new()));
        all.extend(codes);
    }
    let finding = |(file, (it, codes)): (PathBuf, (Twofold, Vec<String>))| {
        let file_error = FileError::Twofold {
            id: it.id.to_string(),
            other: dir.path().join(it.counts),
            codes,
        };
        dir.finding(&file, file_error)
    };
    found.into_iter().map(finding).collect()
}

/// The folder of a plan; none yet where only the embedded one is shown.
pub(super) fn opened(data: &DataDir, folder: &PlanFolder) -> Result<Option<Dir>, LoadError> {
    let id = folder.id();
    if !crate::plan::is_plan_name(id) || (id != EMBEDDED_ID && !data.has(id)) {
        return Err(LoadError::NoSuchPlan {
            id: id.to_owned(),
            known: data.plans(),
        });
    }
    match folder.open() {
        Err(FileError::Io { missing: true, .. }) => Ok(None),
        Err(file_error) => Err(LoadError::Unreadable(Finding {
            file: folder.path(),
            at: None,
            file_error,
        })),
        Ok(plan) => Ok(Some(plan)),
    }
}

/// The document as approved: the one in the folder, or the embedded one.
fn base(folder: &PlanFolder, plan: Option<&Dir>) -> Result<Loaded, LoadError> {
    let file = folder.plan();
    let missing = || io::Error::from(io::ErrorKind::NotFound).into();
    let text = plan.map_or_else(|| Err(missing()), |plan| plan.text(Path::new(PLAN)));
    let text = match text {
        Err(FileError::Io { missing: true, .. }) if folder.id() == EMBEDDED_ID => {
            EMBEDDED.to_owned()
        }
        Err(file_error) => {
            return Err(LoadError::Unreadable(Finding {
                file,
                at: file_error.line().map(|line| (line, 1)),
                file_error,
            }));
        }
        Ok(text) => text,
    };
    read_plan(file, &text).map_err(LoadError::Unreadable)
}

/// Files beside `plan.ron` that a sync tool or a hand made of it, with another content.
fn other_plans(plan: &Dir) -> Vec<Finding> {
    let mut copies = plan.names().unwrap_or_default();
    copies.retain(|file| {
        let name = file.to_string_lossy();
        name != PLAN && name.starts_with("plan") && name.ends_with(".ron")
    });
    if copies.is_empty() {
        return Vec::new();
    }
    let own = plan.text(Path::new(PLAN));
    copies.retain(|file| plan.text(file) != own);
    let finding = |file: PathBuf| plan.finding(&file, FileError::OtherPlan);
    copies.into_iter().map(finding).collect()
}

/// Reads the text of a plan, with what is unsound in it.
///
/// # Errors
/// The finding that makes it unreadable.
pub fn read_plan(file: PathBuf, text: &str) -> Result<Loaded, Finding> {
    let (version, plan, doubts) =
        read_plan_shape(text).map_err(|error| newer_or(&file, text, PLAN_VERSION, &error))?;
    let codes = Codes::new(text);
    let mut findings: Vec<Finding> = doubts
        .into_iter()
        .map(|UnreadFormula { code }| Finding {
            file: file.clone(),
            at: codes.nth(&code, 0),
            file_error: FileError::UnreadFormula { code },
        })
        .collect();
    findings.extend(disagreeing(&plan).map(|(code, year, printed)| Finding {
        file: file.clone(),
        at: codes.year(&code, year, 0),
        file_error: FileError::Disagrees {
            code,
            year,
            printed,
        },
    }));
    findings.extend(issues(&plan).into_iter().map(|it| Finding {
        file: file.clone(),
        at: place_of(&codes, &it),
        file_error: FileError::PlanIssue(it),
    }));
    let mut read_only = None;
    if version > PLAN_VERSION {
        findings.push(Finding {
            file,
            at: None,
            file_error: FileError::Newer { version },
        });
        read_only = Some(ReadOnly::Newer);
    }
    Ok(Loaded {
        plan,
        changes: Vec::new(),
        findings,
        read_only,
    })
}

/// Targets whose text was edited and whose criterion was not, or the other way round.
fn disagreeing(plan: &Plan) -> impl Iterator<Item = (String, Year, String)> {
    let targets = plan
        .kpis()
        .flat_map(|(_, kpi)| kpi.targets.iter().map(move |it| (kpi, it)));
    targets.filter_map(|(kpi, it)| {
        let fits = || {
            let read = |language| Target::of_cell(&it.target.printed, language).criterion;
            let printed = Language::ALL.map(read);
            // A language that cannot read the text says nothing of it.
            let mut printed = printed
                .iter()
                .filter(|it| **it != Criterion::Open)
                .peekable();
            printed.peek().is_none() || printed.any(|printed| agree(printed, &it.target))
        };
        // What leans on a value of before says another number than it is read as.
        let leans = || {
            let mut all = Language::ALL.into_iter();
            all.any(|language| kpi.leans(it.year, language, plan.baseline_year))
        };
        let is_told = !is_plainly(&it.target) && !fits() && !leans();
        is_told.then(|| (kpi.code.clone(), it.year, it.target.printed.clone()))
    })
}

/// Whether a target is open, or its text has the very digits and the comparator that were read: most have, and need no measurement.
fn is_plainly(target: &Target) -> bool {
    let digits = |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_digit).collect() };
    match target.criterion {
        Criterion::Open => true,
        Criterion::Bound(comparator, quantity) => {
            let (printed, rest) = without_comparator(&target.printed);
            let after = rest.rsplit_once(['.', ',']).map_or("", |(_, after)| after);
            let decimals = digits(after).len();
            printed.is_none_or(|it| it == comparator)
                && !quantity.value.is_sign_negative()
                && !rest.contains(['-', '\u{2212}'])
                && digits(rest) == digits(&quantity.value.to_string())
                && decimals == usize::try_from(quantity.value.scale()).unwrap_or(0)
        }
        Criterion::Nothing | Criterion::Range { .. } | Criterion::YesNo(_) | Criterion::By(_) => {
            false
        }
    }
}

/// Whether a text reads so. Which way of a bare number is better stands elsewhere, and so does its unit.
fn agree(printed: &Criterion, target: &Target) -> bool {
    match (printed, &target.criterion) {
        (Criterion::Bound(own, one), Criterion::Bound(comparator, other)) => {
            one.value == other.value && (own == comparator || target.is_bare())
        }
        (
            Criterion::Range { low, high, .. },
            Criterion::Range {
                low: from,
                high: to,
                ..
            },
        ) => (low, high) == (from, to),
        (printed, read) => printed == read,
    }
}

/// Reads one session's file. One of a newer version is not read, whatever else is in it.
pub(super) fn read_session(dir: &Dir, name: &Path) -> Result<ChangesFile, Finding> {
    let text = dir
        .text(name)
        .map_err(|file_error| dir.finding(name, file_error))?;
    let read = changes_from_ron(&text);
    let newer = |version| dir.finding(name, FileError::NewerChanges { version });
    match read {
        Ok(read) if read.version > VERSION => Err(newer(read.version)),
        Ok(read) => Ok(read),
        Err(error) => {
            let finding = newer_or(&dir.path().join(name), &text, VERSION, &error);
            if let FileError::Newer { version } = finding.file_error {
                return Err(newer(version));
            }
            Err(finding)
        }
    }
}

/// A file of a newer version need not be readable here; then that is what is wrong with it.
fn newer_or(file: &Path, text: &str, known: u32, error: &SpannedError) -> Finding {
    match claimed_version(text).filter(|version| *version > known) {
        Some(version) => Finding {
            file: file.to_owned(),
            at: None,
            file_error: FileError::Newer { version },
        },
        None => Finding::of_ron(file.to_owned(), text, error),
    }
}

/// Where in the text an unsound thing is: at the code of what it speaks of.
fn place_of(codes: &Codes<'_>, issues: &PlanIssue) -> Option<(usize, usize)> {
    match issues {
        PlanIssue::NoObjectives
        | PlanIssue::Weights {
            of: WeightsOf::Plan,
            ..
        } => codes.find("objectives:"),
        PlanIssue::NoYears | PlanIssue::YearTwice(_) => codes.find("years:"),
        PlanIssue::NoKpis { objective }
        | PlanIssue::Weights {
            of: WeightsOf::Objective(objective),
            ..
        } => codes.nth(objective, 0),
        PlanIssue::NegativeWeight { code }
        | PlanIssue::NothingLeft { code }
        | PlanIssue::NoTarget { code, .. }
        | PlanIssue::OpenTarget { code, .. }
        | PlanIssue::UnreadBaseline { code, .. }
        | PlanIssue::NoDirection { code, .. }
        | PlanIssue::BaselineKind { code } => codes.nth(code, 0),
        PlanIssue::DuplicateCode { code } => codes.nth(code, 1).or_else(|| codes.nth(code, 0)),
        PlanIssue::AlikeCodes(alike) => codes.nth(alike.last()?, 0),
        PlanIssue::StrayYear { code, year } => codes.year(code, *year, 0),
        PlanIssue::DuplicateYear { code, year } => codes.year(code, *year, 1),
    }
}
