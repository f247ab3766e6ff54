//! The forms of an import: which file, what a column holds, what a cell should say.

use super::answers::Answers;
use super::sort::{Outcome, Sort};
use crate::app::form::{Ask, FormError, Outlook, Row};
use crate::app::{Import, Origin, Request};
use crate::plan::{Year, is_plan_name};

pub(super) const FILE: Sort = Sort {
    title: |it| it.words().incoming.title().to_owned(),
    rows: |it| Some(file_rows(it)),
    outcome: |it| file(it).map(Outcome::Import),
    outlook: |it| Ok(vec![it.words().incoming.formats().into()]),
    in_closed_year: true,
    ..Sort::PLAIN
};

pub(super) const ROLE: Sort = Sort {
    title: |it| {
        let words = &it.words().incoming;
        words.role_title(letters(it).unwrap_or_default())
    },
    rows: |it| {
        let words = &it.words().incoming;
        import(it)?;
        Some(vec![
            Row::text(Ask::Role, words.role(), "").hint(words.role_hint()),
        ])
    },
    outcome: |it| role(it).map(Outcome::Import),
    outlook: |it| Ok(roles(it)),
    in_closed_year: true,
    ..Sort::PLAIN
};

pub(super) const CELL: Sort = Sort {
    title: |it| {
        let cell = cell(it).unwrap_or_default();
        it.words().incoming.cell_title(cell)
    },
    rows: |it| {
        let text = import(it)?.text();
        Some(vec![Row::text(Ask::Text, it.words().incoming.cell(), text)])
    },
    outcome: |it| says(it).map(Outcome::Import),
    outlook: |it| Ok(vec![it.words().incoming.cell_stays().into()]),
    in_closed_year: true,
    ..Sort::PLAIN
};

/// The role of a column that holds nothing of the plan.
const NOTHING: &str = "-";

fn import<'a>(it: &Answers<'a>) -> Option<&'a Import> {
    it.model.screens.import()
}

/// What is asked of a file; what was said of it stays.
fn file_rows(it: &Answers<'_>) -> Vec<Row> {
    let words = &it.words().incoming;
    let open = import(it);
    let request = open.map(|it| &it.request);
    let from = match request.map(|it| &it.from) {
        Some(Origin::File(file)) => file.as_str(),
        Some(Origin::Pasted(_)) | None => "",
    };
    let is_pasted = matches!(request.map(|it| &it.from), Some(Origin::Pasted(_)));
    let file = (!is_pasted).then(|| Row::text(Ask::File, words.file(), from));
    let read = open.and_then(|it| it.read.as_ref());
    let sheets = read.filter(|it| it.sheets.len() > 1).map(|read| {
        let chosen = read.sheets.iter().position(|it| *it == read.sheet);
        Row::choice(
            Ask::Sheet,
            words.sheet(),
            chosen.unwrap_or(0),
            read.sheets.clone(),
        )
    });
    let year = request.and_then(|it| it.year);
    let year = year.map(|it| it.to_string()).unwrap_or_default();
    let id = request.and_then(|it| it.id.clone()).unwrap_or_default();
    let made = read.and_then(|it| it.plan.as_ref().ok());
    let made = made.map_or_else(|| words.name_hint().to_owned(), |it| it.id.clone());
    let year = Row::text(Ask::Years, words.year(), &year).hint(words.year_hint());
    let name = Row::text(Ask::Folder, words.name(), &id).hint(&made);
    file.into_iter().chain(sheets).chain([year, name]).collect()
}

