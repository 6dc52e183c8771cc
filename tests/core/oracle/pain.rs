//! Owns the second opinion on the rules of pain, soreness and weakness.

use evenly::domain::{
    Day, Entry, Feel, Kind, SetSide, Side, SidePain, Site, Soreness, Strength, Variant, Weaker,
};

use super::sums::{doubled_median, reps, within};
use super::{morning, strength};

/// The kinds of session.
const KINDS: [Kind; 4] = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim];

/// Asks each kind and side about the sessions of the last seven days, latest first.
fn any_latest(entries: &[Entry], day: Day, asked: impl Fn(&Entry, Side) -> Option<bool>) -> bool {
    let week = within(entries, day.plus(-6), day);
    KINDS.into_iter().any(|kind| {
        Side::ALL.into_iter().any(|side| {
            week.iter()
                .rev()
                .filter(|entry| entry.kind() == kind)
                .find_map(|entry| asked(entry, side))
                .unwrap_or(false)
        })
    })
}

fn pain(entry: &Entry, side: Side) -> Option<&SidePain> {
    Some(entry.body.exertion()?.pain.get(side))
}

/// The latest rating of a kind and side is above 5.
pub(super) fn p1(entries: &[Entry], day: Day) -> bool {
    any_latest(entries, day, |entry, side| {
        Some(pain(entry, side)?.worst?.get() > 5)
    })
}

/// The morning after is 2 above the pain before, or above 5: on the latest day of a kind that has
/// both, after any of its sessions.
pub(super) fn p2(entries: &[Entry], day: Day) -> bool {
    let answered = |entry: &Entry, side: Side| -> Option<(u8, u8)> {
        let after = entry.when.day.plus(1);
        let pain = pain(entry, side)?;
        let next = pain
            .next_morning
            .or_else(|| morning(entries, after, |check_in| *check_in.pain.get(side)))?;
        (after <= day).then_some((pain.before?.get(), next.get()))
    };
    any_latest(entries, day, |entry, side| {
        answered(entry, side)?;
        let that_day = within(entries, entry.when.day, entry.when.day);
        let same_kind = that_day
            .into_iter()
            .filter(|other| other.kind() == entry.kind());
        let mut answers = same_kind.filter_map(|other| answered(other, side));
        Some(answers.any(|(before, next)| next >= before + 2 || next > 5))
    })
}

/// The mean of this week's mornings is 1 above that of the week before, of four values each.
pub(super) fn p3(entries: &[Entry], day: Day) -> bool {
    let rated = |side: Side, last: Day| -> Vec<i64> {
        (0..7)
            .filter_map(|back| {
                let on = last.plus(-back);
                let said = morning(entries, on, |check_in| *check_in.pain.get(side));
                let eve = on.plus(-1);
                let evening = || {
                    within(entries, eve, eve)
                        .iter()
                        .rev()
                        .find_map(|entry| pain(entry, side)?.next_morning)
                };
                Some(i64::from(said.or_else(evening)?.get()))
            })
            .collect()
    };
    Side::ALL.into_iter().any(|side| {
        let (now, before) = (rated(side, day), rated(side, day.plus(-7)));
        let (many, few) = (count(&now), count(&before));
        let rise = now.iter().sum::<i64>() * few - before.iter().sum::<i64>() * many;
        many >= 4 && few >= 4 && rise >= many * few
    })
}

fn count(values: &[i64]) -> i64 {
    i64::try_from(values.len()).expect("few")
}

/// Whether a side says nothing of pain in or around a session, beyond that there was none.
fn silent(pain: &SidePain) -> bool {
    let none = |rating: Option<evenly::domain::Pain>| rating.is_none_or(|pain| pain.get() == 0);
    pain.worst.is_none()
        && pain.feels.is_empty()
        && pain.sites.is_empty()
        && none(pain.before)
        && none(pain.next_morning)
}

/// What a session says of a side, where both sides saying nothing tells nothing, and one side
/// saying something means that the other had nothing.
fn told(entry: &Entry, side: Side, asked: impl Fn(&SidePain) -> Option<bool>) -> Option<bool> {
    let (this, other) = (pain(entry, side)?, pain(entry, side.other())?);
    match (silent(this), silent(other)) {
        (true, true) => None,
        (true, false) => Some(false),
        (false, _) => asked(this),
    }
}

/// The latest session that says how it felt, felt like a nerve.
pub(super) fn p4(entries: &[Entry], day: Day) -> bool {
    let nerve = [Feel::Burning, Feel::Electric, Feel::Tingling, Feel::Numb];
    any_latest(entries, day, |entry, side| {
        told(entry, side, |pain| {
            if nerve.iter().any(|feel| pain.feels.contains(feel)) {
                Some(true)
            } else if pain.feels.is_empty() && pain.worst.is_none_or(|worst| worst.get() > 0) {
                None
            } else {
                Some(false)
            }
        })
    })
}

