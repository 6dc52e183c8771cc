//! Tests the words of the rules on load, plans, gaps, sides and entries: what was logged, the
//! arithmetic, and that a limit, what is missing and a source can always be said.

use evenly::application::view::warning::{Warning, limit_label, limit_text, source_text, status};
use evenly::domain::rules::{Evidence, LimitId, Missing, RuleId, Severity, SourceRef, State};
use evenly::domain::{Hold, Plan, ProfessionalSeen, Profile, SetSide, Side, Variant};
use evenly::i18n::{Language, Words};

use crate::entries::{Make, bridge, history, load, rest, strength};
use crate::plans::plan;
use crate::rules::{judge_all, on};

const COUNT_LINE: &str = "This is a count of what you logged, not a measure of your muscle.";

fn warn(rule: RuleId, evidence: &Evidence, as_of: i64, language: Language) -> Warning {
    let verdict = judge_all(rule, evidence, on(as_of));
    assert_eq!(verdict.state, State::Fired, "{rule:?}");
    Warning::new(&verdict, &evidence.history, &Words::new(language))
}

fn evidence(made: Vec<Make>) -> Evidence {
    Evidence::of_history(history(made))
}

fn english(rule: RuleId, made: Vec<Make>, as_of: i64) -> Warning {
    warn(rule, &evidence(made), as_of, Language::English)
}

fn sums(warning: &Warning) -> Vec<(&str, &str)> {
    let pairs = warning.sums.iter();
    pairs
        .map(|sum| (sum.label.as_str(), sum.text.as_str()))
        .collect()
}

fn single(day: i64, reps: i64) -> Make {
    strength(on(day), Variant::BridgeSingle).set(SetSide::Left, reps)
}

#[test]
#[cfg(feature = "warnings")]
fn l3_says_both_numbers_and_divides_them() {
    let made = || {
        vec![
            single(10, 18),
            single(15, 20),
            single(20, 19),
            single(30, 26),
        ]
    };
    let mut more = made();
    more.push(single(31, 35));
    let warning = english(RuleId::L3, more, 31);
    assert_eq!(warning.lead, "Your biggest session in a month.");
    assert_eq!(
        warning.logged,
        "On Thursday 2 April you did 35 repetitions of glute bridges on your left side. \
         The most in the 30 days before was 26."
    );
    // 35 ÷ 26 = 1.346.
    assert_eq!(
        sums(&warning),
        [
            (
                "Against the most in the 30 days before: One leg, left side",
                "35 ÷ 26 = 1.35"
            ),
            ("Repetitions more: One leg, left side", "35 − 26 = 9")
        ]
    );
    assert!(warning.cannot_know.starts_with(COUNT_LINE));
    let mut far_more = made();
    far_more.push(single(31, 45));
    let warning = warn(RuleId::L3, &evidence(far_more), 31, Language::Chinese);
    assert_eq!(warning.severity, Severity::Caution);
    assert!(
        warning.logged.contains("45 次左侧的臀桥"),
        "{}",
        warning.logged
    );
}

#[test]
#[cfg(feature = "warnings")]
fn l4_names_what_the_plan_raises() {
    let made = |day, sets, reps| Plan {
        day: on(day),
        hold: Some(Hold::new(2.0).expect("hold")),
        ..plan(Variant::BridgeDouble, &[(SetSide::Both, sets, reps)])
    };
    let evidence = Evidence {
        plans: vec![
            made(0, 2, 10),
            Plan {
                variant: Variant::BridgeBand,
                ..made(7, 3, 12)
            },
        ],
        ..Evidence::default()
    };
    let warning = warn(RuleId::L4, &evidence, 7, Language::English);
    assert_eq!(
        warning.logged,
        "Your plan for glute bridges from Monday 9 March raises these at once: \
         repetitions, sets and a harder version."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Repetitions of each set: Glute bridges", "10 → 12"),
            ("Sets: Glute bridges", "2 → 3"),
            (
                "Step of the exercise, 1 is the easiest: Glute bridges",
                "3 → 5"
            )
        ]
    );
    assert!(warning.entries.is_empty());
}

