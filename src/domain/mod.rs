//! Owns the facts and sums of rehabilitation: no clock, file, SQL, serde or window.

mod answer;
mod appointment;
mod body_map;
pub mod body_outline;
mod care_step;
mod diary;
mod entry;
mod exercise;
mod extract;
mod fold;
mod guidance;
mod guidance_search;
mod guidance_text;
mod history;
mod ids;
pub mod load;
pub mod look_ahead;
mod one_line;
mod own_exercise;
mod person;
mod picture;
mod plan;
mod plan_sheet;
pub mod revision;
pub mod rules;
mod safety;
mod side;
mod step_guide;
pub mod summary;
mod symptom;
mod time;
mod units;
pub mod where_to_start;

pub use answer::{Acknowledgement, Answers, Misfit, MisfitReason, SILENT_DAYS};
pub use appointment::{Appointment, AppointmentTime, Observance, Season, ZoneRules};
pub use body_map::{BodyMap, BodyRegion, MarkChange, MarkPlace, MarkStrength, Sensation};
pub use care_step::{
    CareStep, StepDue, StepGroup, StepKind, StepLine, StepName, StepPlace, StepState,
};
pub use diary::{Beside, Cause, Diary, Prescribed, ProfessionalSeen, Profile};
pub use entry::{
    Aid, Body, BreakDeed, BreakOrigin, CheckIn, Entry, Exertion, Girth, GirthPlace, Kind, Limp,
    MAX_NOTE_CHARS, MeasuredHeartRate, Muscle, NewEntry, Note, Pool, Set, SittingBreak, StopReason,
    Strength, Stroke, Swim, Walk, Weaker,
};
pub use exercise::{Exercise, Variant};
pub use extract::{Completeness, Extract, Part, Privacy};
pub use fold::folded;
pub use guidance::{
    Audience, Block, CheckQuestion, Claim, Guidance, Reading, Review, Section, Source, Tool, Topic,
    TopicId, Urgency, WarningList, WarningSign, Width,
};
pub use guidance_search::{Found, FoundIn, MOST_FOUND, search as search_guidance};
pub use guidance_text::{GuidancePlace, Prose, TextLink};
pub use history::{DayStatus, History};
pub use ids::EntryId;
pub use load::Dose;
pub use own_exercise::{Amount, Counted, ExerciseName, OwnExerciseId, OwnSession, OwnSet};
pub use person::{DiaryId, Person, PersonName, Pseudonym, VisitText, VisitWords};
pub use picture::{Picture, PictureFile, PictureFormat, PictureId, PictureProblem, PictureWords};
pub use plan::{Plan, Target};
pub use plan_sheet::{
    ActivityGoal, BreakGoal, BreaksPerDay, HowTo, KeptSheet, OwnExercise, OwnExercises, OwnTarget,
    OwnTargets, OwnWords, PlanId, PlanSheet, PlanWords, Prescription, Prescriptions, ProgressStep,
    Raise, Rhythm, SheetContent, SheetRevision, Standing, StepCondition, StepSessions, Targets,
    TimesPerWeek, Weekday, Weekdays, content_in_force, known_own_exercises, plan_in_force,
};
pub(in crate::domain) use safety::SafetyDay;
pub use safety::{CHECK_EVERY_DAYS, CheckAge, ClearedBy, Clearing, Safety, SafetyCheck, StopSign};
pub use side::{PerSide, SetSide, Side};
pub use step_guide::{GuideUse, StepGuide};
pub use symptom::{Feel, PainReport, SidePain, Site};
pub use time::{ClockTime, Day, DayRange, Moment, Stamp, When, ZoneName};
pub(in crate::domain) use units::whole_number;
pub use units::{
    Centimetres, Effort, Fatigue, FieldProblem, HeartRate, Hold, MAX_SETS, Metres, Minutes, Pain,
    Reps, SleepMinutes, Soreness, Steps, Tempo,
};
