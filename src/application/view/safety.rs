//! Owns the stop signs that are open now, what they block, and when the safety check is due.

use crate::application::view::warning;
use crate::application::{Fault, View};
use crate::domain::rules::{Evidence, LimitId, RULES, RuleId, Severity, State, Verdict};
use crate::domain::{CheckAge, Clearing, Day, Safety, Stamp, StopSign, Urgency};
use crate::i18n::Words;
use crate::store::Reader;

/// The stop signs as of now.
#[derive(Clone, Debug, PartialEq)]
pub struct SafetyNow {
    /// The present day.
    pub day: Day,
    /// How old the latest check is.
    pub age: CheckAge,
    /// The rules with open signs, the most urgent first; a caution comes after every stop.
    pub open: Vec<OpenRule>,
    /// Why no exercise can be started, where none can.
    pub block: Option<Block>,
    /// What was cleared, newest first.
    pub cleared: Vec<Clearing>,
    /// The day from which a check counts as not answered, by the limit in force, in days.
    pub check_limit: f64,
}

/// A rule with open signs.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenRule {
    /// What the rule says.
    pub verdict: Verdict,
    /// Its open signs, the most urgent first, each with when it was ticked.
    pub signs: Vec<(StopSign, Stamp)>,
}

/// Why no exercise can be started: stop signs that nobody cleared. What was done already can
/// still be logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The rules, the most urgent first; never empty.
    pub rules: Vec<RuleId>,
    /// How soon the most urgent of them needs care.
    pub urgency: Urgency,
}

impl Block {
    /// Why no exercise can be started by what the rules say; `None` where none of them stops.
    pub fn of(verdicts: &[Verdict]) -> Option<Self> {
        let mut stops: Vec<(Urgency, RuleId)> = verdicts
            .iter()
            .filter(|verdict| is_stop(verdict))
            .map(|verdict| {
                let urgency = verdict.urgency().unwrap_or(Urgency::EmergencyNow);
                (urgency, verdict.rule)
            })
            .collect();
        stops.sort_unstable();
        let (urgency, _rule) = *stops.first()?;
        Some(Self {
            rules: stops.into_iter().map(|(_urgency, rule)| rule).collect(),
            urgency,
        })
    }

    /// The names of its rules in one line.
    pub fn names(&self, words: &Words) -> String {
        let names = self.rules.iter().map(|rule| warning::name(*rule, words));
        names.collect::<Vec<_>>().join(" · ")
    }
}

fn is_stop(verdict: &Verdict) -> bool {
    verdict.severity == Severity::Stop && verdict.state == State::NeedsClearing
}

impl View for SafetyNow {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let evidence = Evidence {
            safety: reader.safety()?,
            limits: reader.limits()?,
            answers: reader.answers()?,
            ..Evidence::default()
        };
        Ok(Self::of(&evidence, today))
    }
}

impl SafetyNow {
    /// What the checks and clearings say on a day.
    pub fn of(evidence: &Evidence, today: Day) -> Self {
        let safety = &evidence.safety;
        let as_of = safety.present(today);
        let verdicts: Vec<Verdict> = RULES
            .iter()
            .filter(|rule| rule.severity == Severity::Stop)
            .map(|rule| rule.evaluate(evidence, as_of))
            .collect();
        let mut open: Vec<OpenRule> = verdicts
            .iter()
            .filter_map(|verdict| open_rule(safety, verdict, as_of))
            .collect();
        open.sort_by_key(|rule| (!is_stop(&rule.verdict), rule.verdict.urgency()));
        let mut cleared = safety.clearings.clone();
        cleared.sort_by_key(|clearing| std::cmp::Reverse(clearing.at.utc_ms));
        Self {
            day: today,
            age: safety.age(as_of),
            block: Block::of(&verdicts),
            open,
            cleared,
            check_limit: evidence.limits.value(LimitId::CheckAge),
        }
    }
}

fn open_rule(safety: &Safety, verdict: &Verdict, as_of: Day) -> Option<OpenRule> {
    let open = safety.open(verdict.rule, as_of);
    let mut signs: Vec<(StopSign, Stamp)> = open
        .into_iter()
        .map(|(sign, check)| (sign, check.at.clone()))
        .collect();
    signs.sort_by_key(|(sign, _at)| (sign.urgency(), *sign));
    (!signs.is_empty()).then(|| OpenRule {
        verdict: verdict.clone(),
        signs,
    })
}
