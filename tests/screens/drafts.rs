//! Checks that what is half typed outlives the program, is offered to go on with, and is gone once it is saved or not wanted.

use std::collections::BTreeSet;
use std::path::Path;

use egui::Key;
use evenly::application::{LanguageChoice, open_to_read};
use evenly::domain::{Exercise, Kind};
use evenly::ui::nav::Route;

use crate::stage::{Stage, places_in};

const LEFT_HIP: &str = "The left hip was stiff on the";

/// Begins a note and leaves it in the middle of a sentence.
fn half_a_note(stage: &mut Stage) {
    stage.ctrl(Key::N);
    stage.click("Write a note");
    stage.type_into("Note", LEFT_HIP);
}

/// What the diary keeps of half-typed entries, by the names of their places.
fn kept(folder: &Path) -> Vec<(String, String)> {
    let reader = open_to_read(&places_in(folder)).expect("the diary can be read");
    let drafts = reader.drafts().expect("drafts can be read");
    drafts
        .into_iter()
        .map(|draft| (draft.name, draft.text))
        .collect()
}

#[test]
fn what_was_typed_two_seconds_ago_outlives_a_kill_and_is_gone_on_with() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    assert_eq!(kept(stage.folder()), [], "it waits for the end of the word");
    stage.let_pass(2);
    assert_eq!(kept(stage.folder()).len(), 1);
    let mut stage = stage.crash();
    stage.see("Not saved yet: Note.");
    stage.see("You were writing this on Monday 23 November at 18:20.");
    stage.click("Go on");
    assert_eq!(stage.here(), Route::log(Kind::Note));
    assert_eq!(stage.value("Note"), LEFT_HIP);
    stage.see_no("Not saved yet");
    stage.type_into("Note", " stairs");
    stage.let_pass(2);
    let drafts = kept(stage.folder());
    assert_eq!(drafts.len(), 1, "it goes on under its name");
    assert!(drafts[0].1.contains("on the stairs"));
    stage.click("Save");
    stage.see("Saved.");
    stage.run();
    assert_eq!(kept(stage.folder()), []);
    let mut stage = stage.crash();
    stage.see_no("Not saved yet");
    stage.click("Diary");
    stage.see("on the stairs");
}

#[test]
fn closing_in_the_middle_of_a_word_keeps_it_at_once() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    let mut stage = stage.restart();
    stage.click("Go on");
    assert_eq!(stage.value("Note"), LEFT_HIP);
}

#[test]
fn the_kiosk_keeps_everything_that_is_typed_right_before_it_ends() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    let now = crate::stage::stamp(crate::stage::START);
    stage.shell().keep_drafts(&now);
    assert_eq!(kept(stage.folder()).len(), 1);
}

#[test]
fn what_is_left_on_purpose_or_not_wanted_is_gone() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    stage.let_pass(2);
    stage.click("Cancel");
    stage.run();
    assert_eq!(kept(stage.folder()), []);
    half_a_note(&mut stage);
    stage.let_pass(2);
    let mut stage = stage.crash();
    stage.click("Discard");
    stage.see_no("Not saved yet");
    assert_eq!(kept(stage.folder()), []);
    let stage = stage.crash();
    stage.see_no("Not saved yet");
}

#[test]
fn a_form_as_it_was_begun_is_no_draft() {
    let mut stage = Stage::new();
    for route in [
        Route::log(Kind::Bridge),
        Route::log(Kind::Walk),
        Route::log(Kind::BodyMap),
        Route::log(Kind::CareStep),
        Route::Plan(Exercise::LegRaise),
        Route::VisitSheet,
        Route::PaperWeek,
        Route::PlanEditor,
        Route::Share,
        Route::Today,
    ] {
        stage.shell().go(route);
        stage.run();
        stage.let_pass(2);
        assert_eq!(kept(stage.folder()), [], "{route:?}");
    }
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.type_into("Minutes", "40");
    stage.let_pass(2);
    assert_eq!(kept(stage.folder()).len(), 1);
    stage.clear("Minutes");
    stage.let_pass(2);
    assert_eq!(kept(stage.folder()), [], "what was typed was taken back");
}

