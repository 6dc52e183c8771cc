//! Types marked words into every field of many sessions of the window and looks for them in every file that it leaves.

use std::fs;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use evenly::domain::rules::RuleId;
use evenly::domain::{Exercise, Kind};
use evenly::ui::nav::Route;
use fastrand::Rng;

use crate::stage::Stage;

/// How many sessions; the long run asks for 10,000.
const SESSIONS: &str = "EVENLY_TEST_SESSIONS";
/// Every marked word begins with this.
const MARK: &str = "quincunx";

/// Where words can be typed.
const PLACES: [Route; 16] = [
    Route::log(Kind::Note),
    Route::log(Kind::Walk),
    Route::log(Kind::Bridge),
    Route::log(Kind::Swim),
    Route::log(Kind::Break),
    Route::log(Kind::CheckIn),
    Route::log(Kind::Girth),
    Route::log(Kind::BodyMap),
    Route::log(Kind::CareStep),
    Route::Plan(Exercise::Bridge),
    Route::Why(RuleId::L2),
    Route::Share,
    Route::VisitSheet,
    Route::PaperWeek,
    Route::PlanEditor,
    Route::Diary,
];

#[test]
fn no_marked_word_lies_in_a_file_that_the_window_leaves() {
    let sessions: u64 = std::env::var(SESSIONS)
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(12);
    let mut rng = Rng::with_seed(51);
    let mut typed = 0;
    let mut offered = 0;
    for number in 0..sessions {
        let mut stage = Stage::new();
        stage.draw_unknown_letters_as_boxes();
        for place in 0..rng.usize(1..4) {
            let mark = format!("{MARK}-{number}-{place}");
            stage.shell().go(PLACES[rng.usize(0..PLACES.len())]);
            stage.run();
            typed += type_everywhere(&mut stage, &mark);
            if rng.bool() {
                stage.let_pass(2);
            }
        }
        // It ends by a kill, or as it should, and begins again with what was typed.
        let stage = if rng.bool() {
            stage.crash()
        } else {
            stage.restart()
        };
        offered += usize::from(stage.sees("Not saved yet"));
        assert_eq!(
            marked_in(stage.folder()),
            Vec::<PathBuf>::new(),
            "session {number}"
        );
        if number + 1 == sessions {
            let planted = stage.folder().join("log.txt");
            fs::write(&planted, format!("note {MARK}\n")).expect("the log");
            assert_eq!(
                marked_in(stage.folder()),
                [planted],
                "the search finds what is there"
            );
        }
    }
    assert!(typed > 0 && offered > 0, "typed {typed}, offered {offered}");
}

/// Types into each text field of the page; gives how many there are.
fn type_everywhere(stage: &mut Stage, mark: &str) -> usize {
    let roles = [Role::TextInput, Role::MultilineTextInput];
    let mut typed = 0;
    for role in roles {
        for number in 0..50 {
            let field = stage.drawn().query_all_by_role(role).nth(number);
            let Some(field) = field else { break };
            field.focus();
            stage.run();
            stage.type_text(mark);
            typed += 1;
        }
    }
    typed
}

fn marked_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            found.extend(marked_in(&path));
            continue;
        }
        let bytes = fs::read(&path).expect("the file");
        let mut parts = bytes.windows(MARK.len());
        if parts.any(|part| part == MARK.as_bytes()) {
            found.push(path);
        }
    }
    found
}
