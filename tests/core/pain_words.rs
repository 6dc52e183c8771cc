//! Tests the words of the rules on pain and soreness, P3 to P7, in both languages.

use evenly::application::view::warning::Warning;
use evenly::domain::rules::{RuleId, State};
use evenly::domain::{Feel, Side, Site, Weaker};
use evenly::i18n::Language;

use crate::entries::{Make, bridge, check_in, raise, walk};
use crate::warning::{on, sums, warn};

const LEFT: Side = Side::Left;
const RIGHT: Side = Side::Right;

fn english(rule: RuleId, made: Vec<Make>, day: i64) -> Warning {
    warn(rule, Language::English, made, on(day))
}

fn chinese(rule: RuleId, made: Vec<Make>, day: i64) -> Warning {
    warn(rule, Language::Chinese, made, on(day))
}

/// Two weeks of left mornings: four of 2, then these.
fn creeping(recent: &[i64]) -> Vec<Make> {
    let morning = |day: i64, pain| check_in(on(day)).morning(LEFT, pain);
    let mut made: Vec<Make> = (0..4).map(|day| morning(day, 2)).collect();
    made.extend((7..).zip(recent).map(|(day, pain)| morning(day, *pain)));
    made
}

#[test]
fn p3_shows_both_means_and_how_they_were_made() {
    // (3 + 3 + 4 + 4) / 4 = 3.5 and 8 / 4 = 2.
    let warning = english(RuleId::P3, creeping(&[3, 3, 4, 4]), 13);
    assert_eq!(warning.name, "Morning pain from week to week");
    assert_eq!(warning.lead, "Keep things the same this week.");
    assert_eq!(
        warning.logged,
        "In the last 7 days your left morning pain was 3.5 on average. \
         In the 7 days before it was 2."
    );
    assert_eq!(
        warning.to_do,
        "Keep your exercises the same, or do less. Add nothing for now."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Mean of the last 7 days, left side", "14 ÷ 4 = 3.5"),
            ("Mean of the 7 days before, left side", "8 ÷ 4 = 2"),
            ("Rise of the mean, left side", "3.5 − 2 = 1.5"),
        ]
    );
    let warning = chinese(RuleId::P3, creeping(&[3, 3, 4, 4]), 13);
    assert_eq!(
        warning.logged,
        "最近 7 天，您左侧早上的疼痛平均是 3.5 分，再往前 7 天是 2 分。"
    );
    assert_eq!(warning.lead, "这一周保持不变。");
}

#[test]
fn p3_sends_a_strong_rise_to_the_physiotherapist() {
    let warning = english(RuleId::P3, creeping(&[4, 4, 4, 4]), 13);
    assert_eq!(warning.lead, "Talk to your physiotherapist this week.");
    assert_eq!(
        warning.to_do,
        "Keep your exercises the same, or do less. \
         Add nothing before you have talked to your physiotherapist."
    );
    let warning = chinese(RuleId::P3, creeping(&[4, 4, 4, 4]), 13);
    assert_eq!(warning.lead, "这一周请和您的物理治疗师谈一谈。");
}

#[test]
fn p3_says_how_many_mornings_are_missing() {
    let warning = english(RuleId::P3, creeping(&[9, 9, 9]), 13);
    assert!(warning.logged.is_empty());
    assert_eq!(
        warning.status,
        "Not enough data: it takes 4 rated mornings in each of the two weeks. \
         One of them has 3."
    );
}

#[test]
fn p3_shows_a_mean_that_fell_with_a_minus_sign() {
    let warning = english(RuleId::P3, creeping(&[1, 1, 1, 1]), 13);
    assert_eq!(warning.state, State::Quiet);
    assert!(warning.logged.is_empty());
    assert_eq!(
        sums(&warning)[2],
        ("Rise of the mean, left side", "1 − 2 = −1")
    );
}

/// "For today" holds on the day of the session alone; the warning itself stays up to seven days.
#[test]
fn for_today_is_said_on_the_day_of_the_session_and_not_on_the_days_after() {
    let leads = |rule: RuleId, made: fn() -> Vec<Make>| {
        [0, 1, 6].map(|day| {
            let warning = english(rule, made(), day);
            (warning.lead, warning.to_do.contains("for today"))
        })
    };
    let said = |text: &str, today: bool| (text.to_owned(), today);
    let less = said("Do less of this exercise next time.", false);
    assert_eq!(
        leads(RuleId::P1, || vec![bridge(on(0)).worst(LEFT, 6)]),
        [
            said("Stop this exercise for today.", true),
            less.clone(),
            less
        ],
        "P1"
    );
    let care = said("Take care with this exercise.", false);
    assert_eq!(
        leads(RuleId::P4, || vec![bridge(on(0)).feel(LEFT, Feel::Burning)]),
        [
            said("Stop this exercise for today.", true),
            care.clone(),
            care
        ],
        "P4"
    );
}

