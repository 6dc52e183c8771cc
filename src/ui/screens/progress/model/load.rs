//! Owns the card of the load: a bar for each week or month, in two tones.

use super::{Head, YAxis, axis_from_zero, block_name, head, lane, table, x_labels};
use crate::application::view::progress::{Block, FarAbove, Progress, Step};
use crate::domain::Kind;
use crate::domain::rules::{LimitId, Limits};
use crate::i18n::{Words, count};
use crate::ui::widgets::chart::{Band, BandTone, Bar, BarMark};

/// Stands above an incomplete bar; a note says what it means.
const INCOMPLETE: &str = "?";

/// Stands above a marked bar where there are too many bars for words.
const MARKED: &str = "!";

/// The most bars that have room for words above them.
const ROOM_FOR_WORDS: usize = 16;

/// The card of the load.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadCard {
    /// What every card has.
    pub head: Head,
    /// The chart; `None` where there are not enough data.
    pub chart: Option<LoadChart>,
}

/// The bars.
#[derive(Clone, Debug, PartialEq)]
pub struct LoadChart {
    /// The lower tone in words.
    pub first: String,
    /// The upper tone in words.
    pub second: String,
    /// One bar for each block.
    pub bars: Vec<Bar>,
    /// The usual range in words, where there is one.
    pub usual: Option<String>,
    /// The usual range, where there is one.
    pub bands: Vec<Band>,
    /// Labels below, each at its bar.
    pub x_labels: Vec<(f64, String)>,
    /// The values from below to above.
    pub y: YAxis,
}

pub(super) fn card(progress: &Progress, words: &Words) -> LoadCard {
    let title = match progress.step {
        Step::Week => words.progress_load_weekly(),
        Step::Month => words.progress_load_monthly(),
    };
    let enough = progress.blocks.iter().any(|block| block.load() > 0.0);
    let summary = if enough {
        summary(progress, words)
    } else {
        words.progress_load_nothing()
    };
    let mut head = head(words, title, words.progress_load_sub(), summary);
    head.notes = notes(progress, words);
    head.table = table(progress, words, columns(words), |block| {
        cells(progress, block, words)
    });
    head.table.last_share = 2;
    LoadCard {
        head,
        chart: enough.then(|| chart(progress, words)),
    }
}

fn summary(progress: &Progress, words: &Words) -> String {
    let load = words.number(progress.blocks.last().map_or(0.0, Block::load), 0);
    let range = progress
        .usual
        .map(|usual| (words.number(usual.high, 0), words.number(usual.low, 0)));
    match (progress.step, range) {
        (Step::Week, Some((high, low))) => words.progress_load_week_usual(&high, &load, &low),
        (Step::Week, None) => words.progress_load_week(&load),
        (Step::Month, Some((high, low))) => words.progress_load_month_usual(&high, &load, &low),
        (Step::Month, None) => words.progress_load_month(&load),
    }
}

fn notes(progress: &Progress, words: &Words) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(usual) = progress.usual {
        let blocks = count(usual.blocks);
        notes.push(match progress.step {
            Step::Week => words.progress_load_band_weeks(blocks),
            Step::Month => words.progress_load_band_months(blocks),
        });
    }
    let how_many = |fits: &dyn Fn(&Block) -> bool| {
        count(progress.blocks.iter().filter(|block| fits(block)).count())
    };
    let marked = how_many(&|block| block.far_above.is_some());
    if marked > 0 {
        let times = Limits::default().value(LimitId::WeekHint);
        notes.push(words.progress_load_marked(marked, &words.number_short(times, 2)));
    }
    let incomplete = how_many(&|block| !block.numbers.load.is_complete());
    if incomplete > 0 {
        notes.push(match progress.step {
            Step::Week => words.progress_load_incomplete_weeks(incomplete),
            Step::Month => words.progress_load_incomplete_months(incomplete),
        });
    }
    if progress.days.unknown > 0 {
        let all = words.whole(i64::from(progress.days.all()));
        notes.push(words.progress_load_unknown(&all, i64::from(progress.days.unknown)));
    }
    notes.push(words.progress_load_count());
    notes
}

