//! Owns taking a picture into the editor: choosing its file, having it read, and what went wrong.

use std::path::{Path, PathBuf};

use crate::application::{Command, ExchangeCommand, Fault, FileKind, Ticket};
use crate::domain::{OwnExerciseId, PictureFile};
use crate::ui::desk::Desk;

/// How far the taking is, and for which exercise.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Taking {
    /// Nothing was asked for.
    #[default]
    Idle,
    /// A file is being chosen.
    Picking(Ticket, OwnExerciseId),
    /// This file is to be read.
    Chosen(PathBuf, OwnExerciseId),
    /// It is being read.
    Reading(Ticket, OwnExerciseId),
    /// It cannot be taken.
    Failed(Fault, OwnExerciseId),
}

impl Taking {
    /// Asks for a file in a window of the system.
    pub(super) fn pick(&mut self, id: OwnExerciseId, desk: &mut Desk<'_>) {
        let words = desk.words;
        let order = ExchangeCommand::PickImportFile {
            title: words.own_edit_picture_dialog(),
            kinds: vec![FileKind {
                name: words.own_edit_picture_kind(),
                extensions: ["png", "jpg", "jpeg"].map(str::to_owned).to_vec(),
            }],
        };
        *self = Self::Picking(desk.outbox.send(Command::Exchange(order)), id);
    }

    /// Takes the file whose place was typed.
    pub(super) fn choose(&mut self, place: &str, id: OwnExerciseId) {
        *self = Self::Chosen(PathBuf::from(place.trim()), id);
    }

    /// Sends what follows.
    pub(super) fn go_on(&mut self, desk: &mut Desk<'_>) {
        if let Self::Chosen(from, id) = self {
            let order = ExchangeCommand::ReadPicture { from: from.clone() };
            *self = Self::Reading(desk.outbox.send(Command::Exchange(order)), *id);
        }
    }

    /// Hears which file was chosen. Gives whether it was asked here.
    pub(super) fn picked(&mut self, ticket: Ticket, path: Option<&Path>) -> bool {
        let Self::Picking(waiting, id) = self else {
            return false;
        };
        if *waiting != ticket {
            return false;
        }
        *self = match path {
            Some(path) => Self::Chosen(path.to_owned(), *id),
            None => Self::Idle,
        };
        true
    }

    /// Hears of a picture that was read. Gives the exercise that it is for.
    pub(super) fn read(&mut self, ticket: Ticket) -> Option<OwnExerciseId> {
        let id = self.waits_for(ticket)?;
        *self = Self::Idle;
        Some(id)
    }

    /// Hears that it did not work. Gives whether it was asked here.
    pub(super) fn failed(&mut self, ticket: Ticket, fault: &Fault) -> bool {
        let Some(id) = self.waits_for(ticket) else {
            return false;
        };
        *self = Self::Failed(fault.clone(), id);
        true
    }

    /// What is wrong with the picture that an exercise was to get.
    pub(super) fn problem(&self, exercise: OwnExerciseId) -> Option<&Fault> {
        match self {
            Self::Failed(fault, id) if *id == exercise => Some(fault),
            Self::Idle
            | Self::Picking(..)
            | Self::Chosen(..)
            | Self::Reading(..)
            | Self::Failed(..) => None,
        }
    }

    fn waits_for(&self, ticket: Ticket) -> Option<OwnExerciseId> {
        match self {
            Self::Picking(waiting, id) | Self::Reading(waiting, id) => {
                (*waiting == ticket).then_some(*id)
            }
            Self::Idle | Self::Chosen(..) | Self::Failed(..) => None,
        }
    }
}

/// The size of a picture in words: points across and down, kilobytes.
pub(super) fn numbers(file: &PictureFile) -> [String; 3] {
    let (width, height) = file.size();
    let kilobytes = file.bytes().len().div_ceil(1_024);
    [width.to_string(), height.to_string(), kilobytes.to_string()]
}
