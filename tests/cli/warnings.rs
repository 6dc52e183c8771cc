//! `acknowledge`, `misfit`, `limits` and `firings`.

use serde_json::Value;

use crate::stage::Stage;

fn rule(stage: &Stage, id: &str) -> Value {
    let analysis = stage.json("analyze --json");
    let rules = analysis["rules"].as_array().unwrap();
    rules.iter().find(|rule| rule["id"] == id).unwrap().clone()
}

fn two_hard_days() -> Stage {
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-22 --side left --effort 5 --minutes 10");
    stage.log("bridge --on 2026-11-23 --side left --effort 5 --minutes 10");
    stage
}

#[test]
fn an_acknowledged_warning_is_silenced_until_the_eighth_day() {
    let stage = two_hard_days();
    assert_eq!(rule(&stage, "L1")["state"], "fired");
    // 23 + 7 = 30.
    let said = stage.ok("acknowledge l1");
    assert!(
        said.contains("stays quiet until Monday 30 November"),
        "{said}"
    );
    assert_eq!(rule(&stage, "L1")["state"], "silenced");
    let again = stage.ok("acknowledge L1");
    assert_eq!(again, said, "a second time changes nothing");
}

#[test]
fn what_does_not_speak_or_cannot_be_put_aside_is_refused_in_words() {
    let stage = two_hard_days();
    let quiet = stage.refused("acknowledge L2", 2);
    assert!(
        quiet.contains("A bigger week than usual: Too early"),
        "{quiet}"
    );
    stage.log("bridge --on 2026-11-23 --side left --effort 5 --pain-worst-left 6");
    let stop = stage.refused("acknowledge P1", 2);
    assert!(stop.contains("cannot be put aside"), "{stop}");
    assert_eq!(rule(&stage, "P1")["state"], "fired");
    stage.refused("acknowledge X9", 2);
}

#[test]
fn a_misfit_is_kept_and_changes_no_rule() {
    let stage = two_hard_days();
    assert!(
        stage
            .refused("misfit L1 --because other", 2)
            .contains("own words")
    );
    stage.refused("misfit L1", 2);
    stage.refused("misfit L1 --because it-rained", 2);
    assert!(
        stage
            .refused("misfit L2 --because prescribed", 2)
            .contains("Too early")
    );
    assert_eq!(
        stage.ok("misfit L1 --because other --note stairs").trim(),
        "Saved."
    );
    assert_eq!(rule(&stage, "L1")["state"], "fired");
}

#[test]
fn limits_are_listed_set_within_their_range_and_reset() {
    let stage = Stage::new();
    stage.log("bridge --on 2026-11-23 --side left --effort 5 --minutes 10 --pain-worst-left 6");
    let limits = stage.json("limits --json");
    let all = limits["limits"].as_array().unwrap();
    assert_eq!(all.len(), evenly::domain::rules::LimitId::ALL.len());
    let first = &all[0];
    assert_eq!(first["id"], "p1-worst-pain");
    assert_eq!(first["rule"], "P1");
    assert_eq!(first["default"], 5.0);
    assert_eq!(first["low"], 0.0);
    assert_eq!(first["high"], 9.0);
    assert_eq!(first["owner"], "default");
    assert_eq!(first["review_due"], false);
    for (value, problem) in [
        ("9.5", "Must be 0–9"),
        ("-1", "Must be 0–9"),
        ("five", "number"),
    ] {
        let said = stage.refused(&format!("limits set p1-worst-pain {value}"), 2);
        assert!(said.contains(problem), "{said}");
    }
    stage.refused("limits set p9-nothing 3", 2);
    let said = stage.ok("limits set p1-worst-pain 6");
    assert!(said.contains("set by your physiotherapist"), "{said}");
    // 6 is not above 6.
    assert_eq!(rule(&stage, "P1")["state"], "quiet");
    assert_eq!(rule(&stage, "P1")["limit_owner"], "physiotherapist");
    stage.ok("limits reset p1-worst-pain");
    assert_eq!(rule(&stage, "P1")["state"], "fired");
    assert_eq!(rule(&stage, "P1")["limit_owner"], "default");
}

#[test]
fn every_change_notes_the_warnings_that_speak_and_only_new_ones() {
    let stage = Stage::new();
    assert_eq!(
        stage.json("firings --json")["firings"],
        Value::Array(Vec::new())
    );
    stage.log("bridge --on 2026-11-23 --side left --effort 5 --minutes 10 --pain-worst-left 6");
    let firings = stage.json("firings --rule P1 --json");
    let all = firings["firings"].as_array().unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0]["day"], "2026-11-23");
    assert_eq!(all[0]["severity"], "stop-exercise");
    assert_eq!(all[0]["limit"], "p1-worst-pain");
    assert_eq!(all[0]["limit_value"], 5.0);
    assert_eq!(all[0]["findings"][0]["numbers"]["worst_pain"], 6.0);
    stage.log("walk --on 2026-11-23 --minutes 20 --effort 2 --pain-worst-left 1");
    let again = stage.json("firings --rule P1 --json");
    assert_eq!(again["firings"].as_array().unwrap().len(), 1, "nothing new");
    let text = stage.ok("firings --rule p1");
    assert!(
        text.starts_with("2026-11-23  P1    Stop this exercise  On Monday"),
        "{text}"
    );
}
