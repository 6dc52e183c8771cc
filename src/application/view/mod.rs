//! Owns the views: what each screen shows, as plain values read from the diary.

pub mod analysis;
pub mod bin;
pub mod diary;
pub mod firings;
pub mod history;
pub mod log_form;
pub mod outlook;
pub mod plan;
pub mod practice;
pub mod progress;
pub mod safety;
pub mod settings;
pub mod share;
pub mod stop_page;
pub mod sums;
pub mod today;
pub mod warning;
