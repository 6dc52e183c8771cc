//! Owns the layout of the form of a body map: the drawing, what it is marked with, the list, Save.

use egui::{Align, Key, Layout, Modifiers, Ui, Vec2, vec2};

use crate::domain::{BodyMap, Day, Sensation};
use crate::ui::screens::body_map::Form;
use crate::ui::screens::body_map::draft::{Brush, Nothing, Stroke, place_at};
use crate::ui::screens::body_map::model::Model;
use crate::ui::screens::body_map::picture::number_of;
use crate::ui::screens::log::dates;
use crate::ui::screens::log::parse::Field;
use crate::ui::screens::today::sheet::sheet_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, CalendarDay, CalendarWords, Card, DateField, Icon, MarkDeed, ScaleRow,
    TextField, Touch, Touched, check_box_ui, heading_ui, keep_focus_in_sight, mark_choice_ui,
    page_header_ui, paragraph_ui, problem_ui,
};

/// Narrower than this, the list stands below the drawing.
const BESIDE: f32 = 820.0;
/// Widest the drawing gets, and narrowest.
const DRAWING: [f32; 2] = [250.0, 420.0];
/// Height of the words and the edges around the drawing.
const AROUND: f32 = 158.0;
/// A screen lower than this scrolls as a whole, with Save at its end.
const ROOM_FOR_FORM: f32 = 300.0;
/// Least width of Save.
const SAVE: f32 = 220.0;

/// What the person asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Save the map.
    Save,
    /// Leave without saving.
    Cancel,
    /// Answer the safety check.
    Check,
    /// See two maps side by side.
    Compare,
}

/// What the day's field needs besides the model.
pub(super) struct Calendar<'a> {
    /// Its words.
    pub(super) words: &'a CalendarWords,
    /// The present day.
    pub(super) today: Day,
}

/// Draws the form and gives what the person asked for.
pub(super) fn form_ui(
    ui: &mut Ui,
    model: &Model,
    form: &mut Form,
    calendar: &Calendar<'_>,
) -> Option<Wish> {
    let mut wish = keys(ui);
    let compares = page_header_ui(ui, &model.title, model.line.as_str(), |ui| {
        let compare = Button::secondary(&model.compare).icon(Icon::Compare);
        compare.show(ui).clicked()
    });
    if compares {
        wish = Some(Wish::Compare);
    }
    if let Some([lead, text, go]) = &model.stop
        && Banner::new(Severity::Stop, lead, text)
            .show(ui, |ui| Button::stop(go).show(ui).clicked())
    {
        wish = Some(Wish::Check);
    }
    let footer = size::CONTROL_BIG + ui.spacing().item_spacing.y;
    let room = ui.available_height() - footer;
    let wide = ui.available_width() >= BESIDE;
    let [least, _] = DRAWING;
    if wide && room >= least * model.picture.height + AROUND {
        beside_ui(ui, model, form, (calendar, room));
    } else if wide && room >= ROOM_FOR_FORM {
        // Beside each other all the same, as the drawing must not jump away when the banner comes.
        scroll_ui(ui, room, |ui| together_ui(ui, model, form, calendar));
    } else if room < ROOM_FOR_FORM {
        below_ui(ui, model, form, calendar);
    } else {
        scroll_ui(ui, room, |ui| below_ui(ui, model, form, calendar));
    }
    wish.or(footer_ui(ui, model))
}

fn scroll_ui(ui: &mut Ui, room: f32, add: impl FnOnce(&mut Ui)) {
    egui::ScrollArea::vertical()
        .id_salt("body-map")
        .auto_shrink([false, true])
        .max_height(room)
        .show(ui, |ui| {
            add(ui);
            keep_focus_in_sight(ui, "body-map");
        });
}

/// Ctrl + Enter saves from everywhere, Enter where nothing has the keyboard.
fn keys(ui: &Ui) -> Option<Wish> {
    if egui::Popup::is_any_open(ui.ctx()) {
        return None;
    }
    let free = ui.memory(|memory| memory.focused().is_none());
    let pressed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::Enter));
    (pressed(Modifiers::COMMAND) || (free && pressed(Modifiers::NONE))).then_some(Wish::Save)
}

/// The drawing stays in sight while what stands beside it scrolls.
fn beside_ui(ui: &mut Ui, model: &Model, form: &mut Form, (calendar, room): (&Calendar<'_>, f32)) {
    let [least, most] = DRAWING;
    let inner = 2.0 * f32::from(size::CARD_PAD_X);
    let drawing = ((room - AROUND) / model.picture.height).clamp(least, most);
    let left = drawing + inner;
    let right = ui.available_width() - left - size::GAP;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        column_ui(ui, vec2(left, room), |ui| {
            sheet_ui(ui, Card::new(), |ui| drawing_ui(ui, model, form, drawing));
        });
        column_ui(ui, vec2(right, room), |ui| {
            scroll_ui(ui, room, |ui| {
                fields_ui(ui, model, form, calendar);
                sheet_ui(ui, Card::new(), |ui| brush_ui(ui, model, form));
                sheet_ui(ui, Card::new(), |ui| list_ui(ui, model, form));
                note_ui(ui, model, form);
            });
        });
    });
}

