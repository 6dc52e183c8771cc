//! A diary that has something of everything a FHIR bundle can hold, and bundles to read.

use std::collections::BTreeSet;

use evenly::application::demo::{DemoOrder, diary};
use evenly::domain::{
    Amount, BodyRegion, ClearedBy, Clearing, Counted, DayRange, Diary, DiaryId, Entry,
    ExerciseName, Feel, HowTo, KeptSheet, Note, OwnExercise, OwnExerciseId, OwnTarget, OwnTargets,
    PersonName, Rhythm, SafetyCheck, Sensation, SetSide, Side, Site, Stamp, StepKind, StopSign,
    Variant, Weekday, Weekdays, ZoneName,
};
use evenly::exchange::fhir::{FhirOptions, Part, to_bytes};
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};
use serde_json::Value;
use uuid::Uuid;

use crate::care::{body_map, step};
use crate::entries::{bridge, check_in, day, strength, swim, walk};
use crate::fetched::find;
use crate::plans::plan;
use crate::{own, sheets};

/// The time at which every bundle is written: 23 November 2026, 18:20 in Berlin.
pub(crate) fn now() -> Stamp {
    Stamp {
        utc_ms: Stamp::utc_ms_of("2026-11-23T17:20:00Z").expect("an instant"),
        offset_s: 3_600,
        zone: ZoneName::new("Europe/Berlin"),
    }
}

/// Writes a diary with everything in it, and changes what the test wants otherwise.
pub(crate) fn bytes_with(diary: &Diary, change: impl Fn(&mut FhirOptions<'_>)) -> Vec<u8> {
    let words = Words::new(Language::English);
    let now = now();
    let mut options = FhirOptions {
        words: &words,
        now: &now,
        version: "1.2.3",
        name: Part::Taken,
        notes: Part::Taken,
        safety: Part::Taken,
        snomed: Part::Taken,
    };
    change(&mut options);
    to_bytes(diary, &options)
}

/// Writes a diary with everything in it.
pub(crate) fn bytes(diary: &Diary) -> Vec<u8> {
    bytes_with(diary, |_options| ())
}

/// Writes a diary with everything in it, and reads the bundle.
pub(crate) fn bundle(diary: &Diary) -> Value {
    serde_json::from_slice(&bytes(diary)).expect("JSON")
}

/// The resources of a bundle.
pub(crate) fn resources(bundle: &Value) -> impl Iterator<Item = &Value> {
    let entries = bundle["entry"].as_array().expect("entries");
    entries.iter().map(|entry| &entry["resource"])
}

/// A made-up diary of so many years that ends on 23 November 2026.
pub(crate) fn years(years: u32) -> Diary {
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years,
        seed: 1,
        last: day("2026-11-23"),
        words: &words,
    };
    let zone = ZoneName::new("Europe/Berlin");
    diary(
        order,
        |day, time| clock::resolve(day, time, &zone),
        identity::from_parts,
    )
}

