//! Owns the tests of the Care path screen: every page opens, by name, and leads back.

use egui::accesskit::Role;
use egui::{Key, OutputCommand, ScrollArea};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use evenly::domain::{Day, Guidance, TopicId};
use evenly::i18n::{Language, Words, guidance};
use evenly::ui::screens::care::{Draft, Page, Reply, care_ui, first_pages, model, page_ui};
use evenly::ui::theme::{self, Motion, ThemeChoice};

const DUE: &str = "Review due The date for checking this page has passed. Ask a professional before you rely on it.";

fn before_review() -> Day {
    review_due().plus(-1)
}

fn review_due() -> Day {
    let guidance = guidance(Language::English);
    let topics = guidance.topics.iter().map(|topic| topic.review.due);
    topics.fold(guidance.warnings.review.due, Day::max)
}

struct Shown {
    words: Words,
    guidance: Guidance,
    draft: Draft,
    today: Day,
    /// What went to the clipboard.
    copied: Vec<String>,
}

impl Shown {
    fn new(language: Language, today: Day) -> Self {
        Self {
            words: Words::new(language),
            guidance: guidance(language),
            draft: Draft::default(),
            today,
            copied: Vec::new(),
        }
    }
}

fn harness(shown: Shown, size: [f32; 2]) -> Harness<'static, Shown> {
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
                ui.ctx().output(|output| {
                    for command in &output.commands {
                        if let OutputCommand::CopyText(text) = command {
                            shown.copied.push(text.clone());
                        }
                    }
                });
            },
            shown,
        );
    harness.run();
    harness
}

fn english() -> Harness<'static, Shown> {
    harness(
        Shown::new(Language::English, before_review()),
        [1008.0, 768.0],
    )
}

fn press(harness: &mut Harness<'_, Shown>, role: Role, name: &str) {
    harness.get_by_role_and_label(role, name).click();
    harness.run();
}

#[test]
fn each_of_the_five_steps_opens_with_all_its_cards() {
    let mut harness = english();
    let guidance = guidance(Language::English);
    for (index, id) in TopicId::CARE_PATH.into_iter().enumerate() {
        let topic = guidance.topic(id).unwrap();
        press(
            &mut harness,
            Role::RadioButton,
            &format!("{} · {}", index + 1, topic.short),
        );
        assert_eq!(harness.state().draft.page(), Page::Topic(id));
        harness.get_by_role_and_label(Role::Heading, &topic.title);
        for section in &topic.sections {
            harness.get_by_role_and_label(Role::Heading, &section.heading);
        }
    }
}

#[test]
fn the_warning_signs_open_from_the_banner_and_back_returns() {
    let mut harness = english();
    press(&mut harness, Role::RadioButton, "5 · Daily life");
    press(&mut harness, Role::Button, "All warning signs");
    for heading in [
        "Emergency now",
        "See a doctor today",
        "Appointment within days",
    ] {
        harness.get_by_role_and_label(Role::Heading, heading);
    }
    harness.get_by_role_and_label(Role::Heading, "A leg that gets weaker fast");
    assert!(
        harness
            .query_by_role_and_label(Role::Button, "All warning signs")
            .is_none()
    );
    press(&mut harness, Role::Button, "Back to Daily life");
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::DailyLife)
    );
}

#[test]
fn emergencies_stand_above_what_can_wait() {
    let mut harness = english();
    press(&mut harness, Role::Button, "All warning signs");
    let top = |name: &str| {
        harness
            .get_by_role_and_label(Role::Heading, name)
            .rect()
            .top()
    };
    assert!(top("Emergency now") < top("See a doctor today"));
    assert!(top("See a doctor today") < top("Appointment within days"));
}

#[test]
fn escape_returns_from_a_side_page() {
    // High enough that the buttons below the offer of the six questions stand in the window.
    let shown = Shown::new(Language::English, before_review());
    let mut harness = harness(shown, [1008.0, 1400.0]);
    harness
        .get_all_by_role_and_label(Role::Button, "What to ask")
        .next()
        .unwrap()
        .click();
    harness.run();
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::QuestionsToAsk)
    );
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::SeeASpecialist)
    );
}

const FIELD: &str = "Find in the guidance";

fn look_for(harness: &mut Harness<'_, Shown>, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, FIELD)
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, FIELD)
        .type_text(text);
    harness.run();
}

#[test]
fn words_are_found_and_lead_to_the_part_that_has_them() {
    let mut harness = english();
    look_for(&mut harness, "lotion");
    harness.get_by_label("1 place");
    press(
        &mut harness,
        Role::Button,
        "Nerve conduction · The examinations",
    );
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::FindTheCause)
    );
    let heading = harness.get_by_role_and_label(Role::Heading, "Nerve conduction");
    let top = heading.rect().top();
    assert!((0.0..600.0).contains(&top), "it is in sight, at {top}");
    harness.get_by_role_and_label(Role::RadioButton, "2 · Find the cause");
}

