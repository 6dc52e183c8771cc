//! Owns reading what was typed about exercises that the physiotherapist makes up.

use std::collections::BTreeMap;

use super::own_draft::{LeftOut, OwnDraft, OwnTargetDraft, PictureDraft, PictureSource};
use super::parse::{Field, Reading};
use crate::domain::{
    Amount, Effort, ExerciseName, FieldProblem, HowTo, OwnExercise, OwnExercises, OwnTarget,
    OwnTargets, OwnWords, Picture, PictureWords, SetSide,
};
use crate::ui::screens::log::parse::whole;
use crate::ui::screens::practice::plan::Wrong;

/// A field of such an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OwnField {
    /// Its name.
    Name,
    /// How it is done.
    How,
    /// What one side does.
    Target(SetSide),
    /// All sides.
    Sides,
    /// The effort to aim for.
    Effort,
    /// The days.
    Days,
    /// What is on the picture.
    Picture,
}

impl Reading {
    /// Reads each of them.
    pub(super) fn own_all(&mut self, typed: &[OwnDraft]) -> OwnExercises {
        let mut all = OwnExercises::default();
        for draft in typed {
            if let Some(own) = self.own(draft) {
                self.keep(Field::Own(draft.id, OwnField::Name), all.add(own));
            }
        }
        all
    }

    fn own(&mut self, draft: &OwnDraft) -> Option<OwnExercise> {
        let field = |field| Field::Own(draft.id, field);
        let name = self.keep(field(OwnField::Name), ExerciseName::new(&draft.name));
        let how = self.keep(field(OwnField::How), HowTo::new(&draft.how));
        let targets = self.own_targets(draft);
        let effort = self.whole(field(OwnField::Effort), draft.effort, Effort::new);
        let rhythm = self.rhythm(field(OwnField::Days), &draft.rhythm);
        let picture = match &draft.picture {
            Some(picture) => Some(self.keep(field(OwnField::Picture), read(picture))?),
            None => None,
        };
        Some(OwnExercise {
            id: draft.id,
            name: name?,
            how: how?,
            counted: draft.counted,
            targets: targets?,
            effort,
            rhythm,
            picture,
            words: match draft.left_out {
                LeftOut::Nothing | LeftOut::Goes => OwnWords::Whole,
                LeftOut::Stays => OwnWords::LeftOut,
            },
        })
    }

    fn own_targets(&mut self, draft: &OwnDraft) -> Option<OwnTargets> {
        let mut sides = BTreeMap::new();
        let typed = draft
            .targets
            .iter()
            .filter(|(_side, typed)| !typed.is_empty());
        let mut wrong = false;
        for (side, typed) in typed {
            let field = Field::Own(draft.id, OwnField::Target(*side));
            match target(*typed) {
                Ok(target) => {
                    sides.insert(*side, target);
                }
                Err(problem) => {
                    self.point_out(field, problem);
                    wrong = true;
                }
            }
        }
        if sides.is_empty() && !wrong {
            let sides = Field::Own(draft.id, OwnField::Sides);
            self.point_out(sides, Wrong::NoSide);
        }
        OwnTargets::new(sides).ok()
    }
}

fn target(typed: OwnTargetDraft) -> Result<OwnTarget, Wrong> {
    let (Some(sets), Some(amount)) = (typed.sets, typed.amount) else {
        return Err(Wrong::Half);
    };
    let amount = whole(amount).and_then(Amount::new).map_err(Wrong::Value)?;
    let sets = whole(sets).map_err(Wrong::Value)?;
    OwnTarget::new(sets, amount).map_err(Wrong::Value)
}

fn read(draft: &PictureDraft) -> Result<Picture, FieldProblem> {
    let words = PictureWords::new(&draft.words)?;
    Ok(match &draft.source {
        PictureSource::File(file) => Picture::new(file.clone(), words),
        PictureSource::Named(id) => Picture::named(*id, words),
    })
}
