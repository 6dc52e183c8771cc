//! Owns the second opinion on the rules of load, and on D1 and U1.

use std::collections::BTreeSet;

use evenly::domain::{
    Cause, Day, Effort, Entry, Exercise, ProfessionalSeen, SetSide, Side, Strength, Variant,
};

use super::strength;
use super::sums::{doubled_median, reps, sum, within};

/// Days from the first entry to `day`, both included.
fn age(entries: &[Entry], day: Day) -> i64 {
    entries
        .iter()
        .map(|entry| day.days_since(entry.when.day) + 1)
        .max()
        .unwrap_or(0)
        .max(0)
}

/// The strength sessions from `first` to `last`.
fn trained(entries: &[Entry], first: Day, last: Day) -> Vec<(&Entry, &Strength)> {
    strength(&within(entries, first, last))
}

/// Two days running with effort 4 or more on one side; the second today or yesterday.
pub(super) fn l1(entries: &[Entry], day: Day) -> bool {
    let hard = |on: Day, side: Side| {
        trained(entries, on, on).iter().any(|(_, strength)| {
            let effort = strength.exertion.effort.map_or(0, Effort::get);
            strength.works(side) && effort >= 4
        })
    };
    Side::ALL.into_iter().any(|side| {
        [day, day.plus(-1)]
            .into_iter()
            .any(|last| hard(last, side) && hard(last.plus(-1), side))
    })
}

/// 1.3 times the usual week, after 28 days, with 14 known days of 21 and 100 AU a week.
pub(super) fn l2(entries: &[Entry], day: Day) -> bool {
    let (last, before) = (sum(entries, day, 7), sum(entries, day.plus(-7), 21));
    age(entries, day) >= 28
        && last.uncounted + before.uncounted == 0
        && before.known >= 14
        && before.effort_s >= 3 * 100 * 60
        && 3 * last.effort_s * 10 >= 13 * before.effort_s
}

/// Every variant and side.
fn columns() -> Vec<(Variant, SetSide)> {
    let of = |variant: &Variant| SetSide::ALL.map(|side| (*variant, side));
    Variant::ALL.iter().flat_map(of).collect()
}

/// The repetitions of each session of a variant and side, oldest first, with their days.
fn column(
    entries: &[Entry],
    (variant, side): (Variant, SetSide),
    first: Day,
    last: Day,
) -> Vec<(Day, i64)> {
    trained(entries, first, last)
        .into_iter()
        .filter(|(_, strength)| strength.variant == variant)
        .filter_map(|(entry, strength)| Some((entry.when.day, reps(strength, side)?)))
        .collect()
}

/// The most repetitions on the latest day.
fn latest(sessions: &[(Day, i64)]) -> Option<(Day, i64)> {
    sessions.iter().copied().max()
}

/// More than 1.3 times the biggest of 30 days, and 5 repetitions more; three earlier sessions.
pub(super) fn l3(entries: &[Entry], day: Day) -> bool {
    columns().into_iter().any(|which| {
        let Some((on, now)) = latest(&column(entries, which, day.plus(-6), day)) else {
            return false;
        };
        let month = column(entries, which, on.plus(-30), on.plus(-1));
        let biggest = month.iter().map(|(_, reps)| *reps).max().unwrap_or(0);
        month.len() >= 3 && now * 10 > biggest * 13 && now - biggest >= 5
    })
}

