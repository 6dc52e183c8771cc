//! Tests exercises that a physiotherapist made up: plans that bring them, sessions of them, and what the rules make of those.

use std::collections::BTreeMap;

use evenly::application::review::Detail;
use evenly::application::{Command, DiaryCommand, RulesCommand};
use evenly::domain::load::{LoadGap, SessionLoad, session_load};
use evenly::domain::revision::Past;
use evenly::domain::rules::{Evidence, Rule, RuleId, State};
use evenly::domain::{
    Amount, Body, Counted, DayRange, Diary, Effort, Entry, ExerciseName, Exertion, KeptSheet,
    Minutes, NewEntry, OwnExercise, OwnExerciseId, OwnSession, OwnSet, Pain, Picture, PictureFile,
    PictureWords, PlanSheet, Rhythm, SetSide, Side,
};
use evenly::exchange::plan_file::{read, to_bytes};
use evenly::exchange::{Reason, json, plan_code};
use evenly::store::{Op, Store};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::entries::day;
use crate::fhir_bundle;
use crate::meeting::{Machine, meet};
use crate::own::{STEP_TAPS, all, step_taps};
use crate::pictures::{jpeg, picture, png};
use crate::sheets;
use crate::support::patient::{Patient, noon};

/// The stranger's plan with these exercises besides.
pub(crate) fn plan(own: impl IntoIterator<Item = OwnExercise>) -> PlanSheet {
    let mut sheet = sheets::stranger();
    sheet.content.own = all(own);
    sheet
}

#[test]
fn a_thirteenth_exercise_and_one_that_is_there_twice_are_no_plan() {
    let file: Value = serde_json::from_slice(&to_bytes(&plan([step_taps()]))).expect("JSON");
    let mut many = file.clone();
    let numbered = |number: u128| {
        let mut own = file["own_exercises"][0].clone();
        own["id"] = json!(Uuid::from_u128(number).to_string());
        own
    };
    many["own_exercises"] = (0..12).map(numbered).collect();
    let (sheet, problems) = read(many.to_string().as_bytes()).expect("a plan file");
    assert_eq!(problems, []);
    assert_eq!(sheet.expect("a plan").content.own.iter().count(), 12);
    many["own_exercises"] = (0..13).map(numbered).collect();
    let (sheet, problems) = read(many.to_string().as_bytes()).expect("a plan file");
    assert_eq!(sheet, None);
    assert_eq!(problems[0].place.to_string(), "own_exercises");
    many["own_exercises"] = [1, 1].map(numbered).to_vec().into();
    let (sheet, problems) = read(many.to_string().as_bytes()).expect("a plan file");
    assert_eq!(sheet, None);
    assert_eq!(problems[0].place.to_string(), "own_exercises[1].id");
    assert_eq!(problems[0].reason, Reason::RepeatedName);
}

/// The bytes of each picture of a plan that is here.
fn files(sheet: &PlanSheet) -> Vec<Vec<u8>> {
    let files = sheet.content.own.files();
    files.map(|file| file.bytes().to_vec()).collect()
}

#[test]
fn a_picture_comes_back_byte_for_byte_from_a_plan_file() {
    let mut photo = step_taps();
    photo.id = OwnExerciseId::new(Uuid::from_u128(5));
    let file = PictureFile::new(&jpeg(64, 48, 9)).expect("a small picture");
    photo.picture = Some(Picture::new(file, PictureWords::new("a photo").unwrap()));
    let sheet = plan([step_taps(), photo]);
    let (back, problems) = read(&to_bytes(&sheet)).expect("our own file");
    assert_eq!(problems, []);
    let back = back.expect("a plan");
    assert_eq!(back, sheet);
    assert_eq!(files(&back), [png(12, 9, 7), jpeg(64, 48, 9)]);
}

#[test]
fn codes_leave_the_picture_out_and_name_it() {
    let sheet = plan([step_taps()]);
    let texts = plan_code::texts(&sheet);
    let together: usize = texts.iter().map(String::len).sum();
    assert!(
        together < 700,
        "one short exercise and no picture: {together}"
    );
    let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let back = plan_code::join(&parts).expect("our own codes");
    assert_eq!(back, sheet, "it is the same plan");
    assert_eq!(files(&back), Vec::<Vec<u8>>::new());
    let own = back.content.own.iter().next().expect("the exercise");
    let named = own.picture.as_ref().expect("its name");
    assert_eq!(named.words().as_str(), "A foot beside a step");
}

