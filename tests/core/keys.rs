//! Tests key slots: each secret opens, a wrong one is told from damage, and no kill locks anybody out.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use evenly::domain::Moment;
use evenly::store::{
    ClinicKey, ClinicRecipient, CodeProblem, Cost, DeviceSecret, DiaryKey, Folder, NewSlot, Reason,
    RecoveryCode, Secret, SlotKind, Store, StoreError, StoreErrorKind, make_locked, put_slot,
    remove_slot, slots, unlock, unlock_uncounted,
};

use crate::support::patient::{Patient, noon};

const WORDS: &str = "maple river candle orbit";
const OTHER_WORDS: &str = "winter anchor pepper cloud";
const KEY_FILES: [&str; 2] = ["keys.json", "keys.2.json"];

fn now() -> Moment {
    Moment {
        run: 1,
        elapsed_ms: 0,
    }
}

fn passphrase(words: &str) -> NewSlot<'_> {
    NewSlot::Passphrase {
        words,
        cost: Cost::FLOOR,
    }
}

fn folder(dir: &Path, key: &DiaryKey) -> Folder {
    Folder::unlocked(dir, key.clone())
}

fn put(path: &Path, bytes: &[u8]) {
    let mut file = fs::File::create(path).unwrap();
    std::io::Write::write_all(&mut file, bytes).unwrap();
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for file in fs::read_dir(from).unwrap() {
        let file = file.unwrap();
        let target = to.join(file.file_name());
        if file.file_type().unwrap().is_dir() {
            copy_folder(&file.path(), &target);
        } else {
            fs::copy(file.path(), target).unwrap();
        }
    }
}

/// A diary of one entry with two backups.
fn diary(dir: &Path) {
    let patient = Patient::new(dir).bridge();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
    patient.store.backup(Reason::Asked, &noon()).unwrap();
}

/// A diary that a passphrase and a recovery code lock.
fn locked(dir: &Path) -> RecoveryCode {
    diary(dir);
    let code = RecoveryCode::make().unwrap();
    put_slot(&dir.into(), &NewSlot::Recovery(&code)).unwrap();
    put_slot(&dir.into(), &passphrase(WORDS)).unwrap();
    code
}

fn opens(dir: &Path, key: &DiaryKey) -> bool {
    let read = Store::open_read_only(folder(dir, key)).and_then(|reader| reader.entries_all());
    read.is_ok_and(|entries| entries.len() == 1)
}

fn kind<T>(done: Result<T, StoreError>) -> Option<StoreErrorKind> {
    done.err().map(|error| error.kind())
}

/// Every file in the folder and its backups whose name says that it holds keys.
fn key_files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in [dir.to_owned(), dir.join("backups")] {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.to_str().unwrap().contains("keys") && path.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn kinds_in(path: &Path) -> BTreeSet<String> {
    let file: serde_json::Value = serde_json::from_slice(&fs::read(path).unwrap()).unwrap();
    let slots = file["slots"].as_array().unwrap();
    let kinds = slots.iter().map(|slot| slot["kind"].as_str().unwrap());
    kinds.map(str::to_owned).collect()
}

fn set(kinds: &[&str]) -> BTreeSet<String> {
    kinds.iter().map(|kind| (*kind).to_owned()).collect()
}

#[test]
fn each_secret_opens_its_slot_and_a_wrong_one_is_said_to_be_wrong() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let device = DeviceSecret::make(&dir.join("device-secret")).unwrap();
    let other_device = DeviceSecret::make(&dir.join("other-secret")).unwrap();
    let (clinic, other_clinic) = (ClinicKey::make(), ClinicKey::make());
    let (code, other_code) = (RecoveryCode::make().unwrap(), RecoveryCode::make().unwrap());
    let profile = dir.join("profile");
    let pin = NewSlot::Pin {
        digits: "271828",
        device: &device,
        cost: Cost::FLOOR,
    };
    let key = make_locked(&profile, &[pin, NewSlot::Clinic(&clinic.recipient())]).unwrap();
    put_slot(&folder(&profile, &key), &NewSlot::Recovery(&code)).unwrap();
    put_slot(&folder(&profile, &key), &passphrase(WORDS)).unwrap();
    let right = [
        Secret::Passphrase(WORDS),
        Secret::Pin {
            digits: "271828",
            device: &device,
        },
        Secret::Recovery(&code),
        Secret::Clinic(&clinic),
    ];
    for secret in &right {
        let opened = unlock(&profile, secret, now()).unwrap();
        assert!(opened == key, "{secret:?}");
    }
    let wrong = [
        Secret::Passphrase("maple river candle orbits"),
        Secret::Pin {
            digits: "271829",
            device: &device,
        },
        Secret::Pin {
            digits: "271828",
            device: &other_device,
        },
        Secret::Recovery(&other_code),
        Secret::Clinic(&other_clinic),
    ];
    for secret in &wrong {
        let refused = unlock(&profile, secret, now());
        assert_eq!(
            kind(refused),
            Some(StoreErrorKind::WrongSecret),
            "{secret:?}"
        );
    }
    let all = [
        SlotKind::Passphrase,
        SlotKind::Pin,
        SlotKind::Recovery,
        SlotKind::Clinic,
    ];
    assert_eq!(slots(&profile).unwrap(), BTreeSet::from(all));
    for debug in [
        format!("{right:?}"),
        format!("{key:?} {code:?} {device:?} {clinic:?}"),
    ] {
        assert!(
            !debug.contains("maple") && !debug.contains("271828"),
            "{debug}"
        );
    }
}

