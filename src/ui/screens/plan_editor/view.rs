//! Owns how the editor of a plan is laid out.

use std::collections::BTreeMap;

use egui::{Ui, vec2};

use super::draft::Draft;
use super::exercise::{Said, exercise_card_ui};
use super::goals::{breaks_card_ui, goal_card_ui, limits_card_ui};
use super::own::own_cards_ui;
use super::parse::{Field, sheet};
use super::pictures::Taking;
use super::saving::Saving;
use crate::application::view::plan_sheet::heading;
use crate::domain::{Exercise, FieldProblem, Kind, OwnExerciseId, PlanSheet, Stamp};
use crate::i18n::Words;
use crate::ui::screens::log::dates::to_field;
use crate::ui::screens::practice::plan::Wrong;
use crate::ui::screens::today::fold::Fold;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarWords, Card, DateField, TextField, page_header_back_ui, paragraph_ui,
    problem_ui,
};

/// The editor's form while it is open.
pub(super) struct Form {
    /// What is typed.
    pub(super) draft: Draft,
    /// What it was begun with, or saved as.
    pub(super) begun: Draft,
    /// What is wrong, once saving was tried.
    pub(super) tried: Tried,
    ladders: BTreeMap<Exercise, Fold>,
    limits: Fold,
}

/// Whether saving was tried.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tried {
    /// Not yet.
    #[default]
    NotYet,
    /// It was: what is wrong stands beside the fields.
    Yes,
}

/// What the person asked the editor for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Go back.
    Back,
    /// Begin with nothing.
    Blank,
    /// Begin with the plan of the diary.
    FromDiary,
    /// Make up an exercise.
    AddOwn,
    /// Take one out again.
    RemoveOwn(OwnExerciseId),
    /// Choose a picture for one.
    PickPicture(OwnExerciseId),
    /// Take the picture whose place is typed.
    TakePicture(OwnExerciseId),
    /// Take its picture out again.
    RemovePicture(OwnExerciseId),
}

impl Form {
    /// Opens a form with a plan, which has the revision that it will be saved as.
    pub(super) fn new(sheet: &PlanSheet) -> Self {
        let begun = Draft::new(sheet);
        Self {
            draft: begun.clone(),
            begun,
            tried: Tried::NotYet,
            ladders: BTreeMap::new(),
            limits: Fold::Closed,
        }
    }
}

/// Draws the editor. Gives what the person asked for.
pub(super) fn editor_ui(
    ui: &mut Ui,
    form: &mut Form,
    (saving, taking): (&Saving, &Taking),
    (calendar, now): (&CalendarWords, &Stamp),
    words: &Words,
) -> Option<Wish> {
    let (title, line) = (words.planedit_title(), words.planedit_line());
    let back = page_header_back_ui(ui, &title, line, &words.common_back());
    ui.spacing_mut().item_spacing.y = size::GAP;
    let said = said(form, now, words);
    let about = about_card_ui(ui, form, &said, now, words);
    let mut wish = back.then_some(Wish::Back).or(about);
    for exercise in Exercise::ALL.iter().copied() {
        let ladder = form.ladders.entry(exercise).or_default();
        if let Some(draft) = form.draft.exercises.get_mut(&exercise) {
            ui.push_id(exercise.id(), |ui| {
                exercise_card_ui(ui, exercise, (draft, ladder), &said, words);
            });
        }
    }
    let own = own_cards_ui(ui, &mut form.draft.own, (taking, &said), words);
    wish = wish.or(own);
    ui.push_id("walk", |ui| {
        let walk = (Kind::Walk, Field::Walk);
        goal_card_ui(ui, walk, &mut form.draft.walk, &said, words);
    });
    ui.push_id("swim", |ui| {
        let swim = (Kind::Swim, Field::Swim);
        goal_card_ui(ui, swim, &mut form.draft.swim, &said, words);
    });
    breaks_card_ui(ui, &mut form.draft, &said, words);
    limits_card_ui(ui, (&mut form.draft, &mut form.limits), &said, words);
    words_card_ui(ui, form, &said, (calendar, now), words);
    if let Some(problem) = said.get(&Field::Whole) {
        problem_ui(ui, problem);
    } else if !said.is_empty() && saving.is_idle() {
        problem_ui(ui, &words.planedit_look_above());
    }
    wish
}

fn said(form: &Form, now: &Stamp, words: &Words) -> Said {
    match (form.tried, sheet(&form.draft, now)) {
        (Tried::NotYet, _) | (Tried::Yes, Ok(_)) => Said::new(),
        (Tried::Yes, Err(problems)) => problems
            .into_iter()
            .map(|(field, wrong)| (field, wrong_words(field, wrong, words)))
            .collect(),
    }
}

fn wrong_words(field: Field, wrong: Wrong, words: &Words) -> String {
    match wrong {
        Wrong::Value(FieldProblem::Missing) if field == Field::Whole => words.plansheet_empty(),
        Wrong::Value(problem) => words.field_problem(&problem),
        Wrong::Half if matches!(field, Field::Own(..)) => words.own_edit_half(),
        Wrong::NoSide if matches!(field, Field::Own(..)) => words.own_edit_no_side(),
        Wrong::Half => words.practice_plan_half(),
        Wrong::NoSide => words.practice_plan_no_side(),
    }
}

fn about_card_ui(
    ui: &mut Ui,
    form: &mut Form,
    said: &Said,
    now: &Stamp,
    words: &Words,
) -> Option<Wish> {
    let mut wish = None;
    let title = heading(
        &PlanSheet {
            made: now.day(),
            by: None,
            ..form.draft.base.clone()
        },
        words,
    );
    Card::titled(&title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let problem = |field| said.get(&field).map(String::as_str);
        TextField::new(&words.planedit_by_whom())
            .problem(problem(Field::By))
            .show(ui, &mut form.draft.by);
        TextField::new(&words.planedit_person())
            .problem(problem(Field::Person))
            .show(ui, &mut form.draft.person);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            if Button::quiet(&words.planedit_from_diary())
                .show(ui)
                .clicked()
            {
                wish = Some(Wish::FromDiary);
            }
            if Button::quiet(&words.planedit_blank()).show(ui).clicked() {
                wish = Some(Wish::Blank);
            }
        });
    });
    wish
}

fn words_card_ui(
    ui: &mut Ui,
    form: &mut Form,
    said: &Said,
    (calendar, now): (&CalendarWords, &Stamp),
    words: &Words,
) {
    Card::titled(&words.planedit_words()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        TextField::area(&words.planedit_note(), 4)
            .problem(said.get(&Field::Note).map(String::as_str))
            .show(ui, &mut form.draft.note);
        if form.draft.lacks_note() {
            let muted = theme::of(ui).muted;
            let about = words.ownplan_edit_no_note();
            paragraph_ui(ui, Type::Small.text(about).color(muted));
        }
        if let Some(today) = to_field(now.day()) {
            DateField::new(&words.plansheet_next_visit(), calendar, today)
                .show(ui, &mut form.draft.next_visit);
        }
    });
}
