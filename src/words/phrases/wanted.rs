//! Phrases: what is missing for more.

/// Phrases: what is missing for more.
#[derive(Debug)]
pub struct Wanted {
    /// For 100 %.
    pub hundred: fn(&str) -> String,
    /// For 100 %, where there is no distance.
    pub hundred_plain: fn(&str) -> String,
    /// For the next band.
    pub band: fn(&str, &str) -> String,
    /// For the objective's next band.
    pub objective: fn(&str, &str, &str) -> String,
    /// This KPI alone cannot.
    pub objective_alone: fn(&str) -> String,
    /// That much or more.
    pub at_least: fn(&str) -> String,
    /// That much or less.
    pub at_most: fn(&str) -> String,
    /// Less than that.
    pub below: fn(&str) -> String,
    /// That much.
    pub exactly: fn(&str) -> String,
    /// That answer.
    pub answer: fn(&str) -> String,
    /// That day at the latest.
    pub by: fn(&str) -> String,
    /// The unit of a distance in percent.
    pub points: fn(&str) -> String,
    /// A value, and how far it is.
    pub away: fn(&str, &str) -> String,
}

pub(super) const ITALIAN: Wanted = Wanted {
    hundred: |what| format!("per arrivare al 100 % servono {what}"),
    hundred_plain: |what| format!("per il 100 %: {what}"),
    band: |edge, what| format!("per la fascia dal {edge} %: {what}"),
    objective: |edge, achievement, what| {
        format!("per portare l'obiettivo al {edge} %: realizzazione {achievement} %, cioè {what}")
    },
    objective_alone: |edge| {
        format!("per portare l'obiettivo al {edge} % questo KPI da solo non basta")
    },
    at_least: |value| format!("almeno {value}"),
    at_most: |value| format!("al massimo {value}"),
    below: |value| format!("meno di {value}"),
    exactly: |value| format!("esattamente {value}"),
    answer: |value| format!("la risposta {value}"),
    by: |day| format!("entro il {day}"),
    points: |value| format!("{value} punti"),
    away: |value, distance| format!("{value} ({distance})"),
};

pub(super) const ENGLISH: Wanted = Wanted {
    hundred: |what| format!("to reach 100 %: {what}"),
    hundred_plain: |what| format!("for 100 %: {what}"),
    band: |edge, what| format!("for the band from {edge} %: {what}"),
    objective: |edge, achievement, what| {
        format!("to bring the objective to {edge} %: achievement {achievement} %, that is {what}")
    },
    objective_alone: |edge| format!("this KPI alone cannot bring the objective to {edge} %"),
    at_least: |value| format!("at least {value}"),
    at_most: |value| format!("at most {value}"),
    below: |value| format!("less than {value}"),
    exactly: |value| format!("exactly {value}"),
    answer: |value| format!("the answer {value}"),
    by: |day| format!("by {day}"),
    points: |value| format!("{value} points"),
    away: |value, distance| format!("{value} ({distance})"),
};
