//! Tests T1, the girth difference that grows, and S1, sitting for long: fires, quiet, boundary and
//! not enough data. The limits are those of the clinical reference, B2: 1.5 cm on measures 14 days
//! apart, three of them; more than 60 minutes.

use evenly::application::view::warning::Warning;
use evenly::domain::rules::{
    Evidence, LimitId, Limits, Missing, NumberName, RuleId, Severity, State, Verdict,
};
use evenly::domain::{Day, GirthPlace, Minutes, Profile, Side};
use evenly::i18n::{Language, Words};

use crate::entries::{Make, check_in, girth, history, id, pause, walk};
use crate::rules::{judge_all, on};

const TEN: GirthPlace = GirthPlace::Thigh10;
const FIFTEEN: GirthPlace = GirthPlace::Thigh15;

/// Day, left and right, all at one place.
type Tape = (i64, f64, f64);

fn tapes(list: &[Tape]) -> Vec<Make> {
    list.iter()
        .map(|(day, left, right)| girth(on(*day), TEN, Some(*left), Some(*right)))
        .collect()
}

fn with_side(made: Vec<Make>, weaker_side: Option<Side>) -> Evidence {
    Evidence {
        profile: Profile {
            weaker_side,
            ..Profile::default()
        },
        ..Evidence::of_history(history(made))
    }
}

fn t1(made: Vec<Make>, as_of: Day) -> Verdict {
    judge_all(RuleId::T1, &with_side(made, Some(Side::Left)), as_of)
}

const fn few(have: u32) -> State {
    State::NotEnoughData(Missing::Girths { have, needed: 3 })
}

const fn early(days: u32) -> State {
    State::NotEnoughData(Missing::TooEarly { days, needed: 14 })
}

#[test]
fn t1_compares_the_differences_of_three_measures() {
    // The left side is the weaker one. Difference: right minus left.
    let cases: [(&str, &[Tape], State); 9] = [
        (
            "0.5 then 2.0: grown by exactly 1.5, exactly 14 days apart",
            &[(0, 50.0, 50.5), (7, 50.0, 51.0), (14, 49.0, 51.0)],
            State::Fired,
        ),
        (
            "0.5 then 1.9: grown by 1.4",
            &[(0, 50.0, 50.5), (7, 50.0, 50.5), (14, 49.1, 51.0)],
            State::Quiet,
        ),
        (
            "13 days apart",
            &[(0, 50.0, 50.5), (7, 50.0, 51.0), (13, 49.0, 51.0)],
            early(13),
        ),
        ("two measures", &[(0, 50.0, 50.5), (14, 48.0, 51.0)], few(2)),
        ("none", &[], few(0)),
        (
            "0.1 then 1.6, which are no round numbers for a computer",
            &[(0, 50.3, 50.4), (7, 50.3, 50.4), (20, 50.3, 51.9)],
            State::Fired,
        ),
        (
            "the other side got thinner instead",
            &[(0, 50.0, 50.5), (7, 50.0, 50.0), (14, 51.0, 49.0)],
            State::Quiet,
        ),
        (
            "both sides grew alike",
            &[(0, 50.0, 51.0), (10, 51.0, 52.0), (30, 53.0, 54.0)],
            State::Quiet,
        ),
        (
            "the weaker side was thicker: -0.8 then 0.9 is 1.7",
            &[(0, 51.0, 50.2), (7, 50.5, 50.2), (21, 50.0, 50.9)],
            State::Fired,
        ),
    ];
    for (name, list, state) in cases {
        let verdict = t1(tapes(list), on(30));
        assert_eq!(verdict.state, state, "{name}");
        assert_eq!(verdict.severity, Severity::Caution, "{name}");
        assert_eq!(verdict.limit.id, LimitId::GirthGrowth, "{name}");
    }
}

