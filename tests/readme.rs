//! The README's keys are the table's keys.

use traguardo::app::key_table;
use traguardo::plan::Language;
use traguardo::words::words;

const BEGIN: &str = "<!-- keys: printed from the table by tests/readme.rs -->";
const END: &str = "<!-- end of keys -->";

fn table() -> String {
    let mut text = String::new();
    for (title, rows) in key_table(words(Language::English)) {
        text.push_str(&format!(
            "\n**{title}**\n\n| keys | what they do |\n|---|---|\n"
        ));
        for (keys, does) in rows {
            text.push_str(&format!("| `{}` | {does} |\n", keys.replace('|', "\\|")));
        }
    }
    text
}

/// `UPDATE_README=1 cargo test readme` prints the table anew.
#[test]
fn the_readme_prints_the_table_of_keys() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (keys, after) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}\n{}\n{END}{after}", table())).unwrap();
        return;
    }
    assert_eq!(
        keys.trim(),
        table().trim(),
        "UPDATE_README=1 cargo test readme prints it anew"
    );
}

#[test]
fn every_picture_that_the_readme_shows_is_there() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = std::fs::read_to_string(root.join("README.md")).unwrap();
    let pictures: Vec<&str> = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|it| it.starts_with("screenshots/"))
        .collect();
    assert!(!pictures.is_empty());
    for picture in pictures {
        assert!(root.join(picture).exists(), "{picture}");
    }
}
