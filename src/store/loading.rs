//! From a folder to a plan and its changes. What cannot be read is named, left untouched, and the rest is shown.

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::codes::Codes;
use super::shape::{UnreadFormula, VERSION, changes_from_ron, claimed_version, read_plan_shape};
use super::{DataDir, EMBEDDED, EMBEDDED_ID, Fault, Finding, PlanFolder, atomic, bounded};
use crate::plan::{
    Language, Plan, Promise, Target, Unsound, WeightsOf, Year, unsound, without_comparator,
};
use crate::record::{Barred, Change, Document, Signature};

/// A plan as it was found.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The plan.
    pub plan: Plan,
    /// Every change that could be read, each once, by its id.
    pub changes: Vec<Change>,
    /// What is wrong with the files.
    pub findings: Vec<Finding>,
    /// Why nothing may be changed, where that is so.
    pub barred: Option<Barred>,
}

/// Why a plan cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// There is no such plan; these there are.
    NoSuchPlan {
        /// What was asked for.
        id: String,
        /// What there is.
        known: Vec<String>,
    },
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
        let known = crate::plan::is_plan_name(id) && (id == EMBEDDED_ID || folder.exists());
        if !known {
            return Err(LoadError::NoSuchPlan {
                id: id.to_owned(),
                known: data.plans(),
            });
        }
        let mut loaded = base(&folder)?;
        loaded.findings.extend(other_plans(&folder));
        loaded.read_changes(&folder, now);
        if let Some(reason) = data.obstacle(id) {
            loaded.barred.get_or_insert(Barred::Unwritable(reason));
        } else {
            atomic::sweep(&folder.changes());
        }
        Ok(loaded)
    }

    /// The plan with its changes, replayed.
    #[must_use]
    pub fn document(self, signature: Signature, now: Timestamp) -> Document {
        let document = Document::new(self.plan, self.changes, signature, now);
        match self.barred {
            Some(barred) => document.barred(barred),
            None => document,
        }
    }

    fn read_changes(&mut self, folder: &PlanFolder, now: Timestamp) {
        let mut read = Vec::new();
        let files = match folder.sittings() {
            Ok(files) => files,
            Err(fault) => {
                self.findings.push(Finding {
                    file: folder.changes(),
                    at: None,
                    fault,
                });
                return;
            }
        };
        for file in files {
            match read_sitting(&file) {
                Ok((version, changes)) => {
                    if version > VERSION {
                        self.bar_as_newer(file.clone(), version);
                    }
                    let ahead = changes.iter().filter(|change| change.id.is_far_ahead(now));
                    let fault = |change: &Change| Fault::FarAhead {
                        id: change.id.to_string(),
                    };
                    let found = ahead.map(|change| Finding {
                        file: file.clone(),
                        at: None,
                        fault: fault(change),
                    });
                    self.findings.extend(found);
                    read.push((file, changes));
                }
                Err(finding) => {
                    if let Fault::Newer { version } = finding.fault {
                        self.bar_as_newer(file, version);
                    } else {
                        self.findings.push(finding);
                    }
                }
            }
        }
        self.merge(read);
    }

    /// Changes are a set by id: what a sync tool copied counts once. Of two contents of one id the one in the file with the shorter
    /// name counts, for a copy's is longer, and each file with another content is named once.
    fn merge(&mut self, mut read: Vec<(PathBuf, Vec<Change>)>) {
        read.sort_by_key(|(file, _)| file.as_os_str().len());
        let mut files = Vec::new();
        let mut all: Vec<(Change, usize)> = Vec::new();
        for (at, (file, changes)) in read.into_iter().enumerate() {
            files.push(file);
            all.extend(changes.into_iter().map(|it| (it, at)));
        }
        all.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
        let mut twofold: Vec<(usize, usize, String)> = Vec::new();
        all.dedup_by(|(other, from), (kept, at)| {
            let same = other.id == kept.id;
            if same && other != kept && !twofold.iter().any(|(file, ..)| file == from) {
                twofold.push((*from, *at, kept.id.to_string()));
            }
            same
        });
        let file = |at: usize| files.get(at).cloned().unwrap_or_default();
        let found = twofold.into_iter().map(|(from, at, id)| Finding {
            file: file(from),
            at: None,
            fault: Fault::Twofold {
                id,
                other: file(at),
            },
        });
        self.findings.extend(found);
        self.changes = all.into_iter().map(|(change, _)| change).collect();
    }

    fn bar_as_newer(&mut self, file: PathBuf, version: u32) {
        self.findings.push(Finding {
            file,
            at: None,
            fault: Fault::Newer { version },
        });
        self.barred = Some(Barred::Newer);
    }
}

