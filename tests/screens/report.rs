//! Checks the page of the report and the page of a paper week: what leaves, where to, boxes, keys and one save.

use egui::Key;
use evenly::application::LanguageChoice;
use evenly::domain::Side;
use evenly::ui::nav::Route;

use crate::entries::{day, raise, walk};
use crate::stage::Stage;
use crate::today::stage_with;

fn two_entries() -> Stage {
    stage_with([
        raise(day("2026-11-17"), Side::Left).effort(3).minutes(10.0),
        walk(day("2026-11-17")).effort(2).minutes(30.0),
    ])
}

#[cfg(feature = "pdf")]
#[test]
fn a_report_says_what_leaves_and_is_written_read_back_and_offered_to_the_viewer() {
    let mut stage = two_entries();
    stage.click("Share");
    stage.click("Report for a visit");
    assert_eq!(stage.here(), Route::Report);
    stage.see("2 entries");
    stage.see("Your notes stay here.");
    stage.see("Your safety answers stay here. The report says so.");
    stage.click("My notes, in my own words");
    stage.see("No note is in these days.");
    stage.click("Doctor");
    stage.see("24 Nov 2025");

    let nowhere = stage.folder().join("nowhere").join("out.pdf");
    fill(&mut stage, "File to write", &nowhere.display().to_string());
    stage.click("Write the report");
    stage.see("This folder is not there.");
    stage.see("You can type another place and write it again.");

    let file = stage.folder().join("out.pdf");
    fill(&mut stage, "File to write", &file.display().to_string());
    stage.click("Write the report");
    stage.see("Written and read back: ");
    stage.see("SHA-256");
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    stage.click("Open it");
    stage.see("Nothing on this computer could open it.");
}

fn fill(stage: &mut Stage, field: &str, text: &str) {
    stage.clear(field);
    stage.type_into(field, text);
}

const FIRST: &str =
    "Side-lying leg raises · Straight leg, Set 1, repetitions, Left, Tuesday 17 November";
const SECOND: &str =
    "Side-lying leg raises · Straight leg, Set 2, repetitions, Left, Tuesday 17 November";

#[test]
fn a_paper_week_is_typed_with_the_keyboard_saved_at_once_and_undone_at_once() {
    let mut stage = two_entries();
    stage.click("Share");
    stage.click("Paper week");
    assert_eq!(stage.here(), Route::PaperWeek);
    stage.see("Nothing typed yet");
    stage.click("Week before");
    stage.see("Already in the diary");
    stage.type_into(FIRST, "10");
    stage.see("the diary has such an entry already");
    stage.key(Key::Enter);
    assert!(stage.has_focus(SECOND), "Enter goes to the box below");
    stage.type_text("8");
    stage.key(Key::ArrowUp);
    assert!(stage.has_focus(FIRST), "the arrow key goes back up");
    stage.type_into("Walks, Minutes, Wednesday 18 November", "30");
    stage.see("2 entries to save");
    stage.click("Save the week");
    stage.see("Saved.");
    stage.see("Nothing typed yet");
    assert_eq!(stage.value(FIRST), "");
    stage.click("Undo");
    stage.click("Diary");
    stage.see_no("18 November");
}

/// Monday to Thursday stand above Friday to Sunday where seven days have no room side by side.
#[test]
fn a_narrow_window_cuts_the_week_and_the_keys_still_go_down_a_day() {
    let (first, second) = (
        "Walks, Minutes, Friday 27 November",
        "Walks, Effort, Friday 27 November",
    );
    let monday = "Walks, Minutes, Monday 23 November";
    for (width, narrow) in [(1280.0, false), (800.0, true)] {
        let mut stage = Stage::set().size(width, 600.0).open();
        stage.shell().go(Route::PaperWeek);
        stage.run();
        let line = |stage: &Stage, name: &str| stage.place_of(name).top();
        assert_eq!(
            line(&stage, first) > line(&stage, monday),
            narrow,
            "{width}"
        );
        stage.type_into(first, "30");
        stage.key(Key::Enter);
        assert!(stage.has_focus(second), "{width}");
        // The window goes along with who types down to the end of the day.
        let window = stage.window();
        let slept = "Morning, Hours slept, Friday 27 November";
        while !stage.has_focus(slept) {
            stage.key(Key::Enter);
        }
        assert!(window.contains_rect(stage.place_of(slept)), "{width}");
    }
}

#[test]
fn a_box_that_does_not_fit_says_so_and_nothing_is_saved() {
    let mut stage = two_entries();
    stage.click("Share");
    stage.click("Paper week");
    stage.click("Week before");
    stage.type_into("Walks, Effort, Wednesday 18 November", "11");
    stage.see("1 box needs another look.");
    stage.see("Must be 0–10");
    stage.see("Nothing typed yet");
}

#[test]
fn both_pages_fit_small_and_large_windows_in_both_languages() {
    for language in [LanguageChoice::English, LanguageChoice::Chinese] {
        for (width, height, zoom) in [(800.0, 600.0, 100), (1280.0, 820.0, 200)] {
            let mut stage = Stage::set()
                .language(language)
                .size(width, height)
                .zoom(zoom)
                .open();
            for route in [Route::Report, Route::PaperWeek] {
                let name = if route == Route::Report {
                    stage.words().report_page_title()
                } else {
                    stage.words().paperweek_page_title()
                };
                let share = stage.words().share_title();
                stage.click(&share);
                stage.click(&name);
                assert_eq!(stage.here(), route);
                let right = stage.right_edge();
                let (widest, text) = stage.widest();
                assert!(widest <= right, "{text} ends at {widest} of {right}");
            }
        }
    }
}
