//! Tests the red flags and what they block: when they fire, what ends them, what they ask for.

use evenly::application::view::safety::{Block, SafetyNow};
use evenly::application::view::warning::Warning;
use evenly::domain::rules::{
    Evidence, LimitId, Limits, Missing, NumberName, RULES, RuleId, Severity, State, Verdict,
    evaluate,
};
use evenly::domain::{
    Acknowledgement, CHECK_EVERY_DAYS, CheckAge, ClearedBy, Clearing, Day, History, Safety,
    SafetyCheck, Stamp, StopSign, Urgency, ZoneName,
};
use evenly::i18n::{Language, Words};

use crate::rules::{judge_all, on};

/// Noon of a day; each stamp later on that day is so many seconds later.
pub(crate) fn at(day: Day, second: i64) -> Stamp {
    Stamp {
        utc_ms: day.number() * 86_400_000 + 43_200_000 + second * 1_000,
        offset_s: 0,
        zone: ZoneName::new("Europe/London"),
    }
}

pub(crate) fn check(day: Day, second: i64, signs: &[StopSign]) -> SafetyCheck {
    SafetyCheck {
        at: at(day, second),
        day,
        signs: signs.iter().copied().collect(),
    }
}

pub(crate) fn cleared(day: Day, second: i64, rule: RuleId, how: ClearedBy) -> Clearing {
    Clearing {
        at: at(day, second),
        day,
        rule,
        how,
    }
}

pub(crate) fn evidence(checks: Vec<SafetyCheck>, clearings: Vec<Clearing>) -> Evidence {
    Evidence {
        safety: Safety { checks, clearings },
        ..Evidence::default()
    }
}

pub(crate) fn red_flags() -> Vec<RuleId> {
    let rules = RULES.iter().map(|rule| rule.id);
    rules.filter(|id| id.id().starts_with("RF-")).collect()
}

/// The numbers and urgencies of the clinical reference, B1 and E1: which signs each rule reads, and
/// how soon each needs care.
#[test]
fn every_sign_fires_its_rule_and_no_other_with_its_urgency() {
    use Urgency::{EmergencyNow, Today, WithinDays};
    let signs_of = |rule: RuleId| {
        let signs = StopSign::ALL.iter().filter(|sign| sign.rule() == rule);
        let mut urgencies: Vec<Urgency> = signs.map(|sign| sign.urgency()).collect();
        urgencies.sort_unstable();
        urgencies
    };
    for (rule, urgencies) in [
        (RuleId::RF1, vec![EmergencyNow; 7]),
        (RuleId::RF2, vec![EmergencyNow; 2]),
        (RuleId::RF3, vec![Today; 2]),
        (RuleId::RF4, vec![EmergencyNow, WithinDays]),
        (RuleId::RF5, vec![EmergencyNow; 4]),
        (RuleId::RF6, vec![Today; 2]),
        (RuleId::RF7, vec![Today, WithinDays, WithinDays, WithinDays]),
        (RuleId::RF8, vec![EmergencyNow, EmergencyNow, Today]),
        (RuleId::RF9, vec![Today]),
        (RuleId::RF10, vec![EmergencyNow, Today]),
        (RuleId::RF11, vec![WithinDays; 3]),
    ] {
        assert_eq!(signs_of(rule), urgencies, "{rule:?}");
    }
    for sign in StopSign::ALL {
        let evidence = evidence(vec![check(on(0), 0, &[*sign])], vec![]);
        for verdict in evaluate(&evidence, on(0)) {
            if verdict.rule == sign.rule() {
                assert!(verdict.is_fired(), "{sign:?}");
                assert_eq!(verdict.urgency(), Some(sign.urgency()), "{sign:?}");
                assert_eq!(verdict.findings[0].sign, Some(*sign));
            } else if verdict.rule.id().starts_with("RF-") {
                assert_eq!(verdict.state, State::Quiet, "{sign:?}: {:?}", verdict.rule);
            }
        }
    }
}

