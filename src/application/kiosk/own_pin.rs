//! Owns how a person changes their own PIN while their diary is open.

use crate::application::kiosk::{Deed, Doer, Kiosk, Pin, Sign};
use crate::application::{Fault, Stretch};
use crate::domain::{Moment, Stamp};
use crate::store::Folder;

/// What shows that the person at an open diary is its owner: the PIN. It is counted as at the locked
/// screen, so that whoever finds a diary open cannot guess at leisure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PinProof {
    /// The kiosk.
    pub kiosk: Kiosk,
    /// Whose diary is open.
    pub sign: Sign,
    /// The PIN they have.
    pub pin: Pin,
    /// When it was typed, on a clock that only runs forward.
    pub at: Moment,
}

impl PinProof {
    /// Tries the PIN.
    pub(in crate::application) fn prove(&self, folder: &Folder, now: &Stamp) -> Result<(), Fault> {
        let digits = self.pin.digits();
        self.kiosk
            .unlock(folder.dir(), self.sign, digits, (self.at, now))?;
        Ok(())
    }

    /// Sets another PIN and proves by use that it opens the diary. The caller has tried this one, and
    /// has backed the diary up.
    pub(in crate::application) fn change_to(
        &self,
        new: &Pin,
        (folder, stretch): (&Folder, Stretch),
        now: &Stamp,
    ) -> Result<(), Fault> {
        self.kiosk.set_pin(folder, new, stretch)?;
        let next = Self {
            pin: new.clone(),
            ..self.clone()
        };
        next.prove(folder, now)?;
        let about = self.sign.id();
        self.kiosk.note(Doer::Person, Deed::PinChanged, &about, now);
        Ok(())
    }
}
