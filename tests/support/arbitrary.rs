//! Owns random diaries: every kind of entry with every field answered or not, and nasty texts.

use std::collections::BTreeSet;
use std::fmt::Debug;

use evenly::domain::{
    Aid, Body, BodyMap, BodyRegion, BreakDeed, BreakOrigin, CareStep, Cause, Centimetres, CheckIn,
    ClockTime, Day, Diary, DiaryId, Effort, Entry, EntryId, Exertion, Fatigue, Feel, FieldProblem,
    Girth, GirthPlace, HeartRate, Hold, Limp, MarkPlace, MarkStrength, MeasuredHeartRate, Metres,
    Minutes, Muscle, Note, Pain, PainReport, PerSide, Person, PersonName, Pool, Prescribed,
    ProfessionalSeen, Profile, Pseudonym, Reps, Sensation, Set, SetSide, Side, SidePain, Site,
    SittingBreak, SleepMinutes, Soreness, Stamp, StepKind, StepLine, StepName, StepPlace,
    StepState, Steps, StopReason, Strength, Stroke, Swim, Tempo, Variant, VisitText, VisitWords,
    Walk, Weaker, When, ZoneName,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::{Just, Strategy, any, prop_oneof};
use proptest::sample::select;
use uuid::Uuid;

use crate::own;

use crate::beside::{beside, one_of_each_moment};

/// A diary with up to this many entries, in the diary's order, each with an identifier of its own,
/// and up to three of everything that stands beside them.
pub(crate) fn diary(most: usize) -> impl Strategy<Value = Diary> {
    let parts = (who(), profile(), vec(entry(), 0..=most), beside(3));
    parts.prop_map(|((id, person), profile, entries, beside)| {
        let mut diary = Diary {
            id,
            person,
            profile,
            entries,
            ..beside
        };
        let mut ids = BTreeSet::new();
        diary.entries.retain(|entry| ids.insert(entry.id));
        one_of_each_moment(&mut diary);
        diary.sort();
        diary
    })
}

/// One entry of any kind.
pub(crate) fn entry() -> impl Strategy<Value = Entry> {
    let id = any::<u128>().prop_map(|bits| EntryId::new(Uuid::from_u128(bits)));
    (id, stamp(), when(), body(), note()).prop_map(|(id, recorded, when, body, note)| Entry {
        id,
        recorded,
        when,
        body,
        note,
    })
}

/// Texts that formats stumble over, and plain ones.
pub(crate) fn nasty_text() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "=1+1",
        "+",
        "-",
        "@SUM(A1)",
        "'",
        "''=x",
        "\t",
        "\r\n",
        "\n",
        "\"",
        "\"\"",
        ",",
        ";",
        "，",
        "＝",
        "＋１",
        "－",
        "＠",
        "a",
        "é",
        "左侧",
        "\u{1F9CE}",
        "\u{202E}",
        "\u{0}",
        "\u{7F}",
        " ",
        "\\",
        "\\u0041",
        "{",
        "null",
        "12,5",
        "'=",
        "\u{FEFF}",
        "\u{2028}",
    ]);
    prop_oneof![
        2 => Just(String::new()),
        6 => vec(pieces, 1..6).prop_map(|pieces| pieces.concat()),
        2 => vec(any::<char>(), 0..20).prop_map(String::from_iter),
    ]
}

pub(crate) fn note() -> impl Strategy<Value = Note> {
    nasty_text().prop_map(|text| Note::new(&text).expect("short"))
}

/// Who a diary is about: named or not, with texts that formats stumble over.
fn who() -> impl Strategy<Value = (Option<DiaryId>, Person)> {
    let id = any::<u128>().prop_map(|bits| DiaryId::new(Uuid::from_u128(bits)));
    let pseudonym = nasty_text().prop_map(|text| Pseudonym::new(&text).ok());
    let name = nasty_text().prop_map(|text| PersonName::new(&text).ok());
    let text = || nasty_text().prop_map(|text| VisitText::new(&text).ok());
    let visit = (text(), text(), text()).prop_map(|(noticed, course, questions)| VisitWords {
        noticed,
        course,
        questions,
    });
    let person = (pseudonym, name, visit).prop_map(|(pseudonym, name, visit)| Person {
        pseudonym,
        name,
        visit,
    });
    (option::of(id), person)
}