#[test]
fn t1_names_the_largest_growth_with_both_measures_and_its_numbers() {
    // Differences 1.0, 0.2, 1.8: 1.8 − 0.2 = 1.6 over 20 days; against the first only 0.8.
    let list = [(0, 50.0, 51.0), (10, 50.0, 50.2), (30, 49.0, 50.8)];
    let verdict = t1(tapes(&list), on(33));
    assert_eq!(verdict.state, State::Fired);
    assert_eq!(verdict.entries(), [id(2), id(3)]);
    let finding = &verdict.findings[0];
    assert_eq!((finding.side, finding.day), (Some(Side::Left), on(30)));
    for (name, value) in [
        (NumberName::GirthDifference, 1.8),
        (NumberName::GirthBefore, 0.2),
        (NumberName::GirthGrowth, 1.6),
        (NumberName::SpanDays, 20.0),
    ] {
        assert_eq!(finding.number(name), Some(value), "{name:?}");
    }
}

#[test]
fn t1_never_mixes_places_and_needs_both_sides() {
    let mixed = vec![
        girth(on(0), TEN, Some(50.0), Some(50.0)),
        girth(on(7), FIFTEEN, Some(50.0), Some(50.0)),
        girth(on(14), TEN, Some(48.0), Some(52.0)),
    ];
    assert_eq!(t1(mixed.clone(), on(14)).state, few(2));
    let one_sided = vec![
        girth(on(0), TEN, Some(50.0), None),
        girth(on(7), TEN, Some(50.0), Some(50.0)),
        girth(on(21), TEN, Some(48.0), Some(52.0)),
    ];
    assert_eq!(t1(one_sided, on(21)).state, few(2));
    let both_places = [
        mixed,
        vec![
            girth(on(16), TEN, Some(48.0), Some(52.0)),
            girth(on(20), FIFTEEN, Some(50.0), Some(50.0)),
        ],
    ]
    .concat();
    let verdict = t1(both_places, on(20));
    assert_eq!(verdict.state, State::Fired, "three at 10 cm are enough");
    assert_eq!(verdict.findings.len(), 1);
}

#[test]
fn t1_counts_one_measure_a_day_and_takes_the_last() {
    let twice = tapes(&[(0, 50.0, 50.0), (0, 50.0, 50.0), (14, 48.0, 52.0)]);
    assert_eq!(t1(twice, on(14)).state, few(2));
    let corrected = vec![
        girth(on(0), TEN, Some(50.0), Some(50.0)),
        girth(on(7), TEN, Some(50.0), Some(50.0)),
        girth(on(14), TEN, Some(48.0), Some(52.0)).at("09:00"),
        girth(on(14), TEN, Some(50.0), Some(50.4)).at("09:10"),
    ];
    assert_eq!(t1(corrected, on(14)).state, State::Quiet);
}

#[test]
fn t1_reads_sixteen_weeks_back_and_nothing_after_the_day() {
    let list = [(0, 50.0, 50.0), (100, 49.0, 50.0), (105, 48.0, 50.0)];
    // 112 days end on day 111: day 0 is the first of them.
    assert_eq!(t1(tapes(&list), on(111)).state, State::Fired);
    assert_eq!(t1(tapes(&list), on(112)).state, few(2));
    assert_eq!(t1(tapes(&list), on(104)).state, few(2));
    assert_eq!(t1(tapes(&list), on(105)).state, State::Fired);
}

#[test]
fn t1_needs_the_weaker_side_and_heeds_a_changed_limit() {
    let list = [(0, 50.0, 50.5), (7, 50.0, 51.0), (14, 49.0, 51.0)];
    let unsaid = with_side(tapes(&list), None);
    let verdict = judge_all(RuleId::T1, &unsaid, on(14));
    assert_eq!(verdict.state, State::NotEnoughData(Missing::WeakerSide));
    let right = with_side(tapes(&list), Some(Side::Right));
    assert_eq!(judge_all(RuleId::T1, &right, on(14)).state, State::Quiet);
    for (id, value, state) in [
        (LimitId::GirthGrowth, 1.6, State::Quiet),
        (
            LimitId::GirthDays,
            15.0,
            State::NotEnoughData(Missing::TooEarly {
                days: 14,
                needed: 15,
            }),
        ),
    ] {
        let mut limits = Limits::default();
        limits.set(id, value, on(0)).expect("inside the bounds");
        let evidence = Evidence {
            limits,
            ..with_side(tapes(&list), Some(Side::Left))
        };
        let verdict = judge_all(RuleId::T1, &evidence, on(14));
        assert_eq!(verdict.state, state, "{id:?}");
    }
}

