//! Runs the tests of the screens, by accessible names.

#![cfg(test)]

mod care;
mod diary;
#[path = "../support/entries.rs"]
mod entries;
mod first_start;
mod gallery;
mod log;
mod settings;
mod shell;
mod stage;
mod today;
mod why;
mod widgets;
