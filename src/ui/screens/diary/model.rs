//! Owns what the diary says: days, entries in words, filters, and the way to other pages.

use std::collections::BTreeSet;

use crate::application::view::diary::{DayMark, DiaryDay, DiaryFilter, DiaryPage};
use crate::domain::{Day, Entry, EntryId, Kind, Side, load::session_load};
use crate::i18n::Words;
use crate::ui::screens::diary::line::{self, Piece};

/// How many characters of a note a row shows.
const NOTE_SHOWN: usize = 280;

/// What the diary says.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The page's title.
    pub title: String,
    /// One line under it: how much there is, or how much was found.
    pub line: String,
    /// The buttons of the page.
    pub buttons: Buttons,
    /// The filters.
    pub filters: FilterModel,
    /// What is shown.
    pub content: Content,
}

/// The page's buttons.
#[derive(Clone, Debug, PartialEq)]
pub struct Buttons {
    /// Opens the choice of what to log.
    pub log: String,
    /// Opens the bin.
    pub bin: String,
    /// Leads to older days; `None` on the last page.
    pub older: Option<(String, Day)>,
    /// Leads back to newer days.
    pub newer: String,
    /// Leads to the newest days.
    pub newest: String,
}

/// The filters.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterModel {
    /// The label of the kinds.
    pub kinds_label: String,
    /// The kinds.
    pub kinds: Vec<(Kind, String)>,
    /// The label of the sides.
    pub sides_label: String,
    /// The sides, either one first.
    pub sides: Vec<(Option<Side>, String)>,
    /// The name of the search field.
    pub find: String,
    /// Takes every filter away.
    pub clear: String,
    /// The name of the field for a day.
    pub jump: String,
}

/// What is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing was ever logged.
    Empty(EmptyModel),
    /// Nothing matches.
    NothingFound(String),
    /// Days with their entries.
    Days(Vec<DayModel>),
}

/// An empty diary.
#[derive(Clone, Debug, PartialEq)]
pub struct EmptyModel {
    /// The title.
    pub title: String,
    /// What will be here.
    pub line: String,
    /// The first step.
    pub button: String,
}

/// One day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayModel {
    /// The day.
    pub day: Day,
    /// The day in words.
    pub title: String,
    /// What is known of it, and its load, in one line; empty while a filter hides a part of it.
    pub line: String,
    /// Its entries.
    pub rows: Vec<RowModel>,
    /// The days without entries before the next older one; empty for none.
    pub gap: String,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
pub struct RowModel {
    /// The entry.
    pub id: EntryId,
    /// Its kind.
    pub kind: Kind,
    /// Its kind in words.
    pub name: String,
    /// When, on its day; empty where nobody said.
    pub time: String,
    /// What was done.
    pub what: Vec<Piece>,
    /// How it was.
    pub felt: Vec<Piece>,
    /// The beginning of its note.
    pub note: String,
    /// Leads to both versions, where it has two.
    pub versions: Option<Named>,
    /// What can be done with it.
    pub actions: RowActions,
}

/// A button's word, and its accessible name that says which entry it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Named {
    /// What is seen.
    pub word: String,
    /// What is said.
    pub name: String,
}

/// The words of what can be done with an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct RowActions {
    /// Edit.
    pub edit: Named,
    /// Shows the others.
    pub more: String,
    /// Hides them.
    pub less: String,
    /// Log again.
    pub again: Named,
    /// History.
    pub history: Named,
    /// Move to bin.
    pub bin: Named,
}

/// What the diary says.
pub fn model(page: &DiaryPage, filter: &DiaryFilter, today: Day, words: &Words) -> Model {
    let matching = i64::try_from(page.matching).unwrap_or(i64::MAX);
    Model {
        title: words.diary_title(),
        line: match (page.all, filter.is_open()) {
            (0, _) => String::new(),
            (_, true) => words.common_join(&words.diary_line(), &words.diary_shown(matching)),
            (_, false) => words.diary_found(matching),
        },
        buttons: Buttons {
            log: words.diary_log(),
            bin: words.diary_bin(),
            older: page.older.map(|day| (words.diary_older(), day)),
            newer: words.diary_newer(),
            newest: words.diary_jump_newest(),
        },
        filters: filters(words),
        content: content(page, today, words),
    }
}

