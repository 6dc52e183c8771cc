//! Owns the history of one entry on screen: what changed when, with the words before and after.

use egui::{Grid, Ui, vec2};

use crate::application::view::history::{History, HistoryDeed, HistoryStep};
use crate::domain::{Body, Day, Entry, Set, SetSide, Side, Strength};
use crate::i18n::Words;
use crate::ui::outbox::Outbox;
use crate::ui::screens::diary::line::{self, Parts, Piece};
use crate::ui::screens::diary::model::{day_title, entry_name};
use crate::ui::screens::diary::pieces::pieces_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Card, Icon, page_header_ui, paragraph_ui};

/// What the history of an entry says.
#[derive(Clone, Debug, PartialEq)]
pub struct HistoryModel {
    /// The page's title.
    pub title: String,
    /// Which entry, or what the page is.
    pub line: String,
    /// The way back.
    pub back: String,
    /// What stands here while nothing is kept.
    pub none: String,
    /// The steps, newest first.
    pub steps: Vec<StepModel>,
}

/// One step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepModel {
    /// What was done.
    pub deed: String,
    /// When.
    pub when: String,
    /// The heads of the columns: nothing, before, after.
    pub heads: [String; 2],
    /// What differs; for a first entry, what it said.
    pub rows: Vec<Difference>,
    /// What stands here while nothing differs; empty otherwise.
    pub line: String,
}

/// One answer that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Which answer.
    pub name: String,
    /// What it was.
    pub before: Vec<Piece>,
    /// What it is.
    pub after: Vec<Piece>,
}

/// What the history of an entry says.
pub fn history_model(view: &History, today: Day, words: &Words) -> HistoryModel {
    let latest = view.entry.as_ref().or_else(|| {
        view.steps
            .iter()
            .find_map(|step| step.after.as_ref().or(step.before.as_ref()))
    });
    let name = latest.map(|entry| entry_name(entry, words));
    HistoryModel {
        title: words.diary_history_title(),
        line: name.unwrap_or_else(|| words.diary_history_line()),
        back: words.diary_bin_back(),
        none: words.diary_history_none(),
        steps: view
            .steps
            .iter()
            .map(|step| step_model(step, today, words))
            .collect(),
    }
}

fn step_model(step: &HistoryStep, today: Day, words: &Words) -> StepModel {
    let rows = differences(step.before.as_ref(), step.after.as_ref(), words);
    StepModel {
        deed: match step.deed {
            HistoryDeed::Logged => words.diary_history_logged(),
            HistoryDeed::Changed => words.diary_history_changed(),
            HistoryDeed::Binned => words.diary_history_binned(),
            HistoryDeed::TakenOut => words.diary_history_taken_out(),
            HistoryDeed::Undone => words.diary_history_undone(),
            HistoryDeed::Redone => words.diary_history_redone(),
        },
        when: words.common_join(
            &day_title(step.at.day(), today, words),
            &words.clock_time(step.at.time()),
        ),
        heads: [words.diary_history_was(), words.diary_history_is()],
        line: match (rows.is_empty(), &step.before, &step.after) {
            (true, Some(_), Some(_)) => words.diary_history_same(),
            (_, _, _) => String::new(),
        },
        rows,
    }
}

/// The answers that differ between two versions of an entry.
pub fn compared(one: &Entry, other: &Entry, words: &Words) -> Vec<Difference> {
    differences(Some(one), Some(other), words)
}

/// The answers that differ between two states of an entry. Of an entry that came or went, all of
/// its answers are listed on the side where it was.
fn differences(before: Option<&Entry>, after: Option<&Entry>, words: &Words) -> Vec<Difference> {
    let said = |entry: Option<&Entry>| entry.map_or_else(Vec::new, |entry| answers(entry, words));
    let (old, new) = (said(before), said(after));
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in new.iter().chain(&old) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let value = |answers: &[(String, Vec<Piece>)], name: &String| {
        let found = answers.iter().find(|(other, _)| other == name);
        found.map_or_else(Vec::new, |(_, pieces)| pieces.clone())
    };
    names
        .into_iter()
        .map(|name| Difference {
            name: name.clone(),
            before: value(&old, name),
            after: value(&new, name),
        })
        .filter(|difference| difference.before != difference.after)
        .collect()
}

