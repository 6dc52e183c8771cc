//! Owns a session of exercise, walking or swimming: a group and its members.

use std::io;

use crate::domain::{
    Body, Effort, Entry, Exertion, HeartRate, Metres, Minutes, Strength, Swim, Walk,
};
use crate::exchange::fhir::codes::{
    ACTIVITY_CODES, LOINC, List, Profile, Term, Unit, activity_categories,
};
use crate::exchange::fhir::make::{Maker, own, plain, strength};
use crate::exchange::fhir::shape::elements::{CodeableConcept, Quantity, Reference};
use crate::exchange::fhir::shape::observation::{Component, Observation, Value};
use crate::exchange::fhir::sink::Sink;
use crate::exchange::fhir::times;

/// The role of the group in its identifier.
pub(super) const GROUP: &str = "session";

/// Writes the group and its members.
pub(super) fn put<W: io::Write>(
    maker: &Maker<'_>,
    entry: &Entry,
    sink: &mut Sink<W>,
) -> io::Result<()> {
    let Some(exertion) = entry.body.exertion() else {
        return Ok(());
    };
    let mut members = match &entry.body {
        Body::Strength(strength) => strength::exercises(maker, entry, strength),
        Body::Own(session) => own::exercises(maker, entry, session),
        Body::Walk(walk) => {
            let mut members = vec![activity(maker, entry, "LA11834-1")];
            members.extend(walk.distance.map(|way| distance(maker, entry, way.get())));
            members.extend(walk.steps.map(|steps| {
                let code =
                    CodeableConcept::code(LOINC, "55423-8").said(maker.options.words.fhir_steps());
                let value = Quantity::of(f64::from(steps.get()), Unit::Steps);
                measured(maker, entry, "steps", code, value)
            }));
            members
        }
        Body::Swim(swim) => {
            let mut members = vec![activity(maker, entry, "LA11838-2")];
            members.extend(swim.distance_m().map(|way| distance(maker, entry, way)));
            members
        }
        Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => Vec::new(),
    };
    members.extend(
        exertion
            .minutes
            .map(|minutes| duration(maker, entry, minutes)),
    );
    let beats = exertion.heart_rate;
    let words = maker.options.words;
    let average = ("heart-rate", "55425-3", words.fhir_heart_rate());
    let highest = (
        "highest-heart-rate",
        "55426-1",
        words.fhir_highest_heart_rate(),
    );
    members.extend(
        beats
            .average
            .map(|rate| heart_rate(maker, entry, average, rate)),
    );
    members.extend(
        beats
            .highest
            .map(|rate| heart_rate(maker, entry, highest, rate)),
    );
    members.extend(exertion.effort.map(|rated| effort(maker, entry, rated)));
    let id = maker.ids.named(entry.id, GROUP);
    let code = CodeableConcept::code(ACTIVITY_CODES, "PAPanel")
        .said(words.fhir_session(&what(maker, entry)));
    let mut group = maker.observation(id, activity_categories(), code, times::session(entry));
    group.meta = Some(Profile::ActivityGroup.claimed());
    group.note = maker.notes(entry);
    group.has_member = members
        .iter()
        .map(|member| Reference::to(member.id))
        .collect();
    group.component = parts(maker, entry, exertion);
    sink.put(id, &group)?;
    for member in members {
        sink.put(member.id, &member)?;
    }
    Ok(())
}

/// What was done, in words.
fn what(maker: &Maker<'_>, entry: &Entry) -> String {
    match &entry.body {
        Body::Own(own) => plain(own.name.as_str()).into_owned(),
        Body::Strength(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => maker.options.words.kind(entry.kind()),
    }
}

/// A member of the group, without a value yet.
pub(super) fn member<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    role: &str,
    code: CodeableConcept<'a>,
) -> Observation<'a> {
    let id = maker.ids.named(entry.id, role);
    let mut fact = maker.observation(id, activity_categories(), code, times::session(entry));
    fact.meta = Some(Profile::ActivityMeasure.claimed());
    fact
}

