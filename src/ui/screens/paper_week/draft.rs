//! Owns what was typed into the boxes of each week, and what is on its way.

use std::collections::BTreeMap;
use std::path::PathBuf;

use crate::application::view::paper_week::{Cell, Typed};
use crate::application::{Fault, Ticket, WrittenPages};
use crate::domain::Day;
use crate::ui::kept::{Kept, Lines, Typing, lines_of};
use crate::ui::nav::Route;

/// Whether the last save is still to be told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing was saved, or typing went on since.
    #[default]
    Nothing,
    /// A week was saved.
    Saved,
}

/// How far the blank sheet is.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Errand {
    /// Nobody asked for one.
    #[default]
    Idle,
    /// The person is asked for a place.
    Picking(Ticket),
    /// The place is known.
    Picked(PathBuf),
    /// It is written there.
    Writing(Ticket, PathBuf),
    /// It was written and read back.
    Written(WrittenPages),
    /// It could not be written to this place.
    Failed(String, Fault),
}

/// What the screen remembers between frames.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The first day of the week that is shown; `None` before the page was opened.
    pub week: Option<Day>,
    /// What was typed, by the first day of its week.
    pub typed: BTreeMap<Day, Typed>,
    /// The save that is on its way, and the first day of its week.
    pub sent: Option<(Ticket, Day)>,
    /// Whether the last save is still to be told.
    pub said: Said,
    /// Why the last save failed.
    pub fault: Option<Fault>,
    /// How far the blank sheet is.
    pub errand: Errand,
}

impl Draft {
    /// What stands in the boxes of every week and is not saved; `None` before the page was opened.
    pub fn kept(&self) -> Option<Kept> {
        let begun = self.week.is_some() || !self.typed.is_empty();
        let typed = self.typed.values().any(|week| !week.is_empty());
        begun.then(|| Kept {
            at: Route::PaperWeek,
            text: typed.then(|| lines_of(self)),
        })
    }
}

impl Typing for Draft {
    fn carry(&mut self, lines: &mut Lines) {
        lines.maybe("week", &mut self.week);
        let weeks = self.typed.iter();
        let mut boxes: Vec<(String, String)> = weeks
            .flat_map(|(week, typed)| typed.iter().map(|(cell, text)| (*week, *cell, text)))
            .map(|(week, cell, text)| (place_of(week, cell), text.clone()))
            .collect();
        let blank = || (String::new(), String::new());
        lines.list("box", &mut boxes, blank, |(place, text), lines| {
            lines.text("at", place);
            lines.text("says", text);
        });
        self.typed = BTreeMap::new();
        for (place, text) in boxes {
            if let Some((week, cell)) = cell_of(&place) {
                self.typed.entry(week).or_default().insert(cell, text);
            }
        }
    }
}

/// A box in words: the first day of its week, then group, row, day and small box.
fn place_of(week: Day, cell: Cell) -> String {
    let Cell {
        group,
        row,
        day,
        small,
    } = cell;
    format!("{week} {group} {row} {day} {small}")
}

fn cell_of(place: &str) -> Option<(Day, Cell)> {
    let (week, numbers) = place.split_once(' ')?;
    let numbers: Vec<usize> = numbers
        .split(' ')
        .map(|number| number.parse().ok())
        .collect::<Option<_>>()?;
    let [group, row, day, small] = numbers.as_slice() else {
        return None;
    };
    let cell = Cell {
        group: *group,
        row: *row,
        day: *day,
        small: *small,
    };
    Some((week.parse().ok()?, cell))
}
