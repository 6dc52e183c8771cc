//! Owns the line with something on the left and buttons at its right end, which stacks when there is no room.

use egui::{Align, Id, Layout, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::theme::size;

/// Below this width what stands on the left is too narrow to read, and the buttons go below it.
const LEFT_AT_LEAST: f32 = 200.0;

#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Measured {
    left: f32,
    right: Vec2,
}

/// Draws `left` and, at the right end of the same line, `right`; below it where the line is too short.
///
/// The first pass measures and is thrown away; reading and focus order are left, then right.
pub fn split_ui<R>(
    ui: &mut Ui,
    align: Align,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    // In a part of its own, so that the next line has the same identifier whichever way this one is drawn.
    ui.scope(|ui| line_ui(ui, align, left, right)).inner
}

fn line_ui<R>(
    ui: &mut Ui,
    align: Align,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    let id = ui.next_auto_id().with("split");
    ui.skip_ahead_auto_ids(1);
    let known = ui.ctx().data(|data| data.get_temp::<Measured>(id));
    let Some(known) = known else {
        ui.ctx()
            .request_discard("the right part of a line is measured first");
        return stacked_ui(ui, id, left, right);
    };
    let left_width = ui.available_width() - known.right.x - size::GAP;
    if known.right.x > 0.0 && left_width < LEFT_AT_LEAST {
        return stacked_ui(ui, id, left, right);
    }
    beside_ui(ui, Place { id, known, align }, left, right)
}

#[derive(Clone, Copy)]
struct Place {
    id: Id,
    known: Measured,
    align: Align,
}

fn beside_ui<R>(
    ui: &mut Ui,
    place: Place,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    let Place { id, known, align } = place;
    let line = ui.available_rect_before_wrap();
    let height = known.left.max(known.right.y);
    let offset = |own: f32| align.to_factor() * (height - own).max(0.0);
    let left_top = line.top()
        + match align {
            Align::Center => offset(known.left),
            Align::Min | Align::Max => 0.0,
        };
    let left_rect = Rect::from_min_max(
        pos2(line.left(), left_top),
        pos2(line.right() - known.right.x - size::GAP, line.bottom()),
    );
    let mut left_part = ui.new_child(
        UiBuilder::new()
            .id_salt("left")
            .max_rect(left_rect)
            .layout(Layout::top_down(Align::Min)),
    );
    left(&mut left_part);
    let corner = pos2(
        line.right() - known.right.x,
        line.top() + offset(known.right.y),
    );
    let mut right_part = ui.new_child(
        UiBuilder::new()
            .id_salt("right")
            // As wide as the line, so that a word that has become longer does not wrap to what the last one needed.
            .max_rect(Rect::from_min_max(
                corner,
                pos2(corner.x + line.width() + 1.0, line.bottom()),
            ))
            .layout(Layout::left_to_right(Align::Min)),
    );
    let answer = right(&mut right_part);
    let measured = Measured {
        left: left_part.min_rect().height(),
        right: right_part.min_rect().size(),
    };
    let used = vec2(line.width(), measured.left.max(measured.right.y));
    ui.allocate_rect(Rect::from_min_size(line.min, used), egui::Sense::empty());
    if measured.right.x > known.right.x {
        ui.ctx()
            .request_discard("the right part of a line has become wider");
    }
    remember(ui, id, known, measured);
    answer
}

fn stacked_ui<R>(
    ui: &mut Ui,
    id: Id,
    left: impl FnOnce(&mut Ui),
    right: impl FnOnce(&mut Ui) -> R,
) -> R {
    let known = ui.ctx().data(|data| data.get_temp::<Measured>(id));
    let left_height = ui.vertical(left).response.rect.height();
    let shown = ui.horizontal_wrapped(right);
    let seen = shown.response.rect.size();
    // A wrapped row says little about its natural width: keep the larger one, so that the layout does not flip back and forth.
    let wrapped = seen.y > 1.5 * size::CONTROL_BIG;
    let width = if wrapped {
        seen.x
            .max(known.map_or(0.0, |known| known.right.x))
            .max(ui.available_width())
    } else {
        seen.x
    };
    let measured = Measured {
        left: left_height,
        right: vec2(width, seen.y.min(size::CONTROL_BIG)),
    };
    remember(ui, id, known.unwrap_or_default(), measured);
    shown.inner
}

fn remember(ui: &Ui, id: Id, known: Measured, measured: Measured) {
    if known != measured {
        ui.ctx().data_mut(|data| data.insert_temp(id, measured));
        ui.ctx().request_repaint();
    }
}
