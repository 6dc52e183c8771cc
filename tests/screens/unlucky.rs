//! Checks what the window says to bad input and bad luck: what happened, what was not lost, what to do; the typing stays.

use std::path::Path;

use egui::Key;
use evenly::application::open_to_read;
use evenly::domain::{Day, Diary, Kind};
use evenly::platform::files::write_whole;
use evenly::ui::nav::Route;

#[cfg(unix)]
use crate::again::{LITTLE_ROOM, restricted, run_again, run_again_unable_to_write};
use crate::stage::{START, Stage, places_in};

fn open(stage: &mut Stage, form: &str) {
    stage.click("Diary");
    stage.ctrl(Key::N);
    stage.click(form);
}

/// What the diary file of a stage holds, read beside the window.
fn diary_in(folder: &Path) -> Diary {
    open_to_read(&places_in(folder))
        .and_then(|reader| reader.diary().map_err(Into::into))
        .expect("the diary can be read")
}

#[test]
fn numbers_out_of_range_are_said_beside_the_field_and_stay() {
    // The form, the field, what is typed, what is said.
    let cases = [
        ("Log a walk", "Minutes", "601", "Must be 0.1–600"),
        ("Log a walk", "Minutes", "-5", "Must be 0.1–600"),
        ("Log a walk", "Minutes", "1e9", "Must be"),
        ("Log a walk", "Minutes", "ten", "Must be 0.1–600"),
        ("Log a walk", "Distance", "1000", "Must be"),
        ("Log a walk", "Steps", "-1", "Must be"),
        ("Log a walk", "Steps", "99999999999999999999", "Must be"),
        ("Log a swim", "Lengths", "0", "Say how long the pool is"),
        ("Log a swim", "Pool length", "4000", "Must be 0.1–400"),
        ("Log glute bridges", "Set 1, reps", "0", "Must be 1–500"),
        ("Log glute bridges", "Set 1, reps", "ten", "Must be 1–500"),
        (
            "Log glute bridges",
            "Set 1, hold in seconds",
            "9999",
            "Must be",
        ),
        ("Log a sitting break", "How long", "10000", "Must be"),
        ("Morning check-in", "Sleep", "25", "Must be"),
    ];
    for (form, field, typed, said) in cases {
        let mut stage = Stage::new();
        open(&mut stage, form);
        stage.clear(field);
        stage.type_text(typed);
        let kept = stage.value(field);
        stage.click("Save");
        stage.see(said);
        assert_eq!(stage.value(field), kept, "{form}, {field}: {typed}");
        assert_ne!(stage.here(), Route::LogMenu, "{form}, {field}: {typed}");
        assert_eq!(diary_in(stage.folder()), nothing_of(&stage));
    }
}

#[test]
fn days_and_times_that_do_not_exist_are_said_beside_the_field_and_stay() {
    let cases = [
        ("Day", "31/02/2026", "There is no such day"),
        ("Day", "29/02/2027", "There is no such day"),
        ("Day", "2026-13-01", "There is no such day"),
        ("Day", "0/0/0", "There is no such day"),
        ("Day", "yesterday", "There is no such day"),
        ("Day", "23/11/1776", "Must be a day from 1900 to 2199"),
        ("Time", "24:00", "Must be a time of day"),
        ("Time", "12:60", "Must be a time of day"),
        ("Time", "noon", "Must be a time of day"),
    ];
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.type_into("Minutes", "30");
    for (field, typed, said) in cases {
        let good = stage.value(field);
        stage.clear(field);
        stage.type_text(typed);
        stage.click("Save");
        stage.see(said);
        assert_eq!(stage.value(field), typed);
        assert_eq!(stage.value("Minutes"), "30", "the rest stays");
        stage.clear(field);
        stage.type_text(&good);
        stage.see_no(said);
    }
    assert_eq!(diary_in(stage.folder()), nothing_of(&stage));
    stage.click("Save");
    stage.see("Walk logged.");
}

#[test]
fn a_day_in_the_future_is_saved_only_after_the_question() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.type_into("Minutes", "30");
    stage.clear("Day");
    stage.type_text("24/11/2026");
    stage.click("Save");
    stage.see("This day is in the future. Save anyway?");
    assert_eq!(diary_in(stage.folder()), nothing_of(&stage));
    assert_eq!(stage.value("Day"), "24/11/2026");
    assert_eq!(stage.value("Minutes"), "30");
    stage.click("Save anyway");
    let diary = diary_in(stage.folder());
    assert_eq!(diary.entries[0].when.day, Day::fixed(2026, 11, 24));
}

