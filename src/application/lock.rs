//! Owns the lock of a diary: what opens a locked one, and what may be asked of the lock.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::application::kiosk::{Pin, PinProof};
use crate::application::{Access, Fault, LogEvent, Passphrase, Places, Settings};
use crate::domain::{Moment, Stamp};
use crate::i18n::{Display, Words};
use crate::platform::chance;
use crate::platform::clock::Clock;
use crate::store::{
    self, CodeProblem, Cost, DiaryKey, Folder, NewSlot, RecoveryCode, Secret, SlotKind, StoreError,
};

/// The fewest characters of a passphrase that a person makes up. Words of our own list are longer.
pub const LEAST_LETTERS: usize = 12;

/// A diary that is there and locked.
pub struct Locked {
    /// Where its files are.
    pub places: Places,
    /// The settings in force.
    pub settings: Settings,
    /// Whether a recovery code opens it.
    pub code: HasCode,
}

/// Whether a diary has a recovery code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HasCode {
    /// It has.
    Yes,
    /// It has none, as the kiosk's diaries that the clinic's key recovers.
    No,
}

/// What a person opens a locked diary with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenWith {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code.
    Code(RecoveryCode),
}

impl OpenWith {
    const fn slot(&self) -> SlotKind {
        match self {
            Self::Passphrase(_) => SlotKind::Passphrase,
            Self::Code(_) => SlotKind::Recovery,
        }
    }
}

/// Something that takes as long as a passphrase is stretched, and so does not run in a frame.
#[derive(Clone, Debug)]
pub enum LockErrand {
    /// Open a locked diary.
    Open {
        /// With this.
        with: OpenWith,
        /// When it was asked, on a clock that only runs forward.
        at: Moment,
        /// When it was asked, for the log.
        now: Stamp,
    },
    /// Give an open diary a new passphrase, as the old one was forgotten.
    Renew {
        /// What was unlocked.
        access: Access,
        /// The new passphrase.
        passphrase: Passphrase,
    },
}

/// What may be asked of the lock of an open diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockOrder {
    /// Lock the diary with a passphrase. The recovery code was typed back, and is proven by use
    /// before the lock is on.
    TurnOn {
        /// The passphrase.
        passphrase: Passphrase,
        /// The code as it was typed back.
        code: RecoveryCode,
    },
    /// Set another passphrase.
    Change {
        /// The present one.
        old: Passphrase,
        /// The next one.
        new: Passphrase,
    },
    /// Set another recovery code, which was typed back. The one before opens nothing any more.
    NewCode(RecoveryCode),
    /// Take the lock off.
    TurnOff {
        /// The present passphrase.
        passphrase: Passphrase,
    },
    /// Try the PIN that a diary at a kiosk has.
    ProvePin(Box<PinProof>),
    /// Set another PIN at a kiosk.
    ChangePin {
        /// The present one.
        old: Box<PinProof>,
        /// The next one.
        new: Pin,
    },
    /// Write the recovery code as a page to print.
    SaveCode {
        /// The code.
        code: RecoveryCode,
        /// Where to.
        to: PathBuf,
        /// How the page is written.
        display: Display,
    },
}

/// What came of an order to the lock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockDone {
    /// The lock is on.
    On,
    /// The passphrase was changed.
    Changed,
    /// The recovery code was changed.
    NewCode,
    /// The lock is off.
    Off,
    /// The PIN is the one of this diary.
    PinProven,
    /// The PIN was changed.
    PinChanged,
    /// The code lies there as a page.
    CodeSaved(PathBuf),
}

/// Why a secret does not open the diary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretProblem {
    /// It is another one.
    Wrong,
    /// After several wrong ones the next has to wait.
    Wait {
        /// How many seconds.
        seconds: u64,
    },
    /// It was guessed at too often.
    Disabled,
    /// The diary has none of this kind.
    NoSuchSlot,
}

impl SecretProblem {
    /// Says so in a sentence or two.
    pub fn message(self, words: &Words) -> String {
        match self {
            Self::Wrong => words.lock_wrong(),
            Self::Wait { seconds } => {
                words.lock_wait(i64::try_from(seconds.max(1)).unwrap_or(i64::MAX))
            }
            Self::Disabled => words.lock_disabled(),
            Self::NoSuchSlot => words.lock_no_such(),
        }
    }

    pub(in crate::application) fn of(error: &StoreError) -> Option<Self> {
        let seconds = if let StoreError::MustWait { left } = error {
            left.as_millis().div_ceil(1_000)
        } else {
            0
        };
        if matches!(error, StoreError::WrongSecret) {
            Some(Self::Wrong)
        } else if matches!(error, StoreError::SlotDisabled) {
            Some(Self::Disabled)
        } else if matches!(error, StoreError::NoSuchSlot) {
            Some(Self::NoSuchSlot)
        } else {
            let seconds = u64::try_from(seconds).unwrap_or(u64::MAX);
            (seconds > 0).then_some(Self::Wait { seconds })
        }
    }
}

