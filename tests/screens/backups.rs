//! Checks the page of backups: looking inside, restoring and taking it back, copies elsewhere, and found entries.

use std::fs;
use std::path::PathBuf;

use egui::Key;
use evenly::application::{LanguageChoice, ThemeChoice};
use evenly::platform::files::write_whole;
use evenly::store::{copy_at, restore, restore_unlocked, unlock_copy};
use evenly::ui::nav::Route;

use crate::entries::{day, walk};
use crate::locked::{WORDS, entries_by_code, locked_copy};
use crate::stage::{START, Stage, places_in, stamp};
use crate::today::{folder_with, stage_with};

/// A diary of one walk that was copied, and of another one that was logged since.
fn two_states() -> Stage {
    let mut stage = stage_with([walk(day("2026-11-20")).minutes(20.0)]);
    open(&mut stage);
    stage.click("Back up now");
    stage.see("Backup made and checked.");
    stage.click("Diary");
    stage.click("Edit Walk, 20 Nov 2026");
    stage.click("How hard was it? 7");
    stage.click("Save changes");
    open(&mut stage);
    stage
}

fn open(stage: &mut Stage) {
    stage.shell().go(Route::Backups);
    stage.run();
}

/// The button of the newest backup.
fn newest(stage: &Stage) -> String {
    stage
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Look inside the backup of "))
        .expect("a backup")
}

#[test]
fn settings_and_the_palette_lead_to_the_backups() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Num7);
    stage.see("No copy was made yet.");
    stage.click("Open the backups");
    assert_eq!(stage.here(), Route::Backups);
    stage.see("There is no backup yet.");
    stage.click("Back");
    assert_eq!(stage.here(), Route::Settings);
    stage.ctrl(Key::K);
    stage.type_text("Backups and restoring");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Backups);
}

#[test]
fn a_backup_says_what_is_in_it_and_what_would_change_before_it_is_restored() {
    let mut stage = two_states();
    let button = newest(&stage);
    stage.see("you asked for it");
    stage.click_nth(&button, 0);
    stage.see("It opens and is sound. It holds 1 entry.");
    stage.see("First day: Friday, 20 November 2026. Last day: Friday, 20 November 2026.");
    stage.see("1 entry would say what it said then.");
    stage.see("What is in your diary now is backed up first");
    stage.click("Restore this");
    stage.see("Restored. The diary now holds 1 entry.");
    stage.see("What was there before is kept as a backup.");
    stage.click("Undo");
    stage.see("Taken back. The diary now holds 1 entry.");
    stage.click("Go to Today");
    stage.click("Diary");
    stage.see("effort 7");
}

#[test]
fn a_backup_that_changes_nothing_says_so_and_leaves_by_the_way_back() {
    let mut stage = Stage::new();
    stage.ctrl(Key::Num7);
    stage.click("Left");
    open(&mut stage);
    stage.click("Back up now");
    let button = newest(&stage);
    stage.click_nth(&button, 0);
    stage.see("Nothing. Your diary says the same now.");
    stage.click("Back to the list");
    stage.click("Back up now");
}

#[test]
fn a_copy_on_a_stick_is_made_remembered_and_told_in_settings() {
    let mut stage = stage_with([walk(day("2026-11-20")).minutes(20.0)]);
    let stick = stage.folder().join("stick");
    open(&mut stage);
    stage.click("Copy now");
    stage.see("Choose a folder first.");
    stage.will_pick(Some(stick.clone()));
    stage.click("Choose the folder for copies");
    stage.click("Copy now");
    stage.see("is not there");
    fs::create_dir(&stick).unwrap();
    stage.click("Copy now");
    stage.see("Copied and checked: 1 entry.");
    stage.see("who has both files can read it.");
    stage.see("Last good copy: ");
    assert_eq!(fs::read_dir(&stick).unwrap().count(), 2, "with its key");
    let mut stage = stage.restart();
    open(&mut stage);
    assert_eq!(
        stage.value("Folder for copies"),
        stick.display().to_string()
    );
    stage.ctrl(Key::Num7);
    stage.see("Last good copy: ");
    fs::remove_dir_all(&stick).unwrap();
    open(&mut stage);
    let mut stage = stage.restart();
    open(&mut stage);
    stage.see("is not there now. Plug the stick in");
}

