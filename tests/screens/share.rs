//! Checks the Share screen: export and import through the screen, previews, broken rows, places that cannot be written.

use std::collections::BTreeSet;
use std::path::Path;

use egui::Key;
use evenly::application::{
    self, Command, DiaryCommand, ExchangeCommand, FaultKind, RulesCommand, StartUp, Ticket,
};
use evenly::domain::{Day, NewEntry, Note, Side, StopSign};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::entries::{bridge, check_in, day, pause, raise, walk};
use crate::stage::{START, Stage, places_in, stamp};
use crate::today::stage_with;

fn on(text: &str) -> Day {
    day(text)
}

/// A diary of four entries on three days.
fn four_entries() -> Stage {
    stage_with([
        bridge(on("2026-11-16")).effort(4).minutes(20.0),
        raise(on("2026-11-17"), Side::Left).effort(3),
        walk(on("2026-11-17")).effort(2).minutes(30.0),
        check_in(on("2026-11-20")).morning(Side::Left, 3),
    ])
}

fn fill(stage: &mut Stage, field: &str, path: &Path) {
    stage.clear(field);
    stage.type_into(field, &path.display().to_string());
}

fn export(stage: &mut Stage, field: &str, path: &Path) {
    fill(stage, field, path);
    stage.click("Export");
    stage.see("Written and read back: 4 entries.");
}

#[test]
fn what_leaves_is_counted_before_anything_leaves() {
    let mut stage = four_entries();
    stage.click("Share");
    stage.see("4 entries, 16 Nov – 20 Nov");
    stage.see("1 × Glute bridges, 1 × Side-lying leg raises, 1 × Walks and 1 × Morning check-ins");
    stage.see("Nothing that you wrote in your own words goes along.");
    stage.see("It is still personal data.");
}

#[test]
fn a_json_export_comes_back_in_an_empty_folder_and_undo_takes_it_out_again() {
    let mut stage = four_entries();
    let file = stage.folder().join("out.json");
    stage.click("Share");
    export(&mut stage, "File to write", &file);
    stage.see("SHA-256");
    stage.see("out.json");

    let mut other = Stage::new();
    other.click("Share");
    fill(&mut other, "File or folder", &file);
    other.click("Look inside");
    other.see("4 new entries.");
    other.see("Days: 16 Nov – 20 Nov");
    other.click("Import 4 entries");
    other.see("4 entries added. Your diary now has 4 entries.");
    other.click("Undo");
    other.see("There is no entry to write out.");
    other.see_no("4 entries added.");

    other.ctrl(Key::Y);
    fill(&mut other, "File or folder", &file);
    other.click("Look inside");
    other.see("No new entry.");
    other.see("4 entries are in your diary already.");
    other.see("There is nothing new to import.");
}

#[test]
fn csv_tables_come_back_too_and_a_broken_row_is_named_and_left_out() {
    let mut stage = four_entries();
    let folder = stage.folder().join("tables");
    stage.click("Share");
    stage.click("Tables (CSV)");
    export(&mut stage, "Folder to write", &folder);

    let entries = folder.join("entries.csv");
    let text = std::fs::read_to_string(&entries).expect("a table");
    let broken = text.replacen("2026-11-20", "2026-11-31", 1);
    assert_ne!(text, broken);
    std::fs::write(&entries, broken).expect("a table");

    let mut other = Stage::new();
    other.click("Share");
    fill(&mut other, "File or folder", &folder);
    other.click("Look inside");
    other.see("3 new entries.");
    other.see("The rest can be imported.");
    other.see("entries.csv, line 5");
    other.see("Must be a date");
    other.click("Import 3 entries");
    other.see("3 entries added. Your diary now has 3 entries.");
}

#[test]
fn cancel_leaves_the_preview_and_changes_nothing() {
    let mut stage = four_entries();
    let file = stage.folder().join("out.json");
    stage.click("Share");
    export(&mut stage, "File to write", &file);
    let mut other = Stage::new();
    other.click("Share");
    fill(&mut other, "File or folder", &file);
    other.click("Look inside");
    other.click("Cancel");
    other.see_no("4 new entries.");
    other.see("There is no entry to write out.");
}

