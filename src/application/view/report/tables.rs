//! Owns the long tables of a report, and the person's notes.

use super::facts::Facts;
use super::health::{Moment, is_session};
use crate::application::view::progress::{Block, Step};
use crate::domain::{Body, DayRange, Entry, Kind, Metres, Pain, SetSide, Side, Strength};
use crate::exchange::report::{Part, Table};

/// The days that the table of sessions covers.
const SESSION_DAYS: i64 = 84;

impl Facts<'_> {
    /// A row for each week or month, oldest first.
    pub(super) fn weeks(&self) -> Vec<Part> {
        let words = self.words;
        let [left, right] = Side::ALL.map(|side| words.side_letter(side));
        let blocks = &self.progress.blocks;
        let incomplete = |block: &Block| !block.numbers.load.is_complete();
        let mut parts = vec![Part::Table(Table {
            head: vec![
                match self.progress.step {
                    Step::Week => words.report_weeks_step_week(),
                    Step::Month => words.report_weeks_step_month(),
                },
                words.report_weeks_trained(),
                words.report_weeks_unknown(),
                words.report_weeks_load(),
                words.report_weeks_pain(&left),
                words.report_weeks_pain(&right),
                words.report_weeks_reps(&left),
                words.report_weeks_reps(&right),
                words.report_weeks_walks(),
                words.report_weeks_swims(),
                words.report_weeks_breaks(),
            ],
            rows: blocks.iter().map(|block| self.week_row(block)).collect(),
            widths: vec![10, 4, 4, 3, 3, 3, 3, 3, 4, 4, 3],
        })];
        if blocks.iter().any(incomplete) {
            parts.push(Part::Text(words.report_weeks_incomplete()));
        }
        parts
    }

    fn week_row(&self, block: &Block) -> Vec<String> {
        let words = self.words;
        let numbers = &block.numbers;
        let load = words.number(block.load(), 0);
        let pain = |side: Side| {
            numbers.pain.get(side).map_or_else(
                || words.report_nothing(),
                |pain| words.number_short(pain, 1),
            )
        };
        let reps = |side: Side| words.whole(i64::from(numbers.dose.sides.get(side).reps));
        let minutes = |kind: Kind| words.number(numbers.activity(kind).minutes, 0);
        vec![
            self.block_name(block),
            words.whole(i64::from(block.days.trained)),
            words.whole(i64::from(block.days.unknown)),
            if numbers.load.is_complete() {
                load
            } else {
                format!("{load} ?")
            },
            pain(Side::Left),
            pain(Side::Right),
            reps(Side::Left),
            reps(Side::Right),
            minutes(Kind::Walk),
            minutes(Kind::Swim),
            words.whole(i64::from(numbers.breaks())),
        ]
    }

    /// A row for each session of the latest weeks, newest first.
    pub(super) fn sessions(&self) -> Vec<Part> {
        let words = self.words;
        let latest = DayRange::ending(self.range.last, SESSION_DAYS);
        let days = DayRange {
            first: latest.first.max(self.range.first),
            last: latest.last,
        };
        let rows = self.history.sessions_between(days).rev();
        let [left, right] = Side::ALL.map(|side| words.side_letter(side));
        let mut parts = Vec::new();
        if days.first > self.range.first {
            let days = self.days_in_words(days);
            parts.push(Part::Text(words.report_sessions_latest(&days)));
        }
        parts.extend([
            Part::Table(Table {
                head: vec![
                    words.report_sessions_day(),
                    words.report_sessions_what(),
                    words.report_sessions_work(),
                    words.report_sessions_minutes(),
                    words.report_sessions_effort(),
                    words.report_sessions_pain(&left),
                    words.report_sessions_pain(&right),
                ],
                rows: rows.map(|entry| self.session_row(entry)).collect(),
                widths: vec![49, 80, 91, 22, 28, 39, 39],
            }),
            Part::Text(words.report_sessions_rule()),
        ]);
        parts
    }

    fn session_row(&self, entry: &Entry) -> Vec<String> {
        let words = self.words;
        let none = || words.report_nothing();
        let exertion = entry.body.exertion();
        let minutes = exertion.and_then(|exertion| exertion.minutes);
        let effort = exertion.and_then(|exertion| exertion.effort);
        let pain = |side: Side| {
            Moment::ALL
                .map(|moment| {
                    let pain = self.pain_at(entry, moment, side);
                    pain.map_or_else(none, |pain: Pain| pain.get().to_string())
                })
                .join(" / ")
        };
        vec![
            words.units_weekday_and_day(
                &words.day_short(entry.when.day),
                &words.weekday_short(entry.when.day),
            ),
            self.what(&entry.body),
            self.work(&entry.body),
            minutes.map_or_else(none, |minutes| words.number_short(minutes.get(), 1)),
            effort.map_or_else(none, |effort| effort.get().to_string()),
            pain(Side::Left),
            pain(Side::Right),
        ]
    }

    fn what(&self, body: &Body) -> String {
        let kind = self.words.activity(body);
        match body.strength() {
            Some(strength) => self
                .words
                .common_join(&kind, &self.words.variant(strength.variant)),
            None => kind,
        }
    }

    fn work(&self, body: &Body) -> String {
        let words = self.words;
        let distance = match body {
            Body::Strength(strength) => return self.sets(strength),
            Body::Own(own) => return self.own_sets(own),
            Body::Walk(walk) => walk.distance.map(Metres::get),
            Body::Swim(swim) => swim.distance_m(),
            Body::Break(_)
            | Body::CheckIn(_)
            | Body::Girth(_)
            | Body::BodyMap(_)
            | Body::CareStep(_)
            | Body::Note => None,
        };
        distance.map_or_else(|| words.report_nothing(), |metres| words.distance_m(metres))
    }

    /// The sets of each side as they were done: "L 10, 10, 8".
    fn sets(&self, strength: &Strength) -> String {
        let words = self.words;
        let of_side = |side: &SetSide| {
            let sets = strength.sets.iter().filter(|set| set.side == *side);
            let reps: Vec<String> = sets.map(|set| set.reps.get().to_string()).collect();
            let letter = match side {
                SetSide::Left => words.side_letter(Side::Left),
                SetSide::Right => words.side_letter(Side::Right),
                SetSide::Both => words.set_side(SetSide::Both),
            };
            (!reps.is_empty()).then(|| words.report_sessions_of_side(&letter, &reps.join(", ")))
        };
        let sides: Vec<String> = SetSide::ALL.iter().filter_map(of_side).collect();
        if sides.is_empty() {
            words.report_nothing()
        } else {
            sides.join("; ")
        }
    }

    /// Everything the person wrote in these days, newest first.
    pub(super) fn notes(&self) -> Vec<Part> {
        let words = self.words;
        let entries = self.history.entries().iter().rev();
        let mut notes: Vec<Part> = entries
            .filter(|entry| !entry.note.is_empty())
            .map(|entry| Part::Quote {
                when: words.report_notes_when(
                    &words.day_medium(entry.when.day),
                    &if is_session(&entry.body) {
                        self.what(&entry.body)
                    } else {
                        words.activity(&entry.body)
                    },
                ),
                text: entry.note.as_str().to_owned(),
            })
            .collect();
        if notes.is_empty() {
            notes.push(Part::Text(words.report_notes_none()));
        }
        notes.insert(0, Part::Heading(words.report_section_notes()));
        notes
    }
}
