//! Owns why a diary needs a look, and which need it most.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::application::review::{Copies, ReviewRow, Summary};
use crate::domain::rules::{NumberName, RuleId, Severity, State, Verdict, red_flags};
use crate::domain::{Pseudonym, StopSign, Urgency};

/// How many planned sessions left out are worth a look.
const SKIPPED_AT_LEAST: u32 = 3;

/// How many days without an entry are worth a look.
const SILENT_AT_LEAST: u32 = 7;

/// What a reason is about, weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// A stop sign that was ticked and not cleared.
    StopSign,
    /// Pain that was too much, or does not settle.
    Pain,
    /// The muscle does less, or the same work is harder.
    Weaker,
    /// Load far above what was usual.
    Load,
    /// Planned sessions that were not done.
    Skipped,
    /// Days without an entry.
    Silent,
    /// The sides drift apart.
    Gap,
}

impl Topic {
    /// The topics that rules look at; the others need none.
    const OF_RULES: [Self; 3] = [Self::Pain, Self::Weaker, Self::Load];

    /// The word used in files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::StopSign => "stop-sign",
            Self::Pain => "pain",
            Self::Weaker => "weaker",
            Self::Load => "load",
            Self::Skipped => "skipped",
            Self::Silent => "silent",
            Self::Gap => "gap",
        }
    }

    /// The topic of a rule that can be a reason.
    pub const fn of(rule: RuleId) -> Option<Self> {
        match rule {
            red_flags!() => Some(Self::StopSign),
            RuleId::P1 | RuleId::P2 | RuleId::P3 | RuleId::P4 | RuleId::P5 | RuleId::P6 => {
                Some(Self::Pain)
            }
            RuleId::N1 | RuleId::N2 | RuleId::N3 => Some(Self::Weaker),
            RuleId::L2 | RuleId::L3 | RuleId::L6 | RuleId::L7 => Some(Self::Load),
            RuleId::T1 | RuleId::L8 => Some(Self::Gap),
            RuleId::L1
            | RuleId::L4
            | RuleId::L5
            | RuleId::S1
            | RuleId::D1
            | RuleId::U1
            | RuleId::P7 => None,
        }
    }
}

/// One reason to look.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason {
    /// What it is about.
    pub topic: Topic,
    /// How strongly it speaks.
    pub severity: Severity,
    /// What was found.
    pub what: What,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A rule passed its limit.
    Rule {
        /// The rule.
        rule: RuleId,
        /// The number that says most, where there is one; see [`telling`].
        number: Option<f64>,
        /// The stop signs, for a rule that reads them.
        signs: Vec<StopSign>,
    },
    /// Planned sessions that were not done, up to the last entry.
    Skipped(u32),
    /// Days since the last entry.
    Silent(u32),
}

impl What {
    /// The rule, where there is one.
    pub const fn rule(&self) -> Option<RuleId> {
        match self {
            Self::Rule { rule, .. } => Some(*rule),
            Self::Skipped(_) | Self::Silent(_) => None,
        }
    }

    /// The number that says most.
    pub fn number(&self) -> Option<f64> {
        match self {
            Self::Rule { number, .. } => *number,
            Self::Skipped(count) | Self::Silent(count) => Some(f64::from(*count)),
        }
    }

    /// The stop signs.
    pub fn signs(&self) -> &[StopSign] {
        match self {
            Self::Rule { signs, .. } => signs,
            Self::Skipped(_) | Self::Silent(_) => &[],
        }
    }
}

/// The reasons that verdicts, skipped sessions and silence give, weightiest first. A warning that
/// the person has read counts as well: its limit was passed.
pub(super) fn reasons(verdicts: &[Verdict], skipped: u32, silent: u32) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = verdicts.iter().filter_map(of_verdict).collect();
    let plain = |topic, what| Reason {
        topic,
        severity: Severity::Info,
        what,
    };
    if skipped >= SKIPPED_AT_LEAST {
        reasons.push(plain(Topic::Skipped, What::Skipped(skipped)));
    }
    if silent >= SILENT_AT_LEAST {
        reasons.push(plain(Topic::Silent, What::Silent(silent)));
    }
    reasons.sort_by_key(|reason| (reason.topic, urgency(reason)));
    reasons
}

/// What none of its rules could look at.
pub(super) fn unknown(verdicts: &[Verdict]) -> Vec<Topic> {
    let looked = |topic: Topic| {
        verdicts.iter().any(|verdict| {
            Topic::of(verdict.rule) == Some(topic)
                && !matches!(verdict.state, State::NotEnoughData(_))
        })
    };
    Topic::OF_RULES
        .into_iter()
        .filter(|topic| !looked(*topic))
        .collect()
}

