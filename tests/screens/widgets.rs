//! Tests what the widgets do under keyboard and pointer, found by their accessible names.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use evenly::ui::theme::{self, Motion, ThemeChoice};
use evenly::ui::widgets::{
    Button, CalendarDay, CalendarWords, ClockTime, DateField, DateOrder, ScaleRow, Segmented,
    Stepper, TextField, TimeField, chart, split_ui,
};

/// The words of an English calendar whose week starts on Monday.
pub(crate) fn calendar_words() -> CalendarWords {
    CalendarWords {
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
        .map(str::to_owned),
        weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].map(str::to_owned),
        week_start: 0,
        order: DateOrder::DayMonthYear,
        open: "Open calendar".to_owned(),
        month_before: "Month before".to_owned(),
        month_after: "Month after".to_owned(),
        hint: "day/month/year".to_owned(),
        no_such_day: "There is no such day".to_owned(),
        out_of_range: "This day is not allowed here".to_owned(),
    }
}

fn harness<'a, S: 'a>(draw: impl FnMut(&mut egui::Ui, &mut S) + 'a, state: S) -> Harness<'a, S> {
    Harness::builder()
        .with_size([700.0, 500.0])
        .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light, Motion::Reduced))
        .build_ui_state(draw, state)
}

fn scale(value: Option<u8>) -> Harness<'static, Option<u8>> {
    harness(
        |ui, value| {
            ScaleRow::new("Pain").show(ui, value);
        },
        value,
    )
}

/// What the first pass measures of one line is never taken for another one, and a word that becomes
/// longer gets its room.
#[test]
fn buttons_at_the_end_of_lines_are_as_wide_as_their_words() {
    let names = [
        "One",
        "The second",
        "The third one of these",
        "The fourth of these, with the longest name of them all",
        "Five",
        "Six",
    ];
    let draw = move |ui: &mut egui::Ui, longer: &mut bool| {
        for name in names {
            let left = |ui: &mut egui::Ui| {
                ui.label("Words on the left");
            };
            let name = if *longer && name == "One" {
                "One, which has become a long name"
            } else {
                name
            };
            split_ui(ui, egui::Align::Center, left, |ui| {
                Button::secondary(name).show(ui)
            });
        }
    };
    let mut harness = harness(draw, false);
    harness.run();
    let high = |harness: &Harness<'_, bool>, name: &str| harness.get_by_label(name).rect().height();
    for name in names {
        assert!((high(&harness, name) - 44.0).abs() < 0.5, "{name}");
    }
    *harness.state_mut() = true;
    harness.run();
    let longer = high(&harness, "One, which has become a long name");
    assert!((longer - 44.0).abs() < 0.5, "{longer}");
}

#[test]
fn a_scale_starts_without_an_answer_and_a_second_click_clears_it() {
    let mut harness = scale(None);
    harness.run();
    assert_eq!(*harness.state(), None);
    harness.get_by_label("Pain 4").click();
    harness.run();
    assert_eq!(*harness.state(), Some(4));
    let four = harness.get_by_label("Pain 4");
    assert_eq!(four.accesskit_node().toggled(), Some(Toggled::True));
    four.click();
    harness.run();
    assert_eq!(*harness.state(), None);
}

#[test]
fn one_and_nought_typed_on_a_scale_make_ten() {
    let mut harness = scale(None);
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Num1);
    harness.run_steps(1);
    assert_eq!(*harness.state(), Some(1));
    harness.key_press(Key::Num0);
    harness.run();
    assert_eq!(*harness.state(), Some(10));
    harness.key_press(Key::Num0);
    harness.run();
    assert_eq!(
        *harness.state(),
        Some(0),
        "a nought that follows no one is a nought"
    );
}

#[test]
fn digits_that_a_keyboard_layout_types_count_once() {
    let mut harness = scale(None);
    harness.key_press(Key::Tab);
    harness.run();
    harness.event(Event::Text("7".to_owned()));
    harness.run();
    assert_eq!(*harness.state(), Some(7));
}

#[test]
fn arrows_walk_along_a_scale_and_delete_clears_it() {
    let mut harness = scale(Some(4));
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(*harness.state(), Some(5));
    harness.key_press(Key::End);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(*harness.state(), Some(10), "a scale ends at ten");
    harness.key_press(Key::Delete);
    harness.run();
    assert_eq!(*harness.state(), None);
}

