//! Owns the process of our own that reads foreign files: how it is started, and what it may not do.

use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The hidden argument that makes this program read a file from its standard input and tell what is
/// in it.
pub const ARGUMENT: &str = "--read-activities";

/// The most memory that such a process may hold, in bytes.
#[cfg(unix)]
const MEMORY_BYTES: u64 = 256 * 1024 * 1024;

/// The most processor time, in seconds: an export of Apple Health may be gigabytes.
#[cfg(unix)]
const PROCESSOR_S: u64 = 120;

/// This program.
pub fn this_program() -> io::Result<PathBuf> {
    env::current_exe()
}

/// Takes from this process what reading bytes does not need: it can open nothing, write no file,
/// leave no dump, and hold or work only so much. It cannot be taken back.
#[cfg(unix)]
pub fn give_up_everything() -> io::Result<()> {
    use rlimit::Resource;

    Resource::CORE.set(0, 0)?;
    Resource::FSIZE.set(0, 0)?;
    Resource::CPU.set(PROCESSOR_S, PROCESSOR_S)?;
    // Standard input, output and error are open already; no number is left for another file.
    Resource::NOFILE.set(3, 3)?;
    // Memory of its own, without the program's text; the older limit on all addresses is wider.
    if Resource::DATA.is_supported() {
        Resource::DATA.set(MEMORY_BYTES, MEMORY_BYTES)?;
    }
    if Resource::AS.is_supported() {
        Resource::AS.set(8 * MEMORY_BYTES, 8 * MEMORY_BYTES)?;
    }
    Ok(())
}

/// Windows has no such limits without a job object, which no safe call makes.
#[cfg(not(unix))]
pub fn give_up_everything() -> io::Result<()> {
    Ok(())
}

/// Starts `program` to read `file` and hands what it tells to `hear`. The process has no
/// environment but the one that Windows needs, stands in no folder of the person's, and is ended
/// when `hear` returns.
pub fn ask<T>(
    program: &Path,
    file: File,
    hear: impl FnOnce(&mut dyn BufRead) -> T,
) -> io::Result<T> {
    let mut command = Command::new(program);
    command
        .arg(ARGUMENT)
        .env_clear()
        .stdin(Stdio::from(file))
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if let Some(root) = env::var_os("SystemRoot") {
        command.env("SystemRoot", root);
    }
    if let Some(top) = Path::new("/")
        .canonicalize()
        .ok()
        .filter(|top| top.is_dir())
    {
        command.current_dir(top);
    }
    let mut child = command.spawn()?;
    let told = child.stdout.take().map(BufReader::new);
    let heard = told.map(|mut told| hear(&mut told));
    // It may have ended by itself; either way nothing of it is left.
    drop(child.kill());
    child.wait()?;
    heard.ok_or_else(|| io::ErrorKind::BrokenPipe.into())
}
