//! Tests L7, back after a gap, and L8, the weaker side does much less: fires, quiet, boundary and
//! not enough data. The numbers are those of the clinical reference, B2: 14 days without strength
//! work, above 80 % of the median of three sessions before; below 0.7 of the other side's
//! repetitions in 14 days (A8).

use evenly::domain::rules::{Evidence, LimitId, Missing, NumberName, RuleId, State, Verdict};
use evenly::domain::{Body, Kind, Prescribed, Profile, SetSide, Side, Variant};

use crate::entries::{Make, bridge, history, id, load, raise, rest, strength, walk};
use crate::rules::{LEFT, NO_SESSION, RIGHT, ask, judge_all, on};

fn single(day: i64, reps: i64) -> Make {
    strength(on(day), Variant::BridgeSingle).set(SetSide::Left, reps)
}

/// Three sessions up to day 4, then one. Their middle is 30, their mean 25.
fn back_on(day: i64, reps: i64) -> Vec<Make> {
    let before = [(0, 10), (2, 35), (4, 30)];
    let mut made: Vec<Make> = before.map(|(day, reps)| single(day, reps)).into();
    made.push(single(day, reps));
    made
}

const fn too_few(have: u32) -> State {
    State::NotEnoughData(Missing::Sessions { have, needed: 3 })
}

#[test]
fn l7_speaks_above_80_percent_after_14_days_without_strength_work() {
    for (day, reps, state) in [
        // Days 5 to 18 are 14 days; 24 ÷ 30 = 80 %, which is not above it.
        (19, 24, State::Quiet),
        (19, 25, State::Fired),
        (19, 15, State::Quiet),
        // Days 5 to 17 are 13 days.
        (18, 40, State::Quiet),
        (400, 30, State::Fired),
    ] {
        let verdict = ask(RuleId::L7, back_on(day, reps), on(day));
        assert_eq!(verdict.state, state, "{reps} on day {day}");
    }
}

#[test]
fn l7_names_the_sessions_and_the_numbers() {
    let verdict = ask(RuleId::L7, back_on(24, 27), on(24));
    let finding = &verdict.findings[0];
    assert_eq!(finding.entries, [id(1), id(2), id(3), id(4)]);
    assert_eq!(
        (finding.kind, finding.side, finding.variant),
        (Some(Kind::Bridge), Some(LEFT), Some(Variant::BridgeSingle))
    );
    for (name, value) in [
        (NumberName::GapDays, 19.0),
        (NumberName::RepsNow, 27.0),
        (NumberName::UsualReps, 30.0),
        (NumberName::Share, 0.9),
    ] {
        assert_eq!(finding.number(name), Some(value), "{}", name.id());
    }
    assert_eq!(verdict.limit.id, LimitId::GapShare);
}

#[test]
fn l7_takes_the_last_three_sessions_before_the_gap() {
    // The middle of 30, 35 and 10 is 30, whatever came before them.
    let mut made = back_on(30, 25);
    made.extend([-20, -10, -5].map(|day| single(day, 100)));
    let verdict = ask(RuleId::L7, made, on(30));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(
        verdict.findings[0].number(NumberName::UsualReps),
        Some(30.0)
    );
}

#[test]
fn l7_needs_three_sessions_of_the_same_variant_and_side() {
    let state = |before: &[Make]| {
        let made = before.iter().cloned().chain([single(30, 30)]);
        ask(RuleId::L7, made, on(30)).state
    };
    assert_eq!(state(&[]), too_few(0));
    assert_eq!(state(&[single(0, 30), single(2, 30)]), too_few(2));
    let third = |make: Make| state(&[single(0, 30), single(2, 30), make]);
    assert_eq!(third(single(4, 30)), State::Fired);
    assert_eq!(third(bridge(on(4))), too_few(2));
    let right = strength(on(4), Variant::BridgeSingle).set(SetSide::Right, 30);
    assert_eq!(third(right), too_few(2));
    assert_eq!(third(strength(on(4), Variant::BridgeSingle)), too_few(2));
    assert_eq!(ask(RuleId::L7, back_on(30, 30), on(29)).state, NO_SESSION);
}