#[test]
#[cfg(feature = "warnings")]
fn l5_shows_the_week_the_spread_and_the_weeks_before() {
    let week = |loads: [f64; 7]| {
        let mut made: Vec<Make> = (0..28)
            .map(|day| match day % 7 {
                3 => load(on(day), 100.0),
                _ => rest(on(day)),
            })
            .collect();
        made.extend((28..).zip(loads).map(|(day, au)| match day {
            28..=31 => bridge(on(day)).effort(1).minutes(au),
            _ => load(on(day), au),
        }));
        english(RuleId::L5, made, 34)
    };
    // Mean 140 ÷ 7 = 20; (10² + 9² + 19²) ÷ 6 = 90.33, its root 9.5; 20 ÷ 9.504 = 2.10.
    let warning = week([30.0, 29.0, 20.0, 20.0, 20.0, 20.0, 1.0]);
    assert_eq!(
        warning.logged,
        "Your last 7 days were much alike and added up to 140. \
         The middle of the weeks before is 100."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Your last 7 days", "30 + 29 + 20 + 20 + 20 + 20 + 1 = 140"),
            ("Mean day against the spread of the days", "20 ÷ 9.5 = 2.1"),
            ("The middle of the weeks before", "100"),
            ("Last 7 days against that", "140 ÷ 100 = 1.4"),
            ("Days with strength work", "4 of 7"),
        ]
    );
    assert!(warning.cannot_know.starts_with(COUNT_LINE));
    let same = week([20.0; 7]);
    assert_eq!(
        sums(&same)[1].1,
        "20 on each day, with no spread at all",
        "never infinite"
    );
    // W9 of the clinical reference, A2: 73.48 is beyond what is shown.
    let nearly = week([60.0, 61.0, 59.0, 60.0, 60.0, 61.0, 59.0]);
    assert_eq!(sums(&nearly)[1].1, "60 ÷ 0.8 > 10");
}

#[test]
#[cfg(feature = "warnings")]
fn l6_says_the_effort() {
    let warning = english(RuleId::L6, vec![bridge(on(0)).effort(9)], 0);
    assert_eq!(warning.lead, "That was very hard.");
    assert_eq!(
        warning.logged,
        "On Monday 2 March your effort with glute bridges was 9 of 10."
    );
    assert_eq!(sums(&warning), [("Effort", "9 ≥ 8")]);
    let two = vec![
        bridge(on(0)).effort(9),
        strength(on(1), Variant::RaiseClam).effort(8),
    ];
    let warning = english(RuleId::L6, two, 1);
    assert_eq!(
        sums(&warning)[1],
        ("Effort: Side-lying leg raise, 3 Mar", "8 ≥ 8")
    );
}

#[test]
fn l7_says_the_gap_and_the_usual_session() {
    let made = vec![single(0, 10), single(2, 35), single(4, 30), single(24, 27)];
    let warning = english(RuleId::L7, made.clone(), 24);
    assert_eq!(warning.lead, "Welcome back. Start with about half.");
    assert_eq!(
        warning.logged,
        "You logged no strength work for 19 days. On Thursday 26 March you did 27 repetitions \
         of glute bridges on your left side. Before the break it was mostly 30."
    );
    assert_eq!(
        sums(&warning),
        [
            ("Days without strength work", "19"),
            (
                "Against a usual session before the break: One leg, left side",
                "27 ÷ 30 = 90 %"
            )
        ]
    );
    assert!(warning.cannot_know.starts_with(COUNT_LINE));
    let chinese = warn(RuleId::L7, &evidence(made), 24, Language::Chinese);
    assert!(
        chinese.logged.starts_with("您有 19 天没有记录力量练习"),
        "{}",
        chinese.logged
    );
}

