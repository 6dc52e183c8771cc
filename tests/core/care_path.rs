//! Tests steps of the care path and body maps: what they ask for, what they count for, and that they
//! come back from the diary file and from every format.

use evenly::domain::{
    Body, BodyRegion, Day, DayStatus, Diary, Entry, Extract, FieldProblem, History, Kind,
    MarkChange, MarkStrength, Part, Privacy, Sensation, Side, StepDue, StepGroup, StepKind,
    StepState, VisitText, VisitWords,
};
use evenly::exchange::{MAX_FILE_BYTES, csv, fhir, json};
use evenly::i18n::{Language, Words};
use evenly::store::{Op, Store};

use crate::care::{body_map, marked, step};
use crate::entries::{day, walk};
use crate::fhir_bundle::{bundle, bytes, bytes_with, resources};
use crate::support::patient::{Patient, noon};

const TODAY: Day = Day::fixed(2026, 11, 28);

/// What a step of a kind and a state on a day asks for.
fn due(kind: StepKind, state: StepState, on: &str) -> StepDue {
    let entry = step(day(on), kind, state).done();
    due_of(&entry)
}

fn due_of(entry: &Entry) -> StepDue {
    let Body::CareStep(step) = &entry.body else {
        panic!("{entry:?}");
    };
    step.due(&entry.when, TODAY)
}

#[test]
fn a_step_is_late_only_after_its_day() {
    let cases = [
        (StepState::ToBook, "2026-11-28", StepDue::ToArrange),
        (StepState::ToBook, "2026-11-27", StepDue::ToArrangeLate),
        (StepState::Booked, "2026-11-28", StepDue::Ahead),
        (StepState::Booked, "2026-12-03", StepDue::Ahead),
        (StepState::Booked, "2026-11-27", StepDue::Passed),
        (StepState::Done, "2026-11-27", StepDue::Over),
        (StepState::ResultIn, "2026-11-27", StepDue::Over),
    ];
    for (state, on, expected) in cases {
        assert_eq!(due(StepKind::Mri, state, on), expected, "{state:?} {on}");
    }
}

#[test]
fn a_medicine_goes_on_until_its_last_day() {
    let medicine = |until: Option<&str>| {
        let made = step(day("2026-11-01"), StepKind::Medicine, StepState::Done);
        let made = match until {
            Some(until) => made.until(day(until)),
            None => made,
        };
        due_of(&made.done())
    };
    assert_eq!(medicine(None), StepDue::Running);
    assert_eq!(medicine(Some("2026-11-28")), StepDue::Running);
    assert_eq!(medicine(Some("2026-11-27")), StepDue::Over);
    // A visit is over when it was, however long ago.
    let visit = due(StepKind::Neurology, StepState::Done, "2026-11-01");
    assert_eq!(visit, StepDue::Over);
}

#[test]
fn every_kind_has_states_that_fit_and_the_words_for_them() {
    for language in [Language::English, Language::Chinese] {
        let words = Words::new(language);
        for kind in StepKind::ALL {
            let states = kind.group().states();
            assert!(states.len() >= 2, "{kind:?}");
            let said: Vec<String> = states
                .iter()
                .map(|state| words.step_state(*state, kind.group()))
                .collect();
            let mut different = said.clone();
            different.dedup();
            assert_eq!(said, different, "{kind:?}");
        }
    }
    assert!(!StepGroup::Visit.states().contains(&StepState::ResultIn));
}

/// A diary with a walk today, an examination two years ago and one ahead.
fn around_a_walk() -> Diary {
    Diary {
        entries: vec![
            step(day("2024-10-14"), StepKind::Mri, StepState::ResultIn).done(),
            walk(TODAY).minutes(30.0).effort(3).done(),
            step(day("2026-12-09"), StepKind::Emg, StepState::Booked).done(),
        ],
        ..Diary::default()
    }
}

#[test]
fn a_step_counts_for_no_day_of_the_diary() {
    let history = History::of(&around_a_walk());
    assert_eq!(history.first_day(), Some(TODAY));
    assert_eq!(history.last_day(), Some(TODAY));
    assert_eq!(history.status(TODAY), DayStatus::Trained);
    for on in ["2024-10-14", "2026-12-09"] {
        assert_eq!(history.status(day(on)), DayStatus::Unknown, "{on}");
    }
}

