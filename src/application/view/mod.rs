//! Owns the views: what each screen shows, as plain values read from the diary.

pub mod analysis;
pub mod bin;
pub mod care_path;
pub mod diary;
pub mod firings;
pub mod formats;
pub mod history;
pub mod leaves;
pub mod log_form;
mod markup;
pub mod meeting;
pub mod outlook;
pub mod own;
pub mod paper_week;
pub mod plan_sheet;
pub mod practice;
pub mod progress;
pub mod report;
pub mod safety;
pub mod settings;
pub mod share;
pub mod start_page;
pub mod stop_page;
pub mod sums;
pub mod today;
pub mod versions;
pub mod warning;
