//! What went wrong, in a sentence that says what would do.

use super::Words;
use crate::plan::{
    DateError, FormulaError, Kind, Language, MOST_DIGITS, NumberError, PlanIssue, Unit, WeightsOf,
};
use crate::record::{ChangeId, DiskError, Document, EditError, ReadOnly, TypedError};
use crate::score::Far;

impl Words {
    /// Why a typed text is no actual.
    pub fn typed_error(&self, error: &TypedError, text: &str, kind: Kind) -> String {
        let words = &self.typed;
        let text = &shortened(text);
        match error {
            TypedError::Number(error) => self.number_error(error, text, kind),
            TypedError::Arithmetic { column } => {
                let like = format!("318{0}27/275{0}37", self.language.decimal_mark());
                words.arithmetic(text, column, &like)
            }
            TypedError::UnitOnArithmetic => words.unit_on_arithmetic().to_owned(),
            TypedError::WrongUnit { typed, wanted } => {
                words.wrong_unit(self.unit(*typed), self.unit(*wanted))
            }
            TypedError::Cells => words.cells(text),
            TypedError::WantsYesNo => words.wants_yes_no().to_owned(),
            TypedError::WantsNumber => words.wants_number(self.example(kind)),
            TypedError::WantsDate(error) => self.date_error(*error, text),
        }
    }

    /// That a value is far from what it is measured against, and what was perhaps meant.
    pub fn far(&self, far: &Far, kind: Kind) -> String {
        let words = &self.field;
        let [value, from] = [&far.value, &far.from].map(|it| self.number_in(it, kind));
        match &far.likelier {
            Some(likelier) => words.far_likelier(&value, &from, self.number_in(likelier, kind)),
            None => words.far(&value, &from),
        }
    }

    /// The same, as short as it can be.
    pub fn far_short(&self, far: &Far, kind: Kind) -> String {
        let likelier = far.likelier.as_ref().map(|it| self.number_in(it, kind));
        let from = self.number_in(&far.from, kind);
        match likelier {
            Some(likelier) => self.field.far_short_likelier(from, likelier),
            None => self.field.far_short(from),
        }
    }

    /// Why a text is no number.
    pub fn number_error(&self, error: &NumberError, text: &str, kind: Kind) -> String {
        let words = &self.typed;
        match error {
            NumberError::Empty => words.empty().to_owned(),
            NumberError::NotANumber => words.not_a_number(text, self.example(kind)),
            NumberError::TooManyDigits => words.too_many_digits(MOST_DIGITS),
            NumberError::Marks { instead } => {
                words.marks(text, instead.join(&format!(" {} ", words.or())))
            }
            NumberError::Unfinished => {
                let without = text.trim_end_matches(self.language.decimal_mark());
                words.unfinished(text, without)
            }
        }
    }

    /// Why a text is no day.
    pub fn date_error(&self, error: DateError, text: &str) -> String {
        match error {
            DateError::NotADate => self.typed.not_a_date(text),
            DateError::NoSuchDay => self.typed.no_such_day(text),
            DateError::ShortYear => self.typed.short_year(text),
        }
    }

    /// Why a formula cannot be used.
    pub fn formula_error(&self, error: &FormulaError) -> String {
        let words = &self.formula;
        match error {
            FormulaError::Syntax { column } => words.syntax(column),
            FormulaError::UnknownName { name, column } => words.unknown(name, column),
            FormulaError::TwiceNamed(name) => words.twice(name),
            FormulaError::Unused(name) => words.unused(name),
            FormulaError::Units { column } => words.units(column),
            FormulaError::OtherUnit {
                gives: Some(gives),
                wanted,
            } => words.other_unit(self.unit(*gives), self.unit(*wanted)),
            FormulaError::OtherUnit {
                gives: None,
                wanted,
            } => words.other_units(self.unit(*wanted)),
            FormulaError::TooDeep => words.deep().to_owned(),
        }
    }

