//! Owns the shape of the `evenly-diary` JSON format, as it is written.

use serde::Serialize;

use crate::domain::{
    Aid, Body, BodyMap, BreakOrigin, CareStep, Cause, Centimetres, CheckIn, Counted, DayRange,
    Diary, Effort, Entry, Exertion, Fatigue, Girth, HeartRate, Hold, Limp, Metres, Minutes,
    OwnSession, OwnSet, Pain, PerSide, PersonName, Pool, Prescribed, ProfessionalSeen, Profile,
    Pseudonym, Set, SetSide, Side, SidePain, SittingBreak, SleepMinutes, Soreness, Stamp, StepLine,
    StepName, StepPlace, Steps, StopReason, Strength, Stroke, Swim, Tempo, VisitText, Walk, Weaker,
};

/// One entry. What was not answered is left out.
#[derive(Debug, Default, Serialize)]
pub(super) struct EntryShape<'a> {
    id: String,
    kind: &'static str,
    date: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<StampShape<'a>>,
    recorded: StampShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    variant: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_exercise_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    own_exercise: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    counted: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    side: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sets: Option<Vec<SetShape>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    felt: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    effort: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pain: Option<SidesShape<SidePainShape>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stopped_early: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    heart_rate_average: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    heart_rate_highest: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    distance_m: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    steps: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aid: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    limp: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pool_m: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lengths: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stroke: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    deeds: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    origin: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sat_before_minutes: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    morning_pain: Option<SidesShape<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    soreness: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    weaker: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fatigue: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sleep_minutes: Option<u16>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    rest_confirmed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    girth_place: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    girth_cm: Option<SidesShape<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<Vec<MarkShape>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_state: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_place: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_result: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_next: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    step_until: Option<String>,
    #[serde(skip_serializing_if = "str::is_empty")]
    note: &'a str,
}

/// An instant with the offset and zone in force.
#[derive(Debug, Default, Serialize)]
pub(super) struct StampShape<'a> {
    at: String,
    offset_s: i32,
    zone: &'a str,
}

#[derive(Debug, Default, Serialize)]
struct SetShape {
    side: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    reps: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seconds: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minutes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hold_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    up_s: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    down_s: Option<f64>,
}

/// One mark of a body map.
#[derive(Debug, Serialize)]
struct MarkShape {
    side: &'static str,
    region: &'static str,
    sensation: &'static str,
    strength: u8,
}

/// A value for each side; a side without one is left out.
#[derive(Debug, Serialize)]
struct SidesShape<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    left: Option<T>,
    #[serde(skip_serializing_if = "Option::is_none")]
    right: Option<T>,
}

#[derive(Debug, Serialize)]
struct SidePainShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    worst: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_morning: Option<u8>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    feels: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sites: Vec<&'static str>,
}

/// The days a copy was made of.
#[derive(Debug, Serialize)]
pub(super) struct DaysShape {
    first: String,
    last: String,
}

impl From<DayRange> for DaysShape {
    fn from(days: DayRange) -> Self {
        Self {
            first: days.first.to_string(),
            last: days.last.to_string(),
        }
    }
}

/// Who the diary is about.
#[derive(Debug, Serialize)]
pub(super) struct PersonShape<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    diary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pseudonym: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    noticed: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    course: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    questions: Option<&'a str>,
}

impl<'a> From<&'a Diary> for PersonShape<'a> {
    fn from(diary: &'a Diary) -> Self {
        let said = |text: &'a Option<VisitText>| text.as_ref().map(VisitText::as_str);
        let visit = &diary.person.visit;
        Self {
            diary: diary.id.map(|id| id.to_string()),
            pseudonym: diary.person.pseudonym.as_ref().map(Pseudonym::as_str),
            name: diary.person.name.as_ref().map(PersonName::as_str),
            noticed: said(&visit.noticed),
            course: said(&visit.course),
            questions: said(&visit.questions),
        }
    }
}

/// What the person said about themselves.
#[derive(Debug, Serialize)]
pub(super) struct ProfileShape {
    #[serde(skip_serializing_if = "Option::is_none")]
    weaker_side: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    professional_seen: Option<SeenShape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    cause: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    prescribed: Option<PrescribedShape>,
}

