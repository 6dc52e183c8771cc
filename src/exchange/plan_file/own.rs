//! Owns own exercises in the `evenly-plan` format: their shape, and reading them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::domain::{
    Amount, Counted, Effort, ExerciseName, FieldProblem, HowTo, OwnExercise, OwnTarget, OwnTargets,
    OwnWords, Picture, PictureId, PictureProblem, PictureWords, SetSide,
};
use crate::exchange::Reason;
use crate::exchange::fields::{Fault, Fields};
use crate::exchange::picture;
use crate::exchange::plan_file::read::rhythm;
use crate::exchange::plan_file::shape::GoalShape;
use crate::exchange::record::{Unknown, needed};

/// An own exercise as it is written.
#[derive(Debug, Serialize)]
pub(super) struct OwnShape<'a> {
    id: String,
    name: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    how: &'a str,
    counted: &'static str,
    targets: BTreeMap<&'static str, TargetShape>,
    #[serde(flatten)]
    goal: GoalShape,
    #[serde(skip_serializing_if = "Option::is_none")]
    picture: Option<PictureShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words_left_out: Option<bool>,
}

#[derive(Debug, Serialize)]
struct TargetShape {
    sets: u8,
    amount: u16,
}

#[derive(Debug, Serialize)]
struct PictureShape<'a> {
    id: String,
    words: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    base64: Option<String>,
}

impl<'a> OwnShape<'a> {
    /// Writes a picture where it comes first in the file; from then on its name is enough.
    pub(super) fn new(own: &'a OwnExercise, there: &mut BTreeSet<PictureId>) -> Self {
        let target = |target: OwnTarget| TargetShape {
            sets: target.sets(),
            amount: target.amount().get(),
        };
        Self {
            id: own.id.to_string(),
            name: own.name.as_str(),
            how: own.how.as_str(),
            counted: own.counted.id(),
            targets: own
                .targets
                .iter()
                .map(|(side, of_side)| (side.id(), target(of_side)))
                .collect(),
            goal: GoalShape::new(None, own.effort, own.rhythm),
            picture: own.picture.as_ref().map(|picture| PictureShape {
                id: picture.id().to_string(),
                words: picture.words().as_str(),
                base64: picture
                    .file()
                    .filter(|file| there.insert(file.id()))
                    .map(picture::to_text),
            }),
            words_left_out: match own.words {
                OwnWords::Whole => None,
                OwnWords::LeftOut => Some(true),
            },
        }
    }
}

/// Reads an own exercise.
pub(super) fn exercise(fields: &mut Fields, unknown: &mut Unknown) -> Result<OwnExercise, Fault> {
    let id = needed("id", fields.text("id", str::parse)?)?;
    let sides = fields.object("targets", unknown, |fields, unknown| {
        let mut sides = BTreeMap::new();
        for side in SetSide::ALL {
            if let Some(target) = fields.object(side.id(), unknown, target)? {
                sides.insert(side, target);
            }
        }
        Ok(sides)
    })?;
    let targets = OwnTargets::new(sides.unwrap_or_default())
        .map_err(|problem| Fault::at("targets", Reason::Field(problem)))?;
    Ok(OwnExercise {
        id,
        name: needed("name", fields.text("name", ExerciseName::new)?)?,
        how: fields.text("how", HowTo::new)?.unwrap_or_default(),
        counted: needed("counted", fields.text("counted", Counted::from_id)?)?,
        targets,
        effort: fields.whole("effort", Effort::new)?,
        rhythm: rhythm(fields)?,
        picture: fields.object("picture", unknown, picture)?,
        words: if fields.yes("words_left_out")? {
            OwnWords::LeftOut
        } else {
            OwnWords::Whole
        },
    })
}

fn target(fields: &mut Fields, _unknown: &mut Unknown) -> Result<OwnTarget, Fault> {
    let amount = needed("amount", fields.whole("amount", Amount::new)?)?;
    let target = fields.whole("sets", |sets| OwnTarget::new(sets, amount))?;
    needed("sets", target)
}

/// A picture with its bytes, or only its name where they stand elsewhere or were left out.
fn picture(fields: &mut Fields, _unknown: &mut Unknown) -> Result<Picture, Fault> {
    let words = needed("words", fields.text("words", PictureWords::new)?)?;
    let id = fields.text("id", str::parse::<PictureId>)?;
    let file = fields.text("base64", |text| {
        picture::of_text(text).map_err(FieldProblem::Picture)
    })?;
    match (file, id) {
        (Some(file), Some(id)) if file.id() != id => {
            let another = FieldProblem::Picture(PictureProblem::Another);
            Err(Fault::at("id", Reason::Field(another)))
        }
        (Some(file), _) => Ok(Picture::new(file, words)),
        (None, Some(id)) => Ok(Picture::named(id, words)),
        (None, None) => Err(Fault::at("base64", Reason::Field(FieldProblem::Missing))),
    }
}
