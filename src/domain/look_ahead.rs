//! Owns the look ahead: what the last seven days would add up to with one more session today.

use uuid::Uuid;

use crate::domain::load::{LoadGap, SessionLoad, compare_weeks, counted_minutes, session_load};
use crate::domain::rules::{Evidence, Missing, Rule, RuleId, Verdict, ratio_to_judge};
use crate::domain::{
    Body, Day, Effort, Entry, EntryId, Exertion, History, Minutes, Note, Stamp, Walk, When,
    ZoneName,
};

/// The part of a session that makes its load.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Planned {
    /// How long it is to take.
    pub minutes: Option<Minutes>,
    /// The effort to aim for.
    pub effort: Option<Effort>,
}

impl Planned {
    /// The minutes and effort of a session; sets stand in for minutes that nobody said.
    pub fn of(body: &Body) -> Self {
        let minutes = counted_minutes(body).and_then(|counted| Minutes::new(counted.minutes).ok());
        Self {
            minutes,
            effort: body.exertion().and_then(|exertion| exertion.effort),
        }
    }

    /// A session of these numbers. What kind it is makes no difference to a load.
    fn body(self) -> Body {
        Body::Walk(Walk {
            exertion: Exertion {
                minutes: self.minutes,
                effort: self.effort,
                ..Exertion::default()
            },
            ..Walk::default()
        })
    }
}

/// What one more session today would come to.
#[derive(Clone, Debug, PartialEq)]
pub enum LookAhead {
    /// The two sums that stand side by side.
    Sums(Box<Sums>),
    /// They cannot be made.
    Missing(Gap),
}

/// The sums with the planned session.
#[derive(Clone, Debug, PartialEq)]
pub struct Sums {
    /// Load of the planned session, in arbitrary units.
    pub planned_au: f64,
    /// Load of the last seven days with it.
    pub last_au: f64,
    /// Load of a usual week: a third of the 21 days before.
    pub usual_week_au: f64,
    /// What rule L2 would say of these sums; `None` in a build without it.
    pub verdict: Option<Verdict>,
}

/// What is missing for a look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// The planned session has no load.
    Plan(LoadGap),
    /// The weeks cannot be compared.
    Weeks(Missing),
}

/// Adds a planned session to today and compares the weeks again, with the guards, limits and
/// answers of rule L2 (clinical reference A3 and A7). Nothing after `as_of` is read.
pub fn look_ahead(evidence: &Evidence, as_of: Day, planned: Planned) -> LookAhead {
    let body = planned.body();
    let planned_au = match session_load(&body) {
        Some(SessionLoad::Counted { au, .. }) => au,
        Some(SessionLoad::Missing(gap)) => return LookAhead::Missing(Gap::Plan(gap)),
        None => return LookAhead::Missing(Gap::Plan(LoadGap::NoMinutes)),
    };
    let evidence = with(evidence, as_of, body);
    let weeks = compare_weeks(&evidence.history, as_of);
    match ratio_to_judge(&weeks, &evidence.limits) {
        // A light usual week is not judged, but its sum is as true as any other.
        Ok(_) | Err(Missing::UsualWeekTooLight) => LookAhead::Sums(Box::new(Sums {
            planned_au,
            last_au: weeks.last.au,
            usual_week_au: weeks.usual_week_au,
            verdict: Rule::of(RuleId::L2).map(|rule| rule.evaluate(&evidence, as_of)),
        })),
        Err(missing) => LookAhead::Missing(Gap::Weeks(missing)),
    }
}

/// The evidence of a diary in which the planned session was done today.
fn with(evidence: &Evidence, as_of: Day, body: Body) -> Evidence {
    let mut entries: Vec<Entry> = evidence
        .history
        .entries()
        .iter()
        .filter(|entry| entry.when.day <= as_of)
        .cloned()
        .collect();
    entries.push(Entry {
        id: EntryId::new(Uuid::max()),
        recorded: Stamp {
            utc_ms: 0,
            offset_s: 0,
            zone: ZoneName::new(""),
        },
        when: When {
            day: as_of,
            time: None,
            start: None,
        },
        body,
        note: Note::default(),
    });
    Evidence {
        history: History::new(entries).begun_on(evidence.history.began()),
        started: evidence.started,
        profile: evidence.profile,
        limits: evidence.limits.clone(),
        answers: evidence.answers.clone(),
        ..Evidence::default()
    }
}
