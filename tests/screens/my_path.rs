//! Owns the tests of the person's own path: its card, its form, its calendar file, and its lane.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use tempfile::TempDir;

use evenly::application::{Command, DiaryCommand, LanguageChoice, StartUp, Ticket, open};
use evenly::domain::{
    Body, CareStep, Day, Kind, NewEntry, Note, StepKind, StepLine, StepState, When,
};
use evenly::ui::nav::Route;

use crate::entries::bridge;
use crate::stage::{START, Stage, places_in, stamp};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn step(on: Day, kind: StepKind, state: StepState) -> NewEntry {
    NewEntry {
        when: When {
            day: on,
            time: None,
            start: None,
        },
        body: Body::CareStep(CareStep::new(kind, state)),
        note: Note::default(),
    }
}

/// A folder whose diary has these entries.
fn folder_with(entries: Vec<NewEntry>) -> TempDir {
    let folder = TempDir::new().unwrap();
    let start = stamp(START);
    let StartUp::Ready(ready) = open(&places_in(folder.path()), &start) else {
        panic!("the diary does not open");
    };
    let mut ready = *ready;
    drop(ready.cache);
    let command = Command::Diary(DiaryCommand::LogMany(entries));
    ready
        .core
        .run(Ticket::new(1), &start, &command, &|_progress| ())
        .expect("the diary takes it");
    ready.core.close(&start).expect("the diary closes");
    folder
}

/// The Care path of a diary with these steps.
fn stage_with(entries: Vec<NewEntry>) -> Stage {
    let mut stage = Stage::set().open_in(folder_with(entries));
    stage.shell().go(Route::Care);
    stage.run();
    stage
}

fn form(stage: &mut Stage) {
    stage.shell().go(Route::log(Kind::CareStep));
    stage.run();
}

/// Reaches the thing of this name with Tab.
fn reach(stage: &mut Stage, name: &str) {
    for _ in 0..90 {
        if stage.has_focus(name) {
            return;
        }
        stage.key(Key::Tab);
    }
    panic!(
        "{name} is not reached; there is:\n{}",
        stage.texts().join("\n")
    );
}

fn type_in(stage: &mut Stage, name: &str, text: &str) {
    reach(stage, name);
    stage.press(Modifiers::COMMAND, Key::A);
    stage.type_text(text);
}

#[test]
fn a_step_is_added_marked_as_done_taken_back_and_put_into_a_calendar_by_keyboard_alone() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Num5);
    stage.see("Your visits, tests and results will stand here");
    reach(&mut stage, "Add a visit, test or result");
    stage.key(Key::Enter);
    reach(&mut stage, "MRI scan");
    stage.key(Key::Space);
    type_in(&mut stage, "Name", "Lumbar MRI");
    type_in(&mut stage, "On", "26/11/2026");
    type_in(&mut stage, "Time", "10:30");
    type_in(&mut stage, "Place", "Hospital, 3rd floor");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Care);
    stage.see("Lumbar MRI");
    stage.see("booked: 26 Nov 10:30 · Hospital, 3rd floor");
    // Into the calendar.
    let file = stage.folder().join("appointment.ics");
    stage.will_pick(Some(file.clone()));
    stage.see("Your notes and results stay here.");
    reach(&mut stage, "Add to calendar: Lumbar MRI");
    stage.key(Key::Enter);
    stage.see("The calendar file lies in ");
    let text = std::fs::read_to_string(&file).expect("the file is written");
    for line in [
        "DTSTART;TZID=Europe/Berlin:20261126T103000",
        "SUMMARY:Lumbar MRI",
        "LOCATION:Hospital\\, 3rd floor",
        "TRIGGER:-P1D",
        "TRIGGER:-PT2H",
    ] {
        assert!(text.contains(line), "{line} in {text}");
    }
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("Take off metal and skin patches."));
    assert!(unfolded.contains("a pacemaker"), "whom to tell staff about");
    // A week later it is asked how it went.
    stage.pass_days(7);
    stage.see("“Lumbar MRI” was planned for 26 Nov. How did it go?");
    reach(&mut stage, "It happened: Lumbar MRI");
    stage.key(Key::Enter);
    stage.see("26 Nov · Hospital, 3rd floor");
    stage.see_no("How did it go?");
    stage.see("Saved.");
    stage.ctrl(Key::Z);
    stage.see("How did it go?");
}

