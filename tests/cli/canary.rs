//! Sends marked words through many sessions of the program and looks for them wherever a program
//! leaves something behind: nothing but the diary, which is encrypted, has them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use fastrand::Rng;

use crate::stage::Stage;

/// How many sessions; the long run asks for 10,000.
const SESSIONS: &str = "EVENLY_TEST_SESSIONS";
/// Every marked word begins with this.
const MARK: &str = "quincunx";

/// What one run printed, and whether it was meant to fail.
struct Run {
    arguments: String,
    output: Output,
}

#[test]
fn no_marked_word_of_a_session_lies_outside_the_diary() {
    let sessions: u64 = std::env::var(SESSIONS)
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(20);
    let mut rng = Rng::with_seed(31);
    let around = tempfile::tempdir().unwrap();
    let mut stage = Stage::new();
    for number in 0..sessions {
        if number % 25 == 0 {
            // A diary of its own now and then, so that no list of it grows long.
            stage = Stage::new();
        }
        let runs = session(&stage, around.path(), &mut rng, number);
        for run in runs {
            let (code, arguments) = (run.output.status.code(), &run.arguments);
            let said = String::from_utf8_lossy(&run.output.stderr);
            assert_eq!(code, Some(0), "{arguments}: {said}");
            assert_eq!(said, "", "{arguments}");
        }
        let left = marked_in(&stage.folder());
        assert_eq!(left, Vec::<PathBuf>::new(), "session {number}");
    }
    assert_eq!(marked_in(around.path()), Vec::<PathBuf>::new());
    // The search finds what there is: an export for the person, and a planted word.
    let copy = stage.path("copy.json");
    let mut export = stage.program();
    export.args(["export", "--format", "json", "--with-notes", "--out"]);
    let output = export.arg(&copy).output().unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(has_mark(&copy), "the sessions did write marked words");
    let log = stage.folder().join("log.txt");
    let mut text = fs::read_to_string(&log).expect("the sessions left a log");
    assert!(text.contains("opened writing"), "{text}");
    text.push_str("note quincunx-planted\n");
    fs::write(&log, text).unwrap();
    assert_eq!(marked_in(&stage.folder()), [log]);
}

/// A few things that a person does, each with marked words in every field that takes words.
fn session(stage: &Stage, around: &Path, rng: &mut Rng, number: u64) -> Vec<Run> {
    let word = |rng: &mut Rng| format!("{MARK}-{number}-{}", rng.u32(..));
    let day = format!("2026-{:02}-{:02}", rng.u32(1..=10), rng.u32(1..=28));
    let log = |what: &str| -> Vec<String> {
        let arguments = format!("log {what} --on {day} --note");
        arguments.split_whitespace().map(str::to_owned).collect()
    };
    let mut wanted: Vec<Vec<String>> = Vec::new();
    let mut walk = log("walk --minutes 30 --effort 3 --pain-worst-left 2 --feel ache");
    walk.push(word(rng));
    wanted.push(walk);
    match rng.u8(0..5) {
        0 => {
            let mut step = log("care-step --step mri --state done");
            step.push(word(rng));
            for option in ["--name", "--where", "--result", "--next"] {
                step.extend([option.to_owned(), word(rng)]);
            }
            wanted.push(step);
        }
        1 => {
            let mut profile = vec!["profile".to_owned()];
            for option in ["--name", "--pseudonym"] {
                profile.extend([option.to_owned(), word(rng)]);
            }
            wanted.push(profile);
        }
        2 => {
            let mut girth = log("girth --place thigh-10-cm --left 52.5");
            girth.push(word(rng));
            wanted.push(girth);
        }
        3 => {
            let mut map = log("body-map --mark left:outer-hip:pain=4");
            map.push(word(rng));
            wanted.push(map);
        }
        _ => wanted.push(vec!["backup".to_owned()]),
    }
    wanted
        .into_iter()
        .map(|arguments| {
            let mut program = stage.program();
            // Whatever a library leaves goes here and is looked through.
            program.env("TMPDIR", around).env("HOME", around);
            program.env("XDG_CACHE_HOME", around.join("cache"));
            let output = program.args(&arguments).output().unwrap();
            Run {
                arguments: arguments.join(" "),
                output,
            }
        })
        .collect()
}

