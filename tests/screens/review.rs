//! Checks the Review screen: opening by drop and by dialog, the list, the keyboard path, the closer
//! look, and that nothing of it is kept.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use evenly::application::{LanguageChoice, extract_as_json};
use evenly::domain::{
    Day, Diary, Extract, Pseudonym, SafetyCheck, SetSide, Side, StopSign, Variant,
};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::entries::{bridge, check_in, day, diary, raise, walk};
use crate::importing::drop_on;
use crate::plans::plan;
use crate::stage::{START, Stage, stamp};

pub(crate) fn ago(days: i64) -> Day {
    day("2026-11-23").plus(-days)
}

pub(crate) fn named(name: &str, mut diary: Diary) -> Diary {
    diary.person.pseudonym = Some(Pseudonym::new(name).expect("a name"));
    diary
}

/// A stop sign, pain that has not settled, and nothing of note; a broken file and a foreign one.
fn clinic() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let mut sign = diary([
        bridge(ago(5)).effort(4).minutes(20.0).worst(Side::Left, 3),
        raise(ago(1), Side::Left).effort(3).minutes(10.0),
        walk(ago(0)).effort(2).minutes(15.0),
    ]);
    sign.profile.weaker_side = Some(Side::Left);
    sign.safety.checks = vec![SafetyCheck {
        at: stamp("2026-11-23T07:42:00+01:00[Europe/Berlin]"),
        day: ago(0),
        signs: BTreeSet::from([StopSign::NewFootDrop]),
    }];
    let mut three = plan(
        Variant::BridgeDouble,
        &[(SetSide::Left, 2, 8), (SetSide::Right, 1, 8)],
    );
    three.day = ago(10);
    three.days_per_week = Some(3);
    sign.plans = vec![three];
    let unsettled = diary([
        bridge(ago(1))
            .effort(4)
            .minutes(10.0)
            .before(Side::Right, 2)
            .worst(Side::Right, 4),
        check_in(ago(0)).morning(Side::Right, 5),
    ]);
    let quiet = diary([walk(ago(1)).effort(2).minutes(20.0)]);
    for (name, diary) in [
        ("a.json", named("A-008", quiet)),
        ("b.json", named("A-022", unsettled)),
        ("c.json", named("A-014", sign)),
    ] {
        std::fs::write(
            folder.path().join(name),
            extract_as_json(&Extract::whole(diary.clone())),
        )
        .expect("a file");
    }
    std::fs::write(folder.path().join("d.json"), "{").expect("a file");
    folder
}

/// The review of the clinic's folder.
fn opened() -> (Stage, TempDir) {
    let clinic = clinic();
    let mut stage = Stage::new();
    drop_on(&mut stage, &[clinic.path()]);
    (stage, clinic)
}

#[test]
fn a_folder_dropped_on_the_window_shows_who_needs_a_look_first_and_why() {
    let (mut stage, _clinic) = opened();
    assert_eq!(stage.here(), Route::Review);
    stage.see("4 exported diaries from");
    stage.see("read only · nothing leaves this computer");
    let texts = stage.texts();
    let place = |text: &str| {
        let found = texts.iter().position(|shown| shown.starts_with(text));
        found.unwrap_or_else(|| panic!("{text:?} is not among\n{}", texts.join("\n")))
    };
    assert!(place("A-014: stop sign:") < place("A-022: pain not settling"));
    assert!(place("A-022: pain not settling") < place("d.json: "));
    assert!(place("d.json: ") < place("A-008: "));
    stage.see("safety answers not in this file");
    stage.see("not enough data:");
    // The first is looked at closely by itself.
    stage.see("23 Nov 07:42");
    stage.see("Can no longer lift the front of the foot");
    stage.see("L 2 × 8");
    stage.see("R 1 × 8");
}

#[test]
fn a_plan_is_written_for_the_chosen_diary_and_back_leads_to_the_list() {
    let (mut stage, _clinic) = opened();
    stage.click("Write a plan for A-014…");
    assert_eq!(stage.here(), Route::PlanEditor);
    let texts = stage.texts();
    assert!(texts.iter().any(|text| text == "A-014"));
    // The plan of that diary is there to be changed, not an empty one: 3 days a week of one exercise.
    let ticked = |label: &str| texts.iter().filter(|text| *text == label).count();
    assert_eq!(ticked("How many"), 2, "{texts:?}");
    stage.click("Begin with an empty plan");
    stage.see_no("How many");
    stage.click("Begin with the plan of this diary");
    stage.see("How many");
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Review);
    stage.see("A-022");
}

#[test]
fn the_page_is_reached_from_share_and_says_what_it_does() {
    let mut stage = Stage::new();
    stage.click("Share");
    stage.click("Review diaries");
    assert_eq!(stage.here(), Route::Review);
    stage.see("No diary is open");
    stage.see("Nothing is kept");
}

#[test]
fn a_folder_picked_in_a_dialog_is_read_and_closing_forgets_it() {
    let clinic = clinic();
    let mut stage = Stage::new();
    stage.shell().go(Route::Review);
    stage.run();
    stage.will_pick(Some(clinic.path().to_owned()));
    stage.click("Open folder…");
    stage.see("A-014");
    stage.click("Today");
    stage.shell().go(Route::Review);
    stage.run();
    stage.see("A-014");
    stage.click("Close the files");
    stage.see_no("A-014");
    stage.see("No diary is open");
}

