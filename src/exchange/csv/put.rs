//! Owns writing the CSV tables of what stands beside the entries: warnings, answers, limits, plans
//! and safety checks.

use crate::domain::rules::{Finding, Firing, Number};
use crate::domain::{
    AcceptedSheet, Day, Diary, Effort, EntryId, Hold, Kind, Minutes, Plan, SetSide, Side, Stamp,
    StopSign, Target, Variant,
};
use crate::exchange::Table;
use crate::exchange::csv::text::defused;
use crate::exchange::csv::write::{Sheet, list, some, word};
use crate::exchange::csv::{Mark, shape};

/// Writes the tables. Those of a physiotherapist's plans and of safety checks are only there where
/// the diary holds one.
pub(super) fn tables(diary: &Diary, mark: Mark) -> Vec<(Table, Sheet)> {
    let mut tables = vec![
        (Table::Warnings, warnings(&diary.firings, mark)),
        (Table::Answers, answers(diary, mark)),
        (Table::Limits, limits(diary, mark)),
        (Table::Plans, plans(&diary.plans, mark)),
    ];
    if !diary.sheets.is_empty() {
        tables.push((Table::PlanSheets, plan_sheets(&diary.sheets, mark)));
    }
    let safety = &diary.safety;
    if !safety.checks.is_empty() || !safety.clearings.is_empty() {
        tables.push((Table::Safety, safety_checks(diary, mark)));
    }
    tables
}

/// The day and the moment, as four cells.
fn said(day: Day, at: &Stamp) -> [String; 4] {
    [
        day.to_string(),
        at.instant_text(),
        at.offset_s.to_string(),
        defused(at.zone.as_str()),
    ]
}

fn warnings(firings: &[Firing], mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::WARNINGS, mark);
    for (place, firing) in firings.iter().enumerate() {
        let [date, at, offset, zone] = said(firing.day, &firing.at);
        let of_all = [
            (place + 1).to_string(),
            date,
            at,
            offset,
            zone,
            firing.rule.id().to_owned(),
            firing.severity.id().to_owned(),
            firing.limit.id.id().to_owned(),
            firing.limit.value.to_string(),
            firing.limit.owner.id().to_owned(),
            firing.limit.reviewed.to_string(),
        ];
        if firing.findings.is_empty() {
            let none: [String; 8] = std::array::from_fn(|_cell| String::new());
            sheet.row(&[of_all.as_slice(), &none].concat());
        }
        for (place, finding) in firing.findings.iter().enumerate() {
            sheet.row(&[of_all.as_slice(), &finding_cells(place + 1, finding)].concat());
        }
    }
    sheet
}

fn finding_cells(number: usize, finding: &Finding) -> [String; 8] {
    let entries: Vec<String> = finding.entries.iter().map(EntryId::to_string).collect();
    let numbers: Vec<String> = finding.numbers.iter().map(number_text).collect();
    [
        number.to_string(),
        word(finding.kind.map(Kind::id)),
        word(finding.side.map(Side::id)),
        word(finding.variant.map(Variant::id)),
        word(finding.sign.map(StopSign::id)),
        finding.day.to_string(),
        entries.join(";"),
        numbers.join(";"),
    ]
}

fn number_text(number: &Number) -> String {
    format!("{}={}", number.name.id(), number.value)
}

fn answers(diary: &Diary, mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::ANSWERS, mark);
    let mut row = |kind: &str, (day, at): (Day, &Stamp), cells: [String; 4]| {
        let what = [kind.to_owned()];
        sheet.row(&[what.as_slice(), &said(day, at), &cells].concat());
    };
    for read in &diary.answers.acknowledgements {
        let cells = [
            read.rule.id().to_owned(),
            read.severity.id().to_owned(),
            String::new(),
            String::new(),
        ];
        row(shape::READ, (read.day, &read.at), cells);
    }
    for misfit in &diary.answers.misfits {
        let cells = [
            misfit.rule.id().to_owned(),
            String::new(),
            misfit.reason.id().to_owned(),
            defused(misfit.note.as_str()),
        ];
        row(shape::MISFIT, (misfit.day, &misfit.at), cells);
    }
    sheet
}

fn limits(diary: &Diary, mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::LIMITS, mark);
    for limit in diary.limits.changed() {
        sheet.row(&[
            limit.id.id().to_owned(),
            limit.value.to_string(),
            limit.reviewed.to_string(),
            limit.id.unit().id().to_owned(),
            limit.id.default_value().to_string(),
        ]);
    }
    sheet
}

fn plans(plans: &[Plan], mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::PLANS, mark);
    for (place, plan) in plans.iter().enumerate() {
        let [date, at, offset, zone] = said(plan.day, &plan.at);
        let of_all = [
            (place + 1).to_string(),
            date,
            at,
            offset,
            zone,
            plan.variant.id().to_owned(),
            some(plan.hold.map(Hold::get)),
            some(plan.days_per_week),
            some(plan.minutes.map(Minutes::get)),
            some(plan.effort.map(Effort::get)),
        ];
        let target = |side: Option<SetSide>, target: Option<&Target>| {
            [
                word(side.map(SetSide::id)),
                some(target.map(|target| target.sets)),
                some(target.map(|target| target.reps.get())),
            ]
        };
        if plan.targets.is_empty() {
            sheet.row(&[of_all.as_slice(), &target(None, None)].concat());
        }
        for (side, of_side) in &plan.targets {
            sheet.row(&[of_all.as_slice(), &target(Some(*side), Some(of_side))].concat());
        }
    }
    sheet
}

fn plan_sheets(sheets: &[AcceptedSheet], mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::PLAN_SHEETS, mark);
    for accepted in sheets {
        let parts = accepted.sheet.parts();
        let cells = [
            parts.id.to_string(),
            parts.revision.get().to_string(),
            parts.made.to_string(),
            defused(&accepted.sheet.to_text()),
        ];
        sheet.row(&[said(accepted.day, &accepted.at).as_slice(), &cells].concat());
    }
    sheet
}

fn safety_checks(diary: &Diary, mark: Mark) -> Sheet {
    let mut sheet = Sheet::new(&shape::SAFETY, mark);
    let mut row = |what: &str, (day, at): (Day, &Stamp), cells: [String; 3]| {
        let what = [what.to_owned()];
        sheet.row(&[what.as_slice(), &said(day, at), &cells].concat());
    };
    for check in &diary.safety.checks {
        let signs = list(check.signs.iter().map(|sign| sign.id()));
        let cells = [String::new(), String::new(), signs];
        row(shape::CHECK, (check.day, &check.at), cells);
    }
    for clearing in &diary.safety.clearings {
        let cells = [
            clearing.rule.id().to_owned(),
            clearing.how.id().to_owned(),
            String::new(),
        ];
        row(shape::CLEARING, (clearing.day, &clearing.at), cells);
    }
    sheet
}
