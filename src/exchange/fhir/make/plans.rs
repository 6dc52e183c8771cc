//! Owns plans as a goal and a care plan each.

use std::io;

use crate::domain::{Day, Diary, Effort, Exercise, Minutes, Plan, SetSide};
use crate::exchange::fhir::codes::{
    ACTIVITY_CODES, LOINC, List, PLAN_CATEGORY, Profile, Term, Unit,
};
use crate::exchange::fhir::ids::ResourceId;
use crate::exchange::fhir::make::{Maker, plain};
use crate::exchange::fhir::shape::care_plan::{CarePlan, PlanActivity, PlanDetail, Repeat, Timing};
use crate::exchange::fhir::shape::elements::{
    CodeableConcept, Narrative, Period, Quantity, Reference,
};
use crate::exchange::fhir::shape::goal::{Goal, GoalTarget};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::times;

/// Where a plan stands on the day of writing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// A later plan took its place.
    Over(Day),
    /// It holds today.
    InForce,
    /// It holds from a later day on.
    Ahead,
}

/// Writes every plan, oldest first within its exercise.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    diary: &Diary,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let today = maker.options.now.day();
    for exercise in Exercise::ALL {
        let of_exercise = diary.plans.iter();
        let mut plans: Vec<&Plan> = of_exercise
            .filter(|plan| plan.variant.exercise() == *exercise)
            .collect();
        plans.sort_by_key(|plan| (plan.day, plan.at.utc_ms));
        let mut before = None;
        for (place, plan) in plans.iter().enumerate() {
            let next = plans.get(place + 1).map(|next| next.day);
            let state = match next {
                Some(next) if next <= today => State::Over(next.plus(-1).max(plan.day)),
                Some(_) | None if plan.day > today => State::Ahead,
                Some(_) | None => State::InForce,
            };
            before = Some(put_plan(maker, (plan, state), before, sink)?);
        }
    }
    Ok(())
}

fn put_plan<W: io::Write>(
    maker: &Maker<'_>,
    (plan, state): (&Plan, State),
    before: Option<ResourceId>,
    sink: &mut Sink<W>,
) -> io::Result<ResourceId> {
    let thing = format!("plan/{}/{}", plan.at.utc_ms, plan.variant.exercise().id());
    let goal_id = maker.ids.named(&thing, "goal");
    let words = Said::of(maker, plan, state);
    sink.put(goal_id, &goal(maker, goal_id, (plan, state), &words))?;
    let id = maker.ids.named(&thing, "care-plan");
    let mut category = vec![CodeableConcept::code(PLAN_CATEGORY, "assess-plan")];
    category.extend(activity_category());
    let care_plan = CarePlan {
        resource_type: "CarePlan",
        id,
        meta: Profile::CarePlan.claimed(),
        text: Narrative::of(words.lines()),
        replaces: before.map(|before| [Reference::to(before)]),
        status: match state {
            State::Over(_) => "completed",
            State::InForce | State::Ahead => "active",
        },
        intent: "plan",
        category,
        title: words.title.clone(),
        subject: maker.subject(),
        period: Period {
            start: plan.day.to_string(),
            end: match state {
                State::Over(last) => Some(last.to_string()),
                State::InForce | State::Ahead => None,
            },
        },
        created: times::instant(&plan.at),
        goal: [Reference::to(goal_id)],
        activity: activities(maker, (plan, state), goal_id, &words),
    };
    sink.put(id, &care_plan)?;
    Ok(id)
}

fn activity_category() -> Vec<CodeableConcept<'static>> {
    vec![CodeableConcept::code(ACTIVITY_CODES, "PhysicalActivity")]
}

/// A plan in words.
struct Said {
    title: String,
    span: String,
    /// What each side does.
    sides: Vec<(SetSide, String)>,
    /// Days, minutes and effort.
    more: Vec<String>,
}

