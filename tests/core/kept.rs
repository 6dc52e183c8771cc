//! Tests what stands beside the entries in the diary file: plans, limits, answers, safety checks and
//! firings, and that what only grows is never taken back.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use evenly::domain::rules::{
    Finding, Firing, LimitId, Limits, Number, NumberName, Owner, RuleId, Severity,
};
use evenly::domain::{
    Acknowledgement, ClearedBy, Clearing, Day, DayRange, Diary, Kind, Misfit, MisfitReason, Note,
    Plan, SafetyCheck, SetSide, Side, Stamp, StopSign, Target, Variant,
};
use evenly::store::{
    Act, Op, Reason, Receipt, Store, StoreError, StoreErrorKind, Table, Tx, backups, check,
    inspect, restore,
};
use proptest::{prop_assert_eq, proptest};

use crate::migrations::up_to_version;
use crate::support::patient::{Patient, at, days_later, noon};
use crate::{arbitrary, raw};

const TODAY: Day = Day::fixed(2026, 11, 23);

fn operate(
    store: &mut Store,
    op: &Op,
    work: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
) -> Receipt {
    store.operate(op, &noon(), work).unwrap().1
}

fn no_problems(dir: &Path) {
    assert_eq!(check(dir).unwrap().problems, Vec::<String>::new());
}

/// What one operation does.
type Work = Box<dyn Fn(&Tx<'_>) -> Result<(), StoreError>>;

/// Writes what stands beside the entries of a diary.
fn write_beside(tx: &Tx<'_>, diary: &Diary) -> Result<(), StoreError> {
    for plan in &diary.plans {
        tx.add_plan(plan)?;
    }
    for kept in &diary.plan_sheets {
        tx.add_plan_sheet(kept)?;
    }
    for limit in diary.limits.changed() {
        tx.set_limit(limit.id, limit.value, limit.reviewed)?;
    }
    for said in &diary.answers.acknowledgements {
        tx.acknowledge(said)?;
    }
    for misfit in &diary.answers.misfits {
        tx.add_misfit(misfit)?;
    }
    for check in &diary.safety.checks {
        tx.add_check(check)?;
    }
    for clearing in &diary.safety.clearings {
        tx.add_clearing(clearing)?;
    }
    for firing in &diary.firings {
        tx.add_firing(firing)?;
    }
    Ok(())
}

fn ticked(signs: &[StopSign]) -> SafetyCheck {
    SafetyCheck {
        at: noon(),
        day: TODAY,
        signs: signs.iter().copied().collect(),
    }
}

pub(crate) fn a_firing(pain: f64) -> Firing {
    Firing {
        at: noon(),
        day: TODAY,
        rule: RuleId::P1,
        severity: Severity::StopExercise,
        limit: Limits::default().get(LimitId::WorstPain),
        findings: vec![Finding {
            side: Some(Side::Left),
            ..Finding::on(
                TODAY,
                Vec::new(),
                vec![Number {
                    name: NumberName::WorstPain,
                    value: pain,
                }],
            )
        }],
    }
}

fn a_plan() -> Plan {
    Plan {
        at: noon(),
        day: TODAY,
        variant: Variant::BridgeDouble,
        targets: BTreeMap::from([
            (SetSide::Left, Target::new(3, 8).unwrap()),
            (SetSide::Right, Target::new(2, 8).unwrap()),
        ]),
        hold: None,
        days_per_week: Some(3),
        minutes: None,
        effort: None,
    }
}

fn read_p2() -> Acknowledgement {
    Acknowledgement {
        at: noon(),
        day: TODAY,
        rule: RuleId::P2,
        severity: Severity::Caution,
    }
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(40))]

    #[test]
    fn what_stands_beside_the_entries_reads_back_equal_after_a_restart(
        diary in arbitrary::diary(3),
    ) {
        let dir = tempfile::tempdir().unwrap();
        let mut store = Store::open(dir.path(), &noon()).unwrap();
        operate(&mut store, &Op::Other, |tx| {
            tx.insert_many(&diary.entries)?;
            tx.set_person(&diary.person)?;
            tx.set_profile(diary.profile)?;
            write_beside(tx, &diary)
        });
        drop(store);
        let store = Store::open(dir.path(), &noon()).unwrap();
        let read = store.read();
        let diary = Diary { id: read.diary_id().unwrap(), ..diary };
        prop_assert_eq!(&read.diary().unwrap(), &diary);
        prop_assert_eq!(read.safety().unwrap(), diary.safety.clone());
        prop_assert_eq!(read.answers().unwrap(), diary.answers.clone());
        prop_assert_eq!(read.limits().unwrap(), diary.limits.clone());
        prop_assert_eq!(read.plans().unwrap(), diary.plans.clone());
        prop_assert_eq!(read.firings(None).unwrap(), diary.firings.clone());
        prop_assert_eq!(read.beside(None).unwrap(), diary.beside());
        let days = DayRange { first: TODAY.plus(-10_000), last: TODAY.plus(20_000) };
        let mut some = diary;
        some.keep_days(days);
        prop_assert_eq!(read.beside(Some(days)).unwrap(), some.beside());
        prop_assert_eq!(read.firings(Some(days)).unwrap(), some.firings.clone());
        some.leave_safety_out();
        prop_assert_eq!(some.beside().safety, 0);
        no_problems(dir.path());
    }
}

