//! The rules of a shared machine: when it locks, which PINs it takes, what its audit log shows, who opens which diary.

use std::fs;
use std::path::Path;

use evenly::application::kiosk::{
    Allowed, AuditFault, AuditLine, Deed, Disk, Doer, HalfTyped, Idle, Kiosk, Lives, Pin,
    PinProblem, PinProof, Purpose, SetUp, SetUpProblem, StaffDone, StaffErrand, Symbol, Watch,
    chain, fresh_clinic_key, is_same_key, lock_text, pin_problem, verify, wait_text,
};
use evenly::application::{
    self, Asked, Clock, Command, Done, FaultKind, KeepCommand, LanguageChoice, LockDone, LockOrder,
    Places, Reason, SecretProblem, StartUp, Ticket,
};
use evenly::domain::{Moment, Stamp};
use evenly::i18n::{Language, Words};
use tempfile::TempDir;

const fn at(elapsed_ms: u64) -> Moment {
    Moment { run: 7, elapsed_ms }
}

fn now() -> Stamp {
    Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]")
        .unwrap()
        .now()
}

#[test]
fn a_warning_of_thirty_seconds_comes_before_every_lock() {
    let idle = Idle::new(60, at(1_000));
    assert_eq!(idle.watch(at(1_000)), Watch::Awake { left_ms: 60_000 });
    assert_eq!(idle.watch(at(60_999)), Watch::Awake { left_ms: 1 });
    assert_eq!(idle.watch(at(61_000)), Watch::Warning { left_s: 30 });
    assert_eq!(idle.watch(at(90_999)), Watch::Warning { left_s: 1 });
    assert_eq!(idle.watch(at(91_000)), Watch::Lock);
}

#[test]
fn a_touch_during_the_warning_keeps_it_open_and_one_after_the_lock_does_not() {
    let mut idle = Idle::new(60, at(0));
    idle.touched(at(89_000));
    assert_eq!(idle.watch(at(90_500)), Watch::Awake { left_ms: 58_500 });
    idle.touched(at(200_000));
    assert_eq!(
        idle.watch(at(200_000)),
        Watch::Lock,
        "the next person's touch"
    );
}

#[test]
fn a_clock_of_another_run_locks() {
    let idle = Idle::new(60, at(5_000));
    let other = Moment {
        run: 8,
        elapsed_ms: 5_001,
    };
    assert_eq!(idle.watch(other), Watch::Lock);
}

#[test]
fn half_a_pin_goes_after_fifteen_seconds_without_a_touch() {
    let typed = HalfTyped::touched(at(1_000));
    assert_eq!(typed.left_ms(at(1_000)), 15_000);
    assert_eq!(typed.left_ms(at(15_999)), 1);
    assert_eq!(typed.left_ms(at(16_000)), 0);
    assert_eq!(typed.left_ms(at(900_000)), 0);
    let other = Moment {
        run: 8,
        elapsed_ms: 1_001,
    };
    assert_eq!(typed.left_ms(other), 0, "a clock of another run");
}

#[test]
fn a_long_wait_is_said_in_minutes_and_a_short_one_in_seconds() {
    let table = [
        (1, "1 second", "1 秒"),
        (30, "30 seconds", "30 秒"),
        (90, "90 seconds", "90 秒"),
        (91, "2 minutes", "2 分钟"),
        (300, "5 minutes", "5 分钟"),
        (3_540, "59 minutes", "59 分钟"),
        (3_541, "60 minutes", "60 分钟"),
    ];
    for (seconds, english, chinese) in table {
        let said = wait_text(seconds, &Words::new(Language::English));
        assert!(said.contains(&format!("Wait {english},")), "{said}");
        let said = wait_text(seconds, &Words::new(Language::Chinese));
        assert!(said.contains(&format!("请等 {chinese}再试")), "{said}");
    }
}

