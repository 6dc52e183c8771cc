//! Owns appointments as a calendar takes them, and the clock changes of the zone around them.

use crate::domain::{Day, EntryId, Stamp, ZoneName};

/// One appointment of the care path. It holds nothing that a calendar need not know: no note and no
/// result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The entry it comes from; a calendar that takes it in twice knows it by this.
    pub id: EntryId,
    /// When it is.
    pub when: AppointmentTime,
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub place: Option<String>,
    /// How to prepare, one line each.
    pub about: Vec<String>,
}

/// When an appointment is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppointmentTime {
    /// On a day, at a time nobody said.
    Day(Day),
    /// From one instant to another, in the zone where it takes place.
    Clock {
        /// The first.
        start: Stamp,
        /// The last.
        end: Stamp,
    },
}

/// What clocks of a zone do around some instants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ZoneRules {
    /// The zone.
    pub zone: ZoneName,
    /// What is in force from when on, oldest first; never empty.
    pub observances: Vec<Observance>,
}

/// An offset from UTC that is in force from an instant on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Observance {
    /// The instant, with the offset that was in force right before it.
    pub starts: Stamp,
    /// Seconds east of UTC from then on.
    pub offset_s: i32,
    /// What it is called there, such as `CET`.
    pub name: String,
    /// Whether it is daylight saving time.
    pub season: Season,
}

/// Whether clocks are put forward for the light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// They are not.
    Standard,
    /// They are.
    Daylight,
}
