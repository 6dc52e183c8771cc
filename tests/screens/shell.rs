//! Checks the frame around the screens: routes by keyboard, the palette, zoom, undo, the rail, the start that fails.

use std::collections::BTreeMap;

use egui::{Key, Modifiers};
use evenly::application::{Command, DiaryCommand, LanguageChoice, ThemeChoice, Ticket};
use evenly::domain::{Body, Kind, NewEntry, Note, Walk, When};
use evenly::i18n::{Language, Words};
use evenly::platform::files::write_whole;
use evenly::ui::actions::Action;
use evenly::ui::nav::{FirstStep, Route};

use crate::stage::{START, Stage, places_in, stamp};

#[test]
fn the_keys_one_to_seven_with_ctrl_lead_to_the_screens() {
    let mut stage = Stage::new();
    let doors = [
        (Key::Num2, Route::Practice),
        (Key::Num3, Route::Diary),
        (Key::Num4, Route::Progress),
        (Key::Num5, Route::Care),
        (Key::Num6, Route::Share),
        (Key::Num7, Route::Settings),
        (Key::Comma, Route::Settings),
        (Key::Num1, Route::Today),
    ];
    for (key, route) in doors {
        stage.ctrl(key);
        assert_eq!(stage.here(), route);
    }
}

#[test]
fn the_doors_of_the_rail_lead_to_the_screens_and_escape_leads_back() {
    let mut stage = Stage::new();
    stage.click("Care path");
    stage.click("Settings");
    assert_eq!(stage.here(), Route::Settings);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Care);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Today);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Today, "there is nothing before it");
}

#[test]
fn the_door_of_the_present_screen_is_lit() {
    let mut stage = Stage::new();
    assert!(stage.is_chosen("Today"));
    stage.ctrl(Key::N);
    assert_eq!(stage.here(), Route::LogMenu);
    assert!(stage.is_chosen("Diary"), "logging belongs to the diary");
    assert!(!stage.is_chosen("Today"));
}

#[test]
fn the_rail_keeps_its_names_when_it_folds() {
    for (width, height) in [
        (1280.0, 820.0),
        (900.0, 700.0),
        (640.0, 480.0),
        (500.0, 480.0),
    ] {
        let mut stage = Stage::set().size(width, height).open();
        stage.click("Settings");
        assert_eq!(stage.here(), Route::Settings, "{width} points wide");
    }
}

#[test]
fn the_palette_finds_an_action_by_part_of_its_name_and_enter_runs_it() {
    let mut stage = Stage::new();
    stage.ctrl(Key::K);
    stage.type_text("bridg");
    stage.see("Log glute bridges");
    stage.see_no("Quit");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::log(Kind::Bridge));
    stage.see_no("Name of an action");
}

#[test]
fn the_palette_searches_in_the_language_in_use() {
    let mut stage = Stage::set().language(LanguageChoice::Chinese).open();
    stage.ctrl(Key::K);
    stage.type_text("设置");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Settings);
}

#[test]
fn the_palette_closes_without_doing_anything() {
    let mut stage = Stage::new();
    stage.ctrl(Key::K);
    stage.see("Name of an action");
    stage.key(Key::Escape);
    stage.key(Key::Escape);
    stage.see_no("Name of an action");
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn help_lists_every_action_that_has_a_key() {
    let mut stage = Stage::new();
    stage.key(Key::F1);
    let names: Vec<String> = Action::ALL
        .into_iter()
        .filter(|action| !action.shortcuts().is_empty())
        .map(|action| action.name(stage.words()))
        .collect();
    for name in names {
        stage.see(&name);
    }
    stage.key(Key::F1);
    stage.see_no("Tab moves to the next field");
}

#[test]
fn no_two_actions_share_a_key() {
    let mut taken = BTreeMap::new();
    for action in Action::ALL {
        for key in action.shortcuts() {
            let before = taken.insert(format!("{key:?}"), action);
            assert_eq!(before, None, "{key:?} means {action:?} too");
        }
    }
}

#[test]
fn every_action_has_a_name_of_its_own_and_a_sentence_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut names = BTreeMap::new();
        for action in Action::ALL {
            let name = action.name(&words);
            assert!(!action.about(&words).is_empty());
            assert_eq!(names.insert(name.clone(), action), None, "{name}");
        }
    }
}

