//! Owns the systems, codes, units and profiles that a bundle names.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::domain::{
    Aid, BodyRegion, ClearedBy, Feel, GirthPlace, Limp, Muscle, Sensation, SetSide, Site, StepKind,
    StopReason, Stroke, Variant, Weaker,
};
use crate::exchange::fhir::Part;
use crate::exchange::fhir::make::plain;
use crate::exchange::fhir::shape::code_system::Concept;
use crate::exchange::fhir::shape::elements::{CodeableConcept, Meta};
use crate::i18n::Words;

/// The system of LOINC.
pub(super) const LOINC: &str = "http://loinc.org";
/// The system of units.
pub(super) const UCUM: &str = "http://unitsofmeasure.org";
/// The system of SNOMED CT.
pub(super) const SNOMED: &str = "http://snomed.info/sct";
/// The system of an observation's category.
pub(super) const CATEGORY: &str = "http://terminology.hl7.org/CodeSystem/observation-category";
/// The system of the physical-activity guide's own codes.
pub(super) const ACTIVITY_CODES: &str =
    "http://hl7.org/fhir/us/physical-activity/CodeSystem/pa-temporary-codes";
/// The system of where a visit takes place.
pub(super) const ACT_CODES: &str = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
/// The system of a care plan's category.
pub(super) const PLAN_CATEGORY: &str = "http://hl7.org/fhir/us/core/CodeSystem/careplan-category";
/// The system of how somebody took part.
pub(super) const PARTICIPANT: &str =
    "http://terminology.hl7.org/CodeSystem/provenance-participant-type";
/// The system of our own codes. `.example` can belong to nobody (RFC 2606), so the name stays ours.
pub(super) const OWN_CODES: &str = "https://evenly.example/fhir/CodeSystem/diary";
/// The version of our own codes; it rises with each code that is added.
pub(super) const OWN_VERSION: &str = "1";
/// Names a diary.
pub(super) const DIARY_SYSTEM: &str = "https://evenly.example/fhir/NamingSystem/diary";
/// Names a person by what stands for the name.
pub(super) const PSEUDONYM_SYSTEM: &str = "https://evenly.example/fhir/NamingSystem/pseudonym";
/// The safety questions.
pub(super) const SAFETY_QUESTIONS: &str = "https://evenly.example/fhir/Questionnaire/safety";
/// The questions about what ended a stop sign.
pub(super) const CLEARED_QUESTIONS: &str = "https://evenly.example/fhir/Questionnaire/stop-cleared";

/// What the profiles of the physical-activity guide begin with.
pub(super) const PROFILES: &str = "http://hl7.org/fhir/us/physical-activity/StructureDefinition/";

/// A profile of the physical-activity guide whose every rule is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Profile {
    /// The group of what was noted of one session.
    ActivityGroup,
    /// One measure of a session.
    ActivityMeasure,
    /// Days of activity in a week.
    DaysPerWeek,
    /// Minutes on such a day.
    MinutesPerDay,
    /// Minutes in a week.
    MinutesPerWeek,
    /// Days of strengthening in a week.
    StrengthDaysPerWeek,
    /// A goal.
    Goal,
    /// A plan.
    CarePlan,
}

impl Profile {
    /// Every profile.
    pub(super) const ALL: [Self; 8] = [
        Self::ActivityGroup,
        Self::ActivityMeasure,
        Self::DaysPerWeek,
        Self::MinutesPerDay,
        Self::MinutesPerWeek,
        Self::StrengthDaysPerWeek,
        Self::Goal,
        Self::CarePlan,
    ];

    /// Its address.
    pub(super) const fn url(self) -> &'static str {
        match self {
            Self::ActivityGroup => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-activity-group"
            }
            Self::ActivityMeasure => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-activity-measure"
            }
            Self::DaysPerWeek => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-evs-days-per-week"
            }
            Self::MinutesPerDay => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-evs-min-per-day"
            }
            Self::MinutesPerWeek => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-evs-min-per-week"
            }
            Self::StrengthDaysPerWeek => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-observation-strength-days-per-week"
            }
            Self::Goal => "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-goal",
            Self::CarePlan => {
                "http://hl7.org/fhir/us/physical-activity/StructureDefinition/pa-careplan"
            }
        }
    }

    /// The claim as a resource carries it.
    pub(super) const fn claimed(self) -> Meta {
        Meta {
            profile: [self.url()],
        }
    }

    /// The LOINC code and the unit of a week's number.
    pub(super) const fn of_week(self) -> Option<(&'static str, Unit)> {
        match self {
            Self::DaysPerWeek => Some(("89555-7", Unit::DaysPerWeek)),
            Self::MinutesPerDay => Some(("68516-4", Unit::MinutesPerDay)),
            Self::MinutesPerWeek => Some(("82290-8", Unit::MinutesPerWeek)),
            Self::StrengthDaysPerWeek => Some(("82291-6", Unit::DaysPerWeek)),
            Self::ActivityGroup | Self::ActivityMeasure | Self::Goal | Self::CarePlan => None,
        }
    }
}

