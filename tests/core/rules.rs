//! Tests the rules with the vectors of the clinical reference, section B3, and our own: fires,
//! quiet, boundary and not enough data.

use std::collections::BTreeSet;

use evenly::domain::rules::{
    Evidence, LimitId, Limits, Missing, NumberName, Owner, RULES, Rule, RuleId, Severity, State,
    Verdict, evaluate, headline,
};
use evenly::domain::{Body, Day, History, SetSide, Side, Variant};
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::entries::{
    Make, bridge, check_in, day, history, id, load, raise, rest, strength, swim, walk,
};

const MONDAY: &str = "2026-03-02";
pub(crate) const LEFT: Side = Side::Left;
pub(crate) const RIGHT: Side = Side::Right;
pub(crate) const NO_SESSION: State = State::NotEnoughData(Missing::NoSession);

pub(crate) fn on(offset: i64) -> Day {
    day(MONDAY).plus(offset)
}

pub(crate) fn ask(rule: RuleId, entries: impl IntoIterator<Item = Make>, as_of: Day) -> Verdict {
    judge(rule, &history(entries), as_of)
}

/// What a rule says about a day of a diary that holds these entries and nothing beside them.
pub(crate) fn judge(rule: RuleId, history: &History, as_of: Day) -> Verdict {
    judge_all(rule, &Evidence::of_history(history.clone()), as_of)
}

/// What a rule says about a day, from everything that rules read.
pub(crate) fn judge_all(rule: RuleId, evidence: &Evidence, as_of: Day) -> Verdict {
    Rule::of(rule)
        .expect("a rule of this build")
        .evaluate(evidence, as_of)
}

#[test]
fn p1_fires_above_five_and_only_above() {
    for (worst, state) in [
        (6, State::Fired),
        (5, State::Quiet),
        (10, State::Fired),
        (0, State::Quiet),
    ] {
        let verdict = ask(RuleId::P1, [bridge(on(0)).worst(LEFT, worst)], on(0));
        assert_eq!(verdict.state, state, "worst pain {worst}");
    }
}

#[test]
fn p1_says_which_session_side_and_number() {
    let verdict = ask(
        RuleId::P1,
        [
            bridge(on(0)).worst(LEFT, 6).worst(RIGHT, 2),
            walk(on(0)).worst(RIGHT, 8),
        ],
        on(1),
    );
    assert_eq!(verdict.severity, Severity::StopExercise);
    assert_eq!(verdict.entries(), [id(2), id(1)], "the worst stands first");
    let first = &verdict.findings[0];
    assert_eq!((first.side, first.day), (Some(RIGHT), on(0)));
    assert_eq!(first.number(NumberName::WorstPain), Some(8.0));
    assert_eq!(verdict.findings.len(), 2);
    assert_eq!(
        (verdict.limit.id, verdict.limit.value),
        (LimitId::WorstPain, 5.0)
    );
    assert_eq!(verdict.limit.owner, Owner::Default);
}

#[test]
fn p1_without_a_rating_is_not_enough_data() {
    let verdict = ask(RuleId::P1, [bridge(on(0)).before(LEFT, 9)], on(0));
    assert_eq!(verdict.state, State::NotEnoughData(Missing::WorstPain));
    let mixed = ask(
        RuleId::P1,
        [bridge(on(0)).worst(LEFT, 1), walk(on(0))],
        on(0),
    );
    assert_eq!(mixed.state, State::NotEnoughData(Missing::WorstPain));
}

