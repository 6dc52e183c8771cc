//! Makes every single call to the disk fail while a passphrase is set, changed or taken off, a code is changed, or staff set
//! a PIN anew: one secret that the person knows opens the diary, nothing is lost, and it works the next time.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::application::{
    Access, Command, Fault, KeepCommand, LockOrder, Passphrase, RecoveryCode, fresh_code,
};
use evenly::store::{ClinicKey, Folder};

use crate::bench::{Figures, copy_folder, size};
use crate::book::{Book, Read, Step, now};
use crate::faults::{Failing, STORY, calmly, fail_each, off, order, run_child, work_folder};
use crate::secret_kills::{FIRST_PIN, kiosk_in, reset, set_up};
use crate::secrets::{Ring, Way};
use crate::writer::{Desk, places};

/// The passphrase before and after a change, and the PIN after it.
const OLD: &str = "willow ember one";
const NEW: &str = "willow ember two";
const NEXT_PIN: &str = "936027";

/// What is done to a secret while the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    SetPassphrase,
    NewPassphrase,
    NewCode,
    NoPassphrase,
    NewPin,
}

impl Change {
    const ALL: [Self; 5] = [
        Self::SetPassphrase,
        Self::NewPassphrase,
        Self::NewCode,
        Self::NoPassphrase,
        Self::NewPin,
    ];

    /// Whether a backup is made before anything is changed.
    const fn backs_up(self) -> bool {
        matches!(
            self,
            Self::SetPassphrase | Self::NewPassphrase | Self::NoPassphrase
        )
    }
}

/// A diary before the change, what it holds and what opens it.
struct Stage {
    folder: PathBuf,
    change: Change,
    book: Book,
    ring: Ring,
    /// What opens the diary when the program starts; at a kiosk it is not opened.
    opened: Option<Folder>,
    code: RecoveryCode,
    /// How many calls a backup alone makes: they are proven by their own story.
    of_backup: usize,
}

impl Stage {
    fn work(&self) -> PathBuf {
        self.folder.join("work")
    }

    fn profile(&self) -> PathBuf {
        if self.change == Change::NewPin {
            places(&kiosk_in(&self.work()).1.folder).profile()
        } else {
            places(&self.work()).profile()
        }
    }

    fn open(&self) -> Result<Desk, Fault> {
        let places = places(&self.work());
        let access = self.opened.as_ref().map_or_else(
            || (&places).into(),
            |opened| Access::unlocked(places.clone(), opened.clone()),
        );
        Desk::open_unlocked(access, &self.folder.join("sources"))
    }

    fn set(folder: &Path, change: Change) -> Self {
        let mut stage = Self {
            folder: folder.to_owned(),
            change,
            book: Book::default(),
            ring: Ring::new(Way::Free),
            opened: None,
            code: fresh_code().unwrap(),
            of_backup: 0,
        };
        if change == Change::NewPin {
            stage.set_up();
        } else {
            stage.begin_at_home();
        }
        copy_folder(&stage.work(), &stage.folder.join("template"));
        stage
    }

    fn set_up(&mut self) {
        let clinic = ClinicKey::make().text().to_string();
        set_up(&self.work(), &clinic);
        self.ring = Ring::new(Way::Pin(FIRST_PIN.to_owned()));
        self.ring.clinic = Some(clinic);
        self.ring.device = Some(self.work().join("kiosk").join("device.key"));
        let profile = self.profile();
        let opened = self.ring.open(&profile, &self.ring.door).unwrap().unwrap();
        let resident = places(&kiosk_in(&self.work()).1.folder);
        let access = Access::unlocked(resident, opened);
        let desk = Desk::open_unlocked(access, &self.folder.join("sources")).unwrap();
        self.write(desk);
    }

    fn begin_at_home(&mut self) {
        let desk = self.open().unwrap();
        self.write(desk);
        self.of_backup = self.count_backup();
        if self.change != Change::SetPassphrase {
            let mut desk = self.open().unwrap();
            let (told, order) = self.turn_on(OLD);
            let sequence = desk.next_sequence();
            self.book.begin(&Step::BackUp { sequence }, Read::InTime);
            self.ring.hear(&told);
            desk.run(&order).unwrap();
            self.book.end(Read::InTime);
            self.ring.hear("done");
            drop(desk);
            self.opened = self.ring.open(&self.profile(), &self.ring.door).unwrap();
            self.code = fresh_code().unwrap();
        }
    }

