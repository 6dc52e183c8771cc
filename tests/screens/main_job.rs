//! Walks the main job of the program from the first start to an equal diary elsewhere, by names alone and by keys alone.

use std::path::Path;

use egui::{Key, Modifiers};
use evenly::application::open_to_read;
use evenly::domain::rules::RuleId;
use evenly::domain::{Diary, Kind, Side};
use evenly::ui::nav::{FirstStep, Route};

use crate::stage::{Stage, places_in};

/// The first of the three days, a Saturday evening; the third is Monday, 23 November 2026.
const SATURDAY: &str = "2026-11-21T18:20:00+01:00[Europe/Berlin]";

#[test]
fn the_main_job_is_done_by_names_from_the_first_start_to_an_equal_diary_elsewhere() {
    let mut stage = Stage::set().never_started().at(SATURDAY).open();
    go_through_the_first_start(&mut stage);
    log_leg_raises_and_a_break(&mut stage);
    stage.pass_days(1);
    log_a_check_in_and_a_walk(&mut stage);
    stage.pass_days(1);
    log_a_swim_and_bridges(&mut stage);
    let diary = diary_in(stage.folder());
    see_every_entry(&mut stage);

    edit_the_walk_and_move_the_swim_to_the_bin(&mut stage);
    assert_ne!(diary_in(stage.folder()), diary);
    undo_both(&mut stage);
    assert_eq!(diary_in(stage.folder()), diary);

    let mut stage = stage.restart();
    assert_eq!(stage.here(), Route::Today, "the first start is over");
    assert_eq!(diary_in(stage.folder()), diary);
    see_every_entry(&mut stage);
    see_the_week(&mut stage);
    see_why_pain_in_a_session_is_said(&mut stage);
    see_why_pain_the_next_morning_is_said(&mut stage);

    let away = tempfile::tempdir().expect("a temporary folder");
    let file = away.path().join("diary.json");
    let tables = away.path().join("tables");
    stage.click("Share");
    stage.click("My notes, in my own words: 1 note");
    export(
        &mut stage,
        "Evenly’s own file (JSON)",
        "File to write",
        &file,
    );
    export(&mut stage, "Tables (CSV)", "Folder to write", &tables);
    assert_eq!(diary_in(stage.folder()), diary, "an export changes nothing");
    for from in [file, tables] {
        let mut elsewhere = imported_from(&from);
        // A diary that is there keeps its own identifier.
        elsewhere.id = diary.id;
        assert_eq!(elsewhere, diary, "from {}", from.display());
    }
}

fn go_through_the_first_start(stage: &mut Stage) {
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Guidance));
    stage.see("What one thinner buttock may mean");
    stage.click("Next");
    stage.see("All warning signs");
    stage.see("Numb between the legs");
    stage.click("Next");
    stage.see("Whom to see first");
    stage.click("Next");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Safety));
    stage.click("Skip this question");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Side));
    stage.click("Left");
    stage.click("Next");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Professional));
    stage.click("Not yet");
    stage.click("Next");
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Reading));
    stage.click("Open the diary");
    assert_eq!(stage.here(), Route::Today);
    stage.see("weaker side: left");
}

fn open_form(stage: &mut Stage, form: &str) {
    stage.click("Diary");
    stage.ctrl(Key::N);
    stage.click(form);
}

fn save(stage: &mut Stage, what: &str) {
    stage.click("Save");
    assert_eq!(stage.here(), Route::LogMenu);
    stage.see("Saved.");
    stage.see(what);
}

/// Load 15 × 5 = 75. The pain before is 1 and the check-in of the next morning says 4: P2.
fn log_leg_raises_and_a_break(stage: &mut Stage) {
    open_form(stage, "Log side-lying leg raises");
    stage.type_into("Minutes", "15");
    stage.click("How hard was it? 5");
    stage.click("Pain before, left side 1");
    stage.click("Worst pain while doing it, left side 3");
    save(stage, "Side-lying leg raise logged.");
    open_form(stage, "Log a sitting break");
    stage.click("How long +");
    stage.click("Stood up");
    save(stage, "Sitting break logged.");
}

/// Load 40 × 3 = 120.
fn log_a_check_in_and_a_walk(stage: &mut Stage) {
    open_form(stage, "Morning check-in");
    stage.click("Pain this morning, left side 4");
    save(stage, "Morning check-in logged.");
    open_form(stage, "Log a walk");
    stage.type_into("Minutes", "40");
    stage.type_into("Distance", "2.5");
    stage.click("How hard was it? 3");
    stage.type_into("Note", "round the lake");
    save(stage, "Walk logged.");
}