#[test]
fn a_locked_diary_never_has_a_slot_of_the_device() {
    let dir = tempfile::tempdir().unwrap();
    let profile = dir.path().join("profile");
    let code = RecoveryCode::make().unwrap();
    let only_code = make_locked(&profile, &[NewSlot::Recovery(&code)]);
    assert!(only_code.is_err(), "a code alone locks nothing");
    let made = [NewSlot::Recovery(&code), passphrase(WORDS)];
    let key = make_locked(&profile, &made).unwrap();
    for name in KEY_FILES {
        assert_eq!(
            kinds_in(&profile.join(name)),
            set(&["passphrase", "recovery"])
        );
    }
    assert!(
        make_locked(&profile, &made).is_err(),
        "a key is never replaced"
    );
    assert_eq!(
        kind(Store::open(&profile, &noon())),
        Some(StoreErrorKind::Locked)
    );
    let store = Store::open(folder(&profile, &key), &noon()).unwrap();
    drop(store);
    let again = unlock(&profile, &Secret::Recovery(&code), now()).unwrap();
    assert!(again == key);
}

#[test]
fn a_passphrase_takes_the_slot_of_the_device_out_of_every_copy() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    diary(dir);
    // Broken copies and leftovers still hold the device's slot in plain sight.
    let whole = fs::read(dir.join("keys.json")).unwrap();
    put(&dir.join("keys.json.damaged-1"), &whole);
    put(&dir.join("keys.2.json.new"), &whole);
    let beside = fs::read_dir(dir.join("backups")).unwrap();
    let beside: Vec<PathBuf> = beside.map(|file| file.unwrap().path()).collect();
    let copies = beside
        .iter()
        .filter(|path| path.to_str().unwrap().ends_with(".keys.json"));
    let copies: Vec<&PathBuf> = copies.collect();
    assert_eq!(copies.len(), 2);
    let mut broken = fs::read(copies[0]).unwrap();
    broken.push(b' ');
    broken[20] ^= 1;
    put(copies[0], &broken);
    assert_eq!(kinds_in(copies[1]), set(&["device"]));
    let code = RecoveryCode::make().unwrap();
    put_slot(&dir.into(), &NewSlot::Recovery(&code)).unwrap();
    assert_eq!(kinds_in(copies[1]), set(&["device", "recovery"]));
    put_slot(&dir.into(), &passphrase(WORDS)).unwrap();
    assert_eq!(key_files(dir).len(), 5, "the leftover is gone");
    for path in key_files(dir) {
        assert_eq!(
            kinds_in(&path),
            set(&["passphrase", "recovery"]),
            "{path:?}"
        );
    }
    assert_eq!(
        kind(Store::open(dir, &noon())),
        Some(StoreErrorKind::Locked)
    );
    // A backup made from now on carries no more than they do.
    let key = unlock(dir, &Secret::Passphrase(WORDS), now()).unwrap();
    let store = Store::open(folder(dir, &key), &noon()).unwrap();
    let made = store.backup(Reason::Asked, &noon()).unwrap();
    assert_eq!(
        kinds_in(&made.path.with_extension("keys.json")),
        set(&["passphrase", "recovery"])
    );
    drop(store);
    // Without the passphrase it opens on this device again, and so do its backups.
    remove_slot(&folder(dir, &key), SlotKind::Passphrase).unwrap();
    assert_eq!(
        slots(dir).unwrap(),
        BTreeSet::from([SlotKind::Device, SlotKind::Recovery])
    );
    assert_eq!(kinds_in(copies[1]), set(&["device", "recovery"]));
    assert_eq!(Patient::new(dir).entries().len(), 1);
}

