//! Tests how plans, limits, answers, safety checks and warnings leave and come back in both formats,
//! and what is said of items that are broken.

use std::collections::{BTreeMap, BTreeSet};

use evenly::domain::rules::{
    Finding, Firing, LimitId, Limits, Number, NumberName, Owner, RuleId, Severity,
};
use evenly::domain::{
    Acknowledgement, Answers, ClearedBy, Clearing, Diary, EntryId, Extract, FieldProblem, Hold,
    Kind, Misfit, MisfitReason, Note, Plan, Safety, SafetyCheck, SetSide, Side, StopSign, Target,
    Variant,
};
use evenly::exchange::csv::{self, Mark, Tables};
use evenly::exchange::{MAX_FILE_BYTES, Place, Problem, Reason, Table, json};
use evenly::i18n::{Language, Words};
use serde_json::{Value, json};

use crate::entries::day;
use crate::support::patient::{days_later, noon};

const SCHEMA: &str = include_str!("../../assets/schema/evenly-diary-1.schema.json");
const UNKNOWN: Reason = Reason::Field(FieldProblem::UnknownWord);
const MISSING: Reason = Reason::Field(FieldProblem::Missing);

const fn out_of(low: f64, high: f64) -> Reason {
    Reason::Field(FieldProblem::OutOfRange { low, high })
}

/// A warning about both sides.
/// Writes a whole diary.
fn tables_of(diary: &Diary) -> Tables {
    let words = Words::new(Language::English);
    csv::write(&Extract::whole(diary.clone()), &words, Mark::Without)
}

fn a_firing() -> Firing {
    let on = day("2026-11-20");
    let id: EntryId = "00000000-0000-0000-0000-000000000001".parse().unwrap();
    let finding = Finding {
        kind: Some(Kind::Bridge),
        side: Some(Side::Left),
        ..Finding::on(
            on,
            vec![id],
            vec![
                Number {
                    name: NumberName::NextMorning,
                    value: 6.0,
                },
                Number {
                    name: NumberName::PainBefore,
                    value: 2.5,
                },
            ],
        )
    };
    Firing {
        at: noon(),
        day: on,
        rule: RuleId::P2,
        severity: Severity::Caution,
        limit: Limits::default().get(LimitId::MorningRise),
        findings: vec![
            finding.clone(),
            Finding {
                side: Some(Side::Right),
                ..finding
            },
        ],
    }
}

/// One of everything.
fn full() -> Diary {
    let on = day("2026-11-20");
    let mut limits = Limits::default();
    limits.set(LimitId::WeekCaution, 1.75, on).unwrap();
    Diary {
        plans: vec![Plan {
            at: noon(),
            day: on,
            variant: Variant::BridgeDouble,
            targets: BTreeMap::from([
                (SetSide::Left, Target::new(3, 8).unwrap()),
                (SetSide::Right, Target::new(2, 9).unwrap()),
            ]),
            hold: Hold::new(2.5).ok(),
            days_per_week: Some(3),
            minutes: None,
            effort: None,
        }],
        limits,
        safety: Safety {
            checks: vec![SafetyCheck {
                at: noon(),
                day: on,
                signs: BTreeSet::from([StopSign::ChestPain, StopSign::NightPain]),
            }],
            clearings: vec![Clearing {
                at: days_later(&noon(), 1),
                day: on.plus(1),
                rule: RuleId::RF5,
                how: ClearedBy::SeenByProfessional,
            }],
        },
        answers: Answers {
            acknowledgements: vec![Acknowledgement {
                at: noon(),
                day: on,
                rule: RuleId::P2,
                severity: Severity::Caution,
            }],
            misfits: vec![Misfit {
                at: noon(),
                day: on,
                rule: RuleId::L2,
                reason: MisfitReason::OtherCause,
                note: Note::new("=I moved house").unwrap(),
            }],
        },
        firings: vec![a_firing()],
        ..Diary::default()
    }
}

fn as_json() -> Value {
    serde_json::from_slice(&json::to_bytes(&full())).unwrap()
}

fn read_json(value: &Value) -> (Diary, Vec<Problem>) {
    json::read(value.to_string().as_bytes(), MAX_FILE_BYTES).unwrap()
}

