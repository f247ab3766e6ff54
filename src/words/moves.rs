//! What moved between two states of a plan: figures before and after, and by how much.

use std::cmp::Ordering;

use super::{Align, Hue, Lines, Role, SheetLine, Span, Topic, Words};
use crate::plan::{Fraction, Plan, Year};
use crate::score::{Comparison, KpiScore, Move, Rollup, State};

impl Words {
    /// `individuale  50,00 → 52,51  ▲ +2,51`: as the cells of a row.
    pub fn moved(
        &self,
        label: &str,
        before: Option<&Fraction>,
        after: Option<&Fraction>,
    ) -> Vec<Span> {
        let (by, hue) = self.by(before, after);
        let figure =
            |it: Option<&Fraction>| it.map_or_else(|| "–".to_owned(), |it| self.figure(it));
        vec![
            Hue::Dim.of(label),
            Hue::Plain.of(figure(before)),
            Hue::Dim.of("→"),
            Hue::Strong.of(figure(after)),
            hue.of(by),
        ]
    }

    /// Figures that moved, under a head.
    pub fn moved_rows(&self, title: &str, rows: Vec<Vec<Span>>, lines: &mut Lines) {
        lines.part(Topic::Missing, title);
        let aligns = [
            Align::Left,
            Align::Mark,
            Align::Left,
            Align::Mark,
            Align::Left,
        ];
        lines.table(&aligns, rows);
    }

    /// By how much a figure moved, with the sign of its direction.
    fn by(&self, before: Option<&Fraction>, after: Option<&Fraction>) -> (String, Hue) {
        let Some((old, new)) = before.zip(after) else {
            return (String::new(), Hue::Dim);
        };
        let by = self.difference(old, new);
        match new.cmp(old) {
            Ordering::Greater => (format!("▲ {by}"), Hue::Good),
            Ordering::Less => (format!("▼ {by}"), Hue::Bad),
            Ordering::Equal => ("=".to_owned(), Hue::Dim),
        }
    }

    /// What moved, on one scale: both totals, and every KPI that moved.
    pub fn comparison(&self, plan: &Plan, year: Year, it: &Comparison) -> Vec<SheetLine> {
        let mut lines = Lines::new(self.language);
        lines.scale([
            self.meeting.before(),
            self.meeting.after(),
            self.meeting.head_moved(),
        ]);
        let words = &self.overview;
        for (name, [before, after]) in [
            (words.individual(), &it.individual),
            (words.organisational(), &it.organisational),
        ] {
            self.moved_total(name, before, after, &mut lines);
        }
        lines.push(Role::Blank, "");
        if it.moves.is_empty() {
            lines.push(Role::Old, self.meeting.nothing_moved());
        }
        for moved in &it.moves {
            self.moved_kpi(plan, year, moved, &mut lines);
        }
        lines.into_lines()
    }

    fn moved_total(&self, name: &str, before: &Rollup, after: &Rollup, lines: &mut Lines) {
        let (old, new) = (&before.figures.result, &after.figures.result);
        let (by, hue) = self.by(old.as_ref(), new.as_ref());
        lines.dots(
            [old.as_ref(), new.as_ref()],
            State::Beyond,
            vec![
                Hue::Strong.of(""),
                Hue::Strong.of(name),
                Hue::Dim.of(self.figure_or_none(old.as_ref())),
                Hue::Strong.of(self.figure_or_none(new.as_ref())),
                hue.of(by),
            ],
        );
    }

    fn moved_kpi(&self, plan: &Plan, year: Year, it: &Move, lines: &mut Lines) {
        let Some(kpi) = plan.kpi(it.place) else {
            return;
        };
        let (before, after) = (&it.before.score, &it.after.score);
        let (old, new) = (before.achievement.as_ref(), after.achievement.as_ref());
        let (by, hue) = match (old, new) {
            (None, Some(_)) => (self.meeting.new_value().to_owned(), Hue::State(after.state)),
            _ => self.by(old, new),
        };
        let worth = |score: &KpiScore| match &score.achievement {
            Some(it) => self.figure(it),
            None => self.state_short(score.state).to_owned(),
        };
        lines.dots(
            [old, new],
            after.state,
            vec![
                Hue::Dim.of(&kpi.code),
                Hue::Plain.of(kpi.name_in(year)),
                Hue::Dim.of(worth(before)),
                Hue::Strong.of(worth(after)),
                hue.of(by),
            ],
        );
        let value = |actual: &Option<crate::record::Actual>| {
            let actual = actual.as_ref();
            actual.map_or_else(|| "–".to_owned(), |it| self.actual(it, kpi, year))
        };
        let mut facts = Vec::new();
        if it.before.actual != it.after.actual {
            let (from, to) = (value(&it.before.actual), value(&it.after.actual));
            facts.push(format!("{} {from} → {to}", self.overview.actual()));
        }
        if it.before.target != it.after.target {
            let text = |target: &Option<crate::plan::Target>| {
                let target = target.as_ref();
                target.map_or_else(|| "//".to_owned(), |target| self.target(target))
            };
            let (from, to) = (text(&it.before.target), text(&it.after.target));
            facts.push(format!("{} {from} → {to}", self.overview.target()));
        }
        if !facts.is_empty() {
            lines.push(Role::Old, facts.join(" · "));
        }
    }
}
