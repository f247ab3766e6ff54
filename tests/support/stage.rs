//! The program without a terminal: press keys, look at the frame.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use jiff::SignedDuration;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use traguardo::app::{Effect, Key, Message, Model, Opening, Size, key_table, message, update};
use traguardo::cli::Context;
use traguardo::plan::{Language, Plan, Year};
use traguardo::record::{Change, Document, Moment, Source};
use traguardo::run::incoming;
use traguardo::settings::{Depth, Limits, ThemeName};
use traguardo::store::{DataDir, EMBEDDED, EMBEDDED_ID, is_there, plan_from_ron, seal, verify};
use traguardo::view::view;
use traguardo::words::Sentence;

#[derive(Clone)]
pub(crate) struct Stage {
    pub(crate) model: Model,
    pub(crate) now: Moment,
    pub(crate) effects: Vec<Effect>,
    /// Whether writing succeeds, with the reason where not.
    pub(crate) disk: Result<(), String>,
    /// What is on that disk.
    pub(crate) saved: Vec<Change>,
    /// The plan as its file has it.
    plan: Plan,
    unsaved: Vec<Change>,
}

impl Stage {
    /// The real plan, nothing typed yet.
    pub(crate) fn seed(language: Language, width: u16, height: u16) -> Self {
        Self::of(plan_from_ron(EMBEDDED).unwrap(), language, width, height)
    }

    pub(crate) fn italian() -> Self {
        Self::seed(Language::Italian, 120, 40)
    }

    pub(crate) fn of(plan: Plan, language: Language, width: u16, height: u16) -> Self {
        let now = super::now();
        let document = Document::new(plan, [], super::signature("M. Rossi"), now.instant);
        Self::opened(document, language, Size { width, height })
    }

    pub(crate) fn opened(document: Document, language: Language, size: Size) -> Self {
        let now = super::now();
        let year = document.first_open_year();
        let plan = document.plan().clone();
        let model = Model::new(Opening {
            document,
            plan_id: EMBEDDED_ID.into(),
            year,
            language,
            theme: ThemeName::Dark,
            depth: Depth::True,
            ascii: false,
            slide: None,
            kpi: None,
            findings: Vec::new(),
            size,
            now,
        });
        Self {
            model,
            now,
            effects: Vec::new(),
            disk: Ok(()),
            saved: Vec::new(),
            plan,
            unsaved: Vec::new(),
        }
    }

    /// Presses keys: characters, and `⏎ ⇥ ⇤ ⎋ ⌫ ⌦ ← → ↑ ↓ ⇱ ⇲ ⇞ ⇟`, `^x` for Ctrl-X, `⑴` to `⑵` for F1 and F2.
    pub(crate) fn press(&mut self, keys: &str) -> &mut Self {
        let mut keys = keys.chars();
        while let Some(c) = keys.next() {
            let plain = KeyModifiers::NONE;
            let (code, modifiers) = match c {
                '⏎' => (KeyCode::Enter, plain),
                '⇥' => (KeyCode::Tab, plain),
                '⇤' => (KeyCode::BackTab, plain),
                '⎋' => (KeyCode::Esc, plain),
                '⌫' => (KeyCode::Backspace, plain),
                '⌦' => (KeyCode::Delete, plain),
                '←' => (KeyCode::Left, plain),
                '→' => (KeyCode::Right, plain),
                '↑' => (KeyCode::Up, plain),
                '↓' => (KeyCode::Down, plain),
                '⇱' => (KeyCode::Home, plain),
                '⇲' => (KeyCode::End, plain),
                '⇞' => (KeyCode::PageUp, plain),
                '⇟' => (KeyCode::PageDown, plain),
                '⑴' => (KeyCode::F(1), plain),
                '⑵' => (KeyCode::F(2), plain),
                '^' => (KeyCode::Char(keys.next().unwrap()), KeyModifiers::CONTROL),
                c => (KeyCode::Char(c), plain),
            };
            self.key(KeyEvent::new(code, modifiers));
        }
        self
    }

