//! Owns what a diary must hold after the steps that were told, and the comparison with what it does hold.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use evenly::domain::{Body, Day, Entry, Minutes, NewEntry, Note, Stamp, Walk, When, ZoneName};
use evenly::store::{
    Backup, Folder, Reason, SlotKind, Store, backups, check, inspect, open_copy, slots,
};

use crate::bench::quick_folder;

/// The moment every step happens at: noon UTC on 2026-11-23.
pub(crate) fn now() -> Stamp {
    Stamp {
        utc_ms: 1_795_435_200_000,
        offset_s: 0,
        zone: ZoneName::new("UTC"),
    }
}

/// The entry with a number, in one of its versions: all it says follows from the two.
pub(crate) fn entry(number: u32, version: u32) -> NewEntry {
    let mut walk = Walk::default();
    walk.exertion.minutes = Minutes::new(f64::from((number * 7 + version * 131) % 590 + 1)).ok();
    NewEntry {
        when: When {
            day: Day::fixed(2026, 11, 20),
            time: None,
            start: None,
        },
        body: Body::Walk(walk),
        note: Note::new(&format!("{number} in version {version}")).unwrap(),
    }
}

/// The number and the version of an entry, where it says exactly what it must.
pub(crate) fn number_of(held: &Entry) -> Result<(u32, u32), String> {
    let told = held.note.as_str().split_once(" in version ");
    let (number, version) = told
        .and_then(|(number, version)| Some((number.parse().ok()?, version.parse().ok()?)))
        .ok_or_else(|| format!("nobody wrote {held:?}"))?;
    let written = entry(number, version);
    if held.body == written.body && held.when == written.when && held.note == written.note {
        Ok((number, version))
    } else {
        Err(format!("number {number} says something else: {held:?}"))
    }
}

/// The numbers of the entries a diary holds, each with its version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Held(BTreeMap<u32, u32>);

impl Held {
    pub(crate) fn of(entries: &[Entry]) -> Result<Self, String> {
        let mut held = BTreeMap::new();
        for entry in entries {
            let (number, version) = number_of(entry)?;
            if held.insert(number, version).is_some() {
                return Err(format!("number {number} is there twice"));
            }
        }
        Ok(Self(held))
    }

    /// What a folder's diary holds, read beside whoever writes it.
    pub(crate) fn in_folder(folder: impl Into<Folder>) -> Result<Self, String> {
        let reader = Store::open_read_only(folder).map_err(|error| error.to_string())?;
        let diary = reader.diary().map_err(|error| error.to_string())?;
        Self::of(&diary.entries)
    }
}

/// One thing done to a diary. Backups are named by their sequence number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    Save { number: u32 },
    Change { number: u32, version: u32 },
    Bin { number: u32 },
    Undo,
    BackUp { sequence: u64 },
    Import { first: u32, sequence: u64 },
    Merge { first: u32, sequence: u64 },
    Restore { from: u64, sequence: u64 },
}

/// How many entries an imported file or another diary holds.
pub(crate) const BROUGHT_IN: u32 = 3;

impl fmt::Display for Step {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Save { number } => write!(out, "save {number}"),
            Self::Change { number, version } => write!(out, "change {number} {version}"),
            Self::Bin { number } => write!(out, "bin {number}"),
            Self::Undo => write!(out, "undo"),
            Self::BackUp { sequence } => write!(out, "back-up {sequence}"),
            Self::Import { first, sequence } => write!(out, "import {first} {sequence}"),
            Self::Merge { first, sequence } => write!(out, "merge {first} {sequence}"),
            Self::Restore { from, sequence } => write!(out, "restore {from} {sequence}"),
        }
    }
}

impl Step {
    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let name = words.next()?;
        let mut numbers = words.map_while(|word| word.parse::<u32>().ok());
        let first = numbers.next();
        let second = numbers.next();
        Some(match name {
            "save" => Self::Save { number: first? },
            "change" => Self::Change {
                number: first?,
                version: second?,
            },
            "bin" => Self::Bin { number: first? },
            "undo" => Self::Undo,
            "back-up" => Self::BackUp {
                sequence: first?.into(),
            },
            "import" => Self::Import {
                first: first?,
                sequence: second?.into(),
            },
            "merge" => Self::Merge {
                first: first?,
                sequence: second?.into(),
            },
            "restore" => Self::Restore {
                from: first?.into(),
                sequence: second?.into(),
            },
            _ => return None,
        })
    }

    /// The backup that it makes.
    fn sequence(&self) -> Option<u64> {
        match self {
            Self::Save { .. } | Self::Change { .. } | Self::Bin { .. } | Self::Undo => None,
            Self::BackUp { sequence }
            | Self::Import { sequence, .. }
            | Self::Merge { sequence, .. }
            | Self::Restore { sequence, .. } => Some(*sequence),
        }
    }
}

/// What the diary holds, and what an undo leads back to.
#[derive(Debug)]
struct Moment {
    held: Held,
    before: Option<Arc<Self>>,
}