#[test]
fn p1_stays_until_a_later_session_of_that_kind_is_rated_lower() {
    let sore = || bridge(on(0)).worst(LEFT, 7);
    let state = |later: Vec<Make>, as_of| {
        let made = std::iter::once(sore()).chain(later);
        ask(RuleId::P1, made, as_of).state
    };
    assert_eq!(
        state(vec![], on(6)),
        State::Fired,
        "the seventh day still counts"
    );
    assert_eq!(state(vec![], on(7)), NO_SESSION, "the eighth does not");
    assert_eq!(
        state(vec![bridge(on(2)).worst(LEFT, 5)], on(2)),
        State::Quiet
    );
    assert_eq!(
        state(vec![bridge(on(2)).worst(LEFT, 5)], on(1)),
        State::Fired,
        "not yet"
    );
    assert_eq!(
        state(vec![bridge(on(2)).worst(LEFT, 6)], on(2)),
        State::Fired
    );
    assert_eq!(
        state(vec![bridge(on(2))], on(2)),
        State::Fired,
        "unrated does not clear it"
    );
    assert_eq!(
        state(vec![bridge(on(2)).worst(RIGHT, 0)], on(2)),
        State::Fired,
        "other side"
    );
    assert_eq!(
        state(vec![walk(on(2)).worst(LEFT, 0)], on(2)),
        State::Fired,
        "other kind"
    );
    assert_eq!(
        state(vec![bridge(on(0)).at("20:00").worst(LEFT, 3)], on(0)),
        State::Quiet,
        "later the same day"
    );
}

#[test]
fn p1_watches_walks_and_swims_too() {
    for made in [walk(on(0)), swim(on(0)), raise(on(0), RIGHT)] {
        let verdict = ask(RuleId::P1, [made.worst(RIGHT, 6)], on(0));
        assert_eq!(verdict.state, State::Fired);
    }
}

#[test]
fn p1_reads_nothing_after_the_day_it_is_asked_about() {
    let verdict = ask(RuleId::P1, [bridge(on(3)).worst(LEFT, 9)], on(2));
    assert_eq!(verdict.state, NO_SESSION);
}

#[test]
fn p2_compares_the_next_morning_with_before() {
    // The first three are B3's; the others are boundaries of our own.
    for (before, next, state) in [
        (2, 4, State::Fired),
        (2, 3, State::Quiet),
        (5, 6, State::Fired),
        (5, 5, State::Quiet),
        (4, 5, State::Quiet),
        (3, 5, State::Fired),
        (7, 6, State::Fired),
        (8, 5, State::Quiet),
        (0, 1, State::Quiet),
        (0, 2, State::Fired),
    ] {
        let session = bridge(on(0)).before(LEFT, before);
        let kept_with_it = ask(RuleId::P2, [session.clone().next(LEFT, next)], on(1));
        assert_eq!(kept_with_it.state, state, "{before} then {next}");
        let checked_in = ask(
            RuleId::P2,
            [session, check_in(on(1)).morning(LEFT, next)],
            on(1),
        );
        assert_eq!(checked_in.state, state, "{before} then {next}, by check-in");
    }
}

#[test]
fn p2_names_the_limit_that_decided() {
    let rise = ask(
        RuleId::P2,
        [bridge(on(0)).before(LEFT, 2).next(LEFT, 4)],
        on(1),
    );
    assert_eq!(rise.limit.id, LimitId::MorningRise);
    let high = ask(
        RuleId::P2,
        [bridge(on(0)).before(LEFT, 5).next(LEFT, 6)],
        on(1),
    );
    assert_eq!(high.limit.id, LimitId::MorningPain);
}

#[test]
fn p2_names_the_session_and_the_check_in_behind_it() {
    let verdict = ask(
        RuleId::P2,
        [
            bridge(on(0)).before(LEFT, 1),
            check_in(on(1)).morning(LEFT, 4),
        ],
        on(1),
    );
    assert_eq!(verdict.entries(), [id(1), id(2)]);
    assert_eq!(verdict.severity, Severity::Caution);
    let finding = &verdict.findings[0];
    assert_eq!(finding.number(NumberName::Rise), Some(3.0));
    assert_eq!(finding.day, on(0));
}

