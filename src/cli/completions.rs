//! `traguardo completions`: what a shell completes.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Arguments, Exit, Outcome};

pub(super) fn perform(shell: Shell, out: &mut dyn Write) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "traguardo", &mut script);
    out.write_all(&script)?;
    Ok(Exit::Done)
}
