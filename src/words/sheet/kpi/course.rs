//! How a KPI's year went: what was to be reached within it, its readings as a chart, and where it leads.

use super::Subject;
use crate::record::Moment;
use crate::score::{State, achieved, milestones};
use crate::words::Words;
use crate::words::sheet::{Align, Hue, Lines, Role, Span, Topic};

impl Words {
    /// What was to be reached within the year, with what was known on its days.
    pub(super) fn milestones(&self, it: &Subject<'_>, now: Moment, lines: &mut Lines) {
        let year = it.scores.year();
        let rules = &it.document.plan().rules;
        let milestones = milestones(it.kpi, year, it.cell, rules);
        if milestones.is_empty() {
            return;
        }
        let rows = milestones.iter().map(|of| {
            let measured = of.measured.map(|measured| {
                let value = self.actual(&measured.actual, it.kpi, year);
                Hue::Strong.of(value)
            });
            let told = match &of.achievement {
                Some(achievement) => {
                    let state = State::of(achievement, rules);
                    Hue::State(state).of(self.figure(achievement))
                }
                None if of.interim.by < now.day() => Hue::Warn.of(self.sheet.not_measured()),
                None => Hue::Faint.of(self.sheet.to_come()),
            };
            vec![
                Hue::Dim.of(self.day(of.interim.by)),
                Hue::Plain.of(self.target(&of.interim.target)),
                measured.unwrap_or_else(|| Hue::Faint.of("–")),
                told,
            ]
        });
        let heads = [
            self.sheet.head_by(),
            self.overview.target(),
            self.overview.head_actual_short(),
            self.overview.achieved_percent(),
        ];
        lines.part(Topic::Course, &self.sheet.milestones(year));
        let aligns = [Align::Left, Align::Mark, Align::Mark, Align::Mark];
        lines.headed(&aligns, &heads, rows.collect());
    }

    /// The readings of the year as a chart, with the pace in words below it.
    pub(super) fn course(&self, it: &Subject<'_>, now: Moment, lines: &mut Lines) {
        let year = it.scores.year();
        let Some(year_series) = it.year_series else {
            return;
        };
        lines.part(Topic::Course, &self.sheet.course(year));
        lines.push(Role::Chart(0), "");
        let today = now.day();
        if let Some(pace) = year_series.pace(today).filter(|_| today.year() == year) {
            let pace = self.in_unit(&self.figure(&pace), year_series.unit);
            lines.push(Role::Text, self.sheet.pace(self.day(today), &pace));
        }
        let count = year_series.measurements.len();
        if year_series.estimate.is_some() {
            lines.push(Role::Old, self.sheet.estimate_n(count.to_string()));
        } else if count < 3 && today.year() == year {
            lines.push(Role::Old, self.sheet.few(count));
        }
    }

    /// Where the year leads: a row of what is missing.
    pub(super) fn estimate(&self, it: &Subject<'_>) -> Option<Vec<Span>> {
        let year_series = it.year_series?;
        let estimate = year_series.estimate.as_ref()?;
        let target = it.kpi.target(year_series.year)?;
        let value = self.in_unit(&self.figure(estimate), year_series.unit);
        let achievement = achieved(
            estimate,
            &target.criterion,
            it.kpi.bands_in(year_series.year),
            &it.document.plan().rules,
        );
        let achievement = self.figure_or_none(achievement.as_ref());
        Some(vec![
            Hue::Dim.of(self.sheet.estimated()),
            Hue::Warn.of(format!("◇ {value}")),
            Hue::Warn.of(self.wanted.achieving(&achievement)),
        ])
    }
}