#[test]
fn p2_takes_the_session_s_own_answer_before_the_check_in() {
    let session = bridge(on(0)).before(LEFT, 2).next(LEFT, 2);
    let verdict = ask(
        RuleId::P2,
        [session, check_in(on(1)).morning(LEFT, 9)],
        on(1),
    );
    assert_eq!(verdict.state, State::Quiet);
}

#[test]
fn p2_keeps_the_sides_apart() {
    let session = bridge(on(0)).before(LEFT, 2);
    let verdict = ask(
        RuleId::P2,
        [session, check_in(on(1)).morning(RIGHT, 9)],
        on(1),
    );
    assert_eq!(
        verdict.state,
        State::NotEnoughData(Missing::PainBefore),
        "right before, left after"
    );
}

#[test]
fn p2_says_what_is_missing() {
    let cases = [
        (vec![bridge(on(0)).before(LEFT, 2)], Missing::NextMorning),
        (vec![bridge(on(0)).next(LEFT, 9)], Missing::PainBefore),
        (
            vec![
                bridge(on(0)).before(LEFT, 2),
                check_in(on(2)).morning(LEFT, 9),
            ],
            Missing::NextMorning,
        ),
        (vec![], Missing::NoSession),
    ];
    for (made, missing) in cases {
        let verdict = ask(RuleId::P2, made, on(2));
        assert_eq!(verdict.state, State::NotEnoughData(missing));
    }
}

#[test]
fn p2_does_not_ask_about_a_morning_that_has_not_come() {
    let made = || [bridge(on(0)).before(LEFT, 2).next(LEFT, 9)];
    assert_eq!(
        ask(RuleId::P2, made(), on(0)).state,
        State::NotEnoughData(Missing::NextMorning)
    );
    assert_eq!(ask(RuleId::P2, made(), on(1)).state, State::Fired);
    assert_eq!(ask(RuleId::P2, made(), on(6)).state, State::Fired);
    assert_eq!(ask(RuleId::P2, made(), on(7)).state, NO_SESSION);
}

#[test]
fn p2_looks_at_the_latest_answered_session_of_each_kind() {
    let sore = bridge(on(0)).before(LEFT, 1).next(LEFT, 6);
    let settled = bridge(on(2)).before(LEFT, 1).next(LEFT, 1);
    let unanswered = bridge(on(4)).before(LEFT, 1);
    let made = [sore.clone(), settled.clone(), unanswered.clone()];
    assert_eq!(ask(RuleId::P2, made, on(5)).state, State::Quiet);
    assert_eq!(
        ask(RuleId::P2, [sore.clone(), unanswered], on(5)).state,
        State::Fired
    );
    let walk = walk(on(3)).before(LEFT, 0).next(LEFT, 0);
    assert_eq!(
        ask(RuleId::P2, [sore, walk], on(5)).state,
        State::Fired,
        "other kind"
    );
}

/// 21 days with one load, then 7 with another, day for day.
pub(crate) fn two_loads(usual: f64, last: f64) -> Vec<Make> {
    (0..28)
        .map(|offset| {
            let au = if offset < 21 { usual } else { last };
            if au > 0.0 {
                load(on(offset), au)
            } else {
                rest(on(offset))
            }
        })
        .collect()
}

#[test]
fn a_physiotherapist_s_limit_counts_and_says_whose_it_is() {
    let mut limits = Limits::default();
    limits
        .set(LimitId::WorstPain, 3.0, on(0))
        .expect("in range");
    let sore = history([bridge(on(0)).worst(LEFT, 4)]);
    let evidence = Evidence {
        limits: limits.clone(),
        ..Evidence::of_history(sore)
    };
    let verdict = judge_all(RuleId::P1, &evidence, on(0));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.limit.owner, Owner::Physiotherapist);
    limits.reset(LimitId::WorstPain);
    assert_eq!(limits, Limits::default());
}

