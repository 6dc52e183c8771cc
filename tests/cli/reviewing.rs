//! `review`: the same rows as in the window, held to their schema, with their exit codes.

use std::io::Write as _;
use std::process::Stdio;

use jsonschema::Validator;
use serde_json::Value;

use crate::sealed::{RIGHT, WRONG, seal};
use crate::stage::Stage;

const SCHEMA: &str = include_str!("../../assets/schema/evenly-review-1.schema.json");

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// A clinic's folder with two exports and two files that cannot be read.
fn clinic() -> Stage {
    let stage = Stage::new();
    let folder = stage.path("clinic");
    std::fs::create_dir(&folder).unwrap();
    stage.log("bridge --on 2026-11-22 --side left --effort 4 --minutes 10 --pain-worst-left 7");
    let to = |name: &str| folder.join(name).display().to_string();
    stage.ok(&format!("export --format json --out {}", to("one.json")));
    stage.log("walk --on 2026-11-23 --minutes 20 --effort 3");
    stage.ok(&format!("export --format csv --out {}", to("tables")));
    std::fs::write(folder.join("broken.json"), "{\"format\":").unwrap();
    std::fs::write(
        folder.join("newer.json"),
        "{\"format\": \"evenly-diary\", \"version\": 9, \"entries\": []}",
    )
    .unwrap();
    stage
}