    /// A value that would do for such a KPI.
    pub fn example(&self, kind: Kind) -> &'static str {
        match (kind, self.language) {
            (Kind::Quantity(Unit::Percent), Language::Italian) => "69,76",
            (Kind::Quantity(Unit::Percent), Language::English) => "69.76",
            (Kind::Quantity(Unit::Money), Language::Italian) => "50.000,00",
            (Kind::Quantity(Unit::Money), Language::English) => "50,000.00",
            (Kind::Quantity(Unit::Days), _) => "10",
            (Kind::Quantity(Unit::Count), _) => "3",
            (Kind::Quantity(Unit::Number) | Kind::Nothing, Language::Italian) => "9,80",
            (Kind::Quantity(Unit::Number) | Kind::Nothing, Language::English) => "9.80",
            (Kind::YesNo, _) => self.typed.answer_yes(),
            (Kind::Quantity(Unit::Hours), Language::Italian) => "1,5 ore",
            (Kind::Quantity(Unit::Hours), Language::English) => "1.5 hours",
            (Kind::Quantity(Unit::Minutes), _) => "26 min",
            (Kind::Date, _) => "31/12/2022",
        }
    }

    /// Why a change was not made.
    pub fn edit_error(&self, edit_error: &EditError, document: &Document) -> String {
        let words = &self.refused;
        match edit_error {
            EditError::ReadOnly(read_only) => self.read_only(read_only),
            EditError::YearClosed(year) => words.closed(year),
            EditError::NoSuchYear(year) => {
                let years = &document.plan().years;
                let years: Vec<String> = years.iter().map(ToString::to_string).collect();
                words.no_year(year, years.join(", "))
            }
            EditError::NoSuchKpi(code) => words.no_kpi(code),
            EditError::DateOutsideYear(day, year) => words.date(self.day(*day), year),
            EditError::NoMeasurement => words.no_measurement().to_owned(),
            EditError::DateOutsidePlan(day, first, last) => {
                words.date_outside_plan(self.day(*day), first, last)
            }
            EditError::NoReason => words.no_reason().to_owned(),
            EditError::NoAct => words.no_act().to_owned(),
            EditError::NoNote => words.no_note().to_owned(),
            EditError::OutsidePercent(share) => words.outside_percent(self.decimal(*share, 0)),
            EditError::Unchanged => words.unchanged().to_owned(),
            EditError::NotClosed(year) => words.not_closed(year),
            EditError::Overtaken(change) => words.overtaken(self.change_named(document, change)),
            EditError::ReviewOpen(review) => words.review_open(self.review(review)),
            EditError::NoReview => words.no_review().to_owned(),
            EditError::NoWords => words.no_words().to_owned(),
            EditError::Approved => words.approved().to_owned(),
            EditError::CodeTaken(code) => words.code_taken(code),
            EditError::BeyondUndo => words.beyond_undo().to_owned(),
            EditError::NothingToUndo => words.nothing_to_undo().to_owned(),
            EditError::NothingToRedo => words.nothing_to_redo().to_owned(),
        }
    }

    fn change_named(&self, document: &Document, id: &ChangeId) -> String {
        let change = document.journal().get(id);
        change.map_or_else(
            || id.as_str().to_owned(),
            |change| format!("{}: {}", change.author, self.change(document, change)),
        )
    }

    pub fn read_only(&self, read_only: &ReadOnly) -> String {
        match read_only {
            ReadOnly::Asked => self.refused.asked().to_owned(),
            ReadOnly::Unwritable(why) => self.refused.unwritable(self.disk_error(why)),
            ReadOnly::Newer => self.refused.newer().to_owned(),
            ReadOnly::Past(day) => self.refused.past(self.day(*day)),
        }
    }

    /// What stood in the way of reading or writing.
    pub fn disk_error<'a>(&'a self, disk_error: &'a DiskError) -> &'a str {
        let words = &self.file_error;
        match disk_error {
            DiskError::Full => words.disk_full(),
            DiskError::Denied => words.denied(),
            DiskError::ReadOnlyDisk => words.read_only_disk(),
            DiskError::NotAFolder => words.not_a_folder(),
            DiskError::Gone => words.gone(),
            DiskError::TooManyFiles => words.too_many_files(),
            DiskError::NotItself => words.not_itself(),
            DiskError::Other(reason) => reason,
        }
    }

    /// What does not add up in a plan.
    pub fn issues(&self, issues: &PlanIssue) -> String {
        let words = &self.file_error;
        match issues {
            PlanIssue::NoObjectives => words.issue_no_objectives().to_owned(),
            PlanIssue::NoYears => words.issue_no_years().to_owned(),
            PlanIssue::YearTwice(year) => words.issue_year_twice(year),
            PlanIssue::NoKpis { objective } => words.issue_no_kpis(objective),
            PlanIssue::Weights {
                of: WeightsOf::Objective(code),
                total,
            } => words.issue_weights_objective(code, self.localised(total)),
            PlanIssue::Weights {
                of: WeightsOf::Plan,
                total,
            } => words.issue_weights_plan(self.localised(total)),
            PlanIssue::NothingLeft { code } => words.issue_nothing_left(code),
            PlanIssue::NegativeWeight { code } => words.issue_negative_weight(code),
            PlanIssue::DuplicateCode { code } => words.issue_duplicate_code(code),
            PlanIssue::DuplicateYear { code, year } => words.issue_duplicate_year(code, year),
            PlanIssue::NoTarget { code, year } => words.issue_no_target(code, year),
            PlanIssue::OpenTarget {
                code,
                year,
                printed,
            } => words.unread_target(code, year, printed),
            PlanIssue::UnreadBaseline { code, printed } => words.unread_baseline(code, printed),
            PlanIssue::NoDirection { code, printed } => words.issue_no_direction(code, printed),
            PlanIssue::AlikeCodes(codes) => words.issue_alike_codes(codes.join(", ")),
            PlanIssue::BaselineKind { code } => words.issue_baseline_kind(code),
            PlanIssue::StrayYear { code, year } => words.issue_stray_year(code, year),
        }
    }
}

/// The most of a typed text that is worth repeating.
const ECHOED: usize = 60;

fn shortened(text: &str) -> String {
    let mut shown: String = text.chars().take(ECHOED).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
