//! Owns a warning as it was shown on a day, with what went into it.

use crate::domain::rules::{Finding, Limit, RuleId, Severity, Verdict};
use crate::domain::{Day, Stamp};

/// A rule that fired, with its inputs as they were: later edits of the diary do not change it.
#[derive(Clone, Debug, PartialEq)]
pub struct Firing {
    /// When it was noted.
    pub at: Stamp,
    /// The day the rule was asked about.
    pub day: Day,
    /// The rule.
    pub rule: RuleId,
    /// How strongly it spoke.
    pub severity: Severity,
    /// The limit that decided, and whose it was.
    pub limit: Limit,
    /// What made it fire.
    pub findings: Vec<Finding>,
}

impl Firing {
    /// Notes a verdict that fired; `None` for one that did not. A number that is not finite is left
    /// out, since no file can hold it.
    pub fn of(verdict: &Verdict, at: &Stamp) -> Option<Self> {
        let mut findings = verdict.findings.clone();
        for finding in &mut findings {
            finding.numbers.retain(|number| number.value.is_finite());
        }
        verdict.is_fired().then(|| Self {
            at: at.clone(),
            day: verdict.as_of,
            rule: verdict.rule,
            severity: verdict.severity,
            limit: verdict.limit,
            findings,
        })
    }

    /// Whether both say the same, whenever they were noted.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        Self {
            at: other.at.clone(),
            ..self.clone()
        } == *other
    }
}