    pub(crate) fn key(&mut self, event: KeyEvent) {
        if let Some(message) = message(&self.model, Key::from(event)) {
            self.tell(message);
        }
    }

    /// A message, and the disk's answers to what follows from it.
    pub(crate) fn tell(&mut self, message: Message) -> &mut Self {
        self.now.instant += SignedDuration::from_secs(1);
        let effects = update(&mut self.model, self.now, message);
        for effect in effects {
            let answer = match &effect {
                Effect::Write(changes) => {
                    self.unsaved.extend(changes.clone());
                    Some(self.write())
                }
                Effect::Retry => Some(self.write()),
                Effect::Seal(text) => Some(Message::Sealed {
                    asked: text.clone(),
                    read: seal(text).map_err(|it| Sentence::new(|words| it.sentence(words))),
                }),
                Effect::LookFor(text) => Some(Message::LookedFor {
                    asked: text.clone(),
                    is_there: is_there(text),
                }),
                Effect::Verify(sources) => {
                    let seal = |it: &Source| Some((it.text.clone(), verify(it)?));
                    Some(Message::Verified(sources.iter().filter_map(seal).collect()))
                }
                Effect::Read(asked) => {
                    let outcome = incoming(asked, &self.context(asked.year));
                    Some(Message::WasRead {
                        asked: asked.clone(),
                        outcome: outcome
                            .map(Box::new)
                            .map_err(|why| Sentence::new(|_| why.message.clone())),
                    })
                }
                Effect::MoveTo(path) => {
                    self.saved.append(&mut self.unsaved);
                    Some(Message::Moved { path: path.clone() })
                }
                _ => None,
            };
            self.effects.push(effect);
            if let Some(answer) = answer {
                self.tell(answer);
            }
        }
        self
    }

    /// Who reads a file: somebody with a data directory that is not there.
    fn context(&self, year: Option<Year>) -> Context {
        let nowhere = concat!(env!("CARGO_TARGET_TMPDIR"), "/no-data");
        Context {
            words: self.model.words,
            data: DataDir::find(Some(nowhere.into())).unwrap(),
            plan_id: EMBEDDED_ID.to_owned(),
            year,
            as_of: None,
            read_only: false,
            signature: super::signature("M. Rossi"),
            now: self.now,
            limits: Limits::default(),
            settings_finding: None,
            settings_file: None,
            warn: |_| {},
            keys: key_table,
        }
    }

