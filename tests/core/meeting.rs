//! Checks that two diaries on disk meet as the laws of revisions say: nothing lost, one question for
//! each real conflict, one undo, and nothing the second time.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use evenly::application::{
    self, Asked, Clock, Command, Core, DiaryCommand, Done, Fault, FaultKind, MeetCommand,
    MergeOrder, MergePreview, Met, Places, Progress, Receipt, RulesCommand, StartUp, Stranger,
    Ticket, extract_as_json,
};
use evenly::domain::revision::{Bundle, Field, ThingId};
use evenly::domain::rules::{LimitId, RuleId, Severity};
use evenly::domain::{
    Body, DayRange, Diary, EntryId, Extract, NewEntry, Note, Part, Privacy, Profile, Side, Stamp,
    StopSign, Walk, When,
};
use evenly::exchange::{CopyRead, json};
use evenly::i18n::{Language, Words};
use evenly::platform::files::write_whole;
use evenly::store::Store;
use fastrand::Rng;
use tempfile::TempDir;

use crate::entries::day;

/// One machine with a diary, and a clock of its own.
pub(crate) struct Machine {
    pub(crate) core: Option<Core>,
    pub(crate) folder: TempDir,
    pub(crate) clock: Stamp,
}

pub(crate) fn moment(text: &str) -> Stamp {
    Clock::fixed(text).expect("an instant").now()
}

pub(crate) fn core(folder: &Path, now: &Stamp) -> Core {
    let asked = Asked {
        argument: Some(folder.to_owned()),
        ..Asked::default()
    };
    match application::open(&Places::choose(asked).expect("a folder"), now) {
        StartUp::Ready(ready) => ready.core,
        StartUp::Stopped(stopped) => panic!("{}", stopped.fault.details()),
        StartUp::Locked(_) => panic!("the diary is locked"),
    }
}

pub(crate) fn walk(note: &str) -> NewEntry {
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

impl Machine {
    /// The clock of each machine goes wrong by years.
    pub(crate) fn new(year: i32) -> Self {
        let folder = TempDir::new().expect("a folder");
        let clock = moment(&format!("{year}-11-23T18:20:00+01:00[Europe/Berlin]"));
        Self {
            core: Some(core(folder.path(), &clock)),
            folder,
            clock,
        }
    }

    pub(crate) fn try_run(&mut self, command: &Command) -> Result<Receipt, Fault> {
        self.clock.utc_ms += 60_000;
        let core = self.core.as_mut().expect("an open diary");
        core.run(Ticket::new(1), &self.clock, command, &|_: Progress| ())
    }

    #[expect(
        clippy::needless_pass_by_value,
        reason = "each command is made where it is run"
    )]
    pub(crate) fn run(&mut self, command: Command) -> Receipt {
        self.try_run(&command).expect("it is done")
    }

    pub(crate) fn log(&mut self, note: &str) -> EntryId {
        let receipt = self.run(Command::Diary(DiaryCommand::Log(walk(note))));
        receipt.entries[0]
    }

    pub(crate) fn edit(&mut self, id: EntryId, note: &str) {
        let entry = walk(note);
        self.run(Command::Diary(DiaryCommand::Edit { id, entry }));
    }

    pub(crate) fn bin(&mut self, id: EntryId) {
        self.run(Command::Diary(DiaryCommand::MoveToBin(id)));
    }

    /// What the folder of the diary says, read anew from the disk.
    pub(crate) fn diary(&self) -> Diary {
        let profile = self.folder.path().join("profile");
        let reader = Store::open_read_only(&profile).expect("a diary");
        let mut diary = reader.diary().expect("readable");
        diary.id = None;
        diary
    }

    pub(crate) fn notes(&self) -> Vec<String> {
        let entries = self.diary().entries;
        let mut notes: Vec<String> = entries
            .iter()
            .map(|entry| entry.note.as_str().to_owned())
            .collect();
        notes.sort();
        notes
    }

    pub(crate) fn versions(&self) -> Vec<ThingId> {
        let profile = self.folder.path().join("profile");
        let reader = Store::open_read_only(&profile).expect("a diary");
        let versions = reader.versions().expect("readable");
        versions.into_iter().map(|version| version.thing).collect()
    }

    pub(crate) fn stick(&mut self) -> PathBuf {
        let to = self.folder.path().join("stick.json");
        let written = self.run(Command::Meet(MeetCommand::WriteOut { to: to.clone() }));
        assert!(matches!(written.outcome, Done::Exported(_)));
        to
    }

    pub(crate) fn look(&mut self, from: &Path) -> MergePreview {
        let from = from.to_owned();
        let receipt = self.run(Command::Meet(MeetCommand::Preview { from }));
        let Done::MergePreview(preview) = receipt.outcome else {
            panic!("a preview")
        };
        *preview
    }

    pub(crate) fn take(&mut self, from: &Path) -> Met {
        let order = MergeOrder {
            from: from.to_owned(),
            removals: usize::MAX,
            stranger: Stranger::Take,
        };
        let receipt = self.run(Command::Meet(MeetCommand::Merge(order)));
        let Done::Merged(met) = receipt.outcome else {
            panic!("it was merged")
        };
        met
    }

    pub(crate) fn refused(&mut self, from: &Path) -> Fault {
        let order = MergeOrder {
            from: from.to_owned(),
            removals: 0,
            stranger: Stranger::Refuse,
        };
        let refused = self.try_run(&Command::Meet(MeetCommand::Merge(order)));
        refused.expect_err("it is refused")
    }
}

