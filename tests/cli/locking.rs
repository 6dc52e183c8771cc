//! `lock`, `unlock-diary`, `recover-diary` and every other subcommand on a locked diary.

use std::fs;

use crate::stage::Stage;

const WORDS: &str = "my own seven dwarfs";
const OTHER: &str = "another long one here";

/// A diary of one walk that is locked; gives its recovery code.
fn locked() -> (Stage, String) {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    stage.ok("backup");
    for (name, text) in [
        ("words", WORDS),
        ("other", OTHER),
        ("wrong", "not these words at all"),
    ] {
        fs::write(stage.path(name), format!("{text}\n")).unwrap();
    }
    let words = stage.path("words").display().to_string();
    let printed = stage.ok(&format!("lock --new-passphrase-file {words}"));
    let code = printed.trim().rsplit(' ').next().unwrap().to_owned();
    assert_eq!(code.len(), 34, "{printed}");
    fs::write(stage.path("code"), &code).unwrap();
    (stage, code)
}

fn with(stage: &Stage, arguments: &str, name: &str) -> String {
    format!(
        "{arguments} --passphrase-file {}",
        stage.path(name).display()
    )
}

#[test]
fn a_locked_diary_opens_for_every_subcommand_with_its_passphrase_and_for_none_without() {
    let (stage, _code) = locked();
    for arguments in [
        "list --json",
        "check --json",
        "backup --json",
        "analyze --json",
        "profile --json",
        "export --format json --out {to}",
        "restore",
        "log walk --minutes 20",
    ] {
        let to = stage.path("out.json").display().to_string();
        let arguments = arguments.replace("{to}", &to);
        let said = stage.refused(&arguments, 6);
        assert!(said.contains("locked"), "{arguments}: {said}");
        let said = stage.refused(&with(&stage, &arguments, "wrong"), 6);
        assert!(said.contains("does not open"), "{arguments}: {said}");
        stage.ok(&with(&stage, &arguments, "words"));
    }
    let listed = stage.json(&with(&stage, "list --json", "words"));
    assert_eq!(listed["entries"].as_array().unwrap().len(), 2);
}

#[test]
fn the_passphrase_is_changed_and_the_lock_taken_off() {
    let (stage, _code) = locked();
    let other = stage.path("other").display().to_string();
    let change = format!("lock --new-passphrase-file {other}");
    stage.refused(&change, 6);
    let printed = stage.ok(&with(&stage, &change, "words"));
    assert_eq!(printed, "", "the code stays and is not shown again");
    stage.refused(&with(&stage, "list", "words"), 6);
    stage.refused("unlock-diary", 6);
    stage.refused(&with(&stage, "unlock-diary", "words"), 6);
    stage.ok(&with(&stage, "unlock-diary", "other"));
    stage.ok("list");
    stage.ok(&with(&stage, "list", "wrong"));
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_code() {
    let (stage, code) = locked();
    let other = stage.path("other").display().to_string();
    let recover = |name: &str| {
        let code = stage.path(name).display().to_string();
        format!("recover-diary --code-file {code} --new-passphrase-file {other}")
    };
    let last = if code.ends_with('2') { "3" } else { "2" };
    let mistyped = format!("{}{last}", code.split_at(33).0);
    fs::write(stage.path("mistyped"), mistyped).unwrap();
    stage.refused(&recover("mistyped"), 2);
    fs::write(stage.path("typed"), code.to_lowercase().replace('-', " ")).unwrap();
    stage.ok(&recover("typed"));
    stage.ok(&with(&stage, "list", "other"));
    stage.refused(&with(&stage, "list", "words"), 6);
}

#[test]
fn a_short_passphrase_is_refused_and_nothing_is_locked() {
    let stage = Stage::new();
    stage.log("walk --minutes 10");
    fs::write(stage.path("short"), "eleven sign\n").unwrap();
    let short = stage.path("short").display().to_string();
    let said = stage.refused(&format!("lock --new-passphrase-file {short}"), 2);
    assert!(said.contains("12"), "{said}");
    stage.ok("list");
}

#[test]
fn the_log_says_when_it_was_locked_and_unlocked() {
    let (stage, _code) = locked();
    stage.ok(&with(&stage, "list", "words"));
    stage.refused(&with(&stage, "list", "wrong"), 6);
    stage.refused("list", 6);
    stage.ok(&with(&stage, "unlock-diary", "words"));
    let text = fs::read_to_string(stage.folder().join("log.txt")).unwrap();
    let said: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("lock"))
        .filter_map(|line| line.splitn(3, ' ').nth(2))
        .collect();
    let expected = [
        "locked",
        "unlocked",
        "unlock-failed 1",
        "unlocked",
        "unlocked",
    ];
    assert_eq!(said, expected, "{text}");
    assert!(!text.contains("dwarfs"), "{text}");
}
