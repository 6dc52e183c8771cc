//! Owns the sample diary: a made-up person's years, the same for the same seed.

mod beside;
mod care;
mod fill;
mod person;
mod sessions;

pub use self::fill::{fill, is_empty};

use fastrand::Rng;

use crate::application::demo::beside::Makers;
use crate::application::demo::person::{DayPlan, Person};
use crate::domain::{
    Body, ClockTime, Day, DayRange, Diary, Entry, EntryId, Note, ProfessionalSeen, Profile, Side,
    Stamp, When,
};
use crate::i18n::Words;

/// The most years a sample diary may hold.
pub const MOST_YEARS: u32 = 40;

/// Tells the numbers of what stands beside the sessions from those of the sessions.
const BESIDE_SEED: u64 = 0x0062_6573_6964_6500;

/// What a sample diary is made from.
#[derive(Clone, Copy)]
pub struct DemoOrder<'a> {
    /// How many years, 1 to [`MOST_YEARS`].
    pub years: u32,
    /// The same seed makes the same diary.
    pub seed: u64,
    /// The last day of the diary.
    pub last: Day,
    /// The words of the few notes.
    pub words: &'a Words,
}

/// Makes a diary of a person whose left buttock is weaker: strength that rises, flares, holidays,
/// illness, days without an entry; plans, weekly safety checks, girths, the warnings of the last
/// weeks, a care path and body maps. Ten years hold at least 3,000 exercise sessions, 18,000 sets,
/// 2,600 walks, 500 swims, 29,000 breaks and 3,600 check-ins. The last days hold a session that
/// hurt and a morning that had not settled, so that a warning can be seen.
///
/// `resolve` gives the instant of a day and a time of day, `identify` an identifier made of an
/// instant and ten random bytes.
pub fn diary(
    order: DemoOrder<'_>,
    resolve: impl Fn(Day, ClockTime) -> Stamp,
    identify: impl Fn(&Stamp, [u8; 10]) -> EntryId,
) -> Diary {
    let years = order.years.clamp(1, MOST_YEARS);
    let first = order.last.plus(1 - i64::from(years) * 3_653 / 10);
    let days = order.last.days_since(first) + 1;
    let mut rng = Rng::with_seed(order.seed);
    let mut person = Person::new(days);
    let mut diary = Diary {
        profile: Profile {
            weaker_side: Some(Side::Left),
            professional_seen: Some(ProfessionalSeen::Yes(Some(first.plus(-9)))),
            ..Profile::default()
        },
        ..Diary::default()
    };
    for number in 0..days {
        let plan = person.plan(number, &mut rng);
        let day = first.plus(number);
        for (time, body, note) in bodies(&mut person, &plan, order.words, &mut rng) {
            let start = resolve(day, time);
            let mut random = [0_u8; 10];
            rng.fill(&mut random);
            diary.entries.push(Entry {
                id: identify(&start, random),
                recorded: start.clone(),
                when: When {
                    day,
                    time: Some(time),
                    start: Some(start),
                },
                body,
                note,
            });
        }
    }
    let covered = DayRange {
        first,
        last: order.last,
    };
    let makers = Makers {
        resolve: &resolve,
        identify: &identify,
    };
    // Numbers of their own, so that the sessions stay what they are.
    let mut rng = Rng::with_seed(order.seed ^ BESIDE_SEED);
    beside::add(&mut diary, covered, &makers, &mut rng);
    care::add(&mut diary, covered, (&makers, order.words), &mut rng);
    diary.sort();
    diary
}

/// What one day brings, as time of day, body and note.
fn bodies(
    person: &mut Person,
    plan: &DayPlan,
    words: &Words,
    rng: &mut Rng,
) -> Vec<(ClockTime, Body, Note)> {
    let mut made = Vec::new();
    if plan.forgotten {
        return made;
    }
    let mut push = |hour: u32, minute: u32, body: Body, note: Note| {
        if let Ok(time) = ClockTime::new(hour, minute) {
            made.push((time, body, note));
        }
    };
    push(
        7,
        rng.u32(10..55),
        sessions::check_in(person, plan, rng),
        Note::default(),
    );
    for number in 0..plan.breaks {
        let hour = 9 + number;
        push(
            hour,
            rng.u32(0..60),
            sessions::sitting_break(rng),
            Note::default(),
        );
    }
    if plan.walk {
        push(
            12,
            rng.u32(5..50),
            sessions::walk(person, plan, rng),
            Note::default(),
        );
    }
    if plan.swim {
        push(
            17,
            rng.u32(0..30),
            sessions::swim(person, plan, rng),
            Note::default(),
        );
    }
    if plan.exercise {
        let note = note(person, plan, words, rng);
        push(
            18,
            rng.u32(0..25),
            sessions::bridges(person, plan, rng),
            note,
        );
        push(
            18,
            rng.u32(30..59),
            sessions::leg_raises(person, plan, rng),
            Note::default(),
        );
    }
    if plan.illness_begins {
        push(
            8,
            30,
            Body::Note,
            Note::new(&words.demo_note_ill()).unwrap_or_default(),
        );
    }
    made
}

fn note(person: &Person, plan: &DayPlan, words: &Words, rng: &mut Rng) -> Note {
    let text = if plan.flare_begins {
        words.demo_note_flare()
    } else if person.after_holiday() {
        words.demo_note_back()
    } else {
        match rng.u32(0..40) {
            0 => words.demo_note_level(),
            1 => words.demo_note_hamstring(),
            2 => words.demo_note_easier(),
            _ => String::new(),
        }
    };
    Note::new(&text).unwrap_or_default()
}
