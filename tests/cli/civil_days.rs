//! Midnight, clock changes and travel move no session to another day, and change no load and no
//! verdict.

use serde_json::{Value, json};

use crate::stage::Stage;

/// What an analysis says, without the identifiers of entries.
fn said(stage: &Stage, day: &str) -> Value {
    let mut analysis = stage.json(&format!("analyze --as-of {day} --json"));
    for rule in analysis["rules"].as_array_mut().unwrap() {
        let count = rule["entries"].as_array().unwrap().len();
        rule["entries"] = json!(count);
    }
    analysis
}

fn load(analysis: &Value, date: &str) -> Value {
    let days = analysis["days"].as_array().unwrap();
    days.iter().find(|day| day["date"] == date).unwrap()["load_au"].clone()
}

#[test]
fn a_session_over_midnight_belongs_to_the_day_it_began() {
    let stage = Stage::new();
    stage.log("walk --on 2026-11-20 --at 23:40 --minutes 60 --effort 3");
    stage.log("walk --on 2026-11-22 --at 00:00 --minutes 10 --effort 3");
    stage.log("walk --on 2026-11-22 --at 23:59 --minutes 10 --effort 3");
    let analysis = said(&stage, "2026-11-23");
    assert_eq!(load(&analysis, "2026-11-20"), 180.0);
    assert_eq!(load(&analysis, "2026-11-21"), Value::Null);
    assert_eq!(load(&analysis, "2026-11-22"), 60.0);
    assert_eq!(load(&analysis, "2026-11-23"), Value::Null);
}

#[test]
fn the_days_on_which_clocks_change_count_as_every_other_day() {
    // Berlin 2026: on 29 March 02:00 becomes 03:00, on 25 October 03:00 becomes 02:00.
    for (change, before, after, now) in [
        (
            "2026-03-29",
            "2026-03-28",
            "2026-03-30",
            "2026-04-01T12:00:00+02:00[Europe/Berlin]",
        ),
        (
            "2026-10-25",
            "2026-10-24",
            "2026-10-26",
            "2026-10-28T12:00:00+01:00[Europe/Berlin]",
        ),
    ] {
        let sessions = [
            (before, "23:50"),
            (change, "00:05"),
            (change, "02:30"),
            (change, "23:55"),
            (after, "00:05"),
        ];
        let work = "--minutes 20 --effort 5 --pain-worst-left 6 --pain-before-left 1";
        let (timed, untimed) = (Stage::new().at(now), Stage::new().at(now));
        for (day, time) in sessions {
            timed.log(&format!("bridge --on {day} --at {time} {work}"));
            untimed.log(&format!("bridge --on {day} {work}"));
        }
        for stage in [&timed, &untimed] {
            stage.log(&format!("check-in --on {after} --pain-left 4"));
        }
        let (as_of, _time) = now.split_once('T').unwrap();
        let analysis = said(&timed, as_of);
        assert_eq!(analysis, said(&untimed, as_of), "{change}");
        assert_eq!(load(&analysis, before), 100.0);
        assert_eq!(load(&analysis, change), 300.0);
        assert_eq!(load(&analysis, after), 100.0);
        assert_eq!(analysis["week"]["total_au"], 500.0);
    }
}

#[test]
fn travelling_moves_no_session_to_another_day() {
    let zones = [
        "2026-11-23T18:20:00+01:00[Europe/Berlin]",
        "2026-11-23T18:20:00+09:00[Asia/Tokyo]",
        "2026-11-23T18:20:00-10:00[Pacific/Honolulu]",
        "2026-11-23T18:20:00+14:00[Pacific/Kiritimati]",
    ];
    let home = Stage::new();
    let mut away = Stage::new();
    for (number, zone) in zones.into_iter().enumerate() {
        away = away.at(zone);
        for time in ["00:10", "23:50"] {
            let session = format!(
                "bridge --on 2026-11-{} --at {time} --minutes 15 --effort 5",
                19 + number
            );
            home.log(&session);
            away.log(&session);
        }
    }
    let expected = said(&home, "2026-11-23");
    for day in 19..=22 {
        assert_eq!(load(&expected, &format!("2026-11-{day}")), 150.0);
    }
    for zone in zones {
        away = away.at(zone);
        assert_eq!(said(&away, "2026-11-23"), expected, "{zone}");
    }
}
