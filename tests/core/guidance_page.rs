//! Tests the pages of the guidance for paper: all of a topic, in one language, with empty boxes.

use evenly::application::view::guidance_page::{topic, warning_signs};
use evenly::domain::{Day, TopicId};
use evenly::i18n::{Language, Words, guidance};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}

#[test]
fn a_page_holds_all_of_its_topic_in_the_language_of_the_window_alone() {
    for language in Language::ALL {
        let display = Words::new(language).display();
        for known in guidance(language).topics {
            let page = topic(known.id, display, known.review.done);
            assert!(page.contains(&format!("<h1>{}</h1>", escaped(&known.title))));
            assert!(page.contains(&escaped(&known.summary)));
            for section in &known.sections {
                for line in section.lines() {
                    assert!(page.contains(&escaped(line)), "{line}");
                }
            }
            for source in &known.sources {
                assert!(page.contains(&escaped(&source.label)), "{source:?}");
                let year = source.year.map(|year| year.to_string());
                assert!(page.contains(&year.unwrap_or_default()), "{source:?}");
            }
            assert_eq!(page.matches("<article").count(), 1);
            assert!(!page.contains("]("), "no mark of a link");
            let other = match language {
                Language::English => "来源",
                Language::Chinese => "Sources",
            };
            assert!(!page.contains(other), "{:?} in one language", known.id);
            for outside in ["<link", "<img", "src=", "href="] {
                assert!(!page.contains(outside), "nothing from the network");
            }
        }
    }
}

#[test]
fn each_question_of_the_chair_check_has_two_empty_boxes_on_paper() {
    let display = Words::new(Language::English).display();
    let page = topic(TopicId::DailyLife, display, day("2026-11-28"));
    assert_eq!(page.matches("<span class=\"box\"></span>Yes").count(), 10);
    assert_eq!(page.matches("<span class=\"box\"></span>No<").count(), 10);
    assert!(page.contains("If no: Lower the seat or add a footrest."));
}

#[test]
fn words_that_lead_to_another_page_name_it_and_those_on_the_same_page_do_not() {
    let display = Words::new(Language::English).display();
    let causes = topic(TopicId::WhatThisMayMean, display, day("2026-11-28"));
    let see =
        "See also: MRI · Find the cause; EMG · Find the cause; Nerve conduction · Find the cause";
    assert!(causes.contains(see), "{causes}");
    // A button to a page of which a part is named says nothing more.
    let unknown = topic(TopicId::LivingWithNotKnowing, display, day("2026-11-28"));
    assert!(unknown.contains("See also: EMG · Find the cause</p>"));
    let exercises = topic(TopicId::Rehabilitation, display, day("2026-11-28"));
    assert!(!exercises.contains("· Rehabilitation"));
}

#[test]
fn a_review_that_is_due_is_said_on_paper_from_its_day_on() {
    let display = Words::new(Language::English).display();
    let review = guidance(Language::English)
        .topic(TopicId::Treatment)
        .unwrap()
        .review;
    let before = topic(TopicId::Treatment, display, review.due.plus(-1));
    assert!(!before.contains("Review due"));
    assert!(topic(TopicId::Treatment, display, review.due).contains("Review due"));
}

#[test]
fn the_warning_signs_stand_on_one_page_the_most_urgent_first() {
    for language in Language::ALL {
        let display = Words::new(language).display();
        let list = guidance(language).warnings;
        let page = warning_signs(display, list.review.done);
        let mut before = 0;
        for sign in &list.signs {
            let at = page.find(&format!("<h3>{}</h3>", escaped(&sign.title)));
            let at = at.unwrap_or_else(|| panic!("{}", sign.title));
            assert!(before < at, "{}", sign.title);
            before = at;
            assert!(page.contains(&escaped(&sign.action)));
        }
        assert!(page.contains(&escaped(&list.footer)));
    }
}
