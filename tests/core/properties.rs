//! Holds loads and rules to laws that no diary may break.

use evenly::domain::load::{compare_weeks, period_load, smooth, smooth_days, spread, week_change};
use evenly::domain::rules::{Evidence, RuleId, State, Verdict, evaluate};
use evenly::domain::{
    Cause, Day, DayRange, DayStatus, Diary, Entry, History, Minutes, ProfessionalSeen, Profile,
    Side,
};
use proptest::prelude::{Strategy, any};
use proptest::sample::Index;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::entries::{Make, bridge, day, diary, id, load, rest};
use crate::oracle::random::{self, FIRST};

/// The most days of a random diary.
const DAYS: usize = 60;

/// A day on or around those of a random diary.
fn some_day() -> impl Strategy<Value = Day> {
    (-3_i64..75).prop_map(|offset| FIRST.plus(offset))
}

/// Every session takes so many times as long; one without minutes has no load to scale, so it
/// loses its effort too.
fn scaled(diary: &Diary, factor: f64) -> History {
    let mut diary = diary.clone();
    for entry in &mut diary.entries {
        if let Some(exertion) = entry.body.exertion_mut() {
            match exertion.minutes {
                Some(minutes) => {
                    exertion.minutes =
                        Some(Minutes::new(minutes.get() * factor).expect("in range"));
                }
                None => exertion.effort = None,
            }
        }
    }
    History::of(&diary)
}

