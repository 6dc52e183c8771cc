//! Owns the fuzz target `gpx`.

#![no_main]

#[path = "../../tests/support/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::read("gpx", bytes, None);
});
