//! Owns the short-lived thread on which a passphrase is tried, so that the window goes on drawing.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use crate::application::lock::{self, LockErrand, Stretch};
use crate::application::{Access, Fault, FaultKind, Places, Wake};

/// Where errands run.
#[derive(Clone)]
pub enum Hands {
    /// On a thread of their own; the window is woken when they are done.
    Thread(Wake),
    /// At once, in tests.
    Inline,
}

/// An errand on its way.
pub struct Attempt {
    answer: Answer,
}

enum Answer {
    Coming(Receiver<Result<Access, Fault>>),
    There(Option<Result<Access, Fault>>),
}

impl Attempt {
    /// Begins an errand for the diary of these places.
    pub fn begin(hands: &Hands, places: &Places, errand: LockErrand) -> Self {
        let answer = match hands {
            Hands::Inline => Answer::There(Some(lock::run_errand(places, &errand, Stretch::Least))),
            Hands::Thread(wake) => thread(wake, places, errand),
        };
        Self { answer }
    }

    /// What came of it; `None` while it runs, and once it was told.
    pub fn came_to(&mut self) -> Option<Result<Access, Fault>> {
        match &mut self.answer {
            Answer::There(result) => result.take(),
            Answer::Coming(answer) => match answer.try_recv() {
                Ok(result) => Some(result),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => {
                    self.answer = Answer::There(None);
                    Some(Err(Fault::bug("unlocking stopped unexpectedly")))
                }
            },
        }
    }
}

fn thread(wake: &Wake, places: &Places, errand: LockErrand) -> Answer {
    let (send, answer) = sync_channel(1);
    let wake = Arc::clone(wake);
    let places = places.clone();
    let started = Builder::new().name("unlock".to_owned()).spawn(move || {
        let came_to = lock::run_errand(&places, &errand, Stretch::from_environment());
        drop(errand);
        // The window may be closed by then.
        drop(send.send(came_to));
        wake();
    });
    match started {
        Ok(_runs_by_itself) => Answer::Coming(answer),
        Err(refused) => Answer::There(Some(Err(Fault::new(FaultKind::Busy, refused.to_string())))),
    }
}
