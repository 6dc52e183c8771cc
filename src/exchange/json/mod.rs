//! Owns the `evenly-diary` JSON format, version 1; `assets/schema/` describes it to others.

mod beside;
mod read;
mod shape;
mod write;

pub use read::read;
pub use write::{to_bytes, write};

/// What `format` says in every file.
pub const FORMAT: &str = "evenly-diary";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;