    /// Two entries and a backup.
    fn write(&mut self, mut desk: Desk) {
        let sequence = desk.next_sequence();
        for step in [
            Step::Save { number: 1 },
            Step::Save { number: 2 },
            Step::BackUp { sequence },
        ] {
            self.book.begin(&step, Read::InTime);
            desk.run(&desk.command(&step)).unwrap();
            self.book.end(Read::InTime);
        }
    }

    fn count_backup(&mut self) -> usize {
        let mut desk = self.open().unwrap();
        let sequence = desk.next_sequence();
        let step = Step::BackUp { sequence };
        self.book.begin(&step, Read::InTime);
        order(&Failing::Once.order(usize::MAX >> 1));
        desk.run(&desk.command(&step)).unwrap();
        let (came, _failed) = off();
        self.book.end(Read::InTime);
        came
    }

    fn turn_on(&self, words: &str) -> (String, Command) {
        let code = self.code.clone();
        let told = format!(
            "secret {} and {}",
            Way::Code(code.shown().to_string()),
            Way::Words(words.to_owned())
        );
        let passphrase = Passphrase::typed(words);
        let order = LockOrder::TurnOn { passphrase, code };
        (told, Command::Keep(KeepCommand::Lock(order)))
    }

    /// The change: how it is told, and what does it.
    fn order(&self) -> (String, Command) {
        let old = Passphrase::typed(OLD);
        let (told, order) = match self.change {
            Change::SetPassphrase => return self.turn_on(NEW),
            Change::NewPassphrase => {
                let new = Passphrase::typed(NEW);
                let told = Way::Words(NEW.to_owned());
                (told, LockOrder::Change { old, new })
            }
            Change::NewCode => {
                let code = self.code.clone();
                let told = Way::Code(code.shown().to_string());
                (told, LockOrder::NewCode(code))
            }
            Change::NoPassphrase => (Way::Free, LockOrder::TurnOff { passphrase: old }),
            Change::NewPin => panic!("staff do that"),
        };
        let command = Command::Keep(KeepCommand::Lock(order));
        (format!("secret {told}"), command)
    }

    fn fresh(&self) {
        if self.work().exists() {
            fs::remove_dir_all(self.work()).unwrap();
        }
        copy_folder(&self.folder.join("template"), &self.work());
    }

    fn attempt(&self, failing: Failing, call: usize) -> (usize, Vec<String>) {
        self.fresh();
        if self.change == Change::NewPin {
            self.change_pin(failing, call)
        } else {
            self.change_lock(failing, call)
        }
    }

    fn change_lock(&self, failing: Failing, call: usize) -> (usize, Vec<String>) {
        let (told, command) = self.order();
        let mut desk = self.open().unwrap();
        let mut tried = Tried::new(self, failing, told);
        let begin = |tried: &mut Tried<'_>, desk: &Desk| {
            if self.change.backs_up() {
                let sequence = desk.next_sequence();
                tried.book.begin(&Step::BackUp { sequence }, Read::InTime);
            }
        };
        begin(&mut tried, &desk);
        let hits = tried.once(call, || desk.run(&command).map(drop));
        if tried.refused && !failing.lasts() {
            begin(&mut tried, &desk);
            tried.again(|| desk.run(&command).map(drop));
        }
        drop(desk);
        (hits, tried.look(call))
    }

    fn change_pin(&self, failing: Failing, call: usize) -> (usize, Vec<String>) {
        let (kiosk, resident) = kiosk_in(&self.work());
        let clinic = self.ring.clinic.clone().unwrap();
        let errand = reset(&resident, &clinic, NEXT_PIN);
        let told = format!("secret {}", Way::Pin(NEXT_PIN.to_owned()));
        let mut tried = Tried::new(self, failing, told);
        let hits = tried.once(call, || kiosk.run(&errand, &now()).map(drop));
        if tried.refused {
            tried.again(|| kiosk.run(&errand, &now()).map(drop));
        }
        (hits, tried.look(call))
    }
}

