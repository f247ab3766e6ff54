//! What is told on a slide around its figures: beside the large one, below it, and on the last lines.

mod kpi;
mod objective;

use super::columns::wrapped;
use super::{Meeting, Model, OpenSlide, SheetColumn, Slide};
use crate::plan::{Fraction, Place};
use crate::record::{Decision, Review};
use crate::score::{Figures, KpiScore, State};
use crate::words::{Align, Hue, Lines, Role, SheetLine, Span, Topic};

/// The most slides that an agenda names.
const MOST: usize = 200;
/// Cells for what stands beside a large figure.
const BESIDE: u16 = 33;
/// From this width on a slide has two columns.
const WIDE: u16 = 100;

/// Cells left free on both sides of a slide, on a window of that width.
pub const fn margin(width: u16) -> u16 {
    match width {
        0..=99 => 2,
        100..=159 => 4,
        _ => 8,
    }
}

/// What is told on the slide that is open.
pub(super) fn open(model: &Model, meeting: &Meeting) -> OpenSlide {
    let window = model.size.width;
    let width = window.saturating_sub(2 * margin(window)).max(1);
    let slide = Telling {
        model,
        meeting,
        width,
    };
    match meeting.slide() {
        Slide::Title => slide.title(),
        Slide::Objective(index) => slide.objective(index),
        Slide::Kpi(place) => slide.kpi(place),
        Slide::Summary => slide.summary(),
    }
}

fn column(lines: Vec<SheetLine>, width: u16) -> SheetColumn {
    let lines = lines.into_iter();
    SheetColumn {
        width,
        lines: lines.flat_map(|line| wrapped(line, width.into())).collect(),
    }
}

/// A slide being told.
struct Telling<'a> {
    model: &'a Model,
    meeting: &'a Meeting,
    width: u16,
}

