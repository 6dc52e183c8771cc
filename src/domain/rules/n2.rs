//! Owns rule N2: fewer repetitions than before with the same exercise.

use crate::domain::rules::series::{Best, median, sessions_of, variants_of_late};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, RECENT_DAYS, Rule,
    RuleId, Severity, SourceRef, State, count, whole,
};
use crate::domain::{Day, DayRange, Entry, SetSide, Variant};

pub(super) const RULE: Rule = Rule {
    id: RuleId::N2,
    severity: Severity::Caution,
    needs: Need::SameVariantSessions,
    limits: &[LimitId::BestShare, LimitId::BestSpan],
    source: SourceRef::OverworkWeakness,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The sessions of each of the two groups that are compared (clinical reference B2).
const GROUP: usize = 3;

/// Compares, for each variant of the last seven days, the middle one of the best sets of the last
/// three sessions with that of the three before. The weaker side counts, or where nobody said
/// which that is, each side; sets on both legs work the weaker side too and stay by themselves.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, as_of) = (question.history(), question.as_of);
    let sides: Vec<SetSide> = match question.evidence.profile.weaker_side {
        Some(side) => vec![side.into(), SetSide::Both],
        None => SetSide::ALL.to_vec(),
    };
    let variants = variants_of_late(history, as_of, RECENT_DAYS);
    let mut looked_at: Vec<(f64, Finding)> = Vec::new();
    let mut missing = Missing::Sessions {
        have: 0,
        needed: count(2 * GROUP),
    };
    for variant in variants.iter().copied() {
        for side in sides.iter().copied() {
            match Series::of(question, variant, side).judged(question) {
                Ok(found) => looked_at.push(found),
                Err(unsaid) => missing = nearer(missing, unsaid),
            }
        }
    }
    looked_at.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let limit = question.limit(LimitId::BestShare);
    let fires = |share: f64| share <= limit;
    let lowest = looked_at.first().map(|(share, _)| *share);
    let state = match lowest {
        Some(share) if fires(share) => {
            looked_at.retain(|(share, _)| fires(*share));
            State::Fired
        }
        Some(_) => State::Quiet,
        None if variants.is_empty() => State::NotEnoughData(Missing::NoSession),
        None => State::NotEnoughData(missing),
    };
    Judgement {
        state,
        severity: Severity::Caution,
        limit: LimitId::BestShare,
        findings: looked_at.into_iter().map(|(_, finding)| finding).collect(),
    }
}

/// What is missing where there is most: enough sessions over too few days before too few sessions.
fn nearer(one: Missing, other: Missing) -> Missing {
    match (one, other) {
        (Missing::Sessions { have, .. }, Missing::Sessions { have: more, .. }) if more <= have => {
            one
        }
        (Missing::TooEarly { days, .. }, Missing::TooEarly { days: more, .. }) if more <= days => {
            one
        }
        (Missing::TooEarly { .. }, Missing::Sessions { .. }) => one,
        (_, other) => other,
    }
}

/// The last sessions of one variant on one side, latest first, with the best set of each.
struct Series<'a> {
    variant: Variant,
    side: SetSide,
    sessions: Vec<(&'a Entry, Best)>,
}

impl<'a> Series<'a> {
    fn of(question: &Question<'a>, variant: Variant, side: SetSide) -> Self {
        let recent = DayRange::ending(question.as_of, RECENT_DAYS);
        let mut sessions: Vec<(&Entry, Best)> = Vec::new();
        for (entry, strength) in sessions_of(question.history(), variant, question.as_of) {
            let Some(best) = Best::of(strength, side) else {
                continue;
            };
            match sessions.first() {
                Some((_, latest)) if !latest.is_like(best) => continue,
                None if !recent.contains(entry.when.day) => break,
                Some(_) | None => sessions.push((entry, best)),
            }
            if sessions.len() == 2 * GROUP {
                break;
            }
        }
        Self {
            variant,
            side,
            sessions,
        }
    }

    /// How much is left of the best sets before, or what is missing to compare them.
    fn judged(&self, question: &Question<'_>) -> Result<(f64, Finding), Missing> {
        let too_few = Missing::Sessions {
            have: count(self.sessions.len()),
            needed: count(2 * GROUP),
        };
        let ([latest, ..], [.., oldest]) = (self.sessions.as_slice(), self.sessions.as_slice())
        else {
            return Err(too_few);
        };
        let (last, before) = self.sessions.split_at(GROUP.min(self.sessions.len()));
        if before.len() < GROUP {
            return Err(too_few);
        }
        let span = latest.0.when.day.days_since(oldest.0.when.day);
        let wanted = question.limit(LimitId::BestSpan);
        if (span as f64) < wanted {
            return Err(Missing::TooEarly {
                days: u32::try_from(span).unwrap_or_default(),
                needed: whole(wanted),
            });
        }
        let middle = |sessions: &[(&Entry, Best)]| {
            median(sessions.iter().map(|(_, best)| best.value())).ok_or(too_few)
        };
        let (now, earlier) = (middle(last)?, middle(before)?);
        let (now_name, earlier_name) = match latest.1 {
            Best::Reps(_) => (NumberName::BestRecent, NumberName::BestEarlier),
            Best::HoldSeconds(_) => (NumberName::HoldRecent, NumberName::HoldEarlier),
        };
        let share = now / earlier;
        let number = |name, value| Number { name, value };
        let finding = Finding {
            kind: Some(latest.0.kind()),
            side: self.side.alone(),
            variant: Some(self.variant),
            ..Finding::on(
                latest.0.when.day,
                self.sessions
                    .iter()
                    .rev()
                    .map(|(entry, _)| entry.id)
                    .collect(),
                vec![
                    number(now_name, now),
                    number(earlier_name, earlier),
                    number(NumberName::Share, share),
                    number(NumberName::SpanDays, span as f64),
                ],
            )
        };
        Ok((share, finding))
    }
}
