//! Owns taking an import back on screen: what came of it, and the question where it would take much away.

use egui::Ui;

use crate::application::{Command, DiaryCommand, Fault, ImportId, TakenBack, Ticket};
use crate::i18n::{Words, count};
use crate::ui::outbox::Outbox;
use crate::ui::screens::share::draft::Draft;
use crate::ui::theme::Severity;
use crate::ui::widgets::{Banner, Button, check_box_ui};

/// What came of taking an import back.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Back {
    /// Nothing was taken back yet.
    #[default]
    Nothing,
    /// It is on its way.
    Working(Ticket, ImportId),
    /// It would take much of the diary away, and waits for the person's word.
    Asks {
        /// The import.
        id: ImportId,
        /// Entries that would go into the bin.
        removed: usize,
        /// Entries in the diary.
        entries: usize,
    },
    /// It was.
    Done {
        /// What became of its entries.
        taken: TakenBack,
        /// Entries in the diary after it; `None` until the diary was read again.
        entries: Option<u64>,
    },
    /// It could not be.
    Failed(Fault),
}

impl Back {
    /// Whether this is the command it waits for.
    pub(super) fn waits_for(&self, ticket: Ticket) -> bool {
        matches!(self, Self::Working(working, _) if *working == ticket)
    }

    /// What comes of a failure: a question where only the person's word is missing.
    pub(super) fn failed(self, fault: &Fault) -> Self {
        match (self, fault.removes_much()) {
            (Self::Working(_, id), Some((removed, entries))) => Self::Asks {
                id,
                removed,
                entries,
            },
            (_, _) => Self::Failed(fault.clone()),
        }
    }
}

/// The question before much goes into the bin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskModel {
    id: ImportId,
    removed: usize,
    warning: String,
    agree: String,
    button: String,
}

/// Puts the question into words; `None` while nothing is asked.
pub(super) fn ask_model(back: &Back, words: &Words) -> Option<AskModel> {
    match *back {
        Back::Asks {
            id,
            removed,
            entries,
        } => Some(AskModel {
            id,
            removed,
            warning: words.backups_much(count(entries), count(removed)),
            agree: words.backups_much_agree(count(removed)),
            button: words.intake_take_back(),
        }),
        Back::Nothing | Back::Working(..) | Back::Done { .. } | Back::Failed(_) => None,
    }
}

/// Draws the question.
pub(super) fn ask_ui(ui: &mut Ui, ask: &AskModel, draft: &mut Draft, outbox: &mut Outbox) {
    Banner::new(Severity::Caution, &ask.warning, "").show(ui, |_ui| ());
    check_box_ui(ui, &mut draft.take_much, &ask.agree);
    let button = Button::secondary(&ask.button).enabled(draft.take_much);
    if button.show(ui).clicked() {
        let command = DiaryCommand::TakeImportBack {
            id: ask.id,
            removals: ask.removed,
        };
        let ticket = outbox.send(Command::Diary(command));
        draft.taking_back(ticket, ask.id);
    }
}
