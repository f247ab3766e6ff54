//! Signals, the stop key, and keys that arrive late, in a real terminal.

use std::fs;

use rustix::process::Signal;

use super::home;
use crate::support::typist::{Typist, data};

#[test]
fn every_signal_that_ends_a_program_gives_the_terminal_back() {
    let all = [
        Signal::USR1,
        Signal::USR2,
        Signal::ALARM,
        Signal::VTALARM,
        Signal::PROF,
        Signal::XCPU,
        Signal::TRAP,
        Signal::SYS,
        Signal::IO,
        Signal::QUIT,
    ];
    for signal in all {
        let home = home();
        let mut typist = Typist::start(&home, &[], (80, 24));
        typist.see("aiuto").signal(signal);
        let code = 128 + u32::try_from(signal.as_raw()).unwrap();
        assert_eq!(typist.exit(), code, "{signal:?}");
        typist.must_be_restored();
    }
}

#[test]
fn the_stop_key_is_refused_where_nobody_could_continue_the_program() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("\x1a").see("non c'è una shell");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn the_stop_key_stops_the_script_that_started_it_too() {
    let home = home();
    // A shell with jobs, and in it a script: on its first line the program, on its second something that must wait.
    let script = home.path().join("script");
    let program = env!("CARGO_BIN_EXE_traguardo");
    let text = format!(
        "'{program}' --data-dir '{}'\necho DOPO\n",
        data(home.path()).display()
    );
    fs::write(&script, text).unwrap();
    let line = format!(
        "set -m; sh '{}'; echo FERMATO; fg; echo FINE",
        script.display()
    );
    let mut bash = portable_pty::CommandBuilder::new("/bin/bash");
    bash.args(["-c", &line]);
    let path = [("PATH", "/usr/bin:/bin")];
    let mut typist = Typist::run(bash, &home, (120, 40), &path);
    // The shell says it for a moment only: then the program has the screen again.
    typist.see("aiuto").press("\x1a").hear("FERMATO", 1);
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    assert!(!typist.screen().contains("DOPO"), "{}", typist.screen());
    typist.press("q").see("DOPO").see("FINE");
    typist.exit();
}

#[test]
fn a_sequence_that_comes_late_is_one_key_and_escape_never_leaves() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto");
    // Two writes: the line may cut a sequence anywhere.
    for cut in 1..3 {
        let (first, rest) = "\x1b[B".split_at(cut);
        typist.press(first).press(rest);
    }
    typist.see("Percentuale di incasso del Diritto Annuale");
    typist.press("f").see("solo ciò che richiede attenzione");
    typist.press("\x1b").see_no_more("solo ciò che richiede");
    typist.press("\x1b").press("99,8\r").see("salvato 4_003");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
}

#[test]
fn settings_are_kept_when_the_program_is_left_and_a_broken_file_stays() {
    let home = home();
    let file = home.path().join(".config/traguardo/settings.ron");
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press(">").see("‹ 2023 ›");
    typist
        .press("<")
        .see("‹ 2022 ›")
        .press(">")
        .see("‹ 2023 ›")
        .press("q");
    assert_eq!(typist.exit(), 0);
    assert!(fs::read_to_string(&file).unwrap().contains("2023"));
    fs::write(&file, "(version: 1,").unwrap();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist
        .see("aiuto")
        .press("T")
        .see("le preferenze valgono solo per questa volta");
    typist.press("q");
    assert_eq!(typist.exit(), 0);
    assert_eq!(fs::read_to_string(&file).unwrap(), "(version: 1,");
}

#[test]
fn a_folder_that_was_named_is_made_and_said_to_be() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("dati non c'era: creata").press("q");
    assert_eq!(typist.exit(), 0);
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto");
    assert!(!typist.screen().contains("creata"));
}

#[test]
fn a_value_that_fails_to_be_written_while_one_leaves_is_asked_about() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    let away = home.path().join("altrove");
    fs::rename(data(home.path()), &away).unwrap();
    // Enter and the leaving come at once: nothing has failed yet when it is asked to leave.
    typist.press("168\rq").see("un'altra cartella");
    fs::rename(&away, data(home.path())).unwrap();
    typist.press("r");
    assert_eq!(typist.exit(), 0);
    Typist::start(&home, &[], (120, 40)).see("168,00");
}

#[test]
fn what_cannot_be_saved_is_saved_in_another_folder_on_leaving() {
    let home = home();
    let mut typist = Typist::start(&home, &[], (120, 40));
    typist.see("aiuto").press("9,8\r").see("salvato 4_001");
    fs::remove_dir_all(data(home.path())).unwrap();
    typist
        .press("168\r")
        .see("NON SALVATO")
        .press("q")
        .see("un'altra cartella");
    let other = home.path().join("chiavetta");
    typist.press("c").press(&format!("{}\r", other.display()));
    assert_eq!(typist.exit(), 0);
    let changes = other.join("segretario-generale-2022-2024/changes");
    let mut files = fs::read_dir(changes).unwrap();
    let text = fs::read_to_string(files.next().unwrap().unwrap().path()).unwrap();
    assert!(text.contains("4_002"), "{text}");
    assert!(!data(home.path()).exists());
}

#[test]
fn the_mouse_is_taken_from_the_first_frame_on_and_left_to_the_terminal_where_that_was_chosen() {
    let home = home();
    let folder = home.path().join(".config/traguardo");
    fs::create_dir_all(&folder).unwrap();
    for off in [false, true] {
        let text = format!("(version: 1, mouse_off: {off})");
        fs::write(folder.join("settings.ron"), text).unwrap();
        let mut typist = Typist::start(&home, &[], (120, 40));
        typist.see("aiuto");
        let raw = String::from_utf8_lossy(&typist.raw()).into_owned();
        assert_eq!(raw.contains("\x1b[?1000h"), !off, "{off}");
        typist.press("q");
        assert_eq!(typist.exit(), 0);
    }
}
