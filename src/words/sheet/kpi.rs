//! A KPI's sheet: where it stands, why, what is missing, how the year went, and all the document says of it.

mod course;

use std::collections::HashMap;

use super::{Align, Hue, Lines, Role, SheetLine, Span, Topic, kpi_fields};
use crate::plan::{Formula, Fraction, Kpi, Place, SaidBy};
use crate::record::{Cell, Computed, Document, Measurement, Moment, Seal, Value};
use crate::score::{KpiScore, Scores, YearSeries, distance, explain_kpi, wants, year_series};
use crate::words::Words;

/// What is known of the evidence behind a KPI's values.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// Of the files that values come from, whether they are what they were, as far as that is known.
    pub seals: &'a HashMap<String, Seal>,
    /// What is to be looked into, in sentences.
    pub doubts: &'a [String],
}

/// A whole sheet.
#[derive(Clone, Debug, Default)]
pub struct SheetText {
    pub lines: Vec<SheetLine>,
    /// What its chart shows, where it has one.
    pub year_series: Option<YearSeries>,
}

/// What the sheet of a KPI is made from.
#[derive(Clone, Copy)]
struct Subject<'a> {
    document: &'a Document,
    scores: &'a Scores,
    place: Place,
    kpi: &'a Kpi,
    cell: Option<&'a Cell>,
    score: &'a KpiScore,
    /// The year in numbers, where there are any.
    year_series: Option<&'a YearSeries>,
}

impl Words {
    /// A KPI's sheet, with what is known of its evidence.
    pub fn kpi_sheet(
        &self,
        (document, scores): (&Document, &Scores),
        place: Place,
        now: Moment,
        evidence: Evidence<'_>,
    ) -> SheetText {
        let mut lines = Lines::new(self.language);
        let plan = document.plan();
        let (Some(kpi), Some(objective), Some(score)) = (
            plan.kpi(place),
            plan.objective(place.objective),
            scores.kpi(place),
        ) else {
            return SheetText::default();
        };
        let year = scores.year();
        let cell = document.cell(place, year);
        let year_series = year_series(kpi, year, cell).filter(|it| !it.measurements.is_empty());
        let it = Subject {
            document,
            scores,
            place,
            kpi,
            cell,
            score,
            year_series: year_series.as_ref(),
        };
        let title = format!("{} · {}", objective.code, objective.display_title());
        lines.push(Role::Over, title);
        lines.push(Role::Title, kpi.printed.clone());
        if kpi.name_in(year) != kpi.name || !kpi.printed.contains(&kpi.name) {
            lines.push(Role::Text, kpi.name_in(year));
        }
        for doubt in evidence.doubts {
            lines.push(Role::Warning, doubt.clone());
        }
        self.standing(&it, &mut lines);
        self.why(&it, &mut lines);
        self.scaled(&it, &mut lines);
        self.missing(&it, &mut lines);
        self.off_target(&it, &mut lines);
        self.said(&it, now, &mut lines);
        self.milestones(&it, now, &mut lines);
        self.course(&it, now, &mut lines);
        self.measurements(&it, evidence.seals, &mut lines);
        self.document(&it, &mut lines);
        SheetText {
            lines: lines.into_lines(),
            year_series,
        }
    }

    /// All years, and what else the document says of it.
    fn document(&self, it: &Subject<'_>, lines: &mut Lines) {
        let (kpi, year) = (it.kpi, it.scores.year());
        lines.part(Topic::Years, self.overview.years());
        self.years_table((it.document, year), it.place, kpi, lines);
        lines.push(
            Role::Old,
            self.printed_targets(kpi, it.document.plan().baseline_year),
        );
        lines.extend(Role::Old, self.directed(kpi));
        if !kpi.calculation_in(year).is_empty() {
            lines.part(Topic::Document, self.overview.calculation());
            lines.push(Role::Text, kpi.calculation_in(year));
        }
        if !kpi.fields.is_empty() {
            lines.part(Topic::Document, self.sheet.more());
            lines.extend(Role::Text, kpi_fields(kpi));
        }
        if let Some(formula) = &kpi.formula {
            self.formula(it, formula, lines);
        }
        let amendments: Vec<_> = kpi
            .amendments
            .iter()
            .map(|amended| (kpi, amended))
            .collect();
        self.amendments(&amendments, lines);
    }

    /// Which way is better, and who said so, where that decides anything.
    fn directed(&self, kpi: &Kpi) -> Option<String> {
        kpi.directed_years().next()?;
        let from = match kpi.said_by? {
            SaidBy::Column => self.sheet.said_by_column(),
            SaidBy::Name => self.sheet.said_by_name(),
            SaidBy::Scale => self.sheet.said_by_scale(),
            SaidBy::Answer => self.sheet.said_by_answer(),
        };
        Some(format!("{} ({from})", self.direction(kpi.direction?)))
    }