#[test]
fn today_reminds_of_a_copy_quietly_until_it_is_put_off() {
    let mut stage = stage_with([walk(day("2026-11-02")).minutes(20.0)]);
    stage.see("There is no copy of your diary on another disk yet.");
    stage.click("In a week");
    stage.see_no("There is no copy of your diary on another disk yet.");
    stage.pass_days(7);
    stage.see("There is no copy of your diary on another disk yet.");
    stage.click("Make a copy…");
    assert_eq!(stage.here(), Route::Backups);
    let young = stage_with([walk(day("2026-11-20")).minutes(20.0)]);
    young.see_no("There is no copy of your diary on another disk yet.");
}

#[test]
fn a_new_computer_brings_the_diary_back_from_its_first_page() {
    let mut old = stage_with([walk(day("2026-11-20")).minutes(20.0)]);
    open(&mut old);
    let stick = old.folder().to_owned();
    old.type_into("Folder for copies", &stick.display().to_string());
    old.click("Copy now");
    let copy = copy_in(&stick);
    let mut new = Stage::set().never_started().open();
    new.click("I have a backup file");
    new.click("Look into the file");
    new.see("Choose a file first.");
    new.will_pick(Some(copy));
    new.click("Choose the backup file");
    new.click("Look into the file");
    new.see("It holds 1 entry.");
    new.see("1 entry would come back.");
    new.click("Restore this");
    new.see("Restored. The diary now holds 1 entry.");
    new.click("Go to Today");
    let mut new = new.restart();
    assert_eq!(new.here(), Route::Today);
    new.click("Diary");
    new.see("Walk");
}

#[test]
fn a_locked_diary_is_recovered_by_its_code_on_a_new_computer_from_a_copy_alone() {
    let home =
        folder_with((1..=3).map(|number| walk(day("2026-11-16").plus(number)).minutes(20.0)));
    let stick = tempfile::TempDir::new().unwrap();
    let profile = places_in(home.path()).profile();
    let (copy, code) = locked_copy(&profile, stick.path(), &stamp(START));
    drop(home);
    let mut new = Stage::set().never_started().open();
    new.click("I have a backup file");
    new.will_pick(Some(copy));
    new.click("Choose the backup file");
    new.click("Look into the file");
    new.see("This copy is locked.");
    new.type_into("Recovery code or passphrase", "not the code");
    new.click("Look into the file");
    new.see("This does not open the copy.");
    new.clear("Recovery code or passphrase");
    new.type_into("Recovery code or passphrase", &code.to_lowercase());
    new.click("Look into the file");
    new.see("It holds 3 entries.");
    new.click("Restore this");
    new.see("Restored. The diary now holds 3 entries.");
    new.click("Go to Today");
    new.click("Diary");
    new.see("Walk");
    let profile = places_in(new.folder()).profile();
    assert_eq!(entries_by_code(&profile, &code), 3);
}

fn copy_in(folder: &std::path::Path) -> PathBuf {
    fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "db"))
        .expect("a copy")
}

#[test]
fn a_file_that_is_no_copy_is_refused_in_words() {
    let mut stage = Stage::new();
    let file = stage.folder().join("evenly-no.db");
    write_whole(&file, b"these are my own words").unwrap();
    open(&mut stage);
    stage.will_pick(Some(file));
    stage.click("Choose the backup file");
    stage.click("Look into the file");
    stage.see("damaged");
    stage.click("Back to the list");
    stage.see("On this computer");
}

