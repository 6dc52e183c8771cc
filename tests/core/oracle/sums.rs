//! Owns load sums as slow and plain as they can be written: every entry is looked at for every
//! question, and loads are whole numbers of effort × seconds.

use evenly::domain::{Body, Day, Entry, Set, SetSide, Strength, Variant};

/// What a run of days adds up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sum {
    /// Effort × seconds.
    pub(crate) effort_s: i64,
    /// Sessions without effort or minutes.
    pub(crate) uncounted: i64,
    /// Days with any entry.
    pub(crate) known: i64,
}

/// The entries of the days from `first` to `last`, both included.
pub(crate) fn within(entries: &[Entry], first: Day, last: Day) -> Vec<&Entry> {
    entries
        .iter()
        .filter(|entry| first <= entry.when.day && entry.when.day <= last)
        .collect()
}

/// Adds up the `days` days that end with `last`.
pub(crate) fn sum(entries: &[Entry], last: Day, days: i64) -> Sum {
    let mut sum = Sum::default();
    for back in 0..days {
        let day = last.plus(-back);
        let of_day = within(entries, day, day);
        sum.known += i64::from(!of_day.is_empty());
        for entry in of_day {
            match load(&entry.body) {
                Load::Counted(effort_s) => sum.effort_s += effort_s,
                Load::NotCounted => sum.uncounted += 1,
                Load::NoSession => {}
            }
        }
    }
    sum
}

/// The load of an entry.
pub(crate) enum Load {
    /// It is no session.
    NoSession,
    /// It is a session that does not say enough.
    NotCounted,
    /// Effort × seconds.
    Counted(i64),
}

/// The load of an entry in effort × seconds.
pub(crate) fn load(body: &Body) -> Load {
    let Some(exertion) = body.exertion() else {
        return Load::NoSession;
    };
    let seconds = match exertion.minutes {
        Some(minutes) => Some(whole(minutes.get()) * 60),
        None => match body {
            Body::Strength(strength) if !strength.sets.is_empty() => {
                let moving: i64 = strength
                    .sets
                    .iter()
                    .map(|set| tension_s(strength, set))
                    .sum();
                let pauses = i64::try_from(strength.sets.len()).expect("few") - 1;
                // No session is shorter than a tenth of a minute.
                Some((moving + 60 * pauses).max(6))
            }
            Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::CheckIn(_)
            | Body::Note
            | Body::Strength(_) => None,
        },
    };
    let effort = exertion.effort.map(|effort| i64::from(effort.get()));
    effort
        .zip(seconds)
        .map_or(Load::NotCounted, |(effort, seconds)| {
            Load::Counted(effort * seconds)
        })
}

/// Seconds under tension of a set without a tempo: 1 s up and 2 s down, and none of both where
/// nothing moves.
pub(crate) fn tension_s(strength: &Strength, set: &Set) -> i64 {
    let reps = i64::from(set.reps.get());
    let hold = set.hold.map_or(0, |hold| whole(hold.get()));
    let still = strength.variant == Variant::RaiseWallPush || (reps == 1 && hold > 0);
    reps * (hold + if still { 0 } else { 3 })
}

/// The repetitions of a session on one side; nothing where it has no set there.
pub(crate) fn reps(strength: &Strength, side: SetSide) -> Option<i64> {
    let sets: Vec<i64> = strength
        .sets
        .iter()
        .filter(|set| set.side == side)
        .map(|set| i64::from(set.reps.get()))
        .collect();
    (!sets.is_empty()).then(|| sets.iter().sum())
}

/// The middle of some whole numbers, doubled so that it stays whole.
pub(crate) fn doubled_median(mut values: Vec<i64>) -> i64 {
    values.sort_unstable();
    let upper = values[values.len() / 2];
    let lower = values[(values.len() - 1) / 2];
    lower + upper
}

/// A whole number that came as a fraction.
#[expect(clippy::cast_possible_truncation, reason = "it is whole and small")]
pub(crate) fn whole(value: f64) -> i64 {
    assert!(value.fract() == 0.0, "{value} is not whole");
    value as i64
}
