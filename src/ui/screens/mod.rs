//! Owns the screens: one folder each, with what it draws, its model, its view and its unsent typing.

pub mod care;
pub mod diary;
pub mod firings;
pub mod first_start;
pub mod limits;
pub mod log;
pub mod plan_editor;
pub mod plan_sheet;
pub mod practice;
pub mod progress;
pub mod safety;
pub mod settings;
pub mod share;
pub mod today;
pub mod why;
