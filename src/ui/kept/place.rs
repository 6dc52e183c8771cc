//! Owns the names under which the diary keeps what was typed: the place of a form in words, and back.

use std::fmt::Display;
use std::str::FromStr;

use crate::domain::rules::RuleId;
use crate::domain::{Exercise, Kind};
use crate::ui::nav::Route;

/// Stands for what is not named.
const NONE: &str = "-";

/// The name of a form's place; `None` where nothing is typed that is worth keeping.
pub fn place_of(route: Route) -> Option<String> {
    Some(match route {
        Route::Log { kind, editing, day } => {
            format!("log {} {} {}", kind.id(), maybe(editing), maybe(day))
        }
        Route::CheckIn { day, editing } => format!("check-in {day} {}", maybe(editing)),
        Route::LogAgain { kind, entry } => format!("again {} {entry}", kind.id()),
        Route::LogOwn(exercise) => format!("own {exercise}"),
        Route::LogSession(kind) => format!("session {}", kind.id()),
        Route::Plan(exercise) => format!("plan {}", exercise.id()),
        Route::Why(rule) => format!("why {}", rule.id()),
        Route::Today => "morning".to_owned(),
        Route::Share => "person".to_owned(),
        Route::VisitSheet => "visit-sheet".to_owned(),
        Route::PaperWeek => "paper-week".to_owned(),
        Route::PlanEditor => "plan-editor".to_owned(),
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
