//! Owns the sections on the body: pain of the last weeks, and the latest body map.

use std::collections::BTreeSet;

use super::facts::Facts;
use super::room::joined;
use crate::domain::{
    BodyMap, Day, DayRange, Feel, MarkChange, MarkStrength, Pain, Sensation, Side, SidePain, Site,
};
use crate::exchange::report::{Picture, Table, VisitPiece, body_svg};
use crate::i18n::count;

/// Points from which pain counts as changed (clinical reference D2).
const CHANGE: f64 = 2.0;

/// When pain was asked.
#[derive(Clone, Copy)]
enum Moment {
    Worst,
    Morning,
}

impl Facts<'_> {
    /// The usual pain of each side, its trend, where it is and what it feels like.
    pub(super) fn pain(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let mut rows = Vec::new();
        for moment in [Moment::Worst, Moment::Morning] {
            let of = |side: Side, days: DayRange| median(self.answers(moment, side, days));
            let now = |side: Side| of(side, self.lately());
            let before = |side: Side| of(side, self.before());
            let asked = Side::ALL.into_iter();
            if asked
                .clone()
                .all(|side| now(side).is_none() && before(side).is_none())
            {
                continue;
            }
            rows.extend(asked.map(|side| {
                let name = match moment {
                    Moment::Worst => words.visitsheet_pain_worst(&words.side_title(side)),
                    Moment::Morning => words.visitsheet_pain_morning(&words.side_title(side)),
                };
                let answers = self.answers(moment, side, self.lately()).len();
                let shown = |pain: Option<f64>| {
                    pain.map_or_else(
                        || words.common_not_answered(),
                        |pain| words.number_short(pain, 1),
                    )
                };
                let now_said = now(side).map_or_else(
                    || words.common_not_answered(),
                    |pain| words.report_pain_median(count(answers), &words.number_short(pain, 1)),
                );
                let trend = self.trend(now(side), before(side));
                vec![name, now_said, shown(before(side)), trend]
            }));
        }
        if rows.is_empty() {
            return Vec::new();
        }
        let table = Table {
            head: vec![
                words.visitsheet_pain_head(),
                words.visitsheet_lately(),
                words.visitsheet_before(),
                words.visitsheet_trend(),
            ],
            rows,
            widths: vec![5, 4, 3, 3],
        };
        let mut pieces = vec![VisitPiece::Table(table)];
        let felt = self.where_and_how();
        if !felt.is_empty() {
            pieces.push(VisitPiece::List(felt));
        }
        pieces.push(VisitPiece::Text(words.visitsheet_pain_rule()));
        pieces
    }

    fn trend(&self, now: Option<f64>, before: Option<f64>) -> String {
        let words = self.words;
        let (Some(now), Some(before)) = (now, before) else {
            return words.report_nothing();
        };
        if now - before >= CHANGE {
            words.visitsheet_trend_more()
        } else if before - now >= CHANGE {
            words.visitsheet_trend_less()
        } else {
            words.visitsheet_trend_same()
        }
    }

    /// The answers of one side: the worst of each session, or one for each morning. A morning's comes
    /// from its check-in, else from the sessions of the day before.
    fn answers(&self, moment: Moment, side: Side, days: DayRange) -> Vec<u8> {
        let pain_of = |days: DayRange, of: fn(&SidePain) -> Option<Pain>| {
            let sessions = self.history.sessions_between(days);
            let answers = sessions.filter_map(|entry| of(entry.body.exertion()?.pain.get(side)));
            answers.map(Pain::get).collect::<Vec<u8>>()
        };
        match moment {
            Moment::Worst => pain_of(days, |pain| pain.worst),
            Moment::Morning => days
                .days()
                .filter_map(|day| {
                    let said = self.history.morning_pain(day, side);
                    let eve = DayRange::ending(day.plus(-1), 1);
                    said.map(|(pain, _entry)| pain.get())
                        .or_else(|| pain_of(eve, |pain| pain.next_morning).into_iter().max())
                })
                .collect(),
        }
    }

    /// Where pain was in the last weeks and what it felt like, a line for each side.
    fn where_and_how(&self) -> Vec<String> {
        let words = self.words;
        let mut lines = Vec::new();
        for side in Side::ALL {
            let mut sites: BTreeSet<Site> = BTreeSet::new();
            let mut feels: BTreeSet<Feel> = BTreeSet::new();
            for entry in self.history.sessions_between(self.lately()) {
                if let Some(exertion) = entry.body.exertion() {
                    let pain = exertion.pain.get(side);
                    sites.extend(&pain.sites);
                    feels.extend(&pain.feels);
                }
            }
            let sites: Vec<String> = sites.into_iter().map(|site| words.site(site)).collect();
            let feels: Vec<String> = feels.into_iter().map(|feel| words.feel(feel)).collect();
            let side = words.side_title(side);
            let sites =
                (!sites.is_empty()).then(|| words.visitsheet_where(&joined(&sites, words), &side));
            let feels =
                (!feels.is_empty()).then(|| words.visitsheet_feels(&joined(&feels, words), &side));
            lines.extend(sites.into_iter().chain(feels));
        }
        lines
    }

    /// The latest body map: its drawing, its marks in words, and what changed since the first one.
    pub(super) fn map(&self) -> Vec<VisitPiece> {
        let words = self.words;
        let maps = self.maps();
        let Some((day, map)) = maps.last().copied() else {
            return Vec::new();
        };
        let lead = words.visitsheet_map_day(&words.day_medium(day));
        if map.is_empty() {
            return vec![VisitPiece::Text(
                words.common_join(&lead, &words.visitsheet_map_empty()),
            )];
        }
        let marks = self.mark_lines(map);
        let mut pieces = vec![
            VisitPiece::Text(lead),
            VisitPiece::Picture(Picture {
                svg: body_svg(map, words),
                said: words.visitsheet_map_said(&joined(&marks, words)),
            }),
            VisitPiece::List(self.room.list(marks, words)),
        ];
        let first = maps.first().copied();
        if let Some((first, earlier)) = first.filter(|(first, _map)| *first < day) {
            let changes: Vec<MarkChange> = map.since(earlier).collect();
            pieces.push(VisitPiece::Text(self.changes_line(first, &changes)));
        }
        pieces
    }

    /// A line for each side and sensation, with the strength at each place.
    fn mark_lines(&self, map: &BodyMap) -> Vec<String> {
        let words = self.words;
        let mut lines = Vec::new();
        for side in Side::ALL {
            for sensation in Sensation::ALL {
                let marks = map.marks().filter(|(place, _strength)| {
                    place.side == side && place.sensation == *sensation
                });
                let marks: Vec<String> = marks
                    .map(|(place, strength)| {
                        words.visitsheet_mark(
                            &words.body_region(place.region),
                            &words.whole(i64::from(strength.get())),
                        )
                    })
                    .collect();
                if !marks.is_empty() {
                    lines.push(words.visitsheet_marks(
                        &joined(&marks, words),
                        &words.sensation(*sensation),
                        &words.side_title(side),
                    ));
                }
            }
        }
        lines
    }

    fn changes_line(&self, first: Day, changes: &[MarkChange]) -> String {
        let words = self.words;
        let first = words.day_medium(first);
        if changes.is_empty() {
            return words.visitsheet_map_same(&first);
        }
        let strength = |strength: Option<MarkStrength>| {
            strength.map_or_else(
                || words.report_nothing(),
                |strength| words.whole(i64::from(strength.get())),
            )
        };
        let lines = changes.iter().map(|change| {
            words.visitsheet_map_change(
                &strength(change.before),
                &strength(change.now),
                &words.body_region(change.place.region),
                &words.sensation(change.place.sensation),
                &words.side_title(change.place.side),
            )
        });
        let lines = self.room.list(lines.collect(), words);
        words.visitsheet_map_since(&joined(&lines, words), &first)
    }
}

fn median(mut answers: Vec<u8>) -> Option<f64> {
    answers.sort_unstable();
    let middle = answers.len() / 2;
    let upper = f64::from(*answers.get(middle)?);
    if !answers.len().is_multiple_of(2) {
        return Some(upper);
    }
    let lower = f64::from(*answers.get(middle.checked_sub(1)?)?);
    Some(f64::midpoint(lower, upper))
}
