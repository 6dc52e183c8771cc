//! Checks Practice and the counting of sitting: plans, the look ahead, the clock, and what a stop sign blocks.

use egui::{Key, Modifiers};
use evenly::application::view::practice::{Practice, general_warnings, warnings_about};
use evenly::application::view::today::Today;
use evenly::application::{Command, LanguageChoice, RulesCommand, Ticket};
use evenly::domain::rules::RuleId;
use evenly::domain::{
    Body, Day, Entry, Exercise, Kind, Minutes, Plan, SetSide, Side, StopSign, Variant,
};
use evenly::ui::nav::Route;
use evenly::ui::running::Session;
use evenly::ui::screens::practice::plan::{Draft as PlanDraft, Field, TargetDraft, parse};

use crate::entries::{Make, bridge, check_in, day, load, rest};
use crate::plans::plan;
use crate::stage::{START, Stage, stamp};
use crate::today::stage_with;

fn today() -> Day {
    day("2026-11-23")
}

fn ago(days: i64) -> Day {
    today().plus(-days)
}

fn send(stage: &mut Stage, command: RulesCommand) {
    let runner = stage.shell().runner_mut();
    runner.submit(Ticket::new(9_000), &stamp(START), Command::Rules(command));
    stage.run();
}

/// Leg raises, twice eight on the left and twice ten on the right, 15 minutes at effort 4.
fn raises() -> Plan {
    Plan {
        minutes: Minutes::new(15.0).ok(),
        effort: evenly::domain::Effort::new(4).ok(),
        hold: evenly::domain::Hold::new(3.0).ok(),
        days_per_week: Some(3),
        ..plan(
            Variant::RaiseStraight,
            &[(SetSide::Left, 2, 8), (SetSide::Right, 2, 10)],
        )
    }
}

fn newest(stage: &mut Stage, kind: Kind) -> Option<Entry> {
    let view = stage.shell().cache_mut().view::<Practice>(&());
    let view = view.expect("practice is read");
    let offer = view.offers.iter().find(|offer| offer.kind == kind);
    offer.and_then(|offer| offer.last.clone())
}

/// 21 days of 20 and two of 30 before today: the usual week is 140, the last seven days 60.
fn four_weeks() -> Vec<Make> {
    let mut made: Vec<Make> = (7..28).map(|days| load(ago(days), 20.0)).collect();
    made.extend([load(ago(5), 30.0), load(ago(3), 30.0), rest(today())]);
    made
}

#[test]
fn practice_shows_the_plan_of_each_side_and_looks_ahead() {
    let mut stage = stage_with(four_weeks());
    send(&mut stage, RulesCommand::SetPlan(raises()));
    stage.ctrl(Key::Num2);
    assert_eq!(stage.here(), Route::Practice);
    stage.see("Your plan since Today");
    stage.see("L 2 × 8  R 2 × 10 · hold 3 s · Straight leg");
    stage.see("3 days a week · 15 min · effort 4");
    // 15 × 4 = 60; 60 + 60 = 120; 21 × 20 ÷ 3 = 140.
    stage.see("With today’s plan your last 7 days would be 120. Your usual week is 140.");
    stage.see("No plan yet, and not logged yet.");
}

#[cfg(feature = "warnings")]
#[test]
fn a_step_beyond_the_limit_of_the_week_is_said_before_starting() {
    let mut made = four_weeks();
    // 60 + 90 = 150 already, and the plan's 60 make 210: 1.5 times 140.
    made.push(load(ago(1), 90.0));
    let mut stage = stage_with(made);
    send(&mut stage, RulesCommand::SetPlan(raises()));
    stage.ctrl(Key::Num2);
    stage.see("With today’s plan your last 7 days would be 210. Your usual week is 140.");
    stage.see("Hold it here this week. Keep next week the same.");
}

#[test]
fn without_a_plan_last_time_stands_in_and_what_is_missing_is_said() {
    let mut stage = stage_with([bridge(ago(2)).effort(4).minutes(10.0), rest(today())]);
    stage.ctrl(Key::Num2);
    stage.see("No plan yet. Last time, Sat 21 Nov");
    stage.see("Both legs");
    stage.see("No look ahead yet. Too early to compare: day 3 of 28.");
    let mut stage = stage_with([bridge(ago(2)), rest(today())]);
    stage.ctrl(Key::Num2);
    stage.see("No look ahead: last time has no effort.");
}