/// Says what is wrong with a recovery code as it was typed.
pub fn code_problem(problem: CodeProblem, words: &Words) -> String {
    match problem {
        CodeProblem::Length { signs } => {
            words.lock_code_length(i64::try_from(signs).unwrap_or(i64::MAX))
        }
        CodeProblem::UnknownSign { sign } => words.lock_code_sign(&sign.to_string()),
        CodeProblem::Mistyped => words.lock_code_mistyped(),
    }
}

/// Makes a recovery code. Nothing opens with it until it is set.
pub fn fresh_code() -> Result<RecoveryCode, Fault> {
    Ok(RecoveryCode::make()?)
}

/// Chooses six words by chance.
pub fn fresh_passphrase() -> Result<Passphrase, Fault> {
    Ok(Passphrase::from_chance(&chance::bytes()?))
}

/// Whether the diary of these places has a passphrase.
pub fn has_passphrase(folder: &Path) -> bool {
    store::slots(folder).is_ok_and(|slots| slots.contains(&SlotKind::Passphrase))
}

/// Opens a locked diary for a program that was told its passphrase. One that needs none is opened
/// without.
pub fn unlock_for_program(places: &Places, with: &OpenWith, now: &Stamp) -> Result<Access, Fault> {
    let dir = places.profile();
    let wanted = with.slot();
    match store::slots(&dir) {
        Ok(slots) if slots.contains(&SlotKind::Device) && !slots.contains(&wanted) => {
            return Ok(places.into());
        }
        Ok(_) => {}
        // Where there is no diary yet, there is nothing to unlock.
        Err(StoreError::KeyLost { .. }) if !dir.exists() => return Ok(places.into()),
        Err(other) => return Err(other.into()),
    }
    let key = store::unlock_uncounted(&dir, &secret(with));
    note_unlocking(places, &key, wanted, now);
    Ok(unlocked(places, key?))
}

/// Notes in the log that a secret opened the diary, or that it is another one. What could not be looked
/// at is no failed try.
fn note_unlocking(
    places: &Places,
    key: &Result<DiaryKey, StoreError>,
    slot: SlotKind,
    now: &Stamp,
) {
    let event = match key {
        Ok(_) => LogEvent::Unlocked,
        Err(StoreError::WrongSecret) => LogEvent::UnlockFailed {
            // What is not counted on disk, as a program's try, is one by itself.
            count: store::wrong_guesses(&places.profile(), slot).unwrap_or(1),
        },
        Err(_) => return,
    };
    event.note(&places.log(), now);
}

fn unlocked(places: &Places, key: DiaryKey) -> Access {
    let folder = Folder::unlocked(&places.profile(), key);
    Access::unlocked(places.clone(), folder)
}

fn secret(with: &OpenWith) -> Secret<'_> {
    match with {
        OpenWith::Passphrase(passphrase) => Secret::Passphrase(passphrase.expose()),
        OpenWith::Code(code) => Secret::Recovery(code),
    }
}

/// Runs an errand; it takes about a second.
pub(in crate::application) fn run_errand(
    places: &Places,
    errand: &LockErrand,
    cost: Stretch,
) -> Result<Access, Fault> {
    match errand {
        LockErrand::Open { with, at, now } => {
            let key = store::unlock(&places.profile(), &secret(with), *at);
            note_unlocking(places, &key, with.slot(), now);
            Ok(unlocked(places, key?))
        }
        LockErrand::Renew { access, passphrase } => {
            set_passphrase(access.folder(), passphrase, cost)?;
            Ok(access.clone())
        }
    }
}

/// How hard new passphrases are to try.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stretch {
    /// As hard as this machine does in some seven tenths of a second.
    #[default]
    Tuned,
    /// As little as is allowed, for tests.
    Least,
}

impl Stretch {
    /// What the environment asks for: where the clock is fixed, the machine is not measured.
    pub fn from_environment() -> Self {
        match Clock::from_environment() {
            Ok(Clock::Fixed(_) | Clock::Led(..)) => Self::Least,
            Ok(Clock::System) | Err(_) => Self::Tuned,
        }
    }

    pub(in crate::application) fn cost(self) -> Cost {
        match self {
            Self::Least => Cost::FLOOR,
            Self::Tuned => {
                Cost::tuned(&|| Duration::from_millis(Clock::System.moment().elapsed_ms))
            }
        }
    }
}

/// Sets a passphrase and proves by use that it opens the diary.
pub(in crate::application) fn set_passphrase(
    folder: &Folder,
    passphrase: &Passphrase,
    stretch: Stretch,
) -> Result<(), Fault> {
    let new = NewSlot::Passphrase {
        words: passphrase.expose(),
        cost: stretch.cost(),
    };
    store::put_slot(folder, &new)?;
    store::unlock_uncounted(folder.dir(), &Secret::Passphrase(passphrase.expose()))?;
    Ok(())
}

/// Sets a recovery code and proves by use that it opens the diary.
pub(in crate::application) fn set_code(folder: &Folder, code: &RecoveryCode) -> Result<(), Fault> {
    store::put_slot(folder, &NewSlot::Recovery(code))?;
    store::unlock_uncounted(folder.dir(), &Secret::Recovery(code))?;
    Ok(())
}