#[test]
fn the_size_keys_step_from_100_to_250_percent_and_back() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Plus);
    stage.ctrl(Key::Equals);
    assert_eq!(stage.shell().settings().zoom.percent(), 120);
    stage.ctrl(Key::Minus);
    assert_eq!(stage.shell().settings().zoom.percent(), 110);
    stage.ctrl(Key::Num0);
    assert_eq!(stage.shell().settings().zoom.percent(), 100);
    stage.ctrl(Key::Minus);
    assert_eq!(stage.shell().settings().zoom.percent(), 100, "the least");
    for _press in 0..20 {
        stage.ctrl(Key::Plus);
    }
    assert_eq!(stage.shell().settings().zoom.percent(), 250, "the most");
    let mut again = stage.restart();
    assert_eq!(again.shell().settings().zoom.percent(), 250);
}

fn log_a_walk(stage: &mut Stage, number: u64) {
    let entry = NewEntry {
        when: When {
            day: stage.today(),
            time: None,
            start: None,
        },
        body: Body::Walk(Walk::default()),
        note: Note::default(),
    };
    stage.shell().runner_mut().submit(
        Ticket::new(number),
        &stamp(START),
        Command::Diary(DiaryCommand::Log(entry)),
    );
    stage.run();
}

#[test]
fn a_saved_entry_says_so_and_ctrl_z_takes_it_back_also_after_a_restart() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, 1_000_000);
    stage.see("Saved.");
    stage.see("Walk logged.");
    let mut stage = stage.restart();
    stage.see_no("Walk logged.");
    stage.ctrl(Key::Z);
    stage.see("Taken back: Walk logged.");
    stage.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    stage.see("Done again: Walk logged.");
    stage.click("Undo");
    stage.see("Taken back: Walk logged.");
    stage.ctrl(Key::Y);
    stage.see("Done again: Walk logged.");
}

#[test]
fn what_was_saved_is_announced() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, 1_000_000);
    let announced = stage.announced();
    assert!(
        announced.iter().any(|text| text.contains("Walk logged.")),
        "{announced:?}"
    );
}

#[test]
fn there_is_a_word_for_nothing_to_undo() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Z);
    stage.see("There is nothing to take back.");
    stage.click("Close this notice");
    stage.see_no("There is nothing to take back.");
}

#[test]
fn ctrl_z_in_a_text_field_leaves_the_diary_alone() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, 1_000_000);
    stage.ctrl(Key::K);
    stage.type_text("abc");
    stage.ctrl(Key::Z);
    stage.key(Key::Escape);
    stage.key(Key::Escape);
    stage.see_no("Taken back");
}

#[test]
fn the_first_start_begins_with_the_guidance() {
    let mut stage = Stage::set().never_started().open();
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Guidance));
}

#[test]
fn a_window_nobody_touches_asks_for_no_frame() {
    let mut stage = Stage::new();
    for key in [Key::Num1, Key::Num2, Key::Num3, Key::Num5, Key::Num7] {
        stage.ctrl(key);
        assert!(!stage.asks_for_more_frames(), "after {key:?}");
    }
}

#[test]
fn a_diary_that_is_open_elsewhere_says_so_and_opens_when_it_is_free() {
    let first = Stage::new();
    let folder = first.folder().to_owned();
    let mut second = Stage::begin_on(&folder);
    second.see("This diary is already open in another window.");
    second.see("Nothing was changed.");
    let (kept, _, _) = first.close();
    second.click("Try again");
    assert_eq!(second.here(), Route::Today);
    drop(second);
    drop(kept);
}

