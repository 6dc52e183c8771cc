//! Owns how long nobody used the window, and when that locks the diary.

use std::time::Duration;

use crate::domain::Moment;

/// How long before it locks the person is told.
const WARNING_MS: u64 = 30_000;

/// How long nobody did anything, on a clock that only runs forward.
#[derive(Debug, Default)]
pub(super) struct Idle {
    since: Option<Moment>,
    used: Used,
}

/// Whether there was a key, a click or a movement since the last look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Used {
    #[default]
    Yes,
    No,
}

/// What follows from how long nobody did anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Due {
    /// Nothing yet; look again after this.
    Later(Duration),
    /// The person is told that it locks soon; it locks after this.
    Soon(Duration),
    /// It locks.
    Now,
}

impl Idle {
    /// Notes that somebody is there.
    pub(super) const fn used(&mut self) {
        self.used = Used::Yes;
    }

    /// What is due after `minutes` without anybody. A clock of another run begins anew.
    pub(super) fn due(&mut self, minutes: u32, now: Moment) -> Due {
        let since = match self.since {
            Some(since) if self.used == Used::No && since.run == now.run => since,
            Some(_) | None => now,
        };
        self.since = Some(since);
        self.used = Used::No;
        let passed = now.elapsed_ms.saturating_sub(since.elapsed_ms);
        let left = (u64::from(minutes) * 60_000).saturating_sub(passed);
        if left == 0 {
            Due::Now
        } else if left <= WARNING_MS {
            Due::Soon(Duration::from_millis(left))
        } else {
            Due::Later(Duration::from_millis(left - WARNING_MS))
        }
    }
}