/// Sharp in the groin in two strength sessions of 14 days.
pub(super) fn p5(entries: &[Entry], day: Day) -> bool {
    let sessions = within(entries, day.plus(-13), day);
    Side::ALL.into_iter().any(|side| {
        let sharp = strength(&sessions)
            .into_iter()
            .filter(|(_, strength)| {
                let pain = strength.exertion.pain.get(side);
                pain.feels.contains(&Feel::Sharp) && pain.sites.contains(&Site::Groin)
            })
            .count();
        sharp >= 2
    })
}

/// A sore outer hip in the latest side-lying exercise that says where: from 3, or at all where the
/// body lay on it.
pub(super) fn p6(entries: &[Entry], day: Day) -> bool {
    let week = within(entries, day.plus(-6), day);
    let lying = [Variant::RaiseStraight, Variant::RaiseWallPush];
    Side::ALL.into_iter().any(|side| {
        strength(&week)
            .into_iter()
            .rev()
            .filter(|(_, strength)| lying.contains(&strength.variant))
            .find_map(|(entry, strength)| {
                let below = strength.works(side.other());
                told(entry, side, |pain| sore_outer_hip(pain, below))
            })
            .unwrap_or(false)
    })
}

fn sore_outer_hip(pain: &SidePain, below: bool) -> Option<bool> {
    let enough = pain
        .worst
        .map(|worst| worst.get() >= if below { 1 } else { 3 });
    match (pain.sites.is_empty(), pain.sites.contains(&Site::OuterHip)) {
        (false, false) => Some(false),
        (true, _) => (enough == Some(false)).then_some(false),
        (false, true) => enough.or_else(|| below.then_some(true)),
    }
}

fn sore(entries: &[Entry], day: Day) -> Option<u8> {
    morning(entries, day, |check_in| check_in.soreness).map(Soreness::get)
}

fn weak(entries: &[Entry], day: Day) -> Option<Weaker> {
    morning(entries, day, |check_in| check_in.weaker)
}

/// Soreness 1 to 4 that was not there on the day of the session, aches only, no weaker.
pub(super) fn p7(entries: &[Entry], day: Day) -> bool {
    let sessions: Vec<&Entry> = within(entries, day.plus(-3), day.plus(-1))
        .into_iter()
        .filter(|entry| entry.body.exertion().is_some())
        .collect();
    let Some(first) = sessions.first().map(|entry| entry.when.day) else {
        return false;
    };
    let mornings = |last: Day| -> Vec<Day> {
        (1..=3)
            .map(|later| first.plus(later))
            .filter(|on| *on <= last)
            .collect()
    };
    let Some(latest) = mornings(day)
        .into_iter()
        .rfind(|on| sore(entries, *on).is_some())
    else {
        return false;
    };
    let aches = sessions
        .iter()
        .filter(|entry| entry.when.day < latest)
        .all(|entry| {
            Side::ALL.into_iter().all(|side| {
                pain(entry, side)
                    .is_none_or(|pain| pain.feels.iter().all(|feel| *feel == Feel::Ache))
            })
        });
    let mild = mornings(latest).into_iter().all(|on| {
        sore(entries, on).is_none_or(|sore| sore <= 4)
            && weak(entries, on).is_none_or(|weak| weak == Weaker::No)
    });
    aches
        && mild
        && sore(entries, latest) > Some(0)
        && sore(entries, first).is_none_or(|sore| sore == 0)
        && weak(entries, latest).is_some()
}

/// Clearly weaker on a morning within 48 hours of strength work with soreness 5 or a fifth fewer
/// repetitions, or clearly weaker on two of three mornings; for 72 hours, and until a morning says
/// otherwise.
pub(super) fn n1(entries: &[Entry], day: Day) -> bool {
    let week: Vec<Day> = (0..7).map(|back| day.plus(-back)).collect();
    let clearly = |on: Day| weak(entries, on) == Some(Weaker::Clearly);
    let latest = week.iter().copied().find(|on| weak(entries, *on).is_some());
    let still = latest.is_some_and(clearly);
    week.into_iter().any(|on| {
        let trained = !strength(&within(entries, on.plus(-2), on.plus(-1))).is_empty();
        let again = (0_i64..3).filter(|back| clearly(on.plus(-back))).count() >= 2;
        clearly(on)
            && (day.days_since(on) < 3 || still)
            && (again || trained && (sore(entries, on) >= Some(5) || fell(entries, on)))
    })
}

