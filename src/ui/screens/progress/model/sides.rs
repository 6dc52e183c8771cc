//! Owns the card that compares the two sides: the share of one in the other's work, and both as they are.

use super::pain::tone;
use super::{Head, Trend, YAxis, axis_from_zero, block_name, head, table, x_labels};
use crate::application::view::progress::{Block, Progress};
use crate::domain::load::{TempoKnown, Volume};
use crate::domain::{PerSide, Side};
use crate::i18n::Words;
use crate::ui::screens::progress::Measure;
use crate::ui::theme::SideTone;
use crate::ui::widgets::chart::{Dash, Line, Point};

/// Per cent that count as about even.
pub(in crate::ui::screens::progress) const EVEN_PERCENT: [f64; 2] = [90.0, 110.0];

/// The card that compares the sides.
#[derive(Clone, Debug, PartialEq)]
pub struct SidesCard {
    /// What every card has.
    pub head: Head,
    /// Says what is even, above the upper chart.
    pub even: String,
    /// The label of the switch between measures.
    pub measure_label: String,
    /// The measures.
    pub measures: Vec<(Measure, String)>,
    /// The chart; `None` where there are not enough data.
    pub chart: Option<SidesChart>,
    /// Leads to the question which side is weaker, while it is open.
    pub say_side: Option<String>,
}

/// The two charts.
#[derive(Clone, Debug, PartialEq)]
pub struct SidesChart {
    /// The share in per cent; `None` where the other side did nothing in any block.
    pub share: Option<Trend>,
    /// Names the chart below.
    pub both_title: String,
    /// Both sides as they are.
    pub both: Trend,
}

/// What the card compares, and how.
struct Compare<'a> {
    progress: &'a Progress,
    words: &'a Words,
    measure: Measure,
    /// The side whose share is shown: the weaker one, or the left while nobody said.
    side: Side,
}

pub(super) fn card(progress: &Progress, words: &Words, measure: Measure) -> SidesCard {
    let compare = Compare {
        progress,
        words,
        measure,
        side: progress.weaker_side.unwrap_or(Side::Left),
    };
    let enough = compare.worked().next().is_some();
    let summary = compare.summary();
    let mut head = head(words, words.progress_sides(), String::new(), summary);
    head.notes = if enough { compare.notes() } else { Vec::new() };
    let columns = Side::ALL
        .map(|side| words.side_title(side))
        .into_iter()
        .chain([match compare.side {
            Side::Left => words.progress_sides_share_left(),
            Side::Right => words.progress_sides_share_right(),
        }])
        .collect();
    head.table = table(progress, words, columns, |block| compare.cells(block));
    let [low, high] = EVEN_PERCENT.map(|percent| words.percent(percent));
    SidesCard {
        head,
        even: words.progress_sides_even(&words.percent(100.0), &high, &low),
        measure_label: words.progress_sides_measure(),
        measures: vec![
            (Measure::Reps, words.progress_sides_reps()),
            (Measure::Seconds, words.progress_sides_seconds()),
        ],
        chart: enough.then(|| compare.chart()),
        say_side: (enough && progress.weaker_side.is_none()).then(|| words.progress_sides_say()),
    }
}

