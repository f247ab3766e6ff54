//! Targets for parts of a year. Where they run on from one to the next the last one is the year's, and where each stands for itself their
//! sum is; where nothing says so, which one it is remains a question.

use jiff::civil::{Date, date};

use super::{Cells, Place};
use crate::exchange::figure::{Figure, Measured};
use crate::exchange::imported::{ImportIssue, Unread};
use crate::exchange::vocabulary::{Part, heading, is_by_day};
use crate::plan::{
    Criterion, Decimal, Interim, Language, Parts, Target, Unit, Year, YearTarget, criterion,
    parts_of,
};

/// What a cell says of a part of a year.
pub(super) struct OfPart {
    pub(super) year: Year,
    pub(super) part: Part,
    pub(super) heading: String,
    pub(super) text: String,
    pub(super) place: Place,
}

impl OfPart {
    /// The last day of its part; that of the year is none of its own.
    fn day(&self) -> Option<Date> {
        let day = self.part.last_day(self.year);
        day.filter(|_| !self.part.is_last())
    }
}

impl Cells<'_> {
    /// The interim targets of each year, and what they make of its own; how the parts of years make them up, as far as that is known.
    pub(super) fn settle_interim(&mut self) -> Vec<(Year, Parts)> {
        let mut known = Vec::new();
        let mut interim = std::mem::take(&mut self.interim);
        interim.sort_by_key(|it| (it.year, it.part.at));
        for parts in interim.chunk_by(|one, other| one.year == other.year) {
            if let Some(last) = parts.last() {
                let settled = self.settle_year(last, parts);
                known.extend(settled.map(|it| (last.year, it)));
            }
        }
        known
    }

    fn settle_year(&mut self, last: &OfPart, parts: &[OfPart]) -> Option<Parts> {
        let year = last.year;
        let steps: Vec<Interim> = parts.iter().filter_map(|it| self.step(it)).collect();
        let own = self.kpi.target(year).cloned();
        let all = usize::try_from(last.part.of).unwrap_or_default();
        let said = self.said(parts);
        let texts: Vec<&str> = parts.iter().map(|it| it.text.as_str()).collect();
        let is_fiscal = last.part.is_fiscal;
        let is_dated = is_fiscal || parts.iter().all(|it| it.part.last_day(it.year).is_some());
        let settled = match &own {
            Some(own) => said.or_else(|| parts_of(&steps, own, all)),
            None => said
                .or_else(|| {
                    let is_answer = steps.iter().all(|it| {
                        matches!(it.target.criterion, Criterion::YesNo(_) | Criterion::By(_))
                    });
                    (is_share(&texts) || parts.len() == 1 || is_answer).then_some(Parts::Cumulative)
                })
                .filter(|_| last.part.is_last()),
        };
        let settled = settled.filter(|_| is_dated);
        if own.is_some() && (settled.is_none() || is_fiscal) {
            // Nothing says what they have to do with the year's own, or on which days they end.
            self.beside(parts);
            return None;
        }
        if own.is_none() {
            let printed: Vec<String> = parts
                .iter()
                .map(|it| format!("{}: {}", it.heading, it.text))
                .collect();
            let printed = printed.join(" · ");
            if settled.is_none() {
                let issue = ImportIssue::Interim {
                    code: self.kpi.code.clone(),
                    year,
                    printed: printed.clone(),
                };
                self.find_in(parts, issue);
            }
            self.targets.push((year, last.place));
            self.open(year, &printed);
        }
        if let Some(of) = self.kpi.targets.iter_mut().find(|it| it.year == year) {
            of.interim = steps;
        }
        if let Some(parts) = settled {
            self.kpi.settle(year, parts);
        }
        // What the year itself says counts, also where it could not be read.
        let of = self.kpi.targets.iter_mut().find(|it| it.year == year);
        if let (Some(of), Some(own)) = (of, own) {
            of.target = own;
        }
        settled
    }

    /// How headings say that the parts of a year make it up, or else the name of the KPI.
    fn said(&self, parts: &[OfPart]) -> Option<Parts> {
        let mut headings = parts.iter().map(|it| it.heading.as_str());
        let of_headings = headings.find_map(said);
        of_headings.or_else(|| said(&self.kpi.name))
    }

    /// What is to be reached by the last day of a part.
    fn step(&mut self, it: &OfPart) -> Option<Interim> {
        let fiscal = it.part.is_fiscal.then(|| date(it.year, 12, 31));
        let by = it.part.last_day(it.year).or(fiscal)?;
        let target = self.cell(&it.text, Some(it.year), it.place);
        (target.criterion != Criterion::Nothing).then_some(Interim { by, target })
    }

    /// A cell that has a target for each part of the year: `I sem. 40% - II sem. 100%`; whether it is one.
    pub(super) fn in_parts(&mut self, year: Year, text: &str, place: Place) -> bool {
        let Some(parts) = parts_in(text) else {
            return false;
        };
        let texts: Vec<&str> = parts.iter().map(|(_, text)| text.as_str()).collect();
        let is_last = parts.last().is_some_and(|(part, _)| part.is_last());
        let settled = said(text).or_else(|| said(&self.kpi.name));
        let settled = settled.or_else(|| is_share(&texts).then_some(Parts::Cumulative));
        let Some(settled) = settled.filter(|_| is_last) else {
            return false;
        };
        let steps = parts.iter().filter_map(|(part, text)| {
            let by = part.last_day(year)?;
            let target = self.cell(text, Some(year), place);
            Some(Interim { by, target })
        });
        let interim: Vec<Interim> = steps.collect();
        let printed = text.to_owned();
        let criterion = Criterion::Open;
        self.kpi.targets.push(YearTarget {
            interim,
            ..YearTarget::new(year, Target { printed, criterion })
        });
        self.kpi.settle(year, settled);
        // The cell stays as it is printed.
        if let Some(of) = self.kpi.targets.last_mut() {
            text.clone_into(&mut of.target.printed);
        }
        true
    }

    /// What was measured in parts of a year: readings of their last days where they run on or can be added, and otherwise kept beside the
    /// year's own. Where it has none, and nothing says whether they are to be added, that is a question.
    pub(super) fn settle_parts(&mut self, known: &[(Year, Parts)]) {
        let mut parts = std::mem::take(&mut self.parts);
        parts.sort_by_key(|it| (it.year, it.part.at));
        for parts in parts.chunk_by(|one, other| one.year == other.year) {
            let Some(last) = parts.last() else {
                continue;
            };
            let has_own = self.measurements.iter().any(|it| it.year == last.year);
            let texts: Vec<&str> = parts.iter().map(|it| it.text.as_str()).collect();
            // Those of the targets hold where the values could not be of the other kind.
            let rises = self.rises(&texts);
            let of_targets = known.iter().find(|(year, parts)| {
                let could = rises == Some(*parts == Parts::Cumulative);
                let is_apart = *parts == Parts::Separate || !self.is_nearer_added(&texts, last);
                *year == last.year && could && is_apart
            });
            let is_level = is_level(&texts) || parts.len() == 1;
            let made = self
                .said(parts)
                .or_else(|| is_level.then_some(Parts::Cumulative))
                .or_else(|| of_targets.map(|(_, parts)| *parts));
            let is_dated = parts.iter().all(|it| it.part.last_day(it.year).is_some());
            let made = made.filter(|it| {
                let is_plain = |text: &&str| self.is_plain(text);
                is_dated && (*it == Parts::Cumulative || texts.iter().all(is_plain))
            });
            let days = parts.iter().map(|it| (it.day(), it.text.clone()));
            let measured = Measured {
                days: days.filter(|_| is_dated).collect(),
                language: self.notation.language,
            };
            let Some(made) = made else {
                if has_own {
                    self.beside(parts);
                } else {
                    let issue = ImportIssue::Figure(Figure::Parts {
                        code: self.kpi.code.clone(),
                        year: last.year,
                        printed: texts.join(" · "),
                        measured,
                    });
                    self.find_in(parts, issue);
                }
                continue;
            };
            for (it, (day, text)) in parts.iter().zip(measured.readings(made)) {
                if day.is_none() && has_own {
                    self.unused((&it.heading, &it.text), it.place);
                } else {
                    self.measured(it.year, day, &text, it.place);
                }
            }
        }
    }

    /// What is asked of several cells at once.
    fn find_in(&mut self, parts: &[OfPart], issue: ImportIssue) {
        if let Some(first) = parts.first() {
            self.findings.push(Unread {
                cells: parts.len(),
                ..Unread::in_cell(first.place.line, first.place.at, issue)
            });
        }
    }

    /// Cells that nothing is made of.
    fn beside(&mut self, parts: &[OfPart]) {
        for it in parts {
            self.unused((&it.heading, &it.text), it.place);
        }
    }

    /// Whether values never fall, where all are numbers.
    fn rises(&self, texts: &[&str]) -> Option<bool> {
        let value = |it: &&str| {
            let digits = it.trim_end_matches(['%', ' ']);
            crate::plan::number(digits, self.notation.language).ok()
        };
        let values: Vec<Decimal> = texts.iter().map(value).collect::<Option<_>>()?;
        Some(values.is_sorted())
    }

    /// Whether values that rise come nearer to the target of their last part where they are added: 9, 11, 13, 15 of 40.
    fn is_nearer_added(&self, texts: &[&str], last: &OfPart) -> bool {
        let language = self.notation.language;
        let values: Option<Vec<Decimal>> = texts
            .iter()
            .map(|it| crate::plan::number(it, language).ok())
            .collect();
        let by = last.part.last_day(last.year);
        let mut steps = self.kpi.interim(last.year).iter();
        let step = steps.find(|it| Some(it.by) == by).map(|it| &it.target);
        let whole = || self.kpi.target(last.year).filter(|_| last.part.is_last());
        let goal = step.or_else(whole).and_then(|it| it.criterion.bound());
        let away = |value: Decimal| Some(value.checked_sub(goal?.value)?.abs());
        let all = values.unwrap_or_default();
        let sum = all
            .iter()
            .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
        let added = sum.and_then(away);
        let alone = all.last().copied().and_then(away);
        added.zip(alone).is_some_and(|(added, alone)| added < alone)
    }

    /// Whether a text is a number alone, so that others can be added to it.
    fn is_plain(&self, text: &str) -> bool {
        crate::plan::number(text, self.notation.language).is_ok()
    }
}

