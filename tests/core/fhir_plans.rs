//! Tests what a physiotherapist's plans become in a FHIR bundle: a care plan and a goal for each
//! exercise that they made up, and an end for what a plan no longer asks for.

use evenly::domain::{Diary, ExerciseName, HowTo, SetSide, Variant};
use evenly::exchange::fhir::{FhirProblem, Part, check};
use serde_json::{Value, json};

use crate::entries::day;
use crate::fhir_bundle::{bundle, bytes, bytes_with, own_plans, resources, schema, years};
use crate::plans::plan;

/// The care plans whose title is this one, with the goal of each.
fn plans<'a>(bundle: &'a Value, title: &str) -> Vec<(&'a Value, &'a Value)> {
    let all = || resources(bundle);
    let titled = all().filter(|resource| {
        resource["resourceType"] == "CarePlan" && resource["title"] == format!("Plan: {title}")
    });
    let goal_of = |care: &'a Value| {
        let url = care["goal"][0]["reference"].as_str().unwrap();
        let id = url.strip_prefix("urn:uuid:").unwrap();
        let goal = all().find(|resource| resource["id"] == id);
        (care, goal.expect("its goal"))
    };
    titled.map(goal_of).collect()
}

fn physio() -> Diary {
    Diary {
        plan_sheets: own_plans(),
        ..Diary::default()
    }
}

/// The own code and the number of each target.
fn targets(goal: &Value) -> Vec<(String, Value, String)> {
    let targets = goal["target"].as_array().unwrap().iter();
    targets
        .map(|target| {
            let number = &target["detailQuantity"];
            let code = target["measure"]["coding"][0]["code"].as_str().unwrap();
            let unit = number["code"].as_str().unwrap();
            (code.to_owned(), number["value"].clone(), unit.to_owned())
        })
        .collect()
}

fn said(list: &[(&str, i64, &str)]) -> Vec<(String, Value, String)> {
    let row = |(code, number, unit): &(&str, i64, &str)| {
        ((*code).to_owned(), json!(number), (*unit).to_owned())
    };
    list.iter().map(row).collect()
}

#[test]
fn an_own_exercise_is_named_by_its_text_with_each_side_its_days_and_its_effort() {
    let bundle = bundle(&physio());
    let [(old, _), (new, goal)] = plans(&bundle, "Step taps")[..] else {
        panic!("asked for in two ways");
    };
    let [left, right] = new["activity"].as_array().unwrap().as_slice() else {
        panic!("an activity for each side");
    };
    assert_eq!(left["detail"]["code"]["text"], "Step taps");
    assert_eq!(left["detail"]["description"], "Left: 3 sets of 20 s");
    assert_eq!(right["detail"]["description"], "Right: 1 set of 20 s");
    assert_eq!(left["detail"]["status"], "in-progress");
    let often = |care: &Value| care["activity"][0]["detail"]["scheduledTiming"]["repeat"].clone();
    assert_eq!(
        often(old),
        json!({"frequency": 5, "period": 1, "periodUnit": "wk"})
    );
    assert_eq!(
        often(new),
        json!({"frequency": 3, "period": 1, "periodUnit": "wk", "dayOfWeek": ["mon", "wed", "fri"]})
    );
    assert_eq!(
        targets(goal),
        said(&[
            ("target-days", 3, "d/wk"),
            ("target-effort", 4, "{score}"),
            ("target-sets-left", 3, "{set}"),
            ("target-seconds-left", 20, "s"),
            ("target-sets-right", 1, "{set}"),
            ("target-seconds-right", 20, "s"),
        ])
    );
    assert_eq!(goal["lifecycleStatus"], "active");
    let [(stairs, goal)] = plans(&bundle, "Stairs & <b>steps</b>")[..] else {
        panic!("asked for once");
    };
    assert_eq!(
        stairs["activity"][0]["detail"]["description"],
        "Both sides: 1 set of 5 min"
    );
    let [_days, sets, minutes] = &targets(goal)[..] else {
        panic!("days, sets and minutes");
    };
    assert_eq!(sets.0, "target-sets-both");
    let expect = (
        "target-set-minutes-both".to_owned(),
        json!(5),
        "min".to_owned(),
    );
    assert_eq!(*minutes, expect);
    assert!(
        stairs["text"]["div"]
            .as_str()
            .unwrap()
            .contains("Stairs &amp; &lt;b&gt;steps")
    );
}

