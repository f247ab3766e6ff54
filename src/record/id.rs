//! The names of changes: `20261123T214501123456Z-mrossi-k3f9`, ordered as bytes.
//!
//! The time stamp comes from a hybrid logical clock: it is the wall clock's, unless a change was seen that is later, and
//! then it is one microsecond after that one. So what a person does after seeing a change is always later than it, also
//! where two machines' clocks disagree.

use std::fmt;

use jiff::Timestamp;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

/// A change stamped further ahead of the clock than this does not drag it along.
pub(super) const FAR_AHEAD: i64 = 24 * 60 * 60 * 1_000_000;
/// How many characters of an author's name stand in an id.
const AUTHOR_LENGTH: usize = 16;

/// The name of a change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct ChangeId(String);

/// Who makes changes here: the author's name, and a token that no other running program has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    pub author: String,
    /// Some letters and digits, drawn at the start of the program.
    pub token: String,
}

impl Signature {
    /// How the running program stands in the names of changes: its author and its token.
    pub fn session(&self) -> String {
        format!("{}-{}", slug(&self.author), slug(&self.token))
    }
}

impl<'de> Deserialize<'de> for ChangeId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("this is not the name of a change"))
    }
}

impl ChangeId {
    /// Reads an id, where the text has the form of one.
    pub fn parse(text: &str) -> Option<Self> {
        let plain =
            text.len() <= 80 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let id = plain.then(|| Self(text.to_owned()))?;
        (text.split('-').count() == 3 && id.stamp().is_some()).then_some(id)
    }

    /// The id of a change made now by `signature`, later than `latest`, the latest stamp seen so far.
    pub fn next(now: Timestamp, latest: i64, signature: &Signature) -> Self {
        let stamp = now.as_microsecond().max(latest.saturating_add(1));
        let time = Timestamp::from_microsecond(stamp).unwrap_or(now);
        let micros = stamp.rem_euclid(1_000_000);
        let time = time.strftime("%Y%m%dT%H%M%S");
        Self(format!("{time}{micros:06}Z-{}", signature.session()))
    }

    /// The time stamp in microseconds, where it is one.
    pub fn stamp(&self) -> Option<i64> {
        let text = self.0.split('-').next()?.strip_suffix('Z')?;
        let (seconds, micros) = text.split_at_checked(15)?;
        let whole = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S", seconds).ok()?;
        let micros: i64 = (micros.len() == 6).then(|| micros.parse().ok()).flatten()?;
        let seconds = jiff::tz::Offset::UTC
            .to_timestamp(whole)
            .ok()?
            .as_microsecond();
        seconds.checked_add(micros)
    }

    /// The running program that it comes from: its author and its token.
    pub fn session(&self) -> &str {
        self.0.split_once('-').map_or("", |(_, session)| session)
    }

    /// Its author's name, as it stands in ids.
    pub fn author(&self) -> &str {
        self.session().split('-').next().unwrap_or_default()
    }

    /// Whether it is stamped more than a day after `now`.
    pub fn is_far_ahead(&self, now: Timestamp) -> bool {
        self.stamp()
            .is_some_and(|stamp| stamp > now.as_microsecond().saturating_add(FAR_AHEAD))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ChangeId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A name in lower-case ASCII letters and digits, for ids and file names; never empty.
pub(crate) fn slug(name: &str) -> String {
    let plain = name
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(AUTHOR_LENGTH);
    let slug: String = plain.map(|c| c.to_ascii_lowercase()).collect();
    if slug.is_empty() {
        "x".to_owned()
    } else {
        slug
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signature() -> Signature {
        Signature {
            author: "M. Rossi".into(),
            token: "k3f9".into(),
        }
    }

    fn at(text: &str) -> Timestamp {
        text.parse().expect("a timestamp")
    }

    #[test]
    fn an_id_is_read_back_with_its_stamp() {
        let now = at("2026-11-23T21:45:01.123456Z");
        let id = ChangeId::next(now, 0, &signature());
        assert_eq!(id.as_str(), "20261123T214501123456Z-mrossi-k3f9");
        assert_eq!(
            ChangeId::parse(id.as_str()).and_then(|id| id.stamp()),
            Some(now.as_microsecond())
        );
    }

    #[test]
    fn a_later_change_that_was_seen_pushes_the_clock() {
        let now = at("2026-11-23T21:45:01Z");
        let seen = at("2026-11-23T21:50:00.999999Z").as_microsecond();
        assert!(
            ChangeId::next(now, seen, &signature())
                .as_str()
                .starts_with("20261123T215001000000Z")
        );
    }

    #[test]
    fn what_has_not_the_form_of_an_id_is_none() {
        for text in [
            "",
            "x",
            "20261123T214501123456Z-a",
            "../../etc-a-b",
            "20269923T214501123456Z-a-b",
            "é-a-b",
        ] {
            assert_eq!(ChangeId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_stamp_more_than_a_day_ahead_is_known() {
        let now = at("2026-11-23T00:00:00Z");
        let id = ChangeId::next(at("2026-11-24T00:00:01Z"), 0, &signature());
        assert!(id.is_far_ahead(now) && !id.is_far_ahead(at("2026-11-23T00:00:02Z")));
    }

    #[test]
    fn a_long_name_is_cut_after_sixteen_letters() {
        assert_eq!(slug("Maria Antonietta de' Rossi"), "mariaantoniettad");
        assert_eq!(slug("Abcdefgh Ijklmnop Q"), "abcdefghijklmnop");
    }
}
