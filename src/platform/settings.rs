//! Owns the settings file: read field by field, never failing, with what it does not know kept for the next program.

use std::path::Path;

use toml::{Table, Value};

use crate::domain::Day;
use crate::platform::files::{self, FileProblem, FileProblemKind};

/// The most bytes a settings file may hold.
const MOST_BYTES: u64 = 64 * 1024;

/// How the person wants the program to look and count. Nothing here says anything about their health.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// The language of every word.
    pub language: LanguageChoice,
    /// The colours.
    pub theme: ThemeChoice,
    /// The size of everything in the window.
    pub zoom: Zoom,
    /// Whether things may move.
    pub motion: Motion,
    /// How times of day are written.
    pub hours: HourClock,
    /// The unit of long distances.
    pub distance: DistanceUnit,
    /// The day a week starts on.
    pub week_start: WeekStart,
    /// Whether the first start has been finished.
    pub first_start: FirstStart,
    /// After how long without a key or a click an open diary locks itself.
    pub idle_lock: IdleLock,
    /// The day on which the question of the morning was put off.
    pub morning_put_off: Option<Day>,
    /// Where the window was when it was last closed.
    pub window: Option<WindowPlace>,
    others: Table,
}

/// Says that something in the settings file could not be used; the standard setting stands in for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsNote {
    /// The value under this key makes no sense.
    Unusable(&'static str),
    /// The file could not be read at all.
    Unreadable(FileProblemKind),
    /// The file is not in the form of a settings file; it was kept aside as `settings.toml.unreadable` where possible.
    NotSettings,
}

/// Makes a setting with a fixed list of words, as the file spells them.
macro_rules! choice {
    ($(#[$about:meta])* $name:ident { $($(#[$variant_about:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $($(#[$variant_about])* $variant,)+
        }

        impl $name {
            /// Every choice, the standard one first.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The word in the settings file.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }

            fn from_value(value: &Value) -> Option<Self> {
                let word = value.as_str()?;
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }
        }
    };
}

choice! {
    /// The language of every word in the program.
    LanguageChoice {
        /// The first of the system's languages that Evenly speaks, else English.
        #[default]
        System = "system",
        /// English.
        English = "en",
        /// Simplified Chinese.
        Chinese = "zh",
    }
}

choice! {
    /// The colours of the window.
    ThemeChoice {
        /// Light or dark, as the system is.
        #[default]
        System = "system",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
        /// The strongest contrast.
        Contrast = "contrast",
    }
}

choice! {
    /// Whether things in the window may move.
    Motion {
        /// Short movements show what changed.
        #[default]
        Full = "full",
        /// Nothing moves.
        Reduced = "reduced",
    }
}

choice! {
    /// How times of day are written.
    HourClock {
        /// As the language does it.
        #[default]
        ByLanguage = "by-language",
        /// 6:20 pm.
        Twelve = "12",
        /// 18:20.
        TwentyFour = "24",
    }
}

choice! {
    /// The unit of long distances; the diary itself counts metres.
    DistanceUnit {
        /// Kilometres.
        #[default]
        Kilometres = "km",
        /// Miles of 1,609.344 m.
        Miles = "mi",
    }
}

choice! {
    /// The day a week starts on.
    WeekStart {
        /// Monday.
        #[default]
        Monday = "monday",
        /// Sunday.
        Sunday = "sunday",
    }
}

choice! {
    /// Whether the first start (guidance, then three questions) has been finished.
    FirstStart {
        /// The next start shows it.
        #[default]
        Ahead = "ahead",
        /// It has been read and answered or skipped.
        Finished = "finished",
    }
}

choice! {
    /// After how long without a key or a click a diary with a passphrase locks itself.
    IdleLock {
        /// Never by itself.
        #[default]
        Off = "off",
        /// After a minute.
        After1 = "1",
        /// After two minutes.
        After2 = "2",
        /// After five minutes.
        After5 = "5",
        /// After a quarter of an hour.
        After15 = "15",
        /// After half an hour.
        After30 = "30",
    }
}

impl IdleLock {
    /// The minutes; `None` where it never locks by itself.
    pub const fn minutes(self) -> Option<u32> {
        match self {
            Self::Off => None,
            Self::After1 => Some(1),
            Self::After2 => Some(2),
            Self::After5 => Some(5),
            Self::After15 => Some(15),
            Self::After30 => Some(30),
        }
    }
}

impl WeekStart {
    /// Days from Monday to the start of the week, 0–6.
    pub const fn days_from_monday(self) -> u32 {
        match self {
            Self::Monday => 0,
            Self::Sunday => 6,
        }
    }
}

/// The size of everything in the window, 100–250 percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Zoom(u16);

impl Zoom {
    /// The smallest size, in percent.
    pub const LEAST: u16 = 100;
    /// The largest size, in percent.
    pub const MOST: u16 = 250;
    /// One step of the keys for larger and smaller, in percent.
    pub const STEP: u16 = 10;

    /// Takes a percentage, held inside 100–250.
    pub fn clamped(percent: u16) -> Self {
        Self(percent.clamp(Self::LEAST, Self::MOST))
    }

    /// The percentage.
    pub const fn percent(self) -> u16 {
        self.0
    }

    /// The factor, 1.0–2.5.
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// One step larger.
    #[must_use]
    pub fn larger(self) -> Self {
        Self::clamped(self.0.saturating_add(Self::STEP))
    }

    /// One step smaller.
    #[must_use]
    pub fn smaller(self) -> Self {
        Self::clamped(self.0.saturating_sub(Self::STEP))
    }

