//! Owns what a visit sheet asks of the worker on its way to paper, or to a place of the person's choice.

use std::path::PathBuf;

use crate::application::view::visit_sheet::VisitChoice;
use crate::application::{Command, ExchangeCommand, FileKind, Ticket, VisitForm, VisitSheetOrder};
use crate::domain::{Day, VisitWords};
use crate::ui::desk::Desk;
use crate::ui::errand::Paper;

/// A visit sheet as it was when it was asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What goes in.
    pub choice: VisitChoice,
    /// What the person wants to say.
    pub own: VisitWords,
    /// The kind of file.
    pub form: VisitForm,
}

impl Paper for Sheet {
    fn write(self, to: Option<PathBuf>, desk: &mut Desk<'_>) -> Ticket {
        let order = VisitSheetOrder {
            choice: self.choice,
            own: self.own,
            form: self.form,
            to,
        };
        let command = ExchangeCommand::WriteVisitSheet(order);
        desk.outbox.send(Command::Exchange(command))
    }

    fn pick(&self, desk: &mut Desk<'_>) -> Ticket {
        let [name, ending] = file_name(self.form, desk.today);
        let (title, kind) = match self.form {
            VisitForm::Pdf => (
                desk.words.visitsheet_page_pdf(),
                desk.words.report_page_kind(),
            ),
            VisitForm::Text => (
                desk.words.visitsheet_page_text(),
                desk.words.visitsheet_page_kind_text(),
            ),
        };
        let command = ExchangeCommand::PickExportPlace {
            title,
            name,
            kind: FileKind {
                name: kind,
                extensions: vec![ending],
            },
        };
        desk.outbox.send(Command::Exchange(command))
    }
}

/// The name that a file begins with, and its ending.
fn file_name(form: VisitForm, today: Day) -> [String; 2] {
    let ending = match form {
        VisitForm::Pdf => "pdf",
        VisitForm::Text => "txt",
    };
    [
        format!("evenly-visit-sheet-{today}.{ending}"),
        ending.to_owned(),
    ]
}
