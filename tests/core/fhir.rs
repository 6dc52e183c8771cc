//! Tests the FHIR bundle: what each thing of a diary becomes, and that a second export updates.

use std::collections::{BTreeMap, BTreeSet};

use evenly::domain::{
    Body, Diary, GirthPlace, Metres, Note, SetSide, Side, Stamp, Steps, Variant, ZoneName,
};
use evenly::exchange::fhir::{FhirProblem, Part, check};
use evenly::i18n::{Language, Words};
use proptest::{prop_assert_eq, proptest};
use serde_json::{Value, json};

use crate::entries::{
    Make, bridge, check_in, day, diary, girth, pause, raise, rest, strength, swim, walk,
};
use crate::fhir_bundle::{bundle, bytes, bytes_with, now, resources, sample};
use crate::plans::plan;
use crate::{arbitrary, beside};

/// The facts whose code is this one.
fn facts<'a>(bundle: &'a Value, code: &str) -> Vec<&'a Value> {
    resources(bundle)
        .filter(|resource| resource["resourceType"] == "Observation")
        .filter(|resource| {
            let coding = resource["code"]["coding"].as_array().unwrap();
            coding.iter().any(|coding| coding["code"] == code)
        })
        .collect()
}

/// The resources of one kind.
fn kind<'a>(bundle: &'a Value, kind: &str) -> Vec<&'a Value> {
    resources(bundle)
        .filter(|resource| resource["resourceType"] == kind)
        .collect()
}

/// The number of the part with this own code.
fn part(fact: &Value, code: &str) -> Option<Value> {
    let parts = fact["component"].as_array()?;
    let part = parts
        .iter()
        .find(|part| part["code"]["coding"][0]["code"] == code)?;
    Some(json!([
        part["valueQuantity"]["value"],
        part["valueQuantity"]["code"]
    ]))
}

/// The side of a fact, as our own code says it.
fn side(fact: &Value) -> &str {
    let parts = fact["component"].as_array().unwrap();
    let side = parts
        .iter()
        .find(|part| part["code"]["coding"][0]["code"] == "side");
    let side = side.map_or(&Value::Null, |side| {
        &side["valueCodeableConcept"]["coding"][0]["code"]
    });
    side.as_str().unwrap_or_default()
}

fn quantity(fact: &Value) -> Value {
    let value = &fact["valueQuantity"];
    assert_eq!(value["system"], "http://unitsofmeasure.org");
    json!([value["value"], value["code"]])
}

/// Says the time of day with its instant, an hour east of UTC.
fn at(mut make: Make, time: &str) -> Make {
    let text = format!("{}T{time}:00+01:00", make.0.when.day);
    make.0.when.start = Some(Stamp {
        utc_ms: Stamp::utc_ms_of(&text).unwrap(),
        offset_s: 3_600,
        zone: ZoneName::new("Europe/Berlin"),
    });
    make.at(time)
}

fn sound(bytes: &[u8]) {
    assert_eq!(check(bytes), Vec::<FhirProblem>::new());
}

#[test]
fn a_bundle_passes_its_own_checks_in_both_languages_and_however_little_goes_along() {
    let diary = sample();
    sound(&bytes(&diary));
    let chinese = Words::new(Language::Chinese);
    sound(&bytes_with(&diary, |options| {
        options.name = Part::Left;
        options.notes = Part::Left;
        options.safety = Part::Left;
        options.snomed = Part::Left;
    }));
    let words = Words::new(Language::Chinese);
    let options = evenly::exchange::fhir::FhirOptions {
        words: &words,
        now: &now(),
        version: "1.2.3",
        name: Part::Taken,
        notes: Part::Taken,
        safety: Part::Taken,
        snomed: Part::Left,
    };
    let bytes = evenly::exchange::fhir::to_bytes(&diary, &options);
    sound(&bytes);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.contains(&chinese.fhir_pain()));
    assert!(!text.contains("Duration"), "every text is in one language");
    sound(&crate::fhir_bundle::bytes(&Diary::default()));
}

