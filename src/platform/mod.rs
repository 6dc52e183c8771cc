//! Owns the operating system behind plain functions.
//!
//! Windows, macOS and Linux differ only inside this layer. Callers name the part they ask:
//! `platform::clock`, `platform::files` and so on.

pub mod chance;
pub mod child;
pub mod clock;
pub mod copies;
pub mod dialogs;
pub mod disks;
pub mod display;
pub mod emergency;
pub mod files;
pub mod identity;
pub mod kiosk_file;
pub mod kiosk_process;
pub mod locale;
pub mod log;
pub mod media;
pub mod panic_report;
pub mod paths;
pub mod quiet;
pub mod reach;
pub mod settings;
pub mod viewer;
pub mod zone;
