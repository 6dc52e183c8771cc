//! Checks the log forms: every kind by its names, one by the keyboard alone, and what is wrong beside its field.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::application::{self, Cache, Fault, LanguageChoice, Settings, StartUp, Ticket};
use evenly::domain::{Kind, Moment};
use evenly::i18n::{Language, Words};
use evenly::ui::desk::{Arrival, Desk};
use evenly::ui::nav::Route;
use evenly::ui::outbox::Outbox;
use evenly::ui::running::Running;
use evenly::ui::screens::log::Screen;
use evenly::ui::shell::Confine;
use evenly::ui::theme::{self, Motion, ThemeChoice};

use crate::stage::{START, Stage, places_in, stamp};

fn open(stage: &mut Stage, form: &str) {
    stage.ctrl(Key::N);
    stage.click(form);
}

#[test]
fn bridges_are_logged_and_the_line_says_so_where_the_person_came_from() {
    let mut stage = Stage::new();
    stage.click("Diary");
    open(&mut stage, "Log glute bridges");
    stage.see("These are numbers to start from.");
    stage.click("Set 1, reps +");
    stage.click("Add a set");
    stage.click("Remove set 2");
    stage.click("How hard was it? 4");
    stage.see("4 = a bit hard");
    stage.click("Worst pain while doing it, left side 2");
    stage.click("Ache");
    stage.click("Outer hip");
    stage.click("Save");
    assert_eq!(stage.here(), Route::LogMenu);
    stage.see("Saved.");
    stage.click("Diary");
    stage.see("Both legs · 9 8 · hold 2 s · about 2 min");
    // 17 repetitions of 1 + 2 + 2 s and 60 s between the sets are 145 s; 145 / 60 × 4 = 9.7.
    stage.see("effort 4 · load about 10 · worst pain L 2 · L Ache / Outer hip");
}

#[test]
fn the_same_as_last_time_takes_three_presses_and_leaves_pain_and_effort_unanswered() {
    let mut stage = Stage::new();
    open(&mut stage, "Log side-lying leg raises");
    stage.click("How hard was it? 6");
    stage.click("Worst pain while doing it, left side 3");
    stage.click("Set 2, hold in seconds +");
    stage.click("Save");
    stage.pass_days(1);
    stage.ctrl(Key::N);
    stage.click("Log side-lying leg raises");
    assert_eq!(stage.value("Set 2, hold in seconds"), "3");
    assert!(!stage.is_chosen("How hard was it? 6"));
    assert!(!stage.is_chosen("Worst pain while doing it, left side 3"));
    stage.key(Key::Enter);
    stage.click("Diary");
    stage.see("2 entries");
}

#[test]
fn a_walk_is_logged_with_how_far_and_how_it_went() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.type_into("Minutes", "40");
    stage.type_into("Distance", "2.5");
    stage.type_into("Steps", "3400");
    stage.click("One stick");
    stage.click("A bit of a limp");
    stage.click("How hard was it? 0");
    stage.see("That makes no load. Was it a rest day?");
    stage.click("How hard was it? 3");
    stage.see_no("Was it a rest day?");
    stage.click("Add the right side");
    stage.click("Worst pain while doing it, right side 0");
    stage.click("Save");
    stage.click("Diary");
    stage.see("40 min · 2.5 km · 3,400 steps · aid: One stick · A bit of a limp");
    stage.see("effort 3 · load 120 · worst pain R 0");
}

#[test]
fn a_swim_counts_its_lengths() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a swim");
    stage.type_into("Lengths", "20");
    stage.click("Save");
    stage.see("Say how long the pool is");
    stage.type_into("Pool length", "25");
    stage.see("That makes 500 m");
    stage.click("Backstroke");
    stage.click("Save");
    stage.click("Diary");
    stage.see("500 m · 20 × 25 m · Backstroke");
}

