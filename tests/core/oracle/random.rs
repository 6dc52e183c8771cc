//! Owns random diaries that look like a person's: runs of days with sessions, rests, mornings and
//! days nobody wrote anything about, in ranges narrow enough for every rule to have something to
//! say.

mod habit;

use std::collections::BTreeSet;

use evenly::domain::{
    Body, Cause, CheckIn, Day, Diary, Effort, Entry, EntryId, Exertion, Feel, Hold,
    MeasuredHeartRate, Minutes, Note, Pain, PerSide, ProfessionalSeen, Profile, Reps, Set, SetSide,
    Side, SidePain, Site, Soreness, Stamp, Strength, Swim, Variant, Walk, Weaker, When, ZoneName,
};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::sample::select;
use uuid::Uuid;

/// The first day of every random diary, a Monday.
pub(crate) const FIRST: Day = Day::fixed(2026, 2, 2);

/// The variants that random diaries hold: few, so that sessions repeat.
const VARIANTS: [Variant; 4] = [
    Variant::BridgeDouble,
    Variant::BridgeSingle,
    Variant::RaiseStraight,
    Variant::RaiseWallPush,
];

/// A diary of up to `most` days from [`FIRST`] on, of somebody who does what comes or of somebody
/// with a habit.
pub(crate) fn diary(most: usize) -> impl Strategy<Value = Diary> {
    let any_days = vec(day(), 1..=most);
    let days = prop_oneof![2 => any_days, 1 => habit::days(most)];
    (profile(), days, vec(stretch(), 0..=2)).prop_map(|(profile, mut days, stretches)| {
        for (start, length) in stretches {
            for day in days.iter_mut().skip(start).take(length) {
                day.retain(|body| !matches!(body, Body::Strength(_)));
            }
        }
        let mut diary = Diary {
            profile,
            ..Diary::default()
        };
        for (offset, bodies) in (0..).zip(days) {
            for body in bodies {
                let number = diary.entries.len() as u128 + 1;
                diary.entries.push(entry(number, FIRST.plus(offset), body));
            }
        }
        diary.sort();
        diary
    })
}

/// A run of days without strength work: where it starts and how long it is.
fn stretch() -> impl Strategy<Value = (usize, usize)> {
    (0_usize..60, 5_usize..24)
}

fn entry(number: u128, day: Day, body: Body) -> Entry {
    Entry {
        id: EntryId::new(Uuid::from_u128(number)),
        recorded: Stamp {
            utc_ms: day.number() * 86_400_000 + 72_000_000,
            offset_s: 3_600,
            zone: ZoneName::new("Europe/Berlin"),
        },
        when: When {
            day,
            time: None,
            start: None,
        },
        body,
        note: Note::default(),
    }
}

fn profile() -> impl Strategy<Value = Profile> {
    (
        weighted(0.7, select(Side::ALL.to_vec())),
        weighted(0.7, select(Cause::ALL)),
        weighted(
            0.7,
            select(vec![
                ProfessionalSeen::No,
                ProfessionalSeen::Yes(None),
                ProfessionalSeen::Yes(Some(FIRST.plus(40))),
            ]),
        ),
    )
        .prop_map(|(weaker_side, cause, professional_seen)| Profile {
            weaker_side,
            cause,
            professional_seen,
            ..Profile::default()
        })
}

/// What one day brings; nothing is a day that nobody knows about.
fn day() -> impl Strategy<Value = Vec<Body>> {
    prop_oneof![
        2 => Just(Vec::new()),
        2 => check_in().prop_map(|check_in| vec![check_in]),
        6 => (weighted(0.7, check_in()), vec(session(), 1..=2)).prop_map(|(check_in, sessions)| {
            check_in.into_iter().chain(sessions).collect()
        }),
    ]
}

fn session() -> impl Strategy<Value = Body> {
    prop_oneof![
        5 => strength(),
        1 => exertion().prop_map(|exertion| Body::Walk(Walk { exertion, ..Walk::default() })),
        1 => exertion().prop_map(|exertion| Body::Swim(Swim { exertion, ..Swim::default() })),
    ]
}

fn strength() -> impl Strategy<Value = Body> {
    let sides = prop_oneof![
        2 => Just(vec![SetSide::Left, SetSide::Right]),
        1 => Just(vec![SetSide::Both]),
        1 => Just(vec![SetSide::Left]),
        1 => Just(vec![SetSide::Right]),
        1 => Just(Vec::new()),
    ];
    (
        select(VARIANTS.to_vec()),
        sides,
        (6_i64..=18, 1_usize..=2),
        weighted(0.2, 1_i32..=5),
        weighted(0.2, select(SetSide::ALL.to_vec())),
        exertion(),
    )
        .prop_map(|(variant, sides, (reps, rounds), hold, side, exertion)| {
            let set = |side: SetSide| Set {
                side,
                reps: Reps::new(reps).expect("in range"),
                hold: hold.map(|hold| Hold::new(f64::from(hold)).expect("in range")),
                tempo: None,
            };
            let sets = sides.iter().copied().cycle().take(sides.len() * rounds);
            Body::Strength(Strength {
                variant,
                sets: sets.map(set).collect(),
                side,
                exertion,
                felt: BTreeSet::new(),
            })
        })
}

/// Whole minutes, so that loads are whole numbers.
fn exertion() -> impl Strategy<Value = Exertion> {
    let effort = prop_oneof![3 => 2_i64..=6, 1 => 0_i64..=9];
    let minutes = prop_oneof![3 => 10_i32..=14, 1 => 5_i32..=60];
    (
        weighted(0.97, minutes),
        weighted(0.96, effort),
        side_pain(),
        side_pain(),
    )
        .prop_map(|(minutes, effort, left, right)| Exertion {
            minutes: minutes.map(|minutes| Minutes::new(f64::from(minutes)).expect("in range")),
            effort: effort.map(|effort| Effort::new(effort).expect("in range")),
            pain: PerSide { left, right },
            stopped_early: None,
            heart_rate: MeasuredHeartRate::default(),
        })
}

fn pain(most: i64) -> impl Strategy<Value = Option<Pain>> {
    weighted(
        0.6,
        (0..=most).prop_map(|pain| Pain::new(pain).expect("in range")),
    )
}

fn side_pain() -> impl Strategy<Value = SidePain> {
    let felt = (
        weighted(0.4, select(Feel::ALL.to_vec())),
        weighted(0.4, select(Site::ALL.to_vec())),
    );
    let said = (pain(4), pain(7), weighted(0.2, 0_i64..=7), felt).prop_map(
        |(before, worst, next, (feel, site))| SidePain {
            before,
            worst,
            next_morning: next.map(|pain| Pain::new(pain).expect("in range")),
            feels: feel.into_iter().collect(),
            sites: site.into_iter().collect(),
        },
    );
    prop_oneof![1 => Just(SidePain::default()), 2 => said]
}

fn check_in() -> impl Strategy<Value = Body> {
    (
        (pain(6), pain(6)),
        weighted(0.5, 0_i64..=7),
        weighted(0.5, select(Weaker::ALL.to_vec())),
    )
        .prop_map(|((left, right), soreness, weaker)| {
            Body::CheckIn(CheckIn {
                pain: PerSide { left, right },
                soreness: soreness.map(|points| Soreness::new(points).expect("in range")),
                weaker,
                rest_confirmed: true,
                ..CheckIn::default()
            })
        })
}
