//! Digests over a plan and its changes: what a session's first change and the acts that seal say of what was there before them.
//!
//! A digest is the SHA-256 of the plan file's own, in hexadecimal digits, and of each change as this program writes it, in order of
//! their names, each ended by a line feed. So it does not depend on which file a change lies in.

use std::collections::HashSet;
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};

use super::dir::Dir;
use super::folder::{FOLDED, PLAN};
use super::shape::change_to_ron;
use super::union::Union;
use super::{EMBEDDED, EMBEDDED_ID, FileError, files};
use crate::record::{Change, ChangeId, Digest, Link, Proof};

/// SHA-256 of some bytes.
pub(super) fn digest(bytes: &[u8]) -> Digest {
    Digest::new(Sha256::digest(bytes).into())
}

/// The digest that grows with each change.
#[derive(Clone, Debug)]
pub(super) struct Chain(Sha256);

impl Chain {
    /// Of a plan's file, without changes.
    pub(super) fn new(plan: Digest) -> Self {
        let mut hash = Sha256::new();
        hash.update(format!("{plan}\n"));
        Self(hash)
    }

    /// With one more change, which is later than those before.
    pub(super) fn take(&mut self, change: &Change) {
        // What cannot be written is not on disk, and is in no digest.
        if let Ok(line) = change_to_ron(change) {
            self.0.update(line);
            self.0.update(b"\n");
        }
    }

    pub(super) fn digest(&self) -> Digest {
        Digest::new(self.0.clone().finalize().into())
    }

    /// Of a plan's file and these changes, which are in order.
    pub(super) fn over<'a>(plan: Digest, changes: impl IntoIterator<Item = &'a Change>) -> Digest {
        let mut chain = Self::new(plan);
        changes.into_iter().for_each(|it| chain.take(it));
        chain.digest()
    }
}

/// SHA-256 of a text, whose lines may end with a carriage return too: so git writes them for some systems.
pub(super) fn digest_of_text(bytes: &[u8]) -> Digest {
    if !bytes.windows(2).any(|it| it == b"\r\n") {
        return digest(bytes);
    }
    let mut hash = Sha256::new();
    for line in bytes.split_inclusive(|it| *it == b'\n') {
        match line.strip_suffix(b"\r\n") {
            Some(line) => {
                hash.update(line);
                hash.update(b"\n");
            }
            None => hash.update(line),
        }
    }
    Digest::new(hash.finalize().into())
}

/// The digest of the plan's file in a folder, or of the embedded plan where it has none yet.
pub(super) fn digest_of_plan(plan: &Dir) -> Result<Digest, FileError> {
    match plan.bytes(PLAN) {
        Err(FileError::Io { missing: true, .. }) if plan.path().ends_with(EMBEDDED_ID) => {
            Ok(digest(EMBEDDED.as_bytes()))
        }
        bytes => bytes.map(|bytes| digest_of_text(&bytes)),
    }
}

/// Proves a link with what lies on disk, and with those changes of the writer's own that do not yet.
pub(super) fn proved(plan: &Dir, link: &Link, own: Vec<Change>) -> Result<Link, FileError> {
    // Part of a session may have been folded.
    let one = |name: &str| match link.heads.as_slice() {
        [] => false,
        [head] => name.contains(head.session()) || name.starts_with(FOLDED),
        _ => true,
    };
    let mut changes = on_disk(plan, one);
    let is_there = |head: &ChangeId| changes.iter().any(|it| it.id == *head);
    if !link.heads.iter().all(is_there) {
        changes = on_disk(plan, |_| true);
    }
    let changes = Union::of(vec![(PathBuf::new(), own), (PathBuf::from("-"), changes)]).changes;
    // What is not there cannot be vouched for.
    let known: HashSet<&ChangeId> = changes.iter().map(|it| &it.id).collect();
    let heads = link.heads.iter().filter(|it| known.contains(it));
    let link = Link {
        heads: heads.cloned().collect(),
        proof: None,
    };
    let covered = changes.iter().filter(|it| link.covers(&it.id));
    let digest = digest_of_plan(plan)?;
    Ok(Link {
        heads: link.heads.clone(),
        proof: Some(Proof {
            plan: digest,
            all: Chain::over(digest, covered),
        }),
    })
}

/// The changes of the files with such names, each once, in order.
fn on_disk(plan: &Dir, wanted: impl Fn(&str) -> bool) -> Vec<Change> {
    let files = files::read(plan, wanted).ok().flatten();
    let read = files.into_iter().flat_map(|(_, read)| read);
    let read = read.filter_map(|(name, it)| Some((name, it.ok()?.changes)));
    Union::of(read.collect()).changes
}