#[test]
fn what_is_not_there_is_said_and_going_back_ends_the_search() {
    let mut harness = english();
    look_for(&mut harness, "zeppelin");
    harness.get_by_label_contains("Nothing in the guidance has “zeppelin”");
    assert!(harness.state_mut().draft.go_back());
    harness.run();
    harness.get_by_role_and_label(Role::RadioButton, "1 · See a specialist");
    assert!(
        !harness.state_mut().draft.go_back(),
        "it was the first page"
    );
}

#[test]
fn chinese_is_found_in_the_window() {
    let mut harness = harness(
        Shown::new(Language::Chinese, before_review()),
        [800.0, 600.0],
    );
    harness.state_mut().draft.query = "肌电图".to_owned();
    harness.run();
    assert!(
        harness
            .query_all_by_label_contains("肌电图（EMG） · ")
            .count()
            > 0,
        "the examination"
    );
}

#[test]
fn the_tabs_are_reached_and_changed_by_keyboard_alone() {
    let mut harness = english();
    harness.key_press(egui::Key::Tab);
    harness.run();
    // The field that looks for words stands above them.
    harness.key_press(egui::Key::Tab);
    harness.run();
    harness.key_press(egui::Key::Tab);
    harness.run();
    harness.key_press(egui::Key::ArrowRight);
    harness.run();
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::FindTheCause)
    );
}

#[test]
fn page_down_and_home_scroll_the_text() {
    let mut harness = english();
    press(&mut harness, Role::RadioButton, "4 · Rehabilitation");
    let top = |harness: &Harness<'_, Shown>| {
        harness
            .get_by_role_and_label(Role::Heading, "Exercise under guidance")
            .rect()
            .top()
    };
    let before = top(&harness);
    harness.key_press(egui::Key::PageDown);
    harness.run();
    assert!(top(&harness) < before - 100.0);
    harness.key_press(egui::Key::Home);
    harness.run();
    assert!((top(&harness) - before).abs() < 1.0);
}

#[test]
fn a_passed_review_date_is_said_in_words() {
    let due = harness(Shown::new(Language::English, review_due()), [1008.0, 768.0]);
    assert!(due.query_by_role_and_label(Role::Alert, DUE).is_some());
    assert!(
        english()
            .query_by_role_and_label(Role::Alert, DUE)
            .is_none()
    );
}

#[test]
fn every_page_fits_the_narrowest_window_in_both_languages() {
    for language in Language::ALL {
        let mut harness = harness(Shown::new(language, review_due()), [568.0, 480.0]);
        let pages = TopicId::ALL
            .map(Page::Topic)
            .into_iter()
            .chain([Page::WarningSigns]);
        for page in pages {
            harness.state_mut().draft.open(page);
            harness.run();
            let headings: Vec<_> = harness.get_all_by_role(Role::Heading).collect();
            assert!(headings.len() > 2, "{page:?}");
            for heading in headings {
                assert!(
                    heading.rect().right() <= 568.0,
                    "{page:?} is wider than the window"
                );
            }
        }
    }
}

#[test]
fn sources_unfold_below_every_page_with_year_and_address() {
    let mut harness = english();
    let closed = "Sources (5)";
    let button = harness.get_by_role_and_label(Role::DisclosureTriangle, closed);
    assert_eq!(button.accesskit_node().data().is_expanded(), Some(false));
    let top = button.rect().top();
    let reviewed = harness.get_by_label_contains("Last held against its sources on 28 Nov 2026");
    assert!(top < reviewed.rect().top());
    let named = "NICE guideline NG127, suspected neurological conditions (2019)";
    assert!(harness.query_by_label(named).is_none());
    tab_to(&mut harness, Role::DisclosureTriangle, closed);
    key(&mut harness, Key::Enter);
    harness.get_by_role_and_label(Role::ListItem, named);
    harness.get_by_label("https://www.nice.org.uk/guidance/ng127");
    assert!(
        harness
            .query_by_label_contains("named from general knowledge")
            .is_some()
    );
    tab_to(
        &mut harness,
        Role::Button,
        "Copy the address of NICE guideline NG127, suspected neurological conditions",
    );
    key(&mut harness, Key::Enter);
    let copied = ["https://www.nice.org.uk/guidance/ng127"];
    assert_eq!(harness.state().copied, copied);
    harness.get_by_role_and_label(Role::Status, "Copied.");
    tab_to(&mut harness, Role::DisclosureTriangle, closed);
    key(&mut harness, Key::Enter);
    assert!(harness.query_by_label(named).is_none());
}

#[test]
fn a_card_that_rests_on_a_study_of_its_own_names_it_where_it_stands() {
    let mut harness = english();
    press(&mut harness, Role::RadioButton, "5 · Daily life");
    let own = "Sources of “Breaks from sitting” (1)";
    tab_to(&mut harness, Role::DisclosureTriangle, own);
    key(&mut harness, Key::Space);
    harness.get_by_role_and_label(
        Role::ListItem,
        "Duran and others, breaking up sitting, Med Sci Sports Exerc (2023)",
    );
}

fn key(harness: &mut Harness<'_, Shown>, key: Key) {
    harness.key_press(key);
    harness.run();
}

