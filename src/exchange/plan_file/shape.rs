//! Owns the shape of a plan file, as it is written.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::rules::Limit;
use crate::domain::{
    BreakTarget, BreaksPerDay, Days, Dosage, Effort, Hold, Line, Minutes, NextStep, Outing,
    OwnExercise, Pain, PersonName, Picture, PlanSheet, Prescription, Pseudonym, Raise, Revision,
    SessionsRunning, Target, Tempo, Weekday,
};
use crate::exchange::plan_file::{FORMAT, VERSION, base64};

/// A whole file.
#[derive(Debug, Serialize)]
pub(super) struct FileShape<'a> {
    format: &'static str,
    version: i64,
    #[serde(flatten)]
    sheet: SheetShape<'a>,
}

/// A plan, in a file of its own or inside a diary.
#[derive(Debug, Serialize)]
pub(in crate::exchange) struct SheetShape<'a> {
    id: String,
    revision: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_revision: Option<u16>,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    made_by: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    made_for: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exercises: Vec<ExerciseShape<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    own_exercises: Vec<OwnShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    walk: Option<OutingShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    swim: Option<OutingShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    breaks: Option<BreaksShape>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    limits: Vec<LimitShape>,
    #[serde(skip_serializing_if = "str::is_empty")]
    notes: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_visit: Option<String>,
}

#[derive(Debug, Serialize)]
struct ExerciseShape<'a> {
    variant: &'static str,
    #[serde(flatten)]
    dosage: DosageShape<'a>,
}

#[derive(Debug, Serialize)]
struct OwnShape<'a> {
    id: String,
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    how_to: &'a str,
    #[serde(flatten)]
    dosage: DosageShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<PictureShape>,
}

#[derive(Debug, Serialize)]
struct PictureShape {
    media_type: &'static str,
    base64: String,
}

#[derive(Debug, Serialize)]
struct DosageShape<'a> {
    targets: BTreeMap<&'static str, TargetShape>,
    #[serde(flatten)]
    days: DaysShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    hold_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tempo: Option<TempoShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_step: Option<NextStepShape<'a>>,
}

#[derive(Debug, Serialize)]
struct TargetShape {
    sets: u8,
    reps: u16,
}

#[derive(Debug, Serialize)]
struct TempoShape {
    up_s: f64,
    down_s: f64,
}

/// The days are named, or their number is, never both.
#[derive(Debug, Default, Serialize)]
struct DaysShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    weekdays: Option<Vec<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    days_per_week: Option<u8>,
}

#[derive(Debug, Serialize)]
struct NextStepShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    raise: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    to_variant: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sessions: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort_at_most: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pain_at_most: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    said: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct OutingShape {
    minutes: f64,
    #[serde(flatten)]
    days: DaysShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<u8>,
}

#[derive(Debug, Serialize)]
struct BreaksShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    after_minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    per_day: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    exercises: Vec<BreakExerciseShape>,
}

#[derive(Debug, Serialize)]
struct BreakExerciseShape {
    deed: &'static str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    reps: BTreeMap<&'static str, u16>,
}

#[derive(Debug, Serialize)]
struct LimitShape {
    name: &'static str,
    value: f64,
    reviewed: String,
}

impl<'a> From<&'a PlanSheet> for FileShape<'a> {
    fn from(sheet: &'a PlanSheet) -> Self {
        Self {
            format: FORMAT,
            version: VERSION,
            sheet: SheetShape::from(sheet),
        }
    }
}

impl<'a> From<&'a PlanSheet> for SheetShape<'a> {
    fn from(sheet: &'a PlanSheet) -> Self {
        let parts = sheet.parts();
        let breaks = Some(&parts.breaks).filter(|breaks| !breaks.is_empty());
        Self {
            id: parts.id.to_string(),
            revision: parts.revision.get(),
            parent_revision: parts.parent.map(Revision::get),
            date: parts.made.to_string(),
            made_by: parts.made_by.as_ref().map(PersonName::as_str),
            made_for: parts.made_for.as_ref().map(Pseudonym::as_str),
            exercises: parts.exercises.iter().map(ExerciseShape::from).collect(),
            own_exercises: parts.own_exercises.iter().map(OwnShape::from).collect(),
            walk: parts.walk.map(OutingShape::from),
            swim: parts.swim.map(OutingShape::from),
            breaks: breaks.map(BreaksShape::from),
            limits: parts.limits.changed().map(LimitShape::from).collect(),
            notes: parts.notes.as_str(),
            next_visit: parts.next_visit.map(|day| day.to_string()),
        }
    }
}

