//! Owns which secrets may open a diary after the changes that were told, and the look at which of them do.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use evenly::domain::Moment;
use evenly::store::{
    ClinicKey, DeviceSecret, Folder, RecoveryCode, Secret, Store, StoreErrorKind, unlock,
    unlock_uncounted,
};
use tempfile::TempDir;

use crate::bench::{copy_folder, quick_folder};
use crate::book::now;

/// The moment of each guess that is meant to be right.
pub(crate) const GUESSED: Moment = Moment {
    run: 1,
    elapsed_ms: 0,
};

/// One way into a diary.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Way {
    /// Without being asked.
    Free,
    Words(String),
    Pin(String),
    Code(String),
}

impl fmt::Display for Way {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Free => write!(out, "free"),
            Self::Words(words) => write!(out, "words {words}"),
            Self::Pin(digits) => write!(out, "pin {digits}"),
            Self::Code(code) => write!(out, "code {code}"),
        }
    }
}

impl Way {
    pub(crate) fn told(text: &str) -> Self {
        match text.split_once(' ') {
            Some(("words", words)) => Self::Words(words.to_owned()),
            Some(("pin", digits)) => Self::Pin(digits.to_owned()),
            Some(("code", code)) => Self::Code(code.to_owned()),
            _ => Self::Free,
        }
    }
}

/// Where a change of a secret leads: the way in, the code, or both.
fn begun(now: &Ring, line: &str) -> Ring {
    let mut next = now.clone();
    next.before = None;
    for part in line.split(" and ") {
        let way = Way::told(part);
        if matches!(way, Way::Code(_)) {
            next.code = Some(way);
        } else {
            next.door = way;
        }
    }
    next
}

/// Whether the bytes of a key file open in a way.
type Known = BTreeMap<(Vec<u8>, Way), bool>;

/// The secrets of one diary as they were told.
#[derive(Clone, Debug)]
pub(crate) struct Ring {
    /// The way in.
    pub(crate) door: Way,
    code: Option<Way>,
    /// The secret half of a clinic's key, and the device secret of its kiosk.
    pub(crate) clinic: Option<String>,
    pub(crate) device: Option<PathBuf>,
    /// What it was before a change that may have been done or not.
    before: Option<Box<Self>>,
    /// What opened once and must not any more.
    retired: Vec<Way>,
    /// Whether a key file beside a backup opens in a way, as trying one takes a while.
    known: Rc<RefCell<Known>>,
    /// How often a change was found half done, with the old and the new secret both opening.
    pub(crate) halves: usize,
    /// How many changes were acknowledged.
    pub(crate) changed: usize,
}

impl Ring {
    /// A diary that opens this way.
    pub(crate) fn new(door: Way) -> Self {
        Self {
            door,
            code: None,
            clinic: None,
            device: None,
            before: None,
            retired: Vec::new(),
            known: Rc::default(),
            halves: 0,
            changed: 0,
        }
    }

    /// Takes a line of a writer in: `secret words …`, `secret code … and words …`, `secret pin …`, `secret free`, `done`.
    pub(crate) fn hear(&mut self, line: &str) {
        if let Some(change) = line.strip_prefix("secret ") {
            let mut next = begun(self, change);
            next.before = Some(Box::new(self.clone()));
            *self = next;
        } else if line == "done"
            && let Some(before) = self.before.take()
        {
            self.changed += 1;
            self.retire(&before);
        }
    }

    fn retire(&mut self, before: &Self) {
        self.retired.push(before.door.clone());
        self.retired.extend(before.code.clone());
        let (door, code) = (&self.door, self.code.as_ref());
        self.retired.retain(|way| way != door && Some(way) != code);
    }

    /// The new way in, and the old one where the change was not acknowledged.
    fn doors(&self) -> Vec<Way> {
        let old = self.before.as_ref().map(|before| before.door.clone());
        let mut doors = vec![self.door.clone()];
        doors.extend(old.filter(|old| *old != self.door));
        doors
    }

    fn codes(&self) -> Vec<Way> {
        let old = self.before.as_ref().and_then(|before| before.code.clone());
        let mut codes: Vec<Way> = self.code.iter().cloned().collect();
        codes.extend(old.filter(|old| Some(old) != self.code.as_ref()));
        codes
    }

