//! What may be changed: read-only plans and closed years are checked here, for every way in.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Document, Refusal};
use crate::plan::{Direction, Kpi, Place, Promised, Year};
use crate::record::{ChangeId, Edit, Judgement, Proceeding, Rework, Stage};

impl Document {
    /// Whether an edit may be made, after those before it in the same change.
    pub(super) fn admit(&self, edit: &Edit, before: &[Edit]) -> Result<(), Refusal> {
        if let Some(barred) = &self.barred {
            return Err(Refusal::Barred(barred.clone()));
        }
        match edit {
            Edit::Record {
                kpi, year, date, ..
            } => {
                self.admit_kpi(kpi, *year)?;
                let within = date.year() == *year;
                if within {
                    Ok(())
                } else {
                    Err(Refusal::DateOutsideYear(*date, *year))
                }
            }
            Edit::Withdraw { kpi, year, date }
            | Edit::Annotate {
                kpi, year, date, ..
            } => self.admit_old_reading((kpi, *year), *date),
            Edit::Supply { kpi, year, .. } => self.admit_kpi(kpi, *year).map(drop),
            Edit::Judge {
                kpi,
                year,
                judgement,
            } => {
                judgement.as_ref().map_or(Ok(()), admit_judgement)?;
                let place = self.admit_kpi(kpi, *year)?;
                let now = self
                    .cell(place, *year)
                    .and_then(|cell| cell.judgement.as_ref());
                differs(&now, &judgement.as_ref())
            }
            Edit::Deviate {
                kpi,
                year,
                deviation,
            } => {
                let note = deviation.as_ref().map(|it| it.note.as_str());
                note.map_or(Ok(()), |note| filled(note, Refusal::NoNote))?;
                let place = self.admit_kpi(kpi, *year)?;
                let now = self
                    .cell(place, *year)
                    .and_then(|cell| cell.deviation.as_ref());
                differs(&now, &deviation.as_ref())
            }
            Edit::Amend { .. } => self.admit_amendment(edit),
            Edit::Direct { kpi, direction } => self.admit_direction(kpi, *direction),
            Edit::Define { kpi, .. } | Edit::Acknowledge { kpi } | Edit::Confirm { kpi, .. } => {
                self.admit_code(kpi).map(drop)
            }
            Edit::Close { year } => self.admit_year(*year),
            Edit::Reopen { year, .. } if !self.plan.years.contains(year) => {
                Err(Refusal::NoSuchYear(*year))
            }
            Edit::Reopen { year, .. } if !self.is_closed(*year) => Err(Refusal::NotClosed(*year)),
            Edit::Reopen { reason, .. } => filled(reason, Refusal::NoReason),
            Edit::Review(proceeding) => self.admit_of_review(proceeding),
            Edit::Rework(rework) => self.admit_rework(rework, before),
            Edit::Revert { change } => self.admit_revert(change),
        }
    }

    /// A reading of that day is there.
    fn admit_old_reading(&self, (kpi, year): (&str, Year), date: Date) -> Result<(), Refusal> {
        let place = self.admit_kpi(kpi, year)?;
        let readings = self.cell(place, year).into_iter();
        let mut readings = readings.flat_map(|cell| &cell.readings);
        if readings.any(|reading| reading.date == date) {
            Ok(())
        } else {
            Err(Refusal::NoReading)
        }
    }

    /// No year whose figures it would move is closed.
    fn admit_direction(&self, kpi: &str, direction: Direction) -> Result<(), Refusal> {
        let place = self.admit_code(kpi)?;
        let kpi = self.plan.kpi(place);
        let mut years = kpi.into_iter().flat_map(Kpi::directed_years);
        years.try_for_each(|year| self.admit_year(year))?;
        differs(&kpi.and_then(|kpi| kpi.direction), &Some(direction))
    }

    /// The first and the last year in which an act can amend the plan: from its baseline's to the one after its last.
    pub fn years_of_acts(&self) -> (Year, Year) {
        let plan = &self.plan;
        let last = plan.years.last().copied().unwrap_or(plan.baseline_year);
        (plan.baseline_year, last.saturating_add(1))
    }

