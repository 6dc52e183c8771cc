//! Owns what the form of a body map says, in words, without drawing anything.

use std::collections::BTreeMap;

use crate::application::view::log_form::LogForm;
use crate::domain::{Day, Sensation};
use crate::i18n::Words;
use crate::ui::screens::body_map::draft::{Draft, Nothing};
use crate::ui::screens::body_map::picture::{grid, key_tag, picture};
use crate::ui::screens::log::parse::Field;
use crate::ui::screens::log::say::Tried;
use crate::ui::widgets::{BodyPicture, MarkGrid, MarkTag};

/// What the form says.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// One line under it.
    pub line: String,
    /// Says from which day the marks come that a new map begins with.
    pub as_last: Option<String>,
    /// Stands over everything while a warning sign is marked: lead, text, button.
    pub stop: Option<[String; 3]>,
    /// The drawing.
    pub picture: BodyPicture,
    /// Words about the drawing: which side is which, and where the groin stands.
    pub seen: [String; 2],
    /// How to mark on the drawing.
    pub how: String,
    /// The list.
    pub grid: MarkGrid,
    /// The title of the list, and how to mark in it.
    pub list: [String; 2],
    /// What is marked with.
    pub brush: BrushModel,
    /// Day and note.
    pub fields: FieldsModel,
    /// Takes the last step back, and clears everything.
    pub steps: [String; 2],
    /// Says that there is nothing to mark.
    pub nothing: String,
    /// What is wrong, beside each field, once the person tried to save.
    pub problems: BTreeMap<Field, String>,
    /// Leads to two maps side by side.
    pub compare: String,
    /// Saves.
    pub save: String,
    /// Leaves.
    pub cancel: String,
}

/// What is marked with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrushModel {
    /// The question for the sensation.
    pub what: String,
    /// The sensations, each with its tag.
    pub sensations: Vec<(MarkTag, String)>,
    /// The question for the strength.
    pub strength: String,
    /// What the ends of the scale mean.
    pub ends: String,
    /// Said when a place is touched before the strength was chosen.
    pub needed: String,
}

/// The day and the note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldsModel {
    /// The label of the day.
    pub day: String,
    /// The label of the note.
    pub note: String,
    /// What may be written there.
    pub note_hint: String,
}

/// What stands over a map that marks a warning sign: lead, text, button.
pub fn stop_words(words: &Words) -> [String; 3] {
    [
        words.bodymap_stop_lead(),
        words.bodymap_stop_text(),
        words.bodymap_stop_go(),
    ]
}

/// What the form says of a draft.
pub fn model(view: &LogForm, draft: &Draft, tried: Tried, today: Day, words: &Words) -> Model {
    let editing = draft.form.editing.is_some();
    let last = view.last.first().filter(|_last| !editing);
    let as_last = last
        .filter(|entry| entry.body.body_map().is_some_and(|marks| !marks.is_empty()))
        .map(|entry| words.bodymap_as_last(&words.day_medium(entry.when.day)));
    let stop = draft
        .marks
        .names_a_warning_sign()
        .then(|| stop_words(words));
    Model {
        title: if editing {
            words.bodymap_title_change()
        } else {
            words.bodymap_title()
        },
        line: words.bodymap_line(),
        as_last,
        stop,
        picture: picture(&draft.marks, words),
        seen: [words.bodymap_seen(), words.bodymap_groin_note()],
        how: words.bodymap_how(),
        grid: grid(&draft.marks, words),
        list: [words.bodymap_list(), words.bodymap_list_how()],
        brush: brush(words),
        fields: FieldsModel {
            day: words.bodymap_day(),
            note: words.log_note(),
            note_hint: words.log_note_hint(),
        },
        steps: [words.bodymap_back(), words.bodymap_clear()],
        nothing: words.bodymap_nothing(),
        problems: problems(draft, tried, today, words),
        compare: words.bodymap_compare(),
        save: if editing {
            words.log_save_changes()
        } else {
            words.bodymap_save()
        },
        cancel: words.common_cancel(),
    }
}

fn brush(words: &Words) -> BrushModel {
    let sensation = |sensation: &Sensation| {
        (
            key_tag(*sensation, words),
            words.sensation_title(*sensation),
        )
    };
    BrushModel {
        what: words.bodymap_what(),
        sensations: Sensation::ALL.iter().map(sensation).collect(),
        strength: words.bodymap_how_strong(),
        ends: words.bodymap_ends(),
        needed: words.bodymap_need_strength(),
    }
}

/// What keeps the map from being saved. A day ahead is refused: nobody knows what will be felt.
fn problems(draft: &Draft, tried: Tried, today: Day, words: &Words) -> BTreeMap<Field, String> {
    let mut problems = BTreeMap::new();
    if tried == Tried::NotYet {
        return problems;
    }
    if draft.form.when.day.is_none_or(|day| day > today) {
        problems.insert(Field::Day, words.bodymap_need_day());
    }
    if !draft.is_answered() {
        problems.insert(Field::Answers, words.bodymap_need_answer());
    }
    for (field, problem) in draft.entry().err().unwrap_or_default() {
        problems
            .entry(field)
            .or_insert_with(|| words.field_problem(&problem));
    }
    problems
}

impl Model {
    /// Whether nothing keeps the map from being saved.
    pub fn is_ready(draft: &Draft, today: Day) -> bool {
        draft.form.when.day.is_some_and(|day| day <= today)
            && draft.is_answered()
            && draft.entry().is_ok()
    }

    /// Whether there is something to clear.
    pub fn can_clear(draft: &Draft) -> bool {
        !draft.marks.is_empty() || draft.nothing == Nothing::Said
    }
}
