//! Checks bringing two diaries together and picking a version, through the screens.

use std::path::{Path, PathBuf};

use egui::Key;
use evenly::application::extract_as_json;
use evenly::domain::{Extract, Part};
use evenly::ui::nav::Route;

use crate::entries::{day, diary, id, walk};
use crate::stage::Stage;
use crate::today::stage_with;

fn at_home() -> Stage {
    stage_with([
        walk(day("2026-11-17")).effort(2).minutes(30.0),
        walk(day("2026-11-20")).effort(3).minutes(20.0),
    ])
}

fn write(stage: &mut Stage) -> PathBuf {
    let file = stage.folder().join("stick.json");
    stage.shell().go(Route::Merge);
    stage.run();
    stage.clear("File to write");
    stage.type_into("File to write", &file.display().to_string());
    stage.click("Write the file");
    stage.see("Written and read back");
    file
}

fn look(stage: &mut Stage, file: &Path) {
    stage.shell().go(Route::Merge);
    stage.run();
    stage.clear("File of the other diary");
    stage.type_into("File of the other diary", &file.display().to_string());
    stage.click("Look what changes");
}

/// Gives the newest walk another effort.
fn change_effort(stage: &mut Stage, effort: &str) {
    stage.shell().go(Route::Diary);
    stage.run();
    stage.click("Edit Walk, 20 Nov 2026");
    stage.click(&format!("How hard was it? {effort}"));
    stage.click("Save changes");
}

#[test]
fn share_leads_to_bringing_two_diaries_together() {
    let mut stage = at_home();
    stage.click("Share");
    stage.click("Bring two diaries together");
    assert_eq!(stage.here(), Route::Merge);
}

#[test]
fn a_walk_home_to_the_clinic_and_back_asks_about_the_one_real_conflict() {
    let mut home = at_home();
    let mut clinic = Stage::new();
    look(&mut clinic, &write(&mut home));
    clinic.see("2 entries are added.");
    clinic.click("Bring together");
    clinic.see("Your diary now has 2 entries.");
    change_effort(&mut home, "5");
    change_effort(&mut clinic, "8");
    look(&mut home, &write(&mut clinic));
    home.see("1 thing was changed in both places.");
    home.see("1 entry is the same on both sides.");
    home.click("Bring together");
    home.click("Look at both versions");
    assert_eq!(home.here(), Route::Versions);
    home.see("effort 5");
    home.see("effort 8");
    home.shell().go(Route::Today);
    home.run();
    home.see("1 thing has two versions and waits for you to pick.");
    home.shell().go(Route::Diary);
    home.run();
    home.click("Look at both versions: Walk, 20 Nov 2026");
    home.tab_to("Keep this one: Other version, Walk, 20 Nov 2026");
    home.key(Key::Enter);
    home.see("Nothing has two versions.");
    home.ctrl(Key::Z);
    home.see("effort 8");
    home.ctrl(Key::Y);
    home.see("Nothing has two versions.");
    look(&mut clinic, &write(&mut home));
    clinic.click("Bring together");
    clinic.see("Your diary now has 2 entries.");
    look(&mut clinic, &write(&mut home));
    clinic.see("This diary knows everything in that file already.");
}

#[test]
fn another_persons_diary_waits_for_a_word_before_it_is_taken_in() {
    let mut home = at_home();
    let mut other = stage_with([walk(day("2026-11-19")).effort(2).minutes(15.0)]);
    let file = write(&mut other);
    let text = std::fs::read_to_string(&file).unwrap();
    // The builder gives the first entry of every diary the same identifier.
    let (_before, mine) = text.split_once("{\"id\":\"").unwrap();
    let (mine, _after) = mine.split_once('"').unwrap();
    std::fs::write(&file, text.replace(mine, &id(901).to_string())).unwrap();
    look(&mut home, &file);
    home.see("This looks like another person's diary");
    home.click("Bring together");
    home.see_no("Your diary now has 3 entries.");
    home.click("Both diaries are mine");
    home.click("Bring together");
    home.see("Your diary now has 3 entries.");
    home.click("Undo");
    home.see_no("Your diary now has 3 entries.");
}

#[test]
fn a_file_that_is_no_diary_is_refused_in_words() {
    let mut home = at_home();
    let file = home.folder().join("no.json");
    std::fs::write(&file, "{\"format\":\"horse\"}").unwrap();
    look(&mut home, &file);
    home.see("This is not a diary of Evenly. Nothing was changed.");
}

#[test]
fn a_copy_without_notes_or_name_is_refused_in_words() {
    let whole = diary([walk(day("2026-11-20")).effort(3).minutes(20.0)]);
    for left_out in [Part::Notes, Part::Name] {
        let parts = Part::ALL.iter().copied();
        let kept = parts.filter(|part| *part != left_out).collect();
        let copy = Extract::new(whole.clone(), kept, None);
        let mut home = at_home();
        let file = home.folder().join("copy.json");
        std::fs::write(&file, extract_as_json(&copy)).unwrap();
        look(&mut home, &file);
        home.see("This is a copy that something was left out of, such as notes or some days.");
        home.see("It can be imported.");
        home.see_no("Bring together");
    }
}