#[test]
fn a_break_is_logged_with_what_was_done() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a sitting break");
    stage.click("How long +");
    stage.click("Stood up");
    stage.click("Walked about");
    stage.click("On my own");
    stage.click("Save");
    stage.click("Diary");
    stage.see("Stood up and Walked about · On my own");
}

#[test]
fn a_break_asks_how_long_somebody_sat_and_does_not_assume_it_next_time() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a sitting break");
    stage.type_into("How long did you sit before it?", "70");
    stage.click("Walked about");
    stage.click("Save");
    stage.click("Log a sitting break");
    assert!(stage.is_chosen("Walked about"));
    assert_eq!(stage.value("How long did you sit before it?"), "");
    stage.key(Key::Escape);
    stage.click("Diary");
    stage.see("Walked about · sat 1 h 10 min before");
}

#[test]
fn a_thigh_measure_is_logged_per_side_and_nothing_is_filled_in_next_time() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a thigh measure");
    stage.see("Stand with the same weight on both feet.");
    stage.see("A tape can be wrong by about 1 cm.");
    stage.click("Save");
    stage.see("Measure at least one thigh");
    stage.click("15 cm above the kneecap");
    stage.type_into("Left thigh", "52.5");
    stage.type_into("Right thigh", "5");
    stage.click("Save");
    stage.see("Must be 10–200");
    stage.clear("Right thigh");
    stage.type_into("Right thigh", "54");
    stage.click("Save");
    stage.click("Log a thigh measure");
    assert!(stage.is_chosen("15 cm above the kneecap"));
    assert_eq!(stage.value("Left thigh"), "");
    assert_eq!(stage.value("Right thigh"), "");
    stage.see("L 52.5");
    stage.key(Key::Escape);
    stage.click("Diary");
    stage.see("15 cm above the kneecap · L 52.5 cm R 54.0 cm · right side 1.5 cm more");
}

#[test]
fn a_check_in_takes_a_few_presses_and_can_be_skipped() {
    let mut stage = Stage::new();
    open(&mut stage, "Morning check-in");
    stage.click("Skip for today");
    assert_eq!(stage.here(), Route::LogMenu);
    stage.click("Morning check-in");
    stage.click("Save");
    stage.see("Answer at least one question");
    stage.click("Pain this morning, left side 4");
    stage.click("Pain this morning, right side 0");
    stage.click("Not weaker");
    stage.click("Today is a rest day");
    stage.click("Save");
    stage.click("Diary");
    stage.see("pain L 4 R 0 · Not weaker · rest day");
}

#[test]
fn a_note_has_lines_and_is_saved_with_ctrl_and_enter() {
    let mut stage = Stage::new();
    open(&mut stage, "Write a note");
    stage.type_into("Note", "first");
    stage.key(Key::Enter);
    stage.type_text("second");
    assert_eq!(stage.value("Note"), "first\nsecond");
    stage.press(Modifiers::COMMAND, Key::Enter);
    assert_eq!(stage.here(), Route::LogMenu);
    stage.click("Diary");
    stage.see("first second");
}

#[test]
fn a_note_that_is_too_long_is_refused_with_its_length_and_stays() {
    let mut stage = Stage::new();
    open(&mut stage, "Write a note");
    stage.type_into("Note", &"字".repeat(10_023));
    stage.click("Save");
    stage.see("Too long: 10,023 characters, at most 10,000 are kept");
    assert_eq!(stage.value("Note").chars().count(), 10_023);
}

#[test]
fn a_walk_is_logged_by_the_keyboard_alone() {
    let mut stage = Stage::new();
    stage.ctrl(Key::N);
    let mut presses = 0;
    while !matches!(
        stage.here(),
        Route::Log {
            kind: Kind::Walk,
            ..
        }
    ) {
        // Tab through the choice until Enter opens the walk; Back from any other form.
        stage.key(Key::Escape);
        stage.ctrl(Key::N);
        presses += 1;
        assert!(presses < 40, "Tab never reaches the walk");
        for _ in 0..presses {
            stage.key(Key::Tab);
        }
        stage.key(Key::Enter);
    }
    stage.type_into("Minutes", "25");
    stage.key(Key::Enter);
    stage.click("Diary");
    stage.see("25 min");
}

