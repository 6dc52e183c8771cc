//! Owns which card stands in which column: reading order runs down the columns, as in a newspaper.

use crate::domain::{Block, Prose, Width};

use super::CardModel;

/// Narrowest column that is still good to read, in points.
const COLUMN_AT_LEAST: f32 = 290.0;
/// Most columns side by side.
const MOST_COLUMNS: usize = 3;

/// Cards that stand beside each other.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Band<'a> {
    /// One card over the whole width.
    Full(&'a CardModel),
    /// Cards in columns, each from top to bottom.
    Columns(Vec<&'a [CardModel]>),
}

/// How many columns fit into `width` points with `gap` between them.
pub(super) fn column_count(width: f32, gap: f32) -> usize {
    (1..=MOST_COLUMNS)
        .rev()
        .find(|count| {
            let count = *count as f32;
            count * COLUMN_AT_LEAST + (count - 1.0) * gap <= width
        })
        .unwrap_or(1)
}

/// Divides cards into bands of at most `columns` columns, in reading order.
pub(super) fn bands(cards: &[CardModel], columns: usize) -> Vec<Band<'_>> {
    cards
        .chunk_by(|first, second| first.width == Width::Column && second.width == Width::Column)
        .filter_map(|run| match run {
            [card] if card.width == Width::Full => Some(Band::Full(card)),
            [] => None,
            run => Some(Band::Columns(divide(run, columns))),
        })
        .collect()
}

/// Cuts a run of cards into columns of about the same length.
fn divide(cards: &[CardModel], columns: usize) -> Vec<&[CardModel]> {
    let lengths: Vec<f32> = cards.iter().map(length).collect();
    let mut rest = cards;
    let mut divided = Vec::new();
    for count in shares(&lengths, columns.clamp(1, cards.len().max(1))).1 {
        let (column, after) = rest.split_at(count.min(rest.len()));
        divided.push(column);
        rest = after;
    }
    divided
}

/// How many cards go into each column so that the sum of squared lengths is least.
fn shares(lengths: &[f32], columns: usize) -> (f32, Vec<usize>) {
    if columns <= 1 {
        return (lengths.iter().sum::<f32>().powi(2), vec![lengths.len()]);
    }
    let most = lengths.len().saturating_sub(columns - 1).max(1);
    (1..=most)
        .map(|count| {
            let (first, rest) = lengths.split_at(count.min(lengths.len()));
            let (cost, mut counts) = shares(rest, columns - 1);
            counts.insert(0, count);
            (cost + first.iter().sum::<f32>().powi(2), counts)
        })
        .min_by(|first, second| first.0.total_cmp(&second.0))
        .unwrap_or((0.0, vec![lengths.len()]))
}

/// About how many lines a card takes in a column.
fn length(card: &CardModel) -> f32 {
    let blocks = card.blocks.iter().map(|block| match block {
        Block::Label(line) => lines(line) + 1.0,
        Block::Paragraph(line) => lines(line.text()) + 0.4,
        Block::Bullets(items) => items.iter().map(Prose::text).map(lines).sum::<f32>() + 0.4,
    });
    let links = if card.links.is_empty() { 0.0 } else { 2.5 };
    let sources = if card.sources.is_some() { 2.0 } else { 0.0 };
    4.0 + blocks.sum::<f32>() + links + sources
}

/// About 40 letters, or 20 Chinese characters, fit on a line.
fn lines(text: &str) -> f32 {
    let letters: f32 = text
        .chars()
        .map(|letter| if letter.is_ascii() { 1.0 } else { 2.0 })
        .sum();
    (letters / 40.0).ceil()
}
