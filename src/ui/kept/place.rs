//! Owns of which forms is kept what is typed, and the names under which the diary keeps it: the place of a form in words, and back.

use std::fmt::Display;
use std::str::FromStr;

use crate::domain::rules::RuleId;
use crate::domain::{Day, EntryId, Exercise, Kind, OwnExerciseId};
use crate::ui::nav::Route;

/// Stands for what is not named.
const NONE: &str = "-";

/// A form of which is kept what is typed into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormPlace {
    /// The form of one kind of entry.
    Log {
        /// The kind.
        kind: Kind,
        /// The entry that is changed.
        editing: Option<EntryId>,
        /// The day it begins with.
        day: Option<Day>,
    },
    /// The morning check-in.
    CheckIn {
        /// The morning.
        day: Day,
        /// The entry that is changed.
        editing: Option<EntryId>,
    },
    /// The form that begins with what another entry says.
    Again {
        /// The kind.
        kind: Kind,
        /// The other entry.
        entry: EntryId,
    },
    /// The form of a physiotherapist's own exercise.
    Own(OwnExerciseId),
    /// The form of the session that was started.
    Session(Kind),
    /// The plan of one exercise.
    Plan(Exercise),
    /// "This does not fit me, because …".
    Why(RuleId),
    /// The card of the morning on Today.
    Morning,
    /// The card of the person on Share.
    Person,
    /// What the person wants to say at a visit.
    VisitSheet,
    /// A week from paper.
    PaperWeek,
    /// The editor of plans.
    PlanEditor,
}

impl FormPlace {
    /// The form of a route; `None` where nothing is typed that is worth keeping. No other list of
    /// routes says so.
    pub const fn of(route: Route) -> Option<Self> {
        Some(match route {
            Route::Log { kind, editing, day } => Self::Log { kind, editing, day },
            Route::CheckIn { day, editing } => Self::CheckIn { day, editing },
            Route::LogAgain { kind, entry } => Self::Again { kind, entry },
            Route::LogOwn(exercise) => Self::Own(exercise),
            Route::LogSession(kind) => Self::Session(kind),
            Route::Plan(exercise) => Self::Plan(exercise),
            Route::Why(rule) => Self::Why(rule),
            Route::Today => Self::Morning,
            Route::Share => Self::Person,
            Route::VisitSheet => Self::VisitSheet,
            Route::PaperWeek => Self::PaperWeek,
            Route::PlanEditor => Self::PlanEditor,
            Route::FirstStart(_)
            | Route::LogMenu
            | Route::Practice
            | Route::Diary
            | Route::Entry(_)
            | Route::Bin
            | Route::History(_)
            | Route::Safety
            | Route::Stop
            | Route::Firings(_)
            | Route::Limits(_)
            | Route::Progress
            | Route::BodyMaps
            | Route::Care
            | Route::Formats
            | Route::Report
            | Route::Merge
            | Route::Versions
            | Route::PlanFile
            | Route::Review
            | Route::Backups
            | Route::Found
            | Route::Lock
            | Route::Erase
            | Route::Settings => return None,
        })
    }
}

/// The name of a form's place; `None` where nothing is typed that is worth keeping.
pub fn place_of(route: Route) -> Option<String> {
    Some(match FormPlace::of(route)? {
        FormPlace::Log { kind, editing, day } => {
            format!("log {} {} {}", kind.id(), maybe(editing), maybe(day))
        }
        FormPlace::CheckIn { day, editing } => format!("check-in {day} {}", maybe(editing)),
        FormPlace::Again { kind, entry } => format!("again {} {entry}", kind.id()),
        FormPlace::Own(exercise) => format!("own {exercise}"),
        FormPlace::Session(kind) => format!("session {}", kind.id()),
        FormPlace::Plan(exercise) => format!("plan {}", exercise.id()),
        FormPlace::Why(rule) => format!("why {}", rule.id()),
        FormPlace::Morning => "morning".to_owned(),
        FormPlace::Person => "person".to_owned(),
        FormPlace::VisitSheet => "visit-sheet".to_owned(),
        FormPlace::PaperWeek => "paper-week".to_owned(),
        FormPlace::PlanEditor => "plan-editor".to_owned(),
    })
}

/// The place that [`place_of`] named; `None` for a name of another version.
pub fn route_of(name: &str) -> Option<Route> {
    let words: Vec<&str> = name.split(' ').collect();
    Some(match words.as_slice() {
        ["log", kind, editing, day] => Route::Log {
            kind: Kind::from_id(kind).ok()?,
            editing: read(editing)?,
            day: read(day)?,
        },
        ["check-in", day, editing] => Route::CheckIn {
            day: day.parse().ok()?,
            editing: read(editing)?,
        },
        ["again", kind, entry] => Route::LogAgain {
            kind: Kind::from_id(kind).ok()?,
            entry: entry.parse().ok()?,
        },
        ["own", exercise] => Route::LogOwn(exercise.parse().ok()?),
        ["session", kind] => Route::LogSession(Kind::from_id(kind).ok()?),
        ["plan", exercise] => Route::Plan(Exercise::from_id(exercise).ok()?),
        ["why", rule] => Route::Why(RuleId::from_id(rule).ok()?),
        ["morning"] => Route::Today,
        ["person"] => Route::Share,
        ["visit-sheet"] => Route::VisitSheet,
        ["paper-week"] => Route::PaperWeek,
        ["plan-editor"] => Route::PlanEditor,
        _ => return None,
    })
}

fn maybe(part: Option<impl Display>) -> String {
    part.map_or_else(|| NONE.to_owned(), |part| part.to_string())
}

/// What [`maybe`] wrote: `None` for what cannot be read.
#[expect(
    clippy::option_option,
    reason = "what is not named is told apart from what cannot be read"
)]
fn read<T: FromStr>(word: &str) -> Option<Option<T>> {
    if word == NONE {
        return Some(None);
    }
    word.parse().ok().map(Some)
}
