//! Tests the words of the rules on strength that falls, N1 to N3, in both languages.

use evenly::application::view::warning::Warning;
use evenly::domain::rules::{RuleId, State};
use evenly::domain::{SetSide, Variant, Weaker};
use evenly::i18n::{Language, Words};

use crate::entries::{Make, bridge, check_in, strength};
use crate::warning::{on, sums, warn};

fn english(rule: RuleId, made: Vec<Make>, day: i64) -> Warning {
    warn(rule, Language::English, made, on(day))
}

fn chinese(rule: RuleId, made: Vec<Make>, day: i64) -> Warning {
    warn(rule, Language::Chinese, made, on(day))
}

fn weak(day: i64) -> Make {
    check_in(on(day)).weaker(Weaker::Clearly)
}

fn single(day: i64, reps: i64) -> Make {
    strength(on(day), Variant::BridgeSingle).set(SetSide::Left, reps)
}

#[cfg(feature = "warnings")]
#[test]
fn n1_asks_for_rest_up_to_a_day_and_then_for_half() {
    let made = || vec![bridge(on(0)), weak(1).sore(6)];
    let warning = english(RuleId::N1, made(), 1);
    assert_eq!(warning.name, "Weaker after training");
    assert_eq!(warning.lead, "Rest this muscle for 3 days.");
    assert_eq!(
        warning.logged,
        "On the morning of Tuesday 17 November your muscle was clearly weaker, and your soreness \
         was 6 of 10. In the 48 hours before you had done strength work."
    );
    // Tuesday morning and 72 hours are Friday morning.
    assert_eq!(
        warning.to_do,
        "Do no strength work with this muscle before Friday 20 November. \
         Then do half of what you did. Tell your physiotherapist."
    );
    assert_eq!(
        sums(&warning),
        [("Soreness", "6 ≥ 5"), ("Clearly weaker mornings", "1 of 1")]
    );
    assert_eq!(
        english(RuleId::N1, made(), 3).lead,
        "Rest this muscle for 3 days."
    );
    let over = english(RuleId::N1, made(), 4);
    assert_eq!(over.lead, "Do half for now.");
    assert_eq!(
        over.to_do,
        "Do half of what you did before, or less. Tell your physiotherapist."
    );
    let warning = chinese(RuleId::N1, made(), 1);
    assert_eq!(warning.lead, "让这块肌肉休息 3 天。");
    assert_eq!(
        warning.logged,
        "11月17日星期二早上，您的肌肉明显更没力，酸痛是 6 分（满分 10 分）。\
         在这之前 48 小时内做过力量练习。"
    );
    assert!(
        warning
            .to_do
            .starts_with("在11月20日星期五之前，不要用这块肌肉做力量练习。")
    );
    assert_eq!(chinese(RuleId::N1, made(), 4).lead, "暂时只做一半。");
}

#[cfg(feature = "warnings")]
#[test]
fn n1_shows_the_repetitions_that_fell_as_arithmetic() {
    let made = || vec![single(0, 10), single(4, 8), weak(5).sore(1)];
    let warning = english(RuleId::N1, made(), 5);
    assert_eq!(
        warning.logged,
        "On the morning of Saturday 21 November your muscle was clearly weaker. \
         Glute bridge · One leg · left side: 10 repetitions, then 8."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Fewer repetitions", "(10 − 8) ÷ 10 = 20 %"),
            ("Clearly weaker mornings", "1 of 1")
        ]
    );
    let warning = chinese(RuleId::N1, made(), 5);
    assert!(
        warning
            .logged
            .ends_with("臀桥 · 单腿 · 左侧：从 10 次减少到 8 次。"),
        "{}",
        warning.logged
    );
}

#[cfg(feature = "warnings")]
#[test]
fn n1_counts_the_weak_mornings() {
    let made = || vec![weak(1), check_in(on(2)).weaker(Weaker::ABit), weak(3)];
    let warning = english(RuleId::N1, made(), 3);
    assert_eq!(
        warning.logged,
        "Your muscle was clearly weaker on 2 mornings of the three up to Thursday 19 November."
    );
    assert_eq!(sums(&warning), [("Clearly weaker mornings", "2 of 3")]);
    let warning = chinese(RuleId::N1, made(), 3);
    assert_eq!(
        warning.logged,
        "截至11月19日星期四的三个早上里，有 2 个早上您的肌肉明显更没力。"
    );
}

#[cfg(feature = "warnings")]
#[test]
fn n1_tells_its_rule_where_it_did_not_fire() {
    let warning = english(RuleId::N1, vec![weak(1)], 1);
    assert_eq!(warning.state, State::Quiet);
    assert!(warning.logged.is_empty());
    assert_eq!(
        warning.to_do,
        "Rest this muscle for 3 days, then do half of what you did. Tell your physiotherapist."
    );
    let warning = chinese(RuleId::N1, vec![weak(1)], 1);
    assert_eq!(
        warning.to_do,
        "让这块肌肉休息 3 天，之后只做以前的一半。请告诉您的物理治疗师。"
    );
}

fn best_sets(reps: [i64; 6]) -> Vec<Make> {
    (0..)
        .step_by(2)
        .zip(reps)
        .map(|(day, reps)| single(day, reps))
        .collect()
}

