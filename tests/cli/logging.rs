//! `log` and `list`: what is typed is what is kept, and nothing is guessed.

use std::io::Write as _;
use std::process::Stdio;

use serde_json::Value;

use crate::stage::Stage;

/// Logs one entry and gives it back as the JSON list shows it.
fn logged(arguments: &str) -> Value {
    let stage = Stage::new();
    let id = stage.log(arguments);
    let entries = stage.entries();
    assert_eq!(entries.len(), 1);
    assert_eq!(entries[0]["id"], Value::from(id));
    entries[0].clone()
}

#[test]
fn a_bridge_keeps_its_sets_effort_pain_and_place() {
    let entry = logged(
        "bridge --on 2026-11-21 --at 18:20 --variant bridge-single --side left --sets 10,10,8 \
         --hold 5 --minutes 20 --effort 6 --pain-before-left 2 --pain-worst-left 6 --feel ache \
         --site buttock --note sore",
    );
    assert_eq!(entry["kind"], "bridge");
    assert_eq!(entry["date"], "2026-11-21");
    assert_eq!(entry["variant"], "bridge-single");
    let reps: Vec<_> = entry["sets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|set| (set["side"].as_str().unwrap(), set["reps"].as_u64().unwrap()))
        .collect();
    assert_eq!(reps, [("left", 10), ("left", 10), ("left", 8)]);
    assert_eq!(entry["minutes"], 20.0);
    assert_eq!(entry["effort"], 6);
    assert_eq!(entry["pain"]["left"]["worst"], 6);
    assert_eq!(entry["pain"]["left"]["feels"][0], "ache");
    assert_eq!(entry["pain"]["right"]["worst"], Value::Null);
    assert_eq!(entry["note"], "sore");
}

#[test]
fn what_was_not_said_is_not_zero() {
    let entry = logged("walk --on 2026-11-20");
    for field in [
        "minutes",
        "effort",
        "distance_m",
        "steps",
        "aid",
        "limp",
        "time",
    ] {
        assert_eq!(entry[field], Value::Null, "{field}");
    }
    let entry = logged("check-in --on 2026-11-20 --pain-left 0");
    assert_eq!(entry["morning_pain"]["left"], 0);
    assert_eq!(entry["morning_pain"]["right"], Value::Null);
}

#[test]
fn each_activity_is_kept_with_its_own_answers() {
    let walk =
        logged("walk --minutes 30 --distance-m 2100.5 --steps 3100 --aid stick --limp a-bit");
    assert_eq!(walk["distance_m"], 2100.5);
    assert_eq!(walk["aid"], "stick");
    let swim = logged("swim --minutes 25 --pool-m 25 --lengths 20 --stroke backstroke");
    assert_eq!(swim["pool_m"], 25.0);
    assert_eq!(swim["lengths"], 20);
    let rest = logged("break --minutes 3 --did walked,squeezes --origin prompted");
    assert_eq!(rest["deeds"], serde_json::json!(["walked", "squeezes"]));
    assert_eq!(rest["origin"], "prompted");
    let morning = logged("check-in --pain-left 4 --soreness 3 --weaker a-bit --sleep-h 7.5 --rest");
    assert_eq!(morning["sleep_minutes"], 450);
    assert_eq!(morning["rest_confirmed"], true);
    let note = logged("note --note word");
    assert_eq!(note["note"], "word");
}

#[test]
fn a_value_out_of_range_is_refused_with_its_option_and_nothing_is_saved() {
    let stage = Stage::new();
    for (arguments, option) in [
        ("bridge --effort 11", "--effort"),
        ("bridge --effort -1", "--effort"),
        ("bridge --effort four", "--effort"),
        (
            "bridge --pain-worst-left 99999999999999999999",
            "--pain-worst-left",
        ),
        ("walk --minutes 0", "--minutes"),
        ("walk --minutes 601", "--minutes"),
        ("walk --minutes NaN", "--minutes"),
        ("walk --minutes inf", "--minutes"),
        ("walk --on 2026-02-30", "--on"),
        ("walk --on 20261123", "--on"),
        ("walk --on 0001-01-01", "--on"),
        ("walk --at 25:00", "--at"),
        ("bridge --sets 10,,8", "--sets"),
        ("bridge --sets 0", "--sets"),
        ("leg-raise --sets 10,10", "--side"),
        ("bridge --variant raise-clam", "--variant"),
        ("swim --lengths 20", "--pool-m"),
        ("swim --pool-m 25", "--lengths"),
        ("check-in --sleep-h 25", "--sleep-h"),
        ("walk --sets 10", "--sets"),
        ("break --effort 3", "--effort"),
        ("note", "--note"),
    ] {
        let said = stage.refused(&format!("log {arguments}"), 2);
        assert!(said.contains(option), "{arguments}: {said}");
    }
    assert_eq!(stage.entries().len(), 0);
}

#[test]
fn a_day_in_the_future_is_asked_about() {
    let stage = Stage::new();
    let said = stage.refused("log walk --on 2026-11-24 --minutes 5", 2);
    assert!(said.contains("future"), "{said}");
    stage.log("walk --on 2026-11-24 --minutes 5 --future");
    assert_eq!(stage.entries()[0]["date"], "2026-11-24");
}

#[test]
fn the_civil_date_stays_where_it_was_said_and_the_instant_is_kept_beside_it() {
    let stage = Stage::new();
    stage.log("walk --on 2026-10-25 --at 23:59 --minutes 5");
    let entry = &stage.entries()[0];
    assert_eq!(entry["date"], "2026-10-25");
    assert_eq!(entry["time"], "23:59");
    // Berlin has left summer time that morning: 23:59 there is 22:59 in UTC.
    assert_eq!(entry["start"]["at"], "2026-10-25T22:59:00.000Z");
    assert_eq!(entry["start"]["offset_s"], 3600);
    assert_eq!(entry["start"]["zone"], "Europe/Berlin");
    let far = Stage::new().at("2026-11-24T08:00:00+13:00[Pacific/Auckland]");
    far.log("walk --minutes 5");
    assert_eq!(far.entries()[0]["date"], "2026-11-24");
}

#[test]
fn a_long_note_is_kept_up_to_ten_thousand_characters_and_refused_beyond() {
    let stage = Stage::new();
    let log = |note: &str| {
        let mut program = stage.program();
        program
            .args(["log", "note", "--note", note])
            .output()
            .unwrap()
    };
    let most = "疼".repeat(10_000);
    assert!(log(&most).status.success());
    assert_eq!(stage.entries()[0]["note"], Value::from(most.clone()));
    let output = log(&(most + "x"));
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stage.entries().len(), 1);
}

