//! Tests who a diary is about: its identifier, the pseudonym made from it, and what the person typed.

use std::collections::BTreeSet;

use evenly::domain::{Diary, DiaryId, FieldProblem, Person, PersonName, Pseudonym, VisitWords};
use evenly::store::{Op, Store};
use uuid::Uuid;

use crate::support::patient::{Patient, noon};

fn pseudonym_of(bits: u128) -> String {
    let id = DiaryId::new(Uuid::from_u128(bits));
    id.pseudonym().as_str().to_owned()
}

#[test]
fn a_pseudonym_is_made_of_the_last_25_bits_in_clear_characters() {
    assert_eq!(pseudonym_of(0), "E-00000");
    assert_eq!(pseudonym_of(31), "E-0000Z");
    assert_eq!(pseudonym_of(32), "E-00010");
    assert_eq!(
        pseudonym_of(1 << 25),
        "E-00000",
        "what lies before does not count"
    );
    assert_eq!(pseudonym_of(u128::MAX), "E-ZZZZZ");
    let all: String = (0..32).map(pseudonym_of).collect();
    assert!(!all.contains(['I', 'L', 'O', 'U']), "{all}");
}

#[test]
fn a_chosen_pseudonym_stands_before_the_one_that_was_made() {
    let mut diary = Diary::default();
    assert_eq!(diary.shown_pseudonym(), None);
    diary.id = Some(DiaryId::new(Uuid::from_u128(5)));
    assert_eq!(diary.shown_pseudonym().unwrap().as_str(), "E-00005");
    diary.person.pseudonym = Some(Pseudonym::new("A-014").unwrap());
    assert_eq!(diary.shown_pseudonym().unwrap().as_str(), "A-014");
}

#[test]
fn a_pseudonym_and_a_name_are_one_line_of_a_fitting_length() {
    assert_eq!(Pseudonym::new("  A-014\n").unwrap().as_str(), "A-014");
    assert_eq!(PersonName::new("李\u{202E}雷\t").unwrap().as_str(), "李雷");
    for empty in ["", "  ", "\n\t", "\u{202E}"] {
        assert_eq!(
            Pseudonym::new(empty),
            Err(FieldProblem::Missing),
            "{empty:?}"
        );
    }
    assert!(Pseudonym::new(&"x".repeat(40)).is_ok());
    assert_eq!(
        Pseudonym::new(&"x".repeat(41)),
        Err(FieldProblem::TooLong { limit: 40 })
    );
    assert!(PersonName::new(&"é".repeat(100)).is_ok());
    assert_eq!(
        PersonName::new(&"é".repeat(101)),
        Err(FieldProblem::TooLong { limit: 100 })
    );
}

#[test]
fn every_new_diary_has_an_identifier_of_its_own_that_stays() {
    let mut seen = BTreeSet::new();
    for _diary in 0..4 {
        let dir = tempfile::tempdir().unwrap();
        let patient = Patient::new(dir.path()).bridge();
        let id = patient.store.read().diary_id().unwrap().unwrap();
        let text = id.to_string();
        let uuid = Uuid::parse_str(&text).unwrap();
        assert_eq!(uuid.get_version_num(), 4, "{text}");
        assert_eq!(uuid.get_variant(), uuid::Variant::RFC4122, "{text}");
        let dir = patient.close();
        let again = Store::open(&dir, &noon()).unwrap();
        assert_eq!(again.read().diary_id().unwrap(), Some(id));
        seen.insert(id);
    }
    assert_eq!(seen.len(), 4);
}

#[test]
fn what_the_person_typed_is_one_change_that_undo_takes_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut patient = Patient::new(dir.path());
    let id = patient.store.read().diary_id().unwrap();
    let person = Person {
        pseudonym: Some(Pseudonym::new("A-014").unwrap()),
        name: Some(PersonName::new("Mia Berg").unwrap()),
        visit: VisitWords::default(),
    };
    let set = |store: &mut Store, person: &Person| {
        store
            .operate(&Op::SetPerson, &noon(), |tx| tx.set_person(person))
            .unwrap();
    };
    set(&mut patient.store, &person);
    let diary = patient.store.read().diary().unwrap();
    assert_eq!((diary.person, diary.id), (person.clone(), id));
    patient.store.undo(&noon()).unwrap().unwrap();
    assert_eq!(patient.store.read().person().unwrap(), Person::default());
    patient.store.redo(&noon()).unwrap().unwrap();
    assert_eq!(patient.store.read().person().unwrap(), person);
    assert_eq!(patient.store.read().diary_id().unwrap(), id);
}
