//! `analyze --json` holds to its schema on diaries of every size, and its schema to its promise.

use std::fmt::Write as _;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::stage::Stage;

const SCHEMA: &str = include_str!("../../assets/schema/evenly-analyze-1.schema.json");

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    jsonschema::draft202012::meta::validate(&schema).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

/// Analyses a day and holds the answer to the schema.
fn analyze(stage: &Stage, day: &str) -> Value {
    let analysis = stage.json(&format!("analyze --as-of {day} --json"));
    let problems: Vec<String> = schema()
        .iter_errors(&analysis)
        .map(|problem| format!("{}: {problem}", problem.instance_path()))
        .collect();
    assert_eq!(problems, [] as [String; 0], "{day}: {analysis:#}");
    analysis
}

/// Logs a walk of this load (effort 1) on each day from 2026-10-05 on, a confirmed rest where it
/// is 0, nothing where it is none.
fn series(loads: &[Option<f64>]) -> Stage {
    let stage = Stage::new();
    let mut lines = String::new();
    for (place, au) in loads.iter().enumerate() {
        let (month, day) = if place < 27 {
            (10, place + 5)
        } else {
            (11, place - 26)
        };
        match au {
            Some(0.0) => writeln!(lines, "check-in --on 2026-{month}-{day:02} --rest").unwrap(),
            Some(au) => writeln!(
                lines,
                "walk --on 2026-{month}-{day:02} --minutes {au} --effort 1"
            )
            .unwrap(),
            None => {}
        }
    }
    let file = stage.path("batch.txt");
    std::fs::write(&file, lines).unwrap();
    stage.ok(&format!("log --batch {}", file.display()));
    stage
}

fn near(value: &Value, expected: f64) {
    let value = value.as_f64().unwrap();
    assert!((value - expected).abs() < 5e-7, "{value} is not {expected}");
}

#[test]
fn an_empty_diary_has_nothing_but_states() {
    let stage = Stage::new();
    stage.ok("backup");
    let analysis = analyze(&stage, "2026-11-23");
    assert_eq!(analysis["days"].as_array().unwrap().len(), 28);
    assert_eq!(analysis["days"][27]["state"], "unknown");
    assert_eq!(analysis["week"]["state"], "not-enough-days");
    assert_eq!(analysis["week_change"]["state"], "not-enough-days");
    assert_eq!(analysis["ratio"]["state"], "too-early");
    assert_eq!(
        analysis["ewma"],
        json!({"acute": null, "chronic": null, "unknown_days": 0, "days_without_load": 0, "state": "no-load"})
    );
    assert_eq!(analysis["volume"], json!([]));
    assert_eq!(analysis["dose_ratio"], Value::Null);
    assert_eq!(analysis["dose_state"], "weaker-side-not-said");
}

#[test]
fn a_week_prints_its_spread_and_each_reason_why_there_is_none() {
    // W1, W2, W5 of clinical reference A2.
    let some = |loads: [f64; 7]| series(&loads.map(Some));
    let week = &analyze(
        &some([120.0, 0.0, 150.0, 0.0, 90.0, 60.0, 0.0]),
        "2026-10-11",
    )["week"];
    assert_eq!(week["total_au"], 420.0);
    near(&week["mean_au"], 60.0);
    near(&week["sd_sample"], 62.449_980);
    near(&week["monotony"], 0.960_769);
    near(&week["strain"], 403.522_948);
    assert_eq!(week["state"], "complete");
    let same = &analyze(&some([100.0; 7]), "2026-10-11")["week"];
    assert_eq!(same["state"], "same-every-day");
    assert_eq!(
        (&same["sd_sample"], &same["monotony"]),
        (&json!(0.0), &Value::Null)
    );
    let none = &analyze(&some([0.0; 7]), "2026-10-11")["week"];
    assert_eq!(none["state"], "no-load");
    assert_eq!(
        (&none["mean_au"], &none["strain"]),
        (&json!(0.0), &Value::Null)
    );
    let thin = &analyze(&series(&[Some(50.0), None, Some(50.0)]), "2026-10-11")["week"];
    assert_eq!(thin["state"], "not-enough-days");
    assert_eq!(
        (&thin["total_au"], &thin["mean_au"]),
        (&json!(100.0), &Value::Null)
    );
    assert_eq!(thin["known_days"], 2);
}

#[test]
fn ratios_print_with_the_state_of_their_edges() {
    // R1 and R3 of clinical reference A3, and 28 days of rest.
    let mut step = vec![Some(50.0); 28];
    step.extend([Some(100.0); 7]);
    let analysis = analyze(&series(&step), "2026-11-08");
    near(&analysis["ratio"]["uncoupled"], 2.0);
    near(&analysis["ratio"]["coupled"], 1.6);
    near(&analysis["week_change"]["percent"], 100.0);
    let smooth = &analysis["ewma"];
    let over = smooth["acute"].as_f64().unwrap() / smooth["chronic"].as_f64().unwrap();
    near(&json!(over), 1.339_350);
    assert_eq!(smooth["state"], "complete");

    let week = [60.0, 0.0, 60.0, 0.0, 60.0, 0.0, 0.0].map(Some);
    let mut gap = [week, week].concat();
    gap.extend([Some(0.0); 21]);
    gap.extend(week);
    let analysis = analyze(&series(&gap), "2026-11-15");
    assert_eq!(analysis["ratio"]["coupled"], 4.0);
    assert_eq!(analysis["ratio"]["uncoupled"], Value::Null);
    assert_eq!(analysis["ratio"]["state"], "nothing-before");
    assert_eq!(analysis["week_change"]["state"], "first-week-back");

    let analysis = analyze(&series(&[Some(0.0); 28]), "2026-11-01");
    assert_eq!(analysis["ratio"]["state"], "no-load");
    assert_eq!(analysis["week_change"]["state"], "no-load");
}

