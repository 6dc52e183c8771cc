//! Owns the values of one entry and of the profile as every format names them, read and checked.

use crate::domain::{
    Aid, Amount, Body, BodyMap, BodyRegion, BreakDeed, BreakOrigin, CareStep, Cause, Centimetres,
    CheckIn, ClockTime, Counted, Day, DiaryId, Effort, Entry, EntryId, ExerciseName, Exertion,
    Fatigue, Feel, FieldProblem, Girth, GirthPlace, HeartRate, Hold, Kind, Limp, MAX_SETS,
    MarkPlace, MarkStrength, MeasuredHeartRate, Metres, Minutes, Muscle, Note, OwnSession, OwnSet,
    Pain, PainReport, PerSide, Person, PersonName, Pool, Prescribed, ProfessionalSeen, Profile,
    Pseudonym, Reps, Sensation, Set, SetSide, Side, SidePain, Site, SittingBreak, SleepMinutes,
    Soreness, Stamp, StepKind, StepLine, StepName, StepPlace, StepState, Steps, StopReason,
    Strength, Stroke, Swim, Tempo, Variant, VisitText, VisitWords, Walk, Weaker, When, ZoneName,
};
use crate::exchange::Reason;
use crate::exchange::fields::{Fault, Fields, Step};

/// The furthest a zone lies from UTC, in seconds.
const FURTHEST_OFFSET_S: i64 = 64_800;

/// The paths of names that this version does not know.
pub(in crate::exchange) type Unknown = Vec<Vec<Step>>;

/// Reads one entry. Names that this version does not know are added to `unknown`.
pub(in crate::exchange) fn entry(
    fields: &mut Fields,
    unknown: &mut Unknown,
) -> Result<Entry, Fault> {
    let id = needed("id", fields.text("id", str::parse::<EntryId>)?)?;
    let kind = needed("kind", fields.text("kind", Kind::from_id)?)?;
    let when = When {
        day: needed("date", fields.text("date", str::parse::<Day>)?)?,
        time: fields.text("time", str::parse::<ClockTime>)?,
        start: fields.object("start", unknown, stamp)?,
    };
    let recorded = needed("recorded", fields.object("recorded", unknown, stamp)?)?;
    let note = fields.text("note", Note::new)?.unwrap_or_default();
    Ok(Entry {
        id,
        recorded,
        when,
        body: body(kind, fields, unknown)?,
        note,
    })
}

/// Reads what the person said about themselves.
pub(in crate::exchange) fn profile(
    fields: &mut Fields,
    unknown: &mut Unknown,
) -> Result<Profile, Fault> {
    let weaker_side = fields.text("weaker_side", Side::from_id)?;
    let professional_seen = fields.object("professional_seen", unknown, |fields, _unknown| {
        let seen = fields.yes("seen")?;
        let on = fields.text("on", str::parse::<Day>)?;
        match (seen, on) {
            (true, on) => Ok(ProfessionalSeen::Yes(on)),
            (false, None) => Ok(ProfessionalSeen::No),
            (false, Some(_)) => Err(Fault::at("on", Reason::Field(FieldProblem::DoNotFit))),
        }
    })?;
    let prescribed = fields.object("prescribed", unknown, |fields, _unknown| {
        Ok(Prescribed {
            daily_light_work: fields.yes("daily_light_work")?,
            uneven_sides: fields.yes("uneven_sides")?,
        })
    })?;
    Ok(Profile {
        weaker_side,
        professional_seen,
        cause: fields.text("cause", Cause::from_id)?,
        prescribed: prescribed.unwrap_or_default(),
    })
}

/// Reads who a diary is about, with its identifier.
pub(in crate::exchange) fn person(
    fields: &mut Fields,
    _unknown: &mut Unknown,
) -> Result<(Option<DiaryId>, Person), Fault> {
    let id = fields.text("diary", str::parse::<DiaryId>)?;
    let person = Person {
        pseudonym: fields.text("pseudonym", Pseudonym::new)?,
        name: fields.text("name", PersonName::new)?,
        visit: VisitWords {
            noticed: fields.text("noticed", VisitText::new)?,
            course: fields.text("course", VisitText::new)?,
            questions: fields.text("questions", VisitText::new)?,
        },
    };
    Ok((id, person))
}

