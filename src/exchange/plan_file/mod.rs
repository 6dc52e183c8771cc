//! Owns the `evenly-plan` format, version 1; `assets/schema/` describes it to others.

mod own;
mod read;
mod shape;

pub use read::read;
pub(in crate::exchange) use read::sheet;
pub(in crate::exchange) use shape::SheetShape;

use std::collections::BTreeSet;

use crate::domain::PlanSheet;

/// What `format` says in every file.
pub const FORMAT: &str = "evenly-plan";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

/// The most bytes of a plan: the words of one fill a few thousand, twelve pictures three million.
pub const MAX_PLAN_BYTES: usize = 4 * 1024 * 1024;

/// Writes a plan, the same one always alike.
pub fn to_bytes(sheet: &PlanSheet) -> Vec<u8> {
    let shape = shape::FileShape::new(sheet, &mut BTreeSet::new());
    // Writing into memory has nothing that could fail.
    let mut bytes = serde_json::to_vec_pretty(&shape).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