#[test]
fn a_damaged_diary_tells_what_may_be_missing_and_its_entries_are_found_apart() {
    let folder =
        folder_with((1..=20).map(|number| walk(day("2026-11-01").plus(number)).minutes(20.0)));
    let diary = places_in(folder.path()).profile().join("diary.db");
    let mut bytes = fs::read(&diary).unwrap();
    for byte in bytes.iter_mut().skip(4_096).take(4_096) {
        *byte ^= 0x5a;
    }
    write_whole(&diary, &bytes).unwrap();
    let mut stage = Stage::set().open_in(folder);
    stage.see("Nothing was saved after this backup. Nothing will be missing.");
    stage.see("Bring the diary back from this file");
    stage.click("Restore the newest backup");
    open(&mut stage);
    stage.see("Evenly never repairs a damaged file by itself.");
    let look = stage
        .texts()
        .into_iter()
        .find(|text| text.starts_with("Look for entries in diary.db.damaged-"))
        .expect("the damaged file");
    stage.click(&look);
    stage.see("Nobody can say that it is all or that it is the latest.");
    stage.click("Yes, look");
    assert_eq!(stage.here(), Route::Found);
    stage.see("Not checked, and not in your diary.");
    stage.see("entries were found.");
    let to = stage.folder().join("found.csv");
    stage.will_pick(Some(to.clone()));
    stage.click("Save as a table…");
    stage.see("Saved: ");
    let text = fs::read_to_string(&to).unwrap();
    assert!(text.contains("Not checked. Not a diary."), "{text}");
    assert!(text.contains("2026-11-21"), "{text}");
    stage.ctrl(Key::Num7);
    stage.see("20 entries in the diary.");
}

#[test]
fn a_copy_of_a_locked_diary_is_said_to_be_locked_and_is() {
    let folder = folder_with([walk(day("2026-11-20")).minutes(20.0)]);
    let stick = folder.path().join("stick");
    fs::create_dir(&stick).unwrap();
    let dir = places_in(folder.path()).profile();
    let elsewhere = tempfile::tempdir().unwrap();
    let (_copy, code) = locked_copy(&dir, elsewhere.path(), &stamp(START));
    let mut stage = Stage::set().open_in(folder);
    stage.type_into("Passphrase", WORDS);
    stage.click("Unlock");
    open(&mut stage);
    stage.type_into("Folder for copies", &stick.display().to_string());
    stage.click("Copy now");
    stage.see("nothing but its passphrase or recovery code opens it.");
    stage.see_no("who has both files can read it");
    // As it says: the code opens the copy, and without a secret it stays shut.
    let copy = fs::read_dir(&stick)
        .unwrap()
        .map(|file| file.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "db"))
        .unwrap();
    let other = tempfile::tempdir().unwrap();
    let bare = copy_at(&copy);
    assert!(restore(other.path(), &bare, &stamp(START)).is_err());
    let key = unlock_copy(&bare, &code).unwrap();
    restore_unlocked(other.path(), &bare, key, &stamp(START)).unwrap();
}

/// The pictures lie in the target folder, for whoever wants to look at them.
#[test]
fn the_page_is_drawn_in_each_look() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("screens");
    fs::create_dir_all(&folder).unwrap();
    let looks = [
        (
            "backups-light",
            ThemeChoice::Light,
            LanguageChoice::English,
            100,
            [1280.0, 820.0],
        ),
        (
            "backups-dark",
            ThemeChoice::Dark,
            LanguageChoice::Chinese,
            100,
            [800.0, 600.0],
        ),
        (
            "backups-large",
            ThemeChoice::Light,
            LanguageChoice::English,
            200,
            [1280.0, 820.0],
        ),
    ];
    for (name, theme, language, zoom, [width, height]) in looks {
        let data = folder_with([walk(day("2026-11-02")).minutes(20.0)]);
        let mut stage = Stage::set()
            .theme(theme)
            .language(language)
            .zoom(zoom)
            .size(width, height)
            .open_in(data);
        open(&mut stage);
        let path = folder.join(format!("{name}.png"));
        stage.png(&path);
        assert!(path.is_file());
        let (edge, what) = stage.widest();
        let right = stage.right_edge();
        assert!(
            edge <= right + 1.0,
            "{name}: {what:?} ends at {edge} of {right}"
        );
    }
}