/// Every answer of an entry with its name, in the order of its form; unanswered ones are left out.
fn answers(entry: &Entry, words: &Words) -> Vec<(String, Vec<Piece>)> {
    let day = words.day_full(entry.when.day);
    let when = match entry.when.time {
        Some(time) => words.common_join(&day, &words.clock_time(time)),
        None => words.common_join(&day, &words.diary_no_time()),
    };
    let mut answers = vec![(words.diary_history_field_when(), vec![Piece::plain(when)])];
    match &entry.body {
        Body::Strength(strength) => strength_answers(strength, words, &mut answers),
        Body::Own(_)
        | Body::Walk(_)
        | Body::Swim(_)
        | Body::Break(_)
        | Body::CheckIn(_)
        | Body::Girth(_)
        | Body::BodyMap(_)
        | Body::CareStep(_)
        | Body::Note => {
            let what = line::joined(line::what(entry, words));
            answers.push((words.diary_history_field_what(), what));
        }
    }
    let felt: Parts = line::felt(entry, words);
    answers.push((words.diary_history_field_feeling(), line::joined(felt)));
    let note = entry.note.as_str();
    answers.push((words.diary_history_field_note(), vec![Piece::plain(note)]));
    answers.retain(|(_, pieces)| pieces.iter().any(|piece| !piece.text.is_empty()));
    answers
}

fn strength_answers(strength: &Strength, words: &Words, answers: &mut Vec<(String, Vec<Piece>)>) {
    let what = vec![Piece::plain(words.variant(strength.variant))];
    answers.push((words.diary_history_field_what(), what));
    let sets: Parts = strength
        .sets
        .iter()
        .map(|set| set_pieces(set, words))
        .collect();
    answers.push((words.diary_history_field_sets(), line::joined(sets)));
    if let Some(minutes) = strength.exertion.minutes {
        let minutes = vec![Piece::plain(words.minutes(minutes.get()))];
        answers.push((words.diary_history_field_minutes(), minutes));
    }
    let muscles: Vec<String> = strength
        .felt
        .iter()
        .map(|muscle| words.muscle(*muscle))
        .collect();
    let muscles = vec![Piece::plain(words.list(&muscles))];
    answers.push((words.diary_history_field_felt(), muscles));
}

/// One set: repetitions, hold and tempo, in the colour of its side.
fn set_pieces(set: &Set, words: &Words) -> Vec<Piece> {
    let mut parts = vec![set.reps.get().to_string()];
    if let Some(hold) = set.hold {
        parts.push(words.diary_part_hold(&words.seconds(hold.get())));
    }
    if let Some(tempo) = set.tempo {
        let seconds = |seconds: f64| words.number_short(seconds, 1);
        parts.push(words.diary_part_tempo(&seconds(tempo.down_s()), &seconds(tempo.up_s())));
    }
    let text = words.list(&parts);
    vec![match set.side {
        SetSide::Both => Piece::plain(text),
        SetSide::Left => Piece::of(Side::Left, &text, words),
        SetSide::Right => Piece::of(Side::Right, &text, words),
    }]
}

/// Draws the history of an entry.
pub(super) fn history_ui(ui: &mut Ui, model: &HistoryModel, outbox: &mut Outbox) {
    page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        let back = Button::secondary(&model.back).icon(Icon::ChevronLeft);
        if back.show(ui).clicked() {
            outbox.back();
        }
    });
    if model.steps.is_empty() {
        Card::new().show(ui, |ui| paragraph_ui(ui, Type::Body.text(&model.none)));
    }
    for (index, step) in model.steps.iter().enumerate() {
        ui.push_id(index, |ui| step_ui(ui, step));
    }
}

fn step_ui(ui: &mut Ui, step: &StepModel) {
    let tokens = theme::of(ui);
    Card::titled(&step.deed).sub(&step.when).show(ui, |ui| {
        if !step.line.is_empty() {
            paragraph_ui(ui, Type::Small.text(&step.line).color(tokens.muted));
        }
        if step.rows.is_empty() {
            return;
        }
        let column = ((ui.available_width() - size::LABEL - 2.0 * size::GAP) / 2.0).max(80.0);
        Grid::new("differences")
            .spacing(vec2(size::GAP, size::GAP_S))
            .min_row_height(0.0)
            .show(ui, |ui| {
                ui.label("");
                for head in &step.heads {
                    ui.label(Type::SmallStrong.text(head).color(tokens.muted));
                }
                ui.end_row();
                for row in &step.rows {
                    difference_ui(ui, row, column);
                }
            });
    });
}

/// Draws one answer that differs: its name, then both values.
pub(in crate::ui::screens) fn difference_ui(ui: &mut Ui, row: &Difference, column: f32) {
    let tokens = theme::of(ui);
    cell_ui(ui, size::LABEL, |ui| {
        paragraph_ui(ui, Type::Strong.text(&row.name));
    });
    for pieces in [&row.before, &row.after] {
        cell_ui(ui, column, |ui| {
            pieces_ui(ui, Type::Body, tokens.ink, pieces);
        });
    }
    ui.end_row();
}

/// Draws something in a column of this width.
pub(in crate::ui::screens) fn cell_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_width(width);
        add(ui);
    });
}
