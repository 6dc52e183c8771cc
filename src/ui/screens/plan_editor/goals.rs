//! Owns the fields of walks, swims, breaks and limits in the editor.

use egui::{Ui, vec2};

use super::draft::{Draft, GoalDraft};
use super::exercise::{Said, TYPED, chips_ui, number_ui, rhythm_ui};
use super::parse::Field;
use crate::application::view::warning::limit_label;
use crate::domain::rules::LimitId;
use crate::domain::{BreakDeed, Kind};
use crate::i18n::Words;
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, LabelPlace, Stepper, labelled_ui, paragraph_ui, problem_ui,
};

/// Draws the card of walks or swims.
pub(super) fn goal_card_ui(
    ui: &mut Ui,
    (kind, field): (Kind, Field),
    draft: &mut GoalDraft,
    said: &Said,
    words: &Words,
) {
    Card::titled(&words.kind(kind)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let minutes = words.practice_plan_minutes();
        let unit = words.log_minutes_unit();
        number_ui(ui, &minutes, (&unit, 20.0), &mut draft.minutes, words);
        let effort = words.practice_plan_effort();
        number_ui(ui, &effort, ("", 3.0), &mut draft.effort, words);
        rhythm_ui(ui, &mut draft.rhythm, said.get(&field), words);
    });
}

/// Draws the card of breaks from sitting.
pub(super) fn breaks_card_ui(ui: &mut Ui, draft: &mut Draft, said: &Said, words: &Words) {
    Card::titled(&words.plansheet_breaks()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let per_day = words.planedit_per_day();
        number_ui(ui, &per_day, ("", 8.0), &mut draft.per_day, words);
        let minutes = words.practice_plan_minutes();
        let unit = words.log_minutes_unit();
        number_ui(ui, &minutes, (&unit, 3.0), &mut draft.break_minutes, words);
        let deeds: Vec<(BreakDeed, String)> = BreakDeed::ALL
            .iter()
            .map(|deed| (*deed, words.break_deed(*deed)))
            .collect();
        chips_ui(ui, &words.planedit_deeds(), &mut draft.deeds, &deeds);
        if let Some(problem) = said.get(&Field::Breaks) {
            problem_ui(ui, problem);
        }
    });
}

/// Draws the card of limits: those that are set, and a fold with the others.
pub(super) fn limits_card_ui(
    ui: &mut Ui,
    (draft, fold): (&mut Draft, &mut Fold),
    said: &Said,
    words: &Words,
) {
    Card::titled(&words.planedit_limits()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        let muted = theme::of(ui).muted;
        paragraph_ui(
            ui,
            Type::Small.text(words.planedit_limits_about()).color(muted),
        );
        let mut gone = None;
        for (id, value) in &mut draft.limits {
            let label = limit_label(*id, words);
            labelled_ui(ui, &label, LabelPlace::Beside, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = size::GAP_M;
                    Stepper::new(&label, TYPED)
                        .label_place(LabelPlace::Unseen)
                        .decimals(decimals(*id))
                        .start(id.default_value())
                        .show(ui, value);
                    let button = Button::quiet(&words.planedit_limit_off()).show(ui);
                    let off = named(&button, &words.planedit_limit_off_name(&label));
                    gone = off.clicked().then_some(*id).or(gone);
                });
            });
            if let Some(problem) = said.get(&Field::Limit(*id)) {
                problem_ui(ui, problem);
            }
        }
        if let Some(id) = gone {
            draft.limits.remove(&id);
        }
        if fold_ui(ui, fold, &words.planedit_limit_add()) {
            add_ui(ui, draft, words);
        }
    });
}

/// How many decimals a limit is typed with: none where its range and its own value are whole.
fn decimals(id: LimitId) -> usize {
    let (low, high) = id.bounds();
    let whole = [low, high, id.default_value()]
        .iter()
        .all(|value| value.fract() == 0.0);
    if whole { 0 } else { 2 }
}

fn add_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        for id in LimitId::ALL {
            if draft.limits.contains_key(id) {
                continue;
            }
            if Button::secondary(&limit_label(*id, words))
                .small()
                .show(ui)
                .clicked()
            {
                draft.limits.insert(*id, Some(id.default_value()));
            }
        }
    });
}