#[test]
fn another_diary_offers_nothing_and_another_form_takes_nothing_away() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    stage.let_pass(2);
    let other = Stage::new();
    other.see_no("Not saved yet");
    // Another form begins; the first one waits.
    stage.set_clock("2026-11-23T18:24:00+01:00[Europe/Berlin]");
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.type_into("Minutes", "40");
    stage.let_pass(2);
    assert_eq!(kept(stage.folder()).len(), 2);
    stage.click("Today");
    stage.see("Not saved yet: Note.");
    let mut stage = stage.crash();
    stage.see("1 more is waiting after this one.");
    stage.see("Not saved yet: Walk.");
    stage.click("Discard");
    stage.see("Not saved yet: Note.");
}

#[test]
fn what_was_begun_in_the_same_form_meanwhile_waits_in_its_turn() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    let mut stage = stage.restart();
    stage.ctrl(Key::N);
    stage.click("Write a note");
    stage.type_into("Note", "Another one");
    stage.let_pass(2);
    stage.click("Go on");
    assert_eq!(stage.value("Note"), LEFT_HIP);
    stage.click("Go on");
    assert_eq!(stage.value("Note"), "Another one");
    assert_eq!(kept(stage.folder()).len(), 2);
}

#[test]
fn typing_builds_no_view_anew_and_no_warning() {
    let mut stage = Stage::new();
    half_a_note(&mut stage);
    stage.let_pass(2);
    let before = stage.shell().cache_mut().builds();
    stage.type_text(" stairs");
    stage.let_pass(2);
    assert!(kept(stage.folder())[0].1.contains("stairs"));
    assert_eq!(stage.shell().cache_mut().builds(), before);
    stage.stay_idle(20.0, "a form with a draft that is kept");
}

#[test]
fn an_entry_that_is_changed_a_name_and_words_for_a_visit_come_back() {
    let mut stage = Stage::new();
    stage.shell().go(Route::Share);
    stage.run();
    stage.type_into("Name", "Sample");
    stage.shell().go(Route::VisitSheet);
    stage.run();
    stage.type_into("Your questions, one a line", "When may I run?");
    let mut stage = stage.restart();
    let mut seen = BTreeSet::new();
    for _ in 0..2 {
        stage.click("Today");
        stage.click("Go on");
        let value = if stage.here() == Route::Share {
            stage.value("Name")
        } else {
            stage.value("Your questions, one a line")
        };
        seen.insert(value);
    }
    let expected = ["Sample", "When may I run?"].map(str::to_owned);
    assert_eq!(seen, BTreeSet::from(expected));
}

#[test]
fn a_restored_backup_does_not_take_what_is_typed_away() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.click("Save");
    stage.shell().go(Route::Backups);
    stage.run();
    stage.click("Back up now");
    half_a_note(&mut stage);
    stage.let_pass(2);
    stage.shell().go(Route::Backups);
    stage.run();
    let words = stage
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Look inside the backup of "));
    let inside = words.expect("the backup can be looked into");
    stage.click_nth(&inside, 0);
    stage.click("Restore this");
    stage.let_pass(2);
    assert_eq!(kept(stage.folder()).len(), 1);
    let mut stage = stage.crash();
    stage.click("Go on");
    assert_eq!(stage.value("Note"), LEFT_HIP);
}

#[test]
fn the_offer_speaks_chinese_too() {
    let mut stage = Stage::set().language(LanguageChoice::Chinese).open();
    let words = stage.words();
    let (name, note) = (words.kind(Kind::Note), words.log_note());
    stage.shell().go(Route::log(Kind::Note));
    stage.run();
    stage.type_into(&note, "左臀有点酸");
    let mut stage = stage.restart();
    stage.see(&format!("还没保存：{name}。"));
    stage.click("继续写");
    assert_eq!(stage.value(&note), "左臀有点酸");
}