/// What a diary and its backups hold.
#[derive(Clone, Debug)]
struct Story {
    now: Arc<Moment>,
    backups: BTreeMap<u64, Arc<Moment>>,
    /// What the diary held before each undo: one that moves many entries makes a backup first.
    undone: Vec<Arc<Moment>>,
}

impl Story {
    fn after(&self, step: &Step) -> Self {
        let mut story = self.clone();
        let mut held = self.now.held.clone();
        match step {
            Step::Save { number } => {
                held.0.insert(*number, 0);
            }
            Step::Change { number, version } => {
                held.0.insert(*number, *version);
            }
            Step::Bin { number } => {
                held.0.remove(number);
            }
            Step::Import { first, .. } | Step::Merge { first, .. } => {
                held.0
                    .extend((*first..first + BROUGHT_IN).map(|number| (number, 0)));
            }
            Step::Undo => {
                if let Some(before) = &self.now.before {
                    story.now = Arc::clone(before);
                }
                return story;
            }
            Step::BackUp { .. } => return story,
            Step::Restore { from, .. } => {
                if let Some(kept) = self.backups.get(from) {
                    story.now = Arc::clone(kept);
                }
                return story;
            }
        }
        story.now = Arc::new(Moment {
            held,
            before: Some(Arc::clone(&self.now)),
        });
        story
    }
}

/// Whether a line was read early enough for what it says to be promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// It was: what it says is done must be there.
    InTime,
    /// It was read after the power had gone: it may be there.
    Late,
}

/// What was told of a diary: what it must hold, where one thing may have been done or not.
#[derive(Clone, Debug)]
pub(crate) struct Book {
    possible: Vec<Story>,
    begun: Option<(Step, Vec<Story>)>,
    /// For the backup of a step that is tried again: what the failed first try may have brought.
    brought: BTreeMap<u64, Vec<Arc<Moment>>>,
    sure: BTreeSet<u64>,
    proven: BTreeSet<u64>,
    /// How many steps were acknowledged.
    pub(crate) acknowledged: usize,
    /// What the writer said went wrong.
    pub(crate) failed: Vec<String>,
}

impl Default for Book {
    fn default() -> Self {
        let now = Arc::new(Moment {
            held: Held::default(),
            before: None,
        });
        let story = Story {
            now,
            backups: BTreeMap::new(),
            undone: Vec::new(),
        };
        Self {
            possible: vec![story],
            begun: None,
            brought: BTreeMap::new(),
            sure: BTreeSet::new(),
            proven: BTreeSet::new(),
            acknowledged: 0,
            failed: Vec::new(),
        }
    }
}

impl Book {
    /// Takes a line of the writer in.
    pub(crate) fn hear(&mut self, line: &str, read: Read) {
        if let Some(step) = line.strip_prefix("try ") {
            self.begin(&Step::read(step).expect("a step"), read);
        } else if line == "done" {
            self.end(read);
        } else if let Some(fault) = line.strip_prefix("failed ") {
            self.failed.push(fault.to_owned());
        }
    }

    /// A step began: from now on it may have been done.
    pub(crate) fn begin(&mut self, step: &Step, read: Read) {
        if read == Read::Late
            && let Some((_step, begun)) = self.begun.take()
        {
            self.possible.extend(begun);
        }
        // A step that failed is tried again: it may have failed after its end.
        if let Some((_step, failed)) = &self.begun
            && let Some(sequence) = step.sequence()
        {
            let brought = failed.iter().map(|story| Arc::clone(&story.now)).collect();
            self.brought.insert(sequence, brought);
        }
        // A step that makes a backup first may end between the two.
        if let Some(sequence) = step.sequence() {
            for story in &mut self.possible {
                story.backups.insert(sequence, Arc::clone(&story.now));
            }
        }
        if *step == Step::Undo {
            for story in &mut self.possible {
                story.undone.push(Arc::clone(&story.now));
            }
        }
        let from = match read {
            Read::InTime => self.possible.as_slice(),
            Read::Late => self.possible.last().map_or(&[][..], std::slice::from_ref),
        };
        let after = from.iter().map(|story| story.after(step)).collect();
        self.begun = Some((step.clone(), after));
    }

    /// The step was acknowledged: from now on it must have been done.
    pub(crate) fn end(&mut self, read: Read) {
        if read == Read::InTime
            && let Some((step, after)) = self.begun.take()
        {
            self.possible = after;
            self.acknowledged += 1;
            self.sure.extend(step.sequence());
        }
    }

    /// A backup that was not made, as something else keeps what it would hold.
    pub(crate) fn forgive(&mut self, sequence: u64) {
        self.sure.remove(&sequence);
    }

    /// Opens the diary like the next start of the program, checks it in full and compares. Gives what is wrong, and
    /// settles what may have been done or not.
    pub(crate) fn check(&mut self, profile: &Path) -> Vec<String> {
        self.check_opened(&profile.into())
    }

