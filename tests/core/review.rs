//! The review of many exported diaries: each reason on a diary made for it and not on its neighbour,
//! their order, files that cannot be read, and the same diary twice.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use evenly::application::review::{
    Copies, REVIEW_DAYS, Review, ReviewOrder, ReviewRow, SafetyAnswers, Summary, Topic, Unread,
    problem_text, reason_text, review, table,
};
use evenly::application::{Cancel, FaultKind, extract_as_json};
use evenly::domain::{
    ClearedBy, Clearing, Day, Diary, DiaryId, Extract, Feel, Pain, PerSide, Pseudonym, SafetyCheck,
    SetSide, Side, Stamp, StopSign, Variant, Weaker,
};
use evenly::i18n::{Language, Words};
use tempfile::TempDir;
use uuid::Uuid;

use crate::demo::sample;
use crate::entries::{Make, bridge, check_in, day, diary, girth, load, raise, walk};
use crate::plans::plan;
use crate::support::patient::noon;

/// The day of every review here.
pub(crate) fn today() -> Day {
    day("2026-11-23")
}

/// So many days before it.
pub(crate) fn ago(days: i64) -> Day {
    today().plus(-days)
}

pub(crate) fn words() -> Words {
    Words::new(Language::English)
}

/// A folder for the files of one test.
pub(crate) struct Files(TempDir);

impl Files {
    pub(crate) fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> &Self {
        evenly::platform::files::write_whole(&self.path(name), bytes.as_ref()).unwrap();
        self
    }

    pub(crate) fn diary(&self, name: &str, diary: &Diary) -> &Self {
        self.put(name, extract_as_json(&Extract::whole(diary.clone())))
    }

    pub(crate) fn review(&self) -> Review {
        review_of(self.0.path(), today())
    }
}

fn review_of(path: &Path, as_of: Day) -> Review {
    let order = ReviewOrder {
        from: vec![path.to_owned()],
        as_of,
        since: as_of.plus(1 - REVIEW_DAYS),
    };
    review(&order, &|_progress| (), &Cancel::default()).unwrap()
}

/// What the review says of one diary.
fn summary(diary: &Diary) -> Summary {
    let files = Files::new();
    let mut review = files.diary("one.json", diary).review();
    assert_eq!(review.rows.len(), 1);
    review.rows.remove(0).read.unwrap()
}

fn reasons(diary: &Diary) -> Vec<String> {
    let words = words();
    let summary = summary(diary);
    let reasons = summary.reasons.iter();
    reasons.map(|reason| reason_text(reason, &words)).collect()
}

pub(crate) fn named(name: &str, diary: Diary) -> Diary {
    let mut diary = diary;
    diary.person.pseudonym = Some(Pseudonym::new(name).unwrap());
    diary
}

fn check(on: Day, signs: &[StopSign]) -> SafetyCheck {
    SafetyCheck {
        at: Stamp {
            utc_ms: on.number() * 86_400_000,
            ..noon()
        },
        day: on,
        signs: signs.iter().copied().collect::<BTreeSet<_>>(),
    }
}

/// An unremarkable diary: a walk today.
pub(crate) fn quiet() -> Diary {
    diary([walk(today()).effort(2).minutes(20.0)])
}

#[test]
fn an_open_stop_sign_is_named_and_a_cleared_one_is_not() {
    let mut ticked = quiet();
    ticked.safety.checks = vec![check(ago(2), &[StopSign::NewFootDrop])];
    assert_eq!(
        reasons(&ticked),
        ["stop sign: Can no longer lift the front of the foot"]
    );
    let mut none = quiet();
    none.safety.checks = vec![check(ago(2), &[])];
    assert_eq!(reasons(&none), [] as [&str; 0]);
    assert_eq!(summary(&none).safety, SafetyAnswers::InFile);
    ticked.safety.clearings = vec![Clearing {
        at: check(ago(1), &[]).at,
        day: ago(1),
        rule: StopSign::NewFootDrop.rule(),
        how: ClearedBy::SeenByProfessional,
    }];
    assert_eq!(reasons(&ticked), [] as [&str; 0]);
}

#[test]
fn a_file_without_safety_answers_says_so_and_not_that_there_is_no_stop_sign() {
    let mut ticked = quiet();
    ticked.safety.checks = vec![check(ago(2), &[StopSign::NewFootDrop])];
    ticked.leave_safety_out();
    let summary = summary(&ticked);
    assert_eq!(summary.safety, SafetyAnswers::NotInFile);
    assert!(summary.reasons.is_empty());
}