#[derive(Debug, Serialize)]
struct PrescribedShape {
    daily_light_work: bool,
    uneven_sides: bool,
}

#[derive(Debug, Serialize)]
struct SeenShape {
    seen: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    on: Option<String>,
}

impl From<&Profile> for ProfileShape {
    fn from(profile: &Profile) -> Self {
        let professional_seen = profile.professional_seen.map(|seen| match seen {
            ProfessionalSeen::Yes(on) => SeenShape {
                seen: true,
                on: on.map(|day| day.to_string()),
            },
            ProfessionalSeen::No => SeenShape {
                seen: false,
                on: None,
            },
        });
        Self {
            weaker_side: profile.weaker_side.map(Side::id),
            professional_seen,
            cause: profile.cause.map(Cause::id),
            prescribed: (profile.prescribed != Prescribed::default()).then_some(PrescribedShape {
                daily_light_work: profile.prescribed.daily_light_work,
                uneven_sides: profile.prescribed.uneven_sides,
            }),
        }
    }
}

impl<'a> From<&'a Stamp> for StampShape<'a> {
    fn from(stamp: &'a Stamp) -> Self {
        Self {
            at: stamp.instant_text(),
            offset_s: stamp.offset_s,
            zone: stamp.zone.as_str(),
        }
    }
}

impl<'a> From<&'a Entry> for EntryShape<'a> {
    fn from(entry: &'a Entry) -> Self {
        let mut shape = Self {
            id: entry.id.to_string(),
            kind: entry.kind().id(),
            date: entry.when.day.to_string(),
            time: entry.when.time.map(|time| time.to_string()),
            start: entry.when.start.as_ref().map(StampShape::from),
            recorded: StampShape::from(&entry.recorded),
            note: entry.note.as_str(),
            ..Self::default()
        };
        match &entry.body {
            Body::Strength(strength) => shape.fill_strength(strength),
            Body::Own(own) => shape.fill_own(own),
            Body::Walk(walk) => shape.fill_walk(walk),
            Body::Swim(swim) => shape.fill_swim(swim),
            Body::Break(pause) => shape.fill_break(pause),
            Body::CheckIn(check_in) => shape.fill_check_in(check_in),
            Body::Girth(girth) => shape.fill_girth(girth),
            Body::BodyMap(map) => shape.fill_body_map(map),
            Body::CareStep(step) => shape.fill_care_step(step),
            Body::Note => {}
        }
        shape
    }
}

impl<'a> EntryShape<'a> {
    fn fill_strength(&mut self, strength: &Strength) {
        self.variant = Some(strength.variant.id());
        self.side = strength.side.map(SetSide::id);
        self.sets = Some(strength.sets.iter().map(SetShape::from).collect());
        self.felt = strength.felt.iter().map(|muscle| muscle.id()).collect();
        self.fill_exertion(&strength.exertion);
    }

    fn fill_own(&mut self, own: &'a OwnSession) {
        self.own_exercise_id = Some(own.exercise.to_string());
        self.own_exercise = Some(own.name.as_str());
        self.counted = Some(own.counted.id());
        let sets = own.sets.iter();
        self.sets = Some(
            sets.map(|set| SetShape::of_own(own.counted, *set))
                .collect(),
        );
        self.fill_exertion(&own.exertion);
    }

    fn fill_exertion(&mut self, exertion: &Exertion) {
        self.minutes = exertion.minutes.map(Minutes::get);
        self.effort = exertion.effort.map(Effort::get);
        self.pain = sides(PerSide::from_fn(|side| {
            let pain = exertion.pain.get(side);
            (!pain.is_empty()).then(|| SidePainShape::from(pain))
        }));
        self.stopped_early = exertion.stopped_early.map(StopReason::id);
        self.heart_rate_average = exertion.heart_rate.average.map(HeartRate::get);
        self.heart_rate_highest = exertion.heart_rate.highest.map(HeartRate::get);
    }

