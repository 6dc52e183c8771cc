//! Checks Today: what to do, what the rules say, breaks at a press, and an empty diary.

use egui::{Key, Modifiers};
use evenly::application::view::today::{FollowUp, follow_up};
use evenly::application::{self, Command, DiaryCommand, LanguageChoice, StartUp, Ticket};
use evenly::domain::rules::RuleId;
use evenly::domain::{Body, BreakOrigin, Day, Kind, NewEntry, Profile, SetSide, Side};
use evenly::ui::nav::Route;
use tempfile::TempDir;

use crate::entries::{Make, bridge, check_in, day, history, load, pause, raise, rest, swim, walk};
use crate::stage::{START, Stage, places_in, stamp};

/// The day of every stage: a Monday.
fn today() -> Day {
    day("2026-11-23")
}

fn ago(days: i64) -> Day {
    today().plus(-days)
}

/// A data folder with a diary of these entries, of a person whose left side is weaker.
pub(crate) fn folder_with(entries: impl IntoIterator<Item = Make>) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    let now = stamp(START);
    let StartUp::Ready(ready) = application::open(&places_in(folder.path()), &now) else {
        panic!("an empty folder opens");
    };
    let mut ready = *ready;
    drop(ready.cache);
    let entries: Vec<NewEntry> = entries
        .into_iter()
        .map(Make::done)
        .map(|entry| NewEntry {
            when: entry.when,
            body: entry.body,
            note: entry.note,
        })
        .collect();
    let profile = Profile {
        weaker_side: Some(Side::Left),
        professional_seen: None,
        ..Profile::default()
    };
    let commands = [
        DiaryCommand::SetProfile(profile),
        DiaryCommand::LogMany(entries),
    ];
    for (number, command) in (1..).zip(commands) {
        let command = Command::Diary(command);
        ready
            .core
            .run(Ticket::new(number), &now, &command, &|_progress| ())
            .expect("the diary takes it");
    }
    ready.core.close(&now).expect("the diary closes");
    folder
}

/// The program with these entries.
pub(crate) fn stage_with(entries: impl IntoIterator<Item = Make>) -> Stage {
    Stage::set().open_in(folder_with(entries))
}

#[test]
fn an_empty_diary_says_what_will_be_here_and_offers_the_first_step() {
    let mut stage = Stage::new();
    stage.see("Welcome to your diary");
    stage.see("Here you will see each day at a glance");
    stage.see("Your last 7 days will stand here as bars");
    stage.see("Exercises of one leg at a time are compared here");
    stage.see_no("No rule fired");
    stage.click("Do the morning check-in");
    assert_eq!(
        stage.here(),
        Route::CheckIn {
            day: today(),
            editing: None
        }
    );
}

#[test]
fn the_line_under_the_title_says_date_week_and_weaker_side() {
    let stage = stage_with([walk(ago(14)).minutes(20.0).effort(2)]);
    stage.see("Monday 23 November · week 3 · weaker side: left");
}

#[test]
fn a_diary_younger_than_a_week_is_in_its_first_week() {
    let stage = stage_with([walk(ago(6)).minutes(20.0).effort(2)]);
    stage.see("week 1");
}

#[test]
fn the_header_leads_to_the_choice_of_what_to_log() {
    let mut stage = Stage::new();
    stage.click("Log something");
    assert_eq!(stage.here(), Route::LogMenu);
}

#[test]
fn the_check_in_is_done_with_its_time_and_answers_and_can_be_edited() {
    let mut stage = stage_with([check_in(today())
        .at("07:42")
        .morning(Side::Left, 4)
        .morning(Side::Right, 0)]);
    stage.see("07:42");
    stage.see("pain L 4 R 0");
    stage.see_no("Check in");
    stage.click("Edit this morning’s check-in");
    assert!(matches!(
        stage.here(),
        Route::CheckIn {
            editing: Some(_),
            ..
        }
    ));
}

#[test]
fn the_check_in_asks_how_it_is_after_yesterday() {
    let mut stage = stage_with([
        bridge(ago(1)).effort(4),
        raise(ago(1), Side::Left).effort(4),
        walk(ago(1)).minutes(20.0),
    ]);
    stage.see(
        "How does it feel this morning, after glute bridges, side-lying leg raises and \
         your walk yesterday?",
    );
    stage.click("Check in");
    assert_eq!(
        stage.here(),
        Route::CheckIn {
            day: today(),
            editing: None
        }
    );
}

