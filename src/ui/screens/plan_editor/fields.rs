//! Owns the fields that several parts of the editor share: sides, days, numbers and the next step.

use egui::{Ui, vec2};

use crate::application::view::plan::weekday_name;
use crate::domain::{Raised, SetSide, Side, Variant, Weekday};
use crate::i18n::Words;
use crate::ui::screens::plan_editor::draft::{
    DaysDraft, DaysKind, DosageDraft, StepDraft, StepKind,
};
use crate::ui::screens::today::fold::{Fold, fold_ui};
use crate::ui::screens::today::pieces::tone;
use crate::ui::theme::{self, Runs, Type, size};
use crate::ui::widgets::{
    LabelPlace, Segmented, Stepper, TextField, paragraph_ui, toggle_chips_ui,
};

/// Numbers a stepper takes while something is typed; what is too large is said, not changed.
pub(super) const TYPED: std::ops::RangeInclusive<f64> = 0.0..=999.0;

/// Draws how much of one exercise; `variants` are those that a next step may go on to.
pub(super) fn dosage_ui(
    ui: &mut Ui,
    dosage: &mut DosageDraft,
    variants: &[Variant],
    words: &Words,
) {
    for side in SetSide::ALL {
        target_ui(ui, dosage, side, words);
    }
    days_ui(ui, &mut dosage.days, words);
    row_ui(ui, |ui| {
        number_ui(
            ui,
            (&words.planedit_hold(), &words.planedit_unit_s()),
            &mut dosage.hold,
        );
        number_ui(
            ui,
            (&words.planedit_minutes(), &words.planedit_unit_min()),
            &mut dosage.minutes,
        );
        number_ui(
            ui,
            (&words.planedit_effort(), &words.planedit_unit_ten()),
            &mut dosage.effort,
        );
    });
    let id = ui.scope_id().with("more");
    let open = dosage.step.kind != StepKind::Open || dosage.tempo != [None, None];
    let mut fold = ui
        .ctx()
        .data(|data| data.get_temp::<bool>(id))
        .map_or(open, |known| known);
    let mut state = if fold { Fold::Open } else { Fold::Closed };
    if fold_ui(ui, &mut state, &words.planedit_more()) {
        row_ui(ui, |ui| {
            let [up, down] = &mut dosage.tempo;
            number_ui(
                ui,
                (&words.planedit_tempo_up(), &words.planedit_unit_s()),
                up,
            );
            number_ui(
                ui,
                (&words.planedit_tempo_down(), &words.planedit_unit_s()),
                down,
            );
        });
        step_ui(ui, &mut dosage.step, variants, words);
    }
    fold = state == Fold::Open;
    ui.ctx().data_mut(|data| data.insert_temp(id, fold));
}

/// Draws sets and repetitions of one side, in its colour.
fn target_ui(ui: &mut Ui, dosage: &mut DosageDraft, side: SetSide, words: &Words) {
    let tokens = theme::of(ui);
    let name = words.set_side(side);
    let [sets, reps] = dosage.targets.entry(side).or_default();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        let title = match side.alone() {
            Some(alone) => {
                Runs::new(Type::Strong).side(&tokens, tone(alone), &side_name(alone, words))
            }
            None => Runs::new(Type::Strong).ink(&tokens, &name),
        };
        paragraph_ui(ui, title);
        row_ui(ui, |ui| {
            let label = words.plan_label(&name, &words.planedit_sets());
            stepper_ui(ui, (&label, &words.planedit_sets()), sets);
            let label = words.plan_label(&name, &words.planedit_reps());
            stepper_ui(ui, (&label, &words.planedit_reps()), reps);
        });
    });
}

fn side_name(side: Side, words: &Words) -> String {
    words.side_title(side)
}

/// Draws a number with its accessible name and its unit.
pub(super) fn stepper_ui(ui: &mut Ui, (name, unit): (&str, &str), value: &mut Option<f64>) {
    Stepper::new(name, TYPED)
        .label_place(LabelPlace::Unseen)
        .unit(unit)
        .show(ui, value);
}

