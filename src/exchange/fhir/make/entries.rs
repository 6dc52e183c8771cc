//! Owns the way through the entries: each kind to its own file.

use std::io;

use crate::domain::{Body, Diary, Entry, Girth};
use crate::exchange::fhir::codes::{List, Unit, exam_category};
use crate::exchange::fhir::make::{Maker, body_map, care_step, check_in, pain, session};
use crate::exchange::fhir::shape::elements::Quantity;
use crate::exchange::fhir::shape::observation::{Effective, Value};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::times;

/// Writes what each entry says. Breaks from sitting are counted per day elsewhere.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    diary: &Diary,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    for entry in &diary.entries {
        match &entry.body {
            Body::Strength(_) | Body::Own(_) | Body::Walk(_) | Body::Swim(_) => {
                session::put(maker, entry, sink)?;
                if let Some(exertion) = entry.body.exertion() {
                    pain::put(maker, entry, &exertion.pain, sink)?;
                }
                continue;
            }
            Body::CheckIn(said) => check_in::put(maker, entry, said, sink)?,
            Body::Girth(girth) => put_girth(maker, entry, girth, sink)?,
            Body::BodyMap(map) => body_map::put(maker, entry, map, sink)?,
            Body::CareStep(step) => {
                care_step::put(maker, entry, step, sink)?;
                continue;
            }
            Body::Break(_) | Body::Note => {}
        }
        if let Some(note) = maker.note_alone(entry) {
            sink.put(note.id, &note)?;
        }
    }
    Ok(())
}

fn put_girth<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    girth: &Girth,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    for (side, cm) in girth.cm.iter() {
        let Some(cm) = cm else {
            continue;
        };
        let id = maker
            .ids
            .named(entry.id, format_args!("girth-{}", side.id()));
        let code = maker.book.code(List::Girth, girth.place.id());
        let effective = Effective::At(times::start(entry));
        let mut fact = maker.observation(id, exam_category(), code, effective);
        fact.value = Some(Value::Quantity(Quantity::of(cm.get(), Unit::Centimetres)));
        fact.body_site = Some(maker.thigh(side));
        fact.component.push(maker.side(side.into()));
        sink.put(id, &fact)?;
    }
    Ok(())
}
