//! Checks the question of the morning: three taps or one, put off, later, never for the wrong day.

use egui::{Key, Modifiers};
use evenly::application::LanguageChoice;
use evenly::application::view::today::{Today, follow_up, morning};
use evenly::domain::{CheckIn, Day, Kind, PerSide, Side, Soreness, Weaker};
use evenly::ui::nav::Route;

use crate::entries::{Make, bridge, check_in, day, history, pause, raise, strength, walk};
use crate::stage::{Stage, stamp};
use crate::today::{folder_with, stage_with};

const QUESTION: &str = "How does it feel this morning, after";

fn today() -> Day {
    day("2026-11-23")
}

fn ago(days: i64) -> Day {
    today().plus(-days)
}

/// The check-in of a day, as the diary has it.
fn answered(stage: &mut Stage, on: Day) -> Option<CheckIn> {
    let view = stage.shell().cache_mut().view::<Today>(&());
    let view = view.expect("today is read");
    view.evidence.history.check_in_of(on).cloned()
}

fn pain(answers: &CheckIn) -> PerSide<Option<u8>> {
    PerSide::from_fn(|side| answers.pain.get(side).map(evenly::domain::Pain::get))
}

#[test]
fn the_usual_answer_takes_three_taps_and_saves_itself() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.see("This morning");
    stage.see("How does it feel this morning, after glute bridges yesterday?");
    stage.click("No pain on either side");
    stage.click("Muscle soreness 2");
    assert_eq!(answered(&mut stage, today()), None, "not everything yet");
    stage.click("Not weaker");
    stage.see("Morning check-in logged.");
    stage.see_no(QUESTION);
    let answers = answered(&mut stage, today()).expect("a check-in");
    assert_eq!(
        pain(&answers),
        PerSide {
            left: Some(0),
            right: Some(0)
        }
    );
    assert_eq!(answers.soreness.map(Soreness::get), Some(2));
    assert_eq!(answers.weaker, Some(Weaker::No));
    assert!(!answers.rest_confirmed, "nobody said that it is a rest day");
}

#[test]
fn one_tap_says_that_nothing_is_amiss_and_undo_asks_again() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.click("No pain, no soreness, not weaker");
    stage.see("Morning check-in logged.");
    stage.see_no(QUESTION);
    let answers = answered(&mut stage, today()).expect("a check-in");
    assert_eq!(answers.soreness.map(Soreness::get), Some(0));
    stage.click("Undo");
    assert_eq!(answered(&mut stage, today()), None);
    stage.see(QUESTION);
    assert!(!stage.is_chosen("Not weaker"), "nothing is filled in");
}

#[test]
fn only_the_sides_that_worked_are_asked_the_weaker_one_first() {
    let mut stage = stage_with([raise(ago(1), Side::Right).effort(4)]);
    stage.see("Pain this morning, right side");
    stage.see_no("Pain this morning, left side");
    stage.see_no("No pain on either side");
    stage.click("No pain");
    stage.click("Muscle soreness 0");
    stage.click("A bit weaker");
    let answers = answered(&mut stage, today()).expect("a check-in");
    assert_eq!(
        pain(&answers),
        PerSide {
            left: None,
            right: Some(0)
        },
        "the side that rested was not asked"
    );
}

#[test]
fn the_sides_of_a_morning_follow_what_was_done() {
    let asked = |made: Vec<Make>, weaker| {
        let history = history(made);
        let open = follow_up(&history, today())?;
        morning(&history, &open, (today(), weaker)).map(|asked| asked.sides)
    };
    let both = vec![Side::Left, Side::Right];
    let right_first = vec![Side::Right, Side::Left];
    assert_eq!(asked(vec![walk(ago(1))], None), Some(both.clone()));
    assert_eq!(
        asked(vec![walk(ago(1))], Some(Side::Right)),
        Some(right_first)
    );
    let left = vec![raise(ago(1), Side::Left)];
    assert_eq!(asked(left, Some(Side::Right)), Some(vec![Side::Left]));
    let unsaid = strength(ago(1), evenly::domain::Variant::RaiseStraight);
    assert_eq!(asked(vec![unsaid], None), Some(both), "nobody said which");
    assert_eq!(asked(vec![bridge(ago(2))], None), None, "not yesterday");
    assert_eq!(asked(vec![pause(ago(1))], None), None);
    assert_eq!(asked(vec![bridge(ago(1)), check_in(today())], None), None);
}

#[test]
fn part_of_the_answers_can_be_saved_and_the_rest_stays_open() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.see_no("Save");
    stage.click("Pain this morning, left side 3");
    stage.click("Save");
    let answers = answered(&mut stage, today()).expect("a check-in");
    assert_eq!(
        pain(&answers),
        PerSide {
            left: Some(3),
            right: None
        }
    );
    assert_eq!((answers.soreness, answers.weaker), (None, None));
}

#[test]
fn put_off_for_today_it_stays_away_until_tomorrow_and_can_be_answered_all_the_same() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.click("Not now");
    stage.see_no("No pain, no soreness, not weaker");
    let mut stage = stage.restart();
    stage.see_no("No pain, no soreness, not weaker");
    stage.see("How does it feel this morning, after glute bridges yesterday?");
    stage.click("Check in");
    assert_eq!(
        stage.here(),
        Route::CheckIn {
            day: today(),
            editing: None
        }
    );
    stage.key(Key::Escape);
    // The next day it is the morning after the 22nd that is still open, in a row of its own.
    stage.pass_days(1);
    stage.see_no("No pain, no soreness, not weaker");
    stage.click("Answer for the morning of Yesterday");
    stage.click("Muscle soreness 1");
    stage.click("Save");
    assert_eq!(answered(&mut stage, today().plus(1)), None);
    let answers = answered(&mut stage, today()).expect("the morning of the 23rd");
    assert_eq!(answers.soreness.map(Soreness::get), Some(1));
}

