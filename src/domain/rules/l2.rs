//! Owns rule L2: the last seven days far above the usual week.

use crate::domain::load::{
    LAST_DAYS, NoRatio, PREVIOUS_DAYS, WeekComparison, compare_weeks, session_load,
};
use crate::domain::rules::{
    Finding, Judgement, LimitId, Limits, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, whole,
};
use crate::domain::{Day, History};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L2,
    severity: Severity::Caution,
    needs: Need::FourWeeksOfLoad,
    limits: &[
        LimitId::WeekHint,
        LimitId::WeekCaution,
        LimitId::KnownDays,
        LimitId::UsualWeekFloor,
    ],
    source: SourceRef::WeekArithmetic,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// Compares sums, never risks (clinical reference A7). Without 28 days, enough known days and a
/// usual week worth comparing with, it says what is missing.
fn judge(question: &Question<'_>) -> Judgement {
    let (history, limits, as_of) = (
        question.history(),
        &question.evidence.limits,
        question.as_of,
    );
    let weeks = compare_weeks(history, as_of);
    let (state, severity) = match ratio_to_judge(&weeks, limits) {
        Err(missing) => (State::NotEnoughData(missing), Severity::Info),
        Ok(ratio) if ratio >= limits.value(LimitId::WeekCaution) => {
            (State::Fired, Severity::Caution)
        }
        Ok(ratio) if ratio >= limits.value(LimitId::WeekHint) => (State::Fired, Severity::Info),
        Ok(_) => (State::Quiet, Severity::Info),
    };
    let limit = match severity {
        Severity::Caution | Severity::StopExercise | Severity::Stop => LimitId::WeekCaution,
        Severity::Info => LimitId::WeekHint,
    };
    Judgement {
        state,
        severity,
        limit,
        findings: vec![finding(history, &weeks, as_of)],
    }
}

/// The ratio, where every guard lets it through.
pub(in crate::domain) fn ratio_to_judge(
    weeks: &WeekComparison,
    limits: &Limits,
) -> Result<f64, Missing> {
    let needed = limits.value(LimitId::KnownDays);
    let known = weeks.previous.known_days;
    match weeks.ratio {
        Err(NoRatio::TooEarly { days }) => Err(Missing::TooEarly {
            days,
            needed: days_needed(),
        }),
        Ok(_) | Err(NoRatio::Incomplete { .. } | NoRatio::NothingBefore | NoRatio::NoLoad)
            if f64::from(known) < needed =>
        {
            Err(Missing::KnownDays {
                known,
                needed: whole(needed),
            })
        }
        Err(NoRatio::Incomplete { sessions }) => Err(Missing::Load { sessions }),
        Err(NoRatio::NothingBefore | NoRatio::NoLoad) => Err(Missing::NothingBefore),
        Ok(_) if weeks.usual_week_au < limits.value(LimitId::UsualWeekFloor) => {
            Err(Missing::UsualWeekTooLight)
        }
        Ok(ratio) => Ok(ratio),
    }
}

fn days_needed() -> u32 {
    u32::try_from(LAST_DAYS + PREVIOUS_DAYS).unwrap_or(u32::MAX)
}

/// The entries are the last week's sessions that have a load: they are what was added up.
fn finding(history: &History, weeks: &WeekComparison, as_of: Day) -> Finding {
    let entries = history
        .sessions_between(weeks.last.range)
        .filter(|entry| session_load(&entry.body).is_some_and(|load| load.au().is_some()))
        .map(|entry| entry.id)
        .collect();
    let number = |name, value| Number { name, value };
    let mut numbers = vec![
        number(NumberName::LastWeek, weeks.last.au),
        number(NumberName::PreviousDays, weeks.previous.au),
        number(NumberName::UsualWeek, weeks.usual_week_au),
        number(NumberName::KnownDays, f64::from(weeks.previous.known_days)),
    ];
    numbers.extend(
        weeks
            .ratio
            .ok()
            .map(|ratio| number(NumberName::Ratio, ratio)),
    );
    Finding {
        kind: None,
        side: None,
        variant: None,
        sign: None,
        day: as_of,
        entries,
        numbers,
    }
}
