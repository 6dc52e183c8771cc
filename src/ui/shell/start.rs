//! Owns the screen of a diary that did not open: what happened, what was not lost, and the ways on.

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::application::{Ahead, Backup, Inspection, Settings, Stopped, WayOut};
use crate::domain::Stamp;
use crate::i18n::Words;
use crate::ui::shell::voice::Voice;
use crate::ui::theme::{self, Severity, size};
use crate::ui::widgets::{
    Banner, Button, Card, LabelPlace, TextField, keep_focus_in_sight, page_header_ui, paragraph_ui,
};

/// Widest the card gets.
const WIDEST: f32 = 720.0;

/// The screen with what was typed into it.
pub struct StartScreen {
    stopped: Stopped,
    voice: Voice,
    other: String,
}

/// The way on that the person took.
#[derive(Clone, Debug, PartialEq)]
pub enum StartChoice {
    /// Restore this backup.
    Restore(Backup),
    /// Keep the damaged file aside and begin a new diary.
    BeginAnew,
    /// Open the same folder once more.
    TryAgain,
    /// Open this folder.
    OtherFolder(PathBuf),
    /// Leave.
    Quit,
}

impl StartScreen {
    /// A screen that says why the diary did not open; `system` are the system's languages.
    pub fn new(ctx: &egui::Context, stopped: Stopped, system: Vec<String>) -> Self {
        let mut voice = Voice::new(stopped.settings.clone(), system);
        voice.dress(ctx);
        Self {
            stopped,
            voice,
            other: String::new(),
        }
    }

    /// The settings in force.
    pub const fn settings(&self) -> &Settings {
        &self.voice.settings
    }

    /// Draws the screen; gives the way on that was taken.
    pub fn ui(&mut self, ui: &mut Ui, now: &Stamp) -> Option<StartChoice> {
        self.voice.dress(ui.ctx());
        let tokens = theme::of(ui);
        CentralPanel::no_frame()
            .frame(Frame::new().fill(tokens.paper))
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .auto_shrink([false, false])
                    .show(ui, |ui| {
                        Frame::new()
                            .inner_margin(Margin::symmetric(size::SCREEN_PAD_X, size::SCREEN_PAD_Y))
                            .show(ui, |ui| {
                                ui.set_max_width(ui.available_width().min(WIDEST));
                                let choice = self.column_ui(ui, now);
                                keep_focus_in_sight(ui, "start");
                                choice
                            })
                            .inner
                    })
                    .inner
            })
            .inner
    }

    fn column_ui(&mut self, ui: &mut Ui, now: &Stamp) -> Option<StartChoice> {
        let words = &self.voice.words;
        ui.spacing_mut().item_spacing.y = size::GAP;
        let folder = words.fault_start_folder(&self.stopped.folder.display().to_string());
        page_header_ui(ui, &words.fault_start_title(), folder, |_ui| ());
        let said = self.stopped.fault.said(words);
        let rest = words.fault_rest(&said.kept, &said.next);
        Banner::new(Severity::Caution, &said.what, &rest).show(ui, |ui| {
            if Button::quiet(&words.fault_copy_details())
                .show(ui)
                .clicked()
            {
                let details = self.stopped.fault.details();
                ui.ctx()
                    .copy_text(format!("{details}\n{}", self.stopped.folder.display()));
            }
        });
        let stopped = &self.stopped;
        let other = &mut self.other;
        Card::new()
            .show(ui, |ui| {
                if stopped.ways.contains(&WayOut::BeginAnew) {
                    let backups = stopped.newest.as_ref().map_or_else(
                        || words.fault_start_no_backup(),
                        |newest| newest_said(newest, words, now),
                    );
                    paragraph_ui(ui, backups);
                }
                ways_ui(ui, &stopped.ways, words, other)
            })
            .inner
    }
}

fn newest_said(newest: &Inspection, words: &Words, now: &Stamp) -> String {
    let made = Stamp {
        utc_ms: newest.backup.made_utc_ms,
        offset_s: now.offset_s,
        zone: now.zone.clone(),
    };
    let when =
        words.settings_backup_when(&words.day_full(made.day()), &words.clock_time(made.time()));
    let entries = i64::try_from(newest.counts.entries).unwrap_or(i64::MAX);
    let said = words.fault_start_newest_backup(entries, &when);
    words.fault_rest(&said, &later_said(&newest.ahead, words))
}

/// What of the time after the backup comes back with it, and what may be missing.
fn later_said(ahead: &Ahead, words: &Words) -> String {
    let changes = i64::try_from(ahead.changes).unwrap_or(i64::MAX);
    match (&ahead.last_change, ahead.whole) {
        (_, true) if changes == 0 => words.ledger_start_none(),
        (_, true) => words.ledger_start_all(changes),
        (Some(last), false) => {
            let when = words
                .settings_backup_when(&words.day_full(last.day()), &words.clock_time(last.time()));
            words.ledger_start_some(changes, &when)
        }
        (None, false) => words.ledger_start_lost(),
    }
}

fn ways_ui(ui: &mut Ui, ways: &[WayOut], words: &Words, other: &mut String) -> Option<StartChoice> {
    let mut choice = None;
    for (place, way) in ways.iter().enumerate() {
        let chosen = match way {
            WayOut::Restore(backup) => (
                &words.fault_start_restore(),
                StartChoice::Restore(backup.clone()),
            ),
            WayOut::BeginAnew => (&words.fault_start_set_aside(), StartChoice::BeginAnew),
            WayOut::TryAgain => (&words.fault_try_again(), StartChoice::TryAgain),
            WayOut::Quit => (&words.fault_start_quit(), StartChoice::Quit),
            WayOut::OtherFolder => {
                choice = choice.or(other_folder_ui(ui, words, other));
                continue;
            }
        };
        let button = if place == 0 {
            Button::primary(chosen.0)
        } else {
            Button::secondary(chosen.0)
        };
        if button.show(ui).clicked() {
            choice = Some(chosen.1);
        }
    }
    choice
}

fn other_folder_ui(ui: &mut Ui, words: &Words, other: &mut String) -> Option<StartChoice> {
    TextField::new(&words.fault_start_other_folder_path())
        .label_place(LabelPlace::Above)
        .show(ui, other);
    let asked = Button::secondary(&words.fault_start_other_folder())
        .enabled(!other.trim().is_empty())
        .show(ui)
        .clicked();
    asked.then(|| StartChoice::OtherFolder(PathBuf::from(other.trim())))
}