/// Drawing and list beside each other, scrolled as one.
fn together_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    let [drawing, _] = DRAWING;
    let left = drawing + 2.0 * f32::from(size::CARD_PAD_X);
    let right = ui.available_width() - left - size::GAP;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        column_ui(ui, vec2(left, 0.0), |ui| {
            sheet_ui(ui, Card::new(), |ui| drawing_ui(ui, model, form, drawing));
        });
        column_ui(ui, vec2(right, 0.0), |ui| {
            fields_ui(ui, model, form, calendar);
            sheet_ui(ui, Card::new(), |ui| brush_ui(ui, model, form));
            sheet_ui(ui, Card::new(), |ui| list_ui(ui, model, form));
            note_ui(ui, model, form);
        });
    });
}

/// Everything one below the other.
fn below_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    ui.spacing_mut().item_spacing.y = size::GAP;
    let [_, most] = DRAWING;
    let room = ui.available_width() - 2.0 * f32::from(size::CARD_PAD_X);
    fields_ui(ui, model, form, calendar);
    sheet_ui(ui, Card::new(), |ui| brush_ui(ui, model, form));
    let drawing = room.min(most);
    sheet_ui(ui, Card::new(), |ui| drawing_ui(ui, model, form, drawing));
    sheet_ui(ui, Card::new(), |ui| list_ui(ui, model, form));
    note_ui(ui, model, form);
}

fn column_ui(ui: &mut Ui, room: Vec2, add: impl FnOnce(&mut Ui)) {
    ui.allocate_ui_with_layout(room, Layout::top_down(Align::Min), |ui| {
        ui.set_width(room.x);
        ui.spacing_mut().item_spacing.y = size::GAP;
        add(ui);
    });
}

/// Draws the day and what the map begins with.
fn fields_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    sheet_ui(ui, Card::new(), |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        day_ui(ui, model, form, calendar);
        if let Some(as_last) = &model.as_last {
            paragraph_ui(ui, Type::Body.text(as_last));
        }
        let mut nothing = form.draft.nothing == Nothing::Said;
        if check_box_ui(ui, &mut nothing, &model.nothing).changed() {
            let before = (form.draft.marks.clone(), form.draft.nothing);
            form.draft.marks = BodyMap::default();
            form.draft.nothing = if nothing {
                Nothing::Said
            } else {
                Nothing::NotSaid
            };
            form.steps.keep(before, &form.draft);
        }
        if let Some(problem) = model.problems.get(&Field::Answers) {
            problem_ui(ui, problem);
        }
    });
}

fn day_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    let Some(today) = dates::to_field(calendar.today) else {
        return;
    };
    let when = &mut form.draft.form.when;
    let mut day = when.day.and_then(dates::to_field);
    let before = day;
    let mut field = DateField::new(&model.fields.day, calendar.words, today).latest(today);
    if let Some(earliest) = CalendarDay::new(Day::FIRST_YEAR, 1, 1) {
        field = field.earliest(earliest);
    }
    field.show(ui, &mut day);
    if day != before {
        when.day = day.and_then(dates::from_field);
    }
    if let Some(problem) = model.problems.get(&Field::Day) {
        problem_ui(ui, problem);
    }
}

/// Draws what is marked with.
fn brush_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    ui.spacing_mut().item_spacing.y = size::GAP_M;
    let brush = &model.brush;
    let all = Sensation::ALL;
    let sensation = form.brush.sensation;
    let mut at = all.iter().position(|one| *one == sensation).unwrap_or(0);
    mark_choice_ui(ui, &brush.what, &mut at, &brush.sensations);
    if let Some(chosen) = all.get(at) {
        form.brush.sensation = *chosen;
    }
    let scale = ScaleRow::new(&brush.strength).hint(&brush.ends);
    scale.show(ui, &mut form.brush.strength);
    if form.brush.strength.is_some() {
        form.unsure = false;
    }
    if form.unsure {
        problem_ui(ui, &brush.needed);
    }
}

/// Draws the drawing with its words.
fn drawing_ui(ui: &mut Ui, model: &Model, form: &mut Form, width: f32) {
    let tokens = theme::of(ui);
    let [seen, groin] = &model.seen;
    paragraph_ui(ui, Type::Small.text(&model.how));
    ui.add_space(size::GAP_XS);
    let lit = lit(ui);
    let touched = ui
        .vertical_centered(|ui| model.picture.show(ui, width, lit))
        .inner;
    touch(form, touched);
    ui.add_space(size::GAP_XS);
    paragraph_ui(
        ui,
        Type::Small
            .text(format!("{seen} {groin}"))
            .color(tokens.muted),
    );
}