#[test]
fn a_pasted_note_of_10_000_characters_is_kept_and_one_more_is_refused() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.type_into("Minutes", "30");
    stage.tab_to("Note");
    stage.paste(&"臀".repeat(10_001));
    stage.click("Save");
    stage.see("Too long: 10,001 characters, at most 10,000 are kept");
    assert_eq!(stage.value("Note").chars().count(), 10_001);
    assert_eq!(stage.value("Minutes"), "30");
    assert_eq!(diary_in(stage.folder()), nothing_of(&stage));
    stage.clear("Note");
    stage.paste(&"臀".repeat(10_000));
    stage.click("Save");
    stage.see("Walk logged.");
    let diary = diary_in(stage.folder());
    assert_eq!(diary.entries[0].note.as_str(), "臀".repeat(10_000));
    stage.click("Diary");
    stage.see("30 min");
}

#[test]
fn right_to_left_letters_are_kept_and_characters_that_hide_or_turn_words_are_not() {
    let mut stage = Stage::new();
    stage.draw_unknown_letters_as_boxes();
    open(&mut stage, "Write a note");
    stage.tab_to("Note");
    stage.paste(
        "\u{202E}left\u{202C} \u{0}\u{7}\u{1b}[31mשמאל يسار\u{2066}\u{200F}!\r\nsecond\tline",
    );
    stage.click("Save");
    stage.see("Note logged.");
    let diary = diary_in(stage.folder());
    assert_eq!(
        diary.entries[0].note.as_str(),
        "left [31mשמאל يسار!\nsecond\tline"
    );
    stage.click("Diary");
    stage.see("שמאל يسار!");
    stage.type_into("Find words", "يسار");
    stage.see("1 entry found");
}

#[test]
fn a_file_that_is_not_ours_is_refused_in_words_and_its_path_stays_typed() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, "kept");
    let before = diary_in(stage.folder());
    let away = tempfile::tempdir().expect("a temporary folder");
    let cases: [(&str, Option<&[u8]>, &str); 5] = [
        (
            "letter.json",
            Some(br#"{"dear":"diary"}"#),
            "This is not a diary of Evenly. Nothing was changed.",
        ),
        (
            "picture.png",
            Some(b"\x89PNG\r\n\x1a\n\0\0"),
            "Nothing was changed.",
        ),
        ("empty.json", Some(b""), "Nothing was changed."),
        (
            "prices.csv",
            Some(b"item,price\nmilk,2\n"),
            "Nothing was changed.",
        ),
        ("nowhere.json", None, "what you typed is still here."),
    ];
    for (name, bytes, said) in cases {
        let path = away.path().join(name);
        if let Some(bytes) = bytes {
            write_whole(&path, bytes).expect("a file");
        }
        look_inside(&mut stage, &path);
        stage.see("was not read.");
        stage.see(said);
        assert_eq!(stage.value("File or folder"), path.to_str().unwrap());
        assert_eq!(diary_in(stage.folder()), before, "{name}");
    }
}

#[test]
fn half_a_file_is_refused_in_words_and_changes_nothing() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, "kept");
    let before = diary_in(stage.folder());
    let away = tempfile::tempdir().expect("a temporary folder");
    let whole = away.path().join("whole.json");
    stage.click("Share");
    fill(&mut stage, "File to write", &whole);
    stage.click("Export");
    stage.see("Written and read back: 1 entry.");
    let bytes = std::fs::read(&whole).expect("the export");
    let half = away.path().join("half.json");
    write_whole(&half, &bytes[..bytes.len() / 2]).expect("half of it");
    look_inside(&mut stage, &half);
    stage.see("was not read.");
    stage.see("This file ends in the middle");
    stage.see("Nothing was changed.");
    assert_eq!(stage.value("File or folder"), half.to_str().unwrap());
    assert_eq!(diary_in(stage.folder()), before);
    // The same field takes the whole file afterwards.
    look_inside(&mut stage, &whole);
    // Its note stayed at home, so the file says another thing of the same entry.
    stage.see("1 entry is in your diary with other content. Yours stays.");
}

#[test]
fn an_export_into_a_place_that_cannot_be_written_says_so_and_keeps_the_path() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, "kept");
    let away = tempfile::tempdir().expect("a temporary folder");
    let file = away.path().join("a file");
    write_whole(&file, b"not a folder").expect("a file");
    let cases = [
        (
            file.join("diary.json"),
            "Neither the file nor your diary was changed.",
        ),
        (
            away.path().join("nowhere").join("diary.json"),
            "what you typed is still here.",
        ),
    ];
    stage.click("Share");
    for (place, kept) in cases {
        fill(&mut stage, "File to write", &place);
        stage.click("Export");
        stage.see("Nothing was written to");
        stage.see(kept);
        stage.see("You can type another place and export again.");
        assert_eq!(stage.value("File to write"), place.to_str().unwrap());
    }
}

#[test]
fn a_second_window_says_that_the_first_has_the_diary_and_the_first_goes_on() {
    let mut first = Stage::new();
    let folder = first.folder().to_owned();
    let second = Stage::begin_on(&folder);
    second.see("This diary is already open in another window.");
    second.see("Nothing was changed.");
    second.see("Go on in the other window, or close it and try again.");
    log_a_walk(&mut first, "beside the second");
    assert_eq!(diary_in(&folder).entries.len(), 1);
}

