//! Owns the warnings: each rule reads the diary and says fired, quiet or not enough data.

mod d1;
mod evidence;
mod firing;
mod l1;
#[cfg_attr(
    not(feature = "warnings"),
    expect(
        dead_code,
        reason = "the look ahead reads its guards and not its verdict"
    )
)]
mod l2;
#[cfg(feature = "warnings")]
mod l3;
#[cfg(feature = "warnings")]
mod l4;
#[cfg(feature = "warnings")]
mod l5;
#[cfg(feature = "warnings")]
mod l6;
mod l7;
mod l8;
mod limit;
#[cfg(feature = "warnings")]
mod n1;
#[cfg(feature = "warnings")]
mod n2;
mod n3;
mod p1;
mod p2;
mod p3;
mod p4;
mod p5;
mod p6;
mod p7;
mod red_flag;
mod s1;
mod series;
mod strength;
mod t1;
mod told;
mod u1;
mod verdict;

pub use evidence::Evidence;
pub use firing::Firing;
pub(in crate::domain) use l2::ratio_to_judge;
pub use limit::{Basis, Limit, LimitId, Limits, Owner};
pub use verdict::{
    Finding, Missing, Number, NumberName, Severity, SourceRef, State, Unit, Verdict,
};

use crate::domain::exercise::words;
use crate::domain::{Day, FieldProblem, History, SILENT_DAYS, SafetyDay};

words! {
    /// The rules, most urgent first (clinical reference B2, "Priority").
    RuleId {
        /// Signs of nerves squashed at the bottom of the spine.
        RF1 = "RF-1",
        /// Sudden weakness or trouble speaking.
        RF2 = "RF-2",
        /// A leg that gets weaker fast.
        RF3 = "RF-3",
        /// Weak, with trouble breathing or swallowing.
        RF4 = "RF-4",
        /// Heart or lung.
        RF5 = "RF-5",
        /// A swollen, sore leg on one side.
        RF6 = "RF-6",
        /// Infection, weight loss, night pain.
        RF7 = "RF-7",
        /// An injury.
        RF8 = "RF-8",
        /// Very dark urine after exercise.
        RF9 = "RF-9",
        /// A hot joint.
        RF10 = "RF-10",
        /// Thinning, twitching or weakness that spreads.
        RF11 = "RF-11",
        /// Pain above the limit in a session.
        P1 = "P1",
        /// Pain that feels like a nerve.
        P4 = "P4",
        /// Weaker after training.
        N1 = "N1",
        /// Pain that had not settled by the next morning.
        P2 = "P2",
        /// Morning pain that creeps up over a week.
        P3 = "P3",
        /// Fewer repetitions than before with the same exercise.
        N2 = "N2",
        /// The same work feels harder.
        N3 = "N3",
        /// Very hard while the cause is not known.
        L6 = "L6",
        /// A week far above the usual week.
        L2 = "L2",
        /// The same muscle two days running.
        L1 = "L1",
        /// A girth difference that grows.
        T1 = "T1",
        /// Sharp pain in the groin, twice.
        P5 = "P5",
        /// A sore outer hip.
        P6 = "P6",
        /// A session far above the biggest of a month.
        L3 = "L3",
        /// Every day the same.
        L5 = "L5",
        /// Back after a gap, with too much.
        L7 = "L7",
        /// The weaker side does much less.
        L8 = "L8",
        /// A plan that raises more than one thing.
        L4 = "L4",
        /// Sitting long without a break.
        S1 = "S1",
        /// Too few days to compare.
        D1 = "D1",
        /// Nobody has looked at it yet.
        U1 = "U1",
        /// Mild soreness after exercise, which is common.
        P7 = "P7",
    }
}

/// The rules that read stop signs, as a pattern: a match over every rule names the eleven in one
/// word, and the compiler still sees when one is missing.
macro_rules! red_flags {
    () => {
        $crate::domain::rules::RuleId::RF1
            | $crate::domain::rules::RuleId::RF2
            | $crate::domain::rules::RuleId::RF3
            | $crate::domain::rules::RuleId::RF4
            | $crate::domain::rules::RuleId::RF5
            | $crate::domain::rules::RuleId::RF6
            | $crate::domain::rules::RuleId::RF7
            | $crate::domain::rules::RuleId::RF8
            | $crate::domain::rules::RuleId::RF9
            | $crate::domain::rules::RuleId::RF10
            | $crate::domain::rules::RuleId::RF11
    };
}

pub(crate) use red_flags;

