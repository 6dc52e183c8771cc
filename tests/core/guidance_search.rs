//! Tests finding words in the guidance, in both languages.

use evenly::domain::{FoundIn, TopicId, search_guidance};
use evenly::i18n::{Language, guidance};

#[test]
fn a_heading_with_the_word_comes_first_and_case_does_not_matter() {
    let guidance = guidance(Language::English);
    let found = search_guidance(&guidance, "mri");
    assert_eq!(
        (found[0].place, found[0].heading),
        (FoundIn::Topic(TopicId::FindTheCause), "MRI")
    );
    assert!(found.len() > 1, "it is named elsewhere too");
    assert_eq!(found, search_guidance(&guidance, "  MRI "));
}

#[test]
fn every_word_must_stand_in_the_same_part_and_the_line_shown_has_them() {
    let guidance = guidance(Language::English);
    let found = search_guidance(&guidance, "pacemaker mri");
    assert!(!found.is_empty());
    for found in &found {
        assert_eq!(found.place, FoundIn::Topic(TopicId::FindTheCause));
        assert!(found.line.to_lowercase().contains("pacemaker"), "{found:?}");
    }
    assert_eq!(search_guidance(&guidance, "pacemaker zeppelin"), []);
}

#[test]
fn warning_signs_are_searched_too() {
    let guidance = guidance(Language::English);
    let found = search_guidance(&guidance, "numb between");
    assert!(
        found
            .iter()
            .any(|found| found.place == FoundIn::WarningSigns),
        "{found:?}"
    );
}

#[test]
fn chinese_is_found_without_spaces_between_words() {
    let guidance = guidance(Language::Chinese);
    let found = search_guidance(&guidance, "肌电图");
    assert!(
        found
            .iter()
            .any(|found| found.place == FoundIn::Topic(TopicId::FindTheCause)),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .all(|found| format!("{}{}", found.heading, found.line).contains("肌电图"))
    );
}

#[test]
fn nothing_is_found_where_nothing_is_looked_for() {
    let guidance = guidance(Language::English);
    assert_eq!(search_guidance(&guidance, ""), []);
    assert_eq!(search_guidance(&guidance, " \n"), []);
}