    fn admit_rework(&self, rework: &Rework, before: &[Edit]) -> Result<(), Refusal> {
        let plan = &self.plan;
        if !plan.draft {
            self.admit_restructure(rework, before)?;
        }
        let is_objective = |code: &str| plan.objectives.iter().any(|it| it.code == code);
        match rework {
            Rework::Objective { code, title, .. } => {
                filled(code, Refusal::NoWords)?;
                filled(title, Refusal::NoWords)
            }
            Rework::Kpi(draft) => {
                filled(&draft.code, Refusal::NoWords)?;
                filled(&draft.name, Refusal::NoWords)?;
                draft.weight.map_or(Ok(()), admit_percent)?;
                let comes = |edit: &Edit| matches!(edit, Edit::Rework(Rework::Objective { code, .. }) if *code == draft.objective);
                if !is_objective(&draft.objective) && !before.iter().any(comes) {
                    return Err(Refusal::NoSuchKpi(draft.objective.clone()));
                }
                let elsewhere = self.place(&draft.code).is_some_and(|place| {
                    let objective = plan.objective(place.objective);
                    objective.is_some_and(|it| it.code != draft.objective)
                });
                if elsewhere || is_objective(&draft.code) {
                    return Err(Refusal::CodeTaken(draft.code.clone()));
                }
                Ok(())
            }
            Rework::Withdraw { code } | Rework::Move { code, .. } => {
                if is_objective(code) || self.place(code).is_some() {
                    Ok(())
                } else {
                    Err(Refusal::NoSuchKpi(code.clone()))
                }
            }
            Rework::Enact { act, date, .. } | Rework::Approve { act, date } => {
                filled(act, Refusal::NoAct)?;
                let (first, last) = self.years_of_acts();
                if (first..=last).contains(&date.year()) {
                    Ok(())
                } else {
                    Err(Refusal::DateOutsidePlan(*date, first, last))
                }
            }
        }
    }

    /// An approved plan gets more, or loses something, by an act; what a KPI promises is amended. No figure of a closed year moves.
    fn admit_restructure(&self, rework: &Rework, before: &[Edit]) -> Result<(), Refusal> {
        let closed = self.plan.years.iter().find(|year| self.is_closed(**year));
        if let Some(year) = closed {
            return Err(Refusal::YearClosed(*year));
        }
        let is_act = |edit: &Edit| matches!(edit, Edit::Rework(Rework::Enact { .. }));
        let decided = before.iter().any(is_act);
        match rework {
            Rework::Enact { reason, .. } => filled(reason, Refusal::NoReason),
            Rework::Kpi(draft) if decided && self.place(&draft.code).is_none() => Ok(()),
            Rework::Objective { .. } | Rework::Withdraw { .. } | Rework::Move { .. } if decided => {
                Ok(())
            }
            Rework::Kpi(_)
            | Rework::Objective { .. }
            | Rework::Withdraw { .. }
            | Rework::Move { .. }
            | Rework::Approve { .. } => Err(Refusal::Approved),
        }
    }

    fn admit_amendment(&self, edit: &Edit) -> Result<(), Refusal> {
        let Edit::Amend {
            kpi: code,
            since,
            promised,
            date,
            act,
            reason,
        } = edit
        else {
            return Ok(());
        };
        let place = self.admit_kpi(code, *since)?;
        let mut years = self.years_of_amendment(*since, promised).into_iter();
        years.try_for_each(|year| self.admit_year(year))?;
        filled(act, Refusal::NoAct)?;
        filled(reason, Refusal::NoReason)?;
        if let Promised::Weight(weight) = promised {
            admit_percent(*weight)?;
        }
        let (first, last) = self.years_of_acts();
        if !(first..=last).contains(&date.year()) {
            return Err(Refusal::DateOutsidePlan(*date, first, last));
        }
        let old = self
            .plan
            .kpi(place)
            .map(|kpi| kpi.text_of(promised.amended(), *since));
        if old.is_some_and(|old| old == promised.text()) {
            return Err(Refusal::Unchanged);
        }
        Ok(())
    }