    fn standing(&self, it: &Subject<'_>, lines: &mut Lines) {
        lines.push(Role::Blank, "");
        lines.push(Role::Figures(it.place), "");
        lines.push(Role::Gauge(it.place), "");
        if let Some(target) = it.kpi.undirected() {
            let undirected = self
                .file_error
                .issue_no_direction(&it.kpi.code, &target.printed);
            lines.push(Role::Warning, undirected);
        }
        for change in it.cell.iter().flat_map(|it| &it.late) {
            if let Some(change) = it.document.journal().get(change) {
                let text = self.change(it.document, change);
                let when = format!("{} {}", self.day(change.at.day()), change.at.clock());
                lines.push(
                    Role::Warning,
                    self.trust.late_by(&text, &change.author, &when),
                );
            }
        }
        if let Some(contested) = it.document.contested(it.place) {
            if contested.unseen.is_some() {
                lines.push(Role::Warning, self.sheet.contested());
            }
            if !contested.late.is_empty() {
                lines.push(Role::Warning, self.sheet.contested_late());
            }
        }
    }

    fn why(&self, it: &Subject<'_>, lines: &mut Lines) {
        lines.part(Topic::Why, self.overview.why());
        match self.arithmetic(it.document, it.scores, it.place) {
            Some(rows) => lines.table(&[Align::Left, Align::Mark, Align::Left], rows),
            None => lines.push(Role::Text, self.explain.no_target(it.scores.year())),
        }
        if it.score.met == Some(false) && it.score.raw == Some(Fraction::hundred()) {
            lines.push(Role::Warning, self.explain.not_met());
        }
    }

    /// The scale that it is scored by, where it has one.
    fn scaled(&self, it: &Subject<'_>, lines: &mut Lines) {
        let year = it.scores.year();
        let bands = it.kpi.bands_in(year);
        if bands.is_empty() {
            return;
        }
        let kind = it.kpi.kind(year);
        let actual = it.cell.and_then(Cell::actual);
        let actual = actual.and_then(|it| it.number(kind)?.ok());
        lines.part(Topic::Why, self.sheet.scale());
        let rows = self.scale(bands, kind, actual.as_ref());
        lines.table(&[Align::Left, Align::Left, Align::Left], rows);
    }

    fn missing(&self, it: &Subject<'_>, lines: &mut Lines) {
        let Some(wants) = wants(it.document, it.scores, it.place) else {
            return;
        };
        let actual = it.cell.and_then(Cell::actual);
        let mut rows = self.wants_rows(&wants, actual, it.kpi.kind(it.scores.year()));
        if wants.hundred.is_some() {
            rows.splice(1..1, self.would_bring(it));
        }
        rows.extend(self.estimate(it));
        if !rows.is_empty() {
            lines.part(Topic::Missing, self.sheet.missing());
            lines.table(&[Align::Left, Align::Mark, Align::Left], rows);
        }
    }

    /// What the objective would have with this KPI at its target.
    fn would_bring(&self, it: &Subject<'_>) -> Option<Vec<Span>> {
        let share = explain_kpi(it.document, it.scores, it.place)?.share?;
        share.points.as_ref()?;
        let lost = Fraction::hundred().minus(&share.counted);
        let lost = lost.times(&share.weight).over(&share.total)?;
        let objective = it.scores.objective(it.place.objective)?;
        let result = objective.figures.result.as_ref()?;
        let with = result.plus(&lost);
        let by = format!("▲ {}", self.difference(result, &with));
        let label = Hue::Dim.of(self.wanted.would_bring());
        Some(vec![
            label,
            Hue::Good.of(self.figure(&with)),
            Hue::Good.of(by),
        ])
    }

    /// The deviation, where there is one, and its cause.
    fn off_target(&self, it: &Subject<'_>, lines: &mut Lines) {
        let year = it.scores.year();
        let phrases = it.cell.and_then(|cell| cell.deviation.as_ref());
        let (kind, target) = (it.kpi.kind(year), it.kpi.target(year));
        let number = it.cell.and_then(|cell| cell.actual()?.number(kind)?.ok());
        let off = number
            .zip(target)
            .and_then(|(number, target)| distance(&number, &target.criterion));
        if phrases.is_none() && it.score.met != Some(false) {
            return;
        }
        lines.part(Topic::Deviation, self.sheet.deviation());
        let mut rows = Vec::new();
        if let Some(off) = off {
            let label = Hue::Dim.of(self.sheet.actual_less_target());
            rows.push(vec![label, Hue::Strong.of(self.distance(&off, kind))]);
        }
        let cause = phrases.map(|it| self.cause(it.cause));
        let cause = cause.map_or_else(
            || Hue::Faint.of(self.sheet.no_cause()),
            |cause| Hue::Plain.of(cause),
        );
        rows.push(vec![Hue::Dim.of(self.sheet.cause_label()), cause]);
        lines.table(&[Align::Left, Align::Left], rows);
        let note = phrases.map(|it| it.note.clone());
        lines.extend(Role::Text, note.filter(|it| !it.is_empty()));
    }