/// Draws a number with its label above and its unit.
pub(super) fn number_ui(ui: &mut Ui, (label, unit): (&str, &str), value: &mut Option<f64>) {
    ui.vertical(|ui| {
        Stepper::new(label, TYPED)
            .label_place(LabelPlace::Above)
            .unit(unit)
            .show(ui, value);
    });
}

/// Draws fields beside each other where there is room.
pub(super) fn row_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP_S);
        add(ui);
    });
}

/// Draws when in the week.
pub(super) fn days_ui(ui: &mut Ui, days: &mut DaysDraft, words: &Words) {
    let label = words.planedit_days();
    Segmented::new(&label).label_place(LabelPlace::Above).show(
        ui,
        &mut days.kind,
        &[
            (DaysKind::Open, words.planedit_days_open().as_str()),
            (DaysKind::Named, words.planedit_days_named().as_str()),
            (DaysKind::Number, words.planedit_days_number().as_str()),
        ],
    );
    match days.kind {
        DaysKind::Open => {}
        DaysKind::Named => {
            let names: Vec<(Weekday, String)> = Weekday::ALL
                .iter()
                .map(|day| (*day, weekday_name(*day, words)))
                .collect();
            let choices: Vec<(Weekday, &str)> = names
                .iter()
                .map(|(day, name)| (*day, name.as_str()))
                .collect();
            toggle_chips_ui(ui, &label, LabelPlace::Unseen, &mut days.named, &choices);
        }
        DaysKind::Number => {
            stepper_ui(ui, (&label, &words.planedit_days_unit()), &mut days.number);
        }
    }
}

/// Draws what comes next.
fn step_ui(ui: &mut Ui, step: &mut StepDraft, variants: &[Variant], words: &Words) {
    let label = words.planedit_step();
    let mut names = vec![(StepKind::Open, words.planedit_step_open())];
    names.extend(Raised::ALL.iter().map(|raised| {
        let name = match raised {
            Raised::Reps => words.planedit_reps(),
            Raised::Sets => words.planedit_sets(),
            Raised::Hold => words.planedit_hold(),
            Raised::Minutes => words.planedit_minutes(),
            Raised::Days => words.planedit_days(),
        };
        (StepKind::Add(*raised), name)
    }));
    if !variants.is_empty() {
        names.push((StepKind::To, words.planedit_step_to()));
    }
    let choices: Vec<(StepKind, &str)> = names
        .iter()
        .map(|(kind, name)| (*kind, name.as_str()))
        .collect();
    Segmented::new(&label)
        .label_place(LabelPlace::Above)
        .show(ui, &mut step.kind, &choices);
    match step.kind {
        StepKind::Open => return,
        StepKind::Add(_) => {
            number_ui(ui, (&words.planedit_step_by(), ""), &mut step.by);
        }
        StepKind::To => variant_ui(
            ui,
            &words.planedit_step_variant(),
            &mut step.to,
            variants,
            words,
        ),
    }
    row_ui(ui, |ui| {
        number_ui(
            ui,
            (&words.planedit_step_sessions(), ""),
            &mut step.sessions,
        );
        number_ui(ui, (&words.planedit_step_effort(), ""), &mut step.effort);
        number_ui(ui, (&words.planedit_step_pain(), ""), &mut step.pain);
    });
    TextField::new(&words.planedit_step_said())
        .label_place(LabelPlace::Above)
        .show(ui, &mut step.said);
}

/// Draws the choice of a variant.
pub(super) fn variant_ui(
    ui: &mut Ui,
    label: &str,
    variant: &mut Option<Variant>,
    variants: &[Variant],
    words: &Words,
) {
    let names: Vec<(Option<Variant>, String)> = variants
        .iter()
        .map(|variant| (Some(*variant), words.variant(*variant)))
        .collect();
    let choices: Vec<(Option<Variant>, &str)> = names
        .iter()
        .map(|(variant, name)| (*variant, name.as_str()))
        .collect();
    Segmented::new(label)
        .label_place(LabelPlace::Above)
        .show(ui, variant, &choices);
}
