//! Owns the layout of two body maps side by side.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::{EntryId, Kind};
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::body_map::compare::{
    Chosen, CompareBody, CompareModel, SideModel, TwoModel, WayModel,
};
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, empty_state_ui, heading_ui, page_header_back_ui, paragraph_ui,
};

/// Narrower than this, what changed stands below the drawings.
const CHANGES_BESIDE: f32 = 900.0;
/// Widest a drawing gets.
const DRAWING: f32 = 300.0;

/// Draws the page.
pub(super) fn compare_ui(
    ui: &mut Ui,
    model: &CompareModel,
    chosen: &mut Chosen,
    outbox: &mut Outbox,
) {
    if page_header_back_ui(ui, &model.title, model.line.as_str(), &model.back) {
        outbox.back();
    }
    match &model.body {
        CompareBody::Empty([title, text, mark]) => {
            empty_state_ui(ui, Icon::Compare, title, text, |ui| {
                if Button::primary(mark).show(ui).clicked() {
                    outbox.go(Route::log(Kind::BodyMap));
                }
            });
        }
        CompareBody::One([text, mark], side) => {
            sheet_ui(ui, Card::titled(&side.title), |ui| {
                paragraph_ui(ui, Type::Body.text(text));
                if Button::secondary(mark).show(ui).clicked() {
                    outbox.go(Route::log(Kind::BodyMap));
                }
            });
            sheet_ui(ui, Card::new(), |ui| {
                map_ui(ui, side);
            });
        }
        CompareBody::Two(two) => two_ui(ui, two, chosen),
    }
}

fn two_ui(ui: &mut Ui, two: &TwoModel, chosen: &mut Chosen) {
    let width = ui.available_width();
    ui.spacing_mut().item_spacing = vec2(size::GAP, size::GAP);
    if width < CHANGES_BESIDE {
        sides_ui(ui, two, chosen, (width - size::GAP) / 2.0);
        changes_ui(ui, two);
        return;
    }
    let side = (DRAWING + 2.0 * f32::from(size::CARD_PAD_X)).min((width - 2.0 * size::GAP) / 3.0);
    ui.horizontal_top(|ui| {
        sides_ui(ui, two, chosen, side);
        column_ui(ui, ui.available_width(), |ui| changes_ui(ui, two));
    });
}

fn sides_ui(ui: &mut Ui, two: &TwoModel, chosen: &mut Chosen, width: f32) {
    let [earlier, later] = &two.sides;
    ui.horizontal_top(|ui| {
        column_ui(ui, width, |ui| {
            if let Some(to) = side_ui(ui, earlier) {
                chosen.earlier = Some(to);
            }
        });
        column_ui(ui, width, |ui| {
            if let Some(to) = side_ui(ui, later) {
                chosen.later = Some(to);
            }
        });
    });
}

fn column_ui(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

/// Draws one of the two; gives the map that is to take its place.
fn side_ui(ui: &mut Ui, side: &SideModel) -> Option<EntryId> {
    sheet_ui(ui, Card::titled(&side.title), |ui| {
        let to = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_XS;
                let before = way_ui(ui, &side.before, Icon::ChevronLeft);
                let after = way_ui(ui, &side.after, Icon::ChevronRight);
                before.or(after)
            })
            .inner;
        map_ui(ui, side);
        to
    })
}

fn way_ui(ui: &mut Ui, way: &WayModel, icon: Icon) -> Option<EntryId> {
    let button = Button::icon_alone(icon, &way.name).enabled(way.to.is_some());
    button.show(ui).clicked().then_some(way.to).flatten()
}

fn map_ui(ui: &mut Ui, side: &SideModel) {
    let tokens = theme::of(ui);
    paragraph_ui(ui, Type::Strong.text(&side.day));
    if let Some(nothing) = &side.nothing {
        paragraph_ui(ui, Type::Small.text(nothing).color(tokens.muted));
    }
    ui.add_space(size::GAP_XS);
    let width = ui.available_width().min(DRAWING);
    ui.vertical_centered(|ui| side.picture.show_still(ui, width));
}

fn changes_ui(ui: &mut Ui, two: &TwoModel) {
    let tokens = theme::of(ui);
    sheet_ui(ui, Card::new(), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        heading_ui(ui, Type::CardTitle.text(&two.changes_title), 2);
        for change in &two.changes {
            paragraph_ui(ui, Type::Body.text(change));
        }
        paragraph_ui(ui, Type::Small.text(&two.seen).color(tokens.muted));
    });
}
