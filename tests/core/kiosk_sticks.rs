//! What a session on a shared machine reads from a stick and writes to it: plain files there, and
//! nothing that a link, a pipe or a `..` leads to.

#![cfg(unix)]
#![expect(
    clippy::disallowed_methods,
    reason = "a test puts its files in place directly"
)]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use evenly::application::kiosk::{
    Kiosk, Lives, PlaceAsk, Purpose, SetUp, StaffDone, StaffErrand, Symbol, free_name,
    fresh_clinic_key, shelf,
};
use evenly::application::{
    self, Access, Asked, ByteOrderMark, Clock, Command, Core, Done, ExchangeCommand, ExportFormat,
    ExportOrder, Fault, FaultKind, KeepCommand, LOG_FILE, LanguageChoice, Lock, MeetCommand,
    PageOrder, PaperPage, Places, ReviewCommand, SnomedCodes, StartUp, Ticket, extract_as_json,
};
use evenly::domain::{Extract, Moment, Part, Stamp};
use evenly::i18n::{Display, Language, Words};
use evenly::platform::panic_report;
use tempfile::TempDir;

use crate::entries::{day, diary, walk};

/// A kiosk with one stick, a guest's open diary on it, and a folder beside that nobody there may see.
struct Desk {
    _top: TempDir,
    kiosk: Kiosk,
    core: Core,
    stick: PathBuf,
    secret: PathBuf,
}

fn now() -> Stamp {
    Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]")
        .unwrap()
        .now()
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.to_owned()),
        program: Some(env!("CARGO_BIN_EXE_evenly").into()),
        ..Asked::default()
    })
    .unwrap()
}

fn opened(access: impl Into<Access>) -> Core {
    match application::open(access, &now()) {
        StartUp::Ready(ready) => ready.core,
        StartUp::Stopped(stopped) => panic!("{:?}", stopped.fault),
        StartUp::Locked(_) => panic!("it is locked"),
    }
}

/// A diary with one walk, as its file.
fn walked() -> Vec<u8> {
    let walk = walk(day("2026-11-20")).minutes(25.0);
    extract_as_json(&Extract::whole(diary([walk])))
}

impl Desk {
    fn new() -> Self {
        let top = TempDir::new().unwrap();
        let at = |name: &str| top.path().join(name);
        for name in ["stick", "stick/exports", "data", "secret"] {
            fs::create_dir(at(name)).unwrap();
        }
        fs::write(at("secret/diary.json"), walked()).unwrap();
        let Lives::NotYet(kiosk) = Kiosk::look(&places(&at("data"))) else {
            panic!("an empty folder is no kiosk yet");
        };
        let mut file = kiosk.file.clone();
        file.sticks = vec![at("stick")];
        let set_up = SetUp {
            passphrase: "green garden gate".to_owned(),
            clinic: fresh_clinic_key(),
            file,
            accepted: Some("we accept".to_owned()),
        };
        kiosk
            .run(&StaffErrand::SetUp(Box::new(set_up)), &now())
            .unwrap();
        let Lives::SetUp(kiosk) = Kiosk::look(&places(&at("data"))) else {
            panic!("it is set up");
        };
        let guest = kiosk.visit(Purpose::Guest, LanguageChoice::English, &now());
        Self {
            core: opened(&guest.unwrap().access),
            kiosk,
            stick: at("stick"),
            secret: at("secret"),
            _top: top,
        }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.stick.join(name)
    }

    fn run(&mut self, command: &Command) -> Result<Done, Fault> {
        carry_out(&mut self.core, command)
    }

    /// Every command that reads a file which a person may pick here refuses this one, in words.
    #[track_caller]
    fn reads_nothing_of(&mut self, path: &Path, kind: FaultKind) {
        for command in reads(path) {
            let fault = self.run(&command).unwrap_err();
            assert_eq!(fault.kind(), kind, "{command:?}");
            let said = fault.said(&Words::new(Language::English));
            assert!(said.what.ends_with('.') && !said.next.is_empty());
        }
        let fault = self.kiosk.text_on_stick(path).unwrap_err();
        assert_eq!(fault.kind(), kind);
    }
}

fn carry_out(core: &mut Core, command: &Command) -> Result<Done, Fault> {
    let receipt = core.run(Ticket::new(1), &now(), command, &|_progress| {})?;
    Ok(receipt.outcome)
}

fn import(from: &Path) -> Command {
    Command::Exchange(ExchangeCommand::Import {
        from: from.to_owned(),
        words: None,
    })
}

