//! Owns the system's own "open" and "save" dialogs.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::{self, Builder, Thread};

use rfd::{AsyncFileDialog, FileHandle};

/// What the person is asked to choose. The words come from the caller, in the person's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// A file to read.
    Open {
        /// The dialog's title.
        title: String,
        /// The kinds of file on offer; none offers every file.
        kinds: Vec<FileKind>,
    },
    /// Several files to read.
    OpenMany {
        /// The dialog's title.
        title: String,
        /// The kinds of file on offer; none offers every file.
        kinds: Vec<FileKind>,
    },
    /// A folder to read.
    Folder {
        /// The dialog's title.
        title: String,
    },
    /// A place to write a new file.
    Save {
        /// The dialog's title.
        title: String,
        /// The name the file gets unless the person types another.
        name: String,
        /// The kinds of file on offer; none offers every file.
        kinds: Vec<FileKind>,
    },
}

/// A kind of file that a dialog offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// Its name in words.
    pub name: String,
    /// Its file name endings, without the dot.
    pub extensions: Vec<String>,
}

/// Shows a dialog and returns at once; `done` gets the choice later, on a thread of its own (nothing when the person thought better of it).
///
/// Call it on the thread that runs the window: macOS shows dialogs from there, and the answer is
/// awaited elsewhere on every system, so that the window stays alive and the diary can be
/// saved while the dialog is open.
pub fn show(ask: Ask, done: impl FnOnce(Vec<PathBuf>) + Send + 'static) -> io::Result<()> {
    match ask {
        Ask::Open { title, kinds } => {
            let dialog = with_kinds(AsyncFileDialog::new().set_title(title), &kinds);
            answer(dialog.pick_file(), |file| vec![path_of(&file)], done)
        }
        Ask::OpenMany { title, kinds } => {
            let dialog = with_kinds(AsyncFileDialog::new().set_title(title), &kinds);
            let paths = |files: Vec<FileHandle>| files.iter().map(path_of).collect();
            answer(dialog.pick_files(), paths, done)
        }
        Ask::Folder { title } => {
            let dialog = AsyncFileDialog::new().set_title(title);
            answer(dialog.pick_folder(), |file| vec![path_of(&file)], done)
        }
        Ask::Save { title, name, kinds } => {
            let dialog = with_kinds(AsyncFileDialog::new().set_title(title), &kinds);
            answer(
                dialog.set_file_name(name).save_file(),
                |file| vec![path_of(&file)],
                done,
            )
        }
    }
}

fn with_kinds(dialog: AsyncFileDialog, kinds: &[FileKind]) -> AsyncFileDialog {
    kinds.iter().fold(dialog, |dialog, kind| {
        dialog.add_filter(&kind.name, &kind.extensions)
    })
}

fn path_of(file: &FileHandle) -> PathBuf {
    file.path().to_owned()
}

fn answer<T>(
    choice: impl Future<Output = Option<T>> + Send + 'static,
    paths: impl FnOnce(T) -> Vec<PathBuf> + Send + 'static,
    done: impl FnOnce(Vec<PathBuf>) + Send + 'static,
) -> io::Result<()> {
    Builder::new()
        .name("dialog".to_owned())
        .spawn(move || done(wait_for(choice).map(paths).unwrap_or_default()))
        .map(drop)
}

/// Wakes a thread that waits for an answer.
struct Waiting(Thread);

impl Wake for Waiting {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

fn wait_for<T>(answer: impl Future<Output = T>) -> T {
    let waker = Waker::from(Arc::new(Waiting(thread::current())));
    let mut context = Context::from_waker(&waker);
    let mut answer = pin!(answer);
    loop {
        match answer.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => thread::park(),
        }
    }
}
