//! Checks the page behind "Why?": every rule opens and says its state, its limit and its source.

use egui::Key;
use evenly::domain::rules::RuleId;
use evenly::domain::{Day, Side};
use evenly::ui::nav::Route;

use crate::entries::{bridge, check_in, day, load, walk};
use crate::stage::Stage;
use crate::today::stage_with;

fn ago(days: i64) -> Day {
    day("2026-11-23").plus(-days)
}

/// Opens the page of P1, which has fired.
fn p1() -> Stage {
    let mut stage = stage_with([
        bridge(ago(1)).at("18:00").worst(Side::Left, 6).effort(4),
        check_in(ago(0)).at("07:30"),
    ]);
    stage.click("Why? Pain during a session");
    stage
}

/// Unfolds the rules of the list that came to this.
fn unfold(stage: &mut Stage, state: &str) {
    let title = stage
        .texts()
        .into_iter()
        .find(|text| text.ends_with(state) && text.contains(" rule"))
        .expect("a group of rules");
    stage.click(&title);
}

#[test]
fn a_fired_rule_says_what_it_read_how_it_counted_and_what_it_cannot_know() {
    let stage = p1();
    for text in [
        "This rule fired.",
        "Do less of this exercise next time.",
        "What you logged",
        "On Sunday 22 November your worst left pain was 6 of 10 with glute bridges.",
        "Worst pain, left side",
        "6 > 5",
        "Limit: worst pain above 5 of 10 · the program's default, from its source",
        "What it cannot know",
        "The diary cannot see how you moved.",
        "Pain-monitoring model, Silbernagel and others 2007 · checked 23 Nov 2026",
        "Glute bridges, Yesterday 18:00",
    ] {
        stage.see(text);
    }
}

#[test]
fn every_rule_opens_from_the_list_and_says_its_state_in_words() {
    let mut stage = p1();
    stage.see("1 rule fired");
    stage.see("Pain during a session: fired");
    stage.see_no("Pain the next morning: not enough data");
    unfold(&mut stage, "not enough data");
    stage.click("Pain the next morning: not enough data");
    assert_eq!(stage.here(), Route::Why(RuleId::P2));
    stage.see("Not enough data: the morning after your session was not answered.");
    stage.see("What it would say");
    stage.click("A bigger week than usual: not enough data");
    assert_eq!(stage.here(), Route::Why(RuleId::L2));
    stage.see("Too early to compare: day 2 of 28.");
    unfold(&mut stage, "did not fire");
    stage.click("Days in a row: did not fire");
    assert_eq!(stage.here(), Route::Why(RuleId::L1));
    stage.see("This rule did not fire. That does not mean that all is well.");
}

#[test]
fn back_leads_to_today_however_many_rules_were_looked_at() {
    let mut stage = p1();
    unfold(&mut stage, "did not fire");
    stage.click("Days in a row: did not fire");
    stage.click("Back");
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn escape_leads_back_and_the_entry_behind_it_opens_in_the_diary() {
    let mut stage = p1();
    stage.click("Open Glute bridges, Yesterday 18:00");
    assert!(matches!(stage.here(), Route::Entry(_)));
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Why(RuleId::P1));
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::Today);
}

#[test]
fn the_sums_of_a_big_week_stand_as_arithmetic() {
    // 100 on each of 21 days before (usual week 700), then 200 on each of the last seven (1,400).
    let before = (7..28).map(|days| load(ago(days), 100.0));
    let last = (0..7).map(|days| load(ago(days), 200.0));
    let mut stage = stage_with(before.chain(last));
    stage.see("Hold it here this week.");
    stage.click("Why? A bigger week than usual");
    for text in ["2,100 ÷ 3 = 700", "1,400 ÷ 700 = 2", "21 of 21"] {
        stage.see(text);
    }
}

#[test]
fn the_entries_of_a_morning_that_had_not_settled_are_the_session_and_the_check_in() {
    let mut stage = stage_with([
        walk(ago(1)).at("12:00").before(Side::Left, 2),
        check_in(ago(0)).at("07:30").morning(Side::Left, 4),
    ]);
    stage.click("Why? Pain the next morning");
    stage.see("4 − 2 = 2");
    stage.see("Open Walk, Yesterday 12:00");
    stage.see("Open Morning check-in, Today 07:30");
}
