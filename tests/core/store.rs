//! Tests the diary file: what is written is what is read, in any order asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use evenly::domain::{
    Body, Cause, Centimetres, Day, DayRange, Diary, Entry, Exertion, Girth, GirthPlace, Kind, Note,
    PerSide, Prescribed, ProfessionalSeen, Profile, SetSide, Side, Strength, Variant, Walk,
};
use evenly::store::{
    Act, Mode, Op, Page, Reader, Receipt, Search, Store, StoreError, StoreErrorKind, Table,
};
use fastrand::Rng;

use crate::anything;
use crate::support::patient::{Patient, id, noon, strength, worst};

const ALL: Page = Page {
    skip: 0,
    take: usize::MAX,
};

fn log(store: &mut Store, entries: &[Entry]) -> Receipt {
    let op = Op::LogMany {
        count: u32::try_from(entries.len()).unwrap(),
    };
    let ((), receipt) = store
        .operate(&op, &noon(), |tx| tx.insert_many(entries))
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    receipt
}

#[test]
fn anything_that_is_logged_reads_back_equal_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(1);
    let mut entries: Vec<Entry> = (1..=600)
        .map(|number| anything::entry(&mut rng, id(number)))
        .collect();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    log(&mut store, &entries);
    drop(store);
    let store = Store::open(dir.path(), &noon()).unwrap();
    let mut expected = Diary {
        profile: Profile::default(),
        entries: std::mem::take(&mut entries),
        ..Diary::default()
    };
    expected.sort();
    expected.id = store.read().diary_id().unwrap();
    assert!(expected.id.is_some());
    assert_eq!(store.read().diary().unwrap(), expected);
    for entry in expected.entries.iter().take(50) {
        assert_eq!(store.read().entry(entry.id).unwrap().as_ref(), Some(entry));
    }
    assert_eq!(store.read().entry(id(601)).unwrap(), None);
}

#[test]
fn entries_come_by_days_and_latest_by_kind() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path())
        .on("2026-11-20")
        .bridge()
        .on("2026-11-21")
        .at("18:04")
        .walk(30.0)
        .at("07:10")
        .walk(20.0)
        .on("2026-11-23")
        .sitting_break()
        .swim(40.0, 1_000.0);
    let read = patient.store.read();
    let ids = |entries: Vec<Entry>| entries.iter().map(|entry| entry.id).collect::<Vec<_>>();
    let days = |first: &str, last: &str| DayRange {
        first: first.parse().unwrap(),
        last: last.parse().unwrap(),
    };
    // The walk of 07:10 was logged after the one of 18:04.
    let of_two_days = read.entries(days("2026-11-20", "2026-11-21")).unwrap();
    assert_eq!(ids(of_two_days), [id(1), id(3), id(2)]);
    assert_eq!(read.entries(days("2026-11-22", "2026-11-22")).unwrap(), []);
    assert_eq!(ids(read.latest(Kind::Walk, 1).unwrap()), [id(2)]);
    assert_eq!(ids(read.latest(Kind::Walk, 9).unwrap()), [id(2), id(3)]);
    assert_eq!(read.first_day().unwrap(), Some(Day::fixed(2026, 11, 20)));
    assert_eq!(read.last_day().unwrap(), Some(Day::fixed(2026, 11, 23)));
    let counts = BTreeMap::from([
        (Kind::Bridge, 1),
        (Kind::Walk, 2),
        (Kind::Swim, 1),
        (Kind::Break, 1),
    ]);
    assert_eq!(read.counts().unwrap(), counts);
}

#[test]
fn an_empty_diary_answers_every_question() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path());
    let read = patient.store.read();
    let diary = read.diary().unwrap();
    let nothing = Diary {
        id: diary.id,
        ..Diary::default()
    };
    assert_eq!(diary, nothing);
    assert_eq!(read.first_day().unwrap(), None);
    assert_eq!(read.counts().unwrap(), BTreeMap::new());
    assert_eq!(read.next_undo().unwrap(), None);
    assert_eq!(read.bin(&noon()).unwrap(), []);
    assert_eq!(read.history(id(1)).unwrap(), []);
    let found = read.entries_matching(&Search::default(), ALL).unwrap();
    assert_eq!(found.total, 0);
}

