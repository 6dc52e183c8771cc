//! Owns what the processes of a walk tell their parent, one line each, in a file that outlives them.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The file, to write to.
#[derive(Clone)]
pub(crate) struct Told(PathBuf);

impl Told {
    /// The file of a walk.
    pub(crate) fn in_folder(folder: &Path) -> Self {
        Self(folder.join("told"))
    }

    pub(crate) fn say(&self, line: &str) {
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.0)
            .unwrap();
        let line = line.replace('\n', " ");
        file.write_all(format!("{line}\n").as_bytes()).unwrap();
    }

    /// Every line that begins so, without that.
    pub(crate) fn lines(&self, begin: &str) -> Vec<String> {
        let text = std::fs::read_to_string(&self.0).unwrap_or_default();
        let lines = text.lines().filter_map(|line| line.strip_prefix(begin));
        lines.map(|line| line.trim().to_owned()).collect()
    }

    /// The sum of the numbers behind such lines.
    pub(crate) fn sum(&self, begin: &str) -> usize {
        let numbers = self.lines(begin).into_iter();
        numbers.map(|line| line.parse::<usize>().unwrap()).sum()
    }
}
