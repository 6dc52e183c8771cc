//! Owns what Today shows: the day so far, last times, warnings, the last week, left against right.

use std::collections::{BTreeMap, BTreeSet};

use crate::application::view::analysis::evidence;
use crate::application::view::own::{self, OwnNow};
use crate::application::view::safety::{Block, SafetyNow};
use crate::application::{Fault, View};
use crate::domain::load::{Dose, LAST_DAYS, PeriodLoad, dose, period_load, session_load};
use crate::domain::revision::ThingId;
use crate::domain::rules::{Evidence, Verdict, evaluate};
use crate::domain::{
    Body, Day, DayRange, DayStatus, Entry, EntryId, History, KeptSheet, Kind, Minutes, Profile,
    Side,
};
use crate::store::{Operation, Reader};

/// How many days back an unanswered morning is still asked about.
pub const FOLLOW_UP_DAYS: i64 = 7;

/// The activities that Today lists, in the order of the list.
pub const ACTIVITIES: [Kind; 4] = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim];

/// What Today shows. It is read from the last months only, however long the diary is.
#[derive(Clone, Debug)]
pub struct Today {
    /// The day.
    pub day: Day,
    /// The week of the diary that the day lies in, counted from 1.
    pub week: i64,
    /// What the person said about themselves.
    pub profile: Profile,
    /// Whether the diary has any entry.
    pub fill: Fill,
    /// The latest entry of each activity, today's included.
    pub last: BTreeMap<Kind, Entry>,
    /// Today's latest check-in.
    pub check_in: Option<Entry>,
    /// A session whose next morning nobody answered, where today has no check-in.
    pub follow_up: Option<FollowUp>,
    /// Yesterday's exercises, where this morning is still to be answered.
    pub morning: Option<Morning>,
    /// Why nothing can be started, where nothing can.
    pub block: Option<Block>,
    /// Breaks from sitting.
    pub breaks: Breaks,
    /// The last seven days, oldest first.
    pub days: Vec<WeekDay>,
    /// The load of these days together.
    pub load: PeriodLoad,
    /// What each side did in the last 14 days.
    pub dose: Dose,
    /// The plan of a physiotherapist that is in force.
    pub plan: Option<KeptSheet>,
    /// The exercises that a physiotherapist made up for it.
    pub own: Vec<OwnNow>,
    /// Every rule's verdict, most urgent first.
    pub verdicts: Vec<Verdict>,
    /// What the verdicts were made from.
    pub evidence: Evidence,
    /// The change that an undo would take back.
    pub undo: Option<Operation>,
    /// How many things have two versions and wait for the person to pick.
    pub two_versions: usize,
}

/// Whether a diary has entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// It has none at all.
    Empty,
    /// It has some.
    Begun,
}

/// Sessions of one day whose next morning nobody answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// The day of the sessions.
    pub day: Day,
    /// What was done, each kind once, in the order of lists.
    pub kinds: Vec<Kind>,
    /// A check-in of the morning after that says nothing of pain.
    pub check_in: Option<EntryId>,
}

/// The morning after yesterday's exercises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Morning {
    /// The morning: today.
    pub day: Day,
    /// What was done yesterday, each kind once, in the order of lists.
    pub kinds: Vec<Kind>,
    /// The sides that worked, the weaker one first; both where nobody said which.
    pub sides: Vec<Side>,
}

/// Breaks from sitting.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Breaks {
    /// Today's.
    pub today: u32,
    /// Minutes of those of today that said them.
    pub minutes: f64,
    /// The time of today's latest.
    pub latest: Option<crate::domain::ClockTime>,
    /// Yesterday's.
    pub yesterday: u32,
}

/// One day of the week card.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeekDay {
    /// The day.
    pub day: Day,
    /// What is known of it.
    pub status: DayStatus,
    /// Load of strength exercises, in arbitrary units.
    pub strength_au: f64,
    /// Load of walks and swims, in arbitrary units.
    pub other_au: f64,
    /// Sessions without a load.
    pub uncounted: u32,
}

/// How many things were changed in two places.
fn two_versions(reader: &Reader<'_>) -> Result<usize, Fault> {
    let versions = reader.versions()?;
    let things: BTreeSet<ThingId> = versions.iter().map(|version| version.thing).collect();
    Ok(things.len())
}

impl View for Today {
    type Key = ();

