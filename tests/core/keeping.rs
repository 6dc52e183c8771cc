//! Tests that a backup stands before every step that could take something away, that copies elsewhere are
//! proven and remembered, that a diary comes back from a copy alone, and what is found in a damaged file.

use std::fs;
use std::path::{Path, PathBuf};

use evenly::application::view::comparison::{Change, Rest};
use evenly::application::{
    self, Asked, Command, Core, DiaryCommand, Done, ExchangeCommand, FaultKind, FoundTable,
    KeepCommand, Keeping, MeetCommand, MergeOrder, Passphrase, Places, Receipt, StartUp, Stranger,
    Ticket, extract_as_json, known_copies,
};
use evenly::domain::{Extract, NewEntry, Stamp};
use evenly::platform::files::write_whole;
use evenly::store::{Reason, SlotKind, Store, backups, check, copy_at, restore, slots};
use tempfile::TempDir;

use crate::entries::{Make, day, diary, walk};
use crate::locked::{WORDS, entries_by_code, locked_copy};
use crate::support::patient::{Patient, at, days_later, noon};

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    })
    .unwrap()
}

/// An open diary in a folder of its own.
struct Desk {
    folder: TempDir,
    core: Core,
    now: Stamp,
}

impl Desk {
    fn new() -> Self {
        Self::open(TempDir::new().unwrap(), noon())
    }

    fn open(folder: TempDir, now: Stamp) -> Self {
        let StartUp::Ready(ready) = application::open(&places(folder.path()), &now) else {
            panic!("the diary opens");
        };
        Self {
            folder,
            core: ready.core,
            now,
        }
    }

    fn with(entries: impl IntoIterator<Item = Make>) -> Self {
        let mut desk = Self::new();
        desk.log(entries);
        desk
    }

    fn log(&mut self, entries: impl IntoIterator<Item = Make>) {
        let entries = entries.into_iter().map(Make::done);
        let entries = entries.map(|entry| NewEntry {
            when: entry.when,
            body: entry.body,
            note: entry.note,
        });
        self.run(&Command::Diary(DiaryCommand::LogMany(entries.collect())));
    }

    fn run(&mut self, command: &Command) -> Receipt {
        self.now.utc_ms += 60_000;
        let run = self
            .core
            .run(Ticket::new(1), &self.now, command, &|_progress| {});
        run.unwrap_or_else(|fault| panic!("{command:?}: {}", fault.details()))
    }

    fn keep(&mut self, command: KeepCommand) -> Done {
        self.run(&Command::Keep(command)).outcome
    }

    fn refused(&mut self, command: &Command) -> FaultKind {
        let run = self
            .core
            .run(Ticket::new(1), &self.now, command, &|_progress| {});
        run.unwrap_err().kind()
    }

    fn keeping(&mut self) -> Keeping {
        let Done::Keeping(keeping) = self.keep(KeepCommand::Overview) else {
            panic!("an overview");
        };
        *keeping
    }

    fn profile(&self) -> PathBuf {
        places(self.folder.path()).profile()
    }

    fn entries(&mut self) -> u64 {
        self.keeping().entries
    }

    /// The newest backup: why and when it was made.
    fn newest(&self) -> Option<(Reason, i64)> {
        let newest = backups(&self.profile()).unwrap().into_iter().next();
        newest.map(|newest| (newest.reason, newest.made_utc_ms))
    }

    /// Runs a command and looks whether it made a backup for this reason, in the same minute.
    fn makes(&mut self, command: &Command, reason: Reason) {
        let before = backups(&self.profile()).unwrap().len();
        self.run(command);
        let minute = self.now.utc_ms.div_euclid(60_000) * 60_000;
        assert_eq!(self.newest(), Some((reason, minute)));
        assert_eq!(backups(&self.profile()).unwrap().len(), before + 1);
    }
}

fn walks(count: i64) -> Vec<Make> {
    (0..count)
        .map(|number| walk(day("2026-11-01").plus(number)).minutes(20.0))
        .collect()
}

/// As many walks on the same days that nobody takes for the others.
fn longer_walks(count: i64) -> Vec<Make> {
    (0..count)
        .map(|number| walk(day("2026-11-01").plus(number)).minutes(35.0))
        .collect()
}

fn put(folder: &Path, name: &str, entries: Vec<Make>) -> PathBuf {
    let file = folder.join(name);
    write_whole(&file, &extract_as_json(&Extract::whole(diary(entries)))).unwrap();
    file
}