#[test]
fn typing_a_digit_answers_a_scale_and_enter_saves_without_taking_it_back() {
    let mut stage = Stage::new();
    open(&mut stage, "Log glute bridges");
    stage.click("How hard was it? 0");
    stage.type_text("1");
    stage.type_text("0");
    assert!(stage.is_chosen("How hard was it? 10"));
    stage.key(Key::Enter);
    stage.click("Diary");
    stage.see("effort 10");
}

#[test]
fn escape_leaves_without_saving() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.key(Key::Escape);
    assert_eq!(stage.here(), Route::LogMenu);
    stage.click("Diary");
    stage.see("Your diary is still empty");
}

#[test]
fn a_day_in_the_future_is_asked_about() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.clear("Day");
    stage.type_text("24/11/2026");
    stage.click("Save");
    stage.see("This day is in the future. Save anyway?");
    stage.click("Use today");
    stage.click("Save");
    assert_eq!(stage.here(), Route::LogMenu);
    stage.click("Log a walk");
    stage.clear("Day");
    stage.type_text("2026-11-24");
    stage.click("Save");
    stage.click("Save anyway");
    stage.click("Diary");
    stage.see("Tuesday, 24 November 2026");
    stage.see("Monday, 23 November 2026");
}

#[test]
fn a_day_or_time_that_does_not_exist_is_not_saved_and_stays() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.clear("Day");
    stage.type_text("31/02/2026");
    stage.click("Save");
    stage.see("There is no such day");
    assert_eq!(stage.value("Day"), "31/02/2026");
    stage.clear("Day");
    stage.type_text("22/11/2026");
    stage.clear("Time");
    stage.type_text("25:10");
    stage.click("Save");
    stage.see("Must be a time of day");
    assert_eq!(stage.value("Time"), "25:10");
    stage.clear("Time");
    stage.click("Save");
    assert_eq!(stage.here(), Route::LogMenu);
}

#[test]
fn a_clock_that_was_set_back_does_not_stop_anyone_from_saving() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.click("Save");
    stage.set_clock("2026-11-20T08:00:00+01:00[Europe/Berlin]");
    stage.click("Log a walk");
    stage.click("Save");
    stage.set_clock(START);
    stage.click("Diary");
    stage.see("2 entries");
}

#[test]
fn numbers_out_of_range_are_told_and_the_first_gets_the_keyboard() {
    let mut stage = Stage::new();
    open(&mut stage, "Log glute bridges");
    stage.clear("Set 1, reps");
    stage.type_text("900");
    stage.clear("Minutes");
    stage.type_text("700");
    stage.click("Save");
    stage.see("Must be 1–500");
    stage.see("Must be 0.1–600");
    assert_eq!(stage.value("Set 1, reps"), "900");
    // The keyboard is in the first field with a problem: what is typed replaces nothing else.
    stage.press(Modifiers::COMMAND, Key::A);
    stage.type_text("9");
    assert_eq!(stage.value("Set 1, reps"), "9");
}

#[test]
fn the_next_morning_is_asked_of_earlier_days_only() {
    let mut stage = Stage::new();
    open(&mut stage, "Log glute bridges");
    stage.see_no("Pain the next morning");
    stage.clear("Day");
    stage.type_text("22/11/2026");
    stage.click("Pain the next morning, left side 5");
    stage.click("Save");
    stage.click("Diary");
    stage.see("next morning L 5");
}

