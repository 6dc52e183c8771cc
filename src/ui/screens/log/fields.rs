//! Owns the fields that every form has: when, numbers with their line, one answer of several, the note.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use egui::{Response, Ui};

use crate::domain::Day;
use crate::ui::screens::log::dates;
use crate::ui::screens::log::draft::{TimeDraft, WhenDraft};
use crate::ui::screens::log::form::Form;
use crate::ui::screens::log::model::{Choices, Model, NumberModel};
use crate::ui::screens::log::parse::Field;
use crate::ui::theme::{self, Type, size};
use crate::ui::widgets::{
    Button, CalendarDay, CalendarWords, ClockStyle, DateField, LabelPlace, Stepper, TextField,
    TimeField, labelled_ui, paragraph_ui, problem_ui, toggle_chips_ui,
};

/// What the date and time fields need besides the model.
pub(super) struct Calendar<'a> {
    /// Its words.
    pub(super) words: &'a CalendarWords,
    /// How times are written.
    pub(super) clock: ClockStyle,
    /// The present day.
    pub(super) today: Day,
}

/// Draws when it happened: day, time, and the way back to today.
pub(super) fn when_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    let when = &model.when;
    labelled_ui(ui, &when.label, LabelPlace::Beside, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_M;
            day_ui(ui, &when.day_label, form, calendar);
            time_ui(ui, model, form, calendar);
            muted_ui(ui, &when.day);
            if let Some(back) = &when.back_to_today
                && form.button_ui(ui, Button::quiet(back).small())
            {
                form.draft.when.day = Some(calendar.today);
            }
        });
    });
}

fn day_ui(ui: &mut Ui, label: &str, form: &mut Form, calendar: &Calendar<'_>) {
    let Some(today) = dates::to_field(calendar.today) else {
        return;
    };
    let mut day = form.draft.when.day.and_then(dates::to_field);
    let before = day;
    let mut field = DateField::new(label, calendar.words, today).label_place(LabelPlace::Unseen);
    if let Some(earliest) = CalendarDay::new(Day::FIRST_YEAR, 1, 1) {
        field = field.earliest(earliest);
    }
    if let Some(latest) = CalendarDay::new(Day::LAST_YEAR, 12, 31) {
        field = field.latest(latest);
    }
    let entered = ui.vertical(|ui| field.show(ui, &mut day)).inner;
    if day != before {
        form.draft.when.day = day.and_then(dates::from_field);
    }
    form.focus_ui(Field::Day, &entered.response);
}

fn time_ui(ui: &mut Ui, model: &Model, form: &mut Form, calendar: &Calendar<'_>) {
    let WhenDraft { time, .. } = &mut form.draft.when;
    let mut value = match time {
        TimeDraft::At(time) => dates::time_to_field(*time),
        TimeDraft::Unsaid | TimeDraft::Unreadable => None,
    };
    let field = TimeField::new(&model.when.time_label, &model.when.no_such_time)
        .label_place(LabelPlace::Unseen)
        .clock(calendar.clock);
    let entered = ui.vertical(|ui| field.show(ui, &mut value)).inner;
    *time = match (value.and_then(dates::time_from_field), entered.wrong) {
        (_, true) => TimeDraft::Unreadable,
        (read, false) => read.into(),
    };
    form.focus_ui(Field::Time, &entered.response);
}

/// How a number field counts.
pub(super) struct Counting {
    /// The values it takes. Wider than what the diary takes, so that a number that is too large is
    /// told to the person instead of being changed under their hands.
    pub(super) range: RangeInclusive<f64>,
    /// One press of − or +.
    pub(super) step: f64,
    /// The fewest and the most digits after the point; as many are shown as the number has.
    pub(super) decimals: (usize, usize),
    /// The first press gives this.
    pub(super) start: f64,
}

/// Draws a number with its unit, a muted line and what is wrong with it.
pub(super) fn number_ui(
    ui: &mut Ui,
    model: &NumberModel,
    counting: &Counting,
    value: &mut Option<f64>,
    problem: Option<&String>,
) -> Response {
    labelled_ui(ui, &model.label, LabelPlace::Beside, |ui| {
        ui.vertical(|ui| {
            let response = ui
                .horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = size::GAP_M;
                    let stepper = Stepper::new(&model.label, counting.range.clone())
                        .label_place(LabelPlace::Unseen)
                        .unit(&model.unit)
                        .step(counting.step)
                        .decimals(decimals(*value, counting.decimals))
                        .start(counting.start)
                        .empty_text(&model.empty);
                    let response = stepper.show(ui, value);
                    if !model.line.is_empty() {
                        muted_ui(ui, &model.line);
                    }
                    response
                })
                .inner;
            if let Some(problem) = problem {
                problem_ui(ui, problem);
            }
            response
        })
        .inner
    })
    .inner
}

/// As many digits after the point as a number has, within limits.
pub(super) fn decimals(value: Option<f64>, (fewest, most): (usize, usize)) -> usize {
    let Some(value) = value else {
        return fewest;
    };
    let shows = |digits: &usize| {
        let scale = 10_f64.powi(i32::try_from(*digits).unwrap_or(0));
        (value * scale - (value * scale).round()).abs() < 1e-6
    };
    (fewest..most).find(shows).unwrap_or(most)
}

/// Draws a question with several answers, any number of which may be chosen.
pub(super) fn many_ui<T: Copy + Ord>(
    ui: &mut Ui,
    model: &Choices<T>,
    place: LabelPlace,
    chosen: &mut BTreeSet<T>,
) {
    toggle_chips_ui(ui, &model.label, place, chosen, &texts(&model.items));
}

/// Draws a question with one answer, which a second press takes back.
pub(super) fn one_ui<T: Copy + Ord>(
    ui: &mut Ui,
    model: &Choices<Option<T>>,
    place: LabelPlace,
    answer: &mut Option<T>,
) {
    let mut chosen: BTreeSet<Option<T>> = BTreeSet::new();
    chosen.extend(answer.map(Some));
    toggle_chips_ui(ui, &model.label, place, &mut chosen, &texts(&model.items));
    let newly = chosen.iter().find(|choice| **choice != *answer);
    match newly {
        Some(choice) => *answer = *choice,
        None if chosen.is_empty() => *answer = None,
        None => {}
    }
}

/// Draws the note.
pub(super) fn note_ui(ui: &mut Ui, model: &Model, form: &mut Form, rows: usize) {
    let note = &model.note;
    let problem = model.problems.get(&Field::Note).map(String::as_str);
    let field = TextField::area(&note.label, rows)
        .hint(&note.hint)
        .problem(problem);
    let response = field.show(ui, &mut form.draft.note);
    form.note_is(&response);
    form.focus_ui(Field::Note, &response);
    if !note.count.is_empty() {
        muted_ui(ui, &note.count);
    }
}

/// Draws a small muted line that stands on the middle of a control beside it.
pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let tokens = theme::of(ui);
    paragraph_ui(ui, Type::Small.text(text).color(tokens.muted));
}

/// The texts of choices as the widgets take them.
pub(super) fn texts<T: Copy>(items: &[(T, String)]) -> Vec<(T, &str)> {
    items
        .iter()
        .map(|(item, text)| (*item, text.as_str()))
        .collect()
}
