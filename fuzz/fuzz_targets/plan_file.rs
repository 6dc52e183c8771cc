//! Owns the fuzz target `plan_file`.

#![no_main]

#[path = "../../tests/support/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::read("plan_file", bytes, None);
});
