//! Runs the tests of the command line, on the built program.
#![cfg(test)]

mod analyzing;
mod keeping;
mod kill;
mod logging;
mod stage;
