//! Kills the program while a passphrase is set, changed or taken off, a code is changed, or staff set a PIN anew: then the
//! old secret opens or the new one, after "done" the new one alone, and nothing of the diary is lost.

use std::ffi::OsString;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use evenly::application::kiosk::{
    Kiosk, Lives, Pin, PinProof, Resident, SetUp, StaffErrand, Symbol, pin_problem,
};
use evenly::application::{
    Access, Command, KeepCommand, LanguageChoice, LockOrder, Passphrase, fresh_code,
};
use evenly::store::ClinicKey;
use fastrand::Rng;

use crate::bench::{Figures, size};
use crate::book::{Book, Read, Step, now};
use crate::secrets::{GUESSED, Ring, Way};
use crate::writer::{Desk, Pace, Writer, places, say};

/// What the child is told: its work, its data folder, the way in, the clinic's key, and its number.
const WORK: &str = "EVENLY_PROOF_SECRET";
const DATA: &str = "EVENLY_PROOF_DATA";
const DOOR: &str = "EVENLY_PROOF_DOOR";
const CLINIC: &str = "EVENLY_PROOF_CLINIC";
const ROUND: &str = "EVENLY_PROOF_ROUND";
/// A fixed clock: with it new secrets are as cheap to try as is allowed.
pub(crate) const FIXED: (&str, &str) = ("EVENLY_NOW", "2026-11-23T12:00:00+00:00[UTC]");
/// How often one diary is killed before a new one is begun.
const KILLS_A_DIARY: usize = 25;
/// The first PIN of the person at the kiosk.
pub(crate) const FIRST_PIN: &str = "470839";

/// What a child does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    /// Sets, changes and takes off the lock of a diary at home.
    Home,
    /// Sets a kiosk up with one person.
    SetUp,
    /// Sets that person's PIN anew, and writes in their diary.
    Kiosk,
    /// Says "done" before it changes the passphrase: the control.
    TooEarly,
}

/// A kiosk with one person, and where their diary lies.
pub(crate) fn kiosk_in(data: &Path) -> (Kiosk, Resident) {
    let Lives::SetUp(kiosk) = Kiosk::look(&places(data)) else {
        panic!("the kiosk is set up");
    };
    let resident = kiosk.residents().remove(0);
    (kiosk, resident)
}

/// Sets a kiosk up, and a diary of one person in it.
pub(crate) fn set_up(data: &Path, clinic: &str) {
    let Lives::NotYet(kiosk) = Kiosk::look(&places(data)) else {
        panic!("it is set up only once");
    };
    let asked = SetUp {
        passphrase: "green garden gate".to_owned(),
        clinic: clinic.to_owned(),
        file: kiosk.file.clone(),
        accepted: Some("it is a proof".to_owned()),
    };
    kiosk
        .run(&StaffErrand::SetUp(Box::new(asked)), &now())
        .unwrap();
    let Lives::SetUp(kiosk) = Kiosk::look(&places(data)) else {
        panic!("the kiosk is set up");
    };
    let (language, when) = (LanguageChoice::English, (GUESSED, &now()));
    let entered = kiosk
        .begin(Symbol::Circle, FIRST_PIN, language, when)
        .unwrap();
    let desk = Desk::open_unlocked(entered.access, &data.join("sources")).unwrap();
    desk.close().unwrap();
}

/// The errand of staff that sets a PIN.
pub(crate) fn reset(resident: &Resident, clinic: &str, digits: &str) -> StaffErrand {
    StaffErrand::ResetPin {
        resident: resident.clone(),
        clinic: clinic.to_owned(),
        pin: Pin::typed(digits),
    }
}

/// The child itself: it does nothing unless it is started with its environment.
#[test]
fn changes() {
    let Ok(work) = std::env::var(WORK) else {
        return;
    };
    let told = |name: &str| std::env::var(name).unwrap();
    let data = PathBuf::from(told(DATA));
    let round: u32 = told(ROUND).parse().unwrap();
    let door = Way::told(&told(DOOR));
    match work.as_str() {
        "SetUp" => {
            set_up(&data, &told(CLINIC));
            say("ready");
        }
        "Kiosk" => change_pins(&data, &told(CLINIC), door, round),
        _ => change_words(&data, door, round, work == "TooEarly"),
    }
}

fn do_it(desk: &mut Desk, step: &Step) {
    say(&format!("try {step}"));
    desk.run(&desk.command(step)).unwrap();
    say("done");
}