#[test]
fn putting_it_off_holds_for_that_day_alone() {
    let mut stage = stage_with([bridge(ago(1)).effort(4), walk(today()).effort(2)]);
    stage.click("Not now");
    stage.pass_days(1);
    stage.see("How does it feel this morning, after your walk yesterday?");
    stage.click("No pain, no soreness, not weaker");
    assert_eq!(answered(&mut stage, today()), None);
    assert!(answered(&mut stage, today().plus(1)).is_some());
}

#[test]
fn a_new_day_begins_with_a_new_question_and_forgets_half_an_answer() {
    let mut stage = Stage::set()
        .at("2026-11-22T23:50:00+01:00[Europe/Berlin]")
        .open_in(folder_with([
            bridge(ago(2)).effort(4),
            raise(ago(1), Side::Left).effort(3),
        ]));
    stage.see("after glute bridges yesterday?");
    stage.click("No pain on either side");
    stage.click("Muscle soreness 6");
    // Midnight passes; the leg raises were done on the 22nd.
    stage.set_clock("2026-11-23T00:10:00+01:00[Europe/Berlin]");
    stage.see("after side-lying leg raises yesterday?");
    assert!(!stage.is_chosen("Muscle soreness 6"));
    stage.click("No pain");
    stage.click("Muscle soreness 1");
    stage.click("Clearly weaker");
    assert_eq!(answered(&mut stage, ago(1)), None, "never the wrong day");
    let answers = answered(&mut stage, today()).expect("the morning of the 23rd");
    assert_eq!(answers.soreness.map(Soreness::get), Some(1));
    assert_eq!(answers.weaker, Some(Weaker::Clearly));
}

#[test]
fn digits_answer_and_a_one_waits_for_the_zero_of_ten() {
    let mut stage = stage_with([raise(ago(1), Side::Left).effort(4)]);
    stage.tab_to("Pain this morning, left side 0");
    stage.type_text("3");
    assert!(stage.is_chosen("Pain this morning, left side 3"));
    stage.click("Not weaker");
    stage.tab_to("Muscle soreness 0");
    stage.type_text("1");
    stage.type_text("0");
    let answers = answered(&mut stage, today()).expect("saved by itself");
    assert_eq!(answers.soreness.map(Soreness::get), Some(10));
}

#[test]
fn a_one_that_stays_alone_is_saved_after_a_moment() {
    let mut stage = stage_with([raise(ago(1), Side::Left).effort(4)]);
    stage.click("No pain");
    stage.click("Not weaker");
    stage.tab_to("Muscle soreness 0");
    stage.type_text("1");
    assert_eq!(answered(&mut stage, today()), None);
    // Frames of a quarter of a second.
    for _ in 0..8 {
        stage.harness().step();
    }
    stage.run();
    let answers = answered(&mut stage, today()).expect("saved by itself");
    assert_eq!(answers.soreness.map(Soreness::get), Some(1));
}

#[test]
fn an_answer_chosen_with_the_arrows_waits_for_enter() {
    let mut stage = stage_with([raise(ago(1), Side::Left).effort(4)]);
    stage.click("No pain");
    stage.click("Muscle soreness 0");
    stage.tab_to("Not weaker");
    stage.key(Key::ArrowRight);
    stage.key(Key::ArrowRight);
    assert_eq!(answered(&mut stage, today()), None, "it passed “a bit”");
    stage.key(Key::Enter);
    let answers = answered(&mut stage, today()).expect("saved by Enter");
    assert_eq!(answers.weaker, Some(Weaker::Clearly));
}

#[test]
fn the_whole_check_in_stays_one_press_away() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.click("Full check-in");
    assert_eq!(
        stage.here(),
        Route::CheckIn {
            day: today(),
            editing: None
        }
    );
}

#[test]
fn it_can_be_answered_by_keyboard_alone() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.tab_to("No pain on either side");
    stage.key(Key::Enter);
    stage.tab_to("Muscle soreness 0");
    stage.type_text("4");
    stage.tab_to("Not weaker");
    stage.key(Key::Space);
    let answers = answered(&mut stage, today()).expect("saved by itself");
    assert_eq!(answers.soreness.map(Soreness::get), Some(4));
    stage.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(answered(&mut stage, today()), None);
}

#[test]
fn the_check_in_carries_the_moment_it_was_answered() {
    let mut stage = stage_with([bridge(ago(1)).effort(4)]);
    stage.click("No pain, no soreness, not weaker");
    let view = stage.shell().cache_mut().view::<Today>(&());
    let entries = view.expect("today").evidence.history.on(today()).to_vec();
    let entry = entries.first().expect("the check-in");
    assert_eq!(entry.kind(), Kind::CheckIn);
    assert_eq!(entry.when.start, Some(stamp(crate::stage::START)));
}

#[test]
fn the_morning_speaks_chinese() {
    let folder = folder_with([bridge(ago(1)).effort(4)]);
    let mut stage = Stage::set()
        .language(LanguageChoice::Chinese)
        .open_in(folder);
    stage.see("今天早上");
    stage.click("不痛、不酸、没有变弱");
    assert!(answered(&mut stage, today()).is_some());
}
