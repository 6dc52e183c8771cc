//! Kills the program at any moment while somebody guesses a PIN at a kiosk, moves its clock and starts the machine again:
//! never more than ten guesses are tried, and none before its wait is over.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use evenly::application::SecretProblem;
use evenly::application::kiosk::{Kiosk, Resident};
use evenly::domain::{Moment, Stamp};
use evenly::store::{
    ClinicKey, Cost, DeviceSecret, Folder, NewSlot, Secret, make_locked, put_slot, unlock_uncounted,
};
use fastrand::Rng;

use crate::bench::{Figures, compile, size};
use crate::book::now;
use crate::secret_kills::{FIXED, kiosk_in, set_up};
use crate::writer::{Pace, Writer, places, say};

/// What the child is told: whom it guesses at, its folder, the file of notes, its clock and its chance.
const WHOM: &str = "EVENLY_PROOF_GUESSES";
const DATA: &str = "EVENLY_PROOF_DATA";
const NOTES: &str = "EVENLY_PROOF_EVALUATED";
const SEED: &str = "EVENLY_PROOF_ROUND";
const CLOCK: &str = "EVENLY_PROOF_CLOCK";
/// The guess that is right, and its place among the others: from there on it is the only one.
const RIGHT: &str = "936027";
const PLACE: &str = "EVENLY_PROOF_PLACE";

const YEAR_MS: i64 = 365 * 86_400_000;
/// What must have passed before guesses six to ten (reliability K9), in milliseconds.
const WAITS_MS: [i64; 5] = [30_000, 60_000, 300_000, 900_000, 3_600_000];
const MOST: usize = 10;
const NEVER: usize = usize::MAX;

/// The clocks of the machine: the time that truly passes, which only the proof knows, and what the machine makes of it.
#[derive(Clone, Copy, Debug)]
struct Clocks {
    real_ms: i64,
    run: u64,
    /// What the clock that only runs forward is ahead of the true one by.
    ahead_ms: i64,
    /// What the calendar is ahead by.
    calendar_ms: i64,
}

impl Clocks {
    const fn moment(self) -> Moment {
        Moment {
            run: self.run,
            elapsed_ms: (self.real_ms + self.ahead_ms).unsigned_abs(),
        }
    }

    fn stamp(self) -> Stamp {
        let mut stamp = now();
        stamp.utc_ms += self.real_ms + self.calendar_ms;
        stamp
    }

    fn told(self) -> String {
        let Self {
            real_ms,
            run,
            ahead_ms,
            calendar_ms,
        } = self;
        format!("{real_ms} {run} {ahead_ms} {calendar_ms}")
    }

    fn hear(text: &str) -> Self {
        let mut numbers = text.split(' ').map(|number| number.parse::<i64>().unwrap());
        let mut next = || numbers.next().unwrap();
        Self {
            real_ms: next(),
            run: next().unsigned_abs(),
            ahead_ms: next(),
            calendar_ms: next(),
        }
    }

    /// What may be between two starts of the program: nothing much, a clock that was set by up to a year either way, or a
    /// machine that was started again, whose other clock begins anew or says anything.
    fn disturb(&mut self, rng: &mut Rng) {
        self.real_ms += match rng.u8(0..3) {
            0 => rng.i64(0..2_000),
            1 => rng.i64(0..90_000),
            _ => rng.i64(0..2_000_000),
        };
        self.calendar_ms = rng.i64(-YEAR_MS..YEAR_MS);
        if rng.u8(0..3) == 0 {
            self.run += 1;
            self.ahead_ms = rng.i64(0..YEAR_MS) - self.real_ms;
        }
    }
}

/// What came of one guess.
enum Answer {
    Open,
    Wrong,
    Wait { ms: i64 },
    Shut,
}

/// Somebody who can be guessed at.
enum Victim {
    /// A person at a kiosk, as it is.
    Person(Kiosk, Resident),
    /// A guard that counts a guess after it was tried: the control.
    CountsAfterwards(PathBuf),
}

impl Victim {
    fn guess(&self, digits: &str, clocks: Clocks) -> Answer {
        match self {
            Self::Person(kiosk, resident) => {
                let when = (clocks.moment(), &clocks.stamp());
                match kiosk.enter(resident, digits, when) {
                    Ok(_entered) => Answer::Open,
                    Err(fault) => match fault.secret() {
                        Some(SecretProblem::Wrong) => Answer::Wrong,
                        Some(SecretProblem::Wait { seconds }) => Answer::Wait {
                            ms: i64::try_from(seconds * 1_000).unwrap(),
                        },
                        Some(SecretProblem::Disabled | SecretProblem::NoSuchSlot) => Answer::Shut,
                        None => panic!("{}", fault.details()),
                    },
                }
            }
            Self::CountsAfterwards(folder) => {
                let path = folder.join("count");
                let counted = fs::read_to_string(&path).unwrap_or_default();
                let counted: usize = counted.parse().unwrap_or(0);
                if counted >= MOST {
                    return Answer::Shut;
                }
                let wrong = unlock_uncounted(folder, &Secret::Passphrase(digits)).is_err();
                fs::write(path, (counted + 1).to_string()).unwrap();
                if wrong { Answer::Wrong } else { Answer::Open }
            }
        }
    }
}

