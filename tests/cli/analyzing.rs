//! `analyze`: loads, day states and the first rules, with numbers worked out by hand.

use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::stage::Stage;

fn rule<'a>(analysis: &'a Value, id: &str) -> &'a Value {
    analysis["rules"]
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["id"] == id)
        .unwrap()
}

fn day<'a>(analysis: &'a Value, date: &str) -> &'a Value {
    analysis["days"]
        .as_array()
        .unwrap()
        .iter()
        .find(|day| day["date"] == date)
        .unwrap()
}

#[test]
fn loads_are_effort_times_minutes_and_a_missing_day_is_not_a_rest_day() {
    let stage = Stage::new();
    stage.log("walk --on 2026-11-20 --minutes 60 --effort 6");
    stage.log("walk --on 2026-11-20 --minutes 45 --effort 8");
    stage.log("check-in --on 2026-11-21 --rest");
    stage.log("walk --on 2026-11-22 --minutes 12.5 --effort 4");
    let analysis = stage.json("analyze --as-of 2026-11-23 --json");
    assert_eq!(analysis["as_of"], "2026-11-23");
    assert_eq!(day(&analysis, "2026-11-20")["load_au"], 720.0);
    assert_eq!(day(&analysis, "2026-11-20")["status"], "trained");
    assert_eq!(day(&analysis, "2026-11-21")["status"], "rest");
    assert_eq!(day(&analysis, "2026-11-21")["load_au"], 0.0);
    assert_eq!(day(&analysis, "2026-11-22")["load_au"], 50.0);
    assert_eq!(day(&analysis, "2026-11-23")["status"], "unknown");
    assert_eq!(day(&analysis, "2026-11-23")["load_au"], Value::Null);
    assert_eq!(analysis["week"]["total_au"], 770.0);
    assert_eq!(analysis["ratio"]["uncoupled"], Value::Null);
    assert_eq!(analysis["ratio"]["state"], "too-early");
}

#[test]
fn a_session_without_effort_has_no_load_and_makes_its_week_incomplete() {
    let stage = Stage::new();
    stage.log("walk --on 2026-11-20 --minutes 60");
    let analysis = stage.json("analyze --as-of 2026-11-23 --json");
    assert_eq!(day(&analysis, "2026-11-20")["status"], "trained");
    assert_eq!(day(&analysis, "2026-11-20")["load_au"], Value::Null);
    assert_eq!(analysis["week"]["total_au"], Value::Null);
    assert_eq!(analysis["week"]["state"], "sessions-without-load");
}

#[test]
fn pain_above_five_fires_p1_with_the_session_behind_it() {
    let stage = Stage::new();
    let five =
        stage.log("bridge --on 2026-11-20 --side left --effort 4 --minutes 10 --pain-worst-left 5");
    let quiet = stage.json("analyze --as-of 2026-11-20 --json");
    assert_eq!(rule(&quiet, "P1")["state"], "quiet");
    let six =
        stage.log("bridge --on 2026-11-22 --side left --effort 4 --minutes 10 --pain-worst-left 6");
    let fired = stage.json("analyze --as-of 2026-11-22 --json");
    assert_eq!(rule(&fired, "P1")["state"], "fired");
    assert_eq!(rule(&fired, "P1")["entries"], json!([six]));
    assert_ne!(six, five);
    assert_eq!(rule(&fired, "P1")["limit"], 5.0);
    assert_eq!(rule(&fired, "P1")["limit_owner"], "default");
}

#[test]
fn pain_that_has_not_settled_fires_p2_from_the_next_mornings_check_in() {
    for (before, next, state) in [(2, 4, "fired"), (2, 3, "quiet"), (5, 6, "fired")] {
        let stage = Stage::new();
        let session = stage.log(&format!(
            "bridge --on 2026-11-21 --side left --effort 4 --minutes 10 --pain-before-left {before} --pain-worst-left 5"
        ));
        let morning = stage.log(&format!("check-in --on 2026-11-22 --pain-left {next}"));
        let analysis = stage.json("analyze --as-of 2026-11-22 --json");
        let p2 = rule(&analysis, "P2");
        assert_eq!(p2["state"], state, "before {before}, next {next}");
        if state == "fired" {
            assert_eq!(p2["entries"], json!([session, morning]));
        }
    }
}

#[test]
fn the_same_muscle_two_days_running_is_told_and_with_a_day_between_it_is_not() {
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-16 --effort 5 --minutes 10");
    stage.log("bridge --on 2026-11-17 --effort 4 --minutes 10");
    let running = stage.json("analyze --as-of 2026-11-17 --json");
    assert_eq!(rule(&running, "L1")["state"], "fired");
    assert_eq!(rule(&running, "L1")["severity"], "info");
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-16 --effort 5 --minutes 10");
    stage.log("bridge --on 2026-11-18 --effort 5 --minutes 10");
    let apart = stage.json("analyze --as-of 2026-11-18 --json");
    assert_eq!(rule(&apart, "L1")["state"], "quiet");
}

#[test]
fn a_big_step_against_the_usual_week_fires_l2_and_a_thin_diary_says_it_is_too_early() {
    let stage = Stage::new();
    // Three weeks of 7 × 50 AU, then a week of 7 × 100 AU: twice the usual week (vector R1).
    let mut lines = String::new();
    for number in 0..28 {
        let day = 1 + number % 30;
        let minutes = if number < 21 { 10 } else { 20 };
        writeln!(
            lines,
            "walk --on 2026-10-{day:02} --minutes {minutes} --effort 5"
        )
        .unwrap();
    }
    let file = stage.path("batch.txt");
    std::fs::write(&file, lines).unwrap();
    stage.ok(&format!("log --batch {}", file.display()));
    let analysis = stage.json("analyze --as-of 2026-10-28 --json");
    assert_eq!(analysis["ratio"]["last7_au"], 700.0);
    assert_eq!(analysis["ratio"]["usual_week_au"], 350.0);
    assert_eq!(analysis["ratio"]["uncoupled"], 2.0);
    assert_eq!(rule(&analysis, "L2")["state"], "fired");
    assert_eq!(rule(&analysis, "L2")["severity"], "caution");
    let early = stage.json("analyze --as-of 2026-10-10 --json");
    assert_eq!(rule(&early, "L2")["state"], "not-enough-data");
}

#[test]
fn an_empty_diary_fires_nothing() {
    let stage = Stage::new();
    stage.ok("backup");
    let analysis = stage.json("analyze --json");
    for rule in analysis["rules"].as_array().unwrap() {
        assert_eq!(rule["state"], "not-enough-data", "{rule}");
    }
}
