//! Tests the commands on rules: what each one keeps, what undo takes back, and that today's warnings
//! are noted once.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use evenly::application::view::analysis::{Analysis, evidence};
use evenly::application::{
    self, Act, Asked, ByteOrderMark, Command, Core, DiaryCommand, Done, ExchangeCommand,
    ExportFormat, ExportOrder, Fault, FaultKind, ImportPreview, Lock, Op, Places, Receipt,
    RulesCommand, SnomedCodes, StartUp, Ticket, open_to_read, say_act,
};
use evenly::domain::rules::{LimitId, Owner, RuleId, Severity, State};
use evenly::domain::{
    Beside, Body, ClearedBy, Day, Diary, MisfitReason, NewEntry, Note, Part, Plan, SetSide, Side,
    Stamp, StopSign, Target, Variant, When,
};
use evenly::i18n::{Display, Language, Words};
use tempfile::TempDir;

use crate::support::patient::{at, days_later, noon, strength, worst};

const TODAY: Day = Day::fixed(2026, 11, 23);

/// A diary on disk and its core.
struct Desk {
    core: Core,
    places: Places,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let places = places(folder.path());
        let StartUp::Ready(ready) = application::open(&places, &noon()) else {
            panic!("an empty folder");
        };
        Self {
            core: ready.core,
            places,
            folder,
        }
    }

    fn try_at(&mut self, now: &Stamp, command: &Command) -> Result<Receipt, Fault> {
        self.core.run(Ticket::new(1), now, command, &|_progress| {})
    }

    fn rules(&mut self, command: RulesCommand) -> Receipt {
        self.try_at(&noon(), &Command::Rules(command)).unwrap()
    }

    fn tick(&mut self, signs: &[StopSign]) {
        let signs = signs.iter().copied().collect();
        self.rules(RulesCommand::AnswerSafety(signs));
    }

    fn diary(&self) -> Diary {
        open_to_read(&self.places).unwrap().diary().unwrap()
    }

    fn state(&self, rule: RuleId) -> State {
        let analysis: Analysis = self.core.view(TODAY, &None).unwrap();
        let verdict = analysis
            .verdicts
            .iter()
            .find(|verdict| verdict.rule == rule);
        verdict.unwrap().state
    }

    /// Logs bridges of today whose worst left pain was this.
    fn bridge(&mut self, pain: i64, time: &str) {
        let mut body = strength(Variant::BridgeDouble, SetSide::Both, &[10]);
        if let Body::Strength(strength) = &mut body {
            strength.exertion.pain = worst(Some(pain), None);
        }
        let entry = NewEntry {
            when: When {
                day: TODAY,
                time: Some(time.parse().unwrap()),
                start: None,
            },
            body,
            note: Note::default(),
        };
        let command = Command::Diary(DiaryCommand::Log(entry));
        self.try_at(&noon(), &command).unwrap();
    }

    fn export(&mut self, name: &str, format: ExportFormat, asked: &[Part]) -> std::path::PathBuf {
        let to = self.folder.path().join(name);
        let order = ExportOrder {
            format,
            days: None,
            mark: ByteOrderMark::Without,
            privacy: asked.iter().copied().collect(),
            lock: Lock::None,
            snomed: SnomedCodes::Without,
            display: Display::of(Language::English),
            to: to.clone(),
        };
        let command = Command::Exchange(ExchangeCommand::Export(order));
        self.try_at(&noon(), &command).unwrap();
        to
    }

    fn preview(&mut self, from: &Path) -> ImportPreview {
        let from = from.to_owned();
        let command = Command::Exchange(ExchangeCommand::PreviewImport { from, words: None });
        let Done::Preview(preview) = self.try_at(&noon(), &command).unwrap().outcome else {
            panic!("a preview");
        };
        *preview
    }

    fn import(&mut self, from: &Path) -> Beside {
        let from = from.to_owned();
        let command = Command::Exchange(ExchangeCommand::Import { from, words: None });
        let Done::Imported(imported) = self.try_at(&noon(), &command).unwrap().outcome else {
            panic!("an import");
        };
        imported.beside
    }
}

fn places(folder: &Path) -> Places {
    Places::choose(Asked {
        argument: Some(folder.join("diary")),
        ..Asked::default()
    })
    .unwrap()
}