#[test]
fn the_largest_plan_fits_on_codes() {
    let long = |number: u128| {
        let mut own = step_taps();
        own.id = OwnExerciseId::new(Uuid::from_u128(number));
        own.name = ExerciseName::new(&"台".repeat(80)).unwrap();
        own.how = evenly::domain::HowTo::new(&"步".repeat(600)).unwrap();
        let words = PictureWords::new(&"脚".repeat(200)).unwrap();
        own.picture = Some(Picture::new(picture(7), words));
        own
    };
    let sheet = plan((0..12).map(long));
    let texts = plan_code::texts(&sheet);
    assert!(texts.len() <= 99, "{} codes", texts.len());
    let parts: Vec<&str> = texts.iter().map(String::as_str).collect();
    assert_eq!(plan_code::join(&parts).as_ref(), Ok(&sheet));
    assert!(
        sheet.to_text().chars().count() < 100_000,
        "the diary keeps it"
    );
}

fn kept(sheet: PlanSheet, on: &str, at: i64) -> KeptSheet {
    let mut stamp = noon();
    stamp.utc_ms += at;
    KeptSheet {
        at: stamp,
        day: day(on),
        sheet,
    }
}

fn keep(store: &mut Store, kept: &KeptSheet) {
    let op = Op::TakePlan {
        revision: kept.sheet.revision.get(),
    };
    let done = store.operate(&op, &noon(), |tx| tx.add_plan_sheet(kept));
    done.expect("the plan is kept");
}

fn in_store(store: &Store) -> Vec<Vec<u8>> {
    let diary = store.read().diary().expect("readable");
    diary
        .plan_sheets
        .iter()
        .flat_map(|kept| files(&kept.sheet))
        .collect()
}

#[test]
fn the_diary_keeps_a_picture_once_through_undo_and_lets_it_go_with_its_last_plan() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path());
    let store = &mut patient.store;
    let first = kept(plan([step_taps()]), "2026-11-09", 1);
    keep(store, &first);
    let mut second = first.sheet.clone();
    second.revision = second.revision.next();
    keep(store, &kept(second, "2026-11-16", 2));
    assert_eq!(in_store(store), [png(12, 9, 7), png(12, 9, 7)]);
    store.undo(&noon()).unwrap();
    store.undo(&noon()).unwrap();
    assert_eq!(in_store(store), Vec::<Vec<u8>>::new());
    store.prune(&noon()).unwrap();
    store.redo(&noon()).unwrap();
    assert_eq!(in_store(store), [png(12, 9, 7)], "a redo finds it");
    store.undo(&noon()).unwrap();
    let mut later = noon();
    later.utc_ms += 91 * 86_400_000;
    store.prune(&later).unwrap();
    let named = Picture::named(picture(7).id(), PictureWords::new("x").unwrap());
    let mut lost = step_taps();
    lost.picture = Some(named);
    let mut own = all([lost]);
    store.read().fill_pictures(&mut own).unwrap();
    assert_eq!(own.files().count(), 0, "no plan and no undo needs it");
}

#[test]
fn a_copy_holds_each_picture_once_and_gives_it_back_to_every_plan() {
    let first = plan([step_taps()]);
    let mut second = first.clone();
    second.revision = second.revision.next();
    let diary = Diary {
        plan_sheets: vec![kept(first, "2026-11-09", 1), kept(second, "2026-11-16", 2)],
        ..Diary::default()
    };
    let bytes = json::to_bytes_with_past(&diary, &Past::default());
    let text = String::from_utf8(bytes.clone()).expect("JSON is UTF-8");
    assert_eq!(text.matches("\"base64\"").count(), 1);
    let (back, problems) = json::read(&bytes, bytes.len()).expect("our own copy");
    assert_eq!(problems, []);
    let found: Vec<usize> = back
        .plan_sheets
        .iter()
        .map(|kept| files(&kept.sheet).len())
        .collect();
    assert_eq!(found, [1, 1]);
}

#[test]
fn what_leaves_without_notes_has_no_words_and_no_picture_of_it() {
    let mut diary = Diary {
        plan_sheets: vec![kept(plan([step_taps()]), "2026-11-09", 1)],
        ..Diary::default()
    };
    diary.leave_notes_out();
    let text = String::from_utf8(json::to_bytes(&diary)).expect("JSON is UTF-8");
    assert!(text.contains("Step taps"), "its name says what was done");
    for word in ["Tap the floor", "A foot beside", "base64", "picture"] {
        assert!(!text.contains(word), "{word}");
    }
}

/// A session of an own exercise on a day of November.
fn session(number: u8, on: &str, exercise: &str, change: impl FnOnce(&mut OwnSession)) -> Entry {
    let mut own = OwnSession {
        exercise: exercise.parse().expect("an id"),
        name: ExerciseName::new("Step taps").expect("a name"),
        counted: Counted::Seconds,
        sets: Vec::new(),
        exertion: Exertion::default(),
    };
    change(&mut own);
    let walk = crate::entries::walk(day(on)).0;
    Entry {
        id: crate::entries::id(u128::from(number)),
        body: Body::Own(own),
        ..walk
    }
}

