//! Owns a body map while it is marked: day, marks, note, and what it is marked with.

use crate::domain::body_outline::DRAWN;
use crate::domain::{
    Body, BodyMap, BodyRegion, Entry, Kind, MarkPlace, MarkStrength, NewEntry, Sensation, Side,
};
use crate::ui::kept::{Lines, Typing};
use crate::ui::screens::log::draft::{self as log_draft, Start, Units};
use crate::ui::screens::log::parse;

/// The most steps that can be taken back.
const MOST_STEPS: usize = 100;

/// Whether the person said that there is nothing to mark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Nothing {
    /// Not said.
    #[default]
    NotSaid,
    /// Said so.
    Said,
}

/// What is marked with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brush {
    /// What is felt or seen.
    pub sensation: Sensation,
    /// How strong, from 1 to 10, where 0 takes the mark away; `None` until it was chosen, as nobody's
    /// pain is guessed.
    pub strength: Option<u8>,
}

impl Default for Brush {
    fn default() -> Self {
        Self {
            sensation: Sensation::Pain,
            strength: None,
        }
    }
}

/// What a touch does, decided where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// It marks.
    Marks(MarkStrength),
    /// It takes marks away.
    Clears,
}

/// A body map while it is marked.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The day, the note and the entry that is changed, as in every form.
    pub form: log_draft::Draft,
    /// The marks.
    pub marks: BodyMap,
    /// Whether there is nothing to mark.
    pub nothing: Nothing,
}

/// The number of a place in the drawing: the order of drawing, left before right.
pub fn place_at(number: usize) -> Option<(Side, BodyRegion)> {
    let region = DRAWN.get(number / 2)?;
    let side = Side::ALL.get(number % 2)?;
    Some((*side, *region))
}

impl Draft {
    /// A new map, which begins with the marks of another one.
    pub fn new(start: &Start<'_>) -> Self {
        let marks = start.last.and_then(|entry| entry.body.body_map());
        Self {
            form: log_draft::Draft::new(&Start {
                kind: Kind::BodyMap,
                last: None,
                ..*start
            }),
            marks: marks.cloned().unwrap_or_default(),
            nothing: Nothing::NotSaid,
        }
    }

    /// The map of an entry that is changed. An empty one was said to be empty.
    pub fn of(entry: &Entry, units: Units) -> Self {
        let marks = entry.body.body_map().cloned().unwrap_or_default();
        let nothing = if marks.is_empty() {
            Nothing::Said
        } else {
            Nothing::NotSaid
        };
        Self {
            form: log_draft::Draft::of(entry, units),
            marks,
            nothing,
        }
    }

    /// Whether it says something: marks, or that there are none.
    pub fn is_answered(&self) -> bool {
        !self.marks.is_empty() || self.nothing == Nothing::Said
    }

    /// The entry it means, or what is wrong beside each field.
    pub fn entry(&self) -> Result<NewEntry, parse::Problems> {
        let (when, note) = parse::frame(&self.form)?;
        Ok(NewEntry {
            when,
            body: Body::BodyMap(self.marks.clone()),
            note,
        })
    }

    /// What a touch at a place does: it clears what it would mark anew; `None` while nobody said how
    /// strong.
    pub fn stroke(&self, (side, region): (Side, BodyRegion), brush: Brush) -> Option<Stroke> {
        let strength = brush.strength?;
        let place = MarkPlace {
            side,
            region,
            sensation: brush.sensation,
        };
        let Ok(strength) = MarkStrength::new(i64::from(strength)) else {
            return Some(Stroke::Clears);
        };
        Some(if self.marks.strength(place) == Some(strength) {
            Stroke::Clears
        } else {
            Stroke::Marks(strength)
        })
    }

    /// Does it to one place.
    pub fn apply(
        &mut self,
        stroke: Stroke,
        (side, region): (Side, BodyRegion),
        sensation: Sensation,
    ) {
        let place = MarkPlace {
            side,
            region,
            sensation,
        };
        match stroke {
            Stroke::Marks(strength) => {
                self.marks.mark(place, strength);
                self.nothing = Nothing::NotSaid;
            }
            Stroke::Clears => self.marks.clear(place),
        }
    }

    /// Takes every mark of one place away.
    pub fn clear_place(&mut self, (side, region): (Side, BodyRegion)) {
        for sensation in Sensation::ALL {
            self.apply(Stroke::Clears, (side, region), *sensation);
        }
    }
}

impl Typing for Draft {
    fn carry(&mut self, lines: &mut Lines) {
        self.form.carry(lines);
        let states = [(Nothing::NotSaid, "no"), (Nothing::Said, "yes")];
        lines.one_of("nothing", &mut self.nothing, &states);
        let mut marks: Vec<String> = self.marks.marks().map(word_of).collect();
        lines.list("mark", &mut marks, String::new, |mark, lines| {
            lines.text("is", mark);
        });
        self.marks = BodyMap::default();
        for (place, strength) in marks.iter().filter_map(|word| mark_of(word)) {
            self.marks.mark(place, strength);
        }
    }
}

/// A mark in words: side, region, what is felt, how strong.
fn word_of((place, strength): (MarkPlace, MarkStrength)) -> String {
    let MarkPlace {
        side,
        region,
        sensation,
    } = place;
    let strength = strength.get();
    let [side, region, sensation] = [side.id(), region.id(), sensation.id()];
    format!("{side} {region} {sensation} {strength}")
}

fn mark_of(word: &str) -> Option<(MarkPlace, MarkStrength)> {
    let words: Vec<&str> = word.split(' ').collect();
    let [side, region, sensation, strength] = words.as_slice() else {
        return None;
    };
    let place = MarkPlace {
        side: Side::from_id(side).ok()?,
        region: BodyRegion::from_id(region).ok()?,
        sensation: Sensation::from_id(sensation).ok()?,
    };
    Some((place, strength.parse().ok()?))
}

/// What was marked before each step, so that it can be taken back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Steps {
    before: Vec<(BodyMap, Nothing)>,
}

impl Steps {
    /// Keeps how a map was before a step, if the step changed it.
    pub fn keep(&mut self, before: (BodyMap, Nothing), now: &Draft) {
        if before.0 == now.marks && before.1 == now.nothing {
            return;
        }
        if self.before.len() == MOST_STEPS {
            self.before.remove(0);
        }
        self.before.push(before);
    }

    /// Takes the last step back.
    pub fn take_back(&mut self, draft: &mut Draft) {
        if let Some((marks, nothing)) = self.before.pop() {
            draft.marks = marks;
            draft.nothing = nothing;
        }
    }

    /// Whether there is none to take back.
    pub const fn is_empty(&self) -> bool {
        self.before.is_empty()
    }
}
