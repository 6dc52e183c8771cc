//! Owns what the made-up person logs in one session.

use std::collections::BTreeSet;

use fastrand::Rng;

use crate::application::demo::person::{DayPlan, Person};
use crate::domain::{
    Aid, Body, BreakDeed, BreakOrigin, CheckIn, Effort, Exertion, Fatigue, Feel, Hold, Limp,
    MeasuredHeartRate, Metres, Minutes, Muscle, Pain, PerSide, Pool, Reps, Set, SetSide, SidePain,
    Site, SittingBreak, SleepMinutes, Soreness, Steps, StopReason, Strength, Stroke, Swim, Variant,
    Walk, Weaker,
};

/// A morning check-in.
pub(in crate::application::demo) fn check_in(
    person: &Person,
    plan: &DayPlan,
    rng: &mut Rng,
) -> Body {
    let flare_rise = if person.in_flare() && !plan.flare_begins {
        2.6
    } else {
        0.0
    };
    let left = person.usual_pain() * 0.6 + flare_rise + rng.f64();
    Body::CheckIn(CheckIn {
        pain: PerSide {
            left: pain(left),
            right: pain(rng.f64() * 0.8),
        },
        soreness: Soreness::new(rng.i64(0..3) + i64::from(person.in_flare())).ok(),
        weaker: Some(match rng.u32(0..30) {
            0 => Weaker::ABit,
            _ => Weaker::No,
        }),
        fatigue: Fatigue::new(rng.i64(1..5) + if person.is_ill() { 3 } else { 0 }).ok(),
        sleep: SleepMinutes::new(rng.i64(22..34) * 15).ok(),
        rest_confirmed: !plan.exercise && !plan.walk && !plan.swim,
    })
}

/// A break from sitting.
pub(in crate::application::demo) fn sitting_break(rng: &mut Rng) -> Body {
    let deed = match rng.u32(0..8) {
        0..=3 => BreakDeed::Walked,
        4 | 5 => BreakDeed::Stood,
        6 => BreakDeed::Squeezes,
        _ => BreakDeed::Stretched,
    };
    Body::Break(SittingBreak {
        minutes: Minutes::new(f64::from(rng.u32(2..7))).ok(),
        deeds: BTreeSet::from([deed]),
        origin: Some(if rng.bool() {
            BreakOrigin::Natural
        } else {
            BreakOrigin::Prompted
        }),
        sat_before: None,
    })
}