/// Lets two machines take each other in and says that they know the same then.
pub(crate) fn meet(one: &mut Machine, other: &mut Machine) {
    let from_one = one.stick();
    other.take(&from_one);
    let from_other = other.stick();
    let met = one.take(&from_other);
    let again = other.take(&one.stick());
    assert_eq!(met.check, again.check, "both show the same number");
    assert_eq!(again.backup, None, "a second time changes nothing");
    assert_eq!(one.diary(), other.diary());
    assert_eq!(one.versions(), other.versions());
}

#[test]
fn home_and_clinic_meet_and_only_what_both_changed_is_asked() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2019));
    let kept = home.log("both changed it");
    let binned = home.log("home deletes it, the clinic changes it");
    home.log("nobody touches it");
    let only_clinic = home.log("the clinic changes it");
    clinic.take(&home.stick());
    home.edit(kept, "home says this");
    clinic.edit(kept, "the clinic says that");
    home.bin(binned);
    clinic.edit(binned, "the clinic's word on it");
    clinic.edit(only_clinic, "changed at the clinic");
    clinic.log("logged at the clinic");
    home.log("logged at home");
    let stick = clinic.stick();
    let tally = home.look(&stick).tally;
    assert_eq!(tally.to_ask, 1);
    assert_eq!(
        (tally.here.new, tally.here.changed, tally.here.removed),
        (2, 2, 0)
    );
    assert_eq!(
        (tally.there.new, tally.there.changed, tally.there.removed),
        (1, 1, 0)
    );
    assert_eq!(tally.same, 1);
    let before = home.diary();
    home.take(&stick);
    assert_eq!(home.versions(), [ThingId::Entry(kept)]);
    assert_eq!(home.diary().entries.len(), 6);
    meet(&mut home, &mut clinic);
    let mut notes = home.notes();
    let asked = notes
        .iter()
        .position(|note| note == "home says this" || note == "the clinic says that");
    notes.remove(asked.expect("one of the two is shown"));
    let expected = [
        "changed at the clinic",
        "logged at home",
        "logged at the clinic",
        "nobody touches it",
        "the clinic's word on it",
    ];
    assert_eq!(notes, expected);
    home.run(Command::Undo);
    assert_eq!(home.diary(), before, "one undo takes the meeting back");
    home.run(Command::Redo);
    meet(&mut home, &mut clinic);
    assert_eq!(home.versions(), [ThingId::Entry(kept)]);
}

