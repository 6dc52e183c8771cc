//! Owns what the Progress screen says, in words, without drawing anything.

mod counting;
mod days;
mod girth;
mod load;
mod pain;
mod sides;
mod smooth;

pub use counting::CountingCard;
pub use days::{DaysCard, DaysChart};
pub use girth::GirthCard;
pub use load::{LoadCard, LoadChart};
pub use pain::PainCard;
pub(super) use sides::EVEN_PERCENT;
pub use sides::{SidesCard, SidesChart};
pub use smooth::SmoothCard;

use super::Measure;
use crate::application::view::progress::{Block, Elapsed, Progress, Span, Step};
use crate::i18n::Words;
use crate::ui::widgets::chart::{Line, steps};

/// The whole screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title of the screen.
    pub title: String,
    /// How far back, and the days shown.
    pub subtitle: String,
    /// The accessible name of the row of spans.
    pub span_label: String,
    /// The spans; none for an empty diary.
    pub spans: Vec<(Span, String)>,
    /// What stands below.
    pub body: Body,
}

/// What stands below the header.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// The diary has no entry.
    Empty(EmptyModel),
    /// The cards.
    Cards(Box<Cards>),
}

/// What is said of an empty diary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmptyModel {
    /// The heading.
    pub title: String,
    /// What will be here.
    pub text: String,
    /// The first step.
    pub log: String,
}

/// The cards, and how all of them count.
#[derive(Clone, Debug, PartialEq)]
pub struct Cards {
    /// The load.
    pub load: LoadCard,
    /// Pain.
    pub pain: PainCard,
    /// Left compared with right.
    pub sides: SidesCard,
    /// Days practised.
    pub days: DaysCard,
    /// The thigh measure; `None` where nothing was measured.
    pub girth: Option<GirthCard>,
    /// Smoothed load, and how even the weeks were.
    pub smooth: SmoothCard,
    /// The way to the body maps: title, what stands there, and the button.
    pub maps: [String; 3],
    /// How the diary counts.
    pub counting: CountingCard,
}

/// What every card has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The heading.
    pub title: String,
    /// A few words behind it; may be empty.
    pub sub: String,
    /// The card in one sentence, which is also its chart's accessible name.
    pub summary: String,
    /// What the reader needs to know to read the chart, one line each.
    pub notes: Vec<String>,
    /// Turns the chart into a table.
    pub to_table: Toggle,
    /// Turns the table into a chart.
    pub to_chart: Toggle,
    /// Leads to more rows of the table.
    pub more_rows: String,
    /// What the table's marks mean; may be empty.
    pub table_key: String,
    /// The chart's numbers.
    pub table: TableModel,
}

/// A button with an accessible name that says which card it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toggle {
    /// What it says.
    pub text: String,
    /// Its accessible name.
    pub name: String,
}

/// The same numbers as a chart's, as a table, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableModel {
    /// The heads of the columns; the first one names the rows.
    pub columns: Vec<String>,
    /// The cells of each row.
    pub rows: Vec<Vec<String>>,
    /// The share of the width that the last column takes where it holds words; 1 elsewhere.
    pub last_share: u8,
}

/// The values from below to above, with labels at round ones.
#[derive(Clone, Debug, PartialEq)]
pub struct YAxis {
    /// The lowest value.
    pub low: f64,
    /// The highest value.
    pub high: f64,
    /// Labels, each at its value.
    pub labels: Vec<(f64, String)>,
}

/// Lines over blocks, which stand at 0, 1, 2 …
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// How many blocks there are.
    pub blocks: usize,
    /// Labels below, each at its block.
    pub x_labels: Vec<(f64, String)>,
    /// The values from below to above.
    pub y: YAxis,
    /// The lines.
    pub lines: Vec<Line>,
}

