//! Phrases: what is wrong with what was typed.

/// Phrases: what is wrong with what was typed.
#[derive(Debug)]
pub struct Typed {
    /// Nothing was typed.
    pub empty: &'static str,
    /// It is no number.
    pub not_a_number: fn(&str, &str) -> String,
    /// More digits than are kept exactly.
    pub too_many_digits: fn(&str) -> String,
    /// The marks do not make a number of this language.
    pub marks: fn(&str, &str) -> String,
    /// Joins what would do.
    pub or: &'static str,
    /// The decimals are still to come.
    pub unfinished: fn(&str, &str) -> String,
    /// Arithmetic that cannot be read.
    pub arithmetic: fn(&str, &str, &str) -> String,
    /// Arithmetic has no unit of its own.
    pub unit_on_arithmetic: &'static str,
    /// The KPI is measured in another unit.
    pub wrong_unit: fn(&str, &str) -> String,
    /// A yes/no KPI.
    pub wants_yes_no: &'static str,
    /// More than one cell of a sheet.
    pub cells: fn(&str) -> String,
    /// A KPI with a number.
    pub wants_number: fn(&str) -> String,
    /// A KPI with a day.
    pub not_a_date: fn(&str) -> String,
    /// A day that no calendar has.
    pub no_such_day: fn(&str) -> String,
    /// A year of two digits.
    pub short_year: fn(&str) -> String,
    /// A unit, in a sentence.
    pub unit_percent: &'static str,
    /// A unit, in a sentence.
    pub unit_number: &'static str,
    /// A unit, in a sentence.
    pub unit_count: &'static str,
    /// A unit, in a sentence.
    pub unit_money: &'static str,
    /// A unit, in a sentence.
    pub unit_days: &'static str,
    /// An answer.
    pub answer_yes: &'static str,
    /// An answer.
    pub answer_no: &'static str,
}

pub(super) const ITALIAN: Typed = Typed {
    empty: "non c'è ancora niente da leggere",
    not_a_number: |typed, like| format!("«{typed}» non è un numero: scrivi per esempio {like}"),
    too_many_digits: |most| format!("più di {most} cifre: scrivine al massimo {most}"),
    marks: |typed, instead| format!("«{typed}» non si legge senza dubbi: scrivi {instead}"),
    or: "o",
    unfinished: |typed, without| {
        format!("dopo «{typed}» mancano i decimali: scrivi ancora cifre, oppure {without}")
    },
    arithmetic: |typed, column, like| {
        format!(
            "«{typed}» non è un'operazione intera: si ferma al carattere {column}. Scrivi per esempio {like}"
        )
    },
    unit_on_arithmetic: "un'operazione non porta unità: scrivi solo i numeri, per esempio 45/50",
    wrong_unit: |typed, wanted| format!("hai scritto {typed}, ma questo KPI si misura in {wanted}"),
    cells: |text| format!("«{text}» sono più celle di un foglio: qui ne va una sola"),
    wants_yes_no: "qui si risponde SI o NO: scrivi s oppure n",
    wants_number: |like| format!("questo KPI vuole un numero: scrivi per esempio {like}"),
    not_a_date: |typed| format!("«{typed}» non è una data: scrivi per esempio 31/12/2022"),
    no_such_day: |typed| format!("«{typed}» non esiste nel calendario: controlla giorno e mese"),
    short_year: |typed| {
        format!("«{typed}»: scrivi l'anno con quattro cifre, per esempio 31/12/2022")
    },
    unit_percent: "percento",
    unit_number: "numero",
    unit_count: "unità",
    unit_money: "euro",
    unit_days: "giorni",
    answer_yes: "SI",
    answer_no: "NO",
};

pub(super) const ENGLISH: Typed = Typed {
    empty: "there is nothing to read yet",
    not_a_number: |typed, like| format!("“{typed}” is not a number: type for instance {like}"),
    too_many_digits: |most| format!("more than {most} digits: type {most} at the most"),
    marks: |typed, instead| format!("“{typed}” cannot be read without doubt: type {instead}"),
    or: "or",
    unfinished: |typed, without| {
        format!("the decimals after “{typed}” are missing: type more digits, or {without}")
    },
    arithmetic: |typed, column, like| {
        format!(
            "“{typed}” is no whole arithmetic: it breaks off at character {column}. Type for instance {like}"
        )
    },
    unit_on_arithmetic: "arithmetic takes no unit: type the numbers alone, for instance 45/50",
    wrong_unit: |typed, wanted| format!("you typed {typed}, but this KPI is measured in {wanted}"),
    cells: |text| format!("“{text}” are several cells of a sheet: one goes here"),
    wants_yes_no: "this is answered by YES or NO: type y or n",
    wants_number: |like| format!("this KPI wants a number: type for instance {like}"),
    not_a_date: |typed| format!("“{typed}” is not a date: type for instance 31/12/2022"),
    no_such_day: |typed| format!("“{typed}” is not in the calendar: check day and month"),
    short_year: |typed| {
        format!("“{typed}”: type the year with four digits, for instance 31/12/2022")
    },
    unit_percent: "percent",
    unit_number: "plain numbers",
    unit_count: "pieces",
    unit_money: "euro",
    unit_days: "days",
    answer_yes: "YES",
    answer_no: "NO",
};