impl Compare<'_> {
    fn value(&self, volume: &Volume) -> f64 {
        match self.measure {
            Measure::Reps => f64::from(volume.reps),
            Measure::Seconds => volume.tut_s,
        }
    }

    fn sides(&self, block: &Block) -> PerSide<f64> {
        PerSide::from_fn(|side| self.value(block.numbers.dose.sides.get(side)))
    }

    /// The share in per cent; `None` where the other side did nothing.
    fn percent(&self, block: &Block) -> Option<f64> {
        let dose = &block.numbers.dose;
        let ratio = match self.measure {
            Measure::Reps => dose.reps_ratio(self.side),
            Measure::Seconds => dose.tut_ratio(self.side),
        };
        ratio.map(|ratio| ratio * 100.0)
    }

    /// The blocks in which one side worked alone.
    fn worked(&self) -> impl DoubleEndedIterator<Item = (usize, &Block)> {
        let worked = |block: &Block| {
            let sides = self.sides(block);
            sides.left > 0.0 || sides.right > 0.0
        };
        self.progress
            .blocks
            .iter()
            .enumerate()
            .filter(move |(_, block)| worked(block))
    }

    fn amount(&self, value: f64) -> String {
        match self.measure {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "a whole number of repetitions"
            )]
            Measure::Reps => self.words.common_reps(value as i64),
            Measure::Seconds => self.words.seconds(value.round()),
        }
    }

    fn summary(&self) -> String {
        let words = self.words;
        let with_share = self
            .worked()
            .rev()
            .find_map(|(_, block)| Some((block, self.percent(block)?)));
        if let Some((block, percent)) = with_share {
            let sides = self.sides(block);
            let (left, right) = (self.amount(sides.left), self.amount(sides.right));
            let ratio = words.percent(percent);
            let when = block_name(self.progress, words, block);
            return match self.progress.weaker_side {
                Some(side) => words.progress_sides_summary_weaker(
                    &left,
                    &ratio,
                    &right,
                    &words.side(side),
                    &when,
                ),
                None => words.progress_sides_summary_open(&left, &ratio, &right, &when),
            };
        }
        match self.worked().next_back() {
            Some((_, block)) => {
                let sides = self.sides(block);
                words.progress_sides_one_only(
                    &self.amount(sides.left),
                    &self.amount(sides.right),
                    &block_name(self.progress, words, block),
                )
            }
            None => words.progress_sides_nothing(),
        }
    }

    fn notes(&self) -> Vec<String> {
        let words = self.words;
        let mut notes = Vec::new();
        if self.progress.weaker_side.is_none() {
            notes.push(words.progress_sides_unknown());
        }
        let blocks = &self.progress.blocks;
        let both: f64 = blocks
            .iter()
            .map(|block| self.value(&block.numbers.dose.both))
            .sum();
        if both > 0.0 {
            notes.push(words.progress_sides_both_legs(&self.amount(both)));
        }
        let assumed = blocks.iter().any(|block| {
            let sides = &block.numbers.dose.sides;
            sides
                .iter()
                .any(|(_, volume)| volume.tempo == TempoKnown::Assumed)
        });
        if assumed && self.measure == Measure::Seconds {
            notes.push(words.progress_sides_assumed());
        }
        notes.push(words.progress_sides_count());
        notes
    }

    fn cells(&self, block: &Block) -> Vec<String> {
        let sides = self.sides(block);
        let share = match self.percent(block) {
            Some(percent) => self.words.percent(percent),
            None => self.words.progress_no_value(),
        };
        vec![
            self.words.number(sides.left, 0),
            self.words.number(sides.right, 0),
            share,
        ]
    }

    fn chart(&self) -> SidesChart {
        let words = self.words;
        let top = self
            .worked()
            .flat_map(|(_, block)| {
                self.sides(block)
                    .iter()
                    .map(|(_, value)| *value)
                    .collect::<Vec<_>>()
            })
            .fold(0.0, f64::max);
        SidesChart {
            share: self.share(),
            both_title: match self.measure {
                Measure::Reps => words.progress_sides_both_reps(),
                Measure::Seconds => words.progress_sides_both_seconds(),
            },
            both: Trend {
                blocks: self.progress.blocks.len(),
                x_labels: x_labels(self.progress, words),
                y: axis_from_zero(words, top, 2),
                lines: Side::ALL
                    .into_iter()
                    .map(|side| self.side_line(side))
                    .collect(),
            },
        }
    }

    fn share(&self) -> Option<Trend> {
        let values: Vec<(usize, &Block, f64)> = self
            .worked()
            .filter_map(|(at, block)| Some((at, block, self.percent(block)?)))
            .collect();
        let (_, _, last) = values.last()?;
        let percents = || values.iter().map(|(_, _, percent)| *percent);
        let y = share_axis(
            self.words,
            percents().fold(f64::INFINITY, f64::min),
            percents().fold(0.0, f64::max),
        );
        let line = Line {
            tone: match self.progress.weaker_side {
                Some(side) => tone(side),
                None => SideTone::Neutral,
            },
            dash: Dash::OfSide,
            label: self.words.percent(*last),
            points: values
                .iter()
                .map(|(at, block, percent)| {
                    self.point((*at, block), *percent, &self.words.percent(*percent))
                })
                .collect(),
        };
        Some(Trend {
            blocks: self.progress.blocks.len(),
            x_labels: Vec::new(),
            y,
            lines: vec![line],
        })
    }

    fn side_line(&self, side: Side) -> Line {
        let point = |(at, block): (usize, &Block)| {
            let value = *self.sides(block).get(side);
            let said = self
                .words
                .common_join(&self.words.side_title(side), &self.amount(value));
            self.point((at, block), value, &said)
        };
        Line {
            tone: tone(side),
            dash: Dash::OfSide,
            label: self.words.side(side),
            points: self.worked().map(point).collect(),
        }
    }

    fn point(&self, (at, block): (usize, &Block), value: f64, what: &str) -> Point {
        let when = block_name(self.progress, self.words, block);
        Point {
            x: at as f64,
            y: value,
            said: self.words.progress_point(what, &when),
        }
    }
}

/// An axis in steps of 20 per cent, or of more where the values lie far apart; 100 is on it.
fn share_axis(words: &Words, lowest: f64, highest: f64) -> YAxis {
    const MOST_STEPS: f64 = 4.0;
    let (lowest, highest) = (lowest.min(80.0), highest.max(EVEN_PERCENT[1]));
    let step = [20.0, 25.0, 50.0, 100.0, 250.0, 500.0]
        .into_iter()
        .find(|step| highest - lowest <= step * MOST_STEPS)
        .unwrap_or_else(|| ((highest - lowest) / MOST_STEPS / 1_000.0).ceil() * 1_000.0);
    let below = ((100.0 - lowest) / step).ceil().max(0.0).min(100.0 / step);
    let above = ((highest - 100.0) / step).floor().max(0.0);
    let low = (100.0 - below.floor() * step).min(lowest).max(0.0);
    let mut labels = Vec::new();
    let mut value = 100.0 - below.floor() * step;
    while value <= 100.0 + above * step {
        labels.push((value, words.number(value, 0)));
        value += step;
    }
    YAxis {
        low,
        high: highest.max(100.0 + above * step),
        labels,
    }
}
