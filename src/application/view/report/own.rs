//! Owns the rows of a report about exercises that a physiotherapist made up: planned beside done.

use crate::i18n::count;
use std::collections::BTreeSet;

use super::facts::Facts;
use crate::domain::{Counted, Day, DayRange, OwnExercise, OwnSession, OwnTarget, SetSide, Side};

impl Facts<'_> {
    /// A row for each side of each of them in the plan in force.
    pub(super) fn own_rows(&self, days: DayRange) -> Vec<Vec<String>> {
        let own = self.own.iter();
        own.flat_map(|own| {
            let targets = own.targets.iter();
            targets.map(move |(side, target)| self.own_row(own, (side, target), days))
        })
        .collect()
    }

    fn own_row(
        &self,
        own: &OwnExercise,
        (side, target): (SetSide, OwnTarget),
        days: DayRange,
    ) -> Vec<String> {
        let words = self.words;
        let mut done_days: BTreeSet<Day> = BTreeSet::new();
        let mut amount = 0_u32;
        for entry in self.history.between(days) {
            let Some(session) = entry.body.own().filter(|it| own.is_done_in(it)) else {
                continue;
            };
            let of_side = session.amount(side);
            if of_side > 0 {
                done_days.insert(entry.when.day);
                amount += of_side;
            }
        }
        let asked = words.own_target(own.counted, target);
        let length = days.last.days_since(days.first) + 1;
        let weekly = own.rhythm.map(|rhythm| i64::from(rhythm.days_per_week()));
        let planned = weekly.map(|weekly| weekly as f64 * length as f64 / 7.0);
        let in_all = f64::from(target.sets()) * f64::from(target.amount().get());
        let done = count(done_days.len());
        let amounts = |amount: f64| match own.counted {
            Counted::Reps => words.number(amount, 0),
            Counted::Seconds => words.seconds(amount.round()),
            Counted::Minutes => words.minutes(amount.round()),
        };
        let of = |done: String, planned: Option<String>| match planned {
            Some(planned) => words.report_plan_of(&done, &planned),
            None => done,
        };
        vec![
            own.name.as_str().to_owned(),
            words.own_side(side),
            match weekly {
                Some(weekly) => words.report_plan_weekly(weekly, &asked),
                None => asked,
            },
            of(
                words.whole(done),
                planned.map(|planned| words.number(planned, 0)),
            ),
            of(
                amounts(f64::from(amount)),
                planned.map(|planned| amounts(planned * in_all)),
            ),
        ]
    }

    /// The sets of each side as they were done: "L 20 20 s".
    pub(super) fn own_sets(&self, own: &OwnSession) -> String {
        let words = self.words;
        let of_side = |side: &SetSide| {
            let sets = own.sets.iter().filter(|set| set.side == *side);
            let amounts: Vec<u16> = sets.map(|set| set.amount.get()).collect();
            let letter = match side {
                SetSide::Left => words.side_letter(Side::Left),
                SetSide::Right => words.side_letter(Side::Right),
                SetSide::Both => words.own_side(SetSide::Both),
            };
            let said = words.own_amounts(own.counted, &amounts);
            (!amounts.is_empty()).then(|| words.report_sessions_of_side(&letter, &said))
        };
        let sides: Vec<String> = SetSide::ALL.iter().filter_map(of_side).collect();
        if sides.is_empty() {
            words.report_nothing()
        } else {
            sides.join("; ")
        }
    }
}
