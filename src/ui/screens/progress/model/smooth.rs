//! Owns the card of smoothed load: a quick and a slow line, and how even each week was.

use super::{Head, Trend, axis_from_zero, block_name, head, table, x_labels};
use crate::application::view::progress::{Block, Progress};
use crate::application::view::sums::{change_line, monotony_words, smooth_lines, spread_line};
use crate::domain::load::SmoothLines;
use crate::i18n::Words;
use crate::ui::theme::SideTone;
use crate::ui::widgets::chart::{Dash, Line, Point};

/// The card of smoothed load.
#[derive(Clone, Debug, PartialEq)]
pub struct SmoothCard {
    /// What every card has.
    pub head: Head,
    /// The chart; `None` where there are not enough data.
    pub chart: Option<Trend>,
}

/// Which of the two lines.
#[derive(Clone, Copy)]
enum Pace {
    Quick,
    Slow,
}

impl Pace {
    const fn of(self, lines: SmoothLines) -> f64 {
        match self {
            Self::Quick => lines.acute,
            Self::Slow => lines.chronic,
        }
    }

    fn name(self, words: &Words) -> String {
        match self {
            Self::Quick => words.sums_card_quick(),
            Self::Slow => words.sums_card_slow(),
        }
    }
}

pub(super) fn card(progress: &Progress, words: &Words) -> SmoothCard {
    let now = progress.blocks.last().map(|block| block.smooth);
    let lines = smooth_lines(&now.unwrap_or_default(), words);
    let summary = lines.into_iter().next().unwrap_or_default();
    let enough = progress
        .blocks
        .iter()
        .any(|block| block.smooth.lines.is_some());
    let mut head = head(words, words.sums_card(), words.sums_card_sub(), summary);
    let (week, change) = &progress.last_days;
    if enough {
        head.notes.push(words.sums_card_lines());
    }
    head.notes.extend([
        spread_line(week, words),
        change_line(change, words),
        words.sums_count(),
    ]);
    let columns = vec![
        Pace::Quick.name(words),
        Pace::Slow.name(words),
        words.sums_card_monotony(),
        words.sums_card_change(),
    ];
    head.table = table(progress, words, columns, |block| cells(block, words));
    head.table_key = words.sums_card_key();
    SmoothCard {
        head,
        chart: enough.then(|| chart(progress, words)),
    }
}

fn cells(block: &Block, words: &Words) -> Vec<String> {
    let load = |pace: Pace| {
        let value = block.smooth.lines.map(|lines| pace.of(lines));
        value.map(|value| words.number(value, 0))
    };
    let monotony = block.week.and_then(|(week, _)| week.monotony.ok());
    let change = block.week.and_then(|(_, change)| change.percent.ok());
    [
        load(Pace::Quick),
        load(Pace::Slow),
        monotony.map(|monotony| monotony_words(monotony, words)),
        change.map(|percent| words.percent_change(percent)),
    ]
    .map(|cell| cell.unwrap_or_else(|| words.progress_no_value()))
    .to_vec()
}

fn chart(progress: &Progress, words: &Words) -> Trend {
    let top = progress
        .blocks
        .iter()
        .filter_map(|block| block.smooth.lines)
        .fold(0.0, |top: f64, lines| {
            top.max(lines.acute).max(lines.chronic)
        });
    Trend {
        blocks: progress.blocks.len(),
        x_labels: x_labels(progress, words),
        y: axis_from_zero(words, top, 3),
        lines: [Pace::Quick, Pace::Slow]
            .map(|pace| line(progress, words, pace))
            .to_vec(),
    }
}

fn line(progress: &Progress, words: &Words, pace: Pace) -> Line {
    let name = pace.name(words);
    let point = |(at, block): (usize, &Block)| {
        let load = pace.of(block.smooth.lines?);
        let what = words.sums_card_point(&words.number(load, 0), &name);
        Some(Point {
            x: at as f64,
            y: load,
            said: words.progress_point(&what, &block_name(progress, words, block)),
        })
    };
    Line {
        tone: SideTone::Neutral,
        dash: match pace {
            Pace::Quick => Dash::OfSide,
            Pace::Slow => Dash::Broken,
        },
        points: progress
            .blocks
            .iter()
            .enumerate()
            .filter_map(point)
            .collect(),
        label: name,
    }
}
