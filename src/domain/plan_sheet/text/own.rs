//! Owns own exercises in the short text form: a line for each, one for how it is done, one for its
//! picture, and one where a copy left these out. The picture itself is not in the text, only its name and what is on it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::{Lines, Read, doses, side_letter, side_of, split, whole, words_of};
use crate::domain::{
    Amount, Counted, ExerciseName, FieldProblem, HowTo, OwnExercise, OwnTarget, OwnTargets,
    OwnWords, Picture, PictureWords, Rhythm,
};

/// Says that a copy left out how the exercise before it is done, or its picture.
const LEFT_OUT: &str = "q left-out";

impl Lines {
    /// `o 018f…-… reps L3x8 R1x8 e4 d135 = The name`, then `h` for how, `p` for the picture.
    pub(super) fn own(&mut self, own: &OwnExercise) {
        let mut line = format!("{} {}", own.id, own.counted.id());
        for (side, target) in own.targets.iter() {
            let (sets, amount) = (target.sets(), target.amount().get());
            let _infallible = write!(line, " {}{sets}x{amount}", side_letter(side));
        }
        line.push_str(&doses(None, own.effort, own.rhythm));
        self.words('o', &format!("{line} = {}", own.name.as_str()));
        if !own.how.is_empty() {
            self.words('h', own.how.as_str());
        }
        if let Some(picture) = &own.picture {
            let said = format!("{} {}", picture.id(), picture.words().as_str());
            self.words('p', &said);
        }
        match own.words {
            OwnWords::Whole => {}
            OwnWords::LeftOut => self.line(LEFT_OUT),
        }
    }
}

impl Read {
    pub(super) fn own(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let (asked, name) = rest.split_once(" = ").ok_or(FieldProblem::Missing)?;
        let mut parts = asked.split(' ').filter(|word| !word.is_empty());
        let id = parts.next().ok_or(FieldProblem::Missing)?.parse()?;
        let counted = Counted::from_id(parts.next().unwrap_or_default())?;
        let mut targets = BTreeMap::new();
        let (mut effort, mut rhythm) = (None, None);
        for part in parts {
            let (letter, number) = split(part)?;
            match letter {
                'e' => effort = Some(number.parse()?),
                'w' => rhythm = Some(Rhythm::times(whole(number)?)?),
                'd' => rhythm = Some(Rhythm::On(super::weekdays(number)?)),
                other => {
                    if let Some(side) = side_of(other) {
                        let (sets, amount) = number.split_once('x').ok_or(FieldProblem::Missing)?;
                        let amount = Amount::new(whole(amount)?)?;
                        targets.insert(side, OwnTarget::new(whole(sets)?, amount)?);
                    }
                }
            }
        }
        self.content.own.add(OwnExercise {
            id,
            name: ExerciseName::new(&words_of(name))?,
            how: HowTo::default(),
            counted,
            targets: OwnTargets::new(targets)?,
            effort,
            rhythm,
            picture: None,
            words: OwnWords::Whole,
        })
    }

    /// How the own exercise that was read last is done.
    pub(super) fn how_own(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let how = HowTo::new(&words_of(rest))?;
        if let Some(last) = self.content.own.last_mut() {
            last.how = how;
        }
        Ok(())
    }

    /// A copy left out what the own exercise that was read last would say.
    pub(super) fn left_out_own(&mut self) {
        if let Some(last) = self.content.own.last_mut() {
            last.words = OwnWords::LeftOut;
        }
    }

    /// The picture of the own exercise that was read last.
    pub(super) fn picture_own(&mut self, rest: &str) -> Result<(), FieldProblem> {
        let (id, words) = rest.split_once(' ').ok_or(FieldProblem::Missing)?;
        let words = PictureWords::new(&words_of(words))?;
        let picture = Picture::named(id.parse()?, words);
        if let Some(last) = self.content.own.last_mut() {
            last.picture = Some(picture);
        }
        Ok(())
    }
}
