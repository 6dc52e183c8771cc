//! Owns the screen of a diary that did not open: what happened, what was not lost, and the ways on.

use std::path::PathBuf;

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use crate::application::{
    Access, Ahead, Backup, Fault, FaultKind, Inspection, Passphrase, Settings, Stopped, WayOut,
};
use crate::domain::Stamp;
use crate::i18n::{Words, count};
use crate::ui::shell::voice::Voice;
use crate::ui::theme::{self, Severity, Type, size};
use crate::ui::widgets::{
    Banner, Button, Card, LabelPlace, TextField, heading_ui, keep_focus_in_sight, page_header_ui,
    paragraph_ui, problem_ui,
};

/// Widest the card gets.
const WIDEST: f32 = 720.0;

/// The screen with what was typed into it.
pub struct StartScreen {
    stopped: Stopped,
    voice: Voice,
    older: Older,
    other: String,
    copy: String,
    secret: String,
}

/// The older backups.
#[derive(Clone, Debug, Default)]
enum Older {
    /// They are not listed.
    #[default]
    Closed,
    /// They are.
    Listed,
    /// One of them was opened and checked.
    Seen(Box<Inspection>),
    /// One of them cannot be used.
    Unusable(Backup),
}

/// The way on that the person took.
#[derive(Clone, Debug, PartialEq)]
pub enum StartChoice {
    /// Open this backup and check it, then say so with [`StartScreen::looked`].
    LookInto(Backup),
    /// Restore this backup.
    Restore(Backup),
    /// Bring the diary back from this backup file.
    BringBack(PathBuf, Option<Passphrase>),
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
            older: Older::default(),
            other: String::new(),
            copy: String::new(),
            secret: String::new(),
        }
    }

    /// The settings in force.
    pub const fn settings(&self) -> &Settings {
        &self.voice.settings
    }

    /// What the diary is reached with.
    pub const fn access(&self) -> &Access {
        &self.stopped.access
    }

    /// Says what was found in a backup that was looked into.
    pub fn looked(&mut self, backup: Backup, seen: Result<Inspection, Fault>) {
        self.older = match seen {
            Ok(inspection) => Older::Seen(Box::new(inspection)),
            Err(_unusable) => Older::Unusable(backup),
        };
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
        let damaged = self.stopped.fault.kind() == FaultKind::Damaged;
        let next = if damaged && self.stopped.newest.is_none() {
            words.fault_start_from_elsewhere()
        } else {
            said.next
        };
        let rest = words.fault_rest(&said.kept, &next);
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
        let mut typed = Typed {
            older: &mut self.older,
            other: &mut self.other,
            copy: &mut self.copy,
            secret: &mut self.secret,
        };
        Card::new()
            .show(ui, |ui| {
                if stopped.ways.contains(&WayOut::BeginAnew) {
                    backups_ui(ui, stopped, words, now);
                }
                ways_ui(ui, stopped, (words, now), &mut typed)
            })
            .inner
    }
}

/// Says which backup can be used, and how many newer ones cannot.
fn backups_ui(ui: &mut Ui, stopped: &Stopped, words: &Words, now: &Stamp) {
    let Some(newest) = &stopped.newest else {
        paragraph_ui(
            ui,
            match stopped.backups.len() {
                0 => words.fault_start_no_backup(),
                all => words.fault_start_none_opens(count(all)),
            },
        );
        return;
    };
    let newer = |backup: &&Backup| **backup != newest.backup;
    let newer = stopped.backups.iter().take_while(newer).count();
    if newer > 0 {
        paragraph_ui(ui, words.fault_start_newer_unusable(count(newer)));
    }
    let when = words.moment(newest.backup.made_utc_ms, now);
    let entries = i64::try_from(newest.counts.entries).unwrap_or(i64::MAX);
    paragraph_ui(ui, words.fault_start_newest_backup(entries, &when));
    later_ui(ui, newest, words, now);
}

/// What of the time after the backup comes back with it, and what may be missing.
fn later_said(ahead: &Ahead, words: &Words, now: &Stamp) -> String {
    let changes = i64::try_from(ahead.changes).unwrap_or(i64::MAX);
    match (&ahead.last_change, ahead.whole) {
        (_, true) if changes == 0 => words.ledger_start_none(),
        (_, true) => words.ledger_start_all(changes),
        (Some(last), false) => words.ledger_start_some(changes, &words.moment(last.utc_ms, now)),
        (None, false) => words.ledger_start_lost(),
    }
}

/// What was typed and opened.
struct Typed<'a> {
    older: &'a mut Older,
    other: &'a mut String,
    copy: &'a mut String,
    secret: &'a mut String,
}

