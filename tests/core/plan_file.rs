//! Tests plans as files: there and back, the schema, and files that are broken.

use evenly::domain::rules::LimitId;
use evenly::domain::{Exercise, FieldProblem, PlanSheet, SetSide, SheetRevision, Standing};
use evenly::exchange::plan_file::{MAX_PLAN_BYTES, read, to_bytes};
use evenly::exchange::{ReadError, Reason};
use jsonschema::Validator;
use proptest::{prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

use crate::sheets;

const SCHEMA: &str = include_str!("../../assets/schema/evenly-plan-1.schema.json");
const ID: &str = "00000000-0000-0000-0000-000000000001";

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::validator_for(&schema).expect("the schema is usable")
}

proptest! {
    #[test]
    fn every_plan_comes_back_equal_from_its_file(sheet in sheets::sheet()) {
        prop_assert_eq!(read(&to_bytes(&sheet)), Ok((Some(sheet), vec![])));
    }

    #[test]
    fn every_plan_comes_back_equal_from_its_short_text(sheet in sheets::sheet()) {
        prop_assert_eq!(PlanSheet::from_text(&sheet.to_text()), Ok(sheet));
    }

    #[test]
    fn every_plan_file_validates_against_the_schema(sheet in sheets::sheet()) {
        let value: Value = serde_json::from_slice(&to_bytes(&sheet)).expect("JSON");
        let errors: Vec<String> = schema().iter_errors(&value).map(|e| e.to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }

    #[test]
    fn no_cut_or_changed_plan_makes_the_reader_fall_over(
        sheet in sheets::sheet(),
        place in proptest::num::usize::ANY,
        byte in proptest::num::u8::ANY,
    ) {
        let mut bytes = to_bytes(&sheet);
        let place = place % bytes.trim_ascii_end().len();
        prop_assert!(read(&bytes[..place]).is_err(), "half a plan is no plan: {}", place);
        bytes[place] = byte;
        let _any_answer = read(&bytes);
    }
}

#[test]
fn a_plan_says_each_side_for_itself() {
    let bytes = to_bytes(&sheets::stranger());
    let (sheet, problems) = read(&bytes).expect("our own file");
    assert_eq!(problems, []);
    let sheet = sheet.expect("a plan");
    let raises = sheet.content.prescriptions.get(Exercise::LegRaise);
    let targets = &raises.expect("leg raises").targets;
    let of = |side| {
        targets
            .get(side)
            .map(|target| (target.sets, target.reps.get()))
    };
    assert_eq!(of(SetSide::Left), Some((3, 8)));
    assert_eq!(of(SetSide::Right), Some((1, 8)));
    assert_eq!(of(SetSide::Both), None);
}

/// A plan with these values besides those that every plan has.
fn document(values: Value) -> Value {
    let mut plan = json!({
        "format": "evenly-plan", "version": 1, "plan": ID, "revision": 2, "made": "2026-11-09",
    });
    let Value::Object(values) = values else {
        panic!("the values are an object");
    };
    for (name, value) in values {
        plan[name] = value;
    }
    plan
}

/// An exercise with these values besides those that every exercise has.
fn exercise(values: &str) -> String {
    format!(
        r#"{{"exercises":[{{"variant":"raise-straight","targets":{{"left":{{"sets":3,"reps":8}}}},{values}}}]}}"#
    )
}

const MISSING: Reason = Reason::Field(FieldProblem::Missing);
const UNKNOWN: Reason = Reason::Field(FieldProblem::UnknownWord);
const DO_NOT_FIT: Reason = Reason::Field(FieldProblem::DoNotFit);

const fn out_of(low: f64, high: f64) -> Reason {
    Reason::Field(FieldProblem::OutOfRange { low, high })
}

/// Values that no plan may have: the values, which of them is said, and what is said of it.
fn broken_above() -> Vec<(String, &'static str, Reason)> {
    let plain = |values: &str, place, reason| (values.to_owned(), place, reason);
    vec![
        plain(
            r#"{"plan":"7"}"#,
            "plan",
            Reason::Field(FieldProblem::NotAnId),
        ),
        plain(r#"{"plan":null}"#, "plan", MISSING),
        plain(r#"{"revision":0}"#, "revision", out_of(1.0, 1_000_000.0)),
        plain(r#"{"revision":1.5}"#, "revision", Reason::NotWhole),
        plain(
            r#"{"made":"9 Nov"}"#,
            "made",
            Reason::Field(FieldProblem::NotADate),
        ),
        plain(r#"{"exercises":{}}"#, "exercises", Reason::WrongType),
        plain(
            r#"{"exercises":[{"variant":"raise-straight","targets":{}}]}"#,
            "exercises[0].targets",
            MISSING,
        ),
        plain(
            r#"{"exercises":[{"variant":"handstand","targets":{"left":{"sets":1,"reps":1}}}]}"#,
            "exercises[0].variant",
            UNKNOWN,
        ),
        plain(
            r#"{"exercises":[{"variant":"raise-clam","targets":{"left":{"sets":0,"reps":8}}}]}"#,
            "exercises[0].targets.left.sets",
            out_of(1.0, 100.0),
        ),
        plain(
            r#"{"exercises":[{"variant":"raise-clam","targets":{"left":{"sets":3}}}]}"#,
            "exercises[0].targets.left.reps",
            MISSING,
        ),
        plain(
            r#"{"exercises":[
                {"variant":"raise-clam","targets":{"left":{"sets":3,"reps":8}}},
                {"variant":"raise-straight","targets":{"left":{"sets":3,"reps":8}}}]}"#,
            "exercises[1].variant",
            Reason::RepeatedName,
        ),
        (
            exercise(r#""weekdays":["mon","moonday"]"#),
            "exercises[0].weekdays[1]",
            UNKNOWN,
        ),
        (
            exercise(r#""weekdays":["mon","tue"],"days_per_week":3"#),
            "exercises[0].days_per_week",
            DO_NOT_FIT,
        ),
        (
            exercise(r#""step":{"raise":"reps","by":21,"sessions":2}"#),
            "exercises[0].step.by",
            out_of(1.0, 20.0),
        ),
        (
            exercise(r#""step":{"raise":"reps","by":1}"#),
            "exercises[0].step.sessions",
            MISSING,
        ),
        (
            exercise(r#""hold_s":"2""#),
            "exercises[0].hold_s",
            Reason::WrongType,
        ),
    ]
}

/// More of them.
fn broken_below() -> Vec<(String, &'static str, Reason)> {
    let plain = |values: &str, place, reason| (values.to_owned(), place, reason);
    vec![
        plain(r#"{"walk":{}}"#, "walk.minutes", MISSING),
        plain(
            r#"{"walk":{"minutes":0}}"#,
            "walk.minutes",
            out_of(0.1, 600.0),
        ),
        plain(
            r#"{"swim":{"days_per_week":8}}"#,
            "swim.days_per_week",
            out_of(1.0, 7.0),
        ),
        plain(r#"{"breaks":{"deeds":[]}}"#, "breaks.deeds", MISSING),
        plain(
            r#"{"breaks":{"deeds":["jumped"]}}"#,
            "breaks.deeds[0]",
            UNKNOWN,
        ),
        plain(
            r#"{"limits":[{"name":"p1-worst-pain","value":10,"reviewed":"2026-11-09"}]}"#,
            "limits[0].value",
            out_of(0.0, 9.0),
        ),
        plain(
            r#"{"limits":[{"name":"p1-worst-pain","value":4}]}"#,
            "limits[0].reviewed",
            MISSING,
        ),
        plain(
            r#"{"next_visit":"2026-02-30"}"#,
            "next_visit",
            Reason::Field(FieldProblem::NotADate),
        ),
        plain(r#"{"note":["a"]}"#, "note", Reason::WrongType),
    ]
}

#[test]
fn a_plan_with_a_broken_part_is_no_plan_and_the_part_is_named() {
    let validator = schema();
    for (values, place, reason) in [broken_above(), broken_below()].concat() {
        let document = document(serde_json::from_str(&values).expect("a test value"));
        let (sheet, problems) = read(document.to_string().as_bytes()).expect("a plan file");
        assert_eq!(sheet, None, "{values}");
        let said: Vec<(String, Reason)> = problems
            .into_iter()
            .map(|problem| (problem.place.to_string(), problem.reason))
            .collect();
        assert_eq!(said, [(place.to_owned(), reason.clone())], "{values}");
        // The schema cannot say that two values agree, what a list may repeat, nor what each limit
        // and each step takes.
        let schema_says = !matches!(reason, DO_NOT_FIT | Reason::RepeatedName)
            && !place.ends_with("step.by")
            && !values.contains("p1-worst-pain\",\"value\":10")
            && !values.contains("\"deeds\":[]")
            && !values.contains("2026-02-30");
        if schema_says {
            assert!(!validator.is_valid(&document), "{values}");
        }
    }
}

#[test]
fn several_broken_parts_are_all_named() {
    let document = document(json!({ "revision": 0, "walk": {"minutes": 0}, "note": 3 }));
    let (_none, problems) = read(document.to_string().as_bytes()).expect("a plan file");
    let places: Vec<String> = problems
        .iter()
        .map(|problem| problem.place.to_string())
        .collect();
    assert_eq!(places, ["revision", "walk.minutes", "note"]);
}

#[test]
fn what_a_later_version_adds_is_listed_and_does_no_harm() {
    let document = document(json!({
        "music": [{ "name": "waltz" }],
        "walk": { "minutes": 20, "where": "park" },
    }));
    let (sheet, problems) = read(document.to_string().as_bytes()).expect("a plan file");
    assert_eq!(
        sheet.expect("a plan").revision,
        SheetRevision::new(2).unwrap()
    );
    let said: Vec<(String, Reason)> = problems
        .into_iter()
        .map(|problem| (problem.place.to_string(), problem.reason))
        .collect();
    let unknown = |place: &str| (place.to_owned(), Reason::UnknownName);
    assert_eq!(said, [unknown("walk.where"), unknown("music")]);
}

#[test]
fn what_is_no_plan_is_refused_as_a_whole() {
    let deep = format!("{}{}", "[".repeat(1_000_000 / 8), "]".repeat(1_000_000 / 8));
    let long = format!(
        r#"{{"format":"evenly-plan","note":"{}"}}"#,
        "a".repeat(MAX_PLAN_BYTES)
    );
    let utf16: Vec<u8> = "{\"format\"}"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let refused = |bytes: &[u8]| read(bytes).expect_err("it is no plan");
    assert_eq!(refused(b""), ReadError::Empty);
    assert_eq!(refused(b" \n"), ReadError::Empty);
    assert_eq!(refused(b"[]"), ReadError::NotAPlan);
    assert_eq!(refused(b"7"), ReadError::NotAPlan);
    assert_eq!(
        refused(br#"{"format":"evenly-diary","version":1}"#),
        ReadError::NotAPlan
    );
    assert_eq!(refused(br#"{"format":"evenly-plan"}"#), ReadError::NotAPlan);
    assert_eq!(
        refused(br#"{"format":"evenly-plan","version":2,"plan":[]}"#),
        ReadError::NewerVersion { found: 2, known: 1 }
    );
    assert_eq!(
        refused(br#"{"format":"evenly-plan","version":1,"note":"a","note":"b"}"#),
        ReadError::RepeatedName {
            name: "note".to_owned()
        }
    );
    assert_eq!(refused(b"{\"format\":"), ReadError::CutShort { line: 1 });
    assert_eq!(refused(b"\x80"), ReadError::NotUtf8 { at: 0 });
    assert!(
        matches!(refused(&utf16), ReadError::Malformed { .. }),
        "{:?}",
        refused(&utf16)
    );
    assert_eq!(refused(deep.as_bytes()), ReadError::NotAPlan);
    assert_eq!(
        refused(long.as_bytes()),
        ReadError::TooLarge {
            bytes: long.len(),
            cap: MAX_PLAN_BYTES
        }
    );
}

#[test]
fn a_mark_in_front_is_taken() {
    let mut bytes = b"\xEF\xBB\xBF".to_vec();
    bytes.extend(to_bytes(&sheets::stranger()));
    assert_eq!(read(&bytes), Ok((Some(sheets::stranger()), vec![])));
}

#[test]
fn a_plan_knows_how_it_stands_to_the_one_in_force() {
    let first = sheets::stranger();
    let mut second = first.clone();
    second.revision = first.revision.next();
    let mut forked = first.clone();
    forked
        .content
        .limits
        .set(LimitId::WorstPain, 3.0, first.made)
        .unwrap();
    let mut other = first.clone();
    other.id = ID.parse().unwrap();
    assert_eq!(first.standing(None), Standing::First);
    assert_eq!(second.standing(Some(&first)), Standing::Newer);
    assert_eq!(first.standing(Some(&second)), Standing::Older);
    assert_eq!(first.standing(Some(&first)), Standing::Same);
    assert_eq!(forked.standing(Some(&first)), Standing::Forked);
    assert_eq!(other.standing(Some(&second)), Standing::Other);
}