/// Refuses a value that is missing.
pub(in crate::exchange) fn needed<T>(name: &str, value: Option<T>) -> Result<T, Fault> {
    value.ok_or_else(|| Fault::at(name, Reason::Field(FieldProblem::Missing)))
}

/// Reads an instant with its offset and zone.
pub(in crate::exchange) fn stamp(
    fields: &mut Fields,
    _unknown: &mut Unknown,
) -> Result<Stamp, Fault> {
    let at = needed("at", fields.text("at", |text| Ok(text.to_owned()))?)?;
    let utc_ms =
        Stamp::utc_ms_of(&at).map_err(|_malformed| Fault::at("at", Reason::NotAnInstant))?;
    let offset_s = fields.whole("offset_s", |seconds| {
        let out_of_range = FieldProblem::OutOfRange {
            low: -(FURTHEST_OFFSET_S as f64),
            high: FURTHEST_OFFSET_S as f64,
        };
        i32::try_from(seconds)
            .ok()
            .filter(|seconds| i64::from(*seconds).abs() <= FURTHEST_OFFSET_S)
            .ok_or(out_of_range)
    })?;
    let zone = fields.text("zone", |name| Ok(ZoneName::new(name)))?;
    Ok(Stamp {
        utc_ms,
        offset_s: needed("offset_s", offset_s)?,
        zone: needed("zone", zone)?,
    })
}

fn body(kind: Kind, fields: &mut Fields, unknown: &mut Unknown) -> Result<Body, Fault> {
    match kind {
        Kind::Bridge | Kind::LegRaise => strength(kind, fields, unknown).map(Body::Strength),
        Kind::Own => own(fields, unknown).map(Body::Own),
        Kind::Walk => walk(fields, unknown).map(Body::Walk),
        Kind::Swim => swim(fields, unknown).map(Body::Swim),
        Kind::Break => sitting_break(fields).map(Body::Break),
        Kind::CheckIn => check_in(fields, unknown).map(Body::CheckIn),
        Kind::Girth => girth(fields, unknown).map(Body::Girth),
        Kind::BodyMap => body_map(fields, unknown).map(Body::BodyMap),
        Kind::CareStep => care_step(fields).map(Body::CareStep),
        Kind::Note => Ok(Body::Note),
    }
}

fn strength(kind: Kind, fields: &mut Fields, unknown: &mut Unknown) -> Result<Strength, Fault> {
    let variant = needed("variant", fields.text("variant", Variant::from_id)?)?;
    let sets = fields.objects("sets", unknown, set)?;
    if sets.len() > MAX_SETS {
        let too_long = FieldProblem::TooLong { limit: MAX_SETS };
        return Err(Fault::at("sets", Reason::Field(too_long)));
    }
    let strength = Strength {
        variant,
        sets,
        side: fields.text("side", SetSide::from_id)?,
        exertion: exertion(fields, unknown)?,
        felt: fields.words("felt", Muscle::from_id)?,
    };
    let body = Body::Strength(strength.clone());
    if body.kind() == kind {
        Ok(strength)
    } else {
        Err(Fault::at("variant", Reason::Field(FieldProblem::DoNotFit)))
    }
}

fn own(fields: &mut Fields, unknown: &mut Unknown) -> Result<OwnSession, Fault> {
    let exercise = needed(
        "own_exercise_id",
        fields.text("own_exercise_id", str::parse)?,
    )?;
    let name = fields.text("own_exercise", ExerciseName::new)?;
    let name = needed("own_exercise", name)?;
    let counted = needed("counted", fields.text("counted", Counted::from_id)?)?;
    let sets = fields.objects("sets", unknown, |fields, _unknown| own_set(counted, fields))?;
    if sets.len() > MAX_SETS {
        let too_long = FieldProblem::TooLong { limit: MAX_SETS };
        return Err(Fault::at("sets", Reason::Field(too_long)));
    }
    Ok(OwnSession {
        exercise,
        name,
        counted,
        sets,
        exertion: exertion(fields, unknown)?,
    })
}