/// The child that guesses: it does nothing unless it is started with its environment.
#[test]
fn guesses() {
    let Ok(whom) = std::env::var(WHOM) else {
        return;
    };
    let told = |name: &str| std::env::var(name).unwrap();
    let data = PathBuf::from(told(DATA));
    let victim = if whom == "person" {
        let (kiosk, resident) = kiosk_in(&data);
        Victim::Person(kiosk, resident)
    } else {
        Victim::CountsAfterwards(data)
    };
    let mut rng = Rng::with_seed(told(SEED).parse().unwrap());
    let mut clocks = Clocks::hear(&told(CLOCK));
    let right: usize = told(PLACE).parse().unwrap();
    let mut notes = OpenOptions::new().append(true).open(told(NOTES)).unwrap();
    let asked = fs::read_to_string(told(NOTES)).unwrap();
    let asked = asked.matches("asked").count();
    say("open");
    for place in asked + 1..asked + 50 {
        let digits = if place >= right {
            RIGHT.to_owned()
        } else {
            format!("{:06}", 200_000 + place)
        };
        note(&mut notes, &format!("asked {}", clocks.real_ms));
        let answer = victim.guess(&digits, clocks);
        let word = match answer {
            Answer::Open => "open",
            Answer::Wrong => "wrong",
            Answer::Wait { ms } => {
                // Who guesses waits as long as they are told, or loses patience.
                clocks.real_ms += if rng.bool() { ms } else { rng.i64(0..=ms) };
                "wait"
            }
            Answer::Shut => "shut",
        };
        note(&mut notes, word);
        say("done");
        if matches!(answer, Answer::Open) {
            return;
        }
        clocks.real_ms += rng.i64(0..3_000);
        clocks.calendar_ms = rng.i64(-YEAR_MS..YEAR_MS);
    }
}

/// Writes a line in one go, so that a kill leaves all of it or nothing.
fn note(notes: &mut File, line: &str) {
    notes.write_all(format!("{line}\n").as_bytes()).unwrap();
}

/// What the notes of one life say: from one PIN that is set to the next, or to the guess that is right.
#[derive(Default)]
struct Life {
    asked: usize,
    last_ms: i64,
    /// When each guess was tried that was tried.
    tried: Vec<i64>,
    answered: usize,
    opened: bool,
    shut: usize,
    /// A guess was tried and its guesser killed before it could note what came of it.
    untold: bool,
}

impl Life {
    fn read(notes: &str) -> Self {
        let mut life = Self::default();
        for line in notes.lines() {
            match line {
                "evaluated" => {
                    life.tried.push(life.last_ms);
                    life.untold = true;
                }
                "wrong" => {
                    life.answered += 1;
                    life.untold = false;
                }
                "open" => {
                    life.answered += 1;
                    life.untold = false;
                    life.opened = true;
                }
                "shut" => life.shut += 1,
                "wait" => {}
                asked => {
                    life.asked += 1;
                    life.untold = false;
                    life.last_ms = asked.strip_prefix("asked ").unwrap().parse().unwrap();
                }
            }
        }
        life
    }

    /// Whether nothing more can be learnt. The right guess may have opened the diary, and let the count begin anew, also
    /// where its guesser was killed before it could say so.
    fn is_over(&self, right: usize) -> bool {
        self.opened || self.shut > 3 || (self.untold && self.asked >= right)
    }

    /// What must not be.
    fn problems(&self, right: usize) -> Vec<String> {
        let mut problems = Vec::new();
        let tried = self.tried.len();
        if tried > MOST {
            problems.push(format!("{tried} guesses were tried"));
        }
        if tried < self.answered {
            problems.push(format!("{tried} seen of {} that were tried", self.answered));
        }
        if self.opened && self.asked < right {
            problems.push("a wrong guess opened it".to_owned());
        }
        for (pair, wait) in self.tried.windows(2).skip(4).zip(WAITS_MS) {
            let waited = pair[1] - pair[0];
            if waited < wait {
                problems.push(format!("{waited} ms passed instead of {wait}"));
            }
        }
        problems
    }
}

/// A place to guess in.
struct Scene {
    folder: tempfile::TempDir,
    whom: &'static str,
    shim: PathBuf,
    clinic: String,
}

impl Scene {
    fn new(whom: &'static str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let scene = Self {
            shim: compile("evaluated.c", folder.path(), &["-shared", "-fPIC", "-ldl"]),
            clinic: ClinicKey::make().text().to_string(),
            folder,
            whom,
        };
        if whom == "person" {
            let told = [
                (WHOM, OsString::from("set up")),
                (DATA, scene.data().into()),
                (PLACE, scene.clinic.clone().into()),
                (FIXED.0, FIXED.1.into()),
            ];
            let writer = Writer::start_as("guesses::sets_up", &told, &scene.log());
            assert!(writer.wait_for("ready"));
            writer.kill();
        }
        scene
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn notes(&self) -> PathBuf {
        self.folder.path().join("notes")
    }

