//! Checks locked files on the Review screen: the field for their words, right and wrong words, several
//! files with the same words, by keyboard, and that the words are forgotten.

use egui::Key;
use evenly::application::{LanguageChoice, extract_as_json};
use evenly::domain::{Diary, Extract, Side};
use tempfile::TempDir;

use crate::entries::{bridge, diary, walk};
use crate::importing::drop_on;
use crate::review::{ago, named};
use crate::sealed::{RIGHT, WRONG, seal};
use crate::stage::{START, Stage};

const FIELD: &str = "The six words that open it";

fn locked(diary: Diary, words: &str) -> Vec<u8> {
    seal(extract_as_json(&Extract::whole(diary)), words)
}

/// Pain of seven in a session.
fn sore() -> Diary {
    diary([
        bridge(ago(1)).effort(4).minutes(10.0).worst(Side::Right, 7),
        walk(ago(0)).effort(2).minutes(15.0),
    ])
}

fn quiet() -> Diary {
    diary([walk(ago(1)).effort(2).minutes(20.0)])
}

/// Two files with the same words, one with others, one broken and one without a lock.
fn clinic() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in [
        ("a.json.age", locked(named("A-001", quiet()), RIGHT)),
        ("b.json.age", locked(named("A-002", sore()), RIGHT)),
        ("c.json.age", locked(named("A-003", quiet()), WRONG)),
        ("d.json", b"{".to_vec()),
        (
            "e.json",
            extract_as_json(&Extract::whole(named("A-005", quiet()))),
        ),
    ] {
        std::fs::write(folder.path().join(name), bytes).expect("a file");
    }
    folder
}

fn opened() -> (Stage, TempDir) {
    let clinic = clinic();
    let mut stage = Stage::new();
    drop_on(&mut stage, &[clinic.path()]);
    (stage, clinic)
}

fn row(stage: &Stage, begins: &str) -> String {
    let texts = stage.texts();
    let found = texts.iter().find(|text| text.starts_with(begins));
    found
        .unwrap_or_else(|| panic!("no row {begins:?} among\n{}", texts.join("\n")))
        .clone()
}

fn choose(stage: &mut Stage, begins: &str) {
    let row = row(stage, begins);
    stage.click(&row);
}

#[test]
fn the_right_words_open_the_file_its_closer_look_and_the_others_with_the_same_words() {
    let (mut stage, _clinic) = opened();
    choose(&mut stage, "b.json.age: locked: needs its six words");
    stage.see("This file is locked. Type the six words that came with it.");
    stage.see("2 other files here are locked too.");
    stage.see("The words are kept nowhere.");
    stage.type_into(FIELD, RIGHT);
    stage.click("Open the file");
    stage.see("A-002: pain 7 in a session");
    stage.see("Glute bridge · right side 7");
    stage.see("A-001: ");
    stage.see("c.json.age: locked: needs its six words");
    stage.see("d.json: ");
    stage.see_no("b.json.age");
    // The one with other words asks again, with an empty field.
    choose(&mut stage, "c.json.age: ");
    assert_eq!(stage.value(FIELD), "");
    stage.see_no("other file here is locked too");
    stage.type_into(FIELD, WRONG);
    stage.click("Open the file");
    stage.see("A-003: ");
    stage.see_no("needs its six words");
    // A locked diary is looked at again without its words.
    choose(&mut stage, "A-002: ");
    stage.see("Glute bridge · right side 7");
}

#[test]
fn wrong_words_are_said_and_stay_in_the_field_to_be_mended() {
    let (mut stage, _clinic) = opened();
    choose(&mut stage, "a.json.age: ");
    stage.type_into(FIELD, "orchid violin ember canyon walnut barbor");
    stage.click("Open the file");
    stage.see("These words do not open this file. Check each word and try again.");
    assert_eq!(
        stage.value(FIELD),
        "orchid violin ember canyon walnut barbor"
    );
    stage.see("a.json.age: locked: needs its six words");
    // Another file is not told of it.
    choose(&mut stage, "b.json.age: ");
    stage.see_no("These words do not open this file.");
    assert_eq!(stage.value(FIELD), "");
    choose(&mut stage, "a.json.age: ");
    stage.type_into(FIELD, RIGHT);
    stage.key(Key::Enter);
    stage.see("A-001: ");
}

#[test]
fn a_file_that_no_words_open_says_why() {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("a.json.age");
    std::fs::write(&file, "no lock at all").expect("a file");
    let mut stage = Stage::new();
    drop_on(&mut stage, &[folder.path()]);
    stage.type_into(FIELD, RIGHT);
    stage.click("Open the file");
    stage.see("This is not a locked file, or it was changed or cut short on the way.");
    assert!(!stage.sees(FIELD));
}

#[test]
fn a_file_is_opened_by_keyboard_alone() {
    let (mut stage, _clinic) = opened();
    choose(&mut stage, "a.json.age: ");
    stage.tab_to(FIELD);
    stage.type_text(RIGHT);
    stage.tab_to("Open the file");
    stage.key(Key::Enter);
    stage.see("A-001: ");
}

#[test]
fn words_and_what_they_opened_are_forgotten_and_written_nowhere() {
    let (mut stage, clinic) = opened();
    choose(&mut stage, "b.json.age: ");
    stage.type_into(FIELD, RIGHT);
    stage.click("Open the file");
    let to = clinic.path().join("summary.csv");
    stage.will_pick(Some(to.clone()));
    stage.click("Summary table (CSV)");
    let table = std::fs::read_to_string(&to).expect("a table");
    assert!(
        table.contains("A-002") && !table.contains("violin"),
        "{table}"
    );
    std::fs::remove_file(&to).expect("removed");
    for entry in std::fs::read_dir(stage.folder()).expect("a folder") {
        let path = entry.expect("an entry").path();
        let bytes = std::fs::read(&path).unwrap_or_default();
        let held = bytes.windows(6).any(|part| part == b"violin");
        assert!(!held, "{} holds the words", path.display());
    }
    stage.click("Close the files");
    stage.see_no("A-002");
    drop_on(&mut stage, &[clinic.path()]);
    stage.see("b.json.age: locked: needs its six words");
}

#[test]
fn the_field_fits_at_every_size_in_both_languages() {
    let clinic = clinic();
    for (language, begins) in [
        (LanguageChoice::English, "a.json.age: "),
        (LanguageChoice::Chinese, "a.json.age："),
    ] {
        for (width, height, zoom) in [
            (1280.0, 820.0, 100),
            (800.0, 600.0, 100),
            (1280.0, 820.0, 200),
        ] {
            let mut stage = Stage::set()
                .language(language)
                .size(width, height)
                .zoom(zoom)
                .at(START)
                .open();
            drop_on(&mut stage, &[clinic.path()]);
            choose(&mut stage, begins);
            let (right, name) = stage.widest();
            let edge = stage.right_edge();
            assert!(
                right <= edge + 0.5,
                "{language:?} {width} {zoom} %: {name:?} ends at {right}, the window at {edge}"
            );
            let lost = stage.out_of_reach();
            assert!(lost.is_empty(), "{language:?} {width} {zoom} %: {lost:?}");
        }
    }
}