#[test]
fn a_walk_is_a_group_with_its_measures_in_their_own_units_and_at_its_time() {
    let mut make = at(walk(day("2026-11-18")), "18:20").minutes(30.0).effort(5);
    let Body::Walk(body) = &mut make.0.body else {
        panic!("a walk");
    };
    body.distance = Some(Metres::new(2_400.5).unwrap());
    body.steps = Some(Steps::new(3_100).unwrap());
    let bundle = bundle(&diary([make]));
    let group = facts(&bundle, "PAPanel")[0];
    assert_eq!(
        group["effectivePeriod"],
        json!({"start": "2026-11-18T18:20:00+01:00", "end": "2026-11-18T18:50:00+01:00"})
    );
    assert!(group.get("valueQuantity").is_none());
    assert_eq!(group["hasMember"].as_array().unwrap().len(), 5);
    let activity = facts(&bundle, "73985-4")[0];
    assert_eq!(
        activity["valueCodeableConcept"]["coding"][0]["code"],
        "LA11834-1"
    );
    for (code, value) in [
        ("55411-3", json!([30, "min"])),
        ("distance", json!([2400.5, "m"])),
        ("55423-8", json!([3100, "{steps}"])),
        ("82289-0", json!([5, "{score}"])),
    ] {
        let fact = facts(&bundle, code)[0];
        assert_eq!(quantity(fact), value);
        assert_eq!(fact["effectivePeriod"], group["effectivePeriod"]);
        let member = format!("urn:uuid:{}", fact["id"].as_str().unwrap());
        let members = group["hasMember"].as_array().unwrap();
        assert!(
            members
                .iter()
                .any(|pointer| pointer["reference"] == member.as_str())
        );
    }
}

#[test]
fn a_swim_says_its_kind_and_an_entry_without_a_time_has_the_day_alone() {
    let bundle = bundle(&diary([swim(day("2026-11-18")).minutes(20.0)]));
    let activity = facts(&bundle, "73985-4")[0];
    assert_eq!(
        activity["valueCodeableConcept"]["coding"][0]["code"],
        "LA11838-2"
    );
    assert_eq!(activity["effectiveDateTime"], "2026-11-18");
}

#[test]
fn each_side_of_an_exercise_is_a_fact_with_its_sets_repetitions_hold_and_tension() {
    // Left 3 × 10 at 1-3-2 and right 1 × 8: vector V1 of the clinical reference has 180 s.
    let mut make = strength(day("2026-11-18"), Variant::BridgeSingle);
    for _set in 0..3 {
        make = make.full_set(SetSide::Left, 10, Some(3.0), Some((1.0, 2.0)));
    }
    make = make.set(SetSide::Right, 8);
    let bundle = bundle(&diary([make.minutes(12.5).effort(4)]));
    let [left, right] = facts(&bundle, "bridge-single")[..] else {
        panic!("one for each side");
    };
    assert_eq!((side(left), side(right)), ("side-left", "side-right"));
    assert_eq!(left["bodySite"]["text"], "Buttock, left");
    for (code, value) in [
        ("sets", json!([3, "{set}"])),
        ("reps", json!([30, "{rep}"])),
        ("hold", json!([3, "s"])),
        ("time-under-tension", json!([180, "s"])),
    ] {
        assert_eq!(part(left, code), Some(value), "{code}");
    }
    // Nobody said a tempo on the right: 8 × (1 + 2) s, and the code says that it was assumed.
    assert_eq!(
        part(right, "time-under-tension-assumed"),
        Some(json!([24, "s"]))
    );
    assert_eq!(part(right, "hold"), None);
    assert_eq!(quantity(facts(&bundle, "55411-3")[0]), json!([12.5, "min"]));
}

#[test]
fn sets_that_differ_stand_one_by_one() {
    let make = raise(day("2026-11-18"), Side::Left).full_set(SetSide::Left, 6, Some(0.1), None);
    let bundle = bundle(&diary([make]));
    let fact = facts(&bundle, "raise-straight")[0];
    let parts = fact["component"].as_array().unwrap();
    let sets: Vec<(&str, &Value)> = parts
        .iter()
        .map(|part| {
            let code = part["code"]["coding"][0]["code"].as_str().unwrap();
            (code, &part["valueQuantity"]["value"])
        })
        .filter(|(code, _value)| code.ends_with("-in-set"))
        .collect();
    assert_eq!(
        sets,
        [
            ("reps-in-set", &json!(10)),
            ("reps-in-set", &json!(6)),
            ("hold-in-set", &json!(0.1))
        ]
    );
}

