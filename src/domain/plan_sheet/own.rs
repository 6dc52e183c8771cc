//! Owns what a plan asks for of an exercise that the diary does not know.

use std::collections::BTreeMap;

use crate::domain::{
    Amount, Counted, Effort, ExerciseName, FieldProblem, KeptSheet, MAX_SETS, OwnExerciseId,
    OwnSession, OwnSet, Picture, PictureFile, PictureId, PlanWords, Rhythm, SetSide, Side,
};

/// Sets of one side, and how much each of them is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnTarget {
    sets: u8,
    amount: Amount,
}

impl OwnTarget {
    /// Checks the sets: 1 to [`MAX_SETS`].
    pub fn new(sets: i64, amount: Amount) -> Result<Self, FieldProblem> {
        let sets = u8::try_from(sets)
            .ok()
            .filter(|sets| (1..=MAX_SETS).contains(&usize::from(*sets)))
            .ok_or(FieldProblem::OutOfRange {
                low: 1.0,
                high: MAX_SETS as f64,
            })?;
        Ok(Self { sets, amount })
    }

    /// How many sets.
    pub const fn sets(self) -> u8 {
        self.sets
    }

    /// How much each of them is.
    pub const fn amount(self) -> Amount {
        self.amount
    }
}

/// Sets of at least one side; left and right may differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnTargets(BTreeMap<SetSide, OwnTarget>);

impl OwnTargets {
    /// Takes the sides; refuses none.
    pub fn new(sides: BTreeMap<SetSide, OwnTarget>) -> Result<Self, FieldProblem> {
        if sides.is_empty() {
            return Err(FieldProblem::Missing);
        }
        Ok(Self(sides))
    }

    /// What one side does.
    pub fn get(&self, side: SetSide) -> Option<OwnTarget> {
        self.0.get(&side).copied()
    }

    /// Each side that does something: left, right, both.
    pub fn iter(&self) -> impl Iterator<Item = (SetSide, OwnTarget)> {
        self.0.iter().map(|(side, target)| (*side, *target))
    }
}

/// How an own exercise is done: a few short sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct HowTo(PlanWords);

impl HowTo {
    /// The most characters: twelve of them also have to fit on codes.
    pub const MAX_CHARS: usize = 600;

    /// Takes a text as [`PlanWords`] does; refuses one that is too long.
    pub fn new(text: &str) -> Result<Self, FieldProblem> {
        let too_long = FieldProblem::TooLong {
            limit: Self::MAX_CHARS,
        };
        let words = PlanWords::new(text).map_err(|_longer| too_long)?;
        if words.as_str().chars().count() > Self::MAX_CHARS {
            return Err(too_long);
        }
        Ok(Self(words))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Whether nothing was said.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Whether a plan holds all that was said of an own exercise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OwnWords {
    /// It does: no text and no picture means that there is none.
    #[default]
    Whole,
    /// A copy without notes left them out: a text or picture that is not here stays as the person
    /// has it.
    LeftOut,
}

/// An exercise that the diary does not know, from the physiotherapist.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnExercise {
    /// Its identifier, the same in every revision.
    pub id: OwnExerciseId,
    /// Its name.
    pub name: ExerciseName,
    /// How it is done.
    pub how: HowTo,
    /// What its sets are counted in.
    pub counted: Counted,
    /// What each side does.
    pub targets: OwnTargets,
    /// The effort to aim for.
    pub effort: Option<Effort>,
    /// How often in a week.
    pub rhythm: Option<Rhythm>,
    /// A picture.
    pub picture: Option<Picture>,
    /// Whether how it is done and its picture are all here.
    pub words: OwnWords,
}

impl OwnExercise {
    /// The sets it asks for: the weaker side's first (the left one's where nobody said), then the
    /// other side's, then those of both legs.
    pub fn sets(&self, weaker: Option<Side>) -> Vec<OwnSet> {
        let first = weaker.unwrap_or(Side::Left);
        let order = [first.into(), first.other().into(), SetSide::Both];
        let sides = order
            .into_iter()
            .filter_map(|side| Some((side, self.targets.get(side)?)));
        sides
            .flat_map(|(side, target)| {
                let set = OwnSet {
                    side,
                    amount: target.amount(),
                };
                std::iter::repeat_n(set, usize::from(target.sets()))
            })
            .take(MAX_SETS)
            .collect()
    }