#[test]
fn p4_names_the_feelings_the_side_and_the_exercise() {
    let made = || {
        vec![
            bridge(on(0))
                .feel(LEFT, Feel::Tingling)
                .feel(LEFT, Feel::Ache)
                .feel(LEFT, Feel::Burning),
        ]
    };
    let warning = english(RuleId::P4, made(), 0);
    assert_eq!(warning.name, "Pain that feels like a nerve");
    assert_eq!(warning.lead, "Stop this exercise for today.");
    assert_eq!(
        warning.logged,
        "On Monday 16 November you noted burning and pins and needles \
         on your left side with glute bridges."
    );
    assert!(
        warning
            .to_do
            .starts_with("Leave it for today. If it lasts past tomorrow or goes below the knee"),
        "{}",
        warning.to_do
    );
    assert_eq!(
        sums(&warning),
        [
            ("Sessions with such a feeling", "1"),
            ("Of these, below the knee", "0")
        ]
    );
    let warning = chinese(RuleId::P4, made(), 0);
    assert_eq!(
        warning.logged,
        "11月16日星期一做臀桥时，您的左侧有灼热感和针刺般的麻感。"
    );
    assert_eq!(warning.lead, "今天先停下这项练习。");
}

#[test]
fn p4_names_each_feeling_in_both_languages() {
    for (feel, in_english, in_chinese) in [
        (Feel::Burning, "burning", "灼热感"),
        (Feel::Electric, "electric shocks", "触电感"),
        (Feel::Tingling, "pins and needles", "针刺般的麻感"),
        (Feel::Numb, "numbness", "麻木"),
    ] {
        let made = || vec![walk(on(0)).feel(RIGHT, feel)];
        let logged = english(RuleId::P4, made(), 0).logged;
        assert!(logged.contains(&format!("noted {in_english} on your right side")));
        let logged = chinese(RuleId::P4, made(), 0).logged;
        assert!(logged.ends_with(&format!("您的右侧有{in_chinese}。")));
    }
}

#[test]
fn p4_sends_a_second_time_or_one_below_the_knee_to_a_professional() {
    let again = || {
        vec![
            bridge(on(0)).feel(LEFT, Feel::Numb),
            bridge(on(2)).feel(LEFT, Feel::Numb),
        ]
    };
    let below = || {
        vec![
            bridge(on(0))
                .feel(LEFT, Feel::Numb)
                .site(LEFT, Site::LegBelowKnee),
        ]
    };
    let strong = "Stop this exercise, and call your physiotherapist.";
    let advice = "Leave this exercise until you have talked to your physiotherapist or doctor.";
    let warning = english(RuleId::P4, again(), 2);
    assert_eq!(warning.lead, strong);
    assert!(
        warning
            .to_do
            .starts_with("It came more than once in a few days.")
    );
    assert!(warning.to_do.contains(advice), "{}", warning.to_do);
    let warning = english(RuleId::P4, below(), 0);
    assert_eq!(warning.lead, strong);
    assert!(warning.to_do.starts_with("It went below the knee."));
    assert!(warning.to_do.contains(advice), "{}", warning.to_do);
    assert!(
        warning
            .logged
            .ends_with("with glute bridges, and pain below the knee.")
    );
    let strong = "停下这项练习，并联系您的物理治疗师。";
    assert_eq!(chinese(RuleId::P4, again(), 2).lead, strong);
    let warning = chinese(RuleId::P4, below(), 0);
    assert_eq!(warning.lead, strong);
    assert!(warning.logged.ends_with("膝盖以下也有不适。"));
    assert!(warning.to_do.starts_with("已经到了膝盖以下。"));
}