#[test]
fn a_scale_is_one_stop_of_the_tab_key() {
    let mut harness = harness(
        |ui, (first, second): &mut (Option<u8>, Option<u8>)| {
            ScaleRow::new("Effort").show(ui, first);
            ScaleRow::new("Pain").show(ui, second);
        },
        (None, None),
    );
    for _ in 0..2 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    harness.key_press(Key::Num3);
    harness.run();
    assert_eq!(*harness.state(), (None, Some(3)));
}

fn stepper(value: Option<f64>) -> Harness<'static, Option<f64>> {
    harness(
        |ui, value| {
            Stepper::new("Reps", 1.0..=60.0).start(10.0).show(ui, value);
        },
        value,
    )
}

#[test]
fn a_stepper_steps_with_its_buttons_and_stays_in_its_range() {
    let mut harness = stepper(Some(59.0));
    for _ in 0..3 {
        harness.get_by_label("Reps +").click();
        harness.run();
    }
    assert_eq!(*harness.state(), Some(60.0));
    harness.get_by_label("Reps −").click();
    harness.run();
    assert_eq!(*harness.state(), Some(59.0));
}

#[test]
fn an_empty_stepper_says_nothing_until_it_is_stepped() {
    let mut harness = stepper(None);
    harness.run();
    assert_eq!(*harness.state(), None);
    harness.get_by_label("Reps +").click();
    harness.run();
    assert_eq!(*harness.state(), Some(10.0));
}

#[test]
fn a_typed_number_is_clamped_when_the_stepper_is_left() {
    let mut harness = stepper(None);
    harness
        .get_by_role_and_label(Role::SpinButton, "Reps")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::SpinButton, "Reps")
        .type_text("0");
    harness.run();
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(*harness.state(), Some(1.0), "one is the least");
}

#[test]
fn arrow_keys_step_the_number() {
    let mut harness = stepper(Some(10.0));
    harness
        .get_by_role_and_label(Role::SpinButton, "Reps")
        .focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(*harness.state(), Some(11.0));
}

fn date(value: Option<CalendarDay>) -> Harness<'static, Option<CalendarDay>> {
    harness(
        |ui, value| {
            let today = CalendarDay::new(2026, 11, 23).unwrap();
            DateField::new("When", &calendar_words(), today)
                .latest(today)
                .show(ui, value);
        },
        value,
    )
}

#[test]
fn a_date_field_refuses_31_february_and_says_so_beside_it() {
    let mut harness = date(None);
    harness
        .get_by_role_and_label(Role::TextInput, "When")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "When")
        .type_text("31/02/2026");
    harness.run();
    assert_eq!(*harness.state(), None);
    harness.get_by_label("There is no such day");
}

#[test]
fn a_date_field_takes_a_day_and_refuses_one_after_the_last() {
    let mut harness = date(None);
    harness
        .get_by_role_and_label(Role::TextInput, "When")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "When")
        .type_text("1.3.2026");
    harness.run();
    assert_eq!(*harness.state(), CalendarDay::new(2026, 3, 1));
    harness
        .get_by_role_and_label(Role::TextInput, "When")
        .type_text("9");
    harness.run();
    assert_eq!(*harness.state(), None, "there is no year 20269");
}

#[test]
fn a_day_is_picked_from_the_month() {
    let mut harness = date(CalendarDay::new(2026, 11, 23));
    harness.get_by_label("Open calendar").click();
    harness.run();
    harness.get_by_label("Month before").click();
    harness.run();
    harness.get_by_label("Sat 31 October 2026").click();
    harness.run();
    assert_eq!(*harness.state(), CalendarDay::new(2026, 10, 31));
}

#[test]
fn the_arrow_keys_walk_the_month_as_soon_as_it_opens() {
    let mut harness = date(CalendarDay::new(2026, 11, 23));
    harness.get_by_label("Open calendar").click();
    harness.run();
    for key in [Key::ArrowUp, Key::ArrowLeft, Key::Enter] {
        harness.key_press(key);
        harness.run();
    }
    assert_eq!(
        *harness.state(),
        CalendarDay::new(2026, 11, 15),
        "a week and a day earlier"
    );
}

