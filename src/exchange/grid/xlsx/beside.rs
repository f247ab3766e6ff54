//! What the library of workbooks does not tell: which rows are hidden, and which signs in a text are raised.

use std::collections::{HashMap, HashSet};
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

use super::super::GridError;

const WORKBOOK: &str = "xl/workbook.xml";
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";
const STRINGS: &str = "xl/sharedStrings.xml";

/// What is known of a workbook beside its cells.
#[derive(Default)]
pub(super) struct Beside {
    /// The texts with raised digits, signs of footnotes, as they are without them.
    plain: HashMap<String, String>,
    /// The parts that hold the sheets, by their names.
    parts: HashMap<String, String>,
}

impl Beside {
    /// Of a workbook; what cannot be found is not there.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, GridError> {
        let mut targets = HashMap::new();
        each(bytes, RELATIONS, |seen| {
            if let Seen::Start(start) = seen
                && let (Some(id), Some(target)) = (value(start, "Id"), value(start, "Target"))
            {
                let target = target.trim_start_matches("/xl/").to_owned();
                targets.insert(id, format!("xl/{}", target.trim_start_matches('/')));
            }
        })?;
        let mut beside = Self::default();
        each(bytes, WORKBOOK, |seen| {
            if let Seen::Start(start) = seen
                && start.local_name().as_ref() == "sheet"
                && let (Some(name), Some(id)) = (value(start, "name"), value(start, "r:id"))
                && let Some(part) = targets.get(&id)
            {
                beside.parts.insert(name, part.clone());
            }
        })?;
        beside.plain = raised(bytes)?;
        Ok(beside)
    }

    /// A text without its raised digits.
    pub(super) fn without_raised<'a>(&'a self, text: &'a str) -> &'a str {
        self.plain.get(text.trim()).map_or(text, String::as_str)
    }

    /// The rows of a sheet that are hidden, from 1.
    pub(super) fn hidden(&self, bytes: &[u8], sheet: &str) -> Result<Vec<usize>, GridError> {
        let mut rows = Vec::new();
        let Some(part) = self.parts.get(sheet) else {
            return Ok(rows);
        };
        each(bytes, part, |seen| {
            if let Seen::Start(start) = seen
                && start.local_name().as_ref() == "row"
                && matches!(value(start, "hidden").as_deref(), Some("1" | "true"))
            {
                rows.extend(value(start, "r").and_then(|it| it.parse::<usize>().ok()));
            }
        })?;
        Ok(rows)
    }
}

/// The shared texts that have raised digits, each with what it is without them; not those that stand somewhere without any too.
fn raised(bytes: &[u8]) -> Result<HashMap<String, String>, GridError> {
    let mut found = HashMap::new();
    let mut elsewhere = HashSet::new();
    let (mut whole, mut plain) = (String::new(), String::new());
    let (mut is_text, mut is_raised, mut is_phonetic) = (false, false, false);
    each(bytes, STRINGS, |seen| match seen {
        Seen::Start(start) => match start.local_name().as_ref() {
            "si" => {
                whole.clear();
                plain.clear();
            }
            "r" => is_raised = false,
            "rPh" => is_phonetic = true,
            "t" => is_text = !is_phonetic,
            "vertAlign" => is_raised = value(start, "val").as_deref() == Some("superscript"),
            _ => {}
        },
        Seen::Text(text) if is_text => {
            whole.push_str(text);
            let is_mark = is_raised && text.trim().bytes().all(|it| it.is_ascii_digit());
            plain.push_str(if is_mark { "" } else { text });
        }
        Seen::Text(_) => {}
        Seen::End(name) => match name {
            "t" => is_text = false,
            "r" => is_raised = false,
            "rPh" => is_phonetic = false,
            "si" if whole == plain => drop(elsewhere.insert(whole.trim().to_owned())),
            "si" => drop(found.insert(whole.trim().to_owned(), plain.trim().to_owned())),
            _ => {}
        },
    })?;
    found.retain(|whole, _| !elsewhere.contains(whole));
    Ok(found)
}

fn value(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.try_get_attribute(name).ok()??;
    Some(found.value.to_string())
}

/// Something in a part of a workbook.
enum Seen<'a> {
    Start(&'a BytesStart<'a>),
    Text(&'a str),
    End(&'a str),
}

/// Goes through a part of a workbook, where it is there.
fn each(bytes: &[u8], part: &str, mut see: impl FnMut(Seen<'_>)) -> Result<(), GridError> {
    let odd = |error: &dyn std::fmt::Display| GridError::NoWorkbook(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let Ok(content) = archive.by_name(part) else {
        return Ok(());
    };
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|it| odd(&it))? {
            Event::Eof => return Ok(()),
            Event::Start(start) => see(Seen::Start(&start)),
            Event::Empty(start) => {
                see(Seen::Start(&start));
                see(Seen::End(start.local_name().as_ref()));
            }
            Event::Text(text) => see(Seen::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let named = resolve_xml_entity(entity.as_ref()).map(str::to_owned);
                let coded = entity.resolve_char_ref().map_err(|it| odd(&it))?;
                let text = named.or(coded.map(String::from)).unwrap_or_default();
                see(Seen::Text(&text));
            }
            Event::End(end) => see(Seen::End(end.local_name().as_ref())),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}