#[test]
fn undo_never_takes_a_safety_check_a_clearing_or_a_firing_back() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Patient::new(dir.path()).bridge().store;
    let answered = Op::AnswerSafety { signs: 1 };
    let receipt = operate(&mut store, &answered, |tx| {
        tx.add_check(&ticked(&[StopSign::ChestPain]))
    });
    assert!(receipt.operation.is_some(), "history names it");
    assert_eq!(receipt.touched, BTreeSet::new());
    let cleared = Op::ClearStop { rule: RuleId::RF5 };
    operate(&mut store, &cleared, |tx| {
        tx.add_clearing(&Clearing {
            at: noon(),
            day: TODAY,
            rule: RuleId::RF5,
            how: ClearedBy::TickedByMistake,
        })
    });
    assert_eq!(store.note_firings(&[a_firing(6.0)]).unwrap(), 1);
    let safety = store.read().safety().unwrap();
    assert_eq!((safety.checks.len(), safety.clearings.len()), (1, 1));
    // What undo takes back is the session before them.
    let next = store.read().next_undo().unwrap().unwrap();
    assert_eq!(next.act, Act::Did(Op::LogEntry { kind: Kind::Bridge }));
    store.undo(&noon()).unwrap().unwrap();
    assert_eq!(store.read().entries_all().unwrap(), []);
    assert_eq!(store.undo(&noon()).unwrap(), None);
    store.redo(&noon()).unwrap().unwrap();
    assert_eq!(store.redo(&noon()).unwrap(), None);
    assert_eq!(store.read().safety().unwrap(), safety);
    assert_eq!(store.read().firings(None).unwrap(), [a_firing(6.0)]);
    let told: Vec<Act> = store
        .read()
        .operations(9)
        .unwrap()
        .into_iter()
        .map(|op| op.act)
        .collect();
    assert!(
        told.contains(&Act::Did(answered)) && told.contains(&Act::Did(cleared)),
        "{told:?}"
    );
    // Forgetting the journal forgets no check.
    store.prune(&days_later(&noon(), 91)).unwrap();
    assert_eq!(store.read().safety().unwrap(), safety);
}

#[test]
fn a_safety_check_in_between_does_not_forbid_doing_something_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Patient::new(dir.path()).bridge().store;
    store.undo(&noon()).unwrap().unwrap();
    operate(&mut store, &Op::AnswerSafety { signs: 0 }, |tx| {
        tx.add_check(&ticked(&[]))
    });
    store.redo(&noon()).unwrap().unwrap();
    assert_eq!(store.read().entries_all().unwrap().len(), 1);
}

