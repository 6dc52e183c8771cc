//! Owns the lane below the charts: what of the care path happened when.

use crate::application::view::path_events::{EventKind, PathEvent};
use crate::application::view::progress::{Block, Progress};
use crate::domain::StepGroup;
use crate::i18n::{Words, count};
use crate::ui::widgets::chart::EventMark;

/// The most events that the sentence names.
const NAMED: usize = 6;

/// The lane; empty where nothing of the care path lies in these days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// The marks, each at its block.
    pub marks: Vec<EventMark>,
    /// The latest events in one sentence.
    pub said: Option<String>,
    /// What the letters stand for.
    pub key: Option<String>,
}

pub(super) fn lane(progress: &Progress, words: &Words) -> Lane {
    let events = &progress.events;
    let mark = |event: &PathEvent| {
        let at = progress
            .blocks
            .iter()
            .position(|block| block.numbers.range.contains(event.day))?;
        Some(EventMark {
            x: at as f64,
            letter: letter(event.step.kind.group(), words),
            said: said(event, words),
        })
    };
    Lane {
        marks: events.iter().filter_map(mark).collect(),
        said: (!events.is_empty()).then(|| sentence(events, words)),
        key: (!events.is_empty()).then(|| key(events, words)),
    }
}

/// What of the care path lies in a block.
pub(super) fn in_block(progress: &Progress, block: &Block, words: &Words) -> Vec<String> {
    let events = progress.events.iter();
    events
        .filter(|event| block.numbers.range.contains(event.day))
        .map(|event| said(event, words))
        .collect()
}

fn said(event: &PathEvent, words: &Words) -> String {
    let name = words.care_step_title(&event.step);
    let day = words.day_short(event.day);
    match event.what {
        EventKind::Happened => words.path_lane_event(&day, &name),
        EventKind::Began => words.path_lane_begun(&day, &name),
        EventKind::Ended => words.path_lane_ended(&day, &name),
    }
}

fn sentence(events: &[PathEvent], words: &Words) -> String {
    let mut named: Vec<String> = events
        .iter()
        .rev()
        .take(NAMED)
        .map(|event| said(event, words))
        .collect();
    let more = events.len().saturating_sub(NAMED);
    if more > 0 {
        named.push(words.path_lane_more(count(more)));
    }
    words.path_lane(&joined(words, named))
}

fn key(events: &[PathEvent], words: &Words) -> String {
    let letters = StepGroup::ALL
        .iter()
        .filter(|group| {
            let mut kinds = events.iter().map(|event| event.step.kind);
            kinds.any(|kind| kind.group() == **group)
        })
        .map(|group| words.path_lane_letter(&words.step_group(*group), &letter(*group, words)))
        .collect();
    words.path_lane_key(&joined(words, letters))
}

fn joined(words: &Words, parts: Vec<String>) -> String {
    parts
        .into_iter()
        .reduce(|line, part| words.common_join(&line, &part))
        .unwrap_or_default()
}

fn letter(group: StepGroup, words: &Words) -> String {
    match group {
        StepGroup::Visit => words.path_letter_visit(),
        StepGroup::Examination => words.path_letter_examination(),
        StepGroup::Result => words.path_letter_result(),
        StepGroup::Treatment => words.path_letter_treatment(),
        StepGroup::Medicine => words.path_letter_medicine(),
        StepGroup::Injection => words.path_letter_injection(),
    }
}