#[test]
fn the_screen_says_when_it_locks_for_every_time_that_staff_may_set() {
    let (en, zh) = (Words::new(Language::English), Words::new(Language::Chinese));
    // The warning comes after so many seconds and stands for thirty more.
    let table = [
        (30, "60 seconds", "60 秒"),
        (60, "90 seconds", "90 秒"),
        (61, "1 minute and 31 seconds", "1 分钟 31 秒"),
        (90, "2 minutes", "2 分钟"),
        (120, "2 minutes and 30 seconds", "2 分钟 30 秒"),
        (180, "3 minutes and 30 seconds", "3 分钟 30 秒"),
        (300, "5 minutes and 30 seconds", "5 分钟 30 秒"),
    ];
    for (idle_s, english, chinese) in table {
        let seconds = Idle::locks_after_s(idle_s);
        let said = lock_text(seconds, &en);
        assert!(
            said.contains(&format!(" after {english} without")),
            "{said}"
        );
        let said = lock_text(seconds, &zh);
        assert!(said.starts_with(&format!("{chinese}没有人碰")), "{said}");
    }
    for idle_s in 30..=300 {
        let idle = Idle::new(idle_s, at(0));
        let locks_ms = Idle::locks_after_s(idle_s) * 1_000;
        assert!(matches!(
            idle.watch(at(locks_ms - 1)),
            Watch::Warning { .. }
        ));
        assert_eq!(idle.watch(at(locks_ms)), Watch::Lock, "{idle_s}");
    }
}

#[test]
fn pins_that_are_tried_first_are_not_taken() {
    let check = |digits: &str, expect: Option<PinProblem>| {
        assert_eq!(pin_problem(digits, 6), expect, "{digits}");
    };
    check("12345", Some(PinProblem::TooShort { least: 6 }));
    check("1234567890123", Some(PinProblem::TooLong));
    check("48a913", Some(PinProblem::TooLong));
    for pattern in [
        "111111", "121212", "123123", "123456", "654321", "890123", "112233", "123321",
    ] {
        check(pattern, Some(PinProblem::Pattern));
    }
    for date in [
        "241285", "122485", "851224", "290200", "24121985", "12241985", "19851224",
    ] {
        check(date, Some(PinProblem::Date));
    }
    check("147258", Some(PinProblem::Common));
    check("520131", Some(PinProblem::Common));
    for good in ["470839", "70418395", "936027"] {
        check(good, None);
    }
}

#[test]
fn numbers_that_people_share_are_not_taken() {
    // Each with what is wrong about it; none of them may be a PIN, however it is called.
    let table = [
        (
            "odd and even",
            "246810 135790 246813 135724 13572468 24681357",
        ),
        (
            "rows of the pad",
            "789456 456789 123789 987123 321654 789123 123654",
        ),
        (
            "columns",
            "147258 258147 258369 963258 852456 147369 741852 963852 14725836",
        ),
        (
            "diagonals",
            "159753 159357 753159 357159 951753 258456 15935728",
        ),
        ("zigzags", "142536 415263 14253647"),
        ("from both ends", "192837 918273 19283746"),
        (
            "known by heart",
            "314159 31415926 271828 27182818 112358 11235813 142857 14285714",
        ),
        ("words in Chinese", "520131 5201314 131452 1314520 168888"),
        ("two digits only", "111222 112211 100100 11112222 12212112"),
        ("two rows", "12348765 43215678 12345432"),
        (
            "counting",
            "123456 12345678 87654321 012345 234567 98765432 135791",
        ),
        ("pairs", "112233 11223344 998877"),
        (
            "said twice",
            "123123 12341234 19841984 121212 12121212 20202020",
        ),
    ];
    for (why, all) in table {
        for digits in all.split(' ') {
            assert_ne!(pin_problem(digits, 6), None, "{digits}: {why}");
        }
    }
}

#[test]
fn a_day_is_not_taken_in_whichever_order_it_is_written() {
    // 24 December 1985 and 3 February 2001; the rest of each number says nothing by itself.
    let days = [
        "241285", "851224", "122485", "24121985", "19851224", "12241985", "030201", "010203",
        "020301", "03022001", "20010203", "02032001",
    ];
    for digits in days {
        assert_ne!(pin_problem(digits, 6), None, "{digits}");
    }
    for no_day in ["324585", "24131785", "17850493"] {
        assert_eq!(pin_problem(no_day, 6), None, "{no_day}");
    }
}

