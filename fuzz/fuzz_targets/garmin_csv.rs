//! Owns the fuzz target `garmin_csv`.

#![no_main]

#[path = "../../tests/support/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::read("garmin_csv", bytes, None);
});
