//! Owns the views: what each screen shows, as plain values read from the diary.

pub mod analysis;
pub mod settings;
pub mod warning;
