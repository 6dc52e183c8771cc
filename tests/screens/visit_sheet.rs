//! Checks the page of the visit sheet: ticks, own words, what it says, saving, printing, and its doors.

use evenly::application::LanguageChoice;
#[cfg(feature = "pdf")]
use evenly::application::{PageShown, Runner};
use evenly::domain::{
    Body, BodyMap, BodyRegion, GirthPlace, MarkPlace, MarkStrength, Sensation, Side,
};
use evenly::ui::nav::Route;

use crate::entries::{day, girth, raise, walk};
use crate::stage::Stage;
use crate::today::stage_with;

const NOTICED: &str = "When was it first noticed, and by whom?";
const QUESTIONS: &str = "Your questions, one a line";

fn two_entries() -> Stage {
    stage_with([
        raise(day("2026-11-17"), Side::Left).effort(3).minutes(10.0),
        walk(day("2026-11-17")).effort(2).minutes(30.0),
    ])
}

/// Says whether the system has something that opens a PDF.
#[cfg(feature = "pdf")]
fn viewer(stage: &mut Stage, shown: PageShown) {
    match stage.shell().runner_mut() {
        Runner::Inline(inline) => inline.answer_viewer(shown),
        Runner::Worker(_) => unreachable!("a stage has no worker"),
    }
}

#[test]
fn three_doors_lead_to_the_page() {
    let mut stage = two_entries();
    stage.click("Care path");
    stage.click("Visit sheet");
    assert_eq!(stage.here(), Route::VisitSheet);
    stage.click("Back");
    assert_eq!(stage.here(), Route::Care);
    stage.click("Share");
    stage.click("Visit sheet");
    assert_eq!(stage.here(), Route::VisitSheet);
    stage.ctrl(egui::Key::K);
    stage.type_text("visit sheet");
    stage.key(egui::Key::Enter);
    assert_eq!(stage.here(), Route::VisitSheet);
}

#[test]
fn what_is_ticked_and_typed_is_what_the_page_says() {
    let mut stage = two_entries();
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.see("Weaker side: left");
    stage.see("Walks: since 17 Nov 2026");
    stage.see("The questions about warning signs are not on this sheet.");
    stage.click("What I have tried");
    stage.see_no("Walks: since 17 Nov 2026");
    stage.type_into(NOTICED, "In spring.");
    stage.see("First noticed: In spring.");
    stage.type_into(QUESTIONS, "Is it the nerve?");
    stage.see("- Is it the nerve?");
    stage.see_no("- Which test would change the plan?");
    stage.click("Which test would change the plan?");
    stage.see("- Which test would change the plan?");
    stage.click("My answers about warning signs");
    stage.see("I have not answered these questions yet.");
    stage.see_no("The questions about warning signs are not on this sheet.");
    stage.see("for: Family doctor");
    stage.click("Neurology");
    stage.see("for: Neurology");
    stage.see_no("No warning spoke in the last 12 weeks.");
    stage.click("中文");
    stage.see("较弱的一侧：左侧");
}

#[test]
fn own_words_are_kept_and_one_undo_takes_them_back() {
    let mut stage = two_entries();
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.see_no("Saved.");
    stage.type_into(NOTICED, "In spring.");
    stage.click("Save");
    stage.see("Saved.");
    stage.click("Undo");
    assert_eq!(stage.value(NOTICED), "");
    stage.see_no("First noticed: In spring.");

    stage.type_into(NOTICED, "In summer.");
    stage.click("Save");
    stage.click("Today");
    stage.shell().go(Route::VisitSheet);
    stage.run();
    assert_eq!(stage.value(NOTICED), "In summer.");

    stage.type_into(QUESTIONS, &"x".repeat(1_001));
    stage.see("1,000");
    stage.see_no("Saved.");
}

