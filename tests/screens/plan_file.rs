//! Checks a physiotherapist's plan from the file to Today, and the editor that writes one.

use std::path::{Path, PathBuf};

use evenly::application::{LanguageChoice, Runner};
use evenly::domain::{PlanSheet, Revision, SheetParts};
use evenly::exchange::plan_file;
use evenly::ui::nav::Route;

use crate::sheets::{full, leg_raises};
use crate::stage::Stage;

fn put(stage: &Stage, name: &str, sheet: &PlanSheet) -> PathBuf {
    let path = stage.folder().join(name);
    std::fs::write(&path, plan_file::write(sheet)).unwrap();
    path
}

fn revision(number: i64, parts: SheetParts) -> PlanSheet {
    PlanSheet::new(SheetParts {
        revision: Revision::new(number).unwrap(),
        ..parts
    })
    .unwrap()
}

fn look(stage: &mut Stage, path: &Path) {
    stage.shell().go(Route::PlanSheet);
    stage.run();
    stage.clear("Plan file");
    stage.type_into("Plan file", &path.display().to_string());
    stage.click("Look inside");
}

fn pick(stage: &mut Stage, path: PathBuf) {
    if let Runner::Inline(inline) = stage.shell().runner_mut() {
        inline.answer_pick(Some(path));
    }
}

#[test]
fn a_stranger_s_plan_says_what_changes_and_then_drives_today() {
    let mut stage = Stage::new();
    let first = revision(1, leg_raises((2, 8), (1, 8)));
    let path = put(&stage, "first.evenly-plan", &first);
    look(&mut stage, &path);
    stage.see("This is the first plan here.");
    stage.see("Side-lying leg raises, left: 2 × 8 (new)");
    stage.click("Accept this plan");
    stage.see("The plan is in force. Today shows it.");

    let second = revision(2, leg_raises((3, 8), (1, 8)));
    let path = put(&stage, "second.evenly-plan", &second);
    look(&mut stage, &path);
    stage.see("Side-lying leg raises, left: 2 × 8 → 3 × 8");
    stage.see_no("Side-lying leg raises, right");
    stage.click("Accept this plan");
    stage.click("Today");
    stage.see("Plan for today");
    stage.see("set by your physiotherapist, 9 Nov");
    stage.see("L 3 × 8");
    stage.see("R 1 × 8");
    stage.see("not today, but Tue, Thu and Sat");
}

#[test]
fn an_older_plan_is_taken_only_after_a_tick_and_the_same_one_not_at_all() {
    let mut stage = Stage::new();
    let newer = revision(3, leg_raises((3, 8), (1, 8)));
    let path = put(&stage, "newer.evenly-plan", &newer);
    look(&mut stage, &path);
    stage.click("Accept this plan");
    look(&mut stage, &path);
    stage.see("You have this plan already. There is nothing to do.");
    stage.see_no("Accept this plan");
    stage.click("Close");

    let older = revision(2, leg_raises((2, 8), (1, 8)));
    let path = put(&stage, "older.evenly-plan", &older);
    look(&mut stage, &path);
    stage.see("Look twice.");
    stage.click("Accept this plan");
    stage.see_no("The plan is in force. Today shows it.");
    stage.click("Yes, I want this plan");
    stage.click("Accept this plan");
    stage.see("The plan is in force. Today shows it.");
}

#[test]
fn leaving_a_plan_and_a_file_that_is_none_change_nothing() {
    let mut stage = Stage::new();
    let path = put(&stage, "full.evenly-plan", &full());
    look(&mut stage, &path);
    stage.click("Leave it");
    stage.see("You have no plan here yet.");
    let other = stage.folder().join("other.evenly-plan");
    std::fs::write(&other, b"{\"format\": \"something\"}").unwrap();
    look(&mut stage, &other);
    stage.see("This is not a plan file of Evenly.");
}

#[test]
fn scanned_codes_give_the_plan_and_missing_ones_are_asked_for() {
    let mut stage = Stage::new();
    stage.shell().go(Route::PlanSheet);
    stage.run();
    let codes = plan_file::codes(&full());
    let text: Vec<&str> = codes.iter().map(|code| code.text.as_str()).collect();
    stage.type_into("Or scan its QR codes into this field", &text.join("\n"));
    stage.click("Join the codes");
    stage.see("What changes");
    stage.see("Breaks from sitting, get up after: 45 min (new)");
    stage.click("Accept this plan");
    stage.click("Show as QR codes");
    stage.see("Code 1 of ");
}

#[test]
fn the_editor_raises_the_revision_and_what_it_saves_is_read_back() {
    let mut stage = Stage::new();
    let base = put(&stage, "base.evenly-plan", &full());
    let saved = stage.folder().join("saved.evenly-plan");
    stage.shell().go(Route::PlanEditor);
    stage.run();
    pick(&mut stage, base);
    stage.click("Start from a plan file…");
    stage.see("This will be revision 4.");
    pick(&mut stage, saved.clone());
    stage.click("Save plan file…");
    stage.see("Saved and read back.");
    stage.see("This will be revision 5.");
    let (sheet, problems) = plan_file::read(&std::fs::read(&saved).unwrap()).unwrap();
    assert_eq!(problems, Vec::new());
    let mut expected = full().into_parts();
    let day = sheet.parts().made;
    expected = PlanSheet::new(expected)
        .unwrap()
        .next_revision(day)
        .unwrap();
    assert_eq!(sheet.into_parts(), expected);
}

#[test]
fn an_empty_plan_is_not_saved_and_says_what_is_missing() {
    let mut stage = Stage::new();
    stage.shell().go(Route::PlanEditor);
    stage.run();
    stage.click("Save plan file…");
    stage.see("The plan is still empty.");
}

#[test]
fn the_pages_speak_chinese_too() {
    let mut stage = Stage::set().language(LanguageChoice::Chinese).open();
    let path = put(&stage, "full.evenly-plan", &full());
    stage.shell().go(Route::PlanSheet);
    stage.run();
    stage.type_into("计划文件", &path.display().to_string());
    stage.click("看看内容");
    stage.see("有什么变化");
    stage.click("采用这个计划");
    stage.see("计划已经生效");
}