    fn log(&self) -> PathBuf {
        self.folder.path().join("log")
    }

    /// Begins a life: nobody has guessed at the secret yet.
    fn begin(&self) {
        fs::write(self.notes(), "").unwrap();
        if self.whom != "person" {
            drop(fs::remove_dir_all(self.data()));
            let slot = NewSlot::Passphrase {
                words: RIGHT,
                cost: Cost::FLOOR,
            };
            make_locked(&self.data(), &[slot]).unwrap();
            return;
        }
        let (_kiosk, resident) = kiosk_in(&self.data());
        let profile = places(&resident.folder).profile();
        let clinic = ClinicKey::typed(&self.clinic).unwrap();
        let key = unlock_uncounted(&profile, &Secret::Clinic(&clinic)).unwrap();
        let device = DeviceSecret::read(&self.data().join("kiosk/device.key")).unwrap();
        let pin = NewSlot::Pin {
            digits: RIGHT,
            device: &device,
            cost: Cost::FLOOR,
        };
        put_slot(&Folder::unlocked(&profile, key), &pin).unwrap();
    }

    fn guesser(&self, seed: u64, clocks: Clocks, right: usize) -> Writer {
        let told = [
            (WHOM, self.whom.into()),
            (DATA, self.data().into()),
            (NOTES, self.notes().into()),
            (SEED, seed.to_string().into()),
            (CLOCK, clocks.told().into()),
            (PLACE, right.to_string().into()),
            (FIXED.0, FIXED.1.into()),
            ("LD_PRELOAD", self.shim.clone().into()),
        ];
        Writer::start_as("guesses::guesses", &told, &self.log())
    }
}

/// The child that sets the kiosk up: it does nothing unless it is started with its environment.
#[test]
fn sets_up() {
    if std::env::var(WHOM).is_ok_and(|whom| whom == "set up") {
        let data = std::env::var_os(DATA).unwrap();
        set_up(Path::new(&data), &std::env::var(PLACE).unwrap());
        say("ready");
    }
}

/// What was counted over all lives.
#[derive(Default)]
struct Count {
    asked: usize,
    tried: usize,
    most: usize,
    kills: usize,
    lives: usize,
    opened: usize,
    problems: Vec<String>,
}

/// Guesses so often, with kills between.
fn guess(whom: &'static str, guesses: usize, seed: u64) -> Count {
    let mut rng = Rng::with_seed(seed);
    let mut pace = Pace::default();
    let mut count = Count::default();
    let scene = Scene::new(whom);
    // A kill may always come before the right guess could say that it opened: go on until one did.
    while count.asked < guesses || (count.opened == 0 && count.asked < 5 * guesses) {
        scene.begin();
        // In every other life nobody ever guesses right; in the ones between, soon.
        let right = if count.lives.is_multiple_of(2) {
            NEVER
        } else {
            rng.usize(1..=8)
        };
        let mut clocks = Clocks {
            real_ms: 0,
            run: 1,
            ahead_ms: 0,
            calendar_ms: 0,
        };
        let mut life = Life::default();
        while !life.is_over(right) {
            let writer = scene.guesser(rng.u64(..), clocks, right);
            if !writer.wait_for("open") {
                let said = fs::read_to_string(scene.log()).unwrap();
                panic!("the guesser did not start: {said}");
            }
            writer.listen_for(rng.usize(0..=2), &mut pace, &mut rng);
            writer.kill();
            count.kills += 1;
            life = Life::read(&fs::read_to_string(scene.notes()).unwrap());
            clocks.real_ms = life.last_ms.max(clocks.real_ms);
            clocks.disturb(&mut rng);
        }
        let problems = life.problems(right);
        let name = format!("life {}: ", count.lives);
        count
            .problems
            .extend(problems.into_iter().map(|it| name.clone() + &it));
        count.asked += life.asked;
        count.tried += life.tried.len();
        count.most = count.most.max(life.tried.len());
        count.opened += usize::from(life.opened);
        count.lives += 1;
    }
    count
}

#[test]
fn never_more_than_ten_are_tried() {
    let figures = Figures::begin("kill -9 while guessing a PIN");
    let count = guess("person", size(200, 10_000), 35);
    assert_eq!(count.problems, Vec::<String>::new());
    assert_eq!(count.most, MOST, "the tenth guess is still tried");
    assert!(
        count.opened > 0,
        "the right guess was never among the first"
    );
    let Count {
        asked,
        tried,
        kills,
        lives,
        opened,
        ..
    } = count;
    figures.tell(&format!(
        "{asked} guesses at {lives} PINs, {kills} kills, {tried} tried, {opened} opened, never more than {MOST} at one PIN"
    ));
}

#[test]
fn a_guard_that_counts_afterwards_is_caught() {
    let figures = Figures::begin("guessing, control with a guard that counts afterwards");
    let count = guess("counts afterwards", 40, 36);
    assert!(
        count.most > MOST,
        "{} tried: the control must let more than {MOST} through",
        count.most
    );
    figures.tell(&format!("{} guesses were tried at one secret", count.most));
}