    /// Tries one way on a copy of the folder; gives the copy, as that left it, where it opened.
    fn opens(&self, profile: &Path, way: &Way) -> Result<Option<TempDir>, String> {
        let copy = quick_folder();
        copy_folder(profile, copy.path());
        Ok(self.open(copy.path(), way)?.map(|_opened| copy))
    }

    /// Opens the diary's key this way, as the program does.
    pub(crate) fn open(&self, profile: &Path, way: &Way) -> Result<Option<Folder>, String> {
        let opened = match way {
            Way::Free => match Store::open(profile, &now()) {
                Ok(_store) => return Ok(Some(profile.into())),
                Err(error) => Err(error),
            },
            Way::Words(words) => unlock_uncounted(profile, &Secret::Passphrase(words)),
            Way::Code(code) => {
                let code = RecoveryCode::typed(code).unwrap();
                unlock_uncounted(profile, &Secret::Recovery(&code))
            }
            Way::Pin(digits) => {
                let device = DeviceSecret::read(self.device.as_ref().unwrap()).unwrap();
                let secret = Secret::Pin {
                    digits,
                    device: &device,
                };
                unlock(profile, &secret, GUESSED)
            }
        };
        match opened {
            Ok(key) => Ok(Some(Folder::unlocked(profile, key))),
            Err(error)
                if [StoreErrorKind::WrongSecret, StoreErrorKind::Locked]
                    .contains(&error.kind()) =>
            {
                Ok(None)
            }
            Err(error) => Err(format!("{way:?}: {error}")),
        }
    }

    /// The clinic's key opens the diary.
    fn opens_for_clinic(clinic: &str, folder: &Path) -> Result<(), String> {
        let key = ClinicKey::typed(clinic).unwrap();
        let key = unlock_uncounted(folder, &Secret::Clinic(&key))
            .map_err(|error| format!("the clinic's key: {error}"))?;
        Store::open_read_only(Folder::unlocked(folder, key))
            .map(drop)
            .map_err(|error| format!("opened by the clinic: {error}"))
    }

    /// Looks at which secrets open the diary and the copies beside its backups, each on a copy of its own. Gives what is
    /// wrong, and the ways in that open.
    fn look(&mut self, profile: &Path) -> Result<(Vec<Way>, Vec<String>), String> {
        let mut problems = Vec::new();
        let doors = self.doors();
        let mut open = Vec::new();
        for door in &doors {
            let Some(copy) = self.opens(profile, door)? else {
                continue;
            };
            open.push(door.clone());
            // Whoever opened it has brought all copies in line: the other one opens nothing any more.
            for other in doors.iter().filter(|other| *other != door) {
                if self.opens(copy.path(), other)?.is_some() {
                    problems.push(format!("{other:?} opens after {door:?} did"));
                }
            }
            problems.extend(self.look_beside_backups(copy.path(), std::slice::from_ref(door))?);
        }
        self.halves += usize::from(open.len() > 1);
        if open.is_empty() {
            problems.push(format!("none of {doors:?} opens"));
        }
        problems.extend(self.look_beside_backups(profile, &doors)?);
        let codes = self.codes();
        let by_code = |code: &Way| self.opens(profile, code).map(|copy| copy.is_some());
        let opening: Vec<bool> = codes.iter().map(by_code).collect::<Result<_, _>>()?;
        // A code that is set for the first time and not acknowledged need not be there.
        let had_one = self.before.as_ref().is_none_or(|it| it.code.is_some());
        if !codes.is_empty() && had_one && !opening.contains(&true) {
            problems.push(format!("none of {codes:?} opens"));
        }
        if let Some(clinic) = &self.clinic {
            let copy = quick_folder();
            copy_folder(profile, copy.path());
            problems.extend(Self::opens_for_clinic(clinic, copy.path()).err());
        }
        // The newest that were given up, as there may be many.
        for gone in self.retired.iter().rev().take(2) {
            if !doors.contains(gone)
                && !codes.contains(gone)
                && self.opens(profile, gone)?.is_some()
            {
                problems.push(format!("{gone:?} opens and was given up"));
            }
        }
        Ok((open, problems))
    }

