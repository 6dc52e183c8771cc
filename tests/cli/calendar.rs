//! Checks `calendar`: what the file holds, and what is refused.

use crate::stage::Stage;

#[test]
fn appointments_that_are_ahead_are_written_without_notes_and_results() {
    let stage = Stage::new();
    let mri = stage.log(
        "care-step --step mri --state booked --on 2026-11-30 --at 08:15 --future --note secret",
    );
    stage.log("care-step --step neurology --state booked --on 2026-12-04 --future");
    stage.log("care-step --step ct --state result-in --on 2026-10-04 --result private");
    stage.log("care-step --step emg --state to-book --on 2026-12-04 --future");
    let file = stage.path("all.ics");
    let output = stage.run(&format!("calendar --out {}", file.display()));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("2 appointments were written."), "{said}");
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert!(text.contains("DTSTART;TZID=Europe/Berlin:20261130T081500"));
    for private in ["secret", "private"] {
        assert!(!text.contains(private), "{text}");
    }
    let one = stage.path("one.ics");
    stage.ok(&format!("calendar --out {} --entry {mri}", one.display()));
    let text = std::fs::read_to_string(&one).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 1);
    assert!(text.contains(&format!("UID:{mri}")));
}

#[test]
fn nothing_ahead_and_a_wrong_id_are_refused_and_no_file_is_made() {
    let stage = Stage::new();
    let file = stage.path("none.ics");
    let said = stage.refused(&format!("calendar --out {}", file.display()), 2);
    assert!(said.contains("No appointment is ahead."), "{said}");
    let said = stage.refused(&format!("calendar --out {} --entry x", file.display()), 2);
    assert!(said.contains("not the id of an entry"), "{said}");
    assert!(!file.exists());
}