#[test]
fn an_entry_is_changed_and_keeps_what_was_not_touched() {
    let mut stage = Stage::new();
    open(&mut stage, "Log a walk");
    stage.type_into("Minutes", "30");
    stage.click("How hard was it? 2");
    stage.click("Save");
    stage.click("Diary");
    stage.click("Edit Walk, 23 Nov 2026 · 18:20");
    stage.see("Change an entry · Walk");
    assert_eq!(stage.value("Minutes"), "30");
    assert!(stage.is_chosen("How hard was it? 2"));
    stage.clear("Minutes");
    stage.type_text("45");
    stage.click("Save changes");
    assert_eq!(stage.here(), Route::Diary);
    stage.see("45 min");
    stage.see("effort 2 · load 90");
    stage.ctrl(Key::Z);
    stage.see("30 min");
    stage.see("effort 2 · load 60");
}

#[test]
fn the_forms_speak_chinese() {
    let mut stage = Stage::set().language(LanguageChoice::Chinese).open();
    stage.ctrl(Key::N);
    stage.click("记录臀桥");
    stage.click("有多费力？ 4");
    stage.see("4 = 有点吃力");
    stage.click("保存");
    stage.click("日记");
    stage.see("用力 4");
}

/// A form without a shell around it, whose commands go nowhere.
struct Bare {
    screen: Screen,
    cache: Cache,
    words: Words,
    settings: Settings,
    outbox: Outbox,
    sent: Vec<Ticket>,
}

impl Bare {
    fn draw(&mut self, ui: &mut egui::Ui) {
        let now = stamp(START);
        self.cache.begin_frame(now.day());
        let mut running = Running::default();
        let mut desk = Desk {
            cache: &mut self.cache,
            words: &self.words,
            running: &mut running,
            outbox: &mut self.outbox,
            settings: &self.settings,
            system: &[],
            keeping: None,
            confine: Confine::Free,
            kiosk: None,
            sticks: &[],
            now: &now,
            at: Moment {
                run: 0,
                elapsed_ms: 0,
            },
            today: now.day(),
            time: now.time(),
            arrival: Arrival::Plain,
        };
        self.screen.show(ui, &mut desk, Route::log(Kind::Note));
        let post = self.outbox.empty();
        self.sent
            .extend(post.commands.into_iter().map(|(ticket, _)| ticket));
    }
}

#[test]
fn a_failed_save_keeps_what_was_typed_and_says_why() {
    let folder = tempfile::TempDir::new().unwrap();
    let StartUp::Ready(ready) = application::open(&places_in(folder.path()), &stamp(START)) else {
        panic!("an empty folder opens");
    };
    let bare = Bare {
        screen: Screen::default(),
        cache: ready.cache,
        words: Words::new(Language::English),
        settings: ready.settings,
        outbox: Outbox::default(),
        sent: Vec::new(),
    };
    let mut harness = Harness::builder()
        .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light, Motion::Reduced))
        .build_ui_state(|ui, bare: &mut Bare| bare.draw(ui), bare);
    harness
        .get_by_role_and_label(Role::MultilineTextInput, "Note")
        .focus();
    harness.run();
    harness.event(egui::Event::Text("hours of typing".to_owned()));
    harness.run();
    harness.get_by_label("Save").click_accesskit();
    harness.run();
    let ticket = harness.state().sent[0];
    let fault = Fault::bug("a test");
    harness.state_mut().screen.settle(ticket, Err(&fault));
    harness.run();
    let said = fault.kind().said(&harness.state().words);
    assert!(
        harness
            .query_all_by_label_contains(&said.what)
            .next()
            .is_some()
    );
    assert!(
        harness
            .query_all_by_label_contains("what you typed is still here")
            .next()
            .is_some()
    );
    let note = harness.get_by_role_and_label(Role::MultilineTextInput, "Note");
    assert_eq!(
        note.accesskit_node().value().as_deref(),
        Some("hours of typing")
    );
    // It can be sent again at once.
    harness.get_by_label("Save").click_accesskit();
    harness.run();
    assert_eq!(harness.state().sent.len(), 2);
}