    /// Each backup with its key file, taken out of the folder, opens with one of these ways in, or with the clinic's key;
    /// none opens with what was given up, and none has a PIN to guess.
    fn look_beside_backups(&self, profile: &Path, doors: &[Way]) -> Result<Vec<String>, String> {
        let mut problems = Vec::new();
        let mut seen = BTreeSet::new();
        for name in names(&profile.join("backups")) {
            let bytes = fs::read(profile.join("backups").join(&name)).unwrap();
            if !name.ends_with(".keys.json") || !seen.insert(bytes.clone()) {
                continue;
            }
            let alone = quick_folder();
            fs::write(alone.path().join("keys.json"), &bytes).unwrap();
            let backup = name.replace(".keys.json", ".db");
            let diary = alone.path().join("diary.db");
            if fs::copy(profile.join("backups").join(backup), diary).is_err() {
                // A backup that was not finished.
                continue;
            }
            problems.extend(self.look_at_copy(&name, alone.path(), &bytes, doors)?);
        }
        Ok(problems)
    }

    /// The same for one backup, alone in a folder.
    fn look_at_copy(
        &self,
        name: &str,
        alone: &Path,
        keys: &[u8],
        doors: &[Way],
    ) -> Result<Vec<String>, String> {
        let mut problems = Vec::new();
        let opening: Vec<bool> = doors
            .iter()
            .map(|door| self.opens_copy(alone, keys, door))
            .collect::<Result<_, _>>()?;
        if let Some(clinic) = &self.clinic {
            if let Err(problem) = Self::opens_for_clinic(clinic, alone) {
                problems.push(format!("{name}: {problem}"));
            }
            if opening.contains(&true) {
                problems.push(format!("{name} can be opened with one of {doors:?}"));
            }
            return Ok(problems);
        }
        if !opening.contains(&true) {
            problems.push(format!("{name} opens with none of {doors:?}"));
        }
        let given_up = self.retired.iter().rev().take(2);
        for gone in given_up.filter(|_gone| self.before.is_none()) {
            if self.opens_copy(alone, keys, gone)? {
                problems.push(format!("{name} opens with {gone:?}, which was given up"));
            }
        }
        Ok(problems)
    }

    /// Whether a backup with this key file opens in a way. What is known of the same file is not tried again.
    fn opens_copy(&self, alone: &Path, keys: &[u8], way: &Way) -> Result<bool, String> {
        let asked = (keys.to_vec(), way.clone());
        let known = self.known.borrow().get(&asked).copied();
        let opens = match known {
            Some(opens) => opens,
            None => self.opens(alone, way)?.is_some(),
        };
        self.known.borrow_mut().insert(asked, opens);
        Ok(opens)
    }

    /// Looks at all secrets, then opens the diary with one that opens, chosen by `choose`, and settles on that. Gives the
    /// diary's folder, and what is wrong.
    pub(crate) fn check(&mut self, profile: &Path, choose: usize) -> (Option<Folder>, Vec<String>) {
        let (open, mut problems) = match self.look(profile) {
            Ok(found) => found,
            Err(problem) => return (None, vec![problem]),
        };
        if open.is_empty() {
            return (None, problems);
        }
        let door = open[choose % open.len()].clone();
        let opened = self.open(profile, &door).and_then(|opened| {
            self.settle(profile, door)?;
            opened.ok_or_else(|| "what opened the copy does not open the diary".to_owned())
        });
        match opened {
            Ok(folder) => (Some(folder), problems),
            Err(problem) => {
                problems.push(problem);
                (None, problems)
            }
        }
    }

    /// Keeps of what may be what is.
    fn settle(&mut self, profile: &Path, door: Way) -> Result<(), String> {
        let codes = self.codes();
        let Some(before) = self.before.take() else {
            return Ok(());
        };
        self.code = None;
        for code in codes {
            if self.opens(profile, &code)?.is_some() {
                if self.code.is_some() {
                    return Err(format!("two codes open after {door:?} did"));
                }
                self.code = Some(code);
            }
        }
        let new = std::mem::replace(&mut self.door, door);
        self.retired.push(new);
        self.retire(&before);
        Ok(())
    }
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(listed) = fs::read_dir(folder) else {
        return Vec::new();
    };
    listed
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect()
}
