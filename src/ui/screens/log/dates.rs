//! Owns the way between the diary's days and times and those of the date and time fields.

use crate::domain::{ClockTime, Day};
use crate::i18n::{Clock, Distance, Language, Words};
use crate::ui::widgets::{self, CalendarDay, CalendarWords, ClockStyle, DateOrder};

/// The field's day for a day of the diary.
pub fn to_field(day: Day) -> Option<CalendarDay> {
    let month = u8::try_from(day.month()).ok()?;
    let day_of_month = u8::try_from(day.day_of_month()).ok()?;
    CalendarDay::new(day.year(), month, day_of_month)
}

/// The diary's day for the field's; `None` outside 1900–2199.
pub fn from_field(day: CalendarDay) -> Option<Day> {
    Day::new(day.year(), u32::from(day.month()), u32::from(day.day())).ok()
}

/// The field's time for a time of the diary.
pub fn time_to_field(time: ClockTime) -> Option<widgets::ClockTime> {
    let hour = u8::try_from(time.hour()).ok()?;
    let minute = u8::try_from(time.minute()).ok()?;
    widgets::ClockTime::new(hour, minute)
}

/// The diary's time for the field's.
pub fn time_from_field(time: widgets::ClockTime) -> Option<ClockTime> {
    ClockTime::new(u32::from(time.hour()), u32::from(time.minute())).ok()
}

/// How times are written.
pub const fn clock_style(words: &Words) -> ClockStyle {
    match words.display().clock {
        Clock::Hour12 => ClockStyle::Hours12,
        Clock::Hour24 => ClockStyle::Hours24,
    }
}

/// The words and habits of a calendar. A year that comes first is understood in every order.
pub fn calendar_words(words: &Words) -> CalendarWords {
    let display = words.display();
    let order = match (display.language, display.clock, display.distance) {
        (Language::Chinese, _, _) => DateOrder::YearMonthDay,
        (Language::English, Clock::Hour12, Distance::Imperial) => DateOrder::MonthDayYear,
        (Language::English, _, _) => DateOrder::DayMonthYear,
    };
    CalendarWords {
        months: std::array::from_fn(|month| {
            let month = u32::try_from(month + 1).unwrap_or(1);
            Day::new(2024, month, 1).map_or_else(|_| String::new(), |day| words.month_long(day))
        }),
        // 1 January 2024 was a Monday.
        weekdays: std::array::from_fn(|weekday| {
            let day = u32::try_from(weekday + 1).unwrap_or(1);
            Day::new(2024, 1, day).map_or_else(|_| String::new(), |day| words.weekday_short(day))
        }),
        week_start: u8::try_from(display.week_start.days_from_monday()).unwrap_or(0),
        order,
        open: words.log_date_open(),
        month_before: words.log_date_month_before(),
        month_after: words.log_date_month_after(),
        hint: match order {
            DateOrder::YearMonthDay => words.log_date_hint_ymd(),
            DateOrder::DayMonthYear => words.log_date_hint_dmy(),
            DateOrder::MonthDayYear => words.log_date_hint_mdy(),
        },
        no_such_day: words.log_date_no_such_day(),
        out_of_range: words.log_date_out_of_range(),
    }
}