impl<'a> From<&'a Prescription> for ExerciseShape<'a> {
    fn from(asked: &'a Prescription) -> Self {
        Self {
            variant: asked.variant.id(),
            dosage: DosageShape::from(&asked.dosage),
        }
    }
}

impl<'a> From<&'a OwnExercise> for OwnShape<'a> {
    fn from(own: &'a OwnExercise) -> Self {
        Self {
            id: own.id.to_string(),
            name: own.name.as_str(),
            how_to: own.how_to.as_str(),
            dosage: DosageShape::from(&own.dosage),
            picture: own.picture.as_ref().map(PictureShape::from),
        }
    }
}

impl From<&Picture> for PictureShape {
    fn from(picture: &Picture) -> Self {
        Self {
            media_type: picture.format().media_type(),
            base64: base64::encode(picture.bytes()),
        }
    }
}

impl<'a> From<&'a Dosage> for DosageShape<'a> {
    fn from(dosage: &'a Dosage) -> Self {
        let target = |target: &Target| TargetShape {
            sets: target.sets,
            reps: target.reps.get(),
        };
        let tempo = |tempo: Tempo| TempoShape {
            up_s: tempo.up_s(),
            down_s: tempo.down_s(),
        };
        let targets = dosage.targets.iter();
        Self {
            targets: targets
                .map(|(side, of_side)| (side.id(), target(of_side)))
                .collect(),
            days: dosage.days.map(DaysShape::from).unwrap_or_default(),
            hold_s: dosage.hold.map(Hold::get),
            tempo: dosage.tempo.map(tempo),
            minutes: dosage.minutes.map(Minutes::get),
            effort: dosage.effort.map(Effort::get),
            next_step: dosage.next_step.as_ref().map(NextStepShape::from),
        }
    }
}

impl From<Days> for DaysShape {
    fn from(days: Days) -> Self {
        match days {
            Days::On(weekdays) => Self {
                weekdays: Some(weekdays.iter().map(Weekday::id).collect()),
                days_per_week: None,
            },
            Days::PerWeek(days) => Self {
                weekdays: None,
                days_per_week: Some(days.get()),
            },
        }
    }
}

impl<'a> From<&'a NextStep> for NextStepShape<'a> {
    fn from(step: &'a NextStep) -> Self {
        let (raise, by, to_variant) = match step.raise {
            Raise::Add(raised, by) => (Some(raised.id()), Some(by.get()), None),
            Raise::To(variant) => (None, None, Some(variant.id())),
        };
        Self {
            raise,
            by,
            to_variant,
            sessions: step.sessions.map(SessionsRunning::get),
            effort_at_most: step.effort_at_most.map(Effort::get),
            pain_at_most: step.pain_at_most.map(Pain::get),
            said: step.said.as_ref().map(Line::as_str),
        }
    }
}

impl From<Outing> for OutingShape {
    fn from(outing: Outing) -> Self {
        Self {
            minutes: outing.minutes.get(),
            days: outing.days.map(DaysShape::from).unwrap_or_default(),
            effort: outing.effort.map(Effort::get),
        }
    }
}

impl From<&BreakTarget> for BreaksShape {
    fn from(breaks: &BreakTarget) -> Self {
        let exercises = breaks.exercises.iter();
        Self {
            after_minutes: breaks.after.map(Minutes::get),
            minutes: breaks.minutes.map(Minutes::get),
            per_day: breaks.per_day.map(BreaksPerDay::get),
            exercises: exercises
                .map(|exercise| BreakExerciseShape {
                    deed: exercise.deed.id(),
                    reps: exercise
                        .reps
                        .iter()
                        .map(|(side, reps)| (side.id(), reps.get()))
                        .collect(),
                })
                .collect(),
        }
    }
}

impl From<&Limit> for LimitShape {
    fn from(limit: &Limit) -> Self {
        Self {
            name: limit.id.id(),
            value: limit.value,
            reviewed: limit.reviewed.to_string(),
        }
    }
}
