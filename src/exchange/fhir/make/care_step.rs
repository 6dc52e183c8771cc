//! Owns the steps of the care path: visits, procedures, medicines and results.

use std::io;

use crate::domain::{
    CareStep, Entry, StepDue, StepGroup, StepLine, StepName, StepPlace, StepState,
};
use crate::exchange::fhir::codes::{ACT_CODES, List};
use crate::exchange::fhir::make::Maker;
use crate::exchange::fhir::shape::care_step::{
    Encounter, MedicationStatement, Performed, Procedure,
};
use crate::exchange::fhir::shape::elements::{Annotation, CodeableConcept, Coding, Period};
use crate::exchange::fhir::shape::observation::Value;
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::times;

/// Writes one step as the resource that fits its kind.
pub(super) fn put<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    step: &CareStep,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let said = Said { maker, entry, step };
    match step.kind.group() {
        StepGroup::Visit => said.visit(sink),
        StepGroup::Examination | StepGroup::Treatment | StepGroup::Injection => {
            said.procedure(sink)
        }
        StepGroup::Medicine => said.medicine(sink),
        StepGroup::Result => said.result(sink),
    }
}

/// A step on its way out.
struct Said<'m, 'a> {
    maker: &'m Maker<'a>,
    entry: &'m Entry,
    step: &'m CareStep,
}

impl<'a> Said<'_, 'a> {
    fn visit<W: io::Write>(&self, sink: &mut Sink<W>) -> io::Result<()> {
        let id = self.maker.ids.named(self.entry.id, "visit");
        let is_over = matches!(self.step.state, StepState::Done | StepState::ResultIn);
        let encounter = Encounter {
            resource_type: "Encounter",
            id,
            status: if is_over { "finished" } else { "planned" },
            class: Coding {
                system: ACT_CODES,
                code: "AMB".into(),
            },
            kind: [self.code()],
            subject: self.maker.subject(),
            period: (self.step.state != StepState::ToBook).then(|| Period {
                start: times::start(self.entry),
                end: None,
            }),
        };
        sink.put(id, &encounter)?;
        // A visit has no place for words, so they are a fact of their own.
        let words = self.words(self.step.result.as_ref().map(StepLine::as_str));
        self.note_alone(words, sink)
    }

    fn procedure<W: io::Write>(&self, sink: &mut Sink<W>) -> io::Result<()> {
        let id = self.maker.ids.named(self.entry.id, "procedure");
        let status = match self.due() {
            StepDue::Over => "completed",
            StepDue::Running => "in-progress",
            StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead | StepDue::Passed => {
                "preparation"
            }
        };
        let was_done = matches!(self.step.state, StepState::Done | StepState::ResultIn);
        let performed = was_done.then(|| {
            if self.step.kind.lasts() {
                Performed::During(self.period())
            } else {
                Performed::At(times::start(self.entry))
            }
        });
        let result = self.step.result.as_ref();
        let outcome = result.and_then(|text| self.maker.own_words(text.as_str()));
        let procedure = Procedure {
            resource_type: "Procedure",
            id,
            status,
            code: self.code(),
            subject: self.maker.subject(),
            performed,
            outcome: outcome.map(CodeableConcept::words),
            note: self.notes(),
        };
        sink.put(id, &procedure)
    }

    fn medicine<W: io::Write>(&self, sink: &mut Sink<W>) -> io::Result<()> {
        let id = self.maker.ids.named(self.entry.id, "medicine");
        let status = match self.due() {
            StepDue::Over => "completed",
            StepDue::Running => "active",
            StepDue::ToArrange | StepDue::ToArrangeLate | StepDue::Ahead | StepDue::Passed => {
                "intended"
            }
        };
        let medicine = MedicationStatement {
            resource_type: "MedicationStatement",
            id,
            status,
            medication_codeable_concept: self.code(),
            subject: self.maker.subject(),
            effective_period: (self.step.state != StepState::ToBook).then(|| self.period()),
            date_asserted: times::instant(&self.entry.recorded),
            information_source: self.maker.subject(),
            note: self.notes(),
        };
        sink.put(id, &medicine)
    }

    /// A result that is only expected says nothing yet but what the person wrote about it.
    fn result<W: io::Write>(&self, sink: &mut Sink<W>) -> io::Result<()> {
        if self.step.state == StepState::Booked {
            return self.note_alone(self.words(None), sink);
        }
        let mut fact = self.maker.answered(self.entry, "result", self.code());
        let result = self.step.result.as_ref();
        let result = result.and_then(|text| self.maker.own_words(text.as_str()));
        fact.value = result.map(|text| Value::Words(text.into()));
        fact.note = self.notes();
        sink.put(fact.id, &fact)
    }

    fn due(&self) -> StepDue {
        self.step
            .due(&self.entry.when, self.maker.options.now.day())
    }

    /// What it is: our code, in the person's own words where they gave some and these go along.
    fn code(&self) -> CodeableConcept<'a> {
        let code = self.maker.book.code(List::Step, self.step.kind.id());
        let name = self.step.name.as_ref().map(StepName::as_str);
        match name.and_then(|name| self.maker.own_words(name)) {
            Some(name) => code.said(name),
            None => code,
        }
    }

    fn period(&self) -> Period {
        Period {
            start: self.entry.when.day.to_string(),
            // A last day before the first is a slip of the person; FHIR allows none.
            end: self
                .step
                .until
                .filter(|until| *until >= self.entry.when.day)
                .map(|day| day.to_string()),
        }
    }

    /// Place, what comes next and the note, one a line; `first` before them.
    fn words(&self, first: Option<&str>) -> Option<String> {
        let place = self.step.place.as_ref().map(StepPlace::as_str);
        let next = self.step.next.as_ref();
        let next = next.map(|text| self.maker.options.words.step_line_next(text.as_str()));
        let note = self.entry.note.as_str();
        let lines = [
            first,
            place,
            next.as_deref(),
            (!note.is_empty()).then_some(note),
        ];
        let lines: Vec<&str> = lines.into_iter().flatten().collect();
        self.maker.own_words(&lines.join("\n"))
    }

    fn notes(&self) -> Vec<Annotation> {
        let note = self.words(None).map(|text| Annotation {
            author_reference: self.maker.subject(),
            time: times::instant(&self.entry.recorded),
            text,
        });
        note.into_iter().collect()
    }

    fn note_alone<W: io::Write>(
        &self,
        words: Option<String>,
        sink: &mut Sink<W>,
    ) -> io::Result<()> {
        match words {
            Some(words) => {
                let fact = self.maker.note_of(self.entry, words);
                sink.put(fact.id, &fact)
            }
            None => Ok(()),
        }
    }
}