fn text(tables: &Tables, table: Table) -> String {
    String::from_utf8(tables[&table].clone()).unwrap()
}

fn read_csv(tables: &Tables) -> (Diary, Vec<Problem>) {
    csv::read(tables, MAX_FILE_BYTES).unwrap()
}

#[test]
fn the_json_says_what_was_kept_in_words_and_units() {
    let value = as_json();
    assert_eq!(
        value["plans"][0]["targets"]["left"],
        json!({ "sets": 3, "reps": 8 })
    );
    assert_eq!(value["plans"][0]["hold_s"], 2.5);
    let limit = json!({ "name": "l2-week-caution", "value": 1.75, "reviewed": "2026-11-20" });
    assert_eq!(value["limits"], json!([limit]));
    assert_eq!(value["acknowledgements"][0]["severity"], "caution");
    assert_eq!(value["misfits"][0]["reason"], "other-cause");
    assert_eq!(
        value["safety_checks"][0]["signs"],
        json!(["chest-pain-or-pressure", "night-pain-not-eased-by-position"])
    );
    assert_eq!(value["clearings"][0]["how"], "seen-by-professional");
    assert_eq!(value["firings"][0]["limit"]["owner"], "default");
    assert_eq!(
        value["firings"][0]["findings"][0]["numbers"][0],
        json!({ "name": "next_morning", "value": 6.0 })
    );
    assert_eq!(read_json(&value), (full(), vec![]));
    assert_eq!(Owner::from_id("default"), Ok(Owner::Default));
}

#[test]
fn a_file_without_these_lists_or_with_null_for_them_has_none() {
    let mut value = as_json();
    for name in [
        "plans",
        "limits",
        "acknowledgements",
        "misfits",
        "safety_checks",
        "clearings",
        "firings",
    ] {
        value[name] = Value::Null;
    }
    assert!(
        jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap())
            .unwrap()
            .is_valid(&value)
    );
    assert_eq!(read_json(&value), (Diary::default(), vec![]));
}

/// What is broken: where in the file, the new value, and what the reader says of which value.
fn broken_plans_and_limits() -> Vec<(&'static str, Value, &'static str, Reason)> {
    vec![
        (
            "/plans/0/variant",
            json!("bridge-triple"),
            "plans[0].variant",
            UNKNOWN,
        ),
        (
            "/plans/0/recorded",
            Value::Null,
            "plans[0].recorded",
            MISSING,
        ),
        (
            "/plans/0/targets/left/sets",
            json!(0),
            "plans[0].targets.left.sets",
            out_of(1.0, 100.0),
        ),
        (
            "/plans/0/targets/left/sets",
            json!(101),
            "plans[0].targets.left.sets",
            out_of(1.0, 100.0),
        ),
        (
            "/plans/0/targets/right/reps",
            json!(501),
            "plans[0].targets.right.reps",
            out_of(1.0, 500.0),
        ),
        (
            "/plans/0/days_per_week",
            json!(8),
            "plans[0].days_per_week",
            out_of(1.0, 7.0),
        ),
        (
            "/plans/0/days_per_week",
            json!(0),
            "plans[0].days_per_week",
            out_of(1.0, 7.0),
        ),
        (
            "/limits/0/name",
            json!("l2-week"),
            "limits[0].name",
            UNKNOWN,
        ),
        ("/limits/0/value", Value::Null, "limits[0].value", MISSING),
        (
            "/limits/0/reviewed",
            Value::Null,
            "limits[0].reviewed",
            MISSING,
        ),
    ]
}

