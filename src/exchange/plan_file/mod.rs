//! Owns the `.evenly-plan` file, version 1, and the same plan as QR codes; `assets/schema/`
//! describes the file to others.

mod base64;
mod picture;
mod qr;
mod read;
mod record;
mod shape;

use crate::domain::{Picture, PlanSheet};

pub use picture::{Pixels, pixels};
pub use qr::{CODE_VERSION_MOST, Code, JoinError, codes, join, looks_like_codes};
pub use read::read;

pub(in crate::exchange) use record::{Lost, sheet};
pub(in crate::exchange) use shape::SheetShape;

/// What `format` says in every file.
pub const FORMAT: &str = "evenly-plan";

/// The version this program writes, and the newest it reads.
pub const VERSION: i64 = 1;

/// How the names of plan files end, without the dot.
pub const ENDING: &str = "evenly-plan";

/// The most bytes of a plan file: twenty pictures in base64 and the words.
pub const MAX_PLAN_BYTES: usize = 10 * 1024 * 1024;

/// A picture as a source that a page can hold.
pub fn picture_source(picture: &Picture) -> String {
    let media_type = picture.format().media_type();
    let text = base64::encode(picture.bytes());
    format!("data:{media_type};base64,{text}")
}

/// Writes a plan file: the same plan always gives the same bytes.
pub fn write(sheet: &PlanSheet) -> Vec<u8> {
    // Writing these shapes into memory has nothing that could fail.
    let mut bytes = serde_json::to_vec_pretty(&shape::FileShape::from(sheet)).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
