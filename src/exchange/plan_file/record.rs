//! Owns the values of a plan as files name them, read and checked. A part that cannot be taken is
//! left out and listed; it does not stop the others.

use std::collections::BTreeMap;

use crate::domain::rules::{LimitId, Limits};
use crate::domain::{
    BreakDeed, BreakExercise, BreakTarget, BreaksPerDay, Day, Days, DaysPerWeek, Dosage, Effort,
    ExerciseName, FieldProblem, Hold, HowTo, Line, Minutes, NextStep, Note, Outing, OwnExercise,
    OwnExerciseId, Pain, PersonName, Picture, PlanId, PlanSheet, Prescription, Pseudonym, Raise,
    Raised, Reps, Revision, SessionsRunning, SetSide, SheetParts, SheetProblem, StepSize, Target,
    Tempo, Variant, Weekday, Weekdays,
};
use crate::exchange::Reason;
use crate::exchange::fields::{Fault, Fields, Spelling, Step};
use crate::exchange::node::Node;
use crate::exchange::plan_file::{base64, pixels};
use crate::exchange::record::{Unknown, needed};

/// Parts that were left out: where they stand, and why.
pub(in crate::exchange) type Lost = Vec<Fault>;

/// Reads a plan. What cannot be taken is added to `lost`; without identifier, revision and date, or
/// where nothing is left, there is no plan.
pub(in crate::exchange) fn sheet(
    fields: &mut Fields,
    unknown: &mut Unknown,
    lost: &mut Lost,
) -> Result<PlanSheet, Fault> {
    let id = needed("id", fields.text("id", str::parse::<PlanId>)?)?;
    let revision = needed("revision", fields.whole("revision", Revision::new)?)?;
    let made = needed("date", fields.text("date", str::parse::<Day>)?)?;
    let mut part = Part { unknown, lost };
    let parts = SheetParts {
        id,
        revision,
        parent: part
            .keep(fields.whole("parent_revision", Revision::new))
            .filter(|parent| *parent < revision),
        made,
        made_by: part.keep(fields.text("made_by", PersonName::new)),
        made_for: part.keep(fields.text("made_for", Pseudonym::new)),
        exercises: part.each(fields, "exercises", prescription),
        own_exercises: part.each(fields, "own_exercises", own_exercise),
        walk: part.object(fields, "walk", outing),
        swim: part.object(fields, "swim", outing),
        breaks: part.object(fields, "breaks", breaks).unwrap_or_default(),
        limits: part.limits(fields),
        notes: part
            .keep(fields.text("notes", Note::new))
            .unwrap_or_default(),
        next_visit: part.keep(fields.text("next_visit", str::parse::<Day>)),
    };
    fitting(parts, lost)
}

/// The plan that is left when what does not fit beside the rest is left out too.
fn fitting(mut parts: SheetParts, lost: &mut Lost) -> Result<PlanSheet, Fault> {
    loop {
        let problem = match PlanSheet::new(parts.clone()) {
            Ok(sheet) => return Ok(sheet),
            Err(problem) => problem,
        };
        let does_not_fit = Reason::Field(FieldProblem::DoNotFit);
        match problem {
            SheetProblem::ExerciseTwice(exercise) => {
                let of_it = |asked: &Prescription| asked.variant.exercise() == exercise;
                let Some(index) = parts.exercises.iter().rposition(of_it) else {
                    return Err(Fault::at("exercises", does_not_fit));
                };
                parts.exercises.remove(index);
                lost.push(Fault::at("exercises", Reason::RepeatedName));
            }
            SheetProblem::OwnTwice(index) if index < parts.own_exercises.len() => {
                parts.own_exercises.remove(index);
                lost.push(Fault::at("own_exercises", Reason::RepeatedId));
            }
            SheetProblem::TooManyOwn => {
                parts.own_exercises.pop();
                lost.push(Fault::at("own_exercises", does_not_fit));
            }
            SheetProblem::DeedTwice(deed) => {
                let same = |exercise: &BreakExercise| exercise.deed == deed;
                let Some(index) = parts.breaks.exercises.iter().rposition(same) else {
                    return Err(Fault::at("breaks", does_not_fit));
                };
                parts.breaks.exercises.remove(index);
                lost.push(Fault::at("breaks", Reason::RepeatedName));
            }
            SheetProblem::Notes => {
                parts.notes = Note::default();
                let limit = crate::domain::MAX_PLAN_NOTE_CHARS;
                let long = FieldProblem::TooLong { limit };
                lost.push(Fault::at("notes", Reason::Field(long)));
            }
            SheetProblem::NextVisit => {
                parts.next_visit = None;
                lost.push(Fault::at("next_visit", does_not_fit));
            }
            SheetProblem::Empty => {
                return Err(Fault::at("exercises", Reason::Field(FieldProblem::Missing)));
            }
            SheetProblem::Revision
            | SheetProblem::Exercise(..)
            | SheetProblem::Own(..)
            | SheetProblem::OwnTwice(_) => return Err(Fault::at("exercises", does_not_fit)),
        }
    }
}

