//! Owns the tests of what is known of disks, on made-up lists of mounts and made-up devices.

#![expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]

use std::fs;
use std::path::{Path, PathBuf};

use evenly::platform::disks::{
    Disk, Mount, below, disk_below, is_elsewhere, mount_of, mounts, removable_among, sticks,
};

const MOUNTS: &str = "\
21 1 0:20 / /proc rw,nosuid - proc proc rw
22 1 253:1 / / rw,relatime shared:1 - ext4 /dev/mapper/root rw
23 22 8:1 / /boot rw - ext4 /dev/sda1 rw
24 22 0:40 / /run rw - tmpfs tmpfs rw
25 22 8:17 / /media/ann/STICK\\040A rw,noexec - vfat /dev/sdb1 rw
26 22 0:41 / /data/clinic rw - nfs4 server:/data rw
27 22 0:42 / /pool rw - btrfs /dev/sdc rw
28 22 7:0 / /media/image rw - ext4 /dev/loop0 rw
29 22 8:49 / /mnt/inside rw - ext4 /dev/sdd1 rw
30 22 8:65 / /media/case rw - ntfs3 /dev/sde1 rw
31 22 179:1 / /media/card rw - vfat /dev/mmcblk0p1 rw
32 25 8:17 /x /media/ann/STICK\\040A rw,noexec - vfat /dev/sdb1 rw
a line that is none
";

/// A made-up `/sys`, with its devices as links like the real one has them.
struct Sys {
    folder: tempfile::TempDir,
}

impl Sys {
    fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn link(&self, at: &str, to: &str) {
        let at = self.folder.path().join(at);
        fs::create_dir_all(at.parent().unwrap()).unwrap();
        let to = self.folder.path().join(to);
        fs::create_dir_all(&to).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(to, at).unwrap();
        #[cfg(windows)]
        std::os::windows::fs::symlink_dir(to, at).unwrap();
    }

    /// A machine whose root is a volume on a cipher on `sda2`, with a stick, a bare disk inside, a
    /// disk in a USB case, a card, and an image file.
    fn machine() -> Self {
        let sys = Self::new();
        let disk = |number: &str, path: &str, partition: bool| {
            sys.put(&format!("{path}/size"), "1");
            if partition {
                sys.put(&format!("{path}/partition"), "1\n");
            }
            sys.link(&format!("dev/block/{number}"), path);
        };
        disk("8:1", "devices/pci/sda/sda1", true);
        disk("8:2", "devices/pci/sda/sda2", true);
        sys.put("devices/pci/sda/removable", "0\n");
        disk("253:0", "devices/virtual/dm-0", false);
        sys.put("devices/virtual/dm-0/dm/uuid", "CRYPT-LUKS2-0a0a-root\n");
        sys.link("devices/virtual/dm-0/slaves/sda2", "devices/pci/sda/sda2");
        disk("253:1", "devices/virtual/dm-1", false);
        sys.put("devices/virtual/dm-1/dm/uuid", "LVM-0b0b\n");
        sys.link("devices/virtual/dm-1/slaves/dm-0", "devices/virtual/dm-0");
        disk("8:17", "devices/pci/usb2/sdb/sdb1", true);
        sys.put("devices/pci/usb2/sdb/removable", "1\n");
        disk("8:49", "devices/pci/sdd/sdd1", true);
        sys.put("devices/pci/sdd/removable", "0\n");
        disk("8:65", "devices/pci/usb3/sde/sde1", true);
        sys.put("devices/pci/usb3/sde/removable", "0\n");
        disk("179:1", "devices/pci/mmcblk0/mmcblk0p1", true);
        sys.put("devices/pci/mmcblk0/removable", "0\n");
        sys.put("devices/pci/mmcblk0/device/type", "SD\n");
        disk("7:0", "devices/virtual/loop0", false);
        sys
    }

    #[track_caller]
    fn check(&self, folder: &str, expect: Disk) {
        let mounts = mounts(MOUNTS);
        let mount = mount_of(&mounts, Path::new(folder)).unwrap();
        assert_eq!(disk_below(mount, self.folder.path()), expect, "{folder}");
    }
}

#[test]
fn a_folder_lies_on_the_deepest_mount_above_it_and_the_last_of_equals() {
    let mounts = mounts(MOUNTS);
    assert_eq!(mounts.len(), 12, "a line in another form is passed over");
    let at = |folder: &str| mount_of(&mounts, Path::new(folder)).unwrap();
    assert_eq!(at("/var/lib/evenly").device, "253:1");
    assert_eq!(at("/data/clinic/data").kind, "nfs4");
    assert_eq!(at("/data/clinics").device, "253:1");
    let stick = at("/media/ann/STICK A/x");
    assert_eq!(stick, mounts.last().unwrap());
    assert_eq!(stick.source, "/dev/sdb1");
    assert_eq!(mount_of(&[], Path::new("/")), None);
}

