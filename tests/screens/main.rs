//! Runs the tests of the screens, by accessible names.

#![cfg(test)]

mod care;
mod gallery;
mod settings;
mod shell;
mod stage;
mod widgets;