/// Where the parts of a plan leave what was not known or could not be taken.
struct Part<'a> {
    unknown: &'a mut Unknown,
    lost: &'a mut Lost,
}

impl Part<'_> {
    /// The value, or nothing and why.
    fn keep<T>(&mut self, taken: Result<Option<T>, Fault>) -> Option<T> {
        taken.unwrap_or_else(|fault| {
            self.lost.push(fault);
            None
        })
    }

    fn object<T>(
        &mut self,
        fields: &mut Fields,
        name: &str,
        read: impl FnOnce(&mut Fields, &mut Unknown) -> Result<T, Fault>,
    ) -> Option<T> {
        let taken = fields.object(name, self.unknown, read);
        self.keep(taken)
    }

    /// Each item of a list that can be taken.
    fn each<T>(
        &mut self,
        fields: &mut Fields,
        name: &str,
        read: impl Fn(&mut Fields, &mut Unknown) -> Result<T, Fault>,
    ) -> Vec<T> {
        let items = match fields.list(name) {
            Ok(items) => items,
            Err(fault) => {
                self.lost.push(fault);
                return Vec::new();
            }
        };
        let mut taken = Vec::new();
        for (index, node) in items.into_iter().enumerate() {
            let base = [Step::Name(name.to_owned()), Step::Index(index)];
            match item(node, &read, &base, self.unknown) {
                Ok(value) => taken.push(value),
                Err(fault) => self.lost.push(Fault {
                    path: [&base[..], &fault.path[..]].concat(),
                    reason: fault.reason,
                }),
            }
        }
        taken
    }

    fn limits(&mut self, fields: &mut Fields) -> Limits {
        let read = self.each(fields, "limits", |fields, _unknown| {
            let id = needed("name", fields.text("name", LimitId::from_id)?)?;
            let value = fields.real("value", |value| id.check(value).map(|()| value))?;
            let reviewed = fields.text("reviewed", str::parse::<Day>)?;
            Ok((id, needed("value", value)?, needed("reviewed", reviewed)?))
        });
        let mut limits = Limits::default();
        for (id, value, reviewed) in read {
            if limits.changed().any(|known| known.id == id) {
                self.lost.push(Fault::at("limits", Reason::RepeatedName));
            } else if let Err(problem) = limits.set(id, value, reviewed) {
                self.lost.push(Fault::at("limits", Reason::Field(problem)));
            }
        }
        limits
    }
}

fn item<T>(
    node: Node,
    read: impl Fn(&mut Fields, &mut Unknown) -> Result<T, Fault>,
    base: &[Step],
    unknown: &mut Unknown,
) -> Result<T, Fault> {
    let mut below = Unknown::new();
    let mut fields = Fields::open(node, Spelling::Json)?;
    let value = read(&mut fields, &mut below)?;
    below.extend(fields.left_over());
    unknown.extend(below.into_iter().map(|path| [base, &path].concat()));
    Ok(value)
}

fn prescription(fields: &mut Fields, unknown: &mut Unknown) -> Result<Prescription, Fault> {
    let variant = needed("variant", fields.text("variant", Variant::from_id)?)?;
    let dosage = dosage(fields, unknown)?;
    Prescription::new(variant, dosage)
        .map_err(|problem| Fault::at("next_step", Reason::Field(problem)))
}

fn own_exercise(fields: &mut Fields, unknown: &mut Unknown) -> Result<OwnExercise, Fault> {
    let dosage = dosage(fields, unknown)?;
    Ok(OwnExercise {
        id: needed("id", fields.text("id", str::parse::<OwnExerciseId>)?)?,
        name: needed("name", fields.text("name", ExerciseName::new)?)?,
        how_to: fields.text("how_to", HowTo::new)?.unwrap_or_default(),
        dosage,
        picture: fields.object("picture", unknown, picture)?,
    })
}

