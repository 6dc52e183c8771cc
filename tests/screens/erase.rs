//! Tests erasing a whole diary for good from the window: what is said before, and that nothing of it is left.

use std::fs;
use std::path::{Path, PathBuf};

use egui::Key;
use evenly::application::kiosk::{Purpose, Sign, Symbol};
use evenly::application::{LanguageChoice, RecoveryCode};
use evenly::domain::{Kind, Moment};
use evenly::store::{Cost, NewSlot, Secret, put_slot, unlock};
use evenly::ui::nav::Route;
use evenly::ui::shell::Confine;

use crate::stage::{Stage, places_in};

const NOTE: &str = "quincunx behind the wardrobe";
/// What the stop page that was printed says of this person, and nothing else in the folder.
const CHEST: &str = "Pain or pressure in the chest";

/// Every file below a folder that has these words in it.
fn files_with(folder: &Path, words: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            found.extend(files_with(&path, words));
        } else if fs::read(&path)
            .unwrap()
            .windows(words.len())
            .any(|part| part == words.as_bytes())
        {
            found.push(path);
        }
    }
    found
}

/// A diary with a note, half a note, a backup, a printed page, a copy elsewhere and an export. Both lie
/// beside the data folder.
fn lived_in(elsewhere: &Path) -> Stage {
    let mut stage = Stage::new();
    stage.shell().go(Route::log(Kind::Note));
    stage.run();
    stage.type_into("Note", NOTE);
    stage.click("Save");
    stage.shell().go(Route::Safety);
    stage.run();
    stage.click(CHEST);
    stage.click("Save 1 sign");
    stage.click("Print this page");
    stage.shell().go(Route::Backups);
    stage.run();
    stage.click("Back up now");
    stage.type_into("Folder for copies", &elsewhere.display().to_string());
    stage.click("Copy now");
    stage.see("Copied and checked: 1 entry.");
    stage.shell().go(Route::Share);
    stage.run();
    stage.clear("File to write");
    stage.type_into(
        "File to write",
        &elsewhere.join("out.json").display().to_string(),
    );
    stage.click("Export");
    assert!(elsewhere.join("out.json").exists());
    stage.shell().go(Route::log(Kind::Note));
    stage.run();
    stage.type_into("Note", "half a quincunx");
    stage.let_pass(2);
    stage
}

fn open_page(stage: &mut Stage) {
    stage.ctrl(Key::Num7);
    stage.click("Erase this diary…");
    assert_eq!(stage.here(), Route::Erase);
}

#[test]
fn who_types_the_word_begins_anew_and_nothing_of_the_diary_is_left() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut stage = lived_in(elsewhere.path());
    let profile = places_in(stage.folder()).profile();
    let code = RecoveryCode::make().unwrap();
    put_slot(&(&profile).into(), &NewSlot::Recovery(&code)).unwrap();
    open_page(&mut stage);
    stage.see("1 entry, with the bin, your plans and what is typed and not saved");
    stage.see("backup");
    stage.see("Only you can delete them:");
    stage.see(&elsewhere.path().join("out.json").display().to_string());
    stage.see("evenly-2026-11-23");
    // The control: what is looked for below is there before.
    assert_eq!(files_with(stage.folder(), CHEST).len(), 1);
    let key = fs::read(profile.join("keys.json")).unwrap();
    let key = String::from_utf8(key).unwrap();
    let wrapped = key.lines().max_by_key(|line| line.len()).unwrap();
    assert!(!files_with(stage.folder(), wrapped).is_empty());
    let before = fs::read(profile.join("diary.db")).unwrap();
    let salt = before.first_chunk::<16>().unwrap();

    stage.tab_to("Type the word “erase”");
    stage.type_text(" Erase ");
    stage.key(Key::Enter);
    stage.see("Your diary was erased. This one is new and empty.");
    stage.see(&elsewhere.path().join("out.json").display().to_string());
    assert!(matches!(stage.here(), Route::FirstStart(_)));
    for lost in [CHEST, wrapped] {
        assert_eq!(files_with(stage.folder(), lost), Vec::<PathBuf>::new());
    }
    let now = fs::read(profile.join("diary.db")).unwrap();
    assert_ne!(now.first_chunk::<16>().unwrap(), salt, "it is another file");
    let backups = fs::read_dir(profile.join("backups")).map_or(0, Iterator::count);
    assert_eq!(backups, 0);
    let at = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    assert!(unlock(&profile, &Secret::Recovery(&code), at).is_err());
    assert!(
        elsewhere.path().join("out.json").exists(),
        "only the person can erase it"
    );
    stage.ctrl(Key::Num3);
    stage.see_no("quincunx");
    stage.shell().go(Route::Today);
    stage.run();
    stage.see_no("quincunx");
    let mut stage = stage.restart();
    assert!(matches!(stage.here(), Route::FirstStart(_)));
    stage.see_no("was erased");
}

