//! Tests the pages of the guidance that are printed and saved, and the ways between sitting in the
//! guidance and in the diary.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use evenly::application::{LanguageChoice, PageShown, Runner};
use evenly::domain::{GuidancePlace, TopicId};
use evenly::i18n::{Language, guidance};
use evenly::ui::nav::Route;
use evenly::ui::screens::today::breaks::chair_check;

use crate::stage::Stage;

fn opened(mut stage: Stage) -> Stage {
    stage.shell().go(Route::Care);
    stage.run();
    stage
}

fn will_open(stage: &mut Stage) {
    match stage.shell().runner_mut() {
        Runner::Inline(inline) => inline.answer_viewer(PageShown::Opened),
        Runner::Worker(_) => unreachable!("a stage has no worker"),
    }
}

fn page(stage: &Stage, name: &str) -> String {
    let path = stage.folder().join("pages").join(name);
    std::fs::read_to_string(&path).expect("the page is written")
}

#[test]
fn a_topic_prints_by_keyboard_alone_before_any_profile_exists() {
    let mut stage = opened(Stage::set().never_started().open());
    will_open(&mut stage);
    stage.click("5 · Daily life");
    stage.tab_to("Print this page");
    stage.key(Key::Enter);
    stage.see("Print it from your browser.");
    let page = page(&stage, "daily-life.html");
    let guidance = guidance(Language::English);
    let topic = guidance.topic(TopicId::DailyLife).unwrap();
    for section in &topic.sections {
        assert!(page.contains(&format!("<h2>{}</h2>", section.heading)));
    }
    assert!(page.contains("Are both feet flat on the floor or a footrest?"));
    assert!(page.contains("If no: Lower the seat or add a footrest."));
    assert!(!page.contains("椅"), "one language");
    stage.click("4 · Rehabilitation");
    stage.see_no("Print it from your browser.");
}

#[test]
fn the_warning_signs_are_saved_where_the_person_says() {
    let mut stage = opened(Stage::new());
    let place = stage.folder().join("signs.html");
    stage.will_pick(Some(place.clone()));
    stage.click("All warning signs");
    stage.click("Save the page…");
    stage.see("The page lies in ");
    let page = std::fs::read_to_string(&place).expect("the page is written");
    assert!(page.contains("A leg that gets weaker fast"));
}

#[test]
fn the_card_of_breaks_on_today_leads_to_the_chair_check_and_back() {
    let GuidancePlace::Section(topic, section) = chair_check() else {
        panic!("a section");
    };
    for language in Language::ALL {
        assert!(
            !guidance(language)
                .section(topic, &section)
                .unwrap()
                .check
                .is_empty()
        );
    }
    let mut stage = Stage::new();
    stage.click("Check my chair");
    assert_eq!(stage.shell().here(), Route::Care);
    let heading = stage.place_of_heading("Chair check");
    assert!(stage.window().contains(heading.center()), "{heading}");
    stage.key(Key::Escape);
    assert_eq!(stage.shell().here(), Route::Today);
}

#[test]
fn sitting_is_counted_from_the_guidance_where_a_diary_is_open() {
    let mut stage = opened(Stage::new());
    stage.click("5 · Daily life");
    stage.tab_to("Count my sitting now");
    stage.key(Key::Enter);
    stage.see("Today shows the minutes.");
    stage.shell().go(Route::Today);
    stage.run();
    stage.see("Stop counting");
    stage.shell().go(Route::Care);
    stage.run();
    stage.click("Stop counting");
    stage.see("Count my sitting now");
    stage.click("Set how often");
    assert!(matches!(stage.shell().here(), Route::Limits(Some(_))));
    stage.key(Key::Escape);
    stage.click("Log a break");
    assert!(matches!(stage.shell().here(), Route::Log { .. }));
}

#[test]
fn before_the_first_start_is_over_nothing_is_counted() {
    let mut stage = opened(Stage::set().never_started().open());
    stage.click("5 · Daily life");
    stage.see_no("Count my sitting now");
    let links = stage.drawn().query_all_by_role(Role::Link);
    assert!(links.count() > 3, "words still lead on");
}

#[test]
fn the_chair_check_and_the_links_fit_at_every_zoom_before_any_profile_exists() {
    for (language, tab) in [
        (LanguageChoice::English, "5 · Daily life"),
        (LanguageChoice::Chinese, "5 · 日常生活"),
    ] {
        for zoom in [100, 150, 200, 250] {
            let set = Stage::set().never_started().language(language).zoom(zoom);
            let mut stage = opened(set.size(1280.0, 820.0).open());
            stage.click(tab);
            let edge = stage.right_edge();
            let (right, name) = stage.widest();
            assert!(right <= edge + 0.5, "{zoom} %: {name:?} ends at {right}");
        }
    }
}
