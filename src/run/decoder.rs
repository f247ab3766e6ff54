//! From the bytes of a terminal to keys, clicks and pastes.
//!
//! A sequence is not over because a read is: over a slow line `ESC` and `[B` come apart, and are one arrow. What a terminal
//! answers late (its kind, its colours, its modes) is swallowed whole, wherever it is cut. The decoder says how long it waits for
//! the rest; while nothing is pending it waits for nothing.

mod csi;

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// A lone `ESC` is the key when nothing follows for so long.
const ESCAPE: Duration = Duration::from_millis(80);
/// Where the rest came later than that once, the line is slow: then this long.
const SLOW: Duration = Duration::from_millis(400);
/// The rest of a sequence that was taken for the key is still known as such for so long.
const LATE: Duration = Duration::from_secs(1);
/// A sequence that does not end is over when nothing comes for so long.
const SILENCE: Duration = Duration::from_millis(500);
/// An answer of the terminal that has begun may halt longer: its rest would be typed as digits.
const ANSWER: Duration = Duration::from_secs(2);
/// How long a paste may halt on its way; what came of it would be typed as keys else.
const PASTE: Duration = Duration::from_secs(10);
/// More bytes than this of one answer are kept of none.
const MOST_PARAMETERS: usize = 64;
/// A larger paste is cut, in bytes.
const MOST_PASTED: usize = 4 << 20;

/// Where the decoder stands.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// Within a character of several bytes.
    Character(Vec<u8>),
    /// After `ESC`; with how many before it.
    Escape(usize),
    /// After `ESC O`.
    Single,
    /// After `ESC [`: the parameters so far.
    Control(Vec<u8>),
    /// After `ESC [ [`, of the Linux console.
    Console,
    /// Within the bytes of an old mouse report, so many to come.
    OldMouse(u8),
    /// Within an answer that ends with BEL or `ESC \`; and whether its last byte was `ESC`.
    Answer(bool),
    Paste(Vec<u8>),
}

/// Reads bytes as they come.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    state: State,
    /// Whether Alt was held with the sequence: `ESC ESC [ A`.
    alt: bool,
    /// When a lone `ESC` was taken for the key.
    escaped: Option<Instant>,
    is_slow: bool,
    events: Vec<Event>,
}

impl Decoder {
    /// Takes bytes in, and gives what they mean as far as that is known.
    pub(super) fn feed(&mut self, bytes: &[u8], now: Instant) -> Vec<Event> {
        if self.is_late(bytes, now) {
            self.is_slow = true;
            self.state = State::Escape(0);
        }
        self.escaped = None;
        for byte in bytes {
            self.byte(*byte);
        }
        std::mem::take(&mut self.events)
    }