#[test]
fn numbers_carry_no_dust_of_binary_fractions() {
    // Three times 0.1 s of hold in each of three repetitions.
    let mut make = strength(day("2026-11-18"), Variant::RaiseStraight);
    for _set in 0..3 {
        make = make.full_set(SetSide::Left, 1, Some(0.1), Some((0.1, 0.1)));
    }
    let text = String::from_utf8(bytes(&diary([make.minutes(0.7)]))).unwrap();
    assert!(text.contains("\"value\":0.9,"), "time under tension");
    assert!(text.contains("\"value\":0.7,"));
    assert!(!text.contains("0000000"), "{text}");
}

#[test]
fn pain_says_side_and_moment_and_the_morning_after_is_the_next_day() {
    let make = bridge(day("2026-11-18"))
        .before(Side::Left, 1)
        .worst(Side::Left, 4)
        .next(Side::Right, 0);
    let bundle = bundle(&diary([
        make,
        check_in(day("2026-11-20")).morning(Side::Right, 3),
    ]));
    let said: BTreeSet<(String, String, String, u64)> = facts(&bundle, "72514-3")
        .iter()
        .map(|fact| {
            let moment = &fact["component"][1]["valueCodeableConcept"]["coding"][0]["code"];
            (
                fact["effectiveDateTime"].as_str().unwrap().to_owned(),
                side(fact).to_owned(),
                moment.as_str().unwrap().to_owned(),
                fact["valueQuantity"]["value"].as_u64().unwrap(),
            )
        })
        .collect();
    let row = |day: &str, side: &str, moment: &str, value| {
        (day.to_owned(), side.to_owned(), moment.to_owned(), value)
    };
    assert_eq!(
        said,
        BTreeSet::from([
            row("2026-11-18", "side-left", "pain-moment-before", 1),
            row("2026-11-18", "side-left", "pain-moment-worst", 4),
            row("2026-11-19", "side-right", "pain-moment-next-morning", 0),
            row("2026-11-20", "side-right", "pain-moment-morning", 3),
        ])
    );
}

#[test]
fn girths_are_centimetres_and_breaks_are_counted_per_day() {
    let on = day("2026-11-18");
    let bundle = bundle(&diary([
        girth(on, GirthPlace::Thigh10, Some(52.5), None),
        pause(on),
        pause(on),
        rest(on),
    ]));
    let thigh = facts(&bundle, "girth-thigh-10-cm");
    assert_eq!(thigh.len(), 1, "a side that was not measured has no fact");
    assert_eq!(quantity(thigh[0]), json!([52.5, "cm"]));
    assert_eq!(thigh[0]["bodySite"]["text"], "Thigh, left");
    assert_eq!(
        quantity(facts(&bundle, "sitting-breaks")[0]),
        json!([2, "{#}/d"])
    );
    assert_eq!(facts(&bundle, "rest-day")[0]["valueBoolean"], true);
}

/// The numbers of the weeks, by code and last day.
fn weeks(diary: &Diary) -> BTreeMap<(&'static str, String), Value> {
    let bundle = bundle(diary);
    let mut numbers = BTreeMap::new();
    for code in ["82290-8", "82291-6", "89555-7", "68516-4"] {
        for fact in facts(&bundle, code) {
            let day = fact["effectiveDateTime"].as_str().unwrap().to_owned();
            numbers.insert((code, day), quantity(fact));
        }
    }
    numbers
}

