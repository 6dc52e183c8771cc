//! Owns the exit codes.

use crate::application::FaultKind;

/// It was done.
pub const DONE: u8 = 0;
/// It could not be done: the disk, a missing file, a mistake of the program.
pub const FAILED: u8 = 1;
/// The arguments are wrong or a value is out of range.
pub const REFUSED: u8 = 2;
/// There is no display to open the window on.
pub const NO_DISPLAY: u8 = 3;
/// The diary is open elsewhere.
pub const ALREADY_OPEN: u8 = 4;
/// The diary is damaged, newer than this version, or not a diary.
pub const UNREADABLE: u8 = 5;
/// The diary is locked, or the secret does not open it.
pub const LOCKED: u8 = 6;

/// The exit code of a fault.
pub const fn of(kind: FaultKind) -> u8 {
    match kind {
        FaultKind::AlreadyOpen => ALREADY_OPEN,
        FaultKind::Damaged | FaultKind::NewerFile | FaultKind::NotOurs => UNREADABLE,
        FaultKind::BadInput => REFUSED,
        FaultKind::Locked => LOCKED,
        FaultKind::DiskFull
        | FaultKind::NotAllowed
        | FaultKind::ReadOnly
        | FaultKind::Busy
        | FaultKind::Missing
        | FaultKind::Stopped
        | FaultKind::Bug => FAILED,
    }
}