#[test]
fn a_backup_stands_before_every_step_that_could_take_something_away() {
    let mut desk = Desk::with(walks(3));
    let folder = desk.folder.path().to_owned();
    let from = put(&folder, "home.json", longer_walks(20));
    let import = Command::Exchange(ExchangeCommand::Import { from, words: None });
    desk.makes(&import, Reason::Import);
    let id = desk
        .core
        .view::<evenly::application::view::share::Share>(day("2026-11-23"), &None);
    let id = id.unwrap().imports[0].id;
    let back = |removals| Command::Diary(DiaryCommand::TakeImportBack { id, removals });
    assert_eq!(desk.refused(&back(0)), FaultKind::BadInput);
    desk.makes(&back(20), Reason::Removal);
    desk.makes(&Command::Undo, Reason::Removal);
    let other = Desk::with(walks(2));
    let file = folder.join("merge.json");
    let mut other = other;
    other.run(&Command::Meet(MeetCommand::WriteOut { to: file.clone() }));
    let merge = MergeOrder {
        from: file,
        removals: 0,
        stranger: Stranger::Take,
    };
    desk.makes(&Command::Meet(MeetCommand::Merge(merge)), Reason::Merge);
    desk.makes(&Command::Undo, Reason::Removal);
    desk.makes(&Command::Keep(KeepCommand::BackUp), Reason::Asked);
    desk.log(walks(1));
    desk.makes(&Command::Keep(KeepCommand::BackUpInUse), Reason::Use);
    let oldest = backups(&desk.profile()).unwrap().pop().unwrap();
    let put_back = KeepCommand::Restore { backup: oldest };
    desk.makes(&Command::Keep(put_back), Reason::Restore);
    assert_eq!(desk.entries(), 3);
    // In a session that began with a restore nothing is backed up or thinned out by itself.
    desk.log(walks(1));
    let before = backups(&desk.profile()).unwrap();
    desk.keep(KeepCommand::BackUpInUse);
    assert_eq!(backups(&desk.profile()).unwrap(), before);
}

#[test]
fn a_few_entries_are_taken_back_without_a_word_and_many_only_with_their_number() {
    for (had, brought, asks) in [(0, 5, false), (0, 6, true), (70, 7, false), (60, 7, true)] {
        let mut desk = Desk::with(walks(had));
        let from = put(desk.folder.path(), "home.json", longer_walks(brought));
        desk.run(&Command::Exchange(ExchangeCommand::Import {
            from,
            words: None,
        }));
        let view = desk
            .core
            .view::<evenly::application::view::share::Share>(day("2026-11-23"), &None);
        let id = view.unwrap().imports[0].id;
        let command = Command::Diary(DiaryCommand::TakeImportBack { id, removals: 0 });
        let case = format!("{brought} of {}", had + brought);
        if asks {
            assert_eq!(desk.refused(&command), FaultKind::BadInput, "{case}");
            assert_eq!(
                desk.entries(),
                u64::try_from(had + brought).unwrap(),
                "{case}"
            );
        } else {
            desk.run(&command);
            assert_eq!(desk.entries(), u64::try_from(had).unwrap(), "{case}");
        }
    }
}

#[test]
fn a_comparison_says_what_would_go_come_back_and_differ() {
    let mut desk = Desk::with(walks(3));
    let Done::BackedUp(backup) = desk.keep(KeepCommand::BackUp) else {
        panic!("a backup");
    };
    let whole = desk
        .core
        .view::<evenly::application::view::diary::DiaryPage>(
            day("2026-11-23"),
            &evenly::application::view::diary::DiaryKey::default(),
        );
    let ids: Vec<_> = whole
        .unwrap()
        .days
        .iter()
        .flat_map(|day| day.entries.iter().map(|entry| entry.id))
        .collect();
    desk.run(&Command::Diary(DiaryCommand::MoveToBin(ids[0])));
    let longer = walk(day("2026-11-02")).minutes(90.0).done();
    desk.run(&Command::Diary(DiaryCommand::Edit {
        id: ids[1],
        entry: NewEntry {
            when: longer.when,
            body: longer.body,
            note: longer.note,
        },
    }));
    desk.log([walk(day("2026-11-09")).minutes(5.0)]);
    let Done::Compared(compared) = desk.keep(KeepCommand::Compare { backup }) else {
        panic!("a comparison");
    };
    assert_eq!(
        (compared.gone, compared.back, compared.differ, compared.same),
        (1, 1, 1, 1)
    );
    assert_eq!(compared.beside, Rest::Same);
    assert_eq!(compared.inspection.counts.entries, 3);
    assert_eq!(compared.inspection.first_day, Some(day("2026-11-01")));
    let days: Vec<_> = compared.days.iter().map(|change| change.day).collect();
    assert_eq!(
        days,
        [day("2026-11-09"), day("2026-11-03"), day("2026-11-02")]
    );
    assert!(matches!(compared.days[0].lines[..], [Change::Gone(_)]));
    assert!(matches!(compared.days[1].lines[..], [Change::Back(_)]));
    assert!(matches!(
        compared.days[2].lines[..],
        [Change::Differs { .. }]
    ));
}

