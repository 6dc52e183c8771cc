//! Owns work that takes about a second and needs no open diary: it runs on a thread of its own, one piece at a time.

use std::io;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::Builder;

use crate::application::Wake;

/// A piece of work on its way.
pub enum Aside<T> {
    /// On a thread of its own.
    Running(Receiver<T>),
    /// Done at once, as in tests.
    Ready(Option<T>),
}

impl<T: Send + 'static> Aside<T> {
    /// Starts the work; `wake` is called once it is done. Without a `wake` it is done at once.
    pub fn start(
        wake: Option<Wake>,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> io::Result<Self> {
        let Some(wake) = wake else {
            return Ok(Self::Ready(Some(work())));
        };
        let (answer, answers) = channel();
        Builder::new().name("aside".to_owned()).spawn(move || {
            // A window that is gone needs no answer.
            drop(answer.send(work()));
            wake();
        })?;
        Ok(Self::Running(answers))
    }

    /// What came of it. `Some(None)` where it will never say, because it came to grief.
    pub fn take(&mut self) -> Option<Option<T>> {
        match self {
            Self::Ready(done) => done.take().map(Some),
            Self::Running(answers) => match answers.try_recv() {
                Ok(done) => Some(Some(done)),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => Some(None),
            },
        }
    }
}
