//! Owns a closer look at one exported diary: what changed, what hurt and what was skipped since a
//! visit, and two times beside each other.

use crate::application::review::sessions::{self, Sessions};
use crate::application::review::{SafetyAnswers, Topic, read};
use crate::application::view::analysis::rule_days;
use crate::domain::rules::{Evidence, State, Verdict, evaluate};
use crate::domain::summary::{Numbers, numbers, worst_pain};
use crate::domain::{
    Body, Day, DayRange, DayStatus, Diary, Exercise, ExerciseName, History, KeptSheet, Kind, Note,
    OwnExercise, Pain, PerSide, Plan, SafetyCheck, Side, StopSign, plan_in_force,
};

/// The most sessions that are listed as having hurt.
const MOST_HURT: usize = 5;

/// The most notes that are listed, latest first.
const MOST_NOTES: usize = 20;

/// One diary, looked at closely.
#[derive(Clone, Debug)]
pub struct Detail {
    /// The days since the visit.
    pub days: DayRange,
    /// The open stop signs with the check that says so first, most urgent first.
    pub signs: Vec<(StopSign, SafetyCheck)>,
    /// Whether the file holds answers to the safety check.
    pub safety: SafetyAnswers,
    /// The verdicts that are a reason to look, weightiest first.
    pub verdicts: Vec<Verdict>,
    /// What the verdicts were made from.
    pub history: History,
    /// Load and pain of each day.
    pub lines: Vec<DayLine>,
    /// Plans that came in these days, oldest first.
    pub changes: Vec<PlanChange>,
    /// The sessions with the most pain.
    pub hurt: Vec<Hurt>,
    /// Planned and done sessions of each exercise up to the last entry, those that lack most first.
    pub sessions: Vec<(Exercise, Sessions)>,
    /// The same of exercises that a physiotherapist made up.
    pub own: Vec<(ExerciseName, Sessions)>,
    /// Days without an entry.
    pub unknown_days: u32,
    /// Notes that are in the file, latest first.
    pub notes: Vec<(Day, Note)>,
    /// The plans in force.
    pub plans: Vec<Plan>,
    /// The exercises of the physiotherapist's own that the plan in force asks for.
    pub own_plans: Vec<OwnExercise>,
    /// The weaker side.
    pub weaker: Option<Side>,
    /// Two times to compare, earlier first.
    pub periods: [Numbers; 2],
}

/// One day's load and pain.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayLine {
    /// The day.
    pub day: Day,
    /// What is known of it.
    pub status: DayStatus,
    /// Its load in arbitrary units.
    pub au: f64,
    /// Sessions without a load.
    pub uncounted: u32,
    /// The worst pain of each side.
    pub pain: PerSide<Option<Pain>>,
}

/// A plan that took another's place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanChange {
    /// The plan.
    pub plan: Plan,
    /// The one before, where there was one.
    pub before: Option<Plan>,
}

/// A session that hurt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hurt {
    /// Its day.
    pub day: Day,
    /// What was done.
    pub kind: Kind,
    /// What it is called, for an exercise that a physiotherapist made up.
    pub own: Option<ExerciseName>,
    /// The side.
    pub side: Side,
    /// The worst pain.
    pub worst: Pain,
}

impl Detail {
    /// Looks at a diary on a day: at the days since a visit, and at two times to compare.
    pub fn of(diary: &Diary, as_of: Day, since: Day, periods: [DayRange; 2]) -> Self {
        let history = History::of(diary);
        let evidence = Evidence::of(diary);
        let days = DayRange {
            first: since,
            last: as_of,
        };
        let lived = DayRange {
            first: since.max(history.first_day().unwrap_or(since)),
            last: as_of,
        };
        let last = read::last_entry(&history, as_of);
        let known = DayRange {
            last: last.unwrap_or(lived.first.plus(-1)),
            ..lived
        };
        let sheet = KeptSheet::in_force(&diary.plan_sheets, as_of);
        let mut own = sessions::of_own(&history, &diary.plan_sheets, known);
        own.sort_by_key(|(_name, sessions)| std::cmp::Reverse(sessions.skipped()));
        let mut each = sessions::each(&history, &diary.plans, known);
        each.retain(|(_exercise, sessions)| sessions.planned.is_some());
        each.sort_by_key(|(_exercise, sessions)| std::cmp::Reverse(sessions.skipped()));
        Self {
            days,
            signs: signs(diary, as_of),
            safety: if diary.safety.checks.is_empty() {
                SafetyAnswers::NotInFile
            } else {
                SafetyAnswers::InFile
            },
            verdicts: verdicts(&evidence, as_of),
            lines: days.days().map(|day| line(&history, day)).collect(),
            changes: changes(&diary.plans, days),
            hurt: hurt(&history, days),
            sessions: each,
            own,
            unknown_days: count(
                lived
                    .days()
                    .filter(|day| history.status(*day) == DayStatus::Unknown),
            ),
            notes: notes(&history, days),
            plans: Exercise::ALL
                .iter()
                .filter_map(|exercise| plan_in_force(&diary.plans, sheet, *exercise, as_of))
                .cloned()
                .collect(),
            own_plans: sheet
                .iter()
                .flat_map(|kept| kept.sheet.content.own.iter())
                .cloned()
                .collect(),
            weaker: diary.profile.weaker_side,
            periods: periods.map(|range| numbers(&history, range)),
            history,
        }
    }

