//! Runs the tests of domain, store, exchange, platform and application.

#![cfg(test)]

mod demo;
#[path = "../support/entries.rs"]
mod entries;
mod guidance;
mod i18n;
mod load;
mod log_draft;
mod platform;
mod rules;
mod summary;
mod warning;