#[test]
fn a_disk_counts_as_encrypted_only_where_all_of_it_is() {
    let sys = Sys::machine();
    sys.check("/var/lib/evenly", Disk::Encrypted);
    sys.check("/boot", Disk::Plain);
    sys.check("/media/ann/STICK A", Disk::Plain);
    sys.link("devices/virtual/dm-1/slaves/sdd1", "devices/pci/sdd/sdd1");
    sys.check("/var/lib/evenly", Disk::Plain);
}

#[test]
fn a_partition_of_an_array_on_ciphers_is_encrypted() {
    let sys = Sys::machine();
    let root = "devices/virtual/md0";
    sys.put(&format!("{root}/md0p1/partition"), "1");
    sys.link(&format!("{root}/slaves/dm-0"), "devices/virtual/dm-0");
    sys.link("dev/block/0:20", &format!("{root}/md0p1"));
    sys.check("/proc", Disk::Encrypted);
}

#[test]
fn a_check_of_what_was_read_is_no_cipher() {
    let sys = Sys::machine();
    for uuid in [
        "CRYPT-VERITY-0a-root",
        "CRYPT-INTEGRITY-x",
        "LVM-CRYPT-LUKS",
    ] {
        sys.put("devices/virtual/dm-0/dm/uuid", uuid);
        sys.check("/var/lib/evenly", Disk::Plain);
    }
}

#[test]
fn what_the_system_does_not_tell_is_unknown_and_never_good() {
    let sys = Sys::machine();
    sys.check("/run", Disk::Unknown);
    sys.check("/data/clinic", Disk::Unknown);
    sys.check("/media/image", Disk::Unknown);
    sys.check("/pool", Disk::Unknown);
    Sys::new().check("/var/lib/evenly", Disk::Unknown);
}

#[test]
fn a_pool_of_several_disks_is_as_good_as_the_worst() {
    let sys = Sys::machine();
    let pool = "fs/btrfs/0c0c/devices";
    sys.link(&format!("{pool}/sdc"), "devices/virtual/dm-0");
    sys.check("/pool", Disk::Encrypted);
    sys.link(&format!("{pool}/sdd1"), "devices/pci/sdd/sdd1");
    sys.check("/pool", Disk::Plain);
}

#[test]
fn devices_that_lie_on_themselves_end() {
    let sys = Sys::machine();
    sys.put("devices/virtual/dm-0/dm/uuid", "LVM-x");
    sys.link("devices/virtual/dm-0/slaves/dm-1", "devices/virtual/dm-1");
    let mounts = mounts(MOUNTS);
    let root = mount_of(&mounts, Path::new("/")).unwrap();
    assert_ne!(disk_below(root, sys.folder.path()), Disk::Encrypted);
}

/// Numbers from the Linux header `magic.h`.
#[test]
fn file_systems_of_other_machines_are_told_by_their_number() {
    for (magic, kind) in [
        (0x6969, "nfs4"),
        (0xff53_4d42, "cifs"),
        (0xfe53_4d42, "smb3"),
        (0x0102_1997, "9p"),
        (0x6573_5546, "fuse.sshfs"),
        (0x6573_5546, "virtiofs"),
    ] {
        assert!(is_elsewhere(magic, Some(kind)), "{kind}");
    }
    for (magic, kind) in [
        (0xef53, "ext4"),
        (0x4d44, "vfat"),
        (0x9123_683e, "btrfs"),
        (0x0102_1994, "tmpfs"),
        (0x6573_5546, "fuseblk"),
    ] {
        assert!(!is_elsewhere(magic, Some(kind)), "{kind}");
    }
    assert!(is_elsewhere(0x6573_5546, None));
}

#[test]
fn sticks_disks_in_cases_and_cards_can_be_taken_out_and_nothing_else() {
    let sys = Sys::machine();
    let found = removable_among(&mounts(MOUNTS), sys.folder.path());
    let expect = ["/media/ann/STICK A", "/media/card", "/media/case"];
    assert_eq!(found, expect.map(PathBuf::from));
}

#[test]
fn the_stick_that_the_system_runs_from_is_no_medium() {
    let sys = Sys::machine();
    let mut mounts = mounts(MOUNTS);
    mounts.push(Mount {
        device: "8:17".to_owned(),
        folder: PathBuf::from("/usr"),
        kind: "ext4".to_owned(),
        source: "/dev/sdb1".to_owned(),
    });
    let found = removable_among(&mounts, sys.folder.path());
    assert!(!found.contains(&PathBuf::from("/media/ann/STICK A")));
}

#[test]
fn a_folder_that_staff_named_is_a_stick_where_it_is_a_folder() {
    let top = tempfile::tempdir().unwrap();
    let folder = top.path().join("stick");
    fs::create_dir(&folder).unwrap();
    fs::write(top.path().join("file"), b"x").unwrap();
    let named = ["stick", "file", "none"].map(|name| top.path().join(name));
    assert_eq!(sticks(&named), [folder]);
}

#[test]
fn a_folder_that_is_not_there_yet_lies_where_it_will_be_made() {
    let top = tempfile::tempdir().unwrap();
    assert_eq!(below(&top.path().join("not/yet")), below(top.path()));
}
