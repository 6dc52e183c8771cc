//! Owns looking inside one backup: what it holds, what it would change, and putting it in place.

use egui::Ui;

use crate::application::view::comparison::{Change, Comparison, DayChange, Rest};
use crate::application::{Backup, Command, FirstStart, KeepCommand};
use crate::domain::{Entry, Stamp};
use crate::i18n::{Words, count};
use crate::ui::desk::Desk;
use crate::ui::nav::Route;
use crate::ui::screens::backups::draft::{Deed, Draft, Look};
use crate::ui::screens::backups::model::{Said, file_name, large, problem};
use crate::ui::screens::backups::view::{muted_ui, said_ui};
use crate::ui::screens::diary::line;
use crate::ui::theme::{Type, size};
use crate::ui::widgets::{Button, Card, heading_ui, paragraph_ui, saved_line_ui};

/// One backup, looked into.
#[derive(Clone, Debug, PartialEq)]
pub enum InsideModel {
    /// It is being opened or put in place.
    Working(String),
    /// What it holds and would change.
    Open(Box<OpenModel>),
    /// It is in place: the main thing, what else, and the word that takes it back (empty for none).
    Done(String, Vec<String>, String),
    /// It could not be opened or put in place.
    Problem(Said),
}

/// What a backup holds and would change.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenModel {
    /// The backup.
    pub backup: Backup,
    /// Which one it is.
    pub title: String,
    /// What it holds.
    pub holds: Vec<String>,
    /// The heading of the changes.
    pub changes_title: String,
    /// The changes in numbers.
    pub changes: Vec<String>,
    /// The changes day by day.
    pub days: Vec<DayModel>,
    /// How many more days change.
    pub more: Option<String>,
    /// What is done first.
    pub first: String,
}

/// What changes on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayModel {
    /// The day.
    pub day: String,
    /// The first changes, and how many more.
    pub lines: Vec<String>,
}

/// Puts what is looked into into words; `None` while nothing is.
pub(super) fn inside(look: &Look, words: &Words, now: &Stamp) -> Option<InsideModel> {
    match look {
        Look::Closed | Look::NoFile => None,
        Look::Looking(_) | Look::Restoring(..) => {
            Some(InsideModel::Working(words.backups_working()))
        }
        Look::Failed(fault) => Some(InsideModel::Problem(problem(fault, words))),
        Look::Open(compared) => Some(InsideModel::Open(Box::new(open(compared, words, now)))),
        Look::Done(restored, Deed::Restore) => {
            let kept = restored.before.is_some();
            let undo = if kept {
                words.common_undo()
            } else {
                String::new()
            };
            Some(InsideModel::Done(
                words.backups_restored(large(restored.entries)),
                kept.then(|| words.backups_restored_kept())
                    .into_iter()
                    .collect(),
                undo,
            ))
        }
        Look::Done(restored, Deed::Undo) => Some(InsideModel::Done(
            words.backups_undone(large(restored.entries)),
            Vec::new(),
            String::new(),
        )),
    }
}

fn open(compared: &Comparison, words: &Words, now: &Stamp) -> OpenModel {
    let inspection = &compared.inspection;
    let backup = &inspection.backup;
    let title = if backup.sequence == 0 {
        words.backups_inside_file(&file_name(&backup.path))
    } else {
        words.backups_inside(&words.moment(backup.made_utc_ms, now))
    };
    let days = inspection.first_day.zip(inspection.last_day);
    let last_change = inspection.last_change.as_ref();
    let holds = [
        Some(words.backups_holds(large(inspection.counts.entries))),
        days.map(|(first, last)| {
            words.backups_holds_days(&words.day_full(first), &words.day_full(last))
        }),
        last_change.map(|last| words.backups_holds_change(&words.moment(last.utc_ms, now))),
    ];
    OpenModel {
        backup: backup.clone(),
        title,
        holds: holds.into_iter().flatten().collect(),
        changes_title: words.backups_changes(),
        changes: changes(compared, words),
        days: compared
            .days
            .iter()
            .map(|day| day_model(day, words))
            .collect(),
        more: (compared.more_days > 0).then(|| words.backups_more_days(count(compared.more_days))),
        first: words.backups_first(),
    }
}

fn changes(compared: &Comparison, words: &Words) -> Vec<String> {
    if compared.changes_nothing() {
        return vec![words.backups_changes_nothing()];
    }
    let some =
        |number: usize, say: &dyn Fn(i64) -> String| (number > 0).then(|| say(count(number)));
    let lines = [
        some(compared.gone, &|n| words.backups_changes_gone(n)),
        some(compared.back, &|n| words.backups_changes_back(n)),
        some(compared.differ, &|n| words.backups_changes_differ(n)),
        some(compared.same, &|n| words.backups_changes_same(n)),
        match compared.beside {
            Rest::Same => None,
            Rest::Differs => Some(words.backups_changes_beside()),
        },
    ];
    lines.into_iter().flatten().collect()
}