#[test]
fn picking_a_version_settles_it_on_both_machines_and_can_be_undone() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2034));
    let id = home.log("first");
    clinic.take(&home.stick());
    home.edit(id, "home");
    clinic.edit(id, "clinic");
    meet(&mut home, &mut clinic);
    let profile = home.folder.path().join("profile");
    let other = Store::open_read_only(&profile)
        .unwrap()
        .versions()
        .unwrap()
        .remove(0);
    let shown = home.notes();
    let keep = Command::Meet(MeetCommand::Keep {
        thing: other.thing,
        content: other.content,
    });
    home.run(keep.clone());
    assert_ne!(home.notes(), shown, "the other one is shown now");
    assert_eq!(home.versions(), []);
    home.run(Command::Undo);
    assert_eq!((home.notes(), home.versions().len()), (shown, 1));
    home.run(Command::Redo);
    meet(&mut home, &mut clinic);
    assert_eq!(clinic.versions(), []);
    let gone = home.try_run(&keep).expect_err("nothing to pick");
    assert_eq!(gone.kind(), FaultKind::BadInput);
}

#[test]
fn moving_an_entry_with_two_versions_to_the_bin_and_back_keeps_both() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    let id = home.log("first");
    clinic.take(&home.stick());
    home.edit(id, "home");
    clinic.edit(id, "clinic");
    meet(&mut home, &mut clinic);
    let shown = home.notes();
    home.bin(id);
    assert_eq!((home.notes().len(), home.versions().len()), (0, 0));
    home.run(Command::Undo);
    assert_eq!((home.notes(), home.versions().len()), (shown, 1));
    meet(&mut home, &mut clinic);
}

#[test]
fn everything_beside_the_entries_meets_too() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2016));
    home.log("one");
    clinic.take(&home.stick());
    let profile = |side| {
        Command::Diary(DiaryCommand::SetProfile(Profile {
            weaker_side: Some(side),
            ..Profile::default()
        }))
    };
    home.run(profile(Side::Left));
    clinic.run(profile(Side::Right));
    let limit = |value| {
        Command::Rules(RulesCommand::SetLimit {
            limit: LimitId::WeekCaution,
            value,
        })
    };
    home.run(limit(1.6));
    clinic.run(limit(1.6));
    home.run(Command::Rules(RulesCommand::Acknowledge {
        rule: RuleId::L2,
        severity: Severity::Caution,
    }));
    let answer = |sign| Command::Rules(RulesCommand::AnswerSafety([sign].into()));
    home.run(answer(StopSign::ChestPain));
    clinic.run(answer(StopSign::HotJoint));
    meet(&mut home, &mut clinic);
    let diary = home.diary();
    assert_eq!(diary.safety.checks.len(), 2);
    assert_eq!(diary.answers.acknowledgements.len(), 1);
    assert_eq!(diary.limits.changed().count(), 1);
    let limits = home.versions();
    assert!(
        limits.contains(&ThingId::Said(Field::WeakerSide)),
        "{limits:?}"
    );
    clinic.run(Command::Rules(RulesCommand::ResetLimit(
        LimitId::WeekCaution,
    )));
    meet(&mut home, &mut clinic);
    assert_eq!(home.diary().limits.changed().count(), 0);
}

#[test]
fn two_machines_that_ask_at_the_same_moment_keep_both_answers() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    home.log("one");
    clinic.take(&home.stick());
    clinic.clock = home.clock.clone();
    let answer = |sign| Command::Rules(RulesCommand::AnswerSafety([sign].into()));
    home.run(answer(StopSign::ChestPain));
    clinic.run(answer(StopSign::HotJoint));
    meet(&mut home, &mut clinic);
    let checks = home.diary().safety.checks;
    assert_eq!(checks.len(), 2);
    assert_eq!(checks[0].at, checks[1].at);
}

#[test]
fn another_persons_diary_is_not_taken_in_unasked() {
    let (mut home, mut stranger) = (Machine::new(2026), Machine::new(2026));
    home.log("mine");
    stranger.log("theirs");
    let stick = stranger.stick();
    assert!(home.look(&stick).stranger);
    assert_eq!(home.refused(&stick).kind(), FaultKind::BadInput);
    assert_eq!(home.notes(), ["mine"]);
    home.take(&stick);
    assert_eq!(home.notes(), ["mine", "theirs"]);
    assert!(
        !home.look(&stick).stranger,
        "from now on they share entries"
    );
}