/// The document as approved: the one in the folder, or the embedded one.
fn base(folder: &PlanFolder) -> Result<Loaded, LoadError> {
    let file = folder.plan();
    let text = match bounded::read_text(&file) {
        Err(Fault::Io { missing: true, .. }) if folder.id() == EMBEDDED_ID => EMBEDDED.to_owned(),
        Err(fault) => {
            return Err(LoadError::Unreadable(Finding {
                file,
                at: line_of(&fault),
                fault,
            }));
        }
        Ok(text) => text,
    };
    read_plan(file, &text).map_err(LoadError::Unreadable)
}

/// Files beside `plan.ron` that a sync tool or a hand made of it, with another content.
fn other_plans(folder: &PlanFolder) -> Vec<Finding> {
    let plan = folder.plan();
    let Ok(entries) = std::fs::read_dir(folder.path()) else {
        return Vec::new();
    };
    let mut copies: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    copies.retain(|file| {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        *file != plan && name.starts_with("plan") && name.ends_with(".ron")
    });
    copies.retain(|file| bounded::read_text(file) != bounded::read_text(&plan));
    copies.sort_unstable();
    let finding = |file| Finding {
        file,
        at: None,
        fault: Fault::OtherPlan,
    };
    copies.into_iter().map(finding).collect()
}

/// Where a fault knows its line, that.
pub(super) fn line_of(fault: &Fault) -> Option<(usize, usize)> {
    if let Fault::NotText { line } | Fault::Blank { line } = fault {
        Some((*line, 1))
    } else {
        None
    }
}

/// Reads the text of a plan, with what is unsound in it.
///
/// # Errors
/// The finding that makes it unreadable.
pub fn read_plan(file: PathBuf, text: &str) -> Result<Loaded, Finding> {
    let (version, plan, doubts) =
        read_plan_shape(text).map_err(|error| newer_or(&file, text, &error))?;
    let codes = Codes::new(text);
    let mut findings: Vec<Finding> = doubts
        .into_iter()
        .map(|UnreadFormula { code }| Finding {
            file: file.clone(),
            at: codes.nth(&code, 0),
            fault: Fault::UnreadFormula { code },
        })
        .collect();
    findings.extend(disagreeing(&plan).map(|(code, year, printed)| Finding {
        file: file.clone(),
        at: codes.year(&code, year, 0),
        fault: Fault::Disagrees {
            code,
            year,
            printed,
        },
    }));
    findings.extend(unsound(&plan).into_iter().map(|it| Finding {
        file: file.clone(),
        at: place_of(&codes, &it),
        fault: Fault::Unsound(it),
    }));
    let mut barred = None;
    if version > VERSION {
        findings.push(Finding {
            file,
            at: None,
            fault: Fault::Newer { version },
        });
        barred = Some(Barred::Newer);
    }
    Ok(Loaded {
        plan,
        changes: Vec::new(),
        findings,
        barred,
    })
}

/// Targets whose text was edited and whose reading was not, or the other way round.
fn disagreeing(plan: &Plan) -> impl Iterator<Item = (String, Year, String)> {
    let targets = plan
        .kpis()
        .flat_map(|(_, kpi)| kpi.targets.iter().map(move |it| (kpi, it)));
    targets.filter_map(|(kpi, it)| {
        let fits = |language| {
            let printed = Target::of_cell(&it.target.printed, language);
            agree(&printed.promise, &it.target)
        };
        let is_told = !is_plainly(&it.target) && !Language::ALL.into_iter().any(fits);
        is_told.then(|| (kpi.code.clone(), it.year, it.target.printed.clone()))
    })
}