#[test]
fn nine_of_ten_numbers_can_still_be_a_pin() {
    let taken = (0..1_000_000)
        .map(|number| format!("{number:06}"))
        .filter(|digits| pin_problem(digits, 6).is_none())
        .count();
    assert!(taken > 880_000, "{taken}");
}

#[test]
fn at_least_a_hundred_pins_of_six_digits_are_blocked_besides_dates() {
    let blocked = (0..1_000_000)
        .map(|number| format!("{number:06}"))
        .filter_map(|digits| pin_problem(&digits, 6))
        .filter(|problem| *problem != PinProblem::Date)
        .count();
    assert!(blocked >= 100, "{blocked}");
}

fn three_lines() -> String {
    let first = AuditLine::next(None, 1_000, Doer::Staff, Deed::SetUp, "");
    let second = AuditLine::next(Some(&first), 2_000, Doer::Visitor, Deed::Added, "circle-7");
    let third = AuditLine::next(Some(&second), 3_000, Doer::Person, Deed::Opened, "circle-7");
    [first, second, third]
        .map(|line| line.text() + "\n")
        .concat()
}

#[test]
fn every_changed_byte_of_the_audit_log_is_found() {
    let text = three_lines();
    assert_eq!(chain(&text).map(|lines| lines.len()), Ok(3));
    for place in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[place] ^= 1;
        if let Ok(changed) = String::from_utf8(bytes) {
            assert!(
                chain(&changed).is_err(),
                "byte {place} was changed unnoticed"
            );
        }
    }
}

#[test]
fn lines_that_are_gone_are_found() {
    let text = three_lines();
    let lines: Vec<&str> = text.lines().collect();
    let head = format!("3 {}", chain(&text).unwrap()[2].sum);
    assert!(verify(&text, &head).is_ok());
    for gone in 0..2 {
        let rest: Vec<&str> = (0..3)
            .filter(|at| *at != gone)
            .map(|at| lines[at])
            .collect();
        assert!(chain(&rest.join("\n")).is_err(), "line {gone}");
    }
    let cut = lines[..2].join("\n");
    assert!(chain(&cut).is_ok(), "the chain alone cannot tell");
    let expected = AuditFault::CutOff {
        expected: 3,
        found: 2,
    };
    assert_eq!(verify(&cut, &head), Err(expected));
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    })
    .unwrap()
}

/// A kiosk that is set up, with its recovery key.
fn kiosk(folder: &Path) -> (Kiosk, String) {
    let Lives::NotYet(kiosk) = Kiosk::look(&places(folder)) else {
        panic!("nothing was set up yet");
    };
    let clinic = fresh_clinic_key();
    let asked = SetUp {
        passphrase: "green garden gate".to_owned(),
        clinic: clinic.clone(),
        file: kiosk.file.clone(),
        accepted: Some("we accept".to_owned()),
    };
    let done = kiosk
        .run(&StaffErrand::SetUp(Box::new(asked)), &now())
        .unwrap();
    assert!(matches!(done, StaffDone::SetUp(_)));
    let Lives::SetUp(kiosk) = Kiosk::look(&places(folder)) else {
        panic!("it is set up now");
    };
    (kiosk, clinic)
}

fn begin(kiosk: &Kiosk, symbol: Symbol, digits: &str) {
    kiosk
        .begin(symbol, digits, LanguageChoice::English, (at(0), &now()))
        .unwrap();
}

#[test]
fn a_kiosk_is_not_set_up_on_a_plain_disk_without_words() {
    let set_up = |accepted: Option<&str>| SetUp {
        passphrase: "green garden gate".to_owned(),
        clinic: fresh_clinic_key(),
        file: evenly::application::kiosk::KioskFile::default(),
        accepted: accepted.map(str::to_owned),
    };
    assert_eq!(set_up(None).problem(Disk::Encrypted), None);
    for disk in [Disk::Plain, Disk::Unknown] {
        assert_eq!(set_up(None).problem(disk), Some(SetUpProblem::PlainDisk));
        assert_eq!(
            set_up(Some(" ")).problem(disk),
            Some(SetUpProblem::PlainDisk)
        );
        assert_eq!(set_up(Some("we accept")).problem(disk), None);
    }
    let anyway = set_up(Some("we accept")).problem(Disk::Network);
    assert_eq!(anyway, Some(SetUpProblem::Network), "no words help there");
    let other = fresh_clinic_key();
    assert!(is_same_key(&other, &format!("# kept\n{other}\n")));
    assert!(!is_same_key(&other, &fresh_clinic_key()));
}

