//! What a control sequence means: `ESC [ parameters letter`. Everything that is no key, click or change of attention is an answer
//! that nobody asked for, and means nothing.

use crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// The key of a letter, as after `ESC O` and `ESC [`.
pub(super) const fn letter(byte: u8) -> Option<KeyCode> {
    Some(match byte {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        b'M' => KeyCode::Enter,
        _ => return None,
    })
}

/// The event of a whole sequence, where it is one.
pub(super) fn event(parameters: &[u8], last: u8, alt: KeyModifiers) -> Option<Event> {
    if let [b'<', rest @ ..] = parameters {
        return text(&numbers(rest), last);
    }
    // `?`, `>`, `=` begin answers, and so does what has intermediate characters.
    if parameters
        .iter()
        .any(|byte| !matches!(byte, b'0'..=b'9' | b';' | b':'))
    {
        return None;
    }
    let numbers = numbers(parameters);
    let number = |at: usize| numbers.get(at).copied().unwrap_or(0);
    let held = |at: usize| alt | modifiers(number(at));
    let key = |code, modifiers| Some(Event::Key(KeyEvent::new(code, modifiers)));
    match last {
        b'I' => Some(Event::FocusGained),
        b'O' => Some(Event::FocusLost),
        b'Z' => key(KeyCode::BackTab, alt),
        // The place of the cursor; a third function key has no use here.
        b'R' => None,
        b'~' if number(0) == 27 => key(character(number(2))?, held(1)),
        b'~' => key(numbered(number(0))?, held(1)),
        // A key that is let go means nothing.
        b'u' if released(parameters) => None,
        b'u' => key(character(number(0))?, held(1)),
        last => key(letter(last)?, held(1)),
    }
}

/// The numbers between semicolons; of what has parts, the first.
fn numbers(parameters: &[u8]) -> Vec<u32> {
    let text = std::str::from_utf8(parameters).unwrap_or_default();
    let parts = text.split(';').map(|part| part.split(':').next());
    parts
        .map(|part| part.and_then(|it| it.parse().ok()).unwrap_or(0))
        .collect()
}

/// `ESC [ 97 ; 1 : 3 u`
fn released(parameters: &[u8]) -> bool {
    parameters.ends_with(b":3")
}

fn modifiers(number: u32) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let flags = [
        (1, KeyModifiers::SHIFT),
        (2, KeyModifiers::ALT),
        (4, KeyModifiers::CONTROL),
    ];
    let held = flags.into_iter().filter(|(bit, _)| bits & bit != 0);
    held.fold(KeyModifiers::NONE, |all, (_, flag)| all | flag)
}

const fn numbered(number: u32) -> Option<KeyCode> {
    Some(match number {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11 => KeyCode::F(1),
        12 => KeyCode::F(2),
        13 => KeyCode::F(3),
        14 => KeyCode::F(4),
        15 => KeyCode::F(5),
        17 => KeyCode::F(6),
        18 => KeyCode::F(7),
        19 => KeyCode::F(8),
        20 => KeyCode::F(9),
        21 => KeyCode::F(10),
        23 => KeyCode::F(11),
        24 => KeyCode::F(12),
        _ => return None,
    })
}

/// The key of a character's number.
fn character(number: u32) -> Option<KeyCode> {
    Some(match number {
        9 => KeyCode::Tab,
        13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        127 => KeyCode::Backspace,
        number => KeyCode::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}

/// `ESC [ < button ; column ; row M`
fn text(numbers: &[u32], last: u8) -> Option<Event> {
    let &[button, column, row] = numbers else {
        return None;
    };
    let kind = match (button & !0x1c, last) {
        (0, b'M') => MouseEventKind::Down(MouseButton::Left),
        (64, b'M') => MouseEventKind::ScrollUp,
        (65, b'M') => MouseEventKind::ScrollDown,
        _ => return None,
    };
    let place = |number: u32| u16::try_from(number.saturating_sub(1)).unwrap_or(u16::MAX);
    Some(Event::Mouse(MouseEvent {
        kind,
        column: place(column),
        row: place(row),
        modifiers: KeyModifiers::NONE,
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clicks_and_the_wheel_are_read_and_moves_are_not() {
        let text = |bytes: &[u8]| event(bytes, b'M', KeyModifiers::NONE);
        let click = |kind| {
            Some(Event::Mouse(MouseEvent {
                kind,
                column: 9,
                row: 4,
                modifiers: KeyModifiers::NONE,
            }))
        };
        assert_eq!(
            text(b"<0;10;5"),
            click(MouseEventKind::Down(MouseButton::Left))
        );
        assert_eq!(text(b"<64;10;5"), click(MouseEventKind::ScrollUp));
        assert_eq!(text(b"<65;10;5"), click(MouseEventKind::ScrollDown));
        for none in [b"<35;10;5".as_slice(), b"<2;10;5", b"<0;10", b"<x"] {
            assert_eq!(text(none), None);
        }
    }
}
