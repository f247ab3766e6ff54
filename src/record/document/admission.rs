//! What may be changed: read-only plans and closed years are checked here, for every way in.

use jiff::civil::Date;
use rust_decimal::Decimal;

use super::{Document, EditError};
use crate::plan::{Direction, Kpi, NewValue, Place, Year};
use crate::record::{ChangeId, Edit, Judgement, ReviewEvent, Stage, StructureEdit};

impl Document {
    /// Whether an edit may be made, after those before it in the same change.
    pub(super) fn admit(&self, edit: &Edit, before: &[Edit]) -> Result<(), EditError> {
        if let Some(read_only) = &self.read_only {
            return Err(EditError::ReadOnly(read_only.clone()));
        }
        match edit {
            Edit::Record {
                kpi, year, date, ..
            } => {
                self.admit_kpi(kpi, *year)?;
                let is_outside = date.year() != *year;
                refused(is_outside, EditError::DateOutsideYear(*date, *year))
            }
            Edit::Withdraw { kpi, year, date }
            | Edit::Annotate {
                kpi, year, date, ..
            } => self.admit_old_measurement(kpi, *year, *date),
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
                note.map_or(Ok(()), |note| filled(note, EditError::NoNote))?;
                let place = self.admit_kpi(kpi, *year)?;
                let now = self
                    .cell(place, *year)
                    .and_then(|cell| cell.deviation.as_ref());
                differs(&now, &deviation.as_ref())
            }
            Edit::Amend {
                kpi,
                since,
                new_value,
                date,
                act,
                reason,
            } => {
                let place = self.admit_kpi(kpi, *since)?;
                let mut years = self.years_of_amendment(*since, new_value).into_iter();
                years.try_for_each(|year| self.admit_year(year))?;
                filled(reason, EditError::NoReason).and(self.admit_act(*date, act))?;
                self.admit_new_value(place, *since, new_value)
            }
            Edit::Direct { kpi, direction } => self.admit_direction(kpi, *direction),
            Edit::Define { kpi, .. } | Edit::Acknowledge { kpi } | Edit::Confirm { kpi, .. } => {
                self.admit_code(kpi).map(drop)
            }
            Edit::Close { year } => self.admit_year(*year),
            Edit::Reopen { year, reason } => self.admit_reopening(*year, reason),
            Edit::Review(review_event) => self.admit_of_review(review_event),
            Edit::Structure(structure_edit) => self.admit_structure_edit(structure_edit, before),
            Edit::Revert { change } => self.admit_revert(change),
        }
    }

    fn admit_reopening(&self, year: Year, reason: &str) -> Result<(), EditError> {
        let is_unknown = !self.plan.years.contains(&year);
        refused(is_unknown, EditError::NoSuchYear(year))?;
        refused(!self.is_closed(year), EditError::NotClosed(year))?;
        filled(reason, EditError::NoReason)
    }

    /// A reading of that day is there.
    fn admit_old_measurement(&self, kpi: &str, year: Year, date: Date) -> Result<(), EditError> {
        let place = self.admit_kpi(kpi, year)?;
        let measurements = self.cell(place, year).into_iter();
        let mut measurements = measurements.flat_map(|cell| &cell.measurements);
        let is_there = measurements.any(|measurement| measurement.date == date);
        refused(!is_there, EditError::NoMeasurement)
    }

    /// No year whose figures it would move is closed.
    fn admit_direction(&self, kpi: &str, direction: Direction) -> Result<(), EditError> {
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

    fn admit_structure_edit(
        &self,
        structure_edit: &StructureEdit,
        before: &[Edit],
    ) -> Result<(), EditError> {
        let plan = &self.plan;
        if !plan.unapproved {
            self.admit_restructure(structure_edit, before)?;
        }
        let is_objective = |code: &str| plan.objectives.iter().any(|it| it.code == code);
        match structure_edit {
            StructureEdit::Objective { code, title, .. } => {
                filled(code, EditError::NoWords)?;
                filled(title, EditError::NoWords)
            }
            StructureEdit::Kpi(kpi_edit) => {
                filled(&kpi_edit.code, EditError::NoWords)?;
                filled(&kpi_edit.name, EditError::NoWords)?;
                kpi_edit.weight.map_or(Ok(()), admit_percent)?;
                let comes = |edit: &Edit| matches!(edit, Edit::Structure(StructureEdit::Objective { code, .. }) if *code == kpi_edit.objective);
                if !is_objective(&kpi_edit.objective) && !before.iter().any(comes) {
                    return Err(EditError::NoSuchKpi(kpi_edit.objective.clone()));
                }
                let elsewhere = self.place(&kpi_edit.code).is_some_and(|place| {
                    let objective = plan.objective(place.objective);
                    objective.is_some_and(|it| it.code != kpi_edit.objective)
                });
                let is_taken = elsewhere || is_objective(&kpi_edit.code);
                refused(is_taken, EditError::CodeTaken(kpi_edit.code.clone()))
            }
            StructureEdit::Withdraw { code } | StructureEdit::Move { code, .. } => {
                let is_there = is_objective(code) || self.place(code).is_some();
                refused(!is_there, EditError::NoSuchKpi(code.clone()))
            }
            StructureEdit::Enact { act, date, .. } | StructureEdit::Approve { act, date } => {
                self.admit_act(*date, act)
            }
        }
    }

    /// An approved plan gets more, or loses something, by an act; what a KPI promises is amended. No figure of a closed year moves.
    fn admit_restructure(
        &self,
        structure_edit: &StructureEdit,
        before: &[Edit],
    ) -> Result<(), EditError> {
        let closed = self.plan.years.iter().find(|year| self.is_closed(**year));
        if let Some(year) = closed {
            return Err(EditError::YearClosed(*year));
        }
        let is_act = |edit: &Edit| matches!(edit, Edit::Structure(StructureEdit::Enact { .. }));
        let decided = before.iter().any(is_act);
        match structure_edit {
            StructureEdit::Enact { reason, .. } => filled(reason, EditError::NoReason),
            StructureEdit::Kpi(kpi_edit) if decided && self.place(&kpi_edit.code).is_none() => {
                Ok(())
            }
            StructureEdit::Objective { .. }
            | StructureEdit::Withdraw { .. }
            | StructureEdit::Move { .. }
                if decided =>
            {
                Ok(())
            }
            StructureEdit::Kpi(_)
            | StructureEdit::Objective { .. }
            | StructureEdit::Withdraw { .. }
            | StructureEdit::Move { .. }
            | StructureEdit::Approve { .. } => Err(EditError::Approved),
        }
    }

    /// Something else is promised than before.
    fn admit_new_value(
        &self,
        place: Place,
        since: Year,
        new_value: &NewValue,
    ) -> Result<(), EditError> {
        if let NewValue::Weight(weight) = new_value {
            admit_percent(*weight)?;
        }
        let kpi = self.plan.kpi(place);
        let old = kpi.map(|kpi| kpi.text_of(new_value.amended(), since));
        differs(&old, &Some(new_value.text()))
    }

    /// An act has a name, and a day on which it can amend the plan.
    fn admit_act(&self, date: Date, act: &str) -> Result<(), EditError> {
        filled(act, EditError::NoAct)?;
        let (first, last) = self.years_of_acts();
        let is_outside = !(first..=last).contains(&date.year());
        refused(is_outside, EditError::DateOutsidePlan(date, first, last))
    }

    /// One review at a time is going on, and only in that one something is said and decided.
    fn admit_of_review(&self, review_event: &ReviewEvent) -> Result<(), EditError> {
        let stage = |id: &String| {
            let mut same = self.reviews.iter().filter(|it| it.id == *id);
            same.next().map(|it| it.stage).ok_or(EditError::NoReview)
        };
        let open = |id: &String| match stage(id)? {
            Stage::Open => Ok(()),
            Stage::Planned | Stage::Closed => Err(EditError::NoReview),
        };
        match review_event {
            // Of one name that is there already, the day and the people are others from now on.
            ReviewEvent::Convene { .. } => Ok(()),
            ReviewEvent::Begin { review } => match self.open_review() {
                Some(other) => Err(EditError::ReviewOpen(other.id.clone())),
                None => stage(review).map(drop),
            },
            ReviewEvent::Remark { review, text, .. }
            | ReviewEvent::Decide {
                review, what: text, ..
            } => {
                open(review)?;
                filled(text, EditError::NoWords)
            }
            ReviewEvent::Conclude { review } => open(review),
            ReviewEvent::Settle { decision, .. } => {
                let mut all = self.reviews.iter().flat_map(|it| &it.decisions);
                let is_there = all.any(|it| it.id == *decision);
                is_there.then_some(()).ok_or(EditError::NoReview)
            }
        }
    }

    fn admit_kpi(&self, kpi: &str, year: Year) -> Result<Place, EditError> {
        self.admit_year(year)?;
        self.admit_code(kpi)
    }

    fn admit_code(&self, kpi: &str) -> Result<Place, EditError> {
        self.place(kpi)
            .ok_or_else(|| EditError::NoSuchKpi(kpi.to_owned()))
    }

    fn admit_year(&self, year: Year) -> Result<(), EditError> {
        let is_unknown = !self.plan.years.contains(&year);
        refused(is_unknown, EditError::NoSuchYear(year))?;
        refused(self.is_closed(year), EditError::YearClosed(year))
    }

    fn admit_revert(&self, change: &ChangeId) -> Result<(), EditError> {
        let origin = self
            .journal
            .get(change)
            .map(|change| self.origin(change))
            .ok_or(EditError::NothingToUndo)?;
        let mut years = origin
            .entries
            .iter()
            .flat_map(|entry| self.years_of(&entry.edit));
        years.try_for_each(|year| self.admit_year(year))
    }

    /// The years whose figures an edit may change.
    fn years_of(&self, edit: &Edit) -> Vec<Year> {
        if let Edit::Amend {
            since, new_value, ..
        } = edit
        {
            return self.years_of_amendment(*since, new_value);
        }
        if let Edit::Direct { kpi, .. } = edit {
            let kpi = self.place(kpi).and_then(|place| self.plan.kpi(place));
            return kpi.into_iter().flat_map(Kpi::directed_years).collect();
        }
        let subject = edit.subject();
        subject.and_then(|it| it.year()).into_iter().collect()
    }
}

fn refused(is_wrong: bool, edit_error: EditError) -> Result<(), EditError> {
    if is_wrong { Err(edit_error) } else { Ok(()) }
}

fn differs<T: PartialEq>(now: &T, then: &T) -> Result<(), EditError> {
    refused(now == then, EditError::Unchanged)
}

fn filled(text: &str, missing: EditError) -> Result<(), EditError> {
    refused(text.trim().is_empty(), missing)
}

fn admit_judgement(judgement: &Judgement) -> Result<(), EditError> {
    let note = match judgement {
        Judgement::NotAssessable { note } => note,
        Judgement::Overridden { achievement, note } => {
            admit_percent(*achievement)?;
            note
        }
    };
    filled(note, EditError::NoNote)
}

fn admit_percent(share: Decimal) -> Result<(), EditError> {
    let is_outside = !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&share);
    refused(is_outside, EditError::OutsidePercent(share))
}
