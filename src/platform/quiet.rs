//! Owns what the program does first so that it leaves nothing of a person behind where it fails: no dump of its memory, no message of a crash.

use crate::platform::panic_report;

/// From now on a crash leaves no dump of the memory, which holds the diary and its key, and says its
/// place in the source alone.
pub fn begin() {
    if leave_no_dump().is_err() {
        // The system has no such limit; the clinic's checklist names dumps and swap.
    }
    panic_report::install_without_folder();
}

/// What the program starts inherits it: a viewer of a page leaves no dump either.
#[cfg(unix)]
fn leave_no_dump() -> std::io::Result<()> {
    rlimit::Resource::CORE.set(0, 0)
}

/// Windows writes dumps only where the person's system was told to.
#[cfg(not(unix))]
fn leave_no_dump() -> std::io::Result<()> {
    Ok(())
}
