//! Tests the screen of a diary that did not open: there is always a way on, also when backups are damaged too.

use std::fs;
use std::path::PathBuf;

use evenly::domain::Kind;
use evenly::store::{Cost, NewSlot, backups, put_slot};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::stage::{Stage, places_in};

const WORDS: &str = "my own seven dwarfs";

/// A diary of three notes, each on its own day and with a backup after it.
fn three_days() -> TempDir {
    let mut stage = Stage::new();
    for day in 23..26 {
        stage.set_clock(&format!("2026-11-{day}T18:20:00+01:00[Europe/Berlin]"));
        stage.shell().go(Route::log(Kind::Note));
        stage.run();
        stage.type_into("Note", &format!("of the {day}th"));
        stage.click("Save");
        stage.shell().go(Route::Backups);
        stage.run();
        stage.click("Back up now");
    }
    stage.close().0
}

fn spoil(path: &PathBuf) {
    let mut bytes = fs::read(path).unwrap();
    for byte in bytes.iter_mut().skip(4_096).take(4_096) {
        *byte ^= 0x5a;
    }
    fs::write(path, bytes).unwrap();
}

/// The backups' files, newest first.
fn kept(folder: &TempDir) -> Vec<PathBuf> {
    let backups = backups(&places_in(folder.path()).profile()).unwrap();
    backups.into_iter().map(|backup| backup.path).collect()
}

fn spoil_diary(folder: &TempDir) {
    spoil(&places_in(folder.path()).profile().join("diary.db"));
}

/// The buttons that look into older backups, as they stand on the screen.
fn older(stage: &Stage) -> Vec<String> {
    let texts = stage.texts().into_iter();
    let mut older: Vec<String> = texts
        .filter(|text| text.starts_with("Look inside the backup of "))
        .collect();
    older.dedup();
    older
}

fn entries(stage: &mut Stage, count: &str) {
    stage.shell().go(Route::Settings);
    stage.run();
    stage.see(count);
}

#[test]
fn an_older_backup_is_looked_into_and_chosen() {
    let folder = three_days();
    assert_eq!(kept(&folder).len(), 3);
    // Without the ledger nothing comes back that is not in the backup.
    for file in fs::read_dir(places_in(folder.path()).profile()).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().contains("ledger") {
            fs::remove_file(path).unwrap();
        }
    }
    for file in fs::read_dir(kept(&folder)[0].parent().unwrap()).unwrap() {
        let path = file.unwrap().path();
        if path.to_string_lossy().contains("ledger") {
            fs::remove_file(path).unwrap();
        }
    }
    spoil_diary(&folder);
    let mut stage = Stage::set()
        .at("2026-11-26T08:00:00+01:00[Europe/Berlin]")
        .open_in(folder);
    stage.see("3 entries");
    stage.see_no("does not open and was passed over");
    assert!(older(&stage).is_empty());
    stage.click("Choose an older backup…");
    let buttons = older(&stage);
    assert_eq!(buttons.len(), 2, "{buttons:?}");
    stage.click(&buttons[1]);
    stage.see("It opens and is sound. It holds 1 entry.");
    stage.see("What you saved after this backup may be missing.");
    stage.click(&buttons[0]);
    stage.see("It holds 2 entries.");
    stage.click("Restore this");
    entries(&mut stage, "2 entries in the diary.");
}

#[test]
fn what_the_ledger_knows_comes_back_with_an_older_backup() {
    let folder = three_days();
    spoil_diary(&folder);
    let mut stage = Stage::set().open_in(folder);
    stage.click("Choose an older backup…");
    let buttons = older(&stage);
    stage.click(buttons.last().unwrap());
    stage.see("It holds 1 entry.");
    stage.see("2 later changes come back with it. Nothing will be missing.");
    stage.click("Restore this");
    entries(&mut stage, "3 entries in the diary.");
}

#[test]
fn a_damaged_newest_backup_is_passed_over_and_said() {
    let folder = three_days();
    spoil_diary(&folder);
    let files = kept(&folder);
    spoil(&files[0]);
    let mut stage = Stage::set().open_in(folder);
    stage.see("1 newer backup does not open and was passed over.");
    stage.see("Newest backup: ");
    stage.see("2 entries");
    stage.click("Choose an older backup…");
    let buttons = older(&stage);
    assert_eq!(buttons.len(), 1);
    // It goes bad while the person looks.
    spoil(&files[2]);
    stage.click(&buttons[0]);
    stage.see("This backup does not open. Choose another one.");
    stage.click("Restore the newest backup");
    entries(&mut stage, "entries in the diary.");
}

#[test]
fn where_no_backup_opens_there_are_still_ways_on() {
    let folder = three_days();
    spoil_diary(&folder);
    for file in kept(&folder) {
        spoil(&file);
    }
    let mut stage = Stage::set().open_in(folder);
    stage.see("There are 3 backups in this folder, and none of them opens.");
    stage.see_no("There is no backup in this folder.");
    stage.see_no("Restore the newest backup");
    stage.see("Bring the diary back from a copy elsewhere, or begin a new one.");
    stage.see("Bring the diary back from this file");
    stage.click("Keep the damaged file aside and begin a new diary");
    entries(&mut stage, "0 entries in the diary.");
}

#[test]
fn a_locked_diary_that_is_damaged_comes_back_after_it_was_unlocked() {
    for begins_anew in [false, true] {
        let folder = three_days();
        let dir = places_in(folder.path()).profile();
        let words = NewSlot::Passphrase {
            words: WORDS,
            cost: Cost::FLOOR,
        };
        put_slot(&(&dir).into(), &words).unwrap();
        spoil_diary(&folder);
        let mut stage = Stage::set().open_in(folder);
        stage.type_into("Passphrase", WORDS);
        stage.click("Unlock");
        stage.see("The diary file is damaged");
        stage.click("Try again");
        stage.see("The diary file is damaged");
        if begins_anew {
            stage.click("Keep the damaged file aside and begin a new diary");
            entries(&mut stage, "0 entries in the diary.");
        } else {
            stage.click("Choose an older backup…");
            let buttons = older(&stage);
            stage.click(&buttons[0]);
            stage.click("Restore this");
            entries(&mut stage, "3 entries in the diary.");
        }
        let stage = stage.restart();
        stage.see("Your diary is locked");
    }
}
