//! Owns how the form of a step is drawn.

use std::collections::BTreeSet;

use egui::{Align, Id, Key, Layout, Modifiers, Response, Ui, vec2};

use super::draft::{Draft, Field};
use super::model::{Model, Tried};
use crate::domain::{Day, StepKind};
use crate::ui::screens::log::dates;
use crate::ui::screens::log::draft::TimeDraft;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarDay, CalendarWords, Card, ClockStyle, DateField, Icon, LabelPlace, Segmented,
    TextField, TimeField, labelled_ui, page_header_ui, paragraph_ui, problem_ui, toggle_chips_ui,
};

/// A screen lower than this scrolls as a whole, with Save at its end.
const ROOM_FOR_FORM: f32 = 300.0;
/// Least width of Save.
const SAVE: f32 = 220.0;

/// Whether every kind is on show, or only the chosen one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kinds {
    /// Every one.
    All,
    /// The chosen one.
    Chosen,
}

/// What the person asked the form for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wish {
    /// Save it.
    Save,
    /// Leave without saving.
    Cancel,
    /// Move the step to the bin.
    Bin,
}

/// A form while it is open.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// What is typed.
    pub(super) draft: Draft,
    /// Whether Save was pressed with something wrong.
    pub(super) tried: Tried,
    /// The field that gets the keyboard in the next frame.
    pub(super) focus: Option<Field>,
    kinds: Kinds,
    buttons: Vec<Id>,
    note: Option<Id>,
    wish: Option<Wish>,
}

/// What a form is drawn with besides its model.
pub(super) struct Around<'a> {
    /// The words of the calendar.
    pub(super) calendar: &'a CalendarWords,
    /// How times are written.
    pub(super) clock: ClockStyle,
    /// The present day.
    pub(super) today: Day,
}

impl Form {
    /// Opens a form.
    pub(super) fn new(draft: Draft) -> Self {
        Self {
            kinds: match draft.kind {
                Some(_) => Kinds::Chosen,
                None => Kinds::All,
            },
            draft,
            tried: Tried::NotYet,
            focus: None,
            buttons: Vec::new(),
            note: None,
            wish: None,
        }
    }

    /// What the person asked for in this frame.
    pub(super) fn take_wish(&mut self) -> Option<Wish> {
        self.wish.take()
    }

    /// Enter saves, unless a button has the keyboard; in the note, which has lines, only Ctrl + Enter
    /// does.
    fn keys(&mut self, ui: &Ui) {
        if egui::Popup::is_any_open(ui.ctx()) {
            return;
        }
        let focused = ui.memory(egui::Memory::focused);
        let on_button = focused.is_some_and(|id| self.buttons.contains(&id));
        let in_note = focused.is_some() && focused == self.note;
        self.buttons.clear();
        let mut saves = ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        if !on_button && !in_note {
            saves |= ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        }
        if saves {
            self.wish = Some(Wish::Save);
        }
    }

    fn button_ui(&mut self, ui: &mut Ui, button: Button<'_>) -> bool {
        let response = button.show(ui);
        self.buttons.push(response.id);
        response.clicked()
    }

    fn focus_ui(&mut self, field: Field, response: &Response) {
        if self.focus == Some(field) {
            self.focus = None;
            response.request_focus();
            response.scroll_to_me(Some(Align::Center));
        }
    }
}

/// Draws the form. What the person asks for is told to the form.
pub(super) fn step_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Around<'_>) {
    form.keys(ui);
    page_header_ui(ui, &model.title, model.line.as_str(), |_| ());
    let room = ui.available_height() - size::CONTROL_BIG - ui.spacing().item_spacing.y;
    if room < ROOM_FOR_FORM {
        card_ui(ui, model, form, around);
        footer_ui(ui, model, form);
        return;
    }
    egui::ScrollArea::vertical()
        .id_salt("step")
        .auto_shrink([false, true])
        .max_height(room)
        .show(ui, |ui| card_ui(ui, model, form, around));
    footer_ui(ui, model, form);
}

fn card_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Around<'_>) {
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        kind_ui(ui, model, form);
        let states: Vec<_> = model
            .states
            .iter()
            .map(|(state, name)| (*state, name.as_str()))
            .collect();
        Segmented::new(&model.state).show(ui, &mut form.draft.state, &states);
        ui.separator();
        text_ui(ui, model, form, Field::Name);
        when_ui(ui, model, form, around);
        if form.draft.asks_until() {
            until_ui(ui, model, form, around);
        }
        text_ui(ui, model, form, Field::Place);
        if form.draft.asks_result() {
            text_ui(ui, model, form, Field::Result);
            text_ui(ui, model, form, Field::Next);
        }
        note_ui(ui, model, form);
    });
}

fn kind_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    if let (Kinds::Chosen, Some([name, change])) = (form.kinds, &model.chosen) {
        labelled_ui(ui, &model.kind, LabelPlace::Beside, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_M;
                ui.label(Type::Bold.text(name));
                if form.button_ui(ui, Button::quiet(change).small()) {
                    form.kinds = Kinds::All;
                }
            });
        });
        return;
    }
    labelled_ui(ui, &model.kind, LabelPlace::Above, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_S;
        for (group, kinds) in &model.groups {
            ui.push_id(group, |ui| group_ui(ui, group, kinds, &mut form.draft));
        }
        if let Some(problem) = model.problems.get(&Field::Kind) {
            let said = ui.scope(|ui| problem_ui(ui, problem)).response;
            if form.focus == Some(Field::Kind) {
                form.focus = None;
                said.scroll_to_me(Some(Align::Center));
            }
        }
    });
}

