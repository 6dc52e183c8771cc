//! Owns the fuzz target `strava_csv`.

#![no_main]

#[path = "../../tests/support/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::read("strava_csv", bytes, None);
});
