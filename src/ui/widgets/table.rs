//! Owns the table: named head, hairlines, right-aligned numbers, rows that can be chosen.

use std::ops::Range;

use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::theme::{self, Type, size};

/// One column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    title: &'a str,
    share: f32,
    align: Align,
}

impl<'a> Column<'a> {
    /// A column of words that takes `share` parts of the width.
    pub fn words(title: &'a str, share: f32) -> Self {
        Self {
            title,
            share,
            align: Align::Min,
        }
    }

    /// A column of numbers, right-aligned.
    pub fn numbers(title: &'a str, share: f32) -> Self {
        Self {
            align: Align::Max,
            ..Self::words(title, share)
        }
    }
}

/// A table; `name` says in the accessibility tree what it holds.
#[must_use = "a table is drawn by `show`"]
pub struct Table<'a> {
    name: &'a str,
    columns: &'a [Column<'a>],
    chosen: Option<usize>,
    pick: Pick<'a>,
}

enum Pick<'a> {
    None,
    Rows(&'a dyn Fn(usize) -> String),
}

impl<'a> Table<'a> {
    /// A table of these columns.
    pub fn new(name: &'a str, columns: &'a [Column<'a>]) -> Self {
        Self {
            name,
            columns,
            chosen: None,
            pick: Pick::None,
        }
    }

    /// Lets rows be chosen; `row_name` gives the accessible name of a row.
    pub fn choosable(
        mut self,
        chosen: Option<usize>,
        row_name: &'a dyn Fn(usize) -> String,
    ) -> Self {
        self.chosen = chosen;
        self.pick = Pick::Rows(row_name);
        self
    }

    /// Draws the head and these rows; `cell` draws the inside of one cell. Gives the row that was pressed.
    pub fn show(
        self,
        ui: &mut Ui,
        rows: Range<usize>,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let named = UiBuilder::new()
            .accessibility_role(Role::Table)
            .accessibility_label(self.name);
        ui.scope_builder(named, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let widths = self.widths(ui.available_width());
            self.head_ui(ui, &widths);
            let mut pressed = None;
            for row in rows {
                if self.row_ui(ui, &widths, row, &mut cell) {
                    pressed = Some(row);
                }
            }
            pressed
        })
        .inner
    }

    fn widths(&self, room: f32) -> Vec<f32> {
        let all: f32 = self.columns.iter().map(|column| column.share).sum();
        self.columns
            .iter()
            .map(|column| room * column.share / all.max(f32::EPSILON))
            .collect()
    }

    fn head_ui(&self, ui: &mut Ui, widths: &[f32]) {
        let tokens = theme::of(ui);
        let line = ui.available_rect_before_wrap();
        self.cells_ui(ui, (line, 6.0), widths, None, |ui, column| {
            let title = self.columns.get(column).map_or("", |column| column.title);
            ui.add(egui::Label::new(Type::SmallStrong.text(title).color(tokens.muted)).wrap());
        });
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        widths: &[f32],
        row: usize,
        cell: &mut impl FnMut(&mut Ui, usize, usize),
    ) -> bool {
        let tokens = theme::of(ui);
        let line = ui.available_rect_before_wrap();
        let ground = ui.painter().add(egui::Shape::Noop);
        let rect = self.cells_ui(ui, (line, 9.0), widths, Some(row), |ui, column| {
            cell(ui, row, column);
        });
        ui.painter().hline(
            rect.x_range(),
            rect.top(),
            Stroke::new(size::HAIRLINE, tokens.line),
        );
        let Pick::Rows(row_name) = self.pick else {
            return false;
        };
        let response = ui.interact(rect, ui.unique_id().with(("row", row)), Sense::click());
        let chosen = self.chosen == Some(row);
        response.widget_info(|| WidgetInfo::selected(Role::Row, true, chosen, row_name(row)));
        let fill = if chosen {
            tokens.accent_soft
        } else if response.hovered() {
            tokens.card_hover
        } else {
            egui::Color32::TRANSPARENT
        };
        ui.painter()
            .set(ground, egui::Shape::rect_filled(rect, 0.0, fill));
        if response.has_focus() {
            super::focus::paint_ring(ui, rect.shrink(4.0), 4);
        }
        response.clicked()
    }

    fn cells_ui(
        &self,
        ui: &mut Ui,
        (line, pad): (Rect, f32),
        widths: &[f32],
        row: Option<usize>,
        mut cell: impl FnMut(&mut Ui, usize),
    ) -> Rect {
        const PAD_X: f32 = 10.0;
        let mut left = line.left();
        let mut height: f32 = 0.0;
        let role = if row.is_some() {
            Role::Cell
        } else {
            Role::ColumnHeader
        };
        for (at, (width, column)) in widths.iter().zip(self.columns).enumerate() {
            let inside = Rect::from_min_max(
                pos2(left + PAD_X, line.top() + pad),
                pos2(left + width - PAD_X, line.bottom().max(line.top() + pad)),
            );
            let mut child = ui.new_child(
                UiBuilder::new()
                    .id_salt(("cell", row, at))
                    .accessibility_role(role)
                    .max_rect(inside)
                    .layout(Layout::top_down(column.align)),
            );
            child.set_max_width(inside.width());
            child.spacing_mut().item_spacing.y = 2.0;
            cell(&mut child, at);
            height = height.max(child.min_rect().height());
            left += width;
        }
        let rect = Rect::from_min_size(line.min, vec2(line.width(), height + 2.0 * pad));
        ui.allocate_rect(rect, Sense::empty());
        rect
    }
}
