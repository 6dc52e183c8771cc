//! Walks the pages of sharing with the keyboard alone, from an empty data folder on, as somebody who
//! is new here would.

use std::path::Path;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use evenly::ui::nav::Route;

use crate::stage::Stage;

impl Stage {
    /// Reaches the field of this name with Tab, and types into it in place of what is there.
    fn type_by_keyboard(&mut self, field: &str, text: &str) {
        self.tab_to(field);
        self.press(Modifiers::COMMAND, Key::A);
        self.type_text(text);
    }

    /// Reaches the thing of this name with Tab, and presses it.
    fn press_by_keyboard(&mut self, name: &str) {
        self.tab_to(name);
        self.key(Key::Enter);
    }

    /// Opens Share and one of the pages it leads to.
    fn go_by_keyboard(&mut self, page: &str) {
        self.ctrl(Key::Num6);
        self.press_by_keyboard(page);
    }

    /// Whether everything that has this name lies in the window.
    fn is_in_sight(&self, name: &str) -> bool {
        let harness = self.drawn();
        let window = self.window();
        let named: Vec<_> = harness.query_all_by_label(name).collect();
        !named.is_empty() && named.iter().all(|node| window.contains_rect(node.rect()))
    }
}

/// A control that has the focus and cannot be seen leaves who uses the keyboard lost.
#[test]
fn what_tab_reaches_comes_into_the_window() {
    for (route, size) in [
        (Route::Share, (1000.0, 600.0)),
        (Route::Report, (800.0, 600.0)),
        (Route::VisitSheet, (640.0, 480.0)),
        (Route::Merge, (640.0, 480.0)),
        (Route::PlanFile, (640.0, 480.0)),
        (Route::PlanEditor, (800.0, 600.0)),
        (Route::Formats, (640.0, 480.0)),
        (Route::Settings, (640.0, 480.0)),
        (Route::PaperWeek, (800.0, 600.0)),
        (Route::Care, (640.0, 480.0)),
    ] {
        let mut stage = Stage::set().size(size.0, size.1).open();
        stage.shell().go(route);
        stage.run();
        let mut seen = 0;
        for _ in 0..60 {
            stage.key(Key::Tab);
            let Some(place) = stage.focused_place() else {
                continue;
            };
            // A field that is higher than the window shows its top.
            let top =
                egui::Rect::from_min_size(place.min, place.size().min(egui::vec2(60.0, 40.0)));
            assert!(
                stage.window().contains_rect(top),
                "{route:?}: {:?} at {place}",
                stage.focused()
            );
            seen += 1;
        }
        assert!(seen > 20, "{route:?}: {seen}");
    }
}

fn type_path(stage: &mut Stage, field: &str, path: &Path) {
    stage.type_by_keyboard(field, &path.display().to_string());
}

/// Logs a walk of 30 minutes, with the keys alone.
fn log_a_walk(stage: &mut Stage) {
    stage.ctrl(Key::N);
    stage.press_by_keyboard("Log a walk");
    assert!(matches!(stage.here(), Route::Log { .. }));
    stage.type_by_keyboard("Minutes", "30");
    stage.press_by_keyboard("Save");
    stage.see("Saved.");
}

#[cfg(feature = "pdf")]
#[test]
fn a_report_is_written() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    log_a_walk(&mut stage);
    stage.go_by_keyboard("Report for a visit");
    let file = stage.folder().join("visit.pdf");
    type_path(&mut stage, "File to write", &file);
    stage.press_by_keyboard("Write the report");
    assert!(stage.is_in_sight("Open it"));
    assert!(std::fs::read(&file).unwrap().starts_with(b"%PDF-"));
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Share);
}

#[test]
fn a_locked_copy_is_written() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    log_a_walk(&mut stage);
    stage.ctrl(Key::Num6);
    stage.tab_to("Lock the file with six words");
    stage.key(Key::Space);
    let file = stage.folder().join("copy.json.age");
    type_path(&mut stage, "File to write", &file);
    stage.press_by_keyboard("Export");
    assert!(stage.is_in_sight("I wrote them down"));
    stage.press_by_keyboard("I wrote them down");
    stage.see_no("Write these six words down now");
    assert!(std::fs::read(&file).unwrap().starts_with(b"age-encryption"));
}

#[test]
fn a_plan_file_is_taken_over() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    let file = stage.folder().join("plan.evenly-plan");
    let plan = r#"{"format":"evenly-plan","version":1,"plan":"11111111-2222-4333-8444-555555555555",
        "revision":1,"made":"2026-11-09","by":"Kim","exercises":[{"variant":"raise-straight",
        "targets":{"left":{"sets":3,"reps":8},"right":{"sets":1,"reps":8}}}]}"#;
    std::fs::write(&file, plan).unwrap();
    stage.go_by_keyboard("Plan from your physiotherapist");
    type_path(&mut stage, "Plan file (.evenly-plan)", &file);
    stage.press_by_keyboard("Look inside");
    stage.press_by_keyboard("Use this plan");
    stage.see("Plan taken over.");
    stage.ctrl(Key::Num1);
    stage.see("L 3 × 8");
}

#[test]
fn a_plan_is_written_and_its_codes_come_into_sight() {
    let mut stage = Stage::set().size(1000.0, 700.0).open();
    stage.go_by_keyboard("Plan from your physiotherapist");
    stage.press_by_keyboard("Write a plan…");
    stage.type_by_keyboard("Your name", "Kim");
    stage.tab_to("Part of the plan");
    stage.key(Key::Space);
    stage.press_by_keyboard("Show codes");
    assert!(stage.is_in_sight("Code 1 of 1"));
    let file = stage.folder().join("made.evenly-plan");
    type_path(&mut stage, "Plan file (.evenly-plan)", &file);
    stage.press_by_keyboard("Save plan file");
    stage.see("Saved and read back.");
    assert!(file.is_file());
}

#[test]
fn two_diaries_are_brought_together() {
    let mut home = Stage::set().size(1000.0, 600.0).open();
    log_a_walk(&mut home);
    home.go_by_keyboard("Bring two diaries together");
    let file = home.folder().join("stick.json");
    type_path(&mut home, "File to write", &file);
    home.press_by_keyboard("Write the file");
    home.see("Written and read back");

    let mut clinic = Stage::set().size(1000.0, 600.0).open();
    clinic.go_by_keyboard("Bring two diaries together");
    type_path(&mut clinic, "File of the other diary", &file);
    clinic.press_by_keyboard("Look what changes");
    clinic.press_by_keyboard("Bring together");
    clinic.see("Your diary now has 1 entry.");
    clinic.press_by_keyboard("Undo");
    clinic.see_no("Your diary now has 1 entry.");
}

#[test]
fn escape_leads_from_a_page_of_the_guidance_to_the_one_before() {
    let mut stage = Stage::new();
    stage.click("Care path");
    stage.click("All warning signs");
    stage.see_no("Whom to see first");
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Care);
    stage.see("Whom to see first");
    stage.type_into("Find in the guidance", "lotion");
    stage.see("1 place");
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Care);
    stage.see("Whom to see first");
    stage.see_no("1 place");
}
