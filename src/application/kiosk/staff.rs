//! Owns what staff do at a kiosk: setting it up, looking after its diaries without reading them, leaving it.

use std::path::{Path, PathBuf};

use crate::application::kiosk::house::places_in;
use crate::application::kiosk::{Acceptance, Deed, Disk, Doer, Kiosk, KioskFile, Pin, Resident};
use crate::application::{Fault, FaultKind, Stretch};
use crate::domain::{Moment, Stamp};
use crate::platform::files;
use crate::store::{self, ClinicKey, DeviceSecret, Folder, NewSlot, Secret};

/// The fewest characters of the staff's passphrase.
pub const STAFF_LEAST: usize = 8;

/// What a kiosk is set up with.
#[derive(Clone, Debug)]
pub struct SetUp {
    /// The staff's passphrase.
    pub passphrase: String,
    /// The clinic's recovery key as it was read back.
    pub clinic: String,
    /// What staff set.
    pub file: KioskFile,
    /// The words by which they accepted a disk without encryption.
    pub accepted: Option<String>,
}

/// Why a kiosk is not set up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetUpProblem {
    /// The passphrase is too short.
    ShortPassphrase,
    /// What was read back is no recovery key.
    NoKey,
    /// The data folder lies in another machine.
    Network,
    /// The disk is not encrypted, and nobody accepted that.
    PlainDisk,
}