#[test]
fn a_place_that_cannot_be_written_is_named_and_what_was_typed_stays() {
    let mut stage = four_entries();
    let blocked = stage.folder().join("settings.toml").join("out.json");
    let good = stage.folder().join("out.json");
    stage.click("Share");
    fill(&mut stage, "File to write", &blocked);
    stage.click("Export");
    stage.see(&format!("Nothing was written to {}", blocked.display()));
    stage.see("You can type another place and export again.");
    assert_eq!(stage.value("File to write"), blocked.display().to_string());
    export(&mut stage, "File to write", &good);
    stage.see_no("Nothing was written");
}

#[test]
fn a_file_of_another_kind_is_named_with_the_reason() {
    let mut stage = four_entries();
    let file = stage.folder().join("picture.json");
    std::fs::write(&file, "{\"format\": \"something else\"}").expect("a file");
    stage.click("Share");
    fill(&mut stage, "File or folder", &file);
    stage.click("Look inside");
    stage.see("picture.json was not read.");
    assert_eq!(stage.value("File or folder"), file.display().to_string());
}

#[test]
fn empty_fields_are_asked_for() {
    let mut stage = four_entries();
    stage.click("Share");
    stage.clear("File to write");
    stage.click("Export");
    stage.see("Please say where the copy goes.");
    stage.click("Look inside");
    stage.see("Please say which file or folder.");
}

#[test]
fn some_days_leave_alone_and_the_wrong_order_is_said() {
    let mut stage = four_entries();
    let file = stage.folder().join("part.json");
    stage.click("Share");
    stage.click("Some days");
    stage.see("Please say both days.");
    stage.type_into("From", "2026-11-18");
    stage.type_into("To", "2026-11-17");
    stage.see("The first day must not be after the last one.");
    stage.clear("From");
    stage.type_into("From", "2026-11-17");
    stage.see("2 entries, 17 Nov");
    fill(&mut stage, "File to write", &file);
    stage.click("Export");
    stage.see("Written and read back: 2 entries.");
}

#[test]
fn a_path_can_be_picked_in_a_window_of_the_system() {
    let mut stage = four_entries();
    let picked = stage.folder().join("picked.json");
    stage.click("Share");
    stage.will_pick(Some(picked.clone()));
    stage.click("Choose where the export goes");
    assert_eq!(stage.value("File to write"), picked.display().to_string());
    stage.will_pick(None);
    stage.click("Choose the file to import");
    assert_eq!(stage.value("File or folder"), "");
}

#[test]
fn an_import_that_is_stopped_halfway_leaves_the_diary_as_it_was() {
    let many = (0..1_200).map(|ago| pause(on("2026-11-20").plus(-ago)));
    let mut stage = stage_with(many);
    let file = stage.folder().join("many.json");
    stage.click("Share");
    fill(&mut stage, "File to write", &file);
    stage.click("Export");
    stage.see("Written and read back: 1,200 entries.");

    let folder = TempDir::new().expect("a folder");
    let now = stamp(START);
    let StartUp::Ready(ready) = application::open(&places_in(folder.path()), &now) else {
        panic!("an empty folder opens");
    };
    let mut core = ready.core;
    let cancel = core.cancel();
    let import = Command::Exchange(ExchangeCommand::Import {
        from: file,
        words: None,
    });
    let stopped = core.run(Ticket::new(1), &now, &import, &|progress| {
        if progress.done >= 500 {
            cancel.ask();
        }
    });
    assert_eq!(stopped.expect_err("it stops").kind(), FaultKind::Stopped);
    drop(core);
    let reader = application::open_to_read(&places_in(folder.path())).expect("a reader");
    assert_eq!(
        reader.first_day().expect("a day"),
        None,
        "nothing stays behind"
    );
}