#[test]
fn start_and_done_fill_the_form_with_the_time_the_minutes_and_the_plan() {
    let mut stage = stage_with([rest(today())]);
    send(&mut stage, RulesCommand::SetPlan(raises()));
    stage.ctrl(Key::Num2);
    stage.click("Start side-lying leg raises");
    stage.see("Started at 18:20");
    stage.see("0 minutes");
    stage.set_clock("2026-11-23T18:33:40+01:00[Europe/Berlin]");
    stage.see("13 minutes");
    stage.ctrl(Key::Num3);
    stage.ctrl(Key::Num2);
    stage.see("13 minutes");
    stage.click("Done");
    assert_eq!(stage.here(), Route::LogSession(Kind::LegRaise));
    assert_eq!(stage.value("Minutes"), "14", "to the nearest minute");
    assert_eq!(stage.value("Set 1, reps"), "8");
    assert_eq!(stage.value("Set 3, reps"), "10");
    assert!(!stage.is_chosen("How hard was it? 4"), "felt, not planned");
    stage.click("Save");
    assert_eq!(stage.here(), Route::Practice);
    stage.see("Side-lying leg raise logged.");
    stage.see("Logged today");
    stage.see_no("Started at");
    let entry = newest(&mut stage, Kind::LegRaise).expect("it is in the diary");
    assert_eq!(entry.when.start, Some(stamp(START)));
    assert_eq!(entry.when.time, Some("18:20".parse().expect("a time")));
    let Body::Strength(strength) = &entry.body else {
        panic!("leg raises");
    };
    let sets = strength.sets.iter().map(|set| (set.side, set.reps.get()));
    let (left, right) = ((SetSide::Left, 8), (SetSide::Right, 10));
    assert_eq!(sets.collect::<Vec<_>>(), [left, left, right, right]);
    assert_eq!(strength.exertion.minutes.map(Minutes::get), Some(14.0));
    assert_eq!(strength.exertion.effort, None);
}

#[test]
fn a_session_over_midnight_belongs_to_the_day_it_began() {
    let mut stage = stage_with([rest(today())]);
    stage.set_clock("2026-11-23T23:55:00+01:00[Europe/Berlin]");
    stage.ctrl(Key::Num2);
    stage.click("Start a walk");
    stage.set_clock("2026-11-24T00:15:00+01:00[Europe/Berlin]");
    stage.see("Started on Yesterday at 23:55");
    stage.click("Done");
    stage.click("Save");
    let entry = newest(&mut stage, Kind::Walk).expect("it is in the diary");
    assert_eq!(entry.when.day, today());
    let exertion = entry.body.exertion().expect("a walk");
    assert_eq!(exertion.minutes.map(Minutes::get), Some(20.0));
}

#[test]
fn leaving_the_form_goes_on_with_the_clock_and_stopping_logs_nothing() {
    let mut stage = stage_with([rest(today())]);
    stage.click("Start glute bridges");
    assert_eq!(stage.here(), Route::Practice);
    stage.set_clock("2026-11-23T18:25:00+01:00[Europe/Berlin]");
    stage.click("Done");
    stage.click("Cancel");
    stage.set_clock("2026-11-23T18:30:00+01:00[Europe/Berlin]");
    stage.see("10 minutes");
    stage.ctrl(Key::Num1);
    stage.see_no("Start side-lying leg raises");
    stage.click("Go to the exercise that is running");
    stage.click("Stop without logging");
    stage.see("Start side-lying leg raises");
    assert_eq!(newest(&mut stage, Kind::Bridge), None);
}

#[test]
fn a_forgotten_clock_fills_no_minutes() {
    let mut stage = stage_with([rest(today())]);
    stage.ctrl(Key::Num2);
    stage.click("Start a walk");
    stage.set_clock("2026-11-23T20:20:00+01:00[Europe/Berlin]");
    stage.see_no("The clock has run for more than 120 minutes.");
    stage.set_clock("2026-11-23T20:21:00+01:00[Europe/Berlin]");
    stage.see("The clock has run for more than 120 minutes.");
    stage.click("Done");
    assert_eq!(stage.value("Minutes"), "");
}

#[test]
fn a_session_takes_whole_minutes_unless_its_clock_was_forgotten() {
    let took = |end: &str| {
        let mut session = Session::begin(Kind::Walk, None, stamp(START));
        assert_eq!(session.took(), None, "it goes on");
        session.ended = Some(stamp(&format!("2026-11-23T{end}+01:00[Europe/Berlin]")));
        session.took()
    };
    // It began at 18:20; 120 minutes are the most that is believed.
    assert_eq!(took("18:20:20"), Some(1.0));
    assert_eq!(took("18:31:29"), Some(11.0));
    assert_eq!(took("18:31:30"), Some(12.0));
    assert_eq!(took("20:20:00"), Some(120.0));
    assert_eq!(took("20:20:01"), None);
}

