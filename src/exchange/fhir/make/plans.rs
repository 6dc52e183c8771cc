//! Owns plans as a goal and a care plan each.

use std::io;

use crate::domain::{Day, Diary, Effort, Exercise, Minutes, Plan, SetSide, Stamp};
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
pub(super) enum State {
    /// A later plan took its place, or took it off.
    Over(Day),
    /// It holds today.
    InForce,
    /// It holds from a later day on.
    Ahead,
}

impl State {
    /// Where a plan stands that holds from a day on, until the day before the next one's.
    pub(super) fn of(first: Day, next: Option<Day>, today: Day) -> Self {
        match next {
            Some(next) if next <= today => Self::Over(next.plus(-1).max(first)),
            Some(_) | None if first > today => Self::Ahead,
            Some(_) | None => Self::InForce,
        }
    }
}

/// What a plan asks for of one exercise.
pub(super) struct Asked<'a> {
    /// What it is called among everything of the diary.
    pub(super) thing: String,
    /// The day from which it holds.
    pub(super) day: Day,
    /// When it was set.
    pub(super) at: &'a Stamp,
    /// Where it stands.
    pub(super) state: State,
    /// The exercise.
    pub(super) code: CodeableConcept<'a>,
    /// All of it in words.
    pub(super) words: Said,
    /// All of it in numbers.
    pub(super) targets: Vec<GoalTarget<'a>>,
    /// How often.
    pub(super) timing: Option<Timing>,
    /// How the exercise is done, where it is told and may leave.
    pub(super) about: Option<String>,
}

/// Writes every plan, oldest first within its exercise. One ends with the next of its exercise, or
/// with a physiotherapist's plan that does not name the exercise.
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
            let later = diary.plan_sheets.iter().filter(|kept| kept.is_after(plan));
            let next = plans.get(place + 1).map(|next| next.day);
            let next = next.into_iter().chain(later.map(|kept| kept.day)).min();
            let asked = asked(maker, plan, State::of(plan.day, next, today));
            before = Some(put_asked(maker, &asked, before, sink)?);
        }
    }
    Ok(())
}

/// Writes one plan, and what it replaces.
pub(super) fn put_asked<W: io::Write>(
    maker: &Maker<'_>,
    asked: &Asked<'_>,
    before: Option<ResourceId>,
    sink: &mut Sink<W>,
) -> io::Result<ResourceId> {
    let goal_id = maker.ids.named(&asked.thing, "goal");
    sink.put(goal_id, &goal(maker, goal_id, asked))?;
    let id = maker.ids.named(&asked.thing, "care-plan");
    let mut category = vec![CodeableConcept::code(PLAN_CATEGORY, "assess-plan")];
    category.extend(activity_category());
    let about = asked.about.iter().flat_map(|about| about.lines());
    let care_plan = CarePlan {
        resource_type: "CarePlan",
        id,
        meta: Profile::CarePlan.claimed(),
        text: Narrative::of(asked.words.lines().chain(about)),
        replaces: before.map(|before| [Reference::to(before)]),
        status: match asked.state {
            State::Over(_) => "completed",
            State::InForce | State::Ahead => "active",
        },
        intent: "plan",
        category,
        title: asked.words.title.clone(),
        description: asked.about.clone(),
        subject: maker.subject(),
        period: Period {
            start: asked.day.to_string(),
            end: match asked.state {
                State::Over(last) => Some(last.to_string()),
                State::InForce | State::Ahead => None,
            },
        },
        created: times::instant(asked.at),
        goal: [Reference::to(goal_id)],
        activity: activities(asked, goal_id),
    };
    sink.put(id, &care_plan)?;
    Ok(id)
}

fn activity_category() -> Vec<CodeableConcept<'static>> {
    vec![CodeableConcept::code(ACTIVITY_CODES, "PhysicalActivity")]
}

/// A plan in words.
pub(super) struct Said {
    pub(super) title: String,
    pub(super) span: String,
    /// What each side does.
    pub(super) sides: Vec<(SetSide, String)>,
    /// Days, minutes and effort.
    pub(super) more: Vec<String>,
}

/// What a plan of one of the diary's exercises asks for.
fn asked<'a>(maker: &Maker<'a>, plan: &'a Plan, state: State) -> Asked<'a> {
    Asked {
        thing: format!("plan/{}/{}", plan.at.utc_ms, plan.variant.exercise().id()),
        day: plan.day,
        at: &plan.at,
        state,
        code: maker.book.exercise(plan.variant),
        words: Said::of(maker, plan, state),
        targets: targets(maker, plan),
        timing: plan.days_per_week.map(|days| Timing {
            repeat: Repeat::times_a_week(days),
        }),
        about: None,
    }
}

/// From when to when a plan holds, in words.
pub(super) fn span(maker: &Maker<'_>, first: Day, state: State) -> String {
    let words = maker.options.words;
    let first = words.day_long(first);
    let span = match state {
        State::Over(last) => words.fhir_plan_until(&first, &words.day_long(last)),
        State::InForce | State::Ahead => words.fhir_plan_from(&first),
    };
    plain(&span).into_owned()
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
        let more = [days, minutes, effort].into_iter().flatten();
        Self {
            title: clean(words.fhir_plan_title(&exercise)),
            span: span(maker, plan.day, state),
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

fn goal<'a>(maker: &Maker<'a>, id: ResourceId, asked: &Asked<'a>) -> Goal<'a> {
    let parts: Vec<String> = asked
        .words
        .lines()
        .enumerate()
        .filter(|(place, _line)| *place != 1)
        .map(|(_place, line)| line.to_owned())
        .collect();
    Goal {
        resource_type: "Goal",
        id,
        meta: Profile::Goal.claimed(),
        lifecycle_status: match asked.state {
            State::Over(_) => "completed",
            State::InForce => "active",
            State::Ahead => "planned",
        },
        category: activity_category(),
        description: CodeableConcept::words(plain(&maker.options.words.list(&parts)).into_owned()),
        subject: maker.subject(),
        start_date: asked.day.to_string(),
        target: asked.targets.clone(),
    }
}

fn targets<'a>(maker: &Maker<'a>, plan: &Plan) -> Vec<GoalTarget<'a>> {
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

/// One number to reach.
pub(super) const fn target(measure: CodeableConcept<'_>, value: f64, unit: Unit) -> GoalTarget<'_> {
    GoalTarget {
        measure,
        detail_quantity: Quantity::of(value, unit),
    }
}

fn activities<'a>(asked: &Asked<'a>, goal: ResourceId) -> Vec<PlanActivity<'a>> {
    let one = |description: &str| PlanActivity {
        detail: PlanDetail {
            code: asked.code.clone(),
            goal: [Reference::to(goal)],
            status: match asked.state {
                State::Over(_) => "completed",
                State::InForce => "in-progress",
                State::Ahead => "scheduled",
            },
            scheduled_timing: asked.timing.clone(),
            description: description.to_owned(),
        },
    };
    let sides = &asked.words.sides;
    if sides.is_empty() {
        return vec![one(&asked.words.title)];
    }
    sides.iter().map(|(_side, line)| one(line)).collect()
}