#[test]
fn json_holds_to_its_schema_and_broken_files_are_rows() {
    let stage = clinic();
    let folder = stage.path("clinic").display().to_string();
    let review = stage.json(&format!("review {folder} --json"));
    let problems: Vec<String> = schema()
        .iter_errors(&review)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect();
    assert_eq!(problems, [] as [String; 0], "{review:#}");
    let rows = review["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 4);
    assert_eq!(rows[0]["summary"]["needs_a_look"][0]["rule"], "P1");
    assert_eq!(rows[0]["summary"]["needs_a_look"][0]["number"], 7.0);
    assert_eq!(rows[0]["same_diary"], "newest");
    assert_eq!(rows[1]["same_diary"], "older");
    assert_eq!(rows[0]["summary"]["safety_answers"], "not-in-file");
    assert_eq!(rows[0]["summary"]["last_entry"], "2026-11-23");
    let kinds: Vec<&Value> = rows.iter().map(|row| &row["problem"]["kind"]).collect();
    assert_eq!(
        kinds,
        ["null", "null", "\"bad-input\"", "\"newer-file\""]
            .map(|kind| { serde_json::from_str::<Value>(kind).unwrap() })
            .iter()
            .collect::<Vec<_>>()
    );
}

#[test]
fn a_broken_schema_is_seen() {
    let stage = clinic();
    let folder = stage.path("clinic").display().to_string();
    let mut review = stage.json(&format!("review {folder} --json"));
    review["rows"][0]["summary"]["worst_pain"] = Value::from(11);
    assert!(schema().iter_errors(&review).next().is_some());
}

#[test]
fn words_and_csv_say_the_same_rows_in_the_same_order() {
    let stage = clinic();
    let folder = stage.path("clinic").display().to_string();
    let text = stage.ok(&format!("review {folder}"));
    let csv = stage.ok(&format!("review {folder} --csv"));
    assert_eq!(text.lines().count(), 4);
    assert_eq!(csv.lines().count(), 5);
    assert!(
        text.lines().next().unwrap().contains("pain 7 in a session"),
        "{text}"
    );
    assert!(text.contains("safety answers not in this file"), "{text}");
    assert!(
        csv.lines().nth(1).unwrap().contains("pain 7 in a session"),
        "{csv}"
    );
    assert!(csv.lines().nth(4).unwrap().contains("newer.json"), "{csv}");
}

#[test]
fn another_day_sees_another_diary() {
    let stage = clinic();
    let one = stage.path("clinic").join("one.json").display().to_string();
    let later = stage.json(&format!("review {one} --as-of 2026-12-20 --json"));
    let reasons = later["rows"][0]["summary"]["needs_a_look"]
        .as_array()
        .unwrap();
    assert_eq!(reasons.last().unwrap()["topic"], "silent");
    assert_eq!(reasons.last().unwrap()["number"], 28.0);
    let wrong = stage.refused(
        &format!("review {one} --as-of 2026-11-01 --since 2026-11-02"),
        2,
    );
    assert!(wrong.contains("--since"), "{wrong}");
}

#[test]
fn only_where_nothing_can_be_read_the_exit_code_is_one() {
    let stage = clinic();
    let broken = stage
        .path("clinic")
        .join("broken.json")
        .display()
        .to_string();
    let said = stage.refused(&format!("review {broken}"), 1);
    assert!(said.contains("No file could be read."), "{said}");
}

#[test]
fn the_diary_of_this_computer_is_neither_begun_nor_opened() {
    let made = clinic();
    let one = made.path("clinic").join("one.json").display().to_string();
    let other = Stage::new();
    other.ok(&format!("review {one}"));
    assert!(!other.folder().exists());
}

/// Two locked exports beside the clinic's other files.
fn locked_clinic() -> Stage {
    let stage = clinic();
    let folder = stage.path("clinic");
    let one = std::fs::read(folder.join("one.json")).unwrap();
    for (name, words) in [("first.json.age", RIGHT), ("second.json.age", WRONG)] {
        std::fs::write(folder.join(name), seal(&one, words)).unwrap();
    }
    stage
}

#[test]
fn a_file_of_words_opens_locked_files_and_says_of_which_it_does_not() {
    let stage = locked_clinic();
    let folder = stage.path("clinic").display().to_string();
    let file = stage.path("words.txt");
    let kinds = |review: &Value| -> Vec<String> {
        let rows = review["rows"].as_array().unwrap().iter();
        let kinds = rows.filter_map(|row| row["problem"]["kind"].as_str());
        let mut kinds: Vec<String> = kinds.map(str::to_owned).collect();
        kinds.sort();
        kinds
    };
    let none = stage.run(&format!("review {folder} --json"));
    let said = String::from_utf8(none.stderr).unwrap();
    assert!(said.contains("2 files are locked."), "{said}");
    let none: Value = serde_json::from_slice(&none.stdout).unwrap();
    assert_eq!(
        kinds(&none),
        ["bad-input", "locked", "locked", "newer-file"]
    );

    std::fs::write(&file, format!("{RIGHT}\n")).unwrap();
    let with = format!("review {folder} --words-file {}", file.display());
    let output = stage.run(&format!("{with} --json"));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    let one: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(kinds(&one), ["bad-input", "newer-file", "other-words"]);
    assert!(schema().is_valid(&one), "{one:#}");
    let text = stage.ok(&with);
    assert!(
        text.contains("second.json.age: locked: these words do not open it"),
        "{text}"
    );

    std::fs::write(&file, format!("{RIGHT}\r\n{WRONG}\r\n")).unwrap();
    let both = stage.json(&format!("{with} --json"));
    assert_eq!(kinds(&both), ["bad-input", "newer-file"]);
    let csv = stage.ok(&format!("{with} --csv"));
    for text in [both.to_string(), csv, text] {
        assert!(!text.contains("violin"), "{text}");
    }
}

#[test]
fn words_on_standard_input_open_locked_files_too() {
    let stage = locked_clinic();
    let folder = stage.path("clinic").display().to_string();
    let review = |typed: &str| {
        let mut child = stage
            .program()
            .args(["review", &folder, "--words-file", "-", "--json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        write!(child.stdin.take().unwrap(), "{typed}").unwrap();
        child.wait_with_output().unwrap()
    };
    let output = review(&format!("{RIGHT}\n{WRONG}"));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("Type the six words"), "{said}");
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    let opened = found["rows"].as_array().unwrap().iter();
    let opened = opened.filter(|row| row["problem"].is_null());
    assert_eq!(opened.count(), 4, "{found:#}");
    let nothing = review("\n");
    assert!(!nothing.status.success());
    assert_eq!(nothing.stdout, b"");
}
