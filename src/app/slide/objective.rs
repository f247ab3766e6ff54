//! The slide of an objective: how far it is so far, and where its hundred points are.

use super::Telling;
use crate::app::OpenSlide;
use crate::plan::{Combination, Fraction};
use crate::score::Shortfall;
use crate::words::{Align, Hue, Lines, Role, Span};

/// The most KPIs that are named as the reason.
const NAMED: usize = 4;

impl Telling<'_> {
    pub(super) fn objective(&self, index: usize) -> OpenSlide {
        let model = self.model;
        let (Some(objective), Some(score)) =
            (model.plan().objective(index), model.scores.objective(index))
        else {
            return OpenSlide::default();
        };
        let mut lines = self.lines();
        let before = self.meeting.before.as_ref();
        let before = before.and_then(|it| it.objective(index)?.figures.result.as_ref());
        if score.figures.result.is_none() {
            lines.push(Role::Old, model.words.meeting.nothing_counts());
        } else {
            self.so_far(&score.figures, &mut lines);
            self.moved((before, score.figures.result.as_ref()), &mut lines);
            self.hundred_points(index, &score.shortfalls(), &mut lines);
        }
        let kpis = objective.kpis.iter().map(|kpi| kpi.code.as_str());
        let codes: Vec<&str> = kpis.chain([objective.code.as_str()]).collect();
        OpenSlide {
            beside: self.beside(lines),
            foot: self.foot(&codes),
            ..OpenSlide::default()
        }
    }

    /// Of the hundred points: those that are there, and those that are not, with the codes that lack them.
    fn hundred_points(&self, index: usize, lacking: &[Shortfall], lines: &mut Lines) {
        let model = self.model;
        let (Some(objective), Some(score)) =
            (model.plan().objective(index), model.scores.objective(index))
        else {
            return;
        };
        if model.plan().rules.combination == Combination::Worst {
            let counting = score.kpis.iter().enumerate();
            let counting = counting.filter(|(_, kpi)| kpi.state.counts());
            let worst = counting.min_by_key(|(_, kpi)| kpi.achievement.clone());
            let worst = worst.and_then(|(at, _)| objective.kpis.get(at));
            let worst = worst.map(|kpi| model.words.meeting.worst(&kpi.code));
            return lines.extend(Role::Old, worst);
        }
        let words = &model.words.overview;
        let part = |is_missing: bool| {
            let of: Vec<&Shortfall> = lacking
                .iter()
                .filter(|it| it.is_missing == is_missing)
                .collect();
            let points = of
                .iter()
                .fold(Fraction::zero(), |sum, it| sum.plus(&it.points));
            let codes = of
                .iter()
                .take(NAMED)
                .filter_map(|it| objective.kpis.get(it.kpi));
            let mut codes: Vec<&str> = codes.map(|kpi| kpi.code.as_str()).collect();
            if of.len() > NAMED {
                codes.push("…");
            }
            (points, codes.join(" "))
        };
        let row = |mark: Span, word: &str, points: &Fraction, codes: String| {
            let figure = Hue::Strong.of(model.words.figure(points));
            vec![mark, Hue::Dim.of(word), figure, Hue::Faint.of(codes)]
        };
        let Some(result) = &score.figures.result else {
            return;
        };
        lines.push(Role::Blank, "");
        let state = score.figures.state(&model.plan().rules);
        let mut rows = vec![row(
            Hue::State(state).of("━━"),
            words.earned(),
            result,
            String::new(),
        )];
        for (is_missing, mark, word) in [
            (true, Hue::Dim.of("╱╱"), words.unknown()),
            (false, Hue::Bad.of("▂▂"), words.lost()),
        ] {
            let (points, codes) = part(is_missing);
            if !points.is_zero() {
                rows.push(row(mark, word, &points, codes));
            }
        }
        lines.table(&[Align::Left, Align::Left, Align::Mark, Align::Left], rows);
    }
}
