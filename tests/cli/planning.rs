//! Checks `plan` and `look-ahead`: what is set is printed, the sums are those made by hand, wrong
//! values are refused.

use serde_json::{Value, json};

use crate::stage::Stage;

/// The 28 days that end on 23 November 2026: 20 on each of the first 21, and 30 on two of the last
/// seven. The usual week is 21 × 20 ÷ 3 = 140.
fn four_weeks() -> Stage {
    let stage = Stage::new();
    let days = (27..=31)
        .map(|day| format!("2026-10-{day:02}"))
        .chain((1..=16).map(|day| format!("2026-11-{day:02}")));
    let mut lines: Vec<String> = days
        .map(|day| format!("walk --on {day} --minutes 20 --effort 1"))
        .collect();
    for day in [18, 20] {
        lines.push(format!("walk --on 2026-11-{day} --minutes 30 --effort 1"));
    }
    let file = stage.path("batch.txt");
    std::fs::write(&file, lines.join("\n")).unwrap();
    stage.ok(&format!("log --batch {}", file.display()));
    stage
}

#[test]
fn look_ahead_prints_the_two_sums_and_what_the_weeks_rule_would_say() {
    let stage = four_weeks();
    let mut said = stage.json("look-ahead --kind bridge --minutes 20 --effort 4 --json");
    let rule = said["rule"].take();
    // 20 × 4 = 80; 30 + 30 + 80 = 140.
    assert_eq!(
        said,
        json!({
            "as_of": "2026-11-23",
            "kind": "bridge",
            "minutes": 20.0,
            "effort": 4,
            "planned_au": 80.0,
            "last7_au": 140.0,
            "usual_week_au": 140.0,
            "state": "complete",
            "rule": null,
        })
    );
    if cfg!(feature = "warnings") {
        assert_eq!(rule["id"], "L2");
        assert_eq!(rule["state"], "quiet");
        // 60 + 150 = 210 = 1.5 × 140.
        let words = stage.ok("look-ahead --kind walk --minutes 30 --effort 5");
        assert!(words.contains("your last 7 days would be 210. Your usual week is 140."));
        assert!(words.contains("Hold it here this week."), "{words}");
    }
}

#[test]
fn look_ahead_takes_the_last_time_where_no_number_is_named() {
    let stage = four_weeks();
    // The last walk was 30 × 1 = 30; 60 + 30 = 90.
    let words = stage.ok("look-ahead --kind walk");
    let expected = "With the same as last time your last 7 days would be 90.";
    assert!(words.contains(expected), "{words}");
    let nothing = stage.json("look-ahead --kind swim --json");
    assert_eq!(nothing["state"], "no-effort");
    assert_eq!(nothing["last7_au"], Value::Null);
    let stage = Stage::new();
    let early = stage.json("look-ahead --kind swim --minutes 10 --effort 2 --json");
    assert_eq!(early["state"], "too-early");
}

#[test]
fn a_plan_is_set_printed_and_looked_ahead_with() {
    let stage = four_weeks();
    assert_eq!(stage.json("plan --json"), json!({ "plans": [] }));
    let said = stage.ok(
        "plan set leg-raise --variant raise-clam --left 2x8 --right 3x10 --hold 2 --days 3 \
         --minutes 15 --effort 4",
    );
    // 15 × 4 = 60; 60 + 60 = 120.
    let expected = "With today’s plan your last 7 days would be 120. Your usual week is 140.";
    assert!(said.contains(expected), "{said}");
    assert_eq!(
        stage.json("plan --json"),
        json!({ "plans": [{
            "exercise": "leg-raise",
            "variant": "raise-clam",
            "since": "2026-11-23",
            "targets": {
                "left": { "sets": 2, "reps": 8 },
                "right": { "sets": 3, "reps": 10 },
            },
            "hold_s": 2.0,
            "days_per_week": 3,
            "minutes": 15.0,
            "effort": 4,
        }] })
    );
    stage.ok("plan set leg-raise --left 2x9");
    let plans = stage.json("plan --json");
    assert_eq!(plans["plans"][0]["variant"], "raise-straight");
    assert_eq!(
        plans["plans"].as_array().unwrap().len(),
        1,
        "the newest one"
    );
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let stage = Stage::new();
    for (arguments, what) in [
        ("plan set bridge", "at least one side"),
        ("plan set bridge --both 3", "--both"),
        ("plan set bridge --both 0x10", "--both"),
        ("plan set bridge --both 3x501", "--both"),
        ("plan set bridge --both 101x1", "--both"),
        ("plan set bridge --both 3x10 --days 8", "--days"),
        ("plan set bridge --both 3x10 --days 0", "--days"),
        ("plan set bridge --both 3x10 --effort 11", "--effort"),
        ("plan set bridge --both 3x10 --minutes 0", "--minutes"),
        ("plan set bridge --both 3x10 --hold -1", "--hold"),
        (
            "plan set bridge --both 3x10 --variant raise-clam",
            "--variant",
        ),
        ("look-ahead --kind bridge --minutes 601", "--minutes"),
        ("look-ahead --kind bridge --effort many", "--effort"),
        ("look-ahead --kind break", "break"),
        ("look-ahead", "--kind"),
    ] {
        let said = stage.refused(arguments, 2);
        assert!(said.contains(what), "{arguments}: {said}");
    }
    assert_eq!(stage.json("plan --json"), json!({ "plans": [] }));
}
