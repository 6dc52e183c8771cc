//! Owns exercises that a physiotherapist made up, for tests: random ones, and one that is told.

use std::collections::BTreeMap;

use evenly::domain::{
    Amount, Counted, Effort, ExerciseName, Exertion, HowTo, OwnExercise, OwnExerciseId,
    OwnExercises, OwnSession, OwnSet, OwnTarget, OwnTargets, OwnWords, Picture, PictureFile,
    PictureWords, SetSide,
};
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use uuid::Uuid;

use crate::arbitrary::{nasty_text, whole};
use crate::pictures;
use crate::sheets::rhythm;

/// The identifier of [`step_taps`].
pub(crate) const STEP_TAPS: &str = "22222222-3333-4444-8555-666666666666";

/// Step taps, held: left 3 × 20 s, right 1 × 20 s, with a picture.
pub(crate) fn step_taps() -> OwnExercise {
    let target = |sets| OwnTarget::new(sets, Amount::new(20).expect("20")).expect("sets");
    let sides = BTreeMap::from([(SetSide::Left, target(3)), (SetSide::Right, target(1))]);
    OwnExercise {
        id: STEP_TAPS.parse().expect("an id"),
        name: ExerciseName::new("Step taps").expect("a name"),
        how: HowTo::new("Stand on a step.\nTap the floor and come back.").expect("short"),
        counted: Counted::Seconds,
        targets: OwnTargets::new(sides).expect("a side"),
        effort: Some(Effort::new(4).expect("4")),
        rhythm: None,
        picture: Some(Picture::new(
            pictures::picture(7),
            PictureWords::new("A foot beside a step").expect("short"),
        )),
        words: OwnWords::Whole,
    }
}

/// The exercises of a plan.
pub(crate) fn all(exercises: impl IntoIterator<Item = OwnExercise>) -> OwnExercises {
    let mut all = OwnExercises::default();
    for exercise in exercises {
        all.add(exercise).expect("each once, not too many");
    }
    all
}

/// Texts that formats stumble over, or this word where nothing is left of them.
fn text(else_word: &'static str, limit: usize) -> impl Strategy<Value = String> {
    nasty_text().prop_map(move |text| {
        let kept: String = text.chars().take(limit).collect();
        format!("{kept} {else_word}")
    })
}

fn name() -> impl Strategy<Value = ExerciseName> {
    text("taps", 60).prop_map(|text| ExerciseName::new(&text).expect("short"))
}

fn picture() -> impl Strategy<Value = Picture> {
    let files: Vec<PictureFile> = vec![
        pictures::picture(1),
        pictures::picture(2),
        PictureFile::new(&pictures::jpeg(16, 10, 3)).expect("a small picture"),
    ];
    let words = text("a step", 150).prop_map(|text| PictureWords::new(&text).expect("short"));
    (select(files), words, any::<bool>()).prop_map(|(file, words, here)| {
        if here {
            Picture::new(file, words)
        } else {
            Picture::named(file.id(), words)
        }
    })
}

fn exercise() -> impl Strategy<Value = OwnExercise> {
    let target = (1_i64..=100, 1_i64..=600).prop_map(|(sets, amount)| {
        OwnTarget::new(sets, Amount::new(amount).expect("in range")).expect("in range")
    });
    let how = nasty_text().prop_map(|text| HowTo::new(&text).expect("short"));
    (
        any::<u128>(),
        name(),
        how,
        select(Counted::ALL),
        btree_map(select(SetSide::ALL.to_vec()), target, 1..=3),
        whole(0..=10, Effort::new),
        rhythm(),
        (
            option::of(picture()),
            select(vec![OwnWords::Whole, OwnWords::LeftOut]),
        ),
    )
        .prop_map(
            |(id, name, how, counted, sides, effort, rhythm, (picture, words))| OwnExercise {
                id: OwnExerciseId::new(Uuid::from_u128(id)),
                name,
                how,
                counted,
                targets: OwnTargets::new(sides).expect("a side"),
                effort,
                rhythm,
                picture,
                words,
            },
        )
}

/// Any of them, up to four.
pub(crate) fn exercises() -> impl Strategy<Value = OwnExercises> {
    vec(exercise(), 0..=4).prop_map(|some| {
        let mut exercises = OwnExercises::default();
        for one in some {
            let _one_of_two_alike = exercises.add(one);
        }
        exercises
    })
}

/// Any session of one of a few of them.
pub(crate) fn session(
    exertion: impl Strategy<Value = Exertion>,
) -> impl Strategy<Value = OwnSession> {
    let set = (select(SetSide::ALL.to_vec()), 1_i64..=600).prop_map(|(side, amount)| OwnSet {
        side,
        amount: Amount::new(amount).expect("in range"),
    });
    (
        0_u128..4,
        name(),
        select(Counted::ALL),
        vec(set, 0..6),
        exertion,
    )
        .prop_map(|(id, name, counted, sets, exertion)| OwnSession {
            exercise: OwnExerciseId::new(Uuid::from_u128(id)),
            name,
            counted,
            sets,
            exertion,
        })
}