    /// The days that are compared at first: as many before a visit as since.
    pub fn usual_periods(as_of: Day, since: Day) -> [DayRange; 2] {
        let length = as_of.days_since(since) + 1;
        [
            DayRange::ending(since.plus(-1), length),
            DayRange::ending(as_of, length),
        ]
    }

    /// The days that the rules behind the verdicts read.
    pub fn rule_days(&self) -> DayRange {
        rule_days(self.days.last)
    }
}

fn count(days: impl Iterator<Item = Day>) -> u32 {
    u32::try_from(days.count()).unwrap_or(u32::MAX)
}

/// The open stop signs, most urgent first.
fn signs(diary: &Diary, as_of: Day) -> Vec<(StopSign, SafetyCheck)> {
    let mut rules: Vec<_> = StopSign::ALL.iter().map(|sign| sign.rule()).collect();
    rules.sort_unstable();
    rules.dedup();
    let mut open: Vec<(StopSign, SafetyCheck)> = rules
        .into_iter()
        .flat_map(|rule| diary.safety.open(rule, as_of))
        .map(|(sign, check)| (sign, check.clone()))
        .collect();
    open.sort_by_key(|(sign, check)| (sign.urgency(), check.at.utc_ms));
    open
}

fn verdicts(evidence: &Evidence, as_of: Day) -> Vec<Verdict> {
    let mut found: Vec<(Topic, Verdict)> = evaluate(evidence, as_of)
        .into_iter()
        .filter(|verdict| match verdict.state {
            State::Fired | State::Silenced { .. } | State::NeedsClearing => true,
            State::Quiet | State::NotEnoughData(_) => false,
        })
        .filter_map(|verdict| Some((Topic::of(verdict.rule)?, verdict)))
        .collect();
    found.sort_by_key(|(topic, _verdict)| *topic);
    found.into_iter().map(|(_topic, verdict)| verdict).collect()
}

fn line(history: &History, day: Day) -> DayLine {
    let load = history.load_on(day);
    DayLine {
        day,
        status: history.status(day),
        au: load.au,
        uncounted: load.uncounted,
        pain: PerSide::from_fn(|side| worst_pain(history, day, side)),
    }
}

/// The plans that came in these days, the last of each day and exercise, with the one before.
fn changes(plans: &[Plan], days: DayRange) -> Vec<PlanChange> {
    let mut changes: Vec<PlanChange> = Vec::new();
    for exercise in Exercise::ALL {
        let mut on: Vec<Day> = plans
            .iter()
            .filter(|plan| plan.variant.exercise() == *exercise && days.contains(plan.day))
            .map(|plan| plan.day)
            .collect();
        on.sort_unstable();
        on.dedup();
        changes.extend(on.into_iter().filter_map(|day| {
            let (plan, before) = Plan::latest_two(plans, *exercise, day);
            Some(PlanChange {
                plan: plan?.clone(),
                before: before.cloned(),
            })
        }));
    }
    changes.sort_by_key(|change| change.plan.day);
    changes
}

fn hurt(history: &History, days: DayRange) -> Vec<Hurt> {
    let mut hurt = Vec::new();
    for entry in history.sessions_between(days) {
        let Some(exertion) = entry.body.exertion() else {
            continue;
        };
        for (side, pain) in exertion.pain.iter() {
            if let Some(worst) = pain.worst.filter(|worst| worst.get() > 0) {
                hurt.push(Hurt {
                    day: entry.when.day,
                    kind: entry.kind(),
                    own: own_name(&entry.body).cloned(),
                    side,
                    worst,
                });
            }
        }
    }
    hurt.sort_by_key(|hurt| std::cmp::Reverse((hurt.worst, hurt.day)));
    hurt.truncate(MOST_HURT);
    hurt
}

const fn own_name(body: &Body) -> Option<&ExerciseName> {
    match body {
        Body::Own(own) => Some(&own.name),
        Body::Strength(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}

fn notes(history: &History, days: DayRange) -> Vec<(Day, Note)> {
    let entries = history.between(days).iter().rev();
    entries
        .filter(|entry| !entry.note.as_str().is_empty())
        .map(|entry| (entry.when.day, entry.note.clone()))
        .take(MOST_NOTES)
        .collect()
}