#[test]
fn the_backups_of_a_kiosk_carry_no_pin() {
    let dir = tempfile::tempdir().unwrap();
    let device = DeviceSecret::make(&dir.path().join("device-secret")).unwrap();
    let clinic = ClinicKey::make();
    let profile = dir.path().join("profile");
    let pin = NewSlot::Pin {
        digits: "271828",
        device: &device,
        cost: Cost::FLOOR,
    };
    let key = make_locked(&profile, &[pin, NewSlot::Clinic(&clinic.recipient())]).unwrap();
    let store = Store::open(folder(&profile, &key), &noon()).unwrap();
    let made = store.backup(Reason::Asked, &noon()).unwrap();
    let carried = kinds_in(&made.path.with_extension("keys.json"));
    assert_eq!(carried, set(&["clinic"]));
}

#[test]
fn changing_a_passphrase_changes_no_byte_of_the_diary() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    locked(dir);
    let key = unlock(dir, &Secret::Passphrase(WORDS), now()).unwrap();
    let diary = fs::read(dir.join("diary.db")).unwrap();
    put_slot(&folder(dir, &key), &passphrase(OTHER_WORDS)).unwrap();
    assert_eq!(fs::read(dir.join("diary.db")).unwrap(), diary);
    let old = unlock(dir, &Secret::Passphrase(WORDS), now());
    assert_eq!(kind(old), Some(StoreErrorKind::WrongSecret));
    let opened = unlock(dir, &Secret::Passphrase(OTHER_WORDS), now()).unwrap();
    assert!(opens(dir, &opened));
}

#[test]
fn a_diary_comes_back_from_a_backup_alone_with_its_code() {
    let home = tempfile::tempdir().unwrap();
    let stick = tempfile::tempdir().unwrap();
    let code = locked(home.path());
    let key = unlock(home.path(), &Secret::Recovery(&code), now()).unwrap();
    let store = Store::open(folder(home.path(), &key), &noon()).unwrap();
    let copy = store.backup_to(stick.path(), &noon()).unwrap();
    let clean = tempfile::tempdir().unwrap();
    fs::copy(&copy, clean.path().join("diary.db")).unwrap();
    fs::copy(
        copy.with_extension("keys.json"),
        clean.path().join("keys.json"),
    )
    .unwrap();
    let opened = unlock(clean.path(), &Secret::Recovery(&code), now()).unwrap();
    assert!(opens(clean.path(), &opened));
    let mended = fs::read(clean.path().join("keys.2.json")).unwrap();
    assert_eq!(mended, fs::read(clean.path().join("keys.json")).unwrap());
}

#[test]
fn damage_is_told_from_a_wrong_secret() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    let code = locked(dir);
    let secret = Secret::Recovery(&code);
    let whole = fs::read(dir.join("keys.json")).unwrap();
    for (place, name) in (0..whole.len()).step_by(37).zip(KEY_FILES.iter().cycle()) {
        let mut broken = whole.clone();
        broken[place] ^= 4;
        put(&dir.join(name), &broken);
        let opened = unlock(dir, &secret, now()).unwrap();
        assert!(opens(dir, &opened), "byte {place} of {name}");
        assert_eq!(fs::read(dir.join(name)).unwrap(), whole, "it is mended");
    }
    // With both copies broken, those beside the backups stand in.
    for name in KEY_FILES {
        put(&dir.join(name), b"{}");
    }
    assert_eq!(
        kind(Store::open(dir, &noon())),
        Some(StoreErrorKind::Locked)
    );
    unlock(dir, &secret, now()).unwrap();
    fs::remove_dir_all(dir.join("backups")).unwrap();
    for name in KEY_FILES {
        put(&dir.join(name), b"{}");
    }
    let lost = unlock(dir, &secret, now());
    assert_eq!(kind(lost), Some(StoreErrorKind::KeyLost));
    assert_eq!(
        kind(Store::open(dir, &noon())),
        Some(StoreErrorKind::KeyLost)
    );
}