#[test]
fn a_limit_out_of_its_bounds_is_refused() {
    for id in LimitId::ALL {
        let (low, high) = id.bounds();
        let mut limits = Limits::default();
        assert!((low..=high).contains(&id.default_value()), "{}", id.id());
        for value in [low - 0.01, high + 0.01, f64::NAN, f64::INFINITY] {
            assert!(
                limits.set(*id, value, on(0)).is_err(),
                "{} {value}",
                id.id()
            );
        }
        assert_eq!(limits, Limits::default());
    }
}

#[cfg(feature = "warnings")]
#[test]
fn every_limit_belongs_to_the_rule_that_reads_it() {
    let mut read: BTreeSet<LimitId> = BTreeSet::new();
    for rule in RULES {
        for limit in rule.limits {
            read.insert(*limit);
            // The stop signs share the age of their one check.
            if *limit != LimitId::CheckAge {
                assert_eq!(limit.rule(), rule.id);
            }
        }
    }
    assert_eq!(read, LimitId::ALL.iter().copied().collect());
}

#[cfg(feature = "warnings")]
#[test]
fn every_rule_answers_in_the_order_of_urgency() {
    let verdicts = evaluate(&Evidence::of_history(History::default()), on(0));
    let rules: Vec<RuleId> = verdicts.iter().map(|verdict| verdict.rule).collect();
    assert_eq!(rules, RuleId::ALL);
}

#[test]
fn one_warning_stands_first_and_the_others_in_a_list() {
    // P1, P2 and L1 (a caution: three days) at once, L2 without data.
    let made = (0..3).map(|offset| {
        let session = bridge(on(offset)).effort(5).before(LEFT, 1);
        session.worst(LEFT, 7).next(LEFT, 4)
    });
    let verdicts = evaluate(&Evidence::of_history(history(made)), on(2));
    let (first, others) = headline(&verdicts);
    assert_eq!(first.map(|verdict| verdict.rule), Some(RuleId::P1));
    let others: Vec<RuleId> = others.iter().map(|verdict| verdict.rule).collect();
    assert_eq!(others, [RuleId::P2, RuleId::L1]);
}

#[cfg(feature = "warnings")]
#[test]
fn a_caution_comes_before_a_hint_of_a_more_urgent_rule() {
    let mut made = two_loads(20.0, 20.0);
    made.extend((25..28).map(|offset| bridge(on(offset)).effort(5).minutes(4.0)));
    let verdicts = evaluate(&Evidence::of_history(history(made)), on(27));
    let (first, others) = headline(&verdicts);
    assert_eq!(first.map(|verdict| verdict.rule), Some(RuleId::L1));
    assert_eq!(others.len(), 1);
    assert_eq!(
        (others[0].rule, others[0].severity),
        (RuleId::L2, Severity::Info)
    );
}

#[test]
fn nothing_stands_first_when_no_rule_fired() {
    let verdicts = evaluate(&Evidence::of_history(History::default()), on(0));
    assert_eq!(headline(&verdicts), (None, vec![]));
}

/// What happened on one day of a random diary.
#[derive(Clone, Debug)]
enum Happened {
    Unknown,
    Rest,
    CheckIn(i64),
    Walk(f64),
    Bridge(i64, i64),
}

fn happened() -> impl Strategy<Value = Happened> {
    prop_oneof![
        2 => Just(Happened::Unknown),
        3 => Just(Happened::Rest),
        2 => (0_i64..=10).prop_map(Happened::CheckIn),
        4 => (10.0..400.0_f64).prop_map(Happened::Walk),
        4 => ((0_i64..=10), (0_i64..=10)).prop_map(|(effort, pain)| Happened::Bridge(effort, pain)),
    ]
}