impl Said {
    fn of(maker: &Maker<'_>, plan: &Plan, state: State) -> Self {
        let words = maker.options.words;
        let clean = |text: String| plain(&text).into_owned();
        let exercise = words.exercise(plan.variant.exercise());
        let exercise = words.fhir_exercise(&exercise, &words.variant(plan.variant));
        let hold = plan.hold.map(|hold| {
            let seconds = words.seconds(hold.get());
            words.fhir_plan_hold(&seconds)
        });
        let targets = plan.targets.iter();
        let sides = targets
            .map(|(side, target)| {
                let reps = words.whole(i64::from(target.reps.get()));
                let sets = i64::from(target.sets);
                let line = words.fhir_plan_side(sets, &reps, &words.set_side(*side));
                let parts: Vec<String> = [line].into_iter().chain(hold.clone()).collect();
                (*side, clean(words.list(&parts)))
            })
            .collect();
        let days = plan
            .days_per_week
            .map(|days| words.fhir_plan_days(i64::from(days)));
        let minutes = plan.minutes.map(|minutes| {
            let minutes = words.minutes(minutes.get());
            words.fhir_plan_minutes(&minutes)
        });
        let effort = plan.effort.map(|effort| {
            let effort = words.whole(i64::from(effort.get()));
            words.fhir_plan_effort(&effort)
        });
        let first = words.day_long(plan.day);
        let span = match state {
            State::Over(last) => words.fhir_plan_until(&first, &words.day_long(last)),
            State::InForce | State::Ahead => words.fhir_plan_from(&first),
        };
        let more = [days, minutes, effort].into_iter().flatten();
        Self {
            title: clean(words.fhir_plan_title(&exercise)),
            span: clean(span),
            sides,
            more: more.map(clean).collect(),
        }
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        let sides = self.sides.iter().map(|(_side, line)| line.as_str());
        [self.title.as_str(), self.span.as_str()]
            .into_iter()
            .chain(sides)
            .chain(self.more.iter().map(String::as_str))
    }
}

fn goal<'a>(
    maker: &Maker<'a>,
    id: ResourceId,
    (plan, state): (&Plan, State),
    words: &Said,
) -> Goal<'a> {
    let parts: Vec<String> = words
        .lines()
        .enumerate()
        .filter(|(place, _line)| *place != 1)
        .map(|(_place, line)| line.to_owned())
        .collect();
    Goal {
        resource_type: "Goal",
        id,
        meta: Profile::Goal.claimed(),
        lifecycle_status: match state {
            State::Over(_) => "completed",
            State::InForce => "active",
            State::Ahead => "planned",
        },
        category: activity_category(),
        description: CodeableConcept::words(plain(&maker.options.words.list(&parts)).into_owned()),
        subject: maker.subject(),
        start_date: plan.day.to_string(),
        target: targets(maker, plan),
    }
}

fn targets<'a>(maker: &Maker<'a>, plan: &Plan) -> Vec<GoalTarget<'a>> {
    let target = |measure, value: f64, unit| GoalTarget {
        measure,
        detail_quantity: Quantity::of(value, unit),
    };
    let words = maker.options.words;
    let days = plan.days_per_week.map(|days| {
        let measure = CodeableConcept::code(LOINC, "82291-6").said(words.fhir_target_days());
        target(measure, f64::from(days), Unit::DaysPerWeek)
    });
    let minutes = plan
        .minutes
        .map(Minutes::get)
        .map(|minutes| target(maker.book.term(Term::TargetMinutes), minutes, Unit::Minutes));
    let effort = plan.effort.map(Effort::get).map(|effort| {
        target(
            maker.book.term(Term::TargetEffort),
            f64::from(effort),
            Unit::Score,
        )
    });
    let mut targets: Vec<GoalTarget<'a>> = days.into_iter().chain(minutes).chain(effort).collect();
    for (side, asked) in &plan.targets {
        let sets = maker.book.code(List::TargetSets, side.id());
        targets.push(target(sets, f64::from(asked.sets), Unit::Sets));
        let reps = maker.book.code(List::TargetReps, side.id());
        targets.push(target(reps, f64::from(asked.reps.get()), Unit::Reps));
    }
    targets
}

fn activities<'a>(
    maker: &Maker<'a>,
    (plan, state): (&Plan, State),
    goal: ResourceId,
    words: &Said,
) -> Vec<PlanActivity<'a>> {
    let one = |description: &str| PlanActivity {
        detail: PlanDetail {
            code: maker.book.exercise(plan.variant),
            goal: [Reference::to(goal)],
            status: match state {
                State::Over(_) => "completed",
                State::InForce => "in-progress",
                State::Ahead => "scheduled",
            },
            scheduled_timing: plan.days_per_week.map(|days| Timing {
                repeat: Repeat {
                    frequency: days,
                    period: 1,
                    period_unit: "wk",
                },
            }),
            description: description.to_owned(),
        },
    };
    if words.sides.is_empty() {
        return vec![one(&words.title)];
    }
    words.sides.iter().map(|(_side, line)| one(line)).collect()
}
