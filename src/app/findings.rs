//! What is to be looked into: in the files, in the changes, in what changes left of the plan.

use std::borrow::Cow;
use std::path::PathBuf;

use super::{Aside, Model};
use crate::plan::{Place, PlanIssue};
use crate::record::Document;
use crate::words::{Ground, Sentence, Words};

impl Model {
    /// Everything that is unsound: in the files, but for what changes answered since, and what changes left unsound.
    pub fn all_findings(&self) -> impl Iterator<Item = Cow<'_, Sentence>> {
        let stands = |it: &&Sentence| match (it.cause(), &self.issues) {
            (Ground::Plan(issues), Some(now)) => now.contains(issues),
            (Ground::Plan(_) | Ground::File(_) | Ground::Event, _) => true,
        };
        let is_filed = |issues: &PlanIssue| {
            let mut causes = self.findings.iter().map(Sentence::cause);
            causes.any(|cause| *cause == Ground::Plan(Box::new(issues.clone())))
        };
        let since = self.issues.iter().flatten();
        let since = since.filter(move |it| !is_filed(it)).map(|it| {
            let say = |words: &Words| words.file_error.amended(words.issues(it));
            Cow::Owned(Sentence::new(say).on(it.code()))
        });
        let impossible = self.contradictions.iter().map(|it| {
            let say = |words: &Words| words.contradiction(it);
            let codes = it.codes.iter().map(String::as_str);
            let cause = Ground::File(PathBuf::new());
            Cow::Owned(Sentence::new(say).on(codes).because(cause))
        });
        let filed = self.findings.iter().filter(stands).map(Cow::Borrowed);
        let late = self.late.iter().map(|(code, year)| {
            let say = |words: &Words| words.file_error.late(code, year);
            Cow::Owned(Sentence::new(say).on([code.as_str()]))
        });
        filed.chain(since).chain(impossible).chain(late)
    }

    /// Looks again what changes left unsound.
    pub(super) fn examine(&mut self) {
        self.issues = self.document.issues_now();
        self.late = self.document.late();
    }

    /// Looks again what cannot be in the changes, and which KPIs that and findings in files are about.
    pub(super) fn doubt(&mut self) {
        let present: &Document = match &self.aside {
            Some(Aside::Past(present) | Aside::WhatIf(present)) => present,
            None => &self.document,
        };
        self.contradictions = present.contradictions();
        self.late = self.document.late();
        let in_files = self.findings.iter().filter(|it| is_of_file(it));
        let in_files = in_files.flat_map(Sentence::about);
        let codes = self.contradictions.iter().flat_map(|it| &it.codes);
        self.doubted = codes.chain(in_files).cloned().collect();
    }

    /// Whether something in the files or in the changes of a KPI is to be looked into.
    pub fn is_doubted(&self, place: Place) -> bool {
        let kpi = self.plan().kpi(place);
        !self.doubted.is_empty() && kpi.is_some_and(|kpi| self.doubted.contains(&kpi.code))
    }

    /// What of a KPI is to be looked into, in sentences.
    pub fn doubts_of(&self, place: Place) -> Vec<String> {
        if !self.is_doubted(place) {
            return Vec::new();
        }
        let code = self.plan().kpi(place).map(|kpi| &kpi.code);
        let all = self.all_findings();
        let own =
            all.filter(|it| is_of_file(it) && code.is_some_and(|code| it.about().contains(code)));
        own.map(|it| it.in_language(self.words.language).to_owned())
            .collect()
    }
}

/// Whether a finding is about a file, or about what stands in it.
const fn is_of_file(it: &Sentence) -> bool {
    matches!(it.cause(), Ground::File(_))
}