#[test]
fn a_slot_that_asks_for_absurd_work_is_refused_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let dir = dir.path();
    locked(dir);
    for (memory_kib, passes) in [
        (4 * 1024 * 1024, 1),
        (64 * 1024, 4_000_000),
        (1024 * 1024, 900),
    ] {
        for name in KEY_FILES {
            let path = dir.join(name);
            let mut file: serde_json::Value =
                serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            for slot in file["slots"].as_array_mut().unwrap() {
                if slot["kind"] == "passphrase" {
                    slot["memory_kib"] = memory_kib.into();
                    slot["passes"] = passes.into();
                }
            }
            file["crc32"] = "".into();
            let mut text = String::new();
            super::damage::write_sorted(&file, &mut text);
            file["crc32"] = format!("{:08x}", crc32fast::hash(text.as_bytes())).into();
            put(&path, &serde_json::to_vec(&file).unwrap());
        }
        let refused = unlock_uncounted(dir, &Secret::Passphrase(WORDS));
        assert_eq!(
            kind(refused),
            Some(StoreErrorKind::Damaged),
            "{memory_kib} {passes}"
        );
    }
}

#[test]
fn a_slot_that_is_not_there_is_said_not_to_be() {
    let dir = tempfile::tempdir().unwrap();
    locked(dir.path());
    let clinic = ClinicKey::make();
    let refused = unlock(dir.path(), &Secret::Clinic(&clinic), now()).unwrap_err();
    assert!(matches!(refused, StoreError::NoSuchSlot), "{refused}");
}

/// Every mixture of old and new key files is a moment at which the program can be killed: each file
/// is replaced in one step, in whatever order.
#[test]
fn at_every_moment_of_a_change_some_known_secret_opens_the_diary() {
    type Change = fn(&Path);
    let (set_on, change, take_off): (Change, Change, Change) = (
        |dir| put_slot(&dir.into(), &passphrase(WORDS)).unwrap(),
        |dir| {
            let key = unlock_uncounted(dir, &Secret::Passphrase(WORDS)).unwrap();
            put_slot(&folder(dir, &key), &passphrase(OTHER_WORDS)).unwrap();
        },
        |dir| {
            let key = unlock_uncounted(dir, &Secret::Passphrase(OTHER_WORDS)).unwrap();
            remove_slot(&folder(dir, &key), SlotKind::Passphrase).unwrap();
        },
    );
    let home = tempfile::tempdir().unwrap();
    let home = home.path();
    diary(home);
    for (number, change) in [set_on, change, take_off].into_iter().enumerate() {
        let after = tempfile::tempdir().unwrap();
        copy_folder(home, after.path());
        change(after.path());
        let files: Vec<PathBuf> = key_files(home)
            .iter()
            .map(|path| path.strip_prefix(home).unwrap().to_owned())
            .collect();
        assert_eq!(files.len(), 4);
        for mixture in 0..1_u32 << files.len() {
            let killed = tempfile::tempdir().unwrap();
            copy_folder(home, killed.path());
            for (place, file) in files.iter().enumerate() {
                if mixture & (1 << place) != 0 {
                    fs::copy(after.path().join(file), killed.path().join(file)).unwrap();
                }
            }
            put(&killed.path().join("keys.json.new"), b"{\"format\":\"even");
            let (key, locked) = open_somehow(killed.path())
                .unwrap_or_else(|| panic!("change {number}, mixture {mixture:04b}"));
            assert!(opens(killed.path(), &key));
            let agree: BTreeSet<Vec<u8>> = files
                .iter()
                .map(|file| fs::read(killed.path().join(file)).unwrap())
                .collect();
            assert_eq!(agree.len(), 1, "change {number}, mixture {mixture:04b}");
            let device = kinds_in(&killed.path().join(&files[0])).contains("device");
            assert_eq!(device, !locked);
        }
        fs::remove_dir_all(home).unwrap();
        copy_folder(after.path(), home);
    }
}

/// Opens with any secret the person knows; says whether one was needed.
fn open_somehow(dir: &Path) -> Option<(DiaryKey, bool)> {
    if let Ok(store) = Store::open(dir, &noon()) {
        drop(store);
        // The device's slot opened it; the test reads on through a slot it adds.
        let code = RecoveryCode::make().unwrap();
        put_slot(&dir.into(), &NewSlot::Recovery(&code)).unwrap();
        let key = unlock_uncounted(dir, &Secret::Recovery(&code)).unwrap();
        return Some((key, false));
    }
    [WORDS, OTHER_WORDS]
        .into_iter()
        .find_map(|words| unlock_uncounted(dir, &Secret::Passphrase(words)).ok())
        .map(|key| (key, true))
}

