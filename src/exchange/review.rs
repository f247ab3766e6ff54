//! The minutes of a review: who was there, what was said, decided and changed, and how the plan stood.

use jiff::civil::Date;
use serde::Serialize;

use super::report::{ChangeLine, Report, report};
use crate::record::{Decision, Document, Mark, Review};
use crate::score::Scores;
use crate::words::Words;

/// What was said and decided.
#[derive(Clone, Debug, Serialize)]
pub struct Minutes {
    /// The review's name, as `--review` takes it.
    pub id: String,
    pub day: String,
    pub people: String,
    /// When it began, and when it ended; empty where it did not yet.
    pub begun: String,
    pub ended: String,
    /// Who signs: everybody who was there.
    pub signing: Vec<String>,
    pub remarks: Vec<Said>,
    pub decisions: Vec<Decided>,
    pub changes: Vec<ChangeLine>,
}

/// A remark.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// The code it is about; the whole plan where there is none.
    pub about: Option<String>,
    pub text: String,
}

/// A decision.
#[derive(Clone, Debug, Serialize)]
pub struct Decided {
    /// The code it is about; the whole plan where there is none.
    pub about: Option<String>,
    pub what: String,
    pub who: String,
    /// By when; empty where no day was named.
    pub by: String,
    /// When it was done; empty where it is not.
    pub done: String,
}

/// The minutes of a review, with the plan as it left it, which `then` is.
pub fn minutes(
    words: &Words,
    (now, then): (&Document, &Document),
    (review, scores): (&Review, &Scores),
    today: Date,
) -> Report {
    let sentence = |change: &crate::record::Change| ChangeLine {
        when: format!("{} {}", words.day(change.at.day()), change.at.clock()),
        who: change.author.clone(),
        what: words.change(now, change),
    };
    // As the review left it: what was said and decided before its end, and whether it was done since.
    let left = then.reviews().iter().find(|it| it.id == review.id);
    let left = left.unwrap_or(review);
    let done = |it: &Decision| {
        let mut all = review.decisions.iter();
        let now = all.find(|now| now.id == it.id && now.what == it.what);
        now.unwrap_or(it).clone()
    };
    let minutes = Minutes {
        id: review.id.clone(),
        day: words.review(&review.id),
        people: review.people.clone(),
        begun: moment(words, review.begun.as_ref()),
        ended: moment(words, review.ended.as_ref()),
        signing: signing(&review.people),
        remarks: left
            .remarks
            .iter()
            .map(|it| Said {
                about: it.about.clone(),
                text: it.text.clone(),
            })
            .collect(),
        decisions: left
            .decisions
            .iter()
            .map(|it| decided(words, &done(it)))
            .collect(),
        changes: review.changes(now.journal()).map(sentence).collect(),
    };
    Report {
        heading: words.report.minutes(&minutes.day),
        minutes: Some(minutes),
        changes: Vec::new(),
        ..report(words, then, scores, today)
    }
}

/// The day and the time of a mark.
fn moment(words: &Words, mark: Option<&Mark>) -> String {
    mark.map_or_else(String::new, |mark| {
        format!("{} {}", words.day(mark.at.day()), mark.at.clock())
    })
}

/// The people of a list that is written with commas.
fn signing(people: &str) -> Vec<String> {
    let people = people.split([',', ';', '\n']).map(str::trim);
    people
        .filter(|it| !it.is_empty())
        .map(str::to_owned)
        .collect()
}

fn decided(words: &Words, it: &Decision) -> Decided {
    let day = |day: Date| words.day(day);
    Decided {
        about: it.about.clone(),
        what: it.what.clone(),
        who: it.who.clone(),
        by: it.by.map_or_else(String::new, day),
        done: it
            .done
            .as_ref()
            .map_or_else(String::new, |it| day(it.at.day())),
    }
}
