//! Checks `plan-file`: a plan goes from one data folder to another, says what it changes, and is
//! taken over once.

use serde_json::{Value, json};

use crate::stage::Stage;

/// A folder whose diary plans leg raises, left 3 × 8 and right 1 × 8, and the plan file it wrote.
fn physiotherapist() -> (Stage, String) {
    let stage = Stage::new();
    stage.ok("plan set leg-raise --left 3x8 --right 1x8 --hold 2");
    let file = stage.path("k-017.evenly-plan").display().to_string();
    stage.ok(&format!(
        "plan-file write --out {file} --by Kim --for K-017 --next-visit 2026-12-07"
    ));
    (stage, file)
}

fn change(said: &Value, what: &str) -> Value {
    let changes = said["changes"].as_array().expect("changes");
    let found = changes.iter().find(|change| change["what"] == what);
    found.cloned().unwrap_or(Value::Null)
}

fn raises(stage: &Stage) -> Value {
    let plans = stage.json("plan --json");
    let plans = plans["plans"].as_array().cloned().unwrap_or_default();
    let found = plans
        .into_iter()
        .find(|plan| plan["exercise"] == "leg-raise");
    found.map_or(Value::Null, |plan| plan["targets"].clone())
}

#[test]
fn a_strangers_plan_says_what_it_changes_and_is_taken_over() {
    let (_kim, file) = physiotherapist();
    let home = Stage::new();
    home.ok("plan set leg-raise --left 2x8 --right 1x8");

    let said = home.json(&format!("plan-file take {file} --dry-run --json"));
    assert_eq!(said["standing"], "first");
    assert_eq!(said["sheet"]["revision"], 1);
    assert_eq!(said["for_another"], "K-017");
    assert_eq!(
        change(&said, "leg-raise.left"),
        json!({
            "what": "leg-raise.left",
            "side": "left",
            "label": "Side-lying leg raises, left",
            "before": "2 × 8",
            "after": "3 × 8",
        })
    );
    assert_eq!(
        change(&said, "leg-raise.right"),
        Value::Null,
        "the right side stays"
    );
    assert_eq!(change(&said, "leg-raise.hold")["before"], Value::Null);
    assert_eq!(
        raises(&home)["left"]["sets"],
        2,
        "a dry run changes nothing"
    );

    let words = home.ok(&format!("plan-file take {file}"));
    assert!(
        words.contains("Side-lying leg raises, left: 2 × 8 → 3 × 8"),
        "{words}"
    );
    assert!(words.contains("Next visit:"), "{words}");
    assert_eq!(
        raises(&home),
        json!({ "left": { "sets": 3, "reps": 8 }, "right": { "sets": 1, "reps": 8 } })
    );
    let again = home.ok(&format!("plan-file take {file}"));
    assert!(
        again.contains("This is the plan you use already."),
        "{again}"
    );
}

#[test]
fn the_revision_rises_by_itself_and_an_older_plan_is_asked_about() {
    let (_kim, first) = physiotherapist();
    let home = Stage::new();
    home.ok(&format!("plan-file take {first}"));
    let second = home.path("second.evenly-plan").display().to_string();
    home.ok(&format!(
        "plan-file write --out {second} --from {first} --note Slowly"
    ));
    let shown = home.json(&format!("plan-file show {second} --json"));
    assert_eq!(shown["revision"], 2);
    let said = home.json(&format!("plan-file take {second} --json"));
    assert_eq!(said["standing"], "newer");
    assert_eq!(change(&said, "note")["after"], "Slowly");

    let refused = home.refused(&format!("plan-file take {first}"), 2);
    assert!(refused.contains("--anyway"), "{refused}");
    let said = home.json(&format!("plan-file take {first} --anyway --json"));
    assert_eq!(said["standing"], "older");
    assert_eq!(said["in_force"]["revision"], 2);
    let after = home.json(&format!("plan-file take {second} --dry-run --json"));
    assert_eq!(after["in_force"]["revision"], 1);
}

#[test]
fn another_plan_replaces_the_one_in_use_with_its_exercises_and_limits() {
    let (_kim, first) = physiotherapist();
    let lee = Stage::new();
    lee.ok("plan set bridge --both 3x10");
    lee.ok("limits set p1-worst-pain 3");
    let other = lee.path("lee.evenly-plan").display().to_string();
    lee.ok(&format!("plan-file write --out {other}"));

    let home = Stage::new();
    home.ok(&format!("plan-file take {first}"));
    let said = home.json(&format!("plan-file take {other} --json"));
    assert_eq!(said["standing"], "other");
    assert_eq!(change(&said, "leg-raise.left")["after"], Value::Null);
    assert_eq!(change(&said, "limit.p1-worst-pain")["before"], "5");
    assert_eq!(change(&said, "limit.p1-worst-pain")["after"], "3");
    assert_eq!(
        raises(&home),
        Value::Null,
        "what the plan does not name is off"
    );

    let back = home.json(&format!("plan-file take {first} --json"));
    assert_eq!(change(&back, "limit.p1-worst-pain")["after"], "5");
    let limits = home.ok("limits --json");
    let limits: Value = serde_json::from_str(&limits).expect("JSON");
    let changed = limits
        .as_array()
        .or_else(|| limits["limits"].as_array())
        .expect("limits")
        .iter()
        .find(|limit| limit["id"] == "p1-worst-pain" || limit["name"] == "p1-worst-pain")
        .cloned()
        .expect("the limit");
    assert_eq!(
        changed["value"], 5.0,
        "it fell back with the plan it came with"
    );
}

#[test]
fn a_plan_that_is_none_changes_nothing_and_says_why() {
    let home = Stage::new();
    let file = home.path("bad.evenly-plan");
    let bad = r#"{"format":"evenly-plan","version":1,"plan":"x","revision":1,"made":"2026-11-09"}"#;
    std::fs::write(&file, bad).unwrap();
    let output = home.run(&format!("plan-file take {}", file.display()));
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("plan: "), "{said}");
    std::fs::write(&file, "hello").unwrap();
    let output = home.run(&format!("plan-file take {}", file.display()));
    assert_ne!(output.status.code(), Some(0));
}
