//! Owns plans of a physiotherapist for tests: random ones, and the one of the issue.

use std::collections::{BTreeMap, BTreeSet};

use evenly::domain::rules::Limits;
use evenly::domain::{
    ActivityGoal, BreakDeed, BreakGoal, BreaksPerDay, Effort, Exercise, Hold, Minutes, Pain,
    PersonName, PlanId, PlanSheet, PlanWords, Prescription, Prescriptions, ProgressStep, Pseudonym,
    Raise, Rhythm, SetSide, SheetContent, SheetRevision, StepCondition, StepSessions, Target,
    Targets, Variant, Weekday, Weekdays,
};
use proptest::collection::{btree_map, btree_set};
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use uuid::Uuid;

use crate::arbitrary::{day, nasty_text, real, whole, words};
use crate::beside::limits;
use crate::own;

/// Sides with their sets and repetitions.
pub(crate) fn targets(sides: &[(SetSide, i64, i64)]) -> Targets {
    let sides: BTreeMap<SetSide, Target> = sides
        .iter()
        .map(|(side, sets, reps)| (*side, Target::new(*sets, *reps).expect("a target")))
        .collect();
    Targets::new(sides).expect("a side")
}

/// The first revision of a stranger's plan: leg raises, left 3 × 8 and right 1 × 8.
pub(crate) fn stranger() -> PlanSheet {
    let mut prescriptions = Prescriptions::default();
    prescriptions.set(Prescription::new(
        Variant::RaiseStraight,
        targets(&[(SetSide::Left, 3, 8), (SetSide::Right, 1, 8)]),
    ));
    PlanSheet {
        id: "11111111-2222-4333-8444-555555555555"
            .parse()
            .expect("an id"),
        revision: SheetRevision::FIRST,
        made: crate::entries::day("2026-11-09"),
        by: Some(PersonName::new("Jo Kim").expect("a name")),
        person: None,
        content: SheetContent {
            prescriptions,
            ..SheetContent::default()
        },
    }
}

fn plan_words() -> impl Strategy<Value = PlanWords> {
    nasty_text().prop_map(|text| PlanWords::new(&text).expect("short"))
}

pub(crate) fn rhythm() -> impl Strategy<Value = Option<Rhythm>> {
    let days = btree_set(select(Weekday::ALL), 1..=7)
        .prop_map(|days| Rhythm::On(Weekdays::new(days).expect("a day")));
    let times = (1_i64..=7).prop_map(|times| Rhythm::times(times).expect("1 to 7"));
    option::of(prop_oneof![days, times])
}

fn minutes() -> impl Strategy<Value = Option<Minutes>> {
    real(Minutes::LOW..=Minutes::HIGH, Minutes::new)
}

fn effort() -> impl Strategy<Value = Option<Effort>> {
    whole(0..=10, Effort::new)
}

fn step() -> impl Strategy<Value = ProgressStep> {
    let condition = ((1_i64..=20), effort(), whole(0..=10, Pain::new)).prop_map(
        |(sessions, effort_at_most, pain_at_most)| StepCondition {
            sessions: StepSessions::new(sessions).expect("1 to 20"),
            effort_at_most,
            pain_at_most,
        },
    );
    let raise =
        select(Raise::ALL).prop_flat_map(|raise| (Just(raise), 1_i64..=i64::from(raise.most())));
    let side = option::of(select(SetSide::ALL.to_vec()));
    (raise, side, condition, plan_words()).prop_map(|((raise, by), side, condition, words)| {
        let mut step = ProgressStep::new(raise, by, condition).expect("in range");
        step.side = side;
        step.words = words;
        step
    })
}

fn prescription(exercise: Exercise) -> impl Strategy<Value = Prescription> {
    let target = (1_i64..=100, 1_i64..=500)
        .prop_map(|(sets, reps)| Target::new(sets, reps).expect("in range"));
    (
        select(exercise.variants().collect::<Vec<Variant>>()),
        btree_map(select(SetSide::ALL.to_vec()), target, 1..=3),
        real(Hold::LOW..=Hold::HIGH, Hold::new),
        minutes(),
        effort(),
        rhythm(),
        option::of(step()),
    )
        .prop_map(
            |(variant, sides, hold, minutes, effort, rhythm, step)| Prescription {
                variant,
                targets: Targets::new(sides).expect("a side"),
                hold,
                minutes,
                effort,
                rhythm,
                step,
            },
        )
}

fn prescriptions() -> impl Strategy<Value = Prescriptions> {
    let of = |exercise| option::of(prescription(exercise));
    (of(Exercise::Bridge), of(Exercise::LegRaise)).prop_map(|(bridge, raise)| {
        let mut all = Prescriptions::default();
        for asked in bridge.into_iter().chain(raise) {
            all.set(asked);
        }
        all
    })
}

fn goal() -> impl Strategy<Value = Option<ActivityGoal>> {
    (minutes(), effort(), rhythm())
        .prop_map(|(minutes, effort, rhythm)| ActivityGoal::new(minutes, effort, rhythm).ok())
}

fn breaks() -> impl Strategy<Value = Option<BreakGoal>> {
    let per_day = whole(1..=48, BreaksPerDay::new);
    (per_day, minutes(), words(BreakDeed::ALL)).prop_map(
        |(per_day, minutes, deeds): (_, _, BTreeSet<BreakDeed>)| {
            BreakGoal::new(per_day, minutes, deeds).ok()
        },
    )
}

fn content() -> impl Strategy<Value = SheetContent> {
    (
        (prescriptions(), own::exercises()),
        (goal(), goal(), breaks()),
        limits(),
        plan_words(),
        option::of(day()),
    )
        .prop_map(
            |((prescriptions, own), (walk, swim, breaks), limits, note, next_visit): (
                _,
                _,
                Limits,
                _,
                _,
            )| SheetContent {
                prescriptions,
                own,
                walk,
                swim,
                breaks,
                limits,
                note,
                next_visit,
            },
        )
}

/// Any plan.
pub(crate) fn sheet() -> impl Strategy<Value = PlanSheet> {
    (
        any::<u128>(),
        1_i64..=1_000_000,
        day(),
        nasty_text(),
        nasty_text(),
        content(),
    )
        .prop_map(|(id, revision, made, by, person, content)| PlanSheet {
            id: PlanId::new(Uuid::from_u128(id)),
            revision: SheetRevision::new(revision).expect("in range"),
            made,
            by: PersonName::new(&by).ok(),
            person: Pseudonym::new(&person).ok(),
            content,
        })
}
