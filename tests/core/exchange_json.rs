//! Tests the `evenly-diary` JSON format: there and back, its schema, and files that are broken.

use evenly::domain::{Diary, Extract, FieldProblem, ProfessionalSeen, Side};
use evenly::exchange::json::{read, to_bytes, write};
use evenly::exchange::{
    Consequence, MAX_FILE_BYTES, MAX_PROBLEMS, Place, Problem, ReadError, Reason,
};
use evenly::i18n::{Language, Words};
use jsonschema::Validator;
use proptest::{prop_assert, prop_assert_eq, proptest};
use serde_json::{Value, json};

use crate::arbitrary;
use crate::entries::{bridge, check_in, day, diary, pause, swim, walk};

const SCHEMA: &str = include_str!("../../assets/schema/evenly-diary-1.schema.json");
const ID: &str = "00000000-0000-0000-0000-000000000001";

fn schema() -> Validator {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::draft202012::meta::validate(&schema).expect("the schema is a schema");
    jsonschema::validator_for(&schema).expect("the schema is usable")
}

fn read_all(bytes: &[u8]) -> Result<(Diary, Vec<Problem>), ReadError> {
    read(bytes, MAX_FILE_BYTES)
}

fn read_value(value: &Value) -> (Diary, Vec<Problem>) {
    read_all(value.to_string().as_bytes()).expect("a diary")
}

/// A document with one entry of this kind with these values.
fn document(kind: &str, values: Value) -> Value {
    let mut entry = json!({
        "id": ID,
        "kind": kind,
        "date": "2026-11-23",
        "recorded": { "at": "2026-11-23T17:20:00Z", "offset_s": 3600, "zone": "Europe/Berlin" },
    });
    let Value::Object(values) = values else {
        panic!("the values are an object");
    };
    for (name, value) in values {
        entry[name] = value;
    }
    json!({ "format": "evenly-diary", "version": 1, "entries": [entry] })
}

fn full_diary() -> Diary {
    let on = day("2026-11-20");
    let mut full = diary([
        bridge(on)
            .effort(5)
            .minutes(12.5)
            .before(Side::Left, 0)
            .worst(Side::Left, 3),
        walk(on).at("09:05").next(Side::Right, 2),
        swim(on.plus(1)),
        pause(on.plus(1)),
        check_in(on.plus(2)).morning(Side::Left, 0),
    ]);
    full.profile.weaker_side = Some(Side::Left);
    full.profile.professional_seen = Some(ProfessionalSeen::Yes(Some(on)));
    full
}

#[test]
fn an_empty_diary_comes_back_empty() {
    assert_eq!(
        read_all(&to_bytes(&Diary::default())),
        Ok((Diary::default(), vec![]))
    );
}

