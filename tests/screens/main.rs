//! Runs the tests of the screens, by accessible names.

#![cfg(test)]

mod gallery;
mod care;