proptest! {
    #[test]
    fn scaling_every_load_scales_the_sums_and_leaves_every_ratio_as_it_was(
        diary in random::diary(DAYS),
        on in some_day(),
        factor in 1_u32..=8,
    ) {
        let factor = f64::from(factor) / 2.0;
        let (plain, scaled) = (scaled(&diary, 1.0), scaled(&diary, factor));
        let (one, other) = (compare_weeks(&plain, on), compare_weeks(&scaled, on));
        prop_assert!(close(other.last.au, factor * one.last.au));
        prop_assert!(alike(one.ratio, other.ratio) && alike(one.coupled, other.coupled));
        let (one, other) = (spread(&plain, on), spread(&scaled, on));
        prop_assert!(alike(one.monotony, other.monotony), "{:?} {:?}", one, other);
        let strains = one.strain().zip(other.strain());
        prop_assert!(strains.is_none_or(|(one, other)| close(other, factor * one)));
        let (one, other) = (week_change(&plain, on).percent, week_change(&scaled, on).percent);
        prop_assert!(alike(one, other));
        let over = |history| smooth(history, on).lines.map(|lines| lines.acute / lines.chronic);
        let ratios = over(&plain).zip(over(&scaled));
        prop_assert!(ratios.is_none_or(|(one, other)| close(one, other) || one.is_nan()));
    }

    #[test]
    fn the_coupled_ratio_follows_from_the_uncoupled_one_and_never_passes_four(
        diary in random::diary(DAYS),
        on in some_day(),
    ) {
        let weeks = compare_weeks(&History::of(&diary), on);
        prop_assert!(weeks.coupled.is_ok() || weeks.ratio.is_err());
        if let Ok(coupled) = weeks.coupled {
            prop_assert!((0.0..=4.0).contains(&coupled));
            let expected = weeks.ratio.map_or(4.0, |ratio| 4.0 * ratio / (ratio + 3.0));
            prop_assert!(close(coupled, expected));
        }
    }

    #[test]
    fn no_number_is_ever_infinite_or_below_nothing(diary in random::diary(DAYS), on in some_day()) {
        let history = History::of(&diary);
        let (week, weeks) = (spread(&history, on), compare_weeks(&history, on));
        let lines = smooth(&history, on).lines;
        let numbers = [
            week.mean_au,
            week.sd_au,
            week.monotony.ok(),
            week.strain(),
            weeks.ratio.ok(),
            weeks.coupled.ok(),
            week_change(&history, on).percent.ok().map(|percent| percent + 100.0),
            lines.map(|lines| lines.acute),
            lines.map(|lines| lines.chronic),
        ];
        for number in numbers.into_iter().flatten() {
            prop_assert!(number.is_finite() && number >= 0.0, "{}", number);
        }
    }

    #[test]
    fn a_day_of_rest_that_becomes_unknown_never_makes_a_warning_of_load(
        diary in random::diary(DAYS),
        on in some_day(),
        which in any::<Index>(),
    ) {
        let history = History::of(&diary);
        let rests: Vec<Day> = history
            .known_days_in(DayRange::ending(on, 40))
            .filter(|(_, status, _)| *status == DayStatus::Rest)
            .map(|(rest, _, _)| rest)
            .collect();
        if !rests.is_empty() {
            let forgotten = *which.get(&rests);
            let mut without = diary.clone();
            without.entries.retain(|entry| entry.when.day != forgotten);
            let (before, after) = (judged(&diary, on), judged(&without, on));
            for (before, after) in before.iter().zip(&after).filter(|(one, _)| is_load(one.rule)) {
                prop_assert!(
                    before.is_fired() || !after.is_fired(),
                    "{:?} on {} without {}", after.rule, on, forgotten
                );
                prop_assert!(after.severity <= before.severity || !after.is_fired());
            }
        }
    }

    #[test]
    fn a_change_to_one_entry_changes_nothing_on_the_days_before_it(
        diary in random::diary(DAYS),
        change in change(),
        back in 1_i64..20,
    ) {
        if let Some((changed, of)) = change.made(&diary) {
            let on = of.plus(-back);
            prop_assert_eq!(judged(&diary, on), judged(&changed, on));
            let (one, other) = (History::of(&diary), History::of(&changed));
            let month = DayRange::ending(on, 28);
            prop_assert_eq!(period_load(&one, month), period_load(&other, month));
            prop_assert_eq!(smooth_days(&one, month), smooth_days(&other, month));
        }
    }

    #[test]
    fn a_change_to_one_entry_is_forgotten_once_it_lies_beyond_what_a_rule_reads(
        diary in random::diary(DAYS),
        change in change(),
        later in 120_i64..140,
    ) {
        if let Some((changed, of)) = change.made(&diary) {
            // Somebody who goes on afterwards as at first, so that there is something to judge.
            let (one, other) = (gone_on(&diary, &diary), gone_on(&changed, &diary));
            let on = of.plus(later);
            let weeks = |diary: &Diary| compare_weeks(&History::of(diary), on);
            prop_assert_eq!(weeks(&one), weeks(&other));
            for (one, other) in judged(&one, on).into_iter().zip(judged(&other, on)) {
                // Coming back is held against the last sessions before a gap, however old.
                if one.rule != RuleId::L7 {
                    prop_assert_eq!(one, other);
                }
            }
        }
    }
}

fn judged(diary: &Diary, on: Day) -> Vec<Verdict> {
    evaluate(&Evidence::of(diary), on)
}

const fn is_load(rule: RuleId) -> bool {
    matches!(
        rule,
        RuleId::L1
            | RuleId::L2
            | RuleId::L3
            | RuleId::L4
            | RuleId::L5
            | RuleId::L6
            | RuleId::L7
            | RuleId::L8
    )
}

/// A diary that goes on with the days of a pattern, again and again, for 200 days.
fn gone_on(diary: &Diary, pattern: &Diary) -> Diary {
    let mut longer = diary.clone();
    let length = pattern
        .entries
        .last()
        .map_or(1, |last| last.when.day.days_since(FIRST) + 1);
    let mut number = 1_000_000;
    for round in 1..=(200 / length + 1) {
        for entry in &pattern.entries {
            let mut again = entry.clone();
            again.when.day = entry.when.day.plus(round * length);
            again.id = id(number);
            number += 1;
            longer.entries.push(again);
        }
    }
    longer.sort();
    longer
}

/// An entry that goes away, or takes another's content. The first day stays, as the age of a diary
/// is counted from it.
#[derive(Clone, Debug)]
struct Change {
    which: Index,
    instead: Option<Index>,
}

fn change() -> impl Strategy<Value = Change> {
    (any::<Index>(), proptest::option::of(any::<Index>()))
        .prop_map(|(which, instead)| Change { which, instead })
}

