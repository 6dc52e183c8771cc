//! Owns the quiet words of a screen: nothing here yet, saved, and work under way.

use egui::{Align, CornerRadius, Id, Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};

use super::{Button, Icon, paragraph_ui, split_ui};
use crate::ui::theme::{self, Type, size};

/// Draws what stands on a screen or card without data: what will be here, and the first step as buttons.
pub fn empty_state_ui<R>(
    ui: &mut Ui,
    icon: Icon,
    title: &str,
    text: &str,
    buttons: impl FnOnce(&mut Ui) -> R,
) -> R {
    let tokens = theme::of(ui);
    ui.vertical_centered(|ui| {
        ui.set_max_width(size::MEASURE.min(ui.available_width()));
        ui.add_space(size::GAP);
        icon.show(ui, 40.0, tokens.accent);
        ui.add_space(size::GAP_XS);
        paragraph_ui(ui, Type::CardTitle.text(title));
        paragraph_ui(ui, Type::Body.text(text).color(tokens.muted));
        ui.add_space(size::GAP_S);
        let answer = centered_ui(ui, buttons);
        ui.add_space(size::GAP);
        answer
    })
    .inner
}

/// Draws the line that says where something happened that it did: "Saved." and, as a button, "Undo" (empty for none).
///
/// Screen readers say it. Gives whether the button was pressed.
pub fn saved_line_ui(ui: &mut Ui, said: &str, undo: &str) -> bool {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        Icon::Check.show_small(ui, tokens.ok);
        let response = ui.label(Type::Strong.text(said).color(tokens.ink));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Status);
            node.set_live(egui::accesskit::Live::Polite);
        });
        !undo.is_empty() && Button::quiet(undo).icon(Icon::Undo).show(ui).clicked()
    })
    .inner
}

/// Draws what came of something, and brings it into the window once it says something new.
///
/// `place` names the part of the screen, and `said` what stands there, `None` while nothing does. What stood
/// there when the person came to the screen moves nothing.
pub fn news_ui<R>(
    ui: &mut Ui,
    place: &str,
    said: Option<&str>,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = Id::unique(("news", place));
    let said = said.map(str::to_owned);
    let before = ui.ctx().data(|data| data.get_temp::<Option<String>>(id));
    let top = ui.cursor().top();
    let answer = add(ui);
    if before.as_ref() != Some(&said) {
        if before.is_some() && said.is_some() {
            let all = ui.min_rect();
            let said = Rect::from_x_y_ranges(all.x_range(), top..=all.bottom() + size::GAP);
            ui.scroll_to_rect(said, None);
        }
        ui.ctx().data_mut(|data| data.insert_temp(id, said));
    }
    answer
}

/// Draws work under way: what is being done, how far it is (0 to 1; `None` while nobody knows), and a way to stop it.
///
/// Gives whether the person wants it stopped.
pub fn progress_line_ui(ui: &mut Ui, doing: &str, share: Option<f32>, cancel: &str) -> bool {
    split_ui(
        ui,
        Align::Center,
        |ui| {
            ui.label(Type::Body.text(doing));
            bar_ui(ui, doing, share);
        },
        |ui| Button::secondary(cancel).show(ui).clicked(),
    )
}

fn bar_ui(ui: &mut Ui, name: &str, share: Option<f32>) -> Response {
    let tokens = theme::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 10.0), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::ProgressIndicator, true, name);
        info.value = share.map(|share| f64::from(share.clamp(0.0, 1.0)) * 100.0);
        info
    });
    let round = CornerRadius::same(5);
    ui.painter().rect_filled(rect, round, tokens.track);
    let done = match share {
        Some(share) => rect.width() * share.clamp(0.0, 1.0),
        None => 0.0,
    };
    if done > 0.0 {
        let filled = Rect::from_min_size(rect.min, vec2(done.max(10.0), rect.height()));
        ui.painter().rect_filled(filled, round, tokens.accent);
    }
    response
}

/// Draws a row in the middle of its line; the first pass measures and is thrown away.
fn centered_ui<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let id = ui.unique_id().with("centered");
    let known: Option<f32> = ui.ctx().data(|data| data.get_temp(id));
    if known.is_none() {
        ui.ctx().request_discard("a centred row is measured first");
    }
    let room = ui.available_width();
    let before = (room - known.unwrap_or(room)) / 2.0;
    let shown = ui.horizontal_wrapped(|ui| {
        ui.add_space(before.max(0.0));
        let start = ui.cursor().left();
        let answer = add(ui);
        (answer, ui.min_rect().right() - start)
    });
    let (answer, width) = shown.inner;
    if known != Some(width) {
        ui.ctx().data_mut(|data| data.insert_temp(id, width));
    }
    answer
}