/// A touch decides where it begins what it does, and does the same to each place it comes over.
fn touch(form: &mut Form, touched: Touched) {
    let Some((number, touch)) = touched.touched else {
        return;
    };
    let Some(place) = place_at(number) else {
        return;
    };
    if touch == Touch::Begins {
        form.stroke = form.draft.stroke(place, form.brush);
        form.unsure = form.stroke.is_none();
    }
    if let Some(stroke) = form.stroke {
        step(form, |form| {
            form.draft.apply(stroke, place, form.brush.sensation);
        });
    }
}

fn step(form: &mut Form, change: impl FnOnce(&mut Form)) {
    let before = (form.draft.marks.clone(), form.draft.nothing);
    change(form);
    form.steps.keep(before, &form.draft);
}

/// Draws the list of places.
fn list_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    let tokens = theme::of(ui);
    let [title, how] = &model.list;
    heading_ui(ui, Type::CardTitle.text(title), 2);
    paragraph_ui(ui, Type::Small.text(how).color(tokens.muted));
    let [back, clear] = &model.steps;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(size::GAP_S, size::GAP_S);
        let has_steps = !form.steps.is_empty();
        let undo = Button::secondary(back).icon(Icon::Undo).enabled(has_steps);
        if undo.show(ui).clicked() {
            let mut steps = std::mem::take(&mut form.steps);
            steps.take_back(&mut form.draft);
            form.steps = steps;
        }
        let can_clear = !form.draft.marks.is_empty();
        if Button::quiet(clear).enabled(can_clear).show(ui).clicked() {
            step(form, |form| {
                form.draft.marks = BodyMap::default();
            });
        }
    });
    let (deed, over) = model.grid.show(ui);
    light(ui, over.and_then(|(row, side)| number_of(row, side)));
    if let Some(deed) = deed {
        carry_out(form, deed);
    }
}

fn carry_out(form: &mut Form, deed: MarkDeed) {
    let (row, side) = match deed {
        MarkDeed::Press(row, side)
        | MarkDeed::Strength(row, side, _)
        | MarkDeed::Clear(row, side) => (row, side),
    };
    let Some(place) = number_of(row, side).and_then(place_at) else {
        return;
    };
    let sensation = form.brush.sensation;
    match deed {
        MarkDeed::Press(..) => {
            let stroke = form.draft.stroke(place, form.brush);
            form.unsure = stroke.is_none();
            if let Some(stroke) = stroke {
                step(form, |form| form.draft.apply(stroke, place, sensation));
            }
        }
        MarkDeed::Strength(_, _, strength) => {
            let brush = Brush {
                sensation,
                strength: Some(strength),
            };
            // A number says how strong it is, also where it says so already.
            let stroke = form.draft.stroke(place, brush);
            if strength == 0 || !matches!(stroke, Some(Stroke::Clears)) {
                step(form, |form| {
                    form.draft
                        .apply(stroke.unwrap_or(Stroke::Clears), place, sensation);
                });
            }
        }
        MarkDeed::Clear(..) => step(form, |form| form.draft.clear_place(place)),
    }
}

/// The place that the list pointed out in the last frame.
fn lit(ui: &Ui) -> Option<usize> {
    ui.data(|data| data.get_temp(lit_id())).flatten()
}

fn light(ui: &Ui, place: Option<usize>) {
    if lit(ui) != place {
        ui.data_mut(|data| data.insert_temp(lit_id(), place));
        ui.ctx().request_repaint();
    }
}

fn lit_id() -> egui::Id {
    egui::Id::unique("body-map-lit")
}

fn note_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    sheet_ui(ui, Card::new(), |ui| {
        let problem = model.problems.get(&Field::Note).map(String::as_str);
        let field = TextField::area(&model.fields.note, 2)
            .hint(&model.fields.note_hint)
            .problem(problem);
        field.show(ui, &mut form.draft.form.note);
    });
}

fn footer_ui(ui: &mut Ui, model: &Model) -> Option<Wish> {
    let row = vec2(ui.available_width(), size::CONTROL_BIG);
    let layout = Layout::right_to_left(Align::Center);
    ui.allocate_ui_with_layout(row, layout, |ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let save = Button::primary(&model.save).big().min_width(SAVE);
        let saves = save.show(ui).clicked();
        let cancels = Button::quiet(&model.cancel).show(ui).clicked();
        // What keeps it from being saved is said beside Save too, as its field may be out of sight.
        if let Some(problem) = model.problems.values().next() {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                problem_ui(ui, problem);
            });
        }
        match (saves, cancels) {
            (true, _) => Some(Wish::Save),
            (false, true) => Some(Wish::Cancel),
            (false, false) => None,
        }
    })
    .inner
}