fn profile() -> impl Strategy<Value = Profile> {
    let seen = prop_oneof![
        Just(ProfessionalSeen::No),
        option::of(day()).prop_map(ProfessionalSeen::Yes),
    ];
    let prescribed =
        (any::<bool>(), any::<bool>()).prop_map(|(daily_light_work, uneven_sides)| Prescribed {
            daily_light_work,
            uneven_sides,
        });
    (
        option::of(select(Side::ALL.to_vec())),
        option::of(seen),
        word(Cause::ALL),
        prescribed,
    )
        .prop_map(
            |(weaker_side, professional_seen, cause, prescribed)| Profile {
                weaker_side,
                professional_seen,
                cause,
                prescribed,
            },
        )
}

pub(crate) fn day() -> impl Strategy<Value = Day> {
    (-25_567_i64..84_000).prop_map(|number| Day::from_number(number).expect("1900 to 2199"))
}

pub(crate) fn stamp() -> impl Strategy<Value = Stamp> {
    let zone = prop_oneof![
        Just("Europe/Berlin".to_owned()),
        Just("+03".to_owned()),
        Just("-03".to_owned()),
        Just("'x".to_owned()),
        nasty_text(),
    ];
    (
        -2_208_988_800_000_i64..7_258_118_400_000,
        -64_800_i32..=64_800,
        zone,
    )
        .prop_map(|(utc_ms, offset_s, zone)| Stamp {
            utc_ms,
            offset_s,
            zone: ZoneName::new(&zone),
        })
}

fn when() -> impl Strategy<Value = When> {
    let time =
        (0_i64..1_440).prop_map(|minute| ClockTime::from_minute_of_day(minute).expect("a minute"));
    (day(), option::of((time, option::of(stamp())))).prop_map(|(day, time)| {
        let (time, start) = time.unzip();
        When {
            day,
            time,
            start: start.flatten(),
        }
    })
}

/// Boxed, as all of it by value is too large for the stack of a test.
fn body() -> impl Strategy<Value = Body> {
    prop_oneof![
        4 => strength().prop_map(Body::Strength).boxed(),
        2 => own::session(exertion()).prop_map(Body::Own).boxed(),
        2 => walk().prop_map(Body::Walk).boxed(),
        2 => swim().prop_map(Body::Swim).boxed(),
        2 => sitting_break().prop_map(Body::Break).boxed(),
        2 => check_in().prop_map(Body::CheckIn).boxed(),
        2 => girth().prop_map(Body::Girth).boxed(),
        2 => body_map().prop_map(Body::BodyMap).boxed(),
        2 => care_step().prop_map(Body::CareStep).boxed(),
        1 => Just(Body::Note).boxed(),
    ]
    .boxed()
}

pub(crate) fn whole<T: Debug>(
    range: std::ops::RangeInclusive<i64>,
    make: fn(i64) -> Result<T, FieldProblem>,
) -> impl Strategy<Value = Option<T>> {
    option::of(range.prop_map(move |value| make(value).expect("in range")))
}

/// Numbers as people type them, and numbers that need every digit.
pub(crate) fn real<T: Debug>(
    range: std::ops::RangeInclusive<f64>,
    make: fn(f64) -> Result<T, FieldProblem>,
) -> impl Strategy<Value = Option<T>> {
    let (low, high) = (*range.start(), *range.end());
    let typed = (0_i32..5_000).prop_map(move |tenths| (f64::from(tenths) / 10.0).clamp(low, high));
    let any_value = prop_oneof![typed, range];
    option::of(any_value.prop_map(move |value| make(value).expect("in range")))
}

pub(crate) fn words<T: Copy + Debug + Ord + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = BTreeSet<T>> {
    vec(select(all), 0..4).prop_map(BTreeSet::from_iter)
}

pub(crate) fn word<T: Copy + Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = Option<T>> {
    option::of(select(all))
}

fn pain() -> impl Strategy<Value = Option<Pain>> {
    whole(0..=10, Pain::new)
}

fn side_pain() -> impl Strategy<Value = SidePain> {
    let rated = (pain(), pain(), pain(), words(Feel::ALL), words(Site::ALL)).prop_map(
        |(before, worst, next_morning, feels, sites)| SidePain {
            before,
            worst,
            next_morning,
            feels,
            sites,
        },
    );
    prop_oneof![Just(SidePain::default()), rated]
}

fn pain_report() -> impl Strategy<Value = PainReport> {
    (side_pain(), side_pain()).prop_map(|(left, right)| PerSide { left, right })
}

fn exertion() -> impl Strategy<Value = Exertion> {
    (
        real(Minutes::LOW..=Minutes::HIGH, Minutes::new),
        whole(0..=10, Effort::new),
        pain_report(),
        word(StopReason::ALL),
        whole(20..=250, HeartRate::new),
        whole(20..=250, HeartRate::new),
    )
        .prop_map(
            |(minutes, effort, pain, stopped_early, average, highest)| Exertion {
                minutes,
                effort,
                pain,
                stopped_early,
                heart_rate: MeasuredHeartRate { average, highest },
            },
        )
        .boxed()
}