    fn fill_walk(&mut self, walk: &Walk) {
        self.fill_exertion(&walk.exertion);
        self.distance_m = walk.distance.map(Metres::get);
        self.steps = walk.steps.map(Steps::get);
        self.aid = walk.aid.map(Aid::id);
        self.limp = walk.limp.map(Limp::id);
    }

    fn fill_swim(&mut self, swim: &Swim) {
        self.fill_exertion(&swim.exertion);
        self.distance_m = swim.distance.map(Metres::get);
        self.pool_m = swim.pool.map(|pool| pool.length().get());
        self.lengths = swim.pool.map(Pool::lengths);
        self.stroke = swim.stroke.map(Stroke::id);
    }

    fn fill_break(&mut self, pause: &SittingBreak) {
        self.minutes = pause.minutes.map(Minutes::get);
        self.deeds = pause.deeds.iter().map(|deed| deed.id()).collect();
        self.origin = pause.origin.map(BreakOrigin::id);
        self.sat_before_minutes = pause.sat_before.map(Minutes::get);
    }

    fn fill_girth(&mut self, girth: &Girth) {
        let shown = |cm: Option<Centimetres>| cm.map(Centimetres::get);
        self.girth_place = Some(girth.place.id());
        self.girth_cm = sides(PerSide::from_fn(|side| shown(*girth.cm.get(side))));
    }

    fn fill_body_map(&mut self, map: &BodyMap) {
        let marks = map.marks().map(|(place, strength)| MarkShape {
            side: place.side.id(),
            region: place.region.id(),
            sensation: place.sensation.id(),
            strength: strength.get(),
        });
        self.marks = Some(marks.collect());
    }

    fn fill_care_step(&mut self, step: &'a CareStep) {
        self.step = Some(step.kind.id());
        self.step_state = Some(step.state.id());
        self.step_name = step.name.as_ref().map(StepName::as_str);
        self.step_place = step.place.as_ref().map(StepPlace::as_str);
        self.step_result = step.result.as_ref().map(StepLine::as_str);
        self.step_next = step.next.as_ref().map(StepLine::as_str);
        self.step_until = step.until.map(|day| day.to_string());
    }

    fn fill_check_in(&mut self, check_in: &CheckIn) {
        let points = |pain: Option<Pain>| pain.map(Pain::get);
        self.morning_pain = sides(PerSide::from_fn(|side| points(*check_in.pain.get(side))));
        self.soreness = check_in.soreness.map(Soreness::get);
        self.weaker = check_in.weaker.map(Weaker::id);
        self.fatigue = check_in.fatigue.map(Fatigue::get);
        self.sleep_minutes = check_in.sleep.map(SleepMinutes::get);
        self.rest_confirmed = check_in.rest_confirmed;
    }
}

fn sides<T>(sides: PerSide<Option<T>>) -> Option<SidesShape<T>> {
    let PerSide { left, right } = sides;
    (left.is_some() || right.is_some()).then_some(SidesShape { left, right })
}

impl From<&Set> for SetShape {
    fn from(set: &Set) -> Self {
        Self {
            side: set.side.id(),
            reps: Some(set.reps.get()),
            hold_s: set.hold.map(Hold::get),
            up_s: set.tempo.map(Tempo::up_s),
            down_s: set.tempo.map(Tempo::down_s),
            ..Self::default()
        }
    }
}

impl SetShape {
    /// The amount stands under the name of what it is counted in.
    fn of_own(counted: Counted, set: OwnSet) -> Self {
        let shape = Self {
            side: set.side.id(),
            ..Self::default()
        };
        let amount = Some(set.amount.get());
        match counted {
            Counted::Reps => Self {
                reps: amount,
                ..shape
            },
            Counted::Seconds => Self {
                seconds: amount,
                ..shape
            },
            Counted::Minutes => Self {
                minutes: amount,
                ..shape
            },
        }
    }
}

impl From<&SidePain> for SidePainShape {
    fn from(pain: &SidePain) -> Self {
        Self {
            before: pain.before.map(Pain::get),
            worst: pain.worst.map(Pain::get),
            next_morning: pain.next_morning.map(Pain::get),
            feels: pain.feels.iter().map(|feel| feel.id()).collect(),
            sites: pain.sites.iter().map(|site| site.id()).collect(),
        }
    }
}
