//! Makes every single call to the disk fail, one after the other, while a person saves, changes, undoes, deletes, backs
//! up, imports, merges, restores, opens, updates and closes: nothing acknowledged is lost, nothing panics, and it works
//! the next time.

use std::fs;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command as Program;

use evenly::application::{Command, Fault, FaultKind};
use evenly::domain::Diary;
use evenly::store::{Store, check};

use crate::bench::{Figures, compile, copy_folder, quick_folder};
use crate::book::{Book, Held, Read, Step, now};
use crate::kills::{old_diary, without_name};
use crate::secret_kills::FIXED;
use crate::writer::{Desk, There, places};

/// What the child is told: its story, how calls fail, and for the shim the folder and the file of orders.
pub(crate) const STORY: &str = "EVENLY_PROOF_STORY";
const WAYS: &str = "EVENLY_PROOF_WAYS";
const FOLDER: &str = "EVENLY_FAULT_FOLDER";
const CONTROL: &str = "EVENLY_FAULT_CONTROL";
/// Stands before each line that is meant for the parent.
const MARK: &str = "» ";

/// What a person does while the disk fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Story {
    Open,
    Migrate,
    Save,
    Change,
    Bin,
    Undo,
    BackUp,
    Import,
    Merge,
    Restore,
    Close,
    /// Writes its only copy over and looks at no error: the control.
    Careless,
}

impl Story {
    const ALL: [Self; 12] = [
        Self::Open,
        Self::Migrate,
        Self::Save,
        Self::Change,
        Self::Bin,
        Self::Undo,
        Self::BackUp,
        Self::Import,
        Self::Merge,
        Self::Restore,
        Self::Close,
        Self::Careless,
    ];

    /// The step of this story, where the next backup has this number.
    fn step(self, sequence: u64) -> Step {
        match self {
            Self::Change => Step::Change {
                number: 2,
                version: 1,
            },
            Self::Bin => Step::Bin { number: 2 },
            Self::Undo => Step::Undo,
            Self::BackUp => Step::BackUp { sequence },
            Self::Import => Step::Import {
                first: 100,
                sequence,
            },
            Self::Merge => Step::Merge {
                first: 100,
                sequence,
            },
            Self::Restore => Step::Restore { from: 1, sequence },
            Self::Save | Self::Open | Self::Migrate | Self::Close | Self::Careless => {
                Step::Save { number: 50 }
            }
        }
    }
}

/// How calls fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failing {
    /// One call, as a bad cable does it.
    Once,
    /// One call and each after it, as a dead disk does it.
    Lasting,
    /// One call that needs room.
    FullOnce,
    /// One call that needs room, and each after it.
    Full,
}

impl Failing {
    pub(crate) const ALL: [Self; 4] = [Self::Once, Self::Lasting, Self::FullOnce, Self::Full];

    pub(crate) const fn lasts(self) -> bool {
        matches!(self, Self::Lasting | Self::Full)
    }

    /// A page that cannot be read is damage, whether the disk or the cable is at fault. A full disk is not.
    pub(crate) fn misunderstood(self, fault: &Fault) -> Option<String> {
        let full = matches!(self, Self::FullOnce | Self::Full);
        (full && fault.kind() == FaultKind::Damaged)
            .then(|| format!("a full disk is taken for damage: {}", fault.details()))
    }

    /// The order to the shim: errno, whether it lasts, whether only calls that need room fail.
    pub(crate) fn order(self, call: usize) -> String {
        let (errno, room) = match self {
            Self::Once | Self::Lasting => (5, 0),
            Self::FullOnce | Self::Full => (28, 1),
        };
        format!("arm {call} {errno} {} {room}", u8::from(self.lasts()))
    }
}

/// A diary before the story, the book of what it holds, and the folder it is copied to for each try.
struct Stage {
    folder: PathBuf,
    book: Book,
    /// What it holds, and under which names.
    held: Held,
    there: There,
    old: Option<Diary>,
}

impl Stage {
    fn work(&self) -> PathBuf {
        self.folder.join("work")
    }

    fn template(&self) -> PathBuf {
        self.folder.join("template")
    }

    fn profile(&self) -> PathBuf {
        places(&self.work()).profile()
    }

    fn open(&self) -> Result<Desk, Fault> {
        Desk::open(&self.work(), &self.folder.join("sources"))
    }

