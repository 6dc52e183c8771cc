//! Owns the guard over guesses: counted on disk before they are looked at, with waits that no clock shortens.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::domain::Moment;
use crate::store::keys::{SlotKind, checked, not_serialized};
use crate::store::{StoreError, files};

/// Says inside the file what it is.
const FORMAT: &str = "evenly-guard";
/// More than the file ever holds.
const MOST_BYTES: u64 = 1 << 16;
/// After so many wrong guesses a PIN is taken away (NIST SP 800-63B-4, 2025, allows up to 100; the
/// usual figure for short PINs is 10).
const MOST_GUESSES: u32 = 10;
/// What has to pass before guesses six to ten, in milliseconds.
const WAITS_MS: [u64; 5] = [30_000, 60_000, 300_000, 900_000, 3_600_000];
/// Guesses that need no waiting.
const FREE: u32 = 5;
/// The longest wait for a passphrase, which is far too long to be guessed: a person who is trying to
/// remember is not kept out for an hour.
const LONGEST_FOR_WORDS_MS: u64 = 300_000;
/// How much of a wait may be waited again after a restart.
const NOTED_EVERY_MS: u64 = 5_000;

/// Guesses at one secret, since the last right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tries {
    failures: u32,
    wait_ms: u64,
    /// Which run of the clock `at_ms` belongs to.
    run: u64,
    at_ms: u64,
}

impl Tries {
    /// No guesses.
    pub const NONE: Self = Self {
        failures: 0,
        wait_ms: 0,
        run: 0,
        at_ms: 0,
    };

    /// How many guesses count as wrong: those that were begun and did not turn out right.
    pub const fn failures(self) -> u32 {
        self.failures
    }

    /// What is left to wait before the next guess. A clock of another run says nothing about what
    /// has passed, so everything is left.
    pub fn left_ms(self, now: Moment) -> u64 {
        let passed = if now.run == self.run {
            now.elapsed_ms.saturating_sub(self.at_ms)
        } else {
            0
        };
        let longest = WAITS_MS.last().copied().unwrap_or_default();
        self.wait_ms.min(longest).saturating_sub(passed)
    }

    /// The same wait, counted from now.
    #[must_use]
    pub fn noted(self, now: Moment) -> Self {
        Self {
            wait_ms: self.left_ms(now),
            run: now.run,
            at_ms: now.elapsed_ms,
            ..self
        }
    }

    /// Whether the wait should be noted, so that a restart does not begin it again.
    fn is_due(self, now: Moment) -> bool {
        self.wait_ms > 0
            && (now.run != self.run || now.elapsed_ms.saturating_sub(self.at_ms) >= NOTED_EVERY_MS)
    }

    /// Counts one more guess, which has to be on disk before it is looked at.
    pub fn begin(self, kind: SlotKind, now: Moment) -> Result<Self, StoreError> {
        if self.is_used_up(kind) {
            return Err(StoreError::SlotDisabled);
        }
        let left = self.left_ms(now);
        if left > 0 {
            return Err(StoreError::MustWait {
                left: Duration::from_millis(left),
            });
        }
        let failures = self.failures.saturating_add(1);
        let place = failures
            .checked_sub(FREE)
            .and_then(|place| usize::try_from(place).ok());
        let wait_ms = place.map_or(0, |place| {
            let last = WAITS_MS.last().copied().unwrap_or_default();
            WAITS_MS.get(place).copied().unwrap_or(last)
        });
        Ok(Self {
            failures,
            wait_ms: if kind == SlotKind::Pin {
                wait_ms
            } else {
                wait_ms.min(LONGEST_FOR_WORDS_MS)
            },
            run: now.run,
            at_ms: now.elapsed_ms,
        })
    }

    /// Whether no guess is left.
    pub fn is_used_up(self, kind: SlotKind) -> bool {
        kind == SlotKind::Pin && self.failures >= MOST_GUESSES
    }
}

/// What the guard's file says.
#[derive(Serialize, Deserialize)]
struct GuardFile {
    format: String,
    /// The copy with the greater number was written later.
    sequence: u64,
    slots: BTreeMap<String, Tries>,
}

/// What is left to wait before the next guess, for the screen that says so. Asking neither counts
/// nor lengthens anything.
pub fn wait_left(dir: &Path, kind: SlotKind, now: Moment) -> Result<Duration, StoreError> {
    let tries = tries(dir, kind)?;
    if tries.is_due(now) {
        note(dir, kind, tries.noted(now))?;
    }
    Ok(Duration::from_millis(tries.left_ms(now)))
}

/// How many guesses in a row were wrong by now; `None` where the guard does not say, as of a secret that
/// nobody can guess.
pub fn wrong_guesses(dir: &Path, kind: SlotKind) -> Option<u32> {
    let tries = tries(dir, kind).ok()?;
    (tries.failures > 0).then_some(tries.failures)
}

