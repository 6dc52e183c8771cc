//! Owns the part of a form that is about sets: kind, the table of sets, and what was felt.

use egui::{Align, Layout, Response, Ui, Vec2, vec2};

use crate::domain::{SetSide, Side};
use crate::ui::screens::log::draft::{BodyDraft, SetDraft, StrengthDraft};
use crate::ui::screens::log::fields::{decimals, many_ui, muted_ui, one_ui, texts};
use crate::ui::screens::log::form::{Form, Part};
use crate::ui::screens::log::model::{Model, SetModel, StrengthModel};
use crate::ui::screens::log::parse::Field;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{Button, Icon, LabelPlace, Segmented, Stepper, labelled_ui, problem_ui};

/// Width of the column with the set's number.
const NUMBER: f32 = 36.0;
/// Width of the column of sides.
const SIDE: f32 = 170.0;
/// Width of a stepper's column.
const STEPPER: f32 = 156.0;
/// Height of the heads above the controls.
const HEAD: f32 = 24.0;
/// Repetitions and seconds a stepper takes while something is typed.
const TYPED: std::ops::RangeInclusive<f64> = 0.0..=999.0;

/// Draws the kinds of the exercise: the usual ones, and the whole ladder on demand.
pub(super) fn variants_ui(
    ui: &mut Ui,
    model: &StrengthModel,
    form: &mut Form,
    weaker: Option<Side>,
) {
    let BodyDraft::Strength(draft) = &form.draft.body else {
        return;
    };
    let mut variant = draft.variant;
    let is_open = form.open.contains(&Part::Ladder);
    let (choices, word) = if is_open {
        (&model.ladder, &model.fewer_variants)
    } else {
        (&model.variants.items, &model.more_variants)
    };
    let label = &model.variants.label;
    let pressed = labelled_ui(ui, label, LabelPlace::Beside, |ui| {
        let mut row = |ui: &mut Ui, form: &mut Form| {
            Segmented::new(label).label_place(LabelPlace::Unseen).show(
                ui,
                &mut variant,
                &texts(choices),
            );
            form.button_ui(ui, Button::quiet(word).small())
        };
        if is_open {
            ui.vertical(|ui| row(ui, form)).inner
        } else {
            ui.horizontal_wrapped(|ui| row(ui, form)).inner
        }
    })
    .inner;
    let BodyDraft::Strength(draft) = &mut form.draft.body else {
        return;
    };
    if variant != draft.variant {
        draft.choose(variant, weaker);
    }
    if pressed {
        form.toggle(Part::Ladder);
    }
}

/// Draws the table of sets with the buttons below it.
pub(super) fn sets_ui(
    ui: &mut Ui,
    model: &StrengthModel,
    page: &Model,
    form: &mut Form,
    weaker: Option<Side>,
) {
    let columns = Columns::of(ui, form);
    if !model.line.is_empty() {
        muted_ui(ui, &model.line);
    }
    if columns.fits && !model.sets.is_empty() {
        heads_ui(ui, model, &columns);
    }
    let mut remove = None;
    for (index, set) in model.sets.iter().enumerate() {
        ui.push_id(index, |ui| {
            if set_ui(ui, (index, set), (model, page), form, &columns) {
                remove = Some(index);
            }
        });
    }
    if let Some(problem) = page.problems.get(&Field::Sets) {
        problem_ui(ui, problem);
    }
    ui.horizontal_wrapped(|ui| below_ui(ui, model, form, weaker));
    let BodyDraft::Strength(draft) = &mut form.draft.body else {
        return;
    };
    if let Some(index) = remove.filter(|index| *index < draft.sets.len()) {
        draft.sets.remove(index);
    }
    if draft.sets.is_empty() {
        one_ui(ui, &model.side_alone, LabelPlace::Beside, &mut draft.side);
    }
}

/// Draws what is asked on demand: the muscles felt.
pub(super) fn felt_ui(ui: &mut Ui, model: &StrengthModel, draft: &mut StrengthDraft) {
    many_ui(ui, &model.felt, LabelPlace::Above, &mut draft.felt);
}

struct Columns {
    sides: Shown,
    tempo: Shown,
    fits: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    No,
    Yes,
}

impl Columns {
    /// Which columns there are, and whether they fit beside each other. Sides are not asked where
    /// both legs work at once in every set.
    fn of(ui: &Ui, form: &Form) -> Self {
        let both = |draft: &StrengthDraft| {
            draft.variant.usual_side() == Some(SetSide::Both)
                && draft.sets.iter().all(|set| set.side == SetSide::Both)
        };
        let sides = match &form.draft.body {
            BodyDraft::Strength(draft) if both(draft) => Shown::No,
            BodyDraft::Strength(_)
            | BodyDraft::Own(_)
            | BodyDraft::Walk(_)
            | BodyDraft::Swim(_)
            | BodyDraft::Break(_)
            | BodyDraft::CheckIn(_)
            | BodyDraft::Girth(_)
            | BodyDraft::Note => Shown::Yes,
        };
        let tempo = if form.is_open(Part::Tempo) {
            Shown::Yes
        } else {
            Shown::No
        };
        let mut width = NUMBER + 2.0 * STEPPER + size::CONTROL;
        if sides == Shown::Yes {
            width += SIDE;
        }
        if tempo == Shown::Yes {
            width += 2.0 * STEPPER;
        }
        Self {
            sides,
            tempo,
            fits: width <= ui.available_width(),
        }
    }
}

impl Columns {
    /// Room above the controls of a row: its heads stand there where there is no row of heads.
    const fn above(&self) -> f32 {
        if self.fits { 0.0 } else { HEAD }
    }

    const fn cell(&self, width: f32) -> Vec2 {
        vec2(width, size::CONTROL + self.above())
    }
}

