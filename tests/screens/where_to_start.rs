//! Owns the tests of "Not sure where to start?": by mouse, by keyboard, and in every size.

use egui::accesskit::Role;
use egui::{Key, ScrollArea};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use evenly::application::{PageShown, Runner};
use evenly::domain::where_to_start::{Answer, Answers, Question};
use evenly::domain::{Day, Guidance};
use evenly::i18n::{Language, Words, guidance};
use evenly::ui::nav::Route;
use evenly::ui::screens::care::{Draft, Page, care_ui, model};
use evenly::ui::theme::{self, Motion, ThemeChoice};

use crate::stage::Stage;

struct Shown {
    words: Words,
    guidance: Guidance,
    draft: Draft,
    today: Day,
}

fn harness(language: Language, size: [f32; 2]) -> Harness<'static, Shown> {
    let guidance = guidance(language);
    let today = guidance.warnings.review.done;
    let mut harness = Harness::builder()
        .with_size(size)
        .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light, Motion::Reduced))
        .build_ui_state(
            |ui, shown: &mut Shown| {
                let model = model(
                    &shown.words,
                    &shown.guidance,
                    &shown.draft,
                    (shown.today, None),
                );
                ScrollArea::vertical().id_salt("content").show(ui, |ui| {
                    care_ui(ui, &model, &mut shown.draft, None);
                });
            },
            Shown {
                words: Words::new(language),
                guidance,
                draft: Draft::default(),
                today,
            },
        );
    harness.run();
    harness
}

/// High enough that every question stands in the window.
fn opened() -> Harness<'static, Shown> {
    let mut harness = harness(Language::English, [1008.0, 3600.0]);
    press(&mut harness, Role::Button, "Start the six questions");
    harness
}

fn press(harness: &mut Harness<'_, Shown>, role: Role, name: &str) {
    let found = harness.get_all_by_role_and_label(role, name).next();
    found.unwrap().click();
    harness.run();
}

fn is_shown(harness: &Harness<'_, Shown>, role: Role, name: &str) -> bool {
    let mut found = harness.query_all_by_role_and_label(role, name);
    found.next().is_some()
}

#[test]
fn six_answers_lead_to_a_door_with_its_reasons_and_the_pages_to_read() {
    let mut harness = opened();
    for name in [
        "None of these",
        "From the back or buttock down below the knee",
        "Climbing stairs or getting up from a chair",
    ] {
        press(&mut harness, Role::CheckBox, name);
    }
    press(&mut harness, Role::Button, "Show where to start");
    for heading in [
        "Appointment within days",
        "First door: Nerves and muscles (neurology)",
        "Stairs and chairs",
        "Pain down the leg",
        "Exams often discussed",
        "What you ticked",
    ] {
        assert!(is_shown(&harness, Role::Heading, heading), "{heading}");
    }
    press(&mut harness, Role::Button, "Change my answers");
    assert!(!harness.state().draft.is_answered());
    press(&mut harness, Role::Button, "Show where to start");
    press(&mut harness, Role::Button, "Start again");
    assert_eq!(harness.state().draft.answers(), Answers::default());
}

#[test]
fn an_urgent_answer_wins_over_the_others_and_leads_to_the_warning_signs() {
    let mut harness = opened();
    for name in [
        "On the outside of the hip, worse when I lie on it",
        "Weight loss without a reason, cancer before, or weakness with trouble swallowing",
        "Numb between the legs, or new trouble with pee or poo",
    ] {
        press(&mut harness, Role::CheckBox, name);
    }
    press(&mut harness, Role::Button, "Show where to start");
    let top = |name: &str| {
        let mut found = harness.query_all_by_role_and_label(Role::Heading, name);
        found.next().unwrap().rect().top()
    };
    assert!(top("Emergency now") < top("First door: Emergency help"));
    assert!(top("First door: Emergency help") < top("Between the legs"));
    assert!(is_shown(&harness, Role::Heading, "Outside of the hip"));
    let signs = harness.state().guidance.warnings.title.clone();
    press(&mut harness, Role::Button, &signs);
    assert_eq!(harness.state().draft.page(), Page::WarningSigns);
    press(&mut harness, Role::Button, "Back to Where to start");
    assert!(is_shown(
        &harness,
        Role::Heading,
        "First door: Emergency help"
    ));
}

