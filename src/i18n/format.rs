//! Owns how numbers, dates, times and units are written.

use crate::domain::{ClockTime, Day, DayRange, Stamp};
use crate::i18n::calendar;
use crate::i18n::{Distance, Language, Words};

/// The most decimals a number is written with.
const MOST_DECIMALS: u8 = 6;

/// Minutes in an hour.
const HOUR_MIN: i64 = 60;

impl Words {
    /// Writes a number with exactly `decimals` decimals (6 at most), rounded half away from zero:
    /// `1,234.50`. What is no number is written as a dash.
    pub fn number(&self, value: f64, decimals: u8) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        self.decimal(&rounded(value, decimals))
    }

    /// Writes a number with at most `decimals` decimals, without trailing zeros: `2`, `2.5`.
    pub fn number_short(&self, value: f64, decimals: u8) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let digits = rounded(value, decimals);
        let short = match digits.split_once('.') {
            Some(_) => digits.trim_end_matches('0').trim_end_matches('.'),
            None => digits.as_str(),
        };
        self.decimal(short)
    }

    /// Writes a whole number: `1,234`.
    pub fn whole(&self, value: i64) -> String {
        self.decimal(&value.to_string())
    }

    /// Writes per cent without decimals: `78 %`, in Chinese `78%`. The value is in per cent, not
    /// a share of one.
    pub fn percent(&self, percent: f64) -> String {
        self.units_percent(&self.number(percent, 0))
    }

    /// Writes a change in per cent with its sign: `+46 %`, `-12 %`, `0 %`.
    pub fn percent_change(&self, percent: f64) -> String {
        let text = self.percent(percent);
        if percent.round() > 0.0 {
            format!("+{text}")
        } else {
            text
        }
    }

    /// Writes a day with its weekday: `Monday 23 November`.
    pub fn day_long(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.weekday_day_month(day))
    }

    /// Writes a day with its weekday and year: `Monday, 23 November 2026`.
    pub fn day_full(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.weekday_day_month_year(day))
    }

    /// Writes a day with its year: `23 Nov 2026`.
    pub fn day_medium(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.day_month_year(day))
    }

    /// Writes a day without its year: `23 Nov`.
    pub fn day_short(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.day_month(day))
    }

    /// Writes a day as lists do: `Today`, `Yesterday`, `Mon 23 Nov`, and in another year than
    /// today's with that year.
    pub fn day_near(&self, day: Day, today: Day) -> String {
        match today.days_since(day) {
            0 => self.common_today(),
            1 => self.common_yesterday(),
            _ if day.year() == today.year() => {
                self.units_weekday_and_day(&self.day_short(day), &self.weekday_short(day))
            }
            _ => self.day_medium(day),
        }
    }

    /// Writes the weekday: `Monday`.
    pub fn weekday_long(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.weekday_long(day))
    }

    /// Writes the weekday in short: `Mon`.
    pub fn weekday_short(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.weekday_short(day))
    }

    /// Writes the month: `November`.
    pub fn month_long(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.month_long(day))
    }

    /// Writes the month in short: `Nov`.
    pub fn month_short(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.month_short(day))
    }

    /// Writes the month with its year: `November 2026`.
    pub fn month_year(&self, day: Day) -> String {
        calendar::of(self.language()).with(|formatters| formatters.month_year(day))
    }

    /// Writes a time of day: `18:20`, or `6:20 pm` where twelve hours are chosen.
    pub fn clock_time(&self, time: ClockTime) -> String {
        let clock = self.display().clock;
        calendar::of(self.language()).with(|formatters| formatters.time(time, clock))
    }

    /// Writes an instant as a day and a time of day, by the offset of `now`.
    pub fn moment(&self, utc_ms: i64, now: &Stamp) -> String {
        let then = Stamp {
            utc_ms,
            ..now.clone()
        };
        self.settings_backup_when(&self.day_full(then.day()), &self.clock_time(then.time()))
    }

    /// Writes the days from the first to the last: `5 Sep – 23 Nov`, with years where they differ.
    pub fn day_range(&self, range: DayRange) -> String {
        let DayRange { first, last } = range;
        if first == last {
            self.day_short(first)
        } else if first.year() == last.year() {
            self.units_range(&self.day_short(first), &self.day_short(last))
        } else {
            self.units_range(&self.day_medium(first), &self.day_medium(last))
        }
    }

    /// Writes minutes, with one decimal where there is one: `20 min`, `7.5 min`.
    pub fn minutes(&self, minutes: f64) -> String {
        self.units_minutes(&self.number_short(minutes, 1))
    }

    /// Writes centimetres with the one digit a tape shows: `52.5 cm`.
    pub fn centimetres(&self, centimetres: f64) -> String {
        self.units_centimetres(&self.number(centimetres, 1))
    }

    /// Writes seconds, with one decimal where there is one: `5 s`.
    pub fn seconds(&self, seconds: f64) -> String {
        self.units_seconds(&self.number_short(seconds, 1))
    }

    /// Writes hours, with one decimal where there is one: `7.5 h`.
    pub fn hours(&self, hours: f64) -> String {
        self.units_hours(&self.number_short(hours, 1))
    }

    /// Writes a length of time in hours and minutes: `45 min`, `2 h`, `1 h 30 min`. The value is
    /// in minutes and is rounded to whole ones from one hour on.
    pub fn duration(&self, minutes: f64) -> String {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "too long a time is held at the end"
        )]
        let whole = minutes.round() as i64;
        if whole < HOUR_MIN {
            return self.minutes(minutes);
        }
        let hours = self.units_hours(&self.whole(whole / HOUR_MIN));
        match whole % HOUR_MIN {
            0 => hours,
            rest => self.units_hours_and_minutes(&hours, &self.units_minutes(&self.whole(rest))),
        }
    }

    /// Writes a distance given in metres: `850 m` and `1.25 km`, or `400 yd` and `1.2 mi`. Long
    /// units begin at one kilometre and at half a mile.
    pub fn distance_m(&self, metres: f64) -> String {
        let system = self.display().distance;
        let long = metres / system.long_unit_m();
        let short = metres / system.short_unit_m();
        let decimals = if long < 10.0 { 2 } else { 1 };
        match system {
            Distance::Metric if short.round() < 1_000.0 => {
                self.units_metres(&self.number_short(short, u8::from(short < 10.0)))
            }
            Distance::Metric => self.units_kilometres(&self.number_short(long, decimals)),
            Distance::Imperial if long < 0.5 => self.units_yards(&self.number(short, 0)),
            Distance::Imperial => self.units_miles(&self.number_short(long, decimals)),
        }
    }

    /// Writes metres as metres whatever the setting, for pools: `25 m`.
    pub fn metres(&self, metres: f64) -> String {
        self.units_metres(&self.number_short(metres, 2))
    }

    /// Names the unit that a person types walks in: `km` or `mi`.
    pub fn long_distance_unit(&self) -> String {
        match self.display().distance {
            Distance::Metric => self.units_kilometre_name(),
            Distance::Imperial => self.units_mile_name(),
        }
    }

    /// Names the unit that a person types swims in: `m` or `yd`.
    pub fn short_distance_unit(&self) -> String {
        match self.display().distance {
            Distance::Metric => self.units_metre_name(),
            Distance::Imperial => self.units_yard_name(),
        }
    }

    /// Writes a size of a file: `640 KB`, `1.2 MB`, in steps of a thousand.
    pub fn file_size(&self, bytes: u64) -> String {
        #[expect(
            clippy::cast_precision_loss,
            reason = "a size is shown with one decimal"
        )]
        let bytes = bytes as f64;
        if bytes < 1_000_000.0 {
            let kilobytes = if bytes > 0.0 {
                (bytes / 1_000.0).max(1.0)
            } else {
                0.0
            };
            self.units_kilobytes(&self.number(kilobytes, 0))
        } else {
            self.units_megabytes(&self.number(bytes / 1_000_000.0, 1))
        }
    }

    /// Joins words to a list: `Mon, Tue and Wed`; in Chinese `周一、周二和周三`.
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [before @ .., last] => self.units_list(&before.join(self.list_separator()), last),
        }
    }

    /// What stands between the members of a list, its last one apart. Language files cannot hold
    /// a text that ends with a space.
    const fn list_separator(&self) -> &'static str {
        match self.language() {
            Language::English => ", ",
            Language::Chinese => "、",
        }
    }

    fn decimal(&self, digits: &str) -> String {
        calendar::of(self.language()).with(|formatters| formatters.decimal(digits))
    }
}

/// Plain digits, rounded half away from zero, without a negative zero.
fn rounded(value: f64, decimals: u8) -> String {
    let decimals = decimals.min(MOST_DECIMALS);
    let scale = 10_f64.powi(i32::from(decimals));
    let scaled = (value * scale).round();
    let near = if scaled.is_finite() {
        scaled / scale
    } else {
        value
    };
    // Adding zero turns a negative zero into a plain one.
    format!("{:.*}", usize::from(decimals), near + 0.0)
}
