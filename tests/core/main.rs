//! Runs the tests of domain, store, exchange, platform and application.

mod demo;
mod guidance;
#[path = "../support/entries.rs"]
mod entries;
mod load;
mod rules;
mod summary;
mod i18n;