impl Telling<'_> {
    /// The widths of two columns beside each other; of one where there is no room for two.
    fn widths(&self) -> Vec<u16> {
        if self.model.size.width < WIDE {
            return vec![self.width];
        }
        let half = self.width.saturating_sub(4) / 2;
        vec![half, half]
    }

    /// Lines in the columns of the slide; one below the other where there is but one.
    fn columns(&self, all: [Vec<SheetLine>; 2]) -> Vec<SheetColumn> {
        let widths = self.widths();
        if let [width] = widths.as_slice() {
            let [mut first, second] = all;
            if !first.is_empty() && !second.is_empty() {
                first.push(SheetLine::default());
            }
            first.extend(second);
            return vec![column(first, *width)];
        }
        let columns = all.into_iter().zip(widths);
        columns.map(|(lines, width)| column(lines, width)).collect()
    }

    fn lines(&self) -> Lines {
        Lines::new(self.model.words.language)
    }

    fn beside(&self, lines: Lines) -> Vec<SheetLine> {
        let width = self.width.saturating_sub(50).clamp(20, BESIDE);
        column(lines.into_lines(), width).lines
    }

    fn title(&self) -> OpenSlide {
        let width = *self.widths().last().unwrap_or(&self.width);
        let mut lines = self.open_decisions();
        lines.push(SheetLine::default());
        lines.extend(self.agenda());
        OpenSlide {
            body: vec![column(lines, width)],
            ..OpenSlide::default()
        }
    }

    fn open_decisions(&self) -> Vec<SheetLine> {
        let words = &self.model.words.meeting;
        let mut lines = self.lines();
        lines.part(Topic::Said, words.open_decisions());
        let open = self.model.document.open_decisions();
        if open.is_empty() {
            lines.push(Role::Old, words.no_decisions());
        }
        for (_, decision) in open {
            self.decision(decision, &mut lines);
        }
        lines.into_lines()
    }

    /// What is gone through: each objective with its result, and its KPIs that need attention.
    fn agenda(&self) -> Vec<SheetLine> {
        let model = self.model;
        let mut lines = self.lines();
        lines.part(Topic::Kpis, model.words.meeting.agenda());
        let mut rows = Vec::new();
        // No window has room for more.
        for slide in self.meeting.slides.iter().take(MOST) {
            match slide {
                Slide::Objective(index) => rows.extend(self.agenda_objective(*index)),
                Slide::Kpi(place) => rows.extend(self.agenda_kpi(*place)),
                Slide::Title | Slide::Summary => {}
            }
        }
        lines.list(&[Align::Mark, Align::Left, Align::Left], rows);
        lines.into_lines()
    }

    fn agenda_objective(&self, index: usize) -> Option<Vec<Span>> {
        let model = self.model;
        let objective = model.plan().objective(index)?;
        let figures = &model.scores.objective(index)?.figures;
        let figure = model.words.figure_or_none(figures.result.as_ref());
        Some(vec![
            Hue::Strong.of(figure),
            Hue::Accent.of(&objective.code),
            Hue::Strong.of(objective.display_title()),
        ])
    }

    fn agenda_kpi(&self, place: Place) -> Option<Vec<Span>> {
        let model = self.model;
        let (kpi, score) = (model.plan().kpi(place)?, model.scores.kpi(place)?);
        let hue = Hue::State(score.state);
        let worth = score.achievement.as_ref();
        let worth = worth.map_or_else(
            || model.words.state_short(score.state).to_owned(),
            |it| model.words.figure(it),
        );
        let name = format!("{} {}", kpi.code, kpi.name_in(model.year()));
        Some(vec![hue.of(worth), Hue::Dim.of(""), Hue::Dim.of(name)])
    }

    /// The figure so far, and on how much of the weight.
    fn so_far(&self, figures: &Figures, lines: &mut Lines) {
        let words = self.model.words;
        let Some(so_far) = &figures.so_far else {
            return lines.push(Role::Old, words.overview.nothing_measured());
        };
        let state = State::of(so_far, &self.model.plan().rules);
        let state = words.marked(state);
        if figures.so_far == figures.result {
            return lines.table(&[Align::Left], vec![vec![state]]);
        }
        let figure = words.overview.so_far_percent(words.figure(so_far));
        lines.table(&[Align::Left], vec![vec![Hue::Strong.of(figure), state]]);
        if let Some(covered) = &figures.covered {
            lines.push(Role::Old, words.meeting.covered(words.share(covered)));
        }
    }

    /// `▲ +2,30 dall'ultimo monitoraggio`, where there was one.
    fn moved(&self, (before, now): (Option<&Fraction>, Option<&Fraction>), lines: &mut Lines) {
        let words = self.model.words;
        let (Some(before), Some(now)) = (before, now) else {
            return;
        };
        lines.push(Role::Blank, "");
        let difference = words.difference(before, now);
        let since = words.meeting.since(&difference);
        let span = match now.cmp(before) {
            std::cmp::Ordering::Equal => Hue::Dim.of(words.meeting.same()),
            std::cmp::Ordering::Greater => Hue::Good.of(format!("▲ {since}")),
            std::cmp::Ordering::Less => Hue::Bad.of(format!("▼ {since}")),
        };
        lines.table(&[Align::Left], vec![vec![span]]);
    }

    fn summary(&self) -> OpenSlide {
        let words = &self.model.words.meeting;
        let mut decided = self.minutes(None);
        if self.meeting.review.is_some() {
            decided.push(Role::Blank, "");
            decided.push(Role::Old, words.conclude());
        }
        let mut moved = self.lines();
        let rows = self.moves();
        if !rows.is_empty() {
            moved.part(Topic::Kpis, words.moved());
            let aligns = [
                Align::Left,
                Align::Left,
                Align::Mark,
                Align::Left,
                Align::Mark,
                Align::Left,
            ];
            moved.list(&aligns, rows);
        }
        OpenSlide {
            foot: self.columns([decided.into_lines(), moved.into_lines()]),
            ..OpenSlide::default()
        }
    }

    /// The KPIs whose achievement is another one than at the last review.
    fn moves(&self) -> Vec<Vec<Span>> {
        let (model, words) = (self.model, self.model.words);
        let Some(before) = &self.meeting.before else {
            return Vec::new();
        };
        let row = |place: Place| {
            let (old, new) = (before.kpi(place)?, model.scores.kpi(place)?);
            let kpi = model.plan().kpi(place)?;
            if old.achievement == new.achievement && old.state == new.state {
                return None;
            }
            let worth = |score: &KpiScore| match &score.achievement {
                Some(it) => words.figure(it),
                None => words.state_short(score.state).to_owned(),
            };
            let both = old.achievement.as_ref().zip(new.achievement.as_ref());
            let by = both.map_or_else(String::new, |(old, new)| words.difference(old, new));
            let hue = match both.map(|(old, new)| new.cmp(old)) {
                Some(std::cmp::Ordering::Greater) => Hue::Good,
                Some(std::cmp::Ordering::Less) => Hue::Bad,
                Some(std::cmp::Ordering::Equal) | None => Hue::State(new.state),
            };
            Some(vec![
                Hue::Dim.of(&kpi.code),
                hue.of(by),
                Hue::Dim.of(worth(old)),
                Hue::Dim.of("→"),
                Hue::Strong.of(worth(new)),
                Hue::Faint.of(kpi.name_in(model.year())),
            ])
        };
        let places = model.plan().kpis().map(|(place, _)| place);
        places.filter_map(row).collect()
    }

    /// Remarks and decisions about some codes beside each other; where there are none, the keys that write them.
    fn foot(&self, codes: &[&str]) -> Vec<SheetColumn> {
        if self.meeting.review.is_none() {
            return Vec::new();
        }
        let words = &self.model.words.meeting;
        let [remarks, decisions] = self.said(Some(codes));
        if let [width] = self.widths().as_slice() {
            // Where there is little room, only what was said takes any.
            let mut said = remarks;
            said.append(decisions);
            return vec![column(said.into_lines(), *width)];
        }
        let titled = |title: &str, mut said: Lines, hint: &str| {
            let mut lines = self.lines();
            lines.part(Topic::Said, title);
            if said.is_empty() {
                said.push(Role::Old, hint);
            }
            lines.append(said);
            lines.into_lines()
        };
        self.columns([
            titled(words.remarks(), remarks, words.remark_hint()),
            titled(words.decisions(), decisions, words.decision_hint()),
        ])
    }

    /// What was said and decided in the review that goes on, under its heads.
    fn minutes(&self, codes: Option<&[&str]>) -> Lines {
        let words = &self.model.words.meeting;
        let mut lines = self.lines();
        for (title, said) in [words.remarks(), words.decisions()]
            .into_iter()
            .zip(self.said(codes))
        {
            if !said.is_empty() {
                lines.part(Topic::Said, title);
                lines.append(said);
            }
        }
        lines
    }

    /// Remarks and decisions of the review that goes on: all of them, or those about some codes.
    fn said(&self, codes: Option<&[&str]>) -> [Lines; 2] {
        let mut all = [self.lines(), self.lines()];
        let Some(review) = self.meeting.review(self.model) else {
            return all;
        };
        let is_here = |about: &Option<String>| {
            let about = about.as_ref();
            codes.is_none_or(|codes| about.is_some_and(|it| codes.contains(&it.as_str())))
        };
        let Review {
            remarks, decisions, ..
        } = review;
        let [said, decided] = &mut all;
        for it in remarks.iter().filter(|it| is_here(&it.about)) {
            let about = it.about.as_ref().map(|code| format!("{code}: "));
            let text = format!("{}{}", about.unwrap_or_default(), it.text);
            let row = vec![Hue::Faint.of("·"), Hue::Plain.of(text)];
            said.table(&[Align::Left, Align::Left], vec![row]);
        }
        for it in decisions.iter().filter(|it| is_here(&it.about)) {
            self.decision(it, decided);
        }
        all
    }

    fn decision(&self, decision: &Decision, lines: &mut Lines) {
        let today = self.model.now.day();
        let hue = Hue::of_decision(decision, today);
        let text = self.model.words.decision(decision, today);
        let row = vec![Hue::Accent.of("→"), hue.of(text)];
        lines.table(&[Align::Left, Align::Left], vec![row]);
    }
}
