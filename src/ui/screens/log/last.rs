//! Owns the table of the last three times beside a form.

use crate::domain::{Body, Day, Entry, Kind};
use crate::i18n::Words;
use crate::ui::screens::diary::line::{self, Piece};

/// The last three times of a kind.
#[derive(Clone, Debug, PartialEq)]
pub struct LastModel {
    /// The card's title.
    pub title: String,
    /// The columns.
    pub columns: Vec<LastColumn>,
    /// The cells, row by row, newest first.
    pub rows: Vec<Vec<Vec<Piece>>>,
    /// What stands here while there is no last time, or what the letters mean.
    pub line: String,
}

/// One column of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct LastColumn {
    /// Its head.
    pub head: String,
    /// Its part of the width.
    pub share: f32,
}

/// The table for a kind; `None` for check-ins and notes, whose last times say nothing for today.
pub fn last_model(kind: Kind, last: &[Entry], today: Day, words: &Words) -> Option<LastModel> {
    let columns = columns(kind)?;
    let rows: Vec<Vec<Vec<Piece>>> = last
        .iter()
        .map(|entry| {
            columns
                .iter()
                .map(|column| column.cell(entry, today, words))
                .collect()
        })
        .collect();
    let hurts = rows
        .iter()
        .flatten()
        .flatten()
        .any(|piece| piece.side.is_some());
    Some(LastModel {
        title: words.log_last_title(),
        columns: columns
            .iter()
            .map(|column| LastColumn {
                head: column.head(words),
                share: column.share(),
            })
            .collect(),
        line: match (last.is_empty(), hurts && columns.contains(&Column::Pain)) {
            (true, _) => words.log_last_none(),
            (false, true) => words.log_last_pain_note(),
            (false, false) => String::new(),
        },
        rows,
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Column {
    Day,
    Reps,
    Sets,
    Minutes,
    Distance,
    Deeds,
    Effort,
    Pain,
    Place,
    Girths,
}

const fn columns(kind: Kind) -> Option<&'static [Column]> {
    match kind {
        Kind::Bridge | Kind::LegRaise => {
            Some(&[Column::Day, Column::Reps, Column::Effort, Column::Pain])
        }
        Kind::Own => Some(&[Column::Day, Column::Sets, Column::Effort, Column::Pain]),
        Kind::Walk | Kind::Swim => Some(&[
            Column::Day,
            Column::Minutes,
            Column::Distance,
            Column::Effort,
            Column::Pain,
        ]),
        Kind::Break => Some(&[Column::Day, Column::Minutes, Column::Deeds]),
        Kind::Girth => Some(&[Column::Day, Column::Place, Column::Girths]),
        Kind::CheckIn | Kind::BodyMap | Kind::CareStep | Kind::Note => None,
    }
}

impl Column {
    fn head(self, words: &Words) -> String {
        match self {
            Self::Day => words.log_last_day(),
            Self::Reps => words.log_last_reps(),
            Self::Sets => words.own_edit_sets(),
            Self::Minutes => words.log_last_minutes(),
            Self::Distance => words.log_last_distance(),
            Self::Deeds => words.log_last_did(),
            Self::Effort => words.log_last_effort(),
            Self::Pain => words.log_last_pain(),
            Self::Place => words.log_last_place(),
            Self::Girths => words.log_last_girth(),
        }
    }

    /// About how wide its texts are, in points.
    const fn share(self) -> f32 {
        match self {
            Self::Day | Self::Distance | Self::Place => 60.0,
            Self::Girths => 110.0,
            Self::Reps | Self::Sets => 84.0,
            Self::Minutes => 34.0,
            Self::Deeds => 150.0,
            Self::Effort => 47.0,
            Self::Pain => 46.0,
        }
    }

    fn cell(self, entry: &Entry, today: Day, words: &Words) -> Vec<Piece> {
        let exertion = entry.body.exertion();
        let text = |text: Option<String>| text.map(Piece::plain).into_iter().collect();
        match self {
            Self::Day => vec![Piece::plain(day(entry.when.day, today, words))],
            Self::Reps => {
                let strength = entry.body.strength();
                strength.map_or_else(Vec::new, |strength| line::reps(&strength.sets, words))
            }
            Self::Sets => {
                let own = entry.body.own();
                own.map_or_else(Vec::new, |own| line::own_amounts(own, words))
            }
            Self::Minutes => {
                let minutes = match &entry.body {
                    Body::Break(pause) => pause.minutes,
                    Body::Strength(_)
                    | Body::Own(_)
                    | Body::Walk(_)
                    | Body::Swim(_)
                    | Body::CheckIn(_)
                    | Body::Girth(_)
                    | Body::BodyMap(_)
                    | Body::CareStep(_)
                    | Body::Note => exertion.and_then(|exertion| exertion.minutes),
                };
                text(minutes.map(|minutes| words.number_short(minutes.get(), 1)))
            }
            Self::Distance => text(distance_m(&entry.body).map(|metres| words.distance_m(metres))),
            Self::Deeds => match &entry.body {
                Body::Break(pause) => {
                    let deeds: Vec<String> = pause
                        .deeds
                        .iter()
                        .map(|deed| words.break_deed(*deed))
                        .collect();
                    text((!deeds.is_empty()).then(|| words.list(&deeds)))
                }
                Body::Strength(_)
                | Body::Own(_)
                | Body::Walk(_)
                | Body::Swim(_)
                | Body::CheckIn(_)
                | Body::Girth(_)
                | Body::BodyMap(_)
                | Body::CareStep(_)
                | Body::Note => Vec::new(),
            },
            Self::Effort => text(
                exertion
                    .and_then(|exertion| exertion.effort)
                    .map(|effort| effort.get().to_string()),
            ),
            Self::Pain => {
                exertion.map_or_else(Vec::new, |exertion| line::worst_pain(exertion, words))
            }
            Self::Place => text(
                entry
                    .body
                    .girth()
                    .map(|girth| words.girth_place_short(girth.place)),
            ),
            Self::Girths => entry
                .body
                .girth()
                .map_or_else(Vec::new, |girth| line::girth_numbers(girth, words)),
        }
    }
}

/// The day as short as it can be said: with its year only where that is another one.
fn day(day: Day, today: Day, words: &Words) -> String {
    match today.days_since(day) {
        0 => words.day_near(day, today),
        _ if day.year() == today.year() => words.day_short(day),
        _ => words.day_medium(day),
    }
}

fn distance_m(body: &Body) -> Option<f64> {
    match body {
        Body::Walk(walk) => walk.distance.map(crate::domain::Metres::get),
        Body::Swim(swim) => swim.distance_m(),
        Body::Strength(_)
        | Body::Own(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => None,
    }
}
