//! Runs the rule tests: the structure of the source, checked on every run.

mod reading;
