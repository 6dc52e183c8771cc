//! Owns running one test a second time in a process that may do less.
#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that a test run again inside a restricted process works on.
const CHILD_DIR: &str = "EVENLY_TEST_CHILD_DIR";

/// Ignores the signal that would end a process whose file grows beyond the limit: its writes then
/// fail, as on a full disk.
pub(crate) const LITTLE_ROOM: &str = "trap '' XFSZ; ulimit -f 1200; exec \"$0\" \"$@\"";

/// The folder to work on, where this process is the restricted one.
pub(crate) fn restricted() -> Option<PathBuf> {
    std::env::var_os(CHILD_DIR).map(PathBuf::from)
}

/// Runs one test of this program again in a process started by `sh`, with `$0` and what follows it
/// in `script` naming the program. Gives what it printed.
pub(crate) fn run_again(test: &str, dir: &Path, script: &str) -> String {
    let output = Command::new("sh")
        .args(["-c", script])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test, "--nocapture", "--test-threads", "1"])
        .env(CHILD_DIR, dir)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}\n{errors}");
    text
}

/// Runs one test again while nothing in `dir` can be written, also by the administrator, who gives
/// that power up.
pub(crate) fn run_again_unable_to_write(test: &str, dir: &Path) -> String {
    allow(dir, 0o555);
    let powerful = std::fs::File::create(dir.join("probe")).is_ok();
    let script = if powerful {
        "exec setpriv --bounding-set=-dac_override \"$0\" \"$@\""
    } else {
        "exec \"$0\" \"$@\""
    };
    let text = run_again(test, dir, script);
    allow(dir, 0o755);
    text
}

fn allow(dir: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt as _;
    for file in std::fs::read_dir(dir).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            allow(&path, mode);
        } else {
            let mode = std::fs::Permissions::from_mode(mode & 0o666);
            std::fs::set_permissions(path, mode).unwrap();
        }
    }
    std::fs::set_permissions(dir, std::fs::Permissions::from_mode(mode)).unwrap();
}