/// Seven weeks of a made-up diary, and beside them what it lacks: a name, sets that differ, a pain
/// that was described, words that could be taken for markup, a plan that another replaced, plans of
/// a physiotherapist with exercises of their own, a stop sign and what ended it.
pub(crate) fn sample() -> Diary {
    let mut diary = years(1);
    diary.keep_days(DayRange {
        first: day("2026-10-05"),
        last: day("2026-11-23"),
    });
    diary.id = Some(DiaryId::new(Uuid::from_u128(0xE0)));
    diary.person.name = Some(PersonName::new("Ana <b>Pop</b> & Co").expect("a name"));
    let on = day("2026-11-20");
    let uneven = strength(on, Variant::BridgeSingle)
        .full_set(SetSide::Left, 10, Some(2.5), Some((1.0, 2.0)))
        .full_set(SetSide::Left, 8, None, None)
        .full_set(SetSide::Right, 12, Some(5.0), None)
        .feel(Side::Left, Feel::Burning)
        .site(Side::Left, Site::OuterHip)
        .next(Side::Left, 4);
    let mut noted = bridge(on).effort(4).minutes(12.5).done();
    noted.note = Note::new("<script>alert(1)</script> & \"so\"\u{3000}on").expect("a note");
    let made = [
        uneven.done(),
        noted,
        swim(on).minutes(30.0).done(),
        check_in(on).morning(Side::Right, 2).sore(3).done(),
        walk(day("2026-11-11")).minutes(40.0).effort(6).done(),
        walk(day("2026-10-14")).minutes(35.0).effort(5).done(),
        body_map(
            on,
            &[(Side::Left, BodyRegion::Calf, Sensation::Tingling, 4)],
        ),
        body_map(day("2026-11-19"), &[]),
    ];
    let steps = StepKind::ALL.iter().flat_map(|kind| {
        let states = kind.group().states();
        states.iter().map(|state| {
            let made = step(day("2026-11-10"), *kind, *state).named("Mine & <b>own</b>");
            let made = made.result("as <before>").next("again");
            made.place("2nd floor").note("bring the letter").done()
        })
    });
    let made = made.into_iter().chain(steps);
    for (number, entry) in (0xA0_u128..).zip(made) {
        let id = crate::entries::id(number);
        diary.entries.push(Entry { id, ..entry });
    }
    let mut early = plan(
        Variant::BridgeSingle,
        &[(SetSide::Left, 3, 8), (SetSide::Right, 1, 8)],
    );
    early.days_per_week = Some(3);
    diary.plans.push(early);
    diary.plan_sheets = own_plans();
    let at = now();
    diary.safety.checks.push(SafetyCheck {
        at: at.clone(),
        day: at.day(),
        signs: [StopSign::ChestPain].into(),
    });
    diary.safety.clearings.push(Clearing {
        at: at.clone(),
        day: at.day(),
        rule: StopSign::ChestPain.rule(),
        how: ClearedBy::TickedByMistake,
    });
    diary.sort();
    diary
}

/// Two plans of a physiotherapist: the second asks for step taps on fewer days, and for stairs.
pub(crate) fn own_plans() -> Vec<KeptSheet> {
    let kept = |on: &str, own: Vec<OwnExercise>| {
        let mut sheet = sheets::stranger();
        sheet.content.own = own::all(own);
        let utc_ms = Stamp::utc_ms_of(&format!("{on}T17:00:00Z")).expect("an instant");
        KeptSheet {
            at: Stamp { utc_ms, ..now() },
            day: day(on),
            sheet,
        }
    };
    let mut taps = own::step_taps();
    taps.rhythm = Some(Rhythm::times(5).expect("5 days"));
    let mut fewer = taps.clone();
    let days = [Weekday::Monday, Weekday::Wednesday, Weekday::Friday];
    fewer.rhythm = Some(Rhythm::On(Weekdays::new(days).expect("days")));
    let five = OwnTarget::new(1, Amount::new(5).expect("5")).expect("a set");
    let stairs = OwnExercise {
        id: OwnExerciseId::new(Uuid::from_u128(0xE5)),
        name: ExerciseName::new("Stairs & <b>steps</b>").expect("a name"),
        how: HowTo::default(),
        counted: Counted::Minutes,
        targets: OwnTargets::new([(SetSide::Both, five)].into()).expect("a side"),
        effort: None,
        picture: None,
        ..taps.clone()
    };
    vec![
        kept("2026-11-02", vec![taps]),
        kept("2026-11-16", vec![fewer, stairs]),
    ]
}

/// The official JSON schema of FHIR R4, where `scripts/setup-fhir.sh` put it.
pub(crate) fn schema() -> Option<jsonschema::Validator> {
    let path = find(
        "EVENLY_FHIR_SCHEMA",
        "fhir-r4/fhir.schema.json",
        "setup-fhir.sh",
    )?;
    let text = std::fs::read_to_string(path).expect("a readable schema");
    let mut schema: Value = serde_json::from_str(&text).expect("a schema");
    // The package adds resources of its own, which no bundle of ours holds and which point to
    // definitions that are not there.
    let mut named = BTreeSet::new();
    references(&schema, &mut named);
    for name in named {
        let definition = &mut schema["definitions"][&name];
        if definition.is_null() {
            *definition = Value::Bool(true);
        }
    }
    Some(jsonschema::validator_for(&schema).expect("a schema"))
}

/// The names of the definitions that a schema points to.
fn references(schema: &Value, named: &mut BTreeSet<String>) {
    match schema {
        Value::Object(fields) => {
            let target = fields.get("$ref").and_then(Value::as_str);
            let name = target.and_then(|target| target.strip_prefix("#/definitions/"));
            named.extend(name.map(str::to_owned));
            fields.values().for_each(|field| references(field, named));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, named)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