#[test]
fn a_recovery_code_is_read_as_people_type_it() {
    for _round in 0..200 {
        let code = RecoveryCode::make().unwrap();
        let shown = code.shown();
        assert_eq!(shown.len(), 28 + 6, "{}", *shown);
        let typed = [
            shown.to_string(),
            shown.to_lowercase(),
            shown.replace('-', " "),
            shown.replace('-', ""),
            format!("  {}\n", shown.replace('-', " – ")),
            shown.replace('8', "B").replace('5', "s").replace('2', "Z"),
            shown
                .chars()
                .map(|sign| match sign {
                    '-' => '-',
                    _ => char::from_u32(u32::from(sign) + 0xfee0).unwrap(),
                })
                .collect(),
        ];
        for text in typed {
            assert!(RecoveryCode::typed(&text) == Ok(code.clone()), "{text}");
        }
    }
}

#[test]
fn any_mistyped_sign_of_a_recovery_code_is_noticed() {
    let code = RecoveryCode::make().unwrap();
    let signs: Vec<char> = code.shown().chars().filter(|sign| *sign != '-').collect();
    for place in 0..signs.len() {
        for other in "23456789ACDEFGHJKMNPQRTVWXY".chars() {
            let mut typed = signs.clone();
            typed[place] = other;
            let read = RecoveryCode::typed(&typed.iter().collect::<String>());
            if other == signs[place] {
                assert!(read.is_ok());
            } else {
                assert_eq!(read, Err(CodeProblem::Mistyped));
            }
        }
        let mut swapped = signs.clone();
        swapped.swap(place, (place + 1).min(signs.len() - 1));
        if swapped != signs {
            let read = RecoveryCode::typed(&swapped.iter().collect::<String>());
            assert_eq!(read, Err(CodeProblem::Mistyped));
        }
    }
    let short: String = signs[1..].iter().collect();
    assert_eq!(
        RecoveryCode::typed(&short),
        Err(CodeProblem::Length { signs: 27 })
    );
    assert_eq!(
        RecoveryCode::typed("0AAA"),
        Err(CodeProblem::UnknownSign { sign: '0' })
    );
}

#[test]
fn a_clinics_key_is_proven_by_use_and_read_from_what_age_writes() {
    let (key, other) = (ClinicKey::make(), ClinicKey::make());
    let recipient = ClinicRecipient::typed(&format!(" {}\n", key.recipient().text())).unwrap();
    assert!(key.opens(&recipient).unwrap());
    assert!(!other.opens(&recipient).unwrap());
    let text = key.text();
    assert!(
        text.starts_with("AGE-SECRET-KEY-1"),
        "any age tool takes it"
    );
    let file = format!("# created: 2026-11-28\n# public key: x\n{}\n", *text);
    assert!(ClinicKey::typed(&file).unwrap().opens(&recipient).unwrap());
    assert!(ClinicKey::typed("AGE-SECRET-KEY-1NONSENSE").is_none());
}

#[test]
fn the_cost_of_a_guess_follows_the_speed_of_the_machine() {
    let cost = |unit_ms| {
        let cost = Cost::for_speed(Duration::from_millis(unit_ms));
        (cost.memory_kib() / 1024, cost.passes())
    };
    // 64 MiB in 60 ms is the two-core machine that reliability.md was measured on: 256 MiB, three
    // passes take 0.7 s there.
    assert_eq!(cost(63), (256, 2));
    assert_eq!(cost(50), (256, 3));
    assert_eq!(cost(200), (192, 1));
    assert_eq!(cost(600), (64, 1));
    assert_eq!(cost(900), (46, 1), "the floor");
    assert_eq!(cost(0), (256, 8), "the most");
    let ticks = std::cell::Cell::new(0);
    let clock = || {
        ticks.set(ticks.get() + 50);
        Duration::from_millis(ticks.get())
    };
    assert_eq!(
        Cost::tuned(&clock),
        Cost::for_speed(Duration::from_millis(50))
    );
}

#[test]
fn a_device_secret_is_never_replaced_and_its_damage_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("device-secret");
    assert_eq!(
        kind(DeviceSecret::read(&path)),
        Some(StoreErrorKind::Missing)
    );
    let made = DeviceSecret::make(&path).unwrap();
    assert!(DeviceSecret::make(&path).is_err());
    assert!(DeviceSecret::read(&path).unwrap() == made);
    let whole = fs::read(&path).unwrap();
    for place in 0..whole.len() {
        let mut broken = whole.clone();
        broken[place] ^= 1;
        put(&path, &broken);
        if let Ok(read) = DeviceSecret::read(&path) {
            assert!(read == made, "byte {place}");
        }
    }
}
