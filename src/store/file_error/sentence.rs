//! What is wrong with a file, in a sentence that says where, and what would do.

use super::{FileError, Finding};
use crate::plan::shown_path;
use crate::plan::stored::Scalar;
use crate::store::{LoadError, PlaceError};
use crate::words::{Words, listed};

impl Finding {
    /// File, line, column, and what is wrong, in a sentence.
    pub fn sentence(&self, words: &Words) -> String {
        let file = shown_path(&self.file);
        let file_error = self.file_error.sentence(words);
        match self.at {
            Some((line, column)) => format!("{file}:{line}:{column}: {file_error}"),
            None => format!("{file}: {file_error}"),
        }
    }
}

impl FileError {
    /// What is wrong, and what would do.
    pub fn sentence(&self, words: &Words) -> String {
        let say = &words.file_error;
        match self {
            Self::Io { missing: true, .. } => say.missing().to_owned(),
            Self::Io { reason, .. } => say.io(words.disk_error(reason)),
            Self::NoFolder => words.trust.no_folder().to_owned(),
            Self::Link => words.trust.link().to_owned(),
            Self::NotRegular => say.not_regular().to_owned(),
            Self::TooLarge { most } => say.too_large((most / (1024 * 1024)).to_string()),
            Self::NotText { .. } => say.not_text().to_owned(),
            Self::Blank { .. } => say.blank().to_owned(),
            Self::NotThereNow => say.not_there_now().to_owned(),
            Self::NotAValue { wanted, found } => match wanted {
                Scalar::Decimal => say.not_a_decimal(found),
                Scalar::Day => say.not_a_day(found),
                Scalar::Edit => words.trust.no_edit().to_owned(),
                Scalar::Years => words.trust.many_years().to_owned(),
                Scalar::Year => words.trust.odd_year(found),
                Scalar::Text => words.trust.long_text(found),
            },
            Self::NoQuotes => say.no_quotes().to_owned(),
            Self::CutShort => say.cut_short().to_owned(),
            Self::UnknownField { name, expected } => say.unknown_field(name, expected.join(", ")),
            Self::UnknownValue { found, expected } => say.unknown_value(found, expected.join(", ")),
            Self::DuplicateField { name } => say.duplicate_field(name),
            Self::MissingField { name } => say.missing_field(name),
            Self::Syntax { reason } => say.syntax(reason),
            Self::Newer { version } => say.newer(version),
            Self::NewerChanges { version } => words.trust.newer_changes(version),
            Self::PlanIssue(issues) => words.issues(issues),
            Self::Amended(issues) => say.amended(words.issues(issues)),
            Self::UnreadFormula { code } => say.unread_formula(code),
            Self::Stray { code } => say.stray(code),
            Self::Late { code, year } => say.late(code, year),
            Self::BrokenSeal {
                code,
                year,
                gone: true,
            } => say.source_gone(code, year),
            Self::BrokenSeal {
                code,
                year,
                gone: false,
            } => say.source_changed(code, year),
            Self::Twofold { id, other, .. } => say.twofold(id, shown_path(other)),
            Self::Altered { codes } => words.trust.altered(listed(codes)),
            Self::BrokenChain { id } => words.trust.broken_chain(id),
            Self::PlanAltered => words.trust.plan_altered().to_owned(),
            Self::Impossible(it) => words.contradiction(it),
            Self::TooMuch { most } => words.trust.too_much((most / (1024 * 1024)).to_string()),
            Self::NoSettings => words.trust.no_settings().to_owned(),
            Self::Vanished => say.vanished().to_owned(),
            Self::Disagrees {
                code,
                year,
                printed,
            } => say.disagrees(code, year, printed),
            Self::OtherPlan => say.other_plan().to_owned(),
            Self::NoPlanName => say.no_plan_name().to_owned(),
            Self::FarAhead { id, .. } => say.far_ahead(id),
        }
    }
}

impl LoadError {
    /// Why the plan cannot be shown, and what would do.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::NoSuchPlan { id, known } => words.file_error.no_such_plan(id, known.join(", ")),
            Self::Unreadable(finding) => words.file_error.plan_unreadable(finding.sentence(words)),
        }
    }
}

impl PlaceError {
    /// Why there is no data directory, and what would do.
    pub fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Relative(path) => words.file_error.place_relative(shown_path(path)),
            Self::Unknown => words.file_error.place_unknown().to_owned(),
        }
    }
}