#[test]
fn one_undo_takes_an_answer_a_limit_and_a_plan_back_and_one_redo_brings_them_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    let everything = |store: &Store| {
        let read = store.read();
        (
            read.answers().unwrap(),
            read.limits().unwrap(),
            read.plans().unwrap(),
        )
    };
    let mut states = vec![everything(&store)];
    let rule = RuleId::P2;
    let limit = LimitId::WorstPain;
    let deeds: [(Op, Work, Table); 6] = [
        (
            Op::Acknowledge { rule },
            Box::new(|tx| tx.acknowledge(&read_p2())),
            Table::Acknowledgement,
        ),
        (
            Op::Misfit { rule },
            Box::new(|tx| {
                tx.add_misfit(&Misfit {
                    at: noon(),
                    day: TODAY,
                    rule: RuleId::P2,
                    reason: MisfitReason::Other,
                    note: Note::new("我搬家了 – \"boxes\"").unwrap(),
                })
            }),
            Table::Misfit,
        ),
        (
            Op::SetLimit { limit },
            Box::new(move |tx| tx.set_limit(limit, 3.0, TODAY)),
            Table::RuleLimit,
        ),
        (
            Op::SetLimit { limit },
            Box::new(move |tx| tx.set_limit(limit, 4.5, TODAY)),
            Table::RuleLimit,
        ),
        (
            Op::ResetLimit { limit },
            Box::new(move |tx| tx.reset_limit(limit)),
            Table::RuleLimit,
        ),
        (
            Op::SetPlan {
                variant: Variant::BridgeDouble,
            },
            Box::new(|tx| tx.add_plan(&a_plan())),
            Table::Plan,
        ),
    ];
    for (op, work, table) in &deeds {
        let receipt = operate(&mut store, op, work);
        assert!(receipt.touched.contains(table), "{receipt:?}");
        states.push(everything(&store));
    }
    assert_eq!(Some(states[3].1.value(limit)), Some(3.0));
    assert_eq!(states[4].1.get(limit).owner, Owner::Physiotherapist);
    assert_eq!(states[5].1, Limits::default());
    assert_eq!(states[6].2, [a_plan()]);
    drop(store);
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    for expected in states.iter().rev().skip(1) {
        store.undo(&noon()).unwrap().unwrap();
        assert_eq!(&everything(&store), expected);
    }
    assert_eq!(store.undo(&noon()).unwrap(), None);
    for (expected, (op, _work, _table)) in states.iter().skip(1).zip(&deeds) {
        let receipt = store.redo(&noon()).unwrap().unwrap();
        assert_eq!(receipt.act, Act::Redid(op.clone()));
        assert_eq!(&everything(&store), expected);
    }
    no_problems(dir.path());
}

#[test]
fn what_is_said_at_one_moment_gets_moments_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    for signs in [&[StopSign::ChestPain][..], &[], &[StopSign::Fainted]] {
        operate(&mut store, &Op::AnswerSafety { signs: 0 }, |tx| {
            tx.add_check(&SafetyCheck {
                at: tx.moment(&noon())?,
                ..ticked(signs)
            })
        });
    }
    let open = |store: &Store| {
        store
            .read()
            .safety()
            .unwrap()
            .open(RuleId::RF5, TODAY)
            .len()
    };
    assert_eq!(store.read().safety().unwrap().checks.len(), 3);
    assert_eq!(open(&store), 2);
    // The clock was set back by an hour: the clearing still comes after the checks it clears.
    let clear = |store: &mut Store| {
        operate(store, &Op::ClearStop { rule: RuleId::RF5 }, |tx| {
            tx.add_clearing(&Clearing {
                at: tx.moment(&at("2026-11-23", "11:00"))?,
                day: TODAY,
                rule: RuleId::RF5,
                how: ClearedBy::SeenByProfessional,
            })
        });
    };
    clear(&mut store);
    assert_eq!(open(&store), 0);
    // A sign ticked after it counts again, and is cleared again.
    operate(&mut store, &Op::AnswerSafety { signs: 1 }, |tx| {
        tx.add_check(&SafetyCheck {
            at: tx.moment(&at("2026-11-23", "11:00"))?,
            ..ticked(&[StopSign::CoughingBlood])
        })
    });
    assert_eq!(open(&store), 1);
    clear(&mut store);
    assert_eq!(open(&store), 0);
    // More than a day ahead is somebody's wrong clock, and not waited for.
    operate(&mut store, &Op::AnswerSafety { signs: 0 }, |tx| {
        let moment = tx.moment(&days_later(&noon(), -2))?;
        assert_eq!(moment, days_later(&noon(), -2));
        Ok(())
    });
}

#[test]
fn the_same_warning_is_noted_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    assert_eq!(store.note_firings(&[]).unwrap(), 0);
    assert_eq!(store.note_firings(&[a_firing(6.0)]).unwrap(), 1);
    let revision = store.read().revision().unwrap();
    assert_eq!(store.note_firings(&[a_firing(6.0)]).unwrap(), 0);
    assert_eq!(
        store.read().revision().unwrap(),
        revision,
        "nothing was written"
    );
    let later = Firing {
        at: Stamp {
            utc_ms: noon().utc_ms + 1,
            ..noon()
        },
        ..a_firing(7.0)
    };
    assert_eq!(store.note_firings(&[a_firing(6.0), later]).unwrap(), 1);
    assert!(store.read().revision().unwrap() > revision);
    assert_eq!(store.read().operations(9).unwrap(), [], "nobody did it");
    assert_eq!(store.undo(&noon()).unwrap(), None);
}

