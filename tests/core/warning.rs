//! Tests the words of warnings: what was logged, the arithmetic, and what is missing.

use evenly::application::view::warning::Warning;
use evenly::domain::rules::{Evidence, RuleId, State, evaluate};
use evenly::domain::{Day, History, Side};
use evenly::i18n::{Language, Words};

use crate::entries::{Make, bridge, check_in, day, history, id, load, raise, walk};
use crate::rules::judge;

pub(crate) fn on(offset: i64) -> Day {
    // A Monday.
    day("2026-11-16").plus(offset)
}

pub(crate) fn warn(rule: RuleId, language: Language, made: Vec<Make>, as_of: Day) -> Warning {
    let history = history(made);
    let verdict = judge(rule, &history, as_of);
    Warning::new(&verdict, &history, &Words::new(language))
}

pub(crate) fn sums(warning: &Warning) -> Vec<(&str, &str)> {
    let pairs = warning.sums.iter();
    pairs
        .map(|sum| (sum.label.as_str(), sum.text.as_str()))
        .collect()
}

#[test]
fn p1_says_the_day_the_side_the_exercise_and_the_number() {
    let made = vec![
        bridge(on(5)).worst(Side::Left, 6),
        walk(on(6)).worst(Side::Right, 7),
    ];
    let warning = warn(RuleId::P1, Language::English, made.clone(), on(7));
    assert_eq!(warning.lead, "Do less of this exercise next time.");
    assert_eq!(
        warning.logged,
        "On Sunday 22 November your worst right pain was 7 of 10 with your walk."
    );
    assert_eq!(
        warning.also,
        ["On Saturday 21 November your worst left pain was 6 of 10 with glute bridges."]
    );
    assert_eq!(
        warning.limit,
        "Limit: worst pain above 5 of 10 · the program's default, from its source"
    );
    assert_eq!(
        warning.source,
        "Pain-monitoring model, Silbernagel and others 2007 · checked 23 Nov 2026"
    );
    assert_eq!(
        sums(&warning),
        [
            ("Worst pain, right side: Walk, 22 Nov", "7 > 5"),
            ("Worst pain, left side: Glute bridge, 21 Nov", "6 > 5")
        ]
    );
    assert_eq!(warning.entries, [id(2), id(1)]);
    let chinese = warn(RuleId::P1, Language::Chinese, made, on(7));
    assert!(
        chinese.logged.contains("步行时，右侧最痛的时候是 7 分"),
        "{}",
        chinese.logged
    );
}

#[test]
fn p2_shows_the_rise_as_arithmetic() {
    let made = vec![
        bridge(on(5)).before(Side::Left, 2),
        check_in(on(6)).morning(Side::Left, 4),
    ];
    let warning = warn(RuleId::P2, Language::English, made, on(6));
    assert_eq!(warning.lead, "Ease off today.");
    assert_eq!(
        warning.logged,
        "Your left pain was 2 before glute bridges on Saturday 21 November. \
         The next morning it was 4."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Rise by the morning, left side", "4 − 2 = 2"),
            ("Morning pain, left side", "4")
        ]
    );
}

#[cfg(feature = "warnings")]
#[test]
fn l2_shows_both_sums_and_never_the_ratio_alone() {
    let made = (0..28)
        .map(|offset| load(on(offset), if offset < 21 { 20.0 } else { 30.0 }))
        .collect();
    let warning = warn(RuleId::L2, Language::English, made, on(27));
    assert_eq!(
        warning.logged,
        "Your last 7 days added up to 210. Your usual week is 140."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Your last 7 days", "30 + 30 + 30 + 30 + 30 + 30 + 30 = 210"),
            ("The 21 days before", "420"),
            ("Your usual week", "420 ÷ 3 = 140"),
            ("Days with an entry among those 21", "21 of 21"),
            ("Last 7 days against usual week", "210 ÷ 140 = 1.5"),
        ]
    );
    assert!(warning.limit.ends_with("chosen by its makers"));
}

#[test]
fn l1_names_both_sides_once_when_they_say_the_same() {
    let both = vec![bridge(on(0)).effort(5), bridge(on(1)).effort(4)];
    let warning = warn(RuleId::L1, Language::English, both, on(1));
    assert_eq!(
        warning.logged,
        "You trained both sides on 2 days in a row, up to Tuesday 17 November."
    );
    assert!(warning.also.is_empty());
    let one = vec![
        raise(on(0), Side::Right).effort(5),
        raise(on(1), Side::Right).effort(4),
    ];
    let warning = warn(RuleId::L1, Language::English, one, on(1));
    assert_eq!(
        warning.logged,
        "You trained your right side on 2 days in a row, up to Tuesday 17 November."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Days in a row, right side", "2"),
            ("Effort on these days", "5 and 4")
        ]
    );
}

#[cfg(feature = "warnings")]
#[test]
fn a_rule_without_data_says_what_is_missing_and_shows_no_warning() {
    let thin = vec![load(on(0), 50.0), bridge(on(2))];
    let status = |rule| {
        let warning = warn(rule, Language::English, thin.clone(), on(2));
        assert!(warning.logged.is_empty());
        warning.status
    };
    assert_eq!(
        status(RuleId::P1),
        "Not rated: the worst pain of your last session is missing."
    );
    assert_eq!(
        status(RuleId::P2),
        "Not enough data: the morning after your session was not answered."
    );
    assert_eq!(status(RuleId::L2), "Too early to compare: day 3 of 28.");
}

#[test]
fn a_quiet_rule_promises_nothing() {
    let made = vec![bridge(on(0)).worst(Side::Left, 2)];
    let warning = warn(RuleId::P1, Language::English, made, on(0));
    assert_eq!(warning.state, State::Quiet);
    assert_eq!(
        warning.status,
        "This rule did not fire. That does not mean that all is well."
    );
}

#[test]
fn every_rule_has_all_its_words_in_every_language() {
    let verdicts = evaluate(&Evidence::of_history(History::default()), on(0));
    for language in Language::ALL {
        let words = Words::new(language);
        for verdict in &verdicts {
            let warning = Warning::new(verdict, &History::default(), &words);
            for text in [
                &warning.name,
                &warning.lead,
                &warning.status,
                &warning.to_do,
                &warning.cannot_know,
                &warning.why,
                &warning.limit,
                &warning.source,
            ] {
                assert!(!text.is_empty() && !text.contains("rules-"), "{text}");
            }
        }
    }
}