fn a_plan(reps: i64) -> Plan {
    Plan {
        at: days_later(&noon(), -400),
        day: TODAY.plus(-400),
        variant: Variant::RaiseClam,
        targets: BTreeMap::from([(SetSide::Left, Target::new(2, reps).unwrap())]),
        hold: None,
        days_per_week: None,
        minutes: None,
        effort: None,
    }
}

/// A desk at which one of everything was said.
fn full() -> Desk {
    let mut desk = Desk::new();
    desk.bridge(6, "09:00");
    desk.tick(&[StopSign::ChestPain]);
    desk.rules(RulesCommand::NoteFirings);
    desk.bridge(8, "10:00");
    desk.rules(RulesCommand::NoteFirings);
    desk.rules(RulesCommand::ClearStop {
        rule: RuleId::RF5,
        how: ClearedBy::SeenByProfessional,
    });
    desk.rules(RulesCommand::Acknowledge {
        rule: RuleId::P2,
        severity: Severity::Caution,
    });
    desk.rules(RulesCommand::Misfit {
        rule: RuleId::RF5,
        reason: MisfitReason::Other,
        note: Note::new("it was heartburn").unwrap(),
    });
    desk.rules(RulesCommand::SetLimit {
        limit: LimitId::WorstPain,
        value: 3.0,
    });
    desk.rules(RulesCommand::SetPlan(a_plan(8)));
    desk
}

#[test]
fn a_ticked_stop_sign_holds_through_every_undo_until_it_is_cleared() {
    let mut desk = Desk::new();
    desk.bridge(2, "09:00");
    desk.tick(&[StopSign::ChestPain]);
    assert_eq!(desk.state(RuleId::RF5), State::NeedsClearing);
    for _undo in 0..3 {
        desk.try_at(&noon(), &Command::Undo).unwrap();
        assert_eq!(desk.state(RuleId::RF5), State::NeedsClearing);
    }
    assert_eq!(desk.diary().entries, [], "the session before it was undone");
    desk.rules(RulesCommand::ClearStop {
        rule: RuleId::RF5,
        how: ClearedBy::TickedByMistake,
    });
    assert_eq!(desk.state(RuleId::RF5), State::Quiet);
    let undone = desk.try_at(&noon(), &Command::Undo).unwrap();
    assert_eq!(undone.outcome, Done::NothingToUndo);
    assert_eq!(desk.state(RuleId::RF5), State::Quiet);
    let safety = desk.diary().safety;
    assert_eq!(
        (safety.checks.len(), safety.clearings.len()),
        (1, 1),
        "both are kept"
    );
}

#[test]
fn a_plan_is_kept_for_today_whatever_day_it_carries() {
    let mut desk = Desk::new();
    desk.rules(RulesCommand::SetPlan(a_plan(8)));
    desk.rules(RulesCommand::SetPlan(a_plan(10)));
    let plans = desk.diary().plans;
    assert_eq!(plans.len(), 2, "the earlier one is kept");
    assert_eq!((plans[0].day, plans[0].at.clone()), (TODAY, noon()));
    let latest = Plan::latest_two(&plans, Variant::RaiseClam.exercise(), TODAY);
    assert_eq!(latest.0.unwrap().targets, a_plan(10).targets);
    assert_eq!(latest.1, None, "a plan of the same day was never one");
    assert_eq!(plans[0].targets, a_plan(8).targets);
    desk.try_at(&noon(), &Command::Undo).unwrap();
    assert_eq!(desk.diary().plans.len(), 1);
}

#[test]
fn a_limit_is_the_physiotherapists_from_the_day_it_is_set_and_can_be_reset() {
    let mut desk = Desk::new();
    desk.bridge(4, "09:00");
    assert_eq!(desk.state(RuleId::P1), State::Quiet);
    let limit = LimitId::WorstPain;
    desk.rules(RulesCommand::SetLimit { limit, value: 3.0 });
    assert_eq!(desk.state(RuleId::P1), State::Fired);
    let set = desk.diary().limits.get(limit);
    assert_eq!(
        (set.value, set.owner, set.reviewed),
        (3.0, Owner::Physiotherapist, TODAY)
    );
    desk.rules(RulesCommand::ResetLimit(limit));
    assert_eq!(desk.state(RuleId::P1), State::Quiet);
    desk.try_at(&noon(), &Command::Undo).unwrap();
    assert_eq!(desk.state(RuleId::P1), State::Fired);
    // A reset of what was never set changes nothing and leaves nothing to undo.
    let receipt = desk.rules(RulesCommand::ResetLimit(LimitId::Monotony));
    assert_eq!(receipt.act, None);
}

