//! Tests erasing a whole diary: nothing of it is left, and the person hears of copies elsewhere.

use std::collections::BTreeSet;
use std::fs;

use evenly::application::view::settings::SettingsView;
use evenly::application::{self, Asked, Places, StartUp};
use evenly::domain::Moment;
use evenly::store::{
    Cost, NewSlot, Reason, RecoveryCode, Secret, StoreErrorKind, backups, erase, put_slot, unlock,
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

#[test]
fn an_erasing_that_was_cut_short_is_finished_by_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::choose(Asked {
        argument: Some(home.path().to_owned()),
        ..Asked::default()
    })
    .unwrap();
    let dir = places.profile();
    fs::create_dir_all(&dir).unwrap();
    let patient = Patient::new(&dir).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    drop(patient.close());
    let entries = |places: &Places| match application::open(places, &noon()) {
        StartUp::Ready(ready) => Some(
            ready
                .core
                .view::<SettingsView>(noon().day(), &())
                .unwrap()
                .entries,
        ),
        StartUp::Stopped(_) | StartUp::Locked(_) => None,
    };
    assert_eq!(entries(&places), Some(1), "nothing was begun yet");
    // The keys are gone, the rest is still there. A folder where a file is expected cuts it short.
    let in_the_way = dir.join("diary.db-wal");
    let _none = fs::remove_file(&in_the_way);
    fs::create_dir(&in_the_way).unwrap();
    erase(&dir).unwrap_err();
    assert!(!dir.join("keys.json").exists());
    assert!(dir.join("backups").read_dir().unwrap().count() > 0);
    fs::remove_dir(&in_the_way).unwrap();
    assert_eq!(entries(&places), Some(0), "a new one was begun");
    assert!(backups(&dir).unwrap().is_empty());
}