#[cfg(feature = "pdf")]
#[test]
fn the_sheet_is_saved_as_pdf_and_as_text_and_printed_and_each_says_so() {
    let mut stage = two_entries();
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.type_into(NOTICED, "In spring.");

    let pdf = stage.folder().join("sheet.pdf");
    stage.will_pick(Some(pdf.clone()));
    stage.click("Save as PDF…");
    stage.see(&format!("The sheet lies in {}", pdf.display()));
    assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));

    let text = stage.folder().join("sheet.txt");
    stage.will_pick(Some(text.clone()));
    stage.click("Save as text…");
    stage.see(&format!("The sheet lies in {}", text.display()));
    let said = std::fs::read_to_string(&text).unwrap();
    assert!(said.contains("First noticed: In spring."), "{said}");
    for line in said.lines().filter(|line| !line.is_empty()) {
        stage.see(line);
    }

    // What was said of a sheet holds until another one is chosen.
    stage.click("Neurology");
    stage.see_no("The sheet lies in");

    viewer(&mut stage, PageShown::Opened);
    stage.click("Print…");
    stage.see("It is open in your PDF viewer.");
    viewer(&mut stage, PageShown::NotOpened);
    stage.click("Print…");
    stage.see("Nothing on this computer could open it.");

    let nowhere = stage.folder().join("nowhere").join("sheet.pdf");
    stage.will_pick(Some(nowhere));
    stage.click("Save as PDF…");
    stage.see("This folder is not there.");
    stage.see("Nothing was lost. You can choose another place.");

    stage.will_pick(None);
    stage.click("Save as text…");
    stage.see_no("The sheet lies in");
}

#[test]
fn an_open_warning_sign_that_stays_out_is_said_on_the_page() {
    let mut stage = two_entries();
    stage.shell().go(Route::Safety);
    stage.run();
    stage.click("Leaking pee");
    stage.click("Save 1 sign");
    stage.shell().go(Route::VisitSheet);
    stage.run();
    let open = "A warning sign is open. Without this tick the reader will not see it.";
    stage.see(open);
    stage.see_no("23 Nov 2026: Leaking pee");
    stage.click("My answers about warning signs");
    stage.see_no(open);
    stage.see("23 Nov 2026: Leaking pee");
}

#[test]
fn an_empty_diary_says_what_is_missing_and_takes_own_words() {
    let mut stage = Stage::new();
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.see("The diary has no entry yet.");
    stage.see("Nothing was noted.");
    stage.type_into(QUESTIONS, "What now?");
    stage.see("- What now?");
}

#[test]
fn the_page_fits_small_and_large_windows_in_both_languages() {
    for language in [LanguageChoice::English, LanguageChoice::Chinese] {
        for (width, height, zoom) in [
            (640.0, 480.0, 100),
            (800.0, 600.0, 100),
            (1280.0, 820.0, 200),
        ] {
            let mut stage = Stage::set()
                .language(language)
                .size(width, height)
                .zoom(zoom)
                .open();
            stage.shell().go(Route::VisitSheet);
            stage.run();
            let right = stage.right_edge();
            let (widest, text) = stage.widest();
            assert!(widest <= right, "{text} ends at {widest} of {right}");
        }
    }
}

#[test]
fn a_map_that_marks_numbness_between_the_legs_sends_to_the_safety_check_first() {
    let mut stage = stage_with([walk(day("2026-11-17")).effort(2).minutes(30.0)]);
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.see_no("New numbness between the legs can be an emergency.");
    let mut map = girth(day("2026-11-18"), GirthPlace::Thigh10, None, None);
    let mut marks = BodyMap::default();
    marks.mark(
        MarkPlace {
            side: Side::Left,
            region: BodyRegion::BetweenLegs,
            sensation: Sensation::Numbness,
        },
        MarkStrength::new(4).unwrap(),
    );
    map.0.body = Body::BodyMap(marks);
    let mut stage = stage_with([map]);
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.see("New numbness between the legs can be an emergency.");
    stage.click("Answer the safety check");
    assert_eq!(stage.here(), Route::Safety);
}
