//! Owns the part of a form that is about how it was: minutes, effort, pain, and why it ended early.

use egui::Ui;

use crate::domain::Side;
use crate::ui::screens::log::draft::{BodyDraft, ExertionDraft, PainDraft};
use crate::ui::screens::log::fields::{Counting, many_ui, muted_ui, number_ui, one_ui};
use crate::ui::screens::log::form::{Form, Part};
use crate::ui::screens::log::model::{BodyModel, ExertionModel, Model, PainModel};
use crate::ui::screens::log::parse::Field;
use crate::ui::screens::log::sets::felt_ui;
use crate::ui::screens::log::sites::drawing_ui;
use crate::ui::theme::{SideTone, size};
use crate::ui::widgets::{Button, LabelPlace, ScaleRow};

/// How minutes are counted in a stepper.
pub(super) fn minutes() -> Counting {
    Counting {
        range: 0.0..=999.0,
        step: 1.0,
        decimals: (0, 1),
        start: 10.0,
    }
}

/// The look of a side.
pub(super) const fn tone(side: Side) -> SideTone {
    match side {
        Side::Left => SideTone::Left,
        Side::Right => SideTone::Right,
    }
}

/// Draws the minutes.
pub(super) fn minutes_ui(ui: &mut Ui, model: &ExertionModel, page: &Model, form: &mut Form) {
    let Some(draft) = form.draft.body.exertion_mut() else {
        return;
    };
    let problem = page.problems.get(&Field::Minutes);
    let response = number_ui(ui, &model.minutes, &minutes(), &mut draft.minutes, problem);
    form.focus_ui(Field::Minutes, &response);
}

/// Draws effort and pain; the weaker side's rows are open, the other side's are one press away.
pub(super) fn feeling_ui(ui: &mut Ui, model: &ExertionModel, form: &mut Form) {
    let Some(draft) = form.draft.body.exertion_mut() else {
        return;
    };
    effort_ui(ui, model, draft);
    let [weaker, other] = &model.pain;
    side_ui(ui, weaker, form);
    let is_open = form.is_open(Part::OtherSide);
    if is_open {
        side_ui(ui, other, form);
    }
    let word = if is_open { &other.hide } else { &other.show };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if form.button_ui(ui, Button::quiet(word).small()) {
            form.toggle(Part::OtherSide);
        }
        if !is_open {
            muted_ui(ui, &other.answers);
        }
    });
}

/// Draws the further questions, on demand.
pub(super) fn more_ui(ui: &mut Ui, model: &ExertionModel, body: &BodyModel, form: &mut Form) {
    let is_open = form.is_open(Part::More);
    let word = if is_open { &model.less } else { &model.more };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP_S;
        if form.button_ui(ui, Button::quiet(word).small()) {
            form.toggle(Part::More);
        }
        if !is_open {
            muted_ui(ui, &model.more_line);
        }
    });
    if !is_open {
        return;
    }
    if let (BodyModel::Strength(model), BodyDraft::Strength(draft)) = (body, &mut form.draft.body) {
        felt_ui(ui, model, draft);
    }
    if let Some(draft) = form.draft.body.exertion_mut() {
        one_ui(
            ui,
            &model.stopped,
            LabelPlace::Above,
            &mut draft.stopped_early,
        );
    }
}

fn effort_ui(ui: &mut Ui, model: &ExertionModel, draft: &mut ExertionDraft) {
    ScaleRow::new(&model.effort)
        .hint(&model.effort_hint)
        .show(ui, &mut draft.effort);
}

fn side_ui(ui: &mut Ui, model: &PainModel, form: &mut Form) {
    ui.push_id(model.side.id(), |ui| {
        let Some(draft) = form.draft.body.exertion_mut() else {
            return;
        };
        let draft = draft.pain.get_mut(model.side);
        rows_ui(ui, model, draft);
        if let Some(details) = &model.details {
            many_ui(ui, &details.feels, LabelPlace::Above, &mut draft.feels);
            many_ui(ui, &details.sites, LabelPlace::Above, &mut draft.sites);
            drawing_ui(ui, model.side, details, form);
        }
    });
}

fn rows_ui(ui: &mut Ui, model: &PainModel, draft: &mut PainDraft) {
    let mut rows = vec![
        (&model.before, &mut draft.before),
        (&model.worst, &mut draft.worst),
    ];
    if let Some(next) = &model.next_morning {
        rows.push((next, &mut draft.next_morning));
    }
    for (question, answer) in rows {
        ui.push_id(question, |ui| {
            ScaleRow::new(question)
                .side(tone(model.side), &model.name)
                .hint(&model.ends)
                .show(ui, answer);
        });
    }
}
