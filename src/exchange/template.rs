//! The arrangement of a report, as a template that an office can replace by its own.

mod tags;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, context};

use super::Report;
use crate::plan::Language;
use crate::words::words;

/// How a report is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    Markdown,
    /// As one page that needs no other file, and prints on A4.
    Html,
}

/// Why a template cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    /// The line of the template, from 1.
    pub line: usize,
    /// What is wrong, in the words of the template's reader.
    pub why: String,
}

const MARKDOWN: &str = include_str!("../../data/reports/report.md");
const HTML: &str = include_str!("../../data/reports/report.html");

/// What a template may do at least: each step is one, and so are each 64 bytes that it makes. An end to one that loops, pads, or
/// doubles what it has, at some 256 MB.
const FUEL: u64 = 4_000_000;
/// The same, for each KPI more: the program's own templates take a fifth of it.
const FUEL_OF_KPI: u64 = 1_000;

/// Arranges a report, by the office's own template where there is one.
///
/// # Errors
/// Where the template does not parse or names what is not there.
pub fn render(report: &Report, layout: Layout, own: Option<&str>) -> Result<String, TemplateError> {
    let mut all = Environment::new();
    all.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    let kpis: usize = report.objectives.iter().map(|it| it.kpis.len()).sum();
    let more = u64::try_from(kpis).unwrap_or(0).saturating_mul(FUEL_OF_KPI);
    all.set_fuel(Some(FUEL.saturating_add(more)));
    let mut syntax = SyntaxConfig::builder();
    let syntax = syntax.trim_blocks(true).lstrip_blocks(true).build();
    all.set_syntax(syntax.map_err(|it| wrong(&it))?);
    all.add_filter("md", |text: String| markdown(&text));
    let (name, text) = match layout {
        Layout::Markdown => ("report.md", MARKDOWN),
        Layout::Html => ("report.html", HTML),
    };
    all.set_auto_escape_callback(move |_| match layout {
        Layout::Markdown => AutoEscape::None,
        Layout::Html => AutoEscape::Html,
    });
    let text = own.unwrap_or(text);
    let phrases = words(if report.language == "it" {
        Language::Italian
    } else {
        Language::English
    });
    tags::bounded(text).map_err(|line| TemplateError {
        line,
        why: phrases.trust.long_tag().to_owned(),
    })?;
    all.add_template(name, text).map_err(|it| wrong(&it))?;
    let template = all.get_template(name).map_err(|it| wrong(&it))?;
    template
        .render(context! { report => Value::from(Serde(report)) })
        .map_err(|it| wrong(&it))
}

fn wrong(error: &minijinja::Error) -> TemplateError {
    TemplateError {
        line: error.line().unwrap_or(1),
        why: error
            .detail()
            .map_or_else(|| error.kind().to_string(), str::to_owned),
    }
}

/// A text in which nothing is markup, on one line: it begins no block, and addresses in it are no links.
fn markdown(text: &str) -> String {
    let text = text.trim();
    let mut escaped = String::with_capacity(text.len());
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    for (at, c) in text.char_indices() {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at..).unwrap_or_default();
        let is_rule = after.chars().all(|it| it == c || it == ' ');
        let ends = after.chars().nth(1).is_none_or(char::is_whitespace) || is_rule;
        let is_first = at == 0 && matches!(c, '-' | '+' | '=') && ends;
        let is_item = at == digits && at > 0 && matches!(c, '.' | ')') && ends;
        let is_address = match c {
            ':' => after.starts_with("://"),
            '.' => before.to_ascii_lowercase().ends_with("www"),
            '@' => true,
            _ => false,
        };
        match c {
            '\n' => escaped.push(' '),
            _ if is_first || is_item || is_address => {
                escaped.push('\\');
                escaped.push(c);
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '&' | '~' | '!' => {
                escaped.push('\\');
                escaped.push(c);
            }
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_is_markup() {
        let cases = [
            ("a|b\n<i>*x*</i>", r"a\|b \<i\>\*x\*\</i\>"),
            ("- x - y", r"\- x - y"),
            ("    code", "code"),
            ("1. x 2. y", r"1\. x 2. y"),
            ("10) x", r"10\) x"),
            ("===", r"\==="),
            ("-2,5 + 3", "-2,5 + 3"),
            ("8.00 %", "8.00 %"),
            ("- - -", r"\- - -"),
            ("https://a.it e WWW.b.it", r"https\://a.it e WWW\.b.it"),
            ("a@b.it", r"a\@b.it"),
        ];
        for (text, escaped) in cases {
            assert_eq!(markdown(text), escaped);
        }
    }
}
