//! A finding with the line of the file that it is about, and a caret under the place.

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::store::{Finding, LoadError};
use crate::words::Words;

/// Lines longer than this are not shown.
const LONGEST: usize = 400;

/// Why a plan cannot be shown, with the place where that is known.
pub(super) fn told(error: &LoadError, words: &Words) -> String {
    match error {
        LoadError::Unreadable(finding) => {
            let sentence = error.sentence(words);
            source(finding).map_or_else(
                || sentence.clone(),
                |source| format!("{sentence}\n{source}"),
            )
        }
        LoadError::NoSuchPlan { .. } => error.sentence(words),
    }
}

/// A finding, with the place where that is known.
pub(super) fn of(finding: &Finding, words: &Words) -> String {
    let sentence = finding.sentence(words);
    source(finding).map_or_else(
        || sentence.clone(),
        |source| format!("{sentence}\n{source}"),
    )
}

/// The line with its caret.
fn source(finding: &Finding) -> Option<String> {
    let (line, column) = finding.at?;
    let text = std::fs::read_to_string(&finding.file).ok()?;
    let shown = text
        .lines()
        .nth(line.checked_sub(1)?)
        .filter(|line| line.len() <= LONGEST)?;
    let shown = crate::plan::clean(shown).into_owned();
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
        .line_start(line)
        .annotation(annotation);
    let report = [Level::ERROR.no_name().secondary_title("").element(snippet)];
    let rendered = Renderer::plain().render(&report);
    let body: Vec<&str> = rendered.lines().filter(|line| line.contains('|')).collect();
    Some(body.join("\n"))
}
