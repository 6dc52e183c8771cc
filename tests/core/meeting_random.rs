//! Tests diaries on disk with random pasts that meet in any order.

use evenly::application::{Command, DiaryCommand, RulesCommand};
use evenly::domain::rules::{LimitId, RuleId, Severity};
use evenly::domain::{Entry, Profile, Side};
use evenly::store::Store;
use fastrand::Rng;

use crate::meeting::{Machine, meet};

/// One random deed on a machine.
fn deed(machine: &mut Machine, rng: &mut Rng, number: u32) {
    let entries: Vec<Entry> = machine.diary().entries;
    let some = (!entries.is_empty()).then(|| entries[rng.usize(0..entries.len())].id);
    let note = format!("note {number}");
    match (rng.u8(0..14), some) {
        (0..4, _) | (4..8, None) => {
            machine.log(&note);
        }
        (4..6, Some(id)) => machine.edit(id, &note),
        (6..8, Some(id)) => machine.bin(id),
        (8, _) => {
            machine.run(Command::Undo);
        }
        (9, _) => {
            machine.run(Command::Redo);
        }
        (10, _) => {
            let profile = Profile {
                weaker_side: [None, Some(Side::Left), Some(Side::Right)][rng.usize(0..3)],
                ..Profile::default()
            };
            machine.run(Command::Diary(DiaryCommand::SetProfile(profile)));
        }
        (11, _) => {
            let command = if rng.bool() {
                RulesCommand::ResetLimit(LimitId::WeekCaution)
            } else {
                RulesCommand::SetLimit {
                    limit: LimitId::WeekCaution,
                    value: 1.5 + f64::from(rng.u8(0..5)) / 10.0,
                }
            };
            machine.run(Command::Rules(command));
        }
        (12, _) => {
            machine.run(Command::Rules(RulesCommand::Acknowledge {
                rule: RuleId::L2,
                severity: Severity::Caution,
            }));
        }
        (_, _) => {
            let profile = machine.folder.path().join("profile");
            let bin = Store::open_read_only(&profile)
                .unwrap()
                .bin(&machine.clock)
                .unwrap();
            if let Some(binned) = bin.first() {
                let id = binned.entry.id;
                machine.run(Command::Diary(DiaryCommand::TakeOutOfBin(id)));
            }
        }
    }
}

#[test]
fn diaries_on_disk_with_random_pasts_end_up_equal() {
    for seed in 0..6 {
        let mut rng = Rng::with_seed(seed);
        let mut machines = [Machine::new(2026), Machine::new(2016), Machine::new(2036)];
        for number in 0..25 {
            let at = rng.usize(0..3);
            if rng.u8(0..6) == 0 {
                let from = machines[(at + 1) % 3].stick();
                machines[at].take(&from);
            } else {
                deed(&mut machines[at], &mut rng, number);
            }
        }
        for _round in 0..2 {
            for (to, from) in [(0, 1), (0, 2), (1, 0), (2, 0), (1, 2)] {
                let stick = machines[from].stick();
                machines[to].take(&stick);
            }
        }
        let [one, two, three] = &mut machines;
        meet(one, two);
        meet(two, three);
        assert_eq!(one.diary(), three.diary(), "seed {seed}");
    }
}