#[test]
fn what_is_missing_is_said_beside_its_field_and_nothing_is_lost() {
    let mut stage = Stage::new();
    form(&mut stage);
    stage.type_into("Name", "Review");
    stage.key(Key::Enter);
    stage.see("Choose what it is");
    stage.see("Choose a day");
    assert_eq!(stage.value("Name"), "Review");
    stage.click("Orthopaedics");
    stage.click("Done");
    stage.type_into("On", "01/12/2026");
    stage.key(Key::Enter);
    stage.see("This day lies ahead.");
    stage.click("Booked");
    stage.key(Key::Enter);
    stage.shell().go(Route::Care);
    stage.run();
    stage.see("booked: 1 Dec");
}

#[test]
fn labels_and_states_follow_what_it_is() {
    let mut stage = Stage::new();
    form(&mut stage);
    stage.click("Medicine");
    stage.see("To ask about");
    stage.click("Begun");
    for label in ["Since", "Until", "Result", "What comes next"] {
        stage.see(label);
    }
    stage.click("To ask about");
    stage.see("By when");
    stage.see_no("Until");
    stage.click("Letter or result");
    stage.see("Expected by");
    stage.see_no("To ask about");
}

#[test]
fn what_comes_next_becomes_a_step_of_its_own() {
    let mut stage = Stage::new();
    form(&mut stage);
    stage.click("Family doctor");
    stage.click("Done");
    stage.type_into("On", "20/11/2026");
    stage.type_into("What comes next", "Neurology");
    stage.key(Key::Enter);
    stage.see("You wrote: Neurology");
    stage.click("Add this as the next step");
    assert_eq!(stage.value("Name"), "Neurology");
    assert!(stage.is_chosen("To book"));
    stage.click_nth("Neurology", 0);
    stage.type_into("By when", "04/12/2026");
    stage.key(Key::Enter);
    stage.shell().go(Route::Care);
    stage.run();
    stage.see("due by 4 Dec · not booked yet");
    stage.see_no("Next, you wrote");
}

#[test]
fn a_step_is_changed_and_moved_to_the_bin() {
    let mut stage = stage_with(vec![step(
        day("2026-11-30"),
        StepKind::Emg,
        StepState::Booked,
    )]);
    stage.click("Change: EMG and nerve conduction");
    stage.see("Change a step");
    stage.type_into("Place", "Room 4");
    stage.click("Save changes");
    assert_eq!(stage.here(), Route::Care);
    stage.see("booked: 30 Nov · Room 4");
    stage.click("Change: EMG and nerve conduction");
    stage.click("Move to bin");
    assert_eq!(stage.here(), Route::Care);
    stage.see_no("EMG and nerve conduction");
}

#[test]
fn what_was_to_be_booked_is_put_off_or_gets_its_date() {
    let mut stage = stage_with(vec![step(
        day("2026-11-20"),
        StepKind::Neurology,
        StepState::ToBook,
    )]);
    stage.see("You wanted to book “Neurology” by 20 Nov. Is it still on your list?");
    stage.click("Two more weeks: Neurology");
    stage.see("due by 7 Dec · not booked yet");
    stage.click("It has a date now: Neurology");
    assert!(stage.is_chosen("Booked"));
    assert_eq!(stage.value("On"), "");
    stage.type_into("On", "10/12/2026");
    stage.key(Key::Enter);
    stage.see("booked: 10 Dec");
}

#[test]
fn how_to_prepare_opens_its_part_of_the_guidance() {
    let mut stage = stage_with(vec![step(
        day("2026-11-30"),
        StepKind::BloodTests,
        StepState::Booked,
    )]);
    stage.click("How to prepare: Blood tests");
    stage.see("2 · Find the cause");
    let harness = stage.drawn();
    let part = harness.get_by_role_and_label(egui::accesskit::Role::Heading, "Blood tests");
    assert!(stage.window().contains(part.rect().center()));
}

#[test]
fn a_long_path_leads_to_a_page_with_all_steps_and_back() {
    let visits = (0..20).map(|number| {
        let on = day("2025-01-10").plus(30 * number);
        step(on, StepKind::Physiotherapy, StepState::Done)
    });
    let ahead = [
        step(day("2026-11-30"), StepKind::Mri, StepState::Booked),
        step(day("2026-12-07"), StepKind::Orthopaedics, StepState::Booked),
    ];
    let mut stage = stage_with(visits.chain(ahead).collect());
    stage.click("All steps (22)");
    stage.see("10 Jan 2025");
    let file = stage.folder().join("all.ics");
    stage.will_pick(Some(file.clone()));
    stage.click("Add all that are ahead to a calendar");
    let text = std::fs::read_to_string(&file).expect("the file is written");
    assert_eq!(text.matches("BEGIN:VEVENT").count(), 2);
    assert_eq!(text.matches("DTSTART;VALUE=DATE:").count(), 2);
    stage.key(Key::Escape);
    stage.see_no("10 Jan 2025");
}