#[test]
fn a_restore_is_taken_back_with_the_copy_made_just_before() {
    let mut desk = Desk::with(walks(2));
    let Done::BackedUp(backup) = desk.keep(KeepCommand::BackUp) else {
        panic!("a backup");
    };
    desk.log(walks(4));
    let Done::Restored(restored) = desk.keep(KeepCommand::Restore { backup }) else {
        panic!("a restore");
    };
    assert_eq!(restored.entries, 2);
    let backup = restored.before.expect("what was there before");
    let Done::Restored(restored) = desk.keep(KeepCommand::Restore { backup }) else {
        panic!("a restore");
    };
    assert_eq!(restored.entries, 6);
}

#[test]
fn a_copy_elsewhere_is_proven_thinned_and_remembered_and_nothing_else_there_is_touched() {
    let stick = TempDir::new().unwrap();
    let mut desk = Desk::with(walks(3));
    let foreign = stick.path().join("evenly-2020-01-01T0000Z.db");
    write_whole(&foreign, b"somebody else's").unwrap();
    let stranger = TempDir::new().unwrap();
    let other = Patient::new(stranger.path()).bridge();
    let theirs = other
        .store
        .backup_to(stick.path(), &at("2021-01-01", "08:00"))
        .unwrap();
    for number in 1..=12 {
        desk.now = days_later(&desk.now, 1);
        let Done::CopiedOut(made) = desk.keep(KeepCommand::CopyOut {
            to: stick.path().to_owned(),
        }) else {
            panic!("a copy");
        };
        assert_eq!(made.entries, 3);
        let known = known_copies(&places(desk.folder.path())).unwrap();
        let there = known.iter().filter(|path| path.exists()).count();
        assert_eq!(there, number.min(10));
        assert!(known.contains(&made.path));
    }
    assert!(foreign.exists() && theirs.exists());
    let left = fs::read_dir(stick.path()).unwrap().count();
    assert_eq!(left, 10 * 2 + 1 + 2, "each with its key");
    let keeping = desk.keeping();
    assert_eq!(keeping.place.as_deref(), Some(stick.path()));
    assert_eq!(keeping.last.unwrap().entries, 3);
}

#[test]
fn a_place_that_is_missing_says_so_and_is_not_made() {
    let mut desk = Desk::with(walks(3));
    let to = desk.folder.path().join("stick");
    let command = Command::Keep(KeepCommand::CopyOut { to: to.clone() });
    assert_eq!(desk.refused(&command), FaultKind::Missing);
    assert!(!to.exists());
    assert_eq!(desk.keeping().place, None);
}

#[test]
fn exports_and_files_for_another_machine_are_known_copies() {
    let mut desk = Desk::with(walks(3));
    let to = desk.folder.path().join("merge.json");
    desk.run(&Command::Meet(MeetCommand::WriteOut { to: to.clone() }));
    let known = known_copies(&places(desk.folder.path())).unwrap();
    assert_eq!(known, [to].into());
}