    /// The same for a diary that was unlocked.
    pub(crate) fn check_opened(&mut self, folder: &Folder) -> Vec<String> {
        let opened = Store::open(folder, &now())
            .and_then(|store| store.read().diary())
            .map_err(|error| format!("does not open: {error}"))
            .and_then(|diary| Held::of(&diary.entries));
        let mut problems = match opened {
            Ok(held) => self.settle(&held),
            Err(problem) => vec![problem],
        };
        match check(folder) {
            Ok(report) => problems.extend(report.problems),
            Err(error) => problems.push(error.to_string()),
        }
        problems.extend(self.check_backups(folder));
        problems
    }

    /// Says whether a diary may hold this.
    pub(crate) fn allows(&self, held: &Held) -> bool {
        let begun = self.begun.iter().flat_map(|(_step, after)| after);
        let mut may_be = self.possible.iter().chain(begun);
        may_be.any(|story| story.now.held == *held)
    }

    /// Says whether a diary must hold this and nothing else.
    pub(crate) fn is_sure_of(&self, held: &Held) -> bool {
        self.begun.is_none() && self.possible.iter().all(|story| story.now.held == *held)
    }

    /// Keeps of what may be what is.
    pub(crate) fn settle(&mut self, held: &Held) -> Vec<String> {
        let begun = self.begun.take().map(|(_step, after)| after);
        let may_be: Vec<Story> = self
            .possible
            .drain(..)
            .chain(begun.into_iter().flatten())
            .collect();
        let mut left: Vec<Story> = Vec::new();
        for story in may_be.iter().filter(|story| story.now.held == *held) {
            // A story that differs in its backups alone knows all that the one before it knew.
            left.retain(|other| !Arc::ptr_eq(&other.now, &story.now));
            left.push(story.clone());
        }
        if !left.is_empty() {
            self.possible = left;
            return Vec::new();
        }
        let wanted: Vec<&Held> = may_be.iter().map(|story| &story.now.held).collect();
        let problem = format!("holds {held:?} instead of one of {wanted:?}");
        self.possible = may_be;
        vec![problem]
    }

    /// Every backup that is listed opens and holds what the diary held then, and none that was acknowledged is gone.
    fn check_backups(&mut self, folder: &Folder) -> Vec<String> {
        let listed = match backups(folder.dir()) {
            Ok(listed) => listed,
            Err(error) => return vec![error.to_string()],
        };
        let there: BTreeSet<u64> = listed.iter().map(|backup| backup.sequence).collect();
        let mut problems: Vec<String> = self
            .sure
            .difference(&there)
            .map(|gone| format!("backup {gone} is gone"))
            .collect();
        for backup in listed {
            if !self.proven.contains(&backup.sequence) {
                match self.prove(folder, &backup) {
                    Ok(()) => {
                        self.proven.insert(backup.sequence);
                        self.sure.insert(backup.sequence);
                    }
                    Err(problem) => problems.push(format!("{}: {problem}", backup.path.display())),
                }
            }
        }
        problems
    }

    /// Looks at every backup again, also those that were good before.
    pub(crate) fn check_all_backups(&mut self, profile: &Path) -> Vec<String> {
        self.proven.clear();
        self.check_backups(&profile.into())
    }

    fn prove(&self, folder: &Folder, backup: &Backup) -> Result<(), String> {
        inspect(folder, backup).map_err(|error| error.to_string())?;
        let held = if slots(folder.dir()).is_ok_and(|slots| slots.contains(&SlotKind::Device)) {
            held_by(backup)?
        } else {
            held_by_locked(folder, backup)?
        };
        let knows = |story: &Story| {
            let kept = story.backups.get(&backup.sequence);
            let before_undo = backup.reason == Reason::Removal
                && story.undone.iter().any(|moment| moment.held == held);
            kept.is_some_and(|kept| kept.held == held) || before_undo
        };
        // A restore that failed after its last step was done, and is tried again, backs up what it brought.
        let brought = self.brought.get(&backup.sequence);
        let before_second_try = backup.reason == Reason::Restore
            && brought.is_some_and(|tried| tried.iter().any(|moment| moment.held == held));
        if before_second_try || self.possible.iter().any(knows) {
            Ok(())
        } else {
            Err(format!("holds {held:?}, which the diary did not then"))
        }
    }
}

/// What a backup of a locked diary holds, opened with the diary's key.
fn held_by_locked(folder: &Folder, backup: &Backup) -> Result<Held, String> {
    let opened = open_copy(folder, backup).and_then(|reader| reader.diary());
    Held::of(&opened.map_err(|error| error.to_string())?.entries)
}

/// What a backup holds, opened as a diary of its own with the key beside it.
pub(crate) fn held_by(backup: &Backup) -> Result<Held, String> {
    let elsewhere = quick_folder();
    let copied = fs::copy(&backup.path, elsewhere.path().join("diary.db"));
    copied.map_err(|error| error.to_string())?;
    let keys = backup.path.with_extension("keys.json");
    fs::copy(keys, elsewhere.path().join("keys.json")).map_err(|error| error.to_string())?;
    Held::in_folder(elsewhere.path())
}
