//! Where a value comes from: a link, the name of a document, or a file, which is sealed with its SHA-256.

use std::collections::HashMap;
use std::fmt::Write;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::{FileError, Finding, bounded};
use crate::plan::{Place, Year, one_line};
use crate::record::{Document, Seal, Source};

/// Reading a file of more bytes than that takes a moment.
const LARGE: u64 = 64 << 20;

/// A source as typed. What looks like a path must be a file that can be read; it is kept with its whole path and its
/// checksum. Links and names of documents are kept as they are.
///
/// # Errors
/// Why the file cannot be read.
pub fn seal(text: &str) -> Result<Source, Finding> {
    let text = text.trim();
    let path = absolute(text);
    if text.contains("://") || (!is_path(text) && !path.is_file()) {
        return Ok(Source {
            text: one_line(text).into_owned(),
            checksum: None,
        });
    }
    match checksum(&path) {
        Ok(sum) => Ok(Source {
            text: one_line(&path.to_string_lossy()).into_owned(),
            checksum: Some(sum),
        }),
        Err(file_error) => Err(Finding {
            file: path,
            at: None,
            file_error,
        }),
    }
}

/// Whether the file that a text names is there; so too where it names none.
pub fn is_there(text: &str) -> bool {
    let text = text.trim();
    !is_path(text) || absolute(text).is_file()
}

/// Whether a sealed file is still what it was; `None` where nothing was sealed.
pub fn verify(source: &Source) -> Option<Seal> {
    let sealed = source.checksum.as_ref()?;
    Some(compared(sealed, &checksum(Path::new(&source.text))))
}

fn compared(sealed: &str, now: &Result<String, FileError>) -> Seal {
    match now {
        Ok(now) if now == sealed => Seal::Same,
        Ok(_) | Err(FileError::TooLarge { .. }) => Seal::Changed,
        Err(_) => Seal::Gone,
    }
}

/// Whether the files that a KPI's measurements of a year come from are what they were.
pub fn seals_of(document: &Document, place: Place, year: Year) -> HashMap<String, Seal> {
    let measurements = document
        .cell(place, year)
        .map(|cell| cell.measurements.as_slice());
    let sources = measurements
        .unwrap_or_default()
        .iter()
        .filter_map(|it| it.source.as_ref());
    sources
        .filter_map(|source| Some((source.text.clone(), verify(source)?)))
        .collect()
}

/// Every file that a value comes from and that is not what it was. Each is read once, all of them as far as the budget goes; `notify` hears
/// of each large one before it is read, with its size in bytes.
pub fn broken_seals(
    document: &Document,
    budget: &mut Budget,
    notify: &mut dyn FnMut(&Path, u64),
) -> Vec<Finding> {
    let plan = document.plan();
    let cells = plan.kpis().flat_map(|(place, kpi)| {
        let years = plan.years.iter();
        years.filter_map(move |year| Some((kpi, *year, document.cell(place, *year)?)))
    });
    let mut findings = Vec::new();
    for (kpi, year, cell) in cells {
        for source in cell.measurements.iter().filter_map(|it| it.source.as_ref()) {
            let gone = match budget.verify(source, notify) {
                Some(Seal::Gone) => true,
                Some(Seal::Changed) => false,
                Some(Seal::Same) | None => continue,
            };
            findings.push(Finding {
                file: PathBuf::from(&source.text),
                at: None,
                file_error: FileError::BrokenSeal {
                    code: kpi.code.clone(),
                    year,
                    gone,
                },
            });
        }
    }
    findings
}

/// How much is read to compare checksums, over all plans.
#[derive(Debug)]
pub struct Budget {
    left: u64,
    /// What each file is now; one may be the source of many values.
    known: HashMap<String, Result<String, FileError>>,
    /// How many files were not read, because the budget was used up.
    pub skipped: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self {
            left: Self::MOST,
            known: HashMap::new(),
            skipped: 0,
        }
    }
}

impl Budget {
    /// So many bytes are read at most.
    pub const MOST: u64 = 8 << 30;

