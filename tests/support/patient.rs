//! Owns a person who keeps a diary: a small builder of diaries on disk.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use evenly::domain::{
    Body, ClockTime, Day, Effort, Entry, EntryId, Exertion, Metres, Minutes, NewEntry, Note, Pain,
    PerSide, Reps, Set, SetSide, SidePain, SittingBreak, Stamp, Strength, Swim, Variant, Walk,
    When, ZoneName,
};
use evenly::store::{Op, Receipt, Store};
use uuid::Uuid;

/// Noon of the day the tests are written for, 2026-11-23, in Berlin.
pub(crate) fn noon() -> Stamp {
    at("2026-11-23", "12:00")
}

/// A moment in Berlin in winter, an hour ahead of UTC.
pub(crate) fn at(day: &str, time: &str) -> Stamp {
    let day: Day = day.parse().unwrap();
    let time: ClockTime = time.parse().unwrap();
    let local_min = day.number() * 1_440 + i64::from(time.minute_of_day());
    Stamp {
        utc_ms: local_min * 60_000 - 3_600_000,
        offset_s: 3_600,
        zone: ZoneName::new("Europe/Berlin"),
    }
}

/// The same clock, some days later (or earlier, when negative).
pub(crate) fn days_later(now: &Stamp, days: i64) -> Stamp {
    Stamp {
        utc_ms: now.utc_ms + days * 86_400_000,
        ..now.clone()
    }
}

/// The identifier with this number.
pub(crate) fn id(number: u128) -> EntryId {
    EntryId::new(Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 + number,
    ))
}

/// A person whose diary lies in a folder. Each of the words for activities logs one entry.
#[derive(Debug)]
pub(crate) struct Patient {
    pub(crate) store: Store,
    dir: PathBuf,
    day: Day,
    time: Option<ClockTime>,
    logged: u128,
}

impl Patient {
    /// Opens (or begins) the diary in `dir`, on 2026-11-23.
    pub(crate) fn new(dir: &Path) -> Self {
        let store = Store::open(dir, &noon()).unwrap();
        let logged = store.read().entries_all().unwrap().len() as u128;
        Self {
            store,
            dir: dir.to_owned(),
            day: Day::fixed(2026, 11, 23),
            time: None,
            logged,
        }
    }

    /// The folder.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// Moves to another day; what follows is logged there, without a time.
    pub(crate) fn on(mut self, day: &str) -> Self {
        self.day = day.parse().unwrap();
        self.time = None;
        self
    }

    /// Gives what follows a time of day.
    pub(crate) fn at(mut self, time: &str) -> Self {
        self.time = Some(time.parse().unwrap());
        self
    }

    /// Logs anything.
    pub(crate) fn log(mut self, body: Body, note: &str) -> Self {
        self.logged += 1;
        let entry = self.entry(self.logged, body, note);
        let op = Op::LogEntry { kind: entry.kind() };
        let done: Result<((), Receipt), evenly::store::StoreError> =
            self.store
                .operate(&op, &noon(), |tx| tx.insert_entry(&entry));
        done.unwrap();
        self
    }

    /// Logs three sets of ten bridges on both legs, 12 minutes, effort 4.
    pub(crate) fn bridge(self) -> Self {
        let body = strength(Variant::BridgeDouble, SetSide::Both, &[10, 10, 10]);
        self.log(body, "")
    }

    /// Logs two sets of leg raises on each side, 12 minutes, effort 4.
    pub(crate) fn leg_raise(self) -> Self {
        let Body::Strength(mut left) = strength(Variant::RaiseStraight, SetSide::Left, &[8, 8])
        else {
            unreachable!()
        };
        let Body::Strength(right) = strength(Variant::RaiseStraight, SetSide::Right, &[12, 12])
        else {
            unreachable!()
        };
        left.sets.extend(right.sets);
        self.log(Body::Strength(left), "")
    }

    /// Logs a walk of some minutes and effort 3.
    pub(crate) fn walk(self, minutes: f64) -> Self {
        let walk = Walk {
            exertion: exertion(minutes, 3),
            ..Walk::default()
        };
        self.log(Body::Walk(walk), "")
    }

    /// Logs a swim of some minutes and metres, effort 5.
    pub(crate) fn swim(self, minutes: f64, metres: f64) -> Self {
        let swim = Swim {
            exertion: exertion(minutes, 5),
            distance: Some(Metres::new(metres).unwrap()),
            ..Swim::default()
        };
        self.log(Body::Swim(swim), "")
    }

    /// Logs a break from sitting of two minutes.
    pub(crate) fn sitting_break(self) -> Self {
        let sitting_break = SittingBreak {
            minutes: Some(Minutes::new(2.0).unwrap()),
            ..SittingBreak::default()
        };
        self.log(Body::Break(sitting_break), "")
    }

    /// Logs a note.
    pub(crate) fn note(self, text: &str) -> Self {
        self.log(Body::Note, text)
    }

    /// The identifier of the entry logged last.
    pub(crate) fn last(&self) -> EntryId {
        id(self.logged)
    }

    /// The whole diary's entries.
    pub(crate) fn entries(&self) -> Vec<Entry> {
        self.store.read().entries_all().unwrap()
    }

    /// Closes the diary and gives its folder back.
    pub(crate) fn close(self) -> PathBuf {
        self.dir
    }

    fn entry(&self, number: u128, body: Body, note: &str) -> Entry {
        let new = NewEntry {
            when: self.when(),
            body,
            note: Note::new(note).unwrap(),
        };
        Entry {
            id: id(number),
            recorded: noon(),
            when: new.when,
            body: new.body,
            note: new.note,
        }
    }

    fn when(&self) -> When {
        When {
            day: self.day,
            time: self.time,
            start: self
                .time
                .map(|time| at(&self.day.to_string(), &time.to_string())),
        }
    }
}

/// Minutes and effort.
pub(crate) fn exertion(minutes: f64, effort: i64) -> Exertion {
    Exertion {
        minutes: Some(Minutes::new(minutes).unwrap()),
        effort: Some(Effort::new(effort).unwrap()),
        ..Exertion::default()
    }
}

/// A session of 12 minutes at effort 4, one set for each number of repetitions.
pub(crate) fn strength(variant: Variant, side: SetSide, reps: &[i64]) -> Body {
    let sets = reps.iter().map(|reps| Set {
        side,
        reps: Reps::new(*reps).unwrap(),
        hold: None,
        tempo: None,
    });
    Body::Strength(Strength {
        variant,
        sets: sets.collect(),
        side: None,
        exertion: exertion(12.0, 4),
        felt: BTreeSet::new(),
    })
}

/// The worst pain of each side.
pub(crate) fn worst(left: Option<i64>, right: Option<i64>) -> PerSide<SidePain> {
    let side = |worst: Option<i64>| SidePain {
        worst: worst.map(|worst| Pain::new(worst).unwrap()),
        ..SidePain::default()
    };
    PerSide {
        left: side(left),
        right: side(right),
    }
}
