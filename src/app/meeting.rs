//! A meeting: the plan as slides, before a room.

use super::{Meeting, Model, Slide, Versioned};
use crate::plan::Place;
use crate::record::{Review, Stage};
use crate::score::Scores;

impl Meeting {
    /// Opens the presentation of the year on screen.
    pub fn new(model: &Model, review: Option<&Review>) -> Self {
        let mut meeting = Self {
            number: model.screens.opened(),
            review: review.map(|it| it.id.clone()),
            slides: Versioned::new(Vec::new()),
            at: 0,
            since: model.now,
            clock: true,
            attention_first: false,
            before: last_review(model, review).map(Box::new),
        };
        meeting.arrange(model);
        meeting
    }

    /// The review that goes on meanwhile.
    pub fn review<'a>(&self, model: &'a Model) -> Option<&'a Review> {
        let id = self.review.as_ref()?;
        model.document.reviews().iter().find(|it| it.id == *id)
    }

    pub fn slide(&self) -> Slide {
        self.slides.get(self.at).copied().unwrap_or(Slide::Title)
    }

    /// Puts the slides in order, and stays on the one on screen: every objective is followed by its KPIs that need attention.
    pub fn arrange(&mut self, model: &Model) {
        let here = self.slide();
        // A slide that was there stays, also when its KPI needs no attention any more: nobody's page is turned for them.
        let before = std::mem::take(&mut *self.slides);
        let plan = model.plan();
        let mut objectives: Vec<usize> = (0..plan.objectives.len()).collect();
        if self.attention_first {
            let worst = |index: &usize| {
                let score = model.scores.objective(*index);
                let figures = score.map(|score| score.figures.clone());
                let result = figures.and_then(|figures| figures.result);
                // What has no result needs none.
                (result.is_none(), result)
            };
            objectives.sort_by_key(worst);
        }
        let slides = objectives.into_iter().flat_map(|objective| {
            let kpis = plan.objective(objective).map_or(0, |it| it.kpis.len());
            let places = (0..kpis).map(move |kpi| Place { objective, kpi });
            let attention = places.filter(|place| {
                model.needs_attention(*place) || before.contains(&Slide::Kpi(*place))
            });
            std::iter::once(Slide::Objective(objective))
                .chain(attention.map(Slide::Kpi))
                .collect::<Vec<_>>()
        });
        let slides: Vec<Slide> = slides.collect();
        *self.slides = std::iter::once(Slide::Title)
            .chain(slides)
            .chain([Slide::Summary])
            .collect();
        self.at = self.slides.iter().position(|it| *it == here).unwrap_or(0);
    }

    /// The code that a remark or a decision made now is about.
    pub fn about(&self, model: &Model) -> Option<String> {
        match self.slide() {
            Slide::Title | Slide::Summary => None,
            Slide::Objective(index) => model.plan().objective(index).map(|it| it.code.clone()),
            Slide::Kpi(place) => model.plan().kpi(place).map(|it| it.code.clone()),
        }
    }
}

/// The scores as they were at the end of the last review that is over.
fn last_review(model: &Model, now: Option<&Review>) -> Option<Scores> {
    let other = |it: &&Review| it.stage == Stage::Closed && now.is_none_or(|now| now.id != it.id);
    let last = model.document.reviews().iter().rev().find(other)?;
    let ended = &last.ended.as_ref()?.change;
    let then = model.document.as_of_change(ended, model.now.instant);
    Some(Scores::new(&then, model.year()))
}

/// A name for a review of that day that no other one has.
pub(super) fn name(model: &Model, day: jiff::civil::Date) -> String {
    let taken = |name: &String| model.document.reviews().iter().any(|it| it.id == *name);
    let first = day.to_string();
    let more = (2..).map(|number| format!("{day}-{number}"));
    let mut names = std::iter::once(first.clone()).chain(more);
    names.find(|name| !taken(name)).unwrap_or(first)
}
