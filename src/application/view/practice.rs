//! Owns what Practice shows: for each activity the plan or the last time, the look ahead, and the
//! warnings that matter before starting.

use crate::application::view::analysis::evidence;
use crate::application::view::safety::{Block, SafetyNow};
use crate::application::view::today::{ACTIVITIES, last_time};
use crate::application::{Fault, View};
use crate::domain::look_ahead::{LookAhead, Planned, look_ahead};
use crate::domain::rules::{Evidence, RuleId, Verdict, evaluate, headline};
use crate::domain::{Body, Day, Entry, Exercise, Kind, Plan, Profile};
use crate::store::Reader;

/// What Practice shows.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The day.
    pub day: Day,
    /// What the person said about themselves.
    pub profile: Profile,
    /// The activities, in the order of lists.
    pub offers: Vec<Offer>,
    /// Why nothing can be started, where nothing can.
    pub block: Option<Block>,
    /// Every rule's verdict, most urgent first.
    pub verdicts: Vec<Verdict>,
    /// What the verdicts were made from.
    pub evidence: Evidence,
}

/// One activity that can be started.
#[derive(Clone, Debug)]
pub struct Offer {
    /// What it is.
    pub kind: Kind,
    /// The plan in force.
    pub plan: Option<Plan>,
    /// The last time.
    pub last: Option<Entry>,
    /// What is to be done: the plan's session, else what was done last time.
    pub session: Option<Body>,
    /// What the last seven days would come to with it.
    pub ahead: LookAhead,
}

impl Offer {
    /// Whether it was logged on a day.
    pub fn is_done(&self, day: Day) -> bool {
        self.last
            .as_ref()
            .is_some_and(|entry| entry.when.day == day)
    }
}

impl View for Practice {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let evidence = evidence(reader, today)?;
        let mut offers = Vec::new();
        for kind in ACTIVITIES {
            let last = last_time(reader, &evidence.history, kind, today)?;
            offers.push(offer(kind, last, &evidence, today));
        }
        Ok(Self {
            day: today,
            profile: evidence.profile,
            offers,
            block: SafetyNow::of(&evidence, today).block,
            verdicts: evaluate(&evidence, today),
            evidence,
        })
    }
}

fn offer(kind: Kind, last: Option<Entry>, evidence: &Evidence, today: Day) -> Offer {
    let plan = plan_of(&evidence.plans, kind, today).cloned();
    let session = match (&plan, &last) {
        (Some(plan), _) => Some(Body::Strength(plan.session(evidence.profile.weaker_side))),
        (None, Some(entry)) => Some(entry.body.clone()),
        (None, None) => None,
    };
    let planned = session.as_ref().map(Planned::of).unwrap_or_default();
    Offer {
        kind,
        plan,
        last,
        session,
        ahead: look_ahead(evidence, today, planned),
    }
}

/// The exercise that a kind of entry logs; `None` for the kinds without sets.
pub const fn exercise_of(kind: Kind) -> Option<Exercise> {
    match kind {
        Kind::Bridge => Some(Exercise::Bridge),
        Kind::LegRaise => Some(Exercise::LegRaise),
        Kind::Own
        | Kind::Walk
        | Kind::Swim
        | Kind::Break
        | Kind::CheckIn
        | Kind::Girth
        | Kind::BodyMap
        | Kind::CareStep
        | Kind::Note => None,
    }
}

/// The kind of entry that logs an exercise.
pub const fn kind_of(exercise: Exercise) -> Kind {
    match exercise {
        Exercise::Bridge => Kind::Bridge,
        Exercise::LegRaise => Kind::LegRaise,
    }
}

/// The plan in force for a kind of entry.
pub fn plan_of(plans: &[Plan], kind: Kind, today: Day) -> Option<&Plan> {
    Plan::latest_two(plans, exercise_of(kind)?, today).0
}

/// Whether a rule's warning matters before an activity is started.
const fn matters(rule: RuleId) -> bool {
    match rule {
        RuleId::RF1
        | RuleId::RF2
        | RuleId::RF3
        | RuleId::RF4
        | RuleId::RF5
        | RuleId::RF6
        | RuleId::RF7
        | RuleId::RF8
        | RuleId::RF9
        | RuleId::RF10
        | RuleId::RF11
        | RuleId::P1
        | RuleId::P2
        | RuleId::P3
        | RuleId::P4
        | RuleId::L2
        | RuleId::N1
        | RuleId::N2
        | RuleId::N3
        | RuleId::L1
        | RuleId::L3
        | RuleId::L4
        | RuleId::L5
        | RuleId::L6
        | RuleId::L7
        | RuleId::L8
        | RuleId::P5
        | RuleId::P6 => true,
        RuleId::T1 | RuleId::S1 | RuleId::D1 | RuleId::U1 | RuleId::P7 => false,
    }
}

/// The warnings about activities as a whole, most urgent first.
pub fn general_warnings(verdicts: &[Verdict]) -> Vec<&Verdict> {
    speaking(verdicts)
        .filter(|verdict| verdict.findings.iter().all(|found| about(found).is_none()))
        .collect()
}

/// The warnings about one kind of activity, most urgent first, each with what it found there.
pub fn warnings_about(verdicts: &[Verdict], kind: Kind) -> Vec<Verdict> {
    speaking(verdicts)
        .filter(|verdict| {
            verdict
                .findings
                .iter()
                .any(|found| about(found) == Some(kind))
        })
        .map(|verdict| {
            let mut about_it = verdict.clone();
            about_it.findings.retain(|found| about(found) == Some(kind));
            about_it
        })
        .collect()
}

fn speaking(verdicts: &[Verdict]) -> impl Iterator<Item = &Verdict> {
    let (first, others) = headline(verdicts);
    first
        .into_iter()
        .chain(others)
        .filter(|verdict| matters(verdict.rule))
}

/// The kind of activity that a finding is about, where it is about one.
fn about(found: &crate::domain::rules::Finding) -> Option<Kind> {
    found
        .kind
        .or_else(|| found.variant.map(|variant| kind_of(variant.exercise())))
}
