//! Owns the choices that change how words, dates and units are written.

use crate::domain::FieldProblem;

/// A language the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    Chinese,
}

impl Language {
    /// Every language, in the order settings list them.
    pub const ALL: [Self; 2] = [Self::English, Self::Chinese];

    /// The word used in settings files and on the command line.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        from_id(Self::ALL, Self::id, id)
    }

    /// The language's name in the language itself, the same in every language.
    pub const fn native_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Chinese => "中文",
        }
    }

    /// The language that fits a locale tag of the system, such as `zh-CN`, `zh_Hant_TW.UTF-8` or
    /// `de-DE`: Chinese for every Chinese tag, English for all others.
    pub fn from_locale_tag(tag: &str) -> Self {
        let primary = tag.trim().split(['-', '_', '.', '@']).next();
        if primary.is_some_and(|primary| primary.eq_ignore_ascii_case("zh")) {
            Self::Chinese
        } else {
            Self::English
        }
    }
}

/// How times of day are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Clock {
    /// Twelve hours with am and pm.
    Hour12,
    /// Twenty-four hours.
    Hour24,
}

impl Clock {
    /// Both clocks, in the order settings list them.
    pub const ALL: [Self; 2] = [Self::Hour12, Self::Hour24];

    /// The word used in settings files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Hour12 => "12",
            Self::Hour24 => "24",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        from_id(Self::ALL, Self::id, id)
    }
}

/// How distances are written; the diary always keeps metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distance {
    /// Metres and kilometres.
    Metric,
    /// Yards and miles.
    Imperial,
}

impl Distance {
    /// Both systems, in the order settings list them.
    pub const ALL: [Self; 2] = [Self::Metric, Self::Imperial];

    /// The word used in settings files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Metric => "metric",
            Self::Imperial => "imperial",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        from_id(Self::ALL, Self::id, id)
    }

    /// Metres in the unit that walks are typed in: a kilometre, or an international mile
    /// (1,609.344 m).
    pub const fn long_unit_m(self) -> f64 {
        match self {
            Self::Metric => 1_000.0,
            Self::Imperial => 1_609.344,
        }
    }

    /// Metres in the unit that swims are typed in: a metre, or an international yard (0.9144 m).
    pub const fn short_unit_m(self) -> f64 {
        match self {
            Self::Metric => 1.0,
            Self::Imperial => 0.9144,
        }
    }
}

/// The day a week starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WeekStart {
    /// Monday.
    Monday,
    /// Sunday.
    Sunday,
}

impl WeekStart {
    /// Both days, in the order settings list them.
    pub const ALL: [Self; 2] = [Self::Monday, Self::Sunday];

    /// The word used in settings files.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Sunday => "sunday",
        }
    }

    /// Reads [`Self::id`] back.
    pub fn from_id(id: &str) -> Result<Self, FieldProblem> {
        from_id(Self::ALL, Self::id, id)
    }

    /// Days from Monday, as [`crate::domain::Day::week_start`] takes them: 0 or 6.
    pub const fn days_from_monday(self) -> u32 {
        match self {
            Self::Monday => 0,
            Self::Sunday => 6,
        }
    }
}

fn from_id<Word: Copy>(
    all: impl IntoIterator<Item = Word>,
    id_of: impl Fn(Word) -> &'static str,
    id: &str,
) -> Result<Word, FieldProblem> {
    all.into_iter()
        .find(|word| id_of(*word) == id)
        .ok_or(FieldProblem::UnknownWord)
}

/// Everything that decides how a value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Display {
    /// The language.
    pub language: Language,
    /// Twelve or twenty-four hours.
    pub clock: Clock,
    /// Kilometres or miles.
    pub distance: Distance,
    /// The first day of the week.
    pub week_start: WeekStart,
}

impl Display {
    /// What a language's readers expect when neither they nor their system said otherwise:
    /// 24 hours, metres, weeks from Monday.
    pub const fn of(language: Language) -> Self {
        Self {
            language,
            clock: Clock::Hour24,
            distance: Distance::Metric,
            week_start: WeekStart::Monday,
        }
    }

    /// What fits a locale tag of the system: its language, and for the regions that write them,
    /// twelve hours, miles and weeks from Sunday (Unicode CLDR 48, supplemental data: week data,
    /// time data and measurement data).
    pub fn from_locale_tag(tag: &str) -> Self {
        let mut display = Self::of(Language::from_locale_tag(tag));
        let parts = tag.trim().split(['.', '@']).next().unwrap_or_default();
        let region = parts.split(['-', '_']).skip(1).find(|part| part.len() == 2);
        let Some(region) = region.map(str::to_ascii_uppercase) else {
            return display;
        };
        let in_list = |list: &[&str]| list.contains(&region.as_str());
        if in_list(&["US", "CA", "AU", "NZ", "IN", "PH", "HK", "TW"]) {
            display.clock = Clock::Hour12;
        }
        if in_list(&["US", "GB"]) {
            display.distance = Distance::Imperial;
        }
        if in_list(&[
            "US", "CA", "IN", "PH", "HK", "TW", "JP", "IL", "ZA", "BR", "MX",
        ]) {
            display.week_start = WeekStart::Sunday;
        }
        display
    }
}

impl Default for Display {
    /// English, as [`Display::of`] has it.
    fn default() -> Self {
        Self::of(Language::English)
    }
}