#[test]
fn each_pin_opens_its_own_diary_and_no_other() {
    let folder = TempDir::new().unwrap();
    let (kiosk, _clinic) = kiosk(folder.path());
    begin(&kiosk, Symbol::Circle, "470839");
    begin(&kiosk, Symbol::Star, "936027");
    let residents = kiosk.residents();
    assert_eq!(residents.len(), 2);
    let enter = |who: usize, digits: &str| kiosk.enter(&residents[who], digits, (at(1), &now()));
    let entered = enter(0, "470839").unwrap();
    assert_eq!(entered.purpose, Purpose::Person(residents[0].sign));
    let wrong = enter(1, "470839").unwrap_err();
    assert_eq!(wrong.secret(), Some(SecretProblem::Wrong));
    assert!(enter(1, "936027").is_ok(), "one wrong PIN harms nobody");
}

#[test]
fn ten_wrong_pins_shut_the_card_and_the_clinics_key_sets_another() {
    let folder = TempDir::new().unwrap();
    let (kiosk, clinic) = kiosk(folder.path());
    begin(&kiosk, Symbol::Circle, "470839");
    let resident = kiosk.residents().remove(0);
    let mut last = None;
    for guess in 0..10_u64 {
        // Each after its longest wait.
        let moment = at((guess + 1) * 3_700_000);
        let fault = kiosk
            .enter(&resident, "111112", (moment, &now()))
            .unwrap_err();
        last = fault.secret();
    }
    assert_eq!(last, Some(SecretProblem::Disabled));
    assert!(Kiosk::is_shut(&resident));
    let later = (at(99_000_000), &now());
    assert!(
        kiosk.enter(&resident, "470839", later).is_err(),
        "even the right one"
    );
    let reset = |clinic: &str| {
        let errand = StaffErrand::ResetPin {
            resident: resident.clone(),
            clinic: clinic.to_owned(),
            pin: Pin::typed("70418395"),
        };
        kiosk.run(&errand, &now())
    };
    let other = reset(&fresh_clinic_key()).unwrap_err();
    assert_eq!(other.secret(), Some(SecretProblem::Wrong));
    assert_eq!(reset(&clinic).unwrap(), StaffDone::PinReset);
    assert!(kiosk.enter(&resident, "70418395", later).is_ok());
}

#[test]
fn a_person_changes_their_own_pin_and_nobody_else_can() {
    let folder = TempDir::new().unwrap();
    let (kiosk, _clinic) = kiosk(folder.path());
    begin(&kiosk, Symbol::Circle, "470839");
    let resident = kiosk.residents().remove(0);
    let entered = kiosk.enter(&resident, "470839", (at(1), &now())).unwrap();
    let StartUp::Ready(ready) = application::open(&entered.access, &now()) else {
        panic!("the diary opens");
    };
    let mut core = ready.core;
    let mut order = |order: LockOrder| {
        let command = Command::Keep(KeepCommand::Lock(order));
        core.run(Ticket::new(1), &now(), &command, &|_progress| ())
    };
    let proof = |digits: &str, elapsed_ms: u64| {
        Box::new(PinProof {
            kiosk: kiosk.clone(),
            sign: resident.sign,
            pin: Pin::typed(digits),
            at: at(elapsed_ms),
        })
    };
    let change = |old: Box<PinProof>, new: &str| LockOrder::ChangePin {
        old,
        new: Pin::typed(new),
    };
    for guess in 2..7 {
        let wrong = order(change(proof("593817", guess), "936027")).unwrap_err();
        assert_eq!(wrong.secret(), Some(SecretProblem::Wrong));
    }
    let waits = order(LockOrder::ProvePin(proof("470839", 8))).unwrap_err();
    assert_eq!(
        waits.secret(),
        Some(SecretProblem::Wait { seconds: 30 }),
        "as at the locked screen"
    );
    let weak = order(change(proof("470839", 40_000), "123456")).unwrap_err();
    assert_eq!(weak.kind(), FaultKind::BadInput);

    let done = order(change(proof("470839", 50_000), "936027")).unwrap();
    assert_eq!(done.outcome, Done::Locked(LockDone::PinChanged));
    let profile = places(&resident.folder).profile();
    let backups = evenly::store::backups(&profile).unwrap();
    assert_eq!(backups[0].reason, Reason::Secret, "a copy from before it");
    drop(core);
    let enter = |digits: &str, ms: u64| kiosk.enter(&resident, digits, (at(ms), &now()));
    assert!(enter("936027", 60_000).is_ok());
    let old = enter("470839", 61_000).unwrap_err();
    assert_eq!(old.secret(), Some(SecretProblem::Wrong));
    let log = kiosk.audit().unwrap().unwrap();
    let own: Vec<(&str, &str, &str)> = log
        .iter()
        .filter(|line| line.what == "pin-changed")
        .map(|line| (line.who.as_str(), line.what.as_str(), line.about.as_str()))
        .collect();
    assert_eq!(own, [("person", "pin-changed", "circle-1")]);
}