/// A unit, as UCUM writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Metres.
    Metres,
    /// Centimetres.
    Centimetres,
    /// Points of a scale.
    Score,
    /// Sets.
    Sets,
    /// Repetitions.
    Reps,
    /// Steps.
    Steps,
    /// Things counted.
    Count,
    /// Things counted on a day.
    CountPerDay,
    /// Days.
    Days,
    /// Days a week.
    DaysPerWeek,
    /// Minutes a day.
    MinutesPerDay,
    /// Minutes a week.
    MinutesPerWeek,
    /// Beats a minute.
    PerMinute,
}

impl Unit {
    /// Every unit.
    pub(super) const ALL: [Self; 15] = [
        Self::Minutes,
        Self::Seconds,
        Self::Metres,
        Self::Centimetres,
        Self::Score,
        Self::Sets,
        Self::Reps,
        Self::Steps,
        Self::Count,
        Self::CountPerDay,
        Self::Days,
        Self::DaysPerWeek,
        Self::MinutesPerDay,
        Self::MinutesPerWeek,
        Self::PerMinute,
    ];

    /// The code.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Minutes => "min",
            Self::Seconds => "s",
            Self::Metres => "m",
            Self::Centimetres => "cm",
            Self::Score => "{score}",
            Self::Sets => "{set}",
            Self::Reps => "{rep}",
            Self::Steps => "{steps}",
            Self::Count => "{#}",
            Self::CountPerDay => "{#}/d",
            Self::Days => "d",
            Self::DaysPerWeek => "d/wk",
            Self::MinutesPerDay => "min/d",
            Self::MinutesPerWeek => "min/wk",
            Self::PerMinute => "/min",
        }
    }
}

/// Declares the own codes that stand for a measure, each with its words.
macro_rules! terms {
    ($($name:ident = $code:literal => $words:ident,)+) => {
        /// A thing that no public code was found for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Term {
            $(#[doc = $code] $name,)+
        }

        impl Term {
            const ALL: &'static [Self] = &[$(Self::$name,)+];

            const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)+
                }
            }

            fn text(self, words: &Words) -> String {
                match self {
                    $(Self::$name => words.$words(),)+
                }
            }
        }
    };
}

terms! {
    Side = "side" => fhir_side,
    Sets = "sets" => fhir_sets,
    Reps = "reps" => fhir_reps,
    Hold = "hold" => fhir_hold,
    Tut = "time-under-tension" => fhir_tut,
    TutAssumed = "time-under-tension-assumed" => fhir_tut_assumed,
    RepsInSet = "reps-in-set" => fhir_reps_in_set,
    HoldInSet = "hold-in-set" => fhir_hold_in_set,
    OwnExercise = "own-exercise" => own_fhir_exercise,
    SecondsHeld = "seconds-held" => own_fhir_seconds,
    SecondsInSet = "seconds-in-set" => own_fhir_seconds_in_set,
    MinutesDone = "minutes-done" => own_fhir_minutes,
    MinutesInSet = "minutes-in-set" => own_fhir_minutes_in_set,
    Distance = "distance" => fhir_distance,
    Felt = "felt" => fhir_felt,
    StoppedEarly = "stopped-early" => fhir_stopped_early,
    Aid = "walking-aid" => fhir_aid,
    Limp = "limp" => fhir_limp,
    Stroke = "stroke" => fhir_stroke,
    PoolLength = "pool-length" => fhir_pool_length,
    Lengths = "lengths" => fhir_lengths,
    PainMoment = "pain-moment" => fhir_pain_moment,
    PainDescribed = "pain-described" => fhir_pain_described,
    PainFeel = "pain-feel" => fhir_pain_feel,
    PainSite = "pain-site" => fhir_pain_site,
    Soreness = "soreness" => fhir_soreness,
    Weaker = "weaker" => fhir_weaker,
    Fatigue = "tiredness" => fhir_fatigue,
    Sleep = "sleep" => fhir_sleep,
    RestDay = "rest-day" => fhir_rest_day,
    Breaks = "sitting-breaks" => fhir_breaks,
    Note = "note" => fhir_note,
    DaysKnown = "days-known" => fhir_days_known,
    Counted = "counted-from-diary" => fhir_counted,
    TargetDays = "target-days" => fhir_target_days,
    TargetMinutes = "target-minutes" => fhir_target_minutes,
    TargetEffort = "target-effort" => fhir_target_effort,
    BodyMark = "body-mark" => region_fhir_mark,
    MarkRegion = "body-region" => region_dictionary_region,
    MarkSensation = "sensation" => region_dictionary_sensation,
}