#[test]
fn no_statement_changes_or_removes_what_only_grows() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path(), &noon()).unwrap();
    operate(&mut store, &Op::Other, |tx| {
        tx.add_check(&ticked(&[StopSign::ChestPain]))?;
        tx.add_clearing(&Clearing {
            at: noon(),
            day: TODAY,
            rule: RuleId::RF5,
            how: ClearedBy::TickedByMistake,
        })?;
        tx.add_firing(&a_firing(6.0))
    });
    drop(store);
    let connection = raw::open(dir.path());
    for table in ["safety_check", "safety_sign", "clearing", "firing"] {
        let column = if table == "safety_sign" {
            "sign"
        } else {
            "day"
        };
        for sql in [
            format!("DELETE FROM {table}"),
            format!("UPDATE {table} SET {column} = {column}"),
        ] {
            let refused = connection.execute(&sql, []).unwrap_err().to_string();
            assert!(refused.contains("stays"), "{sql}: {refused}");
        }
    }
}

#[test]
fn a_backup_counts_what_only_grows() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Patient::new(dir.path()).bridge().store;
    let made = store.backup_if_changed(Reason::Close, &noon()).unwrap();
    assert!(made.is_some());
    assert_eq!(
        store.backup_if_changed(Reason::Close, &noon()).unwrap(),
        None
    );
    store.note_firings(&[a_firing(6.0)]).unwrap();
    let made = store
        .backup_if_changed(Reason::Close, &noon())
        .unwrap()
        .unwrap();
    let rows = inspect(dir.path(), &made).unwrap().counts.rows;
    assert_eq!(check(dir.path()).unwrap().counts.rows, rows);
}

#[test]
fn a_backup_of_the_first_version_is_proven_and_restored() {
    let dir = tempfile::tempdir().unwrap();
    drop(Store::open_as(dir.path(), &noon(), &up_to_version(1)).unwrap());
    let store = Store::open(dir.path(), &noon()).unwrap();
    let mut before = store.read().diary().unwrap();
    drop(store);
    let update = backups(dir.path()).unwrap().remove(0);
    assert_eq!(update.reason, Reason::Update);
    let inspection = inspect(dir.path(), &update).unwrap();
    assert_eq!(inspection.counts.entries, 9);
    let store = restore(dir.path(), &update, &noon()).unwrap();
    // The first version had no identifier yet, so each update gives one anew.
    before.id = store.read().diary_id().unwrap();
    assert_eq!(store.read().diary().unwrap(), before);
    drop(store);
    no_problems(dir.path());
}

#[test]
fn a_table_that_is_missing_is_not_taken_for_an_empty_one() {
    let dir = tempfile::tempdir().unwrap();
    let dir = Patient::new(dir.path()).bridge().close();
    raw::open(&dir).execute_batch("DROP TABLE misfit").unwrap();
    let store = Store::open(&dir, &noon()).unwrap();
    let refused = store.read().answers().unwrap_err();
    assert_eq!(refused.kind(), StoreErrorKind::Bug, "{refused}");
    assert!(!check(&dir).unwrap().problems.is_empty());
}

#[test]
fn a_restored_backup_lacks_what_was_said_later_and_the_copy_before_it_has_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Patient::new(dir.path()).bridge().store;
    let old = store.backup(Reason::Asked, &noon()).unwrap();
    operate(&mut store, &Op::AnswerSafety { signs: 1 }, |tx| {
        tx.add_check(&ticked(&[StopSign::ChestPain]))
    });
    drop(store);
    let store = restore(dir.path(), &old, &noon()).unwrap();
    assert_eq!(store.read().safety().unwrap().checks, []);
    drop(store);
    let kept = backups(dir.path()).unwrap();
    let kept = kept
        .iter()
        .find(|backup| backup.reason == Reason::Restore)
        .unwrap();
    let store = restore(dir.path(), kept, &noon()).unwrap();
    assert_eq!(store.read().safety().unwrap().checks.len(), 1);
}
