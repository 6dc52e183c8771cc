//! Owns the load of one session: effort × minutes, given or estimated from sets.

use crate::domain::load::volume::{TempoKnown, total_volume};
use crate::domain::{Body, Counted, Minutes, OwnSession, Strength};

/// Seconds of rest assumed between two sets when minutes are estimated from sets.
/// * An engineering choice, not a published value: beginners are told one to two minutes, and the
///   lower end keeps the estimate, and so the load, from being puffed up.
pub const ASSUMED_REST_S: f64 = 60.0;

/// Where the minutes of a session come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinutesOrigin {
    /// The person said them.
    Given,
    /// Made from the sets with the tempo that was said.
    EstimatedFromSets,
    /// Made from the sets, with [`Tempo::ASSUMED`] for at least one of them.
    EstimatedWithAssumedTempo,
}

/// The minutes a session counts with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountedMinutes {
    /// Minutes.
    pub minutes: f64,
    /// Where they come from.
    pub origin: MinutesOrigin,
}

/// Why a session has no load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadGap {
    /// Nobody said the effort. It is never made up.
    NoEffort,
    /// Nobody said the minutes, and there are no sets to estimate them from.
    NoMinutes,
}

/// The load of one session.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SessionLoad {
    /// Effort × minutes.
    Counted {
        /// Load in arbitrary units.
        au: f64,
        /// The minutes it was made from.
        minutes: CountedMinutes,
    },
    /// It cannot be counted.
    Missing(LoadGap),
}

impl SessionLoad {
    /// The load in arbitrary units, where it could be counted.
    pub const fn au(self) -> Option<f64> {
        match self {
            Self::Counted { au, .. } => Some(au),
            Self::Missing(_) => None,
        }
    }
}

/// The load of one session, effort (0–10) × minutes (Foster and others 2001); `None` for what is
/// not a session (breaks, check-ins, notes).
pub fn session_load(body: &Body) -> Option<SessionLoad> {
    let exertion = body.exertion()?;
    let Some(effort) = exertion.effort else {
        return Some(SessionLoad::Missing(LoadGap::NoEffort));
    };
    let Some(minutes) = counted_minutes(body) else {
        return Some(SessionLoad::Missing(LoadGap::NoMinutes));
    };
    Some(SessionLoad::Counted {
        au: f64::from(effort.get()) * minutes.minutes,
        minutes,
    })
}

/// The minutes of a session: those given, else for exercises those its sets take.
pub fn counted_minutes(body: &Body) -> Option<CountedMinutes> {
    if let Some(minutes) = body.exertion()?.minutes {
        return Some(CountedMinutes {
            minutes: minutes.get(),
            origin: MinutesOrigin::Given,
        });
    }
    match body {
        Body::Strength(strength) => estimated_minutes(strength),
        Body::Own(own) => minutes_of_own(own),
        Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

/// The minutes of an own exercise: those its sets are counted in, or seconds held with
/// [`ASSUMED_REST_S`] between sets. How long a repetition takes is known of no own exercise.
fn minutes_of_own(own: &OwnSession) -> Option<CountedMinutes> {
    let pauses = own.sets.len().checked_sub(1)?;
    let amount: f64 = own.sets.iter().map(|set| f64::from(set.amount.get())).sum();
    let (minutes, origin) = match own.counted {
        Counted::Minutes => (amount, MinutesOrigin::Given),
        Counted::Seconds => (
            (amount + pauses as f64 * ASSUMED_REST_S) / 60.0,
            MinutesOrigin::EstimatedFromSets,
        ),
        Counted::Reps => return None,
    };
    Some(CountedMinutes {
        minutes: minutes.clamp(Minutes::LOW, Minutes::HIGH),
        origin,
    })
}

/// The minutes that sets take: time under tension plus [`ASSUMED_REST_S`] between sets, held
/// inside the minutes a session may have (clinical reference A1). `None` without sets.
pub fn estimated_minutes(strength: &Strength) -> Option<CountedMinutes> {
    let volume = total_volume(strength);
    let pauses = volume.sets.checked_sub(1)?;
    let seconds = volume.tut_s + f64::from(pauses) * ASSUMED_REST_S;
    let origin = match volume.tempo {
        TempoKnown::Given => MinutesOrigin::EstimatedFromSets,
        TempoKnown::Assumed => MinutesOrigin::EstimatedWithAssumedTempo,
    };
    Some(CountedMinutes {
        minutes: (seconds / 60.0).clamp(Minutes::LOW, Minutes::HIGH),
        origin,
    })
}
