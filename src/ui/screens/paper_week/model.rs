//! Owns what the page of a paper week says, in words: its groups, rows, boxes and what is wrong with them.

use std::collections::BTreeMap;

use super::draft::{Draft, Errand, Said};
use crate::application::view::paper_week::{Cell, PaperWeek, Typed, Wrong, box_letter, entries};
use crate::domain::{Day, SetSide};
use crate::i18n::Words;

/// The whole page.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// One line under it.
    pub subtitle: String,
    /// The button that leads back.
    pub back: String,
    /// The week, and the buttons to the weeks before and after.
    pub week: [String; 3],
    /// The button that writes a blank sheet, and what it does.
    pub print: [String; 2],
    /// Which keys lead where.
    pub keys: String,
    /// The days, above the boxes.
    pub days: Vec<String>,
    /// The groups.
    pub groups: Vec<GroupModel>,
    /// What is wrong with boxes.
    pub problems: BTreeMap<Cell, String>,
    /// Heads the problems, and each of them with its place.
    pub problem_lines: Option<(String, Vec<String>)>,
    /// How many entries would be saved.
    pub count: String,
    /// The button that saves.
    pub save: String,
    /// Whether it can be pressed.
    pub ready: Ready,
    /// What came of it: the lead, and the button that takes it back.
    pub saved: Option<[String; 2]>,
    /// What came of the blank sheet.
    pub printed: Option<Printed>,
}

/// Whether a button can be pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ready {
    /// It can.
    Yes,
    /// Nothing is typed, something is wrong, or it is on its way.
    No,
}

/// What came of the blank sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Printed {
    /// It is on its way.
    Working(String),
    /// It was written.
    Written(String, Vec<String>),
    /// It was not.
    Problem(String, String),
}

/// Rows that become one entry a day.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupModel {
    /// The title.
    pub title: String,
    /// The plan.
    pub plan: String,
    /// What the diary has already: the name of the row, then a word a day.
    pub there: Option<Vec<String>>,
    /// The rows.
    pub rows: Vec<RowModel>,
    /// Said where what is typed would be a second one.
    pub doubled: Vec<String>,
}

/// A row with its boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// What is written into it.
    pub name: String,
    /// The boxes of each day, each with its letter and its accessible name.
    pub days: Vec<Vec<BoxModel>>,
}

/// One box.
#[derive(Clone, Debug, PartialEq)]
pub struct BoxModel {
    /// Where it stands.
    pub cell: Cell,
    /// The letter in it while it is empty; may be empty.
    pub letter: String,
    /// Its accessible name.
    pub name: String,
}

/// The page for what was typed.
pub fn model(week: &PaperWeek, draft: &Draft, words: &Words) -> Model {
    let empty = Typed::new();
    let typed = draft.typed.get(&week.week.first).unwrap_or(&empty);
    let read = entries(week, typed, words.display().distance);
    let groups: Vec<GroupModel> = (0..week.groups.len())
        .filter_map(|number| group(week, number, typed, words))
        .collect();
    let problems: BTreeMap<Cell, String> = match &read {
        Ok(_entries) => BTreeMap::new(),
        Err(wrong) => wrong
            .iter()
            .map(|(cell, wrong)| (*cell, wrong_text(*wrong, words)))
            .collect(),
    };
    let names = names(&groups);
    let lines: Vec<String> = problems
        .iter()
        .map(|(cell, problem)| {
            let place = names.get(cell).map_or("", String::as_str);
            words.paperweek_page_problem(problem, place)
        })
        .collect();
    let count = read.as_ref().map_or(0, Vec::len);
    let ready = count > 0 && draft.sent.is_none();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Model {
        title: words.paperweek_page_title(),
        subtitle: words.paperweek_page_subtitle(),
        back: words.common_back(),
        week: [
            words.paperweek_page_week(&words.day_medium(week.week.first)),
            words.paperweek_page_earlier(),
            words.paperweek_page_later(),
        ],
        print: [
            words.paperweek_page_print(),
            words.paperweek_page_print_about(),
        ],
        keys: words.paperweek_page_keys(),
        days: week.week.days().map(|day| day_name(day, words)).collect(),
        groups,
        problem_lines: (!lines.is_empty())
            .then(|| (words.paperweek_page_problems(number(lines.len())), lines)),
        problems,
        count: words.paperweek_page_counts(number(count)),
        save: words.paperweek_page_save(),
        ready: if ready { Ready::Yes } else { Ready::No },
        saved: match draft.said {
            Said::Nothing => None,
            Said::Saved => Some([words.common_saved(), words.common_undo()]),
        },
        printed: printed(&draft.errand, words),
    }
}

