//! Checks bringing files in through the window: what is dropped on it, files of watches, locked
//! copies, plan files, and taking an import back.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use evenly::application::{
    Command, DiaryCommand, LanguageChoice, Passphrase, Ticket, extract_as_json, open_to_read,
};
use evenly::domain::{Diary, Entry, Extract, Kind, NewEntry, Note};
use evenly::exchange::sealed;
use evenly::ui::nav::{FirstStep, Route};

use crate::entries::{bridge, day, diary, id, walk};
use crate::plan_file::stranger;
use crate::stage::{START, Stage, places_in, stamp};
use crate::tracks::{Fit, gpx, tcx};

const FILE: &str = "File or folder";
const WORDS: &str = "The six words that open it";

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("not read by the window".to_owned())
    }
}

/// Drops files and folders on the window, all at once.
pub(crate) fn drop_on(stage: &mut Stage, paths: &[&Path]) {
    let input = stage.harness().input_mut();
    for path in paths {
        input.dropped_files.push(Arc::new(Dropped((*path).into())));
    }
    stage.run();
}

fn put(stage: &Stage, name: &str, bytes: &[u8]) -> PathBuf {
    let path = stage.folder().join(name);
    std::fs::write(&path, bytes).expect("a file");
    path
}

fn put_diary(stage: &Stage, name: &str, diary: Diary) -> PathBuf {
    put(stage, name, &extract_as_json(&Extract::whole(diary)))
}

fn entries(stage: &Stage) -> Vec<Entry> {
    let reader = open_to_read(&places_in(stage.folder())).expect("a reader");
    reader.diary().expect("a diary").entries
}

#[test]
fn a_file_of_a_watch_dropped_on_any_page_is_looked_into_and_then_imported() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    let file = put(&stage, "walk.gpx", gpx("walking").as_bytes());
    drop_on(&mut stage, &[&file]);
    assert_eq!(stage.here(), Route::Share);
    assert_eq!(stage.value(FILE), file.display().to_string());
    stage.see("Walks and swims in this file");
    stage.see("1 new entry.");
    stage.see("Days: 1 May");
    let import = stage.place_of("Import 1 entry");
    assert!(stage.window().contains_rect(import), "{import}");
    assert!(entries(&stage).is_empty(), "a look changes nothing");

    stage.click("Import 1 entry");
    stage.see("1 entry added. Your diary now has 1 entry.");
    let walks = entries(&stage);
    assert_eq!(walks.len(), 1);
    assert_eq!(walks[0].kind(), Kind::Walk);
    assert_eq!(walks[0].when.day, day("2026-05-01"));

    // The same walk from another watch, dropped where the first one lies.
    let same = put(&stage, "walk.tcx", tcx("Walking").as_bytes());
    drop_on(&mut stage, &[&same]);
    assert_eq!(stage.value(FILE), same.display().to_string());
    stage.see("1 entry is in your diary already.");
    stage.see("There is nothing new to import.");
}

#[test]
fn of_several_files_the_first_is_looked_into_and_the_others_are_counted_in_words() {
    for (language, said) in [
        (
            LanguageChoice::English,
            "Files are imported one at a time. 2 other files were left alone: drop them afterwards.",
        ),
        (
            LanguageChoice::Chinese,
            "文件一次导入一个。另外 2 个文件没有读取：请稍后再拖进来。",
        ),
    ] {
        let mut stage = Stage::set().language(language).open();
        let [import, label] = {
            let words = stage.words();
            [words.share_import_now(1), words.share_import_place()]
        };
        let first = put(&stage, "walk.fit", &Fit::default().bytes());
        let others = [
            put(&stage, "walk.gpx", gpx("walking").as_bytes()),
            put(&stage, "walk.tcx", tcx("Walking").as_bytes()),
        ];
        drop_on(&mut stage, &[&first, &others[0], &others[1]]);
        assert_eq!(stage.value(&label), first.display().to_string());
        stage.see(said);
        stage.click(&import);
        stage.see(said);
        assert_eq!(entries(&stage).len(), 1);
        drop_on(&mut stage, &[&others[0]]);
        stage.see_no(said);
    }
}

#[test]
fn an_exported_diary_dropped_on_share_is_imported_and_elsewhere_it_is_reviewed() {
    let mut stage = Stage::new();
    let walks = diary([walk(day("2026-11-20")).minutes(20.0)]);
    let file = put_diary(&stage, "home.json", walks);
    drop_on(&mut stage, &[&file]);
    assert_eq!(stage.here(), Route::Review);
    stage.shell().go(Route::Share);
    stage.run();
    drop_on(&mut stage, &[&file]);
    assert_eq!(stage.here(), Route::Share);
    stage.see("What is in this file");
    stage.see("1 new entry.");
}

#[test]
fn a_dropped_file_that_cannot_be_read_says_why_where_it_can_be_seen() {
    let mut stage = Stage::set().size(1000.0, 600.0).open();
    let file = put(&stage, "walks.zip", b"PK\x03\x04 and so on");
    stage.click("Share");
    drop_on(&mut stage, &[&file]);
    let told = stage
        .texts()
        .into_iter()
        .find(|text| text.contains("This is an archive. Unpack it first"))
        .expect("the reason");
    let place = stage.place_of(&told);
    assert!(stage.window().contains_rect(place), "{place}");
}

