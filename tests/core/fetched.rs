//! Owns finding what the set-up scripts fetched for tests, as it is not ours to keep here.

use std::path::PathBuf;

/// Where a file or folder lies that `script` fetched: where the environment's `variable` says, else
/// at this place in the user's cache folder. `None` where it is not there, which fails the test
/// where `CI` is set and is printed elsewhere.
pub(crate) fn find(variable: &str, place: &str, script: &str) -> Option<PathBuf> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from);
    let cache = folder("XDG_CACHE_HOME").or_else(|| Some(folder("HOME")?.join(".cache")));
    let path = folder(variable).or_else(|| Some(cache?.join("evenly").join(place)))?;
    if path.exists() {
        return Some(path);
    }
    let missing = format!("{} is not there: run scripts/{script}", path.display());
    assert!(
        std::env::var_os("CI").is_none_or(|ci| ci.is_empty() || ci == "false"),
        "{missing}"
    );
    eprintln!("{missing}");
    None
}
