//! Owns the card of pain: the median of each day's worst, a line for each side.

use super::{Head, Trend, YAxis, block_name, head, table, x_labels};
use crate::application::view::progress::{Block, Progress, Step};
use crate::domain::{Pain, Side};
use crate::i18n::Words;
use crate::ui::theme::SideTone;
use crate::ui::widgets::chart::{Dash, Line, Point};

/// The card of pain.
#[derive(Clone, Debug, PartialEq)]
pub struct PainCard {
    /// What every card has.
    pub head: Head,
    /// The chart; `None` where there are not enough data.
    pub chart: Option<Trend>,
}

pub(super) fn card(progress: &Progress, words: &Words) -> PainCard {
    let enough = Side::ALL
        .into_iter()
        .any(|side| values(progress, side).next().is_some());
    let summary = if enough {
        let said = |side| said_of_side(progress, words, side);
        words.progress_pain_summary(&said(Side::Left), &said(Side::Right))
    } else {
        words.progress_pain_nothing()
    };
    let sub = match progress.step {
        Step::Week => words.progress_pain_sub_weeks(),
        Step::Month => words.progress_pain_sub_months(),
    };
    let mut head = head(words, words.progress_pain(), sub, summary);
    if enough {
        head.notes = vec![words.progress_pain_bands(), words.progress_pain_lines()];
    }
    let columns = Side::ALL.map(|side| words.side_title(side)).to_vec();
    head.table = table(progress, words, columns, |block| {
        Side::ALL
            .map(|side| match *block.numbers.pain.get(side) {
                Some(pain) => words.number_short(pain, 1),
                None => words.progress_no_value(),
            })
            .to_vec()
    });
    PainCard {
        head,
        chart: enough.then(|| chart(progress, words)),
    }
}

/// The blocks in which a side was rated, with its median.
fn values(
    progress: &Progress,
    side: Side,
) -> impl DoubleEndedIterator<Item = (usize, &Block, f64)> {
    progress
        .blocks
        .iter()
        .enumerate()
        .filter_map(move |(at, block)| Some((at, block, (*block.numbers.pain.get(side))?)))
}

fn said_of_side(progress: &Progress, words: &Words, side: Side) -> String {
    let name = words.side_title(side);
    let mut values = values(progress, side).map(|(_, _, pain)| words.number_short(pain, 1));
    match (values.next(), values.next_back()) {
        (None, _) => words.progress_pain_open(&name),
        (Some(only), None) => words.progress_pain_once(&only, &name),
        (Some(first), Some(last)) => words.progress_pain_then_now(&first, &last, &name),
    }
}

fn chart(progress: &Progress, words: &Words) -> Trend {
    let every_second = (Pain::LOW..=Pain::HIGH).step_by(2);
    Trend {
        blocks: progress.blocks.len(),
        x_labels: x_labels(progress, words),
        y: YAxis {
            low: f64::from(Pain::LOW),
            high: f64::from(Pain::HIGH),
            labels: every_second
                .map(|pain| (f64::from(pain), pain.to_string()))
                .collect(),
        },
        lines: Side::ALL
            .into_iter()
            .map(|side| line(progress, words, side))
            .filter(|line| !line.points.is_empty())
            .collect(),
    }
}

fn line(progress: &Progress, words: &Words, side: Side) -> Line {
    let point = |(at, block, pain): (usize, &Block, f64)| {
        let value = words.progress_pain_of_ten(&words.number_short(pain, 1));
        let what = words.common_join(&words.side_title(side), &value);
        Point {
            x: at as f64,
            y: pain,
            said: words.progress_point(&what, &block_name(progress, words, block)),
        }
    };
    Line {
        tone: tone(side),
        dash: Dash::OfSide,
        label: words.side(side),
        points: values(progress, side).map(point).collect(),
    }
}

/// How a side looks.
pub(super) const fn tone(side: Side) -> SideTone {
    match side {
        Side::Left => SideTone::Left,
        Side::Right => SideTone::Right,
    }
}
