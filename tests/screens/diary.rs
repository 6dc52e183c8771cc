//! Checks the diary: filters, search, bin, undo, history, and that ten years stay cheap.

use std::collections::BTreeSet;

use egui::Key;
use evenly::application::demo::{self, DemoOrder};
use evenly::application::view::diary::{DiaryKey, DiaryPage, PAGE_ENTRIES};
use evenly::application::{self, StartUp};
use evenly::domain::{Day, EntryId};
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::stage::{START, Stage, places_in, stamp};

fn log(stage: &mut Stage, form: &str, note: &str) {
    stage.ctrl(Key::N);
    stage.click(form);
    if !note.is_empty() {
        stage.type_into("Note", note);
    }
    stage.click("Save");
}

#[test]
fn an_empty_diary_says_what_will_be_here_and_offers_the_first_step() {
    let mut stage = Stage::new();
    stage.click("Diary");
    stage.see("Here you will see each day with what you did");
    stage.click("Log the first entry");
    assert_eq!(stage.here(), Route::LogMenu);
}

#[test]
fn days_stand_newest_first_and_a_day_without_entries_says_so() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "");
    stage.pass_days(2);
    log(&mut stage, "Log a sitting break", "");
    stage.click("Diary");
    let texts = stage.texts();
    let place = |text: &str| texts.iter().position(|shown| shown.contains(text));
    assert!(place("Wednesday, 25 November 2026") < place("Monday, 23 November 2026"));
    stage.see("Nothing logged on Yesterday");
    stage.see("trained");
}

#[test]
fn filters_show_only_what_was_asked_for() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "");
    log(&mut stage, "Log side-lying leg raises", "");
    log(&mut stage, "Write a note", "rain");
    stage.click("Diary");
    stage.see("3 entries");
    stage.click("Walks");
    stage.see("1 entry found");
    stage.see_no("Straight leg");
    stage.click("Show everything");
    stage.click("Left");
    stage.see("1 entry found");
    stage.see("Straight leg");
    stage.click("Swims");
    stage.see("Nothing found");
    stage.see("Nothing was removed from your diary.");
}

#[test]
fn words_are_found_in_any_writing() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "Uphill to the LAKE");
    log(&mut stage, "Write a note", "左髋今天有点酸痛");
    stage.click("Diary");
    stage.ctrl(Key::F);
    stage.type_text("酸痛");
    stage.see("1 entry found");
    stage.see("左髋今天有点酸痛");
    stage.clear("Find words");
    stage.type_text("lake");
    stage.see("Uphill to the LAKE");
    stage.see_no("左髋今天有点酸痛");
}

#[test]
fn an_entry_goes_to_the_bin_and_comes_back() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "by the river");
    stage.click("Diary");
    stage.click("What can be done with Walk, 23 Nov 2026 · 18:20");
    stage.click("Move to bin: Walk, 23 Nov 2026 · 18:20");
    stage.see_no("by the river");
    stage.click("Undo");
    stage.see("by the river");
    stage.click("What can be done with Walk, 23 Nov 2026 · 18:20");
    stage.click("Move to bin: Walk, 23 Nov 2026 · 18:20");
    stage.click("Bin");
    // 90 days after 23 November 2026 is 21 February 2027.
    stage.see("Moved here: Today · kept until 21 Feb 2027");
    stage.click("Take out: Walk, 23 Nov 2026 · 18:20");
    stage.see("The bin is empty.");
    stage.click("Back to the diary");
    stage.see("by the river");
}

#[test]
fn history_says_what_changed_from_what_to_what() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.click("Log glute bridges");
    stage.click("Save");
    stage.click("Diary");
    stage.click("Edit Glute bridge, 23 Nov 2026 · 18:20");
    stage.clear("Set 1, reps");
    stage.type_text("12");
    stage.click("How hard was it? 4");
    stage.click("Save changes");
    stage.click("What can be done with Glute bridge, 23 Nov 2026 · 18:20");
    stage.click("History of Glute bridge, 23 Nov 2026 · 18:20");
    stage.see("Changed");
    stage.see("8 and hold 2 s · 8 and hold 2 s");
    stage.see("12 and hold 2 s · 8 and hold 2 s");
    stage.see("Logged");
    stage.click("Back to the diary");
    assert_eq!(stage.here(), Route::Diary);
}

