//! Owns what stands around the facts: codes, the person, the program, and where everything comes from.

use std::io;

use crate::domain::Diary;
use crate::exchange::fhir::codes::{
    DIARY_SYSTEM, OWN_CODES, OWN_VERSION, PARTICIPANT, PSEUDONYM_SYSTEM,
};
use crate::exchange::fhir::make::{Maker, plain};
use crate::exchange::fhir::shape::code_system::CodeSystem;
use crate::exchange::fhir::shape::device::{Device, DeviceName, DeviceVersion};
use crate::exchange::fhir::shape::elements::{CodeableConcept, Identifier, Reference};
use crate::exchange::fhir::shape::patient::{Absent, HumanName, Patient};
use crate::exchange::fhir::shape::provenance::{Agent, Provenance};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::{Part, times};

/// What the program is called.
const PROGRAM: &str = "Evenly";

/// Writes the codes, the person and the program.
pub(in crate::exchange::fhir) fn put<W: io::Write>(
    maker: &Maker<'_>,
    diary: &Diary,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let words = maker.options.words;
    let id = maker.ids.named("codes", OWN_VERSION);
    let codes = CodeSystem {
        resource_type: "CodeSystem",
        id,
        language: words.language().id(),
        url: OWN_CODES,
        version: OWN_VERSION,
        name: "EvenlyDiary",
        title: words.fhir_codes_title(),
        status: "active",
        description: words.fhir_codes_about(),
        case_sensitive: true,
        content: "complete",
        concept: maker.book.concepts(),
    };
    sink.put(id, &codes)?;
    sink.put(maker.patient, &patient(maker, diary))?;
    let device = Device {
        resource_type: "Device",
        id: maker.device,
        status: "active",
        names: [DeviceName {
            name: PROGRAM,
            kind: "user-friendly-name",
        }],
        kind: CodeableConcept::words(PROGRAM),
        version: [DeviceVersion {
            value: maker.options.version,
        }],
    };
    sink.put(maker.device, &device)
}

fn patient(maker: &Maker<'_>, diary: &Diary) -> Patient {
    let own = diary
        .id
        .as_ref()
        .map_or_else(|| maker.patient.to_string(), ToString::to_string);
    let mut identifier = vec![Identifier {
        system: DIARY_SYSTEM,
        value: own,
    }];
    let pseudonym = diary.shown_pseudonym();
    let pseudonym = pseudonym.and_then(|pseudonym| seen(pseudonym.as_str()));
    identifier.extend(pseudonym.map(|value| Identifier {
        system: PSEUDONYM_SYSTEM,
        value,
    }));
    let name = diary.person.name.as_ref();
    let name = name.and_then(|name| seen(name.as_str()));
    let name = match (maker.options.name, name) {
        (Part::Taken, Some(text)) => HumanName::Said {
            text,
            family: Absent::because("unknown"),
        },
        (Part::Taken, None) => HumanName::Absent(Absent::because("unknown")),
        (Part::Left, _) => HumanName::Absent(Absent::because("masked")),
    };
    Patient {
        resource_type: "Patient",
        id: maker.patient,
        identifier,
        name: [name],
        // The diary does not ask, and the guide's rules want an answer.
        gender: "unknown",
    }
}

/// A text as FHIR takes it; `None` where nothing of it can be seen.
fn seen(text: &str) -> Option<String> {
    let text = plain(text);
    (!text.trim().is_empty()).then(|| text.into_owned())
}

/// Writes who said all that was written so far, and what put it together.
pub(in crate::exchange::fhir) fn put_provenance<W: io::Write>(
    maker: &Maker<'_>,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let agent = |role, who| Agent {
        kind: CodeableConcept::code(PARTICIPANT, role),
        who: Reference::to(who),
    };
    let id = maker.ids.named("diary", "provenance");
    let provenance = Provenance {
        resource_type: "Provenance",
        id,
        target: sink.references(),
        recorded: times::instant(maker.options.now),
        agent: vec![
            agent("author", maker.patient),
            agent("assembler", maker.device),
        ],
    };
    sink.put(id, &provenance)
}