/// Says what comes back with a backup, and what may be missing.
fn later_ui(ui: &mut Ui, backup: &Inspection, words: &Words, now: &Stamp) {
    let muted = theme::of(ui).muted;
    let missing = later_said(&backup.ahead, words, now);
    paragraph_ui(ui, Type::Body.text(missing).color(muted));
}

fn ways_ui(
    ui: &mut Ui,
    stopped: &Stopped,
    (words, now): (&Words, &Stamp),
    typed: &mut Typed<'_>,
) -> Option<StartChoice> {
    let mut choice = None;
    for (place, way) in stopped.ways.iter().enumerate() {
        let chosen = match way {
            WayOut::Restore(backup) => (
                &words.fault_start_restore(),
                StartChoice::Restore(backup.clone()),
            ),
            WayOut::BeginAnew => (&words.fault_start_set_aside(), StartChoice::BeginAnew),
            WayOut::TryAgain => (&words.fault_try_again(), StartChoice::TryAgain),
            WayOut::Quit => (&words.fault_start_quit(), StartChoice::Quit),
            WayOut::OlderBackups => {
                let asked = older_ui(ui, stopped, (words, now), typed.older);
                choice = choice.or(asked);
                continue;
            }
            WayOut::OtherFolder => {
                let name = words.fault_start_other_folder();
                let path = words.fault_start_other_folder_path();
                let asked = path_ui(ui, &path, &name, typed.other);
                choice = choice.or(asked.map(StartChoice::OtherFolder));
                continue;
            }
            WayOut::BringBack => {
                choice = choice.or(bring_back_ui(ui, words, typed));
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

/// Draws the list of older backups once it is asked for, and what the one holds that was looked into.
fn older_ui(
    ui: &mut Ui,
    stopped: &Stopped,
    (words, now): (&Words, &Stamp),
    older: &mut Older,
) -> Option<StartChoice> {
    if matches!(older, Older::Closed) {
        if Button::quiet(&words.fault_start_older()).show(ui).clicked() {
            *older = Older::Listed;
            ui.ctx().request_repaint();
        }
        return None;
    }
    let newest = stopped.newest.as_ref()?;
    let is_newer = |backup: &&Backup| backup.sequence >= newest.backup.sequence;
    let mut choice = None;
    heading_ui(ui, Type::CardTitle.text(words.fault_start_older_title()), 2);
    for backup in stopped.backups.iter().skip_while(is_newer) {
        let when = words.moment(backup.made_utc_ms, now);
        let look = words.backups_look_name(&when);
        if Button::secondary(&look).show(ui).clicked() {
            choice = Some(StartChoice::LookInto(backup.clone()));
        }
        match older {
            Older::Seen(seen) if seen.backup == *backup => {
                let entries = i64::try_from(seen.counts.entries).unwrap_or(i64::MAX);
                paragraph_ui(ui, words.backups_holds(entries));
                later_ui(ui, seen, words, now);
                if Button::secondary(&words.backups_restore())
                    .show(ui)
                    .clicked()
                {
                    choice = Some(StartChoice::Restore(backup.clone()));
                }
            }
            Older::Unusable(bad) if *bad == *backup => {
                problem_ui(ui, &words.fault_start_older_unusable());
            }
            Older::Closed | Older::Listed | Older::Seen(_) | Older::Unusable(_) => {}
        }
    }
    choice
}

/// Draws the fields for a backup file from elsewhere and for what opens it.
fn bring_back_ui(ui: &mut Ui, words: &Words, typed: &mut Typed<'_>) -> Option<StartChoice> {
    TextField::new(&words.backups_secret_maybe())
        .label_place(LabelPlace::Above)
        .forgetful()
        .show(ui, typed.secret);
    let (path, name) = (words.backups_file_place(), words.backups_file_now());
    let asked = path_ui(ui, &path, &name, typed.copy)?;
    let secret = typed.secret.trim();
    let secret = (!secret.is_empty()).then(|| Passphrase::typed(secret));
    Some(StartChoice::BringBack(asked, secret))
}

/// Draws a field for a path with its button; gives the path once it is asked for.
fn path_ui(ui: &mut Ui, path: &str, button: &str, text: &mut String) -> Option<PathBuf> {
    TextField::new(path)
        .label_place(LabelPlace::Above)
        .show(ui, text);
    let asked = Button::secondary(button)
        .enabled(!text.trim().is_empty())
        .show(ui)
        .clicked();
    asked.then(|| PathBuf::from(text.trim()))
}
