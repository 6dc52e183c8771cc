//! Owns the tables as CSV, one file each in one folder: written, and read back without loss.

mod plain;
mod read;
mod sheet;
mod take;
mod text;
mod write;

use std::collections::BTreeMap;

use crate::exchange::Table;

pub(in crate::exchange) use sheet::Lines;

pub use plain::{plain_table, plain_text};
pub use read::{read, read_copy};
pub use write::write;

/// The tables of one export, or of one folder to import, as the bytes of their files.
pub type Tables = BTreeMap<Table, Vec<u8>>;

/// Whether files start with the byte order mark that some spreadsheets need to see UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// No mark.
    #[default]
    Without,
    /// The mark of UTF-8.
    With,
}