fn measured<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    role: &str,
    code: CodeableConcept<'a>,
    value: Quantity,
) -> Observation<'a> {
    let mut fact = member(maker, entry, role, code);
    fact.value = Some(Value::Quantity(value));
    fact
}

fn activity<'a>(maker: &Maker<'a>, entry: &Entry, answer: &'static str) -> Observation<'a> {
    let words = maker.options.words;
    let code = CodeableConcept::code(LOINC, "73985-4").said(words.fhir_activity());
    let mut fact = member(maker, entry, "activity", code);
    let kind = CodeableConcept::code(LOINC, answer).said(words.kind(entry.kind()));
    fact.value = Some(Value::Concept(kind));
    fact
}

fn distance<'a>(maker: &Maker<'a>, entry: &Entry, metres: f64) -> Observation<'a> {
    let value = Quantity::of(metres, Unit::Metres);
    measured(
        maker,
        entry,
        "distance",
        maker.book.term(Term::Distance),
        value,
    )
}

fn duration<'a>(maker: &Maker<'a>, entry: &Entry, minutes: Minutes) -> Observation<'a> {
    let code = CodeableConcept::code(LOINC, "55411-3").said(maker.options.words.fhir_minutes());
    let value = Quantity::of(minutes.get(), Unit::Minutes);
    measured(maker, entry, "minutes", code, value)
}

fn heart_rate<'a>(
    maker: &Maker<'a>,
    entry: &Entry,
    (role, code, said): (&str, &'static str, String),
    rate: HeartRate,
) -> Observation<'a> {
    let code = CodeableConcept::code(LOINC, code).said(said);
    let value = Quantity::of(f64::from(rate.get()), Unit::PerMinute);
    measured(maker, entry, role, code, value)
}

fn effort<'a>(maker: &Maker<'a>, entry: &Entry, effort: Effort) -> Observation<'a> {
    let code = CodeableConcept::code(LOINC, "82289-0").said(maker.options.words.fhir_effort());
    let value = Quantity::of(f64::from(effort.get()), Unit::Score);
    measured(maker, entry, "effort", code, value)
}

/// What is true of the session as a whole and is no measure of its own.
fn parts<'a>(maker: &Maker<'a>, entry: &Entry, exertion: &Exertion) -> Vec<Component<'a>> {
    let mut parts = match &entry.body {
        Body::Strength(strength) => felt(maker, strength),
        Body::Walk(walk) => walked(maker, walk),
        Body::Swim(swim) => swum(maker, swim),
        Body::Own(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => Vec::new(),
    };
    let stopped = exertion.stopped_early;
    parts.extend(stopped.map(|why| maker.chosen(Term::StoppedEarly, List::StoppedEarly, why.id())));
    parts
}

fn felt<'a>(maker: &Maker<'a>, strength: &Strength) -> Vec<Component<'a>> {
    let felt = strength.felt.iter();
    felt.map(|muscle| maker.chosen(Term::Felt, List::Felt, muscle.id()))
        .collect()
}

fn walked<'a>(maker: &Maker<'a>, walk: &Walk) -> Vec<Component<'a>> {
    let aid = walk
        .aid
        .map(|aid| maker.chosen(Term::Aid, List::Aid, aid.id()));
    let limp = walk
        .limp
        .map(|limp| maker.chosen(Term::Limp, List::Limp, limp.id()));
    aid.into_iter().chain(limp).collect()
}

fn swum<'a>(maker: &Maker<'a>, swim: &Swim) -> Vec<Component<'a>> {
    let stroke = swim
        .stroke
        .map(|stroke| maker.chosen(Term::Stroke, List::Stroke, stroke.id()));
    let mut parts: Vec<Component<'a>> = stroke.into_iter().collect();
    if let Some(pool) = swim.pool {
        let length = Metres::get(pool.length());
        parts.push(maker.number(Term::PoolLength, length, Unit::Metres));
        let lengths = f64::from(pool.lengths());
        parts.push(maker.number(Term::Lengths, lengths, Unit::Count));
    }
    parts
}
