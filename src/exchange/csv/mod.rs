//! Owns the CSV tables: `about`, `days`, `entries`, `sets`, `pain` and what stands beside the
//! entries, one file each in one folder.

mod plain;
mod put;
mod read;
mod shape;
mod sheet;
mod take;
mod text;
mod write;

use std::collections::BTreeMap;

use crate::exchange::Table;

pub use plain::{plain_table, plain_text};
pub use read::read;
pub use write::write;

/// The tables of one export, or of one folder to import, as the bytes of their files.
pub type Tables = BTreeMap<Table, Vec<u8>>;

/// What `format` says in the table `about`.
pub const FORMAT: &str = "evenly-tables";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

/// Whether files start with the byte order mark that some spreadsheets need to see UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// No mark.
    #[default]
    Without,
    /// The mark of UTF-8.
    With,
}