    /// Three entries, a backup of them, one more, and a change.
    fn set(folder: &Path, story: Story) -> Self {
        let mut stage = Self {
            folder: folder.to_owned(),
            book: Book::default(),
            held: Held::default(),
            there: There::default(),
            old: None,
        };
        if story == Story::Migrate {
            let elsewhere = stage.folder.join("new");
            stage.old = Some(old_diary(&stage.template(), &elsewhere));
            return stage;
        }
        let mut desk = stage.open().unwrap();
        let steps = [
            Step::Save { number: 1 },
            Step::Save { number: 2 },
            Step::Save { number: 3 },
            Step::BackUp { sequence: 1 },
            Step::Save { number: 4 },
            Step::Change {
                number: 1,
                version: 1,
            },
        ];
        for step in &steps {
            desk.take_stock();
            stage.book.begin(step, Read::InTime);
            desk.run(&desk.command(step)).unwrap();
            stage.book.end(Read::InTime);
        }
        desk.take_stock();
        stage.there = desk.there.clone();
        stage.held = Held::in_folder(&stage.profile()).unwrap();
        if story == Story::Open {
            // As a killed program leaves it: with a log beside the file.
            copy_folder(&stage.work(), &stage.template());
            drop(desk);
        } else {
            drop(desk);
            copy_folder(&stage.work(), &stage.template());
        }
        // Its backups are proven once, and only new ones in each try.
        let kept = stage
            .book
            .check_all_backups(&places(&stage.template()).profile());
        assert_eq!(kept, Vec::<String>::new());
        stage
    }

    fn fresh(&self) {
        if self.work().exists() {
            fs::remove_dir_all(self.work()).unwrap();
        }
        copy_folder(&self.template(), &self.work());
    }
}

pub(crate) fn order(text: &str) {
    let path = std::env::var_os(CONTROL).unwrap();
    fs::File::create(path)
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
}

/// Ends the failing; gives how many calls came, and how many of them failed.
pub(crate) fn off() -> (usize, usize) {
    order("off");
    let told = fs::read_to_string(std::env::var_os(CONTROL).unwrap()).unwrap();
    let (came, failed) = told.split_once(' ').unwrap();
    (came.parse().unwrap(), failed.parse().unwrap())
}

/// The folder of a child.
pub(crate) fn work_folder() -> PathBuf {
    let work = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    work.parent().unwrap().to_owned()
}

/// Runs something that must not panic.
pub(crate) fn calmly<T>(problems: &mut Vec<String>, work: impl FnOnce() -> T) -> Option<T> {
    let done = catch_unwind(AssertUnwindSafe(work)).ok();
    if done.is_none() {
        problems.push("it panicked".to_owned());
    }
    done
}

/// Tries a story once with the n-th call failing. Gives how many calls failed and what was wrong.
fn attempt(stage: &Stage, story: Story, failing: Failing, call: usize) -> (usize, Vec<String>) {
    stage.fresh();
    match story {
        Story::Open | Story::Migrate => open(stage, failing, call),
        Story::Close => close(stage, failing, call),
        Story::Careless => be_careless(stage, failing, call),
        Story::Save
        | Story::Change
        | Story::Bin
        | Story::Undo
        | Story::BackUp
        | Story::Import
        | Story::Merge
        | Story::Restore => step(stage, story, failing, call),
    }
}

fn open(stage: &Stage, failing: Failing, call: usize) -> (usize, Vec<String>) {
    let mut problems = Vec::new();
    order(&failing.order(call));
    let opened = calmly(&mut problems, || stage.open());
    let (_came, hits) = off();
    if let Some(Err(fault)) = &opened {
        problems.extend(failing.misunderstood(fault));
    }
    drop(opened);
    match &stage.old {
        None => problems.extend(stage.book.clone().check(&stage.profile())),
        Some(truth) => match Store::open(&stage.profile(), &now()) {
            Ok(store) => {
                let diary = store.read().diary().unwrap();
                if without_name(diary) != *truth {
                    problems.push("the old diary holds something else".to_owned());
                }
                drop(store);
                problems.extend(check(&stage.profile()).unwrap().problems);
            }
            Err(error) => problems.push(format!("does not open any more: {error}")),
        },
    }
    (hits, problems)
}

fn close(stage: &Stage, failing: Failing, call: usize) -> (usize, Vec<String>) {
    let mut problems = Vec::new();
    let mut book = stage.book.clone();
    let mut desk = stage.open().unwrap();
    let save = Step::Save { number: 50 };
    book.begin(&save, Read::InTime);
    desk.run(&desk.command(&save)).unwrap();
    book.end(Read::InTime);
    book.begin(&Step::BackUp { sequence: 2 }, Read::InTime);
    order(&failing.order(call));
    let closed = calmly(&mut problems, || desk.close());
    let (_came, hits) = off();
    if let Some(Ok(())) = closed {
        book.end(Read::InTime);
    }
    problems.extend(book.check(&stage.profile()));
    (hits, problems)
}

