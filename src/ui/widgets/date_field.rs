//! Owns the date field: typed entry, and a month to pick from.

use egui::{Key, Modifiers, Popup, PopupCloseBehavior, Response, TextEdit, Ui};

use super::labelled::{Name, input_problem_ui, named_ui};
use super::month_grid::{focus_day, month_ui};
use super::text_field::edit_ui;
use super::{Button, CalendarDay, DateOrder, Icon, LabelPlace};
use crate::ui::theme::size;

/// The words and habits of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarWords {
    /// Names of the months, January first.
    pub months: [String; 12],
    /// Short names of the weekdays, Monday first.
    pub weekdays: [String; 7],
    /// Days after Monday on which a week starts: 0 for Monday, 6 for Sunday.
    pub week_start: u8,
    /// Order in which a date is typed.
    pub order: DateOrder,
    /// Name of the button that opens the month.
    pub open: String,
    /// Name of the button to the month before.
    pub month_before: String,
    /// Name of the button to the month after.
    pub month_after: String,
    /// What stands in the empty field, such as "day/month/year".
    pub hint: String,
    /// Said when there is no such day.
    pub no_such_day: String,
    /// Said when the day is before the first or after the last one allowed.
    pub out_of_range: String,
}

/// A date that is typed or picked.
#[must_use = "a field is drawn by `show`"]
pub struct DateField<'a> {
    label: &'a str,
    words: &'a CalendarWords,
    place: LabelPlace,
    today: CalendarDay,
    earliest: Option<CalendarDay>,
    latest: Option<CalendarDay>,
}

/// What a date or time field says to its screen.
pub struct Entered {
    /// The response of the text; `changed()` answers a new value.
    pub response: Response,
    /// Whether what stands there is no date or time; the value is `None` then.
    pub wrong: bool,
}

impl<'a> DateField<'a> {
    /// A field; `today` is marked in the month.
    pub fn new(label: &'a str, words: &'a CalendarWords, today: CalendarDay) -> Self {
        Self {
            label,
            words,
            place: LabelPlace::Beside,
            today,
            earliest: None,
            latest: None,
        }
    }

    /// Where the label stands.
    pub fn label_place(mut self, place: LabelPlace) -> Self {
        self.place = place;
        self
    }

    /// Refuses days before this one.
    pub fn earliest(mut self, day: CalendarDay) -> Self {
        self.earliest = Some(day);
        self
    }

    /// Refuses days after this one.
    pub fn latest(mut self, day: CalendarDay) -> Self {
        self.latest = Some(day);
        self
    }

    /// Draws the field. What is typed and is no day stays in sight with the problem beside it, and the value is `None`.
    pub fn show(self, ui: &mut Ui, value: &mut Option<CalendarDay>) -> Entered {
        let before = *value;
        let mut entered = named_ui(ui, self.label, self.place, |ui, name| {
            self.field_ui(ui, name, value)
        })
        .inner;
        if *value != before {
            entered.response.mark_changed();
        }
        entered
    }

    fn field_ui(&self, ui: &mut Ui, name: Name<'_>, value: &mut Option<CalendarDay>) -> Entered {
        let id = ui.unique_id().with(("date", self.label));
        let kept: Option<String> = ui.ctx().data(|data| data.get_temp(id));
        let order = self.words.order;
        // What was typed stays while it says the value, or nothing readable; a value set from outside wins.
        let mut text = kept
            .filter(|text| self.read(text).ok().flatten() == *value)
            .unwrap_or_else(|| value.map_or_else(String::new, |day| day.written(order)));
        let problem = self.read(&text).err();
        let (response, picker) = ui
            .horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = size::GAP_XS;
                let edit = TextEdit::singleline(&mut text)
                    .id(id.with("text"))
                    .char_limit(24);
                let response =
                    edit_ui(ui, edit, &self.words.hint, problem.is_some(), (150.0, name));
                let picker = Button::icon_alone(Icon::Calendar, &self.words.open).show(ui);
                (response, picker)
            })
            .inner;
        if response.changed() {
            *value = self.read(&text).ok().flatten();
        }
        self.popup_ui(ui, &picker, value, &mut text);
        if let Some(problem) = problem {
            input_problem_ui(ui, &response, problem);
        }
        ui.ctx().data_mut(|data| data.insert_temp(id, text));
        Entered {
            response,
            wrong: problem.is_some(),
        }
    }

    fn popup_ui(
        &self,
        ui: &Ui,
        picker: &Response,
        value: &mut Option<CalendarDay>,
        text: &mut String,
    ) {
        let id = picker.id.with("month");
        Popup::from_toggle_button_response(picker)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.words.open.clone())
            .show(|ui| {
                let start = value.unwrap_or(self.today);
                let kept: Option<CalendarDay> = ui.ctx().data(|data| data.get_temp(id));
                // It has just opened: the arrow keys shall walk at once. The pass that only measures takes no focus.
                if kept.is_none() && !ui.is_sizing_pass() {
                    focus_day(ui, start);
                }
                let shown = kept.unwrap_or(start);
                let allowed = |day: CalendarDay| self.allowed(day);
                let (shown, picked) =
                    month_ui(ui, self.words, (shown, *value, self.today), &allowed);
                if !ui.is_sizing_pass() {
                    ui.ctx().data_mut(|data| data.insert_temp(id, shown));
                }
                if let Some(day) = picked {
                    *value = Some(day);
                    *text = day.written(self.words.order);
                    ui.ctx().data_mut(|data| data.remove::<CalendarDay>(id));
                    ui.close();
                    picker.request_focus();
                }
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
                    ui.close();
                    picker.request_focus();
                }
            });
        if !Popup::is_id_open(ui.ctx(), Popup::default_response_id(picker)) {
            ui.ctx().data_mut(|data| data.remove::<CalendarDay>(id));
        }
    }

    fn allowed(&self, day: CalendarDay) -> bool {
        self.earliest.is_none_or(|earliest| day >= earliest)
            && self.latest.is_none_or(|latest| day <= latest)
    }

    /// The day typed, nothing typed, or the problem with it.
    fn read(&self, text: &str) -> Result<Option<CalendarDay>, &str> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        match CalendarDay::read(text, self.words.order) {
            None => Err(&self.words.no_such_day),
            Some(day) if self.allowed(day) => Ok(Some(day)),
            Some(_) => Err(&self.words.out_of_range),
        }
    }
}
