//! Owns entries with anything in them: every field, every word, drawn from a seed.

use std::collections::BTreeSet;

use evenly::domain::{
    Aid, Body, BreakDeed, BreakOrigin, Centimetres, CheckIn, ClockTime, Day, Effort, Entry,
    EntryId, Exertion, Fatigue, Feel, Girth, GirthPlace, HeartRate, Hold, Limp, MAX_SETS,
    MeasuredHeartRate, Metres, Minutes, Muscle, Note, Pain, PerSide, Pool, Reps, Set, SetSide,
    SidePain, Site, SittingBreak, SleepMinutes, Soreness, Stamp, Steps, StopReason, Strength,
    Stroke, Swim, Tempo, Variant, Walk, Weaker, When, ZoneName,
};
use fastrand::Rng;

/// An entry with this identifier and anything in it.
pub(crate) fn entry(rng: &mut Rng, id: EntryId) -> Entry {
    let time = maybe(rng, |rng| {
        ClockTime::from_minute_of_day(rng.i64(0..1_440)).unwrap()
    });
    let note_words = [
        "",
        "Stairs went well",
        "左臀有点酸",
        "à l’École",
        "zwei\nZeilen",
        "😀 <b>&'\"",
    ];
    Entry {
        id,
        recorded: stamp(rng),
        when: When {
            day: Day::from_number(rng.i64(-25_567..=84_005)).unwrap(),
            time,
            start: time.map(|_time| stamp(rng)),
        },
        body: body(rng),
        note: Note::new(note_words[rng.usize(0..note_words.len())]).unwrap(),
    }
}

/// Any kind of entry, any of its fields answered or not.
pub(crate) fn body(rng: &mut Rng) -> Body {
    match rng.u8(0..8) {
        0 | 1 => Body::Strength(strength(rng)),
        2 => Body::Walk(Walk {
            exertion: exertion(rng),
            distance: maybe(rng, metres),
            steps: maybe(rng, |rng| Steps::new(rng.i64(1..=200_000)).unwrap()),
            aid: maybe(rng, |rng| pick(rng, Aid::ALL)),
            limp: maybe(rng, |rng| pick(rng, Limp::ALL)),
        }),
        3 => Body::Swim(Swim {
            exertion: exertion(rng),
            distance: maybe(rng, metres),
            pool: maybe(rng, |rng| {
                let length = Metres::new(real(rng, 0.1, 400.0)).unwrap();
                Pool::new(length, rng.i64(1..=2_000)).unwrap()
            }),
            stroke: maybe(rng, |rng| pick(rng, Stroke::ALL)),
        }),
        4 => Body::Break(SittingBreak {
            minutes: maybe(rng, minutes),
            deeds: some_of(rng, BreakDeed::ALL),
            origin: maybe(rng, |rng| pick(rng, BreakOrigin::ALL)),
            sat_before: maybe(rng, minutes),
        }),
        5 => Body::CheckIn(CheckIn {
            pain: PerSide::from_fn(|_side| maybe(rng, pain)),
            soreness: maybe(rng, |rng| Soreness::new(rng.i64(0..=10)).unwrap()),
            weaker: maybe(rng, |rng| pick(rng, Weaker::ALL)),
            fatigue: maybe(rng, |rng| Fatigue::new(rng.i64(0..=10)).unwrap()),
            sleep: maybe(rng, |rng| SleepMinutes::new(rng.i64(0..=1_440)).unwrap()),
            rest_confirmed: rng.bool(),
        }),
        6 => Body::Girth(Girth {
            place: pick(rng, GirthPlace::ALL),
            cm: PerSide::from_fn(|_side| {
                maybe(rng, |rng| Centimetres::new(real(rng, 10.0, 200.0)).unwrap())
            }),
        }),
        _ => Body::Note,
    }
}

fn strength(rng: &mut Rng) -> Strength {
    let count = match rng.u8(0..10) {
        0 => MAX_SETS,
        1 => 0,
        _ => rng.usize(1..15),
    };
    let sets = (0..count).map(|_number| Set {
        side: pick(rng, &SetSide::ALL),
        reps: Reps::new(rng.i64(1..=500)).unwrap(),
        hold: maybe(rng, |rng| Hold::new(real(rng, 0.0, 600.0)).unwrap()),
        tempo: maybe(rng, |rng| {
            Tempo::new(real(rng, 0.0, 60.0), real(rng, 0.0, 60.0)).unwrap()
        }),
    });
    let sets = sets.collect();
    Strength {
        variant: pick(rng, Variant::ALL),
        sets,
        side: maybe(rng, |rng| pick(rng, &SetSide::ALL)),
        exertion: exertion(rng),
        felt: some_of(rng, Muscle::ALL),
    }
}

fn exertion(rng: &mut Rng) -> Exertion {
    Exertion {
        minutes: maybe(rng, minutes),
        effort: maybe(rng, |rng| Effort::new(rng.i64(0..=10)).unwrap()),
        pain: PerSide::from_fn(|_side| SidePain {
            before: maybe(rng, pain),
            worst: maybe(rng, pain),
            next_morning: maybe(rng, pain),
            feels: some_of(rng, Feel::ALL),
            sites: some_of(rng, Site::ALL),
        }),
        stopped_early: maybe(rng, |rng| pick(rng, StopReason::ALL)),
        heart_rate: MeasuredHeartRate {
            average: maybe(rng, heart_rate),
            highest: maybe(rng, heart_rate),
        },
    }
}

fn heart_rate(rng: &mut Rng) -> HeartRate {
    HeartRate::new(rng.i64(20..=250)).unwrap()
}

fn stamp(rng: &mut Rng) -> Stamp {
    Stamp {
        utc_ms: rng.i64(-2_000_000_000_000..7_000_000_000_000),
        offset_s: rng.i32(-64_800..=64_800),
        zone: ZoneName::new(["Europe/Berlin", "Asia/Shanghai", "UTC"][rng.usize(0..3)]),
    }
}

fn pain(rng: &mut Rng) -> Pain {
    Pain::new(rng.i64(0..=10)).unwrap()
}

fn minutes(rng: &mut Rng) -> Minutes {
    Minutes::new(real(rng, 0.1, 600.0)).unwrap()
}

fn metres(rng: &mut Rng) -> Metres {
    Metres::new(real(rng, 0.1, 200_000.0)).unwrap()
}

/// Half of them as people type them, half with every digit a number can have.
fn real(rng: &mut Rng, low: f64, high: f64) -> f64 {
    let any = low + rng.f64() * (high - low);
    if rng.bool() {
        ((any * 10.0).round() / 10.0).clamp(low, high)
    } else {
        any
    }
}

fn maybe<T>(rng: &mut Rng, make: impl FnOnce(&mut Rng) -> T) -> Option<T> {
    rng.bool().then(|| make(rng))
}

fn pick<T: Copy>(rng: &mut Rng, words: &[T]) -> T {
    words[rng.usize(0..words.len())]
}

fn some_of<T: Copy + Ord>(rng: &mut Rng, words: &[T]) -> BTreeSet<T> {
    let chance = rng.u8(0..4);
    words
        .iter()
        .copied()
        .filter(|_word| rng.u8(0..4) < chance)
        .collect()
}