fn change_words(data: &Path, mut door: Way, round: u32, too_early: bool) {
    let profile = places(data).profile();
    let mut rng = Rng::with_seed(round.into());
    let opened = Ring::new(door.clone()).open(&profile, &door).unwrap();
    let access = Access::unlocked(places(data), opened.unwrap());
    let mut desk = Desk::open_unlocked(access, &data.join("sources")).unwrap();
    say("open");
    for number in round * 10_000.. {
        let sequence = desk.next_sequence();
        let new = format!("willow ember {number}");
        let words = Passphrase::typed(&new);
        let drawn = if too_early { 3 } else { rng.u8(0..10) };
        let (told, next, order) = match (drawn, &door) {
            (0..=1, _) => {
                do_it(&mut desk, &Step::Save { number });
                continue;
            }
            (2, _) => {
                do_it(&mut desk, &Step::BackUp { sequence });
                continue;
            }
            (8, Way::Words(_)) => {
                let code = fresh_code().unwrap();
                let told = Way::Code(code.shown().to_string()).to_string();
                (told, door.clone(), LockOrder::NewCode(code))
            }
            (9, Way::Words(old)) => {
                let passphrase = Passphrase::typed(old);
                let order = LockOrder::TurnOff { passphrase };
                ("free".to_owned(), Way::Free, order)
            }
            (_, Way::Words(old)) => {
                let old = Passphrase::typed(old);
                let order = LockOrder::Change { old, new: words };
                let next = Way::Words(new);
                (next.to_string(), next, order)
            }
            _ => {
                let code = fresh_code().unwrap();
                let by_code = Way::Code(code.shown().to_string());
                let order = LockOrder::TurnOn {
                    passphrase: words,
                    code,
                };
                let next = Way::Words(new);
                (format!("{by_code} and {next}"), next, order)
            }
        };
        say(&format!("secret {told}"));
        if !matches!(order, LockOrder::NewCode(_)) {
            say(&format!("try {}", Step::BackUp { sequence }));
        }
        if too_early {
            say("done");
        }
        desk.run(&Command::Keep(KeepCommand::Lock(order))).unwrap();
        say("done");
        door = next;
    }
}

fn change_pins(data: &Path, clinic: &str, door: Way, round: u32) {
    let mut rng = Rng::with_seed(round.into());
    let (kiosk, resident) = kiosk_in(data);
    let Way::Pin(mut digits) = door else {
        panic!("a kiosk has PINs");
    };
    say("open");
    for number in round * 10_000.. {
        if rng.u8(0..4) == 0 {
            let entered = kiosk.enter(&resident, &digits, (GUESSED, &now())).unwrap();
            let mut desk = Desk::open_unlocked(entered.access, &data.join("sources")).unwrap();
            do_it(&mut desk, &Step::Save { number });
            let sequence = desk.next_sequence();
            do_it(&mut desk, &Step::BackUp { sequence });
            continue;
        }
        let new = format!("{:06}", (u64::from(number) * 7_919) % 1_000_000);
        if pin_problem(&new, kiosk.file.pin_least).is_some() {
            continue;
        }
        // Staff set every other one, and the person themselves the rest.
        if rng.bool() {
            say(&format!("secret {}", Way::Pin(new.clone())));
            kiosk.run(&reset(&resident, clinic, &new), &now()).unwrap();
            say("done");
        } else {
            let entered = kiosk.enter(&resident, &digits, (GUESSED, &now())).unwrap();
            let mut desk = Desk::open_unlocked(entered.access, &data.join("sources")).unwrap();
            let order = LockOrder::ChangePin {
                old: Box::new(PinProof {
                    kiosk: kiosk.clone(),
                    sign: resident.sign,
                    pin: Pin::typed(&digits),
                    at: GUESSED,
                }),
                new: Pin::typed(&new),
            };
            let sequence = desk.next_sequence();
            say(&format!("secret {}", Way::Pin(new.clone())));
            say(&format!("try {}", Step::BackUp { sequence }));
            desk.run(&Command::Keep(KeepCommand::Lock(order))).unwrap();
            say("done");
        }
        digits = new;
    }
}

/// What a folder's two key files are on the disk: it changes with each that is written.
fn key_files(profile: &Path) -> Vec<Option<u64>> {
    [
        "keys.json",
        "keys.json.new",
        "keys.2.json",
        "keys.2.json.new",
    ]
    .map(|name| fs::metadata(profile.join(name)).ok().map(|file| file.ino()))
    .to_vec()
}

/// What was counted over all kills.
#[derive(Default)]
struct Count {
    changed: usize,
    acknowledged: usize,
    halves: usize,
    problems: Vec<String>,
}

