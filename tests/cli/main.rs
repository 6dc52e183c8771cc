//! Runs the tests of the command line, on the built program.

#![cfg(test)]