#[test]
fn t1_says_side_growth_and_both_days() {
    let list = [(0, 51.0, 50.2), (7, 50.5, 50.2), (21, 50.0, 50.9)];
    let evidence = with_side(tapes(&list), Some(Side::Left));
    let verdict = judge_all(RuleId::T1, &evidence, on(21));
    let say = |language| Warning::new(&verdict, &evidence.history, &Words::new(language));
    let warning = say(Language::English);
    assert_eq!(warning.name, "A growing difference between the thighs");
    assert_eq!(
        warning.logged,
        "Next to the other thigh, your left thigh is 1.7 cm thinner than on 2 Mar 2026. \
         You measured it on 23 Mar 2026."
    );
    assert_eq!(warning.sums[0].text, "0.9 − (-0.8) = 1.7");
    assert_eq!(warning.sums[1].text, "21");
    assert!(warning.cannot_know.contains("about 1 cm"));
    let chinese = say(Language::Chinese);
    assert!(chinese.logged.contains("1.7 厘米"), "{}", chinese.logged);
}

fn s1(made: Vec<Make>, sitting: Option<f64>, as_of: Day) -> Verdict {
    let evidence = Evidence {
        sitting: sitting.map(|minutes| Minutes::new(minutes).expect("0.1 to 600")),
        ..Evidence::of_history(history(made))
    };
    judge_all(RuleId::S1, &evidence, as_of)
}

#[test]
fn s1_fires_above_an_hour_and_only_above() {
    const NOTHING: State = State::NotEnoughData(Missing::Sitting);
    let today = on(3);
    let sat = |minutes| pause(today).sat(minutes);
    let cases = [
        ("61 before a break", vec![sat(61.0)], None, State::Fired),
        ("60 before a break", vec![sat(60.0)], None, State::Quiet),
        ("60.1 before a break", vec![sat(60.1)], None, State::Fired),
        ("now 61", vec![], Some(61.0), State::Fired),
        ("now 60", vec![], Some(60.0), State::Quiet),
        (
            "now 10, and 90 earlier today",
            vec![sat(90.0)],
            Some(10.0),
            State::Fired,
        ),
        ("not said", vec![pause(today)], None, NOTHING),
        (
            "no break",
            vec![walk(today), check_in(today)],
            None,
            NOTHING,
        ),
        ("90 yesterday", vec![pause(on(2)).sat(90.0)], None, NOTHING),
        (
            "90 tomorrow",
            vec![pause(on(4)).sat(90.0), sat(30.0)],
            None,
            State::Quiet,
        ),
    ];
    for (name, made, sitting, state) in cases {
        let verdict = s1(made, sitting, today);
        assert_eq!(verdict.state, state, "{name}");
        assert_eq!(verdict.severity, Severity::Info, "{name}");
    }
}

#[test]
fn s1_names_the_longest_first_and_only_what_was_too_long() {
    let made = vec![
        pause(on(0)).sat(70.0),
        pause(on(0)).sat(20.0),
        pause(on(0)).sat(95.0),
    ];
    let verdict = s1(made, Some(80.0), on(0));
    let found: Vec<_> = verdict
        .findings
        .iter()
        .map(|finding| finding.number(NumberName::SittingMinutes))
        .collect();
    assert_eq!(found, [Some(95.0), Some(80.0), Some(70.0)]);
    assert_eq!(verdict.entries(), [id(3), id(1)]);
    let words = Words::new(Language::English);
    let warning = Warning::new(&verdict, &history([]), &words);
    assert_eq!(
        warning.logged,
        "You sat for 1 h 35 min before a break on 2 Mar 2026."
    );
    assert_eq!(
        warning.also,
        [
            "You have been sitting for 1 h 20 min.",
            "You sat for 1 h 10 min before a break on 2 Mar 2026."
        ]
    );
}
