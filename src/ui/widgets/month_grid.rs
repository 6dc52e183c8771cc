//! Owns the month a day is picked from: seven columns, walked with the arrow keys.

use egui::{CornerRadius, Key, Modifiers, Role, Ui, vec2};

use super::step_button::{StepButton, StepFrame};
use super::{Button, CalendarDay, CalendarWords, Icon, focus};
use crate::ui::theme::{self, Type, size};

/// Moves keyboard focus to a day of the month that is about to be drawn in `ui`.
pub(super) fn focus_day(ui: &Ui, day: CalendarDay) {
    let day = ui.unique_id().with("days").with(day);
    ui.memory_mut(|memory| memory.request_focus(day));
}

/// Draws the month around `shown`; gives the month shown from now on and the day that was picked.
///
/// `days` are the shown day, the chosen one and today.
pub(super) fn month_ui(
    ui: &mut Ui,
    words: &CalendarWords,
    days: (CalendarDay, Option<CalendarDay>, CalendarDay),
    allowed: &dyn Fn(CalendarDay) -> bool,
) -> (CalendarDay, Option<CalendarDay>) {
    let (mut shown, chosen, today) = days;
    let grid = ui.unique_id().with("days");
    ui.set_width(7.0 * size::CONTROL);
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    head_ui(ui, words, &mut shown);
    weekdays_ui(ui, words);
    if let Some(day) = focused_day(ui, grid, shown) {
        if let Some(target) = key_target(ui, day) {
            shown = target;
            ui.memory_mut(|memory| memory.request_focus(grid.with(target)));
        } else {
            shown = day;
        }
        focus::keep_arrows(ui, grid.with(shown));
    }
    let squares = Squares {
        words,
        grid,
        days: (shown, chosen, today),
        allowed,
    };
    (shown, squares.show(ui))
}

/// The days of one month.
struct Squares<'a> {
    words: &'a CalendarWords,
    grid: egui::Id,
    days: (CalendarDay, Option<CalendarDay>, CalendarDay),
    allowed: &'a dyn Fn(CalendarDay) -> bool,
}

impl Squares<'_> {
    /// Draws the weeks; gives the day that was picked.
    fn show(&self, ui: &mut Ui) -> Option<CalendarDay> {
        let (shown, ..) = self.days;
        let first = shown.first_of_month();
        let lead = i32::from((first.days_after_monday() + 7 - self.words.week_start % 7) % 7);
        let mut picked = None;
        for week in 0..6 {
            let begin = first.plus_days(week * 7 - lead);
            if week > 0 && begin.month() != shown.month() {
                break;
            }
            picked = ui.horizontal(|ui| self.week_ui(ui, begin)).inner.or(picked);
        }
        picked
    }

    fn week_ui(&self, ui: &mut Ui, begin: CalendarDay) -> Option<CalendarDay> {
        let (shown, ..) = self.days;
        let mut picked = None;
        for weekday in 0..7 {
            let day = begin.plus_days(weekday);
            let (_, rect) = ui.allocate_space(vec2(size::CONTROL, size::CONTROL));
            if day.month() == shown.month() && self.day_ui(ui, rect, day) {
                picked = Some(day);
            }
        }
        picked
    }

    fn day_ui(&self, ui: &mut Ui, rect: egui::Rect, day: CalendarDay) -> bool {
        let tokens = theme::of(ui);
        let (shown, chosen, today) = self.days;
        let square = rect.shrink(1.0);
        let button = StepButton {
            id: self.grid.with(day),
            text: &day.day().to_string(),
            name: &name(self.words, day),
            role: Role::ListBoxOption,
            chosen: chosen == Some(day),
            stop: day == shown,
            frame: StepFrame::Bare,
            fill: tokens.accent,
            on_fill: tokens.on_accent,
        };
        ui.add_enabled_ui((self.allowed)(day), |ui| {
            let response = button.show(ui, square, CornerRadius::same(size::RADIUS));
            if day == today {
                let color = if button.chosen {
                    tokens.on_accent
                } else {
                    tokens.accent
                };
                let dot = square.center_bottom() - vec2(0.0, 7.0);
                ui.painter().circle_filled(dot, 2.5, color);
            }
            response.clicked()
        })
        .inner
    }
}

fn head_ui(ui: &mut Ui, words: &CalendarWords, shown: &mut CalendarDay) {
    ui.horizontal(|ui| {
        if Button::icon_alone(Icon::ChevronLeft, &words.month_before)
            .show(ui)
            .clicked()
        {
            *shown = shown.plus_months(-1);
        }
        let month = usize::from(shown.month() - 1);
        let title = match words.order {
            super::DateOrder::YearMonthDay => {
                format!("{} {}", shown.year(), word(&words.months, month))
            }
            super::DateOrder::DayMonthYear | super::DateOrder::MonthDayYear => {
                format!("{} {}", word(&words.months, month), shown.year())
            }
        };
        let middle = vec2(5.0 * size::CONTROL, size::CONTROL);
        ui.add_sized(middle, egui::Label::new(Type::Bold.text(title)));
        if Button::icon_alone(Icon::ChevronRight, &words.month_after)
            .show(ui)
            .clicked()
        {
            *shown = shown.plus_months(1);
        }
    });
}

fn weekdays_ui(ui: &mut Ui, words: &CalendarWords) {
    let tokens = theme::of(ui);
    ui.horizontal(|ui| {
        for column in 0..7 {
            let weekday = (column + usize::from(words.week_start)) % 7;
            let text = Type::SmallStrong
                .text(word(&words.weekdays, weekday))
                .color(tokens.muted);
            ui.add_sized(vec2(size::CONTROL, 28.0), egui::Label::new(text));
        }
    });
}

fn focused_day(ui: &Ui, grid: egui::Id, shown: CalendarDay) -> Option<CalendarDay> {
    let first = shown.first_of_month();
    (0..i32::from(shown.month_length()))
        .map(|after| first.plus_days(after))
        .find(|day| ui.memory(|memory| memory.has_focus(grid.with(*day))))
}

fn key_target(ui: &Ui, day: CalendarDay) -> Option<CalendarDay> {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let steps = [
        (Key::ArrowRight, 1),
        (Key::ArrowLeft, -1),
        (Key::ArrowDown, 7),
        (Key::ArrowUp, -7),
    ];
    if let Some((_, by)) = steps.into_iter().find(|(key, _)| pressed(*key)) {
        return Some(day.plus_days(by));
    }
    [(Key::PageDown, 1), (Key::PageUp, -1)]
        .into_iter()
        .find(|(key, _)| pressed(*key))
        .map(|(_, by)| day.plus_months(by))
}

fn name(words: &CalendarWords, day: CalendarDay) -> String {
    let month = word(&words.months, usize::from(day.month() - 1));
    let weekday = word(&words.weekdays, usize::from(day.days_after_monday()));
    format!("{weekday} {} {month} {}", day.day(), day.year())
}

fn word(words: &[String], at: usize) -> &str {
    words.get(at).map_or("", String::as_str)
}