fn reads(from: &Path) -> Vec<Command> {
    let from = from.to_owned();
    vec![
        Command::Exchange(ExchangeCommand::PreviewImport {
            from: from.clone(),
            words: None,
        }),
        import(&from),
        Command::Exchange(ExchangeCommand::LookAtPlan { from: from.clone() }),
        Command::Exchange(ExchangeCommand::ReadPicture { from: from.clone() }),
        Command::Meet(MeetCommand::Preview { from }),
    ]
}

fn export(to: &Path, format: ExportFormat) -> Command {
    Command::Exchange(ExchangeCommand::Export(ExportOrder {
        format,
        days: None,
        mark: ByteOrderMark::Without,
        privacy: Part::ALL.iter().copied().collect(),
        lock: Lock::None,
        snomed: SnomedCodes::Without,
        display: Display::of(Language::English),
        to: to.to_owned(),
    }))
}

/// Commands that write to a place which a person may pick here.
fn writes(to: &Path) -> Vec<Command> {
    let formats = [
        ExportFormat::Json,
        ExportFormat::Fhir,
        ExportFormat::Xlsx,
        ExportFormat::Sqlite,
        ExportFormat::Csv,
    ];
    let mut all: Vec<Command> = formats.map(|format| export(to, format)).into();
    all.push(Command::Exchange(ExchangeCommand::WritePage(PageOrder {
        page: PaperPage::WarningSigns,
        display: Display::of(Language::English),
        to: Some(to.to_owned()),
    })));
    all.push(Command::Meet(MeetCommand::WriteOut { to: to.to_owned() }));
    all
}

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_on_the_stick_is_read_and_an_export_is_written_beside_it() {
    let mut desk = Desk::new();
    fs::write(desk.at("home.json"), walked()).unwrap();
    let from = desk.at("home.json");
    let Done::Imported(imported) = desk.run(&import(&from)).unwrap() else {
        panic!("it is imported");
    };
    assert_eq!(imported.added, 1);
    let count = writes(&desk.stick).len();
    for number in 0..count {
        let to = desk.at("exports").join(number.to_string());
        let command = writes(&to).remove(number);
        desk.run(&command).unwrap();
    }
    let all: Vec<String> = (0..count).map(|number| number.to_string()).collect();
    assert_eq!(names_in(&desk.at("exports")), all, "and nothing else");
}

#[test]
fn tables_are_written_anew_into_their_folder_and_other_files_in_it_stay() {
    let mut desk = Desk::new();
    let folder = desk.at("exports/tables");
    desk.run(&export(&folder, ExportFormat::Csv)).unwrap();
    let first = names_in(&folder);
    assert!(first.contains(&"entries.csv".to_owned()), "{first:?}");
    fs::write(folder.join("mine.txt"), b"mine").unwrap();
    desk.run(&export(&folder, ExportFormat::Csv)).unwrap();
    let mut again = names_in(&folder);
    again.retain(|name| name != "mine.txt");
    assert_eq!(again, first);
    assert_eq!(fs::read(folder.join("mine.txt")).unwrap(), b"mine");
    assert_eq!(names_in(&desk.at("exports")), ["tables"]);
}

#[test]
fn links_pipes_and_ways_out_are_not_read() {
    let mut desk = Desk::new();
    let secret = desk.secret.clone();
    symlink(secret.join("diary.json"), desk.at("linked.json")).unwrap();
    symlink(&secret, desk.at("folder")).unwrap();
    let pipe = desk.at("pipe.json");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let linked = desk.at("linked.json");
    desk.reads_nothing_of(&linked, FaultKind::NotOurs);
    let through = desk.at("folder/diary.json");
    desk.reads_nothing_of(&through, FaultKind::NotOurs);
    desk.reads_nothing_of(&pipe, FaultKind::NotOurs);
    let up = desk.at("../secret/diary.json");
    desk.reads_nothing_of(&up, FaultKind::NotAllowed);
    desk.reads_nothing_of(&secret.join("diary.json"), FaultKind::NotAllowed);

    // The same link at home, where it leads to the person's own file, is read: it is the kiosk that
    // refuses it.
    let home = TempDir::new().unwrap();
    let mut own = opened(&places(home.path()));
    let Done::Imported(imported) = carry_out(&mut own, &import(&linked)).unwrap() else {
        panic!("it is imported");
    };
    assert_eq!(imported.added, 1);
}