    /// How long to wait for more; without end where nothing is pending.
    pub(super) const fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground => None,
            State::Escape(_) if self.is_slow => Some(SLOW),
            State::Escape(_) => Some(ESCAPE),
            State::Control(parameters) if parameters.is_empty() => Some(SILENCE),
            State::Control(_) | State::Answer(_) => Some(ANSWER),
            State::Character(_) | State::Single | State::Console | State::OldMouse(_) => {
                Some(SILENCE)
            }
            State::Paste(_) => Some(PASTE),
        }
    }

    /// Nothing came: what is pending is over.
    pub(super) fn silence(&mut self, now: Instant) -> Vec<Event> {
        match std::mem::take(&mut self.state) {
            State::Escape(before) => {
                for _ in 0..=before {
                    self.key(KeyCode::Esc, KeyModifiers::NONE);
                }
                self.escaped = Some(now);
            }
            State::Paste(text) => self.pasted(&text),
            State::Ground
            | State::Character(_)
            | State::Single
            | State::Control(_)
            | State::Console
            | State::OldMouse(_)
            | State::Answer(_) => {}
        }
        self.alt = false;
        std::mem::take(&mut self.events)
    }

    /// Whether these bytes are the rest of a sequence whose beginning was taken for the key: nobody types `[B` at once.
    fn is_late(&self, bytes: &[u8], now: Instant) -> bool {
        let soon = self.escaped.is_some_and(|at| now.duration_since(at) < LATE);
        soon && matches!(bytes, [b'[' | b'O', _, ..])
    }

    fn byte(&mut self, byte: u8) {
        match std::mem::take(&mut self.state) {
            State::Ground => self.ground(byte, KeyModifiers::NONE),
            State::Character(mut bytes) => {
                if byte & 0xc0 == 0x80 {
                    bytes.push(byte);
                    self.character(bytes);
                } else {
                    // It broke off: what it was is not known.
                    self.ground(byte, KeyModifiers::NONE);
                }
            }
            State::Escape(before) => self.after_escape(byte, before),
            State::Single => self.single(byte),
            State::Control(parameters) => self.control(byte, parameters),
            State::Console => self.console(byte),
            State::OldMouse(left) if left > 1 => self.state = State::OldMouse(left - 1),
            State::OldMouse(_) => {}
            State::Answer(escaped) => self.answer(byte, escaped),
            State::Paste(text) => self.paste(byte, text),
        }
    }

    fn ground(&mut self, byte: u8, modifiers: KeyModifiers) {
        let control = modifiers | KeyModifiers::CONTROL;
        let lettered = |from: u8| char::from(byte.saturating_add(from));
        match byte {
            0x1b => self.state = State::Escape(0),
            b'\r' => self.key(KeyCode::Enter, modifiers),
            b'\t' => self.key(KeyCode::Tab, modifiers),
            0x7f => self.key(KeyCode::Backspace, modifiers),
            0 => self.key(KeyCode::Char(' '), control),
            1..=0x1a => self.key(KeyCode::Char(lettered(b'a' - 1)), control),
            0x1c..=0x1f => self.key(KeyCode::Char(lettered(b'4' - 0x1c)), control),
            0x20..=0x7e => self.key(KeyCode::Char(char::from(byte)), modifiers),
            0xc2..=0xf4 => {
                self.alt = modifiers.contains(KeyModifiers::ALT);
                self.state = State::Character(vec![byte]);
            }
            // No character begins so.
            0x80..=0xc1 | 0xf5..=0xff => {}
        }
    }

    fn character(&mut self, bytes: Vec<u8>) {
        let whole = match bytes.first() {
            Some(0xc2..=0xdf) => 2,
            Some(0xe0..=0xef) => 3,
            _ => 4,
        };
        if bytes.len() < whole {
            self.state = State::Character(bytes);
            return;
        }
        let alt = self.held();
        let text = std::str::from_utf8(&bytes).unwrap_or_default();
        for c in text.chars().filter(|c| !c.is_control()) {
            self.key(KeyCode::Char(c), alt);
        }
    }

    fn after_escape(&mut self, byte: u8, before: usize) {
        // Every further `ESC` but the last is the key; the last holds Alt for a sequence.
        if before > 0 && byte != 0x1b {
            for _ in 1..before {
                self.key(KeyCode::Esc, KeyModifiers::NONE);
            }
            if matches!(byte, b'[' | b'O') {
                self.alt = true;
            } else {
                self.key(KeyCode::Esc, KeyModifiers::NONE);
            }
        }
        match byte {
            0x1b => self.state = State::Escape(before + 1),
            b'[' => self.state = State::Control(Vec::new()),
            b'O' => self.state = State::Single,
            b']' | b'P' | b'X' | b'^' | b'_' => self.state = State::Answer(false),
            // The end of an answer whose beginning was given up.
            b'\\' => {}
            _ => self.ground(byte, KeyModifiers::ALT),
        }
    }

    /// `ESC O A`
    fn single(&mut self, byte: u8) {
        let modifiers = self.held();
        match csi::letter(byte) {
            Some(code) => self.key(code, modifiers),
            None if byte == 0x1b => self.state = State::Escape(0),
            None => {}
        }
    }

    /// `ESC [ [ A`
    fn console(&mut self, byte: u8) {
        let modifiers = self.held();
        if let b'A'..=b'E' = byte {
            self.key(KeyCode::F(byte - b'A' + 1), modifiers);
        }
    }

    fn control(&mut self, byte: u8, mut parameters: Vec<u8>) {
        match byte {
            0x20..=0x3f => {
                if parameters.len() < MOST_PARAMETERS {
                    parameters.push(byte);
                }
                self.state = State::Control(parameters);
            }
            b'[' if parameters.is_empty() => self.state = State::Console,
            b'M' if parameters.is_empty() => self.state = State::OldMouse(3),
            b'~' if parameters == b"200" => self.state = State::Paste(Vec::new()),
            0x40..=0x7e => {
                let alt = self.held();
                self.events.extend(csi::event(&parameters, byte, alt));
            }
            // It broke off.
            _ => {
                self.alt = false;
                self.ground(byte, KeyModifiers::NONE);
            }
        }
    }

    fn answer(&mut self, byte: u8, escaped: bool) {
        let ends = byte == 0x07 || byte == 0x9c || (escaped && byte == b'\\');
        if !ends {
            self.state = State::Answer(byte == 0x1b);
        }
    }

    fn paste(&mut self, byte: u8, mut text: Vec<u8>) {
        text.push(byte);
        if let Some(whole) = text.strip_suffix(b"\x1b[201~") {
            let whole = whole.to_vec();
            self.pasted(&whole);
            return;
        }
        if text.len() > MOST_PASTED {
            // The end is still looked for.
            text.remove(MOST_PASTED - 8);
        }
        self.state = State::Paste(text);
    }

    fn pasted(&mut self, text: &[u8]) {
        let text = String::from_utf8_lossy(text).into_owned();
        self.events.push(Event::Paste(text));
    }

    fn key(&mut self, code: KeyCode, modifiers: KeyModifiers) {
        self.events.push(Event::Key(KeyEvent::new(code, modifiers)));
    }

    /// Alt, where `ESC` stood before the sequence.
    fn held(&mut self) -> KeyModifiers {
        if std::mem::take(&mut self.alt) {
            KeyModifiers::ALT
        } else {
            KeyModifiers::NONE
        }
    }
}

#[cfg(test)]
mod tests;