/// A walk that grows longer over the months.
pub(in crate::application::demo) fn walk(person: &Person, plan: &DayPlan, rng: &mut Rng) -> Body {
    let hurting = person.in_flare() || plan.flare_begins;
    let base = 18.0f64.mul_add(person.progress(), 14.0);
    let minutes = (base + rng.f64() * 8.0 - if hurting { 6.0 } else { 0.0 }).round();
    let metres = (minutes * 74.0 / 10.0).round() * 10.0;
    let limp = match rng.u32(0..20) {
        0 => Limp::Clearly,
        1..=4 => Limp::ABit,
        _ => Limp::No,
    };
    Body::Walk(Walk {
        exertion: exertion(person, minutes, rng.i64(2..4), plan.flare_begins, rng),
        distance: Metres::new(metres).ok(),
        steps: Steps::new(steps(minutes)).ok(),
        aid: Some(if hurting { Aid::Stick } else { Aid::Without }),
        limp: Some(limp),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a walk of minutes has thousands of steps"
)]
fn steps(minutes: f64) -> i64 {
    (minutes * 104.0).round() as i64
}

/// A swim in a 25-metre pool.
pub(in crate::application::demo) fn swim(person: &Person, plan: &DayPlan, rng: &mut Rng) -> Body {
    let lengths = 12 + rng.i64(0..8) + if person.progress() > 0.5 { 8 } else { 0 };
    let minutes = f64::from(rng.u32(20..32));
    Body::Swim(Swim {
        exertion: exertion(person, minutes, rng.i64(3..5), plan.flare_begins, rng),
        distance: None,
        pool: Metres::new(25.0)
            .ok()
            .and_then(|length| Pool::new(length, lengths).ok()),
        stroke: Some(if rng.u32(0..3) == 0 {
            Stroke::FrontCrawl
        } else {
            Stroke::Backstroke
        }),
    })
}

/// Glute bridges: on both legs at first, on one leg once the person is stronger.
pub(in crate::application::demo) fn bridges(
    person: &mut Person,
    plan: &DayPlan,
    rng: &mut Rng,
) -> Body {
    let easier = person.in_flare() && !plan.flare_begins;
    let (variant, sides) = if person.progress() < 0.25 || easier {
        (Variant::BridgeDouble, vec![SetSide::Both; 5])
    } else if person.progress() < 0.6 {
        (Variant::BridgeMarch, both_sides(3))
    } else {
        (Variant::BridgeSingle, both_sides(4))
    };
    strength(person, plan, (variant, sides), rng)
}

/// Leg raises, the weaker side first.
pub(in crate::application::demo) fn leg_raises(
    person: &mut Person,
    plan: &DayPlan,
    rng: &mut Rng,
) -> Body {
    let variant = if person.progress() < 0.15 || person.in_flare() && !plan.flare_begins {
        Variant::RaiseBentKnee
    } else if person.progress() < 0.7 {
        Variant::RaiseStraight
    } else {
        Variant::RaiseStraightPause
    };
    strength(person, plan, (variant, both_sides(3)), rng)
}

fn both_sides(rounds: usize) -> Vec<SetSide> {
    [SetSide::Left, SetSide::Right].repeat(rounds)
}

fn strength(
    person: &Person,
    plan: &DayPlan,
    (variant, sides): (Variant, Vec<SetSide>),
    rng: &mut Rng,
) -> Body {
    let hurting = plan.flare_begins;
    let full = 6.0f64.mul_add(person.progress(), 8.0);
    let sets: Vec<Set> = sides
        .into_iter()
        .filter_map(|side| {
            let share = match side {
                SetSide::Left => person.evenness(),
                SetSide::Right | SetSide::Both => 1.0,
            };
            Some(Set {
                side,
                reps: Reps::new(whole(full * share + rng.f64() * 1.6 - 0.8)).ok()?,
                hold: Hold::new(if variant == Variant::RaiseStraightPause {
                    3.0
                } else {
                    2.0
                })
                .ok(),
                tempo: None,
            })
        })
        .collect();
    let minutes =
        (f64::from(u16::try_from(sets.len()).unwrap_or(6)) * 2.1 + rng.f64() * 3.0).round();
    let effort = if hurting { 6 } else { rng.i64(3..6) };
    let mut exertion = exertion(person, minutes, effort, hurting, rng);
    if hurting && variant.exercise() == crate::domain::Exercise::LegRaise {
        exertion.stopped_early = Some(StopReason::Pain);
    }
    Body::Strength(Strength {
        variant,
        sets,
        side: None,
        exertion,
        felt: BTreeSet::from([if rng.u32(0..6) == 0 {
            Muscle::BackOfThigh
        } else {
            Muscle::Buttock
        }]),
    })
}

fn exertion(person: &Person, minutes: f64, effort: i64, hurting: bool, rng: &mut Rng) -> Exertion {
    let before = person.usual_pain() * 0.5 + rng.f64() * 0.6;
    let worst = if hurting {
        6.3
    } else {
        person.usual_pain() * 0.8 + rng.f64()
    };
    let worst = pain(worst);
    let aches = worst.is_some_and(|pain| pain.get() > 1);
    Exertion {
        minutes: Minutes::new(minutes.max(5.0)).ok(),
        effort: Effort::new(effort).ok(),
        pain: PerSide {
            left: SidePain {
                before: pain(before),
                worst,
                next_morning: None,
                feels: aches.then_some(Feel::Ache).into_iter().collect(),
                sites: aches.then_some(Site::Buttock).into_iter().collect(),
            },
            right: SidePain {
                before: pain(0.0),
                worst: pain(rng.f64() * 0.7),
                ..SidePain::default()
            },
        },
        stopped_early: None,
        heart_rate: MeasuredHeartRate::default(),
    }
}

fn pain(value: f64) -> Option<Pain> {
    Pain::new(whole(value.clamp(0.0, 10.0))).ok()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "repetitions and pain are small numbers"
)]
fn whole(value: f64) -> i64 {
    value.round() as i64
}