fn day_name(day: Day, words: &Words) -> String {
    words.paperweek_day(&words.day_short(day), &words.weekday_short(day))
}

fn group(week: &PaperWeek, number: usize, typed: &Typed, words: &Words) -> Option<GroupModel> {
    let group = week.groups.get(number)?;
    let title = group.title(words);
    let days: Vec<Day> = week.week.days().collect();
    let there: Vec<usize> = days
        .iter()
        .map(|day| {
            let of_day = week.there.iter().filter(|entry| entry.when.day == *day);
            of_day.filter(|entry| group.is_of(entry)).count()
        })
        .collect();
    let count = |number: &usize| match number {
        0 => words.report_nothing(),
        number => words.common_entries(i64::try_from(*number).unwrap_or(i64::MAX)),
    };
    let is_typed = |day: usize| {
        typed
            .iter()
            .any(|(cell, text)| cell.group == number && cell.day == day && !text.trim().is_empty())
    };
    let doubled = there
        .iter()
        .zip(&days)
        .enumerate()
        .filter(|(at, (number, _day))| **number > 0 && is_typed(*at))
        .map(|(_at, (_number, day))| words.paperweek_page_doubled(&day_name(*day, words)));
    let rows = group.rows.iter().enumerate().map(|(at, row)| {
        let name = row.asks.name(group.kind, words);
        let boxes = |(day_number, day): (usize, &Day)| -> Vec<BoxModel> {
            let sides: Vec<Option<SetSide>> = if row.sides.is_empty() {
                vec![None]
            } else {
                row.sides.iter().copied().map(Some).collect()
            };
            let of_box = |(small, side): (usize, Option<SetSide>)| BoxModel {
                cell: Cell {
                    group: number,
                    row: at,
                    day: day_number,
                    small,
                },
                letter: side.map_or_else(String::new, |side| box_letter(side, words)),
                name: box_name((&title, &name), side, *day, words),
            };
            sides.into_iter().enumerate().map(of_box).collect()
        };
        RowModel {
            days: days.iter().enumerate().map(boxes).collect(),
            name,
        }
    });
    Some(GroupModel {
        plan: group.plan_text(words),
        there: there.iter().any(|number| *number > 0).then(|| {
            std::iter::once(words.paperweek_page_there())
                .chain(there.iter().map(count))
                .collect()
        }),
        rows: rows.collect(),
        doubled: doubled.collect(),
        title,
    })
}

fn box_name((group, row): (&str, &str), side: Option<SetSide>, day: Day, words: &Words) -> String {
    let day = words.day_long(day);
    match side {
        Some(side) => words.paperweek_page_cell_side(&day, group, row, &words.set_side(side)),
        None => words.paperweek_page_cell(&day, group, row),
    }
}

fn names(groups: &[GroupModel]) -> BTreeMap<Cell, String> {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let boxes = rows.flat_map(|row| &row.days).flatten();
    boxes.map(|one| (one.cell, one.name.clone())).collect()
}

fn wrong_text(wrong: Wrong, words: &Words) -> String {
    match wrong {
        Wrong::Value(problem) => words.field_problem(&problem),
        Wrong::Future => words.paperweek_page_future(),
        Wrong::Alone => words.paperweek_page_alone(),
        Wrong::Gap => words.paperweek_page_gap(),
    }
}

fn printed(errand: &Errand, words: &Words) -> Option<Printed> {
    match errand {
        Errand::Idle | Errand::Picking(_) | Errand::Picked(_) => None,
        Errand::Writing(..) => Some(Printed::Working(words.report_page_working())),
        Errand::Written(pages) => {
            let path = pages.file.path.display().to_string();
            Some(Printed::Written(
                words.report_page_written(i64::try_from(pages.pages).unwrap_or(i64::MAX)),
                vec![
                    words.share_exported_file(&path, &words.file_size(pages.file.bytes)),
                    words.share_exported_sum(&pages.file.sha256),
                ],
            ))
        }
        Errand::Failed(place, fault) => Some(Printed::Problem(
            words.share_not_written(place, &fault.said(words).what),
            words.report_page_other_place(),
        )),
    }
}