/// One diary whose secrets are changed and whose program is killed.
struct House {
    folder: tempfile::TempDir,
    profile: PathBuf,
    ring: Ring,
}

impl House {
    fn new(work: Work) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        let mut house = Self {
            profile: places(&data).profile(),
            folder,
            ring: Ring::new(Way::Free),
        };
        if work == Work::Kiosk {
            house.ring = Ring::new(Way::Pin(FIRST_PIN.to_owned()));
            house.ring.clinic = Some(ClinicKey::make().text().to_string());
            assert!(house.child(Work::SetUp, 0).wait_for("ready"));
            house.ring.device = Some(data.join("kiosk").join("device.key"));
            house.profile = places(&kiosk_in(&data).1.folder).profile();
        } else {
            drop(Desk::open(&data, &data.join("sources")).unwrap());
        }
        house
    }

    fn child(&self, work: Work, round: u32) -> Writer {
        let told: Vec<(&str, OsString)> = vec![
            (WORK, format!("{work:?}").into()),
            (DATA, self.folder.path().join("data").into()),
            (DOOR, self.ring.door.to_string().into()),
            (CLINIC, self.ring.clinic.clone().unwrap_or_default().into()),
            (ROUND, round.to_string().into()),
            (FIXED.0, FIXED.1.into()),
        ];
        let log = self.folder.path().join("log");
        Writer::start_as("secret_kills::changes", &told, &log)
    }
}

fn kill(work: Work, kills: usize, seed: u64) -> Count {
    let mut rng = Rng::with_seed(seed);
    let mut pace = Pace::default();
    let mut count = Count::default();
    let mut left = kills;
    while left > 0 {
        let mut house = House::new(work);
        let mut book = Book::default();
        for round in 1..=left.min(KILLS_A_DIARY) {
            let writer = house.child(work, u32::try_from(kills - left + round).unwrap());
            if !writer.wait_for("open") {
                let said = fs::read_to_string(house.folder.path().join("log")).unwrap();
                count.problems.push(format!("it did not open: {said}"));
            }
            let mut heard = writer.listen_for(rng.usize(0..=3), &mut pace, &mut rng);
            if rng.bool() {
                // Most of a change is stretching the secret, so half of the kills wait for the moment of writing.
                let before = key_files(&house.profile);
                heard.extend(writer.listen_until(|| key_files(&house.profile) != before));
                heard.extend(writer.listen(Duration::from_micros(rng.u64(0..4_000))));
            }
            heard.extend(writer.kill());
            for line in &heard {
                house.ring.hear(line);
                book.hear(line, Read::InTime);
            }
            let (folder, problems) = house.ring.check(&house.profile, rng.usize(..));
            let at = format!("kill {round}: ");
            count
                .problems
                .extend(problems.iter().map(|it| at.clone() + it));
            let Some(folder) = folder else { break };
            count.problems.extend(book.check_opened(&folder));
        }
        count.changed += house.ring.changed;
        count.acknowledged += book.acknowledged;
        count.halves += house.ring.halves;
        left -= left.min(KILLS_A_DIARY);
    }
    count
}

fn kills_shut_nobody_out(name: &'static str, work: Work, kills: usize) {
    let figures = Figures::begin(name);
    let count = kill(work, kills, 34);
    assert_eq!(count.problems, Vec::<String>::new());
    let (changed, halves) = (count.changed, count.halves);
    assert!(changed > kills / 2, "{changed} changes: killed too early");
    figures.tell(&format!(
        "{kills} kills, {changed} changes of a secret acknowledged, {halves} found half done, 0 lost, 0 shut out"
    ));
}

#[test]
fn while_the_lock_is_set_changed_and_taken_off() {
    let name = "kill -9 while changing a passphrase";
    kills_shut_nobody_out(name, Work::Home, size(50, 1_000));
}

#[test]
fn while_staff_set_a_pin_anew() {
    let name = "kill -9 while changing a PIN";
    kills_shut_nobody_out(name, Work::Kiosk, size(40, 800));
}

#[test]
fn a_change_that_is_said_too_early_is_caught() {
    let mut caught = 0;
    for round in 0..3 {
        let mut house = House::new(Work::Home);
        let writer = house.child(Work::TooEarly, round);
        assert!(writer.wait_for("open"));
        let mut heard = writer.listen_for(1, &mut Pace::default(), &mut Rng::with_seed(0));
        heard.extend(writer.kill());
        for line in &heard {
            house.ring.hear(line);
        }
        caught += usize::from(!house.ring.check(&house.profile, 0).1.is_empty());
    }
    assert!(caught > 0, "the control must shut somebody out");
}
