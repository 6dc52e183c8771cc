//! Owns what can be known of the disk below a folder: whether it is encrypted, whether it is in another machine, which sticks are there.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What is known of the disk below a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disk {
    /// Every device below it is encrypted.
    Encrypted,
    /// At least one device below it is not.
    Plain,
    /// The system does not say.
    Unknown,
    /// It is in another machine.
    Network,
}

/// Names of file systems that lie in another machine, or may.
const NETWORK: [&str; 10] = [
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "9p",
    "ceph",
    "afs",
    "fuse.sshfs",
    "fuse.rclone",
];

/// Where systems put sticks.
pub const USUAL_STICKS: [&str; 3] = ["/media", "/run/media", "/mnt"];

/// Looks at the disk below a folder, or below the nearest folder above it that is there.
pub fn below(folder: &Path) -> Disk {
    let Ok(mounts) = fs::read_to_string("/proc/self/mountinfo") else {
        return Disk::Unknown;
    };
    let there = folder.ancestors().find_map(|part| part.canonicalize().ok());
    let Some(mount) = there.and_then(|there| mount_of(&mounts, &there)) else {
        return Disk::Unknown;
    };
    if NETWORK.contains(&mount.system.as_str()) {
        return Disk::Network;
    }
    encrypted(Path::new("/sys/dev/block"), &mount.device)
}

/// One line of the list of mounts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mount {
    device: String,
    at: PathBuf,
    system: String,
}

/// The mount that holds a folder: the longest that it lies below; of equal ones the last, which
/// covers the others.
fn mount_of(mounts: &str, folder: &Path) -> Option<Mount> {
    mounts
        .lines()
        .filter_map(mount_in)
        .filter(|mount| folder.starts_with(&mount.at))
        .max_by_key(|mount| mount.at.components().count())
}

/// Reads `36 35 98:0 /root /at options … - system source options`.
fn mount_in(line: &str) -> Option<Mount> {
    let (before, after) = line.split_once(" - ")?;
    let mut before = before.split(' ').skip(2);
    let device = before.next()?.to_owned();
    let at = PathBuf::from(unescaped(before.nth(1)?));
    let system = after.split(' ').next()?.to_owned();
    Some(Mount { device, at, system })
}

/// Spaces and the like are written as three octal digits.
fn unescaped(text: &str) -> String {
    [
        ("\\040", " "),
        ("\\011", "\t"),
        ("\\012", "\n"),
        ("\\134", "\\"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (code, sign)| {
        text.replace(code, sign)
    })
}

/// Whether every disk that a device is made of lies below an encrypting one.
fn encrypted(devices: &Path, number: &str) -> Disk {
    let Ok(device) = devices.join(number).canonicalize() else {
        return Disk::Unknown;
    };
    if is_encrypting(&device) {
        return Disk::Encrypted;
    }
    let below: Vec<PathBuf> = fs::read_dir(device.join("slaves"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.path().canonicalize().ok())
        .collect();
    if !below.is_empty() && below.iter().all(|part| all_encrypting(part, 8)) {
        Disk::Encrypted
    } else {
        Disk::Plain
    }
}

fn all_encrypting(device: &Path, depth: u8) -> bool {
    if is_encrypting(device) {
        return true;
    }
    let below: Vec<PathBuf> = fs::read_dir(device.join("slaves"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.path().canonicalize().ok())
        .collect();
    depth > 0 && !below.is_empty() && below.iter().all(|part| all_encrypting(part, depth - 1))
}

/// The device mapper says what a device is for in its name: `CRYPT-LUKS2-…`.
fn is_encrypting(device: &Path) -> bool {
    fs::read_to_string(device.join("dm/uuid")).is_ok_and(|name| name.starts_with("CRYPT-"))
}

/// The sticks that are there. A folder where systems put sticks holds one in each mount below it;
/// any other folder that staff named is one itself.
pub fn sticks(folders: &[PathBuf]) -> Vec<PathBuf> {
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap_or_default();
    let mounted: BTreeSet<PathBuf> = mounts
        .lines()
        .filter_map(mount_in)
        .map(|mount| mount.at)
        .collect();
    let mut found = BTreeSet::new();
    for folder in folders {
        if USUAL_STICKS.iter().any(|usual| Path::new(usual) == folder) {
            let below = |at: &&PathBuf| at.starts_with(folder) && *at != folder;
            found.extend(mounted.iter().filter(below).cloned());
        } else if fs::symlink_metadata(folder).is_ok_and(|about| about.is_dir()) {
            found.insert(folder.clone());
        }
    }
    found.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "22 1 253:1 / / rw - ext4 /dev/mapper/root rw\n\
        30 22 8:17 / /media/ann/STICK\\040A rw,noexec - vfat /dev/sdb1 rw\n\
        31 22 0:40 / /home/clinic rw - nfs4 server:/home rw\n";

    #[test]
    fn a_folder_lies_on_the_longest_mount_above_it() {
        let at = |folder: &str| mount_of(MOUNTS, Path::new(folder)).unwrap();
        assert_eq!(at("/var/lib/evenly").device, "253:1");
        assert_eq!(at("/home/clinic/data").system, "nfs4");
        assert_eq!(at("/media/ann/STICK A/x").device, "8:17");
        assert_eq!(at("/home/clinics").device, "253:1");
    }

    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "a test puts its files in place directly"
    )]
    fn a_disk_counts_as_encrypted_only_where_all_of_it_is() {
        let top = tempfile::tempdir().unwrap();
        let device = |name: &str, uuid: Option<&str>| {
            let path = top.path().join(name);
            fs::create_dir_all(path.join("slaves")).unwrap();
            if let Some(uuid) = uuid {
                fs::create_dir_all(path.join("dm")).unwrap();
                fs::write(path.join("dm/uuid"), uuid).unwrap();
            }
            path
        };
        let below = |upper: &Path, lower: &Path| {
            let name = lower.file_name().unwrap();
            let at = upper.join("slaves").join(name);
            fs::create_dir_all(&at).unwrap();
            fs::create_dir_all(at.join("slaves")).unwrap();
            if let Ok(uuid) = fs::read(lower.join("dm/uuid")) {
                fs::create_dir_all(at.join("dm")).unwrap();
                fs::write(at.join("dm/uuid"), uuid).unwrap();
            }
        };
        let plain = device("8:1", None);
        let crypt = device("253:0", Some("CRYPT-LUKS2-abc-root\n"));
        let volume = device("253:1", Some("LVM-abc"));
        below(&volume, &crypt);
        assert_eq!(encrypted(top.path(), "8:1"), Disk::Plain);
        assert_eq!(encrypted(top.path(), "253:0"), Disk::Encrypted);
        assert_eq!(encrypted(top.path(), "253:1"), Disk::Encrypted);
        below(&volume, &plain);
        assert_eq!(encrypted(top.path(), "253:1"), Disk::Plain);
        assert_eq!(encrypted(top.path(), "7:0"), Disk::Unknown);
    }
}
