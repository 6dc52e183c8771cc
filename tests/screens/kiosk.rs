//! A shared machine as people meet it: the locked screen, a PIN, a session that allows only so much.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::kiosk::{Purpose, Symbol};
use evenly::domain::Kind;
use evenly::platform::kiosk_file::SignFile;
use evenly::ui::actions::Action;
use evenly::ui::nav::Route;
use evenly::ui::shell::{Confine, Locking};
use tempfile::TempDir;

use crate::kiosk_room::{PIN, Phase, Room, dots, names, prepared, press, room, shell, type_digits};
use crate::stage::places_in;

#[test]
fn the_locked_screen_says_only_what_it_may() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    let allowed = [
        "Who is practising?",
        "Circle 1",
        "New here",
        "Choose your card first",
        "PIN for Circle 1",
        "Clear",
        "Open",
        "This screen locks by itself after 90 seconds without a touch. Take your stick with you.",
        "The PIN keeps the next person out. It does not protect the data if this computer is stolen; the clinic’s disk encryption does.",
        "Read the guidance without logging in",
        "Try as a guest",
        "中文",
        "Staff",
        "•••",
    ];
    let check = |harness: &Harness<'static, Room>| {
        for name in names(harness) {
            let digit = name.len() == 1 && name.chars().all(|sign| sign.is_ascii_digit());
            assert!(digit || allowed.contains(&name.as_str()), "“{name}”");
        }
    };
    check(&harness);
    press(&mut harness, "Circle 1");
    type_digits(&mut harness, "470");
    let names = names(&harness);
    assert!(names.contains(&"PIN for Circle 1".to_owned()));
    check(&harness);
}

#[test]
fn a_pin_opens_its_diary_by_touch_and_by_keys_alone() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Circle 1");
    type_digits(&mut harness, PIN);
    press(&mut harness, "Open");
    assert!(matches!(harness.state().phase, Phase::Session(_)));

    let mut harness = {
        drop(harness);
        room(places_in(folder.path()))
    };
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    harness.event(egui::Event::Text(PIN.to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_ok();
    assert!(matches!(harness.state().phase, Phase::Session(_)));
}

#[test]
fn wrong_pins_wait_in_words_and_the_right_one_is_not_taken_before() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Circle 1");
    for _ in 0..5 {
        type_digits(&mut harness, "111112");
        press(&mut harness, "Open");
        harness.run_ok();
    }
    assert!(
        names(&harness)
            .iter()
            .any(|name| name.contains("Wait 30 seconds"))
    );
    harness.event(egui::Event::Text(PIN.to_owned()));
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert!(matches!(harness.state().phase, Phase::Front(_)));
    harness.state_mut().moment.elapsed_ms = 30_100;
    harness.run_ok();
    harness.run_ok();
    press(&mut harness, "Clear");
    type_digits(&mut harness, PIN);
    press(&mut harness, "Open");
    harness.run_ok();
    assert!(matches!(harness.state().phase, Phase::Session(_)));
}

/// Puts cards of others beside the one that opens: numbers from 2 on, their symbols in turn.
fn with_others(folder: &TempDir, count: u16) {
    for (number, symbol) in (2..)
        .zip(Symbol::ALL.into_iter().cycle())
        .take(count.into())
    {
        let own = folder.path().join(format!("profiles/other-{number}"));
        std::fs::create_dir_all(&own).unwrap();
        let sign = SignFile {
            symbol: symbol.id().to_owned(),
            number,
            last_used: None,
        };
        sign.save(&own.join("profile.toml")).unwrap();
    }
}

/// The names of the cards that are shown.
fn cards(harness: &Harness<'static, Room>) -> Vec<String> {
    let of_card = |name: &String| {
        let number = name.rsplit_once(' ').map(|(_symbol, number)| number);
        let is_number = number.is_some_and(|it| it.chars().all(|sign| sign.is_ascii_digit()));
        is_number && !name.starts_with("Page") && !name.starts_with("PIN")
    };
    names(harness).into_iter().filter(of_card).collect()
}

#[test]
fn among_few_cards_nothing_else_is_offered_and_among_many_symbols_and_numbers_are() {
    let folder = TempDir::new().unwrap();
    let places = prepared(&folder);
    with_others(&folder, 10);
    let harness = room(places);
    assert_eq!(cards(&harness).len(), 11, "{:?}", cards(&harness));
    let said = names(&harness);
    assert!(said.contains(&"Choose your card first".to_owned()));
    assert!(!said.iter().any(|name| name.starts_with("Only ")));
    drop(harness);

    with_others(&folder, 30);
    let harness = room(places_in(folder.path()));
    let said = names(&harness);
    assert!(said.contains(&"Choose your card, or type its number".to_owned()));
    let symbols = said.iter().filter(|name| name.starts_with("Only "));
    assert_eq!(symbols.count(), Symbol::ALL.len());
}

