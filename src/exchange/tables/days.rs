//! Owns the rows of the table `days`, made from the other tables for the reader's comfort.

use crate::domain::summary::{numbers, worst_pain};
use crate::domain::{Day, DayRange, DayStatus, Diary, History, Kind, Pain, Side};
use crate::exchange::Table;
use crate::exchange::tables::{Cell, Sheet};

/// One row for each day with entries.
pub(super) fn sheet(diary: &Diary) -> Sheet {
    let history = History::of(diary);
    let mut sheet = Sheet::new(Table::Days);
    if let (Some(first), Some(last)) = (history.first_day(), history.last_day()) {
        for (day, status, _load) in history.known_days_in(DayRange { first, last }) {
            sheet.rows.push(row(&history, day, status));
        }
    }
    sheet
}

/// What the status of a day is called.
pub(super) const fn status_word(status: DayStatus) -> &'static str {
    match status {
        DayStatus::Trained => "trained",
        DayStatus::Rest => "rest",
        DayStatus::Unknown => "unknown",
    }
}

fn row(history: &History, day: Day, status: DayStatus) -> Vec<Cell> {
    let range = DayRange {
        first: day,
        last: day,
    };
    let numbers = numbers(history, range);
    let minutes: f64 = [Kind::Bridge, Kind::LegRaise, Kind::Walk, Kind::Swim]
        .into_iter()
        .map(|kind| numbers.activity(kind).minutes)
        .sum();
    let worst = |side| Cell::whole(worst_pain(history, day, side).map(Pain::get));
    vec![
        Cell::Day(day),
        Cell::word(status_word(status)),
        Cell::Real(numbers.load.au),
        Cell::Whole(i64::from(numbers.load.sessions)),
        Cell::Whole(i64::from(numbers.load.uncounted)),
        Cell::Real(minutes),
        Cell::Whole(i64::from(numbers.breaks())),
        worst(Side::Left),
        worst(Side::Right),
        Cell::yes(history.rest_confirmed(day)),
    ]
}