#[test]
fn a_diary_is_written_one_entry_a_line_with_units_in_its_names() {
    let text = String::from_utf8(to_bytes(&full_diary())).expect("UTF-8");
    assert_eq!(text.lines().count(), 6 + 5 + 2, "{text}");
    assert!(text.contains(r#""minutes":12.5,"effort":5"#), "{text}");
    assert!(
        text.contains(r#""pain":{"left":{"before":0,"worst":3}}"#),
        "{text}"
    );
    assert!(
        !text.contains("null"),
        "what was not answered is left out: {text}"
    );
    assert_eq!(read_all(text.as_bytes()), Ok((full_diary(), vec![])));
}

#[test]
fn the_same_diary_is_always_written_alike() {
    assert_eq!(to_bytes(&full_diary()), to_bytes(&full_diary()));
}

proptest! {
    #[test]
    fn every_diary_comes_back_equal(diary in arbitrary::diary(8)) {
        let (back, problems) = read_all(&to_bytes(&diary)).expect("our own file");
        prop_assert_eq!(problems, vec![]);
        prop_assert_eq!(back, diary);
    }

    #[test]
    fn every_export_validates_against_the_schema(diary in arbitrary::diary(4)) {
        let value: Value = serde_json::from_slice(&to_bytes(&diary)).expect("JSON");
        let validator = schema();
        let errors: Vec<String> = validator.iter_errors(&value).map(|e| e.to_string()).collect();
        prop_assert_eq!(errors, Vec::<String>::new());
    }

    #[test]
    fn no_cut_or_changed_file_makes_the_reader_fall_over(
        diary in arbitrary::diary(3),
        place in proptest::num::usize::ANY,
        byte in proptest::num::u8::ANY,
    ) {
        let mut bytes = to_bytes(&diary);
        let place = place % bytes.trim_ascii_end().len();
        let cut = read_all(&bytes[..place]);
        prop_assert!(cut.is_err(), "half a diary is no diary: {}", place);
        bytes[place] = byte;
        let _any_answer = read_all(&bytes);
    }
}

const fn out_of(low: f64, high: f64) -> Reason {
    Reason::Field(FieldProblem::OutOfRange { low, high })
}

const POINTS: Reason = out_of(0.0, 10.0);
const MISSING: Reason = Reason::Field(FieldProblem::Missing);
const UNKNOWN: Reason = Reason::Field(FieldProblem::UnknownWord);
const NOT_A_DATE: Reason = Reason::Field(FieldProblem::NotADate);

/// Entries that neither the schema nor the reader takes: kind, values, and what the reader says of
/// which value.
const BROKEN: &[(&str, &str, &str, Reason)] = &[
    ("walk", r#"{"effort":11}"#, "effort", POINTS),
    ("walk", r#"{"effort":-1}"#, "effort", POINTS),
    ("walk", r#"{"effort":1e300}"#, "effort", POINTS),
    ("walk", r#"{"effort":4.5}"#, "effort", Reason::NotWhole),
    ("walk", r#"{"effort":"4"}"#, "effort", Reason::WrongType),
    ("walk", r#"{"effort":true}"#, "effort", Reason::WrongType),
    ("walk", r#"{"minutes":0}"#, "minutes", out_of(0.1, 600.0)),
    ("walk", r#"{"minutes":601}"#, "minutes", out_of(0.1, 600.0)),
    ("walk", r#"{"aid":"horse"}"#, "aid", UNKNOWN),
    (
        "walk",
        r#"{"pain":{"left":{"worst":12}}}"#,
        "pain.left.worst",
        POINTS,
    ),
    (
        "walk",
        r#"{"pain":{"left":{"feels":["ache","sour"]}}}"#,
        "pain.left.feels[1]",
        UNKNOWN,
    ),
    (
        "walk",
        r#"{"pain":{"left":{"sites":"groin"}}}"#,
        "pain.left.sites",
        Reason::WrongType,
    ),
    ("girth", "{}", "girth_place", MISSING),
    ("girth", r#"{"girth_place":"calf"}"#, "girth_place", UNKNOWN),
    (
        "girth",
        r#"{"girth_place":"thigh-10-cm","girth_cm":{"left":9.9}}"#,
        "girth_cm.left",
        out_of(10.0, 200.0),
    ),
    (
        "girth",
        r#"{"girth_place":"thigh-10-cm","girth_cm":{"right":"54"}}"#,
        "girth_cm.right",
        Reason::WrongType,
    ),
    (
        "break",
        r#"{"sat_before_minutes":601}"#,
        "sat_before_minutes",
        out_of(0.1, 600.0),
    ),
    ("walk", r#"{"pain":3}"#, "pain", Reason::WrongType),
    ("jump", "{}", "kind", UNKNOWN),
    ("note", r#"{"id":null}"#, "id", MISSING),
    ("note", r#"{"date":null}"#, "date", MISSING),
    ("note", r#"{"recorded":null}"#, "recorded", MISSING),
    (
        "note",
        r#"{"id":"7"}"#,
        "id",
        Reason::Field(FieldProblem::NotAnId),
    ),
    ("note", r#"{"date":"23.11.2026"}"#, "date", NOT_A_DATE),
    ("note", r#"{"date":"1066-10-14"}"#, "date", NOT_A_DATE),
    (
        "note",
        r#"{"time":"25:00"}"#,
        "time",
        Reason::Field(FieldProblem::NotATime),
    ),
    (
        "note",
        r#"{"recorded":{"at":"yesterday","offset_s":0,"zone":"UTC"}}"#,
        "recorded.at",
        Reason::NotAnInstant,
    ),
    (
        "note",
        r#"{"recorded":{"offset_s":0,"zone":"UTC"}}"#,
        "recorded.at",
        MISSING,
    ),
    (
        "note",
        r#"{"start":{"at":"2026-11-23T17:20:00Z","offset_s":90000,"zone":"UTC"}}"#,
        "start.offset_s",
        out_of(-64_800.0, 64_800.0),
    ),
    ("bridge", "{}", "variant", MISSING),
    (
        "bridge",
        r#"{"variant":"raise-clam"}"#,
        "variant",
        Reason::Field(FieldProblem::DoNotFit),
    ),
    (
        "bridge",
        r#"{"variant":"bridge-double","sets":[{"side":"left"}]}"#,
        "sets[0].reps",
        MISSING,
    ),
    (
        "bridge",
        r#"{"variant":"bridge-double","sets":[{"reps":5}]}"#,
        "sets[0].side",
        MISSING,
    ),
    (
        "bridge",
        r#"{"variant":"bridge-double","sets":[{"side":"left","reps":0}]}"#,
        "sets[0].reps",
        out_of(1.0, 500.0),
    ),
    (
        "bridge",
        r#"{"variant":"bridge-double","sets":[{"side":"left","reps":5,"up_s":1}]}"#,
        "sets[0].down_s",
        MISSING,
    ),
    (
        "bridge",
        r#"{"variant":"bridge-double","sets":[7]}"#,
        "sets[0]",
        Reason::WrongType,
    ),
    ("swim", r#"{"pool_m":25}"#, "lengths", MISSING),
    ("swim", r#"{"lengths":10}"#, "pool_m", MISSING),
    (
        "swim",
        r#"{"pool_m":500,"lengths":2}"#,
        "pool_m",
        out_of(0.1, 400.0),
    ),
    ("break", r#"{"deeds":["danced"]}"#, "deeds[0]", UNKNOWN),
    (
        "check-in",
        r#"{"morning_pain":{"right":11}}"#,
        "morning_pain.right",
        POINTS,
    ),
    ("check-in", r#"{"weaker":"maybe"}"#, "weaker", UNKNOWN),
    (
        "check-in",
        r#"{"rest_confirmed":"yes"}"#,
        "rest_confirmed",
        Reason::WrongType,
    ),
    (
        "check-in",
        r#"{"sleep_minutes":1441}"#,
        "sleep_minutes",
        out_of(0.0, 1_440.0),
    ),
];

fn broken() -> Vec<(Value, &'static str, Reason)> {
    let listed = BROKEN.iter().map(|(kind, values, path, reason)| {
        let values = serde_json::from_str(values).expect("JSON");
        (document(kind, values), *path, reason.clone())
    });
    let long = document("note", json!({ "note": "x".repeat(10_001) }));
    let too_long = Reason::Field(FieldProblem::TooLong { limit: 10_000 });
    let sets = vec![json!({ "side": "left", "reps": 5 }); 101];
    let many = document(
        "bridge",
        json!({ "variant": "bridge-double", "sets": sets }),
    );
    let too_many = Reason::Field(FieldProblem::TooLong { limit: 100 });
    listed
        .chain([(long, "note", too_long), (many, "sets", too_many)])
        .collect()
}

#[test]
fn a_broken_entry_is_left_out_and_said_and_the_schema_agrees() {
    let validator = schema();
    for (value, path, reason) in broken() {
        assert!(!validator.is_valid(&value), "the schema takes {value}");
        let (diary, problems) = read_value(&value);
        assert!(diary.entries.is_empty(), "{value}");
        let place = Place::Value(format!("entries[0].{path}"));
        assert_eq!(problems, [Problem { place, reason }], "{value}");
        assert_eq!(problems[0].reason.consequence(), Consequence::EntryLeftOut);
    }
}

#[test]
fn an_instant_that_could_not_be_written_again_is_refused() {
    for at in ["0000-06-01T00:00:00Z", "9999-12-31T23:00:00-02:00"] {
        let recorded = json!({ "recorded": { "at": at, "offset_s": 0, "zone": "UTC" } });
        let (diary, problems) = read_value(&document("note", recorded));
        assert!(diary.entries.is_empty(), "{at}");
        assert_eq!(problems[0].reason, Reason::NotAnInstant, "{at}");
    }
}

#[test]
fn one_broken_entry_does_not_stop_the_others() {
    let mut value: Value = serde_json::from_slice(&to_bytes(&full_diary())).expect("JSON");
    value["entries"][1]["kind"] = json!("jump");
    let (diary, problems) = read_value(&value);
    assert_eq!((diary.entries.len(), problems.len()), (4, 1));
    let place = Place::Value("entries[1].kind".to_owned());
    assert_eq!(problems[0].place, place);
}

#[test]
fn null_and_absent_both_mean_not_answered() {
    let values = json!({ "minutes": null, "effort": null, "pain": { "left": null }, "note": null,
        "distance_m": null, "stopped_early": null, "time": null, "start": null });
    let nulls = document("walk", values);
    assert!(schema().is_valid(&nulls));
    assert_eq!(read_value(&nulls), read_value(&document("walk", json!({}))));
}

#[test]
fn a_whole_number_may_be_written_with_a_fraction_of_zero() {
    let text = document("walk", json!({ "effort": 4 })).to_string();
    let same = text.replace("\"effort\":4", "\"effort\":4.0");
    assert_eq!(read_all(text.as_bytes()), read_all(same.as_bytes()));
}

#[test]
fn an_instant_may_be_written_with_any_offset() {
    let at = |at: &str| {
        let recorded =
            json!({ "recorded": { "at": at, "offset_s": 3600, "zone": "Europe/Berlin" } });
        read_value(&document("note", recorded)).0
    };
    assert_eq!(
        at("2026-11-23T17:20:00.000Z"),
        at("2026-11-23T18:20:00+01:00")
    );
}

#[test]
fn what_is_not_known_is_ignored_and_said() {
    let mut value = document("walk", json!({ "mood": 3, "reps": 10 }));
    value["colour"] = json!({ "deep": [1, 2, { "er": [] }] });
    value["entries"][0]["pain"] = json!({ "left": { "worst": 2, "hue": 1 }, "middle": {} });
    let (diary, problems) = read_value(&value);
    assert_eq!(diary.entries.len(), 1);
    let mut places: Vec<String> = problems
        .iter()
        .map(|problem| problem.place.to_string())
        .collect();
    places.sort();
    assert_eq!(
        places,
        [
            "colour",
            "entries[0].mood",
            "entries[0].pain.left.hue",
            "entries[0].pain.middle",
            "entries[0].reps",
        ]
    );
    assert!(
        problems
            .iter()
            .all(|problem| problem.reason == Reason::UnknownName)
    );
}

#[test]
fn a_name_or_an_identifier_that_stands_twice_is_said() {
    let text = document("walk", json!({ "effort": 4 })).to_string();
    let twice = text.replace("\"effort\":4", "\"effort\":4,\"effort\":5");
    let (diary, problems) = read_all(twice.as_bytes()).expect("a diary");
    assert!(diary.entries.is_empty(), "nobody knows which one counts");
    assert_eq!(problems[0].reason, Reason::RepeatedName);

    let mut value = document("walk", json!({}));
    let entry = value["entries"][0].clone();
    value["entries"].as_array_mut().expect("a list").push(entry);
    let (diary, problems) = read_value(&value);
    assert_eq!(diary.entries.len(), 1, "the first counts");
    let place = Place::Value("entries[1].id".to_owned());
    assert_eq!(
        problems,
        [Problem {
            place,
            reason: Reason::RepeatedId
        }]
    );

    let top = text.replace("\"version\":1", "\"version\":1,\"version\":1");
    let name = "version".to_owned();
    assert_eq!(
        read_all(top.as_bytes()),
        Err(ReadError::RepeatedName { name })
    );
}

#[test]
fn a_broken_profile_does_not_stop_the_entries() {
    let mut value = document("note", json!({}));
    value["profile"] = json!({ "weaker_side": "middle" });
    assert!(!schema().is_valid(&value));
    let (diary, problems) = read_value(&value);
    assert_eq!((diary.entries.len(), problems.len()), (1, 1));
    assert_eq!(problems[0].place.to_string(), "profile.weaker_side");
}

#[test]
fn a_file_that_is_no_diary_is_refused_with_its_reason() {
    let newer = ReadError::NewerVersion { found: 2, known: 1 };
    for (text, error) in [
        ("", ReadError::Empty),
        (" \n\u{FEFF} ", ReadError::Malformed { line: 2, column: 1 }),
        ("{}", ReadError::NotADiary),
        ("[]", ReadError::NotADiary),
        ("7", ReadError::NotADiary),
        (
            r#"{"format":"other","version":1,"entries":[]}"#,
            ReadError::NotADiary,
        ),
        (
            r#"{"format":"evenly-diary","version":0,"entries":[]}"#,
            ReadError::NotADiary,
        ),
        (
            r#"{"format":"evenly-diary","version":"1","entries":[]}"#,
            ReadError::NotADiary,
        ),
        (
            r#"{"format":"evenly-diary","version":1}"#,
            ReadError::NotADiary,
        ),
        (
            r#"{"format":"evenly-diary","version":1,"entries":{}}"#,
            ReadError::NotADiary,
        ),
        (
            r#"{"format":"evenly-diary","version":2,"entries":[]}"#,
            newer.clone(),
        ),
        (
            r#"{"format":"evenly-diary","version":2,"entries":{"a":1}}"#,
            newer,
        ),
        (
            r#"{"format":"evenly-diary","version":1,"entries":[NaN]}"#,
            ReadError::Malformed {
                line: 1,
                column: 49,
            },
        ),
        (
            r#"{"format":"evenly-diary","version":1,"entries":[]} x"#,
            ReadError::Malformed {
                line: 1,
                column: 52,
            },
        ),
        (
            "{\"format\":\"evenly-diary\",\n\"entries\":[{\"id\":",
            ReadError::CutShort { line: 2 },
        ),
    ] {
        assert_eq!(read_all(text.as_bytes()), Err(error), "{text}");
    }
}

#[test]
fn bytes_that_are_not_text_are_refused() {
    assert_eq!(
        read_all(b"{\"a\xFF\":1}"),
        Err(ReadError::NotUtf8 { at: 3 })
    );
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(read_all(&[b"\xFF\xFE".to_vec(), utf16].concat()).is_err());
    assert_eq!(
        read_all("{\"é".as_bytes().split_last().expect("bytes").1),
        Err(ReadError::CutShort { line: 1 })
    );
}

#[test]
fn a_byte_order_mark_is_no_problem() {
    let bytes = [b"\xEF\xBB\xBF".to_vec(), to_bytes(&full_diary())].concat();
    assert_eq!(read_all(&bytes), Ok((full_diary(), vec![])));
}

#[test]
fn a_file_larger_than_the_caller_takes_is_refused_unread() {
    let bytes = to_bytes(&full_diary());
    assert!(read(&bytes, bytes.len()).is_ok());
    let cap = bytes.len() - 1;
    let error = ReadError::TooLarge {
        bytes: bytes.len(),
        cap,
    };
    assert_eq!(read(&bytes, cap), Err(error));
}

#[test]
fn values_inside_values_without_end_are_no_danger() {
    let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
    let text = document("walk", json!({ "pain": "HERE" })).to_string();
    let inside = text.replace("\"HERE\"", &deep);
    let (_diary, problems) = read_all(inside.as_bytes()).expect("a diary with a bad entry");
    assert_eq!(problems.len(), 1);
    let around =
        format!("{{\"format\":\"evenly-diary\",\"version\":1,\"more\":{deep},\"entries\":[]}}");
    let (_diary, problems) = read_all(around.as_bytes()).expect("a diary");
    assert_eq!(problems[0].reason, Reason::UnknownName);
    assert_eq!(read_all(deep.as_bytes()), Err(ReadError::NotADiary));
}

#[test]
fn the_list_of_problems_ends() {
    let entries = "{},".repeat(MAX_PROBLEMS + 4);
    let text = format!("{{\"format\":\"evenly-diary\",\"version\":1,\"entries\":[{entries}{{}}]}}");
    let (_diary, problems) = read_all(text.as_bytes()).expect("a diary");
    assert_eq!(problems.len(), MAX_PROBLEMS + 1);
    assert_eq!(problems[MAX_PROBLEMS].reason, Reason::More(5));
}

#[test]
fn a_writer_that_fails_says_so() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _bytes: &[u8]) -> std::io::Result<usize> {
            Err(std::io::ErrorKind::StorageFull.into())
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(write(&Extract::whole(full_diary()), Full).is_err());
}

#[test]
fn every_problem_and_refusal_has_words_in_every_language() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (value, _path, _reason) in broken() {
            let message = read_value(&value).1[0].message(&words);
            assert!(
                message.contains("entries[0]") && !message.contains("exchange-"),
                "{message}"
            );
        }
    }
    let words = Words::new(Language::English);
    let (_diary, problems) = read_value(&document("walk", json!({ "effort": 11 })));
    assert_eq!(
        problems[0].message(&words),
        "entries[0].effort: Must be 0–10. This entry was left out."
    );
    assert_eq!(
        ReadError::NewerVersion { found: 2, known: 1 }.message(&words),
        "A newer Evenly wrote this file (version 2; this one reads up to 1). Update Evenly to read \
         it. Nothing was changed."
    );
    assert_eq!(
        ReadError::TooLarge {
            bytes: 300_000_000,
            cap: 256_000_000
        }
        .message(&words),
        "This file is too large (300.0 MB; at most 256.0 MB can be read). Nothing was changed."
    );
}
