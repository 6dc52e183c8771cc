//! Owns what the window has done for the diary by itself: a backup after each half hour of use, and a look at the copies once a day.

use crate::application::{Done, KeepCommand, Keeping};
use crate::domain::{Day, Stamp};

/// How long the window is used before a backup is made, in milliseconds.
const USE_MS: i64 = 30 * 60 * 1_000;

/// When what was last asked for, and what is known of the copies.
#[derive(Debug, Default)]
pub(super) struct Upkeep {
    since_utc_ms: Option<i64>,
    looked: Option<Day>,
    keeping: Option<Box<Keeping>>,
}

impl Upkeep {
    /// What to ask for now. A clock that was set back counts as time that has passed.
    pub(super) fn due(&mut self, now: &Stamp) -> Vec<KeepCommand> {
        let mut commands = Vec::new();
        let since = *self.since_utc_ms.get_or_insert(now.utc_ms);
        if !(0..USE_MS).contains(&(now.utc_ms - since)) {
            self.since_utc_ms = Some(now.utc_ms);
            commands.push(KeepCommand::BackUpInUse);
        }
        if self.looked != Some(now.day()) {
            self.looked = Some(now.day());
            commands.push(KeepCommand::Overview);
        }
        commands
    }

    /// Hears what came of a command.
    pub(super) fn hear(&mut self, outcome: &Done) {
        if let Done::Keeping(keeping) = outcome {
            self.keeping = Some(keeping.clone());
        } else if matches!(outcome, Done::CopiedOut(_) | Done::Restored(_)) {
            // What is known of the copies is no longer so.
            self.looked = None;
        }
    }

    /// What is known of the copies.
    pub(super) fn keeping(&self) -> Option<&Keeping> {
        self.keeping.as_deref()
    }
}
