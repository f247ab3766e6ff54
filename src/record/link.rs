//! What a change vouches for: how far everybody had come when it was made, and what was there. So what is altered, taken away or
//! slipped in afterwards does not fit.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

use super::ChangeId;

/// A SHA-256, in hexadecimal digits where it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digest([u8; 32]);

/// What the program that made a change had before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "LinkText")]
pub struct Link {
    /// The last change of each session that it vouches for, in order.
    pub heads: Vec<ChangeId>,
    /// What stood on disk; known once the change is written.
    pub proof: Option<Proof>,
}

/// What stood on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    pub plan: Digest,
    /// Of the plan's file with all changes up to those heads.
    pub all: Digest,
}

/// The same in files, where a link stands with its proof or not at all.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LinkText {
    heads: Vec<ChangeId>,
    plan: Digest,
    all: Digest,
}

impl Serialize for Link {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let unproved = || serde::ser::Error::custom("a link without its proof is not written");
        let Proof { plan, all } = self.proof.ok_or_else(unproved)?;
        let heads = self.heads.clone();
        LinkText { heads, plan, all }.serialize(serializer)
    }
}

impl From<LinkText> for Link {
    fn from(LinkText { heads, plan, all }: LinkText) -> Self {
        let proof = Some(Proof { plan, all });
        Self { heads, proof }
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom("this is not a SHA-256 of 64 hexadecimal digits"))
    }
}

impl Digest {
    /// These bytes.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits, in groups or not.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('.');
        let digits = text.chars().filter(|it| !it.is_whitespace() && *it != '-');
        let digits: Option<Vec<u8>> = digits
            .map(|it| it.to_digit(16).and_then(|it| u8::try_from(it).ok()))
            .collect();
        let pairs = digits?;
        let bytes: Vec<u8> = pairs
            .chunks_exact(2)
            .filter_map(|pair| match pair {
                [high, low] => Some((high << 4) | low),
                _ => None,
            })
            .collect();
        let is_whole = pairs.len() == 64;
        bytes.try_into().ok().filter(|_| is_whole).map(Self)
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

impl Link {
    /// Whether it vouches for a change.
    pub fn covers(&self, id: &ChangeId) -> bool {
        self.heads
            .iter()
            .any(|head| id <= head && head.session() == id.session())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_back_as_it_is_written_and_as_people_group_it() {
        let digest = Digest::new(std::array::from_fn(|at| {
            u8::try_from(at * 7).expect("a byte")
        }));
        let text = digest.to_string();
        assert_eq!(text.len(), 64);
        assert_eq!(Digest::parse(&text), Some(digest));
        let (one, other) = text.split_at(32);
        assert_eq!(
            Digest::parse(&format!("{} {other}", one.to_uppercase())),
            Some(digest)
        );
        let grouped: Vec<&str> = [one, other]
            .map(|it| it.split_at(16))
            .iter()
            .flat_map(|it| [it.0, it.1])
            .collect();
        assert_eq!(
            Digest::parse(&format!(" {}.\n", grouped.join("-"))),
            Some(digest)
        );
        for bad in [
            "",
            "12",
            text.trim_start_matches('0'),
            &format!("{text}0"),
            "è",
        ] {
            assert_eq!(Digest::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_link_covers_a_sitting_up_to_its_head_and_no_other() {
        let id = |text: &str| ChangeId::parse(text).expect("an id");
        let link = Link {
            heads: vec![id("20261123T214501123456Z-mrossi-k3f9")],
            proof: None,
        };
        assert!(link.covers(&id("20261123T214501123456Z-mrossi-k3f9")));
        assert!(link.covers(&id("20261122T214501123456Z-mrossi-k3f9")));
        assert!(!link.covers(&id("20261123T214501123457Z-mrossi-k3f9")));
        assert!(!link.covers(&id("20261122T214501123456Z-mrossi-aaaa")));
    }
}
