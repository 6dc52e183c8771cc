//! Owns the folder of a kiosk: whose diaries lie in it, how they are opened, and what is noted about that.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::application::kiosk::audit::{following, head};
use crate::application::kiosk::{
    AuditFault, AuditLine, Deed, Disk, Doer, Entered, KioskFile, Pin, Purpose, Resident, Sign,
    Symbol, pin_problem, verify,
};
use crate::application::{
    Access, Asked, Fault, FaultKind, FirstStart, LanguageChoice, Places, SecretProblem, Settings,
    Stretch, Zoom,
};
use crate::domain::{Moment, Stamp};
use crate::platform::kiosk_file::SignFile;
use crate::platform::reach::Reach;
use crate::platform::{chance, disks, files, kiosk_process};
use crate::store::{self, ClinicKey, ClinicRecipient, DeviceSecret, Folder, NewSlot, Secret};

/// The size a session begins with at least, in percent: a control of 44 points has 56 then, large
/// enough for a finger, and on a screen 1280 wide the rail keeps its words. Who likes it smaller can
/// have that.
const FOR_FINGERS: u16 = 127;
/// More than an audit log of ten busy years holds.
const LOG_LIMIT: u64 = 256 * 1024 * 1024;
/// More than one line of it.
const LINE_LIMIT: u64 = 2 * 1024;

/// A kiosk: its data folder with what staff set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kiosk {
    data: PathBuf,
    /// What staff set.
    pub file: KioskFile,
}

/// Whether a data folder is a kiosk.
#[derive(Clone, Debug)]
pub enum Lives {
    /// It was set up.
    SetUp(Kiosk),
    /// It was not yet.
    NotYet(Kiosk),
    /// Its file of settings cannot be read; nothing is opened and nothing is written over.
    Unreadable(Kiosk, Fault),
}

impl Kiosk {
    /// Looks into a data folder.
    pub fn look(places: &Places) -> Lives {
        let data = places.folder().to_owned();
        let path = data.join("kiosk").join("kiosk.toml");
        match KioskFile::load(&path) {
            Ok(Some(file)) => Lives::SetUp(Self { data, file }),
            Ok(None) => Lives::NotYet(Self {
                data,
                file: KioskFile::default(),
            }),
            Err(problem) => {
                let file = KioskFile::default();
                Lives::Unreadable(Self { data, file }, problem.into())
            }
        }
    }

    /// The data folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// The disk below it.
    pub fn disk(&self) -> Disk {
        disks::below(&self.data)
    }

    /// The sticks that are there.
    pub fn sticks(&self) -> Vec<PathBuf> {
        disks::sticks(&self.file.sticks)
    }

    /// How far anybody reaches for files here: to the sticks.
    pub(in crate::application::kiosk) fn reach(&self) -> Reach {
        Reach::Sticks(self.file.sticks.clone())
    }

    fn unlocked(&self, places: Places, key: store::DiaryKey) -> Access {
        let folder = Folder::unlocked(&places.profile(), key);
        Access::unlocked(places.reaching(self.reach()), folder)
    }

    pub(in crate::application::kiosk) fn inner(&self, name: &str) -> PathBuf {
        self.data.join("kiosk").join(name)
    }