#[test]
fn text_is_found_in_any_writing_whatever_its_case() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path())
        .note("Stairs at the École went well")
        .note("今天左臀有点酸，走楼梯")
        .note("100% tired_out")
        .bridge();
    let find = |text: &str| {
        let search = Search {
            text: text.to_owned(),
            ..Search::default()
        };
        let found = patient.store.read().entries_matching(&search, ALL).unwrap();
        found
            .entries
            .iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(find("  sTAIRS "), [id(1)]);
    assert_eq!(find("éCOLE"), [id(1)]);
    assert_eq!(find("左臀"), [id(2)]);
    assert_eq!(find("楼梯"), [id(2)]);
    // What stands for anything in SQL stands for itself here.
    assert_eq!(find("%"), [id(3)]);
    assert_eq!(find("d_o"), [id(3)]);
    assert_eq!(find("'; DROP"), []);
    assert_eq!(find(" "), [id(4), id(3), id(2), id(1)]);
}

#[test]
fn entries_are_found_by_kind_side_and_days_a_page_at_a_time() {
    let dir = tempfile::tempdir().unwrap();
    let sore_left = Walk {
        exertion: Exertion {
            pain: worst(Some(2), None),
            ..Exertion::default()
        },
        ..Walk::default()
    };
    let said_right = Strength {
        variant: Variant::BridgeSingle,
        sets: Vec::new(),
        side: Some(SetSide::Right),
        exertion: Exertion::default(),
        felt: BTreeSet::new(),
    };
    let said_nothing = Strength {
        variant: Variant::BridgeDouble,
        side: None,
        ..said_right.clone()
    };
    let measured_right = Girth {
        place: GirthPlace::Thigh10,
        cm: PerSide {
            left: None,
            right: Centimetres::new(54.0).ok(),
        },
    };
    let patient = Patient::new(dir.path())
        .on("2026-11-01")
        .log(strength(Variant::RaiseClam, SetSide::Left, &[8]), "")
        .on("2026-11-02")
        .bridge()
        .on("2026-11-03")
        .log(Body::Walk(sore_left), "")
        .on("2026-11-04")
        .walk(10.0)
        .on("2026-11-05")
        .log(Body::Strength(said_right), "")
        .on("2026-11-06")
        .log(Body::Strength(said_nothing), "")
        .on("2026-11-07")
        .log(Body::Girth(measured_right), "");
    let find = |search: &Search, page| {
        let found = patient.store.read().entries_matching(search, page).unwrap();
        let ids = found.entries.iter().map(|entry| entry.id);
        (ids.collect::<Vec<_>>(), found.total)
    };
    let sides = |sides: &[Side]| Search {
        sides: sides.iter().copied().collect(),
        ..Search::default()
    };
    let left = sides(&[Side::Left]);
    assert_eq!(find(&left, ALL), (vec![id(6), id(3), id(2), id(1)], 4));
    let right = sides(&[Side::Right]);
    assert_eq!(find(&right, ALL), (vec![id(7), id(6), id(5), id(2)], 4));
    let either = sides(&Side::ALL);
    assert_eq!(find(&either, ALL).1, 6, "all but the walk without pain");
    let walks = Search {
        kinds: BTreeSet::from([Kind::Walk]),
        ..Search::default()
    };
    assert_eq!(find(&walks, ALL), (vec![id(4), id(3)], 2));
    let first_days = Search {
        days: Some(DayRange {
            first: Day::fixed(2026, 11, 1),
            last: Day::fixed(2026, 11, 3),
        }),
        ..Search::default()
    };
    assert_eq!(find(&first_days, ALL), (vec![id(3), id(2), id(1)], 3));
    let second_page = Page { skip: 2, take: 2 };
    assert_eq!(
        find(&Search::default(), second_page),
        (vec![id(5), id(4)], 7)
    );
}

