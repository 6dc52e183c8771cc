//! Owns the days a calendar draws: the Gregorian calendar's arithmetic and how a typed date is read.

/// A day of the Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDay {
    year: i32,
    month: u8,
    day: u8,
}

/// The order in which a date is typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// 2026-11-23
    #[default]
    YearMonthDay,
    /// 23.11.2026
    DayMonthYear,
    /// 11/23/2026
    MonthDayYear,
}

impl CalendarDay {
    /// The day, unless there is no such one (31 February) or its year is not within 1 to 9999.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Year, 1 to 9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days after Monday, 0 to 6 (Zeller's congruence, 1882, turned to begin on Monday).
    pub fn days_after_monday(self) -> u8 {
        let (year, month) = if self.month < 3 {
            (self.year - 1, i32::from(self.month) + 12)
        } else {
            (self.year, i32::from(self.month))
        };
        let saturday_is_zero =
            i32::from(self.day) + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400;
        u8::try_from((saturday_is_zero + 5).rem_euclid(7)).unwrap_or(0)
    }

    /// The day so many days later, or earlier where negative.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let mut day = self;
        for _ in 0..days.unsigned_abs() {
            day = if days > 0 {
                day.tomorrow()
            } else {
                day.yesterday()
            };
        }
        day
    }

    /// The same day some months later, or the last day of a month that has no such day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        let count = self.year * 12 + i32::from(self.month) - 1 + months;
        let year = count.div_euclid(12).clamp(1, 9999);
        let month = u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1);
        Self {
            year,
            month,
            day: self.day.min(days_in_month(year, month)),
        }
    }

    /// The first day of the month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self { day: 1, ..self }
    }

    /// Number of days in its month.
    pub fn month_length(self) -> u8 {
        days_in_month(self.year, self.month)
    }

    /// Reads a typed date; dot, slash, hyphen, space and the Chinese 年月日 part it. A year first is always understood.
    pub fn read(text: &str, order: DateOrder) -> Option<Self> {
        let parts: Vec<&str> = text
            .split(|letter: char| !letter.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .collect();
        let [first, second, third] = parts.as_slice() else {
            return None;
        };
        let order = if first.len() == 4 {
            DateOrder::YearMonthDay
        } else {
            order
        };
        let (year, month, day) = match order {
            DateOrder::YearMonthDay => (first, second, third),
            DateOrder::DayMonthYear => (third, second, first),
            DateOrder::MonthDayYear => (third, first, second),
        };
        let written = year.len();
        let year: i32 = year.parse().ok()?;
        let year = if written == 2 { 2000 + year } else { year };
        Self::new(year, month.parse().ok()?, day.parse().ok()?)
    }

    /// Writes the day the way it is typed.
    pub fn written(self, order: DateOrder) -> String {
        let Self { year, month, day } = self;
        match order {
            DateOrder::YearMonthDay => format!("{year:04}-{month:02}-{day:02}"),
            DateOrder::DayMonthYear => format!("{day:02}/{month:02}/{year:04}"),
            DateOrder::MonthDayYear => format!("{month:02}/{day:02}/{year:04}"),
        }
    }

    fn tomorrow(self) -> Self {
        if self.day < self.month_length() {
            return Self {
                day: self.day + 1,
                ..self
            };
        }
        self.first_of_month().plus_months(1)
    }

    fn yesterday(self) -> Self {
        if self.day > 1 {
            return Self {
                day: self.day - 1,
                ..self
            };
        }
        let month = self.plus_months(-1);
        Self {
            day: month.month_length(),
            ..month
        }
    }
}

fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
