//! Owns what a session's answers on pain and a morning's check-ins tell the rules: yes, no or not said.

use crate::domain::rules::Missing;
use crate::domain::{
    Body, CheckIn, Day, DayRange, Entry, Feel, History, Kind, Pain, PainReport, Side, SidePain,
    Site, Soreness, Weaker,
};

/// What the answers say to one question. What was not said is never a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It was said.
    Yes,
    /// It was ruled out by what was said.
    No,
    /// It cannot be told.
    NotSaid(Missing),
}

/// Asks each side of a session the same question. A side about which nothing was said tells
/// nothing where the whole session says nothing, and a no where the other side was answered: the
/// form shows the sides one by one, and people fill in the one that hurts.
pub(super) fn of_sides(
    report: &PainReport,
    missing: Missing,
    tell: impl Fn(Side, &SidePain) -> Told,
) -> [(Side, Told); 2] {
    let all_silent = report.iter().all(|(_, pain)| is_silent(pain));
    Side::ALL.map(|side| {
        let pain = report.get(side);
        let told = if all_silent {
            Told::NotSaid(missing)
        } else if is_silent(pain) {
            Told::No
        } else {
            tell(side, pain)
        };
        (side, told)
    })
}

/// Whether nothing was said of the pain around a session, or no more than that there was none
/// before or after it.
fn is_silent(pain: &SidePain) -> bool {
    let hurts = [pain.before, pain.next_morning]
        .into_iter()
        .flatten()
        .any(|pain| pain.get() > 0);
    pain.worst.is_none() && pain.feels.is_empty() && pain.sites.is_empty() && !hurts
}

/// Whether it did not hurt at all; the form does not ask for feel and place then.
fn is_painless(pain: &SidePain) -> bool {
    pain.worst.is_some_and(|worst| worst.get() == 0)
}

/// Whether a side felt like a nerve.
pub(super) fn nerve(pain: &SidePain) -> Told {
    if pain.feels.iter().copied().any(is_nerve) {
        Told::Yes
    } else if !pain.feels.is_empty() || is_painless(pain) {
        Told::No
    } else {
        Told::NotSaid(Missing::Feel)
    }
}

/// Whether a feel is one of a nerve (Finnerup NB and others, Pain 2016;157:1599).
pub(super) const fn is_nerve(feel: Feel) -> bool {
    match feel {
        Feel::Burning | Feel::Electric | Feel::Tingling | Feel::Numb => true,
        Feel::Ache | Feel::Sharp => false,
    }
}

/// Whether it was sharp in the groin.
pub(super) fn sharp_groin(pain: &SidePain) -> Told {
    let (sharp, groin) = (
        pain.feels.contains(&Feel::Sharp),
        pain.sites.contains(&Site::Groin),
    );
    if sharp && groin {
        Told::Yes
    } else if is_painless(pain)
        || (!pain.feels.is_empty() && !sharp)
        || (!pain.sites.is_empty() && !groin)
    {
        Told::No
    } else if pain.feels.is_empty() {
        Told::NotSaid(Missing::Feel)
    } else {
        Told::NotSaid(Missing::Site)
    }
}

/// How a side lay during a side-lying exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lay {
    /// On top, or nobody said.
    Above,
    /// The body lay on it.
    Below,
}

/// Whether the outer hip was sore: from the limit up, and at any pain where the body lay on it.
pub(super) fn outer_hip(pain: &SidePain, limit: f64, lay: Lay) -> Told {
    let enough = |worst: Pain| match lay {
        Lay::Above => f64::from(worst.get()) >= limit,
        Lay::Below => worst.get() > 0,
    };
    if !pain.sites.is_empty() && !pain.sites.contains(&Site::OuterHip) {
        return Told::No;
    }
    match (pain.worst, lay) {
        (Some(worst), _) if !enough(worst) => Told::No,
        (_, _) if pain.sites.is_empty() => Told::NotSaid(Missing::Site),
        (Some(_), _) | (None, Lay::Below) => Told::Yes,
        (None, Lay::Above) => Told::NotSaid(Missing::WorstPain),
    }
}

/// Whether the muscle was weaker on a morning, and the check-in that says so: the latest answer
/// counts.
pub(super) fn weaker(history: &History, day: Day) -> Option<(Weaker, &Entry)> {
    answer(history, day, |check_in| check_in.weaker)
}

/// How sore the muscle was on a morning, and the check-in that says so: the latest answer counts.
pub(super) fn soreness(history: &History, day: Day) -> Option<(Soreness, &Entry)> {
    answer(history, day, |check_in| check_in.soreness)
}

/// The pain of one side on a morning, and the entry that says so: the day's latest check-in, else
/// what the latest answered session of the day before says of the morning after it.
pub(super) fn morning_pain(history: &History, day: Day, side: Side) -> Option<(Pain, &Entry)> {
    answer(history, day, |check_in| *check_in.pain.get(side)).or_else(|| {
        let before = DayRange::ending(day.plus(-1), 1);
        history.sessions_between(before).rev().find_map(|entry| {
            let pain = entry.body.exertion()?.pain.get(side).next_morning?;
            Some((pain, entry))
        })
    })
}

fn answer<T>(
    history: &History,
    day: Day,
    asked: impl Fn(&CheckIn) -> Option<T>,
) -> Option<(T, &Entry)> {
    let check_ins = history.of_kind_between(Kind::CheckIn, DayRange::ending(day, 1));
    check_ins.rev().find_map(|entry| {
        let Body::CheckIn(check_in) = &entry.body else {
            return None;
        };
        Some((asked(check_in)?, entry))
    })
}
