//! A ten-year diary for benchmarks, made once a run, and the places it lies in.
#![expect(
    clippy::expect_used,
    reason = "a benchmark that cannot be set up has nothing to measure"
)]

use std::path::Path;

use evenly::application::demo::{self, DemoOrder};
use evenly::application::{self, Asked, Clock, FirstStart, Places, Ready, Settings, StartUp};
use evenly::domain::{Diary, Stamp};
use evenly::i18n::{Language, Words};
use tempfile::TempDir;

/// The instant every benchmark runs at.
pub(crate) fn now() -> Stamp {
    Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]")
        .expect("an instant")
        .now()
}

/// A made-up diary of so many years.
pub(crate) fn diary(years: u32) -> Diary {
    let words = Words::new(Language::English);
    let zone = now().zone;
    let order = DemoOrder {
        years,
        seed: 7,
        last: now().day(),
        words: &words,
    };
    demo::diary(
        order,
        |day, time| evenly::platform::clock::resolve(day, time, &zone),
        application::identify,
    )
}

/// A folder whose diary holds so many years; it is deleted with the value.
pub(crate) fn folder(years: u32) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let ready = open(folder.path());
    let mut core = ready.core;
    demo::fill(&mut core, &diary(years), &now()).expect("the diary is written");
    let mut settings = Settings::load(&places(folder.path()).settings()).0;
    settings.first_start = FirstStart::Finished;
    settings
        .save(&places(folder.path()).settings())
        .expect("settings are kept");
    folder
}

/// The places of a data folder.
pub(crate) fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    })
    .expect("a folder was named")
}

/// Opens the diary of a folder.
pub(crate) fn open(folder: &Path) -> Ready {
    match application::open(&places(folder), &now()) {
        StartUp::Ready(ready) => *ready,
        StartUp::Stopped(stopped) => panic_with(&stopped.fault.details()),
        StartUp::Locked(_) => panic_with("the diary is locked"),
    }
}

#[expect(
    clippy::panic,
    reason = "a benchmark without a diary has nothing to measure"
)]
fn panic_with(details: &str) -> ! {
    panic!("{details}")
}