#[test]
fn an_empty_diary_becomes_a_copy_and_takes_the_name_over() {
    let (mut home, mut kiosk) = (Machine::new(2026), Machine::new(2026));
    home.log("mine");
    kiosk.take(&home.stick());
    let id = |machine: &Machine| {
        let profile = machine.folder.path().join("profile");
        Store::open_read_only(&profile).unwrap().diary_id().unwrap()
    };
    assert!(id(&home).is_some());
    assert_eq!(id(&home), id(&kiosk));
}

#[test]
fn much_that_would_go_into_the_bin_at_once_needs_a_word() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    let ids: Vec<EntryId> = (0..20)
        .map(|number| home.log(&number.to_string()))
        .collect();
    clinic.take(&home.stick());
    for id in &ids[..6] {
        clinic.bin(*id);
    }
    let stick = clinic.stick();
    assert!(home.look(&stick).tally.removes_much());
    assert_eq!(home.refused(&stick).kind(), FaultKind::BadInput);
    assert_eq!(home.notes().len(), 20);
    let met = home.take(&stick);
    assert!(met.backup.is_some());
    assert_eq!(home.notes().len(), 14);
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    let ids: Vec<EntryId> = (0..20)
        .map(|number| home.log(&number.to_string()))
        .collect();
    clinic.take(&home.stick());
    for id in &ids[..5] {
        clinic.bin(*id);
    }
    assert!(
        !home.look(&clinic.stick()).tally.removes_much(),
        "five are not many"
    );
}

#[test]
fn what_was_erased_for_good_stays_away() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    let secret = home.log("secret");
    home.log("plain");
    home.edit(secret, "secret, more of it");
    clinic.take(&home.stick());
    let profile = home.folder.path().join("profile");
    home.core.take().unwrap().close(&home.clock).unwrap();
    let mut store = Store::open(&profile, &home.clock).unwrap();
    store.erase_for_good(secret).unwrap();
    drop(store);
    home.core = Some(core(home.folder.path(), &home.clock));
    let stick = clinic.stick();
    assert_eq!(home.look(&stick).erased, 1);
    home.take(&stick);
    assert_eq!(home.notes(), ["plain"]);
    let written = fs::read_to_string(home.stick()).unwrap();
    assert!(
        !written.contains(&secret.to_string()),
        "not even its name is left"
    );
}

#[test]
fn an_export_from_before_there_was_a_history_meets_by_what_it_says() {
    let (mut home, mut clinic) = (Machine::new(2026), Machine::new(2026));
    let id = home.log("first");
    let old = home.folder.path().join("old.json");
    write_whole(&old, &json::to_bytes(&home.diary())).unwrap();
    home.edit(id, "second");
    home.take(&old);
    assert_eq!(
        home.notes(),
        ["second"],
        "what the file says was said before"
    );
    assert_eq!(home.versions(), []);
    clinic.take(&old);
    meet(&mut home, &mut clinic);
    assert_eq!(clinic.notes(), ["second"]);
}

#[test]
fn a_file_that_is_not_whole_is_refused_and_changes_nothing() {
    let mut home = Machine::new(2026);
    let id = home.log("first");
    home.edit(id, "second");
    let stick = home.stick();
    let text = fs::read_to_string(&stick).unwrap();
    let history = text.find("\"history\"").unwrap();
    let (_before, after) = text.split_at(history);
    let name = after.find("revisions").unwrap() + history + 13;
    let mut flipped = text.clone().into_bytes();
    flipped[name] = if flipped[name] == b'0' { b'1' } else { b'0' };
    let unknown = text.replace("\"thing\":\"entry/", "\"thing\":\"horse/");
    let partly = text.replace("\"kind\":\"walk\"", "\"kind\":\"flight\"");
    let cut = text.split_at(text.len() - 40).0.to_owned();
    for broken in [
        flipped,
        unknown.into_bytes(),
        partly.into_bytes(),
        cut.into_bytes(),
    ] {
        let mut other = Machine::new(2026);
        let file = other.folder.path().join("broken.json");
        write_whole(&file, &broken).unwrap();
        let fault = other.refused(&file);
        assert_eq!(fault.kind(), FaultKind::BadInput, "{}", fault.details());
        assert_eq!(other.notes().len(), 0);
    }
    let tables = home.folder.path().join("tables");
    fs::create_dir(&tables).unwrap();
    assert_eq!(home.refused(&tables).kind(), FaultKind::BadInput);
}

