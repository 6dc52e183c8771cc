//! Owns the facts and sums of rehabilitation: no clock, file, SQL, serde or window.

mod answer;
mod diary;
mod entry;
mod exercise;
mod guidance;
mod history;
mod ids;
pub mod load;
pub mod look_ahead;
mod person;
mod plan;
pub mod rules;
mod safety;
mod sheet;
mod side;
pub mod summary;
mod symptom;
mod time;
mod units;

pub use answer::{Acknowledgement, Answers, Misfit, MisfitReason, SILENT_DAYS};
pub use diary::{Beside, Cause, Diary, Prescribed, ProfessionalSeen, Profile};
pub use entry::{
    Aid, Body, BreakDeed, BreakOrigin, CheckIn, Entry, Exertion, Girth, GirthPlace, Kind, Limp,
    MAX_NOTE_CHARS, Muscle, NewEntry, Note, Pool, Set, SittingBreak, StopReason, Strength, Stroke,
    Swim, Walk, Weaker,
};
pub use exercise::{Exercise, Variant};
pub use guidance::{
    Audience, Block, Guidance, Reading, Review, Section, Source, Topic, TopicId, Urgency,
    WarningList, WarningSign, Width,
};
pub use history::{DayStatus, History};
pub use ids::EntryId;
pub use load::Dose;
pub use person::{DiaryId, Person, PersonName, Pseudonym};
pub use plan::{Plan, Target};
pub(in crate::domain) use safety::SafetyDay;
pub use safety::{CHECK_EVERY_DAYS, CheckAge, ClearedBy, Clearing, Safety, SafetyCheck, StopSign};
pub use sheet::{
    AcceptedSheet, BreakExercise, BreakTarget, Days, Dosage, ExerciseName, HowTo, Line,
    MAX_OWN_EXERCISES, MAX_PLAN_NOTE_CHARS, NextStep, Outing, OwnExercise, OwnExerciseId, Picture,
    PictureFormat, PlanId, PlanSheet, Prescription, Raise, Raised, SheetParts, SheetProblem,
    Standing, Weekday, Weekdays,
};
pub use side::{PerSide, SetSide, Side};
pub use symptom::{Feel, PainReport, SidePain, Site};
pub use time::{ClockTime, Day, DayRange, Stamp, When, ZoneName};
pub use units::{
    BreaksPerDay, Centimetres, DaysPerWeek, Effort, Fatigue, FieldProblem, Hold, MAX_SETS, Metres,
    Minutes, Pain, Reps, Revision, SessionsRunning, SleepMinutes, Soreness, StepSize, Steps, Tempo,
};
