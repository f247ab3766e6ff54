//! A finding with the line of the file that it is about, and a caret under the place.

use std::path::PathBuf;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::store::{Finding, LoadError, read_bytes};
use crate::words::Words;

/// Of a larger file, in bytes, no line is shown.
const LARGEST: u64 = 1 << 28;
/// Lines longer than this are not shown.
const LONGEST: usize = 400;

/// The lines of the file that was looked at last: findings of one file come one after the other.
#[derive(Debug, Default)]
pub(super) struct Sources(Option<(PathBuf, Vec<String>)>);

/// Why a plan cannot be shown, with the place where that is known.
pub(super) fn error_text(error: &LoadError, words: &Words) -> String {
    match error {
        LoadError::Unreadable(finding) => {
            let sentence = error.sentence(words);
            let source = Sources::default().line(finding).map(str::to_owned);
            let place = source.and_then(|line| pointed(finding, &line));
            place.map_or_else(|| sentence.clone(), |it| format!("{sentence}\n{it}"))
        }
        LoadError::NoSuchPlan { .. } => error.sentence(words),
    }
}

impl Sources {
    /// A finding, with the place where that is known.
    pub(super) fn of(&mut self, finding: &Finding, words: &Words) -> String {
        let sentence = finding.sentence(words);
        let place = self.line(finding).and_then(|line| pointed(finding, line));
        place.map_or_else(|| sentence.clone(), |it| format!("{sentence}\n{it}"))
    }

    /// The line that a finding is about.
    fn line(&mut self, finding: &Finding) -> Option<&str> {
        let (line, _) = finding.at?;
        if self
            .0
            .as_ref()
            .is_none_or(|(file, _)| *file != finding.file)
        {
            let bytes = read_bytes(&finding.file, LARGEST).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            let lines = text.lines().map(str::to_owned).collect();
            self.0 = Some((finding.file.clone(), lines));
        }
        let (_, lines) = self.0.as_ref()?;
        let line = lines.get(line.checked_sub(1)?)?;
        (line.len() <= LONGEST).then_some(line)
    }
}

/// A line with a caret under the place.
fn pointed(finding: &Finding, line: &str) -> Option<String> {
    let (number, column) = finding.at?;
    let shown = crate::plan::clean(line).into_owned();
    let start = shown
        .char_indices()
        .nth(column.saturating_sub(1))
        .map_or(shown.len(), |(at, _)| at);
    let end = shown
        .get(start..)
        .and_then(|rest| rest.chars().next())
        .map_or(start, |c| start + c.len_utf8());
    let annotation = AnnotationKind::Primary.span(start..end);
    let snippet = Snippet::source(shown.as_str())
        .line_start(number)
        .annotation(annotation);
    let report = [Level::ERROR.no_name().secondary_title("").element(snippet)];
    let rendered = Renderer::plain().render(&report);
    let body: Vec<&str> = rendered.lines().filter(|line| line.contains('|')).collect();
    Some(body.join("\n"))
}
