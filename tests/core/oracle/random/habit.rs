//! Owns random diaries of a person with a habit: the same exercise again and again, until
//! something changes.

use std::collections::BTreeSet;

use evenly::domain::{
    Body, CheckIn, Effort, Exertion, Feel, MeasuredHeartRate, Minutes, Pain, PerSide, Reps, Set,
    SetSide, SidePain, Site, Soreness, Strength, Variant, Weaker,
};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;

/// What stays the same, and what changes on which day.
#[derive(Clone, Debug)]
struct Habit {
    variant: Variant,
    sides: Vec<SetSide>,
    reps: i64,
    effort: i64,
    minutes: i32,
    every: usize,
    turn: usize,
    reps_after: i64,
    effort_after: i64,
    minutes_after: i32,
    groin: bool,
    soreness: i64,
    unknown_every: usize,
}

/// Up to `most` days.
pub(super) fn days(most: usize) -> impl Strategy<Value = Vec<Vec<Body>>> {
    let noise = vec((0_i64..=1, 0_i32..=1), 20..=most);
    (habit(), noise).prop_map(|(habit, noise)| {
        noise
            .into_iter()
            .enumerate()
            .map(|(number, noise)| habit.day(number, noise))
            .collect()
    })
}

fn habit() -> impl Strategy<Value = Habit> {
    let sides = prop_oneof![
        Just(vec![SetSide::Both]),
        Just(vec![SetSide::Left, SetSide::Right]),
        Just(vec![SetSide::Left]),
    ];
    let what = (
        select(super::VARIANTS.to_vec()),
        sides,
        10_i64..=16,
        2_i64..=5,
        10_i32..=20,
    );
    let change = (
        14_usize..60,
        select(vec![-5_i64, -3, 0, 0, 0, 4]),
        0_i64..=4,
        0_i32..=8,
    );
    (
        what,
        change,
        1_usize..=3,
        any::<bool>(),
        0_i64..=4,
        5_usize..30,
    )
        .prop_map(
            |(
                (variant, sides, reps, effort, minutes),
                (turn, more_reps, more_effort, more_minutes),
                every,
                groin,
                soreness,
                unknown_every,
            )| Habit {
                variant,
                sides,
                reps,
                effort,
                minutes,
                every,
                turn,
                reps_after: reps + more_reps,
                effort_after: effort + more_effort,
                minutes_after: minutes + more_minutes,
                groin,
                soreness,
                unknown_every,
            },
        )
}

impl Habit {
    fn day(&self, number: usize, (reps, minutes): (i64, i32)) -> Vec<Body> {
        if number % self.unknown_every == self.unknown_every - 1 {
            return Vec::new();
        }
        let trains = number.is_multiple_of(self.every);
        let mut bodies = vec![self.check_in(trains && self.every > 1)];
        if trains {
            bodies.push(self.session(number, reps, minutes));
        }
        bodies
    }

    /// Sore on the days between.
    fn check_in(&self, trains: bool) -> Body {
        let soreness = if trains { 0 } else { self.soreness };
        Body::CheckIn(CheckIn {
            soreness: Some(Soreness::new(soreness).expect("in range")),
            weaker: Some(Weaker::No),
            ..CheckIn::default()
        })
    }

    fn session(&self, number: usize, more_reps: i64, more_minutes: i32) -> Body {
        let (reps, effort, minutes) = if number < self.turn {
            (self.reps, self.effort, self.minutes)
        } else {
            (self.reps_after, self.effort_after, self.minutes_after)
        };
        let set = |side: &SetSide| Set {
            side: *side,
            reps: Reps::new(reps + more_reps).expect("in range"),
            hold: None,
            tempo: None,
        };
        let hurts = self.groin && number.is_multiple_of(4);
        let left = SidePain {
            worst: Some(Pain::new(if hurts { 4 } else { 0 }).expect("in range")),
            feels: hurts.then_some(Feel::Sharp).into_iter().collect(),
            sites: hurts.then_some(Site::Groin).into_iter().collect(),
            ..SidePain::default()
        };
        Body::Strength(Strength {
            variant: self.variant,
            sets: self.sides.iter().map(set).collect(),
            side: None,
            exertion: Exertion {
                minutes: Some(Minutes::new(f64::from(minutes + more_minutes)).expect("in range")),
                effort: Some(Effort::new(effort).expect("in range")),
                pain: PerSide {
                    left,
                    ..PerSide::default()
                },
                stopped_early: None,
                heart_rate: MeasuredHeartRate::default(),
            },
            felt: BTreeSet::new(),
        })
    }
}
