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

/// How a stretch of text is set.
#[derive(Default)]
struct Run {
    is_bold: bool,
    /// Struck out or hidden.
    is_struck: bool,
    /// Raised, like the sign of a footnote.
    is_raised: bool,
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
    run: Run,
    /// Whether its text is written.
    is_text: bool,
    deleted: usize,
    /// The cells of the row that go on from the one above, and that one's texts.
    merged: Vec<usize>,
    above: Vec<String>,
}

impl Body {
    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), String> {
        let value = |name: &str| -> Result<Option<String>, String> {
            let found = start.try_get_attribute(name).map_err(|it| odd(&it))?;
            Ok(found.map(|it| it.value.to_string()))
        };
        match start.name().as_ref() {
            "w:tbl" => self.tables = self.tables.saturating_add(1),
            "w:tr" if self.tables == 1 => {
                self.cells.clear();
                self.merged.clear();
            }
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
            "w:r" => self.run = Run::default(),
            "w:strike" | "w:dstrike" | "w:vanish" => {
                self.run.is_struck =
                    !matches!(value("w:val")?.as_deref(), Some("0" | "false" | "none"));
            }
            "w:vertAlign" => self.run.is_raised = value("w:val")?.as_deref() == Some("superscript"),
            // The signs of the symbol font, and a hyphen that does not break.
            "w:sym" => match value("w:char")?.unwrap_or_default().to_uppercase().as_str() {
                "F0A3" => self.write("≤"),
                "F0B3" => self.write("≥"),
                "F0B1" => self.write("±"),
                "F0B9" => self.write("≠"),
                _ => {}
            },
            "w:noBreakHyphen" => self.write("-"),
            "w:gridBefore" if self.tables == 1 => {
                let before: usize = value("w:val")?.and_then(|it| it.parse().ok()).unwrap_or(0);
                self.cells
                    .extend(std::iter::repeat_n((String::new(), 1), before.min(100)));
            }
            "w:vMerge" if self.tables == 1 && value("w:val")?.as_deref() != Some("restart") => {
                self.merged.push(self.cells.len().saturating_sub(1));
            }
            "w:b" => {
                self.run.is_bold =
                    !matches!(value("w:val")?.as_deref(), Some("0" | "false" | "none"));
            }
            "w:t" | "m:t" => self.is_text = true,
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
        let is_mark = self.run.is_raised && text.trim().bytes().all(|it| it.is_ascii_digit());
        if self.deleted > 0 || self.run.is_struck || is_mark {
            return;
        }
        let text = text.replace(['\t', '\n', '\r'], " ");
        if self.run.is_bold && !text.trim().is_empty() {
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
            "w:t" | "m:t" => self.is_text = false,
            "w:r" => self.run = Run::default(),
            "w:del" | "w:moveFrom" | "mc:Fallback" => self.deleted = self.deleted.saturating_sub(1),
            "w:tbl" => self.tables = self.tables.saturating_sub(1),
            "w:p" => self.end_of_paragraph(),
            "w:tr" if self.tables == 1 => {
                for at in std::mem::take(&mut self.merged) {
                    let place: usize = self
                        .cells
                        .iter()
                        .take(at)
                        .map(|(_, columns)| *columns)
                        .sum();
                    if let (Some((cell, _)), Some(above)) =
                        (self.cells.get_mut(at), self.above.get(place))
                    {
                        cell.clone_from(above);
                    }
                }
                let spans = self.cells.iter().flat_map(|(cell, columns)| {
                    let rest =
                        std::iter::repeat_n(String::new(), (*columns).min(100).saturating_sub(1));
                    std::iter::once(cell.trim().to_owned()).chain(rest)
                });
                self.above = spans.collect();
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