fn broken_answers_and_warnings() -> Vec<(&'static str, Value, &'static str, Reason)> {
    vec![
        (
            "/acknowledgements/0/rule",
            json!("P99"),
            "acknowledgements[0].rule",
            UNKNOWN,
        ),
        (
            "/acknowledgements/0/severity",
            json!("loud"),
            "acknowledgements[0].severity",
            UNKNOWN,
        ),
        (
            "/misfits/0/reason",
            json!("because"),
            "misfits[0].reason",
            UNKNOWN,
        ),
        (
            "/safety_checks/0/signs/1",
            json!("sneezing"),
            "safety_checks[0].signs[1]",
            UNKNOWN,
        ),
        (
            "/safety_checks/0/date",
            Value::Null,
            "safety_checks[0].date",
            MISSING,
        ),
        (
            "/clearings/0/how",
            json!("by-itself"),
            "clearings[0].how",
            UNKNOWN,
        ),
        (
            "/clearings/0/rule",
            Value::Null,
            "clearings[0].rule",
            MISSING,
        ),
        ("/firings/0/limit", Value::Null, "firings[0].limit", MISSING),
        (
            "/firings/0/limit/owner",
            json!("me"),
            "firings[0].limit.owner",
            UNKNOWN,
        ),
        (
            "/firings/0/findings/1/side",
            json!("middle"),
            "firings[0].findings[1].side",
            UNKNOWN,
        ),
        (
            "/firings/0/findings/0/numbers/1/value",
            json!("2"),
            "firings[0].findings[0].numbers[1].value",
            Reason::WrongType,
        ),
    ]
}

#[test]
fn a_broken_item_is_left_out_and_said_and_the_schema_agrees() {
    let schema = jsonschema::validator_for(&serde_json::from_str(SCHEMA).unwrap()).unwrap();
    assert!(schema.is_valid(&as_json()));
    let all = full().beside().total();
    for (pointer, new, path, reason) in broken_plans_and_limits()
        .into_iter()
        .chain(broken_answers_and_warnings())
    {
        let mut value = as_json();
        *value.pointer_mut(pointer).unwrap() = new.clone();
        assert!(!schema.is_valid(&value), "the schema takes {pointer} {new}");
        let (diary, problems) = read_json(&value);
        let place = Place::Value(path.to_owned());
        assert_eq!(problems, [Problem { place, reason }], "{pointer} {new}");
        assert_eq!(diary.beside().total(), all - 1, "{pointer} {new}");
    }
}

#[test]
fn a_limit_out_of_its_range_or_said_twice_is_left_out() {
    // L2's caution may be set from 1.05 to 4.
    let mut value = as_json();
    value["limits"][0]["value"] = json!(4.1);
    let (diary, problems) = read_json(&value);
    assert_eq!(diary.limits, Limits::default());
    assert_eq!(problems[0].reason, out_of(1.05, 4.0));
    let mut value = as_json();
    let twice = value["limits"][0].clone();
    value["limits"].as_array_mut().unwrap().push(twice);
    let (diary, problems) = read_json(&value);
    assert_eq!(diary.limits, full().limits);
    assert_eq!(problems[0].place, Place::Value("limits[1].name".to_owned()));
    assert_eq!(problems[0].reason, Reason::RepeatedName);
}

#[test]
fn names_that_are_not_known_are_said_and_do_not_stop_the_item() {
    let mut value = as_json();
    value["plans"][0]["targets"]["left"]["rest_s"] = json!(60);
    value["firings"][0]["mood"] = json!("low");
    value["moons"] = json!([]);
    let (diary, mut problems) = read_json(&value);
    assert_eq!(diary, full());
    problems.sort_by(|one, other| one.place.cmp(&other.place));
    let places: Vec<String> = problems
        .iter()
        .map(|problem| problem.place.to_string())
        .collect();
    assert_eq!(
        places,
        ["firings[0].mood", "moons", "plans[0].targets.left.rest_s"]
    );
    assert!(
        problems
            .iter()
            .all(|problem| problem.reason == Reason::UnknownName)
    );
}