/// The amount stands under the name of what it is counted in.
fn own_set(counted: Counted, fields: &mut Fields) -> Result<OwnSet, Fault> {
    let side = needed("side", fields.text("side", SetSide::from_id)?)?;
    let amount = needed(counted.id(), fields.whole(counted.id(), Amount::new)?)?;
    Ok(OwnSet { side, amount })
}

fn set(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Set, Fault> {
    let side = needed("side", fields.text("side", SetSide::from_id)?)?;
    let reps = needed("reps", fields.whole("reps", Reps::new)?)?;
    let hold = fields.real("hold_s", Hold::new)?;
    let up_s = fields.real("up_s", Ok)?;
    let down_s = fields.real("down_s", Ok)?;
    let tempo = match (up_s, down_s) {
        (Some(up_s), Some(down_s)) => Some(
            Tempo::new(up_s, down_s)
                .map_err(|problem| Fault::at("up_s", Reason::Field(problem)))?,
        ),
        (None, None) => None,
        (Some(_), None) => return Err(Fault::at("down_s", Reason::Field(FieldProblem::Missing))),
        (None, Some(_)) => return Err(Fault::at("up_s", Reason::Field(FieldProblem::Missing))),
    };
    Ok(Set {
        side,
        reps,
        hold,
        tempo,
    })
}

fn exertion(fields: &mut Fields, unknown: &mut Unknown) -> Result<Exertion, Fault> {
    Ok(Exertion {
        minutes: fields.real("minutes", Minutes::new)?,
        effort: fields.whole("effort", Effort::new)?,
        pain: fields
            .object("pain", unknown, pain_report)?
            .unwrap_or_default(),
        stopped_early: fields.text("stopped_early", StopReason::from_id)?,
        heart_rate: MeasuredHeartRate {
            average: fields.whole("heart_rate_average", HeartRate::new)?,
            highest: fields.whole("heart_rate_highest", HeartRate::new)?,
        },
    })
}

fn pain_report(fields: &mut Fields, unknown: &mut Unknown) -> Result<PainReport, Fault> {
    Ok(PerSide {
        left: fields
            .object("left", unknown, side_pain)?
            .unwrap_or_default(),
        right: fields
            .object("right", unknown, side_pain)?
            .unwrap_or_default(),
    })
}

fn side_pain(fields: &mut Fields, _unknown: &mut Unknown) -> Result<SidePain, Fault> {
    Ok(SidePain {
        before: fields.whole("before", Pain::new)?,
        worst: fields.whole("worst", Pain::new)?,
        next_morning: fields.whole("next_morning", Pain::new)?,
        feels: fields.words("feels", Feel::from_id)?,
        sites: fields.words("sites", Site::from_id)?,
    })
}

fn walk(fields: &mut Fields, unknown: &mut Unknown) -> Result<Walk, Fault> {
    Ok(Walk {
        exertion: exertion(fields, unknown)?,
        distance: fields.real("distance_m", Metres::new)?,
        steps: fields.whole("steps", Steps::new)?,
        aid: fields.text("aid", Aid::from_id)?,
        limp: fields.text("limp", Limp::from_id)?,
    })
}

fn swim(fields: &mut Fields, unknown: &mut Unknown) -> Result<Swim, Fault> {
    let length = fields.real("pool_m", Metres::new)?;
    let lengths = fields.whole("lengths", Ok)?;
    let pool = match (length, lengths) {
        (Some(length), Some(lengths)) => Some(
            Pool::new(length, lengths)
                .map_err(|problem| Fault::at(wrong_part(length), Reason::Field(problem)))?,
        ),
        (None, None) => None,
        (Some(_), None) => return Err(Fault::at("lengths", Reason::Field(FieldProblem::Missing))),
        (None, Some(_)) => return Err(Fault::at("pool_m", Reason::Field(FieldProblem::Missing))),
    };
    Ok(Swim {
        exertion: exertion(fields, unknown)?,
        distance: fields.real("distance_m", Metres::new)?,
        pool,
        stroke: fields.text("stroke", Stroke::from_id)?,
    })
}

fn wrong_part(length: Metres) -> &'static str {
    if length.get() > Pool::LONGEST_M {
        "pool_m"
    } else {
        "lengths"
    }
}

