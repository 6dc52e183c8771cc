//! Owns the runner: the one background thread that carries commands out, or its stand-in that does so at once.

mod abreast;
mod aside;
mod unlocking;

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Builder, JoinHandle};

use crate::application::{
    Cancel, Command, Core, Done, Event, ExchangeCommand, Fault, FaultKind, PageShown, Progress,
    Receipt, ReviewCommand, Ticket,
};
use crate::domain::Stamp;
use crate::platform::dialogs::{self, Ask};
use crate::platform::viewer;

/// The most commands on their way to the worker; more wait on this side.
const ORDERS: usize = 64;
/// The most events on their way back.
const EVENTS: usize = 256;

pub(in crate::application) use abreast::{MOST_READERS, abreast};
pub use aside::Aside;
pub use unlocking::{Attempt, Hands};

/// Wakes the window so that it looks for events.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Carries commands out: on a thread of its own in the window, at once in tests and on the command
/// line.
pub enum Runner {
    /// On a thread of its own.
    Worker(Worker),
    /// At once.
    Inline(Box<Inline>),
}

/// One command on its way.
struct Order {
    ticket: Ticket,
    now: Stamp,
    command: Command,
}

/// What the thread is told.
enum Message {
    Run(Box<Order>),
    Close(Stamp),
}

/// The thread and the ways to it.
pub struct Worker {
    messages: SyncSender<Message>,
    waiting: VecDeque<Message>,
    events: Receiver<Event>,
    answers: SyncSender<Event>,
    thread: Option<JoinHandle<Result<(), Fault>>>,
    cancel: Cancel,
    wake: Wake,
}

/// Carries commands out at once, on the thread that asks.
pub struct Inline {
    core: Core,
    events: Vec<Event>,
    picks: VecDeque<Option<PathBuf>>,
    viewer: PageShown,
}

impl Runner {
    /// Starts the worker thread, which owns the diary from now on.
    pub fn worker(core: Core, wake: Wake) -> io::Result<Self> {
        let (messages, inbox) = sync_channel(ORDERS);
        let (answers, events) = sync_channel(EVENTS);
        let cancel = core.cancel();
        let outbox = Back {
            events: answers.clone(),
            wake: Arc::clone(&wake),
        };
        let thread = Builder::new()
            .name("worker".to_owned())
            .spawn(move || work(core, &inbox, &outbox))?;
        Ok(Self::Worker(Worker {
            messages,
            waiting: VecDeque::new(),
            events,
            answers,
            thread: Some(thread),
            cancel,
            wake,
        }))
    }

    /// Carries commands out at once.
    pub fn inline(core: Core) -> Self {
        Self::Inline(Box::new(Inline {
            core,
            events: Vec::new(),
            picks: VecDeque::new(),
            viewer: PageShown::NotOpened,
        }))
    }

    /// Sends a command; its result comes with [`Runner::events`]. Call it on the window's thread,
    /// since some systems show their file dialogs only from there.
    pub fn submit(&mut self, ticket: Ticket, now: &Stamp, command: Command) {
        match self {
            Self::Worker(worker) => worker.submit(ticket, now, command),
            Self::Inline(inline) => inline.submit(ticket, now, &command),
        }
    }

    /// Takes what came back since the last time.
    pub fn events(&mut self) -> Vec<Event> {
        match self {
            Self::Worker(worker) => {
                worker.push_waiting();
                worker.events.try_iter().collect()
            }
            Self::Inline(inline) => std::mem::take(&mut inline.events),
        }
    }

    /// Asks the command that runs now to stop at its next step.
    pub fn cancel(&self) {
        match self {
            Self::Worker(worker) => worker.cancel.ask(),
            Self::Inline(inline) => inline.core.cancel().ask(),
        }
    }

    /// Finishes every command that was sent, makes a backup where something changed and lets go of
    /// the diary.
    pub fn close(self, now: &Stamp) -> Result<(), Fault> {
        match self {
            Self::Worker(worker) => worker.close(now),
            Self::Inline(inline) => inline.core.close(now),
        }
    }
}

impl Inline {
    /// Says what the person will pick in the next file dialog.
    pub fn answer_pick(&mut self, path: Option<PathBuf>) {
        self.picks.push_back(path);
    }

    /// Says whether the next pages find a viewer; nothing is ever started here.
    pub const fn answer_viewer(&mut self, shown: PageShown) {
        self.viewer = shown;
    }

    /// The diary, for tests and the command line.
    pub const fn core(&self) -> &Core {
        &self.core
    }

