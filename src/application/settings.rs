//! Owns how settings decide the way things are written; the settings themselves are the platform's.

pub use crate::platform::settings::{
    DistanceUnit, FirstStart, HourClock, IdleLock, LanguageChoice, Motion, Settings, SettingsNote,
    ThemeChoice, WeekStart, WindowPlace, Zoom,
};

use crate::i18n::{Clock, Display, Distance, Language};

/// How words, dates and units are written: by the settings, and where they leave it open, by the
/// system's languages (tags such as `zh-CN`, best first).
pub fn display(settings: &Settings, system: &[String]) -> Display {
    let of_system = system
        .first()
        .map_or_else(Display::default, |tag| Display::from_locale_tag(tag));
    Display {
        language: language(settings.language, system),
        clock: match settings.hours {
            HourClock::ByLanguage => of_system.clock,
            HourClock::Twelve => Clock::Hour12,
            HourClock::TwentyFour => Clock::Hour24,
        },
        distance: match settings.distance {
            DistanceUnit::Kilometres => Distance::Metric,
            DistanceUnit::Miles => Distance::Imperial,
        },
        week_start: match settings.week_start {
            WeekStart::Monday => crate::i18n::WeekStart::Monday,
            WeekStart::Sunday => crate::i18n::WeekStart::Sunday,
        },
    }
}

/// The first of the system's languages that the program speaks, else English; or the one chosen.
fn language(choice: LanguageChoice, system: &[String]) -> Language {
    match choice {
        LanguageChoice::English => Language::English,
        LanguageChoice::Chinese => Language::Chinese,
        LanguageChoice::System => system
            .iter()
            .map(|tag| tag.split(['-', '_', '.', '@']).next().unwrap_or_default())
            .find_map(|primary| {
                Language::ALL
                    .into_iter()
                    .find(|language| primary.eq_ignore_ascii_case(language.id()))
            })
            .unwrap_or_default(),
    }
}
