//! Owns how the six questions of "Not sure where to start?" are drawn.

use egui::{Ui, vec2};

use crate::ui::errand::Wish;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{Banner, Button, Card, Icon, check_box_ui, paragraph_ui};

use super::Draft;
use super::start::{OfferModel, QuestionModel, QuestionsModel, WaysModel};

/// Draws the card that offers the questions; answers whether it was pressed.
pub(super) fn offer_ui(ui: &mut Ui, offer: &OfferModel) -> bool {
    sheet_ui(ui, Card::titled(&offer.title), |ui| {
        paragraph_ui(ui, Type::Body.text(&offer.text));
        ui.add_space(size::GAP_XS);
        Button::secondary(&offer.open).show(ui).clicked()
    })
}

/// Draws the questions; a tick changes `draft` at once.
pub(super) fn questions_ui(ui: &mut Ui, model: &QuestionsModel, draft: &mut Draft) {
    for (at, question) in model.questions.iter().enumerate() {
        ui.push_id(at, |ui| question_ui(ui, question, draft));
        if at == 0
            && let Some([lead, text]) = &model.urgent
            && Banner::new(Severity::Stop, lead, text)
                .show(ui, |ui| Button::stop(&model.show).show(ui).clicked())
        {
            draft.show_start();
        }
    }
    let tokens = theme::of(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP_S);
        let ready = model.wait.is_none();
        // What cannot wait has its own button below the first question already.
        let show = match &model.urgent {
            Some(_) => Button::stop(&model.show),
            None => Button::primary(&model.show).enabled(ready),
        };
        if show.show(ui).clicked() {
            draft.show_start();
        }
        if let Some(wait) = &model.wait {
            paragraph_ui(ui, Type::Small.text(wait).color(tokens.muted));
        }
    });
}

fn question_ui(ui: &mut Ui, question: &QuestionModel, draft: &mut Draft) {
    sheet_ui(ui, Card::titled(&question.title), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let tokens = theme::of(ui);
        paragraph_ui(ui, Type::Small.text(&question.hint).color(tokens.muted));
        for (answer, name, on) in &question.answers {
            let mut on = *on;
            if check_box_ui(ui, &mut on, name).changed() {
                draft.switch(*answer);
                ui.ctx().request_repaint();
            }
        }
    });
}

/// Draws what can be done with the answers, and what came of it.
pub(super) fn ways_ui(
    ui: &mut Ui,
    model: &WaysModel,
    draft: &mut Draft,
    said: Option<&[String; 2]>,
) -> Option<Wish> {
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        if let Some([print, save]) = &model.take_along {
            let print = Button::secondary(print).icon(Icon::Print);
            if print.show(ui).clicked() {
                wish = Some(Wish::Print);
            }
            if Button::secondary(save).show(ui).clicked() {
                wish = Some(Wish::Save);
            }
        }
        if Button::quiet(&model.change).show(ui).clicked() {
            draft.change_answers();
        }
        if Button::quiet(&model.again).show(ui).clicked() {
            draft.start_again();
        }
    });
    if let Some([lead, text]) = said {
        Banner::new(Severity::Info, lead, text).show(ui, |_| ());
    }
    wish
}