#[test]
fn what_the_person_said_about_themselves_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let seen_on = Some(Day::fixed(2026, 10, 1));
    for profile in [
        Profile {
            weaker_side: Some(Side::Left),
            professional_seen: Some(ProfessionalSeen::Yes(seen_on)),
            cause: Some(Cause::MuscleDisease),
            prescribed: Prescribed {
                daily_light_work: true,
                uneven_sides: false,
            },
        },
        Profile {
            weaker_side: None,
            professional_seen: Some(ProfessionalSeen::Yes(None)),
            cause: Some(Cause::Unknown),
            prescribed: Prescribed {
                daily_light_work: false,
                uneven_sides: true,
            },
        },
        Profile {
            weaker_side: Some(Side::Right),
            professional_seen: Some(ProfessionalSeen::No),
            ..Profile::default()
        },
        Profile::default(),
    ] {
        let done: Result<_, StoreError> =
            store.operate(&Op::SetProfile, &noon(), |tx| tx.set_profile(profile));
        assert_eq!(done.unwrap().1.touched, BTreeSet::from([Table::Profile]));
        assert_eq!(store.read().profile().unwrap(), profile);
    }
}

#[test]
fn an_edit_may_change_everything_but_when_it_was_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let mut rng = Rng::with_seed(2);
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let first = anything::entry(&mut rng, id(1));
    log(&mut store, std::slice::from_ref(&first));
    for _round in 0..200 {
        let edited = anything::entry(&mut rng, id(1));
        let op = Op::EditEntry {
            kind: edited.kind(),
        };
        let done: Result<_, StoreError> =
            store.operate(&op, &noon(), |tx| tx.replace_entry(&edited));
        done.unwrap();
        let expected = Entry {
            recorded: first.recorded.clone(),
            ..edited
        };
        assert_eq!(store.read().entry(id(1)).unwrap(), Some(expected));
    }
    let report = evenly::store::check(dir.path()).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn an_identifier_is_taken_once_and_must_be_known_to_edit_or_delete() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge().walk(10.0);
    let known = patient.entries();
    let mut unknown = known[0].clone();
    unknown.id = id(77);
    let op = Op::LogMany { count: 1 };
    let store = &mut patient.store;
    let twice: Result<_, StoreError> = store.operate(&op, &noon(), |tx| tx.insert_many(&known));
    assert_eq!(twice.unwrap_err().kind(), StoreErrorKind::EntryExists);
    let edited: Result<_, StoreError> =
        store.operate(&op, &noon(), |tx| tx.replace_entry(&unknown));
    assert_eq!(edited.unwrap_err().kind(), StoreErrorKind::NoSuchEntry);
    let deleted: Result<_, StoreError> =
        store.operate(&op, &noon(), |tx| tx.delete_entry(unknown.id));
    assert_eq!(deleted.unwrap_err().kind(), StoreErrorKind::NoSuchEntry);
    assert_eq!(patient.entries(), known);
}

#[test]
fn a_second_writer_is_told_that_the_diary_is_open_and_a_reader_reads_beside() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let second = Store::open(dir.path(), &noon());
    assert_eq!(second.unwrap_err().kind(), StoreErrorKind::AlreadyOpen);
    let reader = Store::open_read_only(dir.path()).unwrap();
    assert_eq!(reader.entries_all().unwrap().len(), 1);
    let before = reader.revision().unwrap();
    assert_eq!(reader.revision().unwrap(), before);
    let patient = patient.walk(12.0);
    assert!(reader.revision().unwrap() > before);
    assert_eq!(reader.entries_all().unwrap().len(), 2);
    drop(reader);
    let dir = patient.close();
    assert_eq!(Patient::new(&dir).entries().len(), 2);
}