#[test]
fn nothing_goes_without_the_word_and_escape_leaves() {
    let elsewhere = tempfile::tempdir().unwrap();
    let mut stage = lived_in(elsewhere.path());
    let goes_on = |stage: &mut Stage| {
        assert_eq!(files_with(stage.folder(), CHEST).len(), 1);
        assert_eq!(stage.here(), Route::Erase);
    };
    open_page(&mut stage);
    stage.click("Erase everything now");
    goes_on(&mut stage);
    stage.type_into("Type the word “erase”", "erased");
    stage.key(Key::Enter);
    goes_on(&mut stage);
    stage.click("Erase everything now");
    goes_on(&mut stage);
    stage.key(Key::Escape);
    if stage.here() == Route::Erase {
        // The first press leaves the field, the second the page.
        stage.key(Key::Escape);
    }
    assert_eq!(stage.here(), Route::Settings);
    stage.click("Erase this diary…");
    assert_eq!(stage.value("Type the word “erase”"), "", "it is typed anew");
    stage.click("Keep my diary");
    assert_eq!(stage.here(), Route::Settings);
    stage.ctrl(Key::Num3);
    stage.see(NOTE);
}

#[test]
fn the_diary_can_be_taken_along_first() {
    let mut stage = Stage::new();
    open_page(&mut stage);
    stage.see("The empty diary, with the bin");
    stage.see("No backup, as there is none on this computer");
    stage.see("Evenly knows of no copy elsewhere.");
    stage.click("Export the diary…");
    assert_eq!(stage.here(), Route::Share);
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Erase);
}

#[test]
fn a_locked_diary_goes_with_its_lock() {
    let stage = Stage::new();
    let profile = places_in(stage.folder()).profile();
    let words = NewSlot::Passphrase {
        words: "my own seven dwarfs",
        cost: Cost::FLOOR,
    };
    put_slot(&(&profile).into(), &words).unwrap();
    let mut stage = stage.restart();
    stage.type_into("Passphrase", "my own seven dwarfs");
    stage.click("Unlock");
    open_page(&mut stage);
    stage.type_into("Type the word “erase”", "erase");
    stage.click("Erase everything now");
    stage.see("This one is new and empty.");
    let mut stage = stage.restart();
    assert!(matches!(stage.here(), Route::FirstStart(_)));
}

#[test]
fn the_page_speaks_chinese_and_fits_at_200_percent() {
    let mut stage = Stage::set()
        .language(LanguageChoice::Chinese)
        .zoom(200)
        .size(800.0, 600.0)
        .open();
    stage.shell().go(Route::Erase);
    stage.run();
    let (right, name) = stage.widest();
    assert!(right <= stage.right_edge(), "{name:?} reaches {right}");
    stage.type_into("请输入“删除”", "删除");
    stage.key(Key::Enter);
    stage.see("您的日记已删除。");
}

#[test]
fn a_session_at_a_kiosk_does_not_get_the_page() {
    let person = Purpose::Person(Sign {
        symbol: Symbol::Circle,
        number: 1,
    });
    for purpose in [person, Purpose::Guest, Purpose::Guidance] {
        assert!(!Confine::Kiosk(purpose).opens(Route::Erase), "{purpose:?}");
    }
    assert!(Confine::Free.opens(Route::Erase), "at home");
}