    fn write(&mut self) -> Message {
        match self.disk.clone() {
            Ok(()) => {
                self.saved.append(&mut self.unsaved);
                Message::Written
            }
            Err(reason) => Message::NotWritten {
                why: Sentence::new(|_| reason.clone()),
                unsaved: self.unsaved.len(),
            },
        }
    }

    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.tell(Message::Paste(text.into()))
    }

    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.tell(Message::Resized { width, height })
    }

    /// A colleague with the same plan, who has seen nothing yet of what was changed.
    pub(crate) fn colleague(&self) -> Self {
        let document = Document::new(
            self.plan.clone(),
            [],
            super::signature("L. Bianchi"),
            self.now.instant,
        );
        let mut stage = Self::opened(document, self.model.words.language, self.model.size);
        stage.now = self.now;
        stage
    }

    /// Takes in all that a colleague changed.
    pub(crate) fn hear(&mut self, colleague: &Self) -> &mut Self {
        self.tell(Message::Absorb {
            changes: colleague.saved.clone(),
            findings: Vec::new(),
            looked_at: Vec::new(),
        })
    }

    /// What is on the disk, opened by a program that starts anew.
    pub(crate) fn restarted(&self) -> Self {
        let document = Document::new(
            self.plan.clone(),
            self.saved.clone(),
            super::signature("M. Rossi"),
            self.now.instant,
        );
        let mut stage = Self::opened(document, self.model.words.language, self.model.size);
        stage.now = self.now;
        stage.saved.clone_from(&self.saved);
        stage
    }

    pub(crate) fn buffer(&self) -> Buffer {
        self.drawn().0
    }

    /// The frame, and where the terminal's cursor is in it.
    pub(crate) fn drawn(&self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.model.size;
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let cursor = view(&self.model, &mut buffer);
        (buffer, cursor)
    }

    pub(crate) fn frame(&self) -> String {
        text(&self.buffer())
    }

    /// The line of the frame that holds a text; of a code its row, and not the segment of the weighted bar.
    pub(crate) fn line(&self, with: &str) -> String {
        let frame = self.frame();
        let segment = format!("{} · ", with.trim());
        let mut lines = frame.lines().filter(|line| line.contains(with));
        let first = lines.clone().next();
        let line = lines.find(|line| !line.contains(&segment)).or(first);
        line.unwrap_or_else(|| panic!("{with:?} is on the screen:\n{frame}"))
            .to_owned()
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.frame().contains(text)
    }

    #[track_caller]
    pub(crate) fn must_show(&mut self, text: &str) -> &mut Self {
        assert!(
            self.shows(text),
            "{text:?} must be on the screen:\n{}",
            self.frame()
        );
        self
    }

    /// Clicks on a text where it stands first, once or twice.
    #[track_caller]
    pub(crate) fn click(&mut self, text: &str, double: bool) -> &mut Self {
        let frame = self.frame();
        let mut lines = frame.lines().zip(0..);
        let (line, row) = lines.find(|(line, _)| line.contains(text)).unwrap();
        let before = line.find(text).unwrap();
        let column = u16::try_from(line[..before].chars().count()).unwrap();
        let spot = traguardo::view::clicked(&self.model, column, row);
        let message = match spot {
            Some(spot) => Message::Press { spot, double },
            None => Message::Click {
                column,
                row,
                double,
            },
        };
        self.tell(message)
    }

    /// That a line says something, however its words are set apart.
    #[track_caller]
    pub(crate) fn must_say(&mut self, text: &str) -> &mut Self {
        let frame = self.frame();
        let says = |line: &str| {
            let words: Vec<&str> = line.split_whitespace().collect();
            words.join(" ").contains(text)
        };
        assert!(frame.lines().any(says), "{text:?} must be said:\n{frame}");
        self
    }

    #[track_caller]
    pub(crate) fn must_not_show(&mut self, text: &str) -> &mut Self {
        assert!(
            !self.shows(text),
            "{text:?} must not be on the screen:\n{}",
            self.frame()
        );
        self
    }

    pub(crate) fn selected(&self) -> &str {
        &self.model.plan().kpi(self.model.cursor).unwrap().code
    }

    /// The result of the individual roll-up, as shown.
    pub(crate) fn individual(&self) -> String {
        self.model
            .words
            .figure_or_none(self.model.scores.individual().figures.result.as_ref())
    }

    /// The year's actuals of the worked example, typed as a person would.
    pub(crate) fn with_example(mut self) -> Self {
        let mark = if self.model.words.language == Language::English {
            "."
        } else {
            ","
        };
        let year = "9,8⏎168,43⏎↓12,40⏎77⏎ssn2⏎74,2⏎g";
        self.press(&year.replace(',', mark));
        self.model.example = true;
        self.model.notice = None;
        self
    }
}

/// The text of a frame, without space at the ends of lines.
pub(crate) fn text(buffer: &Buffer) -> String {
    let width = buffer.area.width as usize;
    let rows = buffer.content.chunks(width.max(1));
    let line = |row: &[ratatui::buffer::Cell]| {
        let text: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
        text.trim_end().to_owned()
    };
    rows.map(line).collect::<Vec<_>>().join("\n")
}
