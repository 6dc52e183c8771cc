//! Owns everything a person can ask for by name or key: words, tooltip, icon and shortcut in one place.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::domain::{Day, Kind};
use crate::i18n::Words;
use crate::ui::nav::Route;

/// Everything a person can ask for. Menus, the palette and the help page are made from this list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Action {
    /// Choose what to log.
    LogSomething,
    /// Open one form.
    Log(Kind),
    /// Go to Today.
    Today,
    /// Go to Practice.
    Practice,
    /// Go to the diary.
    Diary,
    /// Go to the charts.
    Progress,
    /// Go to the guidance.
    Care,
    /// Go to export and import.
    Share,
    /// Write a report for a visit.
    Report,
    /// Make one page to take to an appointment.
    VisitSheet,
    /// Two body maps side by side.
    BodyMaps,
    /// Type in a week from paper.
    PaperWeek,
    /// Go to the plan of the physiotherapist.
    PlanFile,
    /// Write a plan for somebody.
    PlanEditor,
    /// Look at exported diaries of others.
    Review,
    /// Go to the settings.
    Settings,
    /// Bring two diaries together.
    Merge,
    /// Look at what has two versions.
    Versions,
    /// Go to the history of warnings.
    Firings,
    /// Go to the table of limits.
    Limits,
    /// Go to the page on formats.
    Formats,
    /// Go to the bin.
    Bin,
    /// Answer the safety check.
    SomethingWrong,
    /// Find words in the diary.
    Find,
    /// Take the last change back.
    Undo,
    /// Make the change again.
    Redo,
    /// Show everything larger.
    Larger,
    /// Show everything smaller.
    Smaller,
    /// Show everything at 100 %.
    NormalSize,
    /// Fill the screen, or stop filling it.
    FullScreen,
    /// Go back.
    Back,
    /// Make a backup.
    BackUp,
    /// Go to the backups.
    Backups,
    /// Find an action by name.
    Palette,
    /// Show every action with its key.
    Help,
    /// Close the window.
    Quit,
    /// Lock the diary.
    Lock,
}

impl Action {
    /// Every action, in the order lists show them.
    pub const ALL: [Self; 46] = [
        Self::LogSomething,
        Self::Log(Kind::Bridge),
        Self::Log(Kind::LegRaise),
        Self::Log(Kind::Walk),
        Self::Log(Kind::Swim),
        Self::Log(Kind::Break),
        Self::Log(Kind::CheckIn),
        Self::Log(Kind::Girth),
        Self::Log(Kind::BodyMap),
        Self::Log(Kind::CareStep),
        Self::Log(Kind::Note),
        Self::Today,
        Self::Practice,
        Self::Diary,
        Self::Progress,
        Self::Care,
        Self::Share,
        Self::Report,
        Self::VisitSheet,
        Self::BodyMaps,
        Self::PaperWeek,
        Self::PlanFile,
        Self::PlanEditor,
        Self::Review,
        Self::Settings,
        Self::Merge,
        Self::Versions,
        Self::Firings,
        Self::Limits,
        Self::Formats,
        Self::Bin,
        Self::SomethingWrong,
        Self::Find,
        Self::Undo,
        Self::Redo,
        Self::Larger,
        Self::Smaller,
        Self::NormalSize,
        Self::FullScreen,
        Self::Back,
        Self::BackUp,
        Self::Backups,
        Self::Palette,
        Self::Help,
        Self::Quit,
        Self::Lock,
    ];

    /// Its name, as menus and the palette show it.
    pub fn name(self, words: &Words) -> String {
        match self {
            Self::LogSomething => words.actions_log_something(),
            Self::Log(Kind::Bridge) => words.actions_log_bridge(),
            Self::Log(Kind::LegRaise) => words.actions_log_leg_raise(),
            Self::Log(Kind::Own) => words.own_log(&words.own_kind()),
            Self::Log(Kind::Walk) => words.actions_log_walk(),
            Self::Log(Kind::Swim) => words.actions_log_swim(),
            Self::Log(Kind::Break) => words.actions_log_break(),
            Self::Log(Kind::CheckIn) => words.actions_check_in(),
            Self::Log(Kind::Girth) => words.actions_log_girth(),
            Self::Log(Kind::BodyMap) => words.region_log(),
            Self::Log(Kind::CareStep) => words.step_log(),
            Self::Log(Kind::Note) => words.actions_log_note(),
            Self::Today => words.actions_today(),
            Self::Practice => words.actions_practice(),
            Self::Diary => words.actions_diary(),
            Self::Progress => words.actions_progress(),
            Self::Care => words.actions_care(),
            Self::Share => words.actions_share(),
            Self::Report => words.report_page_title(),
            Self::VisitSheet => words.visitsheet_title(),
            Self::BodyMaps => words.bodymap_compare(),
            Self::PaperWeek => words.paperweek_page_title(),
            Self::PlanFile => words.plansheet_title(),
            Self::PlanEditor => words.planedit_title(),
            Self::Review => words.actions_review(),
            Self::Settings => words.actions_settings(),
            Self::Merge => words.merge_title(),
            Self::Versions => words.versions_title(),
            Self::Firings => words.actions_firings(),
            Self::Limits => words.actions_limits(),
            Self::Formats => words.actions_formats(),
            Self::Bin => words.actions_bin(),
            Self::SomethingWrong => words.actions_something_wrong(),
            Self::Find => words.actions_find(),
            Self::Undo => words.actions_undo(),
            Self::Redo => words.actions_redo(),
            Self::Larger => words.actions_larger(),
            Self::Smaller => words.actions_smaller(),
            Self::NormalSize => words.actions_normal_size(),
            Self::FullScreen => words.actions_full_screen(),
            Self::Back => words.actions_back(),
            Self::BackUp => words.actions_back_up(),
            Self::Backups => words.backups_open(),
            Self::Palette => words.actions_palette(),
            Self::Help => words.actions_help(),
            Self::Quit => words.actions_quit(),
            Self::Lock => words.lock_now(),
        }
    }