#[test]
fn the_writers_own_revision_rises_with_each_commit() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path());
    let own: Reader<'_> = patient.store.reader().unwrap();
    let (before, own_before) = (
        patient.store.read().revision().unwrap(),
        own.revision().unwrap(),
    );
    let patient = patient.bridge();
    assert!(patient.store.read().revision().unwrap() > before);
    assert!(own.revision().unwrap() > own_before);
}

#[test]
fn a_folder_without_a_diary_has_nothing_to_read() {
    let dir = tempfile::tempdir().unwrap();
    let missing = Store::open_read_only(dir.path()).unwrap_err();
    assert_eq!(missing.kind(), StoreErrorKind::Missing);
    assert_eq!(
        std::fs::read_dir(dir.path()).unwrap().count(),
        0,
        "looking leaves nothing behind"
    );
}

#[test]
fn a_failed_operation_leaves_no_trace() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let before = patient.store.read().operations(9).unwrap();
    let kept = patient.entries();
    let failed: Result<((), Receipt), StoreError> =
        patient
            .store
            .operate(&Op::LogMany { count: 2 }, &noon(), |tx| {
                tx.delete_entry(id(1))?;
                tx.set_profile(Profile {
                    weaker_side: Some(Side::Left),
                    professional_seen: None,
                    ..Profile::default()
                })?;
                Err(StoreError::NoSuchEntry { id: id(5) })
            });
    assert_eq!(failed.unwrap_err().kind(), StoreErrorKind::NoSuchEntry);
    assert_eq!(patient.entries(), kept);
    assert_eq!(patient.store.read().profile().unwrap(), Profile::default());
    assert_eq!(patient.store.read().operations(9).unwrap(), before);
}

#[test]
fn an_operation_that_changes_nothing_is_not_recorded() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path()).bridge();
    let entry = patient.entries().remove(0);
    let before = patient.store.read().operations(9).unwrap();
    let op = Op::EditEntry { kind: Kind::Bridge };
    let done: Result<_, StoreError> = patient
        .store
        .operate(&op, &noon(), |tx| tx.replace_entry(&entry));
    let ((), receipt) = done.unwrap();
    assert_eq!(receipt.operation, None);
    assert_eq!(receipt.act, Act::Did(op));
    assert_eq!(receipt.touched, BTreeSet::new());
    assert_eq!(patient.store.read().operations(9).unwrap(), before);
}

#[test]
fn the_longest_note_is_kept_whole() {
    let dir = tempfile::tempdir().unwrap();
    let text = "酸".repeat(10_000);
    let patient = Patient::new(dir.path()).note(&text);
    assert_eq!(patient.entries()[0].note, Note::new(&text).unwrap());
}

#[test]
fn a_diary_in_a_folder_with_any_name_opens() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["with space", "100%?#&=1", "日记", "it's \"quoted\""] {
        let folder = dir.path().join(name);
        Patient::new(&folder).bridge().close();
        assert_eq!(Patient::new(&folder).entries().len(), 1, "{name}");
        assert_eq!(
            Store::open(&folder, &noon()).unwrap().mode(),
            Mode::ReadWrite
        );
    }
}

/// Files in a folder with their bytes.
fn bytes_in(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(dir)
        .unwrap()
        .map(|file| file.unwrap())
        .filter(|file| file.file_type().unwrap().is_file())
        .map(|file| {
            let name = file.file_name().into_string().unwrap();
            (name, std::fs::read(file.path()).unwrap())
        })
        .collect()
}

#[test]
fn nothing_that_was_written_can_be_read_without_the_key() {
    let dir = tempfile::tempdir().unwrap();
    let patient = Patient::new(dir.path()).note("CANARY-4711");
    for (name, bytes) in bytes_in(dir.path()) {
        let found = bytes.windows(11).any(|window| window == b"CANARY-4711");
        assert!(!found, "{name}");
        assert!(!bytes.starts_with(b"SQLite format 3"), "{name}");
    }
    drop(patient);
}
