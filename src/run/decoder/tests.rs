//! What terminals send, whole and cut, early and late.

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
    let Event::Key(key) = event else {
        return format!("{event:?}");
    };
    if key.modifiers.is_empty() {
        format!("{:?}", key.code)
    } else {
        format!("{:?} {:?}", key.modifiers, key.code)
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
    for (begun, patience) in [
        (b"\x1b]11;rgb".as_slice(), ANSWER),
        (b"\x1b[?99", ANSWER),
        (b"\x1bP", ANSWER),
        (b"\x1b[", SILENCE),
        (b"\x1bO", SILENCE),
        (b"\xe2\x82", SILENCE),
    ] {
        let mut decoder = Decoder::default();
        let now = Instant::now();
        assert!(decoder.feed(begun, now).is_empty());
        assert_eq!(decoder.patience(), Some(patience));
        assert!(decoder.silence(now).is_empty());
        assert_eq!(decoder.feed(b"9", now).len(), 1);
    }
}

#[test]
fn a_paste_that_halts_is_still_a_paste() {
    let mut decoder = Decoder::default();
    let now = Instant::now();
    assert!(decoder.feed(b"\x1b[200~9,8\n16", now).is_empty());
    assert_eq!(decoder.patience(), Some(PASTE));
    let events = decoder.feed(b"8\n\x1b[201~", now + PASTE / 2);
    assert_eq!(events, [Event::Paste("9,8\n168\n".into())]);
    // One whose end never comes is over at last, and no key of it is one.
    decoder.feed(b"\x1b[200~1\n2\n", now);
    assert_eq!(
        decoder.silence(now + PASTE),
        [Event::Paste("1\n2\n".into())]
    );
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
            if let Some(answer) = ANSWERS.get(which) {
                bytes.extend_from_slice(answer);
            } else {
                let (typed, name) = KEYS[which - ANSWERS.len()];
                bytes.extend_from_slice(typed);
                keys.push(name);
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
