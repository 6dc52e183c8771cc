//! Owns the fuzz target `merge`.

#![no_main]

#[path = "../../tests/support/readers.rs"]
mod readers;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    readers::read("merge", bytes, None);
});
