//! Holds the build feature `warnings`: without it some rules are gone, and everything else stays.

use evenly::domain::rules::{Evidence, LimitId, RULES, Rule, RuleId, State, evaluate};
use evenly::domain::{Diary, Side};

use crate::entries::{bridge, check_in, day, diary};

/// The rules that some laws take for a medical device.
const ONLY_WITH_WARNINGS: [RuleId; 7] = [
    RuleId::N1,
    RuleId::N2,
    RuleId::L2,
    RuleId::L3,
    RuleId::L4,
    RuleId::L5,
    RuleId::L6,
];

#[test]
fn the_feature_takes_away_the_rules_on_weakness_and_load_and_no_other() {
    for id in RuleId::ALL {
        let here = cfg!(feature = "warnings") || !ONLY_WITH_WARNINGS.contains(id);
        assert_eq!(Rule::of(*id).is_some(), here, "{id:?}");
    }
    let count = if cfg!(feature = "warnings") { 33 } else { 26 };
    assert_eq!(RULES.len(), count);
    assert_eq!(
        evaluate(&Evidence::default(), day("2026-11-23")).len(),
        count
    );
}

#[test]
fn rules_stay_in_their_order_of_urgency() {
    let ids: Vec<RuleId> = RULES.iter().map(|rule| rule.id).collect();
    assert!(ids.is_sorted(), "{ids:?}");
}

#[test]
fn pain_rules_speak_with_and_without_the_feature() {
    let sore = bridge(day("2026-11-22"))
        .before(Side::Left, 1)
        .worst(Side::Left, 6);
    let diary: Diary = diary([sore, check_in(day("2026-11-23")).morning(Side::Left, 4)]);
    let verdicts = evaluate(&Evidence::of(&diary), day("2026-11-23"));
    for rule in [RuleId::P1, RuleId::P2] {
        let verdict = verdicts.iter().find(|verdict| verdict.rule == rule);
        assert_eq!(verdict.map(|verdict| verdict.state), Some(State::Fired));
    }
}

#[test]
fn the_limits_of_rules_that_are_gone_can_still_be_read_from_a_diary() {
    let mut limits = evenly::domain::rules::Limits::default();
    limits
        .set(LimitId::WeekHint, 1.4, day("2026-11-23"))
        .expect("inside its bounds");
    assert!((limits.value(LimitId::WeekHint) - 1.4).abs() < f64::EPSILON);
}