/// Counts a guess on disk; gives what stood there before.
pub(in crate::store::keys) fn begin(
    dir: &Path,
    kind: SlotKind,
    now: Moment,
) -> Result<Tries, StoreError> {
    if !is_guarded(kind) {
        return Ok(Tries::NONE);
    }
    let before = tries(dir, kind)?;
    let begun = match before.begin(kind, now) {
        Ok(begun) => begun,
        Err(refused) => {
            if before.is_due(now) {
                note(dir, kind, before.noted(now))?;
            }
            return Err(refused);
        }
    };
    note(dir, kind, begun)?;
    Ok(before)
}

/// A right guess: everything starts from none. A disk that is full does not keep the person out.
pub(in crate::store::keys) fn succeeded(dir: &Path, kind: SlotKind) {
    if is_guarded(kind) {
        let _counted_as_wrong = write(dir, kind, Tries::NONE);
    }
}

/// Takes a guess back that was not looked at.
pub(in crate::store::keys) fn put_back(
    dir: &Path,
    kind: SlotKind,
    before: Tries,
) -> Result<(), StoreError> {
    if is_guarded(kind) {
        note(dir, kind, before)?;
    }
    Ok(())
}

/// Starts from none, for a new secret.
pub(in crate::store::keys) fn begin_anew(dir: &Path, kind: SlotKind) -> Result<(), StoreError> {
    if is_guarded(kind) {
        note(dir, kind, Tries::NONE)?;
    }
    Ok(())
}

/// Whether no guess is left.
pub(in crate::store::keys) fn used_up(dir: &Path, kind: SlotKind) -> Result<bool, StoreError> {
    Ok(is_guarded(kind) && tries(dir, kind)?.is_used_up(kind))
}

/// What a slot that is not there means: one that was guessed at too often was taken away.
pub(in crate::store::keys) fn missing_slot(dir: &Path, kind: SlotKind) -> StoreError {
    match read(dir) {
        Ok(Some(file))
            if file
                .slots
                .get(kind.id())
                .is_some_and(|tries| tries.is_used_up(kind)) =>
        {
            StoreError::SlotDisabled
        }
        Ok(_) | Err(_) => StoreError::NoSuchSlot,
    }
}

/// A code of full strength and a clinic's key cannot be guessed.
fn is_guarded(kind: SlotKind) -> bool {
    matches!(kind, SlotKind::Pin | SlotKind::Passphrase)
}

/// The guesses so far. A guard that is missing or damaged beside a PIN counts as used up; beside a
/// passphrase it hinders nobody who could remove it.
fn tries(dir: &Path, kind: SlotKind) -> Result<Tries, StoreError> {
    let unknown = if kind == SlotKind::Pin {
        Tries {
            failures: MOST_GUESSES,
            ..Tries::NONE
        }
    } else {
        Tries::NONE
    };
    let found = read(dir)?.and_then(|file| file.slots.get(kind.id()).copied());
    Ok(found.unwrap_or(unknown))
}

/// The later one of the copies that are whole.
fn read(dir: &Path) -> Result<Option<GuardFile>, StoreError> {
    let mut found: Option<GuardFile> = None;
    for name in files::GUARD {
        let Some(bytes) = files::read_some(&dir.join(name), MOST_BYTES)? else {
            continue;
        };
        let file = checked::from_bytes(&bytes)
            .ok()
            .and_then(|object| serde_json::from_value::<GuardFile>(object).ok())
            .filter(|file| file.format == FORMAT);
        let Some(file) = file else {
            continue;
        };
        if found
            .as_ref()
            .is_none_or(|earlier| earlier.sequence < file.sequence)
        {
            found = Some(file);
        }
    }
    Ok(found)
}

/// Notes guesses on disk. A passphrase is only slowed down: where its count cannot be written, as in
/// a folder that is only read, it is tried all the same.
fn note(dir: &Path, kind: SlotKind, tries: Tries) -> Result<(), StoreError> {
    match write(dir, kind, tries) {
        Err(StoreError::DiskFull | StoreError::ReadOnly | StoreError::File { .. })
            if kind != SlotKind::Pin =>
        {
            Ok(())
        }
        written => written,
    }
}

fn write(dir: &Path, kind: SlotKind, tries: Tries) -> Result<(), StoreError> {
    let mut file = read(dir)?.unwrap_or_else(|| GuardFile {
        format: FORMAT.to_owned(),
        sequence: 0,
        slots: BTreeMap::new(),
    });
    file.sequence = file.sequence.saturating_add(1);
    file.slots.insert(kind.id().to_owned(), tries);
    let bytes = checked::to_bytes(serde_json::to_value(&file).map_err(not_serialized)?)?;
    for name in files::GUARD {
        files::write_whole(&dir.join(name), &bytes)?;
    }
    Ok(())
}
