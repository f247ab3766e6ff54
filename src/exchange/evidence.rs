//! What a report says of the files that it was made from.

use super::Report;
use crate::record::Digest;
use crate::words::Words;

/// What can be said of the files that a report is made from.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// What is to be looked into, in sentences.
    pub findings: Vec<String>,
    /// The digest of the plan with so many changes.
    pub digest: Option<(Digest, usize)>,
}

impl Report {
    /// The same, with what can be said of the files that it was made from.
    pub fn with(self, evidence: &Evidence, words: &Words) -> Self {
        let proof = evidence.digest.map(|(digest, count)| {
            let count = words.cli.changes(count);
            words.trust.proof(&count, digest)
        });
        Self {
            findings: evidence.findings.clone(),
            proof,
            ..self
        }
    }
}