fn sitting_break(fields: &mut Fields) -> Result<SittingBreak, Fault> {
    Ok(SittingBreak {
        minutes: fields.real("minutes", Minutes::new)?,
        deeds: fields.words("deeds", BreakDeed::from_id)?,
        origin: fields.text("origin", BreakOrigin::from_id)?,
        sat_before: fields.real("sat_before_minutes", Minutes::new)?,
    })
}

fn girth(fields: &mut Fields, unknown: &mut Unknown) -> Result<Girth, Fault> {
    let cm = fields.object("girth_cm", unknown, |fields, _unknown| {
        Ok(PerSide {
            left: fields.real("left", Centimetres::new)?,
            right: fields.real("right", Centimetres::new)?,
        })
    })?;
    Ok(Girth {
        place: needed(
            "girth_place",
            fields.text("girth_place", GirthPlace::from_id)?,
        )?,
        cm: cm.unwrap_or_default(),
    })
}

fn body_map(fields: &mut Fields, unknown: &mut Unknown) -> Result<BodyMap, Fault> {
    let marks = fields.objects("marks", unknown, |fields, _unknown| {
        let place = MarkPlace {
            side: needed("side", fields.text("side", Side::from_id)?)?,
            region: needed("region", fields.text("region", BodyRegion::from_id)?)?,
            sensation: needed("sensation", fields.text("sensation", Sensation::from_id)?)?,
        };
        let strength = needed("strength", fields.whole("strength", MarkStrength::new)?)?;
        Ok((place, strength))
    })?;
    let mut map = BodyMap::default();
    for (index, (place, strength)) in marks.into_iter().enumerate() {
        map.mark_once(place, strength).map_err(|_twice| {
            let fault = Fault::at("strength", Reason::RepeatedName);
            fault
                .under(Step::Index(index))
                .under(Step::Name("marks".to_owned()))
        })?;
    }
    Ok(map)
}

fn care_step(fields: &mut Fields) -> Result<CareStep, Fault> {
    Ok(CareStep {
        kind: needed("step", fields.text("step", StepKind::from_id)?)?,
        state: needed("step_state", fields.text("step_state", StepState::from_id)?)?,
        name: fields.text("step_name", StepName::new)?,
        place: fields.text("step_place", StepPlace::new)?,
        result: fields.text("step_result", StepLine::new)?,
        next: fields.text("step_next", StepLine::new)?,
        until: fields.text("step_until", str::parse::<Day>)?,
    })
}

fn check_in(fields: &mut Fields, unknown: &mut Unknown) -> Result<CheckIn, Fault> {
    let pain = fields.object("morning_pain", unknown, |fields, _unknown| {
        Ok(PerSide {
            left: fields.whole("left", Pain::new)?,
            right: fields.whole("right", Pain::new)?,
        })
    })?;
    Ok(CheckIn {
        pain: pain.unwrap_or_default(),
        soreness: fields.whole("soreness", Soreness::new)?,
        weaker: fields.text("weaker", Weaker::from_id)?,
        fatigue: fields.whole("fatigue", Fatigue::new)?,
        sleep: fields.whole("sleep_minutes", SleepMinutes::new)?,
        rest_confirmed: fields.yes("rest_confirmed")?,
    })
}
