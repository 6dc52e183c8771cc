//! Owns a shared machine: whose diary is opened with which PIN, what staff may do, when the screen locks.
//!
//! The rules are pure and know no clock and no file: [`Idle`], [`pin_problem`], the chain of the audit
//! log. [`Kiosk`] joins them with the folder.

mod audit;
mod fault;
mod house;
mod idle;
mod own_pin;
mod pin;
mod place;
mod said;
mod session;
mod sign;
mod staff;

pub use self::audit::{AuditFault, AuditLine, Deed, Doer, chain, following, verify};
pub use self::fault::{no_answer, no_place, still_locked};
pub use self::house::{Kiosk, Lives};
pub use self::idle::{HalfTyped, Idle, Watch};
pub use self::own_pin::PinProof;
pub use self::pin::{PIN_MOST, Pin, PinProblem, pin_problem};
pub use self::place::{PlaceAsk, Shelf, chosen, free_name, place_ask, shelf, with_place};
pub use self::said::{lock_text, wait_text};
pub use self::session::{Entered, Purpose};
pub use self::sign::{Resident, Sign, Symbol};
pub use self::staff::{
    STAFF_LEAST, SetUp, SetUpProblem, StaffDone, StaffErrand, fresh_clinic_key, is_same_key,
};
pub use crate::platform::disks::Disk;
pub use crate::platform::kiosk_file::{Acceptance, Allowed, KioskFile};
pub use crate::platform::media::shown_name;
