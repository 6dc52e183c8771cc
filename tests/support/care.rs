//! Owns short builders of care path steps and body maps for tests.

use evenly::domain::{
    Body, BodyMap, BodyRegion, CareStep, Day, Entry, MarkPlace, MarkStrength, Note, Sensation,
    Side, StepKind, StepLine, StepName, StepPlace, StepState,
};

use crate::entries::girth;

/// A step on a day.
pub(crate) fn step(on: Day, kind: StepKind, state: StepState) -> CareEntry {
    let step = CareStep::new(kind, state);
    CareEntry {
        entry: with_body(on, Body::CareStep(step.clone())),
        step,
    }
}

/// A body map on a day.
pub(crate) fn body_map(on: Day, marks: &[(Side, BodyRegion, Sensation, i64)]) -> Entry {
    with_body(on, Body::BodyMap(marked(marks)))
}

/// A body map with these marks.
pub(crate) fn marked(marks: &[(Side, BodyRegion, Sensation, i64)]) -> BodyMap {
    let mut map = BodyMap::default();
    for (side, region, sensation, strength) in marks {
        let place = MarkPlace {
            side: *side,
            region: *region,
            sensation: *sensation,
        };
        map.mark(place, MarkStrength::new(*strength).expect("1 to 10"));
    }
    map
}

fn with_body(on: Day, body: Body) -> Entry {
    let entry = girth(on, evenly::domain::GirthPlace::Thigh10, None, None).done();
    Entry { body, ..entry }
}

/// A step under construction.
#[derive(Clone)]
pub(crate) struct CareEntry {
    entry: Entry,
    step: CareStep,
}

impl CareEntry {
    /// Gives it a name.
    pub(crate) fn named(mut self, name: &str) -> Self {
        self.step.name = Some(StepName::new(name).expect("a name"));
        self
    }

    /// Says where it takes place.
    pub(crate) fn place(mut self, place: &str) -> Self {
        self.step.place = Some(StepPlace::new(place).expect("a place"));
        self
    }

    /// Says what came of it.
    pub(crate) fn result(mut self, result: &str) -> Self {
        self.step.result = Some(StepLine::new(result).expect("a line"));
        self
    }

    /// Says what comes next.
    pub(crate) fn next(mut self, next: &str) -> Self {
        self.step.next = Some(StepLine::new(next).expect("a line"));
        self
    }

    /// Says when it ends.
    pub(crate) fn until(mut self, day: Day) -> Self {
        self.step.until = Some(day);
        self
    }

    /// Adds a note.
    pub(crate) fn note(mut self, note: &str) -> Self {
        self.entry.note = Note::new(note).expect("a note");
        self
    }

    /// The entry.
    pub(crate) fn done(self) -> Entry {
        Entry {
            body: Body::CareStep(self.step),
            ..self.entry
        }
    }
}
