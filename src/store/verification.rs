//! Walking the chain of changes: whole, or what is missing, altered or out of place, file by file.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};

use super::chain::{Chain, digest, digest_of_plan};
use super::files::{self, Read};
use super::folder::PLAN;
use super::load::{LoadError, opened};
use super::shape::ChangesFile;
use super::union::Union;
use super::{DataDir, EMBEDDED, Finding};
use crate::record::{Change, ChangeId, Digest, Proof};

/// So many changes are digested again for links that vouch for other than all that is earlier; no folder has a hundredth of them.
const MOST_DIGESTED: usize = 2_000_000;
/// So many sessions are left out, one at a time, to see whether a digest is of the time before one of them came.
const MOST_LEFT_OUT: usize = 2_000_000;

/// What stands in a plan's folder, held against what its changes say of each other.
#[derive(Clone, Debug)]
pub struct Verification {
    /// Over the plan and all changes.
    pub digest: Digest,
    pub plan: Digest,
    /// The plan's file as its first link saw it, where that is another.
    pub plan_was: Option<Digest>,
    /// How many changes there are, and the last one.
    pub changes: usize,
    pub last: Option<Change>,
    /// The files of changes, in order of their names.
    pub files: Vec<(PathBuf, FileState)>,
    /// Changes that others vouch for, and that are not there.
    pub missing: Vec<ChangeId>,
    /// Changes that vouch for what is not there as it was.
    pub broken: Vec<ChangeId>,
    /// How many links are not looked at, because there are too many.
    pub unchecked: usize,
    /// The digest after each change, in order.
    states: HashMap<Digest, ChangeId>,
    all: Vec<Change>,
}

/// What a file of changes is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// As it was written, and vouched for as far as later changes do.
    Whole(usize),
    /// From before there were digests: nothing can be said of it.
    BeforeTheChain(usize),
    /// It is not as it was written, or not what later changes vouch for.
    Altered(usize),
    /// It begins without a link, though the chain had begun.
    OutOfPlace(usize),
    Unread(Box<Finding>),
}

/// What a digest from outside is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Against {
    /// That of the plan with all its changes.
    Now,
    /// That of the plan with its changes up to that one, and so many came since.
    Earlier(ChangeId, usize),
    /// That of the plan's file alone.
    Plan,
    /// That of the plan without changes, and so many came since.
    Before(usize),
    /// That of the plan with its changes up to that one, but for a session, which came later than its names say.
    Without(ChangeId, String),
    /// None that the folder ever had, as it stands.
    Never,
}

impl FileState {
    /// Whether nothing is wrong with it.
    pub const fn is_whole(&self) -> bool {
        matches!(self, Self::Whole(_) | Self::BeforeTheChain(_))
    }
}

impl Verification {
    /// Whether nothing is missing, altered or out of place.
    pub fn is_whole(&self) -> bool {
        let files = self.files.iter().all(|(_, state)| state.is_whole());
        let links = self.missing.is_empty() && self.broken.is_empty() && self.unchecked == 0;
        files && links && self.plan_was.is_none()
    }

    /// What a digest is that was printed or written down.
    pub fn against(&self, digest: &Digest) -> Against {
        if *digest == self.digest {
            return Against::Now;
        }
        if let Some(id) = self.states.get(digest) {
            let later = self.all.iter().rev().take_while(|it| it.id > *id);
            return Against::Earlier(id.clone(), later.count());
        }
        if *digest == self.plan {
            return Against::Plan;
        }
        if *digest == Chain::new(self.plan).digest() {
            return Against::Before(self.all.len());
        }
        let without = self.without(digest);
        without.map_or(Against::Never, |(id, session)| {
            Against::Without(id, session)
        })
    }

    /// Whether a digest is of a state without one of the sessions: what was made off line is named earlier than it came.
    fn without(&self, digest: &Digest) -> Option<(ChangeId, String)> {
        let sessions: BTreeSet<&str> = self.all.iter().map(|it| it.id.session()).collect();
        let tries = MOST_LEFT_OUT / self.all.len().max(1);
        sessions.into_iter().take(tries).find_map(|session| {
            let mut chain = Chain::new(self.plan);
            let others = self.all.iter().filter(|it| it.id.session() != session);
            let mut states = others.map(|it| {
                chain.take(it);
                (chain.digest(), &it.id)
            });
            let (_, id) = states.find(|(state, _)| state == digest)?;
            Some((id.clone(), session.to_owned()))
        })
    }