#[test]
fn the_reminder_comes_after_two_weeks_and_can_be_put_off_for_one() {
    let stick = TempDir::new().unwrap();
    let mut desk = Desk::new();
    assert!(
        !desk.keeping().reminds(day("2027-06-01")),
        "nothing to copy"
    );
    desk.log([walk(day("2026-11-23")).minutes(20.0)]);
    let keeping = desk.keeping();
    assert!(!keeping.reminds(day("2026-12-06")), "the diary is young");
    assert!(keeping.reminds(day("2026-12-07")));
    desk.now = at("2026-12-07", "10:00");
    let Done::Keeping(put_off) = desk.keep(KeepCommand::PutOffCopy) else {
        panic!("an overview");
    };
    assert!(!put_off.reminds(day("2026-12-13")));
    assert!(put_off.reminds(day("2026-12-14")));
    let to = stick.path().to_owned();
    desk.keep(KeepCommand::CopyOut { to });
    let copied = desk.keeping();
    assert!(!copied.reminds(day("2026-12-20")));
    assert!(copied.reminds(day("2026-12-21")));
    assert!(
        !copied.reminds(day("2020-01-01")),
        "a clock that was set back"
    );
}

#[test]
fn a_diary_comes_back_from_a_copy_alone_in_a_clean_folder() {
    let stick = TempDir::new().unwrap();
    let mut old = Desk::with(walks(7));
    let to = stick.path().to_owned();
    let Done::CopiedOut(made) = old.keep(KeepCommand::CopyOut { to }) else {
        panic!("a copy");
    };
    drop(old);
    let folder = TempDir::new().unwrap();
    let came_to =
        application::open_after_bringing(&places(folder.path()), &made.path, None, &noon());
    let StartUp::Ready(ready) = came_to else {
        panic!("the diary opens");
    };
    drop(ready);
    let profile = places(folder.path()).profile();
    let report = check(&profile).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
    assert_eq!(report.counts.entries, 7);
    assert_eq!(backups(&profile).unwrap(), [], "nothing was there before");
    assert_eq!(Desk::open(folder, noon()).entries(), 7);
}

#[test]
fn a_locked_diary_comes_back_by_its_code_or_passphrase_from_a_copy_alone() {
    let stick = TempDir::new().unwrap();
    let old = Desk::with(walks(4));
    let profile = old.profile();
    let Desk {
        folder: home, core, ..
    } = old;
    drop(core);
    let (copy, code) = locked_copy(&profile, stick.path(), &noon());
    drop(home);
    for secret in [code.as_str(), WORDS] {
        let folder = TempDir::new().unwrap();
        let clean = places(folder.path());
        let bring = |secret: Option<&str>| {
            let secret = secret.map(Passphrase::typed);
            application::open_after_bringing(&clean, &copy, secret.as_ref(), &noon())
        };
        for wrong in [None, Some("maple river candle"), Some("234A-2345-2345")] {
            let StartUp::Stopped(stopped) = bring(wrong) else {
                panic!("it must not open");
            };
            assert_eq!(stopped.fault.kind(), FaultKind::Locked);
            assert!(!clean.profile().join("diary.db").exists());
        }
        assert!(matches!(bring(Some(secret)), StartUp::Ready(_)));
        assert_eq!(entries_by_code(&clean.profile(), &code), 4);
        let kept = slots(&clean.profile()).unwrap();
        assert_eq!(kept, [SlotKind::Passphrase, SlotKind::Recovery].into());
    }
}

#[test]
fn a_locked_copy_is_looked_into_and_put_in_place_of_a_used_diary() {
    let stick = TempDir::new().unwrap();
    let other = Desk::with(walks(4));
    let profile = other.profile();
    let Desk {
        folder: home, core, ..
    } = other;
    drop(core);
    let (copy, code) = locked_copy(&profile, stick.path(), &noon());
    drop(home);
    let mut desk = Desk::with(walks(2));
    let look = |secret: Option<&str>| {
        Command::Keep(KeepCommand::CompareFile {
            from: copy.clone(),
            secret: secret.map(Passphrase::typed),
        })
    };
    assert_eq!(desk.refused(&look(None)), FaultKind::Locked);
    assert_eq!(desk.refused(&look(Some("no"))), FaultKind::Locked);
    let Done::Compared(compared) = desk.run(&look(Some(&code))).outcome else {
        panic!("a comparison");
    };
    assert_eq!((compared.gone, compared.back), (2, 4));
    let Done::Restored(restored) = desk.keep(KeepCommand::RestoreUnlocked {
        copy: compared.inspection.backup,
        secret: Passphrase::typed(&code),
    }) else {
        panic!("a restore");
    };
    assert_eq!(restored.entries, 4);
    assert_eq!(entries_by_code(&desk.profile(), &code), 4);
    let backup = restored.before.expect("what was there before");
    let Done::Restored(back) = desk.keep(KeepCommand::Restore { backup }) else {
        panic!("a restore");
    };
    assert_eq!(back.entries, 2);
}