#[test]
fn p5_counts_the_sessions_and_names_the_side() {
    let sharp = |day: i64| {
        bridge(on(day))
            .feel(RIGHT, Feel::Sharp)
            .site(RIGHT, Site::Groin)
    };
    let made = || vec![sharp(0), sharp(3)];
    let warning = english(RuleId::P5, made(), 4);
    assert_eq!(warning.lead, "Use a smaller movement.");
    assert_eq!(
        warning.logged,
        "You noted sharp pain in your right groin in 2 sessions, the last one on \
         Thursday 19 November."
    );
    assert_eq!(
        warning.to_do,
        "Move less far, and stop before it turns sharp. Tell your physiotherapist."
    );
    assert_eq!(
        sums(&warning),
        [("Sessions with sharp pain in the groin, right side", "2 ≥ 2")]
    );
    let warning = chinese(RuleId::P5, made(), 4);
    assert_eq!(
        warning.logged,
        "您有 2 次锻炼记下了右侧腹股沟刺痛，最近一次是11月19日星期四。"
    );
}

#[test]
fn p6_says_the_pain_and_asks_for_more_the_second_time() {
    let sore = |day: i64| {
        raise(on(day), LEFT)
            .site(LEFT, Site::OuterHip)
            .worst(LEFT, 4)
    };
    let warning = english(RuleId::P6, vec![sore(0)], 0);
    assert_eq!(warning.lead, "Don't let the leg drop across.");
    assert_eq!(
        warning.logged,
        "On Monday 16 November your left outer hip hurt 4 of 10 with side-lying leg raises."
    );
    assert!(warning.to_do.contains("Put a pillow between your knees."));
    assert!(!warning.to_do.contains("physiotherapist"));
    assert_eq!(
        sums(&warning),
        [
            ("Sessions with a sore outer hip in 14 days, left side", "1"),
            ("Worst pain, left side", "4 ≥ 3"),
        ]
    );
    let warning = english(RuleId::P6, vec![sore(0), sore(3)], 3);
    assert_eq!(warning.lead, "Go easy on your outer hip.");
    assert!(
        warning
            .to_do
            .ends_with("It came back, so tell your physiotherapist.")
    );
    let warning = chinese(RuleId::P6, vec![sore(0), sore(3)], 3);
    assert_eq!(
        warning.logged,
        "11月19日星期四做侧卧抬腿时，左侧髋外侧疼痛 4 分（满分 10 分）。"
    );
    assert!(
        warning
            .to_do
            .ends_with("这已经不是第一次，请告诉您的物理治疗师。")
    );
}

#[test]
fn p6_says_a_pain_that_was_not_rated_without_a_number() {
    let made = || vec![raise(on(0), LEFT).site(RIGHT, Site::OuterHip)];
    assert_eq!(
        english(RuleId::P6, made(), 0).logged,
        "On Monday 16 November your right outer hip was sore with side-lying leg raises."
    );
    let warning = chinese(RuleId::P6, made(), 0);
    assert_eq!(
        warning.logged,
        "11月16日星期一做侧卧抬腿时，右侧髋外侧酸痛。"
    );
    assert_eq!(warning.sums.len(), 1, "no pain to compare");
}

#[test]
fn p7_is_kind_and_says_when_it_would_be_something_else() {
    let made = || vec![bridge(on(0)), check_in(on(1)).sore(3).weaker(Weaker::No)];
    let warning = english(RuleId::P7, made(), 1);
    assert_eq!(warning.lead, "Being a bit sore is common.");
    assert_eq!(
        warning.logged,
        "On Tuesday 17 November your soreness was 3 of 10, after a session in the three days before."
    );
    assert_eq!(
        warning.to_do,
        "Wait until it is nearly gone before you train the same muscles again."
    );
    assert!(
        warning
            .cannot_know
            .ends_with("Then ask your physiotherapist.")
    );
    assert_eq!(sums(&warning), [("Soreness", "3 ≤ 4")]);
    let warning = chinese(RuleId::P7, made(), 1);
    assert_eq!(
        warning.logged,
        "11月17日星期二您的酸痛是 3 分（满分 10 分），之前三天里有过锻炼。"
    );
}

#[test]
fn what_is_missing_for_pain_is_said() {
    let status = |rule, made| english(rule, made, 1).status;
    assert_eq!(
        status(RuleId::P4, vec![bridge(on(0)).worst(LEFT, 3)]),
        "Not enough data: nobody said what the pain felt like."
    );
    assert_eq!(
        status(RuleId::P5, vec![bridge(on(0))]),
        "Not enough data: 1 of the 2 sessions that it takes."
    );
    assert_eq!(
        status(RuleId::P6, vec![raise(on(0), LEFT).worst(LEFT, 5)]),
        "Not enough data: nobody said where the pain was."
    );
    assert_eq!(
        status(RuleId::P7, vec![bridge(on(0)), check_in(on(1)).sore(2)]),
        "Not enough data: nobody said if the muscle was weaker."
    );
}