/// Whether a session of that day or the two before it had a fifth fewer repetitions than the one
/// before with the same variant and side.
fn fell(entries: &[Entry], day: Day) -> bool {
    let all: Vec<&Entry> = entries.iter().collect();
    let sessions = strength(&all);
    sessions.iter().enumerate().any(|(place, (entry, now))| {
        let (first, last) = (day.plus(-2), day);
        (first..=last).contains(&entry.when.day)
            && SetSide::ALL.into_iter().any(|side| {
                let before = sessions
                    .iter()
                    .take(place)
                    .rev()
                    .filter(|(earlier, strength)| {
                        strength.variant == now.variant
                            && entry.when.day.days_since(earlier.when.day) <= 28
                    })
                    .find_map(|(_, strength)| reps(strength, side));
                let now = reps(now, side);
                before
                    .zip(now)
                    .is_some_and(|(before, now)| (before - now) * 100 >= 20 * before)
            })
    })
}

/// The sessions of a variant up to a day, latest first, no older than 90 days.
fn back(entries: &[Entry], variant: Variant, day: Day) -> Vec<(&Entry, &Strength)> {
    let mut sessions = strength(&within(entries, day.plus(-89), day));
    sessions.retain(|(_, strength)| strength.variant == variant);
    sessions.reverse();
    sessions
}

/// The best set of a side: seconds held for a hold, else repetitions.
fn best(strength: &Strength, side: SetSide) -> Option<(bool, i64)> {
    let sets = strength.sets.iter().filter(|set| set.side == side);
    sets.map(|set| {
        let count = i64::from(set.reps.get());
        let hold = set.hold.map_or(0, |hold| super::sums::whole(hold.get()));
        let holds = hold > 0 && (strength.variant == Variant::RaiseWallPush || count == 1);
        (holds, if holds { count * hold } else { count })
    })
    .max()
}

/// The middle of three best sets is at most 0.85 of that of the three before, over ten days.
pub(super) fn n2(entries: &[Entry], weaker: Option<Side>, day: Day) -> bool {
    let sides: Vec<SetSide> = weaker.map_or(SetSide::ALL.to_vec(), |side| {
        vec![side.into(), SetSide::Both]
    });
    Variant::ALL.iter().any(|variant| {
        sides.iter().any(|side| {
            let sets: Vec<(Day, (bool, i64))> = back(entries, *variant, day)
                .into_iter()
                .filter_map(|(entry, strength)| Some((entry.when.day, best(strength, *side)?)))
                .collect();
            let Some((latest, (holds, _))) = sets.first().copied() else {
                return false;
            };
            let alike: Vec<(Day, i64)> = sets
                .into_iter()
                .filter(|(_, (held, _))| *held == holds)
                .map(|(on, (_, value))| (on, value))
                .take(6)
                .collect();
            if alike.len() < 6 || day.days_since(latest) > 6 {
                return false;
            }
            let values: Vec<i64> = alike.iter().map(|(_, value)| *value).collect();
            let (now, before) = (
                doubled_median(values[..3].to_vec()),
                doubled_median(values[3..].to_vec()),
            );
            latest.days_since(alike[5].0) >= 10 && now * 100 <= 85 * before
        })
    })
}

/// Effort 2 above the middle of five, two sessions running, of the same work within a tenth.
pub(super) fn n3(entries: &[Entry], day: Day) -> bool {
    Variant::ALL.iter().any(|variant| {
        let rated: Vec<(&Entry, &Strength, i64)> = back(entries, *variant, day)
            .into_iter()
            .filter(|(_, strength)| !strength.sets.is_empty())
            .filter_map(|(entry, strength)| {
                Some((entry, strength, i64::from(strength.exertion.effort?.get())))
            })
            .collect();
        let Some((latest, work, _)) = rated.first().copied() else {
            return false;
        };
        let efforts: Vec<i64> = rated
            .into_iter()
            .filter(|(_, strength, _)| same_work(work, strength))
            .map(|(_, _, effort)| effort)
            .take(7)
            .collect();
        efforts.len() == 7
            && day.days_since(latest.when.day) <= 6
            && 2 * efforts[0].min(efforts[1]) >= doubled_median(efforts[2..].to_vec()) + 4
    })
}

/// Whether repetitions and seconds held of each side differ by no more than a tenth.
fn same_work(first: &Strength, other: &Strength) -> bool {
    let held = |strength: &Strength, side: SetSide| -> i64 {
        strength
            .sets
            .iter()
            .filter(|set| set.side == side)
            .map(|set| {
                let hold = set.hold.map_or(0, |hold| super::sums::whole(hold.get()));
                i64::from(set.reps.get()) * hold
            })
            .sum()
    };
    let close = |first: i64, other: i64| (other - first).abs() * 10 <= first;
    SetSide::ALL.into_iter().all(|side| {
        close(
            reps(first, side).unwrap_or(0),
            reps(other, side).unwrap_or(0),
        ) && close(held(first, side), held(other, side))
    })
}