/// Monotony above 2, 1.2 times the usual of four weeks, four days of strength.
pub(super) fn l5(entries: &[Entry], day: Day) -> bool {
    let week = sum(entries, day, 7);
    let days: Vec<i64> = (0..7)
        .map(|back| sum(entries, day.plus(-back), 1).effort_s)
        .collect();
    // mean/sd > 2 without roots or fractions: 17 S² > 98 Σx².
    let squares: i64 = days.iter().map(|load| load * load).sum();
    let alike = week.effort_s > 0 && 17 * week.effort_s * week.effort_s > 98 * squares;
    let first = day.plus(1 - age(entries, day));
    let before: Vec<Option<i64>> = (1..=4)
        .map(|weeks| day.plus(-7 * weeks))
        .filter(|last| first <= last.plus(-6))
        .map(|last| sum(entries, last, 7))
        .map(|week| (week.known >= 4 && week.uncounted == 0).then_some(week.effort_s))
        .collect();
    // A week that cannot be compared with may have been the biggest.
    let known = before.iter().flatten().count();
    let before: Vec<i64> = before
        .into_iter()
        .map(|week| week.unwrap_or(1 << 40))
        .collect();
    let strong: BTreeSet<Day> = trained(entries, day.plus(-6), day)
        .iter()
        .map(|(entry, _)| entry.when.day)
        .collect();
    week.known == 7
        && week.uncounted == 0
        && alike
        && known >= 3
        && doubled_median(before.clone()) > 0
        && 2 * week.effort_s * 10 >= 12 * doubled_median(before)
        && strong.len() >= 4
}

/// Effort 8 or more in the latest rated session of an exercise, with a cause that asks for care.
pub(super) fn l6(entries: &[Entry], cause: Option<Cause>, day: Day) -> bool {
    let careful = match cause {
        None | Some(Cause::Unknown | Cause::Nerve | Cause::MuscleDisease) => true,
        Some(Cause::DisuseOrSurgery | Cause::Joint | Cause::Other) => false,
    };
    careful
        && Exercise::ALL.iter().any(|exercise| {
            trained(entries, day.plus(-6), day)
                .iter()
                .rev()
                .filter(|(_, strength)| strength.variant.exercise() == *exercise)
                .find_map(|(_, strength)| strength.exertion.effort)
                .is_some_and(|effort| effort.get() >= 8)
        })
}

/// More than 80 % of the middle of the last three sessions before 14 days without strength.
pub(super) fn l7(entries: &[Entry], day: Day) -> bool {
    let days = |first: Day, last: Day| -> Vec<Day> {
        trained(entries, first, last)
            .iter()
            .map(|(entry, _)| entry.when.day)
            .collect()
    };
    let Some(back) = days(day.plus(-6), day).into_iter().min() else {
        return false;
    };
    let Some(before) = days(random_start(), back.plus(-1)).into_iter().max() else {
        return false;
    };
    back.days_since(before) > 14
        && columns().into_iter().any(|which| {
            let Some((_, now)) = latest(&column(entries, which, back, day)) else {
                return false;
            };
            let earlier = column(entries, which, random_start(), before);
            let usual: Vec<i64> = earlier
                .iter()
                .rev()
                .take(3)
                .map(|(_, reps)| *reps)
                .collect();
            usual.len() == 3 && 2 * now * 100 > 80 * doubled_median(usual)
        })
}

/// Long before every entry.
fn random_start() -> Day {
    Day::fixed(1900, 1, 1)
}

/// Less than 0.7 of the other side's repetitions in 14 days, unless sets were not written down.
pub(super) fn l8(entries: &[Entry], weaker: Option<Side>, day: Day) -> bool {
    let Some(weaker) = weaker else {
        return false;
    };
    let sessions = trained(entries, day.plus(-13), day);
    let of = |side: Side| -> i64 {
        sessions
            .iter()
            .filter_map(|(_, strength)| reps(strength, side.into()))
            .sum()
    };
    let unsaid = sessions
        .iter()
        .any(|(_, strength)| strength.sets.is_empty() && strength.side == Some(weaker.into()));
    age(entries, day) >= 14
        && of(weaker.other()) > 0
        && of(weaker) * 10 < of(weaker.other()) * 7
        && !unsaid
}

/// Fewer than 4 known days of the last 7, in a diary at least that old.
pub(super) fn d1(entries: &[Entry], day: Day) -> bool {
    sum(entries, day, 7).known < 4 && age(entries, day) >= 4
}

/// Nobody has looked at it after more than 14 days.
pub(super) fn u1(entries: &[Entry], seen: Option<ProfessionalSeen>, day: Day) -> bool {
    let not_yet = match seen {
        None | Some(ProfessionalSeen::Yes(None)) => false,
        Some(ProfessionalSeen::No) => true,
        Some(ProfessionalSeen::Yes(Some(seen))) => seen > day,
    };
    not_yet && age(entries, day) > 14
}
