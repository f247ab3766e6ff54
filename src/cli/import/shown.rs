//! An imported plan, shown: its counts, and its rows.

use std::io::Write;

use super::Taking;
use crate::cli::table::Table;
use crate::plan::Plan;
use crate::words::Words;

pub(super) fn summary(words: &Words, taking: &Taking, out: &mut dyn Write) -> std::io::Result<()> {
    let plan = &taking.read.plan;
    let years: Vec<String> = plan.years.iter().map(ToString::to_string).collect();
    let counts = words.import.summary(
        plan.objectives.len(),
        plan.kpis().count(),
        years.join(", "),
        taking.measured,
    );
    writeln!(out, "{}\n{counts}", plan.title)
}

/// Every KPI with its weight, its baseline, its targets and its name.
pub(super) fn rows(words: &Words, plan: &Plan, out: &mut dyn Write) -> std::io::Result<()> {
    let mut table = Table::new(&[1]);
    for objective in &plan.objectives {
        let flag = if objective.organisational {
            words.report.organisational()
        } else {
            ""
        };
        writeln!(out, "{} {} {flag}", objective.code, objective.title)?;
        for kpi in &objective.kpis {
            let weight = kpi.weight;
            let weight = weight.map_or_else(String::new, |it| format!("{}%", words.decimal(it, 0)));
            let baseline = kpi.baseline.as_ref().map(|it| it.printed.clone());
            let mut row = vec![kpi.code.clone(), weight, baseline.unwrap_or_default()];
            let targets = plan.years.iter().map(|year| kpi.target(*year));
            row.extend(targets.map(|it| it.map_or_else(String::new, |it| it.printed.clone())));
            row.push(kpi.name.clone());
            table.row(row);
        }
    }
    for line in table.lines() {
        writeln!(out, "  {line}")?;
    }
    Ok(())
}
