//! Owns what is typed into the editor about an exercise that the physiotherapist makes up.

use std::collections::BTreeMap;

use crate::domain::{
    Counted, Effort, OwnExercise, OwnExerciseId, OwnTarget, OwnWords, Picture, PictureFile,
    PictureId, SetSide,
};
use crate::ui::screens::plan_editor::draft::RhythmDraft;

/// What one side does, as typed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OwnTargetDraft {
    /// How many sets.
    pub sets: Option<f64>,
    /// How much each of them is.
    pub amount: Option<f64>,
}

impl OwnTargetDraft {
    /// Whether nothing is typed.
    pub const fn is_empty(self) -> bool {
        self.sets.is_none() && self.amount.is_none()
    }
}

/// Where a picture comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureSource {
    /// Its file is here.
    File(PictureFile),
    /// A plan named it, and its file is elsewhere.
    Named(PictureId),
}

/// A picture with what is typed about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureDraft {
    /// Where it comes from.
    pub source: PictureSource,
    /// What is on it.
    pub words: String,
}

/// What becomes of a text and a picture that are not in the copy the plan was begun with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftOut {
    /// There are none: the copy is whole.
    #[default]
    Nothing,
    /// They stay as the person has them.
    Stays,
    /// They go: what the editor shows is all.
    Goes,
}

/// An exercise as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnDraft {
    /// Its identifier, which stays in every revision.
    pub id: OwnExerciseId,
    /// Its name.
    pub name: String,
    /// How it is done.
    pub how: String,
    /// What its sets are counted in.
    pub counted: Counted,
    /// What each side does.
    pub targets: BTreeMap<SetSide, OwnTargetDraft>,
    /// The effort to aim for.
    pub effort: Option<f64>,
    /// The days.
    pub rhythm: RhythmDraft,
    /// The picture.
    pub picture: Option<PictureDraft>,
    /// What becomes of what the copy lacks.
    pub left_out: LeftOut,
    /// The file of a picture that is to be taken.
    pub place: String,
}

impl OwnDraft {
    /// An exercise about which nothing is typed yet.
    pub fn empty(id: OwnExerciseId) -> Self {
        Self {
            id,
            name: String::new(),
            how: String::new(),
            counted: Counted::Reps,
            targets: BTreeMap::new(),
            effort: None,
            rhythm: RhythmDraft::default(),
            picture: None,
            left_out: LeftOut::Nothing,
            place: String::new(),
        }
    }

    /// An exercise as a plan has it.
    pub(super) fn of(own: &OwnExercise) -> Self {
        let typed = |target: OwnTarget| OwnTargetDraft {
            sets: Some(f64::from(target.sets())),
            amount: Some(f64::from(target.amount().get())),
        };
        Self {
            name: own.name.as_str().to_owned(),
            how: own.how.as_str().to_owned(),
            counted: own.counted,
            targets: own
                .targets
                .iter()
                .map(|(side, target)| (side, typed(target)))
                .collect(),
            effort: own.effort.map(Effort::get).map(f64::from),
            rhythm: RhythmDraft::new(own.rhythm),
            picture: own.picture.as_ref().map(PictureDraft::of),
            left_out: match own.words {
                OwnWords::Whole => LeftOut::Nothing,
                OwnWords::LeftOut => LeftOut::Stays,
            },
            ..Self::empty(own.id)
        }
    }

    /// Takes a picture; what was typed about another one stays.
    pub fn take(&mut self, file: PictureFile) {
        let words = self.picture.take().map(|picture| picture.words);
        self.picture = Some(PictureDraft {
            source: PictureSource::File(file),
            words: words.unwrap_or_default(),
        });
        self.place.clear();
    }
}

impl PictureDraft {
    fn of(picture: &Picture) -> Self {
        Self {
            source: match picture.file() {
                Some(file) => PictureSource::File(file.clone()),
                None => PictureSource::Named(picture.id()),
            },
            words: picture.words().as_str().to_owned(),
        }
    }
}
