//! Runs the tests of the screens, by accessible names.

#![cfg(test)]

mod care;
mod diary;
mod gallery;
mod log;
mod settings;
mod shell;
mod stage;
mod widgets;