#[test]
fn a_link_in_a_folder_of_tables_is_not_read() {
    let mut desk = Desk::new();
    let folder = desk.at("exports/tables");
    desk.run(&export(&folder, ExportFormat::Csv)).unwrap();
    assert!(desk.run(&import(&folder)).is_ok());
    fs::rename(folder.join("entries.csv"), desk.secret.join("entries.csv")).unwrap();
    symlink(desk.secret.join("entries.csv"), folder.join("entries.csv")).unwrap();
    let fault = desk.run(&import(&folder)).unwrap_err();
    assert_eq!(fault.kind(), FaultKind::NotOurs);
}

#[test]
fn a_file_that_was_exchanged_after_it_was_shown_is_not_read() {
    let mut desk = Desk::new();
    let shown = desk.at("home.json");
    fs::write(&shown, walked()).unwrap();
    let ask = PlaceAsk::Open {
        title: "Which?".to_owned(),
        endings: vec!["json".to_owned()],
    };
    let sticks = desk.kiosk.sticks();
    let listed = shelf(&sticks, &desk.stick, &ask).unwrap();
    assert_eq!(listed.files, std::slice::from_ref(&shown));
    fs::remove_file(&shown).unwrap();
    symlink(desk.secret.join("diary.json"), &shown).unwrap();
    desk.reads_nothing_of(&shown, FaultKind::NotOurs);

    let exports = desk.at("exports");
    fs::remove_dir(&exports).unwrap();
    symlink(&desk.secret, &exports).unwrap();
    assert!(shelf(&sticks, &exports, &ask).is_err(), "nor is a folder");
    assert!(shelf(&sticks, &desk.secret, &ask).is_err(), "nor another");
}

#[test]
fn nothing_is_written_where_a_link_leads() {
    let mut desk = Desk::new();
    let secret = desk.secret.clone();
    let before = names_in(&secret);
    symlink(&secret, desk.at("away")).unwrap();
    symlink(secret.join("diary.json"), desk.at("taken")).unwrap();
    symlink(secret.join("new.json"), desk.at("dangling")).unwrap();
    for name in ["away/copy", "taken", "dangling", "../secret/copy"] {
        for command in writes(&desk.at(name)) {
            assert!(desk.run(&command).is_err(), "{name}: {command:?}");
        }
        let log = StaffErrand::ExportLog(desk.at(name));
        assert!(desk.kiosk.run(&log, &now()).is_err(), "{name}");
        assert!(desk.kiosk.text_to_stick(&desk.at(name), "key").is_err());
        assert_eq!(names_in(&secret), before, "{name}");
        assert_eq!(fs::read(secret.join("diary.json")).unwrap(), walked());
    }
    // Nothing half-made stays on the stick either.
    let left = ["away", "dangling", "exports", "taken"];
    assert_eq!(names_in(&desk.stick), left);
    assert_eq!(
        free_name(&desk.kiosk.sticks(), &desk.stick, "dangling.json"),
        desk.at("dangling.json")
    );
    symlink(secret.join("new.json"), desk.at("page.html")).unwrap();
    assert_eq!(
        free_name(&desk.kiosk.sticks(), &desk.stick, "page.html"),
        desk.at("page 2.html"),
        "a link that leads nowhere has the name"
    );

    // At home the same way is gone: there it is the person's own link.
    let home = TempDir::new().unwrap();
    let mut own = opened(&places(home.path()));
    let command = export(&desk.at("away/copy.json"), ExportFormat::Json);
    carry_out(&mut own, &command).unwrap();
    assert!(secret.join("copy.json").exists());
}

#[test]
fn a_table_is_not_written_through_a_link_in_its_folder() {
    let mut desk = Desk::new();
    let folder = desk.at("exports/tables");
    desk.run(&export(&folder, ExportFormat::Csv)).unwrap();
    let elsewhere = desk.secret.join("entries.csv");
    fs::write(&elsewhere, b"untouched").unwrap();
    fs::remove_file(folder.join("entries.csv")).unwrap();
    symlink(&elsewhere, folder.join("entries.csv")).unwrap();
    let fault = desk.run(&export(&folder, ExportFormat::Csv)).unwrap_err();
    assert_eq!(fault.kind(), FaultKind::NotOurs);
    assert_eq!(fs::read(&elsewhere).unwrap(), b"untouched");
    assert_eq!(names_in(&desk.at("exports")), ["tables"]);
}