#[test]
fn l8_shows_both_sides_and_asks_whether_it_is_on_purpose() {
    let evidence = Evidence {
        profile: Profile {
            weaker_side: Some(Side::Left),
            ..Profile::default()
        },
        ..evidence(vec![
            rest(on(0)),
            single(12, 6),
            strength(on(13), Variant::BridgeSingle).set(SetSide::Right, 10),
        ])
    };
    let warning = warn(RuleId::L8, &evidence, 13, Language::English);
    assert_eq!(
        warning.logged,
        "Repetitions in the last 14 days: 6 on your weaker left side, 10 on the other side."
    );
    assert!(warning.to_do.starts_with("Is that on purpose?"));
    assert_eq!(
        sums(&warning),
        [("Weaker side against the other", "6 ÷ 10 = 0.6")]
    );
    assert!(warning.cannot_know.starts_with(COUNT_LINE));
}

#[test]
fn d1_says_how_many_days_have_an_entry() {
    let logged = |days: &[i64]| {
        let mut made = vec![rest(on(0))];
        made.extend(days.iter().map(|day| rest(on(*day))));
        let warning = english(RuleId::D1, made, 20);
        (warning.logged.clone(), sums(&warning)[0].1.to_owned())
    };
    assert_eq!(
        logged(&[14, 15]),
        (
            "Only 2 of your last 7 days have an entry.".to_owned(),
            "2 of 7".to_owned()
        )
    );
    assert_eq!(logged(&[20]).0, "Only 1 of your last 7 days has an entry.");
    assert_eq!(logged(&[]).0, "None of your last 7 days has an entry.");
}

#[test]
fn u1_asks_who_has_looked() {
    let evidence = Evidence {
        profile: Profile {
            professional_seen: Some(ProfessionalSeen::No),
            ..Profile::default()
        },
        ..evidence(vec![rest(on(0))])
    };
    let warning = warn(RuleId::U1, &evidence, 14, Language::English);
    assert_eq!(
        warning.lead,
        "Has a doctor or physiotherapist looked at it?"
    );
    assert!(
        warning.logged.starts_with("This is day 15 of your diary."),
        "{}",
        warning.logged
    );
    assert_eq!(sums(&warning), [("Days of use", "15")]);
}

#[test]
fn every_limit_source_and_missing_thing_has_words_of_its_own() {
    let missing = [
        Missing::NoSession,
        Missing::WorstPain,
        Missing::PainBefore,
        Missing::NextMorning,
        Missing::Effort,
        Missing::Load { sessions: 2 },
        Missing::TooEarly { days: 3, needed: 7 },
        Missing::KnownDays {
            known: 9,
            needed: 14,
        },
        Missing::NothingBefore,
        Missing::UsualWeekTooLight,
        Missing::NoCheck,
        Missing::OldCheck { days: 15 },
        Missing::Ratings { have: 1, needed: 4 },
        Missing::Feel,
        Missing::Site,
        Missing::Mornings,
        Missing::Sessions { have: 1, needed: 3 },
        Missing::WeekDays {
            known: 3,
            needed: 7,
        },
        Missing::Weeks { have: 2, needed: 3 },
        Missing::Sets,
        Missing::Plans,
        Missing::WeakerSide,
        Missing::Girths { have: 1, needed: 3 },
        Missing::Sitting,
        Missing::ProfessionalSeen,
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        let mut said: Vec<String> = Vec::new();
        said.extend(missing.map(|missing| status(State::NotEnoughData(missing), &words)));
        said.extend(
            SourceRef::ALL
                .iter()
                .map(|source| source_text(*source, &words)),
        );
        for id in LimitId::ALL {
            let text = limit_text(*id, 37.5, &words);
            assert!(text.contains("37.5"), "{}: {text}", id.id());
            let label = limit_label(*id, &words);
            assert!(!label.contains("37.5"), "{}: {label}", id.id());
            said.extend([text, label]);
        }
        let all = said.len();
        assert!(said.iter().all(|text| !text.is_empty()));
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all, "no two say the same in {language:?}");
    }
}