    fn verify(&mut self, source: &Source, notify: &mut dyn FnMut(&Path, u64)) -> Option<Seal> {
        let sealed = source.checksum.as_ref()?;
        if !self.known.contains_key(&source.text) {
            let path = Path::new(&source.text);
            let length = path.metadata().map_or(0, |about| about.len());
            let Some(left) = self.left.checked_sub(length.min(bounded::LARGEST)) else {
                self.skipped = self.skipped.saturating_add(1);
                return None;
            };
            self.left = left;
            if length > LARGE {
                notify(path, length);
            }
            self.known.insert(source.text.clone(), checksum(path));
        }
        self.known
            .get(&source.text)
            .map(|now| compared(sealed, now))
    }
}

fn is_path(text: &str) -> bool {
    ["/", "./", "../", "~/"]
        .iter()
        .any(|start| text.starts_with(start))
}

pub(super) fn absolute(text: &str) -> PathBuf {
    let home = text
        .strip_prefix('~')
        .filter(|rest| rest.is_empty() || rest.starts_with('/'))
        .map(|rest| rest.trim_start_matches('/'))
        .and_then(|rest| Some(directories::BaseDirs::new()?.home_dir().join(rest)));
    let path = home.unwrap_or_else(|| PathBuf::from(text));
    std::path::absolute(&path).unwrap_or(path)
}

/// Of a regular file of bounded size, which is never in memory as a whole. A path that is not whole would be another file elsewhere.
fn checksum(path: &Path) -> Result<String, FileError> {
    if !path.is_absolute() {
        return Err(FileError::NotRegular);
    }
    let mut file = bounded::open_regular(path)?;
    if file.metadata()?.len() > bounded::LARGEST {
        return Err(FileError::TooLarge {
            most: bounded::LARGEST,
        });
    }
    let mut hash = Sha256::new();
    let mut part = vec![0; 1 << 16];
    loop {
        match file.read(&mut part) {
            Ok(0) => break,
            Ok(count) => hash.update(part.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a text cannot fail.
            write!(text, "{byte:02x}").ok();
            text
        }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_sealed_and_a_change_in_it_is_seen() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bilancio.csv");
        std::fs::write(&path, "abc").expect("a file");
        let source = seal(&path.to_string_lossy()).expect("a source");
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(source.checksum.as_deref(), Some(known));
        assert_eq!(verify(&source), Some(Seal::Same));
        std::fs::write(&path, "abd").expect("the file");
        assert_eq!(verify(&source), Some(Seal::Changed));
        std::fs::remove_file(&path).expect("the file");
        assert_eq!(verify(&source), Some(Seal::Gone));
    }

    #[test]
    fn only_of_a_large_file_one_hears_before_it_is_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let (small, large) = (
            folder.path().join("small.csv"),
            folder.path().join("large.csv"),
        );
        std::fs::write(&small, "abc").expect("a file");
        // So large that it is not read at all.
        let length = bounded::LARGEST + 1;
        let file = std::fs::File::create(&large).expect("a file");
        file.set_len(length).expect("a file without content");
        let mut heard = Vec::new();
        let mut budget = Budget::default();
        for path in [&small, &large] {
            let source = Source {
                text: path.to_string_lossy().into_owned(),
                checksum: Some("00".to_owned()),
            };
            budget.verify(&source, &mut |path, bytes| {
                heard.push((path.to_owned(), bytes));
            });
        }
        assert_eq!(heard, [(large, length)]);
    }

    #[test]
    fn links_and_names_are_kept_and_a_path_must_be_a_file() {
        let link = seal("https://example.org/a/b").expect("a link");
        assert_eq!((link.checksum.clone(), verify(&link)), (None, None));
        let name = seal(" Bilancio 2022, p. 12 ").expect("a name");
        assert_eq!(name.text, "Bilancio 2022, p. 12");
        let file_error = |text| seal(text).map_err(|finding| finding.file_error);
        assert!(matches!(
            file_error("/nowhere/at/all.pdf"),
            Err(FileError::Io { missing: true, .. })
        ));
        assert_eq!(file_error("/"), Err(FileError::NotRegular));
    }
}
