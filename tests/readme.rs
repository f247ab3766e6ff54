//! README and docs: the keys are the table's keys, every link leads somewhere, and no picture lies about that nobody is shown.

use std::collections::BTreeSet;
use std::fs::{read_dir, read_to_string, write};
use std::path::{Path, PathBuf};

use traguardo::app::key_table;
use traguardo::plan::Language;
use traguardo::words::words;

const KEYS: &str = "# The keys

Every key of every screen, printed from the program's own table. In the program `?` (or F1) shows the keys of the screen where you are, in
your language, and `:` every command by its name; `traguardo man` prints this table as a manual page.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn names(folder: &str) -> BTreeSet<String> {
    let files = read_dir(root().join(folder)).unwrap();
    let name = |it: std::fs::DirEntry| it.file_name().into_string().unwrap();
    files.map(|it| name(it.unwrap())).collect()
}

/// README, what else stands beside it, and every page of docs.
fn pages() -> Vec<PathBuf> {
    let beside = ["README.md", "SECURITY.md", "CHANGELOG.md"].map(|it| root().join(it));
    let docs = names("docs")
        .into_iter()
        .map(|it| root().join("docs").join(it));
    beside.into_iter().chain(docs).collect()
}

/// Where a page leads to, out of it and within the repository.
fn links(page: &str) -> Vec<&str> {
    let links = page.split("](").skip(1);
    let links = links.filter_map(|rest| rest.split(')').next());
    links.filter(|it| !it.contains("://")).collect()
}

/// The pictures that README and docs show, by their names.
pub(crate) fn pictures_shown() -> BTreeSet<String> {
    let mut shown = BTreeSet::new();
    for page in pages() {
        for link in links(&read_to_string(page).unwrap()) {
            let name = link.trim_start_matches("../").strip_prefix("screenshots/");
            let name = name.and_then(|it| it.strip_suffix(".png"));
            shown.extend(name.map(str::to_owned));
        }
    }
    shown
}

/// The name of a heading, as links have it.
fn anchor(heading: &str) -> String {
    let heading = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = |it: &char| it.is_alphanumeric() || " -_".contains(*it);
    heading
        .chars()
        .filter(kept)
        .collect::<String>()
        .replace(' ', "-")
}

fn table() -> String {
    let mut text = KEYS.to_owned();
    for (title, rows) in key_table(words(Language::English)) {
        text.push_str(&format!(
            "\n## {title}\n\n| keys | what they do |\n|---|---|\n"
        ));
        for (keys, does) in rows {
            text.push_str(&format!("| `{}` | {does} |\n", keys.replace('|', "\\|")));
        }
    }
    text
}

/// `UPDATE_KEYS=1 cargo test readme` prints the table anew.
#[test]
fn the_page_of_keys_is_the_table_of_keys() {
    let path = root().join("docs/keys.md");
    if std::env::var_os("UPDATE_KEYS").is_some() {
        write(&path, table()).unwrap();
    }
    assert!(
        read_to_string(&path).unwrap() == table(),
        "docs/keys.md is not the table: UPDATE_KEYS=1 cargo test readme prints it anew"
    );
}

#[test]
fn the_pictures_that_lie_there_are_those_that_readme_and_docs_show() {
    let shown = pictures_shown();
    let shown: BTreeSet<String> = shown.iter().map(|it| format!("{it}.png")).collect();
    let there = names("screenshots");
    assert!(!shown.is_empty());
    let orphans: Vec<_> = there.difference(&shown).collect();
    assert!(orphans.is_empty(), "no page shows {orphans:?}");
    let missing: Vec<_> = shown.difference(&there).collect();
    assert!(
        missing.is_empty(),
        "UPDATE_SCREENSHOTS=1 cargo test screenshots draws {missing:?}"
    );
}

#[test]
fn every_link_of_readme_and_docs_leads_somewhere_and_every_page_is_found_from_the_readme() {
    for page in pages() {
        let text = read_to_string(&page).unwrap();
        for link in links(&text) {
            let (file, heading) = link.split_once('#').unwrap_or((link, ""));
            let target = match file {
                "" => page.clone(),
                file => page.with_file_name(file),
            };
            assert!(target.exists(), "{}: {link}", page.display());
            if !heading.is_empty() {
                let target = read_to_string(&target).unwrap();
                let mut headings = target.lines().filter(|it| it.starts_with('#'));
                assert!(
                    headings.any(|it| anchor(it) == heading),
                    "{}: {link}",
                    page.display()
                );
            }
        }
    }
    let readme = read_to_string(root().join("README.md")).unwrap();
    let linked = links(&readme);
    for page in names("docs") {
        assert!(linked.contains(&format!("docs/{page}").as_str()), "{page}");
    }
}
