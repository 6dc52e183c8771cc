//! Owns the screens: one folder each, with what it draws, its model, its view and its unsent typing.

pub mod care;
pub mod diary;
pub mod log;
pub mod settings;
