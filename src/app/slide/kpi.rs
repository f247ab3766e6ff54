//! The slide of a KPI: how far it is, or what each value would bring.

use super::{Telling, column};
use crate::app::columns::Layout;
use crate::app::{Chart, OpenSlide};
use crate::plan::{Fraction, Kpi, Place};
use crate::score::{KpiScore, explain_kpi, prospects, wants};
use crate::words::{Align, Evidence, Hue, Lines, Role, Topic};

/// Lines of the window that are not the body of a slide with a large figure.
const AROUND: u16 = 26;

/// Cells that the table of what each value would bring needs for a row to stay one line.
const TABLE: u16 = 64;

impl Telling<'_> {
    pub(super) fn kpi(&self, place: Place) -> OpenSlide {
        let model = self.model;
        let (Some(kpi), Some(score)) = (model.plan().kpi(place), model.scores.kpi(place)) else {
            return OpenSlide::default();
        };
        let mut lines = self.lines();
        self.facts(place, kpi, score, &mut lines);
        let it = OpenSlide {
            beside: self.beside(lines),
            foot: self.foot(&[&kpi.code]),
            ..OpenSlide::default()
        };
        let actual = model
            .document
            .cell(place, model.year())
            .and_then(|it| it.actual());
        if actual.is_none() {
            return self.to_come(place, kpi, it);
        }
        let doubts = model.doubts_of(place);
        let evidence = Evidence {
            seals: &model.seals,
            doubts: &doubts,
        };
        let known = (&*model.document, &model.scores);
        let text = model.words.kpi_sheet(known, place, model.now, evidence);
        let widths = self.widths();
        let topics: &[&[Topic]] = if widths.len() > 1 {
            &[
                &[Topic::Course],
                &[Topic::Missing, Topic::Deviation, Topic::Readings],
            ]
        } else {
            &[&[Topic::Missing, Topic::Deviation, Topic::Course]]
        };
        let foot = it.foot.iter().map(|column| column.lines.len()).max();
        let foot = u16::try_from(foot.unwrap_or(0)).unwrap_or(0);
        let layout = Layout {
            columns: widths.iter().copied().zip(topics.iter().copied()).collect(),
            has_rest: false,
            height: model.size.height.saturating_sub(AROUND + foot),
        };
        OpenSlide {
            body: layout.lay(text.lines),
            chart: text.year_series.map(|it| Chart::new(model.words, &it)),
            ..it
        }
    }

    /// Actual and target, what moved, and what it takes from the results or is worth.
    fn facts(&self, place: Place, kpi: &Kpi, score: &KpiScore, lines: &mut Lines) {
        let (model, words) = (self.model, self.model.words);
        let year = model.year();
        lines.table(&[Align::Left], vec![vec![words.marked(score.state)]]);
        lines.push(Role::Blank, "");
        let mut rows = Vec::new();
        let actual = model.document.cell(place, year).and_then(|it| it.actual());
        if let Some(actual) = actual {
            let value = words.value_in_unit(actual, kpi, year);
            rows.push(vec![
                Hue::Dim.of(words.overview.actual()),
                Hue::Strong.of(value),
            ]);
        }
        if let Some(target) = kpi.target(year) {
            let value = words.target(target);
            rows.push(vec![
                Hue::Dim.of(words.overview.target()),
                Hue::Strong.of(value),
            ]);
        }
        if let Some(baseline) = &kpi.baseline {
            let label = format!(
                "{} {}",
                words.overview.baseline(),
                model.plan().baseline_year
            );
            rows.push(vec![
                Hue::Dim.of(label),
                Hue::Plain.of(words.baseline(baseline)),
            ]);
        }
        lines.table(&[Align::Left, Align::Mark], rows);
        let before = self.meeting.before.as_ref().and_then(|it| it.kpi(place));
        let before = before.and_then(|it| it.achievement.as_ref());
        self.moved((before, score.achievement.as_ref()), lines);
        let share = explain_kpi(&model.document, &model.scores, place).and_then(|it| it.share);
        let lost = share.as_ref().and_then(|share| {
            share.points.as_ref()?;
            let lost = Fraction::hundred().minus(&share.counted);
            lost.times(&share.weight).over(&share.total)
        });
        if let Some(lost) = lost.filter(|it| *it > Fraction::zero()) {
            let points = words.figure(&lost);
            let text = if actual.is_some() {
                words.meeting.costs(&points)
            } else {
                words.meeting.worth(&points)
            };
            lines.push(Role::Blank, "");
            lines.push(Role::Text, text);
        }
    }

    /// A KPI without actual: where it has to arrive, and what each value would bring.
    fn to_come(&self, place: Place, kpi: &Kpi, it: OpenSlide) -> OpenSlide {
        let model = self.model;
        let words = model.words;
        let wants = wants(&model.document, &model.scores, place).unwrap_or_default();
        let all = prospects(&model.document, &model.scores, place, &wants);
        let kind = kpi.kind(model.year());
        let mut lines = self.lines();
        if all.is_empty() {
            let rows = words.wants_rows(&wants, None, kind);
            if !rows.is_empty() {
                lines.part(Topic::Missing, words.sheet.missing());
                lines.table(&[Align::Left, Align::Mark, Align::Left], rows);
            }
        } else {
            lines.part(Topic::Missing, words.meeting.would_bring());
            let objective = model.plan().objective(place.objective);
            let objective = objective.map_or("", |it| it.code.as_str());
            let objective = words.explain.objective_label(objective);
            let heads = [
                words.sheet.head_value(),
                "",
                words.overview.achieved_percent(),
                &objective,
                words.overview.individual_short(),
            ];
            let figure = |it: Option<&Fraction>| words.figure_or_none(it);
            let rows = all.iter().map(|it| {
                vec![
                    Hue::Strong.of(words.number_in(&it.value, kind)),
                    Hue::Dim.of(words.because(&it.why, model.plan().baseline_year)),
                    Hue::State(it.state).of(figure(Some(&it.achievement))),
                    Hue::Plain.of(figure(it.objective.as_ref())),
                    Hue::Plain.of(figure(it.individual.as_ref())),
                ]
            });
            let aligns = [
                Align::Mark,
                Align::Left,
                Align::Mark,
                Align::Mark,
                Align::Mark,
            ];
            lines.headed(&aligns, &heads, rows.collect());
        }
        let widths = self.widths();
        let mut calculation = self.lines();
        if widths.len() > 1 {
            calculation.part(Topic::Document, words.overview.calculation());
            calculation.push(Role::Text, kpi.calculation_in(model.year()));
        }
        let parts = [lines.into_lines(), calculation.into_lines()];
        let body = if widths.iter().all(|it| *it >= TABLE) {
            self.columns(parts)
        } else {
            vec![column(parts.concat(), self.width)]
        };
        OpenSlide {
            body,
            prospects: all,
            ..it
        }
    }
}
