//! Owns what the list of diaries says, as text ready to draw.

use std::path::PathBuf;

use crate::application::review::{
    Copies, Reason, Review, ReviewRow, SafetyAnswers, Summary, Topic, left_right_text,
    problem_text, reason_text, sessions_text, topic_text,
};
use crate::domain::rules::Severity;
use crate::domain::{Day, Side};
use crate::i18n::{Words, count};
use crate::ui::screens::review::draft::{Draft, List, Readable, Saving};
use crate::ui::screens::review::order::SortBy;
use crate::ui::theme::{self, SideTone};
use crate::ui::widgets::{ChipTone, Icon};

/// How many rows a page has.
pub(super) const ROWS_PER_PAGE: usize = 50;

/// The screen but for the closer look.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// What stands below.
    pub body: Body,
    /// What came of the summary table: whether it was written, and the words.
    pub saved: Option<(bool, String)>,
}

/// What stands below the title.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// A title and a text, and buttons to begin.
    Words([String; 2]),
    /// The files are being read; the shell shows how far.
    Working(String),
    /// The list.
    Table(Box<TableModel>),
}

/// The list.
#[derive(Clone, Debug, PartialEq)]
pub struct TableModel {
    /// What the columns count, and what there is to know about the files.
    pub notes: Vec<String>,
    /// The heads with the accessible names that say what a press does.
    pub heads: Vec<(String, String)>,
    /// The column that the rows are sorted by.
    pub sorted: usize,
    /// The rows of this page.
    pub rows: Vec<RowModel>,
    /// The chosen row of this page.
    pub chosen: Option<usize>,
    /// The pages, where there is more than one.
    pub pages: Option<PagesModel>,
}

/// Turning pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagesModel {
    /// Which rows these are.
    pub text: String,
    /// The page before with its button.
    pub before: Option<(usize, String)>,
    /// The page after with its button.
    pub after: Option<(usize, String)>,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// The file.
    pub path: PathBuf,
    /// Whether it could be read.
    pub readable: Readable,
    /// The accessible name.
    pub name: String,
    /// Its pseudonym.
    pub label: String,
    /// The weaker side.
    pub side: Option<(SideTone, String)>,
    /// Why it needs a look.
    pub chips: Vec<(ChipTone, Icon, String)>,
    /// A dash where no limit was passed.
    pub dash: Option<String>,
    /// What else there is to know, in small words.
    pub small: Vec<String>,
    /// Sessions, with a line below where there is no plan.
    pub sessions: [String; 2],
    /// The worst pain.
    pub pain: String,
    /// The weaker side in percent, and both sides' repetitions.
    pub sides: [String; 2],
    /// The last entry.
    pub last: String,
}

/// The most reasons that a row shows; the closer look shows all.
const MOST_CHIPS: usize = 2;

/// Puts the list into words.
pub(super) fn model(draft: &Draft, today: Day, words: &Words) -> Model {
    let review = draft.review();
    let body = match draft.list() {
        List::None => Body::Words([words.review_empty_title(), words.review_empty()]),
        List::Stopped => Body::Words([words.review_empty_title(), words.review_stopped()]),
        List::Failed(fault) => Body::Words([words.review_empty_title(), fault.message(words)]),
        List::Reading(_) => Body::Working(words.review_working()),
        List::Open(review) if review.rows.is_empty() => {
            Body::Words([words.review_empty_title(), words.review_nothing_found()])
        }
        List::Open(review) => Body::Table(Box::new(table(review, draft, today, words))),
    };
    Model {
        title: words.review_title(),
        subtitle: review.map_or_else(
            || words.review_subtitle_empty(),
            |review| {
                let number = words.review_count(count(review.rows.len()));
                words.review_subtitle(&number, &place(review, words))
            },
        ),
        body,
        saved: match draft.saving() {
            Saving::None | Saving::Picking(_) | Saving::Wanted(_) | Saving::Writing(_) => None,
            Saving::Saved(path) => {
                let text = words.review_saved(&path.display().to_string());
                Some((true, text))
            }
            Saving::Failed(fault) => Some((false, fault.message(words))),
        },
    }
}

/// Where the files lie: the folder that was opened, with the one it lies in.
fn place(review: &Review, words: &Words) -> String {
    let from = &review.order.from;
    match from.as_slice() {
        [one] => {
            let parts: Vec<_> = one.components().rev().take(2).collect();
            let parts = parts.iter().rev();
            let path: PathBuf = parts.collect();
            path.display().to_string()
        }
        many => {
            let folder = many.first().and_then(|path| path.parent());
            match folder {
                Some(folder) if many.iter().all(|path| path.parent() == Some(folder)) => folder
                    .file_name()
                    .unwrap_or(folder.as_os_str())
                    .to_string_lossy()
                    .into_owned(),
                Some(_) | None => words.review_places(count(many.len())),
            }
        }
    }
}

fn table(review: &Review, draft: &Draft, today: Day, words: &Words) -> TableModel {
    let sort = draft.sort();
    let rows = sort.sorted(review);
    let pages = rows.len().div_ceil(ROWS_PER_PAGE);
    let page = draft.page().min(pages.saturating_sub(1));
    let first = page * ROWS_PER_PAGE;
    let shown: Vec<RowModel> = rows
        .iter()
        .skip(first)
        .take(ROWS_PER_PAGE)
        .map(|row| row_model(row, today, words))
        .collect();
    let text = |number: usize| words.whole(count(number));
    let mut notes = vec![words.review_days(&words.day_range(review.order.days()))];
    if review.without_safety() > 0 {
        notes.push(words.review_without_safety(count(review.without_safety())));
    }
    if review.left_alone > 0 {
        notes.push(words.review_left_alone(count(review.left_alone)));
    }
    TableModel {
        notes,
        heads: SortBy::ALL
            .iter()
            .map(|column| {
                let head = column.head(words);
                let name = if *column == sort {
                    words.review_sorted_by(&head)
                } else {
                    words.review_sort_by(&head)
                };
                (head, name)
            })
            .collect(),
        sorted: sort.column(),
        chosen: shown
            .iter()
            .position(|row| draft.chosen() == Some(row.path.as_path())),
        pages: (pages > 1).then(|| {
            let last = first + shown.len();
            PagesModel {
                text: words.review_page(&text(rows.len()), &text(first + 1), &text(last)),
                before: page
                    .checked_sub(1)
                    .map(|page| (page, words.review_page_before())),
                after: (page + 1 < pages).then(|| (page + 1, words.review_page_after())),
            }
        }),
        rows: shown,
    }
}