impl RuleId {
    /// Whether it reads stop signs. What is known of such a rule is as private as the safety check.
    pub const fn reads_stop_signs(self) -> bool {
        match self {
            red_flags!() => true,
            Self::P1
            | Self::P4
            | Self::N1
            | Self::P2
            | Self::P3
            | Self::N2
            | Self::N3
            | Self::L6
            | Self::L2
            | Self::L1
            | Self::T1
            | Self::P5
            | Self::P6
            | Self::L3
            | Self::L5
            | Self::L7
            | Self::L8
            | Self::L4
            | Self::S1
            | Self::D1
            | Self::U1
            | Self::P7 => false,
        }
    }
}

/// What a rule needs in the diary before it can say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// An answered safety check.
    SafetyCheck,
    /// The worst pain of a session.
    WorstPain,
    /// The pain before a session and the next morning.
    PainBeforeAndAfter,
    /// Morning pain on enough days.
    MorningPain,
    /// What pain felt like.
    PainFeel,
    /// Where pain was.
    PainSite,
    /// Soreness of the mornings after.
    Soreness,
    /// Whether the muscle seemed weaker, or sessions of the same variant.
    WeakerOrReps,
    /// Several sessions of the same variant.
    SameVariantSessions,
    /// The effort of strength sessions.
    StrengthEffort,
    /// Four weeks of diary with the load of each session.
    FourWeeksOfLoad,
    /// Two plans of the same exercise.
    Plan,
    /// Which side is the weaker one, and two weeks of sessions.
    WeakerSide,
    /// Girths of both sides.
    Girths,
    /// How long somebody sat.
    Sitting,
    /// What the person said about themselves.
    Profile,
    /// Nothing at all.
    Nothing,
}

/// A rule as data: everything about it but what it finds.
pub struct Rule {
    /// Its name.
    pub id: RuleId,
    /// How strongly it can speak at most.
    pub severity: Severity,
    /// What it needs.
    pub needs: Need,
    /// The limits it reads; the first is the one its words name when it is not fired.
    pub limits: &'static [LimitId],
    /// Where it comes from.
    pub source: SourceRef,
    /// When the rule was last held against its source.
    pub reviewed: Day,
    judge: fn(&Question<'_>) -> Judgement,
}

/// What a rule's own function is asked.
struct Question<'a> {
    rule: RuleId,
    evidence: &'a Evidence,
    safety: &'a SafetyDay<'a>,
    as_of: Day,
}

impl<'a> Question<'a> {
    const fn history(&self) -> &'a History {
        &self.evidence.history
    }

    /// The limit in force.
    fn limit(&self, id: LimitId) -> f64 {
        self.evidence.limits.value(id)
    }

    /// The days from the diary's first to the one asked about, both included; none before it.
    fn days_of_use(&self) -> u32 {
        let first = self.evidence.first_day();
        let days = first.map_or(0, |first| self.as_of.days_since(first) + 1);
        u32::try_from(days).unwrap_or(0)
    }
}

/// What a rule's own function gives back.
struct Judgement {
    /// Fired, quiet or not enough data; what was answered to it is looked at afterwards.
    state: State,
    severity: Severity,
    limit: LimitId,
    findings: Vec<Finding>,
}

/// The day on which the defaults of this version were last held against their sources.
const DEFAULTS_REVIEWED: Day = Day::fixed(2026, 11, 23);

/// The days back, today included, in which a session can still speak.
const RECENT_DAYS: i64 = 7;

/// A limit that counts things or days, as a whole number; a part of one asks for the next.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "limits lie inside their bounds, which are small and positive"
)]
const fn whole(limit: f64) -> u32 {
    limit.ceil() as u32
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}

/// Every rule of this build, most urgent first.
pub static RULES: &[Rule] = &[
    red_flag::rule(RuleId::RF1, SourceRef::CaudaEquina),
    red_flag::rule(RuleId::RF2, SourceRef::NeurologyReferral),
    red_flag::rule(RuleId::RF3, SourceRef::NeurologyReferral),
    red_flag::rule(RuleId::RF4, SourceRef::NeurologyReferral),
    red_flag::rule(RuleId::RF5, SourceRef::ExerciseStopSigns),
    red_flag::rule(RuleId::RF6, SourceRef::ClotSigns),
    red_flag::rule(RuleId::RF7, SourceRef::BackPainExclusions),
    red_flag::rule(RuleId::RF8, SourceRef::BrokenHip),
    red_flag::rule(RuleId::RF9, SourceRef::ExerciseStopSigns),
    red_flag::rule(RuleId::RF10, SourceRef::HotJoint),
    red_flag::rule(RuleId::RF11, SourceRef::NeurologyReferral),
    p1::RULE,
    p4::RULE,
    #[cfg(feature = "warnings")]
    n1::RULE,
    p2::RULE,
    p3::RULE,
    #[cfg(feature = "warnings")]
    n2::RULE,
    n3::RULE,
    #[cfg(feature = "warnings")]
    l6::RULE,
    #[cfg(feature = "warnings")]
    l2::RULE,
    l1::RULE,
    t1::RULE,
    p5::RULE,
    p6::RULE,
    #[cfg(feature = "warnings")]
    l3::RULE,
    #[cfg(feature = "warnings")]
    l5::RULE,
    l7::RULE,
    l8::RULE,
    #[cfg(feature = "warnings")]
    l4::RULE,
    s1::RULE,
    d1::RULE,
    u1::RULE,
    p7::RULE,
];

