//! Owns the sections on exercise: what each side did, the plan and what was done of it, the load.

use crate::i18n::count;
use std::collections::{BTreeMap, BTreeSet};

use super::facts::Facts;
use crate::application::view::practice::{kind_of, plan_of};
use crate::application::view::sums::{change_line, ratio_line};
use crate::domain::load::{Volume, compare_weeks, volumes, week_change};
use crate::domain::{Day, DayRange, Exercise, Plan, SetSide, Side, Target, Variant};
use crate::exchange::report::{Part, Table};

/// The days over which the plan is compared with what was done.
const PLAN_DAYS: i64 = 28;

/// The most variants on the first page: those with the most repetitions lately.
const MOST_VARIANTS: usize = 5;

type Volumes = BTreeMap<(Variant, SetSide), Volume>;

impl Facts<'_> {
    /// Both sides of each variant, at the beginning and lately, with their ratio.
    pub(super) fn sides(&self) -> Vec<Part> {
        let words = self.words;
        let ends = self.ends().map(|days| volumes(&self.history, days));
        let mut variants: Vec<Variant> = Variant::ALL.to_vec();
        let reps_of = |variant: Variant| -> u32 {
            let both = ends.iter().rev();
            let one_sided = |volumes: &Volumes| -> u32 {
                Side::ALL
                    .into_iter()
                    .map(|side| reps(volumes, variant, side))
                    .sum()
            };
            both.map(one_sided).find(|reps| *reps > 0).unwrap_or(0)
        };
        variants.retain(|variant| reps_of(*variant) > 0);
        variants.sort_by_key(|variant| std::cmp::Reverse(reps_of(*variant)));
        variants.truncate(MOST_VARIANTS);
        if variants.is_empty() {
            return vec![Part::Text(words.report_sides_none())];
        }
        let weaker = self.profile.weaker_side.unwrap_or(Side::Left);
        let rows = variants.into_iter().map(|variant| {
            let exercise = words.exercise(variant.exercise());
            let amount = |side: Side| {
                let [first, last] = ends
                    .each_ref()
                    .map(|volumes| words.common_reps(i64::from(reps(volumes, variant, side))));
                words.report_pair(&first, &last)
            };
            let shares = ends.each_ref().map(|volumes| {
                let other = reps(volumes, variant, weaker.other());
                if other == 0 {
                    return words.report_nothing();
                }
                let share = f64::from(reps(volumes, variant, weaker)) / f64::from(other);
                words.percent(100.0 * share)
            });
            let [first, last] = shares;
            vec![
                words.common_join(&exercise, &words.variant(variant)),
                amount(Side::Left),
                amount(Side::Right),
                words.report_pair(&first, &last),
            ]
        });
        let share =
            words.report_sides_share(&words.side_title(weaker), &words.side(weaker.other()));
        vec![
            Part::Text(self.ends_line()),
            Part::Table(Table {
                head: vec![
                    words.report_sides_exercise(),
                    words.side_title(Side::Left),
                    words.side_title(Side::Right),
                    share,
                ],
                rows: rows.collect(),
                widths: vec![5, 4, 4, 4],
            }),
            Part::Text(words.report_sides_rule()),
        ]
    }

    /// For each side of each plan in force: what was planned and what was done.
    pub(super) fn plan(&self) -> Vec<Part> {
        let words = self.words;
        let last = self.range.last;
        let days = DayRange::ending(last, PLAN_DAYS);
        let days = DayRange {
            first: days.first.max(self.range.first),
            last,
        };
        let mut rows: Vec<Vec<String>> = Exercise::ALL
            .iter()
            .filter_map(|exercise| plan_of(&self.evidence.plans, kind_of(*exercise), last))
            .flat_map(|plan| {
                let targets = plan.targets.iter();
                targets.map(|(side, target)| self.plan_row(plan, (*side, target), days))
            })
            .collect();
        rows.extend(self.own_rows(days));
        if rows.is_empty() {
            return vec![Part::Text(words.report_plan_none())];
        }
        let length = last.days_since(days.first) + 1;
        vec![
            Part::Table(Table {
                head: vec![
                    words.report_plan_exercise(),
                    words.report_plan_side(),
                    words.report_plan_plan(),
                    words.report_plan_days(length),
                    words.report_plan_reps(length),
                ],
                rows,
                widths: vec![5, 2, 5, 3, 3],
            }),
            Part::Text(words.report_plan_rule()),
        ]
    }

    fn plan_row(
        &self,
        plan: &Plan,
        (side, target): (SetSide, &Target),
        days: DayRange,
    ) -> Vec<String> {
        let words = self.words;
        let exercise = words.exercise(plan.variant.exercise());
        let sessions = self.history.between(days).iter().filter_map(|entry| {
            let strength = entry.body.strength()?;
            (strength.variant == plan.variant).then_some((entry.when.day, strength))
        });
        let mut done_days: BTreeSet<Day> = BTreeSet::new();
        let mut reps = 0_u32;
        for (day, strength) in sessions {
            let sets = strength.sets.iter().filter(|set| set.side == side);
            for set in sets {
                done_days.insert(day);
                reps += u32::from(set.reps.get());
            }
        }
        let asked = words.report_plan_target(
            &words.common_reps(i64::from(target.reps.get())),
            &words.whole(i64::from(target.sets)),
        );
        let length = days.last.days_since(days.first) + 1;
        let per_session = f64::from(target.sets) * f64::from(target.reps.get());
        let of = |done: i64, planned: Option<f64>| match planned {
            Some(planned) => words.report_plan_of(&words.whole(done), &words.number(planned, 0)),
            None => words.whole(done),
        };
        let planned_days = plan
            .days_per_week
            .map(|a_week| f64::from(a_week) * length as f64 / 7.0);
        vec![
            words.common_join(&exercise, &words.variant(plan.variant)),
            words.set_side(side),
            match plan.days_per_week {
                Some(a_week) => words.report_plan_weekly(i64::from(a_week), &asked),
                None => asked,
            },
            of(count(done_days.len()), planned_days),
            of(
                i64::from(reps),
                planned_days.map(|planned| planned * per_session),
            ),
        ]
    }

    /// The last seven days against the usual week, or why there is none.
    pub(super) fn load(&self) -> Vec<Part> {
        let words = self.words;
        let history = &self.evidence.history;
        let weeks = compare_weeks(history, self.range.last);
        let change = week_change(history, self.range.last);
        let number = |value: f64| words.number(value, 0);
        vec![
            Part::List(vec![
                words.report_load_last(&number(weeks.last.au), &number(weeks.usual_week_au)),
                ratio_line(&weeks, words),
                change_line(&change, words),
            ]),
            Part::Text(words.report_load_rule()),
        ]
    }
}

fn reps(volumes: &Volumes, variant: Variant, side: Side) -> u32 {
    volumes
        .get(&(variant, side.into()))
        .map_or(0, |volume| volume.reps)
}
