//! Owns rule N3: the same work feels harder.

use crate::domain::load::{Volume, side_volume};
use crate::domain::rules::series::{median, sessions_of, variants_of_late};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State, count,
};
use crate::domain::{Day, DayRange, Effort, Entry, SetSide, Strength, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N3,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::EffortRise, LimitId::SameVolume],
    source: SourceRef::EffortRising,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The sessions whose middle effort is the usual one (clinical reference B2).
const USUAL: usize = 5;

/// The sessions running that must both feel harder than that.
const RUNNING: usize = 2;

/// Compares, for each variant of the last seven days, the effort of the last two sessions with the
/// middle effort of the five before them. Only sessions of about the same work as the latest are
/// looked at; one without an effort or without sets counts for nothing.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let variants = variants_of_late(history, as_of, RECENT_DAYS);
    let mut looked_at: Vec<(f64, Finding)> = Vec::new();
    let mut missing = Missing::Sessions {
        have: 0,
        needed: count(USUAL + RUNNING),
    };
    for variant in variants.iter().copied() {
        let work = SameWork::of(question, variant);
        match work.judged(variant) {
            Some(found) => looked_at.push(found),
            None => missing = nearer(missing, work.missing()),
        }
    }
    looked_at.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let limit = question.limit(LimitId::EffortRise);
    let fires = |rise: f64| rise >= limit;
    let highest = looked_at.first().map(|(rise, _)| *rise);
    let state = match highest {
        Some(rise) if fires(rise) => {
            looked_at.retain(|(rise, _)| fires(*rise));
            State::Fired
        }
        Some(_) => State::Quiet,
        None if variants.is_empty() => State::NotEnoughData(Missing::NoSession),
        None => State::NotEnoughData(missing),
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit: LimitId::EffortRise,
        findings: looked_at.into_iter().map(|(_, finding)| finding).collect(),
    }
}

/// What is missing where there is most: an effort that was not said before too few sessions.
fn nearer(one: Missing, other: Missing) -> Missing {
    match (one, other) {
        (Missing::Sessions { have, .. }, Missing::Sessions { have: more, .. }) if more <= have => {
            one
        }
        (Missing::Effort, _) => one,
        (_, other) => other,
    }
}

/// The sessions of one variant with about the same work as the latest rated one, latest first.
struct SameWork<'a> {
    rated: Vec<(&'a Entry, f64)>,
    unrated: usize,
}

impl<'a> SameWork<'a> {
    fn of(question: &Question<'a>, variant: Variant) -> Self {
        let recent = DayRange::ending(question.as_of, RECENT_DAYS);
        let tolerance = question.limit(LimitId::SameVolume);
        let mut latest: Option<[Volume; 3]> = None;
        let mut work = Self {
            rated: Vec::new(),
            unrated: 0,
        };
        for (entry, strength) in sessions_of(question.history(), variant, question.as_of) {
            let effort = strength.exertion.effort.map(Effort::get);
            if strength.sets.is_empty() || (latest.is_none() && effort.is_none()) {
                work.unrated += usize::from(!strength.sets.is_empty());
                continue;
            }
            if latest.is_none() && !recent.contains(entry.when.day) {
                break;
            }
            let work_now = by_side(strength);
            if !is_same_work(latest.as_ref().unwrap_or(&work_now), &work_now, tolerance) {
                continue;
            }
            latest = latest.or(Some(work_now));
            match effort {
                Some(effort) => work.rated.push((entry, f64::from(effort))),
                None => work.unrated += 1,
            }
            if work.rated.len() == USUAL + RUNNING {
                break;
            }
        }
        work
    }

    fn missing(&self) -> Missing {
        if self.rated.len() + self.unrated >= USUAL + RUNNING {
            Missing::Effort
        } else {
            Missing::Sessions {
                have: count(self.rated.len()),
                needed: count(USUAL + RUNNING),
            }
        }
    }

    /// How many points above the usual the easier of the last two sessions felt; nothing with too
    /// few sessions.
    fn judged(&self, variant: Variant) -> Option<(f64, Finding)> {
        if self.rated.len() < USUAL + RUNNING {
            return None;
        }
        let (running, before) = self.rated.split_at(RUNNING);
        let [(latest, later), (_, earlier)] = running else {
            return None;
        };
        let usual = median(before.iter().map(|(_, effort)| *effort))?;
        let number = |name, value| Number { name, value };
        let finding = Finding {
            kind: Some(latest.kind()),
            variant: Some(variant),
            ..Finding::on(
                latest.when.day,
                self.rated.iter().rev().map(|(entry, _)| entry.id).collect(),
                vec![
                    number(NumberName::EffortUsual, usual),
                    number(NumberName::EffortEarlier, *earlier),
                    number(NumberName::EffortLater, *later),
                    number(NumberName::Sessions, before.len() as f64),
                ],
            )
        };
        Some((earlier.min(*later) - usual, finding))
    }
}

/// Whether two sessions did about the same: repetitions and seconds held of each side, and of both
/// legs at once, differ from the first session's by no more than so many percent.
fn is_same_work(first: &[Volume; 3], other: &[Volume; 3], percent: f64) -> bool {
    let close = |first: f64, other: f64| (other - first).abs() * 100.0 <= percent * first;
    first.iter().zip(other).all(|(first, other)| {
        close(f64::from(first.reps), f64::from(other.reps)) && close(first.hold_s, other.hold_s)
    })
}

/// What a session did on each side, and with both legs at once.
fn by_side(strength: &Strength) -> [Volume; 3] {
    SetSide::ALL.map(|side| side_volume(strength, side).unwrap_or_default())
}
