//! A person changes their own PIN at a shared machine.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::kiosk_room::{
    PIN, Phase, Room, dots_of, names, prepared, press, room, shell, type_digits,
};
use crate::stage::places_in;

#[test]
fn a_person_changes_their_pin_in_the_settings() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    let log_in = |harness: &mut Harness<'static, Room>, digits: &str| {
        press(harness, "Circle 1");
        type_digits(harness, digits);
        press(harness, "Open");
        harness.run_ok();
        matches!(harness.state().phase, Phase::Session(_))
    };
    assert!(log_in(&mut harness, PIN));
    shell(&mut harness).go(Route::Settings);
    harness.run_ok();
    // It may lie below the window; the keyboard brings it into sight.
    let change = harness.get_by_role_and_label(Role::Button, "Change my PIN");
    change.focus();
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    type_digits(&mut harness, "593817");
    press(&mut harness, "Next");
    harness.run_ok();
    assert!(names(&harness).contains(&"That is not your PIN. Try again.".to_owned()));

    harness.event(egui::Event::Text(PIN.to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_ok();
    for step in ["Choose a PIN", "Type the PIN again"] {
        assert!(names(&harness).contains(&step.to_owned()), "{step}");
        type_digits(&mut harness, "936027");
        press(&mut harness, "Next");
        harness.run_ok();
    }
    let said = names(&harness);
    let changed = said
        .iter()
        .any(|said| said.starts_with("Your PIN is changed"));
    assert!(changed, "{said:?}");
    drop(harness);

    let mut harness = room(places_in(folder.path()));
    assert!(!log_in(&mut harness, PIN), "the old one opens nothing");
    let mut harness = {
        drop(harness);
        room(places_in(folder.path()))
    };
    assert!(log_in(&mut harness, "936027"));
}

#[test]
fn who_leaves_the_page_too_soon_is_told_of_the_change_when_they_come_again() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Circle 1");
    type_digits(&mut harness, PIN);
    press(&mut harness, "Open");
    harness.run_ok();
    shell(&mut harness).go(Route::Lock);
    harness.run_ok();
    for digits in [PIN, "936027"] {
        harness.event(egui::Event::Text(digits.to_owned()));
        harness.run_ok();
        harness.key_press(Key::Enter);
        harness.run_ok();
    }
    harness.event(egui::Event::Text("936027".to_owned()));
    harness.run_ok();
    // In one frame: the page is left before it can show what came of it.
    harness.input_mut().events.push(egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: egui::Modifiers::NONE,
    });
    shell(&mut harness).go(Route::Today);
    harness.step();
    harness.run_ok();
    shell(&mut harness).go(Route::Lock);
    harness.run_ok();
    let said = names(&harness);
    let changed = said
        .iter()
        .any(|said| said.starts_with("Your PIN is changed"));
    assert!(changed, "{said:?}");
    shell(&mut harness).go(Route::Today);
    harness.run_ok();
    shell(&mut harness).go(Route::Lock);
    harness.run_ok();
    assert_eq!(
        dots_of(&harness, "you have now"),
        Some(0),
        "it is said once"
    );
}

#[test]
fn a_half_typed_change_of_a_pin_is_gone_when_its_page_was_left() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Circle 1");
    type_digits(&mut harness, PIN);
    press(&mut harness, "Open");
    harness.run_ok();
    shell(&mut harness).go(Route::Lock);
    harness.run_ok();
    type_digits(&mut harness, "4708");
    assert_eq!(dots_of(&harness, "you have now"), Some(4));
    shell(&mut harness).go(Route::Today);
    harness.run_ok();
    shell(&mut harness).go(Route::Lock);
    harness.run_ok();
    assert_eq!(dots_of(&harness, "you have now"), Some(0));
}
