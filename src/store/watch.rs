//! Seeing what others write, by looking: network shares and sync tools do not tell.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::bounded::leads_nowhere;
use super::loading::read_sitting;
use super::shape::VERSION;
use super::{Fault, Finding, PlanFolder};
use crate::record::Change;

/// From this age on, in days, a file may have been folded into another.
const OLD_DAYS: u64 = 29;

/// Remembers what the folder looked like, and reads what is new in it.
#[derive(Debug)]
pub struct Watch {
    folder: PlanFolder,
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

/// A file's fingerprint. Our own writers replace files, so a new one has another inode; a time and a size alone would miss
/// an edit of the same length.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Print {
    modified: Option<std::time::SystemTime>,
    length: u64,
    inode: u64,
    changed: i64,
}

impl Watch {
    /// Begins to watch; what is there now is taken as known.
    #[must_use]
    pub fn new(folder: PlanFolder) -> Self {
        let mut watch = Self {
            plan: print(&folder.plan()),
            folder,
            is_gone: false,
            seen: HashMap::new(),
        };
        let files = watch.folder.sittings().unwrap_or_default();
        watch.seen = files
            .into_iter()
            .filter_map(|file| print(&file).map(|print| (file, print)))
            .collect();
        watch
    }

    /// Whether a file was written so long ago that a program of its author may fold it.
    fn is_old(&self, file: &Path) -> bool {
        let print = self.seen.get(file);
        let age = print.and_then(|print| print.modified?.elapsed().ok());
        age.is_some_and(|age| age.as_secs() > OLD_DAYS * 24 * 60 * 60)
    }

    /// Looks again. Costs a listing of the folder; only files that differ are read.
    pub fn look(&mut self) -> News {
        let mut news = News::default();
        let plan = print(&self.folder.plan());
        // A first change writes the embedded plan out: that is no news.
        news.plan_changed = self.plan.is_some() && plan.is_some() && plan != self.plan;
        let is_gone = plan.is_none() && self.plan.is_some();
        if is_gone != std::mem::replace(&mut self.is_gone, is_gone) {
            let file = self.folder.plan();
            news.findings.extend(is_gone.then(|| Finding {
                fault: if leads_nowhere(&file) {
                    Fault::NotThereNow
                } else {
                    std::io::Error::from(std::io::ErrorKind::NotFound).into()
                },
                file: file.clone(),
                at: None,
            }));
            news.looked_at.push(file);
        }
        self.plan = plan.or(self.plan.take());
        let Ok(files) = self.folder.sittings() else {
            return news;
        };
        let gone = self
            .seen
            .keys()
            .filter(|file| files.binary_search(file).is_err());
        let gone: Vec<PathBuf> = gone.cloned().collect();
        // What ended long ago was folded into another file; what else is gone was taken away.
        let taken = gone.iter().filter(|file| !self.is_old(file));
        news.findings.extend(taken.map(|file| Finding {
            file: file.clone(),
            at: None,
            fault: Fault::Vanished,
        }));
        news.looked_at.extend(gone);
        self.seen
            .retain(|file, _| files.binary_search(file).is_ok());
        for file in files {
            let Some(print) = print(&file) else { continue };
            if self.seen.get(&file) == Some(&print) {
                continue;
            }
            match read_sitting(&file) {
                Ok((version, changes)) if version <= VERSION => news.changes.extend(changes),
                Ok((version, _)) => {
                    news.findings.push(Finding {
                        file: file.clone(),
                        at: None,
                        fault: Fault::Newer { version },
                    });
                }
                Err(finding) => news.findings.push(finding),
            }
            news.looked_at.push(file.clone());
            self.seen.insert(file, print);
        }
        news
    }
}

/// What a file looks like now, where it is there.
pub(super) fn print(path: &Path) -> Option<Print> {
    use std::os::unix::fs::MetadataExt;
    let about = fs::metadata(path).ok()?;
    Some(Print {
        modified: about.modified().ok(),
        length: about.len(),
        inode: about.ino(),
        changed: about
            .ctime_nsec()
            .wrapping_add(about.ctime().wrapping_mul(1_000_000_000)),
    })
}
