//! Checks the settings screen: every choice at once, backups, the check.

use egui::Key;
use evenly::application::{
    DistanceUnit, HourClock, LanguageChoice, Motion, ThemeChoice, WeekStart,
};
use evenly::ui::nav::Route;

use crate::stage::Stage;

fn settings() -> Stage {
    let mut stage = Stage::new();
    stage.ctrl(Key::Num7);
    stage
}

#[test]
fn the_language_changes_at_once_and_stays() {
    let mut stage = settings();
    stage.click("中文");
    stage.see("设置");
    stage.see("每项更改立即生效。");
    let mut stage = stage.restart();
    stage.ctrl(Key::Num7);
    stage.see("每项更改立即生效。");
    stage.click("English");
    stage.see("Every change takes effect at once.");
}

#[test]
fn every_choice_is_kept_for_the_next_start() {
    let mut stage = settings();
    for name in [
        "High contrast",
        "Reduce motion",
        "12 hours",
        "Miles",
        "Sunday",
        "Larger",
    ] {
        stage.click(name);
    }
    let mut stage = stage.restart();
    let kept = stage.shell().settings().clone();
    assert_eq!(kept.theme, ThemeChoice::Contrast);
    assert_eq!(kept.motion, Motion::Reduced);
    assert_eq!(kept.hours, HourClock::Twelve);
    assert_eq!(kept.distance, DistanceUnit::Miles);
    assert_eq!(kept.week_start, WeekStart::Sunday);
    assert_eq!(kept.zoom.percent(), 110);
    assert_eq!(kept.language, LanguageChoice::English);
}

#[test]
fn the_weaker_side_can_be_said_and_taken_back() {
    let mut stage = settings();
    assert!(stage.is_chosen_nth("Not said", 0));
    stage.click("Left");
    assert!(stage.is_chosen("Left"));
    stage.see("What you said about yourself was kept.");
    stage.ctrl(Key::Z);
    assert!(stage.is_chosen_nth("Not said", 0));
    stage.click("Right");
    stage.click_nth("Not said", 0);
    assert!(stage.is_chosen_nth("Not said", 0));
    stage.click("Not yet");
    assert!(stage.is_chosen("Not yet"));
}

#[test]
fn cause_day_and_what_was_prescribed_are_kept_and_the_first_start_leaves_them_alone() {
    let mut stage = settings();
    stage.click("A nerve");
    stage.click("Light work of the same muscle every day");
    stage.see_no("When was that?");
    stage.click("Yes");
    stage.type_into("When was that?", "2/10/2026");
    stage.key(Key::Enter);
    stage.click("Read the guidance again");
    stage.click("Skip to the diary");
    let mut stage = stage.restart();
    stage.ctrl(Key::Num7);
    assert!(stage.is_chosen("A nerve"));
    assert!(stage.is_chosen("Light work of the same muscle every day"));
    assert!(!stage.is_chosen("One side does much less, on purpose"));
    assert_eq!(stage.value("When was that?"), "02/10/2026");
}

#[test]
fn a_day_that_lies_ahead_or_is_no_day_is_not_kept() {
    let mut stage = settings();
    stage.click("Yes");
    for typed in ["24/11/2026", "31/02/2026"] {
        stage.clear("When was that?");
        stage.type_into("When was that?", typed);
        stage.key(Key::Enter);
    }
    let mut stage = stage.restart();
    stage.ctrl(Key::Num7);
    assert_eq!(stage.value("When was that?"), "");
}

#[test]
fn a_backup_is_made_at_a_press() {
    let mut stage = settings();
    stage.click("Back up now");
    stage.see("Backup made and checked.");
}

#[test]
fn the_diary_can_be_checked() {
    let mut stage = settings();
    stage.click("Check the diary");
    stage.see("Checked: the file is sound and holds 0 entries and 0 sets.");
}

#[test]
fn the_bin_and_the_guidance_are_one_press_away() {
    let mut stage = settings();
    stage.click("Open the bin");
    assert_eq!(stage.here(), Route::Bin);
}
