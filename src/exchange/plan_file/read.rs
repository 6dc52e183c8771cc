//! Owns reading the `evenly-plan` format from a file that anybody may have written.

use std::collections::BTreeMap;

use serde::de::DeserializeSeed as _;
use serde_json::error::Category;

use crate::domain::rules::{LimitId, Limits};
use crate::domain::{
    ActivityGoal, BreakDeed, BreakGoal, BreaksPerDay, Day, Effort, FieldProblem, Hold, Minutes,
    OwnExercises, Pain, PersonName, PlanId, PlanSheet, PlanWords, Prescription, Prescriptions,
    ProgressStep, Pseudonym, Raise, Reps, Rhythm, SetSide, SheetContent, SheetRevision,
    StepCondition, StepSessions, Target, Targets, Variant, Weekday, Weekdays,
};
use crate::exchange::fields::{Fault, Fields, Spelling, Step, path_text};
use crate::exchange::node::{Node, NodeSeed};
use crate::exchange::plan_file::own;
use crate::exchange::plan_file::{FORMAT, MAX_PLAN_BYTES, VERSION};
use crate::exchange::problem::Problems;
use crate::exchange::record::{Unknown, needed};
use crate::exchange::{Place, Problem, ReadError, Reason, text_of};

/// Reads a plan. A plan of which a part cannot be taken is none: half a plan could ask for the wrong
/// thing. Then there are only problems, each with its place. Names that this version does not know
/// are listed and do no harm.
pub fn read(bytes: &[u8]) -> Result<(Option<PlanSheet>, Vec<Problem>), ReadError> {
    if bytes.len() > MAX_PLAN_BYTES {
        return Err(ReadError::TooLarge {
            bytes: bytes.len(),
            cap: MAX_PLAN_BYTES,
        });
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = text_of(bytes)?;
    if text.trim().is_empty() {
        return Err(ReadError::Empty);
    }
    let mut source = serde_json::Deserializer::from_str(text);
    let node = NodeSeed::new()
        .deserialize(&mut source)
        .and_then(|node| source.end().map(|()| node))
        .map_err(|error| refusal(&error))?;
    let mut fields = match Fields::open(node, Spelling::Json) {
        Ok(fields) => fields,
        Err(fault) => return Err(not_a_plan(fault)),
    };
    check_head(&mut fields)?;
    let (mut unknown, mut faults) = (Unknown::new(), Vec::new());
    let sheet = sheet_with(&mut fields, &mut unknown, &mut faults);
    unknown.extend(fields.left_over());
    let mut problems = Problems::default();
    for fault in faults {
        problems.add(Place::Value(path_text(&fault.path)), fault.reason);
    }
    for path in unknown {
        problems.add(Place::Value(path_text(&path)), Reason::UnknownName);
    }
    Ok((sheet, problems.into_list()))
}

fn refusal(error: &serde_json::Error) -> ReadError {
    match error.classify() {
        Category::Eof => ReadError::CutShort { line: error.line() },
        Category::Syntax => ReadError::Malformed {
            line: error.line(),
            column: error.column(),
        },
        Category::Data | Category::Io => ReadError::NotAPlan,
    }
}

fn not_a_plan(fault: Fault) -> ReadError {
    match (fault.path.first(), fault.reason) {
        (Some(Step::Name(name)), Reason::RepeatedName) => {
            ReadError::RepeatedName { name: name.clone() }
        }
        _ => ReadError::NotAPlan,
    }
}

fn check_head(fields: &mut Fields) -> Result<(), ReadError> {
    if fields.take("format") != Some(Node::Text(FORMAT.to_owned())) {
        return Err(ReadError::NotAPlan);
    }
    match fields.take("version") {
        Some(Node::Whole(VERSION)) => Ok(()),
        Some(Node::Whole(found)) if found > VERSION => Err(ReadError::NewerVersion {
            found,
            known: VERSION,
        }),
        _ => Err(ReadError::NotAPlan),
    }
}

/// Reads a plan that stands in a diary; the first part that cannot be taken refuses it.
pub(in crate::exchange) fn sheet(
    fields: &mut Fields,
    unknown: &mut Unknown,
) -> Result<PlanSheet, Fault> {
    let mut faults = Vec::new();
    let sheet = sheet_with(fields, unknown, &mut faults);
    match (sheet, faults.into_iter().next()) {
        (_, Some(fault)) => Err(fault),
        (sheet, None) => needed("plan", sheet),
    }
}

fn sheet_with(
    fields: &mut Fields,
    unknown: &mut Unknown,
    faults: &mut Vec<Fault>,
) -> Option<PlanSheet> {
    let before = faults.len();
    let id = fields.text("plan", str::parse::<PlanId>);
    let id = kept(faults, id.and_then(|id| needed("plan", id)));
    let revision = fields.whole("revision", SheetRevision::new);
    let revision = kept(
        faults,
        revision.and_then(|number| needed("revision", number)),
    );
    let made = fields.text("made", str::parse::<Day>);
    let made = kept(faults, made.and_then(|day| needed("made", day)));
    let by = kept(faults, fields.text("by", PersonName::new));
    let person = kept(faults, fields.text("person", Pseudonym::new));
    let content = content(fields, unknown, faults);
    if faults.len() > before {
        return None;
    }
    Some(PlanSheet {
        id: id?,
        revision: revision?,
        made: made?,
        by: by.flatten(),
        person: person.flatten(),
        content,
    })
}

/// The value, or its fault among the others.
fn kept<T>(faults: &mut Vec<Fault>, value: Result<T, Fault>) -> Option<T> {
    value.map_err(|fault| faults.push(fault)).ok()
}

fn content(fields: &mut Fields, unknown: &mut Unknown, faults: &mut Vec<Fault>) -> SheetContent {
    let mut prescriptions = Prescriptions::default();
    for (index, asked) in fields.each_object("exercises", (unknown, faults), prescription) {
        if prescriptions.set(asked).is_some() {
            faults.push(in_list("exercises", index, "variant", Reason::RepeatedName));
        }
    }
    let mut own = OwnExercises::default();
    for (index, exercise) in fields.each_object("own_exercises", (unknown, faults), own::exercise) {
        match own.add(exercise) {
            Ok(()) => {}
            Err(FieldProblem::TooLong { limit }) => {
                let too_many = Reason::Field(FieldProblem::TooLong { limit });
                faults.push(Fault::at("own_exercises", too_many));
                break;
            }
            Err(_twice) => {
                faults.push(in_list("own_exercises", index, "id", Reason::RepeatedName));
            }
        }
    }
    let mut limits = Limits::default();
    for (index, (id, value, reviewed)) in fields.each_object("limits", (unknown, faults), limit) {
        if limits.changed().any(|known| known.id == id) {
            faults.push(in_list("limits", index, "name", Reason::RepeatedName));
        } else if let Err(problem) = limits.set(id, value, reviewed) {
            faults.push(in_list("limits", index, "value", Reason::Field(problem)));
        }
    }
    SheetContent {
        prescriptions,
        own,
        walk: kept(faults, fields.object("walk", unknown, activity)).flatten(),
        swim: kept(faults, fields.object("swim", unknown, activity)).flatten(),
        breaks: kept(faults, fields.object("breaks", unknown, breaks)).flatten(),
        limits,
        note: kept(faults, fields.text("note", PlanWords::new))
            .flatten()
            .unwrap_or_default(),
        next_visit: kept(faults, fields.text("next_visit", str::parse::<Day>)).flatten(),
    }
}

fn in_list(list: &str, index: usize, name: &str, reason: Reason) -> Fault {
    Fault::at(name, reason)
        .under(Step::Index(index))
        .under(Step::Name(list.to_owned()))
}

fn prescription(fields: &mut Fields, unknown: &mut Unknown) -> Result<Prescription, Fault> {
    let variant = needed("variant", fields.text("variant", Variant::from_id)?)?;
    let sides = fields.object("targets", unknown, |fields, unknown| {
        let mut sides = BTreeMap::new();
        for side in SetSide::ALL {
            if let Some(target) = fields.object(side.id(), unknown, target)? {
                sides.insert(side, target);
            }
        }
        Ok(sides)
    })?;
    let targets = Targets::new(sides.unwrap_or_default())
        .map_err(|problem| Fault::at("targets", Reason::Field(problem)))?;
    Ok(Prescription {
        hold: fields.real("hold_s", Hold::new)?,
        minutes: fields.real("minutes", Minutes::new)?,
        effort: fields.whole("effort", Effort::new)?,
        rhythm: rhythm(fields)?,
        step: fields.object("step", unknown, step)?,
        ..Prescription::new(variant, targets)
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

/// Days by name, or how many; both at once must agree.
pub(super) fn rhythm(fields: &mut Fields) -> Result<Option<Rhythm>, Fault> {
    let days = fields.words("weekdays", Weekday::from_id)?;
    let times = fields.whole("days_per_week", Rhythm::times)?;
    let Ok(days) = Weekdays::new(days) else {
        return Ok(times);
    };
    match times {
        Some(times) if times.days_per_week() != days.count() => Err(Fault::at(
            "days_per_week",
            Reason::Field(FieldProblem::DoNotFit),
        )),
        Some(_) | None => Ok(Some(Rhythm::On(days))),
    }
}

fn step(fields: &mut Fields, _unknown: &mut Unknown) -> Result<ProgressStep, Fault> {
    let raise = needed("raise", fields.text("raise", Raise::from_id)?)?;
    let by = needed("by", fields.whole("by", Ok)?)?;
    let sessions = fields.whole("sessions", StepSessions::new)?;
    let condition = StepCondition {
        sessions: needed("sessions", sessions)?,
        effort_at_most: fields.whole("effort_at_most", Effort::new)?,
        pain_at_most: fields.whole("pain_at_most", Pain::new)?,
    };
    let mut step = ProgressStep::new(raise, by, condition)
        .map_err(|problem| Fault::at("by", Reason::Field(problem)))?;
    step.side = fields.text("side", SetSide::from_id)?;
    step.words = fields.text("words", PlanWords::new)?.unwrap_or_default();
    Ok(step)
}

fn activity(fields: &mut Fields, _unknown: &mut Unknown) -> Result<ActivityGoal, Fault> {
    let minutes = fields.real("minutes", Minutes::new)?;
    let effort = fields.whole("effort", Effort::new)?;
    ActivityGoal::new(minutes, effort, rhythm(fields)?)
        .map_err(|problem| Fault::at("minutes", Reason::Field(problem)))
}

fn breaks(fields: &mut Fields, _unknown: &mut Unknown) -> Result<BreakGoal, Fault> {
    let per_day = fields.whole("per_day", BreaksPerDay::new)?;
    let minutes = fields.real("minutes", Minutes::new)?;
    let deeds = fields.words("deeds", BreakDeed::from_id)?;
    BreakGoal::new(per_day, minutes, deeds)
        .map_err(|problem| Fault::at("deeds", Reason::Field(problem)))
}

fn limit(fields: &mut Fields, _unknown: &mut Unknown) -> Result<(LimitId, f64, Day), Fault> {
    let id = needed("name", fields.text("name", LimitId::from_id)?)?;
    let value = needed("value", fields.real("value", Ok)?)?;
    let reviewed = fields.text("reviewed", str::parse::<Day>)?;
    Ok((id, value, needed("reviewed", reviewed)?))
}