    /// Who has a diary here, by number.
    pub fn residents(&self) -> Vec<Resident> {
        let mut found: Vec<Resident> = files::list(&self.data.join("profiles"))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|listed| match listed {
                files::Listed::Folder(folder) => resident(folder),
                files::Listed::File(_) => None,
            })
            .collect();
        found.sort_by_key(|resident| resident.sign.number);
        found
    }

    /// How many bytes a person's diary takes with everything beside it.
    pub fn size_of(resident: &Resident) -> u64 {
        files::size_of_folder(&resident.folder)
    }

    /// Opens a person's diary with their PIN. A guess is counted before it is looked at.
    pub fn enter(
        &self,
        resident: &Resident,
        digits: &str,
        (at, now): (Moment, &Stamp),
    ) -> Result<Entered, Fault> {
        let places = places_in(&resident.folder)?;
        let key = self.unlock(&places.profile(), resident.sign, digits, (at, now))?;
        self.note(Doer::Person, Deed::Opened, &resident.sign.id(), now);
        keep_sign(resident, now);
        Ok(Entered {
            purpose: Purpose::Person(resident.sign),
            access: self.unlocked(places, key),
        })
    }

    /// Tries a PIN. The guess is counted before it is looked at, and noted where it is wrong.
    pub(in crate::application::kiosk) fn unlock(
        &self,
        profile: &Path,
        sign: Sign,
        digits: &str,
        (at, now): (Moment, &Stamp),
    ) -> Result<store::DiaryKey, Fault> {
        let device = self.device()?;
        let secret = Secret::Pin {
            digits,
            device: &device,
        };
        let tried = store::unlock(profile, &secret, at).map_err(Fault::from);
        let deed = match tried.as_ref().err().and_then(Fault::secret) {
            Some(SecretProblem::Wrong) => Some(Deed::Refused),
            Some(SecretProblem::Disabled) => Some(Deed::PinGone),
            Some(SecretProblem::Wait { .. } | SecretProblem::NoSuchSlot) | None => None,
        };
        if let Some(deed) = deed {
            self.note(Doer::Visitor, deed, &sign.id(), now);
        }
        tried
    }

    /// Gives a diary that is unlocked another PIN.
    pub(in crate::application::kiosk) fn set_pin(
        &self,
        folder: &Folder,
        pin: &Pin,
        stretch: Stretch,
    ) -> Result<(), Fault> {
        let digits = pin.digits();
        self.refuse_weak(digits)?;
        let device = self.device()?;
        let pin = NewSlot::Pin {
            digits,
            device: &device,
            cost: stretch.cost(),
        };
        Ok(store::put_slot(folder, &pin)?)
    }

    fn refuse_weak(&self, digits: &str) -> Result<(), Fault> {
        if pin_problem(digits, self.file.pin_least).is_some() {
            return Err(Fault::new(FaultKind::BadInput, "kiosk: a weak PIN"));
        }
        Ok(())
    }

    /// What this machine adds to every PIN.
    fn device(&self) -> Result<DeviceSecret, Fault> {
        Ok(DeviceSecret::read(&self.inner("device.key"))?)
    }

    /// What is left to wait before the next guess of this person's PIN, in milliseconds.
    pub fn wait_left_ms(resident: &Resident, at: Moment) -> u64 {
        let left = places_in(&resident.folder)
            .ok()
            .and_then(|places| store::wait_left(&places.profile(), store::SlotKind::Pin, at).ok());
        left.map_or(0, |left| {
            u64::try_from(left.as_millis()).unwrap_or(u64::MAX)
        })
    }

    /// Whether this person's PIN was guessed at too often, so that only staff can set another.
    pub fn is_shut(resident: &Resident) -> bool {
        places_in(&resident.folder)
            .ok()
            .and_then(|places| store::slots(&places.profile()).ok())
            .is_some_and(|slots| !slots.contains(&store::SlotKind::Pin))
    }

    /// Begins a diary for a newcomer, locked from its first moment with their PIN and for the
    /// clinic, and proves by use that the PIN opens it.
    pub fn begin(
        &self,
        symbol: Symbol,
        digits: &str,
        language: LanguageChoice,
        (at, now): (Moment, &Stamp),
    ) -> Result<Entered, Fault> {
        self.refuse_weak(digits)?;
        let taken: BTreeSet<u16> = self
            .residents()
            .iter()
            .map(|resident| resident.sign.number)
            .collect();
        let sign = Sign::fresh(symbol, &taken);
        let folder = self.data.join("profiles").join(random_name()?);
        let places = places_in(&folder)?;
        let device = self.device()?;
        let clinic = ClinicRecipient::typed(&self.file.clinic)
            .ok_or_else(|| Fault::bug("the clinic's key in the settings is none"))?;
        files::create_private_folder(&folder)?;
        let pin = NewSlot::Pin {
            digits,
            device: &device,
            cost: Stretch::from_environment().cost(),
        };
        store::make_locked(&places.profile(), &[pin, NewSlot::Clinic(&clinic)])?;
        let secret = Secret::Pin {
            digits,
            device: &device,
        };
        let key = store::unlock(&places.profile(), &secret, at)?;
        self.first_settings(&places, language, FirstStart::Ahead)?;
        // The sign comes last: a folder without one is nobody's, so a newcomer who is cut off here
        // leaves no card that cannot be opened.
        let resident = Resident {
            sign,
            folder,
            last_used: None,
        };
        SignFile {
            symbol: symbol.id().to_owned(),
            number: sign.number,
            last_used: Some(now.day()),
        }
        .save(&resident.folder.join("profile.toml"))?;
        self.note(Doer::Visitor, Deed::Added, &sign.id(), now);
        Ok(Entered {
            purpose: Purpose::Person(sign),
            access: self.unlocked(places, key),
        })
    }

    /// Makes a diary that nobody can open again: the key that wraps its key is made here and let go
    /// of at once, so that only this process ever holds what reads it. Its files lie in the folder
    /// of this session, which the parent empties, and on Linux that folder is in memory.
    pub fn visit(
        &self,
        purpose: Purpose,
        language: LanguageChoice,
        now: &Stamp,
    ) -> Result<Entered, Fault> {
        let deed = match purpose {
            Purpose::Guest | Purpose::Person(_) => Deed::Guest,
            Purpose::Guidance => Deed::Guidance,
        };
        let session = kiosk_process::own_session().unwrap_or_else(|| self.inner("session"));
        let places = places_in(&session.join(random_name()?))?;
        files::create_private_folder(places.folder())?;
        let nobody = ClinicKey::make().recipient();
        let key = store::make_locked(&places.profile(), &[NewSlot::Clinic(&nobody)])?;
        self.first_settings(&places, language, FirstStart::Finished)?;
        self.note(Doer::Visitor, deed, "", now);
        Ok(Entered {
            purpose,
            access: self.unlocked(places, key),
        })
    }

    fn first_settings(
        &self,
        places: &Places,
        language: LanguageChoice,
        first_start: FirstStart,
    ) -> Result<(), Fault> {
        let mut settings = Settings::default();
        settings.language = language;
        settings.zoom = Zoom::clamped(self.file.zoom.max(FOR_FINGERS));
        settings.first_start = first_start;
        Ok(settings.save(&places.settings())?)
    }

    /// Writes a line into the audit log; a log that cannot be written keeps nobody from their diary.
    pub fn note(&self, who: Doer, what: Deed, about: &str, now: &Stamp) {
        drop(self.log(who, what, about, now));
    }

    /// Writes a line into the audit log and has it on the disk.
    pub fn log(&self, who: Doer, what: Deed, about: &str, now: &Stamp) -> Result<(), Fault> {
        let path = self.inner("audit.log");
        let end = if files::exists(&path) {
            files::read_end(&path, LINE_LIMIT)?
        } else {
            Vec::new()
        };
        let end = String::from_utf8_lossy(&end).into_owned();
        let line = following(&end, &self.audit_head(), now.utc_ms, (who, what, about));
        // A line that was cut off by a power cut stays as it is, and is found.
        let begin = if end.is_empty() || end.ends_with('\n') {
            ""
        } else {
            "\n"
        };
        files::append(&path, format!("{begin}{}\n", line.text()).as_bytes())?;
        Ok(files::write_whole(
            &self.inner("audit.head"),
            head(&line).as_bytes(),
        )?)
    }

    /// Reads and checks the audit log; the inner result says where it was changed.
    pub fn audit(&self) -> Result<Result<Vec<AuditLine>, AuditFault>, Fault> {
        let path = self.inner("audit.log");
        // A log that is gone is as short as one can be; the head says whether there was one.
        let text = if files::exists(&path) {
            files::read_whole(&path, LOG_LIMIT)?
        } else {
            Vec::new()
        };
        let text = String::from_utf8_lossy(&text);
        Ok(verify(&text, &self.audit_head()))
    }

    /// What the other file says of the log's end; nothing where it is not there.
    fn audit_head(&self) -> String {
        let head = files::read_whole(&self.inner("audit.head"), LINE_LIMIT).unwrap_or_default();
        String::from_utf8_lossy(&head).into_owned()
    }

    pub(in crate::application::kiosk) fn audit_bytes(&self) -> Result<Vec<u8>, Fault> {
        Ok(files::read_whole(&self.inner("audit.log"), LOG_LIMIT)?)
    }
}

fn resident(folder: PathBuf) -> Option<Resident> {
    let sign = SignFile::load(&folder.join("profile.toml"))?;
    Some(Resident {
        sign: Sign {
            symbol: Symbol::of_id(&sign.symbol)?,
            number: sign.number,
        },
        last_used: sign.last_used,
        folder,
    })
}

/// Notes the day; where that cannot be written, the diary opens all the same.
fn keep_sign(resident: &Resident, now: &Stamp) {
    let sign = SignFile {
        symbol: resident.sign.symbol.id().to_owned(),
        number: resident.sign.number,
        last_used: Some(now.day()),
    };
    drop(sign.save(&resident.folder.join("profile.toml")));
}

pub(in crate::application::kiosk) fn places_in(folder: &Path) -> Result<Places, Fault> {
    let asked = Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    };
    Ok(Places::choose(asked)?.without_log())
}

fn random_name() -> Result<String, Fault> {
    let bytes: [u8; 16] = chance::bytes()?;
    Ok(format!("{:032x}", u128::from_be_bytes(bytes)))
}
