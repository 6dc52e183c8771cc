//! Owns how the page of a paper week is laid out: the boxes of the sheet in the order of the sheet.

use std::collections::BTreeMap;

use egui::{Id, Key, Label, Ui, vec2};

use super::model::{BoxModel, GroupModel, Model, Printed, Ready};
use crate::application::view::paper_week::{Cell, Typed};
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, Card, Icon, LabelPlace, TextField, heading_ui, news_ui, page_header_back_ui,
    paragraph_ui, problem_ui, saved_line_ui,
};

/// The width of the column of rows, in points.
const NAMES: f32 = 156.0;

/// The least width of a day, so that two boxes of two digits fit.
const LEAST_DAY: f32 = 92.0;

/// The space between days and between the boxes of one.
const GAP: f32 = 4.0;

/// What the person asked for on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Go back.
    Back,
    /// Show the week before.
    Earlier,
    /// Show the week after.
    Later,
    /// Write a blank sheet.
    Print,
    /// Save what was typed.
    Save,
    /// Take the save back.
    Undo,
}

/// Draws the page. What is typed changes `typed`.
pub fn paper_week_ui(ui: &mut Ui, model: &Model, typed: &mut Typed) -> Option<Wish> {
    let back = page_header_back_ui(ui, &model.title, model.subtitle.as_str(), &model.back);
    ui.spacing_mut().item_spacing.y = size::GAP;
    let top = top_ui(ui, model);
    boxes_ui(ui, model, typed);
    let bottom = save_ui(ui, model);
    back.then_some(Wish::Back).or(top).or(bottom)
}

fn top_ui(ui: &mut Ui, model: &Model) -> Option<Wish> {
    let mut wish = None;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        let [week, earlier, later] = &model.week;
        let [print, print_about] = &model.print;
        heading_ui(ui, Type::CardTitle.text(week), 2);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
            if Button::secondary(earlier).show(ui).clicked() {
                wish = Some(Wish::Earlier);
            }
            if Button::secondary(later).show(ui).clicked() {
                wish = Some(Wish::Later);
            }
            if Button::quiet(print).icon(Icon::Download).show(ui).clicked() {
                wish = Some(Wish::Print);
            }
        });
        muted_ui(ui, print_about);
        printed_ui(ui, model.printed.as_ref());
        muted_ui(ui, &model.keys);
    });
    wish
}

fn printed_ui(ui: &mut Ui, printed: Option<&Printed>) {
    match printed {
        None => {}
        Some(Printed::Working(text)) => muted_ui(ui, text),
        Some(Printed::Written(lead, lines)) => {
            saved_line_ui(ui, lead, "");
            for line in lines {
                copyable_ui(ui, line);
            }
        }
        Some(Printed::Problem(text, next)) => {
            problem_ui(ui, text);
            muted_ui(ui, next);
        }
    }
}

fn boxes_ui(ui: &mut Ui, model: &Model, typed: &mut Typed) {
    let mut ids: BTreeMap<Cell, Id> = BTreeMap::new();
    let mut step = None;
    for (number, group) in model.groups.iter().enumerate() {
        Card::titled(&group.title).show(ui, |ui| {
            if !group.plan.is_empty() {
                muted_ui(ui, &group.plan);
            }
            let parts = Parts::of(model.days.len(), ui.available_width() - 1.0);
            // Two exercises of a physiotherapist may have one name.
            ui.push_id((number, &group.title), |ui| {
                let seen = group_ui(ui, (model, group), parts, typed, &mut ids);
                step = step.or(seen);
            });
            for line in &group.doubled {
                problem_ui(ui, line);
            }
        });
    }
    if let Some((cell, to)) = step
        && let Some(id) = neighbour(&ids, cell, to)
    {
        ui.memory_mut(|memory| memory.request_focus(id));
    }
}

/// How a week is cut where a window has no room for all of its days side by side.
#[derive(Clone, Copy)]
struct Parts {
    /// Days side by side.
    days: usize,
    /// The width of each.
    width: f32,
    /// The width of the column of rows; `None` where their names stand above the boxes.
    names: Option<f32>,
}

impl Parts {
    /// As few parts as there is room for, and as much alike as can be.
    fn of(days: usize, room: f32) -> Self {
        let days = days.max(1);
        if room < NAMES + LEAST_DAY + GAP {
            return Self {
                days: 1,
                width: room,
                names: None,
            };
        }
        let fits = |days: &usize| NAMES + *days as f32 * (LEAST_DAY + GAP) <= room;
        let parts = days.div_ceil((1..=days).rev().find(fits).unwrap_or(1));
        let days = days.div_ceil(parts);
        Self {
            days,
            width: ((room - NAMES) / days as f32 - GAP).max(LEAST_DAY),
            names: Some(NAMES),
        }
    }
}

/// A step from one box to another.
#[derive(Clone, Copy)]
enum Step {
    Up,
    Down,
}

/// The box above or below, over the borders of groups; the same small box where there is one.
fn neighbour(ids: &BTreeMap<Cell, Id>, cell: Cell, step: Step) -> Option<Id> {
    let same_day = |other: &&Cell| other.day == cell.day;
    let place = |cell: &Cell| (cell.group, cell.row);
    let row = match step {
        Step::Down => ids
            .keys()
            .filter(same_day)
            .map(place)
            .find(|other| *other > place(&cell)),
        Step::Up => ids
            .keys()
            .rev()
            .filter(same_day)
            .map(place)
            .find(|other| *other < place(&cell)),
    }?;
    let mut boxes = ids
        .iter()
        .filter(|(other, _id)| other.day == cell.day && place(other) == row);
    boxes
        .clone()
        .find(|(other, _id)| other.small == cell.small)
        .or_else(|| boxes.next())
        .map(|(_cell, id)| *id)
}

