//! Runs the tests of the screens, by accessible names.

mod gallery;
mod care;
