//! Owns how numbers, sides and activities of a finding are written.

use crate::application::view::warning::Sum;
use crate::domain::Kind;
use crate::domain::rules::{Finding, NumberName, Unit, Verdict};
use crate::i18n::Words;

/// Writes a number as people read it: points and days whole, loads with a decimal where they have
/// one, ratios with two at most.
pub(super) fn shown(name: NumberName, value: f64, words: &Words) -> String {
    match name.unit() {
        Unit::Points if value.fract() != 0.0 => words.number(value, 1),
        Unit::Points | Unit::Days | Unit::Minutes | Unit::Hours | Unit::Percent => {
            words.number(value, 0)
        }
        Unit::Load | Unit::Count | Unit::Centimetres | Unit::Seconds => {
            words.number_short(value, 1)
        }
        Unit::Times => words.number_short(value, 2),
    }
}

/// Writes the number of that name; an absent one as zero.
pub(super) fn number(finding: &Finding, name: NumberName, words: &Words) -> String {
    shown(name, finding.number(name).unwrap_or_default(), words)
}

/// Writes a number beside the limit that it reaches, or does not: "4 ≥ 3".
pub(super) fn at_least(
    finding: &Finding,
    name: NumberName,
    verdict: &Verdict,
    words: &Words,
) -> String {
    let value = finding.number(name).unwrap_or_default();
    let sign = if value >= verdict.limit.value {
        '≥'
    } else {
        '<'
    };
    beside_limit(name, value, sign, verdict, words)
}

/// Writes a number beside the limit that it stays under, or does not: "3 ≤ 4".
pub(super) fn at_most(
    finding: &Finding,
    name: NumberName,
    verdict: &Verdict,
    words: &Words,
) -> String {
    let value = finding.number(name).unwrap_or_default();
    let sign = if value <= verdict.limit.value {
        '≤'
    } else {
        '>'
    };
    beside_limit(name, value, sign, verdict, words)
}

fn beside_limit(
    name: NumberName,
    value: f64,
    sign: char,
    verdict: &Verdict,
    words: &Words,
) -> String {
    let limit = words.number_short(verdict.limit.value, 2);
    format!("{} {sign} {limit}", shown(name, value, words))
}

/// Names the session that a sum is about, where the same sum stands there for several.
pub(super) fn told_apart(sum: Sum, finding: &Finding, words: &Words) -> Sum {
    let Some(kind) = finding.kind else { return sum };
    let day = words.day_short(finding.day);
    Sum {
        label: words.rules_sum_about(&day, &words.kind(kind), &sum.label),
        ..sum
    }
}

/// Names the side in full; nothing where the finding is about none.
pub(super) fn side_of(finding: &Finding, words: &Words) -> String {
    finding
        .side
        .map(|side| words.side_full(side))
        .unwrap_or_default()
}

/// Names what was done, inside a sentence.
pub(super) fn activity(kind: Option<Kind>, words: &Words) -> String {
    match kind {
        Some(Kind::Bridge) => words.rules_activity_bridge(),
        Some(Kind::LegRaise) => words.rules_activity_leg_raise(),
        Some(Kind::Own) => words.own_activity(),
        Some(Kind::Walk) => words.rules_activity_walk(),
        Some(Kind::Swim) => words.rules_activity_swim(),
        Some(
            Kind::Break | Kind::CheckIn | Kind::Girth | Kind::BodyMap | Kind::CareStep | Kind::Note,
        )
        | None => words.rules_activity_other(),
    }
}