fn filters(words: &Words) -> FilterModel {
    let side = |side: Side| (Some(side), words.side_title(side));
    FilterModel {
        kinds_label: words.diary_filter_kinds(),
        kinds: Kind::ALL
            .iter()
            .map(|kind| (*kind, words.kind_plural(*kind)))
            .collect(),
        sides_label: words.diary_filter_sides(),
        sides: vec![
            (None, words.diary_filter_both_sides()),
            side(Side::Left),
            side(Side::Right),
        ],
        find: words.diary_find(),
        clear: words.diary_filter_clear(),
        jump: words.diary_jump(),
    }
}

fn content(page: &DiaryPage, today: Day, words: &Words) -> Content {
    if page.all == 0 {
        return Content::Empty(EmptyModel {
            title: words.diary_empty_title(),
            line: words.diary_empty_line(),
            button: words.diary_empty_button(),
        });
    }
    if page.days.is_empty() {
        return Content::NothingFound(words.diary_found_none_line());
    }
    Content::Days(
        page.days
            .iter()
            .map(|day| day_model(day, &page.two_versions, today, words))
            .collect(),
    )
}

fn day_model(
    day: &DiaryDay,
    two_versions: &BTreeSet<EntryId>,
    today: Day,
    words: &Words,
) -> DayModel {
    DayModel {
        day: day.day,
        title: day_title(day.day, today, words),
        line: day_line(day, words),
        rows: day
            .entries
            .iter()
            .map(|entry| RowModel {
                versions: two_versions.contains(&entry.id).then(|| Named {
                    word: words.versions_badge(),
                    name: words.versions_look_name(&entry_name(entry, words)),
                }),
                ..row_model(entry, words)
            })
            .collect(),
        gap: match day.gap {
            0 => String::new(),
            days => words.diary_gap(&words.day_near(day.day.plus(-1), today), days),
        },
    }
}

/// The day written out, with the words today and yesterday before it.
pub fn day_title(day: Day, today: Day, words: &Words) -> String {
    let full = words.day_full(day);
    match today.days_since(day) {
        0 | 1 => words.common_join(&words.day_near(day, today), &full),
        _ => full,
    }
}

fn day_line(day: &DiaryDay, words: &Words) -> String {
    let mark = match day.mark {
        None => return String::new(),
        Some(DayMark::Trained) => words.diary_day_trained(),
        Some(DayMark::Rest) => words.diary_day_rest(),
        Some(DayMark::Logged) => words.diary_day_logged(),
        Some(DayMark::Ahead) => words.diary_day_ahead(),
    };
    let loads = day
        .entries
        .iter()
        .filter_map(|entry| session_load(&entry.body)?.au());
    let load: f64 = loads.sum();
    if load > 0.0 {
        words.common_join(&mark, &words.diary_day_load(&words.number(load, 0)))
    } else {
        mark
    }
}

/// One entry in words.
pub fn row_model(entry: &Entry, words: &Words) -> RowModel {
    let time = entry
        .when
        .time
        .map_or_else(String::new, |time| words.clock_time(time));
    RowModel {
        id: entry.id,
        kind: entry.kind(),
        name: words.activity(&entry.body),
        time,
        what: line::joined(line::what(entry, words)),
        felt: line::joined(line::felt(entry, words)),
        note: shortened(entry.note.as_str()),
        versions: None,
        actions: actions(&entry_name(entry, words), words),
    }
}

/// An entry's name for lists and for the names of its buttons: kind, day and time.
pub fn entry_name(entry: &Entry, words: &Words) -> String {
    let day = words.day_medium(entry.when.day);
    let when = match entry.when.time {
        Some(time) => words.common_join(&day, &words.clock_time(time)),
        None => day,
    };
    words.diary_entry_name(&words.activity(&entry.body), &when)
}

fn actions(entry: &str, words: &Words) -> RowActions {
    let named = |word: String, name: String| Named { word, name };
    RowActions {
        edit: named(words.diary_edit(), words.diary_edit_name(entry)),
        more: words.diary_more_name(entry),
        less: words.diary_less_name(entry),
        again: named(words.diary_again(), words.diary_again_name(entry)),
        history: named(words.diary_history(), words.diary_history_name(entry)),
        bin: named(words.diary_to_bin(), words.diary_to_bin_name(entry)),
    }
}

fn shortened(note: &str) -> String {
    let lines: Vec<&str> = note.split_whitespace().collect();
    let flat = lines.join(" ");
    if flat.chars().count() <= NOTE_SHOWN {
        return flat;
    }
    let mut short: String = flat.chars().take(NOTE_SHOWN).collect();
    short.push('…');
    short
}