#[test]
fn a_limit_out_of_its_range_is_refused_with_the_range() {
    let mut desk = Desk::new();
    // Bounds of P1's limit: 0 to 9.
    for value in [-0.1, 9.1, f64::NAN, f64::INFINITY] {
        let limit = LimitId::WorstPain;
        let command = Command::Rules(RulesCommand::SetLimit { limit, value });
        let fault = desk.try_at(&noon(), &command).unwrap_err();
        assert_eq!(fault.kind(), FaultKind::BadInput, "{value}");
        for language in Language::ALL {
            let what = fault.said(&Words::new(language)).what;
            assert!(what.contains('0') && what.contains('9'), "{what}");
            let expected = match language {
                Language::English => "Must be 0–9.",
                Language::Chinese => "请填 0 到 9。",
            };
            assert_eq!(what, expected);
        }
        assert!(
            fault.details().contains("p1-worst-pain"),
            "{}",
            fault.details()
        );
    }
    assert_eq!(desk.diary(), nothing_of(&desk));
    for value in [0.0, 9.0] {
        let limit = LimitId::WorstPain;
        desk.rules(RulesCommand::SetLimit { limit, value });
        assert_eq!(Some(desk.diary().limits.value(limit)), Some(value));
    }
}

#[test]
fn an_acknowledged_caution_is_silent_and_an_undo_lets_it_speak_again() {
    let mut desk = Desk::new();
    desk.rules(RulesCommand::Acknowledge {
        rule: RuleId::L1,
        severity: Severity::Caution,
    });
    let evidence_now = |desk: &Desk| {
        let reader = open_to_read(&desk.places).unwrap();
        evidence(&reader, TODAY).unwrap()
    };
    let silent = |desk: &Desk| {
        let answers = evidence_now(desk).answers;
        answers.silent_until(RuleId::L1, Severity::Caution, TODAY)
    };
    assert_eq!(silent(&desk), Some(TODAY.plus(7)));
    desk.try_at(&noon(), &Command::Undo).unwrap();
    assert_eq!(silent(&desk), None);
    desk.try_at(&noon(), &Command::Redo).unwrap();
    assert_eq!(silent(&desk), Some(TODAY.plus(7)));
}

#[test]
fn the_rules_read_everything_that_was_kept() {
    let desk = full();
    let diary = desk.diary();
    let reader = open_to_read(&desk.places).unwrap();
    let evidence = evidence(&reader, TODAY).unwrap();
    assert_eq!(evidence.limits, diary.limits);
    assert_eq!(evidence.plans, diary.plans);
    assert_eq!(evidence.safety, diary.safety);
    assert_eq!(evidence.answers, diary.answers);
    assert_eq!(evidence.profile, diary.profile);
    assert_eq!(evidence.started, Some(TODAY));
    assert_eq!(
        (evidence.limits.changed().count(), evidence.plans.len()),
        (1, 1)
    );
    assert_eq!(
        (evidence.safety.checks.len(), evidence.answers.misfits.len()),
        (1, 1)
    );
}

