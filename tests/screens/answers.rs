//! Checks what a person says back to warnings, their history and the table of limits.

use std::cell::Cell;

use egui::{Key, Modifiers};
use evenly::application::view::firings::{FiringsKey, FiringsPage};
use evenly::application::{self, Command, DiaryCommand, RulesCommand, StartUp, Ticket};
use evenly::domain::rules::{Firing, LimitId, NumberName, RuleId};
use evenly::domain::{Day, NewEntry, ProfessionalSeen, Profile, Side, Stamp, StopSign};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::entries::{Make, bridge, check_in, day, walk};
use crate::stage::{START, Stage, places_in, stamp};
use crate::today::{folder_with, stage_with};

const READ: &str = "I have read this";
const L1: &str = "Days in a row";
const P1: &str = "Pain during a session";
const U1: &str = "Who has looked at it";

fn ago(days: i64) -> Day {
    day("2026-11-23").plus(-days)
}

fn later(days: i64) -> Stamp {
    let mut now = stamp(START);
    now.utc_ms += days * 86_400_000;
    now
}

/// A diary of three weeks whose person said that nobody has looked at it: a hint every day.
fn asked_daily() -> TempDir {
    let folder = folder_with([walk(ago(20)).minutes(20.0).effort(2)]);
    carry_out(
        &folder,
        &[(
            later(0),
            Command::Diary(DiaryCommand::SetProfile(Profile {
                professional_seen: Some(ProfessionalSeen::No),
                ..Profile::default()
            })),
        )],
    );
    folder
}

/// Carries commands out on a diary that no window has open.
fn carry_out(folder: &TempDir, commands: &[(Stamp, Command)]) {
    let StartUp::Ready(ready) = application::open(&places_in(folder.path()), &later(0)) else {
        panic!("the diary opens");
    };
    let mut ready = *ready;
    drop(ready.cache);
    for (number, (now, command)) in (1..).zip(commands) {
        ready
            .core
            .run(Ticket::new(number), now, command, &|_progress| ())
            .expect("the diary takes it");
    }
    ready.core.close(&later(0)).expect("the diary closes");
}

/// Two hard days in a row, a hint; and a third one on the day after, a caution.
fn hard_days() -> Stage {
    stage_with([
        bridge(ago(1)).at("10:00").effort(5).minutes(10.0),
        bridge(ago(0)).at("10:00").effort(5).minutes(10.0),
        bridge(ago(-1)).at("10:00").effort(5).minutes(10.0),
    ])
}

fn one_bad_session() -> Stage {
    stage_with([bridge(ago(1)).at("18:00").worst(Side::Left, 6).effort(4)])
}

fn firings(stage: &mut Stage, rule: Option<RuleId>) -> Vec<Firing> {
    let key = FiringsKey { rule, page: 0 };
    let page = stage.shell().cache_mut().view::<FiringsPage>(&key);
    page.expect("the history is read").firings.clone()
}

#[test]
fn an_acknowledged_hint_is_quiet_for_seven_days_and_speaks_again_on_the_eighth() {
    let lead = "Has a doctor or physiotherapist looked at it?";
    let mut stage = Stage::set().open_in(asked_daily());
    stage.see("Hints from what you logged");
    stage.click(&format!("Why? {U1}"));
    stage.see("It then stays quiet for 7 days, unless it gets worse.");
    stage.click(&format!("{READ}: {U1}"));
    stage.see("On Monday 23 November you said that you have read this.");
    // 23 + 7 = 30.
    stage.see("It stays quiet until Monday 30 November, unless it gets worse.");
    stage.ctrl(Key::Num1);
    stage.see_no(lead);
    stage.pass_days(6);
    stage.see_no(lead);
    stage.click("1 warning you have read");
    stage.see("It stays quiet until Monday 30 November");
    stage.pass_days(1);
    stage.see(lead);
    stage.see_no("1 warning you have read");
}

#[test]
fn an_acknowledged_hint_speaks_at_once_where_it_becomes_a_caution() {
    let mut stage = hard_days();
    stage.see("The same muscle, two days in a row.");
    stage.click(&format!("Why? {L1}"));
    stage.click(&format!("{READ}: {L1}"));
    stage.ctrl(Key::Num1);
    stage.see_no("The same muscle, two days in a row.");
    stage.pass_days(1);
    stage.see("Give this muscle a day off.");
    stage.click(&format!("{READ}: {L1}"));
    stage.see_no("Give this muscle a day off.");
    stage.see("1 warning you have read");
}