#[test]
fn the_log_names_deeds_and_signs_and_nothing_that_was_typed() {
    let folder = TempDir::new().unwrap();
    let (kiosk, clinic) = kiosk(folder.path());
    begin(&kiosk, Symbol::Circle, "470839");
    let resident = kiosk.residents().remove(0);
    drop(kiosk.enter(&resident, "936027", (at(1), &now())));
    kiosk
        .run(&StaffErrand::Remove(resident.clone()), &now())
        .unwrap();
    let lines = kiosk.audit().unwrap().unwrap();
    let deeds: Vec<&str> = lines.iter().map(|line| line.what.as_str()).collect();
    let expected = [
        "set-up",
        "plain-disk-accepted",
        "added",
        "refused",
        "removed",
    ];
    assert_eq!(deeds, expected);
    let text = fs::read_to_string(folder.path().join("kiosk/audit.log")).unwrap();
    for typed in ["470839", "936027", "green garden", clinic.trim()] {
        assert!(!text.contains(typed), "{typed}");
    }
    assert!(!resident.folder.exists());
    assert!(kiosk.residents().is_empty());
}

#[test]
fn staff_need_their_passphrase() {
    let folder = TempDir::new().unwrap();
    let (kiosk, _clinic) = kiosk(folder.path());
    let come = |passphrase: &str| {
        let errand = StaffErrand::In {
            passphrase: passphrase.to_owned(),
            at: at(1),
        };
        kiosk.run(&errand, &now())
    };
    assert_eq!(
        come("green garden date").unwrap_err().secret(),
        Some(SecretProblem::Wrong)
    );
    assert_eq!(come("green garden gate").unwrap(), StaffDone::In);
}

#[test]
fn settings_that_cannot_be_read_are_not_taken_for_a_new_kiosk() {
    let folder = TempDir::new().unwrap();
    let (kiosk, _clinic) = kiosk(folder.path());
    assert_eq!(kiosk.file.newcomers, Allowed::Yes);
    let mut file = fs::File::create(folder.path().join("kiosk/kiosk.toml")).unwrap();
    std::io::Write::write_all(&mut file, b"no kiosk").unwrap();
    assert!(matches!(
        Kiosk::look(&places(folder.path())),
        Lives::Unreadable(..)
    ));
}

#[test]
fn no_slot_of_a_guests_diary_can_be_opened_by_anybody() {
    let folder = TempDir::new().unwrap();
    let (kiosk, clinic) = kiosk(folder.path());
    let guest = kiosk
        .visit(Purpose::Guest, LanguageChoice::English, &now())
        .unwrap();
    let places = guest.access.places().clone();
    let kinds = evenly::store::slots(&places.profile()).unwrap();
    assert_eq!(
        kinds.into_iter().collect::<Vec<_>>(),
        [evenly::store::SlotKind::Clinic]
    );
    let key = evenly::store::ClinicKey::typed(&clinic).unwrap();
    let secret = evenly::store::Secret::Clinic(&key);
    assert!(evenly::store::unlock_uncounted(&places.profile(), &secret).is_err());
}
