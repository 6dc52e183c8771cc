//! Owns work that takes about a second and needs no open diary: it runs on a thread of its own, one piece at a time.

use std::io;
use std::sync::mpsc::{Receiver, TryRecvError, sync_channel};
use std::thread::Builder;

use crate::application::Wake;

/// A piece of work on its way.
pub struct Aside<T>(State<T>);

enum State<T> {
    /// On a thread of its own.
    Running(Receiver<T>),
    /// Done at once, as in tests; nothing once it was told.
    Ready(Option<T>),
}

/// The work came to grief and will never say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost;

impl<T: Send + 'static> Aside<T> {
    /// Work that is done already.
    pub const fn ready(done: T) -> Self {
        Self(State::Ready(Some(done)))
    }

    /// Starts the work; `wake` is called once it is done. Without a `wake` it is done at once.
    pub fn start(
        wake: Option<Wake>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> io::Result<Self> {
        let Some(wake) = wake else {
            return Ok(Self::ready(work()));
        };
        let (answer, answers) = sync_channel(1);
        Builder::new().name("aside".to_owned()).spawn(move || {
            // A window that is gone needs no answer.
            drop(answer.send(work()));
            wake();
        })?;
        Ok(Self(State::Running(answers)))
    }

    /// What came of it; `None` while it runs.
    pub fn take(&mut self) -> Option<Result<T, Lost>> {
        match &mut self.0 {
            State::Ready(done) => done.take().map(Ok),
            State::Running(answers) => match answers.try_recv() {
                Ok(done) => Some(Ok(done)),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => Some(Err(Lost)),
            },
        }
    }
}
