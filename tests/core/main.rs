//! Runs the tests of domain, store, exchange, platform and application.

mod guidance;
