//! Checks the safety check and the stop page: ticking blocks exercise, and only a clearing ends it.

use egui::Key;
use evenly::application::view::safety::SafetyNow;
use evenly::application::{LanguageChoice, PageShown, Runner};
use evenly::domain::rules::RuleId;
use evenly::domain::{CheckAge, ClearedBy, StopSign};
use evenly::i18n::{Language, Words};
use evenly::ui::nav::{FirstStep, Route};

use crate::stage::Stage;

const CHEST: &str = "Pain or pressure in the chest";
const SEEN: &str = "A professional has looked at it: Chest pain, fainting or trouble breathing";
const MISTAKE: &str = "I ticked it by mistake: Chest pain, fainting or trouble breathing";
const BANNER: &str = "Stop. Do not start exercise.";

fn now(stage: &mut Stage) -> SafetyNow {
    let view = stage.shell().cache_mut().view::<SafetyNow>(&());
    (*view.expect("the checks are read")).clone()
}

/// Ticks these signs on the check and keeps them.
fn tick(stage: &mut Stage, signs: &[&str]) {
    stage.shell().go(Route::Safety);
    stage.run();
    for sign in signs {
        stage.click(sign);
    }
    let keep = match signs.len() {
        1 => "Save 1 sign".to_owned(),
        count => format!("Save {count} signs"),
    };
    stage.click(&keep);
}

fn an_hour_later(stage: &mut Stage) {
    stage.set_clock("2026-11-23T19:20:00+01:00[Europe/Berlin]");
}

#[test]
fn one_tick_leads_to_the_stop_page_and_stands_on_every_screen() {
    let mut stage = Stage::new();
    tick(&mut stage, &[CHEST]);
    assert_eq!(stage.here(), Route::Stop);
    stage.see("Stop. Get emergency help now.");
    stage.see("Call your emergency number and ask for an ambulance.");
    stage.see("Pain or pressure in the chest · Monday 23 November, 18:20");
    stage.see("This program cannot examine you. If you are not sure, treat it as yes.");
    stage.click("Today");
    stage.see("Stop. Get emergency help now.");
    stage.see_no(BANNER);
    for door in ["Diary", "Progress", "Care path", "Share", "Settings"] {
        stage.click(door);
        stage.see(BANNER);
    }
    stage.click("What to do");
    assert_eq!(stage.here(), Route::Stop);
}

#[test]
fn none_of_these_is_kept_and_promises_nothing() {
    let mut stage = Stage::new();
    stage.click("Something is wrong");
    stage.see("Tick what is new or getting worse. One sign is enough.");
    stage.click_nth("None of these", 0);
    stage.see("Kept: none of these, on Monday 23 November. That does not mean that all is well.");
    stage.see("You answered these questions today.");
    stage.click("Today");
    stage.see_no(BANNER);
    assert_eq!(now(&mut stage).age, CheckAge::Days(0));
}

#[test]
fn a_stop_ends_when_a_professional_has_looked_at_it_or_it_was_a_mistake_and_both_are_kept() {
    for (button, yes, line) in [
        (
            SEEN,
            "Yes, it was looked at",
            "23 Nov 2026: Chest pain, fainting or trouble breathing. A professional had looked at it.",
        ),
        (
            MISTAKE,
            "Yes, it was a mistake",
            "23 Nov 2026: Chest pain, fainting or trouble breathing. It was ticked by mistake.",
        ),
    ] {
        let mut stage = Stage::new();
        tick(&mut stage, &[CHEST]);
        an_hour_later(&mut stage);
        stage.click(button);
        stage.see("The tick and this answer are both kept.");
        stage.click("Cancel");
        assert!(now(&mut stage).block.is_some(), "one press ends nothing");
        stage.click(button);
        stage.click(yes);
        assert_eq!(now(&mut stage).block, None);
        stage.see("No stop sign is open. That does not mean that all is well.");
        stage.see(line);
        let mut stage = stage.restart();
        stage.see_no(BANNER);
        let kept = now(&mut stage);
        let hows: Vec<ClearedBy> = kept.cleared.iter().map(|clearing| clearing.how).collect();
        assert_eq!(hows.len(), 1);
    }
}

