//! What would become of the figures: before and after, side by side.

use crate::app::Model;
use crate::app::form::Outlook;
use crate::plan::Place;
use crate::score::{Figures, KpiScore, Preview};

/// The individual figures before and after, of the KPI, of its objective and of the roll-ups.
pub(super) fn before_after(model: &Model, place: Place, preview: Option<&Preview>) -> Vec<Outlook> {
    let Some(preview) = preview else {
        return Vec::new();
    };
    let (words, scores) = (model.words, &model.scores);
    let figure = |figures: &Figures| words.figure_or_none(figures.result.as_ref());
    let achieved = |score: &KpiScore| match &score.achievement {
        Some(achievement) => format!("{} %", words.figure(achievement)),
        None => words.state(score.state).to_owned(),
    };
    let kpi = model.plan().kpi(place).map_or("", |kpi| &kpi.code);
    let mut lines = Vec::new();
    if let Some(now) = scores.kpi(place) {
        let (before, after) = (achieved(now), achieved(&preview.kpi));
        lines.push(Outlook {
            text: words.form.before_after(kpi, before, after),
            trend: preview.kpi.counted().cmp(&now.counted()),
        });
    }
    let objective = model.plan().objective(place.objective);
    if let (Some(now), Some(objective)) = (scores.objective(place.objective), objective) {
        let what = format!("{} {}", words.form.row_objective(), objective.code);
        let (before, after) = (figure(&now.figures), figure(&preview.objective));
        lines.push(Outlook {
            text: words.form.before_after(&what, &before, &after),
            trend: preview.objective.result.cmp(&now.figures.result),
        });
    }
    let (now, then) = (scores.individual(), &preview.individual);
    let whole = (scores.organisational(), &preview.organisational);
    let rollups = [
        (words.overview.individual_short(), now, then),
        (words.overview.organisational_short(), whole.0, whole.1),
    ];
    let rollups = rollups.map(|(what, now, then)| {
        let (before, after) = (figure(&now.figures), figure(&then.figures));
        words.form.before_after(what, before, after)
    });
    lines.push(Outlook {
        text: rollups.join(" · "),
        trend: then.figures.result.cmp(&now.figures.result),
    });
    lines
}
