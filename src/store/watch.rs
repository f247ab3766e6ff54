//! Seeing what others write, by looking: network shares and sync tools do not tell.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::dir::{Dir, Print};
use super::files::Room;
use super::folder::{PLAN, sessions};
use super::load::odd;
use super::{FileError, Finding, PlanFolder};
use crate::record::Change;

/// From this age on, in seconds, a file may have been folded into another.
const OLD: i128 = 29 * 24 * 60 * 60;

/// Remembers what the folder looked like, and reads what is new in it.
#[derive(Debug)]
pub struct Watch {
    folder: PlanFolder,
    /// By their names in the folder of changes.
    seen: HashMap<PathBuf, Print>,
    plan: Option<Print>,
    /// Whether `plan.ron` was there and is not.
    is_gone: bool,
}

/// What was found since the last look.
#[derive(Debug, Default)]
pub struct News {
    /// Changes in files that are new or were replaced; some may be known already.
    pub changes: Vec<Change>,
    /// Files that could not be read.
    pub findings: Vec<Finding>,
    /// Files that are new, were replaced or are gone: what was found in them before holds no more.
    pub looked_at: Vec<PathBuf>,
    /// Whether `plan.ron` is another than before.
    pub plan_changed: bool,
}

impl Watch {
    /// Begins to watch; what is there now is taken as known.
    pub fn new(folder: PlanFolder) -> Self {
        let plan = folder.open().ok();
        let files = plan.as_ref().and_then(|plan| sessions(plan).ok()?);
        let seen = files.into_iter().flat_map(|(dir, names)| {
            let printed = |name: PathBuf| dir.print(&name).map(|print| (name, print));
            names.into_iter().filter_map(printed).collect::<Vec<_>>()
        });
        Self {
            plan: plan.as_ref().and_then(plan_print),
            seen: seen.collect(),
            folder,
            is_gone: false,
        }
    }

    /// Whether a file was written so long ago that a program of its author may fold it.
    fn is_old(&self, name: &Path) -> bool {
        self.seen.get(name).is_some_and(|it| it.age() > OLD)
    }

    /// Looks again. Costs a listing of the folder; only files that differ are read.
    pub fn look(&mut self) -> News {
        let mut news = News::default();
        let opened = self.folder.open();
        self.look_at_plan(&opened, &mut news);
        let Ok(plan) = opened else { return news };
        match sessions(&plan) {
            Ok(Some((dir, names))) => self.look_at_changes(&dir, names, &mut news),
            Ok(None) => self.all_gone(None, &mut news),
            Err(finding) => self.all_gone(Some(finding), &mut news),
        }
        news
    }

    fn look_at_plan(&mut self, opened: &Result<Dir, FileError>, news: &mut News) {
        let dir = opened.as_ref().ok();
        let plan = dir.and_then(plan_print);
        // A first change writes the embedded plan out: that is no news.
        news.plan_changed = self.plan.is_some() && plan.is_some() && plan != self.plan;
        let is_gone = plan.is_none() && self.plan.is_some();
        if is_gone != std::mem::replace(&mut self.is_gone, is_gone) {
            let file = self.folder.plan();
            let unread = || match opened {
                Ok(dir) => dir.file(Path::new(PLAN)).err(),
                Err(file_error) => Some(file_error.clone()),
            };
            news.findings.extend(is_gone.then(|| Finding {
                file_error: unread().unwrap_or(FileError::NotRegular),
                file: file.clone(),
                at: None,
            }));
            news.looked_at.push(file);
        }
        self.plan = plan.or(self.plan);
    }

    /// The folder of changes is gone, or something else is in its place: said once.
    fn all_gone(&mut self, finding: Option<Finding>, news: &mut News) {
        let folder = self.folder.changes();
        for (name, print) in self.seen.drain() {
            let file = folder.join(name);
            let is_old = print.age() > OLD;
            news.findings.extend((!is_old).then(|| Finding {
                file: file.clone(),
                at: None,
                file_error: FileError::Vanished,
            }));
            news.looked_at.push(file);
        }
        if !news.looked_at.is_empty() {
            news.findings.extend(finding);
            news.looked_at.push(folder);
        }
    }

    fn look_at_changes(&mut self, dir: &Dir, names: Vec<PathBuf>, news: &mut News) {
        let is_there = |name: &PathBuf| names.binary_search(name).is_ok();
        let gone: Vec<PathBuf> = self
            .seen
            .keys()
            .filter(|it| !is_there(it))
            .cloned()
            .collect();
        // What ended long ago was folded into another file; what else is gone was taken away.
        let taken = gone.iter().filter(|name| !self.is_old(name));
        news.findings
            .extend(taken.map(|name| dir.finding(name, FileError::Vanished)));
        news.looked_at
            .extend(gone.iter().map(|it| dir.path().join(it)));
        self.seen.retain(|name, _| is_there(name));
        let mut room = Room::default();
        for name in names {
            let Some(print) = dir.print(&name) else {
                continue;
            };
            if self.seen.get(&name) == Some(&print) {
                continue;
            }
            match room.read(dir, &name) {
                Ok(session) => {
                    let now = jiff::Timestamp::now();
                    let found = odd(&session, now).map(|file_error| dir.finding(&name, file_error));
                    news.findings.extend(found);
                    news.changes.extend(session.changes);
                }
                Err(finding) => news.findings.push(finding),
            }
            news.looked_at.push(dir.path().join(&name));
            self.seen.insert(name, print);
        }
    }
}

/// What the plan's file looks like, where it is one.
fn plan_print(dir: &Dir) -> Option<Print> {
    dir.model(PLAN).as_ref().map(Print::of)
}
