//! Owns the formatters of dates, times and numbers that come with Unicode's locale data.

use std::thread::LocalKey;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{E, M, MD, MDE, T, YM, YMD, YMDE};
use icu_datetime::input::Time;
use icu_datetime::preferences::HourCycle;
use icu_datetime::scaffold::{
    AllInputMarkers, DateInputMarkers, DateTimeMarkers, TimeMarkers, ZoneMarkers,
};
use icu_datetime::{
    DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter,
};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::{Locale, locale};

use crate::domain::{ClockTime, Day};
use crate::i18n::{Clock, Language};

type DayFormatter<Fields> = FixedCalendarDateTimeFormatter<Gregorian, Fields>;

// The formatters cannot cross threads and are the same for all words of a language, so each
// thread that writes dates makes its own set once.
thread_local! {
    static ENGLISH: Formatters = Formatters::new(&locale!("en-001"));
    static CHINESE: Formatters = Formatters::new(&locale!("zh-Hans-CN"));
}

/// The formatters of one language in this thread.
pub(in crate::i18n) fn of(language: Language) -> &'static LocalKey<Formatters> {
    match language {
        Language::English => &ENGLISH,
        Language::Chinese => &CHINESE,
    }
}

/// One language's formatters. One that could not be made leaves the plain digits of the value;
/// the data is compiled in, and a test uses each of them.
pub(in crate::i18n) struct Formatters {
    weekday_day_month_year: Option<DayFormatter<YMDE>>,
    weekday_day_month: Option<DayFormatter<MDE>>,
    day_month_year: Option<DayFormatter<YMD>>,
    day_month: Option<DayFormatter<MD>>,
    month_year: Option<DayFormatter<YM>>,
    month_long: Option<DayFormatter<M>>,
    month_short: Option<DayFormatter<M>>,
    weekday_long: Option<DayFormatter<E>>,
    weekday_short: Option<DayFormatter<E>>,
    hours_12: Option<NoCalendarFormatter<T>>,
    hours_24: Option<NoCalendarFormatter<T>>,
    decimal: Option<DecimalFormatter>,
}

impl Formatters {
    fn new(locale: &Locale) -> Self {
        let clock = |cycle: HourCycle| {
            let mut wanted = DateTimeFormatterPreferences::from(locale);
            wanted.hour_cycle = Some(cycle);
            NoCalendarFormatter::try_new(wanted, T::hm()).ok()
        };
        let wanted = || DateTimeFormatterPreferences::from(locale);
        Self {
            weekday_day_month_year: DayFormatter::try_new(wanted(), YMDE::long()).ok(),
            weekday_day_month: DayFormatter::try_new(wanted(), MDE::long()).ok(),
            day_month_year: DayFormatter::try_new(wanted(), YMD::medium()).ok(),
            day_month: DayFormatter::try_new(wanted(), MD::medium()).ok(),
            month_year: DayFormatter::try_new(wanted(), YM::long()).ok(),
            month_long: DayFormatter::try_new(wanted(), M::long()).ok(),
            month_short: DayFormatter::try_new(wanted(), M::medium()).ok(),
            weekday_long: DayFormatter::try_new(wanted(), E::long()).ok(),
            weekday_short: DayFormatter::try_new(wanted(), E::short()).ok(),
            hours_12: clock(HourCycle::H12),
            hours_24: clock(HourCycle::H23),
            decimal: DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default())
                .ok(),
        }
    }

    pub(in crate::i18n) fn weekday_day_month_year(&self, day: Day) -> String {
        written(self.weekday_day_month_year.as_ref(), day)
    }

    pub(in crate::i18n) fn weekday_day_month(&self, day: Day) -> String {
        written(self.weekday_day_month.as_ref(), day)
    }

    pub(in crate::i18n) fn day_month_year(&self, day: Day) -> String {
        three_letters(&written(self.day_month_year.as_ref(), day))
    }

    pub(in crate::i18n) fn day_month(&self, day: Day) -> String {
        three_letters(&written(self.day_month.as_ref(), day))
    }

    pub(in crate::i18n) fn month_year(&self, day: Day) -> String {
        written(self.month_year.as_ref(), day)
    }

    pub(in crate::i18n) fn month_long(&self, day: Day) -> String {
        written(self.month_long.as_ref(), day)
    }

    pub(in crate::i18n) fn month_short(&self, day: Day) -> String {
        three_letters(&written(self.month_short.as_ref(), day))
    }

    pub(in crate::i18n) fn weekday_long(&self, day: Day) -> String {
        written(self.weekday_long.as_ref(), day)
    }

    pub(in crate::i18n) fn weekday_short(&self, day: Day) -> String {
        written(self.weekday_short.as_ref(), day)
    }

    pub(in crate::i18n) fn time(&self, time: ClockTime, clock: Clock) -> String {
        let formatter = match clock {
            Clock::Hour12 => self.hours_12.as_ref(),
            Clock::Hour24 => self.hours_24.as_ref(),
        };
        let (Ok(hour), Ok(minute)) = (u8::try_from(time.hour()), u8::try_from(time.minute()))
        else {
            return time.to_string();
        };
        match (formatter, Time::try_new(hour, minute, 0, 0)) {
            // Narrow spaces are absent from some fonts; a plain one looks the same.
            (Some(formatter), Ok(time)) => formatter
                .format(&time)
                .to_string()
                .replace(['\u{202F}', '\u{A0}'], " "),
            _ => time.to_string(),
        }
    }

    /// Writes plain digits such as `-1234.5` with the language's separators.
    pub(in crate::i18n) fn decimal(&self, digits: &str) -> String {
        match (&self.decimal, Decimal::try_from_str(digits)) {
            (Some(formatter), Ok(decimal)) => formatter.format(&decimal).to_string(),
            _ => digits.to_owned(),
        }
    }
}

/// The locale data shortens September to four letters and every other month to three; columns and
/// axes want them alike.
fn three_letters(text: &str) -> String {
    let parts = text.split(' ');
    let alike = parts.map(|part| if part == "Sept" { "Sep" } else { part });
    alike.collect::<Vec<_>>().join(" ")
}

fn written<Fields>(formatter: Option<&DayFormatter<Fields>>, day: Day) -> String
where
    Fields: DateTimeMarkers,
    Fields::D: DateInputMarkers,
    Fields::T: TimeMarkers,
    Fields::Z: ZoneMarkers,
    Date<Gregorian>: AllInputMarkers<Fields>,
{
    let (Ok(month), Ok(of_month)) = (u8::try_from(day.month()), u8::try_from(day.day_of_month()))
    else {
        return day.to_string();
    };
    match (
        formatter,
        Date::try_new_gregorian(day.year(), month, of_month),
    ) {
        (Some(formatter), Ok(date)) => formatter.format(&date).to_string(),
        _ => day.to_string(),
    }
}