#[test]
fn the_smoothed_lines_remember_loads_older_than_what_the_rules_read() {
    let stage = Stage::new();
    stage.log("walk --on 2025-11-23 --minutes 100 --effort 1");
    stage.log("walk --on 2026-11-23 --minutes 20 --effort 1");
    let smooth = &analyze(&stage, "2026-11-23")["ewma"];
    // 100, then 364 unknown days that move nothing, then 20: 20 × 0.25 + 100 × 0.75.
    near(&smooth["acute"], 80.0);
    assert_eq!(smooth["unknown_days"], 364);
    assert_eq!(smooth["state"], "days-left-out");
}

#[test]
fn the_sides_are_compared_once_the_weaker_one_is_said_and_the_other_did_something() {
    let stage = Stage::new();
    let single = "--variant bridge-single --minutes 10 --effort 4";
    stage.log(&format!(
        "bridge --on 2026-11-20 {single} --sets left:10,left:10,left:10 --hold 3 --tempo 1-2"
    ));
    let said = analyze(&stage, "2026-11-23");
    let volume = &said["volume"][0];
    // V1 of clinical reference A8.
    assert_eq!(
        (&volume["reps"], &volume["hold_s"], &volume["tut_s"]),
        (&json!(30), &json!(90.0), &json!(180.0))
    );
    assert_eq!(volume["tempo_assumed"], false);
    assert_eq!(said["dose_state"], "weaker-side-not-said");

    let file = stage.path("profile.json");
    let profile = json!({"format": "evenly-diary", "version": 1, "profile": {"weaker_side": "left"}, "entries": []});
    std::fs::write(&file, profile.to_string()).unwrap();
    stage.ok(&format!("import {}", file.display()));
    let alone = analyze(&stage, "2026-11-23");
    assert_eq!(alone["dose_state"], "other-side-did-nothing");

    // V2: 30 of 36 repetitions.
    stage.log(&format!(
        "bridge --on 2026-11-20 {single} --sets right:12,right:12,right:12 --hold 2 --tempo 2-2"
    ));
    let both = analyze(&stage, "2026-11-23");
    near(&both["dose_ratio"], 0.833_333_333);
    assert_eq!(both["dose_state"], "complete");
    let words = stage.ok("analyze --as-of 2026-11-23");
    for line in [
        "Glute bridges · One leg · Left: 30 reps, 90 s held, 180 s under tension",
        "Your weaker side, the left, did 83 % of the other side’s repetitions.",
    ] {
        assert!(words.contains(line), "{line} is missing in:\n{words}");
    }
}

#[test]
fn ten_made_up_years_hold_to_the_schema_on_many_days() {
    let stage = Stage::new();
    stage.ok("demo --years 10 --seed 1");
    for day in [
        "2026-11-23",
        "2026-08-01",
        "2024-02-29",
        "2017-01-10",
        "2016-11-24",
        "2016-01-01",
    ] {
        analyze(&stage, day);
    }
    let analysis = analyze(&stage, "2026-11-23");
    assert_ne!(analysis["dose_ratio"], Value::Null);
    assert_eq!(analysis["dose_state"], "complete");
}

#[test]
fn a_null_without_its_state_and_a_number_beside_a_reason_break_the_schema() {
    let stage = Stage::new();
    stage.ok("backup");
    let whole = analyze(&stage, "2026-11-23");
    let broken = [
        ("/week/state", json!("complete")),
        ("/week/monotony", json!(1.0)),
        ("/week_change/state", json!("complete")),
        ("/ratio/state", json!("nothing-before")),
        ("/ratio/coupled", json!(4.1)),
        ("/ewma/state", json!("complete")),
        ("/dose_state", json!("complete")),
        ("/days/0/state", json!("complete")),
        ("/days/0/date", json!("23.11.2026")),
        ("/rules/0/state", json!("quiet")),
        ("/rules/0/id", json!("P9")),
        ("/rules/0/silent_until", json!("2026-11-30")),
    ];
    for (place, value) in broken {
        let mut changed = whole.clone();
        *changed.pointer_mut(place).unwrap() = value;
        assert!(!schema().is_valid(&changed), "{place}");
    }
}

#[test]
fn people_read_the_same_sums_in_words() {
    let mut step = vec![Some(50.0); 28];
    step.extend([Some(100.0); 7]);
    let said = series(&step).ok("analyze --as-of 2026-11-08");
    for line in [
        "Your last 7 days: 700",
        "Your usual week: 350",
        "Your last 7 days were 2.00 times your usual week. With the last week in both sums it reads 1.60.",
        "+100 % against the 7 days before.",
        "No monotony: the same every day.",
        "This is a count of what you logged, not a measure of your muscle.",
    ] {
        assert!(said.contains(line), "{line} is missing in:\n{said}");
    }
    // W9: the days hardly differ.
    let loads = [60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0].map(Some);
    let said = series(&loads).ok("analyze --as-of 2026-10-11");
    assert!(said.contains("more than 10. Strain: 30,864."), "{said}");
    assert!(said.contains("7 days so far, 28 are needed"), "{said}");
}