#[test]
fn undo_lets_an_acknowledged_warning_speak_again() {
    let mut stage = hard_days();
    stage.pass_days(1);
    stage.click(&format!("{READ}: {L1}"));
    stage.see_no("Give this muscle a day off.");
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.see("Give this muscle a day off.");
}

#[test]
fn a_hint_stands_in_the_list_and_never_in_the_banner() {
    let stage = hard_days();
    stage.see("Hints from what you logged");
    stage.see("Hint");
    stage.see_no("More from what you logged");
    stage.see_no("Rule: Days in a row");
    stage.see_no("No rule fired");
}

#[test]
fn stop_this_exercise_is_not_put_aside_and_says_how_it_ends() {
    let mut stage = one_bad_session();
    stage.see("Do less of this exercise next time.");
    stage.see_no(READ);
    stage.click(&format!("Why? {P1}"));
    stage.see(
        "This one cannot be put aside. It ends after a later session without it, or after 7 days.",
    );
    stage.see_no(READ);
}

#[test]
fn an_open_stop_sign_is_not_put_aside_and_leads_to_what_to_do() {
    let mut stage = one_bad_session();
    let sign = StopSign::ALL
        .iter()
        .find(|sign| sign.rule() == RuleId::RF5)
        .expect("RF-5 has signs");
    let answer = RulesCommand::AnswerSafety([*sign].into());
    let now = stamp(START);
    let runner = stage.shell().runner_mut();
    runner.submit(Ticket::new(9_902), &now, Command::Rules(answer));
    stage.run();
    stage.see_no(READ);
    stage.shell().go(Route::Why(RuleId::RF5));
    stage.run();
    stage.see("This one cannot be put aside. It ends when a professional has looked at it");
    stage.see("Nothing is counted: one tick is enough.");
    stage.see_no(READ);
    stage.see_no("This does not fit me, because …");
    stage.click_nth("What to do", 1);
    assert_eq!(stage.here(), Route::Stop);
}

#[test]
fn this_does_not_fit_me_asks_for_a_reason_and_is_kept_with_its_day() {
    let mut stage = one_bad_session();
    stage.click(&format!("Why? {P1}"));
    stage.click("This does not fit me, because …");
    stage.see("What you say is kept for your physiotherapist. It changes no rule.");
    stage.click("Keep this answer");
    stage.see("Choose a reason");
    stage.click("of another reason");
    stage.see_no("Choose a reason");
    stage.click("Keep this answer");
    stage.see("Say in your own words what it is");
    stage.type_into("In your own words", "I slipped on the stairs.");
    stage.click("Keep this answer");
    let said = "23 Nov 2026: This does not fit me, because of another reason.";
    stage.see(said);
    stage.see("“I slipped on the stairs.”");
    stage.see("This rule fired.");
    let mut stage = stage.restart();
    stage.click(&format!("Why? {P1}"));
    stage.see(said);
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.see_no(said);
}

#[test]
fn another_rule_s_page_begins_with_an_empty_answer() {
    let mut stage = stage_with([
        bridge(ago(1))
            .at("18:00")
            .worst(Side::Left, 6)
            .before(Side::Left, 1),
        check_in(ago(0)).at("07:30").morning(Side::Left, 6),
    ]);
    stage.click(&format!("Why? {P1}"));
    stage.click("This does not fit me, because …");
    stage.click("it is like this for me every week");
    stage.click("Pain the next morning: fired");
    stage.see_no("Keep this answer");
    stage.click("This does not fit me, because …");
    assert!(!stage.is_chosen("it is like this for me every week"));
}

#[test]
fn a_changed_limit_changes_the_verdict_and_says_whose_it_is() {
    let mut stage = one_bad_session();
    stage.click(&format!("Why? {P1}"));
    stage.click("Open the table of limits");
    assert_eq!(stage.here(), Route::Limits(Some(RuleId::P1)));
    stage.see("Limits of one rule: Pain during a session");
    stage.see("For your physiotherapist.");
    stage.see("5 points");
    stage.see_no("Use the default: Worst pain in a session");
    stage.click("Change: Worst pain in a session");
    stage.clear("New value");
    stage.type_into("New value", "6,5");
    stage.key(Key::Enter);
    stage.see("6.5 points");
    stage.see("set by your physiotherapist");
    stage.key(Key::Escape);
    stage.see("This rule did not fire.");
    stage.see("Limit: worst pain above 6.5 of 10 · set by your physiotherapist");
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.see("This rule fired.");
    stage.press(Modifiers::COMMAND, Key::Y);
    stage.see("This rule did not fire.");
    stage.click("Open the table of limits");
    stage.click("Use the default: Worst pain in a session");
    stage.see_no("set by your physiotherapist");
    stage.ctrl(Key::Num1);
    stage.see("Do less of this exercise next time.");
}