fn heads_ui(ui: &mut Ui, model: &StrengthModel, columns: &Columns) {
    let [set, side, reps, hold, up, down] = &model.heads;
    let mut heads = vec![(set, NUMBER)];
    if columns.sides == Shown::Yes {
        heads.push((side, SIDE));
    }
    heads.extend([(reps, STEPPER), (hold, STEPPER)]);
    if columns.tempo == Shown::Yes {
        heads.extend([(up, STEPPER), (down, STEPPER)]);
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let tokens = theme::of(ui);
        for (head, width) in heads {
            cell_ui(ui, vec2(width, HEAD), |ui| {
                ui.label(Type::SmallStrong.text(head).color(tokens.muted));
            });
        }
    });
}

fn set_ui(
    ui: &mut Ui,
    (index, set): (usize, &SetModel),
    (model, page): (&StrengthModel, &Model),
    form: &mut Form,
    columns: &Columns,
) -> bool {
    let mut removed = false;
    let mut row = |ui: &mut Ui| {
        cell_ui(ui, columns.cell(NUMBER), |ui| {
            ui.add_space(columns.above() + 11.0);
            ui.label(Type::Strong.text(&set.number));
        });
        if columns.sides == Shown::Yes {
            cell_ui(ui, columns.cell(SIDE), |ui| {
                ui.add_space(columns.above());
                side_ui(ui, index, (model, set), form);
            });
        }
        steppers_ui(ui, (index, set), (model, page), form, columns);
        removed = cell_ui(ui, columns.cell(size::CONTROL), |ui| {
            ui.add_space(columns.above());
            form.button_ui(ui, Button::icon_alone(Icon::Close, &set.remove))
        });
    };
    if columns.fits {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            row(ui);
        });
    } else {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_S;
            row(ui);
        });
    }
    for field in [
        Field::Reps(index),
        Field::Hold(index),
        Field::Up(index),
        Field::Down(index),
    ] {
        if let Some(problem) = page.problems.get(&field) {
            problem_ui(ui, problem);
        }
    }
    removed
}

fn side_ui(ui: &mut Ui, index: usize, (model, set): (&StrengthModel, &SetModel), form: &mut Form) {
    let BodyDraft::Strength(draft) = &mut form.draft.body else {
        return;
    };
    if let Some(draft) = draft.sets.get_mut(index) {
        Segmented::new(&set.side)
            .label_place(LabelPlace::Unseen)
            .show(ui, &mut draft.side, &texts(&model.sides));
    }
}

type Column = fn(&mut SetDraft) -> &mut Option<f64>;

fn steppers_ui(
    ui: &mut Ui,
    (index, set): (usize, &SetModel),
    (model, page): (&StrengthModel, &Model),
    form: &mut Form,
    columns: &Columns,
) {
    let [_, _, reps, hold, up, down] = &model.heads;
    let mut fields: Vec<(Field, &str, &str, Column)> = vec![
        (Field::Reps(index), &set.reps, reps, |set| &mut set.reps),
        (Field::Hold(index), &set.hold, hold, |set| &mut set.hold),
    ];
    if columns.tempo == Shown::Yes {
        fields.push((Field::Up(index), &set.up, up, |set| &mut set.up));
        fields.push((Field::Down(index), &set.down, down, |set| &mut set.down));
    }
    for (field, name, head, part) in fields {
        let is_reps = matches!(field, Field::Reps(_));
        let (most, start) = if is_reps { (0, 8.0) } else { (1, 2.0) };
        let stepper = Stepper::new(name, TYPED)
            .label_place(LabelPlace::Unseen)
            .start(start);
        let response = cell_ui(ui, columns.cell(STEPPER), |ui| {
            if !columns.fits {
                cell_ui(ui, vec2(STEPPER, HEAD), |ui| muted_ui(ui, head));
            }
            stepper_ui(ui, (stepper, most), (index, part), form)
        });
        if let Some(response) = response {
            form.focus_ui(field, &response);
            if let Some(problem) = page.problems.get(&field) {
                describe(ui, &response, problem);
            }
        }
    }
}

fn stepper_ui(
    ui: &mut Ui,
    (stepper, most): (Stepper<'_>, usize),
    (index, part): (usize, Column),
    form: &mut Form,
) -> Option<Response> {
    let BodyDraft::Strength(draft) = &mut form.draft.body else {
        return None;
    };
    let set = draft.sets.get_mut(index)?;
    let value = part(set);
    Some(
        stepper
            .decimals(decimals(*value, (0, most)))
            .show(ui, value),
    )
}

/// Tells a screen reader what is wrong with a field whose problem stands below the row.
pub(super) fn describe(ui: &Ui, response: &Response, problem: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_invalid(egui::accesskit::Invalid::True);
        node.set_description(problem);
    });
}

fn below_ui(ui: &mut Ui, model: &StrengthModel, form: &mut Form, weaker: Option<Side>) {
    if form.button_ui(ui, Button::quiet(&model.add).icon(Icon::Plus))
        && let BodyDraft::Strength(draft) = &mut form.draft.body
    {
        draft.add_set(weaker);
    }
    let word = if form.is_open(Part::Tempo) {
        &model.tempo_hide
    } else {
        &model.tempo_show
    };
    if form.button_ui(ui, Button::quiet(word).small()) {
        form.toggle(Part::Tempo);
    }
}

/// Draws a cell of a row, which begins a new line where the row is full. All cells of a row have one
/// height, so that they stand on one line.
fn cell_ui<R>(ui: &mut Ui, cell: Vec2, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(cell, Layout::top_down(Align::Min), |ui| {
        ui.set_min_size(cell);
        ui.set_max_width(cell.x);
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui)
    })
    .inner
}