    /// Walks the chain of a plan.
    ///
    /// # Errors
    /// A [`LoadError`]: there is no such plan, or its folder cannot be read.
    pub fn of(data: &DataDir, id: &str) -> Result<Self, LoadError> {
        let folder = data.folder(id);
        let unread = |finding| LoadError::Unreadable(finding);
        let Some(plan) = opened(data, &folder)? else {
            let embedded = digest(EMBEDDED.as_bytes());
            return Ok(Self::walk(embedded, &[]));
        };
        let whole = digest_of_plan(&plan);
        let whole = whole.map_err(|it| unread(plan.finding(Path::new(PLAN), it)))?;
        let files = files::read(&plan, |_| true).map_err(unread)?;
        let files = files.map(|(_, files)| files).unwrap_or_default();
        Ok(Self::walk(whole, &files))
    }

    fn walk(plan: Digest, files: &[Read]) -> Self {
        let read = files.iter().filter_map(|(name, read)| {
            let changes = read.as_ref().ok()?.changes.clone();
            Some((name.clone(), changes))
        });
        let Union { changes, twofold } = Union::of(read.collect());
        let walked = Walk::over(plan, &changes);
        let doubtful: HashSet<&PathBuf> = twofold
            .iter()
            .flat_map(|it| [&it.counts, &it.other])
            .collect();
        let unread = files.iter().filter(|(_, read)| read.is_err());
        let unread: Vec<String> = unread
            .map(|(name, _)| name.to_string_lossy().into_owned())
            .collect();
        let state = |name: &PathBuf, read: &Result<ChangesFile, Finding>| match read {
            Err(finding) => FileState::Unread(Box::new(finding.clone())),
            Ok(it) => {
                let (changes, is_whole) = (&it.changes, it.is_whole);
                let count = changes.len();
                let altered = |it: &Change| walked.altered.contains(it.id.session());
                if !is_whole || doubtful.contains(name) || changes.iter().any(altered) {
                    FileState::Altered(count)
                } else {
                    walked.place_of(changes, &unread)
                }
            }
        };
        let states = files
            .iter()
            .map(|(name, read)| (name.clone(), state(name, read)));
        Self {
            files: states.collect(),
            digest: walked.digest,
            plan,
            plan_was: walked.plan_was,
            changes: changes.len(),
            missing: walked.missing,
            broken: walked.broken,
            unchecked: walked.unchecked,
            states: walked.states,
            last: changes.last().cloned(),
            all: changes,
        }
    }
}

/// One walk through all changes, in order.
struct Walk {
    digest: Digest,
    plan_was: Option<Digest>,
    /// The first change with a link.
    begun: Option<ChangeId>,
    /// The sessions whose first change has a link.
    linked: HashSet<String>,
    /// The sessions that are not what a link says.
    altered: HashSet<String>,
    /// How far links vouch for each session.
    vouched: HashMap<String, ChangeId>,
    missing: Vec<ChangeId>,
    broken: Vec<ChangeId>,
    unchecked: usize,
    states: HashMap<Digest, ChangeId>,
}

impl Walk {
    fn over(plan: Digest, changes: &[Change]) -> Self {
        let mut walk = Self {
            digest: plan,
            plan_was: None,
            begun: None,
            linked: HashSet::new(),
            altered: HashSet::new(),
            vouched: HashMap::new(),
            missing: Vec::new(),
            broken: Vec::new(),
            unchecked: 0,
            states: HashMap::new(),
        };
        let mut by_session: HashMap<&str, Vec<&Change>> = HashMap::new();
        for change in changes {
            by_session
                .entry(change.id.session())
                .or_default()
                .push(change);
        }
        // The links of an altered plan still speak of the plan that they saw.
        let seen = plan_seen(changes, &plan);
        walk.plan_was = seen;
        let mut chain = Chain::new(seen.unwrap_or(plan));
        let mut now = Chain::new(plan);
        let mut left = MOST_DIGESTED;
        let mut known: HashSet<&str> = HashSet::new();
        for (at, change) in changes.iter().enumerate() {
            let is_first = known.insert(change.id.session());
            if let Some((heads, proof)) = proof_of(change) {
                walk.begun.get_or_insert_with(|| change.id.clone());
                if is_first {
                    walk.linked.insert(change.id.session().to_owned());
                }
                let covered = Covered::of(heads, &by_session);
                let is_short = proof.plan == seen.unwrap_or(plan);
                let own = if is_short && covered.is_all_before(at, &change.id) {
                    Some(chain.digest())
                } else if let Some(rest) = left.checked_sub(covered.count) {
                    left = rest;
                    Some(Chain::over(proof.plan, covered.changes()))
                } else {
                    walk.unchecked += 1;
                    None
                };
                walk.vouch(heads);
                let missing = covered.missing.iter().copied();
                walk.missing.extend(missing.cloned());
                let is_other = own.is_some_and(|own| own != proof.all);
                if is_other && covered.missing.is_empty() {
                    walk.broken.push(change.id.clone());
                    if let [head] = heads {
                        walk.altered.insert(head.session().to_owned());
                    }
                }
            }
            chain.take(change);
            now.take(change);
            walk.states.insert(now.digest(), change.id.clone());
        }
        walk.digest = now.digest();
        walk.missing.sort_unstable();
        walk.missing.dedup();
        walk
    }