fn sets(amounts: &[(SetSide, i64)]) -> Vec<OwnSet> {
    amounts
        .iter()
        .map(|(side, amount)| OwnSet {
            side: *side,
            amount: Amount::new(*amount).expect("in range"),
        })
        .collect()
}

#[test]
fn results_stay_with_the_exercise_through_the_revisions_of_the_plan() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path());
    let store = &mut patient.store;
    let first = kept(plan([step_taps()]), "2026-11-09", 1);
    keep(store, &first);
    let done = session(1, "2026-11-10", STEP_TAPS, |own| {
        own.sets = sets(&[(SetSide::Left, 20), (SetSide::Right, 15)]);
    });
    let add = |store: &mut Store, entry: &Entry| {
        let op = Op::LogEntry { kind: entry.kind() };
        let done = store.operate(&op, &noon(), |tx| tx.insert_entry(entry));
        done.expect("logged");
    };
    add(store, &done);
    let mut renamed = step_taps();
    renamed.name = ExerciseName::new("Step taps, higher").unwrap();
    let mut second = plan([renamed]);
    second.revision = second.revision.next();
    keep(store, &kept(second, "2026-11-16", 2));
    let again = session(2, "2026-11-17", STEP_TAPS, |own| {
        own.name = ExerciseName::new("Step taps, higher").unwrap();
    });
    add(store, &again);
    add(
        store,
        &session(
            3,
            "2026-11-17",
            "22222222-3333-4444-8555-777777777777",
            |_own| (),
        ),
    );
    let latest = store
        .read()
        .latest_own(STEP_TAPS.parse().unwrap(), 5)
        .unwrap();
    assert_eq!(
        latest,
        [again, done],
        "both, newest first, and no other exercise"
    );
    store.undo(&noon()).unwrap();
    store.undo(&noon()).unwrap();
    let latest = store
        .read()
        .latest_own(STEP_TAPS.parse().unwrap(), 5)
        .unwrap();
    assert_eq!(latest.len(), 1, "an undo takes a session back");
}

#[test]
fn load_is_effort_times_minutes_and_repetitions_alone_have_no_minutes() {
    let load = |change: fn(&mut OwnSession)| {
        session_load(&session(1, "2026-11-10", STEP_TAPS, change).body)
    };
    let au = |load: Option<SessionLoad>| load.and_then(SessionLoad::au);
    let given = load(|own| {
        own.exertion.effort = Some(Effort::new(5).unwrap());
        own.exertion.minutes = Some(Minutes::new(12.0).unwrap());
    });
    assert_eq!(au(given), Some(60.0));
    // Three sets of 20 seconds with a minute between them: 3 minutes.
    let held = load(|own| {
        own.exertion.effort = Some(Effort::new(5).unwrap());
        own.sets = sets(&[
            (SetSide::Left, 20),
            (SetSide::Right, 20),
            (SetSide::Left, 20),
        ]);
    });
    assert_eq!(au(held), Some(15.0));
    let timed = load(|own| {
        own.counted = Counted::Minutes;
        own.exertion.effort = Some(Effort::new(5).unwrap());
        own.sets = sets(&[(SetSide::Both, 4), (SetSide::Both, 4)]);
    });
    assert_eq!(au(timed), Some(40.0));
    let counted = load(|own| {
        own.counted = Counted::Reps;
        own.exertion.effort = Some(Effort::new(5).unwrap());
        own.sets = sets(&[(SetSide::Both, 10)]);
    });
    assert_eq!(counted, Some(SessionLoad::Missing(LoadGap::NoMinutes)));
}

fn hurt(number: u8, on: &str, exercise: &str, worst: i64) -> Entry {
    session(number, on, exercise, |own| {
        own.exertion.pain.get_mut(Side::Left).worst = Some(Pain::new(worst).unwrap());
    })
}

#[test]
fn pain_in_one_exercise_is_not_made_good_by_another_one() {
    let other = "22222222-3333-4444-8555-777777777777";
    let state = |entries: Vec<Entry>| {
        let diary = Diary {
            entries,
            ..Diary::default()
        };
        let rule = Rule::of(RuleId::P1).expect("the rule");
        rule.evaluate(&Evidence::of(&diary), day("2026-11-12"))
            .state
    };
    let painful = hurt(1, "2026-11-10", STEP_TAPS, 7);
    assert_eq!(state(vec![painful.clone()]), State::Fired);
    let elsewhere = hurt(2, "2026-11-11", other, 0);
    assert_eq!(state(vec![painful.clone(), elsewhere]), State::Fired);
    let better = hurt(2, "2026-11-11", STEP_TAPS, 2);
    assert_eq!(state(vec![painful, better]), State::Quiet);
}