#[test]
fn pain_that_did_not_settle_is_a_reason_and_a_point_less_is_not() {
    // P2: two points more than before; 2 to 4 fires, 2 to 3 does not.
    let morning = |pain| {
        diary([
            bridge(ago(1)).effort(4).minutes(10.0).before(Side::Left, 2),
            check_in(today()).morning(Side::Left, pain),
        ])
    };
    assert_eq!(reasons(&morning(4)), ["pain not settling"]);
    assert_eq!(reasons(&morning(3)), [] as [&str; 0]);
}

#[test]
fn pain_above_the_limit_and_pain_like_a_nerve_are_reasons() {
    let worst = |pain| diary([bridge(today()).worst(Side::Left, pain)]);
    assert_eq!(reasons(&worst(6)), ["pain 6 in a session"]);
    assert_eq!(reasons(&worst(5)), [] as [&str; 0]);
    let feels = |feel| diary([bridge(today()).worst(Side::Left, 2).feel(Side::Left, feel)]);
    assert_eq!(reasons(&feels(Feel::Electric)), ["pain like a nerve"]);
    assert_eq!(reasons(&feels(Feel::Ache)), [] as [&str; 0]);
}

#[cfg(feature = "warnings")]
#[test]
fn a_muscle_that_is_weaker_after_exercise_is_a_reason() {
    // N1: clearly weaker with soreness of 5 or more.
    let morning = |soreness| {
        diary([
            bridge(ago(1)).effort(4).minutes(10.0),
            check_in(today()).weaker(Weaker::Clearly).sore(soreness),
        ])
    };
    assert_eq!(reasons(&morning(5)), ["weaker after exercise"]);
    assert_eq!(reasons(&morning(4)), [] as [&str; 0]);
}

#[cfg(feature = "warnings")]
#[test]
fn a_week_far_above_the_usual_one_is_a_reason_with_its_number() {
    // Three weeks of 7 × 50, then a week of 7 × 100: twice the usual week (vector R1), +100 %.
    let weeks = |last: f64| {
        diary((0..28).map(|before| load(ago(before), if before < 7 { last } else { 50.0 })))
    };
    assert_eq!(reasons(&weeks(100.0)), ["load +100 %"]);
    assert_eq!(reasons(&weeks(55.0)), [] as [&str; 0]);
}

/// Bridges three days a week as planned from the first of the four weeks on: 12 sessions. A walk on
/// each day says that the diary was kept.
fn with_plan(done: i64) -> Diary {
    let bridges = (0..done).map(|number| bridge(ago(27 - 2 * number)));
    let walks = (0..28).map(|before| walk(ago(before)));
    let mut made = diary(bridges.chain(walks).collect::<Vec<Make>>());
    let mut three = plan(Variant::BridgeDouble, &[(SetSide::Both, 2, 10)]);
    three.day = ago(40);
    three.days_per_week = Some(3);
    made.plans = vec![three];
    made
}

#[test]
fn three_planned_sessions_left_out_are_a_reason_and_two_are_not() {
    let lacking = summary(&with_plan(9));
    assert_eq!(lacking.sessions.planned, Some(12));
    assert_eq!(lacking.sessions.done, 9);
    assert_eq!(reasons(&with_plan(9)), ["3 planned sessions not done"]);
    assert_eq!(reasons(&with_plan(10)), [] as [&str; 0]);
}

#[test]
fn seven_days_without_an_entry_are_a_reason_and_what_was_planned_then_was_not_skipped() {
    let silent = |days| diary([walk(ago(days))]);
    assert_eq!(reasons(&silent(7)), ["no entry for 7 days"]);
    assert_eq!(reasons(&silent(6)), [] as [&str; 0]);
    // Kept for a day, then not at all: nobody knows of the days after it.
    let mut gone = diary([bridge(ago(20))]);
    gone.plans = with_plan(0).plans;
    assert_eq!(reasons(&gone), ["no entry for 20 days"]);
}

#[test]
fn sides_that_drift_apart_are_a_reason() {
    // L8: below 0.7 of the other side over 14 days; 6 of 10 is, 7 of 10 is not.
    let sides = |left| {
        let mut made = diary((0..5).flat_map(|number| {
            let on = ago(14 - 3 * number);
            [
                raise(on, Side::Left).no_sets().set(SetSide::Left, left),
                raise(on, Side::Right),
            ]
        }));
        made.profile.weaker_side = Some(Side::Left);
        made
    };
    assert_eq!(reasons(&sides(6)), ["weaker side does 60 %"]);
    assert_eq!(reasons(&sides(7)), [] as [&str; 0]);
    let summary = summary(&sides(6));
    assert_eq!(
        summary.reps,
        PerSide {
            left: 30,
            right: 50
        }
    );
    assert_eq!(summary.weaker_percent(), Some(60.0));
}