#[test]
fn l7_counts_any_strength_work_as_no_gap_and_no_walk() {
    let with = |between: Make| {
        let made = back_on(19, 30).into_iter().chain([between]);
        ask(RuleId::L7, made, on(19)).state
    };
    assert_eq!(with(raise(on(10), RIGHT)), State::Quiet);
    assert_eq!(with(strength(on(10), Variant::BridgeDouble)), State::Quiet);
    assert_eq!(with(walk(on(10))), State::Fired);
    assert_eq!(with(rest(on(10))), State::Fired);
}

#[test]
fn l7_watches_the_week_of_coming_back() {
    let state = |later: Option<Make>, as_of| {
        let made = back_on(30, 30).into_iter().chain(later);
        ask(RuleId::L7, made, on(as_of)).state
    };
    assert_eq!(state(None, 36), State::Fired, "the seventh day");
    assert_eq!(state(None, 37), NO_SESSION, "the eighth");
    assert_eq!(state(Some(single(32, 15)), 32), State::Quiet, "less again");
    assert_eq!(state(Some(single(32, 15)), 31), State::Fired, "not yet");
    let eased_then_full = |as_of| {
        let made = back_on(30, 15).into_iter().chain([single(33, 30)]);
        ask(RuleId::L7, made, on(as_of)).state
    };
    assert_eq!(eased_then_full(30), State::Quiet);
    assert_eq!(eased_then_full(33), State::Fired);
    assert_eq!(eased_then_full(37), State::Quiet, "no gap before day 33");
}

#[test]
fn l7_says_that_sets_are_missing() {
    let mut made = back_on(30, 30);
    made[3] = strength(on(30), Variant::BridgeSingle);
    let verdict = ask(RuleId::L7, made, on(30));
    assert_eq!(verdict.state, State::NotEnoughData(Missing::Sets));
}

/// B3: a usual week of nothing is not compared with; coming back is what there is to say.
#[test]
#[cfg(feature = "warnings")]
fn l7_speaks_where_l2_has_nothing_before() {
    let mut made: Vec<Make> = [0, 2, 4]
        .map(|day| single(day, 30).effort(4).minutes(20.0))
        .into();
    made.extend((5..40).map(|day| rest(on(day))));
    made.push(single(40, 30).effort(4).minutes(20.0));
    made.push(load(on(40), 900.0));
    let l2 = ask(RuleId::L2, made.clone(), on(40));
    assert_eq!(l2.state, State::NotEnoughData(Missing::NothingBefore));
    assert_eq!(ask(RuleId::L7, made, on(40)).state, State::Fired);
}

fn l8(weaker_side: Option<Side>, prescribed: Prescribed, made: Vec<Make>, as_of: i64) -> Verdict {
    let evidence = Evidence {
        profile: Profile {
            weaker_side,
            prescribed,
            ..Profile::default()
        },
        ..Evidence::of_history(history(made))
    };
    judge_all(RuleId::L8, &evidence, on(as_of))
}

/// These repetitions per side on day 13 of a diary that began on day 0.
fn sides(left: i64, right: i64) -> Vec<Make> {
    let mut made = vec![rest(on(0))];
    for (side, reps) in [(SetSide::Left, left), (SetSide::Right, right)] {
        if reps > 0 {
            made.push(strength(on(13), Variant::BridgeSingle).set(side, reps));
        }
    }
    made
}

fn left_weaker(made: Vec<Make>, as_of: i64) -> Verdict {
    l8(Some(LEFT), Prescribed::default(), made, as_of)
}

