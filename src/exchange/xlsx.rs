//! Owns the tables as one XLSX workbook: a sheet a table, numbers as numbers, dates as dates, and
//! every text as text, so that nothing in it can run as a formula.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::domain::{ClockTime, Day, Extract};
use crate::exchange::tables::{self, Cell, CellKind, Column, Sheet};
use crate::i18n::Words;

/// The most characters that a cell of a workbook holds.
const MOST_CHARS: usize = 32_767;

/// What stands at the end of a text that was cut to [`MOST_CHARS`].
const CUT: char = '…';

/// The most rows that a sheet of a workbook holds, with its head.
pub const MOST_ROWS: usize = 1_048_576;

/// A workbook that cannot be written: a table has more rows than a sheet holds.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be written")]
pub struct XlsxProblem(#[from] XlsxError);

/// Writes a workbook. Two of the same diary are equal to the last byte.
pub fn write(extract: &Extract, words: &Words) -> Result<Vec<u8>, XlsxProblem> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    let formats = Formats::new();
    for sheet in tables::of(extract, words) {
        let page = workbook.add_worksheet();
        page.set_name(sheet.table.name())?;
        fill(page, &sheet, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// How cells of each kind are shown.
struct Formats {
    head: Format,
    day: Format,
    time: Format,
    instant: Format,
    text: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            head: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            time: Format::new().set_num_format("hh:mm"),
            instant: Format::new().set_num_format("yyyy-mm-dd hh:mm:ss.000"),
            text: Format::new()
                .set_num_format("@")
                .set_align(FormatAlign::Top),
        }
    }
}

fn fill(page: &mut Worksheet, sheet: &Sheet, formats: &Formats) -> Result<(), XlsxError> {
    page.set_freeze_panes(1, 0)?;
    for (place, column) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, place, column.name, &formats.head)?;
        page.set_column_width(place, width(column))?;
    }
    for (line, row) in (1_u32..).zip(&sheet.rows) {
        for (place, cell) in (0_u16..).zip(row) {
            put(page, (line, place), cell, formats)?;
        }
    }
    Ok(())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a number of a diary has at most 15 digits, as every number of a workbook"
)]
fn put(
    page: &mut Worksheet,
    (line, place): (u32, u16),
    cell: &Cell,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => {
            page.write_string_with_format(line, place, fitting(text), &formats.text)?;
        }
        Cell::Word(word) => {
            page.write_string(line, place, fitting(word))?;
        }
        Cell::Whole(number) => {
            page.write_number(line, place, *number as f64)?;
        }
        Cell::Real(number) => {
            page.write_number(line, place, *number)?;
        }
        Cell::Day(day) => {
            page.write_datetime_with_format(line, place, &date(*day)?, &formats.day)?;
        }
        Cell::Time(time) => {
            page.write_datetime_with_format(line, place, &clock(*time)?, &formats.time)?;
        }
        Cell::Instant { utc_ms, text } => match serial(*utc_ms) {
            Some(serial) => {
                page.write_number_with_format(line, place, serial, &formats.instant)?;
            }
            None => {
                page.write_string(line, place, text)?;
            }
        },
    }
    Ok(())
}

/// A text that a cell holds. The longest note fits; a list of thousands of entries behind a warning
/// may not.
fn fitting(text: &str) -> String {
    if text.chars().map(char::len_utf16).sum::<usize>() <= MOST_CHARS {
        return text.to_owned();
    }
    let mut room = MOST_CHARS - 1;
    let mut kept: String = text
        .chars()
        .take_while(|character| {
            let fits = room >= character.len_utf16();
            room = room.saturating_sub(character.len_utf16());
            fits
        })
        .collect();
    kept.push(CUT);
    kept
}

fn date(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1_900);
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day_of_month()))
}

fn clock(time: ClockTime) -> Result<ExcelDateTime, XlsxError> {
    let minute = u8::try_from(time.minute()).unwrap_or(0);
    let hour = u16::try_from(time.hour()).unwrap_or(0);
    ExcelDateTime::from_hms(hour, minute, 0)
}

/// An instant as a workbook counts it: days since the end of 1899. Those that it cannot count (it
/// takes 1900 for a leap year) give `None`.
#[expect(
    clippy::cast_precision_loss,
    reason = "milliseconds up to the year 9999 need 48 bits"
)]
fn serial(utc_ms: i64) -> Option<f64> {
    const MS_A_DAY: f64 = 86_400_000.0;
    const DAYS_TO_1970: f64 = 25_569.0;
    const FIRST_SURE: f64 = 61.0;
    const AFTER_9999: f64 = 2_958_466.0;
    let days = utc_ms as f64 / MS_A_DAY + DAYS_TO_1970;
    (FIRST_SURE..AFTER_9999).contains(&days).then_some(days)
}

/// How wide a column is, in characters.
fn width(column: &Column) -> f64 {
    let cells = match column.kind {
        CellKind::Id => 38,
        CellKind::Instant | CellKind::Text => 24,
        CellKind::Word => 14,
        CellKind::Any => 30,
        CellKind::Day => 12,
        CellKind::Whole | CellKind::Real | CellKind::Time => 8,
    };
    let chars = column.name.chars().count().max(cells) + 1;
    chars as f64
}
