//! Owns the `evenly-diary` JSON format, version 1; `assets/schema/` describes it to others.

mod beside;
mod history;
mod parts;
mod read;
mod recent;
mod sections;
mod shape;
mod write;

pub use history::{item_as_text, item_of_text};
pub use read::{read, read_copy, read_with_past};
pub use recent::{Older, Recent, recent};
pub use sections::{bundle_sections, sections};
pub use write::{copy_to_bytes, part_to_bytes, to_bytes, to_bytes_with_past, write};

/// What `format` says in every file.
pub const FORMAT: &str = "evenly-diary";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;