/// When pain was rated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PainMoment {
    /// Before a session.
    Before,
    /// The worst of a session.
    Worst,
    /// The morning after a session.
    NextMorning,
    /// At a check-in.
    Morning,
}

impl PainMoment {
    const ALL: [Self; 4] = [Self::Before, Self::Worst, Self::NextMorning, Self::Morning];

    /// The word inside codes and identifiers.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::Worst => "worst",
            Self::NextMorning => "next-morning",
            Self::Morning => "morning",
        }
    }
}

/// A list of own codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum List {
    /// Measures.
    Term,
    /// Variants of an exercise.
    Exercise,
    /// Sides.
    Side,
    /// When pain was rated.
    Moment,
    /// What pain feels like.
    Feel,
    /// Where pain is.
    Site,
    /// Muscles that were felt.
    Felt,
    /// Why a session ended early.
    StoppedEarly,
    /// Walking aids.
    Aid,
    /// Limping.
    Limp,
    /// Strokes.
    Stroke,
    /// Being weaker.
    Weaker,
    /// Where the tape lay.
    Girth,
    /// Places of a body map.
    Region,
    /// What is felt or seen there.
    Sensation,
    /// Kinds of step of the care path.
    Step,
    /// What ended a stop sign.
    Cleared,
    /// Sets that a plan asks of a side.
    TargetSets,
    /// Repetitions that a plan asks of a side.
    TargetReps,
    /// Seconds of each set that a plan asks of a side.
    TargetSeconds,
    /// Minutes of each set that a plan asks of a side.
    TargetSetMinutes,
}

/// One own code with its words.
#[derive(Clone, Debug)]
struct Known {
    code: String,
    text: String,
}

/// Every own code with its words in one language, looked up once for a whole bundle.
pub(super) struct Book {
    known: BTreeMap<(List, &'static str), Known>,
    snomed: Part,
}

impl Book {
    /// Looks every word up.
    pub(super) fn new(words: &Words, snomed: Part) -> Self {
        let mut book = Self {
            known: BTreeMap::new(),
            snomed,
        };
        for term in Term::ALL {
            book.add(List::Term, "", term.code(), term.text(words));
        }
        for variant in Variant::ALL {
            let exercise = words.exercise(variant.exercise());
            let text = words.fhir_exercise(&exercise, &words.variant(*variant));
            book.add(List::Exercise, "", variant.id(), text);
        }
        for side in SetSide::ALL {
            let text = words.set_side(side);
            let sets = words.fhir_target_sets(&text);
            let reps = words.fhir_target_reps(&text);
            let seconds = words.ownplan_fhir_seconds(&text);
            let minutes = words.ownplan_fhir_minutes(&text);
            book.add(List::TargetSets, "target-sets-", side.id(), sets);
            book.add(List::TargetReps, "target-reps-", side.id(), reps);
            book.add(List::TargetSeconds, "target-seconds-", side.id(), seconds);
            book.add(
                List::TargetSetMinutes,
                "target-set-minutes-",
                side.id(),
                minutes,
            );
            book.add(List::Side, "side-", side.id(), text);
        }
        for moment in PainMoment::ALL {
            let text = match moment {
                PainMoment::Before => words.fhir_moment_before(),
                PainMoment::Worst => words.fhir_moment_worst(),
                PainMoment::NextMorning => words.fhir_moment_next_morning(),
                PainMoment::Morning => words.fhir_moment_morning(),
            };
            book.add(List::Moment, "pain-moment-", moment.id(), text);
        }
        book.add_lists(words);
        book
    }