fn diary_of(days: &[Happened]) -> History {
    let made = (0..)
        .zip(days)
        .filter_map(|(offset, happened)| match happened {
            Happened::Unknown => None,
            Happened::Rest => Some(rest(on(offset))),
            Happened::CheckIn(pain) => Some(check_in(on(offset)).morning(LEFT, *pain)),
            Happened::Walk(au) => Some(load(on(offset), *au)),
            Happened::Bridge(effort, pain) => Some(
                strength(on(offset), Variant::BridgeSingle)
                    .set(SetSide::Left, 10)
                    .effort(*effort)
                    .minutes(15.0)
                    .before(LEFT, *pain / 2)
                    .worst(LEFT, *pain),
            ),
        });
    history(made)
}

proptest! {
    #[test]
    fn no_rule_fires_on_an_empty_diary(offset in -40_000_i64..40_000) {
        let verdicts = evaluate(&Evidence::of_history(History::default()), on(offset));
        prop_assert!(verdicts.iter().all(|verdict| !verdict.is_fired()));
    }

    /// A day without a session that nobody wrote anything about instead, or a day of the last
    /// week left out, never makes a load warning: unknown days lend no support to one.
    #[cfg(feature = "warnings")]
    #[test]
    fn an_unknown_day_never_creates_a_load_warning(
        days in proptest::collection::vec(happened(), 28..60),
        place in 0_usize..60,
    ) {
        let place = place % days.len();
        let is_idle = matches!(days[place], Happened::Rest | Happened::CheckIn(_));
        let as_of = on(i64::try_from(days.len()).expect("few") - 1);
        if is_idle || place + 7 >= days.len() {
            let mut forgotten = days.clone();
            forgotten[place] = Happened::Unknown;
            for rule in [RuleId::L1, RuleId::L2] {
                let known = judge(rule, &diary_of(&days), as_of);
                let thin = judge(rule, &diary_of(&forgotten), as_of);
                prop_assert!(known.is_fired() || !thin.is_fired(), "{rule:?}");
            }
        }
    }

    /// What a rule said about a day does not change when later days are written down.
    #[test]
    fn later_days_do_not_change_what_was_said(
        days in proptest::collection::vec(happened(), 30..50),
        shown in 1_usize..30,
    ) {
        let as_of = on(i64::try_from(shown).expect("few") - 1);
        let then = evaluate(&Evidence::of_history(diary_of(&days[..shown])), as_of);
        let now = evaluate(&Evidence::of_history(diary_of(&days)), as_of);
        prop_assert_eq!(then, now);
    }

    /// A slow count by hand agrees with L2 on random diaries.
    #[cfg(feature = "warnings")]
    #[test]
    fn a_slow_count_agrees_with_l2(days in proptest::collection::vec(happened(), 28..60)) {
        let diary = diary_of(&days);
        let as_of = on(i64::try_from(days.len()).expect("few") - 1);
        let verdict = judge(RuleId::L2, &diary, as_of);
        let au = |from: i64, to: i64| -> f64 {
            (from..=to)
                .flat_map(|back| diary.entries().iter().filter(move |entry| {
                    entry.when.day == as_of.plus(-back)
                }))
                .filter_map(|entry| match &entry.body {
                    Body::Walk(_) | Body::Strength(_) => entry.body.exertion(),
                    Body::Own(_) | Body::Swim(_) | Body::Break(_) | Body::CheckIn(_) | Body::Girth(_) | Body::BodyMap(_) | Body::CareStep(_)
                    | Body::Note => None,
                })
                .map(|asked| {
                    let effort = asked.effort.expect("always said").get();
                    f64::from(effort) * asked.minutes.expect("always said").get()
                })
                .sum()
        };
        let known = days[days.len() - 28..days.len() - 7]
            .iter()
            .filter(|happened| !matches!(happened, Happened::Unknown))
            .count();
        let usual = au(7, 27) / 3.0;
        let began = diary.first_day().is_some_and(|first| as_of.days_since(first) >= 27);
        let fires = began && known >= 14 && usual >= 100.0 && au(0, 6) / usual >= 1.3;
        prop_assert_eq!(verdict.is_fired(), fires);
    }
}
