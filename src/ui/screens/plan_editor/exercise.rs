//! Owns the fields of one exercise in the editor: sides, days, and how it goes on.

use std::collections::{BTreeMap, BTreeSet};

use egui::Ui;

use super::draft::{Asked, Days, ExerciseDraft, RhythmDraft, StepDraft};
use super::parse::Field;
use crate::application::view::plan_sheet::{raise_name, weekday_name};
use crate::application::view::practice::kind_of;
use crate::domain::{Exercise, Raise, SetSide, Weekday};
use crate::i18n::Words;
use crate::ui::screens::practice::exercise_fields_ui;
use crate::ui::screens::practice::plan;
use crate::ui::screens::today::fold::Fold;
use crate::ui::theme::size;
use crate::ui::widgets::{
    Card, LabelPlace, Segmented, Stepper, TextField, check_box_ui, labelled_ui, problem_ui,
    toggle_chips_ui,
};

/// Numbers a stepper takes while something is typed; what is too large is said, not changed.
pub(super) const TYPED: std::ops::RangeInclusive<f64> = 0.0..=999.0;

/// What is wrong, in words.
pub(super) type Said = BTreeMap<Field, String>;

/// Draws the card of an exercise.
pub(super) fn exercise_card_ui(
    ui: &mut Ui,
    exercise: Exercise,
    (draft, ladder): (&mut ExerciseDraft, &mut Fold),
    said: &Said,
    words: &Words,
) {
    let name = words.kind_plural(kind_of(exercise));
    Card::titled(&name).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let mut on = draft.asked == Asked::Yes;
        check_box_ui(ui, &mut on, &words.planedit_asked());
        draft.asked = if on { Asked::Yes } else { Asked::No };
        if !on {
            return;
        }
        let problems: BTreeMap<plan::Field, String> = said
            .iter()
            .filter_map(|(field, text)| match field {
                Field::Exercise(of, field) if *of == exercise => Some((*field, text.clone())),
                Field::Exercise(..)
                | Field::By
                | Field::Person
                | Field::ExerciseDays(_)
                | Field::Step(_)
                | Field::Own(..)
                | Field::Walk
                | Field::Swim
                | Field::Breaks
                | Field::Limit(_)
                | Field::Note
                | Field::Whole => None,
            })
            .collect();
        exercise_fields_ui(ui, (&mut draft.plan, ladder), problems, words);
        let problem = said.get(&Field::ExerciseDays(exercise));
        rhythm_ui(ui, &mut draft.rhythm, problem, words);
        step_ui(ui, &mut draft.step, words);
        if let Some(problem) = said.get(&Field::Step(exercise)) {
            problem_ui(ui, problem);
        }
    });
}

/// Draws the days of a week: left open, so many, or by name.
pub(super) fn rhythm_ui(
    ui: &mut Ui,
    draft: &mut RhythmDraft,
    problem: Option<&String>,
    words: &Words,
) {
    let label = words.planedit_days();
    let [open, times, named] = [
        words.planedit_days_open(),
        words.planedit_days_times(),
        words.planedit_days_named(),
    ];
    let choices = [
        (Days::Open, open.as_str()),
        (Days::Times, times.as_str()),
        (Days::Named, named.as_str()),
    ];
    Segmented::new(&label).show(ui, &mut draft.days, &choices);
    match draft.days {
        Days::Open => {}
        Days::Times => number_ui(
            ui,
            &words.planedit_times(),
            (&words.practice_plan_days_unit(), 3.0),
            &mut draft.times,
            words,
        ),
        Days::Named => {
            let names: Vec<(Weekday, String)> = Weekday::ALL
                .iter()
                .map(|day| (*day, weekday_name(*day, words)))
                .collect();
            let choices: Vec<(Weekday, &str)> = names
                .iter()
                .map(|(day, name)| (*day, name.as_str()))
                .collect();
            let label = words.planedit_weekdays();
            toggle_chips_ui(ui, &label, LabelPlace::Beside, &mut draft.named, &choices);
        }
    }
    if let Some(problem) = problem {
        problem_ui(ui, problem);
    }
}

/// Draws a number with its unit; `start` is where a first press begins.
pub(super) fn number_ui(
    ui: &mut Ui,
    label: &str,
    (unit, start): (&str, f64),
    value: &mut Option<f64>,
    words: &Words,
) {
    labelled_ui(ui, label, LabelPlace::Beside, |ui| {
        Stepper::new(label, TYPED)
            .label_place(LabelPlace::Unseen)
            .unit(unit)
            .start(start)
            .empty_text(&words.log_minutes_empty())
            .show(ui, value);
    });
}

fn step_ui(ui: &mut Ui, draft: &mut StepDraft, words: &Words) {
    let none = words.planedit_step_none();
    let named: Vec<(Raise, String)> = Raise::ALL
        .iter()
        .map(|raise| (*raise, raise_name(*raise, words)))
        .collect();
    let mut choices: Vec<(Option<Raise>, &str)> = vec![(None, none.as_str())];
    choices.extend(
        named
            .iter()
            .map(|(raise, name)| (Some(*raise), name.as_str())),
    );
    Segmented::new(&words.planedit_step()).show(ui, &mut draft.raise, &choices);
    let Some(raise) = draft.raise else {
        return;
    };
    match raise {
        Raise::Variant => draft.by = Some(1.0),
        Raise::Reps | Raise::Sets | Raise::Hold => {
            number_ui(ui, &words.planedit_by(), ("", 1.0), &mut draft.by, words);
        }
    }
    let every = words.planedit_every_side();
    let sides: Vec<(SetSide, String)> = SetSide::ALL
        .into_iter()
        .map(|side| (side, words.set_side(side)))
        .collect();
    let mut choices: Vec<(Option<SetSide>, &str)> = vec![(None, every.as_str())];
    choices.extend(
        sides
            .iter()
            .map(|(side, name)| (Some(*side), name.as_str())),
    );
    Segmented::new(&words.planedit_side()).show(ui, &mut draft.side, &choices);
    let sessions = words.planedit_sessions();
    number_ui(ui, &sessions, ("", 2.0), &mut draft.sessions, words);
    number_ui(
        ui,
        &words.planedit_effort_most(),
        ("", 5.0),
        &mut draft.effort,
        words,
    );
    number_ui(
        ui,
        &words.planedit_pain_most(),
        ("", 3.0),
        &mut draft.pain,
        words,
    );
    TextField::new(&words.planedit_step_words()).show(ui, &mut draft.words);
}

/// Draws deeds that can be chosen one by one.
pub(super) fn chips_ui<T: Copy + Ord>(
    ui: &mut Ui,
    label: &str,
    chosen: &mut BTreeSet<T>,
    named: &[(T, String)],
) {
    let choices: Vec<(T, &str)> = named
        .iter()
        .map(|(choice, name)| (*choice, name.as_str()))
        .collect();
    toggle_chips_ui(ui, label, LabelPlace::Beside, chosen, &choices);
}
