//! What would become of the figures: before and after, side by side.

use std::cmp::Ordering;

use crate::app::Model;
use crate::plan::Place;

/// A line about what a form would do, and whether a figure rises or falls by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub text: String,
    /// The figure then, compared with now.
    pub course: Ordering,
}

impl From<String> for Told {
    fn from(text: String) -> Self {
        Self {
            text,
            course: Ordering::Equal,
        }
    }
}

/// The individual figures before and after, of the objective and of the roll-ups.
pub(super) fn before_after(
    model: &Model,
    place: Place,
    preview: Option<&crate::score::Preview>,
) -> Vec<Told> {
    let Some(preview) = preview else {
        return Vec::new();
    };
    let words = model.words;
    let figure = |figures: &crate::score::Figures| words.figure_or_none(figures.result.as_ref());
    let kpi = model.plan().kpi(place).map_or("", |kpi| &kpi.code);
    let achieved = |score: &crate::score::KpiScore| match &score.achievement {
        Some(achievement) => format!("{} %", words.figure(achievement)),
        None => words.state(score.state).to_owned(),
    };
    let scores = &model.scores;
    let mut lines = Vec::new();
    if let Some(now) = scores.kpi(place) {
        lines.push(Told {
            text: words
                .form
                .before_after(kpi, achieved(now), achieved(&preview.kpi)),
            course: preview.kpi.counted().cmp(&now.counted()),
        });
    }
    if let (Some(now), Some(objective)) = (
        scores.objective(place.objective),
        model.plan().objective(place.objective),
    ) {
        let what = format!("{} {}", words.form.row_objective(), objective.code);
        let (before, after) = (figure(&now.figures), figure(&preview.objective));
        lines.push(Told {
            text: words.form.before_after(&what, &before, &after),
            course: preview.objective.result.cmp(&now.figures.result),
        });
    }
    let rollups = [
        (
            words.overview.individual_short(),
            scores.individual(),
            &preview.individual,
        ),
        (
            words.overview.organisational_short(),
            scores.organisational(),
            &preview.organisational,
        ),
    ];
    let rollups = rollups.map(|(what, now, then)| {
        words
            .form
            .before_after(what, figure(&now.figures), figure(&then.figures))
    });
    let now = &scores.individual().figures.result;
    lines.push(Told {
        text: rollups.join(" · "),
        course: preview.individual.figures.result.cmp(now),
    });
    lines
}
