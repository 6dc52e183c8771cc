//! Owns the screens: one folder each, with what it draws, its model, its view and its unsent typing.

pub mod body_map;
pub mod care;
pub mod care_step;
pub mod diary;
pub mod firings;
pub mod first_start;
pub mod formats;
pub mod limits;
pub mod lock;
pub mod log;
pub mod merge;
pub mod paper_week;
pub mod plan_editor;
pub mod plan_file;
pub mod practice;
pub mod progress;
pub mod report;
pub mod review;
pub mod safety;
pub mod settings;
pub mod share;
pub mod today;
pub mod versions;
pub mod visit_sheet;
pub mod why;
