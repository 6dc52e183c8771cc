//! Owns the list of places with their marks on the left and on the right: what the keyboard and a
//! screen reader use instead of a drawing.

use egui::{
    CornerRadius, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};

use super::scale_row::{TEN_WITHIN_SECONDS, digits};
use super::{MarkTag, focus, mark_tag, paragraph_ui};
use crate::ui::theme::{self, SideTone, Type, size};

/// One side of a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkCell {
    /// Its accessible name, with its marks: `Left calf: numbness 4`.
    pub name: String,
    /// Its marks.
    pub tags: Vec<MarkTag>,
}

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// Its name.
    pub name: String,
    /// The left and the right side.
    pub cells: [MarkCell; 2],
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkGrid {
    /// Its accessible name.
    pub name: String,
    /// What stands over the columns.
    pub heads: [String; 2],
    /// What stands in a cell without a mark.
    pub none: String,
    /// The places.
    pub rows: Vec<MarkRow>,
}

/// What the person did to a cell, by row and side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkDeed {
    /// Pressed it.
    Press(usize, usize),
    /// Typed a number from 0 to 10.
    Strength(usize, usize, u8),
    /// Pressed Delete.
    Clear(usize, usize),
}

/// What a list remembers between frames.
#[derive(Clone, Copy, Default)]
struct Memory {
    stop: (usize, usize),
    one_at: Option<f64>,
}

const SIDES: usize = 2;
/// Least width of the names; with less room they stand above their cells.
const NAMES_BESIDE: f32 = 150.0;
/// Width of a cell where there is room.
const CELL: f32 = 132.0;

impl MarkGrid {
    /// Draws the list. It is one stop of the Tab key; the arrows walk in it, Enter and Space press, and
    /// 0–9 type a number. Gives what was done, and the cell that has the focus or the pointer.
    pub fn show(&self, ui: &mut Ui) -> (Option<MarkDeed>, Option<(usize, usize)>) {
        let group = UiBuilder::new()
            .accessibility_role(Role::Group)
            .accessibility_label(&self.name);
        ui.scope_builder(group, |ui| self.rows_ui(ui)).inner
    }

    fn rows_ui(&self, ui: &mut Ui) -> (Option<MarkDeed>, Option<(usize, usize)>) {
        let list = ui.unique_id().with("mark-grid");
        let mut memory: Memory = ui
            .ctx()
            .data(|data| data.get_temp(list))
            .unwrap_or_default();
        let focused = self
            .cells()
            .find(|cell| ui.memory(|memory| memory.has_focus(list.with(*cell))));
        let mut deed = None;
        if let Some(cell) = focused {
            focus::keep_arrows(ui, list.with(cell));
            memory.stop = cell;
            deed = keys(ui, cell, &mut memory);
            if let Some(next) = self.walk(ui, cell) {
                memory.stop = next;
                ui.memory_mut(|memory| memory.request_focus(list.with(next)));
            }
        }
        let columns = Columns::of(ui);
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_XS);
        self.heads_ui(ui, &columns);
        let mut lit = None;
        for (at, row) in self.rows.iter().enumerate() {
            for (side, rect) in columns.row_ui(ui, &row.name).into_iter().enumerate() {
                let Some(cell) = row.cells.get(side) else {
                    continue;
                };
                let id = list.with((at, side));
                let response = cell_ui(
                    ui,
                    (id, rect),
                    (cell, &self.none),
                    memory.stop == (at, side),
                );
                if response.clicked() {
                    deed = Some(MarkDeed::Press(at, side));
                    memory.stop = (at, side);
                    ui.memory_mut(|memory| memory.request_focus(id));
                }
                if response.hovered() || (lit.is_none() && response.has_focus()) {
                    lit = Some((at, side));
                }
            }
        }
        ui.ctx().data_mut(|data| data.insert_temp(list, memory));
        (deed, lit)
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.rows.len()).flat_map(|row| (0..SIDES).map(move |side| (row, side)))
    }

    fn heads_ui(&self, ui: &mut Ui, columns: &Columns) {
        let tokens = theme::of(ui);
        let line = ui.text_style_height(&egui::TextStyle::Body) + size::GAP_XS;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), line));
        let tones = [SideTone::Left, SideTone::Right];
        for (side, (head, tone)) in self.heads.iter().zip(tones).enumerate() {
            let left = columns.left(rect.left(), side);
            ui.painter().text(
                pos2(left, rect.top()),
                egui::Align2::LEFT_TOP,
                head,
                Type::Strong.font(),
                tokens.side(tone),
            );
        }
    }

    /// Where the arrow keys lead.
    fn walk(&self, ui: &Ui, (row, side): (usize, usize)) -> Option<(usize, usize)> {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let last = self.rows.len().checked_sub(1)?;
        if pressed(Key::ArrowDown) {
            return Some((row.saturating_add(1).min(last), side));
        }
        if pressed(Key::ArrowUp) {
            return Some((row.saturating_sub(1), side));
        }
        if pressed(Key::ArrowLeft) {
            return Some((row, 0));
        }
        if pressed(Key::ArrowRight) {
            return Some((row, 1));
        }
        if pressed(Key::Home) {
            return Some((0, side));
        }
        pressed(Key::End).then_some((last, side))
    }
}