#[test]
fn a_week_counts_days_and_minutes_that_were_logged_and_says_nothing_where_effort_is_not_known() {
    // Monday 9 November: 30 min at effort 5, Wednesday 45 min at 6, Thursday 60 min at 3 (light).
    let week = || {
        vec![
            walk(day("2026-11-09")).minutes(30.0).effort(5),
            bridge(day("2026-11-10")).effort(7).minutes(20.0),
            swim(day("2026-11-11")).minutes(45.0).effort(6),
            walk(day("2026-11-12")).minutes(60.0).effort(3),
        ]
    };
    let sunday = || "2026-11-15".to_owned();
    let whole = weeks(&diary(week()));
    assert_eq!(
        whole,
        BTreeMap::from([
            (("82290-8", sunday()), json!([75, "min/wk"])),
            (("82291-6", sunday()), json!([1, "d/wk"])),
            (("89555-7", sunday()), json!([2, "d/wk"])),
            (("68516-4", sunday()), json!([37.5, "min/d"])),
        ])
    );
    let mut unsaid = week();
    unsaid.push(walk(day("2026-11-13")).minutes(15.0));
    let numbers = weeks(&diary(unsaid));
    assert_eq!(numbers.len(), 1, "an effort that nobody said could be any");
    let few = weeks(&diary(week().into_iter().take(3)));
    assert!(
        few.is_empty(),
        "three days with something logged are too few"
    );
    // The week of the day of writing is not over.
    let running = [
        "2026-11-16",
        "2026-11-17",
        "2026-11-18",
        "2026-11-19",
        "2026-11-23",
    ];
    let numbers = weeks(&diary(running.map(|on| bridge(day(on)))));
    let days: Vec<&String> = numbers.keys().map(|(_code, day)| day).collect();
    assert!(days.iter().all(|day| *day == "2026-11-22"), "{days:?}");
}

#[test]
fn a_plan_is_a_goal_and_a_care_plan_and_a_later_one_replaces_it() {
    let mut first = plan(
        Variant::BridgeSingle,
        &[(SetSide::Left, 3, 8), (SetSide::Right, 1, 8)],
    );
    first.day = day("2026-11-02");
    first.days_per_week = Some(3);
    let mut second = first.clone();
    second.day = day("2026-11-16");
    second.at.utc_ms += 1;
    let diary = Diary {
        plans: vec![first, second],
        ..Diary::default()
    };
    let bundle = bundle(&diary);
    let [old, new] = kind(&bundle, "CarePlan")[..] else {
        panic!("two plans");
    };
    assert_eq!(
        (&old["status"], &new["status"]),
        (&json!("completed"), &json!("active"))
    );
    assert_eq!(
        old["period"],
        json!({"start": "2026-11-02", "end": "2026-11-15"})
    );
    let replaced = format!("urn:uuid:{}", old["id"].as_str().unwrap());
    assert_eq!(new["replaces"][0]["reference"], replaced.as_str());
    let detail = &new["activity"][0]["detail"];
    assert_eq!(
        detail["scheduledTiming"]["repeat"],
        json!({"frequency": 3, "period": 1, "periodUnit": "wk"})
    );
    assert_eq!(detail["description"], "Left: 3 sets of 8");
    assert_eq!(
        new["activity"][1]["detail"]["description"],
        "Right: 1 set of 8"
    );
    let goals = kind(&bundle, "Goal");
    assert_eq!(goals[1]["lifecycleStatus"], "active");
    let days = &goals[1]["target"][0]["detailQuantity"];
    assert_eq!((&days["value"], &days["code"]), (&json!(3), &json!("d/wk")));
}

#[test]
fn what_a_person_wrote_is_escaped_or_left_out_and_the_name_stays_masked() {
    let diary = sample();
    let whole = bundle(&diary);
    let patient = kind(&whole, "Patient")[0];
    assert_eq!(patient["name"][0]["text"], "Ana <b>Pop</b> & Co");
    let text = whole.to_string();
    assert!(text.contains("<script>alert(1)</script> & \\\"so\\\" on"));
    let pages: Vec<&str> = kind(&whole, "CarePlan")
        .iter()
        .map(|plan| plan["text"]["div"].as_str().unwrap())
        .collect();
    assert!(
        pages
            .iter()
            .all(|page| page.starts_with("<div xmlns=\"http://www.w3.org/1999/xhtml\">"))
    );
    let bare = bytes_with(&diary, |options| {
        options.name = Part::Left;
        options.notes = Part::Left;
    });
    let bare: Value = serde_json::from_slice(&bare).unwrap();
    let text = bare.to_string();
    assert!(!text.contains("alert") && !text.contains("Pop"));
    let name = &kind(&bare, "Patient")[0]["name"][0]["extension"][0];
    assert_eq!(name["valueCode"], "masked");
}

