//! The paragraphs and tables of a Word document, as lines of text with tabs. What was deleted under revision is not read, and a table
//! within a cell is its text.

use std::fmt::Write;
use std::io::{BufReader, Cursor};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};

fn odd(error: &dyn std::fmt::Display) -> String {
    error.to_string()
}

/// The text of a document.
///
/// # Errors
/// The reader's words, in English.
pub(super) fn text(bytes: &[u8]) -> Result<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|it| odd(&it))?;
    let content = archive
        .by_name("word/document.xml")
        .map_err(|it| odd(&it))?;
    let mut reader = Reader::from_reader(BufReader::new(content));
    let mut body = Body::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|it| odd(&it))? {
            Event::Eof => break,
            Event::Start(start) => body.start(&start)?,
            Event::Empty(start) => {
                body.start(&start)?;
                body.end(start.name().as_ref());
            }
            Event::Text(text) => body.text(&text.xml10_content()),
            Event::GeneralRef(entity) => {
                let named = resolve_xml_entity(entity.as_ref()).map(str::to_owned);
                let coded = entity.resolve_char_ref().map_err(|it| odd(&it))?;
                body.text(&named.or(coded.map(String::from)).unwrap_or_default());
            }
            Event::End(end) => body.end(end.name().as_ref()),
            Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
    Ok(body.text)
}

/// What has been read of a document.
#[derive(Default)]
struct Body {
    text: String,
    /// Tables that are open, one within another.
    tables: usize,
    /// The cells of the row that is read, each with how many columns it takes.
    cells: Vec<(String, usize)>,
    /// The paragraph that is read.
    paragraph: String,
    is_heading: bool,
    /// Whether the run is bold, and whether its text is written.
    is_bold: bool,
    is_text: bool,
    deleted: usize,
}

impl Body {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let value = |name: &str| -> Result<Option<String>, String> {
            let found = start.try_get_attribute(name).map_err(|it| odd(&it))?;
            Ok(found.map(|it| it.value.to_string()))
        };
        match start.name().as_ref() {
            "w:tbl" => self.tables = self.tables.saturating_add(1),
            "w:tr" if self.tables == 1 => self.cells.clear(),
            "w:tc" if self.tables == 1 => self.cells.push((String::new(), 1)),
            "w:gridSpan" if self.tables == 1 => {
                let span = value("w:val")?.and_then(|it| it.parse().ok()).unwrap_or(1);
                if let Some((_, columns)) = self.cells.last_mut() {
                    *columns = span;
                }
            }
            "w:p" => {
                self.paragraph.clear();
                self.is_heading = false;
            }
            "w:pStyle" => {
                let style = value("w:val")?.unwrap_or_default().to_lowercase();
                self.is_heading = ["heading", "titolo", "title"]
                    .iter()
                    .any(|it| style.starts_with(it));
            }
            "w:r" => self.is_bold = false,
            "w:b" => {
                self.is_bold = !matches!(value("w:val")?.as_deref(), Some("0" | "false" | "none"));
            }
            "w:t" => self.is_text = true,
            "w:tab" | "w:br" | "w:cr" => self.write(" "),
            "w:del" | "w:moveFrom" | "mc:Fallback" => self.deleted = self.deleted.saturating_add(1),
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.is_text {
            self.write(text);
        }
    }

    fn write(&mut self, text: &str) {
        if self.deleted > 0 {
            return;
        }
        let text = text.replace(['\t', '\n', '\r'], " ");
        if self.is_bold && !text.trim().is_empty() {
            // Runs that are bold one after the other are one.
            if let Some(open) = self.paragraph.strip_suffix("</b>") {
                self.paragraph.truncate(open.len());
            } else {
                self.paragraph.push_str("<b>");
            }
            self.paragraph.push_str(&text);
            self.paragraph.push_str("</b>");
        } else {
            self.paragraph.push_str(&text);
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:t" => self.is_text = false,
            "w:r" => self.is_bold = false,
            "w:del" | "w:moveFrom" | "mc:Fallback" => self.deleted = self.deleted.saturating_sub(1),
            "w:tbl" => self.tables = self.tables.saturating_sub(1),
            "w:p" => self.end_of_paragraph(),
            "w:tr" if self.tables == 1 => {
                for (at, (cell, columns)) in std::mem::take(&mut self.cells).into_iter().enumerate()
                {
                    if at > 0 {
                        self.text.push('\t');
                    }
                    self.text.push_str(cell.trim());
                    self.text.extend(std::iter::repeat_n(
                        '\t',
                        columns.min(100).saturating_sub(1),
                    ));
                }
                self.text.push_str("\t\n");
            }
            _ => {}
        }
    }

    fn end_of_paragraph(&mut self) {
        let paragraph = std::mem::take(&mut self.paragraph);
        if self.tables == 0 {
            let mark = if self.is_heading { "## " } else { "" };
            _ = writeln!(self.text, "{mark}{}", paragraph.trim());
        } else if let Some((cell, _)) = self.cells.last_mut() {
            if !cell.is_empty() {
                cell.push(' ');
            }
            cell.push_str(paragraph.trim());
        }
    }
}
