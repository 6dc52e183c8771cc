//! Owns rule L5: every day the same.

use std::collections::BTreeSet;

use crate::domain::load::{LAST_DAYS, NoMonotony, WeekSpread, period_load, session_load, spread};
use crate::domain::rules::series::median;
use crate::domain::rules::strength::strength_between;
use crate::domain::rules::{
    Finding, Judgement, LimitId, Missing, Need, Number, NumberName, Question, Rule, RuleId,
    Severity, SourceRef, State, count,
};
use crate::domain::{Day, DayRange};

pub(super) const RULE: Rule = Rule {
    id: RuleId::L5,
    severity: Severity::Info,
    needs: Need::FourWeeksOfLoad,
    limits: &[
        LimitId::Monotony,
        LimitId::MonotonyWeek,
        LimitId::MonotonyDays,
    ],
    source: SourceRef::Monotony,
    reviewed: Day::fixed(2026, 11, 23),
    judge,
};

/// The blocks of seven days before the last week that make the usual one (clinical reference B2).
const WEEKS_BEFORE: i64 = 4;

/// How many of them must be there to compare with (clinical reference B2).
const WEEKS_NEEDED: u32 = 3;

/// Asks for a week that is alike day by day, bigger than usual and made of strength work: daily
/// walks are alike too and harm nobody. Seven days of exactly one load have no monotony to compute
/// and are as alike as days can be, so they pass that part.
fn judge(question: &Question<'_>) -> Judgement {
    let week = spread(question.history(), question.as_of);
    let weeks = weeks_before(question);
    let middle = usual(&weeks);
    let finding = finding(question, &week, middle);
    let number = |name| finding.number(name).unwrap_or_default();
    let alike = match week.monotony {
        Ok(monotony) => Ok(monotony > question.limit(LimitId::Monotony)),
        Err(NoMonotony::SameEveryDay) => Ok(true),
        Err(NoMonotony::NoLoad) => Ok(false),
        Err(NoMonotony::Incomplete { sessions }) => Err(Missing::Load { sessions }),
        Err(NoMonotony::NotEnoughDays { known }) => Err(Missing::WeekDays { known, needed: 7 }),
    };
    let have = count(weeks.iter().flatten().count());
    let state = match alike {
        Err(missing) => State::NotEnoughData(missing),
        Ok(_) if have < WEEKS_NEEDED => State::NotEnoughData(Missing::Weeks {
            have,
            needed: WEEKS_NEEDED,
        }),
        Ok(_) if middle.is_none_or(|middle| middle <= 0.0) => {
            State::NotEnoughData(Missing::NothingBefore)
        }
        Ok(true)
            if number(NumberName::Share) >= question.limit(LimitId::MonotonyWeek)
                && number(NumberName::StrengthDays) >= question.limit(LimitId::MonotonyDays) =>
        {
            State::Fired
        }
        Ok(true | false) => State::Quiet,
    };
    Judgement {
        state,
        severity: Severity::Info,
        limit: LimitId::Monotony,
        findings: vec![finding],
    }
}

/// The loads of the blocks before, as far as they lie inside the diary; nothing for one that cannot
/// be compared with: fewer known days than rule D1 asks of a week, or a session that is not counted.
fn weeks_before(question: &Question<'_>) -> Vec<Option<f64>> {
    let history = question.history();
    let needed = question.limit(LimitId::KnownLastWeek);
    (1..=WEEKS_BEFORE)
        .map(|back| DayRange::ending(question.as_of.plus(-LAST_DAYS * back), LAST_DAYS))
        .filter(|range| {
            question
                .evidence
                .first_day()
                .is_some_and(|first| first <= range.first)
        })
        .map(|range| period_load(history, range))
        .map(|week| {
            let known = f64::from(week.known_days) >= needed && week.is_complete();
            known.then_some(week.au)
        })
        .collect()
}

/// The middle week. One that cannot be compared with may have been the biggest, and is taken for
/// it: days nobody knows about make no warning.
fn usual(weeks: &[Option<f64>]) -> Option<f64> {
    let enough = count(weeks.iter().flatten().count()) >= WEEKS_NEEDED;
    let weeks = weeks.iter().map(|week| week.unwrap_or(f64::INFINITY));
    median(weeks).filter(|_middle| enough)
}

fn finding(question: &Question<'_>, week: &WeekSpread, middle: Option<f64>) -> Finding {
    let history = question.history();
    let range = week.load.range;
    let strength_days: BTreeSet<Day> = strength_between(history, range)
        .map(|(entry, _strength)| entry.when.day)
        .collect();
    let entries = history
        .sessions_between(range)
        .filter(|entry| session_load(&entry.body).is_some_and(|load| load.au().is_some()))
        .map(|entry| entry.id)
        .collect();
    let number = |name, value| Number { name, value };
    let mut numbers = vec![number(NumberName::LastWeek, week.load.au)];
    if let Ok(monotony) = week.monotony {
        numbers.push(number(NumberName::Monotony, monotony));
    }
    if let Some(middle) = middle {
        numbers.push(number(NumberName::WeekMedian, middle));
        if middle > 0.0 {
            numbers.push(number(NumberName::Share, week.load.au / middle));
        }
    }
    numbers.push(number(NumberName::StrengthDays, strength_days.len() as f64));
    Finding::on(question.as_of, entries, numbers)
}
