//! One data folder and the built program on it, at a fixed time.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;

/// The time every test starts at.
pub(crate) const NOW: &str = "2026-11-23T18:20:00+01:00[Europe/Berlin]";

pub(crate) struct Stage {
    folder: tempfile::TempDir,
    now: String,
}

impl Stage {
    pub(crate) fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            now: NOW.to_owned(),
        }
    }

    pub(crate) fn at(mut self, now: &str) -> Self {
        now.clone_into(&mut self.now);
        self
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.folder.path().join("diary")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program with its data folder and clock, without arguments yet.
    pub(crate) fn program(&self) -> Command {
        program(&self.folder(), &self.now)
    }

    /// Runs the program with these arguments, split at spaces.
    pub(crate) fn run(&self, arguments: &str) -> Output {
        let mut program = self.program();
        program.args(arguments.split_whitespace());
        program.output().unwrap()
    }

    /// Runs the program, expects it to succeed and gives what it printed.
    pub(crate) fn ok(&self, arguments: &str) -> String {
        succeeded(&self.run(arguments), arguments)
    }

    /// Runs the program, expects it to succeed and reads what it printed as JSON.
    pub(crate) fn json(&self, arguments: &str) -> Value {
        serde_json::from_str(&self.ok(arguments)).unwrap()
    }

    /// Runs the program, expects this exit code and gives what it said on standard error.
    pub(crate) fn refused(&self, arguments: &str, code: i32) -> String {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(code), "{arguments}: {said}");
        assert!(!said.contains("panicked"), "{said}");
        said
    }

    pub(crate) fn log(&self, arguments: &str) -> String {
        self.ok(&format!("log {arguments}")).trim().to_owned()
    }

    pub(crate) fn entries(&self) -> Vec<Value> {
        self.json("list --json")["entries"]
            .as_array()
            .unwrap()
            .clone()
    }
}

pub(crate) fn program(folder: &Path, now: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_evenly"));
    program
        .arg("--data-dir")
        .arg(folder)
        .env("EVENLY_NOW", now)
        .env("LANG", "en_GB.UTF-8")
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("EVENLY_DATA_DIR")
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdin(Stdio::null());
    program
}

pub(crate) fn succeeded(output: &Output, arguments: &str) -> String {
    assert!(
        output.status.success(),
        "{arguments}: {:?}\n{}",
        output.status.code(),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).unwrap()
}
