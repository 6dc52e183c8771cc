//! The sample diary: its size, its sameness and its story.

use std::collections::BTreeSet;

use evenly::application::demo::{DemoOrder, diary};
use evenly::domain::{Body, Day, Diary, Kind, SetSide};
use evenly::i18n::{Language, Words};
use evenly::platform::{clock, identity};

use evenly::domain::ZoneName;

pub(crate) fn sample(years: u32, seed: u64) -> Diary {
    let words = Words::new(Language::English);
    let order = DemoOrder {
        years,
        seed,
        last: Day::new(2026, 11, 23).unwrap(),
        words: &words,
    };
    let zone = ZoneName::new("Europe/Berlin");
    diary(
        order,
        |day, time| clock::resolve(day, time, &zone),
        identity::from_parts,
    )
}

fn count(diary: &Diary, kinds: &[Kind]) -> usize {
    diary
        .entries
        .iter()
        .filter(|entry| kinds.contains(&entry.kind()))
        .count()
}

#[test]
fn ten_years_hold_the_promised_numbers() {
    for seed in [1, 7, 42] {
        let diary = sample(10, seed);
        let sets: usize = diary
            .entries
            .iter()
            .map(|entry| match &entry.body {
                Body::Strength(strength) => strength.sets.len(),
                Body::Own(_)
                | Body::Walk(_)
                | Body::Swim(_)
                | Body::Break(_)
                | Body::CheckIn(_)
                | Body::Girth(_)
                | Body::BodyMap(_)
                | Body::CareStep(_)
                | Body::Note => 0,
            })
            .sum();
        let counts = [
            (count(&diary, &[Kind::Bridge, Kind::LegRaise]), 3_000),
            (sets, 18_000),
            (count(&diary, &[Kind::Walk]), 2_600),
            (count(&diary, &[Kind::Swim]), 500),
            (count(&diary, &[Kind::Break]), 29_000),
            (count(&diary, &[Kind::CheckIn]), 3_600),
        ];
        for (found, least) in counts {
            assert!(found >= least, "seed {seed}: {counts:?}");
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_diary_and_another_seed_another() {
    assert_eq!(sample(1, 5), sample(1, 5));
    assert_ne!(sample(1, 5), sample(1, 6));
}

#[test]
fn every_entry_has_an_identifier_of_its_own() {
    let diary = sample(3, 9);
    let ids: BTreeSet<_> = diary.entries.iter().map(|entry| entry.id).collect();
    assert_eq!(ids.len(), diary.entries.len());
}

#[test]
fn the_weaker_side_grows_towards_the_other_and_some_days_are_missing() {
    let diary = sample(4, 3);
    let share = |entries: &[evenly::domain::Entry]| {
        let reps = |side| -> f64 {
            entries
                .iter()
                .filter_map(|entry| match &entry.body {
                    Body::Strength(strength) => Some(&strength.sets),
                    Body::Own(_)
                    | Body::Walk(_)
                    | Body::Swim(_)
                    | Body::Break(_)
                    | Body::CheckIn(_)
                    | Body::Girth(_)
                    | Body::BodyMap(_)
                    | Body::CareStep(_)
                    | Body::Note => None,
                })
                .flatten()
                .filter(|set| set.side == side)
                .map(|set| f64::from(set.reps.get()))
                .sum()
        };
        reps(SetSide::Left) / reps(SetSide::Right)
    };
    let quarter = diary.entries.len() / 4;
    let (first, last) = (
        share(&diary.entries[..quarter]),
        share(&diary.entries[3 * quarter..]),
    );
    assert!(first < 0.8 && last > 0.85, "{first} then {last}");
    let days: BTreeSet<_> = diary.entries.iter().map(|entry| entry.when.day).collect();
    assert!(days.len() < 4 * 365, "nobody writes every single day");
}

#[test]
fn every_screen_has_something_to_show_beside_the_sessions() {
    let diary = sample(2, 11);
    let last = Day::new(2026, 11, 23).unwrap();
    // Two plans for each of the two exercises, the later ones with one thing more.
    let plans: Vec<_> = diary.plans.iter().map(|plan| plan.day).collect();
    assert_eq!(
        plans,
        [
            last.plus(-80),
            last.plus(-80),
            last.plus(-40),
            last.plus(-40)
        ]
    );
    assert!(diary.plans.iter().all(|plan| !plan.targets.is_empty()));
    let checks = &diary.safety.checks;
    assert_eq!(checks.last().unwrap().day, last.plus(-4));
    assert!(checks.iter().all(|check| check.signs.is_empty()));
    assert!(
        checks
            .windows(2)
            .all(|two| two[1].day.days_since(two[0].day) == 7)
    );
    assert!(count(&diary, &[Kind::Girth]) >= 25);
    assert!(diary.firings.iter().any(|firing| firing.day == last));
    assert!(!diary.answers.acknowledgements.is_empty());
    assert_eq!(diary.answers.misfits.len(), 1);
    // No answer is so fresh that it would keep the last days quiet.
    let late = |day: Day| last.days_since(day) < 15;
    assert!(
        !diary
            .answers
            .acknowledgements
            .iter()
            .any(|said| late(said.day))
    );
    assert_eq!(diary.clone(), {
        let mut sorted = diary;
        sorted.sort();
        sorted
    });
}
