//! Owns the shape of what a log form says: every text of it, ready to be drawn.

use std::collections::BTreeMap;

use crate::domain::{
    Aid, BreakDeed, BreakOrigin, Feel, GirthPlace, Limp, Muscle, SetSide, Side, Site, StopReason,
    Stroke, Variant, Weaker,
};
use crate::ui::screens::log::last::LastModel;
pub use crate::ui::screens::log::own::{OwnHowModel, OwnModel, OwnSetModel};
use crate::ui::screens::log::parse::Field;
use crate::ui::widgets::BodyPicture;

/// What a form says.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The page's title.
    pub title: String,
    /// One line under it; empty for none.
    pub line: String,
    /// When it happened.
    pub when: WhenModel,
    /// The part that differs by kind.
    pub body: BodyModel,
    /// The note.
    pub note: NoteModel,
    /// The last three times; `None` for kinds whose past says nothing for today.
    pub last: Option<LastModel>,
    /// How the exercise is done.
    pub technique: Option<TechniqueModel>,
    /// How an exercise from a physiotherapist is done.
    pub own: Option<OwnHowModel>,
    /// How a tape is laid.
    pub measuring: Option<MeasuringModel>,
    /// The one primary button.
    pub save: String,
    /// The button that leaves without saving.
    pub cancel: String,
    /// The question about a future day.
    pub future: FutureModel,
    /// What is wrong, beside which field. Empty until the person pressed Save once.
    pub problems: BTreeMap<Field, String>,
}

/// When it happened.
#[derive(Clone, Debug, PartialEq)]
pub struct WhenModel {
    /// The row's label.
    pub label: String,
    /// The name of the date field.
    pub day_label: String,
    /// The day in words: "Today".
    pub day: String,
    /// The name of the time field.
    pub time_label: String,
    /// Said when what was typed is no time.
    pub no_such_time: String,
    /// The button that leads back to today; `None` on today.
    pub back_to_today: Option<String>,
}

/// The part of a form that differs by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum BodyModel {
    /// Bridges and leg raises.
    Strength(Box<StrengthModel>),
    /// An exercise from a physiotherapist.
    Own(Box<OwnModel>),
    /// A walk.
    Walk(Box<WalkModel>),
    /// A swim.
    Swim(Box<SwimModel>),
    /// A break from sitting.
    Break(Box<BreakModel>),
    /// A check-in.
    CheckIn(Box<CheckInModel>),
    /// A measure of the thighs.
    Girth(Box<GirthModel>),
    /// A note has only its note.
    Note,
}

/// A question with its answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Choices<T> {
    /// The question.
    pub label: String,
    /// The answers.
    pub items: Vec<(T, String)>,
}

/// A number field.
#[derive(Clone, Debug, PartialEq)]
pub struct NumberModel {
    /// Its label.
    pub label: String,
    /// Its unit.
    pub unit: String,
    /// What stands in it while it is empty.
    pub empty: String,
    /// The muted line beside it; empty for none.
    pub line: String,
}

/// Sets, minutes, effort and pain.
#[derive(Clone, Debug, PartialEq)]
pub struct StrengthModel {
    /// The kinds of the exercise that are always shown; the chosen one is among them.
    pub variants: Choices<Variant>,
    /// The whole ladder.
    pub ladder: Vec<(Variant, String)>,
    /// Opens the ladder.
    pub more_variants: String,
    /// Closes it.
    pub fewer_variants: String,
    /// The heads of the table of sets: set, side, reps, hold, up, down.
    pub heads: [String; 6],
    /// The rows of the table.
    pub sets: Vec<SetModel>,
    /// The answers of the side column.
    pub sides: Vec<(SetSide, String)>,
    /// The side of a session without sets.
    pub side_alone: Choices<Option<SetSide>>,
    /// Adds a set.
    pub add: String,
    /// Shows the columns of the tempo.
    pub tempo_show: String,
    /// Hides them.
    pub tempo_hide: String,
    /// The line above the table: numbers to start from, or how marching is counted.
    pub line: String,
    /// Which muscles were felt.
    pub felt: Choices<Muscle>,
    /// Minutes, effort, pain.
    pub exertion: ExertionModel,
}

/// The accessible names of one set's fields.
#[derive(Clone, Debug, PartialEq)]
pub struct SetModel {
    /// Its number.
    pub number: String,
    /// The side.
    pub side: String,
    /// The repetitions.
    pub reps: String,
    /// The hold.
    pub hold: String,
    /// Seconds up.
    pub up: String,
    /// Seconds down.
    pub down: String,
    /// The button that removes it.
    pub remove: String,
}