#[test]
fn l8_speaks_below_0_7_of_the_other_side() {
    for (left, right, state) in [
        // 7 ÷ 10 = 0.7 is not below it; 69 ÷ 100 is.
        (7, 10, State::Quiet),
        (6, 10, State::Fired),
        (69, 100, State::Fired),
        (70, 100, State::Quiet),
        (0, 10, State::Fired),
        (10, 0, State::Quiet),
        (30, 30, State::Quiet),
        // V1 and V2 of the clinical reference, A8: 30 ÷ 36 = 0.8333.
        (30, 36, State::Quiet),
    ] {
        let verdict = left_weaker(sides(left, right), 13);
        assert_eq!(verdict.state, state, "{left} and {right}");
        let mirrored = l8(Some(RIGHT), Prescribed::default(), sides(right, left), 13);
        assert_eq!(mirrored.state, state, "{left} and {right}, mirrored");
    }
}

#[test]
fn l8_shows_both_sides() {
    let verdict = left_weaker(sides(6, 10), 13);
    let finding = &verdict.findings[0];
    assert_eq!((finding.side, finding.day), (Some(LEFT), on(13)));
    assert_eq!(finding.entries, [id(2), id(3)]);
    for (name, value) in [
        (NumberName::WeakerReps, 6.0),
        (NumberName::OtherReps, 10.0),
        (NumberName::Share, 0.6),
    ] {
        assert_eq!(finding.number(name), Some(value), "{}", name.id());
    }
    assert_eq!(verdict.limit.id, LimitId::DoseShare);
}

#[test]
fn l8_is_mute_where_a_professional_wants_the_sides_to_differ() {
    let prescribed = Prescribed {
        uneven_sides: true,
        ..Prescribed::default()
    };
    assert_eq!(
        l8(Some(LEFT), prescribed, sides(0, 10), 13).state,
        State::Quiet
    );
    let other = Prescribed {
        daily_light_work: true,
        ..Prescribed::default()
    };
    assert_eq!(l8(Some(LEFT), other, sides(0, 10), 13).state, State::Fired);
}

#[test]
fn l8_reads_14_days_and_needs_14() {
    assert_eq!(left_weaker(sides(0, 10), 26).state, State::Fired);
    assert_eq!(left_weaker(sides(0, 10), 27).state, NO_SESSION);
    let mut young = sides(0, 10);
    young[0] = rest(on(1));
    assert_eq!(
        left_weaker(young, 13).state,
        State::NotEnoughData(Missing::TooEarly {
            days: 13,
            needed: 14
        })
    );
}

#[test]
fn l8_needs_the_weaker_side() {
    let verdict = l8(None, Prescribed::default(), sides(0, 10), 13);
    assert_eq!(verdict.state, State::NotEnoughData(Missing::WeakerSide));
    assert_eq!(left_weaker(vec![rest(on(0))], 13).state, NO_SESSION);
}

#[test]
fn l8_leaves_out_work_of_both_legs() {
    let mut made = sides(6, 10);
    made.push(bridge(on(13)));
    let verdict = left_weaker(made, 13);
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.entries(), [id(2), id(3)]);
    let both = vec![rest(on(0)), bridge(on(13))];
    assert_eq!(left_weaker(both, 13).state, State::Quiet);
}

/// A session of leg raises of which only the side is known.
fn without_sets(day: i64, side: SetSide) -> Make {
    let mut made = strength(on(day), Variant::RaiseStraight);
    if let Body::Strength(strength) = &mut made.0.body {
        strength.side = Some(side);
    }
    made
}

#[test]
fn l8_does_not_take_sets_that_were_not_written_down_for_none() {
    let missing = State::NotEnoughData(Missing::Sets);
    let with = |side: SetSide, left, right| {
        let mut made = sides(left, right);
        made.push(without_sets(12, side));
        left_weaker(made, 13).state
    };
    assert_eq!(with(SetSide::Left, 0, 10), missing, "it may be enough");
    assert_eq!(
        with(SetSide::Right, 0, 10),
        State::Fired,
        "it is too little anyway"
    );
    assert_eq!(
        with(SetSide::Right, 10, 10),
        missing,
        "it may be too little"
    );
    assert_eq!(
        with(SetSide::Left, 10, 10),
        State::Quiet,
        "it is enough anyway"
    );
    assert_eq!(with(SetSide::Both, 0, 10), State::Fired);
}