/// One try, with what was heard of it.
struct Tried<'a> {
    stage: &'a Stage,
    failing: Failing,
    told: String,
    book: Book,
    ring: Ring,
    refused: bool,
    /// What the second try said, where it was refused too.
    second: Option<String>,
    problems: Vec<String>,
}

impl<'a> Tried<'a> {
    fn new(stage: &'a Stage, failing: Failing, told: String) -> Self {
        Self {
            stage,
            failing,
            told,
            book: stage.book.clone(),
            ring: stage.ring.clone(),
            refused: false,
            second: None,
            problems: Vec::new(),
        }
    }

    /// Does it while a call fails. Gives how many failed.
    fn once(&mut self, call: usize, work: impl FnOnce() -> Result<(), Fault>) -> usize {
        self.ring.hear(&self.told);
        order(&self.failing.order(call));
        let done = calmly(&mut self.problems, work);
        let (_came, hits) = off();
        match done {
            Some(Ok(())) => self.acknowledged(),
            Some(Err(fault)) => {
                self.problems.extend(self.failing.misunderstood(&fault));
                self.refused = true;
            }
            None => self.refused = true,
        }
        hits
    }

    /// Does it once more, now that the disk is well.
    fn again(&mut self, work: impl FnOnce() -> Result<(), Fault>) {
        match work() {
            Ok(()) => self.acknowledged(),
            Err(fault) => self.second = Some(fault.details().clone()),
        }
    }

    fn acknowledged(&mut self) {
        self.ring.hear("done");
        self.book.end(Read::InTime);
    }

    /// What is wrong after it.
    fn look(mut self, call: usize) -> Vec<String> {
        let profile = self.stage.profile();
        let new = self.ring.door.clone();
        let (opened, problems) = self.ring.check(&profile, call);
        self.problems.extend(problems);
        // Whoever is refused at the second try, as the old secret is none any more, has the new one.
        if let Some(said) = self.second
            && self.ring.door != new
        {
            self.problems.push(format!("the second try: {said}"));
        }
        if let Some(folder) = opened {
            self.problems.extend(self.book.check_opened(&folder));
        }
        self.problems
    }
}

/// The child: it does nothing unless it is started with its environment.
#[test]
fn story() {
    let Ok(name) = std::env::var(STORY) else {
        return;
    };
    let named = |known: &Change| format!("{known:?}") == name;
    let change = Change::ALL.into_iter().find(named).unwrap();
    let stage = Stage::set(&work_folder(), change);
    // A passphrase takes a while to try. So the short size lets every 13th call fail of those of the backup before, which
    // has a story of its own, and every one of the change itself.
    let stride = |call: usize| {
        if call < stage.of_backup && change.backs_up() {
            size(13, 1)
        } else {
            1
        }
    };
    fail_each(&stride, &|failing, call| stage.attempt(failing, call));
}

fn faults_shut_nobody_out(change: Change) {
    let figures = Figures::begin("I/O faults");
    let (tried, problems) = run_child(
        "secret_faults::story",
        &format!("{change:?}"),
        &Failing::ALL,
    );
    assert_eq!(problems, Vec::<String>::new(), "{change:?}");
    assert!(tried > 3, "{change:?}: the shim saw {tried} calls");
    figures.tell(&format!(
        "{change:?}: {tried} faults, 0 lost, 0 shut out, 0 panics"
    ));
}

#[test]
fn while_a_passphrase_is_set() {
    faults_shut_nobody_out(Change::SetPassphrase);
}

#[test]
fn while_a_passphrase_is_changed() {
    faults_shut_nobody_out(Change::NewPassphrase);
}

#[test]
fn while_a_code_is_changed() {
    faults_shut_nobody_out(Change::NewCode);
}

#[test]
fn while_a_passphrase_is_taken_off() {
    faults_shut_nobody_out(Change::NoPassphrase);
}

#[test]
fn while_a_pin_is_changed() {
    faults_shut_nobody_out(Change::NewPin);
}