/// Clinical reference B1, RF-7: "Single night pain alone has a high false-alarm rate -> severity
/// caution if alone."
#[test]
fn night_pain_alone_is_a_caution_and_everything_else_a_stop() {
    for sign in StopSign::ALL {
        let evidence = evidence(vec![check(on(0), 0, &[*sign])], vec![]);
        let verdict = judge_all(sign.rule(), &evidence, on(0));
        let expected = if *sign == StopSign::NightPain {
            (Severity::Caution, State::Fired)
        } else {
            (Severity::Stop, State::NeedsClearing)
        };
        assert_eq!((verdict.severity, verdict.state), expected, "{sign:?}");
    }
    let both = evidence(
        vec![
            check(on(0), 0, &[StopSign::NightPain]),
            check(on(3), 0, &[StopSign::UnplannedWeightLoss]),
        ],
        vec![],
    );
    assert_eq!(
        judge_all(RuleId::RF7, &both, on(2)).severity,
        Severity::Caution
    );
    let verdict = judge_all(RuleId::RF7, &both, on(3));
    assert_eq!(
        (verdict.severity, verdict.state),
        (Severity::Stop, State::NeedsClearing)
    );
    assert_eq!(verdict.findings.len(), 2);
}

#[test]
fn reading_a_stop_does_not_silence_it_but_reading_night_pain_does_for_seven_days() {
    let read = |rule, severity| Acknowledgement {
        at: at(on(0), 1),
        day: on(0),
        rule,
        severity,
    };
    let mut evidence = evidence(
        vec![check(on(0), 0, &[StopSign::ChestPain, StopSign::NightPain])],
        vec![],
    );
    evidence.answers.acknowledgements = vec![
        read(RuleId::RF5, Severity::Stop),
        read(RuleId::RF7, Severity::Caution),
    ];
    let state = |rule, day| judge_all(rule, &evidence, day).state;
    for day in [on(0), on(6), on(7)] {
        assert_eq!(state(RuleId::RF5, day), State::NeedsClearing);
    }
    assert_eq!(state(RuleId::RF7, on(6)), State::Silenced { until: on(7) });
    assert_eq!(state(RuleId::RF7, on(7)), State::Fired);
}

/// The limit is 14 days: today and the 13 days before it (clinical reference A0, B1).
#[test]
fn without_a_check_in_fourteen_days_the_rules_cannot_tell() {
    let limit = |days: f64| {
        let mut limits = Limits::default();
        limits
            .set(LimitId::CheckAge, days, on(0))
            .expect("a value in range");
        limits
    };
    let old = |days| State::NotEnoughData(Missing::OldCheck { days });
    for (age, limits, state) in [
        (0, Limits::default(), State::Quiet),
        (13, Limits::default(), State::Quiet),
        (14, Limits::default(), old(14)),
        (15, Limits::default(), old(15)),
        (7, limit(7.0), old(7)),
        (6, limit(7.0), State::Quiet),
        (15, limit(21.0), State::Quiet),
    ] {
        let mut evidence = evidence(vec![check(on(0), 0, &[])], vec![]);
        evidence.limits = limits;
        for rule in red_flags() {
            let verdict = judge_all(rule, &evidence, on(age));
            assert_eq!(verdict.state, state, "{rule:?} after {age} days");
            assert_eq!(
                verdict.findings[0].number(NumberName::DaysSinceCheck),
                Some(f64::from(u32::try_from(age).expect("a few days")))
            );
            assert_eq!(verdict.findings[0].day, on(0));
        }
    }
    for rule in red_flags() {
        let verdict = judge_all(rule, &Evidence::default(), on(0));
        assert_eq!(verdict.state, State::NotEnoughData(Missing::NoCheck));
    }
}

#[test]
fn a_tick_stands_however_old_it_is_and_whatever_later_checks_say() {
    let evidence = evidence(
        vec![
            check(on(0), 0, &[StopSign::HotJoint]),
            check(on(7), 0, &[]),
            check(on(14), 0, &[StopSign::HotJoint]),
        ],
        vec![],
    );
    for day in [on(0), on(8), on(20), on(400)] {
        let verdict = judge_all(RuleId::RF10, &evidence, day);
        assert_eq!(verdict.state, State::NeedsClearing);
        assert_eq!(verdict.findings.len(), 1, "the same sign counts once");
        assert_eq!(verdict.findings[0].day, on(0), "since the first tick");
    }
    assert_eq!(
        judge_all(RuleId::RF10, &evidence, on(-1)).state,
        State::NotEnoughData(Missing::NoCheck),
        "what lies ahead is not read"
    );
}

