//! Owns the morning check-in as facts of its own.

use std::io;

use crate::domain::{CheckIn, Entry};
use crate::exchange::fhir::codes::{List, PainMoment, Term, Unit};
use crate::exchange::fhir::make::{Maker, pain};
use crate::exchange::fhir::shape::elements::Quantity;
use crate::exchange::fhir::shape::observation::{Observation, Value};
use crate::exchange::fhir::sink::Sink;

/// Writes each thing that was answered.
pub(super) fn put<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    said: &CheckIn,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    for (side, pain) in said.pain.iter() {
        if let Some(pain) = pain {
            let fact = pain::rating(maker, entry, (side, PainMoment::Morning), *pain);
            sink.put(fact.id, &fact)?;
        }
    }
    let score = |term, role, value: u8| {
        let value = Quantity::of(f64::from(value), Unit::Score);
        fact(maker, entry, (term, role), Value::Quantity(value))
    };
    let slept = |minutes: u16| {
        let value = Quantity::of(f64::from(minutes), Unit::Minutes);
        fact(maker, entry, (Term::Sleep, "sleep"), Value::Quantity(value))
    };
    let weaker = |id| {
        let value = Value::Concept(maker.book.code(List::Weaker, id));
        fact(maker, entry, (Term::Weaker, "weaker"), value)
    };
    let rest = || fact(maker, entry, (Term::RestDay, "rest-day"), Value::Yes(true));
    let facts = [
        said.soreness
            .map(|sore| score(Term::Soreness, "soreness", sore.get())),
        said.weaker.map(|said| weaker(said.id())),
        said.fatigue
            .map(|tired| score(Term::Fatigue, "tiredness", tired.get())),
        said.sleep.map(|sleep| slept(sleep.get())),
        said.rest_confirmed.then(rest),
    ];
    for fact in facts.into_iter().flatten() {
        sink.put(fact.id, &fact)?;
    }
    Ok(())
}

fn fact<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    (term, role): (Term, &str),
    value: Value<'a>,
) -> Observation<'a> {
    let mut fact = maker.answered(entry, role, maker.book.term(term));
    fact.value = Some(value);
    fact
}