#[test]
fn safety_answers_and_snomed_codes_go_along_only_when_asked_for() {
    let diary = sample();
    let whole = bundle(&diary);
    let answers = kind(&whole, "QuestionnaireResponse");
    let ticked = answers
        .iter()
        .find(|answers| answers["item"][0]["linkId"] == "chest-pain-or-pressure");
    let ticked = ticked.expect("the ticked sign");
    assert_eq!(
        ticked["questionnaire"],
        "https://evenly.example/fhir/Questionnaire/safety|1"
    );
    assert_eq!(ticked["item"][0]["answer"][0]["valueBoolean"], true);
    assert_eq!(kind(&whole, "Questionnaire").len(), 2);
    assert!(whole.to_string().contains("http://snomed.info/sct"));
    let bare = bytes_with(&diary, |options| {
        options.safety = Part::Left;
        options.snomed = Part::Left;
    });
    let text = String::from_utf8(bare).unwrap();
    assert!(!text.contains("Questionnaire") && !text.contains("chest-pain"));
    assert!(!text.contains("snomed"));
}

#[test]
fn a_second_export_keeps_every_identifier_and_doubles_nothing() {
    let mut diary = sample();
    let before = bundle(&diary);
    let ids = |bundle: &Value| -> BTreeSet<String> {
        let entries = bundle["entry"].as_array().unwrap();
        let urls = entries
            .iter()
            .map(|entry| entry["fullUrl"].as_str().unwrap().to_owned());
        urls.collect()
    };
    // One entry is changed and one is added, on a day that has entries already.
    let changed = diary
        .entries
        .iter_mut()
        .find(|entry| matches!(entry.body, Body::Walk(_)));
    let changed = changed.expect("a walk");
    changed.note = Note::new("It rained").unwrap();
    let id = changed.id;
    let mut added = walk(day("2026-11-20")).minutes(10.0).effort(2).done();
    added.id = crate::entries::id(0xFF);
    diary.entries.push(added);
    diary.sort();
    let after = bundle(&diary);
    let (old, new) = (ids(&before), ids(&after));
    assert!(
        old.is_subset(&new),
        "{id}: {:?}",
        old.difference(&new).next()
    );
    // The new walk: group, activity, minutes, effort.
    assert_eq!(new.len(), old.len() + 4);
    assert_eq!(new.len(), after["entry"].as_array().unwrap().len());
    let with_rain = |bundle: &Value| bundle.to_string().matches("It rained").count();
    assert_eq!((with_rain(&before), with_rain(&after)), (0, 1));
    // Another diary with the same entries is somebody else's.
    diary.id = None;
    assert!(ids(&bundle(&diary)).is_disjoint(&old));
}

#[test]
fn the_origin_covers_everything_and_names_who_wrote_and_what_assembled() {
    let bundle = bundle(&sample());
    let origin = kind(&bundle, "Provenance")[0];
    let targets = origin["target"].as_array().unwrap().len();
    assert_eq!(targets + 1, bundle["entry"].as_array().unwrap().len());
    assert_eq!(origin["recorded"], "2026-11-23T18:20:00+01:00");
    assert_eq!(bundle["timestamp"], "2026-11-23T18:20:00+01:00");
    assert_eq!(kind(&bundle, "Device")[0]["version"][0]["value"], "1.2.3");
}

#[test]
fn a_time_whose_offset_fhir_cannot_write_keeps_its_instant() {
    let mut make = at(walk(day("2026-11-18")), "18:20");
    let start = make.0.when.start.as_mut().unwrap();
    // Local mean time of Berlin before zones: 53 minutes and 28 seconds.
    start.offset_s = 3_208;
    let bundle = bundle(&diary([make]));
    let told = facts(&bundle, "PAPanel")[0]["effectiveDateTime"]
        .as_str()
        .unwrap();
    assert_eq!(told, "2026-11-18T18:13:00+00:53");
    assert_eq!(
        Stamp::utc_ms_of(told),
        Stamp::utc_ms_of("2026-11-18T17:20:00Z")
    );
}

proptest! {
    #[test]
    fn every_diary_makes_a_sound_bundle(diary in arbitrary::diary(12), beside in beside::beside(4)) {
        let diary = Diary { entries: diary.entries, person: diary.person, id: diary.id, ..beside };
        prop_assert_eq!(check(&bytes(&diary)), Vec::<FhirProblem>::new());
    }
}
