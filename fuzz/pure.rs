//! Owns the pure layers of the program under their own names: a fuzz target needs no window, no typst and no diary file.

#![expect(unused_imports, reason = "the layers above use more of these than the targets do")]

#[path = "../src/domain/mod.rs"]
pub mod domain;
#[path = "../src/exchange/mod.rs"]
pub mod exchange;
#[path = "../src/i18n/mod.rs"]
pub mod i18n;
