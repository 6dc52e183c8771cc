//! Checks that no door is dead: every action and every place opens a page with a title, and all that can be pressed can be scrolled to.

use egui::Key;
use evenly::application::{LanguageChoice, open_to_read};
use evenly::domain::rules::RuleId;
use evenly::domain::{Entry, Exercise, GirthPlace, Kind, Side};
use evenly::i18n::{Language, Words};
use evenly::ui::actions::Action;
use evenly::ui::nav::{FirstStep, Route};

use crate::entries::{bridge, check_in, day, girth, pause, raise, swim, walk};
use crate::stage::{Stage, places_in};
use crate::today::folder_with;

const LANGUAGES: [(LanguageChoice, Language); 2] = [
    (LanguageChoice::English, Language::English),
    (LanguageChoice::Chinese, Language::Chinese),
];

#[test]
fn every_action_of_the_palette_opens_a_page_at_any_size_in_both_languages() {
    for (choice, language) in LANGUAGES {
        for zoom in [100, 250] {
            walk_through_the_palette(choice, &Words::new(language), zoom);
        }
    }
}

fn walk_through_the_palette(choice: LanguageChoice, words: &Words, zoom: u16) {
    let mut stage = small(choice, zoom);
    for action in Action::ALL {
        let name = action.name(words);
        let case = format!("{name} at {zoom} %");
        stage.shell().go(Route::Today);
        stage.run();
        if action != Action::Palette {
            stage.ctrl(Key::K);
            stage.type_text(&name);
            stage.key(Key::Enter);
        }
        if let Some(route) = action.route(stage.today()) {
            assert_eq!(stage.here(), route, "{case}");
        }
        assert!(!stage.headings(1).is_empty(), "{case}: no title");
        if action == Action::Help {
            let title = words.shell_help_title();
            assert!(stage.headings(2).contains(&title), "{case}");
            stage.key(Key::Escape);
        }
        if matches!(
            action,
            Action::Larger | Action::Smaller | Action::NormalSize
        ) {
            stage = small(choice, zoom);
        }
    }
}

#[test]
fn everything_that_can_be_pressed_can_be_scrolled_to_at_any_size_in_both_languages() {
    for (choice, _) in LANGUAGES {
        for zoom in [100, 250] {
            let mut stage = small(choice, zoom);
            for place in places(&mut stage) {
                stage.shell().go(place);
                stage.run();
                let case = format!("{place:?}, {choice:?} at {zoom} %");
                assert_eq!(stage.here(), place, "{case}");
                assert!(!stage.headings(1).is_empty(), "{case}: no title");
                let lost = stage.out_of_reach();
                assert!(lost.is_empty(), "{case}: {lost:?} cannot be reached");
            }
        }
    }
}

#[test]
fn the_palette_and_the_help_page_can_be_used_at_any_size_in_both_languages() {
    for (choice, language) in LANGUAGES {
        let words = Words::new(language);
        for zoom in [100, 250] {
            let mut stage = small(choice, zoom);
            for (key, title) in [
                (Action::Palette, words.shell_palette_title()),
                (Action::Help, words.shell_help_title()),
            ] {
                let case = format!("{title} at {zoom} %");
                stage.shell().go(Route::Settings);
                stage.run();
                let [shortcut, ..] = key.shortcuts()[..] else {
                    panic!("{case} has a key")
                };
                stage.press(shortcut.modifiers, shortcut.logical_key);
                let heading = stage.place_of_heading(&title);
                assert!(stage.window().contains_rect(heading), "{case}: {heading}");
                let lost = stage.out_of_reach();
                assert!(lost.is_empty(), "{case}: {lost:?} cannot be reached");
                stage.key(Key::Escape);
                assert_eq!(stage.here(), Route::Settings, "{case}");
            }
        }
    }
}

#[test]
fn a_diary_that_did_not_open_shows_every_way_on_at_the_largest_size() {
    let first = Stage::set().zoom(250).open();
    let mut second = Stage::begin_on(first.folder());
    assert!(!second.headings(1).is_empty());
    second.see("Try again");
    assert_eq!(second.out_of_reach(), Vec::<String>::new());
}

/// The smallest window, with an entry of each activity in the diary and two rules that speak.
fn small(choice: LanguageChoice, zoom: u16) -> Stage {
    let (sunday, monday) = (day("2026-11-22"), day("2026-11-23"));
    let folder = folder_with([
        raise(sunday, Side::Left)
            .minutes(15.0)
            .effort(5)
            .before(Side::Left, 1),
        walk(sunday).minutes(40.0).effort(3),
        check_in(monday).morning(Side::Left, 4),
        bridge(monday).minutes(10.0).effort(6).worst(Side::Left, 7),
        swim(monday).minutes(20.0).effort(4),
        girth(monday, GirthPlace::Thigh10, Some(52.5), Some(54.0)),
        pause(monday).sat(90.0),
    ]);
    Stage::set()
        .language(choice)
        .zoom(zoom)
        .size(640.0, 480.0)
        .open_in(folder)
}

fn newest_entry(stage: &Stage) -> Entry {
    let reader = open_to_read(&places_in(stage.folder())).expect("the diary can be read");
    let diary = reader.diary().expect("the diary can be read");
    diary.entries.into_iter().next_back().expect("an entry")
}

/// Every place of the program.
fn places(stage: &mut Stage) -> Vec<Route> {
    let today = stage.today();
    let entry = newest_entry(stage);
    let (kind, id) = (entry.kind(), entry.id);
    let mut places = vec![
        Route::Today,
        Route::LogMenu,
        Route::CheckIn {
            day: today,
            editing: None,
        },
        Route::Log {
            kind,
            editing: Some(id),
            day: None,
        },
        Route::LogAgain { kind, entry: id },
        Route::Diary,
        Route::Entry(id),
        Route::Bin,
        Route::History(id),
        Route::Practice,
        Route::Plan(Exercise::Bridge),
        Route::Plan(Exercise::LegRaise),
        Route::LogSession(Kind::Bridge),
        Route::Progress,
        Route::BodyMaps,
        Route::Care,
        Route::Share,
        Route::Review,
        Route::Merge,
        Route::Versions,
        Route::Safety,
        Route::Stop,
        Route::Settings,
        Route::Backups,
        Route::Found,
        Route::Erase,
    ];
    places.extend(RuleId::ALL.iter().copied().map(Route::Why));
    let forms = Kind::ALL.iter().copied();
    let forms = forms.filter(|kind| *kind != Kind::CheckIn);
    places.extend(forms.map(Route::log));
    places.extend(
        [
            FirstStep::Guidance,
            FirstStep::Safety,
            FirstStep::Side,
            FirstStep::Professional,
            FirstStep::Reading,
        ]
        .map(Route::FirstStart),
    );
    places
}