#[test]
fn both_ways_of_clearing_end_a_stop_and_a_new_tick_begins_it_again() {
    for how in ClearedBy::ALL {
        let evidence = evidence(
            vec![
                check(on(0), 0, &[StopSign::ChestPain, StopSign::HotJoint]),
                check(on(5), 2, &[StopSign::Fainted]),
            ],
            vec![cleared(on(2), 0, RuleId::RF5, *how)],
        );
        let state = |rule, day| judge_all(rule, &evidence, day).state;
        assert_eq!(state(RuleId::RF5, on(1)), State::NeedsClearing);
        assert_eq!(state(RuleId::RF5, on(2)), State::Quiet, "{how:?}");
        assert_eq!(
            state(RuleId::RF10, on(2)),
            State::NeedsClearing,
            "another rule's signs stay"
        );
        let again = judge_all(RuleId::RF5, &evidence, on(5));
        assert_eq!(again.state, State::NeedsClearing);
        let signs: Vec<_> = again.findings.iter().map(|finding| finding.sign).collect();
        assert_eq!(
            signs,
            [Some(StopSign::Fainted)],
            "the old tick stays cleared"
        );
    }
}

#[test]
fn a_clearing_ends_only_what_was_ticked_before_it() {
    let state = |clearing_second| {
        let evidence = evidence(
            vec![check(on(0), 10, &[StopSign::ChestPain])],
            vec![cleared(
                on(0),
                clearing_second,
                RuleId::RF5,
                ClearedBy::TickedByMistake,
            )],
        );
        judge_all(RuleId::RF5, &evidence, on(0)).state
    };
    assert_eq!(state(9), State::NeedsClearing);
    assert_eq!(state(10), State::Quiet);
    assert_eq!(state(11), State::Quiet);
}

#[test]
fn the_latest_of_several_clearings_counts() {
    let evidence = evidence(
        vec![
            check(on(0), 0, &[StopSign::ChestPain]),
            check(on(2), 0, &[StopSign::CoughingBlood]),
        ],
        vec![
            cleared(on(3), 0, RuleId::RF5, ClearedBy::SeenByProfessional),
            cleared(on(1), 0, RuleId::RF5, ClearedBy::TickedByMistake),
        ],
    );
    assert_eq!(judge_all(RuleId::RF5, &evidence, on(3)).state, State::Quiet);
    assert_eq!(
        judge_all(RuleId::RF5, &evidence, on(2)).state,
        State::NeedsClearing
    );
}

#[test]
fn the_check_is_due_when_it_was_never_answered_or_is_seven_days_old() {
    assert_eq!(CHECK_EVERY_DAYS, 7);
    let safety = Safety {
        checks: vec![check(on(0), 0, &[]), check(on(2), 0, &[])],
        clearings: vec![],
    };
    for (day, age, due) in [
        (on(-1), CheckAge::Never, true),
        (on(0), CheckAge::Days(0), false),
        (on(1), CheckAge::Days(1), false),
        (on(2), CheckAge::Days(0), false),
        (on(8), CheckAge::Days(6), false),
        (on(9), CheckAge::Days(7), true),
        (on(10), CheckAge::Days(8), true),
    ] {
        assert_eq!(safety.age(day), age);
        assert_eq!(age.is_due(), due, "{age:?}");
        let last = safety.last_check(day).map(|check| check.day);
        let expected = match age {
            CheckAge::Never => None,
            CheckAge::Days(days) => Some(day.plus(-i64::from(days))),
        };
        assert_eq!(last, expected);
    }
}

#[test]
fn a_stop_does_not_end_by_flying_west() {
    let evidence = evidence(vec![check(on(1), 0, &[StopSign::ChestPain])], vec![]);
    assert_eq!(evidence.safety.present(on(0)), on(1));
    assert_eq!(evidence.safety.present(on(4)), on(4));
    let now = SafetyNow::of(&evidence, on(0));
    assert!(now.block.is_some());
}

