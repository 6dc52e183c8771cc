//! Checks what Progress and the warnings say of thigh measures.

use egui::Key;
use evenly::application::LanguageChoice;
use evenly::domain::GirthPlace;
use evenly::domain::rules::RuleId;
use evenly::ui::nav::Route;

use crate::entries::{Make, check_in, day, girth};
use crate::stage::Stage;
use crate::today::folder_with;

const TEN: GirthPlace = GirthPlace::Thigh10;

/// The left side is the weaker one. Right minus left: 0.5, 0.7, then 2.3; 2.3 − 0.5 = 1.8.
fn growing() -> Vec<Make> {
    vec![
        girth(day("2026-10-20"), GirthPlace::Thigh15, Some(57.0), None),
        girth(day("2026-11-01"), TEN, Some(52.5), Some(53.0)),
        girth(day("2026-11-10"), TEN, Some(52.3), Some(53.0)),
        girth(day("2026-11-16"), TEN, Some(51.5), Some(53.8)),
    ]
}

fn progress(made: Vec<Make>) -> Stage {
    let mut stage = Stage::set().open_in(folder_with(made));
    stage.shell().go(Route::Progress);
    stage.run();
    stage
}

#[test]
fn progress_says_each_side_and_the_difference_at_the_place_measured_last() {
    let mut stage = progress(growing());
    stage.see(
        "Left 52.5 cm, now 51.5 cm · Right 53.0 cm, now 53.8 cm · \
         right side 0.5 cm more, now right side 2.3 cm more",
    );
    stage.see("A tape can be wrong by about 1 cm.");
    stage.see("The chart shows the place you measured last.");
    stage.click("Thigh measure: show as table");
    for cell in [
        "16 Nov 2026",
        "right side 2.3 cm more",
        "20 Oct 2026",
        "15 cm above the kneecap",
        "57.0 cm",
    ] {
        stage.see(cell);
    }
}

#[test]
fn one_measure_is_a_point_and_none_is_no_card() {
    let stage = progress(vec![girth(day("2026-11-16"), TEN, None, Some(53.8))]);
    stage.see("Thigh measure");
    stage.see("Right 53.8 cm");
    stage.see_no("cm, now");
    let stage = progress(vec![
        check_in(day("2026-11-16")),
        girth(day("2026-11-16"), TEN, None, None),
    ]);
    stage.see_no("Thigh measure");
}

#[test]
fn a_difference_that_grew_is_told_with_its_two_measures() {
    let mut stage = Stage::set()
        .language(LanguageChoice::English)
        .open_in(folder_with(growing()));
    stage.shell().go(Route::Why(RuleId::T1));
    stage.run();
    stage.see("your left thigh is 1.8 cm thinner than on 1 Nov 2026");
    stage.see("2.3 − 0.5 = 1.8");
    stage.see("L 52.5 cm R 53.0 cm");
    stage.key(Key::Escape);
}
