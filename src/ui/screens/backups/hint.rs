//! Owns the quiet reminder that no copy of the diary was written elsewhere for a while.

use egui::Ui;

use crate::application::{Command, KeepCommand};
use crate::ui::desk::Desk;
use crate::ui::nav::Route;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button};

/// What the person pressed.
enum Wish {
    Copy,
    Later,
}

/// Draws the reminder where it is due.
pub fn hint_ui(ui: &mut Ui, desk: &mut Desk<'_>) {
    let due = desk.keeping.filter(|keeping| keeping.reminds(desk.today));
    let Some(keeping) = due else {
        return;
    };
    let words = desk.words;
    let lead = match keeping.last {
        Some(_) => words.backups_remind(),
        None => words.backups_remind_never(),
    };
    let wish = Banner::new(Severity::Info, &lead, &words.backups_remind_about()).show(ui, |ui| {
        let copy = Button::secondary(&words.backups_remind_copy()).show(ui);
        let later = Button::quiet(&words.backups_remind_later()).show(ui);
        if copy.clicked() {
            Some(Wish::Copy)
        } else {
            later.clicked().then_some(Wish::Later)
        }
    });
    match wish {
        Some(Wish::Copy) => desk.outbox.go(Route::Backups),
        Some(Wish::Later) => {
            desk.outbox.send(Command::Keep(KeepCommand::PutOffCopy));
        }
        None => {}
    }
}
