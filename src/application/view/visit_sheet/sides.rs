//! Owns the section on left and right: measures and sets of both sides, now and before.

use std::collections::BTreeMap;

use super::facts::Facts;
use crate::domain::load::{DOSE_DAYS, dose};
use crate::domain::{
    Centimetres, DayRange, Dose, Exercise, GirthPlace, PerSide, SetSide, Side, Strength, Variant,
};
use crate::exchange::report::{Table, VisitPiece};

/// Points of the share of one side of the other that are ordinary in a bridge on one leg (clinical
/// reference D1: 99 ± 12 in healthy men).
const ORDINARY: f64 = 12.0;

/// The most repetitions in one set of each variant, per side.
type Best = BTreeMap<Variant, PerSide<u16>>;

impl Facts<'_> {
    /// Both sides of each measure and variant, never one alone.
    pub(super) fn tests(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let mut rows = self.girth_rows();
        rows.extend(self.set_rows());
        rows.extend(self.dose_row());
        if rows.is_empty() {
            return Vec::new();
        }
        let share = self.diary.profile.weaker_side.map_or_else(
            || words.visitsheet_tests_between(),
            |weaker| words.visitsheet_tests_share(&words.side_title(weaker)),
        );
        rows.truncate(self.room.rows);
        let mut pieces = vec![VisitPiece::Table(Table {
            head: vec![
                words.visitsheet_tests_what(),
                words.side_title(Side::Left),
                words.side_title(Side::Right),
                share,
                words.visitsheet_tests_earlier(),
            ],
            rows,
            widths: vec![6, 3, 3, 4, 5],
        })];
        let hardest = self.hardest_lines();
        if !hardest.is_empty() {
            pieces.push(VisitPiece::List(hardest));
        }
        pieces.push(VisitPiece::Text(words.visitsheet_tests_rule()));
        pieces
    }

    /// The latest measure of each place with the difference, and the first one.
    fn girth_rows(&self) -> Vec<Vec<String>> {
        let words = self.words;
        let girths = self.girths();
        let weaker = self.diary.profile.weaker_side.unwrap_or(Side::Left);
        let mut rows = Vec::new();
        for place in GirthPlace::ALL {
            let mut of_place = girths.iter().filter(|(_day, girth)| girth.place == *place);
            let first = of_place.next();
            let last = of_place.next_back();
            let Some((day, girth)) = last.or(first) else {
                continue;
            };
            let cm = |cm: PerSide<Option<Centimetres>>, side: Side| {
                cm.get(side)
                    .map_or_else(|| words.report_nothing(), |cm| words.centimetres(cm.get()))
            };
            let difference = girth.difference_cm(weaker).map_or_else(
                || words.report_nothing(),
                |difference| {
                    let text = words.centimetres(difference);
                    let sign = if difference > 0.0 { "+" } else { "" };
                    words.progress_girth_of_side(
                        &words.side_letter(weaker),
                        &format!("{sign}{text}"),
                    )
                },
            );
            let earlier = last.and(first).map_or_else(
                || words.report_nothing(),
                |(day, girth)| {
                    words.visitsheet_earlier_on(
                        &words.day_medium(*day),
                        &cm(girth.cm, Side::Left),
                        &cm(girth.cm, Side::Right),
                    )
                },
            );
            rows.push(vec![
                words.visitsheet_girth(&words.day_medium(*day), &words.girth_place(*place)),
                cm(girth.cm, Side::Left),
                cm(girth.cm, Side::Right),
                difference,
                earlier,
            ]);
        }
        rows
    }

    /// The most repetitions in one set, for the variants that were done one side at a time lately.
    fn set_rows(&self) -> Vec<Vec<String>> {
        let words = self.words;
        let [now, before] = [self.lately(), self.before()].map(|days| self.best(days));
        let rows = now.iter().rev().map(|(variant, best)| {
            let exercise = words.exercise(variant.exercise());
            let what = words.common_join(&exercise, &words.variant(*variant));
            let reps = |side: Side| words.whole(i64::from(*best.get(side)));
            let earlier = before.get(variant).map_or_else(
                || words.report_nothing(),
                |best| {
                    let reps = |side: Side| words.whole(i64::from(*best.get(side)));
                    words.visitsheet_earlier(&reps(Side::Left), &reps(Side::Right))
                },
            );
            vec![
                words.visitsheet_best_set(&what),
                reps(Side::Left),
                reps(Side::Right),
                self.share(*variant, *best),
                earlier,
            ]
        });
        rows.collect()
    }

    /// The weaker side as a share of the other one; nothing where either is not known.
    fn share(&self, variant: Variant, best: PerSide<u16>) -> String {
        let words = self.words;
        let Some(weaker) = self.diary.profile.weaker_side else {
            return words.report_nothing();
        };
        let other = f64::from(*best.get(weaker.other()));
        if other <= 0.0 {
            return words.report_nothing();
        }
        let share = 100.0 * f64::from(*best.get(weaker)) / other;
        let text = words.percent(share);
        if variant == Variant::BridgeSingle && (share - 100.0).abs() <= ORDINARY {
            words.visitsheet_ordinary(&text)
        } else {
            text
        }
    }

    fn best(&self, days: DayRange) -> Best {
        let mut best = Best::new();
        for entry in self.history.between(days) {
            let Some(strength) = entry.body.strength() else {
                continue;
            };
            for set in &strength.sets {
                if let Some(side) = set.side.alone() {
                    let most = best.entry(strength.variant).or_default().get_mut(side);
                    *most = (*most).max(set.reps.get());
                }
            }
        }
        best
    }

    /// What each side did in the last two weeks, and in the two before.
    fn dose_row(&self) -> Option<Vec<String>> {
        let words = self.words;
        let now = dose(self.history, self.today);
        let before = dose(self.history, self.today.plus(-DOSE_DAYS));
        let reps = |dose: &Dose, side: Side| words.whole(i64::from(dose.sides.get(side).reps));
        let worked = |dose: &Dose| {
            Side::ALL
                .into_iter()
                .any(|side| dose.sides.get(side).reps > 0)
        };
        if !worked(&now) && !worked(&before) {
            return None;
        }
        let share = self
            .diary
            .profile
            .weaker_side
            .and_then(|side| now.reps_ratio(side));
        Some(vec![
            words.visitsheet_dose(DOSE_DAYS),
            reps(&now, Side::Left),
            reps(&now, Side::Right),
            share.map_or_else(
                || words.report_nothing(),
                |share| words.percent(100.0 * share),
            ),
            words.visitsheet_earlier(&reps(&before, Side::Left), &reps(&before, Side::Right)),
        ])
    }

    /// The hardest variant of each exercise that each side did lately.
    fn hardest_lines(&self) -> Vec<String> {
        let words = self.words;
        let of = |exercise: Exercise, side: Side| {
            let entries = self.history.between(self.lately()).iter();
            let done = entries.filter_map(|entry| entry.body.strength());
            let done = done.filter(|strength| strength.variant.exercise() == exercise);
            let done = done.filter(|strength| works_alone(strength, side));
            done.map(|strength| strength.variant).max()
        };
        let line = |exercise: &Exercise| {
            let [left, right] = Side::ALL.map(|side| of(*exercise, side));
            if left.is_none() && right.is_none() {
                return None;
            }
            let name = |variant: Option<Variant>| {
                variant.map_or_else(|| words.report_nothing(), |variant| words.variant(variant))
            };
            Some(words.visitsheet_hardest(&words.exercise(*exercise), &name(left), &name(right)))
        };
        Exercise::ALL.iter().filter_map(line).collect()
    }
}

/// Whether a session has a set of one side alone.
fn works_alone(strength: &Strength, side: Side) -> bool {
    let mut sets = strength.sets.iter();
    sets.any(|set| set.side == SetSide::from(side))
}
