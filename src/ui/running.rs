//! Owns what runs while the window is open: an exercise that was started, and sitting.

use std::time::Duration;

use crate::domain::{Kind, Plan, Stamp, When};

/// After so many minutes the clock was more likely forgotten than used, and what it shows is not
/// taken for the length of the session. * An engineering choice.
pub const FORGOTTEN_MINUTES: i64 = 120;

/// What runs. It stays while the person goes from screen to screen.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    /// The exercise that was started.
    pub session: Option<Session>,
    /// Since when the person sits.
    pub sitting: Option<Stamp>,
}

/// An exercise that was started and not logged yet.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// What it is.
    pub kind: Kind,
    /// When it was started.
    pub started: Stamp,
    /// When it was done; `None` while it goes on.
    pub ended: Option<Stamp>,
    /// The plan it was started with.
    pub plan: Option<Plan>,
}

impl Session {
    /// A session that begins now.
    pub const fn begin(kind: Kind, plan: Option<Plan>, now: Stamp) -> Self {
        Self {
            kind,
            started: now,
            ended: None,
            plan,
        }
    }

    /// When it happened: the day and time of its start.
    pub fn when(&self) -> When {
        When {
            day: self.started.day(),
            time: Some(self.started.time()),
            start: Some(self.started.clone()),
        }
    }

    /// The minutes it took, to the nearest whole one and at least one; `None` while it goes on and
    /// where the clock was forgotten.
    pub fn took(&self) -> Option<f64> {
        let ended = self.ended.as_ref()?;
        let passed = ms(&self.started, ended) as f64 / 60_000.0;
        (passed <= FORGOTTEN_MINUTES as f64).then(|| passed.round().max(1.0))
    }
}

/// Whole minutes from one instant to another; none where the clock was set back.
pub fn minutes_between(since: &Stamp, now: &Stamp) -> i64 {
    ms(since, now) / 60_000
}

/// How long it is until the next whole minute has passed.
pub fn until_next_minute(since: &Stamp, now: &Stamp) -> Duration {
    let left = 60_000 - ms(since, now) % 60_000;
    Duration::from_millis(u64::try_from(left).unwrap_or(60_000))
}

fn ms(since: &Stamp, now: &Stamp) -> i64 {
    now.utc_ms.saturating_sub(since.utc_ms).max(0)
}
