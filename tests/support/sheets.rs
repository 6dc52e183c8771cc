//! Owns made-up plans of a physiotherapist for tests.

use std::collections::BTreeMap;

use evenly::domain::{
    BreakDeed, BreakExercise, BreakTarget, BreaksPerDay, Days, DaysPerWeek, Dosage, Effort,
    ExerciseName, Hold, HowTo, Line, Minutes, NextStep, Note, Outing, OwnExercise, Pain,
    PersonName, Picture, PlanSheet, Prescription, Pseudonym, Raise, Raised, Reps, Revision,
    SessionsRunning, SetSide, SheetParts, StepSize, Target, Tempo, Variant, Weekday, Weekdays,
};

use crate::entries::day;

pub(crate) const PLAN: &str = "0196a1f0-0000-7000-8000-000000000001";
pub(crate) const OWN: &str = "0196a1f0-0000-7000-8000-0000000000a1";

/// A picture of two points by one, as a PNG file.
pub(crate) const PNG: &[u8] = &[
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x02, 0x00, 0x00, 0x00, 0x01, 0x08, 0x02, 0x00, 0x00, 0x00, 0x7B, 0x40, 0xE8,
    0xDD, 0x00, 0x00, 0x00, 0x0F, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x50, 0x4C, 0x5B, 0xB3,
    0x29, 0x80, 0x1B, 0x00, 0x08, 0x3C, 0x02, 0x41, 0x87, 0x14, 0xC1, 0x3B, 0x00, 0x00, 0x00, 0x00,
    0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
];

pub(crate) fn target(sets: i64, reps: i64) -> Target {
    Target::new(sets, reps).expect("a target")
}

pub(crate) fn on(days: &[Weekday]) -> Days {
    Days::On(Weekdays::new(days.iter().copied()).expect("days"))
}

/// Leg raises, left and right differing, and nothing else.
pub(crate) fn leg_raises(left: (i64, i64), right: (i64, i64)) -> SheetParts {
    let targets = BTreeMap::from([
        (SetSide::Left, target(left.0, left.1)),
        (SetSide::Right, target(right.0, right.1)),
    ]);
    let dosage = Dosage {
        targets,
        days: Some(on(&[
            Weekday::Tuesday,
            Weekday::Thursday,
            Weekday::Saturday,
        ])),
        hold: Some(Hold::new(2.0).expect("a hold")),
        ..Dosage::default()
    };
    let asked = Prescription::new(Variant::RaiseStraight, dosage).expect("a prescription");
    SheetParts {
        exercises: vec![asked],
        ..SheetParts::blank(PLAN.parse().expect("an id"), day("2026-11-09"))
    }
}

/// A plan that says something of everything.
pub(crate) fn full() -> PlanSheet {
    let mut parts = leg_raises((3, 8), (1, 8));
    parts.revision = Revision::new(3).expect("a revision");
    parts.parent = Some(Revision::new(2).expect("a revision"));
    parts.made_by = Some(PersonName::new("R. Meyer | ~ \\ physio").expect("a name"));
    parts.made_for = Some(Pseudonym::new("A-014").expect("a pseudonym"));
    if let Some(asked) = parts.exercises.first_mut() {
        asked.dosage.tempo = Some(Tempo::new(1.0, 2.5).expect("a tempo"));
        asked.dosage.minutes = Some(Minutes::new(15.0).expect("minutes"));
        asked.dosage.effort = Some(Effort::new(4).expect("an effort"));
        asked.dosage.next_step = Some(NextStep {
            raise: Raise::Add(Raised::Reps, StepSize::new(2).expect("a step")),
            sessions: Some(SessionsRunning::new(3).expect("sessions")),
            effort_at_most: Some(Effort::new(5).expect("an effort")),
            pain_at_most: Some(Pain::new(3).expect("a pain")),
            said: Some(Line::new("left side first").expect("a line")),
        });
    }
    parts.own_exercises = vec![OwnExercise {
        id: OWN.parse().expect("an id"),
        name: ExerciseName::new("Step up, slowly").expect("a name"),
        how_to: HowTo::new("Hand on the rail.\nPelvis level.").expect("words"),
        dosage: Dosage {
            targets: BTreeMap::from([(SetSide::Left, target(2, 6))]),
            days: Some(Days::PerWeek(DaysPerWeek::new(3).expect("days"))),
            ..Dosage::default()
        },
        picture: Some(Picture::new(PNG).expect("a picture")),
    }];
    parts.walk = Some(Outing {
        minutes: Minutes::new(20.0).expect("minutes"),
        days: Some(Days::PerWeek(DaysPerWeek::new(5).expect("days"))),
        effort: Some(Effort::new(3).expect("an effort")),
    });
    parts.breaks = BreakTarget {
        after: Some(Minutes::new(45.0).expect("minutes")),
        minutes: Some(Minutes::new(2.5).expect("minutes")),
        per_day: Some(BreaksPerDay::new(8).expect("breaks")),
        exercises: vec![BreakExercise {
            deed: BreakDeed::Squeezes,
            reps: BTreeMap::from([(SetSide::Left, Reps::new(10).expect("reps"))]),
        }],
    };
    let limit = evenly::domain::rules::LimitId::WorstPain;
    let kept = parts.limits.set(limit, 4.0, day("2026-11-08"));
    kept.expect("a limit in its range");
    parts.notes = Note::new("Go slowly.\n慢慢来。").expect("a note");
    parts.next_visit = Some(day("2026-12-07"));
    PlanSheet::new(parts).expect("a plan")
}