fn of_verdict(verdict: &Verdict) -> Option<Reason> {
    match verdict.state {
        State::Fired | State::Silenced { .. } | State::NeedsClearing => {}
        State::Quiet | State::NotEnoughData(_) => return None,
    }
    let topic = Topic::of(verdict.rule)?;
    let mut signs: Vec<StopSign> = Vec::new();
    for sign in verdict.findings.iter().filter_map(|finding| finding.sign) {
        if !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    Some(Reason {
        topic,
        severity: verdict.severity,
        what: What::Rule {
            rule: verdict.rule,
            number: telling(verdict),
            signs,
        },
    })
}

/// The number that says most of a rule: points of pain, percent of load, reps or share, or
/// centimetres of girth.
fn telling(verdict: &Verdict) -> Option<f64> {
    let first = verdict.findings.first()?;
    let more = |name| Some(100.0 * (first.number(name)? - 1.0));
    match verdict.rule {
        RuleId::P1 => first.number(NumberName::WorstPain),
        RuleId::L2 => more(NumberName::Ratio),
        RuleId::L3 | RuleId::L7 => more(NumberName::Share),
        RuleId::L8 => Some(100.0 * first.number(NumberName::Share)?),
        RuleId::T1 => first.number(NumberName::GirthGrowth),
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
        | RuleId::P2
        | RuleId::P3
        | RuleId::P4
        | RuleId::P5
        | RuleId::P6
        | RuleId::P7
        | RuleId::N1
        | RuleId::N2
        | RuleId::N3
        | RuleId::L1
        | RuleId::L4
        | RuleId::L5
        | RuleId::L6
        | RuleId::S1
        | RuleId::D1
        | RuleId::U1 => None,
    }
}

/// How soon a stop sign needs care; what is none comes after.
fn urgency(reason: &Reason) -> (Reverse<Severity>, Urgency) {
    let signs = reason.what.signs().iter().map(|sign| sign.urgency());
    match reason.topic {
        Topic::StopSign => (
            Reverse(reason.severity),
            signs.min().unwrap_or(Urgency::Routine),
        ),
        Topic::Pain | Topic::Weaker | Topic::Load | Topic::Skipped | Topic::Silent | Topic::Gap => {
            (Reverse(Severity::Info), Urgency::Routine)
        }
    }
}

/// How much a row needs a look, weightiest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    Reason(Topic, (Reverse<Severity>, Urgency)),
    Unread,
    Unknown,
    Nothing,
}

fn weight(row: &ReviewRow) -> Weight {
    match &row.read {
        Err(_unread) => Weight::Unread,
        Ok(summary) => match summary.reasons.first() {
            Some(reason) => Weight::Reason(reason.topic, urgency(reason)),
            None if summary.unknown.is_empty() => Weight::Nothing,
            None => Weight::Unknown,
        },
    }
}

/// Puts those first that need a look most, then those with more reasons, then by name. Exports of
/// one diary stand together, newest first, where the newest belongs.
pub(super) fn put_in_order(rows: &mut Vec<ReviewRow>) {
    let mut groups = groups(std::mem::take(rows));
    for group in &mut groups {
        group.sort_by_key(|row| {
            let summary = row.read.as_ref().ok();
            Reverse(summary.map(|read| (read.written_ms, read.last_entry)))
        });
        let many = group.len() > 1;
        for (place, row) in group.iter_mut().enumerate() {
            row.copy = match (many, place) {
                (false, _) => Copies::Only,
                (true, 0) => Copies::Newest,
                (true, _) => Copies::Older,
            };
        }
    }
    mark_same_names(&mut groups);
    groups.sort_by_cached_key(|group| {
        group.first().map(|row| {
            let reasons = row.read.as_ref().map_or(0, |read| read.reasons.len());
            (weight(row), Reverse(reasons), row.label.to_lowercase())
        })
    });
    rows.extend(groups.into_iter().flatten());
}

/// Marks diaries of different people, or of one person, that go by the same pseudonym.
fn mark_same_names(groups: &mut [Vec<ReviewRow>]) {
    let name = |row: &ReviewRow| row.read.as_ref().ok()?.pseudonym.clone();
    let mut counts: BTreeMap<Pseudonym, usize> = BTreeMap::new();
    for name in groups.iter().filter_map(|group| name(group.first()?)) {
        *counts.entry(name).or_default() += 1;
    }
    let rows = groups.iter_mut().flatten();
    for row in rows.filter(|row| row.copy == Copies::Only) {
        if name(row).is_some_and(|name| counts.get(&name).is_some_and(|count| *count > 1)) {
            row.copy = Copies::SameName;
        }
    }
}

/// Puts the files of one diary together: the same identifier, or the same pseudonym where one of
/// them has no identifier.
fn groups(rows: Vec<ReviewRow>) -> Vec<Vec<ReviewRow>> {
    let mut groups: Vec<Vec<ReviewRow>> = Vec::new();
    let mut by_id = BTreeMap::new();
    let mut by_name: BTreeMap<Pseudonym, Vec<usize>> = BTreeMap::new();
    for row in rows {
        let summary = row.read.as_ref().ok();
        let id = summary.and_then(|summary| summary.id);
        let name = summary.and_then(|summary| summary.pseudonym.clone());
        let known = id.and_then(|id| by_id.get(&id).copied()).or_else(|| {
            let named = name.as_ref().and_then(|name| by_name.get(name))?;
            named.iter().copied().find(|place| {
                groups
                    .get(*place)
                    .is_some_and(|group| fits(group, id.is_some()))
            })
        });
        let place = known.unwrap_or(groups.len());
        if let Some(id) = id {
            by_id.entry(id).or_insert(place);
        }
        if let Some(name) = name {
            by_name.entry(name).or_default().push(place);
        }
        match groups.get_mut(place) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}

/// Whether a row may join a group by its pseudonym alone: one of them lacks an identifier.
fn fits(group: &[ReviewRow], has_id: bool) -> bool {
    let lacks = |summary: &Summary| summary.id.is_none();
    !has_id || group.iter().any(|row| row.read.as_ref().is_ok_and(lacks))
}