    /// What was said of it and decided, in all reviews; the latest first.
    fn said(&self, it: &Subject<'_>, now: Moment, lines: &mut Lines) {
        let is_here = |about: &Option<String>| about.as_ref() == Some(&it.kpi.code);
        let reviews = it.document.reviews().iter().rev();
        let mut rows = Vec::new();
        for review in reviews {
            let day = self.day(review.date);
            for remark in review.remarks.iter().filter(|it| is_here(&it.about)) {
                rows.push(vec![Hue::Faint.of(&day), Hue::Plain.of(&remark.text)]);
            }
            for decision in review.decisions.iter().filter(|it| is_here(&it.about)) {
                let text = format!("→ {}", self.decision(decision, now.day()));
                let hue = Hue::of_decision(decision, now.day());
                rows.push(vec![Hue::Faint.of(&day), hue.of(text)]);
            }
        }
        if !rows.is_empty() {
            lines.part(Topic::Said, self.sheet.said());
            lines.table(&[Align::Left, Align::Left], rows);
        }
    }

    fn measurements(&self, it: &Subject<'_>, seals: &HashMap<String, Seal>, lines: &mut Lines) {
        let measurements = it.cell.map(|cell| cell.measurements.as_slice());
        let measurements = measurements.unwrap_or_default();
        if measurements.is_empty() {
            return;
        }
        lines.part(Topic::Readings, self.overview.measurements());
        let words = &self.sheet;
        let heads = [
            words.head_day(),
            words.head_value(),
            words.head_typed(),
            words.head_author(),
        ];
        let rows = measurements.iter().rev().enumerate();
        let rows = rows.map(|(at, reading)| self.reading(it, reading, at == 0));
        let aligns = [Align::Left, Align::Mark, Align::Left, Align::Left];
        lines.headed(&aligns, &heads, rows.collect());
        for reading in measurements.iter().rev() {
            let day = self.day(reading.date);
            if self.parts(&reading.actual).is_some() {
                let text = self.actual_in_full(&reading.actual, it.kpi, it.scores.year());
                lines.push(Role::Old, format!("{day}: {text}"));
            }
            if !reading.note.is_empty() {
                let text = format!("{day}: {}", reading.note);
                lines.push(Role::Text, text);
            }
            if let Some(source) = &reading.source {
                let seal = seals.get(&source.text).copied();
                let role = match seal {
                    Some(Seal::Changed | Seal::Gone) => Role::Warning,
                    Some(Seal::Same) | None => Role::Old,
                };
                lines.push(role, format!("{day}: {}", self.source(source, seal)));
            }
        }
    }

    fn reading(&self, it: &Subject<'_>, reading: &Measurement, is_last: bool) -> Vec<Span> {
        let year = it.scores.year();
        let wall = reading.at.wall();
        let typed = format!("{} {}", self.day(wall.date()), reading.at.clock());
        let value = self.value_in_unit(&reading.actual, it.kpi, year);
        let hue = if is_last { Hue::Strong } else { Hue::Plain };
        vec![
            Hue::Dim.of(self.day(reading.date)),
            hue.of(value),
            Hue::Faint.of(typed),
            Hue::Dim.of(&reading.author),
        ]
    }

    /// The formula, and each input by its published name, with what is known of it.
    fn formula(&self, it: &Subject<'_>, formula: &Formula, lines: &mut Lines) {
        lines.part(Topic::Formula, self.overview.formula());
        lines.push(Role::Result, formula.text.clone());
        let half = it.cell.map(|cell| cell.inputs.as_slice());
        let half = half.unwrap_or_default();
        let computed = it
            .cell
            .and_then(Cell::actual)
            .and_then(|it| match &it.value {
                Value::Computed(computed) => Some(computed),
                Value::Number(_) | Value::Arithmetic(_) | Value::YesNo(_) | Value::Date(_) => None,
            });
        let known = computed.filter(|computed| *computed.formula() == formula.expression);
        let known = known.map_or(half, Computed::inputs);
        let rows = formula.inputs.iter().map(|input| {
            let value = known.iter().find(|(symbol, _)| *symbol == input.symbol);
            let value = match (value, input.unit) {
                (Some((_, value)), Some(unit)) => {
                    Hue::Strong.of(self.in_unit(&self.given(value), unit))
                }
                (Some((_, value)), None) => Hue::Strong.of(self.given(value)),
                (None, _) if !half.is_empty() => Hue::Warn.of(self.sheet.unknown()),
                (None, _) => Hue::Faint.of(""),
            };
            vec![
                Hue::Dim.of(&input.symbol),
                value,
                Hue::Plain.of(&input.name),
            ]
        });
        lines.table(&[Align::Left, Align::Mark, Align::Left], rows.collect());
        if let Some(other) = computed.filter(|it| *it.formula() != formula.expression) {
            let text = other.formula().to_text(self.language);
            lines.push(Role::Warning, self.explain.formula_then(&text));
        }
        if !half.is_empty() {
            let (known, all) = (half.len().to_string(), formula.inputs.len().to_string());
            lines.push(Role::Warning, self.sheet.inputs_known(&known, &all));
        }
    }
}