#[test]
fn an_entry_is_logged_again_today() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    stage.click("Log a walk");
    stage.type_into("Minutes", "33");
    stage.click("Save");
    stage.pass_days(3);
    log(&mut stage, "Log a walk", "another");
    stage.click("Diary");
    stage.click("What can be done with Walk, 23 Nov 2026 · 18:20");
    stage.click("Log again: Walk, 23 Nov 2026 · 18:20");
    assert_eq!(stage.value("Minutes"), "33");
    assert_eq!(stage.value("Day"), "26/11/2026");
    stage.click("Save");
    stage.see("3 entries");
}

#[test]
fn a_form_whose_entry_is_gone_says_so() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "");
    stage.click("Diary");
    stage.click("Edit Walk, 23 Nov 2026 · 18:20");
    stage.ctrl(Key::Z);
    stage.see("This entry is not in the diary any more.");
    stage.click("Back");
    assert_eq!(stage.here(), Route::Diary);
}

#[test]
fn what_was_undone_stays_in_the_history() {
    let mut stage = Stage::new();
    log(&mut stage, "Log a walk", "");
    stage.click("Diary");
    stage.click("What can be done with Walk, 23 Nov 2026 · 18:20");
    stage.click("History of Walk, 23 Nov 2026 · 18:20");
    stage.see("Logged");
    stage.ctrl(Key::Z);
    stage.see("Taken back");
}

/// A stage on a diary of some years.
fn years(years: u32) -> (Stage, usize) {
    let folder = TempDir::new().unwrap();
    let now = stamp(START);
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years,
        seed: 7,
        last: now.day(),
        words: &words,
    };
    let resolve = |day, time| clock::resolve(day, time, &now.zone);
    let diary = demo::diary(order, resolve, |at: &evenly::domain::Stamp, random| {
        identity::from_parts(at, random)
    });
    let StartUp::Ready(ready) = application::open(&places_in(folder.path()), &now) else {
        panic!("an empty folder opens");
    };
    let mut core = ready.core;
    demo::fill(&mut core, &diary, &now).unwrap();
    core.close(&now).unwrap();
    (Stage::set().open_in(folder), diary.entries.len())
}

#[test]
fn a_page_holds_few_entries_and_all_pages_together_hold_each_entry_once() {
    let (mut stage, count) = years(1);
    let mut key = DiaryKey::default();
    let mut seen: BTreeSet<EntryId> = BTreeSet::new();
    let mut last: Option<Day> = None;
    loop {
        let page = stage.shell().cache_mut().view::<DiaryPage>(&key).unwrap();
        assert_eq!((page.matching, page.all), (count, count as u64));
        let entries: usize = page.days.iter().map(|day| day.entries.len()).sum();
        assert!(entries <= PAGE_ENTRIES || page.days.len() == 1);
        for day in &page.days {
            assert!(
                last.is_none_or(|last| day.day < last),
                "days fall from page to page"
            );
            last = Some(day.day);
            for entry in &day.entries {
                assert!(seen.insert(entry.id), "an entry stands on one page only");
            }
        }
        match page.older {
            Some(day) => key.from = Some(day),
            None => break,
        }
    }
    assert_eq!(seen.len(), count);
}

#[test]
fn a_long_diary_is_read_once_and_not_with_every_frame() {
    let (mut stage, _) = years(1);
    stage.click("Diary");
    let builds = stage.shell().cache_mut().builds();
    stage.run();
    stage.run();
    assert_eq!(stage.shell().cache_mut().builds(), builds);
    stage.click("Older days");
    stage.see("Newer days");
    stage.click("Newest");
    stage.see("Today · Monday, 23 November 2026");
}
