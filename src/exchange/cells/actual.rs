//! What was reached in a year.

use jiff::civil::Date;

use super::{Cells, Place};
use crate::exchange::figure::Figure;
use crate::exchange::imported::{ImportIssue, ImportedMeasurement};
use crate::plan::{Context, Criterion, Kind, Target, Year, date, typed_date};

impl Cells<'_> {
    pub(in crate::exchange) fn actual(&mut self, year: Year, text: &str, place: Place) {
        let is_of_year = |it: &ImportedMeasurement| it.year == year && it.day.is_none();
        let there = self.measurements.iter().position(is_of_year);
        match there.map(|at| {
            (
                at,
                self.measurements.get(at).is_some_and(|it| it.text == text),
            )
        }) {
            None => self.measured(year, None, text, place),
            Some((_, true)) => {}
            Some((at, false)) => {
                // Nobody says which of the two counts.
                let first = self.measurements.remove(at);
                let (code, printed) = (first.code, format!("{} · {text}", first.text));
                let issue = ImportIssue::Actual {
                    code,
                    year,
                    printed,
                };
                self.find(place, issue);
            }
        }
    }

    pub(super) fn measured(&mut self, year: Year, day: Option<Date>, text: &str, place: Place) {
        // What says of a target that there is none says it of an actual.
        if Target::of_cell(text, self.notation.language).criterion == Criterion::Nothing {
            return;
        }
        if is_otherwise(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            let issue = ImportIssue::Actual {
                code,
                year,
                printed,
            };
            self.find(place, issue);
            return;
        }
        if self.notation.doubts(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.doubt(code, printed, None, place);
            return;
        }
        if self.notation.declares(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.doubt(code, printed, Some(self.notation.language), place);
        } else if self.notation.doubts_day(text) {
            let (code, printed) = (self.kpi.code.clone(), text.to_owned());
            self.find(place, ImportIssue::Figure(Figure::Day { code, printed }));
        }
        self.measurements.push(ImportedMeasurement {
            code: self.kpi.code.clone(),
            year,
            day,
            text: text.to_owned(),
            language: self.notation.language,
            line: place.line,
            column: place.at.saturating_add(1),
        });
    }

    /// Actuals that are days are read as one types them, or as targets are: `31.12.25`, `30/11` or `15 dicembre` of the year.
    pub(super) fn settle_days(&mut self) {
        for it in &mut self.measurements {
            let begins = it.text.trim().starts_with(|c: char| c.is_ascii_digit());
            if self.kpi.kind(it.year) != Kind::Date || !begins || date(&it.text).is_ok() {
                continue;
            }
            let context = Context {
                year: Some(it.year),
                ..Context::default()
            };
            let (read, _) = Target::in_context(&it.text, it.language, &context);
            let day = if let Criterion::By(day) = read.criterion {
                Some(day)
            } else {
                // `3/4` may be a share, or a day of March; `30/11` is neither.
                let typed = typed_date(&it.text, Date::MIN, it.year).ok();
                typed.filter(|it| it.day() > 12)
            };
            if let Some(day) = day {
                it.text = format!("{:02}/{:02}/{}", day.day(), day.month(), day.year());
            }
        }
    }
}

/// Whether a cell reads as arithmetic and is commonly something else: a number in brackets (an accountant's minus), a time, a range,
/// a month of a year. What a person types is arithmetic; what stands in a file is asked for.
fn is_otherwise(text: &str) -> bool {
    let text = text.trim();
    let whole = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    let plain = |it: &str| {
        let it = it.trim();
        it.starts_with(|c: char| c.is_ascii_digit())
            && it
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '))
    };
    let bracketed = text.strip_prefix('(').and_then(|it| it.strip_suffix(')'));
    let pair = |marks: &[char]| text.split_once(marks);
    bracketed.is_some_and(plain)
        || pair(&[':']).is_some_and(|(hours, rest)| whole(hours) && rest.split(':').all(whole))
        || pair(&['-', '–']).is_some_and(|(low, high)| plain(low) && plain(high))
        || pair(&['/']).is_some_and(|(month, year)| {
            let is_year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
            whole(month) && month.len() <= 2 && whole(year) && is_year
        })
}