#[cfg(feature = "warnings")]
#[test]
fn n2_shows_both_middle_sets_and_what_is_left() {
    let made = || best_sets([12, 12, 11, 10, 10, 9]);
    let warning = english(RuleId::N2, made(), 10);
    assert_eq!(warning.lead, "Ask before you go on.");
    assert_eq!(
        warning.logged,
        "Glute bridge · One leg · left side: the middle best set of your last three sessions was \
         10 repetitions. In the three before it was 12 repetitions."
    );
    assert_eq!(
        warning.to_do,
        "Add nothing for now. Ask your physiotherapist what this means for your plan."
    );
    assert_eq!(
        sums(&warning),
        [
            (
                "Middle best set of the last three sessions",
                "10 repetitions"
            ),
            ("Middle best set of the three before", "12 repetitions"),
            ("Now against before", "10 ÷ 12 = 0.83"),
            ("Days from the first to the last", "10"),
        ]
    );
    let warning = chinese(RuleId::N2, made(), 10);
    assert_eq!(
        warning.logged,
        "臀桥 · 单腿 · 左侧：最近三次锻炼里，每次最好的一组取中间值是10 次，再往前三次是12 次。"
    );
}

#[cfg(feature = "warnings")]
#[test]
fn n2_says_holds_in_seconds() {
    let made = || {
        (0..)
            .step_by(2)
            .zip([30.0, 30.0, 30.0, 24.0, 24.0, 24.0])
            .map(|(day, hold)| {
                strength(on(day), Variant::BridgeSingleHold).full_set(
                    SetSide::Left,
                    1,
                    Some(hold),
                    None,
                )
            })
            .collect::<Vec<_>>()
    };
    let warning = english(RuleId::N2, made(), 10);
    assert!(
        warning
            .logged
            .ends_with("was 24 seconds. In the three before it was 30 seconds."),
        "{}",
        warning.logged
    );
    assert_eq!(sums(&warning)[2], ("Now against before", "24 ÷ 30 = 0.8"));
    assert!(chinese(RuleId::N2, made(), 10).logged.contains("24 秒"));
}

#[cfg(feature = "warnings")]
#[test]
fn n2_tells_the_sums_of_two_sides_apart() {
    let made: Vec<Make> = (0..)
        .step_by(2)
        .zip([12, 12, 12, 6, 6, 6])
        .map(|(day, reps)| single(day, reps).set(SetSide::Right, reps))
        .collect();
    let warning = english(RuleId::N2, made, 10);
    assert_eq!(warning.also.len(), 1);
    assert_eq!(
        warning.sums[4].label,
        "Middle best set of the last three sessions: Glute bridge · One leg · right side"
    );
}

#[test]
fn n3_shows_the_usual_effort_and_the_last_two() {
    let made = || {
        (0..)
            .step_by(2)
            .zip([3, 3, 4, 3, 3, 5, 6])
            .map(|(day, effort)| single(day, 30).effort(effort))
            .collect::<Vec<_>>()
    };
    let warning = english(RuleId::N3, made(), 12);
    assert_eq!(warning.lead, "Take an easier day.");
    assert_eq!(
        warning.logged,
        "Glute bridge · One leg: your last two sessions felt like 5 and 6 of 10. \
         About the same work was 3 of 10 before."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Usual effort, the middle of five sessions", "3"),
            ("Effort of the session before the last", "5 − 3 = 2"),
            ("Effort of the last session", "6 − 3 = 3"),
        ]
    );
    let warning = chinese(RuleId::N3, made(), 12);
    assert_eq!(
        warning.logged,
        "臀桥 · 单腿：最近两次的用力程度是 5 分和 6 分（满分 10 分）。以前差不多的量是 3 分。"
    );
}

#[test]
fn the_rules_on_falling_strength_never_ask_for_more() {
    let urges = [
        "do more",
        "add a",
        "push",
        "harder",
        "increase",
        "try again",
        "keep going",
        "train more",
        "多做",
        "加量",
        "坚持",
        "再试",
        "加强",
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        let texts = [
            words.nerve_n1_lead(3),
            words.nerve_n1_lead_half(),
            words.nerve_n1_to_do("a day"),
            words.nerve_n1_to_do_rule(3),
            words.nerve_n1_to_do_half(),
            words.nerve_n2_lead(),
            words.nerve_n2_to_do(),
            words.nerve_n3_lead(),
            words.nerve_n3_to_do(),
        ];
        for text in texts {
            for urge in urges {
                assert!(!text.to_lowercase().contains(urge), "{text}");
            }
        }
    }
}

#[cfg(feature = "warnings")]
#[test]
fn what_is_missing_for_falling_strength_is_said() {
    let status = |rule, made| english(rule, made, 1).status;
    assert_eq!(
        status(RuleId::N1, vec![bridge(on(0))]),
        "Not enough data: the mornings after your sessions were not answered."
    );
    assert_eq!(
        status(RuleId::N1, vec![bridge(on(0)), weak(1)]),
        "Not enough data: nobody said how sore the muscle was."
    );
    assert_eq!(
        status(RuleId::N2, vec![bridge(on(0))]),
        "Not enough data: 1 of the 6 sessions that it takes."
    );
    assert_eq!(
        status(RuleId::N3, vec![bridge(on(0)).effort(3)]),
        "Not enough data: 1 of the 7 sessions that it takes."
    );
}
