//! What is remembered of files that were imported: in the data directory, a file a person.
//!
//! Everybody's are heard, one's own first, and only one's own are written. What is heard is said by every import.

use std::path::{Path, PathBuf};

use ron::ser::PrettyConfig;
use serde::{Deserialize, Serialize};

use super::dir::{Dir, Over};
use super::folder::open_data;
use super::{DataDir, FileError, Finding};
use crate::plan::one_line;
use crate::record::slug;
use crate::settings::Remembered;

/// The office's own words for the heads of columns.
const HEADINGS: &str = "headings.ron";
/// How the files of answers begin.
const ANSWERS: &str = "answers-";
/// Of so many sorts of files something is remembered; the oldest is forgotten.
const MOST: usize = 200;

#[derive(Serialize, Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct AnswersShape {
    version: u32,
    files: Vec<FileShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct FileShape {
    headings: Vec<String>,
    answers: Vec<String>,
}

impl FileShape {
    /// What a colleague's file says is spelled out: it is shown by every import.
    fn remembered(self) -> Remembered {
        let plain = |it: &String| one_line(it).into_owned();
        Remembered {
            headings: self.headings.iter().map(plain).collect(),
            answers: self.answers.iter().map(plain).collect(),
        }
    }
}

impl DataDir {
    /// The office's own list of headings, and where it lies.
    ///
    /// # Errors
    /// Where it is there and cannot be read.
    pub fn headings(&self) -> Result<Option<(PathBuf, String)>, Finding> {
        let Ok(data) = open_data(self.path()) else {
            return Ok(None);
        };
        let name = Path::new(HEADINGS);
        match data.text(name) {
            Ok(text) => Ok(Some((self.path().join(name), text))),
            Err(FileError::Io { missing: true, .. }) => Ok(None),
            Err(file_error) => Err(data.finding(name, file_error)),
        }
    }

    /// What is remembered, that of this person first; and the files that cannot be read.
    pub fn remembered(&self, author: &str) -> (Vec<Remembered>, Vec<Finding>) {
        let Ok(data) = open_data(self.path()) else {
            return (Vec::new(), Vec::new());
        };
        let own = file_of(author);
        let mut names = data.names().unwrap_or_default();
        names.retain(|it| {
            let name = it.to_string_lossy();
            name.starts_with(ANSWERS) && name.ends_with(".ron")
        });
        names.sort_by_key(|it| (*it != own, it.clone()));
        let (mut all, mut findings) = (Vec::new(), Vec::new());
        for name in names {
            match read(&data, &name) {
                Ok(files) => all.extend(files.into_iter().rev().map(FileShape::remembered)),
                Err(finding) => findings.push(finding),
            }
        }
        (all, findings)
    }

    /// Remembers what was said, in the file of this person; what was said of such files before holds no more.
    ///
    /// # Errors
    /// Where the file cannot be read or written.
    pub fn remember(&self, author: &str, new: Remembered) -> Result<(), Finding> {
        let data = open_data(self.path()).map_err(|file_error| Finding {
            file: self.path().to_owned(),
            at: None,
            file_error,
        })?;
        let name = file_of(author);
        let files = match read(&data, &name) {
            Ok(files) => files,
            Err(Finding {
                file_error: FileError::Io { missing: true, .. },
                ..
            }) => Vec::new(),
            Err(finding) => return Err(finding),
        };
        let (same, mut files): (Vec<FileShape>, Vec<FileShape>) = files
            .into_iter()
            .partition(|it| it.headings == new.headings);
        let about = |it: &str| {
            it.rsplit_once('=')
                .map(|(name, _)| name.trim().to_lowercase())
        };
        let mut answers: Vec<String> = same.into_iter().flat_map(|it| it.answers).collect();
        answers.retain(|it| new.answers.iter().all(|new| about(new) != about(it)));
        answers.extend(new.answers);
        files.push(FileShape {
            headings: new.headings,
            answers,
        });
        let forgotten = files.len().saturating_sub(MOST);
        files.drain(..forgotten);
        let shape = AnswersShape {
            version: super::shape::VERSION,
            files,
        };
        let config = PrettyConfig::new().indentor("  ").escape_strings(false);
        let text = super::shape::options().to_string_pretty(&shape, config);
        let written = text
            .map_err(|error| FileError::Syntax {
                reason: error.to_string(),
            })
            .and_then(|text| Ok(data.write(&name, text.as_bytes(), Over::Anything, None)?));
        written.map_err(|file_error| data.finding(&name, file_error))
    }
}

fn file_of(author: &str) -> PathBuf {
    PathBuf::from(format!("{ANSWERS}{}.ron", slug(author)))
}

fn read(data: &Dir, name: &Path) -> Result<Vec<FileShape>, Finding> {
    let text = data.text(name).map_err(|it| data.finding(name, it))?;
    let read = super::shape::options().from_str::<AnswersShape>(&text);
    let shape = read.map_err(|error| {
        let file = data.finding(name, FileError::NotRegular).file;
        Finding::of_ron(file, &text, &error)
    })?;
    if shape.version > super::shape::VERSION {
        let version = shape.version;
        return Err(data.finding(name, FileError::Newer { version }));
    }
    Ok(shape.files)
}