fn group_ui(
    ui: &mut Ui,
    (model, group): (&Model, &GroupModel),
    parts: Parts,
    typed: &mut Typed,
    ids: &mut BTreeMap<Cell, Id>,
) -> Option<(Cell, Step)> {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let mut step = None;
    for (number, days) in model.days.chunks(parts.days).enumerate() {
        let first = number * parts.days;
        if number > 0 {
            ui.add_space(size::GAP_S);
        }
        line_ui(ui, "", days, parts);
        if let Some([name, there @ ..]) = group.there.as_deref() {
            let there = there.chunks(parts.days).nth(number).unwrap_or_default();
            line_ui(ui, name, there, parts);
        }
        for row in &group.rows {
            let boxes = row.days.iter().skip(first).take(parts.days);
            let seen = row_ui(ui, (model, &row.name), boxes, parts, (typed, ids));
            step = step.or(seen);
        }
    }
    step
}

/// A line of words above the boxes.
fn line_ui(ui: &mut Ui, name: &str, days: &[String], parts: Parts) {
    let muted = theme::of(ui).muted;
    let height = ui.text_style_height(&egui::TextStyle::Body);
    ui.horizontal(|ui| {
        let cell = |ui: &mut Ui, width: f32, text: &str| {
            ui.allocate_ui(vec2(width, height), |ui| {
                ui.set_width(width);
                ui.add(Label::new(Type::Small.text(text).color(muted)).truncate());
            });
        };
        if let Some(width) = parts.names {
            cell(ui, width, name);
        }
        for text in days {
            cell(ui, parts.width, text);
        }
    });
}

fn row_ui<'a>(
    ui: &mut Ui,
    (model, name): (&Model, &str),
    days: impl Iterator<Item = &'a Vec<BoxModel>>,
    parts: Parts,
    (typed, ids): (&mut Typed, &mut BTreeMap<Cell, Id>),
) -> Option<(Cell, Step)> {
    let mut step = None;
    if parts.names.is_none() {
        paragraph_ui(ui, Type::Body.text(name));
    }
    ui.horizontal(|ui| {
        if let Some(width) = parts.names {
            ui.allocate_ui(vec2(width, size::CONTROL), |ui| {
                ui.set_width(width);
                ui.add(Label::new(Type::Body.text(name)).wrap());
            });
        }
        for boxes in days {
            let width =
                (parts.width - GAP * (boxes.len() as f32 - 1.0)) / boxes.len().max(1) as f32;
            for one in boxes {
                let problem = model.problems.get(&one.cell).map(String::as_str);
                let seen = box_ui(ui, (one, problem), width, typed, ids);
                step = step.or(seen);
            }
        }
    });
    step
}

fn box_ui(
    ui: &mut Ui,
    (one, problem): (&BoxModel, Option<&str>),
    width: f32,
    typed: &mut Typed,
    ids: &mut BTreeMap<Cell, Id>,
) -> Option<(Cell, Step)> {
    let mut text = typed.get(&one.cell).cloned().unwrap_or_default();
    let cell = one.cell;
    let salt = (cell.group, cell.row, cell.day, cell.small);
    let shown = ui.push_id(salt, |ui| {
        ui.allocate_ui(vec2(width, size::CONTROL), |ui| {
            ui.set_width(width);
            TextField::new(&one.name)
                .label_place(LabelPlace::Unseen)
                .hint(&one.letter)
                .problem(problem)
                .width(width)
                .show(ui, &mut text)
        })
        .inner
    });
    let response = shown.inner;
    ids.insert(cell, response.id);
    if response.changed() {
        if text.trim().is_empty() {
            typed.remove(&cell);
        } else {
            typed.insert(cell, text);
        }
    }
    let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
    if response.lost_focus() && pressed(Key::Enter) {
        return Some((cell, Step::Down));
    }
    if response.has_focus() && pressed(Key::ArrowDown) {
        return Some((cell, Step::Down));
    }
    (response.has_focus() && pressed(Key::ArrowUp)).then_some((cell, Step::Up))
}

fn save_ui(ui: &mut Ui, model: &Model) -> Option<Wish> {
    let mut wish = None;
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        if let Some((title, lines)) = &model.problem_lines {
            problem_ui(ui, title);
            for line in lines {
                muted_ui(ui, line);
            }
        }
        muted_ui(ui, &model.count);
        let save = Button::primary(&model.save).enabled(model.ready == Ready::Yes);
        if save.show(ui).clicked() {
            wish = Some(Wish::Save);
        }
        let said = model.saved.as_ref().map(|[lead, _undo]| lead.as_str());
        news_ui(ui, "paper-week", said, |ui| {
            if let Some([lead, undo]) = &model.saved
                && saved_line_ui(ui, lead, undo)
            {
                wish = Some(Wish::Undo);
            }
        });
    });
    wish
}

fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}

fn copyable_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    let text = Type::Small.text(text).color(muted);
    ui.add(Label::new(text).wrap().selectable(true));
}
