//! Owns the words for exercises that a physiotherapist made up: their amounts, and what is wrong with
//! a picture.

use crate::domain::{Body, Counted, OwnTarget, PictureProblem, SetSide};
use crate::i18n::Words;

impl Words {
    /// Names what an entry is about: an exercise of a physiotherapist and a step of the care path by
    /// their names, anything else by its kind.
    pub fn activity(&self, body: &Body) -> String {
        match body {
            Body::Own(own) => own.name.as_str().to_owned(),
            Body::CareStep(step) => self.care_step_title(step),
            Body::Strength(_)
            | Body::Walk(_)
            | Body::Swim(_)
            | Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::Note => self.kind(body.kind()),
        }
    }

    /// Names what a set is counted in: `Seconds held`.
    pub fn counted(&self, counted: Counted) -> String {
        match counted {
            Counted::Reps => self.own_edit_reps(),
            Counted::Seconds => self.own_edit_seconds(),
            Counted::Minutes => self.own_edit_minutes(),
        }
    }

    /// Names the side of a set: `Left`, or `Both sides`.
    pub fn own_side(&self, side: SetSide) -> String {
        match side {
            SetSide::Left | SetSide::Right => self.set_side(side),
            SetSide::Both => self.own_both_sides(),
        }
    }

    /// Says what one side does: `3 × 8`, or `3 × 20 s`.
    pub fn own_target(&self, counted: Counted, target: OwnTarget) -> String {
        self.own_sets(counted, i64::from(target.sets()), target.amount().get())
    }

    /// Says sets that are alike: `3 × 8`, or `3 × 20 s`.
    pub fn own_sets(&self, counted: Counted, sets: i64, amount: u16) -> String {
        let amount = self.whole(i64::from(amount));
        match counted {
            Counted::Reps => self.diary_part_sets(sets, &amount),
            Counted::Seconds => self.own_sets_seconds(&amount, sets),
            Counted::Minutes => self.own_sets_minutes(&amount, sets),
        }
    }

    /// Says the amounts of sets that differ: `20 20 15 s`.
    pub fn own_amounts(&self, counted: Counted, amounts: &[u16]) -> String {
        let each: Vec<String> = amounts.iter().map(u16::to_string).collect();
        let each = each.join(" ");
        match counted {
            Counted::Reps => each,
            Counted::Seconds => self.own_amounts_seconds(&each),
            Counted::Minutes => self.own_amounts_minutes(&each),
        }
    }

    /// Says what is wrong with a picture.
    pub fn picture_problem(&self, problem: PictureProblem) -> String {
        match problem {
            PictureProblem::NotAPicture => self.own_picture_no_picture(),
            PictureProblem::TooManyBytes => self.own_picture_too_many_bytes(),
            PictureProblem::TooManyPoints => self.own_picture_too_many_points(),
            PictureProblem::Broken => self.own_picture_broken(),
            PictureProblem::Another => self.own_picture_another(),
        }
    }
}
