//! Tests bringing in walks and swims of watches with the built program: the look before, what comes
//! in, what is refused, and the way back.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use rustyfit::profile::typedef::{Sport, SwimStroke};
use serde_json::json;

use crate::stage::Stage;
use crate::tracks::{Fit, gpx, tcx};

fn put(stage: &Stage, name: &str, bytes: &[u8]) -> String {
    let path = stage.path(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn the_same_walk_of_a_watch_comes_in_once_from_whichever_file() {
    let stage = Stage::new();
    let files = [
        ("fit", put(&stage, "walk.fit", &Fit::default().bytes())),
        ("gpx", put(&stage, "walk.gpx", gpx("walking").as_bytes())),
        ("tcx", put(&stage, "walk.tcx", tcx("Walking").as_bytes())),
    ];
    for (format, file) in &files {
        let seen = stage.json(&format!("import {file} --dry-run --json"));
        assert_eq!(seen["format"], *format);
        assert_eq!(seen["problems"], json!([]));
        assert_eq!(seen["duplicates"], 0);
        let walk = &seen["entries"][0];
        assert_eq!(walk["kind"], "walk");
        assert_eq!(walk["start"], "2026-05-01T07:12:33+02:00", "{format}");
        assert!((walk["minutes"].as_f64().unwrap() - 40.0).abs() < 0.02);
        let metres = walk["distance_m"].as_f64().unwrap();
        assert!((metres - 3_000.0).abs() < 15.0, "{format}: {metres}");
        assert!((99..=101).contains(&walk["avg_heart_rate"].as_i64().unwrap()));
        for none in ["lengths", "stroke"] {
            assert_eq!(walk[none], json!(null));
        }
    }
    assert_eq!(stage.entries().len(), 0, "a look changes nothing");
    stage.ok(&format!("import {}", files[0].1));
    assert_eq!(stage.entries().len(), 1);
    for (_format, file) in &files {
        let seen = stage.json(&format!("import {file} --dry-run --json"));
        assert_eq!((&seen["new"], &seen["duplicates"]), (&json!(0), &json!(1)));
        stage.ok(&format!("import {file}"));
    }
    assert_eq!(stage.entries().len(), 1);
    let copy = stage.path("copy.json");
    stage.ok(&format!("export --format json --out {}", copy.display()));
    let copy: serde_json::Value = serde_json::from_slice(&fs::read(copy).unwrap()).unwrap();
    let walk = &copy["entries"][0];
    assert_eq!(walk["steps"], 4_200);
    assert_eq!(walk["heart_rate_average"], 100);
    assert_eq!(walk["heart_rate_highest"], 110);
}

#[test]
fn a_walk_that_was_logged_by_hand_is_not_doubled() {
    let stage = Stage::new();
    stage.log("walk --on 2026-05-01 --at 07:11 --minutes 40");
    let file = put(&stage, "walk.gpx", gpx("walking").as_bytes());
    let seen = stage.json(&format!("import {file} --dry-run --json"));
    assert_eq!((&seen["new"], &seen["duplicates"]), (&json!(0), &json!(1)));
    // Three minutes away, or longer by more than a fiftieth, is another walk.
    let other = Stage::new();
    other.log("walk --on 2026-05-01 --at 07:09 --minutes 40");
    other.log("walk --on 2026-05-01 --at 07:12 --minutes 41");
    let seen = other.json(&format!("import {file} --dry-run --json"));
    assert_eq!((&seen["new"], &seen["duplicates"]), (&json!(1), &json!(0)));
}

#[test]
fn a_swim_has_its_lengths_and_a_table_says_which_lines_it_leaves_out() {
    let stage = Stage::new();
    let fit = Fit {
        sport: Sport::SWIMMING,
        lengths: Some((40, 2_500)),
        stroke: SwimStroke::BREASTSTROKE,
        ..Fit::default()
    };
    let swim = put(&stage, "swim.fit", &fit.bytes());
    let seen = stage.json(&format!("import {swim} --dry-run --json"));
    let entry = &seen["entries"][0];
    assert_eq!(entry["kind"], "swim");
    assert_eq!(entry["lengths"], 40);
    assert_eq!(entry["distance_m"], 1_000.0);
    assert_eq!(entry["stroke"], "breaststroke");
    let table = put(
        &stage,
        "Activities.csv",
        b"Activity Type,Date,Distance,Time\nWalking,2026-05-01 07:12:33,3.0,40:00\nYoga,2026-05-01 08:00:00,0,10:00\nWalking,soon,3.0,40:00\n",
    );
    let seen = stage.json(&format!("import {table} --dry-run --json"));
    assert_eq!(seen["format"], "garmin-csv");
    assert_eq!(seen["new"], 1);
    let problems = seen["problems"].as_array().unwrap();
    let lines: Vec<_> = problems.iter().map(|problem| &problem["line"]).collect();
    assert_eq!(lines, [&json!(null), &json!(3), &json!(4)]);
    let reason = problems[1]["reason"].as_str().unwrap();
    assert!(reason.contains("Yoga"), "{reason}");
}

#[test]
fn an_import_is_taken_back_long_after_the_journal_forgot_it() {
    let stage = Stage::new();
    let file = put(&stage, "walk.gpx", gpx("walking").as_bytes());
    stage.log("walk --on 2026-11-01 --minutes 20");
    stage.ok(&format!("import {file}"));
    let stage = stage.at("2027-11-23T18:20:00+01:00[Europe/Berlin]");
    stage.log("walk --minutes 25");
    let imports = stage.json("imports --json");
    assert_eq!(imports[0]["source"], "walk.gpx");
    assert_eq!(
        (&imports[0]["brought"], &imports[0]["there"]),
        (&json!(1), &json!(1))
    );
    let number = imports[0]["number"].as_i64().unwrap();
    assert!(stage.ok("imports").contains("walk.gpx"));
    let taken = stage.json(&format!("imports --take-back {number} --json"));
    assert_eq!(taken, json!({ "moved": 1, "kept": 0 }));
    assert_eq!(stage.entries().len(), 2);
    assert_eq!(stage.json("imports --json")[0]["there"], 0);
    let said = stage.ok(&format!("imports --take-back {number}"));
    assert!(said.contains("Nothing"), "{said}");
    let said = stage.refused("imports --take-back 99", 2);
    assert!(said.contains("99"), "{said}");
}

#[test]
fn a_locked_copy_comes_in_with_its_words() {
    let stage = Stage::new();
    stage.log("walk --minutes 20 --effort 3");
    let locked = stage.path("diary.json.age");
    let output = stage.run(&format!(
        "export --format json --encrypt --out {}",
        locked.display()
    ));
    let words = String::from_utf8(output.stderr).unwrap();
    let words = words.lines().last().unwrap().to_owned();
    let other = Stage::new();
    let import = |typed: &str| {
        let mut child = other
            .program()
            .args(["import", locked.to_str().unwrap()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.take().unwrap(), "{typed}").unwrap();
        child.wait_with_output().unwrap()
    };
    let wrong = import("one two three four five six");
    assert!(!wrong.status.success());
    let said = String::from_utf8(wrong.stderr).unwrap();
    assert!(said.contains("These words do not open"), "{said}");
    assert_eq!(other.entries().len(), 0);
    assert!(import(&words).status.success());
    assert_eq!(other.entries().len(), 1);
}

fn is_refused(output: &Output, what: &str) -> String {
    let said = String::from_utf8(output.stderr.clone()).unwrap();
    assert!(!output.status.success(), "{what}: {said}");
    assert!(!said.contains("panicked"), "{what}: {said}");
    assert!(said.len() > 20, "{what}: {said}");
    said
}

#[test]
fn a_hostile_file_is_refused_with_a_sentence_and_nothing_changes() {
    let stage = Stage::new();
    stage.log("walk --minutes 20");
    let whole = Fit::default().bytes();
    let utf16: Vec<u8> = std::iter::once(0xFEFF)
        .chain(gpx("walking").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let long = format!(
        "<gpx><trk><name>{}</name></trk></gpx>",
        "x".repeat(3_000_000)
    );
    let files: [(&str, Vec<u8>, &str); 11] = [
        ("empty.fit", Vec::new(), "empty"),
        ("zip.zip", b"PK\x03\x04 and so on".to_vec(), "archive"),
        ("gz.gpx", b"\x1F\x8B and so on".to_vec(), "archive"),
        (
            "cut.fit",
            whole[..whole.len() / 2].to_vec(),
            "ends in the middle",
        ),
        ("utf16.gpx", utf16, "UTF-8"),
        (
            "deep.gpx",
            format!("<gpx>{}", "<a>".repeat(1_000_000)).into(),
            "larger",
        ),
        ("long.gpx", long.into(), "larger"),
        (
            "page.html",
            b"<html><body>hello</body></html>".to_vec(),
            "cannot be read here",
        ),
        (
            "deep.json",
            format!("{{\"entries\":{}", "[".repeat(1_000_000)).into(),
            "",
        ),
        ("nothing.bin", vec![0; 100_000], "cannot be read here"),
        (
            "cut.gpx",
            gpx("walking").as_bytes()[..5_000].to_vec(),
            "ends in the middle",
        ),
    ];
    for (name, bytes, says) in files {
        let file = put(&stage, name, &bytes);
        for arguments in [
            format!("import {file} --dry-run --json"),
            format!("import {file}"),
        ] {
            let said = is_refused(&stage.run(&arguments), name);
            assert!(said.contains(says), "{name}: {said}");
        }
    }
    let inside = |name: &str| stage.path(name).to_str().unwrap().to_owned();
    put(&stage, "walk.gpx", gpx("walking").as_bytes());
    symlink(stage.path("walk.gpx"), stage.path("link.gpx")).unwrap();
    let made = Command::new("mkfifo").arg(stage.path("pipe.gpx")).status();
    assert!(made.unwrap().success());
    for strange in [
        inside("link.gpx"),
        inside("pipe.gpx"),
        "/dev/zero".to_owned(),
        inside("missing.gpx"),
    ] {
        is_refused(&stage.run(&format!("import {strange}")), &strange);
    }
    assert_eq!(stage.entries().len(), 1);
}

/// The reading process without its program around it: it opens nothing and writes nothing.
#[test]
fn the_reading_process_can_neither_open_a_file_nor_hold_much() {
    let stage = Stage::new();
    let file = put(&stage, "walk.gpx", gpx("walking").as_bytes());
    let limits = |file: &Path| {
        let child = Command::new(env!("CARGO_BIN_EXE_evenly"))
            .arg("--read-activities")
            .env_clear()
            .stdin(fs::File::open(file).unwrap())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        child.wait_with_output().unwrap()
    };
    let told = limits(Path::new(&file));
    assert!(told.status.success());
    let told = String::from_utf8(told.stdout).unwrap();
    assert!(told.lines().last().unwrap().contains("done"), "{told}");
    // A table without an end is held to its limit, in memory and in bytes.
    let endless = limits(Path::new("/dev/zero"));
    let told = String::from_utf8(endless.stdout).unwrap();
    assert!(told.contains("unreadable"), "{told}");
}
