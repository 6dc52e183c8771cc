//! Owns the made-up person's care path and body maps.

use fastrand::Rng;

use crate::application::demo::beside::Makers;
use crate::domain::{
    Body, BodyMap, BodyRegion, CareStep, ClockTime, DayRange, Diary, Entry, MarkPlace,
    MarkStrength, Note, Sensation, Side, StepKind, StepLine, StepName, StepState, VisitText,
    VisitWords, When,
};
use crate::i18n::Words;

/// Days between two body maps.
const MAP_DAYS: i64 = 42;
/// From how many days on an injection of long ago belongs to the path.
const LONG: i64 = 600;

/// Adds the steps, the maps, and what the person wants to say at a visit.
pub(super) fn add(
    diary: &mut Diary,
    days: DayRange,
    (makers, words): (&Makers<'_>, &Words),
    rng: &mut Rng,
) {
    let all = days.last.days_since(days.first);
    for made in steps(all, words) {
        put(diary, days, (made.ago, made.time), makers, made.body, rng);
    }
    let mut ago = (all - all % MAP_DAYS).max(2);
    while ago > 0 {
        let years = (all - ago) as f64 / 365.25;
        let time = ClockTime::new(8, 20).ok();
        put(diary, days, (ago, time), makers, map(years), rng);
        ago -= MAP_DAYS;
    }
    let text = |text: String| VisitText::new(&text).ok();
    diary.person.visit = VisitWords {
        noticed: text(words.demo_visit_noticed()),
        course: text(words.demo_visit_course()),
        questions: text(words.demo_visit_questions()),
    };
}

/// One step, so many days before the last day of the diary.
struct Made {
    ago: i64,
    time: Option<ClockTime>,
    body: Body,
}

fn steps(all: i64, words: &Words) -> Vec<Made> {
    let line = |text: String| StepLine::new(&text).ok();
    let name = |text: String| StepName::new(&text).ok();
    let step = |ago: i64, kind: StepKind, state: StepState, fill: &dyn Fn(&mut CareStep)| {
        let mut step = CareStep::new(kind, state);
        fill(&mut step);
        Made {
            ago,
            time: None,
            body: Body::CareStep(step),
        }
    };
    let mut made = vec![
        step(57, StepKind::FamilyDoctor, StepState::Done, &|step| {
            step.next = line(words.demo_step_referred());
        }),
        step(50, StepKind::BloodTests, StepState::ResultIn, &|step| {
            step.result = line(words.demo_step_blood());
        }),
        step(45, StepKind::Mri, StepState::ResultIn, &|step| {
            step.name = name(words.demo_step_mri());
            step.result = line(words.demo_step_root());
        }),
        step(39, StepKind::Orthopaedics, StepState::Done, &|step| {
            step.next = line(words.demo_step_review());
        }),
        step(33, StepKind::Treatment, StepState::Done, &|step| {
            step.name = name(words.demo_step_exercise());
        }),
        step(57, StepKind::Medicine, StepState::Done, &|step| {
            step.name = name(words.demo_step_medicine());
        }),
        step(-8, StepKind::Orthopaedics, StepState::ToBook, &|step| {
            step.name = name(words.demo_step_orthopaedic_review());
        }),
    ];
    let mut emg = step(-3, StepKind::Emg, StepState::Booked, &|_step| ());
    emg.time = ClockTime::new(10, 30).ok();
    made.push(emg);
    if all > LONG {
        let injection = step(all / 2, StepKind::Injection, StepState::Done, &|step| {
            step.name = name(words.demo_step_injection());
        });
        made.push(injection);
    }
    made
}

/// Marks that grow weaker over the years.
fn map(years: f64) -> Body {
    let marks = [
        (
            Side::Left,
            BodyRegion::UpperGluteusMaximus,
            Sensation::Thinning,
            7.0,
        ),
        (
            Side::Left,
            BodyRegion::GluteusMedius,
            Sensation::Weakness,
            6.0,
        ),
        (
            Side::Left,
            BodyRegion::LowerGluteusMaximus,
            Sensation::Pain,
            5.0,
        ),
        (
            Side::Left,
            BodyRegion::OuterLowerLeg,
            Sensation::Tingling,
            4.0,
        ),
        (Side::Left, BodyRegion::Foot, Sensation::Numbness, 2.0),
        (Side::Right, BodyRegion::LowBack, Sensation::Pain, 2.0),
    ];
    let mut map = BodyMap::default();
    for (side, region, sensation, first) in marks {
        let place = MarkPlace {
            side,
            region,
            sensation,
        };
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a strength from 1 to 10, and less"
        )]
        let strength = (first / (1.0 + years / 2.0)).round() as i64;
        if let Ok(strength) = MarkStrength::new(strength) {
            map.mark(place, strength);
        }
    }
    Body::BodyMap(map)
}

fn put(
    diary: &mut Diary,
    days: DayRange,
    (ago, time): (i64, Option<ClockTime>),
    makers: &Makers<'_>,
    body: Body,
    rng: &mut Rng,
) {
    let day = days.last.plus(-ago);
    // What lies ahead was written down on the last day.
    let Ok(evening) = ClockTime::new(19, 45) else {
        return;
    };
    let recorded = (makers.resolve)(day.min(days.last), time.unwrap_or(evening));
    let mut random = [0_u8; 10];
    rng.fill(&mut random);
    diary.entries.push(Entry {
        id: (makers.identify)(&recorded, random),
        when: When {
            day,
            time,
            start: time.map(|time| (makers.resolve)(day, time)),
        },
        recorded,
        body,
        note: Note::default(),
    });
}