impl Rule {
    /// The rule of that name; `None` where this build was made without it.
    pub fn of(id: RuleId) -> Option<&'static Self> {
        RULES.iter().find(|rule| rule.id == id)
    }

    /// Asks this rule about one day; nothing after that day is read.
    pub fn evaluate(&self, evidence: &Evidence, as_of: Day) -> Verdict {
        let safety = SafetyDay::of(&evidence.safety, as_of);
        self.evaluate_with(evidence, as_of, &safety)
    }

    fn evaluate_with(&self, evidence: &Evidence, as_of: Day, safety: &SafetyDay<'_>) -> Verdict {
        let question = Question {
            rule: self.id,
            evidence,
            safety,
            as_of,
        };
        let judgement = (self.judge)(&question);
        Verdict {
            rule: self.id,
            state: answered(self, &question, &judgement),
            severity: judgement.severity,
            as_of,
            findings: judgement.findings,
            limit: evidence.limits.get(judgement.limit),
            source: self.source,
            reviewed: self.reviewed,
        }
    }
}

/// What a state becomes by what the person said back. A stop needs clearing and nothing silences
/// it; "stop this exercise for today" ends with a later session and is not silenced either.
fn answered(rule: &Rule, question: &Question<'_>, judgement: &Judgement) -> State {
    match (judgement.state, judgement.severity) {
        (State::Fired, Severity::Stop) => State::NeedsClearing,
        (State::Fired, severity @ (Severity::Info | Severity::Caution)) => question
            .evidence
            .answers
            .silent_until(rule.id, severity, question.as_of)
            .filter(|until| !grew(rule, question, judgement, until.plus(-SILENT_DAYS)))
            .map_or(State::Fired, |until| State::Silenced { until }),
        (state, _) => state,
    }
}

/// Whether a caution passed the limit of its strong form only after the day it was acknowledged on:
/// it got worse, though a caution it was before (rule P3).
fn grew(rule: &Rule, question: &Question<'_>, judgement: &Judgement, said_on: Day) -> bool {
    let is_strong = |judgement: &Judgement| judgement.limit == LimitId::CreepRiseStrong;
    let safety = SafetyDay::of(&question.evidence.safety, said_on);
    let then = Question {
        safety: &safety,
        as_of: said_on,
        ..*question
    };
    is_strong(judgement) && !is_strong(&(rule.judge)(&then))
}

/// Whether a year has passed since a rule or a limit was last looked at.
pub fn is_review_due(reviewed: Day, today: Day) -> bool {
    let calendar = |day: Day| (day.month(), day.day_of_month());
    (today.year() - 1, calendar(today)) >= (reviewed.year(), calendar(reviewed))
}

/// Asks every rule about one day, most urgent first. What lies after `as_of` is not read, so a
/// past day is judged by what its days say.
pub fn evaluate(evidence: &Evidence, as_of: Day) -> Vec<Verdict> {
    let safety = SafetyDay::of(&evidence.safety, as_of);
    RULES
        .iter()
        .map(|rule| rule.evaluate_with(evidence, as_of, &safety))
        .collect()
}

/// The one verdict to show first, and the other ones that speak, in order: stops first, the most
/// urgent of them before the others, then cautions, then hints, each by priority. Nothing here
/// ever means that all is well.
pub fn headline(verdicts: &[Verdict]) -> (Option<&Verdict>, Vec<&Verdict>) {
    let mut speaking: Vec<&Verdict> = verdicts
        .iter()
        .filter(|verdict| verdict.is_fired())
        .collect();
    speaking.sort_by_key(|verdict| {
        let step = match verdict.severity {
            Severity::Stop => 0,
            Severity::StopExercise | Severity::Caution => 1,
            Severity::Info => 2,
        };
        (step, verdict.urgency(), verdict.rule)
    });
    let mut speaking = speaking.into_iter();
    (speaking.next(), speaking.collect())
}
