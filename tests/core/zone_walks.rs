//! Sends one diary around the world with a clock that jumps: no entry changes its civil day, none is lost, and nothing a zone does makes a day count twice.

use std::collections::BTreeMap;

use evenly::application::{
    Asked, Command, DiaryCommand, Places, StartNote, StartUp, Ticket, open, open_to_read,
};
use evenly::domain::{Body, Exertion, Minutes, NewEntry, Note, Stamp, Walk, When, ZoneName};
use evenly::platform::clock;

/// Zones with quarter hours, with and without summer time, and both ends of the date line.
const ZONES: [&str; 8] = [
    "Europe/Berlin",
    "America/St_Johns",
    "Asia/Kathmandu",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "UTC",
];
/// How many steps the walk has; the long run asks for more.
const STEPS: &str = "EVENLY_TEST_STEPS";

/// The civil day of a moment, worked out by hand: days since 1970 in the offset of then.
fn day_by_hand(at: &Stamp) -> i64 {
    (at.utc_ms + i64::from(at.offset_s) * 1_000).div_euclid(86_400_000)
}

#[test]
fn travelling_and_a_jumping_clock_move_no_entry_to_another_day() {
    let steps: usize = std::env::var(STEPS)
        .ok()
        .and_then(|number| number.parse().ok())
        .unwrap_or(300);
    let folder = tempfile::tempdir().unwrap();
    let places = Places::choose(Asked {
        argument: Some(folder.path().to_owned()),
        ..Asked::default()
    })
    .unwrap();
    let mut rng = fastrand::Rng::with_seed(41);
    let mut expected = BTreeMap::new();
    let mut now = clock::at(1_795_000_000_000, None, &ZoneName::new(ZONES[0]));
    let StartUp::Ready(ready) = open(&places, &now) else {
        panic!("the diary did not open");
    };
    let mut core = ready.core;
    for step in 0..steps {
        // An hour on, a flight, or a clock that somebody set wrong by up to 70 years.
        let ms = match rng.u8(0..10) {
            0 => rng.i64(-2_200_000_000_000..2_200_000_000_000),
            1 | 2 => rng.i64(-86_400_000..86_400_000),
            _ => rng.i64(0..7_200_000),
        };
        let zone = ZoneName::new(ZONES[rng.usize(0..ZONES.len())]);
        let utc_ms = (now.utc_ms + ms).clamp(86_400_000, 4_000_000_000_000);
        now = clock::at(utc_ms, None, &zone);
        let minutes = Minutes::new(f64::from(u32::try_from(step % 500 + 1).unwrap())).unwrap();
        let entry = NewEntry {
            when: When {
                day: now.day(),
                time: Some(now.time()),
                start: Some(now.clone()),
            },
            body: Body::Walk(Walk {
                exertion: Exertion {
                    minutes: Some(minutes),
                    ..Exertion::default()
                },
                ..Walk::default()
            }),
            note: Note::default(),
        };
        let log = Command::Diary(DiaryCommand::Log(entry));
        let receipt = core.run(Ticket::new(1), &now, &log, &|_| ()).unwrap();
        expected.insert(receipt.entries[0], (day_by_hand(&now), now.clone()));
    }
    core.close(&now).unwrap();
    // Somewhere else, years earlier: everything is where it was, and the clock is pointed out.
    let back = clock::at(0, None, &ZoneName::new("Pacific/Kiritimati"));
    let StartUp::Ready(ready) = open(&places, &back) else {
        panic!("the diary did not open");
    };
    let told = |note: &StartNote| matches!(note, StartNote::ClockSetBack { .. });
    assert_eq!(ready.notes.iter().filter(|note| told(note)).count(), 1);
    let reader = open_to_read(&places).unwrap();
    let diary = reader.diary().unwrap();
    assert_eq!(diary.entries.len(), steps);
    for entry in &diary.entries {
        let (day, at) = &expected[&entry.id];
        assert_eq!(entry.when.day.number(), *day, "{at:?}");
        assert_eq!(entry.when.start.as_ref(), Some(at));
        assert_eq!(entry.when.time, Some(at.time()));
    }
}