    /// One sentence on what it does.
    pub fn about(self, words: &Words) -> String {
        match self {
            Self::LogSomething => words.actions_log_something_about(),
            Self::Log(Kind::CheckIn) => words.actions_check_in_about(),
            Self::Log(Kind::Girth) => words.actions_log_girth_about(),
            Self::Log(Kind::BodyMap) => words.region_log_about(),
            Self::Log(Kind::CareStep) => words.step_log_about(),
            Self::Log(
                Kind::Bridge
                | Kind::LegRaise
                | Kind::Own
                | Kind::Walk
                | Kind::Swim
                | Kind::Break
                | Kind::Note,
            ) => words.actions_log_one_about(),
            Self::Today => words.actions_today_about(),
            Self::Practice => words.actions_practice_about(),
            Self::Diary => words.actions_diary_about(),
            Self::Progress => words.actions_progress_about(),
            Self::Care => words.actions_care_about(),
            Self::Share => words.actions_share_about(),
            Self::Report => words.report_page_subtitle(),
            Self::VisitSheet => words.visitsheet_page_subtitle(),
            Self::BodyMaps => words.bodymap_compare_about(),
            Self::PaperWeek => words.paperweek_page_subtitle(),
            Self::PlanFile => words.plansheet_subtitle(),
            Self::PlanEditor => words.planedit_open_about(),
            Self::Review => words.actions_review_about(),
            Self::Settings => words.actions_settings_about(),
            Self::Merge => words.merge_subtitle(),
            Self::Versions => words.versions_about(),
            Self::Firings => words.actions_firings_about(),
            Self::Limits => words.actions_limits_about(),
            Self::Formats => words.actions_formats_about(),
            Self::Bin => words.actions_bin_about(),
            Self::SomethingWrong => words.actions_something_wrong_about(),
            Self::Find => words.actions_find_about(),
            Self::Undo => words.actions_undo_about(),
            Self::Redo => words.actions_redo_about(),
            Self::Larger => words.actions_larger_about(),
            Self::Smaller => words.actions_smaller_about(),
            Self::NormalSize => words.actions_normal_size_about(),
            Self::FullScreen => words.actions_full_screen_about(),
            Self::Back => words.actions_back_about(),
            Self::BackUp => words.actions_back_up_about(),
            Self::Backups => words.backups_subtitle(),
            Self::Palette => words.actions_palette_about(),
            Self::Help => words.actions_help_about(),
            Self::Quit => words.actions_quit_about(),
            Self::Lock => words.lock_now_about(),
        }
    }

