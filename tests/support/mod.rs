//! What the tests share: a stage to press keys on, a clock that stands still, pictures of frames, a real terminal.

pub(crate) mod large;
pub(crate) mod picture;
pub(crate) mod stage;
pub(crate) mod typist;

use std::fs;
use std::path::Path;

use jiff::tz::Offset;
use traguardo::record::{Moment, Signature};

/// The day on which all tests happen: 24 November 2026, 10:42 in Bari.
pub(crate) fn now() -> Moment {
    let instant = "2026-11-24T09:42:00Z".parse().unwrap();
    Moment {
        instant,
        offset: Offset::constant(1),
    }
}

pub(crate) fn signature(author: &str) -> Signature {
    Signature {
        author: author.into(),
        token: "k3f9".into(),
    }
}

/// The documents of the corpus, by their names.
pub(crate) fn documents() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/documents");
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap());
    let named = |file: fs::DirEntry| {
        let name = file.file_name().to_string_lossy().into_owned();
        (name, fs::read(file.path()).unwrap())
    };
    let mut all: Vec<_> = files.map(named).collect();
    all.sort();
    all
}
