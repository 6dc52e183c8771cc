//! Owns what was typed into the boxes of a week, and the entries it means.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::{Asks, DAYS, Group, PaperWeek, Row};
use crate::domain::{
    Amount, Body, CheckIn, Day, Effort, Exertion, FieldProblem, Kind, Metres, Minutes, NewEntry,
    Note, OwnExercise, OwnSession, OwnSet, Pain, PerSide, Reps, Set, SetSide, Side, SittingBreak,
    SleepMinutes, Strength, Swim, Variant, Walk, When,
};
use crate::i18n::Distance;

/// The most breaks of one day that can be typed in at once.
const MOST_BREAKS: i64 = 40;

/// A box: its group, row and place on the sheet, all from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// The group.
    pub group: usize,
    /// The row in it.
    pub row: usize,
    /// The day.
    pub day: usize,
    /// The small box in the day's box.
    pub small: usize,
}

/// What stands in the boxes that are not empty.
pub type Typed = BTreeMap<Cell, String>;

/// Why a box cannot be taken as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong {
    /// Its value.
    Value(FieldProblem),
    /// Its day lies after today.
    Future,
    /// An exercise, walk or swim that says neither sets nor minutes nor distance.
    Alone,
    /// A set before it is empty.
    Gap,
}

/// The entries that the boxes mean, or every box that needs another look.
pub fn entries(
    week: &PaperWeek,
    typed: &Typed,
    distance: Distance,
) -> Result<Vec<NewEntry>, BTreeMap<Cell, Wrong>> {
    let mut found = Vec::new();
    let mut wrong = BTreeMap::new();
    for (number, day) in week.week.days().enumerate().take(DAYS) {
        for (place, group) in week.groups.iter().enumerate() {
            let mut reading = Reading {
                group,
                at: (place, number),
                typed,
                distance,
                wrong: BTreeMap::new(),
            };
            let Some(first) = reading.first() else {
                continue;
            };
            if day > week.today {
                wrong.insert(first, Wrong::Future);
                continue;
            }
            let bodies = reading.bodies(first);
            if reading.wrong.is_empty() {
                found.extend(bodies.into_iter().map(|body| entry(day, body)));
            }
            wrong.append(&mut reading.wrong);
        }
    }
    if wrong.is_empty() {
        Ok(found)
    } else {
        Err(wrong)
    }
}

fn entry(day: Day, body: Body) -> NewEntry {
    NewEntry {
        when: When {
            day,
            time: None,
            start: None,
        },
        body,
        note: Note::default(),
    }
}

/// The boxes of one group on one day.
struct Reading<'a> {
    group: &'a Group,
    at: (usize, usize),
    typed: &'a Typed,
    distance: Distance,
    wrong: BTreeMap<Cell, Wrong>,
}

