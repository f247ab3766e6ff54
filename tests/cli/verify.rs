//! `verify`, and two users of one folder.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use super::{Shell, text};

const CHANGES: &str = "segretario-generale-2022-2024/changes";

fn files(data: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(data.join(CHANGES)).unwrap();
    let mut files: Vec<PathBuf> = all.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn verify_says_whole_or_what_is_not_in_both_languages_and_as_data() {
    let shell = Shell::new();
    assert!(shell.ok(&["verify"]).contains("La catena è integra."));
    shell.ok(&["set", "4_001", "9,8"]);
    shell.ok(&["set", "4_001", "9,9"]);
    let it = shell.json(&["verify", "--json"]);
    assert_eq!(
        (it["whole"].as_bool(), it["changes"].as_u64()),
        (Some(true), Some(2))
    );
    assert_eq!(it["files"][0]["state"], "whole");
    let paper = it["digest"].as_str().unwrap().to_owned();
    // The report prints it, also in the other formats that are read.
    for format in ["md", "html", "json"] {
        assert!(
            shell.ok(&["export", "--format", format]).contains(&paper),
            "{format}"
        );
    }
    let said = shell.ok(&["verify", "--against", &paper, "--lang", "en"]);
    assert!(
        said.contains("The given digest is the one of now."),
        "{said}"
    );
    shell.ok(&["set", "4_002", "168"]);
    let grouped = format!("{} {}", &paper[..32], paper[32..].to_uppercase());
    let said = shell.ok(&["verify", "--against", &grouped]);
    assert!(said.contains("da allora altre 1"), "{said}");
    assert!(
        shell
            .fails(2, &["verify", "--against", "12"])
            .contains("64 cifre esadecimali")
    );
    let never = "0".repeat(64);
    let (said, _) = shell.both(3, &["verify", "--against", &never]);
    assert!(said.contains("non è di nessuno stato"), "{said}");
    shell.fails(4, &["verify", "--plan", "niente"]);
    // Altered.
    let files = files(&shell.data());
    let altered = files
        .iter()
        .find(|it| fs::read_to_string(it).unwrap().contains("\"9.9\""))
        .unwrap();
    let text = fs::read_to_string(altered)
        .unwrap()
        .replace("\"9.9\"", "\"9.1\"");
    fs::write(altered, text).unwrap();
    let (said, _) = shell.both(3, &["verify"]);
    assert!(
        said.contains("ALTERATO") && said.contains("NON è integra"),
        "{said}"
    );
    let (said, _) = shell.both(3, &["verify", "--json", "--lang", "en"]);
    let it: serde_json::Value = serde_json::from_str(&said).unwrap();
    assert_eq!(it["whole"].as_bool(), Some(false));
    assert!(
        it["findings"][0].as_str().unwrap().contains("4_001"),
        "{it}"
    );
    let said = shell.both(0, &["show", "4_001"]).0;
    assert!(said.contains("qualcuno l'ha modificato dopo"), "{said}");
    for (format, heading) in [
        ("md", "## Da verificare"),
        ("html", "<h2>Da verificare</h2>"),
    ] {
        let said = shell.ok(&["export", "--format", format]);
        assert!(
            said.contains(heading) && said.replace('\\', "").contains("4_001"),
            "{said}"
        );
    }
    assert!(
        shell
            .ends(1, &["doctor"])
            .contains("traguardo verify --plan")
    );
}

#[test]
fn what_verify_prints_depends_on_the_folder_alone() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8"]);
    let once = shell.ok(&["verify"]);
    let elsewhere = shell.home.path().join("altrove");
    fs::create_dir(&elsewhere).unwrap();
    let copied = Command::new("cp")
        .arg("-r")
        .arg(shell.data())
        .arg(&elsewhere)
        .status();
    assert!(copied.unwrap().success());
    let there = elsewhere.join("dati");
    let shown = |at: &Path, zone: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_traguardo"));
        command
            .env_clear()
            .env("HOME", shell.home.path())
            .env("TZ", zone);
        command
            .env("LANG", "it_IT.UTF-8")
            .arg("--data-dir")
            .arg(at)
            .arg("verify");
        text(&command.output().unwrap().stdout)
    };
    assert_eq!(shown(&there, "Asia/Tokyo"), once);
    // With a finding too.
    for data in [shell.data(), there.clone()] {
        let file = files(&data)[0].clone();
        let altered = fs::read_to_string(&file).unwrap().replace("9.8", "9.1");
        fs::write(&file, altered).unwrap();
    }
    let altered = shown(&there, "Asia/Tokyo");
    assert!(
        altered.contains("qualcuno l'ha modificato dopo"),
        "{altered}"
    );
    assert_eq!(shown(&shell.data(), "Europe/Rome"), altered);
}

