//! Tests taking an import back: what was changed since stays, one undo brings the rest back, and
//! what was erased for good neither comes back nor stands in the way.

use std::path::Path;

use evenly::application::{
    self, Asked, Command, Core, DiaryCommand, Done, ExchangeCommand, ImportId, PastImport, Places,
    Receipt, StartUp, TakenBack, Ticket, extract_as_json, open_to_read,
};
use evenly::domain::{Diary, Entry, EntryId, Extract, NewEntry, Note};
use evenly::platform::files::write_whole;
use evenly::store::Store;
use tempfile::TempDir;

use crate::entries::{bridge, day, diary, id, walk};
use crate::support::patient::{days_later, noon};

/// A folder with a diary that has nothing in it, and a file with three entries beside it.
struct Desk {
    folder: TempDir,
    core: Core,
    file: Diary,
}

impl Desk {
    /// A desk whose diary took the file in.
    fn imported() -> Self {
        let folder = TempDir::new().unwrap();
        let file = diary([
            bridge(day("2026-11-16")).effort(4).minutes(20.0),
            walk(day("2026-11-17")).minutes(30.0),
            walk(day("2026-11-18")).minutes(40.0),
        ]);
        let from = folder.path().join("home.json");
        write_whole(&from, &extract_as_json(&Extract::whole(file.clone()))).unwrap();
        let core = core(folder.path());
        let mut desk = Self { folder, core, file };
        let import = ExchangeCommand::Import { from, words: None };
        desk.run(&Command::Exchange(import));
        assert_eq!(desk.entries(), desk.file.entries);
        desk
    }

    fn run(&mut self, command: &Command) -> Receipt {
        let later = days_later(&noon(), 1);
        self.core
            .run(Ticket::new(1), &later, command, &|_progress| {})
            .unwrap()
    }

    fn entries(&self) -> Vec<Entry> {
        let places = places(self.folder.path());
        open_to_read(&places).unwrap().diary().unwrap().entries
    }

    fn there(&self) -> Vec<EntryId> {
        self.entries().iter().map(|entry| entry.id).collect()
    }

    /// The only import, as the list of imports has it.
    fn import(&self) -> PastImport {
        let places = places(self.folder.path());
        let mut imports = open_to_read(&places).unwrap().imports().unwrap();
        assert_eq!(imports.len(), 1);
        imports.remove(0)
    }

    /// What would go into the bin, and how many entries would stay.
    fn of_import(&self) -> (Vec<EntryId>, usize) {
        let reader = open_to_read(&places(self.folder.path())).unwrap();
        reader.of_import(self.import().id).unwrap()
    }

    fn take_back(&mut self) -> TakenBack {
        let id: ImportId = self.import().id;
        let command = Command::Diary(DiaryCommand::TakeImportBack(id));
        let Done::ImportTakenBack(taken) = self.run(&command).outcome else {
            panic!("an import is taken back");
        };
        taken
    }

    /// Writes a note into an entry.
    fn change(&mut self, id: EntryId, note: &str) {
        let mut entries = self.entries().into_iter();
        let entry = entries.find(|entry| entry.id == id).unwrap();
        let entry = NewEntry {
            when: entry.when,
            body: entry.body,
            note: Note::new(note).unwrap(),
        };
        self.run(&Command::Diary(DiaryCommand::Edit { id, entry }));
    }

    /// Closes the diary, erases an entry for good, and opens it again.
    fn erase(self, id: EntryId) -> Self {
        let Self { folder, core, file } = self;
        drop(core);
        let profile = places(folder.path()).profile();
        let mut store = Store::open(&profile, &noon()).unwrap();
        store.erase_for_good(id).unwrap();
        drop(store);
        let core = self::core(folder.path());
        Self { folder, core, file }
    }
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.join("diary")),
        ..Asked::default()
    })
    .unwrap()
}

fn core(folder: &Path) -> Core {
    match application::open(&places(folder), &noon()) {
        StartUp::Ready(ready) => ready.core,
        StartUp::Stopped(stopped) => panic!("{}", stopped.fault.details()),
        StartUp::Locked(_) => panic!("the diary is locked"),
    }
}

#[test]
fn what_was_changed_since_stays_and_undo_brings_the_rest_back() {
    let mut desk = Desk::imported();
    desk.change(id(2), "with Kim");
    let before = desk.entries();
    assert_eq!(desk.of_import(), (vec![id(1), id(3)], 1));
    assert_eq!(desk.take_back(), TakenBack { moved: 2, kept: 1 });
    assert_eq!(desk.there(), [id(2)]);
    assert_eq!(desk.import().there, 1);

    desk.run(&Command::Undo);
    assert_eq!(desk.entries(), before);
    assert_eq!((desk.import().there, desk.import().brought), (3, 3));
    desk.run(&Command::Redo);
    assert_eq!(desk.there(), [id(2)]);
}

#[test]
fn an_entry_that_says_again_what_the_file_says_goes_with_the_others() {
    let mut desk = Desk::imported();
    desk.change(id(2), "with Kim");
    desk.change(id(2), "");
    assert_eq!(desk.take_back(), TakenBack { moved: 3, kept: 0 });
    assert_eq!(desk.there(), []);
}

#[test]
fn what_waits_in_the_bin_already_is_not_counted_and_stays_there() {
    let mut desk = Desk::imported();
    desk.run(&Command::Diary(DiaryCommand::MoveToBin(id(3))));
    assert_eq!(desk.take_back(), TakenBack { moved: 2, kept: 0 });
    desk.run(&Command::Undo);
    assert_eq!(desk.there(), [id(1), id(2)]);
    desk.run(&Command::Undo);
    assert_eq!(desk.entries(), desk.file.entries);
}

#[test]
fn taking_an_import_back_twice_moves_nothing_more() {
    let mut desk = Desk::imported();
    assert_eq!(desk.take_back(), TakenBack { moved: 3, kept: 0 });
    assert_eq!(desk.take_back(), TakenBack { moved: 0, kept: 0 });
    assert_eq!(desk.there(), []);
}

#[test]
fn what_was_erased_before_does_not_stand_in_the_way_and_no_undo_brings_it() {
    let mut desk = Desk::imported().erase(id(1));
    assert_eq!(desk.of_import(), (vec![id(2), id(3)], 0));
    assert_eq!((desk.import().there, desk.import().brought), (2, 2));
    assert_eq!(desk.take_back(), TakenBack { moved: 2, kept: 0 });
    desk.run(&Command::Undo);
    assert_eq!(desk.there(), [id(2), id(3)]);
}

#[test]
fn what_is_erased_out_of_the_bin_does_not_come_back_when_taking_back_is_undone() {
    let mut desk = Desk::imported();
    desk.take_back();
    let mut desk = desk.erase(id(1));
    desk.run(&Command::Undo);
    assert_eq!(desk.there(), [id(2), id(3)]);
    assert_eq!(desk.take_back(), TakenBack { moved: 2, kept: 0 });
    let report = evenly::store::check(&places(desk.folder.path()).profile()).unwrap();
    assert_eq!(report.problems, Vec::<String>::new());
}

#[test]
fn an_import_whose_entries_were_all_erased_has_nothing_to_take_back() {
    let mut desk = Desk::imported().erase(id(1)).erase(id(2)).erase(id(3));
    assert_eq!((desk.import().there, desk.import().brought), (0, 0));
    assert_eq!(desk.take_back(), TakenBack { moved: 0, kept: 0 });
    assert_eq!(desk.there(), []);
}
