//! Checks what becomes of a physiotherapist's own exercises beyond Today: a plan made from a copy
//! without notes takes nothing away, the paper week has their rows, and Share counts the plans.

use std::path::Path;

use egui::Key;
use evenly::application::extract_as_json;
use evenly::domain::{Diary, Extract, KeptSheet, Privacy, Pseudonym};
use evenly::exchange::plan_file;
use evenly::ui::nav::Route;

use crate::entries::{diary, walk};
use crate::importing::drop_on;
use crate::own_exercises::{FILE, look, taken, written};
use crate::stage::{START, Stage, stamp};

/// Writes the copy that a person gives away who took this plan over, without notes.
fn copy_without_notes(plan: &Path, to: &Path) {
    let (sheet, _problems) = plan_file::read(&std::fs::read(plan).unwrap()).expect("a plan");
    let at = stamp(START);
    let mut copy: Diary = diary([walk(at.day()).effort(2).minutes(15.0)]);
    copy.person.pseudonym = Some(Pseudonym::new("A-014").expect("a name"));
    copy.plan_sheets = vec![KeptSheet {
        day: at.day(),
        at,
        sheet: sheet.expect("a plan"),
    }];
    let extract = Extract::new(copy, Privacy::default(), None);
    let bytes = extract_as_json(&extract);
    assert!(!String::from_utf8_lossy(&bytes).contains("Tap the floor"));
    std::fs::write(to, bytes).expect("written");
}

#[test]
fn a_plan_made_from_a_copy_without_notes_takes_no_text_and_no_picture_away() {
    let mut kim = Stage::new();
    let path = written(&mut kim);
    let mut home = taken(&path);

    let mut clinic = Stage::new();
    let copy = clinic.folder().join("copy.json");
    copy_without_notes(&path, &copy);
    drop_on(&mut clinic, &[&copy]);
    clinic.see("L 3 × 20 s");
    clinic.see("R 1 × 20 s");
    clinic.click("Write a plan for A-014…");
    clinic.see("Keep the text and the picture that the person has for Step taps");
    clinic.see("How it is done and the picture are not in this copy of the diary.");
    clinic.see("The words that the person has now are not in this copy of the diary.");
    assert_eq!(clinic.value("How it is done"), "");
    clinic.type_into("Name of the exercise", ", higher");
    let second = clinic.folder().join("second.evenly-plan");
    clinic.clear(FILE);
    clinic.type_into(FILE, &second.display().to_string());
    clinic.click("Save plan file");
    clinic.see("Saved and read back.");

    look(&mut home, &second);
    home.see("Exercise: Step taps → Step taps, higher");
    home.see_no("not in the plan any more");
    home.click("Use this plan");
    home.shell().go(Route::Today);
    home.run();
    home.see("Step taps, higher");
    home.see("Tap the floor and come back.");
    home.see("A foot beside a step");
    home.see_no("only in the plan file");

    // Somebody who does want them gone says so, and the person sees it before.
    let third = clinic.folder().join("third.evenly-plan");
    clinic.click("Keep the text and the picture that the person has for Step taps, higher");
    clinic.see("The person will only have what you write or choose here.");
    clinic.clear(FILE);
    clinic.type_into(FILE, &third.display().to_string());
    clinic.click("Save plan file");
    clinic.see("Saved and read back.");
    look(&mut home, &third);
    home.see("Tap the floor and come back. → not in the plan any more");
}

#[test]
fn the_paper_week_has_its_rows_and_saves_what_is_typed_into_them() {
    let mut kim = Stage::new();
    let path = written(&mut kim);
    let mut home = taken(&path);
    home.shell().go(Route::PaperWeek);
    home.run();
    home.see("Plan: Left 3 × 20 s · Right 1 × 20 s");
    let day = home.today();
    let day = home.words().day_long(day);
    let first = format!("Step taps, Set 1, seconds held, Left, {day}");
    home.type_into(&first, "20");
    home.key(Key::Enter);
    assert!(home.has_focus(&format!("Step taps, Set 2, seconds held, Left, {day}")));
    home.type_text("15");
    home.see("1 entry to save");
    home.click("Save the week");
    home.see("Saved.");
    home.see("Already in the diary");
    home.shell().go(Route::Diary);
    home.run();
    home.see("Step taps");
    home.see("L 20 15 s");

    home.shell().go(Route::Share);
    home.run();
    home.see("1 plan from a physiotherapist");
    home.click("Tables (CSV)");
    home.see_no("1 plan from a physiotherapist");
    home.click("Clinic (FHIR)");
    home.see("1 plan from a physiotherapist");
}
