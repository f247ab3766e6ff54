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
/// A sequence, an answer or a paste that does not end is over when nothing comes for so long.
const SILENCE: Duration = Duration::from_millis(500);
/// More bytes than this of one answer are kept of none.
const MOST_PARAMETERS: usize = 64;
/// A larger paste is cut, in bytes.
const MOST_PASTED: usize = 4 << 20;

/// Where the decoder stands.
#[derive(Debug, Default)]
enum State {
    /// Between keys.
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
    /// Within pasted text.
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
            State::Character(_)
            | State::Single
            | State::Control(_)
            | State::Console
            | State::OldMouse(_)
            | State::Answer(_)
            | State::Paste(_) => Some(SILENCE),
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
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What bytes mean that come in these pieces, one right after the other, and then nothing.
    fn told(pieces: &[&[u8]]) -> Vec<String> {
        let mut decoder = Decoder::default();
        let now = Instant::now();
        let mut events: Vec<Event> = Vec::new();
        for piece in pieces {
            events.extend(decoder.feed(piece, now));
        }
        events.extend(decoder.silence(now));
        events.iter().map(name).collect()
    }

    fn name(event: &Event) -> String {
        match event {
            Event::Key(key) if key.modifiers.is_empty() => format!("{:?}", key.code),
            Event::Key(key) => format!("{:?} {:?}", key.modifiers, key.code),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn keys_are_keys_in_one_piece_and_in_several() {
        let cases: [(&[u8], &[&str]); 22] = [
            (b"a", &["Char('a')"]),
            ("è€🔥".as_bytes(), &["Char('è')", "Char('€')", "Char('🔥')"]),
            (
                b"\r\n\t\x7f",
                &[
                    "Enter",
                    "KeyModifiers(CONTROL) Char('j')",
                    "Tab",
                    "Backspace",
                ],
            ),
            (
                b"\x03\x1f\x00",
                &[
                    "KeyModifiers(CONTROL) Char('c')",
                    "KeyModifiers(CONTROL) Char('7')",
                    "KeyModifiers(CONTROL) Char(' ')",
                ],
            ),
            (b"\x1b", &["Esc"]),
            (b"\x1b\x1b", &["Esc", "Esc"]),
            (b"\x1b[B", &["Down"]),
            (b"\x1bOA\x1b[H\x1b[F", &["Up", "Home", "End"]),
            (
                b"\x1b[1~\x1b[4~\x1b[3~\x1b[5~\x1b[6~",
                &["Home", "End", "Delete", "PageUp", "PageDown"],
            ),
            (
                b"\x1bOP\x1b[15~\x1b[24~\x1b[[B",
                &["F(1)", "F(5)", "F(12)", "F(2)"],
            ),
            (b"\x1b[Z", &["BackTab"]),
            (b"\x1b\x1b[A", &["KeyModifiers(ALT) Up"]),
            (
                b"\x1b[1;3A\x1b[1;5C",
                &["KeyModifiers(ALT) Up", "KeyModifiers(CONTROL) Right"],
            ),
            (b"\x1b\r", &["KeyModifiers(ALT) Enter"]),
            (b"\x1bx", &["KeyModifiers(ALT) Char('x')"]),
            ("\x1bè".as_bytes(), &["KeyModifiers(ALT) Char('è')"]),
            (b"\x1b\x1b\x1bOB", &["Esc", "KeyModifiers(ALT) Down"]),
            (
                b"\x1b[97;5u\x1b[27;5;98~",
                &[
                    "KeyModifiers(CONTROL) Char('a')",
                    "KeyModifiers(CONTROL) Char('b')",
                ],
            ),
            (
                b"\x1b[200~9,8\r168\x1b[201~j",
                &["Paste(\"9,8\\r168\")", "Char('j')"],
            ),
            (b"\x1b[I\x1b[O", &["FocusGained", "FocusLost"]),
            (b"\x1b[M !!j", &["Char('j')"]),
            (b"\xc3j", &["Char('j')"]),
        ];
        for (bytes, keys) in cases {
            assert_eq!(told(&[bytes]), keys, "{bytes:?}");
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(told(&single), keys, "{bytes:?}, byte by byte");
        }
    }

    /// What terminals answer, asked or not.
    const ANSWERS: [&[u8]; 14] = [
        b"\x1b[?64;1;2;6c",
        b"\x1b[>41;354;0c",
        b"\x1bP!|00000000\x1b\\",
        b"\x1b[?997;1n",
        b"\x1b[?2026;2$y",
        b"\x1b[12;40R",
        b"\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        b"\x1bP>|kitty(0.35)\x1b\\",
        b"\x1b_Gi=31;OK\x1b\\",
        b"\x1b[?1u",
        b"\x1b[4;600;800t",
        b"\x1b]4;1;rgb:cc/00/00\x1b\\",
        b"\x1b[0n",
    ];

    #[test]
    fn an_answer_types_nothing_and_the_next_key_works() {
        for answer in ANSWERS {
            for cut in 0..answer.len() {
                let (one, other) = answer.split_at(cut);
                assert_eq!(
                    told(&[one, other, b"j"]),
                    ["Char('j')"],
                    "{answer:?} cut at {cut}"
                );
            }
        }
    }

    #[test]
    fn an_escape_that_comes_apart_is_one_sequence_also_when_it_comes_late() {
        let mut decoder = Decoder::default();
        let begin = Instant::now();
        assert_eq!(decoder.patience(), None, "nothing pending costs no wake-up");
        assert_eq!(decoder.feed(b"\x1b", begin).len(), 0);
        assert_eq!(decoder.patience(), Some(ESCAPE));
        let arrow = decoder.feed(b"[B", begin + ESCAPE / 2);
        assert_eq!(arrow.iter().map(name).collect::<Vec<_>>(), ["Down"]);
        decoder.feed(b"\x1b", begin);
        let escape = decoder.silence(begin + ESCAPE);
        assert_eq!(escape.iter().map(name).collect::<Vec<_>>(), ["Esc"]);
        let late = decoder.feed(b"[B", begin + ESCAPE * 2);
        assert_eq!(
            late.iter().map(name).collect::<Vec<_>>(),
            ["Down"],
            "and no letter is typed"
        );
        decoder.feed(b"\x1b", begin);
        assert_eq!(
            decoder.patience(),
            Some(SLOW),
            "a slow line is waited for longer"
        );
    }

    #[test]
    fn an_answer_that_does_not_end_is_over_after_a_silence() {
        for begun in [
            b"\x1b]11;rgb".as_slice(),
            b"\x1b[?99",
            b"\x1bP",
            b"\x1bO",
            b"\xe2\x82",
        ] {
            let mut decoder = Decoder::default();
            let now = Instant::now();
            assert!(decoder.feed(begun, now).is_empty());
            assert_eq!(decoder.patience(), Some(SILENCE));
            assert!(decoder.silence(now).is_empty());
            assert_eq!(decoder.feed(b"9", now).len(), 1);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        /// Answers of any kind between keys, all of it cut anywhere: nothing is typed, nothing is lost.
        #[test]
        fn answers_between_keys_cut_anywhere_type_nothing_and_lose_nothing(
            parts in proptest::collection::vec((0..ANSWERS.len() + 4, any::<bool>()), 1..12),
            cuts in proptest::collection::vec(1..9_usize, 1..40),
        ) {
            const KEYS: [(&[u8], &str); 4] = [
                (b"7", "Char('7')"),
                (b"\x1b[C", "Right"),
                (b"\xc3\xa8", "Char('è')"),
                (b"\r", "Enter"),
            ];
            let (mut bytes, mut keys) = (Vec::new(), Vec::new());
            for (which, _) in parts {
                match ANSWERS.get(which) {
                    Some(answer) => bytes.extend_from_slice(answer),
                    None => {
                        let (typed, name) = KEYS[which - ANSWERS.len()];
                        bytes.extend_from_slice(typed);
                        keys.push(name);
                    }
                }
            }
            let mut pieces: Vec<&[u8]> = Vec::new();
            let mut rest = bytes.as_slice();
            for cut in cuts {
                let (piece, after) = rest.split_at(cut.min(rest.len()));
                pieces.push(piece);
                rest = after;
            }
            pieces.push(rest);
            prop_assert_eq!(told(&pieces), keys);
        }

        /// Whatever comes is taken in, and after a silence a key is a key.
        #[test]
        fn any_bytes_are_taken_in(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut decoder = Decoder::default();
            let now = Instant::now();
            decoder.feed(&bytes, now);
            decoder.silence(now);
            let later = now + LATE * 2;
            prop_assert_eq!(decoder.feed(b"9", later).len(), 1);
        }
    }
}
