//! Owns what the form of a step says, in words, without drawing anything.

use std::collections::BTreeMap;

use super::draft::{self, Draft, Field, Problem};
use crate::domain::{Day, FieldProblem, StepGroup, StepKind, StepState};
use crate::i18n::{Words, count};

/// Whether Save was pressed with something wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tried {
    /// Not yet.
    #[default]
    NotYet,
    /// It was.
    Yes,
}

/// The whole form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// The title.
    pub title: String,
    /// One line under it.
    pub line: String,
    /// The question what it is.
    pub kind: String,
    /// The chosen kind, and the button to choose another one.
    pub chosen: Option<[String; 2]>,
    /// The kinds by family.
    pub groups: Vec<(String, Vec<(StepKind, String)>)>,
    /// The question how far it is, and the answers.
    pub state: String,
    /// The answers.
    pub states: Vec<(StepState, String)>,
    /// The label and the hint of each field of words.
    pub fields: BTreeMap<Field, [String; 2]>,
    /// Said beside a time that is none.
    pub no_such_time: String,
    /// The day in words.
    pub day_said: String,
    /// What is wrong, beside its field.
    pub problems: BTreeMap<Field, String>,
    /// Saves.
    pub save: String,
    /// Leaves.
    pub cancel: String,
    /// Moves the step to the bin; `None` for a new one.
    pub bin: Option<String>,
}

/// Whether the form changes a step or makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It makes one.
    Make,
    /// It changes one.
    Change,
}

/// The form as it stands.
pub fn model(draft: &Draft, purpose: Purpose, tried: Tried, today: Day, words: &Words) -> Model {
    let changes = purpose == Purpose::Change;
    let group = draft.kind.map_or(StepGroup::Visit, StepKind::group);
    Model {
        title: if changes {
            words.carestep_title_edit()
        } else {
            words.carestep_title()
        },
        line: words.carestep_line(),
        kind: words.carestep_kind(),
        chosen: draft
            .kind
            .map(|kind| [words.step_kind(kind), words.carestep_kind_change()]),
        groups: StepGroup::ALL
            .iter()
            .map(|group| (words.step_group(*group), kinds(*group, words)))
            .collect(),
        state: words.carestep_state(),
        states: draft
            .states()
            .iter()
            .map(|state| (*state, state_name(*state, group, words)))
            .collect(),
        fields: fields(draft, group, words),
        no_such_time: words.field_problem(&FieldProblem::NotATime),
        day_said: draft
            .day
            .map_or_else(String::new, |day| words.day_full(day)),
        problems: match tried {
            Tried::NotYet => BTreeMap::new(),
            Tried::Yes => problems(draft, today, words),
        },
        save: if changes {
            words.log_save_changes()
        } else {
            words.common_save()
        },
        cancel: words.common_cancel(),
        bin: changes.then(|| words.diary_to_bin()),
    }
}

fn kinds(group: StepGroup, words: &Words) -> Vec<(StepKind, String)> {
    StepKind::ALL
        .iter()
        .filter(|kind| kind.group() == group)
        .map(|kind| (*kind, words.step_kind(*kind)))
        .collect()
}

/// Says how far a step of a family is, where the words stand alone.
pub fn state_name(state: StepState, group: StepGroup, words: &Words) -> String {
    match (state, group) {
        (StepState::ToBook, StepGroup::Medicine) => words.carestep_state_to_ask(),
        (StepState::ToBook, StepGroup::Treatment) => words.carestep_state_to_arrange(),
        (
            StepState::ToBook,
            StepGroup::Visit | StepGroup::Examination | StepGroup::Result | StepGroup::Injection,
        ) => words.carestep_state_to_book(),
        (StepState::Booked, StepGroup::Result) => words.carestep_state_expected(),
        (StepState::Booked, StepGroup::Medicine | StepGroup::Treatment) => {
            words.carestep_state_planned()
        }
        (StepState::Booked, StepGroup::Visit | StepGroup::Examination | StepGroup::Injection) => {
            words.carestep_state_booked()
        }
        (StepState::Done, StepGroup::Medicine | StepGroup::Treatment) => {
            words.carestep_state_begun()
        }
        (
            StepState::Done,
            StepGroup::Visit | StepGroup::Examination | StepGroup::Result | StepGroup::Injection,
        ) => words.carestep_state_done(),
        (
            StepState::ResultIn,
            StepGroup::Visit
            | StepGroup::Examination
            | StepGroup::Result
            | StepGroup::Treatment
            | StepGroup::Medicine
            | StepGroup::Injection,
        ) => words.carestep_state_result_in(),
    }
}

fn fields(draft: &Draft, group: StepGroup, words: &Words) -> BTreeMap<Field, [String; 2]> {
    let lasts = draft.kind.is_some_and(StepKind::lasts);
    let day = match draft.state {
        StepState::ToBook => words.carestep_by(),
        StepState::Booked if group == StepGroup::Result => words.carestep_expected(),
        StepState::Done if lasts => words.carestep_since(),
        StepState::Booked | StepState::Done | StepState::ResultIn => words.carestep_on(),
    };
    let name_hint = if group == StepGroup::Medicine {
        words.carestep_name_medicine_hint()
    } else {
        words.carestep_name_hint()
    };
    [
        (Field::Name, words.carestep_name(), name_hint),
        (Field::Day, day, String::new()),
        (
            Field::Time,
            words.carestep_time(),
            words.carestep_time_hint(),
        ),
        (
            Field::Until,
            words.carestep_until(),
            words.carestep_until_hint(),
        ),
        (
            Field::Place,
            words.carestep_place(),
            words.carestep_place_hint(),
        ),
        (
            Field::Result,
            words.carestep_result(),
            words.carestep_result_hint(),
        ),
        (
            Field::Next,
            words.carestep_next(),
            words.carestep_next_hint(),
        ),
        (Field::Note, words.log_note(), words.carestep_note_hint()),
    ]
    .into_iter()
    .map(|(field, label, hint)| (field, [label, hint]))
    .collect()
}

fn problems(draft: &Draft, today: Day, words: &Words) -> BTreeMap<Field, String> {
    let problems = draft::entry(draft, today).err().unwrap_or_default();
    problems
        .into_iter()
        .map(|(field, problem)| (field, said(field, problem, words)))
        .collect()
}

fn said(field: Field, problem: Problem, words: &Words) -> String {
    match (problem, field) {
        (Problem::Missing, Field::Kind) => words.carestep_problem_kind(),
        (Problem::Unreadable, Field::Time) => words.field_problem(&FieldProblem::NotATime),
        (Problem::Unreadable, _) => words.log_date_no_such_day(),
        (Problem::Missing, _) => words.carestep_problem_day(),
        (Problem::Ahead, _) => words.carestep_problem_ahead(),
        (Problem::EndsEarly, _) => words.carestep_problem_until(),
        (Problem::TooLong(limit), _) => words.carestep_problem_long(&words.whole(count(limit))),
    }
}