/// Where the cells of a row stand.
struct Columns {
    names: f32,
    cell: f32,
}

impl Columns {
    fn of(ui: &Ui) -> Self {
        let room = ui.available_width();
        let names = room - 2.0 * (CELL + size::GAP_S);
        if names >= NAMES_BESIDE {
            Self { names, cell: CELL }
        } else {
            Self {
                names: 0.0,
                cell: ((room - size::GAP_S) / 2.0).max(size::CONTROL),
            }
        }
    }

    fn left(&self, edge: f32, side: usize) -> f32 {
        let names = if self.names > 0.0 {
            self.names + size::GAP_S
        } else {
            0.0
        };
        edge + names + side as f32 * (self.cell + size::GAP_S)
    }

    /// Draws the name of a place and gives the room of its cells.
    fn row_ui(&self, ui: &mut Ui, name: &str) -> [Rect; SIDES] {
        let top = ui.cursor().left_top();
        let cells = |height: f32| {
            let cell = vec2(self.cell, height);
            let at = |side| Rect::from_min_size(pos2(self.left(top.x, side), top.y), cell);
            [at(0), at(1)]
        };
        if self.names > 0.0 {
            let words = Rect::from_min_size(top, vec2(self.names, size::CONTROL));
            let mut part = ui.new_child(
                UiBuilder::new()
                    .max_rect(words)
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            let label = egui::Label::new(Type::Small.text(name)).wrap();
            part.add(label);
            let height = part.min_rect().height().max(size::CONTROL);
            ui.allocate_space(vec2(ui.available_width(), height));
            return cells(height);
        }
        paragraph_ui(ui, Type::Small.text(name));
        let below = ui.cursor().top() - top.y;
        ui.allocate_space(vec2(ui.available_width(), size::CONTROL));
        cells(size::CONTROL).map(|rect| rect.translate(vec2(0.0, below)))
    }
}

fn cell_ui(
    ui: &mut Ui,
    (id, rect): (Id, Rect),
    (cell, none): (&MarkCell, &str),
    stop: bool,
) -> Response {
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, id, sense);
    let marked = !cell.tags.is_empty();
    response
        .widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), marked, &cell.name));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let tokens = theme::of(ui);
    let fill = if response.hovered() {
        tokens.card_hover
    } else {
        tokens.card
    };
    let outline = if marked { tokens.muted } else { tokens.line };
    ui.painter().rect(
        rect,
        CornerRadius::same(size::RADIUS),
        fill,
        Stroke::new(size::OUTLINE, outline),
        StrokeKind::Inside,
    );
    let inside = rect.shrink2(vec2(10.0, 0.0));
    mark_tag::row(ui, &cell.tags, inside, (none, tokens.muted));
    if response.has_focus() {
        focus::paint_ring(ui, rect, size::RADIUS);
    }
    response
}

/// What the keyboard does to the cell that has the focus.
fn keys(ui: &Ui, (row, side): (usize, usize), memory: &mut Memory) -> Option<MarkDeed> {
    let cleared = ui.input_mut(|input| {
        input.consume_key(Modifiers::NONE, Key::Delete)
            || input.consume_key(Modifiers::NONE, Key::Backspace)
    });
    if cleared {
        memory.one_at = None;
        return Some(MarkDeed::Clear(row, side));
    }
    let now = ui.input(|input| input.time);
    let mut deed = None;
    for digit in digits(ui) {
        let ten = digit == 0
            && memory
                .one_at
                .is_some_and(|at| now - at <= TEN_WITHIN_SECONDS);
        let typed = if ten { 10 } else { digit };
        memory.one_at = (typed == 1).then_some(now);
        deed = Some(MarkDeed::Strength(row, side, typed));
    }
    deed
}
