//! Owns writing a diary as one FHIR bundle, one resource a line.

use std::io;

use crate::domain::Diary;
use crate::exchange::fhir::codes::Book;
use crate::exchange::fhir::ids::Ids;
use crate::exchange::fhir::make::{Maker, days, entries, own_plans, person, plans, safety, weeks};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::{FhirOptions, Part, times};

/// Writes a diary, resource by resource; give it a buffered writer.
pub fn write(diary: &Diary, options: &FhirOptions<'_>, out: impl io::Write) -> io::Result<()> {
    let ids = Ids::of(diary);
    let book = Book::new(options.words, options.snomed);
    let maker = Maker::new(options, &book, &ids);
    let id = ids.named("diary", "bundle");
    let language = options.words.language().id();
    let mut sink = Sink::open(out, id, &times::instant(options.now), language)?;
    person::put(&maker, diary, &mut sink)?;
    match options.safety {
        Part::Left => {}
        Part::Taken => safety::put(&maker, &diary.safety, &mut sink)?,
    }
    entries::put(&maker, diary, &mut sink)?;
    days::put(&maker, diary, &mut sink)?;
    weeks::put(&maker, diary, &mut sink)?;
    plans::put(&maker, diary, &mut sink)?;
    own_plans::put(&maker, &diary.plan_sheets, &mut sink)?;
    person::put_provenance(&maker, &mut sink)?;
    sink.close()
}

/// Writes a diary into memory.
pub fn to_bytes(diary: &Diary, options: &FhirOptions<'_>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(diary.entries.len() * 2_000 + 16_000);
    // Writing into memory has nothing that could fail.
    let _written = write(diary, options, &mut bytes);
    bytes
}
