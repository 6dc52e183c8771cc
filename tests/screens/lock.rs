//! Checks the lock: setting it, locking, unlocking, a wrong or forgotten passphrase, and taking it off.

use egui::accesskit::Role;
use egui::{Key, Modifiers, OutputCommand};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::{LOG_FILE, LanguageChoice, Passphrase, RecoveryCode};
use evenly::domain::Kind;
use evenly::store::{Cost, NewSlot, put_slot};
use evenly::ui::nav::Route;

use crate::stage::{Stage, places_in};

const WORDS: &str = "my own seven dwarfs";
const NOTE: &str = "quokka behind the wardrobe";

/// A diary with one note, locked by a passphrase and this code.
fn locked_folder() -> (tempfile::TempDir, RecoveryCode) {
    let mut stage = Stage::new();
    write_note(&mut stage);
    let (folder, _size, _now) = stage.close();
    let dir = places_in(folder.path()).profile();
    let code = RecoveryCode::make().unwrap();
    put_slot(&(&dir).into(), &NewSlot::Recovery(&code)).unwrap();
    let passphrase = NewSlot::Passphrase {
        words: WORDS,
        cost: Cost::FLOOR,
    };
    put_slot(&(&dir).into(), &passphrase).unwrap();
    (folder, code)
}

fn write_note(stage: &mut Stage) {
    stage.shell().go(Route::log(Kind::Note));
    stage.run();
    stage.type_into("Note", NOTE);
    stage.click("Save");
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
}

fn unlock(stage: &mut Stage, words: &str) {
    stage.clear("Passphrase");
    stage.type_into("Passphrase", words);
    stage.click("Unlock");
}

/// The code that stands on the page, as it is shown.
fn code_on_screen(stage: &Stage) -> String {
    let texts = stage.texts();
    let found = texts.iter().find(|text| RecoveryCode::typed(text).is_ok());
    found.expect("the code is shown").clone()
}

fn set_own_passphrase(stage: &mut Stage) -> String {
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("Set a passphrase");
    stage.click("My own");
    stage.type_into("New passphrase", WORDS);
    stage.type_into("New passphrase, again", WORDS);
    stage.click("Next");
    let code = code_on_screen(stage);
    stage.click("Next");
    code
}

#[test]
fn the_lock_is_on_only_after_the_code_was_typed_back() {
    let mut stage = Stage::new();
    write_note(&mut stage);
    stage.see_no("Close the diary until");
    stage.ctrl(Key::Num7);
    stage.see("There is no lock.");
    let code = set_own_passphrase(&mut stage);
    let other = RecoveryCode::make().unwrap();
    stage.type_into("Recovery code", &other.shown());
    stage.click("Turn the lock on");
    stage.see("This is not the code shown before");
    stage.clear("Recovery code");
    stage.type_into("Recovery code", "ABC");
    stage.click("Turn the lock on");
    stage.see("You typed 3");
    assert!(!stage.sees("The lock is on"), "nothing is locked yet");
    let mut stage = stage.restart();
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
    let code_again = set_own_passphrase(&mut stage);
    assert_ne!(
        code, code_again,
        "a code that was not kept is not shown twice"
    );
    stage.type_into("Recovery code", &code_again.to_lowercase());
    stage.click("Turn the lock on");
    stage.see("The lock is on. Passphrase and code were both tried");
    let mut stage = stage.restart();
    stage.see("Your diary is locked");
    stage.see_no(NOTE);
    unlock(&mut stage, WORDS);
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
}

