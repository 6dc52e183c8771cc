//! Owns what the person should know about this start: read-only, a clock that was set back, settings that could not be read.

use egui::Ui;

use crate::application::{SettingsNote, StartNote};
use crate::i18n::Words;
use crate::ui::theme::Severity;
use crate::ui::widgets::Banner;

/// Draws one banner for each kind of note.
pub(super) fn banners_ui(ui: &mut Ui, notes: &[StartNote], words: &Words) {
    let mut settings_said = false;
    for note in notes {
        let (lead, text) = match note {
            StartNote::ReadOnly => (words.shell_read_only_lead(), words.shell_read_only()),
            StartNote::ClockSetBack { newest } => {
                let when = words.settings_backup_when(
                    &words.day_full(newest.day()),
                    &words.clock_time(newest.time()),
                );
                (words.shell_clock_lead(), words.shell_clock(&when))
            }
            StartNote::Settings(
                SettingsNote::Unusable(_) | SettingsNote::Unreadable(_) | SettingsNote::NotSettings,
            ) => {
                if settings_said {
                    continue;
                }
                settings_said = true;
                (words.shell_settings_lead(), words.shell_settings())
            }
        };
        Banner::new(Severity::Caution, &lead, &text).show(ui, |_ui| ());
    }
}
