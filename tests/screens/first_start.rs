//! Checks the first start: guidance, three questions, by mouse and by keyboard alone.

use egui::{Key, Modifiers};
use evenly::application::view::settings::SettingsView;
use evenly::application::{FirstStart, LanguageChoice};
use evenly::domain::{ProfessionalSeen, Profile, Side};
use evenly::ui::nav::{FirstStep, Route};

use crate::entries::day;
use crate::stage::Stage;

fn first() -> Stage {
    let mut stage = Stage::set().never_started().open();
    stage.run();
    stage
}

fn profile(stage: &mut Stage) -> Profile {
    let view = stage.shell().cache_mut().view::<SettingsView>(&());
    view.expect("the profile is read").profile
}

fn at_the_side_question() -> Stage {
    let mut stage = first();
    for _ in 0..3 {
        stage.click("Next");
    }
    stage.click("Skip this question");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Side));
    stage
}

#[test]
fn guidance_comes_first_and_says_what_the_program_is_not() {
    let mut stage = first();
    stage.see("Step 1 of 7");
    stage.see("Evenly is not a medical device. It cannot tell you what is wrong");
    stage.see("Everything you write stays on this computer.");
    stage.see("What one thinner buttock may mean");
    stage.click("Next");
    stage.see("Step 2 of 7");
    stage.see("Emergency now");
    stage.click("Next");
    stage.see("Step 3 of 7");
    stage.click("Back");
    stage.see("Emergency now");
}

#[test]
fn by_mouse_the_three_answers_reach_the_diary_and_it_ends_on_today() {
    let mut stage = first();
    for _ in 0..3 {
        stage.click_with_mouse("Next");
    }
    stage.click("None of these");
    stage.see("Which side is weaker?");
    stage.click_with_mouse("Left");
    stage.click_with_mouse("Next");
    stage.see("Has a professional looked at it?");
    stage.click_with_mouse("Yes");
    stage.type_into("When was that?", "2026-11-09");
    stage.click_with_mouse("Next");
    stage.see("Reading and language");
    stage.click_with_mouse("Open the diary");
    assert_eq!(stage.here(), Route::Today);
    stage.see("weaker side: left");
    assert_eq!(
        profile(&mut stage),
        Profile {
            weaker_side: Some(Side::Left),
            professional_seen: Some(ProfessionalSeen::Yes(Some(day("2026-11-09")))),
            ..Profile::default()
        }
    );
    let mut stage = stage.restart();
    assert_eq!(stage.here(), Route::Today, "it is not asked again");
    stage.see("weaker side: left");
}

/// Presses Tab until something of this name has the focus.
fn tab_to(stage: &mut Stage, name: &str) {
    for _ in 0..40 {
        if stage.has_focus(name) {
            return;
        }
        stage.key(Key::Tab);
    }
    panic!("Tab never reaches {name:?}");
}

#[test]
fn the_keyboard_alone_leads_through() {
    let mut stage = first();
    for _ in 0..4 {
        stage.key(Key::Enter);
    }
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Side));
    tab_to(&mut stage, "Left");
    stage.key(Key::ArrowRight);
    assert!(stage.is_chosen("Right"));
    tab_to(&mut stage, "Next");
    stage.key(Key::Space);
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Professional));
    tab_to(&mut stage, "Skip this question");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Reading));
    tab_to(&mut stage, "Open the diary");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Today);
    assert_eq!(
        profile(&mut stage),
        Profile {
            weaker_side: Some(Side::Right),
            professional_seen: None,
            ..Profile::default()
        }
    );
}

#[test]
fn everything_can_be_skipped_at_once_and_says_nothing() {
    let mut stage = first();
    stage.click("Skip to the diary");
    assert_eq!(stage.here(), Route::Today);
    assert_eq!(profile(&mut stage), Profile::default());
    assert_eq!(stage.shell().settings().first_start, FirstStart::Finished);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Today, "Back leads nowhere behind it");
}

#[test]
fn a_skipped_question_and_not_sure_say_nothing() {
    let mut stage = at_the_side_question();
    stage.click("Not sure");
    stage.click("Next");
    stage.click("Not yet");
    stage.see("Then the Care path is a good place to begin");
    stage.click("Next");
    assert_eq!(
        profile(&mut stage),
        Profile {
            weaker_side: None,
            professional_seen: Some(ProfessionalSeen::No),
            ..Profile::default()
        }
    );
}

#[test]
fn an_answer_stays_when_one_goes_back_and_can_be_changed() {
    let mut stage = at_the_side_question();
    stage.click("Left");
    stage.click("Next");
    stage.click("Back");
    assert!(stage.is_chosen("Left"));
    stage.click("Right");
    stage.click("Skip to the diary");
    assert_eq!(profile(&mut stage).weaker_side, Some(Side::Right));
}

#[test]
fn a_day_that_cannot_be_read_or_lies_ahead_holds_the_step() {
    let mut stage = at_the_side_question();
    stage.click("Skip this question");
    stage.click("Yes");
    stage.type_into("When was that?", "2026-12-24");
    stage.see("Must be a day");
    stage.click("Next");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Professional));
    stage.clear("When was that?");
    stage.click("Next");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Reading));
}

#[test]
fn language_and_text_size_change_at_once() {
    let mut stage = first();
    stage.click("中文");
    stage.see("欢迎使用 Evenly");
    stage.click("English");
    for _ in 0..3 {
        stage.click("Next");
    }
    for _ in 0..3 {
        stage.click("Skip this question");
    }
    stage.click("150 %");
    assert_eq!(stage.shell().settings().zoom.percent(), 150);
    assert!(stage.is_chosen("150 %"));
    stage.click("中文");
    stage.see("阅读与语言");
    assert_eq!(stage.shell().settings().language, LanguageChoice::Chinese);
}

#[test]
fn page_down_reads_on_while_the_way_on_stays_in_place() {
    let mut stage = first();
    stage.press(Modifiers::NONE, Key::PageDown);
    stage.see("Step 1 of 7");
    stage.click("Next");
    stage.see("Step 2 of 7");
}