impl Change {
    /// The changed diary and the day of the change.
    fn made(&self, diary: &Diary) -> Option<(Diary, Day)> {
        let first = diary.entries.first()?.when.day;
        let later: Vec<&Entry> = diary
            .entries
            .iter()
            .filter(|entry| entry.when.day > first)
            .collect();
        if later.is_empty() {
            return None;
        }
        let old = *self.which.get(&later);
        let mut changed = diary.clone();
        match self.instead {
            None => changed.entries.retain(|entry| entry.id != old.id),
            Some(instead) => {
                let body = instead.get(&diary.entries).body.clone();
                for entry in &mut changed.entries {
                    if entry.id == old.id {
                        entry.body = body.clone();
                    }
                }
            }
        }
        Some((changed, old.when.day))
    }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
}

/// Both the same number, or the same reason why there is none.
fn alike<E: PartialEq>(one: Result<f64, E>, other: Result<f64, E>) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => close(one, other),
        (Err(one), Err(other)) => one == other,
        (Ok(_), Err(_)) | (Err(_), Ok(_)) => false,
    }
}

#[test]
fn no_rule_fires_on_an_empty_diary_whatever_was_said_of_the_person() {
    let sides = [None, Some(Side::Left), Some(Side::Right)];
    let seen = [
        None,
        Some(ProfessionalSeen::No),
        Some(ProfessionalSeen::Yes(None)),
        Some(ProfessionalSeen::Yes(Some(day("2026-12-24")))),
    ];
    for weaker_side in sides {
        for professional_seen in seen {
            for cause in Cause::ALL.iter().copied().map(Some).chain([None]) {
                let diary = Diary {
                    profile: Profile {
                        weaker_side,
                        professional_seen,
                        cause,
                        ..Profile::default()
                    },
                    ..Diary::default()
                };
                for verdict in judged(&diary, day("2026-11-23")) {
                    assert!(!verdict.is_fired(), "{:?}", verdict.rule);
                }
            }
        }
    }
}

#[cfg(feature = "warnings")]
#[test]
fn a_week_with_too_few_known_days_does_not_make_the_usual_week_smaller() {
    // Four weeks of 500, 500, 100 and 100: the middle is 300. Then seven equal days of strength,
    // 140 together, under half of that. With one of the big weeks left out, the middle of the
    // three others is 100, and 140 would look like a step up.
    let rests = [0, 1, 2, 3, 4];
    let whole: Vec<Make> = [250.0, 250.0, 50.0, 50.0]
        .into_iter()
        .enumerate()
        .flat_map(|(week, au)| {
            let on = move |place: usize| FIRST.plus(i64::try_from(7 * week + place).expect("few"));
            let worked = [5, 6].map(|place| load(on(place), au));
            rests.map(|place| rest(on(place))).into_iter().chain(worked)
        })
        .chain((28..35).map(|place| bridge(FIRST.plus(place)).effort(2).minutes(10.0)))
        .collect();
    let on = FIRST.plus(34);
    let l5 = |diary: &Diary| {
        let verdict = judged(diary, on)
            .into_iter()
            .find(|verdict| verdict.rule == RuleId::L5);
        verdict.expect("a rule of this build").state
    };
    let whole = diary(whole);
    assert_eq!(l5(&whole), State::Quiet);
    let mut thin = whole.clone();
    let forgotten = FIRST.plus(7)..=FIRST.plus(10);
    thin.entries
        .retain(|entry| !forgotten.contains(&entry.when.day));
    assert_eq!(l5(&thin), State::Quiet);
}

#[test]
fn a_session_of_tomorrow_changes_nothing_today() {
    let today = bridge(FIRST.plus(3)).minutes(10.0);
    let tomorrow = bridge(FIRST.plus(4)).effort(6).minutes(10.0);
    let alone = diary([today.clone()]);
    let both = diary([today, tomorrow]);
    assert_eq!(judged(&alone, FIRST.plus(3)), judged(&both, FIRST.plus(3)));
}
