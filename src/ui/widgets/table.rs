//! Owns the table: named head, hairlines, right-aligned numbers, rows that can be chosen.

use std::ops::Range;

use egui::{Align, Layout, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::Icon;
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
    sort: Sort<'a>,
}

/// What was pressed in a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pressed {
    /// The row that was chosen.
    pub row: Option<usize>,
    /// The head to sort by.
    pub head: Option<usize>,
}

enum Sort<'a> {
    None,
    By {
        column: usize,
        name: &'a dyn Fn(usize) -> String,
    },
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
            sort: Sort::None,
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

    /// Lets the heads be pressed to sort by them; `column` is the one the rows are sorted by, and
    /// `name` gives the accessible name of a head.
    pub fn sorted_by(mut self, column: usize, name: &'a dyn Fn(usize) -> String) -> Self {
        self.sort = Sort::By { column, name };
        self
    }

    /// Draws the head and these rows; `cell` draws the inside of one cell. Gives the row that was
    /// chosen: pressed, or reached with the arrow keys from the row that has the focus.
    pub fn show(
        self,
        ui: &mut Ui,
        rows: Range<usize>,
        cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        self.show_sorted(ui, rows, cell).row
    }

    /// Draws the table as [`Self::show`] does, and gives the head that was pressed as well.
    pub fn show_sorted(
        self,
        ui: &mut Ui,
        rows: Range<usize>,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Pressed {
        let named = UiBuilder::new()
            .accessibility_role(Role::Table)
            .accessibility_label(self.name);
        ui.scope_builder(named, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let widths = self.widths(ui.available_width());
            let mut pressed = Pressed {
                row: None,
                head: self.head_ui(ui, &widths),
            };
            for row in rows.clone() {
                if let Some(chosen) = self.row_ui(ui, &widths, (row, &rows), &mut cell) {
                    pressed.row = Some(chosen);
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

    fn head_ui(&self, ui: &mut Ui, widths: &[f32]) -> Option<usize> {
        let tokens = theme::of(ui);
        let line = ui.available_rect_before_wrap();
        let sorted = match self.sort {
            Sort::None => None,
            Sort::By { column, .. } => Some(column),
        };
        let rect = self.cells_ui(ui, (line, 6.0), widths, None, |ui, column| {
            let title = self.columns.get(column).map_or("", |column| column.title);
            let color = if sorted == Some(column) {
                tokens.accent
            } else {
                tokens.muted
            };
            let label = egui::Label::new(Type::SmallStrong.text(title).color(color)).wrap();
            if sorted == Some(column) {
                // No higher than its words, so that they begin where those of the other heads do.
                ui.spacing_mut().interact_size.y = 0.0;
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    ui.add(label);
                    Icon::ChevronDown.show_small(ui, tokens.accent);
                });
            } else {
                ui.add(label);
            }
        });
        let Sort::By { column, name } = self.sort else {
            return None;
        };
        let mut pressed = None;
        let mut left = rect.left();
        for (at, width) in widths.iter().enumerate() {
            let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, rect.height()));
            left += width;
            let id = ui.unique_id().with(("head", at));
            let response = ui.interact(cell, id, Sense::click());
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, at == column, name(at)));
            if response.has_focus() {
                super::focus::paint_ring(ui, cell.shrink(3.0), 4);
            }
            if response.clicked() {
                pressed = Some(at);
            }
        }
        pressed
    }

    fn row_ui(
        &self,
        ui: &mut Ui,
        widths: &[f32],
        (row, rows): (usize, &Range<usize>),
        cell: &mut impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
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
            return None;
        };
        let id_of = |row: usize| ui.unique_id().with(("row", row));
        let response = ui.interact(rect, id_of(row), Sense::click());
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
            super::focus::keep_arrows(ui, response.id);
            let at = row.saturating_sub(rows.start);
            if let Some(next) = super::focus::arrow_target(ui, at, rows.len()) {
                let next = rows.start + next;
                ui.memory_mut(|memory| memory.request_focus(id_of(next)));
                return Some(next);
            }
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response.clicked().then_some(row)
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