#[test]
fn an_older_morning_is_asked_about_in_a_row_of_its_own() {
    let mut stage = stage_with([bridge(ago(3)).effort(4), rest(ago(1))]);
    stage.see("The morning after Fri 20 Nov");
    stage.see("How did it feel, after glute bridges?");
    stage.click("Answer for the morning of Sat 21 Nov");
    assert_eq!(
        stage.here(),
        Route::CheckIn {
            day: ago(2),
            editing: None
        }
    );
}

#[test]
fn a_morning_counts_as_answered_by_a_check_in_or_by_the_session_itself() {
    let open = |kinds: Vec<Kind>, check_in| {
        Some(FollowUp {
            day: ago(1),
            kinds,
            check_in,
        })
    };
    let ask = |made: Vec<Make>| follow_up(&history(made), today());
    assert_eq!(ask(vec![bridge(ago(1))]), open(vec![Kind::Bridge], None));
    assert_eq!(ask(vec![bridge(ago(1)).next(Side::Left, 2)]), None);
    assert_eq!(ask(vec![bridge(ago(1)), check_in(today())]), None);
    assert_eq!(
        ask(vec![
            bridge(ago(3)),
            check_in(ago(2)).morning(Side::Left, 1)
        ]),
        None
    );
    assert_eq!(
        ask(vec![bridge(ago(7))]).map(|found| found.day),
        Some(ago(7))
    );
    assert_eq!(ask(vec![bridge(ago(8))]), None, "that is too long ago");
    assert_eq!(
        ask(vec![pause(ago(1))]),
        None,
        "a break has no morning after"
    );
}

#[test]
fn each_activity_shows_its_last_time_and_opens_its_form() {
    let both = || {
        bridge(ago(2))
            .no_sets()
            .full_set(SetSide::Both, 10, Some(5.0), None)
    };
    let bridges = both()
        .full_set(SetSide::Both, 10, Some(5.0), None)
        .full_set(SetSide::Both, 10, Some(5.0), None)
        .effort(4);
    let mut stage = stage_with([bridges, walk(today()).at("09:05").minutes(20.0)]);
    stage.see("Sat 21 Nov · 3 × 10, hold 5 s · Both legs · effort 4");
    stage.see("09:05 · 20 min");
    stage.see("Not logged yet");
    for (name, kind) in [
        ("Log glute bridges", Kind::Bridge),
        ("Log side-lying leg raises", Kind::LegRaise),
        ("Log a walk", Kind::Walk),
        ("Log a swim", Kind::Swim),
        ("Log a break from sitting", Kind::Break),
    ] {
        stage.click(name);
        assert_eq!(stage.here(), Route::log(kind));
        stage.ctrl(Key::Num1);
    }
}

#[test]
fn what_was_logged_today_carries_a_mark_in_words() {
    let stage = stage_with([walk(today()).minutes(20.0), rest(today())]);
    let done = stage.texts().iter().filter(|text| *text == "done").count();
    assert_eq!(done, 2, "the check-in and the walk");
}

#[test]
fn one_press_logs_a_break_now_and_undo_takes_it_back() {
    let mut stage = stage_with([rest(today())]);
    stage.see("breaks today");
    stage.click("I was up");
    stage.see("break today");
    stage.see("Saved.");
    stage.see("last at 18:20");
    stage.click("Undo");
    stage.see("Taken back.");
    stage.see_no("last at 18:20");
    stage.click("I was up");
    stage.see("last at 18:20");
}

#[test]
fn a_break_logged_at_a_press_guesses_no_minutes() {
    let mut stage = Stage::new();
    stage.click("I was up");
    let (today, cache) = (today(), stage.shell().cache_mut());
    let view = cache
        .view::<evenly::application::view::today::Today>(&())
        .expect("today is read");
    let entry = &view.evidence.history.on(today)[0];
    let Body::Break(pause) = &entry.body else {
        panic!("a break was logged");
    };
    assert_eq!(pause.minutes, None);
    assert_eq!(pause.origin, Some(BreakOrigin::Natural));
    assert_eq!(entry.when.time, Some("18:20".parse().expect("a time")));
    assert_eq!(entry.when.start, Some(stamp(START)));
}

#[test]
fn saved_undo_goes_once_undo_would_take_back_something_else() {
    let mut stage = Stage::new();
    stage.click("I was up");
    stage.see("Saved.");
    stage.press(Modifiers::COMMAND, Key::Z);
    stage.see_no("Saved.");
}

#[test]
fn breaks_count_today_and_yesterday_with_the_minutes_that_were_said() {
    let stage = stage_with([
        pause(ago(1)),
        pause(ago(1)),
        pause(today()).at("08:10"),
        pause(today()).at("10:00"),
    ]);
    stage.see("2 breaks today");
    stage.see("last at 10:00 · 2 yesterday");
    stage.see_no("on your feet");
}

