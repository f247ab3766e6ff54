//! `traguardo man`: the manual page, its keys read from the table of keys.

use std::io::Write;

use clap::CommandFactory;

use super::{Arguments, Context, Exit, Outcome};
use crate::plan::Language;
use crate::words::words;

pub(super) fn perform(context: &Context, out: &mut dyn Write) -> Outcome {
    let page = clap_mangen::Man::new(Arguments::command());
    let mut rendered = Vec::new();
    page.render(&mut rendered)?;
    out.write_all(&rendered)?;
    writeln!(out, ".SH KEYS")?;
    // The page is English throughout, like clap's part of it.
    for (title, rows) in (context.keys)(words(Language::English)) {
        writeln!(out, ".SS {}", escaped(&title))?;
        for (keys, does) in rows {
            writeln!(out, ".TP\n.B {}\n{}", escaped(&keys), escaped(does))?;
        }
    }
    writeln!(out, ".SH EXIT STATUS")?;
    for (code, meaning) in EXITS {
        writeln!(out, ".TP\n.B {code}\n{}", escaped(meaning))?;
    }
    Ok(Exit::Done)
}

const EXITS: [(u8, &str); 8] = [
    (0, "done"),
    (1, "failed"),
    (2, "wrong usage, or a value that cannot be read"),
    (
        3,
        "check has findings; verify: something is missing, altered or out of place; import has doubts",
    ),
    (4, "no such code, plan, year or file"),
    (5, "the year is closed, or nothing may be written"),
    (6, "the value is not the expected one"),
    (10, "something is missing (status --due)"),
];

/// Without what the typesetter would take as its own.
fn escaped(text: &str) -> String {
    let text = text.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}