#[test]
fn a_value_out_of_range_is_refused_in_words_beside_the_field() {
    let mut stage = one_bad_session();
    stage.ctrl(Key::Num7);
    stage.click("Open the table of limits");
    stage.click("Change: Worst pain in a session");
    // The range of P1 is 0 to 9; that of the usual week 1 to 5,000.
    stage.see("Allowed: 0–9 points");
    for (typed, problem) in [
        ("9.1", "Must be 0–9"),
        ("-1", "Must be 0–9"),
        ("six", "Must be a number"),
        ("", "Please fill this in"),
    ] {
        stage.clear("New value");
        stage.type_into("New value", typed);
        stage.click("Keep this limit");
        stage.see(problem);
    }
    stage.click("Cancel");
    stage.click("Change: Smallest usual week to compare with");
    stage.clear("New value");
    stage.type_into("New value", "1,000");
    stage.click("Keep this limit");
    stage.see("Must be a number");
    stage.see_no("set by your physiotherapist");
    stage.click("Cancel");
    stage.click("Change: Session against the biggest of 30 days, hint");
    stage.clear("New value");
    stage.type_into("New value", "1");
    stage.click("Keep this limit");
    // Its range is 1.05 to 4.
    stage.see("Must be 1.05–4");
}

#[test]
fn every_limit_of_this_build_has_a_row_with_a_button() {
    let mut stage = one_bad_session();
    stage.shell().go(Route::Limits(None));
    stage.run();
    let texts = stage.texts();
    let rows = texts.iter().filter(|text| text.starts_with("Change: "));
    let in_build = |id: &&LimitId| evenly::domain::rules::Rule::of(id.rule()).is_some();
    assert_eq!(rows.count(), LimitId::ALL.iter().filter(in_build).count());
}

/// Replaces the only session of P1 with one of this worst pain, as editing it does.
fn edit_worst(stage: &mut Stage, pain: i64) {
    thread_local!(static TICKET: Cell<u64> = const { Cell::new(9_000) });
    let entry = firings(stage, Some(RuleId::P1))[0].findings[0].entries[0];
    let now = stamp(START);
    let made = bridge(ago(1)).at("18:00").worst(Side::Left, pain).effort(4);
    let made = Make::done(made);
    let command = Command::Diary(DiaryCommand::Edit {
        id: entry,
        entry: NewEntry {
            when: made.when,
            body: made.body,
            note: made.note,
        },
    });
    TICKET.set(TICKET.get() + 1);
    let ticket = Ticket::new(TICKET.get());
    stage.shell().runner_mut().submit(ticket, &now, command);
    stage.run();
}

#[test]
fn the_history_keeps_what_was_logged_then_when_the_entry_is_edited() {
    let mut stage = one_bad_session();
    edit_worst(&mut stage, 8);
    edit_worst(&mut stage, 2);
    stage.see_no("Do less of this exercise next time.");
    let noted = firings(&mut stage, Some(RuleId::P1));
    let worst: Vec<Option<f64>> = noted
        .iter()
        .map(|firing| firing.findings[0].number(NumberName::WorstPain))
        .collect();
    assert_eq!(worst, [Some(8.0), Some(6.0)], "newest first");
    stage.click("History of warnings");
    assert_eq!(stage.here(), Route::Firings(None));
    stage.see("Each warning as it stood on its day.");
    stage.see("your worst left pain was 6 of 10 with glute bridges.");
    stage.see("your worst left pain was 8 of 10 with glute bridges.");
    stage.see("Worst pain, left side: 6 > 5");
    stage.see("worst pain above 5 of 10");
    stage.see("Stop this exercise");
    stage.click_nth("Open Glute bridges, Yesterday 18:00", 0);
    assert!(matches!(stage.here(), Route::Entry(_)));
    stage.key(Key::Escape);
    stage.click_nth("Why? Pain during a session, Monday, 23 November 2026", 0);
    assert_eq!(stage.here(), Route::Why(RuleId::P1));
}

#[test]
fn the_limit_of_then_stays_in_the_history() {
    let mut stage = one_bad_session();
    let set = RulesCommand::SetLimit {
        limit: LimitId::WorstPain,
        value: 7.0,
    };
    let now = stamp(START);
    let runner = stage.shell().runner_mut();
    runner.submit(Ticket::new(9_900), &now, Command::Rules(set));
    stage.run();
    let noted = firings(&mut stage, Some(RuleId::P1));
    assert_eq!(noted.len(), 1);
    assert!((noted[0].limit.value - 5.0).abs() < 1e-9);
}