    fn submit(&mut self, ticket: Ticket, now: &Stamp, command: &Command) {
        let event = if let Some(ask) = dialog(command) {
            let paths = self.picks.pop_front().flatten().into_iter().collect();
            Event::Done(picked(ticket, &ask, paths))
        } else if page(command).is_some() {
            Event::Done(shown(ticket, self.viewer))
        } else {
            carry_out(&mut self.core, ticket, now, command, &|_progress| {})
        };
        self.events.push(event);
    }
}

impl Worker {
    fn submit(&mut self, ticket: Ticket, now: &Stamp, command: Command) {
        if let Some(ask) = dialog(&command) {
            self.ask(ticket, ask);
            return;
        }
        if let Some(path) = page(&command) {
            self.show_page(ticket, path.to_owned());
            return;
        }
        self.waiting.push_back(Message::Run(Box::new(Order {
            ticket,
            now: now.clone(),
            command,
        })));
        self.push_waiting();
    }

    /// Hands over what the channel takes. The window never waits for the worker.
    fn push_waiting(&mut self) {
        while let Some(message) = self.waiting.pop_front() {
            match self.messages.try_send(message) {
                Ok(()) => {}
                Err(TrySendError::Full(message)) => {
                    self.waiting.push_front(message);
                    return;
                }
                Err(TrySendError::Disconnected(message)) => {
                    self.answer_for_the_dead(&message);
                }
            }
        }
    }

    /// Says that a command failed because the thread is gone.
    fn answer_for_the_dead(&self, message: &Message) {
        if let Message::Run(order) = message {
            // A full channel means that the window has many such answers already.
            drop(self.answers.try_send(Event::Failed {
                ticket: order.ticket,
                fault: Fault::bug("the worker is gone"),
            }));
        }
    }

    fn ask(&self, ticket: Ticket, ask: Ask) {
        let answers = self.answers.clone();
        let wake = Arc::clone(&self.wake);
        let asked = ask.clone();
        let shown = dialogs::show(ask, move |paths| {
            // The window may be closed by the time the person answers.
            drop(answers.send(Event::Done(picked(ticket, &asked, paths))));
            wake();
        });
        if let Err(error) = shown {
            drop(self.answers.try_send(Event::Failed {
                ticket,
                fault: Fault::new(FaultKind::NotAllowed, error.to_string()),
            }));
        }
    }

    fn show_page(&self, ticket: Ticket, path: PathBuf) {
        let answers = self.answers.clone();
        let wake = Arc::clone(&self.wake);
        let asked = viewer::open(path, move |result| {
            let came_to = match result {
                Ok(()) => PageShown::Opened,
                Err(_refused) => PageShown::NotOpened,
            };
            // The window may be closed by then.
            drop(answers.send(Event::Done(shown(ticket, came_to))));
            wake();
        });
        if asked.is_err() {
            let answer = Event::Done(shown(ticket, PageShown::NotOpened));
            drop(self.answers.try_send(answer));
            (self.wake)();
        }
    }

    fn close(mut self, now: &Stamp) -> Result<(), Fault> {
        self.waiting.push_back(Message::Close(now.clone()));
        for message in std::mem::take(&mut self.waiting) {
            if let Err(unsent) = self.messages.send(message) {
                self.answer_for_the_dead(&unsent.0);
            }
        }
        drop(self.events);
        self.thread.take().map_or(Ok(()), |thread| {
            thread
                .join()
                .unwrap_or_else(|_panic| Err(Fault::bug("the worker stopped")))
        })
    }
}

/// The way back to the window.
struct Back {
    events: SyncSender<Event>,
    wake: Wake,
}

impl Back {
    fn send(&self, event: Event) {
        // A window that is closing no longer listens; what was saved is saved.
        drop(self.events.send(event));
        (self.wake)();
    }
}

/// The worker's life: one message after the other until the window closes.
fn work(mut core: Core, inbox: &Receiver<Message>, back: &Back) -> Result<(), Fault> {
    while let Ok(message) = inbox.recv() {
        match message {
            Message::Run(order) => {
                let report = |progress| {
                    back.send(Event::Progress {
                        ticket: order.ticket,
                        progress,
                    });
                };
                let event = carry_out(&mut core, order.ticket, &order.now, &order.command, &report);
                back.send(event);
            }
            Message::Close(now) => return core.close(&now),
        }
    }
    Ok(())
}

/// Carries one command out.
fn carry_out(
    core: &mut Core,
    ticket: Ticket,
    now: &Stamp,
    command: &Command,
    report: &dyn Fn(Progress),
) -> Event {
    let event = guarded(ticket, || core.run(ticket, now, command, report));
    core.publish();
    event
}

/// Turns a panic into a fault: the store takes back what was half done, and the program goes on.
fn guarded(ticket: Ticket, work: impl FnOnce() -> Result<Receipt, Fault>) -> Event {
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(receipt)) => Event::Done(receipt),
        Ok(Err(fault)) => Event::Failed { ticket, fault },
        Err(_panic) => Event::Failed {
            ticket,
            fault: Fault::bug("a command stopped unexpectedly; the crash report names the place"),
        },
    }
}

