//! Owns what the system tells of disks: whether one is encrypted, whether it is in another machine, which sticks are there.
//!
//! What cannot be told is unknown and never taken for good. Windows and macOS are not asked, as no
//! plain file answers there.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::platform::files;

/// What is known of the disk below a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disk {
    /// Every device below it is encrypted.
    Encrypted,
    /// The system does not say, or it is kept in memory and not on a disk.
    Unknown,
    /// At least one device below it is not encrypted, as far as this machine can see.
    Plain,
    /// It is in another machine, or behind a program that may keep it anywhere.
    Network,
}

/// Where systems put sticks.
pub const USUAL_STICKS: [&str; 3] = ["/media", "/run/media", "/mnt"];

/// A mounted file system, as a line of `/proc/self/mountinfo` tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mount {
    /// The device's numbers, such as `8:1`.
    pub device: String,
    /// The folder it is mounted on.
    pub folder: PathBuf,
    /// The file system, such as `ext4`.
    pub kind: String,
    /// What it was mounted from, such as `/dev/sda1`.
    pub source: String,
}

/// Folders of the system itself; their disks are no sticks, also where the system runs from a stick.
const SYSTEM: [&str; 6] = ["/", "/boot", "/etc", "/home", "/usr", "/var"];

/// Disks lie on disks; a chain longer than this is no chain.
const DEEPEST: u32 = 16;

/// What one line of a system's file may hold.
const LINE_BYTES: u64 = 4_096;

/// Looks at the disk below a folder, or below the nearest folder above it that is there.
pub fn below(folder: &Path) -> Disk {
    let there = folder.ancestors().find_map(|part| part.canonicalize().ok());
    let Some(there) = there else {
        return Disk::Unknown;
    };
    let mounts = mounted();
    let mount = mount_of(&mounts, &there);
    let kind = mount.map(|mount| mount.kind.as_str());
    if magic_of(&there).is_some_and(|magic| is_elsewhere(magic, kind)) {
        return Disk::Network;
    }
    mount.map_or(Disk::Unknown, |mount| disk_below(mount, Path::new("/sys")))
}

/// The sticks that are there. A folder where systems put sticks holds one in each mount below it
/// that can be taken out; any other folder that staff named is one itself.
pub fn sticks(folders: &[PathBuf]) -> Vec<PathBuf> {
    let (usual, named): (Vec<_>, Vec<_>) = folders
        .iter()
        .partition(|folder| USUAL_STICKS.iter().any(|usual| Path::new(usual) == *folder));
    let mut found: BTreeSet<PathBuf> = removable_among(&mounted(), Path::new("/sys"))
        .into_iter()
        .filter(|at| {
            usual
                .iter()
                .any(|folder| at.starts_with(folder) && at != *folder)
        })
        .collect();
    found.extend(
        named
            .into_iter()
            .filter(|folder| fs::symlink_metadata(folder).is_ok_and(|about| about.is_dir()))
            .cloned(),
    );
    found.into_iter().collect()
}

/// Reads the lines of `/proc/self/mountinfo`; a line in another form is passed over.
pub fn mounts(text: &str) -> Vec<Mount> {
    text.lines().filter_map(mount).collect()
}

fn mount(line: &str) -> Option<Mount> {
    let (left, right) = line.split_once(" - ")?;
    let mut left = left.split(' ').skip(2);
    let (device, _root) = (left.next()?, left.next()?);
    let folder = left.next()?;
    let mut right = right.split(' ');
    let (kind, source) = (right.next()?, right.next()?);
    Some(Mount {
        device: device.to_owned(),
        folder: PathBuf::from(unescaped(folder)),
        kind: kind.to_owned(),
        source: unescaped(source),
    })
}

/// The kernel writes blanks, tabs, line ends and backslashes in names as three octal digits.
fn unescaped(text: &str) -> String {
    let mut parts = text.split('\\');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let letter = part.split_at_checked(3).and_then(|(digits, rest)| {
            let code = u8::from_str_radix(digits, 8).ok()?;
            code.is_ascii().then_some((char::from(code), rest))
        });
        if let Some((letter, rest)) = letter {
            plain.push(letter);
            plain.push_str(rest);
        } else {
            plain.push('\\');
            plain.push_str(part);
        }
    }
    plain
}