/// Something that staff ask for; it may take a second.
#[derive(Clone, Debug)]
pub enum StaffErrand {
    /// Come in.
    In {
        /// The passphrase.
        passphrase: String,
        /// When, on a clock that only runs forward.
        at: Moment,
    },
    /// Set the kiosk up.
    SetUp(Box<SetUp>),
    /// Change what staff set.
    Save(Box<KioskFile>),
    /// Erase a person's diary for good.
    Remove(Resident),
    /// Set a person's PIN anew with the clinic's key; the diary itself is not opened.
    ResetPin {
        /// Whose.
        resident: Resident,
        /// The clinic's key, as it was typed or read from a stick.
        clinic: String,
        /// The new PIN.
        pin: Pin,
    },
    /// Write the audit log to a stick.
    ExportLog(PathBuf),
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffDone {
    /// Staff are in.
    In,
    /// The kiosk is set up, with this file.
    SetUp(Box<KioskFile>),
    /// What staff set is changed.
    Saved(Box<KioskFile>),
    /// The diary is erased; copies of it lie in these places, where only a person can erase them.
    Removed(Vec<PathBuf>),
    /// The PIN is set.
    PinReset,
    /// The log lies there.
    LogExported(PathBuf),
}

impl SetUp {
    /// What stands in the way of this; `None` where nothing does.
    pub fn problem(&self, disk: Disk) -> Option<SetUpProblem> {
        if disk == Disk::Network {
            return Some(SetUpProblem::Network);
        }
        if self.passphrase.chars().count() < STAFF_LEAST {
            return Some(SetUpProblem::ShortPassphrase);
        }
        if ClinicKey::typed(&self.clinic).is_none() {
            return Some(SetUpProblem::NoKey);
        }
        let accepted = self
            .accepted
            .as_ref()
            .is_some_and(|words| !words.trim().is_empty());
        (disk != Disk::Encrypted && !accepted).then_some(SetUpProblem::PlainDisk)
    }
}

/// Makes a recovery key for a clinic, as the text that is kept away from the machine.
pub fn fresh_clinic_key() -> String {
    ClinicKey::make().text().to_string()
}

/// Whether a text that was typed or read back is the recovery key that was made.
pub fn is_same_key(made: &str, back: &str) -> bool {
    let (Some(made), Some(back)) = (ClinicKey::typed(made), ClinicKey::typed(back)) else {
        return false;
    };
    back.opens(&made.recipient()).unwrap_or(false)
}

impl Kiosk {
    /// Reads a text from a stick, such as the recovery key. Links are refused.
    pub fn text_on_stick(&self, path: &Path) -> Result<String, Fault> {
        let bytes = self.reach().read(path, 64 * 1024)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Writes a text to a stick, whole or not at all.
    pub fn text_to_stick(&self, path: &Path, text: &str) -> Result<(), Fault> {
        Ok(self.reach().write(path, text.as_bytes())?)
    }

    /// Runs an errand of staff. Every deed stands in the log before it is done.
    pub fn run(&self, errand: &StaffErrand, now: &Stamp) -> Result<StaffDone, Fault> {
        match errand {
            StaffErrand::In { passphrase, at } => self.staff_in(passphrase, *at, now),
            StaffErrand::SetUp(asked) => self.set_up(asked, now),
            StaffErrand::Save(file) => {
                self.log(Doer::Staff, Deed::Changed, "", now)?;
                file.save(&self.inner("kiosk.toml"))?;
                Ok(StaffDone::Saved(file.clone()))
            }
            StaffErrand::Remove(resident) => self.remove(resident, now),
            StaffErrand::ResetPin {
                resident,
                clinic,
                pin,
            } => self.reset_pin(resident, clinic, pin, now),
            StaffErrand::ExportLog(to) => {
                self.log(Doer::Staff, Deed::LogExported, "", now)?;
                self.reach().write(to, &self.audit_bytes()?)?;
                Ok(StaffDone::LogExported(to.clone()))
            }
        }
    }

    fn staff_in(&self, passphrase: &str, at: Moment, now: &Stamp) -> Result<StaffDone, Fault> {
        let secret = Secret::Passphrase(passphrase);
        match store::unlock(&self.inner("staff"), &secret, at) {
            Ok(_key) => {
                self.log(Doer::Staff, Deed::StaffIn, "", now)?;
                Ok(StaffDone::In)
            }
            Err(error) => {
                self.note(Doer::Visitor, Deed::StaffRefused, "", now);
                Err(error.into())
            }
        }
    }

    fn set_up(&self, asked: &SetUp, now: &Stamp) -> Result<StaffDone, Fault> {
        let problem = asked.problem(self.disk());
        let clinic = ClinicKey::typed(&asked.clinic).filter(|_| problem.is_none());
        let Some(clinic) = clinic else {
            return Err(Fault::new(FaultKind::BadInput, "kiosk: set-up incomplete"));
        };
        files::create_private_folder(&self.inner(""))?;
        files::create_private_folder(&self.data().join("profiles"))?;
        let device = self.inner("device.key");
        if !files::exists(&device) {
            DeviceSecret::make(&device)?;
        }
        let staff = self.inner("staff");
        // Left by a set-up that was cut off before its last step; nothing was locked with it.
        if files::exists(&staff) {
            files::remove_folder(&staff)?;
        }
        let slot = NewSlot::Passphrase {
            words: &asked.passphrase,
            cost: Stretch::from_environment().cost(),
        };
        store::make_locked(&staff, &[slot])?;
        let mut file = asked.file.clone();
        file.clinic = clinic.recipient().text();
        self.log(Doer::Staff, Deed::SetUp, "", now)?;
        file.plain_disk = None;
        if let Some(words) = asked
            .accepted
            .as_ref()
            .filter(|words| !words.trim().is_empty())
        {
            self.log(Doer::Staff, Deed::PlainDiskAccepted, "", now)?;
            file.plain_disk = Some(Acceptance {
                words: words.clone(),
                utc_ms: now.utc_ms,
            });
        }
        // The last step: with this file the kiosk is set up.
        file.save(&self.inner("kiosk.toml"))?;
        Ok(StaffDone::SetUp(Box::new(file)))
    }

    fn remove(&self, resident: &Resident, now: &Stamp) -> Result<StaffDone, Fault> {
        self.log(Doer::Staff, Deed::Removed, &resident.sign.id(), now)?;
        let places = places_in(&resident.folder)?;
        let copies = store::erase(&places.profile())?;
        files::remove_folder(&resident.folder)?;
        Ok(StaffDone::Removed(copies.into_iter().collect()))
    }

    fn reset_pin(
        &self,
        resident: &Resident,
        clinic: &str,
        pin: &Pin,
        now: &Stamp,
    ) -> Result<StaffDone, Fault> {
        let places = places_in(&resident.folder)?;
        let clinic = ClinicKey::typed(clinic)
            .ok_or_else(|| Fault::new(FaultKind::BadInput, "kiosk: no recovery key"))?;
        self.log(Doer::Staff, Deed::PinReset, &resident.sign.id(), now)?;
        let key = store::unlock_uncounted(&places.profile(), &Secret::Clinic(&clinic))?;
        let folder = Folder::unlocked(&places.profile(), key);
        self.set_pin(&folder, pin, Stretch::from_environment())?;
        Ok(StaffDone::PinReset)
    }
}