#[test]
fn safety_checks_stay_unless_the_tick_takes_them_along() {
    let mut stage = four_entries();
    let folder = stage.folder().to_owned();
    stage.click("Share");
    stage.see_no("Also write my safety checks");
    let ticked = BTreeSet::from([StopSign::ColaColouredUrine]);
    stage.shell().runner_mut().submit(
        Ticket::new(9_000),
        &stamp(START),
        Command::Rules(RulesCommand::AnswerSafety(ticked)),
    );
    stage.run();
    stage.see("Your safety checks stay here");
    let without = folder.join("without.json");
    export(&mut stage, "File to write", &without);
    let written = |path: &Path| std::fs::read_to_string(path).expect("a file");
    assert!(!written(&without).contains("cola"), "{}", written(&without));

    stage.click("Also write my safety checks: the stop signs I ticked and what ended them");
    stage.see("2 records of safety checks");
    stage.see_no("Your safety checks stay here");
    let with = folder.join("with.json");
    export(&mut stage, "File to write", &with);
    assert!(written(&with).contains("cola-coloured-urine"));

    let mut other = Stage::new();
    other.click("Share");
    fill(&mut other, "File or folder", &with);
    other.click("Look inside");
    // The check, the stop that it made speak, and another hint of that day.
    other.see("Also new: 1 past warning and 2 records of safety checks.");
    other.see("Safety checks and past warnings stay, also when you undo the import.");
    other.click("Import 4 entries");
    other.see("Also added: 1 past warning and 2 records of safety checks.");
}

#[test]
fn a_bundle_for_a_clinic_is_one_file_and_safety_stays_unless_ticked() {
    let mut stage = four_entries();
    stage.click("Share");
    stage.click("Clinic (FHIR)");
    stage.see_no("Your answers about yourself go along");
    let file = stage.folder().join("clinic.json");
    export(&mut stage, "File to write", &file);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("\"type\": \"collection\"") && !text.contains("snomed"));
    stage.click("Add SNOMED codes: some countries ask for a licence");
    stage.click("Export");
    stage.see("Written and read back: 4 entries.");
    assert!(std::fs::read_to_string(&file).unwrap().contains("snomed"));
}

#[test]
fn a_name_and_notes_stay_until_they_are_ticked_and_the_copy_is_marked_with_a_pseudonym() {
    let mut noted = bridge(on("2026-11-16")).effort(4).minutes(20.0).done();
    noted.note = Note::new("orchid").expect("a note");
    let mut stage = Stage::new();
    stage.shell().runner_mut().submit(
        Ticket::new(9_000),
        &stamp(START),
        Command::Diary(DiaryCommand::Log(NewEntry {
            when: noted.when,
            body: noted.body,
            note: noted.note,
        })),
    );
    stage.run();
    stage.click("Share");
    stage.type_into("Pseudonym", "A-014");
    stage.type_into("Name", "Wilhelmina");
    stage.click("Save");
    stage.see("Saved.");
    stage.see("It is marked A-014, and your name stays here.");
    stage.click("Undo");
    assert_eq!(stage.value("Pseudonym"), "");
    stage.see_no("Saved.");
    stage.ctrl(Key::Y);
    assert_eq!(stage.value("Pseudonym"), "A-014");
    let file = stage.folder().join("plain.json");
    fill(&mut stage, "File to write", &file);
    stage.click("Export");
    stage.see("Written and read back: 1 entry.");
    let written = std::fs::read_to_string(&file).expect("a file");
    assert!(written.contains("A-014"), "{written}");
    for private in ["Wilhelmina", "orchid"] {
        assert!(!written.contains(private), "{written}");
    }

    stage.click("My name: Wilhelmina");
    stage.click("My notes, in my own words: 1 note");
    stage.see("Your name goes along: Wilhelmina. It is also marked A-014.");
    stage.click("Export");
    stage.run();
    let written = std::fs::read_to_string(&file).expect("a file");
    for asked in ["Wilhelmina", "orchid"] {
        assert!(written.contains(asked), "{written}");
    }
}