#[test]
fn six_words_are_offered_and_typed_once() {
    let mut stage = Stage::new();
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("Set a passphrase");
    let offered = |stage: &Stage| {
        let texts = stage.texts();
        let found = texts.iter().find(|text| {
            let list = include_str!("../../assets/passphrase/words.txt");
            text.split(' ').count() == 6
                && text
                    .split(' ')
                    .all(|word| list.lines().any(|listed| listed == word))
        });
        found.expect("six words are shown").clone()
    };
    let first = offered(&stage);
    stage.click("Other words");
    let words = offered(&stage);
    assert_ne!(first, words);
    stage.type_into("Type the six words", &first);
    stage.click("Next");
    stage.see("These are not the six words");
    stage.clear("Type the six words");
    stage.type_into("Type the six words", &words.to_uppercase());
    stage.click("Next");
    let code = code_on_screen(&stage);
    stage.click("Next");
    stage.type_into("Recovery code", &code);
    stage.click("Turn the lock on");
    stage.ctrl(Key::L);
    stage.see("Your diary is locked");
    unlock(&mut stage, &words);
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn a_short_passphrase_or_two_that_differ_are_not_taken() {
    let mut stage = Stage::new();
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("Set a passphrase");
    stage.click("My own");
    stage.type_into("New passphrase", "eleven sign");
    stage.click("Next");
    stage.see("Too short: at least 12 characters");
    stage.type_into("New passphrase", "s");
    stage.type_into("New passphrase, again", "eleven sign");
    stage.click("Next");
    stage.see("The two are not the same");
    stage.click("Cancel");
    stage.see("There is no lock.");
}

#[test]
fn after_a_lock_nothing_of_the_diary_is_in_the_window() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    unlock(&mut stage, WORDS);
    stage.shell().go(Route::log(Kind::Note));
    stage.run();
    stage.type_into("Note", "a second secret");
    stage.harness().run_steps(8);
    stage.ctrl(Key::A);
    stage.ctrl(Key::C);
    stage.click("Lock");
    stage.see("Your diary is locked");
    for text in stage.texts() {
        for word in ["quokka", "wardrobe", "second secret", "Today", "Diary"] {
            assert!(!text.contains(word), "{text:?} is on the locked screen");
        }
    }
    // What was typed before the lock does not come back, whatever is pressed.
    assert!(stage.has_focus("Passphrase"));
    for _press in 0..5 {
        stage.ctrl(Key::Z);
        stage.ctrl(Key::Y);
        stage.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    }
    assert_eq!(stage.value("Passphrase"), "");
    stage.type_text("abc");
    stage.ctrl(Key::Z);
    for text in stage.texts() {
        assert!(
            !text.contains("secret") && !text.contains("quokka"),
            "{text:?}"
        );
    }
}

#[test]
fn egui_keeps_what_was_typed_where_nothing_clears_it() {
    // The control for the test above: without the clearing, a field of the same name brings back
    // what the person before typed into it.
    let mut harness = egui_kittest::Harness::new_ui_state(
        |ui, text: &mut String| {
            let field = egui::TextEdit::singleline(text).id(egui::Id::unique("field"));
            let _named = ui.add(field).accessible_name("Field");
        },
        String::new(),
    );
    harness.get_by_role(Role::TextInput).focus();
    harness.run();
    harness.get_by_role(Role::TextInput).type_text("a secret");
    // After a second of rest egui notes what stands there.
    harness.run_steps(8);
    harness.state_mut().clear();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(harness.state().contains("secret"), "{:?}", harness.state());
}

#[test]
fn the_clipboard_is_emptied_only_where_it_holds_something_of_ours() {
    for copies in [true, false] {
        let (folder, _code) = locked_folder();
        let mut stage = Stage::set().open_in(folder);
        unlock(&mut stage, WORDS);
        if copies {
            stage.shell().go(Route::Lock);
            stage.run();
            stage.click("New recovery code");
            stage.click("Copy");
        }
        // Only pressed, so that one step is one frame, and what it hands to the system is seen.
        stage.harness().event(egui::Event::Key {
            key: Key::L,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::COMMAND,
        });
        let mut emptied = false;
        for _frame in 0..4 {
            stage.harness().step();
            let commands = &stage.harness().output().platform_output.commands;
            emptied |= commands.contains(&OutputCommand::CopyText(String::new()));
        }
        stage.see("Your diary is locked");
        assert_eq!(emptied, copies);
    }
}

#[test]
fn the_passphrase_is_dots_also_for_screen_readers_until_it_is_shown() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    let role = |stage: &Stage| {
        let node = stage.drawn().get_by_label("Passphrase");
        node.accesskit_node().role()
    };
    assert!(stage.has_focus("Passphrase"), "one can type at once");
    stage.type_text("my own");
    assert_eq!(role(&stage), Role::PasswordInput);
    assert!(!stage.value("Passphrase").contains("own"));
    stage.click("Show");
    assert_eq!(role(&stage), Role::TextInput);
    assert_eq!(stage.value("Passphrase"), "my own");
    stage.click("Hide");
    assert_eq!(role(&stage), Role::PasswordInput);
}

#[test]
fn a_wrong_passphrase_and_a_damaged_key_file_are_two_messages() {
    let (folder, _code) = locked_folder();
    let dir = places_in(folder.path()).profile();
    let mut stage = Stage::set().open_in(folder);
    unlock(&mut stage, "not the passphrase");
    stage.see("That is not the passphrase.");
    stage.see_no("damaged");
    for copy in ["keys.json", "keys.2.json"] {
        std::fs::write(dir.join(copy), "{").unwrap();
    }
    std::fs::remove_dir_all(dir.join("backups")).unwrap();
    unlock(&mut stage, WORDS);
    stage.see("The file with the keys of this diary is damaged.");
    stage.see_no("That is not the passphrase.");
}

