//! Owns short builders of entries and histories for tests.

use std::collections::BTreeSet;

use evenly::domain::{
    Body, Centimetres, CheckIn, ClockTime, Day, Diary, Effort, Entry, EntryId, Exertion, Girth,
    GirthPlace, History, Hold, Minutes, Note, Pain, PerSide, Reps, Set, SetSide, Side,
    SittingBreak, Stamp, Strength, Swim, Tempo, Variant, Walk, When, ZoneName,
};
use uuid::Uuid;

/// Reads a day, `YYYY-MM-DD`.
pub(crate) fn day(text: &str) -> Day {
    text.parse().expect("a date")
}

/// The identifier that [`history`] gives the entry at this place, counted from 1.
pub(crate) fn id(number: u128) -> EntryId {
    EntryId::new(Uuid::from_u128(number))
}

/// An entry under construction.
#[derive(Clone)]
pub(crate) struct Make(pub(crate) Entry);

fn make(on: Day, body: Body) -> Make {
    Make(Entry {
        id: id(0),
        recorded: Stamp {
            utc_ms: on.number() * 86_400_000 + 72_000_000,
            offset_s: 3_600,
            zone: ZoneName::new("Europe/Berlin"),
        },
        when: When {
            day: on,
            time: None,
            start: None,
        },
        body,
        note: Note::default(),
    })
}

/// A strength session without sets.
pub(crate) fn strength(on: Day, variant: Variant) -> Make {
    let strength = Strength {
        variant,
        sets: Vec::new(),
        side: None,
        exertion: Exertion::default(),
        felt: BTreeSet::new(),
    };
    make(on, Body::Strength(strength))
}

/// A session of bridges on both legs with one set of ten.
pub(crate) fn bridge(on: Day) -> Make {
    strength(on, Variant::BridgeDouble).set(SetSide::Both, 10)
}

/// A session of leg raises with one set of ten on one side.
pub(crate) fn raise(on: Day, side: Side) -> Make {
    strength(on, Variant::RaiseStraight).set(side.into(), 10)
}

/// A walk.
pub(crate) fn walk(on: Day) -> Make {
    make(on, Body::Walk(Walk::default()))
}

/// A swim.
pub(crate) fn swim(on: Day) -> Make {
    make(on, Body::Swim(Swim::default()))
}

/// A walk with this load: 10 minutes at effort 0–10 would not reach every number, so minutes do.
pub(crate) fn load(on: Day, au: f64) -> Make {
    let effort = if au > 600.0 { 10 } else { 1 };
    walk(on)
        .effort(effort)
        .minutes(au / f64::from(u8::try_from(effort).expect("small")))
}

/// A break from sitting.
pub(crate) fn pause(on: Day) -> Make {
    make(on, Body::Break(SittingBreak::default()))
}

/// A measure of both thighs at one place.
pub(crate) fn girth(on: Day, place: GirthPlace, left: Option<f64>, right: Option<f64>) -> Make {
    let tape = |cm: Option<f64>| cm.map(|cm| Centimetres::new(cm).expect("10 to 200"));
    make(
        on,
        Body::Girth(Girth {
            place,
            cm: PerSide {
                left: tape(left),
                right: tape(right),
            },
        }),
    )
}

/// A check-in without answers.
pub(crate) fn check_in(on: Day) -> Make {
    make(on, Body::CheckIn(CheckIn::default()))
}

/// A confirmed rest day.
pub(crate) fn rest(on: Day) -> Make {
    let answers = CheckIn {
        rest_confirmed: true,
        ..CheckIn::default()
    };
    make(on, Body::CheckIn(answers))
}

impl Make {
    /// Says how long somebody sat before a break.
    pub(crate) fn sat(mut self, minutes: f64) -> Self {
        if let Body::Break(pause) = &mut self.0.body {
            pause.sat_before = Some(Minutes::new(minutes).expect("0.1 to 600"));
        }
        self
    }

    /// Sets the time of day.
    pub(crate) fn at(mut self, time: &str) -> Self {
        self.0.when.time = Some(time.parse::<ClockTime>().expect("a time"));
        self
    }

    /// Adds a set.
    pub(crate) fn set(self, side: SetSide, reps: i64) -> Self {
        self.full_set(side, reps, None, None)
    }

    /// Adds a set with hold, and seconds up and down.
    pub(crate) fn full_set(
        mut self,
        side: SetSide,
        reps: i64,
        hold: Option<f64>,
        tempo: Option<(f64, f64)>,
    ) -> Self {
        let Body::Strength(strength) = &mut self.0.body else {
            panic!("only strength has sets");
        };
        strength.sets.push(Set {
            side,
            reps: Reps::new(reps).expect("reps"),
            hold: hold.map(|hold| Hold::new(hold).expect("hold")),
            tempo: tempo.map(|(up, down)| Tempo::new(up, down).expect("tempo")),
        });
        self
    }

    /// Takes the sets away again.
    pub(crate) fn no_sets(mut self) -> Self {
        if let Body::Strength(strength) = &mut self.0.body {
            strength.sets.clear();
        }
        self
    }

    /// Minutes, effort and pain of a session, to change them.
    pub(crate) fn exertion(&mut self) -> &mut Exertion {
        self.0.body.exertion_mut().expect("a session")
    }

    /// Sets the effort.
    pub(crate) fn effort(mut self, effort: i64) -> Self {
        self.exertion().effort = Some(Effort::new(effort).expect("effort"));
        self
    }

    /// Sets the minutes; none when zero.
    pub(crate) fn minutes(mut self, minutes: f64) -> Self {
        if minutes > 0.0 {
            self.exertion().minutes = Some(Minutes::new(minutes).expect("minutes"));
        }
        self
    }

    /// Sets the worst pain of one side.
    pub(crate) fn worst(mut self, side: Side, pain: i64) -> Self {
        self.exertion().pain.get_mut(side).worst = Some(points(pain));
        self
    }

    /// Sets the pain of one side before.
    pub(crate) fn before(mut self, side: Side, pain: i64) -> Self {
        self.exertion().pain.get_mut(side).before = Some(points(pain));
        self
    }

    /// Sets the pain of one side the next morning, kept with the session.
    pub(crate) fn next(mut self, side: Side, pain: i64) -> Self {
        self.exertion().pain.get_mut(side).next_morning = Some(points(pain));
        self
    }

    /// The answers of a check-in, to change them.
    pub(crate) fn answers(&mut self) -> &mut CheckIn {
        let Body::CheckIn(check_in) = &mut self.0.body else {
            panic!("only a check-in asks about the morning");
        };
        check_in
    }

    /// Sets the check-in's pain of one side.
    pub(crate) fn morning(mut self, side: Side, pain: i64) -> Self {
        *self.answers().pain.get_mut(side) = Some(points(pain));
        self
    }

    /// The entry.
    pub(crate) fn done(self) -> Entry {
        self.0
    }
}

fn points(pain: i64) -> Pain {
    Pain::new(pain).expect("pain")
}

/// A diary of these entries; the first gets [`id`] 1, the second 2 and so on.
pub(crate) fn diary(entries: impl IntoIterator<Item = Make>) -> Diary {
    let mut diary = Diary::default();
    for (place, Make(mut entry)) in entries.into_iter().enumerate() {
        entry.id = id(place as u128 + 1);
        diary.entries.push(entry);
    }
    diary.sort();
    diary
}

/// The history of these entries; the first gets [`id`] 1, the second 2 and so on.
pub(crate) fn history(entries: impl IntoIterator<Item = Make>) -> History {
    History::of(&diary(entries))
}