fn step(stage: &Stage, story: Story, failing: Failing, call: usize) -> (usize, Vec<String>) {
    let mut problems = Vec::new();
    let mut book = stage.book.clone();
    let mut desk = stage.open().unwrap();
    desk.there = stage.there.clone();
    let sequence = desk.next_sequence();
    let step = story.step(sequence);
    let command = desk.command(&step);
    book.begin(&step, Read::InTime);
    order(&failing.order(call));
    let done = calmly(&mut problems, || {
        if failing.lasts() {
            desk.run_beside_a_reader(&command)
        } else {
            desk.run(&command)
        }
    });
    if failing == Failing::Full {
        // With a full disk everything can still be read.
        problems.extend(compare(&book, &stage.profile(), "on a full disk"));
    }
    let (_came, hits) = off();
    let refused = match done {
        Some(Ok(())) => {
            book.end(Read::InTime);
            if set_aside_instead(stage) {
                book.forgive(sequence);
            }
            false
        }
        Some(Err(fault)) => {
            problems.extend(failing.misunderstood(&fault));
            true
        }
        None => true,
    };
    problems.extend(compare(&book, &stage.profile(), "right after"));
    if !failing.lasts() {
        if refused {
            problems.extend(try_again(&mut book, &mut desk, story, &command));
        }
        drop(desk);
        problems.extend(book.check(&stage.profile()));
        return (hits, problems);
    }
    // Where the disk is gone for good, the person starts the program again, and looks whether it is there.
    drop(desk);
    problems.extend(book.check(&stage.profile()));
    if refused && book.is_sure_of(&stage.held) {
        match stage.open() {
            Ok(mut desk) => problems.extend(try_again(&mut book, &mut desk, story, &command)),
            Err(fault) => problems.push(format!("does not open again: {}", fault.details())),
        }
        problems.extend(compare(&book, &stage.profile(), "after the second try"));
    }
    (hits, problems)
}

/// Does it once more, now that the disk is well.
fn try_again(book: &mut Book, desk: &mut Desk, story: Story, command: &Command) -> Option<String> {
    book.begin(&story.step(desk.next_sequence()), Read::InTime);
    match desk.run(command) {
        Ok(()) => {
            book.end(Read::InTime);
            None
        }
        Err(fault) => Some(format!("the second try: {}", fault.details())),
    }
}

/// Whether a restore kept the diary that it could not read under another name, whole.
fn set_aside_instead(stage: &Stage) -> bool {
    let profile = stage.profile();
    let elsewhere = stage.folder.join("aside");
    let mut found = false;
    fs::create_dir_all(&elsewhere).unwrap();
    for file in fs::read_dir(&profile).unwrap() {
        let path = file.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.contains("diary.db.damaged-") {
            let end = name.strip_suffix("-wal").map_or("", |_stem| "-wal");
            fs::copy(&path, elsewhere.join(format!("diary.db{end}"))).unwrap();
            found |= end.is_empty() && !name.ends_with("-shm");
        }
    }
    fs::copy(profile.join("keys.json"), elsewhere.join("keys.json")).unwrap();
    let whole = found && Held::in_folder(&elsewhere).is_ok_and(|held| held == stage.held);
    fs::remove_dir_all(&elsewhere).unwrap();
    whole
}

fn compare(book: &Book, profile: &Path, when: &str) -> Option<String> {
    match Held::in_folder(profile) {
        Ok(held) if book.allows(&held) => None,
        Ok(held) => Some(format!("{when}: holds {held:?}")),
        Err(problem) => Some(format!("{when}: {problem}")),
    }
}

/// Keeps lines in a file as many programs do.
fn be_careless(stage: &Stage, failing: Failing, call: usize) -> (usize, Vec<String>) {
    let path = stage.work().join("notes.txt");
    fs::write(&path, "acknowledged\n").unwrap();
    order(&failing.order(call));
    let mut text = fs::read_to_string(&path).unwrap_or_default();
    text += "another\n";
    drop(fs::File::create(&path).and_then(|mut file| file.write_all(text.as_bytes())));
    let (_came, hits) = off();
    let kept = fs::read_to_string(&path).unwrap();
    let problem = (!kept.starts_with("acknowledged\n")).then(|| "lost".to_owned());
    (hits, problem.into_iter().collect())
}

/// The child: runs one story until no call is left to fail. It does nothing unless it is started with its environment.
#[test]
fn story() {
    let Ok(name) = std::env::var(STORY) else {
        return;
    };
    let story = Story::ALL
        .into_iter()
        .find(|known| format!("{known:?}") == name)
        .unwrap();
    let stage = Stage::set(&work_folder(), story);
    fail_each(&|_call| 1, &|failing, call| {
        attempt(&stage, story, failing, call)
    });
}