#[test]
fn the_diary_file_counts_them_as_little_and_still_lists_them() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    for (number, entry) in (1_u128..).zip(around_a_walk().entries) {
        let id = crate::entries::id(number);
        let entry = Entry { id, ..entry };
        let op = Op::LogEntry { kind: entry.kind() };
        store
            .operate(&op, &noon(), |tx| tx.insert_entry(&entry))
            .unwrap();
    }
    let reader = store.read();
    assert_eq!(reader.first_day().unwrap(), Some(TODAY));
    assert_eq!(reader.last_day().unwrap(), Some(TODAY));
    let all = reader.days().unwrap().unwrap();
    assert_eq!(
        (all.first, all.last),
        (day("2024-10-14"), day("2026-12-09"))
    );
    assert_eq!(
        reader
            .known_days(all)
            .unwrap()
            .into_iter()
            .collect::<Vec<_>>(),
        [TODAY]
    );
    assert_eq!(reader.counts().unwrap()[&Kind::CareStep], 2);
}

#[test]
fn a_changed_map_keeps_no_mark_of_before_and_undo_brings_them_back() {
    let dir = tempfile::tempdir().unwrap();
    let first = marked(&[
        (Side::Left, BodyRegion::Calf, Sensation::Tingling, 6),
        (Side::Left, BodyRegion::Foot, Sensation::Numbness, 3),
    ]);
    let then = marked(&[
        (Side::Left, BodyRegion::Calf, Sensation::Tingling, 3),
        (Side::Right, BodyRegion::Groin, Sensation::Pain, 2),
    ]);
    let mut patient = Patient::new(dir.path()).log(Body::BodyMap(first.clone()), "");
    let map = |patient: &Patient| patient.store.read().entries_all().unwrap()[0].body.clone();
    assert_eq!(map(&patient), Body::BodyMap(first.clone()));
    let mut entry = patient.store.read().entries_all().unwrap().remove(0);
    entry.body = Body::BodyMap(then.clone());
    let op = Op::EditEntry {
        kind: Kind::BodyMap,
    };
    patient
        .store
        .operate(&op, &noon(), |tx| tx.replace_entry(&entry))
        .unwrap();
    assert_eq!(map(&patient), Body::BodyMap(then.clone()));
    patient.store.undo(&noon()).unwrap().unwrap();
    assert_eq!(map(&patient), Body::BodyMap(first.clone()));

    let changes: Vec<(BodyRegion, Option<u8>, Option<u8>)> = then
        .since(&first)
        .map(|MarkChange { place, before, now }| {
            (
                place.region,
                before.map(MarkStrength::get),
                now.map(MarkStrength::get),
            )
        })
        .collect();
    assert_eq!(
        changes,
        [
            (BodyRegion::Calf, Some(6), Some(3)),
            (BodyRegion::Foot, Some(3), None),
            (BodyRegion::Groin, None, Some(2)),
        ]
    );
}

