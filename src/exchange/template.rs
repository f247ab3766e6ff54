//! The arrangement of a report, as a template that an office can replace by its own.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, context};

use super::Report;

/// How a report is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// As Markdown.
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

/// Steps that a template may take: enough for a plan of thousands of KPIs, and an end to one that loops.
const FUEL: u64 = 50_000_000;

/// Arranges a report, by the office's own template where there is one.
///
/// # Errors
/// Where the template does not parse or names what is not there.
pub fn render(report: &Report, layout: Layout, own: Option<&str>) -> Result<String, TemplateError> {
    let mut all = Environment::new();
    all.set_undefined_behavior(minijinja::UndefinedBehavior::Strict);
    all.set_fuel(Some(FUEL));
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
    all.add_template(name, own.unwrap_or(text))
        .map_err(|it| wrong(&it))?;
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

/// A text in which nothing is markup, on one line.
fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => escaped.push(' '),
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
        assert_eq!(markdown("a|b\n<i>*x*</i>"), "a\\|b \\<i\\>\\*x\\*\\</i\\>");
    }
}
