//! Owns rule P6: a sore outer hip in side-lying exercise.

use crate::domain::rules::told::{Lay, Told, of_sides, outer_hip};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State,
};
use crate::domain::{Body, Day, DayRange, Entry, Side, Strength, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::P6,
    severity: Severity::Caution,
    needs: Need::PainSite,
    limits: &[LimitId::OuterHipPain],
    source: SourceRef::OuterHipTendon,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The days, today included, in which an earlier time makes the hint a caution. Chosen for this
/// program, as the reference gives none: the same two weeks as rule P5's.
const AGAIN_DAYS: i64 = 14;

/// Looks, for each side, at the latest side-lying exercise of the last seven days that says where
/// it hurt. A later one that was not sore there makes the rule quiet again; one that does not say
/// does not.
fn judge(question: &Question<'_>) -> Judgement {
    let as_of = question.as_of;
    let lying = lying_between(question, DayRange::ending(as_of, RECENT_DAYS));
    let mut fired: Vec<Finding> = Vec::new();
    let mut quiet: Vec<Finding> = Vec::new();
    for side in Side::ALL {
        match latest(question, &lying, side) {
            Some((entry, Told::Yes)) => fired.push(finding(question, entry, side)),
            Some((entry, _)) => quiet.push(Finding {
                kind: Some(entry.kind()),
                side: Some(side),
                ..Finding::on(entry.when.day, vec![entry.id], Vec::new())
            }),
            None => {}
        }
    }
    fired.sort_by(|one, other| times(other).total_cmp(&times(one)));
    let again = fired.first().is_some_and(|most| times(most) > 1.0);
    let (state, findings) = match (lying.last(), fired.is_empty()) {
        (_, false) => (State::Fired, fired),
        (None, true) => (State::NotEnoughData(Missing::NoSession), quiet),
        (Some(last), true) => match not_said(question, last) {
            Some(missing) => (State::NotEnoughData(missing), quiet),
            None => (State::Quiet, quiet),
        },
    };
    Judgement {
        state,
        severity: if again {
            Severity::Caution
        } else {
            Severity::Info
        },
        limit: LimitId::OuterHipPain,
        findings,
    }
}

/// The sessions of exercises that are done lying on the side.
fn lying_between<'a>(question: &Question<'a>, range: DayRange) -> Vec<&'a Entry> {
    question
        .history()
        .sessions_between(range)
        .filter(|entry| {
            matches!(&entry.body, Body::Strength(strength) if is_side_lying(strength.variant))
        })
        .collect()
}

const fn is_side_lying(variant: Variant) -> bool {
    match variant {
        Variant::RaiseWallPush
        | Variant::RaiseClam
        | Variant::RaiseBentKnee
        | Variant::RaiseStraight
        | Variant::RaiseStraightPause
        | Variant::RaiseAnkleWeight => true,
        Variant::RaiseStandingSlide
        | Variant::RaiseHipHitch
        | Variant::RaiseSideStep
        | Variant::BridgeSqueeze
        | Variant::BridgePartial
        | Variant::BridgeDouble
        | Variant::BridgeDoubleHold
        | Variant::BridgeBand
        | Variant::BridgeMarch
        | Variant::BridgeOffset
        | Variant::BridgeSingleShort
        | Variant::BridgeSingle
        | Variant::BridgeSingleHold => false,
    }
}

/// Who lifts one leg lies on the other side.
fn lay(strength: &Strength, side: Side) -> Lay {
    if strength.works(side.other()) {
        Lay::Below
    } else {
        Lay::Above
    }
}

fn told(question: &Question<'_>, entry: &Entry) -> Vec<(Side, Told)> {
    let Body::Strength(strength) = &entry.body else {
        return Vec::new();
    };
    let limit = question.limit(LimitId::OuterHipPain);
    of_sides(&strength.exertion.pain, Missing::Site, |side, pain| {
        outer_hip(pain, limit, lay(strength, side))
    })
    .to_vec()
}

fn told_of(question: &Question<'_>, entry: &Entry, side: Side) -> Option<Told> {
    told(question, entry)
        .into_iter()
        .find(|(said_of, _)| *said_of == side)
        .map(|(_, told)| told)
}

fn not_said(question: &Question<'_>, entry: &Entry) -> Option<Missing> {
    told(question, entry)
        .into_iter()
        .find_map(|(_, told)| match told {
            Told::NotSaid(missing) => Some(missing),
            Told::Yes | Told::No => None,
        })
}

/// The latest session that tells whether this side's outer hip was sore.
fn latest<'a>(
    question: &Question<'_>,
    lying: &[&'a Entry],
    side: Side,
) -> Option<(&'a Entry, Told)> {
    lying.iter().rev().find_map(|entry| {
        let told = told_of(question, entry, side)?;
        (!matches!(told, Told::NotSaid(_))).then_some((*entry, told))
    })
}

fn finding(question: &Question<'_>, entry: &Entry, side: Side) -> Finding {
    let sore: Vec<&Entry> = lying_between(question, DayRange::ending(entry.when.day, AGAIN_DAYS))
        .into_iter()
        .take_while(|earlier| earlier.id != entry.id)
        .filter(|earlier| told_of(question, earlier, side) == Some(Told::Yes))
        .chain([entry])
        .collect();
    let worst = entry
        .body
        .exertion()
        .and_then(|exertion| exertion.pain.get(side).worst);
    let mut numbers = vec![Number {
        name: NumberName::Sessions,
        value: sore.len() as f64,
    }];
    numbers.extend(worst.map(|worst| Number {
        name: NumberName::WorstPain,
        value: f64::from(worst.get()),
    }));
    Finding {
        kind: Some(entry.kind()),
        side: Some(side),
        ..Finding::on(
            entry.when.day,
            sore.iter().map(|entry| entry.id).collect(),
            numbers,
        )
    }
}

fn times(finding: &Finding) -> f64 {
    finding.number(NumberName::Sessions).unwrap_or_default()
}
