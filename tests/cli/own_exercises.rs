//! Checks exercises that a physiotherapist made up on the command line: taken over with a plan, logged
//! by their name, listed, copied to another diary and back.

use serde_json::Value;

use crate::stage::{Stage, succeeded};

const ID: &str = "22222222-3333-4444-8555-666666666666";

/// A diary that took over a plan with step taps (seconds held) and stairs (minutes).
fn home() -> Stage {
    let stage = Stage::new();
    let plan = format!(
        r#"{{"format":"evenly-plan","version":1,"plan":"11111111-2222-4333-8444-555555555555",
        "revision":1,"made":"2026-11-09","own_exercises":[
        {{"id":"{ID}","name":"Step taps","how":"Tap and come back.","counted":"seconds",
          "targets":{{"left":{{"sets":3,"amount":20}},"right":{{"sets":1,"amount":20}}}}}},
        {{"id":"22222222-3333-4444-8555-777777777777","name":"Stairs","counted":"minutes",
          "targets":{{"both":{{"sets":1,"amount":5}}}},"days_per_week":3}}]}}"#
    );
    let file = stage.path("kim.evenly-plan");
    std::fs::write(&file, plan).expect("written");
    let said = stage.ok(&format!("plan-file take {}", file.display()));
    assert!(said.contains("Step taps, left: 3 × 20 s (new)"), "{said}");
    assert!(said.contains("Stairs, days: 3 days a week (new)"), "{said}");
    stage
}

#[test]
fn it_is_logged_by_its_name_or_identifier_and_counted_as_its_plan_says() {
    let stage = home();
    let mut program = stage.program();
    // A name with a space, in other letters.
    program.args("log own-exercise --on 2026-11-10 --exercise".split(' '));
    program.args(["step taps", "--sets", "L:20,L:20,R:15", "--effort", "4"]);
    succeeded(&program.output().unwrap(), "log step taps");
    stage.log(&format!(
        "own-exercise --on 2026-11-11 --exercise {ID} --side left --sets 25 --pain-worst-left 2"
    ));
    stage.log("own-exercise --on 2026-11-12 --exercise Stairs --side both --sets 6 --effort 5");
    let entries = stage.entries();
    let taps = &entries[0];
    assert_eq!(taps["kind"], "own-exercise");
    assert_eq!(taps["own_exercise"], "Step taps");
    assert_eq!(taps["own_exercise_id"], ID);
    assert_eq!(taps["counted"], "seconds");
    assert_eq!(taps["sets"][2]["side"], "right");
    assert_eq!(taps["sets"][2]["seconds"], 15);
    assert_eq!(entries[1]["sets"][0]["side"], "left");
    assert_eq!(entries[1]["pain"]["left"]["worst"], 2);
    assert_eq!(entries[2]["sets"][0]["minutes"], 6);
    let listed = stage.ok("list");
    assert!(
        listed.contains("Step taps · Left 20 20 s · Right 15 s"),
        "{listed}"
    );
    assert!(listed.contains("Stairs · Both sides 6 min"), "{listed}");
}

#[test]
fn one_that_no_plan_has_is_refused_and_so_is_what_it_has_no_place_for() {
    let stage = home();
    let unknown = stage.refused("log own-exercise --exercise Squats --side left --sets 5", 2);
    assert!(unknown.contains("exercise"), "{unknown}");
    let missing = stage.refused("log own-exercise --sets 5 --side left", 2);
    assert!(missing.contains("exercise"), "{missing}");
    let side = stage.refused("log own-exercise --exercise Stairs --sets 5", 2);
    assert!(side.contains("side"), "{side}");
    let hold = stage.refused("log own-exercise --exercise Stairs --hold 5", 2);
    assert!(hold.contains("hold"), "{hold}");
    let bridge = stage.refused("log bridge --exercise Stairs", 2);
    assert!(bridge.contains("exercise"), "{bridge}");
    assert_eq!(stage.entries().len(), 0);
}

#[test]
fn it_goes_to_another_diary_and_comes_to_the_same() {
    let stage = home();
    stage.log("own-exercise --on 2026-11-10 --exercise Stairs --side both --sets 6 --effort 5");
    for format in ["json", "csv"] {
        let copy = stage.path(&format!("copy-{format}"));
        stage.ok(&format!(
            "export --format {format} --with-notes --with-name --out {}",
            copy.display()
        ));
        let other = Stage::new();
        other.ok(&format!("import {}", copy.display()));
        let entries: Vec<Value> = other.entries();
        assert_eq!(entries, stage.entries(), "{format}");
    }
}