fn row_model(row: &ReviewRow, today: Day, words: &Words) -> RowModel {
    let mut model = match &row.read {
        Ok(summary) => read_row(row, summary, today, words),
        Err(unread) => {
            let why = problem_text(unread, words);
            let none = words.review_none();
            RowModel {
                path: row.path.clone(),
                readable: Readable::No,
                name: words.review_row_name(&row.label, &why),
                label: row.label.clone(),
                side: None,
                chips: vec![(ChipTone::Plain, Icon::Info, why)],
                dash: None,
                small: Vec::new(),
                sessions: [none.clone(), String::new()],
                pain: none.clone(),
                sides: [none.clone(), String::new()],
                last: none,
            }
        }
    };
    match row.copy {
        Copies::Only => {}
        Copies::Newest => model.small.push(words.review_copy_newest()),
        Copies::Older => model.small.push(words.review_copy_older()),
        Copies::SameName => model.small.push(words.review_copy_same_name()),
    }
    model
}

fn read_row(row: &ReviewRow, summary: &Summary, today: Day, words: &Words) -> RowModel {
    let chips: Vec<_> = summary
        .reasons
        .iter()
        .map(|reason| chip(reason, words))
        .collect();
    let mut said: Vec<String> = chips.iter().map(|(.., text)| text.clone()).collect();
    let mut small = Vec::new();
    if chips.len() > MOST_CHIPS {
        let more = count(chips.len() - MOST_CHIPS);
        small.push(words.review_more_reasons(more));
    }
    let unknown = unknown_text(summary, words);
    said.extend(unknown.clone());
    let dash = said.is_empty().then(|| {
        said.push(words.review_nothing_passed());
        words.review_none()
    });
    let mut chips: Vec<_> = chips.into_iter().take(MOST_CHIPS).collect();
    if let Some(unknown) = unknown {
        if chips.is_empty() {
            chips.push((ChipTone::Plain, Icon::Info, unknown));
        } else {
            small.push(unknown);
        }
    }
    match summary.safety {
        SafetyAnswers::InFile => {}
        SafetyAnswers::NotInFile => {
            said.push(words.review_no_safety());
            small.push(words.review_no_safety());
        }
    }
    if summary.problems > 0 {
        small.push(words.review_items_left_out(count(summary.problems)));
    }
    let percent = summary
        .weaker_percent()
        .map(|percent| words.percent(percent));
    let reps = left_right_text(summary, words);
    RowModel {
        path: row.path.clone(),
        readable: Readable::Yes,
        name: words.review_row_name(&row.label, &words.list(&said)),
        label: row.label.clone(),
        side: summary.weaker.map(|side| (tone(side), words.side(side))),
        chips,
        dash,
        small,
        sessions: [
            sessions_text(summary.sessions, words),
            match summary.sessions.planned {
                Some(_) => String::new(),
                None => words.review_no_plan(),
            },
        ],
        pain: summary.worst_pain.map_or_else(
            || words.review_not_rated(),
            |pain| words.whole(i64::from(pain.get())),
        ),
        sides: match percent {
            Some(percent) => [percent, reps],
            None => [reps, String::new()],
        },
        last: summary
            .last_entry
            .map_or_else(|| words.review_none(), |day| near(day, today, words)),
    }
}

/// A day as the column of the last entry writes it.
fn near(day: Day, today: Day, words: &Words) -> String {
    match today.days_since(day) {
        0 | 1 => words.day_near(day, today),
        _ if day.year() == today.year() => words.day_short(day),
        _ => words.day_medium(day),
    }
}

/// What no rule could look at, in words; `None` where each was looked at.
pub(super) fn unknown_text(summary: &Summary, words: &Words) -> Option<String> {
    if summary.unknown.is_empty() {
        return None;
    }
    let topics: Vec<String> = summary
        .unknown
        .iter()
        .map(|topic| topic_text(*topic, words))
        .collect();
    Some(words.review_not_enough(&words.list(&topics)))
}

/// A reason as a chip: its colour, its icon and its words.
pub(super) fn chip(reason: &Reason, words: &Words) -> (ChipTone, Icon, String) {
    let text = reason_text(reason, words);
    match (reason.topic, reason.severity) {
        (Topic::StopSign, Severity::Stop) => {
            (ChipTone::Notice(theme::Severity::Stop), Icon::Stop, text)
        }
        (Topic::Skipped | Topic::Silent, _) => (ChipTone::Plain, Icon::Clock, text),
        (Topic::StopSign | Topic::Pain | Topic::Weaker | Topic::Load | Topic::Gap, _) => (
            ChipTone::Notice(theme::Severity::Caution),
            Icon::Warning,
            text,
        ),
    }
}

/// A side's colour.
pub(super) const fn tone(side: Side) -> SideTone {
    match side {
        Side::Left => SideTone::Left,
        Side::Right => SideTone::Right,
    }
}