#[test]
fn the_names_of_other_pages_stand_on_one_line_each() {
    let mut stage = four_entries();
    stage.click("Share");
    let names = [
        "Report for a visit",
        "Paper week",
        "Bring two diaries together",
        "Plan from your physiotherapist",
        "Review diaries",
    ];
    let first = stage.place_of(names[0]);
    for name in names {
        let place = stage.place_of(name);
        assert!((place.height() - 44.0).abs() < 0.5, "{name}: {place}");
        assert_eq!(place.x_range(), first.x_range(), "{name}");
    }
}

#[test]
fn every_page_that_share_leads_to_leads_back() {
    let mut stage = four_entries();
    for name in [
        "Report for a visit",
        "Paper week",
        "Bring two diaries together",
        "Plan from your physiotherapist",
        "Review diaries",
        "How to open each format",
    ] {
        stage.shell().go(Route::Share);
        stage.run();
        stage.click(name);
        assert_ne!(stage.here(), Route::Share, "{name}");
        stage.tab_to("Back");
        stage.key(Key::Enter);
        assert_eq!(stage.here(), Route::Share, "{name}");
    }
    stage.shell().go(Route::PlanFile);
    stage.run();
    stage.click("Write a plan…");
    stage.click("Back");
    assert_eq!(stage.here(), Route::PlanFile);
}

#[test]
fn every_part_that_would_leave_is_listed_before_anything_leaves() {
    let mut stage = four_entries();
    stage.click("Share");
    stage.click("Show every part");
    stage.see("entries: 4 rows");
    stage.see("morning_pain.left");
    stage.click("Workbook (XLSX)");
    stage.see_no("morning_pain.left");
    stage.click("Show every part");
    stage.see("dictionary: ");
    stage.click("Close the list");
    stage.see_no("dictionary: ");
}

#[test]
fn six_words_lock_a_file_are_shown_once_and_open_it() {
    let mut stage = four_entries();
    let file = stage.folder().join("locked.xlsx.age");
    stage.click("Share");
    stage.click("Tables (CSV)");
    stage.see("A folder of tables cannot be locked.");
    stage.click("Workbook (XLSX)");
    stage.click("Lock the file with six words");
    stage.see("It is still personal data, also under a lock.");
    fill(&mut stage, "File to write", &file);
    stage.click("Export");
    stage.see("Write these six words down now");
    let bytes = std::fs::read(&file).expect("a file");
    assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "));
    stage.click("I wrote them down");
    stage.see_no("Write these six words down now");
    stage.see("The file is locked with six words that are no longer shown.");
}

/// The words are shown once, and below the button: a window that is filled must not hide them.
#[test]
fn the_six_words_come_into_the_window_by_themselves() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    let now = stamp(START);
    let entry = bridge(on("2026-11-16")).effort(4).minutes(20.0).done();
    let log = DiaryCommand::Log(NewEntry {
        when: entry.when,
        body: entry.body,
        note: entry.note,
    });
    let command = Command::Diary(log);
    stage
        .shell()
        .runner_mut()
        .submit(Ticket::new(9_000), &now, command);
    stage.run();
    stage.click("Share");
    stage.click("Lock the file with six words");
    let file = stage.folder().join("locked.json.age");
    fill(&mut stage, "File to write", &file);
    // As with the keyboard: the button that has the focus is in sight.
    stage.tab_to("Export");
    stage.key(Key::Enter);
    stage.run();
    let written = stage.place_of("I wrote them down");
    assert!(stage.window().contains_rect(written), "{written}");
}

#[test]
fn the_page_on_formats_is_one_step_from_share_and_says_how_to_open_each() {
    let mut stage = four_entries();
    stage.click("Share");
    stage.click("How to open each format");
    for said in [
        "How to open each",
        "LibreOffice Calc",
        "sqlite3 FILE",
        "age --decrypt",
        "what the copy is: version, what was left out",
    ] {
        stage.see(said);
    }
    stage.click("sets");
    stage.see("Seconds that each repetition is held");
}