/// Load 20 × 4 = 80 and 10 × 6 = 60. The worst pain is 7, above 5: P1.
fn log_a_swim_and_bridges(stage: &mut Stage) {
    open_form(stage, "Log a swim");
    stage.type_into("Minutes", "20");
    stage.type_into("Lengths", "20");
    stage.type_into("Pool length", "25");
    stage.click("Backstroke");
    stage.click("How hard was it? 4");
    save(stage, "Swim logged.");
    open_form(stage, "Log glute bridges");
    stage.type_into("Minutes", "10");
    stage.click("How hard was it? 6");
    stage.click("Worst pain while doing it, left side 7");
    stage.click("Ache");
    stage.click("Buttock");
    save(stage, "Glute bridge logged.");
}

fn see_every_entry(stage: &mut Stage) {
    stage.click("Diary");
    stage.see("6 entries");
    for line in [
        "Monday, 23 November 2026",
        "effort 6 · load 60 · worst pain L 7",
        "500 m · 20 × 25 m · Backstroke",
        "effort 4 · load 80",
        "Sunday, 22 November 2026",
        "40 min · 2.5 km",
        "effort 3 · load 120",
        "round the lake",
        "pain L 4",
        "Saturday, 21 November 2026",
        "effort 5 · load 75",
        "Stood up",
    ] {
        stage.see(line);
    }
}

fn edit_the_walk_and_move_the_swim_to_the_bin(stage: &mut Stage) {
    stage.click("Edit Walk, 22 Nov 2026 · 18:20");
    stage.clear("Minutes");
    stage.type_text("30");
    stage.click("Save changes");
    assert_eq!(stage.here(), Route::Diary);
    stage.see("effort 3 · load 90");
    stage.click("What can be done with Swim, 23 Nov 2026 · 18:20");
    stage.click("Move to bin: Swim, 23 Nov 2026 · 18:20");
    stage.see_no("Backstroke");
    stage.see("5 entries");
}

fn undo_both(stage: &mut Stage) {
    stage.click("Undo");
    stage.see("Taken back: Swim moved to the bin.");
    stage.see("Backstroke");
    stage.see("effort 3 · load 90");
    stage.ctrl(Key::Z);
    stage.see("Taken back: Walk changed.");
    stage.see("effort 3 · load 120");
    stage.see("6 entries");
}

/// 75 + 120 + 80 + 60 = 335, of which 75 + 60 = 135 from exercises.
fn see_the_week(stage: &mut Stage) {
    stage.click("Today");
    stage.see("Your last 7 days add up to 335: 135 from exercises, 200 from walks and swims.");
    stage.see("Stop this exercise for today.");
    stage.see("Ease off today.");
}

fn see_why_pain_in_a_session_is_said(stage: &mut Stage) {
    stage.click("Today");
    stage.click("Why? Pain during a session");
    assert_eq!(stage.here(), Route::Why(RuleId::P1));
    stage.see("your worst left pain was 7 of 10 with glute bridges.");
    assert_eq!(entries_behind(stage), ["Glute bridges"]);
}

fn see_why_pain_the_next_morning_is_said(stage: &mut Stage) {
    stage.click("Today");
    stage.click("Why? Pain the next morning");
    assert_eq!(stage.here(), Route::Why(RuleId::P2));
    stage.see("Your left pain was 1 before side-lying leg raises");
    stage.see("The next morning it was 4.");
    assert_eq!(
        entries_behind(stage),
        ["Side-lying leg raises", "Morning check-in"]
    );
}

/// The kinds of the entries that the page of a rule can open.
fn entries_behind(stage: &Stage) -> Vec<String> {
    let texts = stage.texts();
    let opened = texts.iter().filter_map(|text| text.strip_prefix("Open "));
    opened
        .filter_map(|entry| entry.split_once(", "))
        .map(|(kind, _when)| kind.to_owned())
        .collect()
}

fn export(stage: &mut Stage, format: &str, place: &str, to: &Path) {
    stage.click("Share");
    stage.click(format);
    fill(stage, place, to);
    stage.click("Export");
    stage.see("Written and read back: 6 entries.");
}

