//! Checks the commands, the runner, the cache and the start, on real folders.

use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::sync_channel;

use evenly::application::view::settings::SettingsView;
use evenly::application::view::share::Share;
use evenly::application::{
    self, Act, Asked, Cache, Clock, Command, DiaryCommand, Done, Event, FaultKind, HourClock,
    KeepCommand, LanguageChoice, Op, Places, Ready, Receipt, Runner, Settings, StartNote, StartUp,
    Stopped, Ticket, WayOut, display,
};
use evenly::domain::{
    Body, Kind, NewEntry, Note, Person, PersonName, ProfessionalSeen, Profile, Side, Stamp,
    VisitText, VisitWords, Walk, When,
};
use evenly::i18n::Language;
use evenly::platform::files::write_whole;
use tempfile::TempDir;

use crate::entries::day;

fn now() -> Stamp {
    Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]")
        .expect("an instant")
        .now()
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    })
    .expect("a folder was named")
}

fn ready(folder: &Path) -> Ready {
    ready_at(folder, &now())
}

fn ready_at(folder: &Path, now: &Stamp) -> Ready {
    match application::open(&places(folder), now) {
        StartUp::Ready(ready) => *ready,
        StartUp::Stopped(stopped) => panic!("{}", stopped.fault.details()),
        StartUp::Locked(_) => panic!("the diary is locked"),
    }
}

fn stopped(folder: &Path) -> Stopped {
    match application::open(&places(folder), &now()) {
        StartUp::Ready(_) | StartUp::Locked(_) => panic!("the diary opened"),
        StartUp::Stopped(stopped) => *stopped,
    }
}

fn a_walk(note: &str) -> NewEntry {
    NewEntry {
        when: When {
            day: day("2026-11-22"),
            time: None,
            start: None,
        },
        body: Body::Walk(Walk::default()),
        note: Note::new(note).expect("a short note"),
    }
}

/// Runs commands one after the other and numbers them.
struct Desk {
    runner: Runner,
    cache: Cache,
    tickets: u64,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let ready = ready(folder.path());
        Self {
            runner: Runner::inline(ready.core),
            cache: ready.cache,
            tickets: 0,
            _folder: folder,
        }
    }

    fn event(&mut self, command: Command) -> Event {
        self.tickets += 1;
        self.runner
            .submit(Ticket::new(self.tickets), &now(), command);
        let mut events = self.runner.events();
        assert_eq!(events.len(), 1);
        self.cache.begin_frame(now().day());
        events.remove(0)
    }

    fn run(&mut self, command: Command) -> Receipt {
        let event = self.event(command);
        let Event::Done(receipt) = event else {
            panic!("{event:?}");
        };
        receipt
    }

    fn log(&mut self, note: &str) -> Receipt {
        self.run(Command::Diary(DiaryCommand::Log(a_walk(note))))
    }

    fn entries(&mut self) -> u64 {
        self.cache
            .view::<SettingsView>(&())
            .expect("a view")
            .entries
    }

    fn person(&mut self) -> Person {
        let share = self.cache.view::<Share>(&None).expect("a view");
        share.person.clone()
    }
}

#[test]
fn logging_says_what_was_done_and_which_entry_it_is() {
    let mut desk = Desk::new();
    let receipt = desk.log("by the river");
    assert_eq!(
        receipt.act,
        Some(Act::Did(Op::LogEntry { kind: Kind::Walk }))
    );
    assert_eq!(receipt.entries.len(), 1);
    assert_eq!(receipt.outcome, Done::Saved);
    assert_eq!(desk.entries(), 1);
}

#[test]
fn several_entries_are_one_change_that_one_undo_takes_back() {
    let mut desk = Desk::new();
    let many = vec![a_walk("one"), a_walk("two"), a_walk("three")];
    let receipt = desk.run(Command::Diary(DiaryCommand::LogMany(many)));
    assert_eq!(receipt.entries.len(), 3);
    assert_eq!(desk.entries(), 3);
    assert_eq!(desk.run(Command::Undo).outcome, Done::Undone);
    assert_eq!(desk.entries(), 0);
    assert_eq!(desk.run(Command::Redo).outcome, Done::Redone);
    assert_eq!(desk.entries(), 3);
}