#[test]
fn a_clock_set_back_is_said_and_what_is_logged_then_keeps_its_own_day() {
    let mut stage = Stage::new();
    log_a_walk(&mut stage, "before");
    let (folder, _, _) = stage.close();
    let mut stage = Stage::set()
        .at("2025-11-23T08:00:00+01:00[Europe/Berlin]")
        .open_in(folder);
    stage.see("The clock seems to be wrong.");
    stage.see("Nothing was lost. Please check date and time.");
    log_a_walk(&mut stage, "after");
    stage.see("The clock seems to be wrong.");
    let days = |diary: &Diary| -> Vec<Day> {
        let entries = diary.entries.iter();
        entries.map(|entry| entry.when.day).collect()
    };
    assert_eq!(
        days(&diary_in(stage.folder())),
        [Day::fixed(2025, 11, 23), Day::fixed(2026, 11, 23)]
    );
    stage.ctrl(Key::Z);
    stage.see("Taken back: Walk logged.");
    let diary = diary_in(stage.folder());
    assert_eq!(
        days(&diary),
        [Day::fixed(2026, 11, 23)],
        "the latest change"
    );
    assert_eq!(diary.entries[0].note.as_str(), "before");
    stage.set_clock(START);
    stage.click("Diary");
    stage.see("before");
}

#[cfg(unix)]
#[test]
fn a_diary_that_cannot_be_written_is_shown_and_the_typing_of_a_refused_entry_stays() {
    if let Some(folder) = restricted() {
        let mut stage = Stage::begin_on(&folder);
        stage.see("This diary can only be read here.");
        stage.see("make the folder writable and start Evenly again.");
        open(&mut stage, "Log a walk");
        stage.type_into("Minutes", "45");
        stage.click("Save");
        stage.see("The diary can be read here, but not changed.");
        stage.see("Everything in it is safe, and what you typed is still here.");
        assert_eq!(stage.here(), Route::log(Kind::Walk));
        assert_eq!(stage.value("Minutes"), "45");
        stage.ctrl(Key::Z);
        stage.see("The diary can be read here, but not changed.");
        stage.click("Diary");
        stage.see("kept");
        return;
    }
    let mut stage = Stage::new();
    log_a_walk(&mut stage, "kept");
    let (folder, _, _) = stage.close();
    let before = diary_in(folder.path());
    run_again_unable_to_write(
        "unlucky::a_diary_that_cannot_be_written_is_shown_and_the_typing_of_a_refused_entry_stays",
        folder.path(),
    );
    assert_eq!(diary_in(folder.path()), before);
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_said_and_neither_the_diary_nor_the_typing_is_lost() {
    if let Some(folder) = restricted() {
        fill_the_disk(&folder);
        return;
    }
    let (folder, _, _) = Stage::new().close();
    let text = run_again(
        "unlucky::a_full_disk_is_said_and_neither_the_diary_nor_the_typing_is_lost",
        folder.path(),
        LITTLE_ROOM,
    );
    let saved = text.lines().filter(|line| line.contains("saved")).count();
    assert!(saved > 0, "{text}");
    let mut stage = Stage::begin_on(folder.path());
    assert_eq!(diary_in(stage.folder()).entries.len(), saved);
    log_a_walk(&mut stage, "there is room again");
}

/// Logs long notes until one is refused; says each one that was acknowledged.
#[cfg(unix)]
fn fill_the_disk(folder: &Path) {
    let mut stage = Stage::begin_on(folder);
    for number in 1..=200 {
        open(&mut stage, "Write a note");
        stage.tab_to("Note");
        let note = format!("{number} {}", "臀".repeat(9_000));
        stage.paste(&note);
        stage.click("Save");
        if stage.here() == Route::LogMenu {
            println!("saved {number}");
            continue;
        }
        stage.see("and what you typed is still here.");
        assert_eq!(stage.value("Note"), note);
        stage.click("Diary");
        stage.see(&format!("{} entries", number - 1));
        return;
    }
    panic!("the disk never filled up");
}

fn log_a_walk(stage: &mut Stage, note: &str) {
    open(stage, "Log a walk");
    stage.type_into("Note", note);
    stage.click("Save");
    stage.see("Walk logged.");
}

fn look_inside(stage: &mut Stage, path: &Path) {
    stage.click("Share");
    fill(stage, "File or folder", path);
    stage.click("Look inside");
}

fn fill(stage: &mut Stage, field: &str, path: &Path) {
    stage.clear(field);
    stage.type_text(path.to_str().expect("a path in Unicode"));
}

/// An empty diary, as this stage has it.
fn nothing_of(stage: &Stage) -> Diary {
    Diary {
        id: diary_in(stage.folder()).id,
        ..Diary::default()
    }
}
