//! Owns what a physiotherapist's plans ask for of exercises that they made up, as a goal and a care
//! plan each. As in a session, our code says what it is and the text says its name.

use std::collections::BTreeMap;
use std::io;

use crate::domain::{
    Counted, Effort, KeptSheet, OwnExercise, OwnExerciseId, OwnTarget, Rhythm, SetSide, Weekday,
};
use crate::exchange::fhir::Part;
use crate::exchange::fhir::codes::{List, Term, Unit};
use crate::exchange::fhir::make::own::called;
use crate::exchange::fhir::make::plans::{Asked, Said, State, put_asked, span, target};
use crate::exchange::fhir::make::{Maker, plain};
use crate::exchange::fhir::shape::care_plan::{Repeat, Timing};
use crate::exchange::fhir::shape::goal::GoalTarget;
use crate::exchange::fhir::sink::Sink;

/// An exercise as long as it was asked for in the same way: plan after plan may ask for it again.
struct Run<'a> {
    /// What the last of these plans says.
    own: &'a OwnExercise,
    /// The first of these plans.
    first: &'a KeptSheet,
    /// The place of the last of them among all plans.
    last: usize,
}

/// Writes each of them, oldest first within its exercise.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    sheets: &[KeptSheet],
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let today = maker.options.now.day();
    let mut sheets: Vec<&KeptSheet> = sheets.iter().collect();
    sheets.sort_by_key(|kept| (kept.day, kept.at.utc_ms));
    for runs in runs(&sheets).values() {
        let mut before = None;
        for run in runs {
            let next = sheets.get(run.last + 1).map(|next| next.day);
            let state = State::of(run.first.day, next, today);
            before = Some(put_asked(maker, &asked(maker, run, state), before, sink)?);
        }
    }
    Ok(())
}

fn runs<'a>(sheets: &[&'a KeptSheet]) -> BTreeMap<OwnExerciseId, Vec<Run<'a>>> {
    let mut runs: BTreeMap<OwnExerciseId, Vec<Run<'a>>> = BTreeMap::new();
    for (place, kept) in sheets.iter().enumerate() {
        for own in kept.sheet.content.own.iter() {
            let of_exercise = runs.entry(own.id).or_default();
            match of_exercise.last_mut() {
                Some(run) if run.last + 1 == place && is_asked_alike(run.own, own) => {
                    (run.own, run.last) = (own, place);
                }
                Some(_) | None => of_exercise.push(Run {
                    own,
                    first: kept,
                    last: place,
                }),
            }
        }
    }
    runs
}

fn is_asked_alike(one: &OwnExercise, other: &OwnExercise) -> bool {
    one.name == other.name
        && one.counted == other.counted
        && one.targets == other.targets
        && one.effort == other.effort
        && one.rhythm == other.rhythm
}

fn asked<'a>(maker: &Maker<'a>, run: &Run<'a>, state: State) -> Asked<'a> {
    let Run { own, first, .. } = run;
    let name = called(maker, &own.name);
    let (sheet, at) = (first.sheet.id, first.at.utc_ms);
    Asked {
        thing: format!("own-plan/{sheet}/{at}/{}", own.id),
        day: first.day,
        at: &first.at,
        state,
        words: said(maker, run, &name, state),
        code: maker.book.term(Term::OwnExercise).said(name),
        targets: targets(maker, own),
        timing: own.rhythm.map(timing),
        about: match maker.options.notes {
            Part::Left => None,
            Part::Taken => Some(plain(own.how.as_str()).into_owned()),
        }
        .filter(|how| !how.trim().is_empty()),
    }
}

fn timing(rhythm: Rhythm) -> Timing {
    let times = Repeat::times_a_week(rhythm.days_per_week());
    Timing {
        repeat: match rhythm {
            Rhythm::Times(_) => times,
            // The words of the diary are those of FHIR.
            Rhythm::On(days) => Repeat {
                day_of_week: days.iter().map(Weekday::id).collect(),
                ..times
            },
        },
    }
}

fn said(maker: &Maker<'_>, run: &Run<'_>, name: &str, state: State) -> Said {
    let words = maker.options.words;
    let own = run.own;
    let clean = |text: String| plain(&text).into_owned();
    let side = |(side, target): (SetSide, OwnTarget)| {
        let (sets, of_side) = (i64::from(target.sets()), words.own_side(side));
        let amount = target.amount().get();
        let line = match own.counted {
            Counted::Reps => {
                let reps = words.whole(i64::from(amount));
                words.fhir_plan_side(sets, &reps, &of_side)
            }
            Counted::Seconds => {
                let seconds = words.seconds(f64::from(amount));
                words.ownplan_fhir_side(&seconds, sets, &of_side)
            }
            Counted::Minutes => {
                let minutes = words.minutes(f64::from(amount));
                words.ownplan_fhir_side(&minutes, sets, &of_side)
            }
        };
        (side, clean(line))
    };
    let days = own.rhythm.map(|rhythm| {
        let days = i64::from(rhythm.days_per_week());
        words.fhir_plan_days(days)
    });
    let effort = own.effort.map(|effort| {
        let effort = words.whole(i64::from(effort.get()));
        words.fhir_plan_effort(&effort)
    });
    Said {
        title: clean(words.fhir_plan_title(name)),
        span: span(maker, run.first.day, state),
        sides: own.targets.iter().map(side).collect(),
        more: days.into_iter().chain(effort).map(clean).collect(),
    }
}

/// Days and effort, then each side. The days are no days of strengthening: nobody knows what the
/// exercise trains.
fn targets<'a>(maker: &Maker<'a>, own: &OwnExercise) -> Vec<GoalTarget<'a>> {
    let book = maker.book;
    let days = own.rhythm.map(|rhythm| {
        let days = f64::from(rhythm.days_per_week());
        target(book.term(Term::TargetDays), days, Unit::DaysPerWeek)
    });
    let effort = own.effort.map(Effort::get).map(|effort| {
        let measure = book.term(Term::TargetEffort);
        target(measure, f64::from(effort), Unit::Score)
    });
    let mut targets: Vec<GoalTarget<'a>> = days.into_iter().chain(effort).collect();
    let (list, unit) = match own.counted {
        Counted::Reps => (List::TargetReps, Unit::Reps),
        Counted::Seconds => (List::TargetSeconds, Unit::Seconds),
        Counted::Minutes => (List::TargetSetMinutes, Unit::Minutes),
    };
    for (side, asked) in own.targets.iter() {
        let sets = book.code(List::TargetSets, side.id());
        targets.push(target(sets, f64::from(asked.sets()), Unit::Sets));
        let amount = f64::from(asked.amount().get());
        targets.push(target(book.code(list, side.id()), amount, unit));
    }
    targets
}