/// The dialog a command asks for, if it asks for one.
fn dialog(command: &Command) -> Option<Ask> {
    match command {
        Command::Exchange(ExchangeCommand::PickExportPlace { title, name, kind }) => {
            Some(Ask::Save {
                title: title.clone(),
                name: name.clone(),
                kinds: vec![kind.clone()],
            })
        }
        Command::Exchange(ExchangeCommand::PickImportFile { title, kinds }) => Some(Ask::Open {
            title: title.clone(),
            kinds: kinds.clone(),
        }),
        Command::Review(ReviewCommand::PickFiles { title, kinds }) => Some(Ask::OpenMany {
            title: title.clone(),
            kinds: kinds.clone(),
        }),
        Command::Review(ReviewCommand::PickFolder { title }) => Some(Ask::Folder {
            title: title.clone(),
        }),
        Command::Exchange(
            ExchangeCommand::Export(_)
            | ExchangeCommand::PreviewExport(_)
            | ExchangeCommand::PreviewImport { .. }
            | ExchangeCommand::Import { .. }
            | ExchangeCommand::WritePage(_)
            | ExchangeCommand::WriteCalendar(_)
            | ExchangeCommand::WriteReport(_)
            | ExchangeCommand::WriteVisitSheet(_)
            | ExchangeCommand::WriteWeekSheet(_)
            | ExchangeCommand::LookAtPlan { .. }
            | ExchangeCommand::LookAtPlanCodes { .. }
            | ExchangeCommand::ReadPicture { .. }
            | ExchangeCommand::WritePlan { .. }
            | ExchangeCommand::WritePlanPage { .. }
            | ExchangeCommand::ShowPage { .. },
        )
        | Command::Diary(_)
        | Command::Rules(_)
        | Command::Meet(_)
        | Command::Keep(_)
        | Command::Review(
            ReviewCommand::Open(_)
            | ReviewCommand::Unlock { .. }
            | ReviewCommand::OpenOne { .. }
            | ReviewCommand::SaveTable { .. },
        )
        | Command::Settings(_)
        | Command::Undo
        | Command::Redo
        | Command::Draft(_) => None,
    }
}

/// The page that a command hands to the system's viewer, if it is such a command.
fn page(command: &Command) -> Option<&Path> {
    match command {
        Command::Exchange(ExchangeCommand::ShowPage { path }) => Some(path),
        Command::Exchange(
            ExchangeCommand::Export(_)
            | ExchangeCommand::PreviewExport(_)
            | ExchangeCommand::PreviewImport { .. }
            | ExchangeCommand::Import { .. }
            | ExchangeCommand::WritePage(_)
            | ExchangeCommand::WriteCalendar(_)
            | ExchangeCommand::WriteReport(_)
            | ExchangeCommand::WriteVisitSheet(_)
            | ExchangeCommand::WriteWeekSheet(_)
            | ExchangeCommand::LookAtPlan { .. }
            | ExchangeCommand::LookAtPlanCodes { .. }
            | ExchangeCommand::ReadPicture { .. }
            | ExchangeCommand::WritePlan { .. }
            | ExchangeCommand::WritePlanPage { .. }
            | ExchangeCommand::PickExportPlace { .. }
            | ExchangeCommand::PickImportFile { .. },
        )
        | Command::Diary(_)
        | Command::Rules(_)
        | Command::Meet(_)
        | Command::Keep(_)
        | Command::Review(_)
        | Command::Settings(_)
        | Command::Undo
        | Command::Redo
        | Command::Draft(_) => None,
    }
}

fn shown(ticket: Ticket, shown: PageShown) -> Receipt {
    Receipt {
        ticket,
        act: None,
        entries: Vec::new(),
        outcome: Done::PageShown(shown),
    }
}

fn picked(ticket: Ticket, ask: &Ask, paths: Vec<PathBuf>) -> Receipt {
    let outcome = match ask {
        Ask::OpenMany { .. } | Ask::Folder { .. } => Done::PickedMany(paths),
        Ask::Open { .. } | Ask::Save { .. } => Done::Picked(paths.into_iter().next()),
    };
    Receipt {
        ticket,
        act: None,
        entries: Vec::new(),
        outcome,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_a_command_becomes_a_fault() {
        let ticket = Ticket::new(7);
        let event = guarded(ticket, || panic!("planted"));
        let Event::Failed {
            ticket: named,
            fault,
        } = event
        else {
            panic!("a panic cannot succeed");
        };
        assert_eq!(named, ticket);
        assert_eq!(fault.kind(), FaultKind::Bug);
    }
}
