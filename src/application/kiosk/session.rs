//! Owns what a session at a kiosk is for.

use crate::application::Access;
use crate::application::kiosk::Sign;

/// What somebody came for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Their own diary.
    Person(Sign),
    /// Trying the program; nothing of it stays.
    Guest,
    /// Reading the guidance; nothing is written at all.
    Guidance,
}

/// A diary that was opened for somebody.
#[derive(Clone, Debug)]
pub struct Entered {
    /// What for.
    pub purpose: Purpose,
    /// Where it is, with its key.
    pub access: Access,
}
