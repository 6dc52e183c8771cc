//! Owns the mistakes of this program that only a kiosk can make.

use crate::application::{Fault, FaultKind};

/// Work beside the window ended and told nothing.
pub fn no_answer() -> Fault {
    Fault::bug("kiosk: work ended without an answer")
}

/// A diary that was just unlocked did not open with its key.
pub fn still_locked() -> Fault {
    Fault::bug("kiosk: the diary is locked still")
}

/// Something was to be written, and no place for it was picked.
pub fn no_place() -> Fault {
    Fault::new(FaultKind::Stopped, "kiosk: no place was picked")
}