#[test]
fn a_thigh_gap_that_grows_is_a_reason_with_its_centimetres() {
    use evenly::domain::GirthPlace;
    // T1: three measures of one place, a growth of at least a centimetre over at least four weeks.
    let grown = |left| {
        let at = GirthPlace::ALL[0];
        let mut made = diary([
            girth(ago(60), at, Some(50.0), Some(50.0)),
            girth(ago(30), at, Some(50.0), Some(50.0)),
            girth(today(), at, Some(left), Some(50.0)),
        ]);
        made.profile.weaker_side = Some(Side::Left);
        made
    };
    assert_eq!(reasons(&grown(48.0)), ["thigh gap grew 2.0 cm"]);
    assert_eq!(reasons(&grown(50.0)), [] as [&str; 0]);
}

#[test]
fn what_no_rule_could_look_at_is_never_shown_as_nothing_found() {
    let thin = summary(&quiet());
    assert!(thin.reasons.is_empty());
    assert!(thin.unknown.contains(&Topic::Load));
    let empty = summary(&Diary::default());
    assert_eq!(empty.unknown, [Topic::Pain, Topic::Weaker, Topic::Load]);
    assert_eq!((empty.last_entry, empty.worst_pain), (None, None));
}

#[test]
fn rows_come_in_the_order_of_their_weight_then_by_name() {
    let files = Files::new();
    let mut sign = quiet();
    sign.safety.checks = vec![check(ago(1), &[StopSign::NightPain, StopSign::ChestPain])];
    let mut later = quiet();
    later.safety.checks = vec![check(ago(1), &[StopSign::UnplannedWeightLoss])];
    let pain = diary([bridge(today()).worst(Side::Left, 7)]);
    let both = {
        let mut both = diary([bridge(ago(8)).worst(Side::Left, 1)]);
        both.plans = Vec::new();
        both
    };
    files
        .diary("g.json", &named("quiet-b", quiet()))
        .diary("f.json", &named("quiet-a", quiet()))
        .put("e.json", "no diary")
        .diary("d.json", &named("silent", both))
        .diary("c.json", &named("skipped", with_plan(2)))
        .diary("b.json", &named("pain", pain))
        .diary("a.json", &named("weight-loss", later))
        .diary("h.json", &named("chest", sign));
    let labels: Vec<String> = files
        .review()
        .rows
        .into_iter()
        .map(|row| row.label)
        .collect();
    assert_eq!(
        labels,
        [
            "chest",
            "weight-loss",
            "pain",
            "skipped",
            "silent",
            "e.json",
            "quiet-a",
            "quiet-b"
        ]
    );
}

pub(crate) fn why(row: &ReviewRow) -> String {
    problem_text(row.read.as_ref().unwrap_err(), &words())
}

#[test]
fn a_file_that_cannot_be_read_is_a_row_that_says_why_and_never_a_stop() {
    let files = Files::new();
    let whole = extract_as_json(&Extract::whole(quiet()));
    files
        .put("empty.json", "")
        .put("cut.json", &whole[..whole.len() - 20])
        .put("foreign.json", "{\"type\": \"FeatureCollection\"}")
        .put(
            "newer.json",
            "{\"format\": \"evenly-diary\", \"version\": 99, \"entries\": []}",
        )
        .put("binary.json", [0x80, 0xFF, 0x00])
        .put("locked.json.age", "age-encryption.org/v1")
        .put("holiday.jpg", "not opened")
        .diary("sound.json", &named("sound", quiet()));
    std::fs::create_dir(files.path("nothing")).unwrap();
    let review = files.review();
    assert_eq!(
        (review.rows.len(), review.read(), review.left_alone),
        (7, 1, 1)
    );
    let row = |name: &str| {
        let found = review.rows.iter().find(|row| row.label == name);
        found.unwrap_or_else(|| panic!("no row {name}"))
    };
    let kind = |name: &str| match row(name).read.as_ref().unwrap_err() {
        Unread::Fault(fault) => fault.kind(),
        Unread::Locked | Unread::OtherWords => panic!("{name} is not locked"),
    };
    assert_eq!(kind("empty.json"), FaultKind::BadInput);
    assert_eq!(kind("cut.json"), FaultKind::BadInput);
    assert_eq!(kind("foreign.json"), FaultKind::NotOurs);
    assert_eq!(kind("newer.json"), FaultKind::NewerFile);
    assert_eq!(kind("binary.json"), FaultKind::BadInput);
    assert_eq!(row("locked.json.age").read, Err(Unread::Locked));
    assert_eq!(why(row("locked.json.age")), "locked: needs its six words");
    for row in review.rows.iter().filter(|row| row.read.is_err()) {
        assert!(!why(row).is_empty(), "{}", row.label);
    }
}

#[test]
fn a_missing_file_and_a_file_larger_than_the_limit_are_rows_too() {
    let files = Files::new();
    let huge = std::fs::File::create(files.path("huge.json")).unwrap();
    huge.set_len(300 * 1024 * 1024).unwrap();
    let order = ReviewOrder {
        from: vec![files.path("huge.json"), files.path("gone.json")],
        as_of: today(),
        since: ago(27),
    };
    let review = review(&order, &|_progress| (), &Cancel::default()).unwrap();
    assert_eq!((review.rows.len(), review.read()), (2, 0));
}

