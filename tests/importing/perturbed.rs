//! Every document of the corpus altered in small ways, and the prints of what is read then: a row or a column less, cells exchanged
//! or said in another way, in another form of file. It holds what no single reading does, at the edges where a rule begins.
//! All readings lie in full in `target/tmp/readings` after a run, to be held against those of another commit.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};
use traguardo::exchange::{ImportKind, import};
use traguardo::plan::Language;
use traguardo::settings::Limits;
use traguardo::words::words;

use super::about;
use super::corpus::reading;
use crate::support::documents;

/// What a cell says instead.
const CELLS: [&str; 24] = [
    "",
    "90%",
    "≤ 12",
    "12.500",
    "1,5",
    "30/06/2025",
    "entro il 31/12",
    "n.d.",
    "sì",
    "+5%",
    "-3",
    "2025",
    "100",
    "0,25",
    "Target 2025",
    "Peso",
    "Totale",
    "tra 80% e 90%",
    "3/4",
    "15 giorni",
    "Obiettivo 2",
    "1.1",
    "Q1",
    "un testo di più parole",
];

/// A document as lines of cells, and how they are joined.
struct Table<'a> {
    rows: Vec<Vec<&'a str>>,
    mark: char,
}

impl<'a> Table<'a> {
    fn of(text: &'a str, name: &str) -> Self {
        let marks = if name.ends_with("csv") {
            ";,\t|"
        } else {
            "\t|;"
        };
        let count = |mark: &char| text.matches(*mark).count();
        let mark = marks.chars().max_by_key(count).unwrap();
        let rows = text.lines().map(|line| line.split(mark).collect());
        Self {
            rows: rows.collect(),
            mark,
        }
    }

    fn text(&self, mark: char) -> String {
        let rows = self.rows.iter().map(|row| row.join(&mark.to_string()));
        rows.collect::<Vec<_>>().join("\n")
    }

    /// The document in its other shapes, each with what was done to it.
    fn variants(&self) -> Vec<(String, String)> {
        let mut all = vec![("tabs".to_owned(), self.text('\t'))];
        let mut other = |what: String, change: &dyn Fn(&mut Vec<Vec<&'a str>>)| {
            let mut rows = self.rows.clone();
            change(&mut rows);
            let table = Table { rows, ..*self };
            all.push((what, table.text(self.mark)));
        };
        for at in 0..self.rows.len().min(6) {
            other(format!("row {at} out"), &|rows| drop(rows.remove(at)));
            other(format!("row {at} twice"), &|rows| {
                rows.insert(at, rows[at].clone());
            });
            other(format!("row {at} down"), &|rows| {
                let to = (at + 1).min(rows.len() - 1);
                rows.swap(at, to);
            });
        }
        let width = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        for at in 0..width.min(10) {
            other(format!("column {at} out"), &|rows| {
                for row in rows.iter_mut().filter(|row| row.len() > at) {
                    row.remove(at);
                }
            });
            other(format!("column {at} right"), &|rows| {
                for row in rows.iter_mut().filter(|row| row.len() > at + 1) {
                    row.swap(at, at + 1);
                }
            });
        }
        // Every few cells another text, so that each stands somewhere.
        let mut nth = 0;
        for (y, row) in self.rows.iter().enumerate().take(9) {
            for x in (y % 5..row.len().min(15)).step_by(5) {
                nth += 1;
                let cell = CELLS[(nth * 7 + self.rows.len()) % CELLS.len()];
                other(format!("{y},{x} {cell}"), &|rows| rows[y][x] = cell);
            }
        }
        all
    }
}

#[test]
fn what_is_read_at_the_edges_of_a_rule_is_what_was_read() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readings");
    fs::create_dir_all(&folder).unwrap();
    let mut prints = String::new();
    for (name, bytes) in documents() {
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        let kind = ImportKind::of_file(&name).unwrap();
        let mut all = String::new();
        for (nth, (what, text)) in Table::of(&text, &name).variants().into_iter().enumerate() {
            let language = Language::ALL[nth % 2];
            let read = import(text.as_bytes(), kind, &about("piano"), Limits::default());
            all += &format!("== {what}\n{}", reading(&read, words(language)));
        }
        let print = Sha256::digest(all.as_bytes());
        let print = print[..6]
            .iter()
            .fold(String::new(), |print, it| format!("{print}{it:02x}"));
        prints += &format!("{print} {name}\n");
        fs::write(folder.join(name), all).unwrap();
    }
    insta::assert_snapshot!("perturbed", prints);
}
