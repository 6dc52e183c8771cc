//! Owns handing a page to the system's own viewer, from where it can be printed.

use std::io::{self, ErrorKind};
use std::path::PathBuf;
use std::thread::Builder;

use crate::platform::display::{self, Display};

/// Opens a file with the program that the system keeps for its kind and returns at once; `done`
/// hears later, on a thread of its own, whether something took it.
///
/// Some systems answer only once that program ends, so nobody may wait for it. Without a screen
/// nothing is started at all.
pub fn open(path: PathBuf, done: impl FnOnce(io::Result<()>) + Send + 'static) -> io::Result<()> {
    if display::find() == Display::Absent {
        return Err(io::Error::from(ErrorKind::Unsupported));
    }
    Builder::new()
        .name("viewer".to_owned())
        .spawn(move || done(open::that_detached(path)))
        .map(drop)
}