#[test]
fn nothing_is_shown_before_the_first_question_is_answered() {
    let mut harness = opened();
    press(&mut harness, Role::Button, "Show where to start");
    assert!(!harness.state().draft.is_answered());
}

#[test]
fn the_questions_are_answered_by_keyboard_alone() {
    let mut harness = opened();
    let none = Question::Danger
        .answers()
        .iter()
        .position(|answer| *answer == Answer::NoDanger)
        .unwrap();
    tab_to(&mut harness, Role::CheckBox, FIRST);
    for _ in 0..none {
        key(&mut harness, Key::Tab);
    }
    key(&mut harness, Key::Space);
    assert!(harness.state().draft.answers().has(Answer::NoDanger));
    tab_to(&mut harness, Role::Button, "Show where to start");
    key(&mut harness, Key::Enter);
    assert!(harness.state().draft.is_answered());
    let signs = harness.state().guidance.warnings.title.clone();
    tab_to(&mut harness, Role::Button, &signs);
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().draft.page(), Page::WarningSigns);
    key(&mut harness, Key::Escape);
    assert_eq!(harness.state().draft.page(), Page::WhereToStart);
}

const FIRST: &str = "Numb between the legs, or new trouble with pee or poo";

fn key(harness: &mut Harness<'_, Shown>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Presses Tab until the part with this name has the focus.
fn tab_to(harness: &mut Harness<'_, Shown>, role: Role, name: &str) {
    for _ in 0..80 {
        let mut found = harness.query_all_by_role_and_label(role, name);
        if found.any(|node| node.is_focused()) {
            return;
        }
        drop(found);
        key(harness, Key::Tab);
    }
    panic!("{name} is not reached by Tab");
}

#[test]
fn everything_fits_the_narrowest_window_in_both_languages() {
    for language in Language::ALL {
        let mut harness = harness(language, [568.0, 480.0]);
        harness.state_mut().draft.open(Page::WhereToStart);
        for question in Question::ALL {
            for answer in question.answers().iter().take(1) {
                harness.state_mut().draft.switch(*answer);
            }
        }
        for answered in [false, true] {
            if answered {
                harness.state_mut().draft.show_start();
            }
            harness.run();
            assert!(harness.query_all_by_role(Role::Heading).count() > 6);
            for role in [Role::Heading, Role::CheckBox, Role::Button] {
                for node in harness.query_all_by_role(role) {
                    assert!(node.rect().right() <= 568.0, "{language:?} {node:?}");
                }
            }
        }
    }
}

fn answered(stage: &mut Stage) {
    stage.shell().go(Route::Care);
    stage.run();
    stage.click("Start the six questions");
    stage.click(FIRST);
    stage.click_nth("Show where to start", 0);
}

#[test]
fn the_page_to_take_along_is_saved_where_the_person_says_before_any_profile_exists() {
    let mut stage = Stage::set().never_started().open();
    let place = stage.folder().join("take-along.html");
    stage.will_pick(Some(place.clone()));
    answered(&mut stage);
    stage.click("Save the page…");
    stage.see("The page lies in ");
    let page = std::fs::read_to_string(&place).expect("the page is written");
    for text in ["First door: Emergency help", FIRST, "先去：急诊"] {
        assert!(page.contains(text), "{text}");
    }
    stage.click("Change my answers");
    stage.click("Both feet");
    stage.click_nth("Show where to start", 0);
    stage.see_no("The page lies in ");
}

#[test]
fn the_page_to_take_along_goes_to_the_viewer_that_prints() {
    let mut stage = Stage::new();
    match stage.shell().runner_mut() {
        Runner::Inline(inline) => inline.answer_viewer(PageShown::Opened),
        Runner::Worker(_) => unreachable!("a stage has no worker"),
    }
    answered(&mut stage);
    stage.click("Print this page");
    stage.see("Print it from your browser.");
}