    fn add_lists(&mut self, words: &Words) {
        for feel in Feel::ALL {
            self.add(List::Feel, "feel-", feel.id(), words.feel(*feel));
        }
        for site in Site::ALL {
            self.add(List::Site, "site-", site.id(), words.site(*site));
        }
        for muscle in Muscle::ALL {
            self.add(List::Felt, "felt-", muscle.id(), words.muscle(*muscle));
        }
        for reason in StopReason::ALL {
            let text = words.stop_reason(*reason);
            self.add(List::StoppedEarly, "stopped-early-", reason.id(), text);
        }
        for aid in Aid::ALL {
            self.add(List::Aid, "walking-aid-", aid.id(), words.aid(*aid));
        }
        for limp in Limp::ALL {
            self.add(List::Limp, "limp-", limp.id(), words.limp(*limp));
        }
        for stroke in Stroke::ALL {
            self.add(List::Stroke, "stroke-", stroke.id(), words.stroke(*stroke));
        }
        for weaker in Weaker::ALL {
            self.add(List::Weaker, "weaker-", weaker.id(), words.weaker(*weaker));
        }
        for place in GirthPlace::ALL {
            let text = words.fhir_girth(&words.girth_place(*place));
            self.add(List::Girth, "girth-", place.id(), text);
        }
        for region in BodyRegion::ALL {
            let text = words.body_region(*region);
            self.add(List::Region, "region-", region.id(), text);
        }
        for sensation in Sensation::ALL {
            let text = words.sensation(*sensation);
            self.add(List::Sensation, "sensation-", sensation.id(), text);
        }
        for kind in StepKind::ALL {
            self.add(List::Step, "step-", kind.id(), words.step_kind(*kind));
        }
        for how in ClearedBy::ALL {
            let text = match how {
                ClearedBy::SeenByProfessional => words.safety_clear_seen(),
                ClearedBy::TickedByMistake => words.safety_clear_mistake(),
            };
            self.add(List::Cleared, "cleared-", how.id(), text);
        }
    }

    fn add(&mut self, list: List, before: &str, id: &'static str, text: String) {
        let code = format!("{before}{id}");
        let changed = match plain(&text) {
            Cow::Borrowed(_) => None,
            Cow::Owned(changed) => Some(changed),
        };
        let text = changed.unwrap_or(text);
        self.known.insert((list, id), Known { code, text });
    }

    /// The own code of a value of a list, with its words.
    pub(super) fn code(&self, list: List, id: &'static str) -> CodeableConcept<'_> {
        match self.known.get(&(list, id)) {
            Some(known) => CodeableConcept::code(OWN_CODES, &known.code).said(known.text.as_str()),
            None => CodeableConcept::code(OWN_CODES, id),
        }
    }

    /// The own code of a measure, with its words.
    pub(super) fn term(&self, term: Term) -> CodeableConcept<'_> {
        self.code(List::Term, term.code())
    }

    /// A side, with its SNOMED code where that was asked for (clinical reference F2).
    pub(super) fn side(&self, side: SetSide) -> CodeableConcept<'_> {
        let own = self.code(List::Side, side.id());
        match self.snomed {
            Part::Left => own,
            Part::Taken => own.also(
                SNOMED,
                match side {
                    SetSide::Left => "7771000",
                    SetSide::Right => "24028007",
                    SetSide::Both => "51440002",
                },
            ),
        }
    }

    /// A variant of an exercise, with the SNOMED code of exercise therapy where that was asked for.
    pub(super) fn exercise(&self, variant: Variant) -> CodeableConcept<'_> {
        let own = self.code(List::Exercise, variant.id());
        match self.snomed {
            Part::Left => own,
            Part::Taken => own.also(SNOMED, "229065009"),
        }
    }

    /// Every own code, as the list that goes along.
    pub(super) fn concepts(&self) -> Vec<Concept<'_>> {
        let known = self.known.values();
        known
            .map(|known| Concept {
                code: &known.code,
                display: &known.text,
            })
            .collect()
    }
}

/// The two categories of everything that is physical activity.
pub(super) fn activity_categories() -> Vec<CodeableConcept<'static>> {
    vec![
        CodeableConcept::code(CATEGORY, "activity"),
        CodeableConcept::code(ACTIVITY_CODES, "PhysicalActivity"),
    ]
}

/// The category of what a person answered.
pub(super) fn survey_category() -> Vec<CodeableConcept<'static>> {
    vec![CodeableConcept::code(CATEGORY, "survey")]
}

/// The category of what was measured on the body.
pub(super) fn exam_category() -> Vec<CodeableConcept<'static>> {
    vec![CodeableConcept::code(CATEGORY, "exam")]
}
