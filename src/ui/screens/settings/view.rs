//! Owns the layout of the settings screen: one card a group.

use egui::{Ui, accesskit};

use crate::application::{
    Command, DistanceUnit, HourClock, KeepCommand, LanguageChoice, Motion, Settings, ThemeChoice,
    WeekStart,
};
use crate::domain::Day;
use crate::i18n::{Language, Words};
use crate::ui::actions::Action;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::screens::settings::about_you::about_you_card_ui;
use crate::ui::screens::settings::draft::Form;
use crate::ui::screens::settings::model::{Line, Model};
use crate::ui::shell::fault_card_ui;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, CalendarWords, Card, Icon, LabelPlace, Segmented, labelled_ui, page_header_ui,
    paragraph_ui,
};

/// What the settings are drawn with.
pub(super) struct Now<'a> {
    pub(super) settings: &'a Settings,
    pub(super) words: &'a Words,
    pub(super) calendar: &'a CalendarWords,
    pub(super) today: Day,
    pub(super) lock: Lock,
}

/// Whether the diary has a passphrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lock {
    On,
    Off,
    /// The lock, the folder and the backups are a matter of staff, as at a kiosk.
    OfStaff,
    /// So they are, but for the person's own PIN.
    Pin,
}

/// Draws the settings.
pub(super) fn settings_ui(
    ui: &mut Ui,
    model: &Model,
    now: &Now<'_>,
    form: &mut Form,
    outbox: &mut Outbox,
) {
    let words = now.words;
    page_header_ui(
        ui,
        &words.settings_title(),
        words.settings_subtitle(),
        |_ui| (),
    );
    ui.spacing_mut().item_spacing.y = size::GAP;
    let mut settings = now.settings.clone();
    reading_card_ui(ui, &mut settings, words, outbox);
    counting_card_ui(ui, &mut settings, words);
    if settings != *now.settings {
        outbox.send(Command::Settings(Box::new(settings)));
    }
    about_you_card_ui(ui, model.profile, now, form, outbox);
    limits_card_ui(ui, words, outbox);
    match now.lock {
        Lock::OfStaff => {}
        Lock::Pin => {
            let (title, about) = (words.kioskpin_title(), words.kioskpin_about());
            lock_card_ui(ui, &title, (&about, &words.kioskpin_change()), outbox);
        }
        Lock::On | Lock::Off => {
            let (about, open) = if now.lock == Lock::On {
                (words.lock_on_about(), words.lock_settings_change())
            } else {
                (words.lock_off_about(), words.lock_settings_open())
            };
            lock_card_ui(ui, &words.lock_title(), (&about, &open), outbox);
            diary_card_ui(ui, model, words, outbox);
            backups_card_ui(ui, model, words, outbox);
            erase_card_ui(ui, words, outbox);
        }
    }
}

fn reading_card_ui(ui: &mut Ui, settings: &mut Settings, words: &Words, outbox: &mut Outbox) {
    Card::titled(&words.settings_reading()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        Segmented::new(&words.settings_language()).show(
            ui,
            &mut settings.language,
            &[
                (LanguageChoice::System, &words.settings_language_system()),
                (LanguageChoice::English, Language::English.native_name()),
                (LanguageChoice::Chinese, Language::Chinese.native_name()),
            ],
        );
        Segmented::new(&words.settings_theme()).show(
            ui,
            &mut settings.theme,
            &[
                (ThemeChoice::System, &words.settings_theme_system()),
                (ThemeChoice::Light, &words.settings_theme_light()),
                (ThemeChoice::Dark, &words.settings_theme_dark()),
                (ThemeChoice::Contrast, &words.settings_theme_contrast()),
            ],
        );
        zoom_ui(ui, settings, words, outbox);
        Segmented::new(&words.settings_motion()).show(
            ui,
            &mut settings.motion,
            &[
                (Motion::Full, &words.settings_motion_full()),
                (Motion::Reduced, &words.settings_motion_reduced()),
            ],
        );
    });
}

fn zoom_ui(ui: &mut Ui, settings: &Settings, words: &Words, outbox: &mut Outbox) {
    labelled_ui(ui, &words.settings_zoom(), LabelPlace::Beside, |ui| {
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(&words.settings_zoom_smaller())
                .icon(Icon::Minus)
                .show(ui)
                .clicked()
            {
                outbox.ask(Action::Smaller);
            }
            let percent = words.percent(f64::from(settings.zoom.percent()));
            let shown = ui.add(egui::Label::new(Type::Number.text(&percent)));
            let name = words.settings_zoom_now(&percent);
            ui.ctx().accesskit_node_builder(shown.id, |node| {
                node.set_label(name);
                node.set_live(accesskit::Live::Polite);
            });
            if Button::secondary(&words.settings_zoom_larger())
                .icon(Icon::Plus)
                .show(ui)
                .clicked()
            {
                outbox.ask(Action::Larger);
            }
        });
    });
}