fn day_model(day: &DayChange, words: &Words) -> DayModel {
    let mut lines: Vec<String> = day
        .lines
        .iter()
        .map(|change| change_line(change, words))
        .collect();
    if day.more > 0 {
        lines.push(words.backups_more_lines(count(day.more)));
    }
    DayModel {
        day: words.day_full(day.day),
        lines,
    }
}

fn change_line(change: &Change, words: &Words) -> String {
    match change {
        Change::Gone(entry) => words.backups_line_gone(&entry_line(entry, words)),
        Change::Back(entry) => words.backups_line_back(&entry_line(entry, words)),
        Change::Differs { now, then } => {
            let (now, then) = (entry_line(now, words), entry_line(then, words));
            words.backups_line_differs(&words.backups_line_to(&now, &then))
        }
    }
}

/// An entry in one line: its kind and what was done.
pub(super) fn entry_line(entry: &Entry, words: &Words) -> String {
    let mut parts = vec![vec![line::Piece::plain(words.activity(&entry.body))]];
    parts.extend(line::what(entry, words));
    parts.extend(line::felt(entry, words));
    if !entry.note.is_empty() {
        parts.push(vec![line::Piece::plain(entry.note.as_str())]);
    }
    line::plain(&line::joined(parts))
}

/// Draws what is looked into, in place of the cards.
pub(super) fn inside_ui(ui: &mut Ui, model: &InsideModel, draft: &mut Draft, desk: &mut Desk<'_>) {
    match model {
        InsideModel::Working(text) => muted_ui(ui, text),
        InsideModel::Problem(said) => {
            said_ui(ui, said);
            close_ui(ui, draft, desk);
        }
        InsideModel::Done(lead, lines, undo) => {
            Card::new().show(ui, |ui| done_ui(ui, (lead, lines, undo), draft, desk));
        }
        InsideModel::Open(open) => open_ui(ui, open, draft, desk),
    }
}

fn done_ui(
    ui: &mut Ui,
    (lead, lines, undo): (&str, &[String], &str),
    draft: &mut Draft,
    desk: &mut Desk<'_>,
) {
    ui.spacing_mut().item_spacing.y = size::GAP_M;
    if saved_line_ui(ui, lead, undo)
        && let Some(backup) = draft.way_back().cloned()
    {
        send_restore(backup, Deed::Undo, draft, desk);
    }
    for text in lines {
        muted_ui(ui, text);
    }
    ui.horizontal_wrapped(|ui| {
        let to_today = desk.words.backups_to_today();
        if Button::secondary(&to_today).show(ui).clicked() {
            draft.look = Look::Closed;
            draft.touch();
            finish_first_start(desk);
            desk.outbox.go(Route::Today);
        }
        close_ui(ui, draft, desk);
    });
}

/// A diary that was brought back on a new computer needs no first start.
fn finish_first_start(desk: &mut Desk<'_>) {
    if desk.settings.first_start == FirstStart::Ahead {
        let mut settings = desk.settings.clone();
        settings.first_start = FirstStart::Finished;
        desk.outbox.send(Command::Settings(Box::new(settings)));
    }
}

fn open_ui(ui: &mut Ui, open: &OpenModel, draft: &mut Draft, desk: &mut Desk<'_>) {
    Card::titled(&open.title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for text in &open.holds {
            paragraph_ui(ui, Type::Body.text(text));
        }
        ui.add_space(size::GAP_M);
        muted_ui(ui, &open.first);
        ui.add_space(size::GAP_S);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = size::GAP_S;
            let restore = desk.words.backups_restore();
            if Button::primary(&restore).show(ui).clicked() {
                send_restore(open.backup.clone(), Deed::Restore, draft, desk);
            }
            close_ui(ui, draft, desk);
        });
    });
    Card::titled(&open.changes_title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = size::GAP_XS;
        for text in &open.changes {
            paragraph_ui(ui, Type::Body.text(text));
        }
        for day in &open.days {
            ui.add_space(size::GAP_S);
            heading_ui(ui, Type::Strong.text(&day.day), 3);
            for text in &day.lines {
                paragraph_ui(ui, Type::Body.text(text));
            }
        }
        if let Some(more) = &open.more {
            ui.add_space(size::GAP_S);
            muted_ui(ui, more);
        }
    });
}

fn send_restore(backup: Backup, deed: Deed, draft: &mut Draft, desk: &mut Desk<'_>) {
    // Only a copy from elsewhere was opened with what was typed.
    let secret = draft.typed_secret().filter(|_| backup.sequence == 0);
    let command = match secret {
        None => KeepCommand::Restore { backup },
        Some(secret) => KeepCommand::RestoreUnlocked {
            copy: backup,
            secret,
        },
    };
    draft.look = Look::Restoring(desk.outbox.send(Command::Keep(command)), deed);
    draft.touch();
}

fn close_ui(ui: &mut Ui, draft: &mut Draft, desk: &Desk<'_>) {
    if Button::quiet(&desk.words.backups_to_list())
        .show(ui)
        .clicked()
    {
        draft.look = Look::Closed;
        draft.forget_secret();
    }
}