#[test]
fn a_file_marked_read_only_is_left_alone() {
    let mut desk = Desk::new();
    let kept = desk.at("kept.json");
    fs::write(&kept, b"kept").unwrap();
    let mut mode = fs::metadata(&kept).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&kept, mode).unwrap();
    assert!(desk.run(&export(&kept, ExportFormat::Json)).is_err());
    assert_eq!(fs::read(&kept).unwrap(), b"kept");
}

#[test]
fn other_peoples_diaries_and_copies_elsewhere_are_no_matter_of_a_session() {
    let mut desk = Desk::new();
    fs::write(desk.at("home.json"), walked()).unwrap();
    let from = desk.at("home.json");
    let one = Command::Review(ReviewCommand::OpenOne {
        path: from.clone(),
        words: None,
    });
    let out = Command::Keep(KeepCommand::CopyOut {
        to: desk.stick.clone(),
    });
    for command in [&one, &out] {
        let fault = desk.run(command).unwrap_err();
        assert_eq!(fault.kind(), FaultKind::NotAllowed, "{command:?}");
    }
    let home = TempDir::new().unwrap();
    let mut own = opened(&places(home.path()));
    for command in [&one, &out] {
        assert!(carry_out(&mut own, command).is_ok(), "{command:?} at home");
    }
}

/// Every file below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut waiting = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found
}

/// The logs and crash reports below a folder.
fn logs_below(folder: &Path) -> Vec<String> {
    let names = files_below(folder)
        .into_iter()
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()));
    names
        .filter(|name| name == LOG_FILE || name == panic_report::FILE_NAME)
        .collect()
}

/// Opens a diary, imports a file, fails at another, and closes it.
fn use_it(mut core: Core, good: &Path) {
    assert!(carry_out(&mut core, &import(good)).is_ok());
    assert!(carry_out(&mut core, &import(&good.with_file_name("none.json"))).is_err());
    assert!(carry_out(&mut core, &Command::Keep(KeepCommand::BackUp)).is_ok());
    core.close(&now()).unwrap();
}

#[test]
fn a_name_that_somebody_gave_a_file_stays_on_the_stick() {
    let desk = Desk::new();
    let moment = Moment {
        run: 1,
        elapsed_ms: 0,
    };
    let language = LanguageChoice::English;
    let person = (desk.kiosk)
        .begin(Symbol::Circle, "470839", language, (moment, &now()))
        .unwrap();
    let mut core = opened(&person.access);
    for (name, format) in [
        ("lena.json", ExportFormat::Json),
        ("lena.xlsx", ExportFormat::Xlsx),
    ] {
        carry_out(&mut core, &export(&desk.at(name), format)).unwrap();
        assert!(desk.at(name).exists());
    }
    let files = files_below(desk.kiosk.data());
    assert!(files.len() > 4, "{files:?}");
    for file in files {
        let bytes = fs::read(&file).unwrap();
        let holds = bytes.windows(4).any(|part| part == b"lena");
        assert!(!holds, "{}", file.display());
    }
    let resident = desk.kiosk.residents().remove(0);
    drop(core);
    let removed = desk.kiosk.run(&StaffErrand::Remove(resident), &now());
    let sticks = vec![desk.stick.clone()];
    assert_eq!(removed.unwrap(), StaffDone::Removed(sticks));
}

#[test]
fn a_session_leaves_no_line_in_any_log() {
    let desk = Desk::new();
    let from = desk.at("home.json");
    fs::write(&from, walked()).unwrap();
    let data = desk.kiosk.data().to_owned();
    let at = |elapsed_ms| Moment { run: 1, elapsed_ms };
    let begin = (at(0), &now());
    let pin = "470839";
    let begun = desk
        .kiosk
        .begin(Symbol::Circle, pin, LanguageChoice::English, begin);
    drop(opened(&begun.unwrap().access));
    let resident = desk.kiosk.residents().remove(0);
    let wrong = desk.kiosk.enter(&resident, "936027", (at(1), &now()));
    assert!(wrong.is_err());
    let entered = desk.kiosk.enter(&resident, pin, (at(2), &now())).unwrap();
    use_it(opened(&entered.access), &from);
    use_it(desk.core, &from);
    assert_eq!(logs_below(&data), Vec::<String>::new());

    // The same at home is logged, in words of the program.
    let home = TempDir::new().unwrap();
    use_it(opened(&places(home.path())), &from);
    assert_eq!(logs_below(home.path()), [LOG_FILE]);
}
