//! Owns everything that rules read: the diary's entries and what stands beside them.

use crate::domain::rules::Limits;
use crate::domain::{Answers, Day, Diary, History, Minutes, Plan, Profile, Safety};

/// What the rules read. Nothing in it that lies after the day they are asked about is looked at.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// The entries: all of them, or enough days back for every rule.
    pub history: History,
    /// The first day of the diary, where the history does not reach back to it.
    pub started: Option<Day>,
    /// What the person said about themselves.
    pub profile: Profile,
    /// The limits in force.
    pub limits: Limits,
    /// The plans, oldest first.
    pub plans: Vec<Plan>,
    /// Safety checks and what cleared them.
    pub safety: Safety,
    /// What was said back to warnings.
    pub answers: Answers,
    /// How long the person has been sitting now, where a timer runs.
    pub sitting: Option<Minutes>,
}

impl Evidence {
    /// What a whole diary gives the rules to read.
    pub fn of(diary: &Diary) -> Self {
        Self {
            history: History::of(diary),
            started: None,
            profile: diary.profile,
            limits: diary.limits.clone(),
            plans: diary.plans.clone(),
            safety: diary.safety.clone(),
            answers: diary.answers.clone(),
            sitting: None,
        }
    }

    /// Entries alone, with the program's own limits and nothing said beside them.
    pub fn of_history(history: History) -> Self {
        Self {
            history,
            ..Self::default()
        }
    }

    /// The first day of the diary, as far as it is known.
    pub fn first_day(&self) -> Option<Day> {
        self.started.or_else(|| self.history.first_day())
    }
}
