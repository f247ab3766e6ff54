//! How long a template's tags are. The engine reads a chain of operators, and a list of `elif`, by calling itself; so both are bounded
//! before it sees them.

/// The most bytes of a tag, its texts included. The program's own have a tenth of them.
const LONGEST: usize = 4_000;
/// The most `elif` in a template.
const MOST_BRANCHES: usize = 500;

/// Says the line of the first tag that is too long, or of the `elif` that is one too many; from 1.
pub(super) fn bounded(template: &str) -> Result<(), usize> {
    let mut rest = template;
    let mut branches = 0_usize;
    while let Some(from) = next_tag(rest) {
        let line = || {
            let before = template.len().saturating_sub(from.len());
            template
                .get(..before)
                .unwrap_or_default()
                .matches('\n')
                .count()
                + 1
        };
        if from.starts_with("{#") {
            rest = after(from, "#}");
            continue;
        }
        let length = length(from);
        let (tag, later) = from.split_at_checked(length).unwrap_or((from, ""));
        let word = tag.trim_start_matches(['{', '%', '-', '+']).trim_start();
        branches += usize::from(word.starts_with("elif"));
        if length > LONGEST || branches > MOST_BRANCHES {
            return Err(line());
        }
        rest = later;
        if tag.starts_with("{%") && word.starts_with("raw") {
            // What stands there is text, whatever it looks like.
            rest = after_raw(rest);
        }
    }
    Ok(())
}

/// The text from the next tag or remark on.
fn next_tag(text: &str) -> Option<&str> {
    let begins = |(at, _): (usize, &str)| {
        let from = text.get(at..)?;
        ["{{", "{%", "{#"]
            .iter()
            .any(|it| from.starts_with(it))
            .then_some(from)
    };
    text.match_indices('{').find_map(begins)
}

fn after<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, rest)| rest)
}

/// What follows the tag that ends raw text.
fn after_raw(text: &str) -> &str {
    let mut tags = text.match_indices("{%");
    let end = tags.find_map(|(at, _)| {
        let from = text.get(at..)?;
        let word = from.trim_start_matches(['{', '%', '-', '+']).trim_start();
        word.starts_with("endraw").then_some(from)
    });
    end.map_or("", |from| after(from, "%}"))
}

/// The bytes of the tag that a text begins with, to its end outside of its texts in quotes, or to the end of all.
fn length(from: &str) -> usize {
    let end = if from.starts_with("{{") { "}}" } else { "%}" };
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in from.char_indices().skip(2) {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None if from.get(at..).is_some_and(|it| it.starts_with(end)) => {
                return at.saturating_add(end.len());
            }
            Some(_) | None => {}
        }
    }
    from.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_of_operators_is_found_wherever_it_hides() {
        let chain = "-1".repeat(LONGEST);
        let hidden = [
            format!("a\n{{{{ 1{chain} }}}}"),
            format!("\n{{{{ \"}}}}\"{chain} }}}}"),
            format!("\n{{# {{{{ \" #}}{{{{ 1{chain} }}}}"),
            format!("\n{{% raw %}}{{{{ ' {{% endraw %}}{{{{ \"' }}}}\"{chain} }}}}"),
            format!("\n{{% raw %}}endraw {{{{ '{{%- endraw %}}{{{{ '}}}}'{chain} }}}}"),
            format!("\n{{% if 1{chain} %}}{{% endif %}}"),
            format!("\n{{{{ '\\'}}}}'{chain} }}}}"),
        ];
        for template in hidden {
            assert_eq!(
                bounded(&template),
                Err(2),
                "{}",
                template.get(..60).unwrap_or("")
            );
        }
        let branches = format!(
            "{{% if a %}}\n{}{{% endif %}}",
            "{%- elif b %}".repeat(MOST_BRANCHES + 1)
        );
        assert_eq!(bounded(&branches), Err(2));
    }

    #[test]
    fn text_may_be_as_long_as_it_likes() {
        let text = "x".repeat(LONGEST * 2);
        for template in [
            text.clone(),
            format!("{{{{ a }}}}{text}{{% if b %}}{text}{{% endif %}}"),
            format!("{{# {text} #}}{{% raw %}}{{{{ {text} {{% endraw %}}"),
            "{{ \"}}\" }} {{".to_owned(),
            "{%+ if a +%}+{% endif %}".to_owned(),
        ] {
            assert_eq!(bounded(&template), Ok(()));
        }
    }
}