fn counting_card_ui(ui: &mut Ui, settings: &mut Settings, words: &Words) {
    Card::titled(&words.settings_counting()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        Segmented::new(&words.settings_hours()).show(
            ui,
            &mut settings.hours,
            &[
                (HourClock::ByLanguage, &words.settings_hours_language()),
                (HourClock::Twelve, &words.settings_hours_12()),
                (HourClock::TwentyFour, &words.settings_hours_24()),
            ],
        );
        Segmented::new(&words.settings_distance()).show(
            ui,
            &mut settings.distance,
            &[
                (DistanceUnit::Kilometres, &words.settings_distance_km()),
                (DistanceUnit::Miles, &words.settings_distance_miles()),
            ],
        );
        Segmented::new(&words.settings_week()).show(
            ui,
            &mut settings.week_start,
            &[
                (WeekStart::Monday, &words.settings_week_monday()),
                (WeekStart::Sunday, &words.settings_week_sunday()),
            ],
        );
    });
}

fn limits_card_ui(ui: &mut Ui, words: &Words, outbox: &mut Outbox) {
    Card::titled(&words.limittable_title()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &words.limittable_subtitle());
        if Button::secondary(&words.limittable_open())
            .show(ui)
            .clicked()
        {
            outbox.go(Route::Limits(None));
        }
    });
}

fn lock_card_ui(ui: &mut Ui, title: &str, (about, open): (&str, &str), outbox: &mut Outbox) {
    Card::titled(title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, about);
        if Button::secondary(open).icon(Icon::Lock).show(ui).clicked() {
            outbox.go(Route::Lock);
        }
    });
}

fn diary_card_ui(ui: &mut Ui, model: &Model, words: &Words, outbox: &mut Outbox) {
    Card::titled(&words.settings_data()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        labelled_ui(ui, &words.settings_folder(), LabelPlace::Above, |ui| {
            ui.add(
                egui::Label::new(Type::Body.text(&model.folder))
                    .wrap()
                    .selectable(true),
            );
        });
        paragraph_ui(ui, &model.holds);
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(&words.settings_check())
                .show(ui)
                .clicked()
            {
                outbox.send(Command::Keep(KeepCommand::Check));
            }
            if Button::secondary(&words.settings_bin())
                .icon(Icon::Trash)
                .show(ui)
                .clicked()
            {
                outbox.go(Route::Bin);
            }
        });
        said_ui(ui, model, words);
        log_ui(ui, model, words, outbox);
    });
}

/// Says where the program's log is and what is in it, with the button that takes it away.
fn log_ui(ui: &mut Ui, model: &Model, words: &Words, outbox: &mut Outbox) {
    labelled_ui(ui, &words.logfile_title(), LabelPlace::Above, |ui| {
        muted_ui(ui, &model.log);
    });
    if Button::quiet(&words.logfile_delete()).show(ui).clicked() {
        outbox.send(Command::Keep(KeepCommand::DeleteLog));
    }
}

fn said_ui(ui: &mut Ui, model: &Model, words: &Words) {
    if let Some(fault) = &model.fault {
        fault_card_ui(ui, fault, words);
    }
    let (severity, text) = match &model.said {
        None => return,
        Some(Line::Good(text)) => (Severity::Info, text),
        Some(Line::Bad(text)) => (Severity::Caution, text),
    };
    let shown = ui.scope(|ui| Banner::new(severity, text, "").show(ui, |_ui| ()));
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.set_live(accesskit::Live::Polite);
    });
}

fn backups_card_ui(ui: &mut Ui, model: &Model, words: &Words, outbox: &mut Outbox) {
    Card::titled(&words.settings_backups()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &words.settings_backups_hint());
        paragraph_ui(ui, &model.last_copy);
        ui.horizontal_wrapped(|ui| {
            if Button::secondary(&words.settings_back_up())
                .show(ui)
                .clicked()
            {
                outbox.send(Command::Keep(KeepCommand::BackUp));
            }
            if Button::secondary(&words.settings_backups_open())
                .icon(Icon::Folder)
                .show(ui)
                .clicked()
            {
                outbox.go(Route::Backups);
            }
        });
    });
}

fn erase_card_ui(ui: &mut Ui, words: &Words, outbox: &mut Outbox) {
    Card::titled(&words.erase_title()).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_M;
        muted_ui(ui, &words.erase_about());
        if Button::quiet(&words.erase_open()).show(ui).clicked() {
            outbox.go(Route::Erase);
        }
    });
}

/// Draws a small muted line.
pub(super) fn muted_ui(ui: &mut Ui, text: &str) {
    let muted = theme::of(ui).muted;
    paragraph_ui(ui, Type::Small.text(text).color(muted));
}