#[test]
fn a_symbol_shows_its_cards_alone_and_all_shows_the_rest_again() {
    let folder = TempDir::new().unwrap();
    let places = prepared(&folder);
    with_others(&folder, 30);
    let mut harness = room(places);
    press(&mut harness, "Only Circle");
    assert_eq!(
        cards(&harness),
        ["Circle 1", "Circle 3", "Circle 13", "Circle 23"]
    );
    press(&mut harness, "Circle 13");
    assert!(names(&harness).contains(&"PIN for Circle 13".to_owned()));
    press(&mut harness, "Only Star");
    assert!(!names(&harness).contains(&"PIN for Circle 13".to_owned()));
    press(&mut harness, "All");
    assert_eq!(cards(&harness).len(), 11);
    press(&mut harness, "Only Circle");
    harness.state_mut().moment.elapsed_ms = 60_000;
    harness.run_ok();
    assert_eq!(cards(&harness).len(), 11, "the next person begins anew");
}

#[test]
fn a_card_is_found_by_its_number_by_touch_and_by_keys() {
    let folder = TempDir::new().unwrap();
    let places = prepared(&folder);
    with_others(&folder, 30);
    let mut harness = room(places);
    type_digits(&mut harness, "27");
    press(&mut harness, "Open");
    assert!(
        names(&harness).contains(&"PIN for Cross 27".to_owned()),
        "{:?}",
        names(&harness)
    );
    harness.key_press(Key::Escape);
    harness.run_ok();
    type_digits(&mut harness, "99");
    press(&mut harness, "Open");
    assert!(names(&harness).contains(&"No card here has the number 99.".to_owned()));

    harness.event(egui::Event::Text("1".to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(dots(&harness), Some(0));
    harness.event(egui::Event::Text(PIN.to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    harness.run_ok();
    assert!(matches!(harness.state().phase, Phase::Session(_)));
}

#[test]
fn a_pin_that_is_typed_too_early_does_not_show() {
    let folder = TempDir::new().unwrap();
    let places = prepared(&folder);
    with_others(&folder, 30);
    let mut harness = room(places);
    harness.event(egui::Event::Text(PIN.to_owned()));
    harness.run_ok();
    let shown = |name: &str| names(&harness).iter().any(|said| said == name);
    assert!(shown("47") && !shown("470"));
    let mut harness = harness;
    harness.state_mut().moment.elapsed_ms = 15_000;
    harness.run_ok();
    assert!(!names(&harness).contains(&"47".to_owned()));
}

#[test]
fn staff_are_told_a_long_wait_in_minutes() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Staff");
    for guess in 1..=8_u64 {
        // The first seven each after the longest wait, the last one right behind.
        harness.state_mut().moment.elapsed_ms = guess.min(7) * 3_700_000;
        let field = harness.get_by_role_and_label(Role::PasswordInput, "Staff passphrase");
        field.click();
        harness.run_ok();
        harness.event(egui::Event::Text("green garden date".to_owned()));
        harness.run_ok();
        press(&mut harness, "Open");
        harness.run_ok();
    }
    let said = names(&harness)
        .into_iter()
        .find(|name| name.contains("Wait "));
    let said = said.expect("a wait is said");
    assert!(said.contains("minutes, then try again"), "{said}");
}

#[test]
fn digits_of_the_clinics_key_are_no_digits_of_the_new_pin() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Staff");
    harness.event(egui::Event::Text("green garden gate".to_owned()));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    press(&mut harness, "Set a new PIN for Circle 1");
    let field = harness.get_by_role_and_label(Role::PasswordInput, "The recovery key");
    field.focus();
    harness.run_ok();
    harness.event(egui::Event::Text("4708390".to_owned()));
    harness.run_ok();
    let typed = |harness: &Harness<'static, Room>, label: &str| {
        let node = harness.get_by_role_and_label(Role::PasswordInput, label);
        let value = node.accesskit_node().value();
        value.unwrap_or_default().chars().count()
    };
    assert_eq!(typed(&harness, "The recovery key"), 7);
    assert_eq!(typed(&harness, "Choose a PIN"), 0);
    harness.key_press(Key::Tab);
    harness.run_ok();
    harness.event(egui::Event::Text("47".to_owned()));
    harness.run_ok();
    assert_eq!(typed(&harness, "Choose a PIN"), 2);
}

/// How many digits stand beside a chosen card; `None` where no card is chosen.
#[test]
fn half_a_pin_and_its_card_do_not_stay_on_the_locked_screen() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Circle 1");
    type_digits(&mut harness, "470");
    harness.state_mut().moment.elapsed_ms = 14_900;
    harness.run_ok();
    assert_eq!(dots(&harness), Some(3));
    type_digits(&mut harness, "8");
    harness.state_mut().moment.elapsed_ms = 29_800;
    harness.run_ok();
    assert_eq!(dots(&harness), Some(4), "the last touch counts");
    harness.state_mut().moment.elapsed_ms = 29_900;
    harness.run_ok();
    assert_eq!(dots(&harness), None);
    assert!(names(&harness).contains(&"Choose your card first".to_owned()));
    press(&mut harness, "Circle 1");
    assert_eq!(dots(&harness), Some(0), "nothing of it comes back");
    type_digits(&mut harness, PIN);
    press(&mut harness, "Open");
    assert!(matches!(harness.state().phase, Phase::Session(_)));
}