    /// One review at a time is going on, and only in that one something is said and decided.
    fn admit_of_review(&self, proceeding: &Proceeding) -> Result<(), Refusal> {
        let stage = |id: &String| {
            let mut same = self.reviews.iter().filter(|it| it.id == *id);
            same.next().map(|it| it.stage).ok_or(Refusal::NoReview)
        };
        let open = |id: &String| match stage(id)? {
            Stage::Open => Ok(()),
            Stage::Planned | Stage::Closed => Err(Refusal::NoReview),
        };
        if let Proceeding::Begin { review } = proceeding {
            let other = self.open_review().map(|it| it.id.clone());
            return match other {
                Some(other) => Err(Refusal::ReviewOpen(other)),
                None => stage(review).map(drop),
            };
        }
        if let Proceeding::Remark { review, text, .. }
        | Proceeding::Decide {
            review, what: text, ..
        } = proceeding
        {
            open(review)?;
            return filled(text, Refusal::NoWords);
        }
        if let Proceeding::Conclude { review } = proceeding {
            return open(review);
        }
        if let Proceeding::Settle { decision, .. } = proceeding {
            let mut all = self.reviews.iter().flat_map(|it| &it.decisions);
            return all
                .any(|it| it.id == *decision)
                .then_some(())
                .ok_or(Refusal::NoReview);
        }
        Ok(())
    }

    fn admit_kpi(&self, kpi: &str, year: Year) -> Result<Place, Refusal> {
        self.admit_year(year)?;
        self.admit_code(kpi)
    }

    fn admit_code(&self, kpi: &str) -> Result<Place, Refusal> {
        self.place(kpi)
            .ok_or_else(|| Refusal::NoSuchKpi(kpi.to_owned()))
    }

    fn admit_year(&self, year: Year) -> Result<(), Refusal> {
        if !self.plan.years.contains(&year) {
            return Err(Refusal::NoSuchYear(year));
        }
        if self.is_closed(year) {
            Err(Refusal::YearClosed(year))
        } else {
            Ok(())
        }
    }

    fn admit_revert(&self, change: &ChangeId) -> Result<(), Refusal> {
        let origin = self
            .journal
            .get(change)
            .map(|change| self.origin(change))
            .ok_or(Refusal::NothingToUndo)?;
        let mut years = origin
            .entries
            .iter()
            .flat_map(|entry| self.years_of(&entry.edit));
        years.try_for_each(|year| self.admit_year(year))
    }

    /// The years whose figures an edit may change.
    fn years_of(&self, edit: &Edit) -> Vec<Year> {
        if let Edit::Amend {
            since, promised, ..
        } = edit
        {
            return self.years_of_amendment(*since, promised);
        }
        if let Edit::Direct { kpi, .. } = edit {
            let kpi = self.place(kpi).and_then(|place| self.plan.kpi(place));
            return kpi.into_iter().flat_map(Kpi::directed_years).collect();
        }
        let subject = edit.subject();
        subject.and_then(|it| it.year()).into_iter().collect()
    }
}

fn differs<T: PartialEq>(now: &T, then: &T) -> Result<(), Refusal> {
    if now == then {
        Err(Refusal::Unchanged)
    } else {
        Ok(())
    }
}

fn filled(text: &str, missing: Refusal) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(missing)
    } else {
        Ok(())
    }
}

fn admit_judgement(judgement: &Judgement) -> Result<(), Refusal> {
    let note = match judgement {
        Judgement::NotAssessable { note } => note,
        Judgement::Overridden { achievement, note } => {
            admit_percent(*achievement)?;
            note
        }
    };
    filled(note, Refusal::NoNote)
}

fn admit_percent(share: Decimal) -> Result<(), Refusal> {
    if (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share) {
        Ok(())
    } else {
        Err(Refusal::OutsidePercent(share))
    }
}