#[test]
fn todays_warnings_are_noted_once_with_what_went_into_them() {
    let mut desk = Desk::new();
    let of_p1 = |desk: &Desk| -> Vec<_> {
        let firings = desk.diary().firings;
        firings
            .into_iter()
            .filter(|firing| firing.rule == RuleId::P1)
            .collect()
    };
    desk.rules(RulesCommand::NoteFirings);
    assert_eq!(of_p1(&desk), []);
    desk.bridge(6, "09:00");
    desk.rules(RulesCommand::NoteFirings);
    let noted = of_p1(&desk);
    assert_eq!(noted.len(), 1);
    assert_eq!(
        (noted[0].day, noted[0].severity),
        (TODAY, Severity::StopExercise)
    );
    assert_eq!(Some(noted[0].limit.value), Some(5.0));
    assert_eq!(noted[0].findings[0].side, Some(Side::Left));
    assert_eq!(noted[0].findings[0].entries, [desk.diary().entries[0].id]);
    // Nothing new: nothing is written, so that no screen is made anew.
    let reader = open_to_read(&desk.places).unwrap();
    let revision = reader.revision().unwrap();
    let receipt = desk.rules(RulesCommand::NoteFirings);
    assert_eq!((receipt.act, receipt.outcome), (None, Done::Saved));
    assert_eq!(reader.revision().unwrap(), revision);
    // A second session changes what the warning says: one more row, and the first stays.
    desk.bridge(8, "10:00");
    desk.rules(RulesCommand::NoteFirings);
    let both = of_p1(&desk);
    assert_eq!((both.len(), &both[0]), (2, &noted[0]));
    assert_ne!(both[1].findings, both[0].findings);
    // Undoing the session goes back to what is noted already, and takes nothing out of history.
    desk.try_at(&noon(), &Command::Undo).unwrap();
    desk.rules(RulesCommand::NoteFirings);
    assert_eq!(of_p1(&desk), both);
    // The next day is asked about anew.
    let tomorrow = days_later(&noon(), 1);
    desk.try_at(&tomorrow, &Command::Rules(RulesCommand::NoteFirings))
        .unwrap();
    let later = of_p1(&desk);
    assert!(later.len() >= 2 && later[2..].iter().all(|firing| firing.day == TODAY.plus(1)));
}

#[test]
fn every_deed_says_itself_in_both_languages() {
    let rule = RuleId::P2;
    let limit = LimitId::MorningPain;
    let ops = [
        Op::AnswerSafety { signs: 0 },
        Op::AnswerSafety { signs: 1 },
        Op::AnswerSafety { signs: 3 },
        Op::ClearStop { rule },
        Op::Acknowledge { rule },
        Op::Misfit { rule },
        Op::SetLimit { limit },
        Op::ResetLimit { limit },
        Op::SetPlan {
            variant: Variant::RaiseClam,
        },
    ];
    for language in Language::ALL {
        let words = Words::new(language);
        let said: BTreeSet<String> = ops
            .iter()
            .map(|op| say_act(&Act::Did(op.clone()), &words))
            .collect();
        assert_eq!(said.len(), ops.len(), "{said:?}");
        let other = say_act(&Act::Did(Op::Other), &words);
        assert!(!said.contains(&other));
    }
    let words = Words::new(Language::English);
    let undone = say_act(&Act::Undid(Op::SetLimit { limit }), &words);
    assert_eq!(undone, "Taken back: Limit changed: Pain the next morning.");
    for (op, undoable) in [
        (&ops[0], false),
        (&ops[3], false),
        (&ops[4], true),
        (&ops[8], true),
    ] {
        assert_eq!(op.can_be_undone(), undoable, "{op:?}");
    }
}

#[test]
fn the_last_deeds_are_read_back_as_they_were() {
    let desk = full();
    let reader = open_to_read(&desk.places).unwrap();
    let told: Vec<Act> = reader
        .operations(8)
        .unwrap()
        .into_iter()
        .rev()
        .map(|operation| operation.act)
        .collect();
    let rule = RuleId::RF5;
    let expected = [
        Op::AnswerSafety { signs: 1 },
        Op::ClearStop { rule },
        Op::Acknowledge { rule: RuleId::P2 },
        Op::Misfit { rule },
        Op::SetLimit {
            limit: LimitId::WorstPain,
        },
        Op::SetPlan {
            variant: Variant::RaiseClam,
        },
    ];
    let told: Vec<Act> = told
        .into_iter()
        .filter(|act| !matches!(act, Act::Did(Op::LogEntry { .. })))
        .collect();
    assert_eq!(told, expected.map(Act::Did));
}