    fn build(reader: &Reader<'_>, today: Day, (): &Self::Key) -> Result<Self, Fault> {
        let evidence = evidence(reader, today)?;
        let history = &evidence.history;
        let mut last = BTreeMap::new();
        for kind in ACTIVITIES {
            if let Some(entry) = last_time(reader, history, kind, today)? {
                last.insert(kind, entry);
            }
        }
        let first = reader.first_day()?;
        let profile = evidence.profile;
        let week = DayRange::ending(today, LAST_DAYS);
        let mut latest_first = history.on(today).iter().rev();
        let check_in = latest_first
            .find(|entry| entry.kind() == Kind::CheckIn)
            .cloned();
        Ok(Self {
            day: today,
            week: first.map_or(1, |first| today.days_since(first).max(0) / 7 + 1),
            profile,
            fill: first.map_or(Fill::Empty, |_day| Fill::Begun),
            last,
            check_in,
            morning: follow_up(history, today)
                .and_then(|open| morning(history, &open, (today, profile.weaker_side))),
            follow_up: follow_up(history, today),
            block: SafetyNow::of(&evidence, today).block,
            breaks: breaks(history, today),
            days: week.days().map(|day| week_day(history, day)).collect(),
            load: period_load(history, week),
            dose: dose(history, today),
            plan: KeptSheet::in_force(&reader.plan_sheets()?, today).cloned(),
            own: own::in_force(reader, today)?,
            verdicts: evaluate(&evidence, today),
            undo: reader.next_undo()?,
            two_versions: two_versions(reader)?,
            evidence,
        })
    }
}

/// The latest entry of a kind up to today, which may be older than the months that were read.
pub(in crate::application::view) fn last_time(
    reader: &Reader<'_>,
    history: &History,
    kind: Kind,
    today: Day,
) -> Result<Option<Entry>, Fault> {
    if let Some(entry) = history.last_of(kind, today) {
        return Ok(Some(entry.clone()));
    }
    let latest = reader.latest(kind, 1)?.into_iter().next();
    Ok(latest.filter(|entry| entry.when.day <= today))
}

/// The latest day before today with a session whose next morning nobody answered. A check-in of
/// today answers for yesterday, so nothing is asked once there is one.
pub fn follow_up(history: &History, today: Day) -> Option<FollowUp> {
    if history.check_in_of(today).is_some() {
        return None;
    }
    DayRange::ending(today.plus(-1), FOLLOW_UP_DAYS)
        .days()
        .rev()
        .find_map(|day| follow_up_on(history, day))
}

/// What this morning is asked, where the unanswered one is this one.
pub fn morning(
    history: &History,
    open: &FollowUp,
    (today, weaker): (Day, Option<Side>),
) -> Option<Morning> {
    if open.day != today.plus(-1) {
        return None;
    }
    let first = weaker.unwrap_or(Side::Left);
    let sides = [first, first.other()];
    let worked: Vec<Side> = sides
        .into_iter()
        .filter(|side| {
            let mut sessions = history.on(open.day).iter();
            sessions.any(|entry| works(&entry.body, *side))
        })
        .collect();
    Some(Morning {
        day: today,
        kinds: open.kinds.clone(),
        sides: if worked.is_empty() {
            sides.to_vec()
        } else {
            worked
        },
    })
}

/// Whether a session worked a side; walking and swimming work both.
fn works(body: &Body, side: Side) -> bool {
    match body {
        Body::Strength(strength) => strength.works(side),
        Body::Own(own) => own.works(side),
        Body::Walk(_) | Body::Swim(_) => true,
        Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => false,
    }
}

fn follow_up_on(history: &History, day: Day) -> Option<FollowUp> {
    let mut morning = history.on(day.plus(1)).iter().rev();
    let check_in = morning.find_map(|entry| match &entry.body {
        Body::CheckIn(check_in) => Some((entry.id, check_in)),
        Body::Strength(_)
        | Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    });
    let said = |(_id, answers): &(EntryId, &crate::domain::CheckIn)| {
        answers.pain.iter().any(|(_side, pain)| pain.is_some())
    };
    if check_in.as_ref().is_some_and(said) {
        return None;
    }
    let mut kinds: Vec<Kind> = Vec::new();
    for entry in history.on(day) {
        let open = entry.body.exertion().is_some_and(|exertion| {
            let mut sides = exertion.pain.iter();
            sides.all(|(_side, pain)| pain.next_morning.is_none())
        });
        if open && !kinds.contains(&entry.kind()) {
            kinds.push(entry.kind());
        }
    }
    kinds.sort_unstable();
    (!kinds.is_empty()).then_some(FollowUp {
        day,
        kinds,
        check_in: check_in.map(|(id, _answers)| id),
    })
}

fn breaks(history: &History, today: Day) -> Breaks {
    let mut sum = Breaks::default();
    for entry in history.between(DayRange::ending(today, 2)) {
        let Body::Break(pause) = &entry.body else {
            continue;
        };
        if entry.when.day == today {
            sum.today += 1;
            sum.minutes += pause.minutes.map_or(0.0, Minutes::get);
            sum.latest = sum.latest.max(entry.when.time);
        } else {
            sum.yesterday += 1;
        }
    }
    sum
}

fn week_day(history: &History, day: Day) -> WeekDay {
    let mut sum = WeekDay {
        day,
        status: history.status(day),
        strength_au: 0.0,
        other_au: 0.0,
        uncounted: 0,
    };
    for entry in history.on(day) {
        let Some(load) = session_load(&entry.body) else {
            continue;
        };
        match (load.au(), &entry.body) {
            (None, _) => sum.uncounted += 1,
            (Some(au), Body::Strength(_) | Body::Own(_)) => sum.strength_au += au,
            (Some(au), _) => sum.other_au += au,
        }
    }
    sum
}