/// Minutes, effort and pain.
#[derive(Clone, Debug, PartialEq)]
pub struct ExertionModel {
    /// Minutes.
    pub minutes: NumberModel,
    /// The question about effort.
    pub effort: String,
    /// The chosen step in words, or what the ends of the scale mean.
    pub effort_hint: String,
    /// Pain, the weaker side first.
    pub pain: [PainModel; 2],
    /// Opens the further questions.
    pub more: String,
    /// Closes them.
    pub less: String,
    /// What the further questions are.
    pub more_line: String,
    /// Whether the session ended early, and why.
    pub stopped: Choices<Option<StopReason>>,
}

/// One side's pain.
#[derive(Clone, Debug, PartialEq)]
pub struct PainModel {
    /// The side.
    pub side: Side,
    /// "left side".
    pub name: String,
    /// The question before.
    pub before: String,
    /// The question about the worst.
    pub worst: String,
    /// The question about the next morning; `None` while that morning has not come.
    pub next_morning: Option<String>,
    /// What the ends of the scale mean.
    pub ends: String,
    /// The answers so far in one line, for the side that is folded away.
    pub answers: String,
    /// Unfolds the side.
    pub show: String,
    /// Folds it away.
    pub hide: String,
    /// What it felt like and where; `None` while nothing hurts.
    pub details: Option<PainDetails>,
}

/// What pain felt like and where it was.
#[derive(Clone, Debug, PartialEq)]
pub struct PainDetails {
    /// What it felt like.
    pub feels: Choices<Feel>,
    /// Where it was.
    pub sites: Choices<Site>,
    /// The same places on a drawing of this side.
    pub drawing: BodyPicture,
    /// Unfolds the drawing, and folds it away.
    pub fold: [String; 2],
}

/// A walk.
#[derive(Clone, Debug, PartialEq)]
pub struct WalkModel {
    /// Distance.
    pub distance: NumberModel,
    /// Steps.
    pub steps: NumberModel,
    /// Walking aid.
    pub aid: Choices<Option<Aid>>,
    /// Limp.
    pub limp: Choices<Option<Limp>>,
    /// Minutes, effort, pain.
    pub exertion: ExertionModel,
}

/// A swim.
#[derive(Clone, Debug, PartialEq)]
pub struct SwimModel {
    /// Distance.
    pub distance: NumberModel,
    /// One length of the pool.
    pub pool: NumberModel,
    /// Lengths swum.
    pub lengths: NumberModel,
    /// Stroke.
    pub stroke: Choices<Option<Stroke>>,
    /// Minutes, effort, pain.
    pub exertion: ExertionModel,
}

/// A break.
#[derive(Clone, Debug, PartialEq)]
pub struct BreakModel {
    /// How long.
    pub minutes: NumberModel,
    /// What was done.
    pub deeds: Choices<BreakDeed>,
    /// Natural or prompted.
    pub origin: Choices<Option<BreakOrigin>>,
    /// How long the person sat before.
    pub sat_before: NumberModel,
}

/// A measure of the thighs.
#[derive(Clone, Debug, PartialEq)]
pub struct GirthModel {
    /// Where the tape lies.
    pub place: Choices<GirthPlace>,
    /// Each side's field, the weaker side first.
    pub sides: [(Side, NumberModel); 2],
}

/// How a tape is laid.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasuringModel {
    /// The card's title.
    pub title: String,
    /// What to do, step by step.
    pub steps: [String; 4],
    /// How far off a tape can be.
    pub error: String,
}

/// A check-in.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckInModel {
    /// Pain: side, its name, the question; the weaker side first.
    pub pain: [(Side, String); 2],
    /// The question about pain.
    pub pain_label: String,
    /// What the ends of the pain scale mean.
    pub pain_ends: String,
    /// Soreness and what its ends mean.
    pub soreness: (String, String),
    /// Weaker than usual.
    pub weaker: Choices<Option<Weaker>>,
    /// Tiredness and what its ends mean.
    pub fatigue: (String, String),
    /// Sleep.
    pub sleep: NumberModel,
    /// The rest day's box.
    pub rest: String,
}

/// The note.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteModel {
    /// Its label.
    pub label: String,
    /// What stands in it while it is empty.
    pub hint: String,
    /// How long it is, once it gets near the limit; empty before.
    pub count: String,
}

/// How an exercise is done.
#[derive(Clone, Debug, PartialEq)]
pub struct TechniqueModel {
    /// The card's title.
    pub title: String,
    /// What to do.
    pub text: String,
    /// When to stop.
    pub stop: String,
    /// The accessible name of the drawing.
    pub figure: String,
    /// The variant drawn.
    pub variant: Variant,
}

/// The question about a day in the future.
#[derive(Clone, Debug, PartialEq)]
pub struct FutureModel {
    /// The question.
    pub question: String,
    /// Saves all the same.
    pub save: String,
    /// Goes back to today.
    pub today: String,
}
