//! Runs the tests of the command line, on the built program.
#![cfg(test)]
#![expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]

mod analysis_schema;
mod analyzing;
mod calendar;
mod canary;
mod civil_days;
mod erasing;
mod fhir;
#[cfg(unix)]
mod importing;
mod keeping;
mod kill;
mod kiosk;
#[cfg(target_os = "linux")]
mod kiosk_parent;
#[path = "../support/locked.rs"]
mod locked;
mod locking;
mod logging;
mod own_exercises;
mod person;
mod plan_file;
mod planning;
mod reporting;
mod reviewing;
mod safety;
#[path = "../support/sealed.rs"]
mod sealed;
mod stage;
#[cfg(unix)]
#[path = "../support/tracks.rs"]
mod tracks;
mod visit_sheet;
mod warnings;