    /// Notes how far a link vouches for each session.
    fn vouch(&mut self, heads: &[ChangeId]) {
        for head in heads {
            let last = self.vouched.entry(head.session().to_owned());
            let last = last.or_insert_with(|| head.clone());
            if *last < *head {
                last.clone_from(head);
            }
        }
    }

    /// Whether a file's sessions are in the chain, before it, or should be in it and are not.
    fn place_of(&self, changes: &[Change], unread: &[String]) -> FileState {
        let count = changes.len();
        // The beginning of a session may stand in a file that cannot be read.
        let is_cut = |it: &Change| unread.iter().any(|name| name.contains(it.id.session()));
        let unlinked = |it: &&Change| !self.linked.contains(it.id.session()) && !is_cut(it);
        let mut outside = changes.iter().filter(unlinked).peekable();
        if outside.peek().is_none() {
            return FileState::Whole(count);
        }
        // The first link vouches for all that was there when the chain began.
        let is_before = |it: &Change| {
            let last = self.vouched.get(it.id.session());
            let begun = self.begun.as_ref().is_none_or(|begun| it.id < *begun);
            begun && (self.begun.is_none() || last.is_some_and(|last| it.id <= *last))
        };
        if outside.all(is_before) {
            FileState::BeforeTheChain(count)
        } else {
            FileState::OutOfPlace(count)
        }
    }
}

/// The digest of the plan's file as a link saw it, where that is another than it has.
pub(super) fn plan_seen(changes: &[Change], now: &Digest) -> Option<Digest> {
    let mut links = changes.iter().filter_map(proof_of);
    links.find_map(|(_, proof)| (proof.plan != *now).then_some(proof.plan))
}

fn proof_of(change: &Change) -> Option<(&[ChangeId], Proof)> {
    let link = change.link.as_ref()?;
    Some((&link.heads, link.proof?))
}

/// What a link vouches for: of each session its changes up to its head.
struct Covered<'a> {
    heads: &'a [ChangeId],
    parts: Vec<&'a [&'a Change]>,
    missing: Vec<&'a ChangeId>,
    count: usize,
}

impl<'a> Covered<'a> {
    fn of(heads: &'a [ChangeId], by_session: &'a HashMap<&str, Vec<&'a Change>>) -> Self {
        let mut covered = Self {
            heads,
            parts: Vec::new(),
            missing: Vec::new(),
            count: 0,
        };
        for head in heads {
            let all = by_session.get(head.session());
            let all = all.map(Vec::as_slice).unwrap_or_default();
            let part = all.split_at(all.partition_point(|it| it.id <= *head)).0;
            if part.last().is_none_or(|last| last.id != *head) {
                covered.missing.push(head);
            }
            covered.count += part.len();
            covered.parts.push(part);
        }
        covered
    }

    /// Whether that is all that stands before a change, and no more.
    fn is_all_before(&self, at: usize, id: &ChangeId) -> bool {
        self.count == at && self.heads.iter().all(|head| head < id)
    }

    /// The changes, in order.
    fn changes(&self) -> Vec<&'a Change> {
        let mut all: Vec<&Change> = self
            .parts
            .iter()
            .flat_map(|it| it.iter().copied())
            .collect();
        all.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        all
    }
}

#[cfg(test)]
mod tests;