#[test]
fn the_path_waits_until_the_diary_was_begun() {
    let mut stage = Stage::set().never_started().open();
    stage.shell().go(Route::Care);
    stage.run();
    stage.see("Orthopaedics");
    stage.see_no("My path");
}

#[test]
fn nothing_is_cut_off_in_narrow_windows_and_large_text() {
    for (size, zoom) in [
        ((1280.0, 820.0), 100),
        ((800.0, 600.0), 100),
        ((1280.0, 820.0), 200),
    ] {
        for language in [LanguageChoice::English, LanguageChoice::Chinese] {
            let setting = Stage::set()
                .size(size.0, size.1)
                .zoom(zoom)
                .language(language);
            let mut late = step(day("2026-11-20"), StepKind::Emg, StepState::Booked);
            if let Body::CareStep(step) = &mut late.body {
                step.next = StepLine::new("x").ok();
            }
            let ahead = step(day("2026-11-30"), StepKind::Stimulation, StepState::Booked);
            let mut stage = setting.open_in(folder_with(vec![late, ahead]));
            for route in [Route::Care, Route::log(Kind::CareStep)] {
                stage.shell().go(route);
                stage.run();
                let (right, name) = stage.widest();
                assert!(
                    right <= stage.right_edge() + 0.5,
                    "{language:?} {zoom} {name}"
                );
            }
        }
    }
}

#[test]
fn the_lane_below_the_charts_says_what_happened_when() {
    let bridge = bridge(day("2026-11-16")).minutes(20.0).effort(4).0;
    let session = NewEntry {
        when: bridge.when,
        body: bridge.body,
        note: bridge.note,
    };
    let mut stage = stage_with(vec![
        session,
        step(day("2026-11-17"), StepKind::Mri, StepState::Done),
        step(day("2026-11-18"), StepKind::Neurology, StepState::Done),
        step(day("2026-11-30"), StepKind::Emg, StepState::Booked),
    ]);
    stage.shell().go(Route::Progress);
    stage.run();
    stage.see("Care path: Neurology on 18 Nov · MRI scan on 17 Nov");
    stage.see("Below the bars: your care path. V Visits · E Examinations");
    stage.see_no("EMG and nerve conduction");
    stage.click("Weekly load: show as table");
    stage.see("MRI scan on 17 Nov · Neurology on 18 Nov");
}

#[test]
fn today_names_an_appointment_of_tomorrow_and_asks_about_one_that_passed() {
    let today = stamp(START).day();
    let on_today = |entries: Vec<NewEntry>| {
        let mut stage = Stage::set().open_in(folder_with(entries));
        stage.shell().go(Route::Today);
        stage.run();
        stage
    };
    let far = step(today.plus(2), StepKind::Mri, StepState::Booked);
    let mut stage = on_today(vec![far.clone()]);
    stage.see_no("MRI scan");

    let near = step(today.plus(1), StepKind::Emg, StepState::Booked);
    stage = on_today(vec![far.clone(), near.clone()]);
    stage.see("Tomorrow: EMG and nerve conduction");

    let late = step(today.plus(-1), StepKind::Neurology, StepState::Booked);
    stage = on_today(vec![far, near, late]);
    stage.see("“Neurology” was planned for");
    stage.see_no("Tomorrow: EMG and nerve conduction");
    stage.click("My path");
    assert_eq!(stage.here(), Route::Care);
}

#[test]
fn the_diary_calls_a_day_to_come_ahead_and_no_days_before_it_empty() {
    let today = stamp(START).day();
    let booked = step(today.plus(9), StepKind::Mri, StepState::Booked);
    let done = step(today.plus(-1), StepKind::FamilyDoctor, StepState::Done);
    let mut stage = Stage::set().open_in(folder_with(vec![booked, done]));
    stage.shell().go(Route::Diary);
    stage.run();
    stage.see("MRI scan");
    stage.see("Family doctor");
    stage.see("ahead");
    stage.see_no("Nothing logged");
}