#[test]
fn two_exports_of_one_diary_stand_together_newest_first_and_are_marked() {
    let files = Files::new();
    let id = Some(DiaryId::new(Uuid::from_u128(7)));
    let with_id = |days| Diary {
        id,
        ..diary([walk(ago(days)), bridge(ago(days)).worst(Side::Left, 2)])
    };
    files
        .diary("a-old.json", &named("A-014", with_id(20)))
        .diary("b-new.json", &named("A-014", with_id(1)))
        .diary("c.json", &named("A-003", quiet()))
        .diary("d.json", &named("A-003", Diary { id, ..quiet() }));
    let review = files.review();
    let seen: Vec<_> = review
        .rows
        .iter()
        .map(|row| (row.path.file_name().unwrap().to_str().unwrap(), row.copy))
        .collect();
    let place = |name: &str| seen.iter().position(|(found, _)| *found == name).unwrap();
    assert!(place("b-new.json") < place("a-old.json"), "{seen:?}");
    assert_eq!(seen[place("a-old.json")].1, Copies::Older);
    assert_ne!(seen[place("b-new.json")].1, Copies::Only);
}

#[test]
fn two_people_with_one_pseudonym_are_marked_as_such() {
    let files = Files::new();
    let with_id = |number| Diary {
        id: Some(DiaryId::new(Uuid::from_u128(number))),
        ..quiet()
    };
    files
        .diary("a.json", &named("A-1", with_id(1)))
        .diary("b.json", &named("A-1", with_id(2)));
    for row in files.review().rows {
        assert_eq!(row.copy, Copies::SameName, "{}", row.label);
    }
}

/// The same diary as one long line, of which nothing can be passed over.
fn in_one_line(diary: &Diary) -> Vec<u8> {
    let value: serde_json::Value =
        serde_json::from_slice(&extract_as_json(&Extract::whole(diary.clone()))).unwrap();
    serde_json::to_vec(&value).unwrap()
}

#[test]
fn passing_over_old_entries_changes_nothing_that_a_row_says() {
    for seed in [1, 2, 3] {
        let year = sample(1, seed);
        let files = Files::new();
        files
            .diary("lines.json", &year)
            .put("one-line.json", in_one_line(&year));
        for back in [0, 40, 200, 300] {
            let as_of = ago(back);
            let [lines, whole] = ["lines.json", "one-line.json"].map(|name| {
                review_of(&files.path(name), as_of)
                    .rows
                    .remove(0)
                    .read
                    .unwrap()
            });
            assert_eq!(
                lines,
                Summary {
                    written_ms: lines.written_ms,
                    ..whole
                },
                "{seed} {as_of}"
            );
        }
        // Long after the last entry everything is passed over.
        let after = review_of(&files.path("lines.json"), today().plus(400))
            .rows
            .remove(0);
        assert_eq!(after.read.unwrap().last_entry, Some(today()));
    }
}

#[test]
fn the_summary_table_has_one_row_a_file_and_runs_no_formula() {
    let files = Files::new();
    files
        .diary("a.json", &named("=HYPERLINK(1)", with_plan(9)))
        .put("b.json", "broken");
    let csv = String::from_utf8(table(&files.review(), &words())).unwrap();
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 2);
    assert_eq!(&rows[0][at("diary")], "'=HYPERLINK(1)");
    assert_eq!(&rows[0][at("needs_a_look")], "3 planned sessions not done");
    assert_eq!(&rows[0][at("sessions_done")], "9");
    assert_eq!(&rows[0][at("sessions_planned")], "12");
    assert!(!rows[1][at("problem")].is_empty());
    assert_eq!(&rows[1][at("sessions_done")], "");
}

#[test]
fn asking_to_stop_ends_a_review() {
    let files = Files::new();
    files.diary("a.json", &quiet()).diary("b.json", &quiet());
    let cancel = Cancel::default();
    cancel.ask();
    let order = ReviewOrder {
        from: vec![files.path("a.json"), files.path("b.json")],
        as_of: today(),
        since: ago(27),
    };
    let stopped = review(&order, &|_progress| (), &cancel).unwrap_err();
    assert_eq!(stopped.kind(), FaultKind::Stopped);
}

#[test]
fn the_worst_pain_is_of_these_days_alone() {
    let old = diary([
        bridge(ago(28)).worst(Side::Left, 5),
        bridge(ago(27)).worst(Side::Right, 3),
        walk(today()),
    ]);
    assert_eq!(summary(&old).worst_pain, Pain::new(3).ok());
}