#[test]
fn a_place_cannot_be_marked_twice_and_strength_is_1_to_10() {
    let mut map = marked(&[(Side::Left, BodyRegion::Calf, Sensation::Pain, 5)]);
    let (place, strength) = map.marks().next().unwrap();
    assert_eq!(map.mark_once(place, strength), Err(FieldProblem::DoNotFit));
    for wrong in [0, 11, -1] {
        assert!(MarkStrength::new(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn only_feeling_lost_between_the_legs_names_a_warning_sign() {
    let map = |region, sensation| marked(&[(Side::Left, region, sensation, 1)]);
    for sensation in Sensation::ALL {
        let lost = matches!(sensation, Sensation::Numbness | Sensation::Tingling);
        let between = map(BodyRegion::BetweenLegs, *sensation);
        assert_eq!(between.names_a_warning_sign(), lost, "{sensation:?}");
        let groin = map(BodyRegion::Groin, *sensation);
        assert!(!groin.names_a_warning_sign(), "{sensation:?}");
    }
}

/// Something of everything, with texts that a spreadsheet would take for a formula.
fn told() -> Diary {
    let mut diary = Diary::default();
    let medicine = step(day("2026-10-01"), StepKind::Medicine, StepState::Done)
        .named("=Naproxen, \"500\" mg")
        .until(day("2026-10-14"))
        .note("made me sleepy");
    let scan = step(day("2026-10-14"), StepKind::Mri, StepState::ResultIn)
        .place("-Clinic; 2nd floor")
        .result("@L5 root touched, left")
        .next("+EMG");
    let made = [
        medicine.done(),
        scan.done(),
        step(day("2026-12-01"), StepKind::Orthopaedics, StepState::ToBook).done(),
        body_map(
            day("2026-11-20"),
            &[
                (Side::Left, BodyRegion::BetweenLegs, Sensation::Numbness, 4),
                (Side::Right, BodyRegion::OuterHip, Sensation::Pain, 10),
            ],
        ),
        body_map(day("2026-11-21"), &[]),
    ];
    for (number, entry) in (1_u128..).zip(made) {
        let id = crate::entries::id(number);
        diary.entries.push(Entry { id, ..entry });
    }
    let text = |text: &str| Some(VisitText::new(text).unwrap());
    diary.person.visit = VisitWords {
        noticed: text("=in spring, by my wife"),
        course: text("slowly thinner"),
        questions: text("Is it a nerve?\nMay I swim?"),
    };
    diary.sort();
    diary
}

#[test]
fn json_and_csv_bring_everything_back() {
    let diary = told();
    let read = json::read(&json::to_bytes(&diary), MAX_FILE_BYTES).unwrap();
    assert_eq!(read, (diary.clone(), Vec::new()));

    let tables = csv::write(
        &Extract::whole(diary.clone()),
        &Words::new(Language::English),
        csv::Mark::Without,
    );
    let read = csv::read(&tables, MAX_FILE_BYTES).unwrap();
    assert_eq!(read, (diary, Vec::new()));
}

#[test]
fn without_notes_no_word_of_the_person_leaves() {
    let secrets = [
        "Naproxen", "Clinic", "root", "EMG", "sleepy", "wife", "slowly", "swim",
    ];
    let privacy: Privacy = [Part::Name, Part::Safety].into_iter().collect();
    let extract = Extract::new(told(), privacy, None);
    let left = format!("{:?}", extract.diary());
    let mut bytes = Vec::new();
    json::write(&extract, &mut bytes).unwrap();
    let json = String::from_utf8(bytes).unwrap();
    let bundle = bytes_with(&told(), |options| {
        options.notes = fhir::Part::Left;
    });
    let bundle = String::from_utf8(bundle).unwrap();
    for secret in secrets {
        assert!(!left.contains(secret), "{secret} in the copy");
        assert!(!json.contains(secret), "{secret} in JSON");
    }
    // Our own words name EMG too.
    for secret in secrets.iter().filter(|secret| **secret != "EMG") {
        assert!(!bundle.contains(secret), "{secret} in FHIR");
    }
    // What was counted stays.
    assert_eq!(extract.diary().entries.len(), told().entries.len());
}

#[test]
fn fhir_says_visits_procedures_medicines_and_marks() {
    let made = bundle(&told());
    assert_eq!(fhir::check(&bytes(&told())), Vec::new());
    let kinds = |kind: &str| -> Vec<serde_json::Value> {
        let all = resources(&made).filter(|it| it["resourceType"] == kind);
        all.cloned().collect()
    };
    let medicine = &kinds("MedicationStatement")[0];
    assert_eq!(medicine["status"], "completed");
    assert_eq!(medicine["effectivePeriod"]["start"], "2026-10-01");
    assert_eq!(medicine["effectivePeriod"]["end"], "2026-10-14");
    assert_eq!(
        medicine["medicationCodeableConcept"]["text"],
        "=Naproxen, \"500\" mg"
    );
    let scan = &kinds("Procedure")[0];
    assert_eq!(scan["status"], "completed");
    assert_eq!(scan["performedDateTime"], "2026-10-14");
    assert_eq!(scan["outcome"]["text"], "@L5 root touched, left");
    let visit = &kinds("Encounter")[0];
    assert_eq!(visit["status"], "planned");
    assert_eq!(visit["period"], serde_json::Value::Null);
    let marks: Vec<_> = kinds("Observation")
        .into_iter()
        .filter(|it| it["code"]["coding"][0]["code"] == "body-mark")
        .collect();
    // Two marks, and one fact that says there was nothing to mark.
    assert_eq!(marks.len(), 3);
    let strongest = marks.iter().find(|it| it["valueQuantity"]["value"] == 10);
    let strongest = strongest.unwrap();
    assert_eq!(
        strongest["component"][1]["valueCodeableConcept"]["coding"][0]["code"],
        "region-outer-hip"
    );
}
