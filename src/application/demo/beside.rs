//! Owns what the made-up person has beside the sessions: plans, weekly safety checks, girths, and
//! the warnings of the last weeks with an answer to some of them.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;

use crate::domain::rules::{Evidence, Firing, Severity, evaluate};
use crate::domain::{
    Acknowledgement, Body, Centimetres, ClockTime, Day, DayRange, Diary, Effort, Entry, EntryId,
    Exercise, Girth, GirthPlace, Minutes, Misfit, MisfitReason, Note, PerSide, Plan, SafetyCheck,
    SetSide, Stamp, Strength, Target, When,
};

/// Days back, the last one included, whose warnings are kept.
const WARNED_DAYS: i64 = 60;
/// Days at the end in which no warning is answered, so that what speaks there still speaks.
const UNANSWERED_DAYS: i64 = 15;
/// Days between two girths.
const GIRTH_DAYS: i64 = 28;
/// Days before the last one on which plans were set.
const PLAN_DAYS_AGO: [i64; 2] = [80, 40];

/// How instants and identifiers are made.
pub(in crate::application::demo) struct Makers<'a> {
    pub(in crate::application::demo) resolve: &'a dyn Fn(Day, ClockTime) -> Stamp,
    pub(in crate::application::demo) identify: &'a dyn Fn(&Stamp, [u8; 10]) -> EntryId,
}

/// Adds all of it to a diary whose sessions are there, over the days it covers.
pub(in crate::application::demo) fn add(
    diary: &mut Diary,
    days: DayRange,
    makers: &Makers<'_>,
    rng: &mut Rng,
) {
    girths(diary, days, makers, rng);
    diary.sort();
    plans(diary, days, makers);
    safety_checks(diary, days, makers);
    warnings(diary, days, makers);
    diary.sort();
}

/// A thigh that grows towards the other one, measured every four weeks.
fn girths(diary: &mut Diary, days: DayRange, makers: &Makers<'_>, rng: &mut Rng) {
    let all = days.last.days_since(days.first);
    let mut ago = all - all % GIRTH_DAYS;
    while ago > 0 {
        let day = days.last.plus(-ago);
        ago -= GIRTH_DAYS;
        let Ok(time) = ClockTime::new(8, 5) else {
            continue;
        };
        let start = (makers.resolve)(day, time);
        let mut random = [0_u8; 10];
        rng.fill(&mut random);
        let years = day.days_since(days.first) as f64 / 365.25;
        // 2 cm thinner at first, then less and less.
        let difference = 2.0 / (1.0 + years);
        let measured = |cm: f64, rng: &mut Rng| {
            Centimetres::new((cm * 10.0 + rng.f64() * 4.0 - 2.0).round() / 10.0).ok()
        };
        let cm = PerSide {
            left: measured(49.0 - difference, rng),
            right: measured(49.0, rng),
        };
        diary.entries.push(Entry {
            id: (makers.identify)(&start, random),
            recorded: start.clone(),
            when: When {
                day,
                time: Some(time),
                start: Some(start),
            },
            body: Body::Girth(Girth {
                place: GirthPlace::Thigh15,
                cm,
            }),
            note: Note::default(),
        });
    }
}

/// A plan of each exercise as it was then done, and a later one with a repetition more.
fn plans(diary: &mut Diary, days: DayRange, makers: &Makers<'_>) {
    for exercise in Exercise::ALL.iter().copied() {
        let mut targets: BTreeMap<SetSide, Target> = BTreeMap::new();
        for ago in PLAN_DAYS_AGO {
            let day = days.last.plus(-ago);
            let Some((session, at)) = session_before(diary, exercise, day)
                .zip(ClockTime::new(19, 30).ok())
                .map(|(session, time)| (session, (makers.resolve)(day, time)))
            else {
                continue;
            };
            targets = if targets.is_empty() {
                done(&session)
            } else {
                targets
                    .iter()
                    .map(|(side, target)| (*side, raised(*target)))
                    .collect()
            };
            let variant = diary
                .plans
                .iter()
                .rev()
                .find(|plan: &&Plan| plan.variant.exercise() == exercise)
                .map_or(session.variant, |plan| plan.variant);
            diary.plans.push(Plan {
                at,
                day,
                variant,
                targets: targets.clone(),
                hold: session.sets.first().and_then(|set| set.hold),
                days_per_week: Some(4),
                minutes: Minutes::new(15.0).ok(),
                effort: Effort::new(4).ok(),
            });
        }
    }
}

/// What each side did in a session.
fn done(session: &Strength) -> BTreeMap<SetSide, Target> {
    let target = |side: SetSide| {
        let of_side = || session.sets.iter().filter(move |set| set.side == side);
        let reps = of_side().map(|set| i64::from(set.reps.get())).max()?;
        let sets = i64::try_from(of_side().count()).ok()?;
        Target::new(sets, reps).ok()
    };
    let sides = SetSide::ALL.into_iter();
    sides
        .filter_map(|side| target(side).map(|target| (side, target)))
        .collect()
}

/// A repetition more.
fn raised(target: Target) -> Target {
    let more = i64::from(target.reps.get()) + 1;
    Target::new(i64::from(target.sets), more).unwrap_or(target)
}

fn session_before(diary: &Diary, exercise: Exercise, day: Day) -> Option<Strength> {
    diary
        .entries
        .iter()
        .rev()
        .find_map(|entry| match &entry.body {
            Body::Strength(session)
                if entry.when.day < day && session.variant.exercise() == exercise =>
            {
                Some(session.clone())
            }
            Body::Strength(_)
            | Body::Own(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::Note => None,
        })
}

/// A safety check each week, with nothing ticked; the last one four days ago.
fn safety_checks(diary: &mut Diary, days: DayRange, makers: &Makers<'_>) {
    let Ok(time) = ClockTime::new(7, 5) else {
        return;
    };
    let mut day = days.last.plus(-4);
    while day >= days.first {
        diary.safety.checks.push(SafetyCheck {
            at: (makers.resolve)(day, time),
            day,
            signs: BTreeSet::new(),
        });
        day = day.plus(-7);
    }
}

/// The warnings of the last weeks as each evening would have noted them. The first caution of each
/// rule was read, and one did not fit.
fn warnings(diary: &mut Diary, days: DayRange, makers: &Makers<'_>) {
    let Ok(time) = ClockTime::new(20, 0) else {
        return;
    };
    let mut evidence = Evidence::of(diary);
    let mut answered = BTreeSet::new();
    let first = days.first.max(days.last.plus(1 - WARNED_DAYS));
    let range = DayRange {
        first,
        last: days.last,
    };
    for day in range.days() {
        let at = (makers.resolve)(day, time);
        for verdict in evaluate(&evidence, day) {
            let Some(firing) = Firing::of(&verdict, &at) else {
                continue;
            };
            let (rule, severity) = (firing.rule, firing.severity);
            diary.firings.push(firing);
            let old = days.last.days_since(day) >= UNANSWERED_DAYS;
            if old && severity <= Severity::Caution && answered.insert(rule) {
                evidence.answers.acknowledgements.push(Acknowledgement {
                    at: at.clone(),
                    day,
                    rule,
                    severity,
                });
            }
        }
    }
    if let Some(read) = evidence.answers.acknowledgements.first() {
        evidence.answers.misfits.push(Misfit {
            at: read.at.clone(),
            day: read.day,
            rule: read.rule,
            reason: MisfitReason::UsualForMe,
            note: Note::default(),
        });
    }
    diary.answers = evidence.answers;
}