#[test]
fn weekdays_months_and_leap_days_are_right() {
    let day = |year, month, day| CalendarDay::new(year, month, day);
    assert_eq!(day(2026, 11, 23).unwrap().days_after_monday(), 0);
    assert_eq!(day(2000, 2, 29).unwrap().days_after_monday(), 1);
    assert_eq!(day(1900, 2, 29), None, "1900 was no leap year");
    assert_eq!(
        day(2024, 12, 31).unwrap().plus_days(1),
        day(2025, 1, 1).unwrap()
    );
    assert_eq!(
        day(2024, 3, 1).unwrap().plus_days(-1),
        day(2024, 2, 29).unwrap()
    );
    assert_eq!(
        day(2026, 1, 31).unwrap().plus_months(1),
        day(2026, 2, 28).unwrap()
    );
    for (text, order) in [
        ("23/11/2026", DateOrder::DayMonthYear),
        ("23.11.26", DateOrder::DayMonthYear),
        ("11/23/2026", DateOrder::MonthDayYear),
        ("2026-11-23", DateOrder::MonthDayYear),
        ("2026年11月23日", DateOrder::YearMonthDay),
    ] {
        assert_eq!(CalendarDay::read(text, order), day(2026, 11, 23), "{text}");
    }
}

#[test]
fn times_are_read_in_the_ways_people_write_them() {
    for text in ["18:20", "18.20", "1820", "6:20 pm", "18：20"] {
        assert_eq!(ClockTime::read(text), ClockTime::new(18, 20), "{text}");
    }
    assert_eq!(ClockTime::read("12 am"), ClockTime::new(0, 0));
    assert_eq!(ClockTime::read("12:30 pm"), ClockTime::new(12, 30));
    for text in ["24:00", "18:60", "13 pm", "soon", "18:2"] {
        assert_eq!(ClockTime::read(text), None, "{text}");
    }
}

#[test]
fn a_choice_moves_with_the_arrow_keys() {
    let mut harness = harness(
        |ui, kind: &mut u8| {
            Segmented::new("Kind").show(
                ui,
                kind,
                &[(0, "Both legs"), (1, "One leg"), (2, "Marching")],
            );
        },
        0,
    );
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(*harness.state(), 2);
    let node = harness.get_by_role_and_label(Role::RadioButton, "Marching");
    assert_eq!(node.accesskit_node().toggled(), Some(Toggled::True));
    assert!(node.is_focused());
}

#[test]
fn every_input_has_its_label_as_its_name() {
    let mut harness = harness(
        |ui, (): &mut ()| {
            TextField::new("Note").show(ui, &mut String::new());
            TextField::area("What happened", 3).show(ui, &mut String::new());
            TimeField::new("At", "There is no such time").show(ui, &mut None);
        },
        (),
    );
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Note");
    harness.get_by_role_and_label(Role::MultilineTextInput, "What happened");
    harness.get_by_role_and_label(Role::TextInput, "At");
}

#[test]
fn a_long_series_is_thinned_but_keeps_its_peak() {
    let mut points: Vec<egui::Pos2> = (0..520_u16)
        .map(|at| egui::pos2(f32::from(at), 50.0))
        .collect();
    points[333].y = 3.0;
    let thinned = chart::thin(&points, 100);
    assert!(thinned.len() <= 200);
    assert!(thinned.contains(&egui::pos2(333.0, 3.0)));
}

#[test]
fn the_steps_of_an_axis_are_round() {
    assert_eq!(chart::steps(420.0, 2), [0.0, 250.0, 500.0]);
    assert_eq!(chart::steps(10.0, 5), [0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
}

#[test]
fn a_chart_is_read_with_the_arrow_keys() {
    let bars = ["week 1: 40", "week 2: 60"].map(|said| chart::Bar {
        first: 40.0,
        second: 0.0,
        said: said.to_owned(),
        mark: chart::BarMark::None,
    });
    let mut harness = harness(
        move |ui, (): &mut ()| {
            let frame = chart::ChartFrame {
                summary: "Load rose",
                height: 200.0,
                x: -0.5..=1.5,
                x_labels: &[],
                y: 0.0..=100.0,
                y_labels: &[],
                bands: &[],
                rule: None,
                events: &[],
            };
            chart::bars_ui(ui, &frame, &bars);
        },
        (),
    );
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    let chart = harness.get_by_label("Load rose");
    assert_eq!(chart.value().as_deref(), Some("week 1: 40"));
}
