//! Owns the banners above every screen: open stop signs, and what the person should know about this start.

use std::path::PathBuf;

use egui::Ui;

use crate::application::view::safety::SafetyNow;
use crate::application::{SettingsNote, StartNote};
use crate::i18n::Words;
use crate::ui::nav::Route;
use crate::ui::outbox::Outbox;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button};

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
            StartNote::LedgerBegunAnew => (words.ledger_anew_lead(), words.ledger_anew()),
            StartNote::Erased(elsewhere) => {
                (words.erase_done_lead(), left_behind(elsewhere, words))
            }
        };
        Banner::new(Severity::Caution, &lead, &text).show(ui, |_ui| ());
    }
}

/// Says where copies of an erased diary lie.
fn left_behind(elsewhere: &[PathBuf], words: &Words) -> String {
    if elsewhere.is_empty() {
        return words.erase_copies_none();
    }
    let places: Vec<String> = elsewhere
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    words.erase_done_copies(&places.join("; "))
}

/// Draws the red banner that stands on every screen while a stop sign is open. The stop page and
/// Today say more than it, and Practice says there what it blocks.
pub(super) fn stop_banner_ui(
    ui: &mut Ui,
    view: &SafetyNow,
    here: Route,
    words: &Words,
    outbox: &mut Outbox,
) {
    let Some(block) = &view.block else {
        return;
    };
    // Ticked on a day that this machine's calendar has not reached: Today does not see it yet.
    let ahead = view.open.iter().any(|rule| rule.verdict.as_of != view.day);
    if matches!(here, Route::Stop | Route::Practice) || (here == Route::Today && !ahead) {
        return;
    }
    let (lead, names) = (words.safety_banner_lead(), block.names(words));
    let pressed = Banner::new(Severity::Stop, &lead, &names).show(ui, |ui| {
        let see = words.safety_banner_see();
        Button::secondary(&see).show(ui).clicked()
    });
    if pressed {
        outbox.go(Route::Stop);
    }
}
