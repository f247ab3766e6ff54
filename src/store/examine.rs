//! What is to be looked at in a plan with its changes, beside what its files say.

use std::path::Path;

use super::{Fault, Finding};
use crate::plan::Unsound;
use crate::record::Document;

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