    fn from_value(value: &Value) -> Option<Self> {
        let percent = u16::try_from(value.as_integer()?).ok()?;
        (Self::LEAST..=Self::MOST)
            .contains(&percent)
            .then_some(Self(percent))
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self(Self::LEAST)
    }
}

/// The window's size and, where the system tells, its place; in whole points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WindowPlace {
    /// Its width, 200–20,000.
    pub width: u16,
    /// Its height, 200–20,000.
    pub height: u16,
    /// Its left and top edge, −30,000 to 30,000; Wayland tells no program where it is.
    pub corner: Option<(i16, i16)>,
}

impl WindowPlace {
    const SIZES: std::ops::RangeInclusive<u16> = 200..=20_000;
    const EDGES: std::ops::RangeInclusive<i16> = -30_000..=30_000;

    fn from_value(value: &Value) -> Option<Self> {
        let table = value.as_table()?;
        let size = |key| {
            u16::try_from(table.get(key)?.as_integer()?)
                .ok()
                .filter(|size| Self::SIZES.contains(size))
        };
        let edge = |key| {
            i16::try_from(table.get(key)?.as_integer()?)
                .ok()
                .filter(|edge| Self::EDGES.contains(edge))
        };
        Some(Self {
            width: size("width")?,
            height: size("height")?,
            corner: edge("left").zip(edge("top")),
        })
    }

    fn to_value(self) -> Value {
        let mut table = Table::new();
        let mut put = |key: &str, number: i64| table.insert(key.to_owned(), Value::Integer(number));
        put("width", i64::from(self.width));
        put("height", i64::from(self.height));
        if let Some((left, top)) = self.corner {
            put("left", i64::from(left));
            put("top", i64::from(top));
        }
        Value::Table(table)
    }
}

impl Settings {
    /// Reads the settings file. A missing file gives the standard settings; so does each field that makes no sense, with a note.
    pub fn load(path: &Path) -> (Self, Vec<SettingsNote>) {
        let unreadable = |kind| (Self::default(), vec![SettingsNote::Unreadable(kind)]);
        let bytes = match files::read_whole(path, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(problem) if problem.kind == FileProblemKind::Missing => {
                return (Self::default(), Vec::new());
            }
            Err(problem) => return unreadable(problem.kind),
        };
        let (settings, notes) = Self::read(&String::from_utf8_lossy(&bytes));
        if notes.contains(&SettingsNote::NotSettings) {
            // Saving writes over the file, so what is in it now is kept; failing at this must not stop the program.
            drop(files::write_whole(
                &path.with_extension("toml.unreadable"),
                &bytes,
            ));
        }
        (settings, notes)
    }

    /// Reads the text of a settings file; never fails.
    pub fn read(text: &str) -> (Self, Vec<SettingsNote>) {
        let Ok(mut others) = text.trim_start_matches('\u{feff}').parse::<Table>() else {
            return (Self::default(), vec![SettingsNote::NotSettings]);
        };
        let mut notes = Vec::new();
        let mut fields = Fields {
            table: &mut others,
            notes: &mut notes,
        };
        let settings = Self {
            language: fields.take("language", LanguageChoice::from_value),
            theme: fields.take("theme", ThemeChoice::from_value),
            zoom: fields.take("zoom", Zoom::from_value),
            motion: fields.take("motion", Motion::from_value),
            hours: fields.take("hours", HourClock::from_value),
            distance: fields.take("distance", DistanceUnit::from_value),
            week_start: fields.take("week-start", WeekStart::from_value),
            first_start: fields.take("first-start", FirstStart::from_value),
            idle_lock: fields.take("idle-lock", IdleLock::from_value),
            morning_put_off: fields.take("morning-put-off", |value| {
                value.as_str()?.parse().ok().map(Some)
            }),
            window: fields.take("window", |value| WindowPlace::from_value(value).map(Some)),
            others: Table::new(),
        };
        (Self { others, ..settings }, notes)
    }

    /// Writes the text of a settings file, with every key that a newer program put there.
    pub fn write(&self) -> String {
        let mut table = self.others.clone();
        let words = [
            ("language", self.language.word()),
            ("theme", self.theme.word()),
            ("motion", self.motion.word()),
            ("hours", self.hours.word()),
            ("distance", self.distance.word()),
            ("week-start", self.week_start.word()),
            ("first-start", self.first_start.word()),
            ("idle-lock", self.idle_lock.word()),
        ];
        for (key, word) in words {
            table.insert(key.to_owned(), Value::String(word.to_owned()));
        }
        table.insert(
            "zoom".to_owned(),
            Value::Integer(i64::from(self.zoom.percent())),
        );
        if let Some(day) = self.morning_put_off {
            table.insert("morning-put-off".to_owned(), Value::String(day.to_string()));
        }
        if let Some(window) = self.window {
            table.insert("window".to_owned(), window.to_value());
        }
        table.to_string()
    }

    /// Writes the settings file, whole or not at all.
    pub fn save(&self, path: &Path) -> Result<(), FileProblem> {
        files::write_whole(path, self.write().as_bytes())
    }
}

/// Takes known fields out of a table and notes those that make no sense.
struct Fields<'file> {
    table: &'file mut Table,
    notes: &'file mut Vec<SettingsNote>,
}

impl Fields<'_> {
    fn take<T: Default>(&mut self, key: &'static str, read: impl Fn(&Value) -> Option<T>) -> T {
        let Some(value) = self.table.remove(key) else {
            return T::default();
        };
        read(&value).unwrap_or_else(|| {
            self.notes.push(SettingsNote::Unusable(key));
            T::default()
        })
    }
}