#[test]
fn the_tables_say_it_row_by_row() {
    let tables = tables_of(&full());
    let recorded = "2026-11-23T11:00:00.000Z,3600,Europe/Berlin";
    assert_eq!(
        text(&tables, Table::Limits),
        "name,value,reviewed,unit,default\r\nl2-week-caution,1.75,2026-11-20,times,1.5\r\n"
    );
    assert_eq!(
        text(&tables, Table::Answers),
        format!(
            "answer,date,recorded_at,recorded_offset_s,recorded_zone,rule,severity,reason,note\r\n\
             read,2026-11-20,{recorded},P2,caution,,\r\n\
             does-not-fit,2026-11-20,{recorded},L2,,other-cause,'=I moved house\r\n"
        )
    );
    let plans = text(&tables, Table::Plans);
    let rows: Vec<&str> = plans.lines().skip(1).collect();
    let of_plan = format!("1,2026-11-20,{recorded},bridge-double,2.5,3,,");
    assert_eq!(
        rows,
        [
            format!("{of_plan},left,3,8"),
            format!("{of_plan},right,2,9")
        ]
    );
    let warnings = text(&tables, Table::Warnings);
    assert_eq!(
        warnings.lines().count(),
        3,
        "a row for each finding: {warnings}"
    );
    assert!(
        warnings.contains("next_morning=6;pain_before=2.5"),
        "{warnings}"
    );
    let safety = text(&tables, Table::Safety);
    assert!(safety.contains("check,2026-11-20,"), "{safety}");
    assert!(safety.contains("RF-5,seen-by-professional,"), "{safety}");
    let about = text(&tables, Table::About);
    for counted in ["warnings,2", "answers,2", "limits,1", "plans,2", "safety,2"] {
        assert!(about.contains(counted), "{about}");
    }
    assert_eq!(read_csv(&tables), (full(), vec![]));
}

#[test]
fn sorted_rows_and_semicolons_of_a_spreadsheet_are_read() {
    let mut tables = tables_of(&full());
    for table in [Table::Plans, Table::Warnings] {
        let rows = text(&tables, table);
        let mut rows: Vec<&str> = rows.lines().collect();
        rows[1..].reverse();
        tables.insert(table, (rows.join("\n") + "\n").into_bytes());
    }
    assert_eq!(read_csv(&tables), (full(), vec![]));
    let limits = "name;value;reviewed\nl2-week-caution;1,75;2026-11-20\n";
    tables.insert(Table::Limits, limits.as_bytes().to_vec());
    assert_eq!(read_csv(&tables), (full(), vec![]));
}

#[test]
fn a_bad_cell_leaves_its_item_out_and_says_where() {
    let cases: [(Table, &str, &str, u64, &str, Reason); 9] = [
        (
            Table::Limits,
            ",1.75,",
            ",0.5,",
            2,
            "value",
            out_of(1.05, 4.0),
        ),
        (Table::Answers, "read,", "heard,", 2, "answer", UNKNOWN),
        (Table::Answers, ",L2,", ",L20,", 3, "rule", UNKNOWN),
        (
            Table::Plans,
            ",right,2,9",
            ",right,2,900",
            3,
            "reps",
            out_of(1.0, 500.0),
        ),
        (
            Table::Plans,
            ",right,2,9",
            ",middle,2,9",
            3,
            "side",
            UNKNOWN,
        ),
        (
            Table::Plans,
            ",right,2,9",
            ",left,2,9",
            3,
            "side",
            Reason::RepeatedName,
        ),
        (
            Table::Safety,
            "seen-by-professional",
            "felt-better",
            3,
            "how",
            UNKNOWN,
        ),
        (
            Table::Warnings,
            ",bridge,right,",
            ",bridge,upper,",
            3,
            "side",
            UNKNOWN,
        ),
        (
            Table::Warnings,
            ",default,",
            ",nobody,",
            2,
            "limit_owner",
            UNKNOWN,
        ),
    ];
    let all = full().beside().total();
    for (table, old, new, line, column, reason) in cases {
        let mut tables = tables_of(&full());
        let before = text(&tables, table);
        assert!(before.contains(old), "{before}");
        tables.insert(table, before.replacen(old, new, 1).into_bytes());
        let (diary, problems) = read_csv(&tables);
        let column = column.to_owned();
        let place = Place::Cell {
            table,
            line,
            column,
        };
        assert_eq!(problems, [Problem { place, reason }], "{new}");
        assert_eq!(diary.beside().total(), all - 1, "{new}");
    }
}

#[test]
fn rows_that_got_lost_are_noticed() {
    let mut tables = tables_of(&full());
    tables.remove(&Table::Answers);
    let (diary, problems) = read_csv(&tables);
    assert_eq!(diary.answers, Answers::default());
    let place = Place::Table(Table::Answers);
    let (expected, found) = (2, 0);
    let reason = Reason::RowCount { expected, found };
    assert_eq!(problems, [Problem { place, reason }]);
}