/// The file system that `folder`, an absolute path without links, lies in: the deepest, and of those
/// on one folder the last.
pub fn mount_of<'a>(mounts: &'a [Mount], folder: &Path) -> Option<&'a Mount> {
    mounts
        .iter()
        .filter(|mount| folder.starts_with(&mount.folder))
        .max_by_key(|mount| mount.folder.components().count())
}

/// Whether the disks below a file system are encrypted. `sys` is where the system's folder `/sys`
/// lies.
pub fn disk_below(mount: &Mount, sys: &Path) -> Disk {
    if mount.kind == "ecryptfs" {
        return Disk::Encrypted;
    }
    let devices = devices_below(mount, sys);
    devices
        .iter()
        .map(|device| disk_of_device(device, DEEPEST))
        .max()
        .unwrap_or(Disk::Unknown)
}

/// The devices that a file system lies on. Btrfs names none of its own numbers, and may lie on
/// several; what it lies on stands in a folder of its own.
fn devices_below(mount: &Mount, sys: &Path) -> Vec<PathBuf> {
    let device = sys.join("dev/block").join(&mount.device);
    if let Ok(device) = fs::canonicalize(device) {
        return vec![device];
    }
    if mount.kind != "btrfs" {
        return Vec::new();
    }
    let source = fs::canonicalize(&mount.source).unwrap_or_else(|_| PathBuf::from(&mount.source));
    let Some(name) = source.file_name() else {
        return Vec::new();
    };
    let pools = names_in(&sys.join("fs/btrfs"));
    let pool = pools
        .iter()
        .map(|pool| pool.join("devices"))
        .find(|devices| devices.join(name).exists());
    pool.map_or_else(Vec::new, |devices| {
        names_in(&devices)
            .iter()
            .map(|device| fs::canonicalize(device).unwrap_or_else(|_| device.clone()))
            .collect()
    })
}

/// Looks at a device and at those below it.
fn disk_of_device(device: &Path, deepest: u32) -> Disk {
    let Some(deeper) = deepest.checked_sub(1) else {
        return Disk::Unknown;
    };
    if line_in(&device.join("dm/uuid")).is_some_and(|uuid| is_cipher(&uuid)) {
        return Disk::Encrypted;
    }
    let below = slaves_of(device);
    if let Some(worst) = below
        .iter()
        .map(|slave| disk_of_device(slave, deeper))
        .max()
    {
        return worst;
    }
    if let Some(disk) = disk_of_partition(device) {
        return disk_of_device(&disk, deeper);
    }
    kind_of_disk(device)
}

/// Cryptsetup names its devices by what they do; checks of what was read encrypt nothing.
fn is_cipher(uuid: &str) -> bool {
    uuid.strip_prefix("CRYPT-").is_some_and(|kind| {
        !["VERITY", "INTEGRITY", "SUBDEV"]
            .iter()
            .any(|check| kind.starts_with(check))
    })
}

/// A disk with nothing below it. Files, memory and other machines that pose as disks are not known.
fn kind_of_disk(device: &Path) -> Disk {
    let name = name_of(device);
    let poses = ["drbd", "loop", "nbd", "ram", "rbd", "zram"]
        .iter()
        .any(|kind| name.starts_with(kind));
    if poses || !device.is_dir() {
        Disk::Unknown
    } else {
        Disk::Plain
    }
}

/// The magic numbers of file systems, from the Linux header `magic.h` and the file systems' own.
/// What is kept in memory: tmpfs and ramfs.
const IN_MEMORY: [u32; 2] = [0x0102_1994, 0x8584_58f6];
const FUSE: u32 = 0x6573_5546;
const NETWORK: &[u32] = &[
    0x0000_6969, // NFS
    0x0000_517b, // SMB
    0xff53_4d42, // CIFS
    0xfe53_4d42, // SMB 2
    0x0102_1997, // 9p
    0x5346_414f, // AFS
    0x6b41_4653, // AFS in the kernel
    0x00c3_6400, // Ceph
    0x7375_7245, // Coda
    0x0000_564c, // NCP
    0x7461_636f, // OCFS2
    0x0116_1970, // GFS2
    0x0bd0_0bd0, // Lustre
    0x786f_4256, // a folder of the host of a VirtualBox machine
];

