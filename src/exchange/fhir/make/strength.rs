//! Owns an exercise as a fact for each side that worked: sets, repetitions, hold, time under tension.

use crate::domain::load::{TempoKnown, session_volume};
use crate::domain::{Entry, Hold, Set, SetSide, Strength};
use crate::exchange::fhir::codes::{Term, Unit};
use crate::exchange::fhir::make::{Maker, session};
use crate::exchange::fhir::shape::elements::CodeableConcept;
use crate::exchange::fhir::shape::observation::{Component, Observation};

/// One fact for each side that has sets; one for the session where nobody counted sets.
pub(super) fn exercises<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    strength: &Strength,
) -> Vec<Observation<'a>> {
    if strength.sets.is_empty() {
        let side = strength.side.or(strength.variant.usual_side());
        return vec![exercise(maker, entry, strength, side)];
    }
    let sides = SetSide::ALL
        .into_iter()
        .filter(|side| strength.sets.iter().any(|set| set.side == *side));
    sides
        .map(|side| exercise(maker, entry, strength, Some(side)))
        .collect()
}

fn exercise<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    strength: &Strength,
    side: Option<SetSide>,
) -> Observation<'a> {
    let role = format!("exercise-{}", side.map_or("unsaid", SetSide::id));
    let code = maker.book.exercise(strength.variant);
    let mut fact = session::member(maker, entry, &role, code);
    let Some(side) = side else {
        return fact;
    };
    fact.body_site = Some(buttock(maker, side));
    fact.component.push(maker.side(side));
    let sets: Vec<&Set> = strength
        .sets
        .iter()
        .filter(|set| set.side == side)
        .collect();
    fact.component.extend(volume(maker, strength, side));
    fact.component.extend(each_set(maker, &sets));
    fact
}

fn buttock<'a>(maker: &Maker<'a>, side: SetSide) -> CodeableConcept<'a> {
    let words = maker.options.words;
    let side = match side.alone() {
        Some(side) => words.side(side),
        None => words.set_side(side),
    };
    CodeableConcept::words(words.fhir_buttock(&side))
}

/// The sums of one side.
fn volume<'a>(maker: &Maker<'a>, strength: &Strength, side: SetSide) -> Vec<Component<'a>> {
    let Some(volume) = session_volume(strength).remove(&side) else {
        return Vec::new();
    };
    let tension = match volume.tempo {
        TempoKnown::Given => Term::Tut,
        TempoKnown::Assumed => Term::TutAssumed,
    };
    vec![
        maker.number(Term::Sets, f64::from(volume.sets), Unit::Sets),
        maker.number(Term::Reps, f64::from(volume.reps), Unit::Reps),
        maker.number(tension, volume.tut_s, Unit::Seconds),
    ]
}

/// The hold where every set had the same; else each set by itself, where sets differ.
fn each_set<'a>(maker: &Maker<'a>, sets: &[&Set]) -> Vec<Component<'a>> {
    let hold = |hold: Hold, term| maker.number(term, hold.get(), Unit::Seconds);
    let mut pairs = sets.iter().zip(sets.iter().skip(1));
    let alike = pairs.all(|(one, next)| one.reps == next.reps && one.hold == next.hold);
    if alike {
        let said = sets.first().and_then(|set| set.hold);
        return said
            .map(|said| hold(said, Term::Hold))
            .into_iter()
            .collect();
    }
    let mut parts = Vec::with_capacity(2 * sets.len());
    for set in sets {
        let reps = f64::from(set.reps.get());
        parts.push(maker.number(Term::RepsInSet, reps, Unit::Reps));
        parts.extend(set.hold.map(|said| hold(said, Term::HoldInSet)));
    }
    parts
}