/// The files under a folder that hold a marked word, or have one in their name.
fn marked_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(marked_in(&path));
        } else if has_mark(&path) || path.to_string_lossy().contains(MARK) {
            found.push(path);
        }
    }
    found
}

fn has_mark(path: &Path) -> bool {
    let bytes = fs::read(path).unwrap();
    bytes
        .windows(MARK.len())
        .any(|part| part == MARK.as_bytes())
}

#[test]
fn a_damaged_diary_makes_the_cipher_say_nothing_of_its_own() {
    let stage = Stage::new();
    stage.log("walk --minutes 30");
    let diary = stage.folder().join("profile/diary.db");
    let mut bytes = fs::read(&diary).unwrap();
    // The second page and what follows: the key still opens the file, its checksums do not hold.
    for byte in bytes.iter_mut().skip(4_096).step_by(7) {
        *byte ^= 0x55;
    }
    fs::write(&diary, bytes).unwrap();
    for arguments in ["list", "check", "log walk --minutes 5"] {
        let output = stage.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_ne!(output.status.code(), Some(0), "{arguments}");
        // Our sentence and the details in brackets; the cipher would print lines with "ERROR CORE".
        assert!(
            !said.contains("ERROR") && !said.contains("sqlcipher"),
            "{said}"
        );
        assert!(said.lines().count() <= 2, "{arguments}: {said}");
    }
}

/// Without the trap that the other tests of a full disk set, a limit on the size of files ends the
/// program: nothing that is safe in Rust lets it ignore that signal. What was acknowledged stays.
#[cfg(target_os = "linux")]
#[test]
fn a_limit_on_the_size_of_files_loses_nothing_that_was_acknowledged() {
    let stage = Stage::new();
    stage.log("walk --minutes 30");
    let program = env!("CARGO_BIN_EXE_evenly");
    let mut acknowledged = 1;
    for number in 0..60 {
        let mut limited = std::process::Command::new("sh");
        limited
            .args(["-c", "ulimit -f 600; exec \"$0\" \"$@\"", program])
            .arg("--data-dir")
            .arg(stage.folder())
            .args(["log", "note", "--note"])
            .arg(format!("{number} {}", "x".repeat(9_000)))
            .env("EVENLY_NOW", crate::stage::NOW);
        let output = limited.output().unwrap();
        acknowledged += usize::from(output.status.success());
        if !output.status.success() {
            break;
        }
    }
    assert_eq!(stage.entries().len(), acknowledged);
}

#[cfg(target_os = "linux")]
#[test]
fn the_program_leaves_no_dump_of_its_memory() {
    use std::io::{BufRead as _, BufReader, Write as _};

    let stage = Stage::new();
    let mut program = stage.program();
    program
        .args(["log", "--batch", "-", "--each"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped());
    let mut child = program.spawn().unwrap();
    let mut typed = child.stdin.take().unwrap();
    typed.write_all(b"walk --minutes 5\n").unwrap();
    typed.flush().unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let mut said = BufReader::new(child.stdout.take().unwrap());
    let mut id = String::new();
    // Batches are read to their end first, so the limits are looked at while it still waits.
    let waited = (0..10_000_000).any(|_| {
        let text = fs::read_to_string(&limits).unwrap_or_default();
        let line = text
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        let words: Vec<&str> = line.unwrap_or_default().split_whitespace().collect();
        words.get(4..6) == Some(&["0", "0"])
    });
    drop(typed);
    said.read_line(&mut id).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(waited, "the soft and the hard limit are nothing");
}