#[test]
fn names_of_files_and_authors_forge_no_line_and_json_is_valid() {
    let shell = Shell::new();
    shell.ok(&["set", "4_001", "9,8", "--by", "Anna\nBruno\u{202e}"]);
    let odd = "x\n4_001 2022 = 99\u{202e}.ron";
    fs::write(shell.data().join(CHANGES).join(odd), "(").unwrap();
    let (out, err) = shell.both(0, &["history"]);
    assert_eq!(out.lines().count(), 1, "{out}");
    assert!(out.contains("Anna Bruno\\u{202e}"), "{out}");
    assert_eq!(err.lines().count(), 1, "{err}");
    for verb in [
        &["check", "--json"][..],
        &["verify", "--json"],
        &["history", "--json"],
    ] {
        let output = shell.run(verb);
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(!json.to_string().contains('\u{202e}'), "{json}");
    }
}

/// Two users of the machine, where it lets the tests be two, and a folder that both may write.
struct Two {
    home: tempfile::TempDir,
    program: PathBuf,
    can_switch: bool,
}

const GROUP: u32 = 5_000;
/// What they make is for their group too.
const SHARED: &str = "umask 002; exec \"$0\" \"$@\"";

impl Two {
    fn new() -> Self {
        let home = tempfile::TempDir::new().unwrap();
        fs::set_permissions(home.path(), Permissions::from_mode(0o755)).unwrap();
        let program = home.path().join("traguardo");
        fs::copy(env!("CARGO_BIN_EXE_traguardo"), &program).unwrap();
        let is_root = rustix::process::geteuid().is_root();
        let can = Command::new("setpriv").arg("--version").output();
        let two = Self {
            can_switch: is_root && can.is_ok_and(|it| it.status.success()),
            program,
            home,
        };
        for name in ["share", "anna", "bruno"] {
            fs::create_dir(two.home.path().join(name)).unwrap();
        }
        if two.can_switch {
            let own = |name: &str, user: u32| {
                std::os::unix::fs::chown(two.home.path().join(name), Some(user), Some(GROUP))
                    .unwrap();
            };
            own("share", 5_001);
            own("anna", 5_001);
            own("bruno", 5_002);
        }
        let mode = |name: &str, mode| {
            fs::set_permissions(two.home.path().join(name), Permissions::from_mode(mode)).unwrap();
        };
        mode("share", 0o2770);
        mode("anna", 0o700);
        mode("bruno", 0o700);
        two
    }

    fn share(&self) -> PathBuf {
        self.home.path().join("share")
    }

    fn run(&self, user: &str, arguments: &[&str]) -> Output {
        let mut command = if self.can_switch {
            let id = if user == "anna" { "5001" } else { "5002" };
            let mut command = Command::new("setpriv");
            command.args([
                "--reuid",
                id,
                "--regid",
                &GROUP.to_string(),
                "--clear-groups",
            ]);
            command.args(["sh", "-c", SHARED]).arg(&self.program);
            command
        } else {
            let mut command = Command::new("sh");
            command.args(["-c", SHARED]).arg(&self.program);
            command
        };
        command
            .env_clear()
            .env("HOME", self.home.path().join(user))
            .env("USER", user);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command
            .env("LANG", "it_IT.UTF-8")
            .arg("--data-dir")
            .arg(self.share());
        command.args(arguments).output().unwrap()
    }

    #[track_caller]
    fn ok(&self, user: &str, arguments: &[&str]) -> String {
        let output = self.run(user, arguments);
        let said = text(&output.stdout) + &text(&output.stderr);
        assert_eq!(
            output.status.code(),
            Some(0),
            "{user} {arguments:?}: {said}"
        );
        said
    }
}

#[test]
fn two_users_of_a_shared_folder_see_each_other_and_own_what_they_write() {
    let two = Two::new();
    two.ok("anna", &["set", "4_001", "9,8"]);
    two.ok("bruno", &["set", "4_001", "9,9"]);
    assert!(two.ok("anna", &["status"]).contains("9,90"));
    let said = two.ok("anna", &["history"]);
    assert!(said.contains("anna") && said.contains("bruno"), "{said}");
    assert!(
        two.ok("bruno", &["verify"])
            .contains("La catena è integra.")
    );
    for file in files(&two.share()) {
        let about = fs::metadata(&file).unwrap();
        assert_eq!(about.mode() & 0o7117, 0, "{:o}", about.mode());
        if two.can_switch {
            let owner = if file.to_string_lossy().contains("anna") {
                5_001
            } else {
                5_002
            };
            assert_eq!((about.uid(), about.gid()), (owner, GROUP));
        }
    }
}

