//! What is to be looked at in a plan with its changes, beside what its files say.

use std::path::Path;

use jiff::Timestamp;

use super::chain::{Chain, digest_of_plan, on_disk};
use super::{DataDir, Fault, Finding, Loaded};
use crate::plan::Unsound;
use crate::record::{ChangeId, Digest, Document};

/// What can be said, on paper, of the files that a document was read from: what breaks trust in them, and the digest of the plan with
/// so many changes, those of the document up to that one. What is not on disk has no part in it.
#[must_use]
pub fn evidence(
    (data, id): (&DataDir, &str),
    document: &Document,
    until: Option<&ChangeId>,
    now: Timestamp,
) -> (Vec<Finding>, Option<(Digest, usize)>) {
    let folder = data.folder(id);
    let filed = Loaded::load(data, id, now).map(|it| it.findings);
    let mut findings = examine(document, filed.unwrap_or_default(), &folder.changes());
    findings.retain(|it| it.fault.breaks_trust());
    let digest = folder.open().ok().and_then(|plan| {
        let mut changes = on_disk(&plan, |_| true);
        changes.retain(|it| {
            document.journal().get(&it.id).is_some() && until.is_none_or(|last| it.id <= *last)
        });
        let digest = Chain::over(digest_of_plan(&plan).ok()?, &changes);
        Some((digest, changes.len()))
    });
    (findings, digest)
}

/// What was found in the files, less what changes answered since; changes that have no KPI, values that came after their year was
/// closed, and what changes left unsound.
#[must_use]
pub fn examine(document: &Document, mut findings: Vec<Finding>, changes: &Path) -> Vec<Finding> {
    let stray = |code: &str| Fault::Stray {
        code: code.to_owned(),
    };
    let strays = document.strays().into_iter().map(stray);
    let late = document.late().into_iter();
    let late = late.map(|(code, year)| Fault::Late { code, year });
    let mut amended = Vec::new();
    if let Some(now) = document.unsound_now() {
        let of_file = |it: &Finding| {
            if let Fault::Unsound(unsound) = &it.fault {
                Some(unsound.clone())
            } else {
                None
            }
        };
        let filed: Vec<Unsound> = findings.iter().filter_map(of_file).collect();
        findings.retain(|it| of_file(it).is_none_or(|unsound| now.contains(&unsound)));
        amended = now.into_iter().filter(|it| !filed.contains(it)).collect();
    }
    let amended = amended.into_iter().map(Fault::Amended);
    let impossible = document.contradictions().into_iter().map(Fault::Impossible);
    let all = strays.chain(late).chain(amended).chain(impossible);
    findings.extend(all.map(|fault| Finding {
        file: changes.to_owned(),
        at: None,
        fault,
    }));
    findings
}
