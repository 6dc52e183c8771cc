//! Owns the warnings: each rule reads the diary and says fired, quiet or not enough data.

mod l1;
mod l2;
mod limit;
mod p1;
mod p2;
mod verdict;

pub use limit::{Basis, Limit, LimitId, Limits, Owner};
pub use verdict::{
    Finding, Missing, Number, NumberName, Severity, SourceRef, State, Unit, Verdict,
};

use crate::domain::exercise::words;
use crate::domain::{Day, FieldProblem, History};

words! {
    /// The rules, most urgent first (clinical reference B2, "Priority").
    RuleId {
        /// Pain above the limit in a session.
        P1 = "P1",
        /// Pain that had not settled by the next morning.
        P2 = "P2",
        /// A week far above the usual week.
        L2 = "L2",
        /// The same muscle two days running.
        L1 = "L1",
    }
}

/// What a rule needs in the diary before it can say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// The worst pain of a session.
    WorstPain,
    /// The pain before a session and the next morning.
    PainBeforeAndAfter,
    /// The effort of strength sessions.
    StrengthEffort,
    /// Four weeks of diary with the load of each session.
    FourWeeksOfLoad,
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
    judge: fn(&History, &Limits, Day) -> Judgement,
}

/// What a rule's own function gives back.
struct Judgement {
    state: State,
    severity: Severity,
    limit: LimitId,
    findings: Vec<Finding>,
}

/// The day on which the defaults of this version were last held against their sources.
const DEFAULTS_REVIEWED: Day = Day::fixed(2026, 11, 23);

/// The days back, today included, in which a session can still speak.
const RECENT_DAYS: i64 = 7;

/// Every rule, most urgent first.
pub static RULES: [Rule; 4] = [p1::RULE, p2::RULE, l2::RULE, l1::RULE];

impl Rule {
    /// The rule of that name.
    pub fn of(id: RuleId) -> &'static Self {
        match id {
            RuleId::P1 => &p1::RULE,
            RuleId::P2 => &p2::RULE,
            RuleId::L2 => &l2::RULE,
            RuleId::L1 => &l1::RULE,
        }
    }

    /// Asks this rule about one day; entries after that day are not read.
    pub fn evaluate(&self, history: &History, limits: &Limits, as_of: Day) -> Verdict {
        let judgement = (self.judge)(history, limits, as_of);
        Verdict {
            rule: self.id,
            state: judgement.state,
            severity: judgement.severity,
            as_of,
            findings: judgement.findings,
            limit: limits.get(judgement.limit),
            source: self.source,
            reviewed: self.reviewed,
        }
    }
}

/// Asks every rule about one day, most urgent first. Entries after `as_of` are not read, so a past
/// day is judged by what its days say.
pub fn evaluate(history: &History, limits: &Limits, as_of: Day) -> Vec<Verdict> {
    RULES
        .iter()
        .map(|rule| rule.evaluate(history, limits, as_of))
        .collect()
}

/// The one fired verdict to show first, and the other fired ones in order: cautions and stops
/// before hints, then by priority. Nothing here ever means that all is well.
pub fn headline(verdicts: &[Verdict]) -> (Option<&Verdict>, Vec<&Verdict>) {
    let mut fired: Vec<&Verdict> = verdicts
        .iter()
        .filter(|verdict| verdict.is_fired())
        .collect();
    fired.sort_by_key(|verdict| (verdict.severity < Severity::Caution, verdict.rule));
    let mut fired = fired.into_iter();
    (fired.next(), fired.collect())
}