#[test]
fn safety_checks_leave_only_when_asked_for() {
    let mut desk = full();
    let here = desk.diary();
    let red = here
        .firings
        .iter()
        .filter(|firing| firing.rule == RuleId::RF5)
        .count();
    assert_eq!(red, 1);
    // One check, one clearing, the misfit about RF-5 and its firing.
    assert_eq!(here.beside().safety, 4);
    for (number, format) in [ExportFormat::Json, ExportFormat::Csv]
        .into_iter()
        .enumerate()
    {
        let without = desk.export(
            &format!("without-{number}"),
            format,
            &[Part::Name, Part::Notes],
        );
        let with = desk.export(&format!("with-{number}"), format, Part::ALL);
        let mut other = Desk::new();
        let preview = other.preview(&without);
        assert_eq!(preview.problems, []);
        let mut expected = here.beside();
        expected.safety = 0;
        assert_eq!((preview.new, preview.beside), (2, expected));
        assert_eq!(other.import(&without), expected);
        // A diary that is there keeps its own identifier.
        let mut here = here.clone();
        here.id = other.diary().id;
        let mut there = here.clone();
        there.leave_safety_out();
        assert_eq!(other.diary(), there);
        // What only the second file has is added, and nothing twice.
        assert_eq!(other.import(&with).safety, 4);
        assert_eq!(other.diary(), here);
        assert_eq!(other.preview(&with).beside.total(), 0);
        assert_eq!(other.import(&with), Beside::default());
        assert_eq!(other.diary(), here);
    }
    let text = std::fs::read_to_string(desk.folder.path().join("without-0")).unwrap();
    for told in [
        "chest-pain",
        "RF-5",
        "safety_checks",
        "clearing",
        "heartburn",
    ] {
        assert!(!text.contains(told), "{told} is in the file");
    }
}

/// An empty diary, as this desk would have it.
fn nothing_of(desk: &Desk) -> Diary {
    Diary {
        id: desk.diary().id,
        ..Diary::default()
    }
}

#[test]
fn one_undo_takes_an_import_back_but_for_what_only_grows() {
    let mut desk = full();
    let file = desk.export("all.json", ExportFormat::Json, Part::ALL);
    let here = desk.diary();
    let mut other = Desk::new();
    other.import(&file);
    other.try_at(&noon(), &Command::Undo).unwrap();
    let left = Diary {
        safety: here.safety.clone(),
        firings: here.firings.clone(),
        ..nothing_of(&other)
    };
    assert_eq!(other.diary(), left);
    other.try_at(&noon(), &Command::Redo).unwrap();
    assert_eq!(
        other.diary(),
        Diary {
            id: left.id,
            ..here
        }
    );
}

#[test]
fn a_limit_that_was_changed_here_stays_when_a_file_says_another() {
    let mut desk = full();
    let file = desk.export("all.json", ExportFormat::Json, &[Part::Name, Part::Notes]);
    let mut other = Desk::new();
    let limit = LimitId::WorstPain;
    other.rules(RulesCommand::SetLimit { limit, value: 4.0 });
    assert_eq!(other.preview(&file).beside.limits, 0);
    other.import(&file);
    assert_eq!(Some(other.diary().limits.value(limit)), Some(4.0));
}

#[test]
fn some_days_take_their_answers_along_and_the_plans_in_force() {
    let mut desk = full();
    let later = at("2026-11-25", "09:00");
    let command = Command::Rules(RulesCommand::Acknowledge {
        rule: RuleId::L2,
        severity: Severity::Info,
    });
    desk.try_at(&later, &command).unwrap();
    desk.try_at(&later, &Command::Rules(RulesCommand::SetPlan(a_plan(12))))
        .unwrap();
    let mut diary = desk.diary();
    let only = |day: Day| evenly::domain::DayRange {
        first: day,
        last: day,
    };
    diary.keep_days(only(TODAY.plus(2)));
    assert_eq!(
        (
            diary.entries.len(),
            diary.firings.len(),
            diary.safety.checks.len()
        ),
        (0, 0, 0)
    );
    assert_eq!(diary.answers.acknowledgements.len(), 1);
    assert_eq!(diary.plans.len(), 2);
    let mut diary = desk.diary();
    diary.keep_days(only(TODAY));
    assert_eq!(
        (diary.answers.acknowledgements.len(), diary.plans.len()),
        (1, 1)
    );
    assert_eq!(diary.safety, desk.diary().safety);
}
