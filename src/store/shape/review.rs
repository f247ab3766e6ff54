//! What happens in a review, on disk.

use serde::{Deserialize, Serialize};

use super::assessment::text;
use super::changes::IdText;
use super::scalar::{DateText, Text};
use crate::record::Proceeding;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) enum ReviewShape {
    Convene {
        review: Text,
        date: DateText,
        people: Text,
    },
    Begin {
        review: Text,
    },
    Conclude {
        review: Text,
    },
    Remark {
        review: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<Text>,
        text: Text,
    },
    Decide {
        review: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<Text>,
        what: Text,
        who: Text,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<DateText>,
    },
    Settle {
        decision: IdText,
        done: bool,
    },
}

impl ReviewShape {
    pub(super) fn of(proceeding: &Proceeding) -> Self {
        match proceeding {
            Proceeding::Convene {
                review,
                date,
                people,
            } => Self::Convene {
                review: text(review),
                date: DateText(*date),
                people: text(people),
            },
            Proceeding::Begin { review } => Self::Begin {
                review: text(review),
            },
            Proceeding::Conclude { review } => Self::Conclude {
                review: text(review),
            },
            Proceeding::Remark {
                review,
                about,
                text: said,
            } => Self::Remark {
                review: text(review),
                about: about.as_deref().map(text),
                text: text(said),
            },
            Proceeding::Decide {
                review,
                about,
                what,
                who,
                by,
            } => Self::Decide {
                review: text(review),
                about: about.as_deref().map(text),
                what: text(what),
                who: text(who),
                by: by.map(DateText),
            },
            Proceeding::Settle { decision, done } => Self::Settle {
                decision: IdText(decision.clone()),
                done: *done,
            },
        }
    }

    pub(super) fn proceeding(self) -> Proceeding {
        match self {
            Self::Convene {
                review,
                date,
                people,
            } => Proceeding::Convene {
                review: review.line(),
                date: date.0,
                people: people.line(),
            },
            Self::Begin { review } => Proceeding::Begin { review: review.0 },
            Self::Conclude { review } => Proceeding::Conclude { review: review.0 },
            Self::Remark {
                review,
                about,
                text,
            } => Proceeding::Remark {
                review: review.line(),
                about: about.map(Text::line),
                text: text.0,
            },
            Self::Decide {
                review,
                about,
                what,
                who,
                by,
            } => Proceeding::Decide {
                review: review.line(),
                about: about.map(Text::line),
                what: what.0,
                who: who.line(),
                by: by.map(|day| day.0),
            },
            Self::Settle { decision, done } => Proceeding::Settle {
                decision: decision.0,
                done,
            },
        }
    }
}