#[test]
fn a_colleague_reaches_nothing_of_ones_own() {
    let two = Two::new();
    two.ok("anna", &["set", "4_001", "9,8"]);
    let profile = two.home.path().join("anna/.profile");
    fs::write(&profile, "PATH=/usr/bin\n").unwrap();
    if two.can_switch {
        std::os::unix::fs::chown(&profile, Some(5_001), Some(GROUP)).unwrap();
    }
    let data = two.share();
    let plan = data.join("segretario-generale-2022-2024");
    // Settings of Anna's, as Bruno would have them; and links in the places that she writes.
    fs::write(
        data.join("settings-anna.ron"),
        "(version: 3, author: \"Bruno\")",
    )
    .unwrap();
    let folded = plan.join("changes").join("folded-anna-x.ron");
    symlink(&profile, &folded).unwrap();
    fs::set_permissions(plan.join("plan.ron"), Permissions::from_mode(0o6777)).unwrap();
    let said = two.ok("anna", &["set", "4_002", "168"]);
    assert!(said.contains("è un collegamento"), "{said}");
    assert!(two.ok("anna", &["history"]).contains("anna"));
    assert!(!two.ok("anna", &["history"]).contains("Bruno"));
    assert_eq!(fs::read_to_string(&profile).unwrap(), "PATH=/usr/bin\n");
    for file in files(&data).iter().filter(|it| !it.is_symlink()) {
        assert_eq!(fs::metadata(file).unwrap().mode() & 0o7117, 0);
    }
    // The folder of changes, for a folder of hers.
    fs::rename(plan.join("changes"), plan.join("aside")).unwrap();
    symlink(two.home.path().join("anna"), plan.join("changes")).unwrap();
    let output = two.run("anna", &["set", "4_001", "9,9"]);
    assert!(!output.status.success());
    let own = fs::read_dir(two.home.path().join("anna")).unwrap();
    let own: Vec<String> = own
        .map(|it| it.unwrap().file_name().into_string().unwrap())
        .collect();
    assert!(
        own.iter().all(|it| it == ".profile" || it == ".config"),
        "{own:?}"
    );
}

#[test]
fn what_was_slipped_in_or_taken_away_is_said_wherever_figures_are() {
    let shell = Shell::new();
    for (code, value) in [("4_001", "9,8"), ("4_002", "168"), ("4_003", "70")] {
        shell.ok(&["set", code, value]);
    }
    let edit =
        "(edit: Record(kpi: \"4_004\", year: 2022, date: \"2022-12-31\", actual: Number(\"12\")))";
    let old = format!(
        "(version: 3, changes: [(id: \"20250101T000000000000Z-eva-aaaa\", at: \"2025-01-01T00:00:00+00:00\", by: \"Eva\", edits: [{edit}])])"
    );
    let slipped = shell
        .data()
        .join(CHANGES)
        .join("2025-01-01T0000-eva-aaaa.ron");
    fs::write(&slipped, old).unwrap();
    let said = |words: &str| {
        for verb in [&["status"][..], &["show", "4_004"], &["check"]] {
            let output = shell.run(verb);
            let all = text(&output.stdout) + &text(&output.stderr);
            assert!(all.contains(words), "{verb:?}: {all}");
        }
        let report = shell.ok(&["export"]);
        assert!(report.contains("Da verificare"), "{report}");
        let home = shell.home.path().to_str().unwrap();
        assert!(!report.contains(home), "no folders of a machine: {report}");
        shell.both(3, &["verify"]);
    };
    said("senza dire che cosa c'era prima");
    fs::remove_file(slipped).unwrap();
    shell.both(0, &["verify"]);
    let plan = shell.json(&["verify", "--json"])["plan_digest"].clone();
    let (told, _) = shell.both(0, &["verify", "--against", plan.as_str().unwrap()]);
    assert!(told.contains("del solo plan.ron"), "{told}");
    let mut taken = files(&shell.data()).into_iter();
    let taken = taken
        .find(|it| fs::read_to_string(it).unwrap().contains("\"4_002\""))
        .unwrap();
    fs::remove_file(taken).unwrap();
    said("altre che non ci sono");
}