#[test]
fn p1_stands_in_the_banner_and_p2_in_the_list_with_their_entries_behind_why() {
    let mut stage = stage_with([
        bridge(ago(2)).at("18:00").worst(Side::Left, 6),
        walk(ago(1))
            .at("12:00")
            .before(Side::Left, 1)
            .worst(Side::Left, 2),
        check_in(today()).at("07:30").morning(Side::Left, 4),
    ]);
    stage.see(
        "Do less of this exercise next time. On Saturday 21 November your worst left pain was 6",
    );
    stage.see("Rule: Pain during a session · Pain-monitoring model, Silbernagel and others 2007");
    stage.see("More from what you logged");
    stage.see("Ease off today. Your left pain was 1 before your walk on Sunday 22 November.");
    stage.click("Why? Pain the next morning");
    assert_eq!(stage.here(), Route::Why(RuleId::P2));
    stage.see("Open Walk, Yesterday 12:00");
    stage.see("Open Morning check-in, Today 07:30");
    stage.see_no("Open Glute bridges");
    stage.key(Key::Escape);
    stage.click("Why? Pain during a session");
    stage.see("6 > 5");
    stage.click("Open Glute bridges, Sat 21 Nov 18:00");
    assert!(matches!(stage.here(), Route::Entry(_)));
}

#[test]
fn several_findings_of_one_rule_share_a_line() {
    let stage = stage_with([
        bridge(ago(1)).worst(Side::Left, 6),
        raise(ago(1), Side::Left).worst(Side::Left, 7),
        walk(ago(2)).worst(Side::Right, 8),
    ]);
    stage.see("There are 2 more like it.");
}

#[test]
fn when_no_rule_fired_it_says_that_this_is_no_promise() {
    let mut stage = stage_with([walk(ago(1)).minutes(20.0).effort(2).worst(Side::Left, 1)]);
    stage.see("No rule fired. That does not mean that all is well.");
    stage.see_no("Too early to compare");
    stage.click("What the diary cannot tell yet");
    stage.see("Too early to compare: day 2 of 28.");
    stage.click("Why? A bigger week than usual");
    assert_eq!(stage.here(), Route::Why(RuleId::L2));
}

#[test]
fn the_week_says_its_sums_and_has_a_table_twin() {
    let mut stage = stage_with([
        load(ago(1), 60.0),
        swim(ago(3)).effort(4).minutes(10.0),
        bridge(ago(3)).effort(5).minutes(10.0),
        walk(ago(4)).minutes(30.0),
        rest(ago(5)),
    ]);
    // 60 + 4 × 10 from walks and swims, 5 × 10 from bridges.
    let sum = "Your last 7 days add up to 150: 50 from exercises, 100 from walks and swims.";
    stage.see(sum);
    stage.see("1 session has no effort or no minutes and is not in the sum.");
    stage.see("Nothing logged: Tue and Sat");
    stage.click("Show as a table");
    stage.see("Fri 20 Nov");
    stage.see("90");
    stage.see("nothing logged");
    stage.click("Show as a chart");
    stage.see(sum);
}

#[test]
fn the_sides_show_the_weaker_ones_share_with_both_values() {
    let sets = |make: Make, side: SetSide, reps: &[i64]| {
        reps.iter().fold(make, |make, reps| make.set(side, *reps))
    };
    let left = sets(
        raise(ago(1), Side::Left).no_sets(),
        SetSide::Left,
        &[10, 10, 10],
    );
    let all = sets(left, SetSide::Right, &[12, 12, 12]);
    let stage = stage_with([all, bridge(ago(2))]);
    // 30 of 36 repetitions.
    stage.see("83 %");
    stage.see("of what your right side did, in one-sided repetitions of your last 14 days");
    stage.see("Left 30 reps");
    stage.see("Right 36 reps");
    stage.see("Both legs at once: 10 reps, counted apart.");
}

#[test]
fn the_sides_say_in_words_when_there_is_not_enough_to_compare() {
    stage_with([raise(ago(1), Side::Left)])
        .see("Not enough to compare: your right side has no repetitions of its own");
    stage_with([bridge(ago(1))])
        .see("Not enough to compare: no repetitions of one side alone in your last 14 days.");
}

#[test]
fn today_speaks_chinese() {
    let folder = folder_with([bridge(ago(2)).at("18:00").worst(Side::Left, 6)]);
    let mut stage = Stage::set()
        .language(LanguageChoice::Chinese)
        .open_in(folder);
    stage.see("下次少做一些。");
    stage.see("较弱的一侧：左");
    stage.click("我刚起身了");
    stage.see("已保存。");
}
