//! Owns the card of practised days: a calendar of weeks, or a bar for each block of a long time.

use super::{Head, YAxis, block_name, head, table, x_labels};
use crate::application::view::progress::{Block, PracticeDay, Progress, Step, Warning};
use crate::domain::{Day, DayStatus};
use crate::i18n::Words;
use crate::ui::screens::progress::model::TableModel;
use crate::ui::widgets::chart::{Bar, BarMark, HeatDay, HeatMark};

/// Days in a week.
const WEEK: usize = 7;

/// Stands for a day with an entry but no session, in the table.
const REST: &str = "0";

/// The card of practised days.
#[derive(Clone, Debug, PartialEq)]
pub struct DaysCard {
    /// What every card has.
    pub head: Head,
    /// The chart.
    pub chart: DaysChart,
}

/// The calendar, or bars where there are too many days.
#[derive(Clone, Debug, PartialEq)]
pub enum DaysChart {
    /// Weeks by days.
    Calendar {
        /// The weekdays, from the first of the week on; every second one is left out.
        weekdays: [String; WEEK],
        /// Labels below, each with the number of its week.
        weeks: Vec<(usize, String)>,
        /// The days, from the first of a week on.
        days: Vec<HeatDay>,
        /// Says that only the latest weeks fit.
        cut: String,
    },
    /// Days practised in each block.
    Bars {
        /// One bar for each block.
        bars: Vec<Bar>,
        /// Labels below, each at its bar.
        x_labels: Vec<(f64, String)>,
        /// The values from below to above.
        y: YAxis,
    },
}

pub(super) fn card(progress: &Progress, words: &Words) -> DaysCard {
    let days = |number: u32| words.common_days(i64::from(number));
    let counts = progress.days;
    let summary = words.progress_days_summary(
        &days(counts.rest),
        &days(counts.trained),
        &days(counts.unknown),
    );
    let sub = match (&progress.calendar, progress.step) {
        (Some(_), _) => String::new(),
        (None, Step::Week) => words.progress_days_sub_weeks(),
        (None, Step::Month) => words.progress_days_sub_months(),
    };
    let mut head = head(words, words.progress_days(), sub, summary);
    match &progress.calendar {
        Some(calendar) => {
            head.notes = vec![
                words.progress_days_legend(),
                words.progress_days_legend_rest(),
            ];
            head.table_key = words.progress_days_key();
            head.table = calendar_table(progress, calendar, words);
        }
        None => head.table = table(progress, words, columns(words), |block| cells(block, words)),
    }
    DaysCard {
        head,
        chart: match &progress.calendar {
            Some(calendar) => calendar_chart(progress, calendar, words),
            None => bars(progress, words),
        },
    }
}

fn columns(words: &Words) -> Vec<String> {
    vec![
        words.progress_days_trained_column(),
        words.progress_days_rest_column(),
        words.progress_days_unknown_column(),
        words.progress_days_warned_column(),
    ]
}

fn cells(block: &Block, words: &Words) -> Vec<String> {
    let days = block.days;
    [days.trained, days.rest, days.unknown, days.warned]
        .map(|number| words.whole(i64::from(number)))
        .to_vec()
}

/// A row for each week, newest first, with a column for each weekday.
fn calendar_table(progress: &Progress, calendar: &[PracticeDay], words: &Words) -> TableModel {
    let columns = std::iter::once(words.progress_week())
        .chain((0..7).map(|after| words.weekday_short(progress.range.first.plus(after))))
        .collect();
    let row = |(block, days): (&Block, &[PracticeDay])| {
        let mut row = vec![words.day_range(block.numbers.range)];
        row.extend(days.iter().map(|day| cell(progress, day, words)));
        row.resize(WEEK + 1, String::new());
        row
    };
    let mut rows: Vec<Vec<String>> = progress
        .blocks
        .iter()
        .zip(calendar.chunks(WEEK))
        .map(row)
        .collect();
    rows.reverse();
    TableModel {
        columns,
        rows,
        last_share: 1,
    }
}

fn cell(progress: &Progress, day: &PracticeDay, words: &Words) -> String {
    let text = match day.practice.status {
        DayStatus::Trained => words.number(day.practice.minutes, 0),
        DayStatus::Rest => REST.to_owned(),
        DayStatus::Unknown if before_diary(progress, day.practice.day) => String::new(),
        DayStatus::Unknown => words.progress_no_value(),
    };
    match day.warning {
        Warning::None => text,
        Warning::Some => words.progress_days_cell_warning(&text),
    }
}

/// Whether the diary had not begun yet.
fn before_diary(progress: &Progress, day: Day) -> bool {
    progress.first_day.is_none_or(|first| day < first)
}

fn calendar_chart(progress: &Progress, calendar: &[PracticeDay], words: &Words) -> DaysChart {
    let weekday = |at: usize| {
        let day = progress.range.first.plus(i64::try_from(at).unwrap_or(0));
        if at.is_multiple_of(2) {
            words.weekday_short(day)
        } else {
            String::new()
        }
    };
    DaysChart::Calendar {
        weekdays: std::array::from_fn(weekday),
        weeks: x_labels(progress, words)
            .into_iter()
            .map(|(at, text)| (place(at), text))
            .collect(),
        days: calendar
            .iter()
            .map(|day| heat_day(progress, day, words))
            .collect(),
        cut: words.progress_days_cut(),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "labels stand at whole weeks"
)]
const fn place(at: f64) -> usize {
    at as usize
}

fn heat_day(progress: &Progress, day: &PracticeDay, words: &Words) -> HeatDay {
    let practice = day.practice;
    let what = match practice.status {
        DayStatus::Trained => words.progress_days_minutes(&words.minutes(practice.minutes.round())),
        DayStatus::Rest => words.progress_days_rest(),
        DayStatus::Unknown => words.progress_days_unknown(),
    };
    let (what, mark) = match (day.warning, practice.status) {
        (Warning::Some, _) => (words.progress_days_warning(&what), HeatMark::Ring),
        (Warning::None, DayStatus::Unknown) if before_diary(progress, practice.day) => {
            (what, HeatMark::Ahead)
        }
        (Warning::None, DayStatus::Unknown) => (what, HeatMark::Open),
        (Warning::None, DayStatus::Trained | DayStatus::Rest) => (what, HeatMark::None),
    };
    HeatDay {
        step: practice.level,
        mark,
        said: words.progress_point(&what, &words.day_long(practice.day)),
    }
}

fn bars(progress: &Progress, words: &Words) -> DaysChart {
    let bar = |block: &Block| {
        let trained = words.common_days(i64::from(block.days.trained));
        Bar {
            first: f64::from(block.days.trained),
            second: 0.0,
            said: words.progress_point(&trained, &block_name(progress, words, block)),
            mark: BarMark::None,
        }
    };
    let (high, step) = match progress.step {
        Step::Week => (7.0, 1),
        Step::Month => (31.0, 10),
    };
    let labels = (0..=31_u8)
        .step_by(step)
        .map(f64::from)
        .take_while(|value| *value <= high)
        .map(|value| (value, words.number(value, 0)))
        .collect();
    DaysChart::Bars {
        bars: progress.blocks.iter().map(bar).collect(),
        x_labels: x_labels(progress, words),
        y: YAxis {
            low: 0.0,
            high,
            labels,
        },
    }
}
