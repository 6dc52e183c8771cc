//! Tests the words of the stop signs: the page of each, how it prints, and the number it names.

use evenly::application::emergency_number;
use evenly::application::view::safety::SafetyNow;
use evenly::application::view::stop_page::{page, stop_cards};
use evenly::application::view::warning::Warning;
use evenly::domain::rules::{Evidence, RuleId};
use evenly::domain::{ClearedBy, History, StopSign, Urgency};
use evenly::i18n::{Display, Language, Words, guidance};

use crate::red_flags::{at, check, cleared, evidence, red_flags};
use crate::rules::{judge_all, on};

#[test]
fn every_sign_leads_to_a_page_with_a_contact_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        for sign in StopSign::ALL {
            let evidence = evidence(vec![check(on(0), 0, &[*sign])], vec![]);
            let cards = stop_cards(&SafetyNow::of(&evidence, on(0)), None, &words);
            let [card] = cards.as_slice() else {
                panic!("{sign:?}: one card");
            };
            for text in [
                &card.name,
                &card.lead,
                &card.to_do,
                &card.contact,
                &card.cannot_know,
                &card.why,
            ] {
                assert!(text.chars().count() > 4, "{sign:?}: {text:?}");
                assert!(!text.contains("redflag-"), "{text}");
            }
            assert!(card.cannot_know.ends_with(&words.redflag_footer()));
            let whom = match sign.urgency() {
                Urgency::EmergencyNow => words.safety_contact_emergency_now(),
                Urgency::Today => words.safety_contact_today(),
                Urgency::WithinDays | Urgency::Routine => words.safety_contact_within_days(),
            };
            assert_eq!(card.contact, whom, "{sign:?}");
            assert!(card.signs[0].starts_with(&words.stop_sign(*sign)));
            assert_eq!(
                card.number_note.is_some(),
                sign.urgency() == Urgency::EmergencyNow
            );
        }
    }
}

/// The list of warning signs in the guidance and the safety check speak of the same groups.
#[test]
fn the_check_asks_for_what_the_guidance_lists_with_the_same_urgency() {
    let mut asked: Vec<(String, Urgency)> = StopSign::ALL
        .iter()
        .map(|sign| (sign.rule().id().to_owned(), sign.urgency()))
        .collect();
    asked.sort_unstable();
    asked.dedup();
    for language in Language::ALL {
        let listed = guidance(language).warnings.signs;
        let mut listed: Vec<(String, Urgency)> = listed
            .into_iter()
            .map(|sign| (sign.id, sign.urgency))
            .collect();
        listed.sort_unstable();
        assert_eq!(asked, listed);
    }
}

#[test]
fn signs_and_rules_have_names_of_their_own_in_both_languages() {
    for language in Language::ALL {
        let words = Words::new(language);
        let mut names: Vec<String> = StopSign::ALL
            .iter()
            .map(|sign| words.stop_sign(*sign))
            .collect();
        let evidence = Evidence::default();
        names.extend(red_flags().into_iter().map(|rule| {
            let verdict = judge_all(rule, &evidence, on(0));
            Warning::new(&verdict, &History::default(), &words).name
        }));
        let count = names.len();
        assert_eq!(count, 32 + 11);
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count);
    }
}

#[test]
fn the_page_prints_by_itself_in_both_languages_and_keeps_what_was_cleared() {
    let evidence = evidence(
        vec![
            check(on(0), 0, &[StopSign::HotJoint]),
            check(on(1), 0, &[StopSign::ChestPain]),
        ],
        vec![cleared(
            on(1),
            5,
            RuleId::RF10,
            ClearedBy::SeenByProfessional,
        )],
    );
    let now = SafetyNow::of(&evidence, on(1));
    let display = Display::of(Language::Chinese);
    let html = page(&now, Some("112"), display, &at(on(1), 60));
    let english = html.find("<article lang=\"en\">").expect("English");
    let chinese = html.find("<article lang=\"zh-Hans\">").expect("Chinese");
    assert!(chinese < english, "the person's own language stands first");
    for text in [
        "Pain or pressure in the chest · Tuesday 3 March, 12:00",
        "An emergency department, or call 112. Now.",
        "急诊，或拨打 112。马上。",
        "3 Mar 2026: A hot, red, swollen hip or knee. A professional had looked at it.",
        "@page",
    ] {
        assert!(html.contains(text), "{text}");
    }
    for outside in ["http", "src=", "href="] {
        assert!(!html.contains(outside), "nothing from outside: {outside}");
    }
    let quiet = page(
        &SafetyNow::of(&Evidence::default(), on(1)),
        None,
        display,
        &at(on(1), 0),
    );
    assert!(quiet.contains("That does not mean that all is well."));
}

#[test]
fn a_number_is_named_only_where_locale_and_time_zone_name_the_same_country() {
    let number = |locales: &[&str], zone: &str| {
        let locales: Vec<String> = locales.iter().map(|tag| (*tag).to_owned()).collect();
        emergency_number(&locales, zone)
    };
    for (locale, zone, expected) in [
        ("de-DE", "Europe/Berlin", Some("112")),
        ("en-IE", "Europe/Dublin", Some("112")),
        ("fr_FR.UTF-8", "Europe/Paris", Some("112")),
        ("en-GB", "Europe/London", Some("999")),
        ("en-US", "America/New_York", Some("911")),
        ("en-CA", "America/Toronto", Some("911")),
        ("zh-Hans-CN", "Asia/Shanghai", Some("120")),
        ("en-AU", "Australia/Sydney", Some("000")),
        ("en-NZ", "Pacific/Auckland", Some("111")),
        ("ja-JP", "Asia/Tokyo", Some("119")),
        ("hi-IN", "Asia/Kolkata", Some("112")),
        ("de-CH", "Europe/Zurich", Some("144")),
        // Chosen for the language alone, or travelling.
        ("en-US", "Europe/Berlin", None),
        ("zh-CN", "Europe/Berlin", None),
        ("de-DE", "Etc/UTC", None),
        // No country, or one whose number is not in the table.
        ("en", "Europe/London", None),
        ("C", "Europe/London", None),
        ("en-ZA", "Africa/Johannesburg", None),
        ("en-CA", "America/Iqaluit", None),
    ] {
        assert_eq!(
            number(&[locale], zone).as_deref(),
            expected,
            "{locale} in {zone}"
        );
    }
    assert_eq!(
        number(&["en", "de-AT"], "Europe/Vienna").as_deref(),
        Some("112"),
        "the first locale that names a country counts"
    );
    assert_eq!(number(&["en-US", "de-DE"], "Europe/Berlin"), None);
    assert_eq!(number(&[], "Europe/Berlin"), None);
}
