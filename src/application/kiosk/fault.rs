//! Owns the mistakes of this program that only a kiosk can make.

use crate::application::Fault;

/// Work beside the window ended and told nothing.
pub fn no_answer() -> Fault {
    Fault::bug("kiosk: work ended without an answer")
}

/// A diary that was just unlocked did not open with its key.
pub fn still_locked() -> Fault {
    Fault::bug("kiosk: the diary is locked still")
}