#[test]
fn a_warning_about_one_exercise_stands_before_that_one_alone() {
    let mut stage = stage_with([bridge(ago(1)).worst(Side::Left, 6), rest(today())]);
    let view = stage.shell().cache_mut().view::<Practice>(&());
    let view = view.expect("practice is read");
    let about = |kind| {
        let warnings = warnings_about(&view.verdicts, kind);
        let rules = warnings.iter().map(|verdict| verdict.rule);
        rules.collect::<Vec<_>>()
    };
    assert_eq!(about(Kind::Bridge), [RuleId::P1]);
    assert_eq!(about(Kind::LegRaise), []);
    let general = general_warnings(&view.verdicts);
    assert!(general.iter().all(|verdict| verdict.rule != RuleId::P1));
}

#[test]
fn a_plan_takes_what_fits_into_one_entry_and_one_week() {
    let typed = |sets: f64, days: f64| {
        let target = TargetDraft {
            sets: Some(sets),
            reps: Some(8.0),
        };
        let draft = PlanDraft {
            variant: Variant::BridgeDouble,
            targets: [(SetSide::Both, target)].into(),
            hold: None,
            days: Some(days),
            minutes: None,
            effort: None,
        };
        let problems = parse(&draft, &stamp(START)).err().unwrap_or_default();
        problems
            .into_iter()
            .map(|(field, _)| field)
            .collect::<Vec<_>>()
    };
    // A hundred sets fit into one entry, a third of them for each of left, right and both.
    assert_eq!(typed(1.0, 1.0), []);
    assert_eq!(typed(33.0, 7.0), []);
    assert_eq!(typed(34.0, 7.0), [Field::Sets(SetSide::Both)]);
    assert_eq!(typed(0.0, 7.0), [Field::Sets(SetSide::Both)]);
    assert_eq!(typed(3.0, 8.0), [Field::Days]);
    assert_eq!(typed(3.0, 0.0), [Field::Days]);
}

#[test]
fn an_open_stop_sign_blocks_every_start_until_it_is_cleared() {
    let mut stage = stage_with([check_in(today())]);
    let signs = [StopSign::OneLegSwollen].into();
    send(&mut stage, RulesCommand::AnswerSafety(signs));
    stage.ctrl(Key::Num1);
    stage.see("No exercise can be started until it is cleared.");
    stage.click("Start glute bridges");
    assert_eq!(stage.here(), Route::Today);
    stage.ctrl(Key::Num2);
    stage.see("Practice is on hold.");
    for name in [
        "Start glute bridges",
        "Start side-lying leg raises",
        "Start a walk",
        "Start a swim",
    ] {
        stage.click(name);
        stage.see_no("Started at");
    }
    let clear = RulesCommand::ClearStop {
        rule: evenly::domain::rules::RuleId::RF6,
        how: evenly::domain::ClearedBy::TickedByMistake,
    };
    send(&mut stage, clear);
    stage.see_no("Practice is on hold.");
    stage.click("Start a walk");
    stage.see("Started at 18:20");
}

#[test]
fn a_plan_can_be_made_by_keyboard_alone() {
    let mut stage = stage_with([rest(today())]);
    stage.ctrl(Key::Num2);
    stage.tab_to("Make a plan for glute bridges");
    stage.key(Key::Enter);
    assert_eq!(stage.here(), Route::Plan(Exercise::Bridge));
    stage.tab_to("Sets, both legs at once");
    stage.ctrl(Key::A);
    stage.type_text("3");
    stage.tab_to("Reps, both legs at once");
    stage.ctrl(Key::A);
    stage.type_text("12");
    stage.tab_to("Effort to aim for 0");
    stage.type_text("4");
    stage.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(stage.here(), Route::Practice);
    stage.see("3 × 12 · hold 2 s · Both legs");
    stage.see("effort 4");
    stage.see("Change the plan");
    stage.ctrl(Key::Z);
    stage.see_no("Change the plan");
    stage.press(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z);
    stage.see("Change the plan");
    stage.ctrl(Key::Num1);
    stage.see("Plan: 3 × 12, hold 2 s · Both legs");
}

