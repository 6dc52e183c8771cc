//! Tests erasing a whole diary: nothing of it is left, and the person hears of copies elsewhere.

use std::collections::BTreeSet;
use std::fs;

use evenly::domain::Moment;
use evenly::store::{
    Cost, NewSlot, Reason, RecoveryCode, Secret, StoreErrorKind, erase, put_slot, unlock,
};

use crate::support::patient::{Patient, noon};

#[test]
fn nothing_of_an_erased_diary_is_left_and_known_copies_are_told() {
    let home = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let dir = home.path().join("profile");
    let patient = Patient::new(&dir).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    let copy = patient.store.backup_to(stick.path(), &noon()).unwrap();
    assert_eq!(
        erase(&dir).unwrap_err().kind(),
        StoreErrorKind::AlreadyOpen,
        "an open diary is not erased"
    );
    let dir = patient.close();
    assert_eq!(erase(&dir).unwrap(), BTreeSet::from([copy.clone()]));
    assert!(
        !dir.exists(),
        "{:?}",
        fs::read_dir(&dir).map(Iterator::count)
    );
    assert!(
        copy.exists(),
        "what lies elsewhere only the person can erase"
    );
}

#[test]
fn files_of_somebody_else_in_the_folder_stay() {
    let home = tempfile::tempdir().unwrap();
    let dir = Patient::new(home.path()).bridge().close();
    let code = RecoveryCode::make().unwrap();
    put_slot(&(&dir).into(), &NewSlot::Recovery(&code)).unwrap();
    let words = NewSlot::Passphrase {
        words: "maple river candle orbit",
        cost: Cost::FLOOR,
    };
    put_slot(&(&dir).into(), &words).unwrap();
    fs::copy(dir.join("lock"), dir.join("holiday.jpg")).unwrap();
    erase(&dir).unwrap();
    let left: Vec<_> = fs::read_dir(&dir)
        .unwrap()
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(left, ["holiday.jpg"]);
    let now = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    let refused = unlock(&dir, &Secret::Recovery(&code), now).unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::KeyLost);
}