#[test]
fn a_damaged_diary_offers_its_newest_backup_and_brings_it_back() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, 1_000_000);
    let (folder, _, _) = stage.close();
    let diary = places_in(folder.path()).profile().join("diary.db");
    let mut bytes = std::fs::read(&diary).expect("the diary file");
    for byte in bytes.iter_mut().skip(4_096).take(4_096) {
        *byte ^= 0x5a;
    }
    write_whole(&diary, &bytes).expect("the diary file");
    let mut stage = Stage::set().open_in(folder);
    stage.see("The diary file is damaged and cannot be read safely.");
    stage.see("Newest backup: ");
    stage.see("1 entry");
    stage.click("Restore the newest backup");
    assert_eq!(stage.here(), Route::Today);
    stage.ctrl(Key::Num7);
    stage.see("1 entry in the diary.");
}

#[test]
fn a_clock_that_was_set_back_is_said_on_every_screen() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, 1_000_000);
    let (folder, _, _) = stage.close();
    let mut stage = Stage::set()
        .at("2026-11-20T08:00:00+01:00[Europe/Berlin]")
        .open_in(folder);
    stage.see("The clock seems to be wrong.");
    stage.ctrl(Key::Num7);
    stage.see("The clock seems to be wrong.");
}

#[test]
fn nothing_reaches_beyond_the_window_at_any_size() {
    for (zoom, width, height) in [
        (100, 1280.0, 820.0),
        (100, 640.0, 480.0),
        (200, 1280.0, 820.0),
        (250, 1280.0, 820.0),
    ] {
        for language in [LanguageChoice::English, LanguageChoice::Chinese] {
            let mut stage = Stage::set()
                .zoom(zoom)
                .size(width, height)
                .language(language)
                .open();
            for key in [
                Key::Num1,
                Key::Num2,
                Key::Num3,
                Key::Num4,
                Key::Num5,
                Key::Num6,
                Key::Num7,
                Key::N,
            ] {
                stage.ctrl(key);
                let (edge, name) = stage.widest();
                let right = stage.right_edge();
                assert!(
                    edge <= right + 1.0,
                    "{name:?} ends at {edge} of {right} on {:?} at {zoom} %",
                    stage.here()
                );
            }
        }
    }
}

/// The pictures lie in the target folder, for whoever wants to look at them.
#[test]
fn every_screen_is_drawn_in_each_theme() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    std::fs::create_dir_all(&folder).expect("a folder");
    let looks = [
        ("light", ThemeChoice::Light, LanguageChoice::English, 100),
        ("dark", ThemeChoice::Dark, LanguageChoice::English, 100),
        (
            "contrast",
            ThemeChoice::Contrast,
            LanguageChoice::Chinese,
            100,
        ),
        ("large", ThemeChoice::Light, LanguageChoice::English, 250),
    ];
    for (look, theme, language, zoom) in looks {
        let mut stage = Stage::set()
            .theme(theme)
            .language(language)
            .zoom(zoom)
            .open();
        for (place, key) in [Key::Num1, Key::Num7].into_iter().enumerate() {
            stage.ctrl(key);
            let path = folder.join(format!("{look}-{place}.png"));
            stage.png(&path);
            assert!(path.is_file());
        }
    }
}

#[test]
fn a_place_picked_in_the_systems_dialog_comes_back_to_the_screen() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Num6);
    let place = stage.folder().join("copy.json");
    stage.will_pick(Some(place.clone()));
    stage.click("Choose where the export goes");
    assert_eq!(stage.value("File to write"), place.display().to_string());
    stage.will_pick(None);
    stage.click("Choose where the export goes");
    assert_eq!(
        stage.value("File to write"),
        place.display().to_string(),
        "thinking better of it keeps what was there"
    );
}
