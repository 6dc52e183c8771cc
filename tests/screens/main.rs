//! Runs the tests of the screens, by accessible names.

#![cfg(test)]
#![expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]

#[path = "../support/again.rs"]
mod again;
mod answers;
mod backups;
mod body_map;
mod by_keyboard;
mod canary;
mod care;
mod diary;
mod doors;
mod drafts;
mod drafts_whole;
#[path = "../support/entries.rs"]
mod entries;
mod erase;
mod first_start;
mod gallery;
mod girth;
mod idle;
mod importing;
mod kiosk;
mod kiosk_locks;
mod kiosk_pin;
mod kiosk_room;
mod lock;
#[path = "../support/locked.rs"]
mod locked;
mod log;
mod main_job;
mod merge;
mod morning;
mod my_path;
mod own_exercises;
mod own_left_out;
#[expect(dead_code, reason = "the tests of screens need drawings alone")]
#[path = "../support/pictures.rs"]
mod pictures;
mod plan_file;
#[path = "../support/plans.rs"]
mod plans;
mod practice;
mod program;
mod progress;
mod reach;
mod report;
mod review;
mod review_locked;
mod safety;
#[path = "../support/sealed.rs"]
mod sealed;
mod settings;
mod share;
mod shell;
mod stage;
mod start;
mod take_along;
mod today;
#[path = "../support/tracks.rs"]
mod tracks;
mod unlucky;
mod visit_sheet;
mod where_to_start;
mod why;
mod widgets;
