//! Owns how rows are written down in the ledger and summed up: values with their types, compact, and
//! always the same bytes for the same row.

use rusqlite::types::{Value, ValueRef};

/// The longest text or blob whose length fits into its first byte.
const SHORT: usize = 63;
const NULL: u8 = 0x00;
/// With the number of bytes that follow.
const WHOLE: u8 = 0x10;
const REAL: u8 = 0x20;
const LONG_TEXT: u8 = 0x30;
const LONG_BLOB: u8 = 0x31;
const SHORT_TEXT: u8 = 0x40;
const SHORT_BLOB: u8 = 0x80;

/// Whether a row went or came. A row that was changed went as it was and came as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// It went.
    Went,
    /// It came.
    Came,
}

impl Move {
    pub(super) const fn byte(self) -> u8 {
        match self {
            Self::Went => 0,
            Self::Came => 1,
        }
    }
}

/// A row read back.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MovedRow {
    /// Whether it went or came.
    pub(super) moved: Move,
    /// Its table.
    pub(super) table: String,
    /// A value for each column.
    pub(super) values: Vec<Value>,
}

/// Writes what stands before a row's values: the table's name and the number of columns.
pub(super) fn write_start(bytes: &mut Vec<u8>, table: &str, columns: usize) {
    push_length(bytes, table.len());
    bytes.extend(table.as_bytes());
    push_length(bytes, columns);
}

/// Writes one value.
pub(super) fn write_value(bytes: &mut Vec<u8>, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => bytes.push(NULL),
        ValueRef::Integer(number) => {
            let all = number.to_be_bytes();
            // Leading bytes that only repeat the sign say nothing.
            let spare = if number < 0 {
                (!number).leading_zeros()
            } else {
                number.leading_zeros()
            };
            let spare = (usize::try_from(spare).unwrap_or(0).saturating_sub(1) / 8).min(7);
            let needed = all.get(spare..).unwrap_or(&all);
            bytes.push(WHOLE | u8::try_from(needed.len()).unwrap_or(8));
            bytes.extend(needed);
        }
        ValueRef::Real(number) => {
            bytes.push(REAL);
            // The file keeps no minus zero, so a trigger may still see one that a read does not.
            bytes.extend((number + 0.0).to_bits().to_be_bytes());
        }
        ValueRef::Text(text) => push_bytes(bytes, text, SHORT_TEXT, LONG_TEXT),
        ValueRef::Blob(blob) => push_bytes(bytes, blob, SHORT_BLOB, LONG_BLOB),
    }
}

fn push_bytes(bytes: &mut Vec<u8>, value: &[u8], short: u8, long: u8) {
    match u8::try_from(value.len()) {
        Ok(length) if value.len() <= SHORT => bytes.push(short | length),
        _ => {
            bytes.push(long);
            push_length(bytes, value.len());
        }
    }
    bytes.extend(value);
}

fn push_length(bytes: &mut Vec<u8>, length: usize) {
    // SQLite holds no value of 4 GiB.
    bytes.extend(u32::try_from(length).unwrap_or(u32::MAX).to_be_bytes());
}

/// Reads bytes from front to back.
#[derive(Clone, Debug)]
pub(super) struct Bytes<'b>(&'b [u8]);

impl<'b> Bytes<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) const fn rest(&self) -> &'b [u8] {
        self.0
    }

    pub(super) fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    pub(super) fn array<const LENGTH: usize>(&mut self) -> Option<[u8; LENGTH]> {
        self.take(LENGTH)?.try_into().ok()
    }

    fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| byte)
    }

    fn length(&mut self) -> Option<usize> {
        usize::try_from(u32::from_be_bytes(self.array()?)).ok()
    }

    /// Reads the next row with its move; `None` where the bytes are no row.
    pub(super) fn moved_row(&mut self) -> Option<MovedRow> {
        let moved = match self.byte()? {
            0 => Move::Went,
            1 => Move::Came,
            _ => return None,
        };
        let length = self.length()?;
        let table = String::from_utf8(self.take(length)?.to_vec()).ok()?;
        let columns = self.length()?;
        let mut values = Vec::new();
        for _column in 0..columns {
            values.push(self.value()?);
        }
        Some(MovedRow {
            moved,
            table,
            values,
        })
    }

    fn value(&mut self) -> Option<Value> {
        let kind = self.byte()?;
        Some(match kind {
            NULL => Value::Null,
            REAL => Value::Real(f64::from_bits(u64::from_be_bytes(self.array()?))),
            LONG_TEXT => {
                let length = self.length()?;
                self.text(length)?
            }
            LONG_BLOB => {
                let length = self.length()?;
                Value::Blob(self.take(length)?.to_vec())
            }
            0x11..=0x18 => self.whole(usize::from(kind & 0x0f))?,
            0x40..=0x7f => self.text(usize::from(kind & 0x3f))?,
            0x80..=0xbf => Value::Blob(self.take(usize::from(kind & 0x3f))?.to_vec()),
            _ => return None,
        })
    }

    fn whole(&mut self, length: usize) -> Option<Value> {
        let given = self.take(length)?;
        let negative = given.first()? & 0x80 != 0;
        let mut number: i64 = if negative { -1 } else { 0 };
        for byte in given {
            number = (number << 8) | i64::from(*byte);
        }
        Some(Value::Integer(number))
    }

    fn text(&mut self, length: usize) -> Option<Value> {
        let text = String::from_utf8(self.take(length)?.to_vec()).ok()?;
        Some(Value::Text(text))
    }
}
