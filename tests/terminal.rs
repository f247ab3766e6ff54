//! The real binary in a real terminal: first frame, typing, signals, a window that closes, two at once.

mod plans;
mod signals;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::support::typist::{Typist, data};

fn home() -> TempDir {
    TempDir::new().unwrap()
}

/// Whether nothing lies in the data directory.
fn is_empty(home: &TempDir) -> bool {
    let mut entries = std::fs::read_dir(data(home.path())).unwrap();
    entries.next().is_none()
}

#[test]
fn the_first_frame_shows_the_real_plan_and_asks_the_terminal_nothing() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("Garantire la salute gestionale").see("aiuto");
    let raw = String::from_utf8_lossy(&typist.raw()).into_owned();
    for question in ["\x1b[6n", "\x1b[c", "\x1b]10;?", "\x1b]11;?", "\x1b[?u"] {
        assert!(!raw.contains(question), "{question:?}");
    }
    typist.press("q");
    assert_eq!(typist.exit(), 0);
    typist.must_be_restored();
    assert!(is_empty(&home), "looking writes nothing");
}

#[test]
fn what_is_typed_is_saved_and_there_at_the_next_start() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("9,8")
        .see("9,8 letto come 9,80 %")
        .press("\r")
        .see("salvato 4_001 2022 = 9,80");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
    let mut again = Typist::start(&home, &[], (80, 24));
    again
        .see("9,80")
        .press("u")
        .see("annullato: 4_001 2022 = 9,80")
        .press("q");
    assert_eq!(again.exit(), 0);
}

#[test]
fn a_kill_right_after_the_screen_said_saved_loses_nothing() {
    let home = home();
    for value in ["11", "12", "13"] {
        let mut typist = Typist::start(&home, &[], (120, 40));
        typist
            .see("aiuto")
            .press(&format!("{value}\r"))
            .see(&format!("salvato 4_001 2022 = {value},00"));
        typist.signal(Signal::KILL).gone();
        Typist::start(&home, &[], (120, 40)).see(&format!("{value},00"));
    }
}

#[test]
fn signals_end_it_with_their_code_and_the_terminal_as_it_was() {
    let home = home();
    for (signal, code) in [
        (Signal::TERM, 143),
        (Signal::INT, 130),
        (Signal::HUP, 129),
        (Signal::QUIT, 131),
    ] {
        let mut typist = Typist::start(&home, &[], (80, 24));
        typist.see("aiuto").signal(signal);
        assert_eq!(typist.exit(), code);
        typist.must_be_restored();
    }
}

/// A window that can really be closed: nobody else holds its end of the terminal.
#[cfg(target_os = "linux")]
fn window(home: &TempDir) -> (std::fs::File, std::process::Child) {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use std::io::Read;
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
    grantpt(&master).unwrap();
    unlockpt(&master).unwrap();
    let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
    let slave = std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .open(name)
        .unwrap();
    let size = rustix::termios::Winsize {
        ws_row: 24,
        ws_col: 80,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    rustix::termios::tcsetwinsize(&slave, size).unwrap();
    let mut command = std::process::Command::new("setsid");
    command
        .args(["--ctty", env!("CARGO_BIN_EXE_traguardo"), "--data-dir"])
        .arg(data(home.path()));
    command
        .env_clear()
        .env("HOME", home.path())
        .env("TERM", "xterm-256color")
        .env("LANG", "it_IT.UTF-8")
        .env("USER", "rossi");
    command
        .stdin(slave.try_clone().unwrap())
        .stdout(slave.try_clone().unwrap())
        .stderr(slave);
    let child = command.spawn().unwrap();
    drop(command);
    let mut master = std::fs::File::from(master);
    let mut seen = Vec::new();
    while !String::from_utf8_lossy(&seen).contains("aiuto") {
        let mut buffer = [0; 4096];
        let length = master.read(&mut buffer).unwrap();
        seen.extend(&buffer[..length]);
    }
    (master, child)
}

#[test]
#[cfg(target_os = "linux")]
fn a_closed_window_ends_it() {
    let home = home();
    let (master, mut child) = window(&home);
    drop(master);
    assert_eq!(child.wait().unwrap().code(), Some(129));
}

#[test]
#[cfg(target_os = "linux")]
fn a_closed_window_ends_it_in_the_middle_of_a_sequence_too() {
    use std::io::Write;
    let home = home();
    let (mut master, mut child) = window(&home);
    master.write_all(b"9,8\x1b[").unwrap();
    drop(master);
    assert_eq!(child.wait().unwrap().code(), Some(129));
}

#[test]
#[cfg(target_os = "linux")]
fn a_meeting_whose_window_is_closed_goes_on_where_it_stopped() {
    use std::io::{Read, Write};
    let home = home();
    let (mut master, mut child) = window(&home);
    // A review begins, goes on to the first objective, and a remark is kept.
    for keys in ["m\x13", " aprima della fine\x13"] {
        master.write_all(keys.as_bytes()).unwrap();
        let mut seen = Vec::new();
        while !String::from_utf8_lossy(&seen).contains("salvat") {
            let mut buffer = [0; 4096];
            let length = master.read(&mut buffer).unwrap();
            seen.extend(&buffer[..length]);
        }
    }
    drop(master);
    assert_eq!(child.wait().unwrap().code(), Some(129));
    let mut again = Typist::start(&home, &[], (120, 40));
    again
        .see("aiuto")
        .press("m")
        .see("2/")
        .see("prima della fine");
    again.press("qq");
    assert_eq!(again.exit(), 0);
}

#[test]
fn every_window_is_drawn_and_the_largest_is_bounded() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto");
    for (at, (columns, rows, shown)) in [
        (1, 1, None),
        (59, 10, Some("60×16")),
        (80, 24, Some("aiuto")),
        (2, 50, None),
        (200, 60, Some("Customer satisfaction")),
        (500, 200, Some("Customer satisfaction")),
        (80, 24, Some("aiuto")),
    ]
    .into_iter()
    .enumerate()
    {
        // Each is drawn whole, also where there is no room for a word.
        typist.resize(columns, rows).hear("\x1b[2J", at + 2);
        if let Some(shown) = shown {
            typist.see(shown);
        }
    }
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn enter_that_arrives_as_a_line_feed_is_enter() {
    // So it arrives when it was typed before the terminal was taken.
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("9,8\n")
        .see("salvato 4_001 2022 = 9,80");
}

#[test]
fn a_stop_that_nobody_can_catch_leaves_no_colours_behind() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .signal(Signal::STOP)
        .signal(Signal::CONT)
        .press("j")
        .see("168,43 →")
        .press("q");
    assert_eq!(typist.exit(), 0);
    typist.must_be_restored();
    let raw = String::from_utf8_lossy(&typist.raw()).into_owned();
    assert!(
        raw.trim_end().ends_with("\u{1b}[0m"),
        "the last word is on the colours"
    );
}