#[test]
fn a_later_none_of_these_does_not_end_a_stop_and_neither_does_undo() {
    let mut stage = Stage::new();
    tick(&mut stage, &[CHEST]);
    stage.pass_days(7);
    stage.shell().go(Route::Safety);
    stage.run();
    stage.click_nth("None of these", 0);
    stage.see(BANNER);
    stage.ctrl(Key::Z);
    stage.see(BANNER);
    assert_eq!(
        now(&mut stage).block.map(|block| block.rules),
        Some(vec![RuleId::RF5])
    );
}

#[test]
fn exercise_cannot_be_started_while_a_stop_is_open_but_what_was_done_can_be_logged() {
    let mut stage = Stage::new();
    tick(&mut stage, &[CHEST]);
    stage.click("Practice");
    stage.see("Practice is on hold.");
    for start in [
        "Start glute bridges",
        "Start side-lying leg raises",
        "Start a walk",
        "Start a swim",
    ] {
        stage.click(start);
        assert!(stage.sees("Practice is on hold."), "{start}");
        assert!(!stage.sees("Stop without logging"), "{start}");
    }
    stage.click("See what to do");
    assert_eq!(stage.here(), Route::Stop);
    stage.shell().go(Route::log(evenly::domain::Kind::Bridge));
    stage.run();
    stage.see(BANNER);
    stage.see("Save");
}

#[test]
fn the_first_start_asks_and_a_tick_leads_to_what_to_do_then_on() {
    let mut stage = Stage::set().never_started().open();
    for _ in 0..3 {
        stage.click("Next");
    }
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Safety));
    stage.see("Step 4 of 7");
    stage.click(CHEST);
    stage.see_no("Skip this question");
    stage.click("Save 1 sign");
    assert_eq!(stage.here(), Route::Stop);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Side));
    stage.see(BANNER);
    stage.click("Skip to the diary");
    stage.see("Stop. Get emergency help now.");
    stage.click("What to do");
    an_hour_later(&mut stage);
    stage.click(MISTAKE);
    stage.click("Yes, it was a mistake");
    stage.click("Today");
    stage.see_no(BANNER);
}

#[test]
fn a_tick_is_kept_when_the_first_start_is_left_early() {
    let mut stage = Stage::set().never_started().open();
    for _ in 0..3 {
        stage.click("Next");
    }
    stage.click(CHEST);
    stage.click("Skip to the diary");
    assert_eq!(stage.here(), Route::Stop);
    assert!(now(&mut stage).block.is_some());
}

#[test]
fn today_asks_once_the_last_check_is_seven_days_old() {
    let mut stage = Stage::new();
    stage.see("Safety questions");
    stage.see("Not answered yet. It takes a minute, and you can do it later.");
    stage.click("Answer now");
    assert_eq!(stage.here(), Route::Safety);
    stage.click_nth("None of these", 0);
    stage.click("Today");
    stage.see_no("Safety questions");
    stage.pass_days(6);
    stage.see_no("Safety questions");
    stage.pass_days(1);
    stage.see("Last answered 7 days ago.");
    stage.pass_days(6);
    stage.see("Last answered 13 days ago.");
    stage.pass_days(1);
    stage.see("Safety questions not answered for 14 days.");
}