/// Runs a child that lets calls fail. Gives how many faults there were, and what was wrong.
pub(crate) fn run_child(child: &str, story: &str, ways: &[Failing]) -> (usize, Vec<String>) {
    let folder = quick_folder();
    let tools = folder.path().join("tools");
    fs::create_dir_all(&tools).unwrap();
    let whole = folder.path().canonicalize().unwrap();
    let shim = compile("fault.c", &tools, &["-shared", "-fPIC", "-ldl"]);
    let output = Program::new(std::env::current_exe().unwrap())
        .args(["--exact", child, "--nocapture", "--test-threads", "1"])
        .env("LD_PRELOAD", shim)
        .env(STORY, story)
        .env(WAYS, format!("{ways:?}"))
        .env(FOLDER, whole.join("work"))
        .env(CONTROL, whole.join("tools/orders"))
        .env(FIXED.0, FIXED.1)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let mut told = text.lines().filter_map(|line| line.strip_prefix(MARK));
    let problems: Vec<String> = told
        .clone()
        .filter_map(|line| line.strip_prefix("problem "))
        .map(str::to_owned)
        .collect();
    let tried = told.find_map(|line| line.strip_prefix("tried "));
    let errors = String::from_utf8_lossy(&output.stderr);
    let tried = tried.unwrap_or_else(|| panic!("the child ended early: {text}\n{errors}"));
    (tried.parse().unwrap(), problems)
}

fn run(story: Story, ways: &[Failing]) -> (usize, Vec<String>) {
    run_child("faults::story", &format!("{story:?}"), ways)
}

/// Lets one call after the other fail, in each of the ways, until there is none left. `stride` says how far on the next one
/// is. Tells the parent what was wrong.
pub(crate) fn fail_each(
    stride: &dyn Fn(usize) -> usize,
    attempt: &dyn Fn(Failing, usize) -> (usize, Vec<String>),
) {
    let mut out = std::io::stdout();
    let mut tried = 0;
    let ways = std::env::var(WAYS).unwrap();
    let ways: Vec<&str> = ways.trim_matches(['[', ']']).split(", ").collect();
    let wanted = |failing: &Failing| ways.contains(&format!("{failing:?}").as_str());
    for failing in Failing::ALL.into_iter().filter(wanted) {
        let mut call = 1;
        loop {
            let (hits, problems) = attempt(failing, call);
            if hits == 0 {
                break;
            }
            tried += 1;
            for problem in problems {
                writeln!(out, "\n{MARK}problem {failing:?}, call {call}: {problem}").unwrap();
            }
            call += stride(call);
        }
    }
    writeln!(out, "\n{MARK}tried {tried}").unwrap();
}

fn faults_lose_nothing(stories: &[Story]) {
    for story in stories {
        faults_of(*story, &Failing::ALL);
    }
}

fn faults_of(story: Story, ways: &[Failing]) {
    let figures = Figures::begin("I/O faults");
    let (tried, problems) = run(story, ways);
    assert_eq!(problems, Vec::<String>::new(), "{story:?}");
    assert!(tried > 3, "{story:?}: the shim saw {tried} calls");
    figures.tell(&format!("{story:?}: {tried} faults, 0 lost, 0 panics"));
}

#[test]
fn while_writing_entries() {
    faults_lose_nothing(&[Story::Save, Story::Change, Story::Bin, Story::Undo]);
}

#[test]
fn while_opening_and_closing() {
    faults_lose_nothing(&[Story::Open, Story::Close]);
}

#[test]
fn while_an_old_file_is_brought_up_to_date() {
    faults_lose_nothing(&[Story::Migrate]);
}

#[test]
fn while_backing_up() {
    faults_lose_nothing(&[Story::BackUp]);
}

#[test]
fn while_importing() {
    faults_lose_nothing(&[Story::Import]);
}

#[test]
fn while_merging() {
    faults_lose_nothing(&[Story::Merge]);
}

// The longest story, so its halves can run beside each other.
#[test]
fn while_restoring_with_one_failure() {
    faults_of(Story::Restore, &[Failing::Once, Failing::FullOnce]);
}

#[test]
fn while_restoring_on_a_disk_that_is_gone_or_full() {
    faults_of(Story::Restore, &[Failing::Lasting, Failing::Full]);
}

#[test]
fn a_program_that_looks_at_no_error_is_caught() {
    let (tried, problems) = run(Story::Careless, &Failing::ALL);
    assert!(
        tried > 3 && !problems.is_empty(),
        "the control must lose its line"
    );
}