    /// Its keys, the one that help shows first. More than one where keyboards differ.
    pub fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let ctrl_shift =
            |key| KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key);
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        match self {
            Self::LogSomething => vec![ctrl(Key::N)],
            Self::Log(_)
            | Self::Report
            | Self::VisitSheet
            | Self::BodyMaps
            | Self::PaperWeek
            | Self::Merge
            | Self::Versions
            | Self::PlanFile
            | Self::PlanEditor
            | Self::Review
            | Self::Firings
            | Self::Limits
            | Self::Formats
            | Self::Bin
            | Self::Backups
            | Self::BackUp => Vec::new(),
            Self::Today => vec![ctrl(Key::Num1)],
            Self::Practice => vec![ctrl(Key::Num2)],
            Self::Diary => vec![ctrl(Key::Num3)],
            Self::Progress => vec![ctrl(Key::Num4)],
            Self::Care => vec![ctrl(Key::Num5)],
            Self::Share => vec![ctrl(Key::Num6)],
            Self::Settings => vec![ctrl(Key::Num7), ctrl(Key::Comma)],
            Self::SomethingWrong => vec![ctrl(Key::E)],
            Self::Find => vec![ctrl(Key::F)],
            Self::Undo => vec![ctrl(Key::Z)],
            Self::Redo => vec![ctrl_shift(Key::Z), ctrl(Key::Y)],
            Self::Larger => vec![ctrl(Key::Plus), ctrl(Key::Equals)],
            Self::Smaller => vec![ctrl(Key::Minus)],
            Self::NormalSize => vec![ctrl(Key::Num0)],
            Self::FullScreen => vec![plain(Key::F11)],
            Self::Back => vec![plain(Key::Escape)],
            Self::Palette => vec![ctrl(Key::K)],
            Self::Help => vec![plain(Key::F1)],
            Self::Quit => vec![ctrl(Key::Q)],
            Self::Lock => vec![ctrl(Key::L)],
        }
    }

    /// Its first key in words, such as `Ctrl+Z`, as the system writes it.
    pub fn key_text(self, ctx: &egui::Context) -> Option<String> {
        self.shortcuts()
            .first()
            .map(|shortcut| ctx.format_shortcut(shortcut))
    }

    /// Whether the focused text field wants these keys for itself.
    pub const fn yields_to_text(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    /// Whether it may be asked for while a dialog lies over the screen: it leaves what is below as it
    /// is, or ends all of it.
    pub const fn works_over_dialogs(self) -> bool {
        matches!(
            self,
            Self::Larger
                | Self::Smaller
                | Self::NormalSize
                | Self::FullScreen
                | Self::Lock
                | Self::Quit
        )
    }

    /// Where it leads, for the actions that only lead somewhere.
    pub const fn route(self, today: Day) -> Option<Route> {
        match self {
            // Which exercise of a physiotherapist is chosen there.
            Self::LogSomething | Self::Log(Kind::Own) => Some(Route::LogMenu),
            Self::Log(Kind::CheckIn) => Some(Route::CheckIn {
                day: today,
                editing: None,
            }),
            Self::Log(kind) => Some(Route::Log {
                kind,
                editing: None,
                day: None,
            }),
            Self::Today => Some(Route::Today),
            Self::Practice => Some(Route::Practice),
            Self::Diary | Self::Find => Some(Route::Diary),
            Self::Progress => Some(Route::Progress),
            Self::Care => Some(Route::Care),
            Self::Share => Some(Route::Share),
            Self::Report => Some(Route::Report),
            Self::VisitSheet => Some(Route::VisitSheet),
            Self::BodyMaps => Some(Route::BodyMaps),
            Self::PaperWeek => Some(Route::PaperWeek),
            Self::PlanFile => Some(Route::PlanFile),
            Self::PlanEditor => Some(Route::PlanEditor),
            Self::Review => Some(Route::Review),
            Self::Settings => Some(Route::Settings),
            Self::Merge => Some(Route::Merge),
            Self::Versions => Some(Route::Versions),
            Self::Firings => Some(Route::Firings(None)),
            Self::Limits => Some(Route::Limits(None)),
            Self::Formats => Some(Route::Formats),
            Self::Bin => Some(Route::Bin),
            Self::Backups => Some(Route::Backups),
            Self::SomethingWrong => Some(Route::Safety),
            Self::Undo
            | Self::Redo
            | Self::Larger
            | Self::Smaller
            | Self::NormalSize
            | Self::FullScreen
            | Self::Back
            | Self::BackUp
            | Self::Palette
            | Self::Help
            | Self::Quit
            | Self::Lock => None,
        }
    }
}

/// Takes the actions whose keys were pressed since the last frame. While a text field has the
/// focus, keys it needs stay with it.
pub fn pressed(ctx: &egui::Context, typing: Typing) -> Vec<Action> {
    let mut found = Vec::new();
    // Keys with more modifiers are asked first, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
    let mut keys: Vec<(Action, KeyboardShortcut)> = Action::ALL
        .into_iter()
        .filter(|action| match typing {
            Typing::Elsewhere => true,
            Typing::InText => !action.yields_to_text(),
            Typing::InDialog => action.works_over_dialogs(),
        })
        .flat_map(|action| action.shortcuts().into_iter().map(move |key| (action, key)))
        .collect();
    keys.sort_by_key(|(_, key)| std::cmp::Reverse(key.modifiers.shift));
    ctx.input_mut(|input| {
        for (action, key) in &keys {
            while input.consume_shortcut(key) {
                found.push(*action);
            }
        }
    });
    found
}

/// Whether a text field has the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A text field has it.
    InText,
    /// Something else has it, or nothing.
    Elsewhere,
    /// A dialog lies over the screen.
    InDialog,
}
