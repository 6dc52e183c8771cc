//! Checks the pages of plans: what a plan changes is seen before it is taken over, it then leads
//! Today, and a physiotherapist writes one that another diary takes.

use std::path::{Path, PathBuf};

use evenly::domain::Weekday;
use evenly::exchange::{plan_code, plan_file};
use evenly::ui::nav::Route;

use crate::stage::Stage;

const FILE: &str = "Plan file (.evenly-plan)";

/// A stranger's plan: leg raises, left 3 × 8 and right 1 × 8, on the weekday of the stage's day.
pub(crate) fn stranger(stage: &mut Stage, revision: u32, left: u32) -> PathBuf {
    let day = Weekday::of(stage.today()).id();
    let text = format!(
        r#"{{"format":"evenly-plan","version":1,"plan":"11111111-2222-4333-8444-555555555555",
        "revision":{revision},"made":"2026-11-09","by":"Kim",
        "exercises":[{{"variant":"raise-straight","targets":{{"left":{{"sets":{left},"reps":8}},
        "right":{{"sets":1,"reps":8}}}},"weekdays":["{day}"]}}],
        "walk":{{"minutes":20,"days_per_week":5}},"note":"Slowly up."}}"#
    );
    let path = stage
        .folder()
        .join(format!("stranger-{revision}.evenly-plan"));
    std::fs::write(&path, text).expect("written");
    path
}

fn look(stage: &mut Stage, path: &Path) {
    stage.shell().go(Route::PlanFile);
    stage.run();
    stage.clear(FILE);
    stage.type_into(FILE, &path.display().to_string());
    stage.click("Look inside");
}

#[test]
fn a_plan_shows_what_it_changes_and_leads_today_once_it_is_taken_over() {
    let mut stage = Stage::new();
    let file = stranger(&mut stage, 1, 3);
    look(&mut stage, &file);
    stage.see("Plan by Kim of 9 Nov 2026, revision 1");
    stage.see("Side-lying leg raises, left: 3 × 8 (new)");
    stage.see("Side-lying leg raises, right: 1 × 8 (new)");
    stage.click("Use this plan");
    stage.see("Plan taken over.");

    stage.shell().go(Route::Today);
    stage.run();
    stage.see("Plan for today  · set by Kim, 9 Nov");
    stage.see("L 3 × 8");
    stage.see("R 1 × 8");
    stage.see("0 of 5 walks this week");
    stage.see("Words to you: Slowly up.");
    stage.see_no("Glute bridges");

    stage.shell().go(Route::PlanFile);
    stage.run();
    stage.click("Undo");
    stage.shell().go(Route::Today);
    stage.run();
    stage.see("Today’s list");
    stage.see("Glute bridges");
}

#[test]
fn an_older_plan_is_said_to_be_older_and_the_same_one_leaves_nothing_to_do() {
    let mut stage = Stage::new();
    let first = stranger(&mut stage, 1, 2);
    let second = stranger(&mut stage, 2, 3);
    look(&mut stage, &second);
    stage.click("Use this plan");
    look(&mut stage, &second);
    stage.see("There is nothing to do.");
    stage.see_no("Use this plan");
    look(&mut stage, &first);
    stage.see("Careful: this is an older plan, revision 1. You use revision 2 now.");
    stage.see("Side-lying leg raises, left: 3 × 8 → 2 × 8");
    stage.click("Leave it");
    stage.see_no("Careful");
}

#[test]
fn what_codes_say_is_taken_like_a_file() {
    let mut stage = Stage::new();
    let file = stranger(&mut stage, 1, 3);
    let (sheet, _problems) = plan_file::read(&std::fs::read(file).unwrap()).expect("a plan");
    let text = plan_code::texts(&sheet.expect("a plan")).concat();
    stage.shell().go(Route::PlanFile);
    stage.run();
    stage.type_into("Or paste what the codes say", &text);
    stage.click("Read the codes");
    stage.see("Side-lying leg raises, left: 3 × 8 (new)");
}

#[test]
fn a_physiotherapist_writes_a_plan_that_another_diary_takes() {
    let mut kim = Stage::new();
    let path = kim.folder().join("made.evenly-plan");
    kim.shell().go(Route::PlanEditor);
    kim.run();
    kim.type_into("Your name", "Kim");
    kim.clear(FILE);
    kim.type_into(FILE, &path.display().to_string());
    kim.click("Save plan file");
    kim.see("This plan asks for nothing yet.");
    kim.click_nth("Part of the plan", 1);
    kim.click("Save plan file");
    kim.see("Saved and read back.");
    kim.click("Show codes");
    kim.see("Code 1 of 1");

    let mut home = Stage::new();
    look(&mut home, &path);
    home.see("Side-lying leg raises, left: 2 × 8 (new)");
    home.click("Use this plan");
    home.see("Plan taken over.");
}
