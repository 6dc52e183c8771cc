//! Owns the blank week as it is printed.

use super::{PaperWeek, box_letter};
use crate::domain::Day;
use crate::exchange::report::{Paper, SheetDocument, SheetGroup, SheetRow};
use crate::i18n::Words;

/// Puts the blank sheet of a week together, with the plan on it.
pub fn sheet(week: &PaperWeek, paper: Paper, day: Day, words: &Words) -> SheetDocument {
    let mut about = vec![words.paperweek_about(), words.paperweek_scales()];
    let who = week.pseudonym.as_deref();
    about.extend(who.map(|who| words.paperweek_who(who)));
    let days = week
        .week
        .days()
        .map(|day| words.paperweek_day(&words.day_short(day), &words.weekday_short(day)));
    let groups = week.groups.iter().map(|group| SheetGroup {
        title: group.title(words),
        plan: group.plan_text(words),
        rows: group
            .rows
            .iter()
            .map(|row| SheetRow {
                name: row.asks.name(group.kind, words),
                boxes: row
                    .sides
                    .iter()
                    .map(|side| box_letter(*side, words))
                    .collect(),
            })
            .collect(),
    });
    SheetDocument {
        language: words.language(),
        paper,
        day,
        title: words.paperweek_title(&words.day_range(week.week)),
        about,
        days: std::iter::once(words.paperweek_rows())
            .chain(days)
            .collect(),
        groups: groups.collect(),
        foot: words.paperweek_foot(),
    }
}