/// Whether a target is open, or its text has the very digits and the comparator that were read: most have, and need no reading.
fn is_plainly(target: &Target) -> bool {
    let digits = |text: &str| -> Vec<u8> { text.bytes().filter(u8::is_ascii_digit).collect() };
    match target.promise {
        Promise::Open => true,
        Promise::Bound(comparator, quantity) => {
            let (printed, rest) = without_comparator(&target.printed);
            let after = rest.rsplit_once(['.', ',']).map_or("", |(_, after)| after);
            let decimals = digits(after).len();
            printed.is_none_or(|it| it == comparator)
                && !quantity.value.is_sign_negative()
                && !rest.contains(['-', '\u{2212}'])
                && digits(rest) == digits(&quantity.value.to_string())
                && decimals == usize::try_from(quantity.value.scale()).unwrap_or(0)
        }
        Promise::Nothing | Promise::Range { .. } | Promise::YesNo(_) | Promise::By(_) => false,
    }
}

/// Whether a text reads so, or cannot be read. Which way of a bare number is better stands elsewhere, and so does its unit.
fn agree(printed: &Promise, target: &Target) -> bool {
    match (printed, &target.promise) {
        (Promise::Open, _) => true,
        (Promise::Bound(own, one), Promise::Bound(comparator, other)) => {
            one.value == other.value && (own == comparator || target.is_bare())
        }
        (
            Promise::Range { low, high, .. },
            Promise::Range {
                low: from,
                high: to,
                ..
            },
        ) => (low, high) == (from, to),
        (printed, read) => printed == read,
    }
}

/// Reads one sitting's file.
pub(super) fn read_sitting(file: &Path) -> Result<(u32, Vec<Change>), Finding> {
    let text = bounded::read_text(file);
    let text = text.map_err(|fault| Finding {
        file: file.to_owned(),
        at: line_of(&fault),
        fault,
    })?;
    changes_from_ron(&text).map_err(|error| newer_or(file, &text, &error))
}

/// A file of a newer version need not be readable here; then that is what is wrong with it.
fn newer_or(file: &Path, text: &str, error: &ron::error::SpannedError) -> Finding {
    match claimed_version(text).filter(|version| *version > VERSION) {
        Some(version) => Finding {
            file: file.to_owned(),
            at: None,
            fault: Fault::Newer { version },
        },
        None => Finding::of_ron(file.to_owned(), text, error),
    }
}

/// Where in the text an unsound thing is: at the code of what it speaks of.
fn place_of(codes: &Codes<'_>, unsound: &Unsound) -> Option<(usize, usize)> {
    match unsound {
        Unsound::NoObjectives
        | Unsound::Weights {
            of: WeightsOf::Plan,
            ..
        } => codes.find("objectives:"),
        Unsound::NoYears | Unsound::YearTwice(_) => codes.find("years:"),
        Unsound::NoKpis { objective }
        | Unsound::Weights {
            of: WeightsOf::Objective(objective),
            ..
        } => codes.nth(objective, 0),
        Unsound::NegativeWeight { code }
        | Unsound::NothingLeft { code }
        | Unsound::NoTarget { code, .. }
        | Unsound::OpenTarget { code, .. }
        | Unsound::UnreadBaseline { code, .. }
        | Unsound::NoDirection { code, .. }
        | Unsound::BaselineKind { code } => codes.nth(code, 0),
        Unsound::DuplicateCode { code } => codes.nth(code, 1).or_else(|| codes.nth(code, 0)),
        Unsound::AlikeCodes(alike) => codes.nth(alike.last()?, 0),
        Unsound::StrayYear { code, year } => codes.year(code, *year, 0),
        Unsound::DuplicateYear { code, year } => codes.year(code, *year, 1),
    }
}