#[test]
fn the_sets_of_a_plan_begin_with_the_weaker_side() {
    let own = step_taps();
    let sides = |weaker| -> BTreeMap<usize, SetSide> {
        own.sets(weaker)
            .iter()
            .map(|set| set.side)
            .enumerate()
            .collect()
    };
    let left = [SetSide::Left, SetSide::Left, SetSide::Left, SetSide::Right];
    assert_eq!(sides(None), left.into_iter().enumerate().collect());
    let right = [SetSide::Right, SetSide::Left, SetSide::Left, SetSide::Left];
    assert_eq!(
        sides(Some(Side::Right)),
        right.into_iter().enumerate().collect()
    );
}

#[test]
fn two_diaries_that_meet_both_have_the_exercise_its_picture_and_what_was_done() {
    let (mut home, mut kiosk) = (Machine::new(2026), Machine::new(2024));
    home.run(Command::Rules(RulesCommand::TakePlan(Box::new(plan([
        step_taps(),
    ])))));
    let done = |amount, on: &str| {
        let entry = session(1, on, STEP_TAPS, |own| {
            own.sets = sets(&[(SetSide::Left, amount)]);
        });
        Command::Diary(DiaryCommand::Log(NewEntry {
            when: entry.when,
            body: entry.body,
            note: entry.note,
        }))
    };
    home.run(done(20, "2026-11-10"));
    kiosk.run(done(25, "2026-11-11"));
    meet(&mut home, &mut kiosk);
    let diary = kiosk.diary();
    assert_eq!(diary.entries.len(), 2);
    let pictures: Vec<Vec<u8>> = diary
        .plan_sheets
        .iter()
        .flat_map(|kept| files(&kept.sheet))
        .collect();
    assert_eq!(pictures, [png(12, 9, 7)]);
}

#[test]
fn a_clinic_gets_the_name_of_the_exercise_and_each_side_of_it() {
    let done = session(1, "2026-11-10", STEP_TAPS, |own| {
        own.sets = sets(&[
            (SetSide::Left, 20),
            (SetSide::Left, 15),
            (SetSide::Right, 20),
        ]);
    });
    let diary = Diary {
        entries: vec![done],
        ..Diary::default()
    };
    let bundle = fhir_bundle::bundle(&diary);
    let facts: Vec<&Value> = fhir_bundle::resources(&bundle)
        .filter(|fact| fact["code"]["coding"][0]["code"] == "own-exercise")
        .collect();
    let [left, right] = facts[..] else {
        panic!("one for each side: {facts:?}");
    };
    assert_eq!(left["code"]["text"], "Step taps");
    let numbers = |fact: &Value| -> Vec<(String, Value)> {
        let parts = fact["component"].as_array().expect("parts");
        let number = |part: &Value| {
            let code = part["code"]["coding"][0]["code"].as_str()?.to_owned();
            Some((code, part["valueQuantity"].get("value")?.clone()))
        };
        parts.iter().filter_map(number).collect()
    };
    let said = |list: &[(&str, i64)]| -> Vec<(String, Value)> {
        let pair = |(code, value): &(&str, i64)| ((*code).to_owned(), json!(value));
        list.iter().map(pair).collect()
    };
    let of_left = [
        ("sets", 2),
        ("seconds-held", 35),
        ("seconds-in-set", 20),
        ("seconds-in-set", 15),
    ];
    assert_eq!(numbers(left), said(&of_left));
    assert_eq!(numbers(right), said(&[("sets", 1), ("seconds-held", 20)]));
}

#[test]
fn a_review_counts_planned_and_done_and_names_what_hurt() {
    let mut asked = step_taps();
    asked.rhythm = Some(Rhythm::times(7).expect("7 days"));
    let done = |number, on| hurt(number, on, STEP_TAPS, 3);
    let diary = Diary {
        entries: vec![done(1, "2026-11-10"), done(2, "2026-11-12")],
        plan_sheets: vec![kept(plan([asked]), "2026-11-10", 1)],
        ..Diary::default()
    };
    let (as_of, since) = (day("2026-11-12"), day("2026-11-09"));
    let days = DayRange {
        first: since,
        last: as_of,
    };
    let detail = Detail::of(&diary, as_of, since, [days, days]);
    let [(name, sessions)] = detail.own.as_slice() else {
        panic!("{:?}", detail.own);
    };
    assert_eq!(name.as_str(), "Step taps");
    assert_eq!((sessions.done, sessions.planned), (2, Some(3)));
    assert_eq!(sessions.skipped(), 1);
    let hurt = detail.hurt.first().expect("it hurt");
    let called = hurt.own.as_ref().map(ExerciseName::as_str);
    assert_eq!(called, Some("Step taps"));
}
