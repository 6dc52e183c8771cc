//! Owns the cards of own exercises, breaks and limits in the editor.

use egui::Ui;

use crate::application::view::warning::{limit_label, limit_text};
use crate::domain::rules::LimitId;
use crate::domain::{BreakDeed, SetSide};
use crate::i18n::Words;
use crate::ui::screens::plan_editor::draft::{BreaksDraft, Draft, OwnDraft};
use crate::ui::screens::plan_editor::fields::{dosage_ui, number_ui, row_ui, stepper_ui};
use crate::ui::screens::plan_editor::view::Wish;
use crate::ui::screens::today::fold::{Fold, fold_ui, named};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, TextField, hairline_ui, paragraph_ui, split_ui, toggle_chips_ui,
};

/// Draws the own exercises. Gives what was asked for.
pub(super) fn own_card_ui(ui: &mut Ui, draft: &mut Draft, words: &Words) -> Option<Wish> {
    let mut wish = None;
    let mut removed = None;
    sheet_ui(ui, Card::titled(&words.planedit_own_title()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        muted_ui(ui, &words.planedit_own_about());
        for (index, own) in draft.own.iter_mut().enumerate() {
            ui.push_id(own.id, |ui| {
                hairline_ui(ui);
                let asked = own_ui(ui, own, index, words);
                wish = wish.take().or(asked.0);
                if asked.1 {
                    removed = Some(index);
                }
            });
        }
        let name = words.planedit_own_add();
        let add = Button::secondary(&name).icon(Icon::Plus);
        if add.show(ui).clicked() {
            wish = Some(Wish::AddOwn);
        }
    });
    if let Some(index) = removed {
        draft.own.remove(index);
    }
    wish
}

/// Draws one. Gives what was asked for, and whether it is to go.
fn own_ui(ui: &mut Ui, own: &mut OwnDraft, index: usize, words: &Words) -> (Option<Wish>, bool) {
    TextField::new(&words.planedit_own_name())
        .label_place(LabelPlace::Above)
        .show(ui, &mut own.name);
    TextField::area(&words.planedit_own_how(), 3)
        .label_place(LabelPlace::Above)
        .show(ui, &mut own.how_to);
    dosage_ui(ui, &mut own.dosage, &[], words);
    let mut wish = None;
    let mut removed = false;
    row_ui(ui, |ui| {
        let name = words.planedit_picture();
        let choose = Button::secondary(&name).icon(Icon::Folder);
        if choose.show(ui).clicked() {
            wish = Some(Wish::Picture(index));
        }
        if let Some(picture) = &own.picture {
            let (width, height) = picture.size();
            let size = words.plan_picture_size(i64::from(height), i64::from(width));
            muted_ui(ui, &size);
            if Button::quiet(&words.planedit_picture_remove())
                .show(ui)
                .clicked()
            {
                wish = Some(Wish::RemovePicture(index));
            }
        }
        let name = words.planedit_own_remove();
        let remove = Button::quiet(&name).icon(Icon::Trash).show(ui);
        removed = remove.clicked();
    });
    (wish, removed)
}

/// Draws the breaks from sitting.
pub(super) fn breaks_card_ui(ui: &mut Ui, breaks: &mut BreaksDraft, words: &Words) {
    sheet_ui(ui, Card::titled(&words.plan_breaks()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let minutes = words.planedit_unit_min();
        row_ui(ui, |ui| {
            number_ui(
                ui,
                (&words.planedit_breaks_after(), &minutes),
                &mut breaks.after,
            );
            number_ui(
                ui,
                (&words.planedit_breaks_minutes(), &minutes),
                &mut breaks.minutes,
            );
            number_ui(
                ui,
                (&words.planedit_breaks_per_day(), ""),
                &mut breaks.per_day,
            );
        });
        let names: Vec<(BreakDeed, String)> = BreakDeed::ALL
            .iter()
            .map(|deed| (*deed, words.break_deed(*deed)))
            .collect();
        let choices: Vec<(BreakDeed, &str)> = names
            .iter()
            .map(|(deed, name)| (*deed, name.as_str()))
            .collect();
        let label = words.planedit_breaks_deeds();
        toggle_chips_ui(ui, &label, LabelPlace::Above, &mut breaks.deeds, &choices);
        for deed in breaks.deeds.clone() {
            muted_ui(ui, &words.break_deed(deed));
            row_ui(ui, |ui| {
                for side in SetSide::ALL {
                    let side_name = words.set_side(side);
                    let name = words.plan_label(&words.break_deed(deed), &side_name);
                    let reps = breaks.reps.entry((deed, side)).or_default();
                    stepper_ui(ui, (&name, &side_name), reps);
                }
            });
        }
    });
}

/// Draws the limits: those in the plan, and the rest behind a fold.
pub(super) fn limits_card_ui(ui: &mut Ui, draft: &mut Draft, fold: &mut Fold, words: &Words) {
    sheet_ui(ui, Card::titled(&words.plan_limits()), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        muted_ui(ui, &words.planedit_limits_about());
        let mut removed = None;
        for (id, value) in &mut draft.limits {
            if limit_ui(ui, *id, value, words) {
                removed = Some(*id);
            }
        }
        if let Some(id) = removed {
            draft.limits.remove(&id);
        }
        if fold_ui(ui, fold, &words.planedit_limits_add()) {
            for id in LimitId::ALL {
                if draft.limits.contains_key(id) {
                    continue;
                }
                let name = limit_label(*id, words);
                let button = Button::quiet(&name).icon(Icon::Plus).small().show(ui);
                if button.clicked() {
                    draft.limits.insert(*id, Some(id.default_value()));
                }
            }
        }
    });
}

/// Draws a limit. Gives whether it is to go.
fn limit_ui(ui: &mut Ui, id: LimitId, value: &mut Option<f64>, words: &Words) -> bool {
    let label = limit_label(id, words);
    let (low, high) = id.bounds();
    let whole = id.default_value().fract() == 0.0 && low.fract() == 0.0;
    split_ui(
        ui,
        egui::Align::Center,
        |ui| {
            paragraph_ui(ui, Type::Body.text(&label));
            muted_ui(ui, &limit_text(id, id.default_value(), words));
        },
        |ui| {
            let stepper = crate::ui::widgets::Stepper::new(&label, low..=high)
                .label_place(LabelPlace::Unseen)
                .step(if whole { 1.0 } else { 0.05 })
                .decimals(if whole { 0 } else { 2 });
            stepper.show(ui, value);
            let name = words.planedit_limit_remove();
            let remove = Button::quiet(&name).small().show(ui);
            named(&remove, &words.planedit_limit_remove_name(&label)).clicked()
        },
    )
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