/// The load of exercises, walks and swims.
fn parts(block: &Block) -> [f64; 3] {
    let au = |kind: Kind| block.numbers.activity(kind).au;
    [
        au(Kind::Bridge) + au(Kind::LegRaise),
        au(Kind::Walk),
        au(Kind::Swim),
    ]
}

fn columns(words: &Words) -> Vec<String> {
    vec![
        words.progress_load_exercises(),
        words.progress_load_walks(),
        words.progress_load_swims(),
        words.progress_load_together(),
        words.progress_load_note(),
    ]
}

fn cells(progress: &Progress, block: &Block, words: &Words) -> Vec<String> {
    let mut cells: Vec<String> = parts(block)
        .into_iter()
        .chain([block.load()])
        .map(|value| words.number(value, 0))
        .collect();
    let unknown = i64::from(block.days.unknown);
    let remarks: Vec<String> = block
        .far_above
        .map(|above| far_above(above, words))
        .into_iter()
        .chain(missing(block, words))
        .chain((unknown > 0).then(|| words.progress_load_unknown_days(unknown)))
        .chain(lane::in_block(progress, block, words))
        .collect();
    cells.push(joined(words, remarks));
    cells
}

fn joined(words: &Words, parts: Vec<String>) -> String {
    parts
        .into_iter()
        .reduce(|line, part| words.common_join(&line, &part))
        .unwrap_or_default()
}

fn far_above(above: FarAbove, words: &Words) -> String {
    match above.ramp {
        Some(ramp) => words.progress_load_ramp(&words.percent_change(ramp)),
        None => words.progress_load_far_above(),
    }
}

fn missing(block: &Block, words: &Words) -> Option<String> {
    let uncounted = block.numbers.load.uncounted;
    (uncounted > 0).then(|| words.progress_load_missing(i64::from(uncounted)))
}

fn chart(progress: &Progress, words: &Words) -> LoadChart {
    let top = progress.blocks.iter().map(Block::load).fold(0.0, f64::max);
    let usual = progress.usual.map(|usual| Band {
        from: usual.low,
        to: usual.high,
        tone: BandTone::Usual,
        // Bars would stand over it: the legend names it.
        label: String::new(),
    });
    let marked = progress
        .blocks
        .iter()
        .any(|block| block.far_above.is_some());
    let mut y = axis_from_zero(words, top, 3);
    if marked {
        // The words above a marked bar need room.
        y.high = y.high.max(top * 1.12);
    }
    LoadChart {
        first: words.progress_load_exercises(),
        second: words.progress_load_moving(),
        usual: progress.usual.map(|_range| words.progress_load_band()),
        bars: progress
            .blocks
            .iter()
            .map(|block| bar(progress, words, block))
            .collect(),
        bands: usual.into_iter().collect(),
        x_labels: x_labels(progress, words),
        y,
    }
}

fn bar(progress: &Progress, words: &Words, block: &Block) -> Bar {
    let [exercises, walks, swims] = parts(block);
    let number = |value: f64| words.number(value, 0);
    let sum = words.progress_load_bar(
        &number(exercises),
        &number(walks + swims),
        &number(block.load()),
    );
    let said = std::iter::once(sum)
        .chain(block.far_above.map(|above| far_above(above, words)))
        .chain(missing(block, words))
        .collect();
    let incomplete = !block.numbers.load.is_complete();
    Bar {
        first: exercises,
        second: walks + swims,
        said: words.progress_point(&joined(words, said), &block_name(progress, words, block)),
        mark: match block.far_above {
            Some(_) if progress.blocks.len() > ROOM_FOR_WORDS => {
                BarMark::Caution(MARKED.to_owned())
            }
            Some(above) if incomplete => {
                BarMark::Caution(format!("{} {INCOMPLETE}", far_above(above, words)))
            }
            Some(above) => BarMark::Caution(far_above(above, words)),
            None if incomplete => BarMark::Open(INCOMPLETE.to_owned()),
            None => BarMark::None,
        },
    }
}
