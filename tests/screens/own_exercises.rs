//! Checks exercises that a physiotherapist makes up: one is written with a picture, seen before it is
//! taken over, shown on Today, logged there, found in the diary by its name, and taken back.

use std::path::{Path, PathBuf};

use egui::Key;
use evenly::application::LanguageChoice;
use evenly::exchange::{plan_code, plan_file};
use evenly::ui::nav::Route;

use crate::pictures;
use crate::stage::Stage;

pub(crate) const FILE: &str = "Plan file (.evenly-plan)";
const PICTURE: &str = "Picture file (PNG or JPEG)";
const WORDS: &str = "What the picture shows";

/// Writes step taps, left 3 × 20 s and right 1 × 20 s, with a picture, and saves the plan.
pub(crate) fn written(stage: &mut Stage) -> PathBuf {
    let picture = stage.folder().join("taps.png");
    std::fs::write(&picture, pictures::png(320, 240, 7)).expect("written");
    let path = stage.folder().join("own.evenly-plan");
    stage.shell().go(Route::PlanEditor);
    stage.run();
    stage.type_into("Your name", "Kim");
    stage.click("Add an exercise of your own");
    stage.type_into("Name of the exercise", "Step taps");
    stage.type_into("How it is done", "Tap the floor and come back.");
    stage.click("Seconds held");
    stage.type_into("Sets, Left side", "3");
    stage.type_into("Seconds held, Left side", "20");
    stage.type_into("Sets, Right side", "1");
    stage.type_into("Seconds held, Right side", "20");
    stage.type_into(PICTURE, &picture.display().to_string());
    stage.click("Take this picture");
    stage.type_into(WORDS, "A foot beside a step");
    stage.clear(FILE);
    stage.type_into(FILE, &path.display().to_string());
    stage.click("Save plan file");
    stage.see("Saved and read back.");
    path
}

pub(crate) fn look(stage: &mut Stage, path: &Path) {
    stage.shell().go(Route::PlanFile);
    stage.run();
    stage.clear(FILE);
    stage.type_into(FILE, &path.display().to_string());
    stage.click("Look inside");
}

pub(crate) fn taken(path: &Path) -> Stage {
    let mut home = Stage::new();
    look(&mut home, path);
    home.click("Use this plan");
    home.see("Plan taken over.");
    home
}

#[test]
fn an_exercise_is_written_taken_over_shown_logged_and_taken_back() {
    let mut kim = Stage::new();
    let path = written(&mut kim);

    let mut home = Stage::new();
    look(&mut home, &path);
    home.see("Exercise: Step taps (new)");
    home.see("Step taps, left: 3 × 20 s (new)");
    home.see("Step taps, right: 1 × 20 s (new)");
    home.see("Step taps, how it is done: Tap the floor and come back. (new)");
    home.see("Step taps, picture: A foot beside a step (new)");
    home.click("Use this plan");

    home.shell().go(Route::Today);
    home.run();
    home.see("Step taps");
    home.see("L 3 × 20 s");
    home.see("R 1 × 20 s");
    home.see("Tap the floor and come back.");
    home.see("A foot beside a step");
    home.click("Log Step taps");
    home.see("Tap the floor and come back.");
    assert_eq!(home.value("Seconds held in set 4"), "20");
    home.clear("Seconds held in set 3");
    home.type_into("Seconds held in set 3", "15");
    home.click("Save");

    home.shell().go(Route::Today);
    home.run();
    home.see("L 20 20 15 s");
    home.see_no("Tap the floor and come back.");
    home.shell().go(Route::Diary);
    home.run();
    home.see("Step taps");
    home.see("L 20 20 15 s");
    home.ctrl(Key::Z);
    home.see_no("L 20 20 15 s");
}

#[test]
fn what_is_wrong_with_an_exercise_stands_beside_its_fields() {
    let mut kim = Stage::new();
    kim.shell().go(Route::PlanEditor);
    kim.run();
    kim.click("Add an exercise of your own");
    let broken = kim.folder().join("page.png");
    std::fs::write(&broken, "<svg xmlns='http://www.w3.org/2000/svg'/>").expect("written");
    kim.type_into(PICTURE, &broken.display().to_string());
    kim.click("Take this picture");
    kim.see("This is neither a PNG nor a JPEG picture.");
    kim.see_no("picture..");
    let cut = pictures::png(300, 200, 1);
    std::fs::write(&broken, &cut[..cut.len() / 2]).expect("written");
    kim.click("Take this picture");
    kim.see("This picture is damaged and cannot be drawn.");
    kim.click("Save plan file");
    kim.see("Please fill this in");
    kim.see("Say sets and how much each is for at least one side.");
    kim.type_into("Sets, Left side", "3");
    kim.see("Say both how many sets and how much each is, or neither.");
    kim.click("Remove the exercise: without a name");
    kim.see_no("Name of the exercise");
}

#[test]
fn codes_bring_the_exercise_without_its_picture_and_the_file_brings_it_later() {
    let mut kim = Stage::new();
    let path = written(&mut kim);
    kim.click("Show codes");
    kim.see("The codes leave pictures out.");
    let (sheet, _problems) = plan_file::read(&std::fs::read(&path).unwrap()).expect("a plan");
    let text = plan_code::texts(&sheet.expect("a plan")).concat();

    let mut home = Stage::new();
    home.shell().go(Route::PlanFile);
    home.run();
    home.type_into("Or paste what the codes say", &text);
    home.click("Read the codes");
    home.see("A foot beside a step (the picture is only in the plan file)");
    home.click("Use this plan");
    home.shell().go(Route::Today);
    home.run();
    home.see("A foot beside a step (the picture is only in the plan file)");

    look(&mut home, &path);
    home.see("This is the plan you use already, now with its pictures.");
    home.click("Use this plan");
    home.shell().go(Route::Today);
    home.run();
    home.see_no("only in the plan file");
    home.see("A foot beside a step");
}

#[test]
fn a_next_revision_keeps_the_exercise_and_what_was_logged_of_it() {
    let mut kim = Stage::new();
    let path = written(&mut kim);
    let mut home = taken(&path);
    home.shell().go(Route::Today);
    home.run();
    home.click("Log Step taps");
    home.click("Save");

    // The physiotherapist begins with the plan of this diary, and asks for more.
    home.shell().go(Route::PlanEditor);
    home.run();
    let second = home.folder().join("second.evenly-plan");
    home.type_into("Name of the exercise", ", higher");
    home.clear(FILE);
    home.type_into(FILE, &second.display().to_string());
    home.click("Save plan file");
    home.see("Saved and read back.");
    look(&mut home, &second);
    home.see("Exercise: Step taps → Step taps, higher");
    home.see_no("A foot beside a step (new)");
    home.click("Use this plan");
    home.shell().go(Route::Today);
    home.run();
    home.see("Step taps, higher");
    home.see("L 3 × 20 s");
    home.shell().go(Route::LogMenu);
    home.run();
    home.see("Log Step taps, higher");
    home.see("Last time: Today · L 3 × 20 s  R 20 s");
}

#[test]
fn the_exercise_is_there_in_chinese_too() {
    let mut kim = Stage::new();
    let path = written(&mut kim);
    let mut home = taken(&path);
    home.shell().go(Route::Today);
    let settings = Stage::set().language(LanguageChoice::Chinese);
    let (folder, _size, _now) = home.close();
    let mut home = settings.open_in(folder);
    home.see("3 × 20 秒");
    home.click("记录：Step taps");
    home.see("来自物理治疗师的计划");
}
