//! Owns when a kiosk locks by itself: after some time without a touch, and never without a warning.

use crate::domain::Moment;

/// How long the warning stands before the lock, in seconds.
const WARNING_S: u64 = 30;

/// How long what was pressed on the locked screen stays without a touch, in milliseconds: 15 s. Who
/// reads a PIN from a slip of paper needs some seconds for a digit; who was called away and comes back
/// later shall find neither their card nor half a PIN, and nor shall anybody else.
const FRONT_MS: u64 = 15_000;

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Watch {
    /// Somebody touched something lately; look again after so many milliseconds.
    Awake {
        /// Until the warning.
        left_ms: u64,
    },
    /// Nobody did. It locks after so many seconds unless somebody does.
    Warning {
        /// Until the lock, at least one.
        left_s: u64,
    },
    /// It locks now.
    Lock,
}

/// The time since the last touch. It knows no clock: moments come from one that only runs forward
/// and goes on while the machine sleeps.
#[derive(Clone, Copy, Debug)]
pub struct Idle {
    last: Moment,
    idle_ms: u64,
}

impl Idle {
    /// Begins to count; the warning comes after `idle_s` seconds.
    pub fn new(idle_s: u16, now: Moment) -> Self {
        Self {
            last: now,
            idle_ms: u64::from(idle_s) * 1_000,
        }
    }

    /// How many seconds after the last touch it locks, where the warning comes after `idle_s`.
    pub fn locks_after_s(idle_s: u16) -> u64 {
        u64::from(idle_s) + WARNING_S
    }

    /// Something was touched, typed or moved. A lock that is due is not put off: what comes too late
    /// may come from the next person.
    pub fn touched(&mut self, now: Moment) {
        match self.watch(now) {
            Watch::Awake { .. } | Watch::Warning { .. } => self.last = now,
            Watch::Lock => {}
        }
    }

    /// What is due. A clock of another run says nothing about how long nobody was there, so that
    /// counts as too long.
    pub fn watch(&self, now: Moment) -> Watch {
        if now.run != self.last.run {
            return Watch::Lock;
        }
        let passed = now.elapsed_ms.saturating_sub(self.last.elapsed_ms);
        let lock_at = self.idle_ms + WARNING_S * 1_000;
        if passed < self.idle_ms {
            Watch::Awake {
                left_ms: self.idle_ms - passed,
            }
        } else if passed < lock_at {
            Watch::Warning {
                left_s: (lock_at - passed).div_ceil(1_000),
            }
        } else {
            Watch::Lock
        }
    }
}

/// The time since the last touch of the locked screen, where a card may be chosen and digits typed.
#[derive(Clone, Copy, Debug)]
pub struct HalfTyped {
    last: Moment,
}

impl HalfTyped {
    /// Begins to count at a touch.
    pub const fn touched(now: Moment) -> Self {
        Self { last: now }
    }

    /// How many milliseconds it stays from now on; none where it has to go. A clock of another run
    /// says nothing about how long it has been there, so it goes.
    pub fn left_ms(self, now: Moment) -> u64 {
        if now.run != self.last.run {
            return 0;
        }
        let passed = now.elapsed_ms.saturating_sub(self.last.elapsed_ms);
        FRONT_MS.saturating_sub(passed)
    }
}