    /// Gives back what a copy left out, from what is known of the same exercise; what is said here
    /// stays. Where that is not all of it either, it stays marked.
    fn complete(&mut self, known: &Self) {
        if self.how.is_empty() {
            self.how.clone_from(&known.how);
        }
        if self.picture.is_none() {
            self.picture.clone_from(&known.picture);
        }
        self.words = known.words;
    }

    /// Leaves out how it is done and its picture, and says so where there was something.
    fn leave_words_out(&mut self) {
        let how = std::mem::take(&mut self.how);
        if self.picture.take().is_some() || !how.is_empty() {
            self.words = OwnWords::LeftOut;
        }
    }

    /// Whether a session is of it.
    pub fn is_done_in(&self, session: &OwnSession) -> bool {
        session.exercise == self.id
    }
}

/// The own exercises of a plan, each once, in the order in which they are to be done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnExercises(Vec<OwnExercise>);

impl OwnExercises {
    /// The most in one plan.
    pub const MOST: usize = 12;

    /// Adds one behind the others; refuses one that is there already, and a thirteenth.
    pub fn add(&mut self, exercise: OwnExercise) -> Result<(), FieldProblem> {
        if self.get(exercise.id).is_some() {
            return Err(FieldProblem::DoNotFit);
        }
        if self.0.len() >= Self::MOST {
            return Err(FieldProblem::TooLong { limit: Self::MOST });
        }
        self.0.push(exercise);
        Ok(())
    }

    /// The one with this identifier.
    pub fn get(&self, id: OwnExerciseId) -> Option<&OwnExercise> {
        self.0.iter().find(|exercise| exercise.id == id)
    }

    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &OwnExercise> {
        self.0.iter()
    }

    /// The one that was added last, to change it.
    pub(in crate::domain) fn last_mut(&mut self) -> Option<&mut OwnExercise> {
        self.0.last_mut()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The files of their pictures.
    pub fn files(&self) -> impl Iterator<Item = &PictureFile> {
        self.iter().filter_map(|own| own.picture.as_ref()?.file())
    }

    /// Gives pictures without a file theirs, where one is found.
    pub fn fill<E>(
        &mut self,
        mut find: impl FnMut(PictureId) -> Result<Option<PictureFile>, E>,
    ) -> Result<(), E> {
        let pictures = self.0.iter_mut().filter_map(|own| own.picture.as_mut());
        for picture in pictures.filter(|picture| picture.file().is_none()) {
            if let Some(file) = find(picture.id())? {
                picture.fill(file);
            }
        }
        Ok(())
    }

    /// Leaves out how each is done, and its picture.
    pub fn leave_words_out(&mut self) {
        for own in &mut self.0 {
            own.leave_words_out();
        }
    }

    /// Gives back what a copy without notes left out, where one of these knows it.
    pub fn complete(&mut self, known: &[OwnExercise]) {
        let reduced = self.0.iter_mut();
        for own in reduced.filter(|own| own.words == OwnWords::LeftOut) {
            if let Some(known) = known.iter().find(|known| known.id == own.id) {
                own.complete(known);
            }
        }
    }
}

/// Every own exercise that any of these plans (oldest first) had, as the latest of them that has it
/// says; those of the latest plan first.
pub fn known_own_exercises(sheets: &[KeptSheet]) -> Vec<OwnExercise> {
    let mut known: Vec<OwnExercise> = Vec::new();
    let newest_first = sheets.iter().rev();
    for own in newest_first.flat_map(|kept| kept.sheet.content.own.iter()) {
        if known.iter().all(|known| known.id != own.id) {
            known.push(own.clone());
        }
    }
    known
}