#[test]
fn an_empty_history_says_what_will_be_here_and_promises_nothing() {
    let mut stage = stage_with([walk(ago(1)).minutes(20.0).effort(2)]);
    stage.shell().go(Route::Firings(Some(RuleId::P1)));
    stage.run();
    stage.see("No warning of this rule is noted. That does not mean that all is well.");
    stage.click("Show all rules");
    assert_eq!(stage.here(), Route::Firings(None));
}

#[test]
fn the_history_shows_one_rule_alone() {
    let mut stage = stage_with([
        bridge(ago(1))
            .at("18:00")
            .worst(Side::Left, 6)
            .before(Side::Left, 1),
        check_in(ago(0)).at("07:30").morning(Side::Left, 6),
    ]);
    stage.click("History of warnings");
    stage.see("The next morning it was 6.");
    stage.click("Show one rule only");
    stage.click("Pain during a session (1)");
    stage.see("Only this rule: Pain during a session");
    stage.see_no("The next morning it was");
}

#[test]
fn a_long_history_is_shown_a_page_at_a_time() {
    let folder = asked_daily();
    let noting: Vec<(Stamp, Command)> = (0..60)
        .map(|day| (later(day), Command::Rules(RulesCommand::NoteFirings)))
        .collect();
    carry_out(&folder, &noting);
    let mut stage = Stage::set()
        .at("2027-01-21T18:20:00+01:00[Europe/Berlin]")
        .open_in(folder);
    let key = FiringsKey {
        rule: Some(RuleId::U1),
        page: 0,
    };
    let page = stage.shell().cache_mut().view::<FiringsPage>(&key);
    assert_eq!(
        page.expect("the history is read").total(),
        60,
        "one each day"
    );
    stage.shell().go(Route::Firings(Some(RuleId::U1)));
    stage.run();
    stage.see("1–25 of 60");
    stage.see_no("Newer");
    stage.click("Older");
    stage.see("26–50 of 60");
    stage.click("Older");
    stage.see("51–60 of 60");
    stage.see_no("Older");
    stage.click("Newer");
    stage.see("26–50 of 60");
}

#[test]
fn warnings_are_noted_once_a_day_and_the_window_comes_to_rest() {
    let mut stage = Stage::set().open_in(asked_daily());
    assert!(!stage.asks_for_more_frames());
    assert_eq!(firings(&mut stage, Some(RuleId::U1)).len(), 1);
    let mut stage = stage.restart();
    assert_eq!(firings(&mut stage, Some(RuleId::U1)).len(), 1);
    stage.pass_days(1);
    assert!(!stage.asks_for_more_frames());
    assert_eq!(firings(&mut stage, Some(RuleId::U1)).len(), 2);
}

#[test]
fn a_change_that_fires_a_rule_is_noted_at_once_and_undo_does_not_take_the_note_back() {
    let mut stage = stage_with([bridge(ago(1)).at("18:00").worst(Side::Left, 5).effort(4)]);
    assert_eq!(firings(&mut stage, Some(RuleId::P1)).len(), 0);
    let set = RulesCommand::SetLimit {
        limit: LimitId::WorstPain,
        value: 4.0,
    };
    let now = stamp(START);
    let runner = stage.shell().runner_mut();
    runner.submit(Ticket::new(9_901), &now, Command::Rules(set));
    stage.run();
    assert_eq!(firings(&mut stage, Some(RuleId::P1)).len(), 1);
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.see_no("Do less of this exercise next time.");
    assert_eq!(firings(&mut stage, Some(RuleId::P1)).len(), 1);
}

#[test]
fn the_page_of_a_rule_lists_when_it_spoke_before() {
    let mut stage = Stage::set().open_in(asked_daily());
    stage.pass_days(1);
    stage.click(&format!("Why? {U1}"));
    stage.see("Monday, 23 November 2026: Hint");
    stage.click("All its warnings");
    assert_eq!(stage.here(), Route::Firings(Some(RuleId::U1)));
    stage.see("2 warnings are noted.");
}

#[test]
fn a_review_older_than_a_year_is_due() {
    let folder = folder_with([bridge(ago(1)).worst(Side::Left, 3)]);
    let mut stage = Stage::set()
        .at("2027-11-23T10:00:00+01:00[Europe/Berlin]")
        .open_in(folder);
    stage.shell().go(Route::Why(RuleId::P1));
    stage.run();
    stage.see("Review due: more than a year has passed since this was checked.");
    stage.click("Open the table of limits");
    stage.see("23 Nov 2026 · review due");
    let mut stage = one_bad_session();
    stage.shell().go(Route::Why(RuleId::P1));
    stage.run();
    stage.see_no("Review due");
}