#[test]
fn an_entry_moves_to_the_bin_and_out_again() {
    let mut desk = Desk::new();
    let id = desk.log("by the river").entries[0];
    desk.run(Command::Diary(DiaryCommand::MoveToBin(id)));
    assert_eq!(desk.entries(), 0);
    desk.run(Command::Diary(DiaryCommand::TakeOutOfBin(id)));
    assert_eq!(desk.entries(), 1);
}

#[test]
fn editing_keeps_the_identifier() {
    let mut desk = Desk::new();
    let id = desk.log("by the river").entries[0];
    let receipt = desk.run(Command::Diary(DiaryCommand::Edit {
        id,
        entry: a_walk("in the wood"),
    }));
    assert_eq!(receipt.entries, [id]);
    assert_eq!(
        receipt.act,
        Some(Act::Did(Op::EditEntry { kind: Kind::Walk }))
    );
    assert_eq!(desk.entries(), 1);
}

#[test]
fn an_entry_that_is_gone_cannot_be_edited_and_nothing_is_written() {
    let mut desk = Desk::new();
    let id = desk.log("by the river").entries[0];
    desk.run(Command::Undo);
    let event = desk.event(Command::Diary(DiaryCommand::Edit {
        id,
        entry: a_walk("in the wood"),
    }));
    let Event::Failed { fault, .. } = event else {
        panic!("{event:?}");
    };
    assert_eq!(fault.kind(), FaultKind::Missing);
    assert_eq!(desk.entries(), 0);
}

#[test]
fn there_is_nothing_to_undo_in_a_new_diary() {
    let mut desk = Desk::new();
    assert_eq!(desk.run(Command::Undo).outcome, Done::NothingToUndo);
    assert_eq!(desk.run(Command::Redo).outcome, Done::NothingToRedo);
}

#[test]
fn what_the_person_said_about_themselves_is_kept() {
    let mut desk = Desk::new();
    let profile = Profile {
        weaker_side: Some(Side::Left),
        professional_seen: Some(ProfessionalSeen::No),
        ..Profile::default()
    };
    desk.run(Command::Diary(DiaryCommand::SetProfile(profile)));
    let view = desk.cache.view::<SettingsView>(&()).expect("a view");
    assert_eq!(view.profile, profile);
}

#[test]
fn a_name_and_words_for_a_visit_are_changed_apart_and_undo_takes_one_back() {
    let mut desk = Desk::new();
    let name = PersonName::new("Mia Berg").ok();
    let visit = VisitWords {
        questions: VisitText::new("May I swim?").ok(),
        ..VisitWords::default()
    };
    desk.run(Command::Diary(DiaryCommand::SetVisitWords(visit.clone())));
    // The form of the name knows nothing of the words for a visit.
    desk.run(Command::Diary(DiaryCommand::SetPerson(Person {
        name: name.clone(),
        ..Person::default()
    })));
    let both = Person {
        name: name.clone(),
        visit,
        ..Person::default()
    };
    assert_eq!(desk.person(), both);
    desk.run(Command::Diary(DiaryCommand::SetVisitWords(
        VisitWords::default(),
    )));
    let named = Person {
        name,
        ..Person::default()
    };
    assert_eq!(desk.person(), named);
    desk.run(Command::Undo);
    assert_eq!(desk.person(), both);
}

#[test]
fn a_view_is_read_once_until_the_diary_or_the_day_changes() {
    let mut desk = Desk::new();
    let view = |desk: &mut Desk| desk.cache.view::<SettingsView>(&()).expect("a view");
    let first = view(&mut desk);
    for _frame in 0..10 {
        desk.cache.begin_frame(now().day());
        assert!(Rc::ptr_eq(&first, &view(&mut desk)));
    }
    assert_eq!(desk.cache.builds(), 1);
    desk.log("by the river");
    let second = view(&mut desk);
    assert!(!Rc::ptr_eq(&first, &second));
    assert_eq!(desk.cache.builds(), 2);
    desk.cache.begin_frame(now().day().plus(1));
    assert!(!Rc::ptr_eq(&second, &view(&mut desk)));
    assert_eq!(desk.cache.builds(), 3);
}