#[test]
fn a_session_leads_nowhere_out_of_itself() {
    let purpose = Purpose::Guest;
    for action in [
        Action::Quit,
        Action::FullScreen,
        Action::Review,
        Action::PlanEditor,
    ] {
        assert!(!Confine::Kiosk(purpose).allows(action), "{action:?}");
        assert!(Confine::Free.allows(action), "{action:?} at home");
    }
    for action in Action::ALL {
        let reads = Confine::Kiosk(Purpose::Guidance).allows(action);
        let harmless = [
            Action::Care,
            Action::Larger,
            Action::Smaller,
            Action::NormalSize,
            Action::Back,
            Action::Lock,
        ];
        assert_eq!(reads, harmless.contains(&action), "{action:?}");
    }
    assert!(!Confine::Kiosk(purpose).opens(Route::Review));

    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Try as a guest");
    harness.run_ok();
    let before = shell(&mut harness).here();
    shell(&mut harness).go(Route::Review);
    harness.run_ok();
    assert_eq!(shell(&mut harness).here(), before);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
    harness.run_ok();
    let asked = |harness: &Harness<'static, Room>| {
        harness
            .output()
            .viewport_output
            .values()
            .flat_map(|output| output.commands.clone())
            .any(|command| command == egui::ViewportCommand::Close)
    };
    assert!(!asked(&harness));
}

#[test]
fn a_guest_is_asked_before_everything_goes() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Try as a guest");
    harness.run_ok();
    assert!(names(&harness).contains(&"Guest: nothing of this is kept".to_owned()));
    press(&mut harness, "I am done");
    press(&mut harness, "Leave, and keep nothing");
    harness.run_ok();
    assert_eq!(shell(&mut harness).locking(), Locking::Asked);
}

#[test]
fn the_guidance_is_read_without_logging_in_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Read the guidance without logging in");
    harness.run_ok();
    assert_eq!(shell(&mut harness).here(), Route::Care);
    shell(&mut harness).go(Route::Today);
    harness.run_ok();
    assert_eq!(shell(&mut harness).here(), Route::Care);
    press(&mut harness, "I am done");
    harness.run_ok();
    assert_eq!(shell(&mut harness).locking(), Locking::Asked);
}

#[test]
fn an_export_goes_to_a_stick_and_nowhere_else() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Try as a guest");
    shell(&mut harness).go(Route::log(Kind::Walk));
    harness.run_ok();
    let save = harness.get_by_role_and_label(Role::Button, "Save");
    save.click_accesskit();
    harness.run_ok();
    shell(&mut harness).go(Route::Share);
    harness.run_ok();
    let stick = folder.path().join("stick");
    let suggested = stick.join("evenly-diary-2026-11-23.json");
    let suggested = suggested.to_str().unwrap();
    assert!(names(&harness).iter().any(|name| name == suggested));
    // Somebody types a place of the account; nobody reaches it here.
    let elsewhere = folder.path().join("evenly-diary-2026-11-23.json");
    let place = harness.get_by_role_and_label(Role::TextInput, "File to write");
    place.focus();
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    let place = harness.get_by_role_and_label(Role::TextInput, "File to write");
    place.type_text(elsewhere.to_str().unwrap());
    harness.run_ok();
    let export = |harness: &mut Harness<'static, Room>| {
        let button = harness.get_by_role_and_label(Role::Button, "Export");
        button.click_accesskit();
        harness.run_ok();
    };
    export(&mut harness);
    assert!(names(&harness).contains(&"Save to your stick".to_owned()));
    let cancel = harness.get_by_role_and_label(Role::Button, "Cancel");
    cancel.click_accesskit();
    harness.run_ok();
    let said = names(&harness);
    let stopped = said.iter().any(|name| name.contains("Stopped."));
    assert!(stopped, "{said:?}");
    export(&mut harness);
    let save = harness.get_by_role_and_label(Role::Button, "Save here");
    save.click_accesskit();
    harness.run_ok();
    let written: Vec<String> = std::fs::read_dir(stick)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(written, ["evenly-diary-2026-11-23.json"]);
    assert!(!elsewhere.exists());
}

#[test]
fn the_warning_says_how_long_is_left() {
    let folder = TempDir::new().unwrap();
    let mut harness = room(prepared(&folder));
    press(&mut harness, "Try as a guest");
    harness.state_mut().left_s = Some(12);
    harness.run_ok();
    let said = "Are you still there? This screen locks in 12 seconds.".to_owned();
    assert!(names(&harness).contains(&said));
}