/// Presses Tab until the part with this name has the focus.
fn tab_to(harness: &mut Harness<'_, Shown>, role: Role, name: &str) {
    for _ in 0..120 {
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
fn words_in_a_text_lead_to_another_card_and_back_by_keyboard() {
    let mut harness = english();
    harness
        .state_mut()
        .draft
        .open(Page::Topic(TopicId::WhatThisMayMean));
    harness.run();
    // The paragraph is still read as one.
    harness.get_by_label("Tests often discussed: MRI, EMG and nerve conduction.");
    tab_to(&mut harness, Role::Link, "EMG");
    key(&mut harness, Key::Enter);
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::FindTheCause)
    );
    let card = harness.get_by_role_and_label(Role::Heading, "EMG");
    let top = card.rect().top();
    assert!((0.0..768.0).contains(&top), "it is in sight, at {top}");
    harness.get_by_role_and_label(Role::Button, "Back to What this may mean");
    key(&mut harness, Key::Escape);
    assert_eq!(
        harness.state().draft.page(),
        Page::Topic(TopicId::WhatThisMayMean)
    );
}

#[test]
fn words_in_a_text_lead_to_the_warning_signs_by_mouse() {
    let mut harness = harness(
        Shown::new(Language::Chinese, before_review()),
        [1008.0, 1400.0],
    );
    press(&mut harness, Role::Link, "警示信号");
    assert_eq!(harness.state().draft.page(), Page::WarningSigns);
}

/// Answers a question of the chair check by its place in the list.
fn answer(harness: &mut Harness<'_, Shown>, at: usize, reply: &str) {
    let found = harness
        .get_all_by_role_and_label(Role::RadioButton, reply)
        .nth(at);
    found.unwrap().click();
    harness.run();
}

#[test]
fn the_chair_check_says_what_to_change_after_each_no_and_sums_it_up_at_the_end() {
    let mut harness = harness(
        Shown::new(Language::English, before_review()),
        [1008.0, 3000.0],
    );
    press(&mut harness, Role::RadioButton, "5 · Daily life");
    harness.get_by_label("0 of 10 answered");
    let change = "Lower the seat or add a footrest.";
    assert!(harness.query_by_label(change).is_none());
    answer(&mut harness, 0, "No");
    harness.get_by_role_and_label(Role::Status, change);
    for at in 1..10 {
        answer(&mut harness, at, "Yes");
    }
    harness.get_by_label("10 of 10 answered");
    harness.get_by_role_and_label(Role::Heading, "What to change");
    harness.get_by_role_and_label(Role::ListItem, change);
    answer(&mut harness, 0, "Yes");
    harness.get_by_label_contains("This list has nothing to change.");
    assert!(harness.query_by_label(change).is_none());
    press(&mut harness, Role::Button, "Start again");
    harness.get_by_label("0 of 10 answered");
}

#[test]
fn the_chair_check_is_answered_by_keyboard_alone() {
    let mut harness = english();
    press(&mut harness, Role::RadioButton, "5 · Daily life");
    tab_to(&mut harness, Role::RadioButton, "Yes");
    key(&mut harness, Key::Space);
    harness.get_by_label("1 of 10 answered");
    key(&mut harness, Key::ArrowRight);
    harness.get_by_role_and_label(Role::Status, "Lower the seat or add a footrest.");
    assert_eq!(
        harness.state().draft.reply("chair-check", 0),
        Some(Reply::No)
    );
    tab_to(&mut harness, Role::Button, "Start again");
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().draft.reply("chair-check", 0), None);
}

#[test]
fn the_first_start_gets_three_pages_that_lead_nowhere_else() {
    let words = Words::new(Language::English);
    let pages = first_pages(&words, &guidance(Language::English), before_review());
    let expected = [
        Page::Topic(TopicId::WhatThisMayMean),
        Page::WarningSigns,
        Page::Topic(TopicId::SeeASpecialist),
    ];
    assert_eq!(pages.each_ref().map(|page| page.page), expected);
    for page in &pages {
        assert!(
            page.groups
                .iter()
                .flat_map(|group| &group.cards)
                .all(|card| card.links.is_empty())
        );
        assert_eq!(page.take_along, None);
        let mut harness = Harness::builder()
            .with_context_setup(|ctx| theme::install(ctx, ThemeChoice::Light, Motion::Reduced))
            .build_ui(|ui| assert_eq!(page_ui(ui, page), None));
        harness.run();
        assert!(harness.query_all_by_role(Role::Link).next().is_none());
        harness.get_by_role_and_label(Role::Heading, &page.title);
    }
}

#[test]
fn going_round_in_circles_keeps_the_way_back_short() {
    let mut draft = Draft::default();
    for _ in 0..9 {
        draft.open(Page::Topic(TopicId::QuestionsToAsk));
        draft.open(Page::Topic(TopicId::WhatToBring));
    }
    assert!(draft.go_back());
    assert_eq!(draft.page(), Page::Topic(TopicId::QuestionsToAsk));
    assert!(draft.go_back());
    assert_eq!(draft.page(), Page::Topic(TopicId::SeeASpecialist));
    assert!(!draft.go_back());
}