#[test]
fn the_plan_before_is_over_and_the_next_one_replaces_it_under_the_same_names() {
    let mut before = physio();
    let next = before.plan_sheets.pop();
    let old = bundle(&before);
    let [(first, _)] = plans(&old, "Step taps")[..] else {
        panic!("one plan");
    };
    assert_eq!(first["status"], "active");
    assert_eq!(first["period"], json!({"start": "2026-11-02"}));
    before.plan_sheets.extend(next);
    let new = bundle(&before);
    let [(over, goal), (now, _)] = plans(&new, "Step taps")[..] else {
        panic!("two plans");
    };
    assert_eq!(over["id"], first["id"]);
    assert_eq!(over["status"], "completed");
    assert_eq!(goal["lifecycleStatus"], "completed");
    assert_eq!(
        over["period"],
        json!({"start": "2026-11-02", "end": "2026-11-15"})
    );
    let replaced = format!("urn:uuid:{}", over["id"].as_str().unwrap());
    assert_eq!(now["replaces"][0]["reference"], replaced.as_str());
    // A revision that asks for the same is no other plan.
    let mut again = before.plan_sheets[1].clone();
    again.day = day("2026-11-20");
    again.at.utc_ms += 4 * 86_400_000;
    before.plan_sheets.push(again);
    let still = bundle(&before);
    let [_, (same, _)] = plans(&still, "Step taps")[..] else {
        panic!("two plans");
    };
    assert_eq!(same, now);
}

#[test]
fn what_a_plan_no_longer_asks_for_is_over() {
    let mut diary = physio();
    let mut bridges = plan(Variant::BridgeSingle, &[(SetSide::Left, 3, 8)]);
    bridges.day = day("2026-11-05");
    bridges.at.utc_ms = diary.plan_sheets[0].at.utc_ms + 3 * 86_400_000;
    diary.plans.push(bridges);
    let mut without = diary.plan_sheets[1].clone();
    without.day = day("2026-11-18");
    without.at.utc_ms += 2 * 86_400_000;
    without.sheet.content.own = crate::own::all([]);
    diary.plan_sheets.push(without);
    let bundle = bundle(&diary);
    let [_, (taps, _)] = plans(&bundle, "Step taps")[..] else {
        panic!("two plans");
    };
    assert_eq!(
        (&taps["status"], &taps["period"]["end"]),
        (&json!("completed"), &json!("2026-11-17"))
    );
    let bridges = resources(&bundle).find(|resource| {
        let title = resource["title"].as_str();
        title.is_some_and(|title| title.starts_with("Plan: Glute bridge"))
    });
    let bridges = bridges.expect("the plan of bridges");
    assert_eq!(bridges["status"], "completed");
    assert_eq!(bridges["period"]["end"], "2026-11-15");
}

#[test]
fn how_it_is_done_goes_along_only_with_the_notes() {
    let diary = physio();
    let whole = bundle(&diary);
    let [_, (taps, _)] = plans(&whole, "Step taps")[..] else {
        panic!("two plans");
    };
    assert_eq!(
        taps["description"],
        "Stand on a step.\nTap the floor and come back."
    );
    let page = taps["text"]["div"].as_str().unwrap();
    assert!(page.contains("Tap the floor and come back."), "{page}");
    let bare = bytes_with(&diary, |options| options.notes = Part::Left);
    let text = String::from_utf8(bare).expect("JSON is UTF-8");
    assert!(text.contains("Step taps") && !text.contains("Tap the floor"));
    assert!(!text.contains("A foot beside"));
}

#[test]
fn a_name_of_which_nothing_can_be_seen_is_no_empty_text() {
    let mut diary = physio();
    let mut taps = crate::own::step_taps();
    taps.name = ExerciseName::new("\u{FEFF}").expect("a character");
    taps.how = HowTo::new("\u{FEFF}").expect("short");
    diary.plan_sheets[0].sheet.content.own = crate::own::all([taps]);
    diary.plan_sheets.truncate(1);
    assert_eq!(check(&bytes(&diary)), Vec::<FhirProblem>::new());
    let title = "Exercise made up by a physiotherapist";
    assert_eq!(plans(&bundle(&diary), title).len(), 1);
}

#[test]
fn ten_years_with_such_plans_are_sound_and_fit_the_official_schema() {
    let mut diary = years(10);
    diary.plan_sheets = own_plans();
    let bytes = bytes(&diary);
    assert_eq!(check(&bytes), Vec::<FhirProblem>::new());
    let bundle: Value = serde_json::from_slice(&bytes).expect("JSON");
    let Some(schema) = schema() else {
        println!("without the schema of FHIR: our own checks judged alone");
        return;
    };
    let plans = resources(&bundle).filter(|resource| {
        let kind = resource["resourceType"].as_str();
        kind.is_some_and(|kind| ["CarePlan", "Goal"].contains(&kind))
    });
    let mut seen = 0;
    for resource in plans {
        let problem = schema.iter_errors(resource).next();
        assert!(problem.is_none(), "{}: {resource}", problem.unwrap());
        seen += 1;
    }
    assert!(seen >= 6, "{seen} plans and goals");
}