/// The screen for one span.
pub fn model(progress: &Progress, words: &Words, span: Span, measure: Measure) -> Model {
    let days = words.day_range(progress.range);
    let empty = progress.first_day.is_none();
    let spans = if empty { &[] } else { &Span::ALL[..] };
    Model {
        title: words.progress_title(),
        subtitle: if empty {
            String::new()
        } else {
            words.common_join(&span_name(words, span), &days)
        },
        span_label: words.progress_span(),
        spans: spans
            .iter()
            .map(|span| (*span, span_name(words, *span)))
            .collect(),
        body: if empty {
            Body::Empty(EmptyModel {
                title: words.progress_empty_title(),
                text: words.progress_empty_text(),
                log: words.progress_empty_log(),
            })
        } else {
            Body::Cards(Box::new(Cards {
                load: load::card(progress, words),
                pain: pain::card(progress, words),
                sides: sides::card(progress, words, measure),
                days: days::card(progress, words),
                girth: girth::card(progress, words),
                smooth: smooth::card(progress, words),
                maps: [
                    words.bodymap_title(),
                    words.bodymap_compare_about(),
                    words.bodymap_compare(),
                ],
                counting: counting::card(words),
            }))
        },
    }
}

fn span_name(words: &Words, span: Span) -> String {
    match span {
        Span::Weeks4 => words.progress_span_4(),
        Span::Weeks12 => words.progress_span_12(),
        Span::Year => words.progress_span_year(),
        Span::All => words.progress_span_all(),
    }
}

/// The head of a card whose table is still empty.
fn head(words: &Words, title: String, sub: String, summary: String) -> Head {
    Head {
        to_table: Toggle {
            text: words.progress_show_table(),
            name: words.progress_show_table_of(&title),
        },
        to_chart: Toggle {
            text: words.progress_show_chart(),
            name: words.progress_show_chart_of(&title),
        },
        title,
        sub,
        summary,
        notes: Vec::new(),
        more_rows: words.progress_more_rows(),
        table_key: String::new(),
        table: TableModel::default(),
    }
}

/// A table of all blocks, newest first; `cells` gives what stands behind a block's name.
fn table(
    progress: &Progress,
    words: &Words,
    columns: Vec<String>,
    cells: impl Fn(&Block) -> Vec<String>,
) -> TableModel {
    let first = match progress.step {
        Step::Week => words.progress_week(),
        Step::Month => words.progress_month(),
    };
    let row = |block: &Block| {
        let mut row = vec![block_name(progress, words, block)];
        row.extend(cells(block));
        row
    };
    TableModel {
        columns: std::iter::once(first).chain(columns).collect(),
        rows: progress.blocks.iter().rev().map(row).collect(),
        last_share: 1,
    }
}

/// Names a block: its days or its month, and that it is not over.
fn block_name(progress: &Progress, words: &Words, block: &Block) -> String {
    let range = block.numbers.range;
    let name = match progress.step {
        Step::Week => words.day_range(range),
        Step::Month => words.month_year(range.first),
    };
    match block.elapsed {
        Elapsed::Whole => name,
        Elapsed::SoFar => words.progress_so_far(&name),
    }
}

/// Labels below blocks: each week of a short time, else months, else years.
fn x_labels(progress: &Progress, words: &Words) -> Vec<(f64, String)> {
    const EACH_WEEK: usize = 6;
    const MONTHS: usize = 60;
    let blocks = &progress.blocks;
    if blocks.len() <= EACH_WEEK {
        let name =
            |(at, block): (usize, &Block)| (at as f64, words.day_short(block.numbers.range.first));
        return blocks.iter().enumerate().map(name).collect();
    }
    let years = progress.step == Step::Month || blocks.len() > MONTHS;
    let mut before = None;
    let mut labels: Vec<(usize, String)> = Vec::new();
    for (at, block) in blocks.iter().enumerate() {
        // A week belongs to the month that begins in it.
        let day = block.numbers.range.last;
        let (name, text) = if years {
            ((day.year(), 0), day.year().to_string())
        } else {
            ((day.year(), day.month()), words.month_short(day))
        };
        if before != Some(name) {
            labels.push((at, text));
        }
        before = Some(name);
    }
    // A part of a month or year at the beginning keeps its label only where it has room.
    if let [(0, _), (second, _), ..] = labels.as_slice()
        && *second * 24 < blocks.len() * 2
    {
        labels.remove(0);
    }
    labels
        .into_iter()
        .map(|(at, text)| (at as f64, text))
        .collect()
}

/// An axis from 0 to a round value at or above `top`.
fn axis_from_zero(words: &Words, top: f64, count: u8) -> YAxis {
    let values = steps(top.max(1.0), count);
    YAxis {
        low: 0.0,
        high: values.last().copied().unwrap_or(1.0).max(top),
        labels: values
            .into_iter()
            .map(|value| (value, words.number_short(value, 1)))
            .collect(),
    }
}