#[test]
fn rows_are_chosen_with_the_arrow_keys_and_heads_sort_with_the_keyboard() {
    let (mut stage, _clinic) = opened();
    let first = stage
        .texts()
        .into_iter()
        .find(|text| text.starts_with("A-014: "))
        .expect("a row");
    stage.harness().get_by_label(&first).focus();
    stage.run();
    stage.key(Key::ArrowDown);
    stage.see("Glute bridge · right side 4");
    stage.key(Key::ArrowDown);
    stage.key(Key::ArrowDown);
    stage.see("No session with pain is logged in these days.");
    stage.harness().get_by_label("Sort by: Diary").focus();
    stage.run();
    stage.key(Key::Enter);
    stage.see("Sorted by: Diary");
    let texts = stage.texts();
    let place = |text: &str| texts.iter().position(|shown| shown.starts_with(text));
    assert!(place("A-008: ") < place("A-014: "));
}

#[test]
fn two_times_are_compared_and_days_the_wrong_way_round_are_said() {
    let (mut stage, _clinic) = opened();
    stage.see("Compare two times");
    stage.see("Minutes of walking");
    stage.clear("First time: from");
    stage.type_into("First time: from", "24/11/2026");
    stage.see("The first day must not lie after the last.");
}

#[test]
fn the_summary_table_is_written_only_where_the_person_says() {
    let (mut stage, clinic) = opened();
    let to = clinic.path().join("summary.csv");
    stage.will_pick(None);
    stage.click("Summary table (CSV)");
    assert!(!to.exists());
    stage.will_pick(Some(to.clone()));
    stage.click("Summary table (CSV)");
    stage.see("Written: ");
    let text = std::fs::read_to_string(&to).expect("a table");
    assert!(
        text.contains("A-022") && text.contains("pain not settling"),
        "{text}"
    );
}

/// Every file below a folder with its bytes.
fn files_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files_below(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).expect("a file")));
        }
    }
    found.sort();
    found
}

#[test]
fn nothing_of_a_review_is_kept() {
    let clinic = clinic();
    let mut stage = Stage::new();
    stage.run();
    let names = |files: &[(PathBuf, Vec<u8>)]| -> Vec<PathBuf> {
        files.iter().map(|(path, _bytes)| path.clone()).collect()
    };
    let (before, sources) = (files_below(stage.folder()), files_below(clinic.path()));
    drop_on(&mut stage, &[clinic.path()]);
    stage.see("A-022");
    let after = files_below(stage.folder());
    assert_eq!(names(&before), names(&after));
    for (path, bytes) in &after {
        for secret in ["A-022", "A-014", &clinic.path().display().to_string()] {
            let held = bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes());
            assert!(!held, "{} holds {secret}", path.display());
        }
    }
    assert_eq!(files_below(clinic.path()), sources);
    stage.ctrl(Key::Z);
    stage.see("There is nothing to take back.");
    let stage = stage.restart();
    stage.see_no("A-022");
}

#[test]
fn the_heads_of_the_list_begin_on_one_line_and_targets_stay_whole() {
    let (stage, _clinic) = opened();
    let places = ["L : R", "Needs a look"].map(|head| stage.place_of(head));
    assert_eq!(places[0].y_range(), places[1].y_range());
    // One line of small words.
    assert!(stage.place_of("L 2 × 8").height() < 30.0);
}

#[test]
fn the_words_fit_at_every_size_in_both_languages() {
    let clinic = clinic();
    for language in [LanguageChoice::English, LanguageChoice::Chinese] {
        for (width, height, zoom) in [
            (1280.0, 820.0, 100),
            (800.0, 600.0, 100),
            (1280.0, 820.0, 200),
        ] {
            let mut stage = Stage::set()
                .language(language)
                .size(width, height)
                .zoom(zoom)
                .at(START)
                .open();
            drop_on(&mut stage, &[clinic.path()]);
            let (right, name) = stage.widest();
            let edge = stage.right_edge();
            assert!(
                right <= edge + 0.5,
                "{language:?} {width} {zoom} %: {name:?} ends at {right}, the window at {edge}"
            );
            let lost = stage.out_of_reach();
            assert!(lost.is_empty(), "{language:?} {width} {zoom} %: {lost:?}");
        }
    }
}

#[test]
fn fifty_rows_make_a_page() {
    let folder = TempDir::new().expect("a folder");
    for number in 0..60 {
        let diary = named(&format!("N-{number:03}"), diary([walk(ago(0))]));
        let path = folder.path().join(format!("{number}.json"));
        std::fs::write(path, extract_as_json(&Extract::whole(diary.clone()))).expect("a file");
    }
    let mut stage = Stage::new();
    drop_on(&mut stage, &[folder.path()]);
    stage.see("1–50 of 60");
    stage.see_no("N-050");
    stage.click("Page after");
    stage.see("51–60 of 60");
    stage.see("N-059");
    stage.press(Modifiers::NONE, Key::Escape);
}
