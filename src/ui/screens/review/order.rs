//! Owns the order of the rows.

use std::cmp::{Ordering, Reverse};

use crate::application::review::{Review, ReviewRow, Summary};
use crate::i18n::Words;

/// What the rows are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortBy {
    /// By name.
    Diary,
    /// Those that need a look most first.
    #[default]
    Look,
    /// Those that lack most sessions first.
    Sessions,
    /// The worst pain first.
    Pain,
    /// The weaker side furthest behind first.
    Sides,
    /// The longest without an entry first.
    Last,
}

impl SortBy {
    /// Every order, in the order of the columns.
    pub const ALL: [Self; 6] = [
        Self::Diary,
        Self::Look,
        Self::Sessions,
        Self::Pain,
        Self::Sides,
        Self::Last,
    ];

    /// The head of its column.
    pub fn head(self, words: &Words) -> String {
        match self {
            Self::Diary => words.review_head_diary(),
            Self::Look => words.review_head_look(),
            Self::Sessions => words.review_head_sessions(),
            Self::Pain => words.review_head_pain(),
            Self::Sides => words.review_head_sides(),
            Self::Last => words.review_head_last(),
        }
    }

    /// The place of its column.
    pub fn column(self) -> usize {
        Self::ALL.iter().position(|sort| *sort == self).unwrap_or(0)
    }

    /// The rows in this order. Rows that say nothing about it come last, in the order of the review.
    pub fn sorted(self, review: &Review) -> Vec<&ReviewRow> {
        let mut rows: Vec<&ReviewRow> = review.rows.iter().collect();
        let number = |rows: &mut Vec<&ReviewRow>, of: &dyn Fn(&Summary) -> Option<f64>| {
            let of_row = |row: &ReviewRow| row.read.as_ref().ok().and_then(of);
            rows.sort_by(|one, other| last_where_none(of_row(one), of_row(other)));
        };
        match self {
            Self::Look => {}
            Self::Diary => rows.sort_by_cached_key(|row| row.label.to_lowercase()),
            Self::Sessions => number(&mut rows, &|summary| {
                let planned = summary.sessions.planned.filter(|planned| *planned > 0)?;
                Some(f64::from(summary.sessions.done) / f64::from(planned))
            }),
            Self::Pain => rows.sort_by_key(|row| {
                let summary = row.read.as_ref().ok();
                Reverse(summary.and_then(|summary| summary.worst_pain))
            }),
            Self::Sides => number(&mut rows, &Summary::weaker_percent),
            Self::Last => rows.sort_by_key(|row| {
                let last = row
                    .read
                    .as_ref()
                    .ok()
                    .and_then(|summary| summary.last_entry);
                (last.is_none(), last)
            }),
        }
        rows
    }
}

fn last_where_none(one: Option<f64>, other: Option<f64>) -> Ordering {
    match (one, other) {
        (Some(one), Some(other)) => one.total_cmp(&other),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}
