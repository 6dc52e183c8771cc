//! Owns an exercise that a physiotherapist made up, as a fact for each side that worked. No public
//! code can name it: ours says what it is, and its text says its name.

use crate::domain::{Counted, Entry, ExerciseName, OwnSession, OwnSet, SetSide};
use crate::exchange::fhir::codes::{Term, Unit};
use crate::exchange::fhir::make::{Maker, plain, session};
use crate::exchange::fhir::shape::observation::{Component, Observation};

/// One fact for each side that has sets; one for the session where nobody counted sets.
pub(super) fn exercises<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    own: &OwnSession,
) -> Vec<Observation<'a>> {
    if own.sets.is_empty() {
        return vec![exercise(maker, entry, own, None)];
    }
    let sides = SetSide::ALL
        .into_iter()
        .filter(|side| own.sets.iter().any(|set| set.side == *side));
    sides
        .map(|side| exercise(maker, entry, own, Some(side)))
        .collect()
}

fn exercise<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    own: &OwnSession,
    side: Option<SetSide>,
) -> Observation<'a> {
    let role = format!("exercise-{}", side.map_or("unsaid", SetSide::id));
    let name = called(maker, &own.name);
    let code = maker.book.term(Term::OwnExercise).said(name);
    let mut fact = session::member(maker, entry, &role, code);
    let Some(side) = side else {
        return fact;
    };
    fact.component.push(maker.side(side));
    let sets: Vec<&OwnSet> = own.sets.iter().filter(|set| set.side == side).collect();
    fact.component
        .push(maker.number(Term::Sets, sets.len() as f64, Unit::Sets));
    let (sum, each, unit) = match own.counted {
        Counted::Reps => (Term::Reps, Term::RepsInSet, Unit::Reps),
        Counted::Seconds => (Term::SecondsHeld, Term::SecondsInSet, Unit::Seconds),
        Counted::Minutes => (Term::MinutesDone, Term::MinutesInSet, Unit::Minutes),
    };
    let amount = f64::from(own.amount(side));
    fact.component.push(maker.number(sum, amount, unit));
    fact.component.extend(each_set(maker, &sets, (each, unit)));
    fact
}

/// Its name, or what it is where nothing of the name can be seen.
pub(super) fn called(maker: &Maker<'_>, name: &ExerciseName) -> String {
    let name = plain(name.as_str()).into_owned();
    if name.trim().is_empty() {
        maker.options.words.own_fhir_exercise()
    } else {
        name
    }
}

/// Each set by itself, where sets differ.
fn each_set<'a>(
    maker: &Maker<'a>,
    sets: &[&OwnSet],
    (term, unit): (Term, Unit),
) -> Vec<Component<'a>> {
    let mut pairs = sets.iter().zip(sets.iter().skip(1));
    if pairs.all(|(one, next)| one.amount == next.amount) {
        return Vec::new();
    }
    sets.iter()
        .map(|set| maker.number(term, f64::from(set.amount.get()), unit))
        .collect()
}