impl Reading<'_> {
    fn cells(&self) -> impl Iterator<Item = (&Row, Cell)> {
        let (group, day) = self.at;
        self.group
            .rows
            .iter()
            .enumerate()
            .flat_map(move |(number, row)| {
                (0..row.sides.len().max(1)).map(move |small| {
                    let cell = Cell {
                        group,
                        row: number,
                        day,
                        small,
                    };
                    (row, cell)
                })
            })
    }

    /// The first box that is not empty.
    fn first(&self) -> Option<Cell> {
        self.cells()
            .map(|(_row, cell)| cell)
            .find(|cell| self.text(*cell).is_some())
    }

    fn text(&self, cell: Cell) -> Option<&str> {
        let text = self.typed.get(&cell)?.trim();
        (!text.is_empty()).then_some(text)
    }

    /// The box of a question; of one side where it is asked for each.
    fn cell(&self, asks: Asks, side: Option<SetSide>) -> Option<Cell> {
        self.cells()
            .find(|(row, cell)| row.asks == asks && row.sides.get(cell.small).copied() == side)
            .map(|(_row, cell)| cell)
    }

    fn value<T: FromStr<Err = FieldProblem>>(
        &mut self,
        asks: Asks,
        side: Option<SetSide>,
    ) -> Option<T> {
        let cell = self.cell(asks, side)?;
        match self.text(cell)?.parse::<T>() {
            Ok(value) => Some(value),
            Err(problem) => {
                self.wrong.insert(cell, Wrong::Value(problem));
                None
            }
        }
    }

    fn bodies(&mut self, first: Cell) -> Vec<Body> {
        let body = match self.group.kind {
            Kind::Bridge | Kind::LegRaise => {
                let variant = self.group.variant;
                variant.map(|variant| Body::Strength(self.strength(variant, first)))
            }
            Kind::Walk => {
                let (distance, exertion) = self.outing(first);
                Some(Body::Walk(Walk {
                    exertion,
                    distance,
                    ..Walk::default()
                }))
            }
            Kind::Swim => {
                let (distance, exertion) = self.outing(first);
                Some(Body::Swim(Swim {
                    exertion,
                    distance,
                    ..Swim::default()
                }))
            }
            Kind::Break => return self.breaks(),
            Kind::CheckIn => Some(Body::CheckIn(self.check_in())),
            Kind::Own => {
                let own = self.group.own.as_ref();
                own.map(|own| Body::Own(self.own(own, first)))
            }
            Kind::Girth | Kind::BodyMap | Kind::CareStep | Kind::Note => None,
        };
        body.into_iter().collect()
    }

    fn strength(&mut self, variant: Variant, first: Cell) -> Strength {
        let mut sets = Vec::new();
        for side in SetSide::ALL {
            sets.extend(self.sets::<Reps>(side).into_iter().map(|reps| Set {
                side,
                reps,
                hold: None,
                tempo: None,
            }));
        }
        let exertion = self.exertion();
        if sets.is_empty() && exertion.minutes.is_none() && self.wrong.is_empty() {
            self.wrong.insert(first, Wrong::Alone);
        }
        Strength {
            variant,
            sets,
            side: None,
            exertion,
            felt: BTreeSet::new(),
        }
    }

    fn own(&mut self, own: &OwnExercise, first: Cell) -> OwnSession {
        let mut sets = Vec::new();
        for side in SetSide::ALL {
            let amounts = self.sets::<Amount>(side).into_iter();
            sets.extend(amounts.map(|amount| OwnSet { side, amount }));
        }
        let exertion = self.exertion();
        if sets.is_empty() && exertion.minutes.is_none() && self.wrong.is_empty() {
            self.wrong.insert(first, Wrong::Alone);
        }
        OwnSession {
            exercise: own.id,
            name: own.name.clone(),
            counted: own.counted,
            sets,
            exertion,
        }
    }

    /// The sets of one side, in their order; an empty box between two full ones is asked about.
    fn sets<T: FromStr<Err = FieldProblem>>(&mut self, side: SetSide) -> Vec<T> {
        let rows = self.group.rows.iter();
        let all: Vec<Asks> = rows
            .filter(|row| row.sides.contains(&side) && row.asks.set().is_some())
            .map(|row| row.asks)
            .collect();
        let mut sets = Vec::new();
        let mut empty = false;
        for asks in all {
            let Some(cell) = self.cell(asks, Some(side)) else {
                continue;
            };
            if self.text(cell).is_none() {
                empty = true;
                continue;
            }
            if empty {
                self.wrong.insert(cell, Wrong::Gap);
            }
            sets.extend(self.value::<T>(asks, Some(side)));
        }
        sets
    }

    fn exertion(&mut self) -> Exertion {
        let mut exertion = Exertion {
            minutes: self.value::<Minutes>(Asks::Minutes, None),
            effort: self.value::<Effort>(Asks::Effort, None),
            ..Exertion::default()
        };
        for side in Side::ALL {
            let of = Some(side.into());
            let pain = exertion.pain.get_mut(side);
            pain.before = self.value::<Pain>(Asks::Before, of);
            pain.worst = self.value::<Pain>(Asks::Worst, of);
            pain.next_morning = self.value::<Pain>(Asks::Morning, of);
        }
        exertion
    }

    fn outing(&mut self, first: Cell) -> (Option<Metres>, Exertion) {
        let unit_m = if self.group.kind == Kind::Swim {
            self.distance.short_unit_m()
        } else {
            self.distance.long_unit_m()
        };
        let distance = self.metres(unit_m);
        let exertion = self.exertion();
        if distance.is_none() && exertion.minutes.is_none() && self.wrong.is_empty() {
            self.wrong.insert(first, Wrong::Alone);
        }
        (distance, exertion)
    }

    fn metres(&mut self, unit_m: f64) -> Option<Metres> {
        let cell = self.cell(Asks::Distance, None)?;
        let text = self.text(cell)?.replace(',', ".");
        let read = text.parse::<f64>();
        let metres = read
            .map_err(|_malformed| FieldProblem::NotANumber)
            .and_then(|value| Metres::new((value * unit_m * 10.0).round() / 10.0));
        match metres {
            Ok(metres) => Some(metres),
            Err(problem) => {
                self.wrong.insert(cell, Wrong::Value(problem));
                None
            }
        }
    }

    /// As many breaks as were counted. Nothing more is known of them.
    fn breaks(&mut self) -> Vec<Body> {
        let Some(cell) = self.cell(Asks::Breaks, None) else {
            return Vec::new();
        };
        let count = self
            .text(cell)
            .map_or(Ok(0), str::parse::<i64>)
            .map_err(|_malformed| FieldProblem::NotANumber)
            .and_then(|count| {
                if (0..=MOST_BREAKS).contains(&count) {
                    Ok(count)
                } else {
                    Err(FieldProblem::OutOfRange {
                        low: 0.0,
                        high: MOST_BREAKS as f64,
                    })
                }
            });
        match count {
            Ok(count) => (0..count)
                .map(|_number| Body::Break(SittingBreak::default()))
                .collect(),
            Err(problem) => {
                self.wrong.insert(cell, Wrong::Value(problem));
                Vec::new()
            }
        }
    }

    fn check_in(&mut self) -> CheckIn {
        CheckIn {
            pain: PerSide {
                left: self.value::<Pain>(Asks::Pain, Some(SetSide::Left)),
                right: self.value::<Pain>(Asks::Pain, Some(SetSide::Right)),
            },
            soreness: self.value(Asks::Soreness, None),
            fatigue: self.value(Asks::Fatigue, None),
            sleep: self.sleep(),
            ..CheckIn::default()
        }
    }

    /// Hours, with a comma or a point; the diary keeps minutes.
    fn sleep(&mut self) -> Option<SleepMinutes> {
        let cell = self.cell(Asks::Sleep, None)?;
        let text = self.text(cell)?.replace(',', ".");
        let hours = text
            .parse::<f64>()
            .ok()
            .filter(|hours| hours.is_finite())
            .ok_or(FieldProblem::NotANumber);
        let minutes = hours.and_then(|hours| {
            if !(0.0..=24.0).contains(&hours) {
                return Err(FieldProblem::OutOfRange {
                    low: 0.0,
                    high: 24.0,
                });
            }
            #[expect(clippy::cast_possible_truncation, reason = "0 to 1440")]
            let minutes = (hours * 60.0).round() as i64;
            SleepMinutes::new(minutes)
        });
        match minutes {
            Ok(minutes) => Some(minutes),
            Err(problem) => {
                self.wrong.insert(cell, Wrong::Value(problem));
                None
            }
        }
    }
}