#[test]
fn a_copy_that_something_was_left_out_of_is_refused_and_says_what_to_do() {
    let mut home = Machine::new(2026);
    home.log("first");
    let file = home.folder.path().join("copy.json");
    let whole = home.diary();
    let all = || Part::ALL.iter().copied();
    let without = |part| {
        all()
            .filter(move |other| *other != part)
            .collect::<Privacy>()
    };
    let a_year = DayRange {
        first: day("2025-11-24"),
        last: day("2026-11-23"),
    };
    for (privacy, days) in [
        (without(Part::Notes), None),
        (without(Part::Name), None),
        (Privacy::default(), None),
        (all().collect(), Some(a_year)),
    ] {
        let copy = Extract::new(whole.clone(), privacy.clone(), days);
        write_whole(&file, &extract_as_json(&copy)).unwrap();
        let mut clinic = Machine::new(2026);
        let from = file.clone();
        let looked = clinic.try_run(&Command::Meet(MeetCommand::Preview { from }));
        for fault in [looked.unwrap_err(), clinic.refused(&file)] {
            assert_eq!(fault.kind(), FaultKind::BadInput);
            let what = fault.said(&Words::new(Language::English)).what;
            assert!(
                what.starts_with("This is a copy that something was left out of"),
                "{privacy:?} {days:?}: {what}"
            );
        }
        assert_eq!(clinic.notes().len(), 0);
    }
    write_whole(&file, &extract_as_json(&Extract::whole(whole))).unwrap();
    let mut clinic = Machine::new(2026);
    clinic.take(&file);
    assert_eq!(clinic.notes(), ["first"]);
}

#[test]
fn a_file_with_a_million_revisions_is_refused_at_once() {
    let mut home = Machine::new(2026);
    let mut text = "{\"format\":\"evenly-diary\",\"version\":1,\"entries\":[],\"history\":[{\"thing\":\"limit/l2-week-caution\",\"revisions\":[".to_owned();
    for number in 0..1_000_000 {
        let comma = if number == 0 { "" } else { "," };
        write!(text, "{comma}\"{number:032x} -\"").unwrap();
    }
    text.push_str("]}]}");
    let file = home.folder.path().join("huge.json");
    write_whole(&file, text.as_bytes()).unwrap();
    assert_eq!(home.refused(&file).kind(), FaultKind::BadInput);
}

#[test]
fn a_file_that_was_tampered_with_anywhere_never_gets_in_unseen_and_never_stops_the_program() {
    let mut home = Machine::new(2026);
    let id = home.log("first");
    home.edit(id, "second");
    home.bin(id);
    let other = home.log("another");
    home.edit(other, "another, changed");
    let whole = fs::read(home.stick()).unwrap();
    let history = whole
        .windows(9)
        .position(|window| window == b"\"history\"")
        .unwrap();
    let mut rng = Rng::with_seed(7);
    let sound = json::read_with_past(&whole, usize::MAX).unwrap().1;
    for _attempt in 0..3_000 {
        let mut bytes = whole.clone();
        let at = rng.usize(history..bytes.len());
        match rng.u8(0..4) {
            0 => bytes[at] ^= 1 << rng.u8(0..7),
            1 => bytes.truncate(at),
            2 => {
                let piece = bytes[at..].to_vec();
                bytes.extend(piece);
            }
            _ => {
                bytes.drain(at..(at + rng.usize(1..60)).min(whole.len()));
            }
        }
        if let Ok((
            CopyRead {
                diary, problems, ..
            },
            Some(past),
        )) = json::read_with_past(&bytes, usize::MAX)
            && problems.is_empty()
            && Some(&past) != sound.as_ref()
        {
            // Only whole things can go missing unseen, and then the diary is no longer what the
            // rest of the file says, or says less.
            let known = sound.as_ref().map(|past| past.graphs.len());
            assert!(Some(past.graphs.len()) < known);
            let _bundle = Bundle::of(diary, past);
        }
    }
}
