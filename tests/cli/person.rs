//! `profile`, a thigh measure and the time sat before a break: what is typed is what is kept.

use serde_json::{Value, json};

use crate::stage::Stage;

#[test]
fn a_thigh_measure_keeps_its_place_and_both_sides() {
    let stage = Stage::new();
    stage.log("girth --place thigh-10-cm --left 52.5 --right 54.0");
    stage.log("girth --on 2026-11-01 --place thigh-15-cm --right 57,25");
    let [older, newer] = &stage.entries()[..] else {
        panic!("two entries");
    };
    assert_eq!(newer["kind"], "girth");
    assert_eq!(newer["girth_place"], "thigh-10-cm");
    assert_eq!(newer["girth_cm"], json!({ "left": 52.5, "right": 54.0 }));
    // A tape shows tenths; half a tenth is rounded up.
    assert_eq!(older["girth_cm"], json!({ "right": 57.3 }));
    let list = stage.ok("list --kind girth");
    assert!(
        list.contains("Thigh measure · 10 cm above the kneecap · left 52.5 cm · right 54.0 cm"),
        "{list}"
    );
    let days = stage.json("analyze --as-of 2026-11-23 --json");
    let day = days["days"].as_array().unwrap().last().unwrap();
    assert_eq!(day["status"], "rest", "known, but not a session");
}

#[test]
fn a_measure_without_a_side_or_a_place_and_one_out_of_range_are_refused() {
    let stage = Stage::new();
    for (arguments, option) in [
        ("girth --place thigh-10-cm", "--left"),
        ("girth --left 52.5", "--place"),
        ("girth --place thigh-10-cm --left 9.9", "--left"),
        ("girth --place thigh-10-cm --right 200.1", "--right"),
        (
            "girth --place thigh-10-cm --left 50 --minutes 3",
            "--minutes",
        ),
        ("walk --left 50", "--left"),
        ("walk --sat 50", "--sat"),
        ("break --sat 0", "--sat"),
        ("break --sat 601", "--sat"),
    ] {
        let said = stage.refused(&format!("log {arguments}"), 2);
        assert!(said.contains(option), "{arguments}: {said}");
    }
    stage.refused("log girth --place ankle --left 30", 2);
    assert_eq!(stage.entries().len(), 0);
}

#[test]
fn more_than_an_hour_of_sitting_before_a_break_fires_s1() {
    let stage = Stage::new();
    stage.log("break --sat 70");
    assert_eq!(stage.entries()[0]["sat_before_minutes"], 70.0);
    assert!(stage.ok("list").contains("sat 1 h 10 min before"));
    let analysis = stage.json("analyze --json");
    let rules = analysis["rules"].as_array().unwrap();
    let s1 = rules.iter().find(|rule| rule["id"] == "S1").unwrap();
    assert_eq!(s1["state"], "fired");
    assert_eq!(s1["numbers"]["sitting_minutes"], 70.0);
}

#[test]
fn a_growing_difference_fires_t1_once_the_weaker_side_is_said() {
    let stage = Stage::new();
    for (day, right) in [("11-01", "50.5"), ("11-10", "50.5"), ("11-15", "52.0")] {
        stage.log(&format!(
            "girth --on 2026-{day} --place thigh-10-cm --left 50 --right {right}"
        ));
    }
    let t1 = |stage: &Stage| -> Value {
        let analysis = stage.json("analyze --json");
        let rules = analysis["rules"].as_array().unwrap();
        rules
            .iter()
            .find(|rule| rule["id"] == "T1")
            .unwrap()
            .clone()
    };
    assert_eq!(t1(&stage)["state"], "not-enough-data");
    stage.ok("profile --weaker-side left");
    let fired = t1(&stage);
    assert_eq!(fired["state"], "fired");
    assert_eq!(fired["numbers"]["growth_cm"], 1.5);
}

#[test]
fn what_was_said_about_oneself_is_shown_changed_and_taken_back() {
    let stage = Stage::new();
    let nothing = stage.json("profile --json");
    let shown = nothing["shown_as"].clone();
    assert!(shown.as_str().unwrap().starts_with("E-"), "{shown}");
    assert_eq!(
        nothing,
        json!({
            "weaker_side": null,
            "professional_seen": null,
            "cause": null,
            "prescribed": { "daily_light_work": false, "uneven_sides": false },
            "pseudonym": null,
            "name": null,
            "shown_as": shown,
        })
    );
    let said = stage.json(
        "profile --weaker-side left --cause nerve --seen 2026-10-02 --daily-light-work yes --json",
    );
    let expected = json!({
        "weaker_side": "left",
        "professional_seen": { "seen": true, "on": "2026-10-02" },
        "cause": "nerve",
        "prescribed": { "daily_light_work": true, "uneven_sides": false },
        "pseudonym": null,
        "name": null,
        "shown_as": shown,
    });
    assert_eq!(said, expected);
    assert_eq!(stage.json("profile --json"), expected);
    let text = stage.ok("profile --seen no --uneven-sides yes --daily-light-work no");
    for line in [
        "Weaker side: Left",
        "Has a professional looked at it?: Not yet",
        "Why the muscle got smaller: A nerve",
        "Light work of the same muscle every day: no",
        "One side does much less, on purpose: yes",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    let back = stage.json("profile --weaker-side unsaid --seen unsaid --cause unsaid --json");
    assert_eq!(back["weaker_side"], Value::Null);
    assert_eq!(back["professional_seen"], Value::Null);
    assert_eq!(back["cause"], Value::Null);
    assert_eq!(back["prescribed"]["uneven_sides"], true);
}

#[test]
fn a_day_of_seeing_somebody_that_lies_ahead_is_refused() {
    let stage = Stage::new();
    let said = stage.refused("profile --seen 2026-11-24", 2);
    assert!(said.contains("24 Nov 2026 lies in the future"), "{said}");
    let said = stage.refused("profile --seen soon", 2);
    assert!(said.contains("--seen"), "{said}");
    stage.refused("profile --cause bad-luck", 2);
    assert_eq!(
        stage.json("profile --json")["professional_seen"],
        Value::Null
    );
}
