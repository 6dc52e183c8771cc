//! Owns the card of the thigh measure: a line for each side at the place measured last.

use super::pain::tone;
use super::{Head, TableModel, Trend, YAxis, head, x_labels};
use crate::application::view::progress::{Measured, Progress};
use crate::domain::{Centimetres, Day, Side};
use crate::i18n::Words;
use crate::ui::screens::diary::line;
use crate::ui::widgets::chart::{Dash, Line, Point};

/// The card of the thigh measure.
#[derive(Clone, Debug, PartialEq)]
pub struct GirthCard {
    /// What every card has.
    pub head: Head,
    /// The chart.
    pub chart: Trend,
}

/// The card; `None` where nothing was measured in this time.
pub(super) fn card(progress: &Progress, words: &Words) -> Option<GirthCard> {
    let place = progress.girths.last()?.girth.place;
    let shown: Vec<&Measured> = progress
        .girths
        .iter()
        .filter(|measured| measured.girth.place == place)
        .collect();
    let mut head = head(
        words,
        words.progress_girth(),
        words.girth_place(place),
        summary(&shown, words),
    );
    head.notes = vec![words.log_girth_error()];
    if shown.len() < progress.girths.len() {
        head.notes.push(words.progress_girth_places());
    }
    head.table = table(progress, words);
    Some(GirthCard {
        chart: chart(progress, &shown, words),
        head,
    })
}

/// Each side and the difference: the first measure and the last.
fn summary(shown: &[&Measured], words: &Words) -> String {
    let sides = Side::ALL.map(|side| {
        let measured = shown
            .iter()
            .filter_map(|measured| *measured.girth.cm.get(side));
        let texts = measured.map(|cm| words.centimetres(cm.get()));
        then_now(texts, words)
            .map(|text| words.progress_girth_of_side(&words.side_title(side), &text))
    });
    let differences = shown
        .iter()
        .filter_map(|measured| line::girth_difference(&measured.girth, words));
    let parts = sides.into_iter().chain([then_now(differences, words)]);
    parts
        .flatten()
        .reduce(|before, part| words.common_join(&before, &part))
        .unwrap_or_default()
}

fn then_now(mut texts: impl DoubleEndedIterator<Item = String>, words: &Words) -> Option<String> {
    let first = texts.next()?;
    Some(match texts.next_back() {
        None => first,
        Some(last) => words.progress_girth_then_now(&first, &last),
    })
}

/// Every measure of every place, newest first.
fn table(progress: &Progress, words: &Words) -> TableModel {
    let cell = |cm: Option<Centimetres>| match cm {
        Some(cm) => words.centimetres(cm.get()),
        None => words.progress_no_value(),
    };
    let row = |measured: &Measured| {
        let girth = &measured.girth;
        vec![
            words.day_medium(measured.day),
            words.girth_place(girth.place),
            cell(girth.cm.left),
            cell(girth.cm.right),
            line::girth_difference(girth, words).unwrap_or_else(|| words.progress_no_value()),
        ]
    };
    TableModel {
        columns: vec![
            words.log_last_day(),
            words.log_last_place(),
            words.side_title(Side::Left),
            words.side_title(Side::Right),
            words.progress_girth_difference(),
        ],
        rows: progress.girths.iter().rev().map(row).collect(),
        last_share: 2,
    }
}

fn chart(progress: &Progress, shown: &[&Measured], words: &Words) -> Trend {
    let lines: Vec<Line> = Side::ALL
        .into_iter()
        .map(|side| Line {
            tone: tone(side),
            dash: Dash::OfSide,
            label: words.side(side),
            points: shown
                .iter()
                .filter_map(|measured| point(progress, measured, side, words))
                .collect(),
        })
        .filter(|line| !line.points.is_empty())
        .collect();
    let values = || {
        lines
            .iter()
            .flat_map(|line| &line.points)
            .map(|point| point.y)
    };
    let low = values().fold(Centimetres::HIGH, f64::min);
    let high = values().fold(Centimetres::LOW, f64::max);
    Trend {
        blocks: progress.blocks.len(),
        x_labels: x_labels(progress, words),
        y: axis(low, high, words),
        lines,
    }
}

fn point(progress: &Progress, measured: &Measured, side: Side, words: &Words) -> Option<Point> {
    let cm = (*measured.girth.cm.get(side))?;
    let what = words.common_join(&words.side_title(side), &words.centimetres(cm.get()));
    Some(Point {
        x: place_of(progress, measured.day)?,
        y: cm.get(),
        said: words.progress_point(&what, &words.day_medium(measured.day)),
    })
}

/// Where a day stands among the blocks, which stand at 0, 1, 2 …: its own share of its block.
fn place_of(progress: &Progress, day: Day) -> Option<f64> {
    let mut blocks = progress.blocks.iter().enumerate();
    let (at, range) = blocks.find_map(|(at, block)| {
        let range = block.numbers.range;
        range.contains(day).then_some((at, range))
    })?;
    let length = range.last.days_since(range.first) + 1;
    let middle = day.days_since(range.first) as f64 + 0.5;
    Some(at as f64 + middle / length as f64 - 0.5)
}

/// A tape's values lie close together, so the axis does not begin at 0: it holds whole centimetres
/// around them, at most six of them named.
fn axis(low: f64, high: f64, words: &Words) -> YAxis {
    const MOST_LABELS: f64 = 5.0;
    let (low, high) = ((low - 0.5).floor(), (high + 0.5).ceil());
    let step = ((high - low) / MOST_LABELS).ceil().max(1.0);
    let labels = std::iter::successors(Some(low), |value| Some(value + step))
        .take_while(|value| *value <= high)
        .map(|value| (value, words.number_short(value, 0)))
        .collect();
    YAxis { low, high, labels }
}