/// A picture that can be drawn; the head of the file decides its kind.
fn picture(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Picture, Fault> {
    let _named = fields.text("media_type", |_any| Ok(()))?;
    let picture = fields.text("base64", |text| {
        let bytes = base64::decode(text).ok_or(FieldProblem::UnknownWord)?;
        let picture = Picture::new(&bytes)?;
        match pixels(&picture) {
            Some(_drawn) => Ok(picture),
            None => Err(FieldProblem::UnknownWord),
        }
    })?;
    needed("base64", picture)
}

fn dosage(fields: &mut Fields, unknown: &mut Unknown) -> Result<Dosage, Fault> {
    let targets = fields.object("targets", unknown, |fields, unknown| {
        let mut targets = BTreeMap::new();
        for side in SetSide::ALL {
            if let Some(target) = fields.object(side.id(), unknown, target)? {
                targets.insert(side, target);
            }
        }
        Ok(targets)
    })?;
    let targets = targets.filter(|targets| !targets.is_empty());
    let tempo = fields.object("tempo", unknown, |fields, _unknown| {
        let up = needed("up_s", fields.real("up_s", Ok)?)?;
        let down = needed("down_s", fields.real("down_s", Ok)?)?;
        Tempo::new(up, down).map_err(|problem| Fault::at("down_s", Reason::Field(problem)))
    })?;
    Ok(Dosage {
        targets: needed("targets", targets)?,
        days: days(fields)?,
        hold: fields.real("hold_s", Hold::new)?,
        tempo,
        minutes: fields.real("minutes", Minutes::new)?,
        effort: fields.whole("effort", Effort::new)?,
        next_step: fields.object("next_step", unknown, next_step)?,
    })
}

fn target(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Target, Fault> {
    let sets = fields.whole("sets", |sets| Target::new(sets, 1))?;
    let reps = fields.whole("reps", Reps::new)?;
    Ok(Target {
        reps: needed("reps", reps)?,
        ..needed("sets", sets)?
    })
}

fn days(fields: &mut Fields) -> Result<Option<Days>, Fault> {
    let named = fields.words("weekdays", Weekday::from_id)?;
    let number = fields.whole("days_per_week", DaysPerWeek::new)?;
    match (named.is_empty(), number) {
        (true, number) => Ok(number.map(Days::PerWeek)),
        (false, None) => Weekdays::new(named)
            .map(|weekdays| Some(Days::On(weekdays)))
            .map_err(|problem| Fault::at("weekdays", Reason::Field(problem))),
        (false, Some(_)) => Err(Fault::at(
            "days_per_week",
            Reason::Field(FieldProblem::DoNotFit),
        )),
    }
}

fn next_step(fields: &mut Fields, _unknown: &mut Unknown) -> Result<NextStep, Fault> {
    let raised = fields.text("raise", Raised::from_id)?;
    let by = fields.whole("by", StepSize::new)?;
    let to = fields.text("to_variant", Variant::from_id)?;
    let raise = match (raised, to) {
        (Some(raised), None) => Raise::Add(raised, needed("by", by)?),
        (None, Some(variant)) => Raise::To(variant),
        (None, None) => return Err(Fault::at("raise", Reason::Field(FieldProblem::Missing))),
        (Some(_), Some(_)) => {
            let does_not_fit = Reason::Field(FieldProblem::DoNotFit);
            return Err(Fault::at("to_variant", does_not_fit));
        }
    };
    Ok(NextStep {
        raise,
        sessions: fields.whole("sessions", SessionsRunning::new)?,
        effort_at_most: fields.whole("effort_at_most", Effort::new)?,
        pain_at_most: fields.whole("pain_at_most", Pain::new)?,
        said: fields.text("said", Line::new)?,
    })
}

fn outing(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Outing, Fault> {
    Ok(Outing {
        minutes: needed("minutes", fields.real("minutes", Minutes::new)?)?,
        days: days(fields)?,
        effort: fields.whole("effort", Effort::new)?,
    })
}

fn breaks(fields: &mut Fields, unknown: &mut Unknown) -> Result<BreakTarget, Fault> {
    Ok(BreakTarget {
        after: fields.real("after_minutes", Minutes::new)?,
        minutes: fields.real("minutes", Minutes::new)?,
        per_day: fields.whole("per_day", BreaksPerDay::new)?,
        exercises: fields.objects("exercises", unknown, |fields, unknown| {
            let reps = fields.object("reps", unknown, |fields, _unknown| {
                let mut reps = BTreeMap::new();
                for side in SetSide::ALL {
                    if let Some(of_side) = fields.whole(side.id(), Reps::new)? {
                        reps.insert(side, of_side);
                    }
                }
                Ok(reps)
            })?;
            Ok(BreakExercise {
                deed: needed("deed", fields.text("deed", BreakDeed::from_id)?)?,
                reps: reps.unwrap_or_default(),
            })
        })?,
    })
}
