//! Owns the time field: a typed time of day.

use egui::{TextEdit, Ui};

use super::LabelPlace;
use super::date_field::Entered;
use super::labelled::{Name, input_problem_ui, named_ui};
use super::text_field::edit_ui;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    hour: u8,
    minute: u8,
}

/// How a time of day is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClockStyle {
    /// 18:20
    #[default]
    Hours24,
    /// 6:20 pm
    Hours12,
}

impl ClockTime {
    /// The time, unless there is no such one (24:00).
    pub fn new(hour: u8, minute: u8) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(Self { hour, minute })
    }

    /// Hour, 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// Minute, 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }

    /// Reads a typed time: 18:20, 18.20, 1820, 6:20 pm, 6pm.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        let (digits, shift) = match (text.strip_suffix("pm"), text.strip_suffix("am")) {
            (Some(rest), _) => (rest, Some(12)),
            (None, Some(rest)) => (rest, Some(0)),
            (None, None) => (text.as_str(), None),
        };
        let parts: Vec<&str> = digits
            .trim()
            .split([':', '.', '：', 'h'])
            .map(str::trim)
            .collect();
        let (hour, minute) = match parts.as_slice() {
            [whole] if whole.len() > 2 => {
                let number: u16 = whole.parse().ok()?;
                (
                    u8::try_from(number / 100).ok()?,
                    u8::try_from(number % 100).ok()?,
                )
            }
            [hour] => (hour.parse().ok()?, 0),
            [hour, minute] if minute.len() == 2 => (hour.parse().ok()?, minute.parse().ok()?),
            _ => return None,
        };
        match shift {
            None => Self::new(hour, minute),
            Some(shift) if (1..=12).contains(&hour) => Self::new(hour % 12 + shift, minute),
            Some(_) => None,
        }
    }

    /// Writes the time the way it is typed.
    pub fn written(self, style: ClockStyle) -> String {
        let Self { hour, minute } = self;
        match style {
            ClockStyle::Hours24 => format!("{hour:02}:{minute:02}"),
            ClockStyle::Hours12 => {
                let half = if hour < 12 { "am" } else { "pm" };
                let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
                format!("{hour}:{minute:02} {half}")
            }
        }
    }
}

/// A time of day that is typed.
#[must_use = "a field is drawn by `show`"]
pub struct TimeField<'a> {
    label: &'a str,
    no_such_time: &'a str,
    place: LabelPlace,
    style: ClockStyle,
}

impl<'a> TimeField<'a> {
    /// A field; `no_such_time` is said beside it when what was typed is no time.
    pub fn new(label: &'a str, no_such_time: &'a str) -> Self {
        Self {
            label,
            no_such_time,
            place: LabelPlace::Beside,
            style: ClockStyle::Hours24,
        }
    }

    /// Where the label stands.
    pub fn label_place(mut self, place: LabelPlace) -> Self {
        self.place = place;
        self
    }

    /// How times are written.
    pub fn clock(mut self, style: ClockStyle) -> Self {
        self.style = style;
        self
    }

    /// Draws the field. What is typed and is no time stays in sight with the problem beside it, and the value is `None`.
    pub fn show(self, ui: &mut Ui, value: &mut Option<ClockTime>) -> Entered {
        named_ui(ui, self.label, self.place, |ui, name| {
            self.field_ui(ui, name, value)
        })
        .inner
    }

    fn field_ui(&self, ui: &mut Ui, name: Name<'_>, value: &mut Option<ClockTime>) -> Entered {
        let id = ui.unique_id().with(("time", self.label));
        let kept: Option<String> = ui.ctx().data(|data| data.get_temp(id));
        let mut text = kept
            .filter(|text| ClockTime::read(text) == *value)
            .unwrap_or_else(|| value.map_or_else(String::new, |time| time.written(self.style)));
        let wrong = !text.trim().is_empty() && ClockTime::read(&text).is_none();
        let edit = TextEdit::singleline(&mut text)
            .id(id.with("text"))
            .char_limit(12);
        let response = edit_ui(ui, edit, "", wrong, (110.0, name));
        if response.changed() {
            *value = ClockTime::read(&text);
        }
        if response.lost_focus()
            && let Some(time) = *value
        {
            text = time.written(self.style);
        }
        if wrong {
            input_problem_ui(ui, &response, self.no_such_time);
        }
        ui.ctx().data_mut(|data| data.insert_temp(id, text));
        Entered { response, wrong }
    }
}