#[test]
fn a_backup_can_be_listed_counted_and_restored() {
    let mut desk = Desk::new();
    desk.log("one");
    let Done::BackedUp(backup) = desk.run(Command::Keep(KeepCommand::BackUp)).outcome else {
        panic!("no backup");
    };
    desk.log("two");
    let Done::Backups(listed) = desk.run(Command::Keep(KeepCommand::ListBackups)).outcome else {
        panic!("no list");
    };
    assert_eq!(listed, std::slice::from_ref(&backup));
    let inspect = KeepCommand::Inspect {
        backup: backup.clone(),
    };
    let Done::Inspected(inside) = desk.run(Command::Keep(inspect)).outcome else {
        panic!("not inspected");
    };
    assert_eq!(inside.counts.entries, 1);
    desk.cache.let_go();
    let Done::Restored(restored) = desk
        .run(Command::Keep(KeepCommand::Restore { backup }))
        .outcome
    else {
        panic!("not restored");
    };
    desk.cache.take_up();
    assert_eq!(restored.entries, 1);
    assert_eq!(desk.entries(), 1);
    desk.log("three");
    assert_eq!(desk.entries(), 2);
}

#[test]
fn a_check_of_a_sound_diary_finds_nothing_and_counts() {
    let mut desk = Desk::new();
    desk.log("one");
    let Done::Checked(report) = desk.run(Command::Keep(KeepCommand::Check)).outcome else {
        panic!("not checked");
    };
    assert!(report.problems.is_empty());
    assert_eq!(report.counts.entries, 1);
}

#[test]
fn closing_makes_a_backup_only_where_something_changed() {
    let folder = TempDir::new().expect("a folder");
    let count = |folder: &Path| {
        let Ready { mut core, .. } = ready(folder);
        let receipt = core
            .run(
                Ticket::new(1),
                &now(),
                &Command::Keep(KeepCommand::ListBackups),
                &|_progress| {},
            )
            .expect("a list");
        core.close(&now()).expect("closed");
        let Done::Backups(listed) = receipt.outcome else {
            panic!("no list");
        };
        listed.len()
    };
    let mut runner = Runner::inline(ready(folder.path()).core);
    let log = Command::Diary(DiaryCommand::Log(a_walk("one")));
    runner.submit(Ticket::new(1), &now(), log);
    runner.close(&now()).expect("closed");
    assert_eq!(count(folder.path()), 1);
    assert_eq!(count(folder.path()), 1);
}

#[test]
fn the_worker_carries_commands_out_in_order_and_finishes_them_before_it_closes() {
    let folder = TempDir::new().expect("a folder");
    let (woken, wakes) = sync_channel(1_000);
    let wake = Arc::new(move || woken.send(()).expect("somebody listens"));
    let mut runner = Runner::worker(ready(folder.path()).core, wake).expect("a thread");
    for number in 0..200 {
        let log = Command::Diary(DiaryCommand::Log(a_walk(&number.to_string())));
        runner.submit(Ticket::new(number), &now(), log);
    }
    let mut done = Vec::new();
    while done.len() < 200 {
        wakes.recv().expect("the worker wakes the window");
        for event in runner.events() {
            let Event::Done(receipt) = event else {
                panic!("{event:?}");
            };
            done.push(receipt.ticket);
        }
    }
    let sent: Vec<Ticket> = (0..200).map(Ticket::new).collect();
    assert_eq!(done, sent);
    let last = Command::Diary(DiaryCommand::Log(a_walk("last")));
    runner.submit(Ticket::new(200), &now(), last);
    runner.close(&now()).expect("closed");
    let mut cache = ready(folder.path()).cache;
    assert_eq!(
        cache.view::<SettingsView>(&()).expect("a view").entries,
        201
    );
}

