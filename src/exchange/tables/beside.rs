//! Owns the rows of the tables of what stands beside the entries: warnings, answers, limits, plans
//! and safety checks.

use crate::domain::rules::{Finding, Firing, Number};
use crate::domain::{
    Day, Diary, Effort, EntryId, Hold, Kind, Minutes, Plan, SetSide, Side, Stamp, StopSign, Target,
    Variant,
};
use crate::exchange::Table;
use crate::exchange::tables::cell::stamp_cells;
use crate::exchange::tables::{Cell, Sheet, shape};

/// The tables. That of safety checks is only there where the diary holds one.
pub(super) fn sheets(diary: &Diary) -> Vec<Sheet> {
    let mut sheets = vec![
        warnings(&diary.firings),
        answers(diary),
        limits(diary),
        plans(&diary.plans),
    ];
    let safety = &diary.safety;
    if !safety.checks.is_empty() || !safety.clearings.is_empty() {
        sheets.push(safety_checks(diary));
    }
    sheets
}

/// The day and the moment, as four cells.
fn said(day: Day, at: &Stamp) -> [Cell; 4] {
    let [at, offset, zone] = stamp_cells(at);
    [Cell::Day(day), at, offset, zone]
}

fn warnings(firings: &[Firing]) -> Sheet {
    let mut sheet = Sheet::new(Table::Warnings);
    for (place, firing) in firings.iter().enumerate() {
        let [date, at, offset, zone] = said(firing.day, &firing.at);
        let of_all = [
            Cell::count(place + 1),
            date,
            at,
            offset,
            zone,
            Cell::word(firing.rule.id()),
            Cell::word(firing.severity.id()),
            Cell::word(firing.limit.id.id()),
            Cell::Real(firing.limit.value),
            Cell::word(firing.limit.owner.id()),
            Cell::Day(firing.limit.reviewed),
        ];
        if firing.findings.is_empty() {
            let none: [Cell; 8] = std::array::from_fn(|_cell| Cell::Empty);
            sheet.rows.push([of_all.as_slice(), &none].concat());
        }
        for (place, finding) in firing.findings.iter().enumerate() {
            sheet
                .rows
                .push([of_all.as_slice(), &finding_cells(place + 1, finding)].concat());
        }
    }
    sheet
}

fn finding_cells(number: usize, finding: &Finding) -> [Cell; 8] {
    let entries: Vec<String> = finding.entries.iter().map(EntryId::to_string).collect();
    let numbers: Vec<String> = finding.numbers.iter().map(number_text).collect();
    [
        Cell::count(number),
        Cell::maybe_word(finding.kind.map(Kind::id)),
        Cell::maybe_word(finding.side.map(Side::id)),
        Cell::maybe_word(finding.variant.map(Variant::id)),
        Cell::maybe_word(finding.sign.map(StopSign::id)),
        Cell::Day(finding.day),
        joined(&entries),
        joined(&numbers),
    ]
}

fn joined(parts: &[String]) -> Cell {
    if parts.is_empty() {
        Cell::Empty
    } else {
        Cell::Word(parts.join(";"))
    }
}

fn number_text(number: &Number) -> String {
    format!("{}={}", number.name.id(), number.value)
}

fn answers(diary: &Diary) -> Sheet {
    let mut sheet = Sheet::new(Table::Answers);
    let mut row = |kind: &str, (day, at): (Day, &Stamp), cells: [Cell; 4]| {
        let what = [Cell::word(kind)];
        sheet
            .rows
            .push([what.as_slice(), &said(day, at), &cells].concat());
    };
    for read in &diary.answers.acknowledgements {
        let cells = [
            Cell::word(read.rule.id()),
            Cell::word(read.severity.id()),
            Cell::Empty,
            Cell::Empty,
        ];
        row(shape::READ, (read.day, &read.at), cells);
    }
    for misfit in &diary.answers.misfits {
        let cells = [
            Cell::word(misfit.rule.id()),
            Cell::Empty,
            Cell::word(misfit.reason.id()),
            Cell::text(misfit.note.as_str()),
        ];
        row(shape::MISFIT, (misfit.day, &misfit.at), cells);
    }
    sheet
}

fn limits(diary: &Diary) -> Sheet {
    let mut sheet = Sheet::new(Table::Limits);
    for limit in diary.limits.changed() {
        sheet.rows.push(vec![
            Cell::word(limit.id.id()),
            Cell::Real(limit.value),
            Cell::Day(limit.reviewed),
            Cell::word(limit.id.unit().id()),
            Cell::Real(limit.id.default_value()),
        ]);
    }
    sheet
}

fn plans(plans: &[Plan]) -> Sheet {
    let mut sheet = Sheet::new(Table::Plans);
    for (place, plan) in plans.iter().enumerate() {
        let [date, at, offset, zone] = said(plan.day, &plan.at);
        let of_all = [
            Cell::count(place + 1),
            date,
            at,
            offset,
            zone,
            Cell::word(plan.variant.id()),
            Cell::real(plan.hold.map(Hold::get)),
            Cell::whole(plan.days_per_week),
            Cell::real(plan.minutes.map(Minutes::get)),
            Cell::whole(plan.effort.map(Effort::get)),
        ];
        let target = |side: Option<SetSide>, target: Option<&Target>| {
            [
                Cell::maybe_word(side.map(SetSide::id)),
                Cell::whole(target.map(|target| target.sets)),
                Cell::whole(target.map(|target| target.reps.get())),
            ]
        };
        if plan.targets.is_empty() {
            sheet
                .rows
                .push([of_all.as_slice(), &target(None, None)].concat());
        }
        for (side, of_side) in &plan.targets {
            sheet
                .rows
                .push([of_all.as_slice(), &target(Some(*side), Some(of_side))].concat());
        }
    }
    sheet
}

fn safety_checks(diary: &Diary) -> Sheet {
    let mut sheet = Sheet::new(Table::Safety);
    let mut row = |what: &str, (day, at): (Day, &Stamp), cells: [Cell; 3]| {
        let what = [Cell::word(what)];
        sheet
            .rows
            .push([what.as_slice(), &said(day, at), &cells].concat());
    };
    for check in &diary.safety.checks {
        let signs = Cell::list(check.signs.iter().map(|sign| sign.id()));
        let cells = [Cell::Empty, Cell::Empty, signs];
        row(shape::CHECK, (check.day, &check.at), cells);
    }
    for clearing in &diary.safety.clearings {
        let cells = [
            Cell::word(clearing.rule.id()),
            Cell::word(clearing.how.id()),
            Cell::Empty,
        ];
        row(shape::CLEARING, (clearing.day, &clearing.at), cells);
    }
    sheet
}