fn set() -> impl Strategy<Value = Set> {
    let tempo = (0.0..=60.0_f64, 0.0..=60.0_f64)
        .prop_map(|(up, down)| Tempo::new(up, down).expect("in range"));
    (
        select(SetSide::ALL.to_vec()),
        1_i64..=500,
        real(Hold::LOW..=Hold::HIGH, Hold::new),
        option::of(tempo),
    )
        .prop_map(|(side, reps, hold, tempo)| Set {
            side,
            reps: Reps::new(reps).expect("in range"),
            hold,
            tempo,
        })
}

fn strength() -> impl Strategy<Value = Strength> {
    (
        select(Variant::ALL),
        vec(set(), 0..6),
        option::of(select(SetSide::ALL.to_vec())),
        exertion(),
        words(Muscle::ALL),
    )
        .prop_map(|(variant, sets, side, exertion, felt)| Strength {
            variant,
            sets,
            side,
            exertion,
            felt,
        })
}

fn walk() -> impl Strategy<Value = Walk> {
    (
        exertion(),
        real(Metres::LOW..=Metres::HIGH, Metres::new),
        whole(1..=200_000, Steps::new),
        word(Aid::ALL),
        word(Limp::ALL),
    )
        .prop_map(|(exertion, distance, steps, aid, limp)| Walk {
            exertion,
            distance,
            steps,
            aid,
            limp,
        })
}

fn swim() -> impl Strategy<Value = Swim> {
    let pool = (0.1..=400.0_f64, 1_i64..=2_000).prop_map(|(length, lengths)| {
        Pool::new(Metres::new(length).expect("in range"), lengths).expect("in range")
    });
    (
        exertion(),
        real(Metres::LOW..=Metres::HIGH, Metres::new),
        option::of(pool),
        word(Stroke::ALL),
    )
        .prop_map(|(exertion, distance, pool, stroke)| Swim {
            exertion,
            distance,
            pool,
            stroke,
        })
}

fn sitting_break() -> impl Strategy<Value = SittingBreak> {
    (
        real(Minutes::LOW..=Minutes::HIGH, Minutes::new),
        words(BreakDeed::ALL),
        word(BreakOrigin::ALL),
        real(Minutes::LOW..=Minutes::HIGH, Minutes::new),
    )
        .prop_map(|(minutes, deeds, origin, sat_before)| SittingBreak {
            minutes,
            deeds,
            origin,
            sat_before,
        })
}

fn girth() -> impl Strategy<Value = Girth> {
    let cm = || real(Centimetres::LOW..=Centimetres::HIGH, Centimetres::new);
    (select(GirthPlace::ALL), cm(), cm()).prop_map(|(place, left, right)| Girth {
        place,
        cm: PerSide { left, right },
    })
}

fn body_map() -> impl Strategy<Value = BodyMap> {
    let place = (
        select(Side::ALL.to_vec()),
        select(BodyRegion::ALL),
        select(Sensation::ALL),
    );
    vec((place, 1_i64..=10), 0..8).prop_map(|marks| {
        let mut map = BodyMap::default();
        for ((side, region, sensation), strength) in marks {
            let place = MarkPlace {
                side,
                region,
                sensation,
            };
            map.mark(place, MarkStrength::new(strength).expect("in range"));
        }
        map
    })
}

fn care_step() -> impl Strategy<Value = CareStep> {
    let line = || nasty_text().prop_map(|text| StepLine::new(&text).ok());
    (
        select(StepKind::ALL),
        select(StepState::ALL),
        nasty_text().prop_map(|text| StepName::new(&text).ok()),
        nasty_text().prop_map(|text| StepPlace::new(&text).ok()),
        line(),
        line(),
        option::of(day()),
    )
        .prop_map(|(kind, state, name, place, result, next, until)| CareStep {
            kind,
            state,
            name,
            place,
            result,
            next,
            until,
        })
}

fn check_in() -> impl Strategy<Value = CheckIn> {
    (
        (pain(), pain()),
        whole(0..=10, Soreness::new),
        word(Weaker::ALL),
        whole(0..=10, Fatigue::new),
        whole(0..=1_440, SleepMinutes::new),
        any::<bool>(),
    )
        .prop_map(
            |((left, right), soreness, weaker, fatigue, sleep, rest_confirmed)| CheckIn {
                pain: PerSide { left, right },
                soreness,
                weaker,
                fatigue,
                sleep,
                rest_confirmed,
            },
        )
}
