//! Checks that a window nobody touches rests: no frame is asked for, nothing is written.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use egui::Key;
use evenly::application::{FirstStart, open_to_read};
use evenly::domain::rules::RuleId;
use evenly::domain::{Exercise, Kind};
use evenly::ui::nav::{FirstStep, Route};

use crate::stage::{Stage, places_in};

/// Every place a person may leave the window at.
const PLACES: [Route; 16] = [
    Route::Today,
    Route::Practice,
    Route::Plan(Exercise::Bridge),
    Route::Diary,
    Route::Bin,
    Route::Progress,
    Route::Care,
    Route::Share,
    Route::Settings,
    Route::LogMenu,
    Route::log(Kind::Bridge),
    Route::log(Kind::Walk),
    Route::log(Kind::Note),
    Route::Why(RuleId::P1),
    Route::Why(RuleId::L2),
    Route::FirstStart(FirstStep::Guidance),
];

#[test]
fn a_window_left_alone_for_twenty_seconds_asks_for_no_frame_and_writes_nothing() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.click("Save");
    for place in PLACES {
        stage.shell().go(place);
        stage.run();
        assert_eq!(stage.here(), place);
        let files = files_in(stage.folder());
        let operations = operations_in(stage.folder());
        stage.stay_idle(20.0, &format!("{place:?}"));
        assert_eq!(operations_in(stage.folder()), operations, "{place:?}");
        assert_eq!(files_in(stage.folder()), files, "{place:?}");
    }
    assert_eq!(stage.shell().settings().first_start, FirstStart::Finished);
}

#[test]
fn a_notice_that_something_was_saved_does_not_keep_the_window_awake() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.click("Save");
    stage.see("Saved.");
    stage.stay_idle(20.0, "with a notice");
    stage.see("Saved.");
}

fn operations_in(folder: &Path) -> usize {
    open_to_read(&places_in(folder))
        .and_then(|reader| reader.operations(1_000).map_err(Into::into))
        .expect("the journal can be read")
        .len()
}

/// Every file of the data folder with what it holds; the index of readers may
/// change by reading.
fn files_in(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).expect("the folder") {
            let path = file.expect("a file").path();
            if path.is_dir() {
                folders.push(path);
            } else if !path.to_string_lossy().ends_with("-shm") {
                let bytes = std::fs::read(&path).expect("the file");
                found.insert(path, bytes);
            }
        }
    }
    found
}
