//! What is to be looked at in a plan with its changes, beside what its files say.

use std::path::Path;

use jiff::Timestamp;

use super::chain::{Chain, digest_of_plan};
use super::{DataDir, FileError, Finding, Loaded, Verification};
use crate::plan::PlanIssue;
use crate::record::{Change, ChangeId, Digest, Document};

/// What can be said, on paper, of the files that a document was read from: what breaks trust in them, and the digest of the plan with
/// so many changes, those of the document up to that one. None where the document has changes that are not on disk.
pub fn evidence(
    data: &DataDir,
    id: &str,
    document: &Document,
    until: Option<&ChangeId>,
    now: Timestamp,
) -> (Vec<Finding>, Option<(Digest, usize)>) {
    let folder = data.folder(id);
    let Ok(loaded) = Loaded::load(data, id, now) else {
        return (Vec::new(), None);
    };
    let filed = loaded.findings.clone();
    // As it stands, whatever day the document is of.
    let whole = loaded.document(document.signature().clone(), now);
    let mut findings = examine(&whole, filed, &folder.changes());
    if Verification::of(data, id).is_ok_and(|it| !it.is_whole()) {
        findings.push(Finding {
            file: folder.changes(),
            at: None,
            file_error: FileError::BrokenChain { id: id.to_owned() },
        });
    }
    findings.retain(|it| it.file_error.breaks_trust());
    for finding in &mut findings {
        // A paper names no folders of a machine.
        let within = finding.file.strip_prefix(data.path());
        finding.file = within.unwrap_or(&finding.file).to_owned();
    }
    let is_meant = |it: &Change| until.is_none_or(|last| it.id <= *last);
    let own = document.journal().changes().filter(|it| is_meant(it));
    let own: Vec<&ChangeId> = own.map(|it| &it.id).collect();
    let on_disk = whole.journal().changes();
    let on_disk: Vec<&Change> = on_disk
        .filter(|it| own.binary_search(&&it.id).is_ok())
        .collect();
    let plan = folder
        .open()
        .ok()
        .and_then(|plan| digest_of_plan(&plan).ok());
    let digest = plan.filter(|_| on_disk.len() == own.len());
    let digest = digest.map(|plan| (Chain::over(plan, on_disk.iter().copied()), on_disk.len()));
    (findings, digest)
}

/// What was found in the files, less what changes answered since; changes that have no KPI, values that came after their year was
/// closed, and what changes left unsound.
pub fn examine(document: &Document, mut findings: Vec<Finding>, changes: &Path) -> Vec<Finding> {
    let stray = |code: &str| FileError::Stray {
        code: code.to_owned(),
    };
    let strays = document.strays().into_iter().map(stray);
    let late = document.late().into_iter();
    let late = late.map(|(code, year)| FileError::Late { code, year });
    let mut amended = Vec::new();
    if let Some(now) = document.issues_now() {
        let of_file = |it: &Finding| {
            if let FileError::PlanIssue(issues) = &it.file_error {
                Some(issues.clone())
            } else {
                None
            }
        };
        let filed: Vec<PlanIssue> = findings.iter().filter_map(of_file).collect();
        findings.retain(|it| of_file(it).is_none_or(|issues| now.contains(&issues)));
        amended = now.into_iter().filter(|it| !filed.contains(it)).collect();
    }
    let amended = amended.into_iter().map(FileError::Amended);
    let impossible = document
        .contradictions()
        .into_iter()
        .map(FileError::Impossible);
    let all = strays.chain(late).chain(amended).chain(impossible);
    findings.extend(all.map(|file_error| Finding {
        file: changes.to_owned(),
        at: None,
        file_error,
    }));
    findings
}