#[test]
fn a_pasted_column_is_previewed() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("\x1b[200~9,9\n168\n\x1b[201~")
        .see("Incolla 2 valori")
        .press("\r")
        .see("2 valori incollati");
}

#[test]
fn late_answers_of_the_terminal_are_never_taken_for_typing() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto");
    for answer in [
        "\x1b]11;rgb:1e1e/1e1e/1e1e\x07",
        "\x1b]10;rgb:ffff/ffff/ffff\x1b\\",
        "\x1bP>|x 1.2\x1b\\",
        "\x1b[?64;1;2c",
    ] {
        typist.press(answer);
    }
    typist.press("?").see("scrivi per cercare");
    assert!(
        !typist.screen().contains("letto come"),
        "{}",
        typist.screen()
    );
    assert!(is_empty(&home));
}

#[test]
fn a_key_that_changes_nothing_writes_nothing_and_one_that_does_writes_one_frame() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("j")
        .see("Indice di struttura primario  168,43");
    let frames = |typist: &Typist| {
        String::from_utf8_lossy(&typist.raw())
            .matches("\x1b[?2026h")
            .count()
    };
    let before = frames(&typist);
    typist
        .press("zZ")
        .press("j")
        .see("Percentuale di incasso del Diritto Annuale");
    assert_eq!(frames(&typist), before + 1);
}

#[test]
fn a_first_frame_erases_the_screen_and_so_does_another_window_and_none_else() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    let erased = |typist: &Typist| {
        let raw = String::from_utf8_lossy(&typist.raw()).into_owned();
        raw.matches("\x1b[2J").count()
    };
    typist.see("aiuto").press("j").see("168,43 →");
    assert_eq!(erased(&typist), 1);
    typist.resize(100, 30).hear("\x1b[2J", 2);
    typist.press("k").see("9,57 →");
    assert_eq!(erased(&typist), 2);
    typist.press("\x0c").hear("\x1b[2J", 3);
    typist.press("j").see("168,43 →");
    assert_eq!(erased(&typist), 3);
}

#[test]
fn where_erasing_may_leave_another_colour_blanks_are_written_too() {
    let blanks = |term: &str| {
        let home = home();
        let mut typist = Typist::with(&home, &[], (120, 40), &[("TERM", term)]);
        typist.see("aiuto");
        String::from_utf8_lossy(&typist.raw()).matches(' ').count()
    };
    assert!(blanks("screen-256color") > blanks("xterm-256color") + 500);
}

#[test]
fn two_programs_on_one_folder_see_each_others_changes() {
    let home = home();
    let mut here = Typist::start(&home, &[], (120, 40));
    let mut there = Typist::start(&home, &[], (120, 40));
    here.see("aiuto");
    there.see("aiuto");
    here.press("9,8\r").see("salvato 4_001");
    there
        .see("rossi: 4_001 2022 = 9,80")
        .press("j168\r")
        .see("salvato 4_002");
    here.see("rossi: 4_002 2022 = 168");
}

#[test]
fn read_only_says_so_and_writes_nothing() {
    let home = home();
    let mut typist = Typist::start(&home, &["--read-only"], (120, 40));
    typist
        .see("sola lettura")
        .press("9,8\rL")
        .press("q")
        .press("q");
    assert_eq!(typist.exit(), 0);
    assert!(!data(home.path()).exists());
}

#[test]
fn no_color_leaves_no_colour_and_every_theme_starts() {
    let home = home();
    let mut plain = Typist::with(&home, &[], (120, 40), &[("NO_COLOR", "1")]);
    plain.see("aiuto");
    let raw = String::from_utf8_lossy(&plain.raw()).into_owned();
    assert!(!raw.contains("38;2;") && !raw.contains("38;5;") && !raw.contains("48;"));
    for theme in ["dark", "light", "high-contrast", "projector"] {
        Typist::start(&home, &["--theme", theme, "--lang", "en"], (80, 24))
            .see("help")
            .press("q")
            .exit();
    }
}

#[test]
fn a_folder_that_is_gone_is_said_and_not_made_anew() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    std::fs::rename(data(home.path()), home.path().join("altrove")).unwrap();
    typist
        .press("168\r")
        .see("NON SALVATO 4_002 2022 = 168,00: la cartella non c'è più");
    assert!(!data(home.path()).exists());
    std::fs::rename(home.path().join("altrove"), data(home.path())).unwrap();
    typist.press("70\r").see("salvato 4_003").press("q");
    assert_eq!(typist.exit(), 0);
    Typist::start(&home, &[], (120, 40))
        .see("168,00")
        .see("70,00");
}