#[test]
fn after_five_wrong_passphrases_one_waits_and_then_gets_in() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    for _guess in 0..5 {
        unlock(&mut stage, "not the passphrase");
        stage.see("That is not the passphrase.");
    }
    unlock(&mut stage, WORDS);
    stage.see("wait 30 seconds");
    stage.nobody_for(20);
    stage.see("wait 10 seconds");
    stage.nobody_for(10);
    stage.see_no("wait");
    unlock(&mut stage, WORDS);
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn a_forgotten_passphrase_is_replaced_with_the_code() {
    let (folder, code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    stage.click("Forgotten? Use the recovery code");
    stage.type_into("Recovery code", &RecoveryCode::make().unwrap().shown());
    stage.click("Unlock");
    stage.see("That code does not open this diary.");
    stage.clear("Recovery code");
    stage.type_into("Recovery code", code.shown().split_at(1).1);
    stage.click("Unlock");
    stage.see("You typed 27");
    stage.clear("Recovery code");
    stage.type_into("Recovery code", &code.shown());
    stage.key(Key::Enter);
    stage.see("Choose a new passphrase");
    stage.see_no(NOTE);
    stage.click("My own");
    stage.type_into("New passphrase", "another long one");
    stage.type_into("New passphrase, again", "another long one");
    stage.click("Set it and open the diary");
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
    stage.ctrl(Key::L);
    unlock(&mut stage, WORDS);
    stage.see("That is not the passphrase.");
    unlock(&mut stage, "another long one");
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn the_passphrase_can_be_changed_and_the_lock_taken_off() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    unlock(&mut stage, WORDS);
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("Take the lock off");
    stage.type_into("Present passphrase", "not the passphrase");
    stage.click("Take the lock off");
    stage.see("That is not the passphrase.");
    stage.clear("Present passphrase");
    stage.type_into("Present passphrase", WORDS);
    stage.click("Take the lock off");
    stage.see("The lock is off.");
    stage.see("There is no lock.");
    let mut stage = stage.restart();
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
    // Without a passphrase the key leads to where one can be set.
    stage.ctrl(Key::L);
    assert_eq!(stage.here(), Route::Lock);
}

#[test]
fn it_locks_by_itself_and_says_so_half_a_minute_before() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    unlock(&mut stage, WORDS);
    stage.nobody_for(3_600);
    assert_eq!(stage.here(), Route::Today, "it is off by default");
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("2 minutes");
    stage.nobody_for(89);
    stage.see_no("locks in half a minute");
    stage.nobody_for(2);
    stage.see("This diary locks in half a minute.");
    // Any key extends.
    stage.key(Key::ArrowDown);
    stage.nobody_for(0);
    stage.see_no("locks in half a minute");
    // It locks whatever lies over the screen.
    stage.ctrl(Key::K);
    stage.nobody_for(0);
    stage.nobody_for(119);
    stage.see("This diary locks in half a minute.");
    stage.nobody_for(1);
    stage.see("Your diary is locked");
    stage.see("It locked by itself");
    stage.see_no("locks in half a minute");
    unlock(&mut stage, WORDS);
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn the_code_is_saved_as_a_page_where_the_person_says() {
    let (folder, _code) = locked_folder();
    let to = folder.path().join("code.html");
    let mut stage = Stage::set().open_in(folder);
    unlock(&mut stage, WORDS);
    stage.shell().go(Route::Lock);
    stage.run();
    stage.click("New recovery code");
    let code = code_on_screen(&stage);
    stage.will_pick(Some(to.clone()));
    stage.click("Save as a page to print");
    stage.see("Saved: ");
    let page = std::fs::read_to_string(&to).unwrap();
    assert!(page.contains(&code));
    assert!(page.contains("<svg"), "the code is there for a camera too");
    assert!(!page.contains("http"), "the page needs nothing else");
    stage.click("Next");
    stage.type_into("Recovery code", &code);
    stage.click("Use this code from now on");
    stage.see("The old one opens nothing any more.");
}

#[test]
fn everything_on_the_locked_screen_fits_at_200_percent_in_both_languages() {
    for (language, title) in [
        (LanguageChoice::English, "Your diary is locked"),
        (LanguageChoice::Chinese, "您的日记已锁定"),
    ] {
        let (folder, _code) = locked_folder();
        let mut stage = Stage::set()
            .language(language)
            .zoom(200)
            .size(800.0, 600.0)
            .open_in(folder);
        stage.see(title);
        let (right, name) = stage.widest();
        assert!(right <= stage.right_edge(), "{name:?} reaches {right}");
    }
}

#[test]
fn a_passphrase_of_our_words_is_taken_however_it_is_spaced() {
    let typed = Passphrase::typed(" ABOVE absorb  accent access acid above ");
    assert_eq!(typed.expose(), "above absorb accent access acid above");
}

/// What the guidance shows above its text, in the words of the screen.
const GUIDANCE: [&str; 3] = [
    "Find in the guidance",
    "All warning signs",
    "Start the six questions",
];

#[test]
fn the_guidance_is_read_without_unlocking_and_leads_back_to_the_lock() {
    let (folder, _code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    stage.click("Read the guidance");
    for text in GUIDANCE {
        stage.see(text);
    }
    stage.see_no("Passphrase");
    stage.type_into("Find in the guidance", "lotion");
    stage.see("1 place");
    // Escape ends the search, then goes from page to page, then to the lock.
    stage.key(Key::Escape);
    stage.see_no("1 place");
    stage.click("All warning signs");
    stage.see_no("Whom to see first");
    stage.key(Key::Escape);
    stage.see("Whom to see first");
    stage.key(Key::Escape);
    stage.see("Your diary is locked");
    assert!(stage.has_focus("Passphrase"));
    stage.tab_to("Read the guidance");
    stage.key(Key::Enter);
    stage.tab_to("Back to the locked diary");
    stage.key(Key::Enter);
    unlock(&mut stage, WORDS);
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn nothing_of_the_diary_can_be_reached_from_the_guidance_on_the_locked_screen() {
    let mut stage = Stage::new();
    write_note(&mut stage);
    stage.shell().go(Route::log(Kind::CareStep));
    stage.run();
    stage.click("MRI scan");
    stage.type_into("Name", "Doctor Quokka");
    stage.clear("On");
    stage.type_into("On", "26/11/2026");
    stage.click("Save");
    // The control: in the open diary the same pages do show what is the person's own.
    let own = [
        "Doctor Quokka",
        "Visit sheet",
        "Print this page",
        "Count my sitting now",
    ];
    let seen = |stage: &mut Stage| -> Vec<&str> {
        let pages = [
            "1 · See a specialist",
            "2 · Find the cause",
            "5 · Daily life",
        ];
        let mut found = Vec::new();
        for page in pages {
            stage.click(page);
            found.extend(own.iter().filter(|words| stage.sees(words)));
        }
        found.sort_unstable();
        found.dedup();
        found
    };
    stage.shell().go(Route::Care);
    stage.run();
    assert_eq!(seen(&mut stage).len(), own.len(), "{:?}", stage.texts());
    let (folder, _size, _now) = stage.close();
    let dir = places_in(folder.path()).profile();
    let passphrase = NewSlot::Passphrase {
        words: WORDS,
        cost: Cost::FLOOR,
    };
    put_slot(&(&dir).into(), &passphrase).unwrap();
    let mut stage = Stage::set().open_in(folder);
    stage.click("Read the guidance");
    assert_eq!(seen(&mut stage), Vec::<&str>::new());
    for key in [Key::Num1, Key::Num3, Key::K, Key::N, Key::L, Key::Z] {
        stage.ctrl(key);
        stage.see("Back to the locked diary");
        stage.see_no("uokka");
    }
    // The six questions can be answered, and are forgotten with the page.
    stage.click("1 · See a specialist");
    stage.click("Start the six questions");
    stage.click_nth("None of these", 0);
    stage.click("Show where to start");
    stage.see("Change my answers");
    stage.see_no("Print this page");
    stage.see_no("Save the page");
    stage.click("Back to the locked diary");
    stage.click("Read the guidance");
    stage.see("Start the six questions");
    stage.see_no("Change my answers");
}

#[test]
fn the_log_says_when_it_was_locked_and_unlocked_and_how_often_that_failed() {
    let (folder, code) = locked_folder();
    let mut stage = Stage::set().open_in(folder);
    let said = |stage: &Stage| -> Vec<String> {
        let text = std::fs::read_to_string(stage.folder().join(LOG_FILE)).unwrap();
        let lines = text.lines().filter(|line| line.contains("lock"));
        lines
            .map(|line| line.split(' ').skip(2).collect::<Vec<_>>().join(" "))
            .collect()
    };
    assert_eq!(
        said(&stage),
        Vec::<String>::new(),
        "nobody locked it just now"
    );
    unlock(&mut stage, "not the passphrase");
    unlock(&mut stage, "not this one either");
    assert_eq!(said(&stage), ["unlock-failed 1", "unlock-failed 2"]);
    unlock(&mut stage, WORDS);
    stage.ctrl(Key::L);
    stage.click("Forgotten? Use the recovery code");
    stage.type_into("Recovery code", &code.shown());
    stage.click("Unlock");
    let all = [
        "unlock-failed 1",
        "unlock-failed 2",
        "unlocked",
        "locked",
        "unlocked",
    ];
    assert_eq!(said(&stage), all);
    // A try that has to wait is none: nothing was looked at.
    let stage = stage.restart();
    let mut stage = stage;
    for _guess in 0..5 {
        unlock(&mut stage, "not the passphrase");
    }
    unlock(&mut stage, WORDS);
    stage.see("wait 30 seconds");
    assert_eq!(said(&stage).last().unwrap(), "unlock-failed 5");
}