#[test]
fn an_import_of_long_ago_is_taken_back_but_for_what_was_changed_since() {
    let mut stage = Stage::new();
    let three = diary([
        bridge(day("2026-11-16")).effort(4).minutes(20.0),
        walk(day("2026-11-17")).minutes(30.0),
        walk(day("2026-11-18")).minutes(40.0),
    ]);
    let file = put_diary(&stage, "home.json", three);
    stage.click("Share");
    stage.see_no("Earlier imports");
    drop_on(&mut stage, &[&file]);
    stage.click("Import 3 entries");
    stage.see("Earlier imports");
    let changed = entries(&stage).remove(1);
    let entry = NewEntry {
        when: changed.when,
        body: changed.body,
        note: Note::new("With Kim.").expect("a note"),
    };
    let edit = Command::Diary(DiaryCommand::Edit {
        id: changed.id,
        entry,
    });
    stage
        .shell()
        .runner_mut()
        .submit(Ticket::new(9_000), &stamp(START), edit);
    stage.pass_days(120);

    stage.see("home.json, 23 Nov 2026: 3 entries");
    stage.click("Take the import of home.json back");
    stage.see("2 entries were moved to the bin.");
    stage.see("1 entry stays, as you changed it since.");
    stage.see("home.json, 23 Nov 2026: 1 entry");
    let left = entries(&stage);
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].id, id(2));

    stage.ctrl(Key::Z);
    stage.see("home.json, 23 Nov 2026: 3 entries");
    stage.see_no("2 entries were moved to the bin.");
    assert_eq!(entries(&stage).len(), 3);
}

#[test]
fn a_locked_copy_asks_for_its_words_says_wrong_ones_and_opens_with_the_right_ones() {
    let mut stage = Stage::new();
    let walks = diary([walk(day("2026-11-20")).minutes(20.0)]);
    let whole = extract_as_json(&Extract::whole(walks));
    let right = "amber basket cloud daisy ember forest";
    let locked = sealed::seal(&whole, &Passphrase::typed(right)).expect("locked");
    let file = put(&stage, "home.json.age", &locked);
    stage.click("Share");
    stage.see_no(WORDS);
    drop_on(&mut stage, &[&file]);
    stage.see("This file is locked. Type the six words that came with it.");

    stage.type_into(WORDS, "amber basket cloud daisy ember river");
    stage.click("Look inside");
    stage.see("These words do not open this file. Check each word and try again.");
    assert!(entries(&stage).is_empty());

    stage.clear(WORDS);
    stage.type_into(WORDS, right);
    stage.click("Look inside");
    stage.see("1 new entry.");
    stage.see_no("These words do not open this file.");
    stage.click("Import 1 entry");
    stage.see("1 entry added. Your diary now has 1 entry.");
}

#[test]
fn a_dropped_plan_file_shows_at_once_what_it_changes() {
    let mut stage = Stage::new();
    let file = stranger(&mut stage, 1, 3);
    drop_on(&mut stage, &[&file]);
    assert_eq!(stage.here(), Route::PlanFile);
    assert_eq!(
        stage.value("Plan file (.evenly-plan)"),
        file.display().to_string()
    );
    stage.see("Plan by Kim of 9 Nov 2026, revision 1");
    stage.see("Side-lying leg raises, left: 3 × 8 (new)");
    stage.click("Use this plan");
    stage.see("Plan taken over.");
    // The next revision, dropped on the page of the plan itself.
    let next = stranger(&mut stage, 2, 2);
    drop_on(&mut stage, &[&next]);
    stage.see("Side-lying leg raises, left: 3 × 8 → 2 × 8");
}

#[test]
fn what_no_page_takes_is_said_with_what_can_be_dropped_and_the_first_start_takes_nothing() {
    let mut stage = Stage::new();
    let walk = put(&stage, "walk.gpx", gpx("walking").as_bytes());
    let plan = stranger(&mut stage, 1, 3);
    drop_on(&mut stage, &[&walk, &plan]);
    assert_eq!(stage.here(), Route::Today);
    stage.see("Nothing was read.");
    stage.see("You can drop exported diaries or a folder of them, files of a watch");

    let mut fresh = Stage::set().never_started().open();
    drop_on(&mut fresh, &[&walk]);
    assert_eq!(fresh.here(), Route::FirstStart(FirstStep::Guidance));
    fresh.see_no("Nothing was read.");
}

#[test]
fn taking_back_much_of_the_diary_waits_for_the_persons_word() {
    let mut stage = Stage::new();
    let eight = diary((1..=8).map(|number| walk(day("2026-11-01").plus(number)).minutes(30.0)));
    let file = put_diary(&stage, "home.json", eight);
    stage.click("Share");
    drop_on(&mut stage, &[&file]);
    stage.click("Import 8 entries");
    stage.click("Take the import of home.json back");
    stage.see("8 of 8 entries would go into the bin at once. A backup is made first.");
    assert_eq!(entries(&stage).len(), 8);
    stage.click("Move 8 entries to the bin");
    stage.click("Take back");
    stage.see("8 entries were moved to the bin.");
    assert!(entries(&stage).is_empty());
}