#[test]
fn a_copy_of_another_diary_takes_a_used_ones_place_and_the_way_back_stays_open() {
    let stick = TempDir::new().unwrap();
    let other = Patient::new(stick.path()).bridge().walk(9.0);
    let copy = other.store.backup_to(stick.path(), &noon()).unwrap();
    let mut desk = Desk::with(walks(5));
    let Done::Compared(compared) = desk.keep(KeepCommand::CompareFile {
        from: copy.clone(),
        secret: None,
    }) else {
        panic!("a comparison");
    };
    assert_eq!((compared.gone, compared.back, compared.same), (5, 2, 0));
    let backup = compared.inspection.backup;
    let Done::Restored(restored) = desk.keep(KeepCommand::Restore { backup }) else {
        panic!("a restore");
    };
    assert_eq!(restored.entries, 2);
    assert_eq!(desk.entries(), 2);
    // The diary from before has another key; its backup opens with the one beside it.
    let backup = restored.before.expect("what was there before");
    let Done::Restored(back) = desk.keep(KeepCommand::Restore { backup }) else {
        panic!("a restore");
    };
    assert_eq!(back.entries, 5);
    let Desk { folder, core, .. } = desk;
    drop(core);
    assert_eq!(Desk::open(folder, noon()).entries(), 5);
}

#[test]
fn a_copy_that_is_damaged_or_has_no_key_changes_nothing() {
    let stick = TempDir::new().unwrap();
    let other = Patient::new(stick.path()).bridge();
    let copy = other.store.backup_to(stick.path(), &noon()).unwrap();
    let mut bytes = fs::read(&copy).unwrap();
    bytes[9_000] ^= 1;
    let damaged = stick.path().join("evenly-damaged.db");
    write_whole(&damaged, &bytes).unwrap();
    fs::copy(
        copy.with_extension("keys.json"),
        damaged.with_extension("keys.json"),
    )
    .unwrap();
    let keyless = stick.path().join("evenly-keyless.db");
    fs::copy(&copy, &keyless).unwrap();
    let mut desk = Desk::with(walks(5));
    for file in [damaged, keyless, stick.path().join("missing.db")] {
        let backup = copy_at(&file);
        let command = Command::Keep(KeepCommand::Restore { backup });
        let kind = desk.refused(&command);
        assert!(
            matches!(
                kind,
                FaultKind::Damaged | FaultKind::Missing | FaultKind::NotAllowed
            ),
            "{kind:?} for {}",
            file.display()
        );
        assert_eq!(desk.entries(), 5);
    }
}

#[test]
fn a_saved_list_of_found_entries_says_what_it_is_and_runs_no_formula() {
    let mut desk = Desk::new();
    let to = desk.folder.path().join("found.csv");
    let table = FoundTable {
        mark: "Found, not checked".to_owned(),
        rows: vec![vec!["Note".to_owned()], vec!["=1+1 \"so\"".to_owned()]],
    };
    desk.keep(KeepCommand::SaveFound {
        table,
        to: to.clone(),
    });
    let text = fs::read_to_string(&to).unwrap();
    assert_eq!(
        text,
        "\u{feff}\"Found, not checked\"\r\n\"Note\"\r\n\"'=1+1 \"\"so\"\"\"\r\n"
    );
}

#[test]
fn a_store_opens_a_copy_only_with_the_key_it_was_made_with() {
    let dir = TempDir::new().unwrap();
    let patient = Patient::new(dir.path()).bridge();
    let copy = patient.store.backup_to(dir.path(), &noon()).unwrap();
    let other = TempDir::new().unwrap();
    let stranger = Patient::new(other.path()).walk(5.0);
    let theirs = stranger.store.backup_to(other.path(), &noon()).unwrap();
    // A key file of somebody else beside our copy.
    let wrong = dir.path().join("evenly-wrong.db");
    fs::copy(&copy, &wrong).unwrap();
    fs::copy(
        theirs.with_extension("keys.json"),
        wrong.with_extension("keys.json"),
    )
    .unwrap();
    let clean = TempDir::new().unwrap();
    assert!(restore(clean.path(), &copy_at(&wrong), &noon()).is_err());
    assert!(!clean.path().join("diary.db").exists());
    let store: Store = restore(clean.path(), &copy_at(&copy), &noon()).unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 1);
}