#[test]
fn a_second_start_on_the_same_folder_says_that_the_diary_is_open() {
    let folder = TempDir::new().expect("a folder");
    let first = ready(folder.path());
    let second = stopped(folder.path());
    assert_eq!(second.fault.kind(), FaultKind::AlreadyOpen);
    assert_eq!(second.ways.first(), Some(&WayOut::TryAgain));
    drop(first);
    ready(folder.path());
}

#[test]
fn a_damaged_diary_is_kept_and_the_newest_backup_brings_its_entries_back() {
    let folder = TempDir::new().expect("a folder");
    let mut runner = Runner::inline(ready(folder.path()).core);
    let log = Command::Diary(DiaryCommand::Log(a_walk("one")));
    runner.submit(Ticket::new(1), &now(), log);
    runner.close(&now()).expect("closed");
    let profile = places(folder.path()).profile();
    damage(&profile.join("diary.db"));

    let stopped = stopped(folder.path());
    assert_eq!(stopped.fault.kind(), FaultKind::Damaged);
    let newest = stopped.newest.expect("the backup made at closing");
    assert_eq!(newest.counts.entries, 1);
    let Some(WayOut::Restore(backup)) = stopped.ways.first() else {
        panic!("restoring comes first: {:?}", stopped.ways);
    };
    let start = application::open_after_restore(&places(folder.path()), backup, &now());
    let StartUp::Ready(mut ready) = start else {
        panic!("not restored");
    };
    assert_eq!(
        ready
            .cache
            .view::<SettingsView>(&())
            .expect("a view")
            .entries,
        1
    );
}

#[test]
fn a_damaged_diary_can_be_set_aside_for_a_new_one() {
    let folder = TempDir::new().expect("a folder");
    drop(ready(folder.path()));
    let profile = places(folder.path()).profile();
    damage(&profile.join("diary.db"));
    let start = application::open_after_set_aside(&places(folder.path()), &now());
    let StartUp::Ready(mut ready) = start else {
        panic!("no new diary");
    };
    let view = ready.cache.view::<SettingsView>(&()).expect("a view");
    assert_eq!(view.entries, 0);
    let kept = std::fs::read_dir(&profile)
        .expect("the folder")
        .filter_map(Result::ok)
        .any(|file| file.file_name().to_string_lossy().contains("damaged"));
    assert!(kept, "the damaged file is still there");
}

/// Turns the second page of the file into noise.
fn damage(diary: &Path) {
    let mut bytes = std::fs::read(diary).expect("the diary file");
    for byte in bytes.iter_mut().skip(4_096).take(4_096) {
        *byte ^= 0x5a;
    }
    write_whole(diary, &bytes).expect("the diary file");
}

#[test]
fn a_clock_that_was_set_back_is_noticed() {
    let folder = TempDir::new().expect("a folder");
    let mut runner = Runner::inline(ready(folder.path()).core);
    let log = Command::Diary(DiaryCommand::Log(a_walk("one")));
    runner.submit(Ticket::new(1), &now(), log);
    runner.close(&now()).expect("closed");
    let mut before = now();
    before.utc_ms -= 24 * 3_600_000;
    let notes = ready_at(folder.path(), &before).notes;
    assert_eq!(notes, [StartNote::ClockSetBack { newest: now() }]);
    assert_eq!(ready(folder.path()).notes, []);
}

#[test]
fn settings_are_kept_and_the_system_decides_what_they_leave_open() {
    let mut desk = Desk::new();
    let settings = Settings::default();
    let receipt = desk.run(Command::Settings(Box::new(settings.clone())));
    assert_eq!(receipt.outcome, Done::SettingsKept);

    let chinese = display(&settings, &["zh-CN".to_owned()]);
    assert_eq!(chinese.language, Language::Chinese);
    let german_then_chinese = display(&settings, &["de-DE".to_owned(), "zh-CN".to_owned()]);
    assert_eq!(german_then_chinese.language, Language::Chinese);
    let mut english = settings;
    english.language = LanguageChoice::English;
    english.hours = HourClock::Twelve;
    let shown = display(&english, &["zh-CN".to_owned()]);
    assert_eq!(shown.language, Language::English);
    assert_eq!(shown.clock, evenly::i18n::Clock::Hour12);
}
