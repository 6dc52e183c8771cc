//! Owns body maps: one fact for each mark.

use std::io;

use crate::domain::{BodyMap, Entry, MarkPlace, MarkStrength};
use crate::exchange::fhir::codes::{List, Term, Unit};
use crate::exchange::fhir::make::Maker;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Quantity};
use crate::exchange::fhir::shape::observation::{Observation, Value};
use crate::exchange::fhir::sink::Sink;

/// Writes what one map marks; a map without marks says so in one fact.
pub(super) fn put<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    map: &BodyMap,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    if map.is_empty() {
        let mut fact = maker.answered(entry, "body-map", maker.book.term(Term::BodyMark));
        let said = maker.options.words.region_no_marks();
        fact.value = Some(Value::Words(said.into()));
        return sink.put(fact.id, &fact);
    }
    for (place, strength) in map.marks() {
        let fact = mark(maker, entry, place, strength);
        sink.put(fact.id, &fact)?;
    }
    Ok(())
}

fn mark<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    place: MarkPlace,
    strength: MarkStrength,
) -> Observation<'a> {
    let MarkPlace {
        side,
        region,
        sensation,
    } = place;
    let role = format!("mark-{}-{}-{}", side.id(), region.id(), sensation.id());
    let words = maker.options.words;
    let mut fact = maker.answered(entry, &role, maker.book.term(Term::BodyMark));
    fact.value = Some(Value::Quantity(Quantity::of(
        f64::from(strength.get()),
        Unit::Score,
    )));
    let site = words.fhir_pain_place(&words.side(side), &words.body_region(region));
    fact.body_site = Some(CodeableConcept::words(site));
    fact.component = vec![
        maker.side(side.into()),
        maker.chosen(Term::MarkRegion, List::Region, region.id()),
        maker.chosen(Term::MarkSensation, List::Sensation, sensation.id()),
    ];
    fact
}
