//! Tests taking a physiotherapist's plan in: one change, one undo, and what it sets.

use evenly::application::view::plan::{PlanNow, changes};
use evenly::application::{
    self, Asked, Clock, Command, Core, Fault, Places, PlanCommand, Reader, StartUp, Ticket, View,
};
use evenly::domain::rules::LimitId;
use evenly::domain::{Day, Diary, PlanSheet, Stamp, Variant};
use evenly::exchange::{csv, json};
use evenly::i18n::{Display, Words};

use crate::sheets::{full, leg_raises};

/// The whole diary.
struct Whole(Diary);

impl View for Whole {
    type Key = ();

    fn build(reader: &Reader<'_>, _today: Day, (): &()) -> Result<Self, Fault> {
        Ok(Self(reader.diary()?))
    }
}

/// A diary in a folder of its own, some minutes after one another.
struct Stage {
    core: Core,
    minutes: i64,
    _folder: tempfile::TempDir,
}

impl Stage {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let asked = Asked {
            argument: Some(folder.path().to_owned()),
            ..Asked::default()
        };
        let places = Places::choose(asked).unwrap();
        let StartUp::Ready(ready) = application::open(&places, &now(0)) else {
            panic!("the diary did not open");
        };
        Self {
            core: ready.core,
            minutes: 0,
            _folder: folder,
        }
    }

    fn run(&mut self, command: Command) {
        self.minutes += 1;
        let now = now(self.minutes);
        self.core
            .run(Ticket::new(1), &now, &command, &|_| ())
            .unwrap();
    }

    fn view<V: View<Key = ()>>(&self) -> V {
        self.core.view(now(0).day(), &()).unwrap()
    }

    fn diary(&self) -> Diary {
        self.view::<Whole>().0
    }
}

fn now(minutes: i64) -> Stamp {
    let clock = Clock::fixed("2026-11-23T18:20:00+01:00[Europe/Berlin]").unwrap();
    let mut now = clock.now();
    now.utc_ms += minutes * 60_000;
    now
}

fn plan(left: (i64, i64), right: (i64, i64)) -> PlanSheet {
    PlanSheet::new(leg_raises(left, right)).unwrap()
}

fn next(sheet: &PlanSheet, change: impl FnOnce(&mut evenly::domain::SheetParts)) -> PlanSheet {
    let mut parts = sheet
        .next_revision(crate::entries::day("2026-11-23"))
        .unwrap();
    change(&mut parts);
    PlanSheet::new(parts).unwrap()
}

fn take(stage: &mut Stage, sheet: &PlanSheet) {
    stage.run(Command::Plan(PlanCommand::Take(Box::new(sheet.clone()))));
}

#[test]
fn a_plan_is_taken_in_and_back_as_one_change() {
    let mut stage = Stage::new();
    let before = stage.diary();
    take(&mut stage, &full());
    let diary = stage.diary();
    assert_eq!(diary.sheets.len(), 1);
    assert_eq!(diary.sheets[0].sheet, full());
    assert_eq!(diary.plans.len(), 1);
    assert_eq!(diary.plans[0].variant, Variant::RaiseStraight);
    assert_eq!(diary.limits.value(LimitId::WorstPain), 4.0);
    stage.run(Command::Undo);
    assert_eq!(stage.diary(), before);
    stage.run(Command::Redo);
    assert_eq!(stage.diary(), diary);
}

#[test]
fn what_the_next_plan_no_longer_asks_for_ends_with_it() {
    let mut stage = Stage::new();
    take(&mut stage, &full());
    let later = next(&full(), |parts| {
        parts.exercises.clear();
        parts.limits.reset(LimitId::WorstPain);
    });
    take(&mut stage, &later);
    let diary = stage.diary();
    assert!(diary.plans.last().unwrap().is_ended());
    assert_eq!(diary.limits.changed().count(), 0);
    let now: PlanNow = stage.view();
    assert_eq!(now.in_force.unwrap().sheet, later);
}

#[test]
fn an_exercise_that_stays_the_same_keeps_the_day_its_plan_holds_from() {
    let mut stage = Stage::new();
    take(&mut stage, &full());
    take(&mut stage, &next(&full(), |parts| parts.walk = None));
    assert_eq!(stage.diary().plans.len(), 1);
}

#[test]
fn changes_are_said_for_each_side() {
    let words = Words::with(Display::from_locale_tag("en-GB"));
    let old = plan((2, 8), (1, 8));
    let new = next(&old, |parts| {
        parts.exercises = plan((3, 8), (1, 8)).into_parts().exercises;
        parts.next_visit = Some(crate::entries::day("2026-12-07"));
    });
    let said: Vec<String> = changes(Some(&old), &new, &words)
        .iter()
        .map(|change| change.text(&words))
        .collect();
    assert_eq!(
        said,
        [
            "Side-lying leg raises, left: 2 × 8 → 3 × 8",
            "Next visit: Monday 7 December (new)",
        ]
    );
    assert_eq!(changes(Some(&old), &old, &words), Vec::new());
}

#[test]
fn plans_that_were_taken_in_travel_with_the_diary() {
    let mut stage = Stage::new();
    take(&mut stage, &full());
    let diary = stage.diary();
    let (back, problems) = json::read(&json::to_bytes(&diary), usize::MAX).unwrap();
    assert_eq!((back.sheets, problems), (diary.sheets.clone(), Vec::new()));
    let tables = csv::write(&diary, csv::Mark::Without);
    let tables = tables.into_iter().collect();
    let (back, problems): (Diary, _) = csv::read(&tables, usize::MAX).unwrap();
    assert_eq!(problems, Vec::new());
    let bare = full().without_pictures();
    assert_eq!(back.sheets[0].sheet, bare, "pictures stay out of tables");
}