/// The diary of a second program, begun on an empty folder, after it imported what lies at `from`.
fn imported_from(from: &Path) -> Diary {
    let mut elsewhere = Stage::new();
    elsewhere.click("Share");
    fill(&mut elsewhere, "File or folder", from);
    elsewhere.click("Look inside");
    elsewhere.see("6 new entries.");
    elsewhere.click("Import 6 entries");
    elsewhere.see("6 entries added. Your diary now has 6");
    elsewhere.click("Diary");
    elsewhere.see("round the lake");
    diary_in(elsewhere.folder())
}

fn fill(stage: &mut Stage, field: &str, path: &Path) {
    stage.clear(field);
    stage.type_text(path.to_str().expect("a path in Unicode"));
}

/// What the diary file of a folder holds, read beside the window.
fn diary_in(folder: &Path) -> Diary {
    open_to_read(&places_in(folder))
        .and_then(|reader| reader.diary().map_err(Into::into))
        .expect("the diary can be read")
}

#[test]
fn the_main_job_is_done_by_keys_alone() {
    let mut stage = Stage::set().never_started().at(SATURDAY).open();
    answer_the_first_start_by_keys(&mut stage);
    assert_eq!(
        diary_in(stage.folder()).profile.weaker_side,
        Some(Side::Left)
    );
    log_bridges_by_keys(&mut stage);
    take_it_back_and_do_it_again_by_keys(&mut stage);
    edit_by_keys(&mut stage);
    bin_and_undo_by_keys(&mut stage);
    export_by_keys(&mut stage);
}

fn answer_the_first_start_by_keys(stage: &mut Stage) {
    for _page in 0..3 {
        stage.tab_to("Next");
        stage.key(Key::Enter);
    }
    stage.tab_to("Skip this question");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::FirstStart(FirstStep::Side));
    stage.tab_to("Left");
    stage.key(Key::Space);
    stage.tab_to("Next");
    stage.key(Key::Enter);
    stage.tab_to("Skip this question");
    stage.key(Key::Enter);
    stage.tab_to("Open the diary");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Today);
}

fn log_bridges_by_keys(stage: &mut Stage) {
    stage.ctrl(Key::K);
    stage.type_text("bridg");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::log(Kind::Bridge));
    stage.tab_to("Set 1, reps");
    stage.key(Key::ArrowUp);
    assert_eq!(stage.value("Set 1, reps"), "9");
    stage.tab_to("Minutes");
    stage.type_text("12");
    stage.tab_to("How hard was it? 0");
    stage.type_text("4");
    assert!(stage.is_chosen("How hard was it? 4"));
    stage.press(Modifiers::COMMAND, Key::Enter);
    stage.see("Glute bridge logged.");
    stage.ctrl(Key::Num3);
    // 12 × 4 = 48.
    stage.see("effort 4 · load 48");
}

fn take_it_back_and_do_it_again_by_keys(stage: &mut Stage) {
    stage.ctrl(Key::Z);
    stage.see("Taken back: Glute bridge logged.");
    stage.see_no("effort 4 · load 48");
    stage.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    stage.see("effort 4 · load 48");
}

fn edit_by_keys(stage: &mut Stage) {
    stage.tab_to("Edit Glute bridge, 21 Nov 2026 · 18:20");
    stage.key(Key::Enter);
    stage.see("Change an entry · Glute bridge");
    stage.tab_to("Minutes");
    stage.ctrl(Key::A);
    stage.type_text("15");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Diary);
    // 15 × 4 = 60.
    stage.see("effort 4 · load 60");
}

fn bin_and_undo_by_keys(stage: &mut Stage) {
    stage.tab_to("What can be done with Glute bridge, 21 Nov 2026 · 18:20");
    stage.key(Key::Enter);
    stage.tab_to("Move to bin: Glute bridge, 21 Nov 2026 · 18:20");
    stage.key(Key::Enter);
    stage.see("Glute bridge moved to the bin.");
    stage.ctrl(Key::Z);
    stage.see("effort 4 · load 60");
}

fn export_by_keys(stage: &mut Stage) {
    let away = tempfile::tempdir().expect("a temporary folder");
    let file = away.path().join("diary.json");
    stage.ctrl(Key::Num6);
    stage.tab_to("File to write");
    stage.ctrl(Key::A);
    stage.type_text(file.to_str().expect("a path in Unicode"));
    stage.tab_to("Export");
    stage.key(Key::Enter);
    stage.see("Written and read back: 1 entry.");
    assert!(file.is_file());
}
