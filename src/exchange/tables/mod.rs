//! Owns the tables of an export with typed cells: one model that CSV, XLSX and the plain `SQLite` copy
//! are written from, so that the formats cannot drift apart.

mod beside;
mod cell;
mod columns;
mod days;
mod dictionary;
mod entries;
pub mod shape;

pub use cell::{Cell, CellKind};
pub use dictionary::{kind_word, values_text};
pub use shape::Column;

use crate::domain::{Completeness, Diary, Extract, Part, ProfessionalSeen, Profile};
use crate::exchange::Table;
use crate::i18n::{Words, count};

/// What `format` says in the table `about`.
pub const FORMAT: &str = "evenly-tables";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

/// What `left_out` says in the table `about` where everything went along.
pub(in crate::exchange) const NOTHING: &str = "nothing";

/// One table: its columns, and rows with a cell for each.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Which table.
    pub table: Table,
    /// The columns, in order.
    pub columns: Vec<&'static Column>,
    /// The rows, in order.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    fn new(table: Table) -> Self {
        Self {
            table,
            columns: shape::columns(table).iter().collect(),
            rows: Vec::new(),
        }
    }

    /// Takes a column out, with its cells.
    fn leave_out(&mut self, name: &str) {
        let Some(place) = self.columns.iter().position(|column| column.name == name) else {
            return;
        };
        self.columns.remove(place);
        for row in &mut self.rows {
            row.remove(place);
        }
    }
}

/// Makes every table of a copy, in the order of [`Table::ALL`]; the dictionary is in the language of
/// `words`. A table of safety checks, and columns for what a person wrote, are only there where
/// these go along.
pub fn of(extract: &Extract, words: &Words) -> Vec<Sheet> {
    let diary = extract.diary();
    let mut sheets = entries::sheets(diary);
    sheets.extend(beside::sheets(diary));
    sheets.push(days::sheet(diary));
    if !extract.privacy().takes(Part::Notes) {
        for sheet in &mut sheets {
            for column in OWN_WORDS {
                sheet.leave_out(column);
            }
        }
    }
    sheets.push(about(extract, &sheets));
    sheets.push(dictionary::sheet(&sheets, words));
    sheets.sort_by_key(|sheet| Table::ALL.iter().position(|table| *table == sheet.table));
    sheets
}

/// The columns for what a person wrote.
const OWN_WORDS: [&str; 5] = [
    "note",
    "step_name",
    "step_place",
    "step_result",
    "step_next",
];

/// The table that says what the others are.
fn about(extract: &Extract, sheets: &[Sheet]) -> Sheet {
    let diary = extract.diary();
    let mut list = vec![
        ("format", Cell::word(FORMAT)),
        ("version", Cell::Whole(VERSION)),
    ];
    list.extend(completeness_rows(&extract.completeness()));
    for sheet in sheets.iter().filter(|sheet| sheet.table != Table::Days) {
        let rows = count(sheet.rows.len());
        list.push((sheet.table.name(), Cell::Whole(rows)));
    }
    list.extend(person_rows(diary));
    list.extend(profile_rows(&diary.profile));
    let mut sheet = Sheet::new(Table::About);
    sheet.rows = list
        .into_iter()
        .map(|(name, value)| vec![Cell::word(name), value])
        .collect();
    sheet
}

fn completeness_rows(completeness: &Completeness) -> Vec<(&'static str, Cell)> {
    match completeness {
        Completeness::Whole => vec![("left_out", Cell::word(NOTHING))],
        Completeness::Reduced { left_out, days } => {
            let mut list = vec![];
            if left_out.is_empty() {
                list.push(("left_out", Cell::word(NOTHING)));
            } else {
                let parts = left_out.iter().map(|part| part.id());
                list.push(("left_out", Cell::list(parts)));
            }
            if let Some(days) = days {
                list.push(("first_day", Cell::Day(days.first)));
                list.push(("last_day", Cell::Day(days.last)));
            }
            list
        }
        Completeness::Unsaid => Vec::new(),
    }
}

fn person_rows(diary: &Diary) -> Vec<(&'static str, Cell)> {
    let mut list = Vec::new();
    if let Some(id) = diary.id {
        list.push(("diary", Cell::Word(id.to_string())));
    }
    if let Some(shown) = diary.shown_pseudonym() {
        list.push(("shown_as", Cell::text(shown.as_str())));
    }
    if let Some(pseudonym) = &diary.person.pseudonym {
        list.push(("pseudonym", Cell::text(pseudonym.as_str())));
    }
    if let Some(name) = &diary.person.name {
        list.push(("name", Cell::text(name.as_str())));
    }
    let visit = &diary.person.visit;
    let texts = [
        ("noticed", &visit.noticed),
        ("course", &visit.course),
        ("questions", &visit.questions),
    ];
    for (name, text) in texts {
        list.extend(text.as_ref().map(|text| (name, Cell::text(text.as_str()))));
    }
    list
}

fn profile_rows(profile: &Profile) -> Vec<(&'static str, Cell)> {
    let mut list = Vec::new();
    if let Some(side) = profile.weaker_side {
        list.push(("weaker_side", Cell::word(side.id())));
    }
    match profile.professional_seen {
        Some(ProfessionalSeen::Yes(on)) => {
            list.push(("professional_seen", Cell::yes(true)));
            list.extend(on.map(|day| ("professional_seen_on", Cell::Day(day))));
        }
        Some(ProfessionalSeen::No) => list.push(("professional_seen", Cell::yes(false))),
        None => {}
    }
    if let Some(cause) = profile.cause {
        list.push(("cause", Cell::word(cause.id())));
    }
    for (name, asked) in [
        ("daily_light_work", profile.prescribed.daily_light_work),
        ("uneven_sides", profile.prescribed.uneven_sides),
    ] {
        if asked {
            list.push((name, Cell::yes(true)));
        }
    }
    list
}
