//! Owns breaks from sitting: a count for each day that has some.

use std::collections::BTreeMap;
use std::io;

use crate::domain::{Body, Day, Diary};
use crate::exchange::fhir::codes::{CATEGORY, Term, Unit};
use crate::exchange::fhir::make::Maker;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Quantity};
use crate::exchange::fhir::shape::observation::{Effective, Value};
use crate::exchange::fhir::sink::Sink;

/// Writes the counts, oldest day first. A day without breaks has none: perhaps nobody logged them.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    diary: &Diary,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let mut days: BTreeMap<Day, u32> = BTreeMap::new();
    for entry in &diary.entries {
        if matches!(entry.body, Body::Break(_)) {
            *days.entry(entry.when.day).or_default() += 1;
        }
    }
    for (day, breaks) in days {
        let id = maker.ids.named(format_args!("day/{day}"), "sitting-breaks");
        let category = vec![CodeableConcept::code(CATEGORY, "activity")];
        let code = maker.book.term(Term::Breaks);
        let effective = Effective::At(day.to_string());
        let mut fact = maker.observation(id, category, code, effective);
        let value = Quantity::of(f64::from(breaks), Unit::CountPerDay);
        fact.value = Some(Value::Quantity(value));
        fact.method = Some(maker.book.term(Term::Counted));
        sink.put(id, &fact)?;
    }
    Ok(())
}
