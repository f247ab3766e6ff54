//! Changes are a set by id: what a sync tool copied counts once.

use std::path::PathBuf;

use crate::record::{Change, ChangeId};

/// The changes of several files, each once, in order of their names.
#[derive(Debug, Default)]
pub(super) struct Union {
    pub(super) changes: Vec<Change>,
    /// Changes with another content in another file.
    pub(super) twofold: Vec<Twofold>,
}

/// A change with two contents: the file whose content counts, and another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Twofold {
    pub(super) id: ChangeId,
    pub(super) counts: PathBuf,
    pub(super) other: PathBuf,
    /// The KPIs that either is about.
    pub(super) codes: Vec<String>,
}

impl Union {
    /// Of two contents of one id the one in the file with the shorter name counts, for a copy's is longer; both are named.
    pub(super) fn of(mut read: Vec<(PathBuf, Vec<Change>)>) -> Self {
        read.sort_by_key(|(file, _)| file.as_os_str().len());
        let mut files = Vec::new();
        let mut all: Vec<(Change, usize)> = Vec::new();
        for (at, (file, changes)) in read.into_iter().enumerate() {
            files.push(file);
            all.extend(changes.into_iter().map(|it| (it, at)));
        }
        all.sort_by(|(one, _), (other, _)| one.id.cmp(&other.id));
        let file = |at: usize| files.get(at).cloned().unwrap_or_default();
        let mut twofold = Vec::new();
        all.dedup_by(|(other, from), (kept, at)| {
            let same = other.id == kept.id;
            if same && other != kept {
                twofold.push(Twofold {
                    id: kept.id.clone(),
                    counts: file(*at),
                    other: file(*from),
                    codes: [&*kept, &*other]
                        .into_iter()
                        .flat_map(Change::codes)
                        .collect(),
                });
            }
            same
        });
        Self {
            changes: all.into_iter().map(|(change, _)| change).collect(),
            twofold,
        }
    }
}