#[test]
fn something_is_wrong_is_in_sight_at_every_size_and_has_a_key() {
    for (width, height, zoom) in [
        (1280.0, 820.0, 100),
        (800.0, 600.0, 100),
        (640.0, 480.0, 100),
        (800.0, 600.0, 250),
        (1280.0, 820.0, 200),
        (1280.0, 820.0, 250),
    ] {
        let mut stage = Stage::set().size(width, height).zoom(zoom).open();
        let window = stage.window();
        let place = stage.place_of("Something is wrong");
        assert!(
            window.contains_rect(place),
            "{place} in {window} at {width} × {height}, {zoom} %"
        );
        stage.ctrl(Key::E);
        assert_eq!(stage.here(), Route::Safety);
    }
}

#[test]
fn night_pain_alone_is_a_caution_that_does_not_block() {
    let mut stage = Stage::new();
    tick(&mut stage, &["Pain at night that no position eases"]);
    assert_eq!(stage.here(), Route::Stop);
    stage.see("Have it looked at");
    stage.see("Tell your doctor about the night pain.");
    stage.see_no(BANNER);
    assert_eq!(now(&mut stage).block, None);
}

#[test]
fn the_page_is_written_in_both_languages_and_kept_where_nothing_opens_it() {
    let mut stage = Stage::new();
    tick(
        &mut stage,
        &[CHEST, "Numb between the legs or around the back passage"],
    );
    stage.click("Print this page");
    stage.see("Nothing on this computer could open it.");
    let path = stage.folder().join("pages").join("stop-page.html");
    let page = std::fs::read_to_string(&path).expect("the page is kept");
    for text in [
        "<article lang=\"en\">",
        "<article lang=\"zh-Hans\">",
        "Pain or pressure in the chest",
        "胸口疼痛或有压迫感",
        "@media print",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(is_private(&path));
    let other = stage.folder().join("for-the-doctor.html");
    stage.will_pick(Some(other.clone()));
    stage.click("Save the page…");
    stage.see("The page lies in");
    assert_eq!(
        std::fs::read_to_string(&other).expect("it lies there"),
        page
    );
}

#[cfg(unix)]
fn is_private(path: &std::path::Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path)
        .expect("a file")
        .permissions()
        .mode();
    mode.trailing_zeros() >= 6
}

#[cfg(not(unix))]
fn is_private(_path: &std::path::Path) -> bool {
    true
}

#[test]
fn a_viewer_that_takes_the_page_is_told_of() {
    let mut stage = Stage::new();
    tick(&mut stage, &[CHEST]);
    match stage.shell().runner_mut() {
        Runner::Inline(inline) => inline.answer_viewer(PageShown::Opened),
        Runner::Worker(_) => unreachable!("a stage has no worker"),
    }
    stage.click("Print this page");
    stage.see("Print it from your browser.");
}

#[test]
fn the_emergency_number_stands_there_where_locale_and_zone_agree() {
    let number = |zone: &str| {
        let mut stage = Stage::set()
            .at(&format!("2026-11-23T18:20:00+00:00[{zone}]"))
            .open();
        tick(&mut stage, &[CHEST]);
        stage.sees("or call 999. Now.")
    };
    // The stage's system is en-GB.
    assert!(number("Europe/London"));
    assert!(!number("Atlantic/Reykjavik"), "another country");
    let mut stage = Stage::new();
    tick(&mut stage, &[CHEST]);
    stage.see("An emergency department, or your emergency number. Now.");
}

#[test]
fn every_sign_can_be_ticked_by_its_name_in_both_languages() {
    for (choice, language) in [
        (LanguageChoice::English, Language::English),
        (LanguageChoice::Chinese, Language::Chinese),
    ] {
        let words = Words::new(language);
        let mut stage = Stage::set().language(choice).open();
        stage.shell().go(Route::Safety);
        stage.run();
        for sign in StopSign::ALL {
            stage.click(&words.stop_sign(*sign));
            assert!(stage.is_chosen(&words.stop_sign(*sign)));
        }
        stage.click(&words.safety_save(32));
        assert_eq!(stage.here(), Route::Stop);
        let block = now(&mut stage).block.expect("it stops");
        assert_eq!(block.rules.len(), 11);
    }
}