#[test]
fn characters_that_turn_the_writing_around_are_left_out() {
    let stage = Stage::new();
    let mut program = stage.program();
    let note = "left\u{202E}thgir\u{2066} שלום\u{7}";
    assert!(
        program
            .args(["log", "note", "--note", note])
            .output()
            .unwrap()
            .status
            .success()
    );
    assert_eq!(stage.entries()[0]["note"], "leftthgir שלום");
}

#[test]
fn a_batch_is_saved_whole_or_not_at_all() {
    let stage = Stage::new();
    let batch = |text: &str| {
        let mut program = stage.program();
        let mut child = program
            .args(["log", "--batch", "-", "--json"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(text.as_bytes())
            .unwrap();
        child.wait_with_output().unwrap()
    };
    let bad = batch("walk --minutes 10\nwalk --minutes ten\n");
    assert_eq!(bad.status.code(), Some(2));
    let said = String::from_utf8(bad.stderr).unwrap();
    assert!(said.contains('2') && said.contains("--minutes"), "{said}");
    assert_eq!(stage.entries().len(), 0);

    let good = batch("# a week\nwalk --minutes 10\n\nlog note --note 'two words'\n");
    assert!(good.status.success());
    let ids: Value = serde_json::from_slice(&good.stdout).unwrap();
    assert_eq!(ids["ids"].as_array().unwrap().len(), 2);
    assert_eq!(stage.entries().len(), 2);
}

#[test]
fn the_list_can_be_narrowed_by_day_and_kind() {
    let stage = Stage::new();
    stage.log("walk --on 2026-11-01 --minutes 10");
    stage.log("walk --on 2026-11-10 --minutes 11");
    stage.log("note --on 2026-11-10 --note word");
    let count = |arguments: &str| stage.json(arguments)["entries"].as_array().unwrap().len();
    assert_eq!(count("list --json"), 3);
    assert_eq!(count("list --json --from 2026-11-02"), 2);
    assert_eq!(count("list --json --to 2026-11-02"), 1);
    assert_eq!(count("list --json --kind walk"), 2);
    assert!(stage.ok("list").lines().count() == 3);
}

#[test]
fn a_body_map_and_a_step_keep_what_was_typed() {
    let map = logged(
        "body-map --on 2026-11-20 --mark left:calf:tingling=4 --mark right:outer-hip:pain=10",
    );
    assert_eq!(map["kind"], "body-map");
    let marks = map["marks"].as_array().unwrap();
    assert_eq!(marks.len(), 2);
    assert_eq!(marks[0]["region"], "calf");
    assert_eq!(marks[0]["sensation"], "tingling");
    assert_eq!(marks[1]["strength"], 10);

    let step = logged(
        "care-step --on 2026-11-20 --at 10:30 --step emg --state done --name EMG --where Clinic \
         --result fine --next nothing",
    );
    assert_eq!(step["kind"], "care-step");
    assert_eq!(step["step"], "emg");
    assert_eq!(step["step_state"], "done");
    assert_eq!(step["step_place"], "Clinic");
    assert_eq!(step["time"], "10:30");

    let ahead = logged("care-step --on 2027-01-08 --step mri --state booked");
    assert_eq!(ahead["date"], "2027-01-08");
}

#[test]
fn a_wrong_mark_and_a_step_without_its_kind_are_refused() {
    for wrong in [
        "body-map --mark calf:tingling=4",
        "body-map --mark left:calf:tingling=11",
        "body-map --mark left:calf:tingling=4 --mark left:calf:tingling=5",
        "body-map --step emg",
        "care-step --state done",
        "care-step --step emg",
        "walk --mark left:calf:tingling=4",
    ] {
        let stage = Stage::new();
        stage.refused(&format!("log {wrong}"), 2);
        assert_eq!(stage.entries(), Vec::<Value>::new(), "{wrong}");
    }
}