/// Whether a file system is in another machine, or behind a program that may keep it there, by its
/// magic number and its name. A program that reads a disk of this machine, as for NTFS, has a name of
/// its own.
pub fn is_elsewhere(magic: u32, kind: Option<&str>) -> bool {
    NETWORK.contains(&magic) || (magic == FUSE && kind != Some("fuseblk"))
}

/// The folders on which media are mounted that can be taken out.
pub fn removable_among(mounts: &[Mount], sys: &Path) -> Vec<PathBuf> {
    let own: BTreeSet<PathBuf> = SYSTEM
        .iter()
        .filter_map(|folder| mount_of(mounts, Path::new(folder)))
        .flat_map(|mount| disks_below(mount, sys))
        .collect();
    let mut folders: Vec<_> = mounts
        .iter()
        .filter(|mount| {
            let disks = disks_below(mount, sys);
            !disks.is_empty()
                && disks.is_disjoint(&own)
                && disks.iter().all(|disk| can_be_taken_out(disk))
        })
        .map(|mount| mount.folder.clone())
        .collect();
    folders.sort();
    folders.dedup();
    folders
}

/// The whole disks that a file system lies on.
fn disks_below(mount: &Mount, sys: &Path) -> BTreeSet<PathBuf> {
    let mut disks = BTreeSet::new();
    for device in devices_below(mount, sys) {
        add_disks(&device, DEEPEST, &mut disks);
    }
    disks
}

fn add_disks(device: &Path, deepest: u32, disks: &mut BTreeSet<PathBuf>) {
    let Some(deeper) = deepest.checked_sub(1) else {
        return;
    };
    let below = slaves_of(device);
    for slave in &below {
        add_disks(slave, deeper, disks);
    }
    if !below.is_empty() {
        return;
    }
    match disk_of_partition(device) {
        Some(disk) => add_disks(&disk, deeper, disks),
        None => drop(disks.insert(device.to_owned())),
    }
}

/// Sticks say so of themselves; a disk in a case with a USB plug says no and hangs on USB, and of
/// the cards only those that can be pulled have the type SD.
fn can_be_taken_out(disk: &Path) -> bool {
    let says_so = line_in(&disk.join("removable")).is_some_and(|line| line == "1");
    let on_usb = disk.iter().any(|part| {
        part.to_str()
            .and_then(|part| part.strip_prefix("usb"))
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
    });
    let card = line_in(&disk.join("device/type")).is_some_and(|line| line == "SD");
    says_so || on_usb || card
}

/// What a device is made of: the disk below a cipher, the parts of a volume.
fn slaves_of(device: &Path) -> Vec<PathBuf> {
    names_in(&device.join("slaves"))
        .iter()
        .map(|slave| fs::canonicalize(slave).unwrap_or_else(|_| slave.clone()))
        .collect()
}

fn disk_of_partition(device: &Path) -> Option<PathBuf> {
    let parent = device.parent()?;
    device.join("partition").exists().then(|| parent.to_owned())
}

fn names_in(folder: &Path) -> Vec<PathBuf> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    names.sort();
    names
}

fn name_of(path: &Path) -> &str {
    path.file_name().and_then(OsStr::to_str).unwrap_or_default()
}

fn line_in(path: &Path) -> Option<String> {
    let bytes = files::read_beginning(path, LINE_BYTES).ok()?;
    Some(String::from_utf8_lossy(&bytes).trim().to_owned())
}

/// Whether what is written into `folder` is kept in memory and gone when the machine is switched off.
pub fn is_in_memory(folder: &Path) -> bool {
    magic_of(folder).is_some_and(|magic| IN_MEMORY.contains(&magic))
}

/// What is mounted, as this program sees it; elsewhere than on Linux nothing is told.
fn mounted() -> Vec<Mount> {
    fs::read("/proc/self/mountinfo")
        .map(|bytes| mounts(&String::from_utf8_lossy(&bytes)))
        .unwrap_or_default()
}

#[cfg(target_os = "linux")]
fn magic_of(folder: &Path) -> Option<u32> {
    let about = rustix::fs::statfs(folder).ok()?;
    // The number has 32 bits; some machines give it in a wider type, and with a sign.
    u32::try_from(i128::from(about.f_type) & i128::from(u32::MAX)).ok()
}

#[cfg(not(target_os = "linux"))]
const fn magic_of(_folder: &Path) -> Option<u32> {
    None
}
