//! Owns making resources from the diary, one file a kind of thing.

pub(super) mod body_map;
pub(super) mod care_step;
pub(super) mod check_in;
pub(super) mod days;
pub(super) mod entries;
pub(super) mod own;
pub(super) mod own_plans;
pub(super) mod pain;
pub(super) mod person;
pub(super) mod plans;
pub(super) mod safety;
pub(super) mod session;
pub(super) mod strength;
pub(super) mod weeks;

use std::borrow::Cow;

use crate::domain::{Entry, SetSide, Side};
use crate::exchange::fhir::codes::{Book, List, Term, Unit, survey_category};
use crate::exchange::fhir::ids::{Ids, ResourceId};
use crate::exchange::fhir::shape::elements::{Annotation, CodeableConcept, Quantity, Reference};
use crate::exchange::fhir::shape::observation::{Component, Effective, Observation, Value};
use crate::exchange::fhir::{FhirOptions, Part, times};

/// What every kind of thing needs: words, codes, identifiers, and whom it is about.
pub(super) struct Maker<'a> {
    pub(super) options: &'a FhirOptions<'a>,
    pub(super) book: &'a Book,
    pub(super) ids: &'a Ids,
    pub(super) patient: ResourceId,
    pub(super) device: ResourceId,
}

impl<'a> Maker<'a> {
    /// Begins a bundle.
    pub(super) fn new(options: &'a FhirOptions<'a>, book: &'a Book, ids: &'a Ids) -> Self {
        Self {
            options,
            book,
            ids,
            patient: ids.named("diary", "patient"),
            device: ids.named("diary", "device"),
        }
    }

    /// Points to the person.
    pub(super) const fn subject(&self) -> Reference {
        Reference::to(self.patient)
    }

    /// A fact of a category that has neither value nor parts yet.
    pub(super) fn observation(
        &self,
        id: ResourceId,
        category: Vec<CodeableConcept<'static>>,
        code: CodeableConcept<'a>,
        effective: Effective,
    ) -> Observation<'a> {
        Observation {
            resource_type: "Observation",
            id,
            meta: None,
            status: "final",
            category,
            code,
            subject: self.subject(),
            effective,
            value: None,
            note: Vec::new(),
            body_site: None,
            method: None,
            has_member: Vec::new(),
            derived_from: Vec::new(),
            component: Vec::new(),
        }
    }

    /// What the person wrote, as a note of a fact.
    pub(super) fn notes(&self, entry: &Entry) -> Vec<Annotation> {
        let text = self.own_words(entry.note.as_str());
        let note = text.map(|text| Annotation {
            author_reference: self.subject(),
            time: times::instant(&entry.recorded),
            text,
        });
        note.into_iter().collect()
    }

    /// What the person wrote, as a fact of its own.
    pub(super) fn note_alone(&self, entry: &Entry) -> Option<Observation<'a>> {
        let text = self.own_words(entry.note.as_str())?;
        Some(self.note_of(entry, text))
    }

    /// Words that belong to an entry, as a fact of its own.
    pub(super) fn note_of(&self, entry: &Entry, text: String) -> Observation<'a> {
        let mut fact = self.answered(entry, "note", self.book.term(Term::Note));
        fact.value = Some(Value::Words(text.into()));
        fact
    }

    /// Something that the person answered, at the time of its entry.
    pub(super) fn answered(
        &self,
        entry: &Entry,
        role: &str,
        code: CodeableConcept<'a>,
    ) -> Observation<'a> {
        let id = self.ids.named(entry.id, role);
        self.observation(
            id,
            survey_category(),
            code,
            Effective::At(times::start(entry)),
        )
    }

    /// The person's own words, where these go along and say something.
    pub(super) fn own_words(&self, text: &str) -> Option<String> {
        match self.options.notes {
            Part::Left => None,
            Part::Taken => {
                let text = plain(text);
                (!text.trim().is_empty()).then(|| text.into_owned())
            }
        }
    }

    /// A part that is a number.
    pub(super) fn number(&self, term: Term, value: f64, unit: Unit) -> Component<'a> {
        Component {
            code: self.book.term(term),
            value: Value::Quantity(Quantity::of(value, unit)),
        }
    }

    /// A part that is a value of a list.
    pub(super) fn chosen(&self, term: Term, list: List, id: &'static str) -> Component<'a> {
        Component {
            code: self.book.term(term),
            value: Value::Concept(self.book.code(list, id)),
        }
    }

    /// The side as a part.
    pub(super) fn side(&self, side: SetSide) -> Component<'a> {
        Component {
            code: self.book.term(Term::Side),
            value: Value::Concept(self.book.side(side)),
        }
    }

    /// The thigh of a side, in words.
    pub(super) fn thigh(&self, side: Side) -> CodeableConcept<'a> {
        let words = self.options.words;
        CodeableConcept::words(words.fhir_thigh(&words.side(side)))
    }
}

/// FHIR's strings know no spaces but the plain one, tabs and line breaks.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    let strange = |character: char| {
        character == '\u{FEFF}'
            || (character.is_whitespace() && !matches!(character, ' ' | '\t' | '\n' | '\r'))
    };
    if text.contains(strange) {
        Cow::Owned(text.replace(strange, " "))
    } else {
        Cow::Borrowed(text)
    }
}