fn file(it: &Answers<'_>) -> Result<Request, FormError> {
    let open = import(it).map(|it| it.request.clone());
    let from = match open.as_ref().map(|it| &it.from) {
        Some(Origin::Pasted(text)) => Origin::Pasted(text.clone()),
        Some(Origin::File(_)) | None => Origin::File(it.required_line(Ask::File)?),
    };
    let year = it.form.value(&Ask::Years);
    let read: Option<Year> = year.parse().ok().filter(|it| (1900..=2199).contains(it));
    if read.is_none() && !year.is_empty() {
        let sentence = it.words().incoming.bad_year(&year);
        return Err(FormError::at(Ask::Years, sentence));
    }
    let id = Some(it.form.value(&Ask::Folder)).filter(|it| !it.is_empty());
    if let Some(id) = id.as_ref().filter(|it| !is_plan_name(it)) {
        return Err(FormError::at(Ask::Folder, it.words().import.bad_id(id)));
    }
    let is_same = open.as_ref().is_some_and(|it| it.from == from);
    let open = open.filter(|_| is_same);
    let has_sheets = it.form.row_of(&Ask::Sheet).is_some() && is_same;
    let sheet = has_sheets.then(|| it.form.value(&Ask::Sheet));
    let is_moved = open.as_ref().is_some_and(|it| it.sheet != sheet);
    let open = open.map(|it| if is_moved { it.without_cells() } else { it });
    Ok(Request {
        from,
        sheet,
        year: read,
        id,
        answers: open.map(|it| it.answers).unwrap_or_default(),
    })
}

/// The letters of the column that has the keys.
fn letters(it: &Answers<'_>) -> Option<String> {
    import(it).map(|it| crate::plan::column_letters(it.column))
}

/// The cell that has the keys, as a spreadsheet calls it.
fn cell(it: &Answers<'_>) -> Option<String> {
    let line = import(it)?.line()?;
    Some(format!("{}{line}", letters(it)?))
}

/// The roles that what was typed may mean, the likeliest first, and what follows them: a year.
fn meant(it: &Answers<'_>) -> (Vec<String>, String) {
    let typed = it.form.value(&Ask::Role).to_lowercase();
    let year = typed
        .find(|c: char| c.is_ascii_digit())
        .unwrap_or(typed.len());
    let (word, rest) = typed.split_at(year);
    let word = word.trim();
    let read = import(it).and_then(|it| it.read.as_ref());
    let roles = read.map_or(&[][..], |it| &it.roles);
    let begin: Vec<&(String, String)> = roles
        .iter()
        .filter(|(it, _)| it.starts_with(word))
        .collect();
    // What is typed whole comes first, and then what is called so.
    let exact = begin.iter().filter(|(it, _)| it == word);
    let named = begin.iter().filter(|(it, role)| it == role);
    let mut meant: Vec<String> = Vec::new();
    for (_, role) in exact.chain(named).chain(&begin) {
        if !meant.contains(role) {
            meant.push(role.clone());
        }
    }
    (meant, rest.trim().to_owned())
}

fn roles(it: &Answers<'_>) -> Vec<Outlook> {
    let (meant, _) = meant(it);
    let words = &it.words().incoming;
    match meant.as_slice() {
        [] => vec![words.no_role().into()],
        all => vec![all.join(" · ").into()],
    }
}

fn role(it: &Answers<'_>) -> Result<Request, FormError> {
    it.required_line(Ask::Role)?;
    let (meant, rest) = meant(it);
    let nothing = Some(NOTHING.to_owned()).filter(|_| it.form.value(&Ask::Role) == NOTHING);
    let role = nothing.or_else(|| meant.into_iter().next());
    let role = role.ok_or_else(|| FormError::at(Ask::Role, it.words().incoming.no_role()))?;
    let heading = import(it).and_then(Import::heading);
    let column = heading.or_else(|| letters(it)).unwrap_or_default();
    with(it, format!("{column}={role} {rest}").trim_end().to_owned())
}

fn says(it: &Answers<'_>) -> Result<Request, FormError> {
    let cell = cell(it).unwrap_or_default();
    with(it, format!("${cell}={}", it.line(&Ask::Text)))
}

/// What is asked for, with one answer more.
fn with(it: &Answers<'_>, answer: String) -> Result<Request, FormError> {
    let open = import(it).ok_or_else(|| FormError::whole(""))?;
    Ok(open.request.with(answer))
}