/// Whether values are shares that do not fall: the last one is the year's, whether they are levels or run on.
fn is_level(texts: &[&str]) -> bool {
    let values: Option<Vec<Decimal>> = texts.iter().map(|it| percent(it)).collect();
    values.is_some_and(|it| it.is_sorted())
}

fn percent(text: &str) -> Option<Decimal> {
    match criterion(text, Language::Italian) {
        Ok(Criterion::Bound(_, quantity)) if quantity.unit == Unit::Percent => Some(quantity.value),
        _ => None,
    }
}

/// How a name or a heading says that the parts of a year make it up.
fn said(name: &str) -> Option<Parts> {
    let lower = name.to_lowercase();
    let separate = ["non cumul", "not cumul", "non-cumul", "noncumul"];
    if separate.iter().any(|it| lower.contains(it)) {
        return Some(Parts::Separate);
    }
    (lower.contains("cumul") || is_by_day(name)).then_some(Parts::Cumulative)
}

/// Whether targets of parts are shares that do not fall and make more than a whole: they run on, because their sum could be no target.
fn is_share(texts: &[&str]) -> bool {
    let values: Option<Vec<Decimal>> = texts.iter().map(|it| percent(it)).collect();
    values.is_some_and(|it| {
        let sum = it
            .iter()
            .try_fold(Decimal::ZERO, |sum, it| sum.checked_add(*it));
        it.is_sorted() && it.len() > 1 && sum.is_none_or(|sum| sum > Decimal::ONE_HUNDRED)
    })
}

/// The targets of a cell that has one for each part of the year.
fn parts_in(text: &str) -> Option<Vec<(Part, String)>> {
    let parts: Vec<&str> = text
        .split([';', '\n'])
        .flat_map(|it| it.split(" - "))
        .collect();
    let read = parts.iter().map(|it| {
        let part = heading(it).part.filter(|it| it.at > 0)?;
        let mark = [
            "semestre",
            "sem.",
            "sem",
            "trimestre",
            "trim.",
            "trim",
            "quadrimestre",
            "half",
            "quarter",
        ];
        let lower = it.to_lowercase();
        let end = mark
            .iter()
            .find_map(|word| Some(lower.find(word)?.saturating_add(word.len())));
        let end = end.or_else(|| lower.find(char::is_whitespace))?;
        let value = it
            .get(end..)?
            .trim_start_matches([':', ' ', '=', '.'])
            .trim();
        Some((part, value.to_owned()))
    });
    let read: Option<Vec<(Part, String)>> = read.collect();
    let mut read = read.filter(|it| it.len() > 1)?;
    read.sort_by_key(|(part, _)| part.at);
    Some(read)
}