#[test]
fn what_blocks_exercise_is_every_open_stop_and_nothing_else() {
    let now =
        |signs: &[StopSign]| SafetyNow::of(&evidence(vec![check(on(0), 0, signs)], vec![]), on(0));
    assert_eq!(now(&[]).block, None);
    assert_eq!(now(&[StopSign::NightPain]).block, None);
    let several = now(&[
        StopSign::HotJoint,
        StopSign::NightPain,
        StopSign::WeaknessGrowing,
        StopSign::ChestPain,
    ]);
    assert_eq!(
        several.block,
        Some(Block {
            rules: vec![RuleId::RF5, RuleId::RF10, RuleId::RF11],
            urgency: Urgency::EmergencyNow,
        })
    );
    let order: Vec<RuleId> = several.open.iter().map(|open| open.verdict.rule).collect();
    assert_eq!(
        order,
        [RuleId::RF5, RuleId::RF10, RuleId::RF11, RuleId::RF7],
        "the most urgent stop first, the caution last"
    );
    let mixed = now(&[
        StopSign::SwallowingTroubleAndWeak,
        StopSign::ColaColouredUrine,
        StopSign::HotJointWithFever,
    ]);
    let by_urgency = vec![RuleId::RF10, RuleId::RF9, RuleId::RF4];
    let order: Vec<RuleId> = mixed.open.iter().map(|open| open.verdict.rule).collect();
    assert_eq!(order, by_urgency, "how soon counts before the number");
    assert_eq!(mixed.block.map(|block| block.rules), Some(by_urgency));
    let verdicts: Vec<Verdict> = evaluate(
        &evidence(
            vec![check(on(0), 0, &[StopSign::ColaColouredUrine])],
            vec![],
        ),
        on(0),
    );
    assert_eq!(
        Block::of(&verdicts),
        Some(Block {
            rules: vec![RuleId::RF9],
            urgency: Urgency::Today
        })
    );
}

#[test]
fn a_rule_says_its_most_urgent_sign_first() {
    let evidence = evidence(
        vec![check(
            on(0),
            0,
            &[StopSign::FallWithNewPain, StopSign::CannotTakeFourSteps],
        )],
        vec![],
    );
    let verdict = judge_all(RuleId::RF8, &evidence, on(0));
    let signs: Vec<_> = verdict
        .findings
        .iter()
        .map(|finding| finding.sign)
        .collect();
    assert_eq!(
        signs,
        [
            Some(StopSign::CannotTakeFourSteps),
            Some(StopSign::FallWithNewPain)
        ]
    );
    let warning = Warning::new(
        &verdict,
        &History::default(),
        &Words::new(Language::English),
    );
    assert_eq!(warning.lead, "Stop. Get emergency help now.");
    assert!(warning.to_do.starts_with("Stop. Do not try to walk."));
    assert_eq!(
        warning.logged,
        "On Monday 2 March you ticked “Cannot take four steps”."
    );
    assert_eq!(warning.also.len(), 1);
}

#[test]
fn what_to_do_follows_how_soon_the_ticked_sign_needs_care() {
    for (sign, lead, to_do) in [
        (
            StopSign::BreathlessAndWeak,
            "Stop. Get emergency help now.",
            "Stop. Sit up and call your emergency number now.",
        ),
        (
            StopSign::SwallowingTroubleAndWeak,
            "Stop. See a doctor within days.",
            "Do not exercise. Ask for an urgent appointment within days,",
        ),
        (
            StopSign::FeverWithPain,
            "Stop. See a doctor today.",
            "Do not exercise. See a doctor today.",
        ),
        (
            StopSign::CancerAndNewBackPain,
            "Stop. See a doctor within days.",
            "Do not exercise for now. Ask your doctor for an appointment",
        ),
        (
            StopSign::NightPain,
            "Tell your doctor about the night pain.",
            "Ask your doctor for an appointment within days. Easy movement can go on.",
        ),
        (
            StopSign::FallWithNewPain,
            "Stop. See a doctor today.",
            "Stop exercising. Have it looked at today,",
        ),
        (
            StopSign::HotJoint,
            "Stop. See a doctor today.",
            "Do not exercise. Rest the leg and see a doctor today.",
        ),
        (
            StopSign::HotJointWithFever,
            "Stop. Get emergency help now.",
            "Stop. Go to an emergency department now.",
        ),
        (
            StopSign::WeaknessGrowing,
            "Stop. See a doctor within days.",
            "Do not try to train through it. Keep to easy daily movement.",
        ),
    ] {
        let evidence = evidence(vec![check(on(0), 0, &[sign])], vec![]);
        let verdict = judge_all(sign.rule(), &evidence, on(0));
        let words = Words::new(Language::English);
        let warning = Warning::new(&verdict, &History::default(), &words);
        assert_eq!(warning.lead, lead, "{sign:?}");
        assert!(
            warning.to_do.starts_with(to_do),
            "{sign:?}: {}",
            warning.to_do
        );
    }
}