#[test]
fn a_plan_says_what_is_wrong_beside_the_field_and_keeps_what_was_typed() {
    let mut stage = stage_with([rest(today())]);
    stage.shell().go(Route::Plan(Exercise::LegRaise));
    stage.run();
    stage.clear("Sets, left side");
    stage.clear("Reps, left side");
    stage.clear("Sets, right side");
    stage.click("Save");
    stage.see("Say both sets and reps, or neither.");
    stage.clear("Reps, right side");
    stage.see("Say sets and reps for at least one side.");
    stage.type_into("Sets, right side", "40");
    stage.type_into("Reps, right side", "8");
    stage.click("Save");
    assert_eq!(stage.here(), Route::Plan(Exercise::LegRaise));
    assert_eq!(stage.value("Sets, right side"), "40");
    stage.clear("Sets, right side");
    stage.type_into("Sets, right side", "2");
    stage.click("Save");
    assert_ne!(stage.here(), Route::Plan(Exercise::LegRaise));
}

#[cfg(feature = "warnings")]
#[test]
fn a_plan_that_raises_two_things_is_pointed_out_before_and_after_it_is_saved() {
    const HINT: &str = "Change one thing at a time.";
    let mut stage = stage_with([rest(today())]);
    let before = stamp("2026-11-16T18:20:00+01:00[Europe/Berlin]");
    let command = Command::Rules(RulesCommand::SetPlan(raises()));
    let runner = stage.shell().runner_mut();
    runner.submit(Ticket::new(9_000), &before, command);
    stage.run();
    stage.shell().go(Route::Plan(Exercise::LegRaise));
    stage.run();
    stage.see_no(HINT);
    for name in ["Sets, left side", "Sets, right side"] {
        stage.clear(name);
        stage.type_into(name, "3");
    }
    stage.see_no(HINT);
    stage.clear("Hold");
    stage.type_into("Hold", "4");
    stage.see(HINT);
    stage.click("Save");
    stage.ctrl(Key::Num2);
    stage.see("L 3 × 8  R 3 × 10 · hold 4 s");
    stage.see(HINT);
}

#[test]
fn another_kind_takes_the_numbers_along_where_it_works_the_sides_differently() {
    let mut stage = stage_with([rest(today())]);
    stage.shell().go(Route::Plan(Exercise::Bridge));
    stage.run();
    stage.see("Sets, both legs at once");
    stage.click("One leg");
    assert_eq!(stage.value("Reps, left side"), "8");
    assert_eq!(stage.value("Reps, right side"), "8");
    stage.see_no("Sets, both legs at once");
}

#[test]
fn sitting_is_counted_to_the_minute_and_kept_with_the_break() {
    let mut stage = stage_with([rest(today())]);
    stage.click("I sit down");
    stage.see("0 minutes seated");
    stage.set_clock("2026-11-23T19:20:00+01:00[Europe/Berlin]");
    stage.see("60 minutes seated");
    stage.see_no("Time to stand up for a few minutes.");
    stage.ctrl(Key::Num3);
    stage.set_clock("2026-11-23T19:21:00+01:00[Europe/Berlin]");
    stage.ctrl(Key::Num1);
    stage.see("61 minutes seated");
    // The limit is 60 minutes.
    stage.see("Time to stand up for a few minutes.");
    stage.click("I was up");
    stage.see_no("minutes seated");
    let view = stage.shell().cache_mut().view::<Today>(&());
    let entries = view.expect("today").evidence.history.on(today()).to_vec();
    let sat = entries.iter().find_map(|entry| match &entry.body {
        Body::Break(pause) => pause.sat_before,
        Body::Strength(_)
        | Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    });
    assert_eq!(sat.map(Minutes::get), Some(61.0));
}

#[test]
fn the_counting_of_sitting_ends_without_a_break_where_the_person_says_so() {
    let mut stage = stage_with([rest(today())]);
    stage.click("I sit down");
    stage.click("Stop counting");
    stage.see("I sit down");
    stage.see_no("minutes seated");
    stage.see("0");
}

#[test]
fn a_clock_that_runs_asks_for_one_frame_a_minute() {
    let mut stage = stage_with([rest(today())]);
    stage.set_clock("2026-11-23T18:20:00+01:00[Europe/Berlin]");
    stage.click("I sit down");
    stage.set_clock("2026-11-23T18:20:15+01:00[Europe/Berlin]");
    assert_eq!(stage.next_frame_in().as_secs(), 45);
    stage.click("Stop counting");
    stage.ctrl(Key::Num2);
    stage.click("Start a swim");
    assert_eq!(stage.next_frame_in().as_secs(), 60);
    stage.ctrl(Key::Num3);
    stage.stay_idle(5.0, "the diary while a clock runs");
}

#[test]
fn practice_speaks_chinese() {
    let folder = crate::today::folder_with([rest(today())]);
    let mut stage = Stage::set()
        .language(LanguageChoice::Chinese)
        .open_in(folder);
    stage.ctrl(Key::Num2);
    stage.see("还没有计划，也还没有记录。");
    stage.click("开始臀桥");
    stage.see("18:20 开始");
}