fn group_ui(ui: &mut Ui, group: &str, kinds: &[(StepKind, String)], draft: &mut Draft) {
    let choices: Vec<_> = kinds
        .iter()
        .map(|(kind, name)| (*kind, name.as_str()))
        .collect();
    let mut chosen: BTreeSet<StepKind> = draft.kind.into_iter().collect();
    toggle_chips_ui(ui, group, LabelPlace::Beside, &mut chosen, &choices);
    if let Some(kind) = chosen.into_iter().find(|kind| Some(*kind) != draft.kind) {
        draft.choose(kind);
    }
}

fn texts(model: &Model, field: Field) -> [&str; 2] {
    let texts = model.fields.get(&field);
    texts.map_or(["", ""], |[label, hint]| [label, hint])
}

fn text_ui(ui: &mut Ui, model: &Model, form: &mut Form, field: Field) {
    let [label, hint] = texts(model, field);
    let draft = &mut form.draft;
    let text = match field {
        Field::Name => &mut draft.name,
        Field::Place => &mut draft.place,
        Field::Result => &mut draft.result,
        Field::Next => &mut draft.next,
        Field::Kind | Field::Day | Field::Time | Field::Until | Field::Note => return,
    };
    let problem = model.problems.get(&field).map(String::as_str);
    let response = TextField::new(label)
        .hint(hint)
        .problem(problem)
        .width(size::MEASURE)
        .show(ui, text);
    form.focus_ui(field, &response);
}

fn note_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    let [label, hint] = texts(model, Field::Note);
    let problem = model.problems.get(&Field::Note).map(String::as_str);
    let field = TextField::area(label, 2)
        .hint(hint)
        .problem(problem)
        .width(size::MEASURE);
    let response = field.show(ui, &mut form.draft.note);
    form.note = Some(response.id);
    form.focus_ui(Field::Note, &response);
}

fn when_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Around<'_>) {
    let [label, _] = texts(model, Field::Day);
    labelled_ui(ui, label, LabelPlace::Beside, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            let entered = day_ui(ui, label, form.draft.day, around);
            if let Some((day, response, _wrong)) = entered {
                form.draft.day = day;
                form.focus_ui(Field::Day, &response);
            }
            if form.draft.asks_time() {
                time_ui(ui, model, form, around);
            }
            muted_ui(ui, &model.day_said);
        });
        for field in [Field::Day, Field::Time] {
            if let Some(problem) = model.problems.get(&field) {
                problem_ui(ui, problem);
            }
        }
    });
}

/// Draws a day. Gives the day, the response of its text, and whether what stands there is none.
fn day_ui(
    ui: &mut Ui,
    label: &str,
    value: Option<Day>,
    around: &Around<'_>,
) -> Option<(Option<Day>, Response, bool)> {
    let today = dates::to_field(around.today)?;
    let mut day = value.and_then(dates::to_field);
    let mut field = DateField::new(label, around.calendar, today).label_place(LabelPlace::Unseen);
    if let Some(earliest) = CalendarDay::new(Day::FIRST_YEAR, 1, 1) {
        field = field.earliest(earliest);
    }
    if let Some(latest) = CalendarDay::new(Day::LAST_YEAR, 12, 31) {
        field = field.latest(latest);
    }
    let entered = ui.vertical(|ui| field.show(ui, &mut day)).inner;
    Some((
        day.and_then(dates::from_field),
        entered.response,
        entered.wrong,
    ))
}

fn time_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Around<'_>) {
    let [label, hint] = texts(model, Field::Time);
    let time = &mut form.draft.time;
    let mut value = match time {
        TimeDraft::At(time) => dates::time_to_field(*time),
        TimeDraft::Unsaid | TimeDraft::Unreadable => None,
    };
    let field = TimeField::new(label, &model.no_such_time)
        .label_place(LabelPlace::Unseen)
        .clock(around.clock);
    let entered = ui.vertical(|ui| field.show(ui, &mut value)).inner;
    *time = match (value.and_then(dates::time_from_field), entered.wrong) {
        (_, true) => TimeDraft::Unreadable,
        (read, false) => read.into(),
    };
    let unsaid = *time == TimeDraft::Unsaid;
    form.focus_ui(Field::Time, &entered.response);
    if unsaid {
        muted_ui(ui, hint);
    }
}

fn until_ui(ui: &mut Ui, model: &Model, form: &mut Form, around: &Around<'_>) {
    let [label, hint] = texts(model, Field::Until);
    labelled_ui(ui, label, LabelPlace::Beside, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            if let Some((day, response, wrong)) = day_ui(ui, label, form.draft.until, around) {
                form.draft.until = day;
                form.draft.until_wrong = wrong;
                form.focus_ui(Field::Until, &response);
            }
            muted_ui(ui, hint);
        });
        if let Some(problem) = model.problems.get(&Field::Until) {
            problem_ui(ui, problem);
        }
    });
}

fn muted_ui(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        let tokens = theme::of(ui);
        paragraph_ui(ui, Type::Small.text(text).color(tokens.muted));
    }
}

fn footer_ui(ui: &mut Ui, model: &Model, form: &mut Form) {
    let row = vec2(ui.available_width(), size::CONTROL_BIG);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = size::GAP;
        let save = SAVE.min(ui.available_width() * 0.4);
        let save = Button::primary(&model.save).big().min_width(save);
        if form.button_ui(ui, save) {
            form.wish = Some(Wish::Save);
        }
        if form.button_ui(ui, Button::quiet(&model.cancel)) {
            form.wish = Some(Wish::Cancel);
        }
        if let Some(bin) = &model.bin
            && form.button_ui(ui, Button::quiet(bin).icon(Icon::Trash))
        {
            form.wish = Some(Wish::Bin);
        }
    });
}
